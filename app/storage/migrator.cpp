// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/migrator.h"

#include "app/storage/database.h"
#include "app/storage/statement.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace
{

QStringList migrationFiles()
{
    return QDir(u":/irev/migrations"_s).entryList({ u"*.sql"_s }, QDir::Files, QDir::Name);
}

int numberOf(const QString &file)
{
    return file.section(u'_', 0, 0).toInt();
}

Done runAll(Database &database, const QStringList &statements)
{
    for (const QString &statement : statements) {
        if (const auto ran = Statement(database, statement).run(); !ran) {
            return std::unexpected(ran.error());
        }
    }
    return {};
}

Done migrateOne(Database &database, const QString &file)
{
    QFile source(u":/irev/migrations/"_s + file);
    if (!source.open(QIODevice::ReadOnly)) {
        return failure(Error::Kind::Internal, file, source.errorString());
    }
    QStringList statements;
    const QStringList written
        = QString::fromUtf8(source.readAll()).split(u"\n-- next\n"_s, Qt::SkipEmptyParts);
    for (const QString &statement : written) {
        statements << database.dialect().schemaStatement(statement.trimmed());
    }
    const int number = numberOf(file);
    if (database.address().engine == DatabaseAddress::Engine::Sqlite) {
        statements << u"PRAGMA application_id = %1"_s.arg(migrator::applicationId)
                   << u"PRAGMA user_version = %1"_s.arg(number);
    } else {
        statements << u"CREATE TABLE IF NOT EXISTS irev_schema (version BIGINT NOT NULL)"_s
                   << u"DELETE FROM irev_schema"_s
                   << u"INSERT INTO irev_schema (version) VALUES (%1)"_s.arg(number);
    }
    if (const auto begun = Statement(database, database.dialect().beginWriting()).run(); !begun) {
        return std::unexpected(begun.error());
    }
    Done done;
    if (database.address().engine == DatabaseAddress::Engine::PostgreSql) {
        done = runAll(database, { u"SELECT pg_advisory_xact_lock(%1)"_s.arg(migrator::applicationId) });
    }
    // Read again under the lock: another window may have met the same old schema and been quicker.
    const auto found = migrator::version(database);
    if (done && !found) {
        done = std::unexpected(found.error());
    }
    if (done && *found < number) {
        done = runAll(database, statements);
    }
    if (done) {
        done = runAll(database, { u"COMMIT"_s });
    }
    if (!done) {
        (void)Statement(database, u"ROLLBACK"_s).run();
    }
    return done;
}

Result<int> number(Database &database, const QString &sql)
{
    const auto found = Statement(database, sql).first([](const Row &row) { return row.number(0); });
    if (!found) {
        return std::unexpected(found.error());
    }
    return found->value_or(0);
}

} // namespace

int migrator::latestVersion()
{
    const QStringList files = migrationFiles();
    return files.isEmpty() ? 0 : numberOf(files.last());
}

Result<int> migrator::version(Database &database)
{
    if (database.address().engine == DatabaseAddress::Engine::Sqlite) {
        const auto ours = number(database, u"PRAGMA application_id"_s);
        if (!ours) {
            return std::unexpected(ours.error());
        }
        const auto tables = number(database, u"SELECT count(*) FROM sqlite_master"_s);
        if (!tables) {
            return std::unexpected(tables.error());
        }
        if (*tables == 0) {
            return 0;
        }
        if (*ours != applicationId) {
            return failure(
                Error::Kind::NotADatabase, database.address().display(), u"another application_id"_s);
        }
        return number(database, u"PRAGMA user_version"_s);
    }
    // Asked of the catalogue, which everybody may read: a table one has no right to is not a missing one.
    const auto readable = Statement(database,
        u"SELECT CASE WHEN has_schema_privilege(n.oid, 'USAGE') AND has_table_privilege(c.oid, 'SELECT')"
        " THEN 1 ELSE 0 END FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
        " WHERE n.nspname = coalesce(current_schema(), 'public') AND c.relname = 'irev_schema'"_s)
                              .first([](const Row &row) { return row.number(0); });
    if (!readable) {
        return std::unexpected(readable.error());
    }
    if (!*readable) {
        return 0;
    }
    if (**readable == 0) {
        return failure(Error::Kind::NotReadable, database.address().display(), u"irev_schema"_s);
    }
    return number(database, u"SELECT version FROM irev_schema"_s);
}

Done migrator::migrate(Database &database, int from)
{
    const QStringList files = migrationFiles();
    for (const QString &file : files) {
        if (numberOf(file) <= from) {
            continue;
        }
        if (const Done done = migrateOne(database, file); !done) {
            return done;
        }
    }
    return {};
}
