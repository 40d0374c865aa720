// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/database.h"
#include "app/storage/statement.h"
#include "tests/support/testdatabase.h"

#include <QString>

/// Takes rows away as damage does: whatever leads to them stays.
inline void loseRows(Database &database, const QString &statement)
{
    const bool isFile = database.address().engine == DatabaseAddress::Engine::Sqlite;
    const auto run = [&](const QString &each) { (void)must(Statement(database, each).run()); };
    run(isFile ? QStringLiteral("PRAGMA foreign_keys = OFF")
               : QStringLiteral("SET session_replication_role = replica"));
    run(statement);
    run(isFile ? QStringLiteral("PRAGMA foreign_keys = ON")
               : QStringLiteral("SET session_replication_role = origin"));
}
