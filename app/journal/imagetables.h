// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/journal/entity.h"

#include <QList>
#include <QStringList>

/// One table of an entity's image. The columns are in the order of the SELECT and are the names of the
/// placeholders (a column that another table holds has none); versions are left out and grow with every
/// write.
struct ImageTable {
    QString name;
    QStringList columns;
    qsizetype keys; ///< how many of the first columns tell the rows apart
    QString select; ///< of all things, to be followed by one of these:
    QString ofOne; ///< bound to :first and, for an entity with two parts in its key, :second
    QString ofAct = {}; ///< bound to :act, :from and :to; none for what no act changes by the thousand
    QStringList owners = {}; ///< with ofAct: the columns in which the thing's id stands
    QString write; ///< adds the row or replaces it
    QString remove; ///< bound to the key columns
    bool isShared
        = false; ///< each row belongs to two entities: taken back with the one, it is with the other
    QString park = {}; ///< bound to :first: frees what is unique among the rows before they are all written
};

/// The entity's own row first: written first, removed last.
[[nodiscard]] const QList<ImageTable> &imageTables(EntityKind kind);
