// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/journal/entity.h"

#include "app/base/error.h"

#include <QJsonObject>

/// An entity's rows as they stand: table → row's key → column → value. Empty when there is no such entity.
/// Row versions are no part of it: they only ever grow.
using Image = QJsonObject;

/// What differs between two images of one entity: in rows on both sides the columns that differ, in a row on
/// one side only all of it.
struct Difference {
    Image before;
    Image after;

    [[nodiscard]] bool isEmpty() const { return before.isEmpty() && after.isEmpty(); }
    /// The entity itself came into being, or went.
    [[nodiscard]] bool hasAdded(EntityKind kind) const;
    [[nodiscard]] bool hasRemoved(EntityKind kind) const;
    /// The value of a column of the entity's own row on each side; Undefined where it does not differ.
    [[nodiscard]] QJsonValue was(EntityKind kind, const QString &column) const;
    [[nodiscard]] QJsonValue became(EntityKind kind, const QString &column) const;
};

namespace images
{

/// The table of the entity's own row.
[[nodiscard]] QString mainTable(EntityKind kind);

[[nodiscard]] Difference difference(const Image &before, const Image &after);

/// The image with a difference applied backwards. Stale when what the difference names is no longer what it
/// left: those columns changed since, the row is gone, or rows that came since hang on one that would go.
[[nodiscard]] Result<Image> takenBack(const Entity &entity, const Image &now, const Difference &difference);

/// The detail of Stale: "added registration:12 attendance", "changed person:7 person.email", "gone …",
/// "used person:7 ".
[[nodiscard]] QString obstacle(const Entity &entity, const QString &how, const QString &where);

} // namespace images
