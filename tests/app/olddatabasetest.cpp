// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attendance/scandesk.h"
#include "app/attendance/sheetstore.h"
#include "app/documents/attestationdesk.h"
#include "app/inspection/inspection.h"
#include "app/storage/dialect.h"
#include "app/storage/migrator.h"
#include "app/storage/statement.h"
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

/// The released schemas a database is kept of.
QList<int> storedVersions()
{
    QList<int> versions;
    const QStringList files
        = QDir(testData(QString())).entryList({ u"schema-*.sql"_s }, QDir::Files, QDir::Name);
    for (const QString &file : files) {
        versions << file.section(u'-', 1).section(u'.', 0, 0).toInt();
    }
    return versions;
}

/// The rows of a data-driven test: each of them on each engine.
void storedVersionsOnEngines()
{
    QTest::addColumn<int>("version");
    QTest::addColumn<QString>("engine");
    for (const int version : storedVersions()) {
        QTest::addRow("%d sqlite", version) << version << u"sqlite"_s;
        QTest::addRow("%d postgresql", version) << version << u"postgresql"_s;
    }
}

QStringList statementsOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("%s", qPrintable(file.fileName()));
    }
    return QString::fromUtf8(file.readAll()).split(u"\n-- next\n"_s);
}

QStringList storedStatements(int version)
{
    return statementsOf(testData(u"schema-%1.sql"_s.arg(version, 4, 10, QChar(u'0'))));
}

/// The statements of the migrations up to a version, as they are now.
QStringList migrationStatements(int version)
{
    const QDir folder(u":/irev/migrations"_s);
    QStringList statements;
    for (const QString &file : folder.entryList({ u"*.sql"_s }, QDir::Files, QDir::Name)) {
        if (file.section(u'_', 0, 0).toInt() <= version) {
            statements << statementsOf(folder.filePath(file));
        }
    }
    return statements;
}

/// Without the comments before it.
QString bare(const QString &statement)
{
    static const QRegularExpression comments(u"^(--[^\n]*\n)+"_s);
    return QString(statement).remove(comments).trimmed();
}

