// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/storage/databaseaddress.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QStringList>

#include <chrono>

/// All that differs between SQLite and PostgreSQL.
class Dialect
{
public:
    virtual ~Dialect() = default;

    [[nodiscard]] virtual QString driver() const = 0;
    /// Host, name, user and options; nothing is opened yet.
    virtual void configure(QSqlDatabase &connection, const DatabaseAddress &address, bool readOnly,
        std::chrono::milliseconds patience) const
        = 0;
    /// The statements every connection starts with.
    [[nodiscard]] virtual QStringList setUp(bool readOnly, std::chrono::milliseconds patience) const = 0;
    /// Sets how long reading waits for a lock; empty where it never does.
    [[nodiscard]] virtual QString setPatience(std::chrono::milliseconds patience) const = 0;
    /// Starts a transaction that will write, and takes the lock at once: what is read after it stays true.
    [[nodiscard]] virtual QString beginWriting() const = 0;
    /// Starts a transaction that only reads: every statement in it sees one state of the database.
    [[nodiscard]] virtual QString beginReading() const = 0;
    /// A migration's statement in this engine's words (migrations are written in SQLite's).
    [[nodiscard]] virtual QString schemaStatement(const QString &sqlite) const = 0;
    [[nodiscard]] virtual Error translate(const QSqlError &error, const QString &subject) const = 0;

    [[nodiscard]] static const Dialect &of(DatabaseAddress::Engine engine);
};
