// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspection/inspection.h"
#include "app/storage/dialect.h"
#include "app/storage/migrator.h"
#include "tests/support/places.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testregistry.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QTest>

#include <functional>
#include <thread>
#include <vector>

using namespace Qt::StringLiterals;

namespace
{

QStringList storedStatements(int version)
{
    QFile file(testData(u"schema-%1.sql"_s.arg(version, 4, 10, QChar(u'0'))));
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("%s", qPrintable(file.fileName()));
    }
    return QString::fromUtf8(file.readAll()).split(u"\n-- next\n"_s);
}

/// A connection as any program has, without what ours does when it opens.
class PlainConnection final
{
public:
    explicit PlainConnection(const DatabaseAddress &address)
    {
        const Dialect &dialect = Dialect::of(address.engine);
        QSqlDatabase connection = QSqlDatabase::addDatabase(dialect.driver(), u"plain"_s);
        dialect.configure(connection, address, false, std::chrono::seconds(10));
        if (!connection.open()) {
            qFatal("%s", qPrintable(connection.lastError().text()));
        }
    }
    ~PlainConnection()
    {
        QSqlDatabase::database(u"plain"_s).close();
        QSqlDatabase::removeDatabase(u"plain"_s);
    }
    PlainConnection(const PlainConnection &) = delete;
    PlainConnection &operator=(const PlainConnection &) = delete;

    void run(const QString &sql)
    {
        QSqlQuery query(QSqlDatabase::database(u"plain"_s));
        if (!query.exec(sql)) {
            qFatal("%s: %s", qPrintable(sql.left(80)), qPrintable(query.lastError().text()));
        }
    }
    QStringList columns(const QString &table)
    {
        const QSqlRecord record = QSqlDatabase::database(u"plain"_s).record(table);
        QStringList names;
        for (int i = 0; i < record.count(); ++i) {
            names << record.fieldName(i);
        }
        return names;
    }
    QStringList rows(const QString &table, const QStringList &columns)
    {
        QSqlQuery query(QSqlDatabase::database(u"plain"_s));
        if (!query.exec(u"SELECT %1 FROM %2"_s.arg(columns.join(u", "_s), table))) {
            qFatal("%s", qPrintable(query.lastError().text()));
        }
        QStringList found;
        while (query.next()) {
            QStringList row;
            for (int i = 0; i < columns.size(); ++i) {
                row << (query.isNull(i) ? u"∅"_s : query.value(i).toString());
            }
            found << row.join(u'|');
        }
        found.sort();
        return found;
    }
};

/// Everything a database of an older schema holds: its tables, their columns of then, their rows.
struct Holdings {
    QHash<QString, QStringList> columns;
    QHash<QString, QStringList> rows;
};

Holdings build(const DatabaseAddress &address, int version)
{
    PlainConnection connection(address);
    const Dialect &dialect = Dialect::of(address.engine);
    const bool server = address.engine == DatabaseAddress::Engine::PostgreSql;
    Holdings holdings;
    const QStringList statements = storedStatements(version);
    for (const QString &statement : statements) {
        static const QRegularExpression table(u"CREATE TABLE (\\w+)"_s);
        if (const auto match = table.match(statement); match.hasMatch()) {
            holdings.columns.insert(match.captured(1), {});
        }
        if (statement.contains(u"CREATE "_s)) {
            connection.run(dialect.schemaStatement(statement.trimmed()));
        } else if (!server || !statement.startsWith(u"PRAGMA"_s)) {
            connection.run(statement);
        }
    }
    if (server) {
        connection.run(u"CREATE TABLE irev_schema (version BIGINT NOT NULL)"_s);
        connection.run(u"INSERT INTO irev_schema (version) VALUES (%1)"_s.arg(version));
    }
    for (auto it = holdings.columns.begin(); it != holdings.columns.end(); ++it) {
        it.value() = connection.columns(it.key());
        holdings.rows.insert(it.key(), connection.rows(it.key(), it.value()));
    }
    return holdings;
}

QStringList copiesBeside(const DatabaseAddress &address)
{
    const QFileInfo file(address.path);
    return file.dir().entryList({ file.fileName() + u".avant-version-*"_s }, QDir::Files);
}

} // namespace

/// A database each released version wrote, kept as text, opens in this one with all it holds.
class OldDatabaseTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRowOutlivesTheMigration_data() { TestDatabase::engines(); }
    void everyRowOutlivesTheMigration()
    {
        QFETCH(const QString, engine);
        TestDatabase test(engine);
        const Holdings before = build(test.address(), 1);
        QVERIFY(before.rows.value(u"registration"_s).size() >= 4);
        {
            const auto workspace = test.open();
            QCOMPARE(must(migrator::version(workspace->database())), migrator::latestVersion());
            QCOMPARE(must(inspection::inspect(workspace->database())), QList<Finding>());
        }
        PlainConnection connection(test.address());
        for (auto it = before.rows.cbegin(); it != before.rows.cend(); ++it) {
            QCOMPARE(connection.rows(it.key(), before.columns.value(it.key())), it.value());
        }
    }

    void theFileAsItWasIsKeptBesideIt()
    {
        TestDatabase test(u"sqlite"_s);
        const Holdings before = build(test.address(), 1);
        (void)test.open();
        QCOMPARE(copiesBeside(test.address()).size(), 1);
        (void)test.open(); // nothing left to migrate: no second copy
        QCOMPARE(copiesBeside(test.address()).size(), 1);
        DatabaseAddress copy = test.address();
        copy.path = QFileInfo(test.address().path).dir().filePath(copiesBeside(test.address()).constFirst());
        QCOMPARE(must(Database::versionAt(copy)), 1);
        PlainConnection connection(copy);
        for (auto it = before.rows.cbegin(); it != before.rows.cend(); ++it) {
            QCOMPARE(connection.columns(it.key()), before.columns.value(it.key()));
            QCOMPARE(connection.rows(it.key(), before.columns.value(it.key())), it.value());
        }
    }

    void twoWindowsThatMeetItTogetherMigrateItOnce_data() { TestDatabase::engines(); }
    void twoWindowsThatMeetItTogetherMigrateItOnce()
    {
        QFETCH(const QString, engine);
        TestDatabase test(engine);
        (void)build(test.address(), 1);
        const auto openIt = [&test](Result<int> &answer) {
            const auto database = Database::open(test.address());
            answer
                = database ? migrator::version(**database) : Result<int>(std::unexpected(database.error()));
        };
        QList<Result<int>> answers { 0, 0, 0, 0 };
        {
            std::vector<std::jthread> windows;
            for (Result<int> &answer : answers) {
                windows.emplace_back(openIt, std::ref(answer));
            }
        }
        for (const Result<int> &answer : answers) {
            QCOMPARE(must(answer), migrator::latestVersion());
        }
        QCOMPARE(must(inspection::inspect(test.open()->database())), QList<Finding>());
    }
};

IREV_TEST(OldDatabaseTest)

#include "olddatabasetest.moc"
