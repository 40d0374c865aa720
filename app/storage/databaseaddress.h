// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"

#include <QString>

/// Where the data are kept: a file (SQLite, the default) or a PostgreSQL database several desks share.
struct DatabaseAddress {
    enum class Engine { Sqlite, PostgreSql };

    Engine engine = Engine::Sqlite;
    QString path; ///< SQLite: absolute path of the file
    QString host; ///< PostgreSQL: name, address, or the folder of its socket
    int port = 5432;
    QString database;
    QString user;
    QString password; ///< never shown, never written to the settings

    /// A path, "postgresql://user:password@host:port/name" or the same with libpq's parameters
    /// ("postgresql:///name?host=/run/postgresql&port=5433&user=irev"). Invalid when it is neither.
    [[nodiscard]] static Result<DatabaseAddress> parse(const QString &typed);

    /// What the status bar shows: the file's path, or "name sur host" without a password.
    [[nodiscard]] QString display() const;

    /// Whether this path leads to the database's own file, by whatever name: nothing else is written there.
    [[nodiscard]] bool isFile(const QString &other) const;

    /// A text parse() reads back, without the password.
    [[nodiscard]] QString toText() const;

    bool operator==(const DatabaseAddress &) const = default;
};
