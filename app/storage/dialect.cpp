// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/dialect.h"

#include <QRegularExpression>

#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace
{

QString words(const QSqlError &error)
{
    const QString said = error.databaseText().trimmed();
    const QString code = u"(%1)"_s.arg(error.nativeErrorCode());
    // PostgreSQL's driver ends its words with the code already, and has none when it could not connect.
    return error.nativeErrorCode().isEmpty() || said.endsWith(code) ? said : said + u' ' + code;
}

/// Why a server that answers lets nobody in; nullopt when it did not answer. The driver hands over no state
/// at connection, only what the server said: in its own language, English or French.
std::optional<Error::Kind> refusalOf(const QString &said)
{
    static const QRegularExpression noBase(
        uR"(database ".*" does not exist|base de données «.*» n'existe pas)"_s);
    static const QRegularExpression noEntry(
        uR"(role ".*" (does not exist|is not permitted to log in)|rôle «.*» n'(existe pas|est pas autorisé))"
        "|authentication failed|authentification.* échou|no password supplied|aucun mot de passe fourni"
        "|pg_hba\\.conf"_s);
    static const QRegularExpression noRight(u"permission denied|droit refusé"_s);
    for (const auto &[pattern, kind] : { std::pair(&noBase, Error::Kind::UnknownBase),
             { &noEntry, Error::Kind::NotAdmitted }, { &noRight, Error::Kind::NotReadable } }) {
        if (pattern->match(said).hasMatch()) {
            return kind;
        }
    }
    return std::nullopt;
}

class SqliteDialect final : public Dialect
{
public:
    QString driver() const override { return u"QSQLITE"_s; }

    void configure(QSqlDatabase &connection, const DatabaseAddress &address, bool readOnly,
        std::chrono::milliseconds patience) const override
    {
        connection.setDatabaseName(address.path);
        QString options = u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(patience.count());
        if (readOnly) {
            options += u";QSQLITE_OPEN_READONLY"_s;
        }
        connection.setConnectOptions(options);
    }

    QStringList setUp(bool readOnly, std::chrono::milliseconds) const override
    {
        QStringList statements {
            u"PRAGMA foreign_keys = ON"_s, // off by default, and ignored inside a transaction
            u"PRAGMA trusted_schema = OFF"_s, // a file from elsewhere runs no function of its own
            u"PRAGMA cell_size_check = ON"_s, // damage is met when read, not when written over
            u"PRAGMA cache_size = -8192"_s, // 8 MB at most: a long import keeps what it writes to again
        };
        if (!readOnly) {
            // Not WAL: the data stay one file that can be copied, and that works on an office's network
            // share. EXTRA: a saved registration survives a power cut, the removal of the journal included.
            statements << u"PRAGMA synchronous = EXTRA"_s;
        }
        return statements;
    }

    QString setPatience(std::chrono::milliseconds patience) const override
    {
        return u"PRAGMA busy_timeout = %1"_s.arg(patience.count());
    }

    QString beginWriting() const override { return u"BEGIN IMMEDIATE"_s; }

    QString beginReading() const override { return u"BEGIN"_s; }

    QString schemaStatement(const QString &sqlite) const override { return sqlite; }

    Error translate(const QSqlError &error, const QString &subject) const override
    {
        const int code = error.nativeErrorCode().toInt();
        switch (code) {
        case 2067: // unique
        case 1555: // primary key
            return { Error::Kind::Duplicate, subject, words(error) };
        case 1032: // the file was moved or removed while it was open
            return { Error::Kind::ReadOnly, subject, u"moved: "_s + words(error) };
        default:
            break;
        }
        switch (code & 0xff) {
        case 1: // a table or a column that every base of this version has is missing
            return { error.databaseText().contains("no such "_L1) ? Error::Kind::Damaged
                                                                  : Error::Kind::Internal,
                subject, words(error) };
        case 5: // busy
        case 6: // locked
            return { Error::Kind::Busy, subject, words(error) };
        case 8:
            return { Error::Kind::ReadOnly, subject, words(error) };
        case 10: // input/output error
        case 13: // full
            return { code == 13 ? Error::Kind::DiskFull : Error::Kind::CannotWrite, subject, words(error) };
        case 11:
            return { Error::Kind::Damaged, subject, words(error) };
        case 14:
            return { Error::Kind::CannotOpen, subject, words(error) };
        case 19: // a constraint other than unique
            return { Error::Kind::Invalid, subject, words(error) };
        case 26:
            return { Error::Kind::NotADatabase, subject, words(error) };
        default:
            return { Error::Kind::Internal, subject, words(error) };
        }
    }
};

class PostgreSqlDialect final : public Dialect
{
public:
    QString driver() const override { return u"QPSQL"_s; }

    void configure(QSqlDatabase &connection, const DatabaseAddress &address, bool,
        std::chrono::milliseconds) const override
    {
        connection.setHostName(address.host);
        connection.setPort(address.port);
        connection.setDatabaseName(address.database);
        connection.setUserName(address.user);
        connection.setPassword(address.password);
        // A cable pulled out is noticed within about half a minute instead of two hours.
        connection.setConnectOptions(
            u"connect_timeout=5;keepalives_idle=10;keepalives_interval=5;keepalives_count=3"_s);
    }

    QStringList setUp(bool readOnly, std::chrono::milliseconds patience) const override
    {
        QStringList statements {
            u"SET client_min_messages = warning"_s,
            u"SET lock_timeout = %1"_s.arg(patience.count()), // as long as on SQLite, then Busy
        };
        if (readOnly) {
            statements << u"SET default_transaction_read_only = on"_s;
        }
        return statements;
    }

    QString setPatience(std::chrono::milliseconds) const override { return {}; }

    // The lock is the row of database_revision, updated first in every writing transaction.
    QString beginWriting() const override { return u"BEGIN"_s; }

    QString beginReading() const override { return u"BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"_s; }

    QString schemaStatement(const QString &sqlite) const override
    {
        static const QRegularExpression integer(uR"(\bINTEGER\b)"_s);
        static const QRegularExpression real(uR"(\bREAL\b)"_s);
        static const QRegularExpression blob(uR"(\bBLOB\b)"_s);
        static const QRegularExpression strict(uR"(\)\s*STRICT\s*$)"_s);
        static const QRegularExpression text(uR"(\bTEXT\b)"_s);
        QString statement = sqlite;
        statement.replace(integer, u"BIGINT"_s);
        statement.replace(real, u"DOUBLE PRECISION"_s);
        statement.replace(blob, u"BYTEA"_s);
        statement.replace(strict, u")"_s);
        // Order by bytes as SQLite does, whatever the server's language: our keys are made for it.
        statement.replace(text, u"TEXT COLLATE \"C\""_s);
        return statement;
    }

    Error translate(const QSqlError &error, const QString &subject) const override
    {
        const QString state = error.nativeErrorCode();
        if (state == "23505"_L1) {
            return { Error::Kind::Duplicate, subject, words(error) };
        }
        if (state.startsWith("23"_L1) || state.startsWith("22"_L1)) {
            return { Error::Kind::Invalid, subject, words(error) };
        }
        if (state == "25006"_L1) { // read-only transaction
            return { Error::Kind::ReadOnly, subject, words(error) };
        }
        if (state == "42501"_L1) { // no right on the table
            return { Error::Kind::NotAllowed, subject, words(error) };
        }
        if (state == "53100"_L1) {
            return { Error::Kind::DiskFull, subject, words(error) };
        }
        if (state == "55P03"_L1 || state == "40P01"_L1 || state == "40001"_L1) {
            return { Error::Kind::Busy, subject, words(error) };
        }
        if (const auto refusal = state.isEmpty() ? refusalOf(error.databaseText()) : std::nullopt) {
            return { *refusal, subject, words(error) };
        }
        if (state == "42P01"_L1 || state == "42703"_L1) { // a missing table, a missing column
            return { Error::Kind::Damaged, subject, words(error) };
        }
        // Without a state the server did not answer; 08 connection, 57P shutdown.
        if (state.isEmpty() || state.startsWith("08"_L1) || state.startsWith("57P"_L1)) {
            return { Error::Kind::Disconnected, subject, words(error) };
        }
        return { Error::Kind::Internal, subject, words(error) };
    }
};

} // namespace

const Dialect &Dialect::of(DatabaseAddress::Engine engine)
{
    static const SqliteDialect sqlite;
    static const PostgreSqlDialect postgreSql;
    return engine == DatabaseAddress::Engine::Sqlite ? static_cast<const Dialect &>(sqlite) : postgreSql;
}