/// As the engine takes it: what defines tables in its own types, bytes in its own words.
QString spoken(const DatabaseAddress &address, const QString &statement)
{
    static const QRegularExpression definition(u"^(CREATE|ALTER|DROP) "_s);
    static const QRegularExpression bytes(u"\\bX'([0-9A-F]+)'"_s);
    if (bare(statement).contains(definition)) {
        return Dialect::of(address.engine).schemaStatement(statement.trimmed());
    }
    QString rows = statement;
    if (address.engine == DatabaseAddress::Engine::PostgreSql) {
        rows.replace(bytes, u"decode('\\1', 'hex')"_s);
    }
    return rows;
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
                const QVariant value = query.value(i);
                const bool isBytes = value.typeId() == QMetaType::QByteArray;
                row << (value.isNull() ? u"∅"_s
                        : isBytes      ? QString::fromLatin1(value.toByteArray().toHex())
                                       : value.toString());
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
    const bool server = address.engine == DatabaseAddress::Engine::PostgreSql;
    Holdings holdings;
    const QStringList statements = storedStatements(version);
    for (const QString &statement : statements) {
        static const QRegularExpression table(u"CREATE TABLE (\\w+)"_s);
        if (const auto match = table.match(statement); match.hasMatch()) {
            holdings.columns.insert(match.captured(1), {});
        }
        if (!server || !statement.startsWith(u"PRAGMA"_s)) {
            connection.run(spoken(address, statement));
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
    /// Changed afterwards, it would make other tables than those the databases out there have.
    void aReleasedMigrationIsFrozen()
    {
        for (const int version : storedVersions()) {
            const QStringList stored = storedStatements(version);
            const QStringList ran = migrationStatements(version);
            QVERIFY(stored.size() > ran.size());
            for (qsizetype i = 0; i < ran.size(); ++i) {
                QCOMPARE(bare(stored.at(i)), bare(ran.at(i)));
            }
        }
    }

    void theLatestOneLeavesNoTableEmpty()
    {
        TestDatabase test(u"sqlite"_s);
        const Holdings holdings = build(test.address(), storedVersions().constLast());
        QVERIFY(holdings.rows.size() > 40);
        for (auto it = holdings.rows.cbegin(); it != holdings.rows.cend(); ++it) {
            QVERIFY2(!it.value().isEmpty(), qPrintable(it.key()));
        }
    }

    void everyRowOutlivesTheMigration_data() { storedVersionsOnEngines(); }
    void everyRowOutlivesTheMigration()
    {
        QFETCH(const int, version);
        QFETCH(const QString, engine);
        TestDatabase test(engine);
        const Holdings before = build(test.address(), version);
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

    void whatWasFrozenIsStillRead_data() { storedVersionsOnEngines(); }
    void whatWasFrozenIsStillRead()
    {
        QFETCH(const int, version);
        QFETCH(const QString, engine);
        TestDatabase test(engine);
        const Holdings before = build(test.address(), version);
        const auto workspace = test.open();
        Database &database = workspace->database();
        const auto numbers = [&](const QString &sql) {
            return must(Statement(database, sql).list([](const Row &row) { return row.integer(0); }));
        };
        const auto sheets = numbers(u"SELECT number FROM sheet"_s);
        QVERIFY(!sheets.isEmpty());
        for (const qint64 number : sheets) {
            const AttendanceSheet sheet = must(SheetStore(database).sheet(number));
            QVERIFY(!sheet.rows.isEmpty());
            QCOMPARE(sheet.logo.isEmpty(), sheet.logoKey.isEmpty());
        }
        const AttestationDesk attestations(database, workspace->clock());
        for (const qint64 number : numbers(u"SELECT number FROM attestation"_s)) {
            QVERIFY(!must(attestations.attestation(number)).seances.isEmpty());
        }
        const ScanDesk desk(database, workspace->changes(), workspace->clock());
        qsizetype scans = 0;
        for (const qint64 meeting : numbers(u"SELECT DISTINCT meeting_id FROM scan"_s)) {
            for (const Scan &scan : must(desk.ofMeeting(MeetingId { meeting }))) {
                QCOMPARE(must(desk.content(scan.id)).size(), scan.size); // Damaged when it is not what it was
                ++scans;
            }
        }
        QCOMPARE(scans, before.rows.value(u"scan"_s).size());
    }

    void itsHistoryIsStillTold_data() { storedVersionsOnEngines(); }
    void itsHistoryIsStillTold()
    {
        QFETCH(const int, version);
        QFETCH(const QString, engine);
        TestDatabase test(engine);
        const Holdings before = build(test.address(), version);
        const auto workspace = test.open();
        const auto texts = [&](const QString &sql) {
            return must(
                Statement(workspace->database(), sql).list([](const Row &row) { return row.text(0); }));
        };
        for (const QString &kind : texts(u"SELECT DISTINCT kind FROM act"_s)) {
            QVERIFY2(actKindFromCode(kind), qPrintable(kind));
        }
        for (const QString &kind : texts(u"SELECT DISTINCT entity FROM act_change"_s)) {
            QVERIFY2(entityKindFromCode(kind), qPrintable(kind));
        }
        const QList<ActRecord> acts = must(workspace->journal().latest(1000));
        QCOMPARE(acts.size(), before.rows.value(u"act"_s).size());
        qsizetype changes = 0;
        for (const ActRecord &act : acts) {
            for (const ActChange &change : must(workspace->journal().changes(act.id))) {
                QVERIFY2(!change.difference.isEmpty(), qPrintable(act.subject));
                ++changes;
            }
        }
        QCOMPARE(changes, before.rows.value(u"act_change"_s).size());
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

    void twoWindowsThatMeetItTogetherMigrateItOnce_data() { storedVersionsOnEngines(); }
    void twoWindowsThatMeetItTogetherMigrateItOnce()
    {
        QFETCH(const int, version);
        QFETCH(const QString, engine);
        TestDatabase test(engine);
        (void)build(test.address(), version);
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
