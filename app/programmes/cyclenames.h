// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/base/id.h"

#include <QHash>
#include <QList>
#include <QString>

class Database;

/// How a cycle is named where several are shown together.
struct CycleName {
    CycleId id;
    QString code;
    QString title;
    /// "2022": its year; without one of its own the first telling words that no other title has there.
    QString mark = {};
};

namespace cyclenames
{

/// Gives each its mark; its code when another title is the same.
void mark(QList<CycleName> &names);

/// Of every cycle; empty while there is one only: nothing needs to be told apart.
[[nodiscard]] Result<QHash<CycleId, CycleName>> read(Database &database);

} // namespace cyclenames
