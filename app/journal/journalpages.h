// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/journal/act.h"

#include <optional>

class Database;

/// The journal read in pieces.
namespace journalpages
{

/// An act with what it did to the things asked about.
struct HistoryEntry {
    ActRecord act;
    QList<ActChange> changes;
    QList<ActChange> parties; ///< all it did, where one thing is told by the others: merged, linked…
};

/// Acts before one of them, or the latest of all; the latest first.
[[nodiscard]] Result<QList<ActRecord>> before(Database &database, ActId act, int limit);
/// The acts that changed any of these things, before one of them or the latest; the latest first.
[[nodiscard]] Result<QList<HistoryEntry>> of(
    Database &database, const QList<Entity> &entities, ActId before, int limit);
/// What an act did, in the order it was done, from one of its changes (numbered from 0) on.
[[nodiscard]] Result<QList<ActChange>> changes(Database &database, ActId act, int from, int limit);
[[nodiscard]] Result<int> countChanges(Database &database, ActId act);
/// The latest act after this one that touched something it touched.
[[nodiscard]] Result<std::optional<ActRecord>> since(Database &database, ActId act);
/// The act the journal begins with.
[[nodiscard]] Result<std::optional<ActRecord>> first(Database &database);

/// A person with their registrations, and with those who were merged into them.
[[nodiscard]] Result<QList<Entity>> about(Database &database, PersonId person);

} // namespace journalpages
