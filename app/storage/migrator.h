// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"

class Database;

/// Brings a database's schema to the current version: resources/migrations/NNNN_why.sql, statements parted by
/// a line
/// "-- next", each file and its version in one transaction. Released files are frozen.
namespace migrator
{

/// The version this program writes: the number of the last migration.
[[nodiscard]] int latestVersion();

/// The database's version, 0 when it holds none of our tables. NotADatabase when it belongs to another
/// program.
[[nodiscard]] Result<int> version(Database &database);

/// Runs every migration after `from`, each in the engine's own transaction.
[[nodiscard]] Done migrate(Database &database, int from);

/// SQLite's application_id, "IREV": tells our files from every other SQLite file.
inline constexpr int applicationId = 0x49524556;

} // namespace migrator
