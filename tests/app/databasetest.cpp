// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/database.h"
#include "app/storage/bulkinsert.h"

#include "app/changes.h"
#include "app/registrations/registrationstore.h"
#include "app/sessions/meetingstore.h"
#include "app/storage/migrator.h"
#include "app/storage/statement.h"
#include "app/storage/transaction.h"
#include "app/workspace.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testregistry.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>

#include <tuple>

using namespace Qt::StringLiterals;

namespace
{

constexpr std::chrono::milliseconds shortPatience { 200 };

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

/// Runs one statement through another connection, as another program would.
class OtherProgram
{
public:
    explicit OtherProgram(const QString &path)
    {
        QSqlDatabase connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
        connection.setDatabaseName(path);
        if (!connection.open()) {
            qFatal("cannot open");
        }
    }
    ~OtherProgram()
    {
        QSqlDatabase::database(u"other"_s).close();
        QSqlDatabase::removeDatabase(u"other"_s);
    }
    OtherProgram(const OtherProgram &) = delete;
    OtherProgram &operator=(const OtherProgram &) = delete;

    void run(const QString &sql)
    {
        QSqlQuery query(QSqlDatabase::database(u"other"_s));
        if (!query.exec(sql)) {
            qFatal("%s", qUtf8Printable(sql));
        }
    }
};

Result<int> setSetting(Database &database, const QString &value)
{
    return writing(database, [&] {
        return Statement(database, u"INSERT INTO setting (key, value) VALUES (:key, :value)"_s)
            .bind(u":key"_s, u"k"_s)
            .bind(u":value"_s, value)
            .run();
    });
}

qint64 settings(Database &database)
{
    return must(Statement(database, u"SELECT count(*) FROM setting"_s).first([](const Row &row) {
        return row.integer(0);
    })).value_or(-1);
}

} // namespace

class DatabaseTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewDatabaseHoldsTheLatestSchema_data() { TestDatabase::engines(); }
    void aNewDatabaseHoldsTheLatestSchema()
    {
        QFETCH(QString, engine);
        TestDatabase test(engine);
        const auto database = must(Database::create(test.address(), {}));
        QCOMPARE(must(migrator::version(*database)), migrator::latestVersion());
        const auto again = must(Database::open(test.address()));
        QCOMPARE(must(migrator::version(*again)), migrator::latestVersion());
    }

    void manyRowsAreWrittenWithOneStatement_data() { TestDatabase::engines(); }
    void manyRowsAreWrittenWithOneStatement()
    {
        QFETCH(QString, engine);
        TestDatabase test(engine);
        const auto database = must(Database::create(test.address(), {}));
        BulkInsert settings(*database, u"setting"_s, { u"key"_s, u"value"_s },
            u"ON CONFLICT (key) DO UPDATE SET value = excluded.value"_s);
        constexpr int rows = 2 * BulkInsert::rowsAtOnce + 3;
        for (int i = 0; i < rows; ++i) {
            settings.add(u"test %1"_s.arg(i), u"l’été \"%1\"; '%1'"_s.arg(i));
        }
        const auto count = [&] {
            return must(Statement(*database, u"SELECT count(*) FROM setting WHERE key LIKE 'test %'"_s)
                            .first([](const Row &row) { return row.number(0); }))
                .value_or(-1);
        };
        QCOMPARE(count(), 0);
        QCOMPARE(settings.waiting(), qsizetype(rows));
        must(settings.flush());
        QCOMPARE(settings.waiting(), qsizetype(0));
        QCOMPARE(count(), rows);
        settings.add(u"test 7"_s, u"anew"_s);
        must(settings.flush());
        QCOMPARE(count(), rows);
        const auto value = [&](int i) {
            return must(Statement(*database, u"SELECT value FROM setting WHERE key = :key"_s)
                            .bind(u":key"_s, u"test %1"_s.arg(i))
                            .first([](const Row &row) { return row.text(0); }))
                .value_or(QString());
        };
        QCOMPARE(value(7), u"anew"_s);
        QCOMPARE(value(rows - 1), u"l’été \"%1\"; '%1'"_s.arg(rows - 1));
        settings.add(u"test none"_s, QString()); // NULL, where none is allowed
        QVERIFY(!settings.flush());
    }

    void creatingNeverOverwrites_data() { TestDatabase::engines(); }
    void creatingNeverOverwrites()
    {
        QFETCH(QString, engine);
        TestDatabase test(engine);
        {
            const auto database = must(Database::create(test.address(), {}));
            QVERIFY(setSetting(*database, u"kept"_s));
        }
        const auto again = Database::create(test.address(), {});
        QVERIFY(!again);
        QCOMPARE(again.error().kind, Error::Kind::AlreadyExists);
        QCOMPARE(settings(*must(Database::open(test.address()))), 1);
    }

    void aFailedFillLeavesNothing_data() { TestDatabase::engines(); }
    void aFailedFillLeavesNothing()
    {
        QFETCH(QString, engine);
        TestDatabase test(engine);
        const auto made = Database::create(
            test.address(), [](Database &) -> Done { return failure(Error::Kind::BadFile, u"programme"_s); });
        QVERIFY(!made);
        QCOMPARE(made.error().kind, Error::Kind::BadFile);
        if (engine == "sqlite"_L1) {
            QCOMPARE(QDir(QFileInfo(test.address().path).path()).entryList(QDir::Files), QStringList());
        }
    }

    void anyFileIsNotADatabase_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("NOM;Prénom\nÉLOY;Maëlle\n");
        QTest::newRow("binary") << QByteArray(5000, '\xff');
        QTest::newRow("header only") << QByteArray("SQLite format 3\0", 16);
    }
    void anyFileIsNotADatabase()
    {
        QFETCH(QByteArray, content);
        TestDatabase test(u"sqlite"_s);
        write(test.address().path, content);
        const auto opened = Database::open(test.address());
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, Error::Kind::NotADatabase);
        QCOMPARE(contentOf(test.address().path), content);
    }

    void anotherProgramsDatabaseIsRefusedUntouched()
    {
        TestDatabase test(u"sqlite"_s);
        {
            OtherProgram other(test.address().path);
            other.run(u"CREATE TABLE film (title TEXT)"_s);
        }
        const QByteArray before = contentOf(test.address().path);
        const auto opened = Database::open(test.address());
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, Error::Kind::NotADatabase);
        QCOMPARE(contentOf(test.address().path), before);
    }

    void aNewerVersionIsRefusedUntouched()
    {
        TestDatabase test(u"sqlite"_s);
        must(Database::create(test.address(), {})).reset();
        {
            OtherProgram other(test.address().path);
            other.run(u"PRAGMA user_version = 9999"_s);
        }
        const QByteArray before = contentOf(test.address().path);
        const auto opened = Database::open(test.address());
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, Error::Kind::NewerVersion);
        QCOMPARE(contentOf(test.address().path), before);
    }

    void aTruncatedFileIsDamaged()
    {
        TestDatabase test(u"sqlite"_s);
        test.create(Content::Demonstration).reset();
        const QByteArray whole = contentOf(test.address().path);
        write(test.address().path, whole.first(whole.size() / 2));
        const auto opened = Database::open(test.address());
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, Error::Kind::Damaged);
        QCOMPARE(contentOf(test.address().path), whole.first(whole.size() / 2));
    }

    void overwrittenPagesAreReportedAsDamageWhenTheyAreRead()
    {
        TestDatabase test(u"sqlite"_s);
        test.create(Content::Demonstration).reset();
        QByteArray bytes = contentOf(test.address().path);
        bytes.replace(4096, bytes.size() - 4096, QByteArray(bytes.size() - 4096, 'x'));
        write(test.address().path, bytes);
        const auto opened = Database::open(test.address());
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, Error::Kind::Damaged);
    }

    void nothingIsWrittenToAFileWithADamagedPage()
    {
        TestDatabase test(u"sqlite"_s);
        test.create(Content::Demonstration).reset();
        const QByteArray whole = contentOf(test.address().path);
        constexpr qsizetype page = 4096;
        int opened = 0;
        for (qsizetype at = page; at < whole.size(); at += 3 * page) {
            QByteArray damaged = whole;
            damaged.replace(at, page, QByteArray(page, '\xa5'));
            write(test.address().path, damaged);
            const auto database = Database::open(test.address());
            if (database) {
                ++opened;
                // Asked twice: what was refused once is not let through after.
                for (int i = 0; i < 2; ++i) {
                    const auto refused = setSetting(**database, u"v"_s);
                    QVERIFY2(!refused, qPrintable(u"page at %1"_s.arg(at)));
                    QCOMPARE(refused.error().kind, Error::Kind::Damaged);
                    QCOMPARE(refused.error().subject, test.address().display());
                }
            } else {
                QCOMPARE(database.error().kind, Error::Kind::Damaged);
            }
            QVERIFY(contentOf(test.address().path) == damaged);
        }
        QVERIFY(opened > 10);
    }

    void aDamagedFileIsNotMigrated()
    {
        TestDatabase test(u"sqlite"_s);
        test.create(Content::Demonstration).reset();
        OtherProgram(test.address().path).run(u"PRAGMA user_version = 1"_s);
        QByteArray damaged = contentOf(test.address().path);
        const qsizetype last = damaged.size() - 4096;
        damaged.replace(last, 4096, QByteArray(4096, '\xa5'));
        write(test.address().path, damaged);
        const auto database = Database::open(test.address());
        QVERIFY(!database);
        QCOMPARE(database.error().kind, Error::Kind::Damaged);
        QVERIFY(contentOf(test.address().path) == damaged);
        QCOMPARE(QDir(QFileInfo(test.address().path).path()).entryList(QDir::Files).size(), 1);
    }

    void aValueThatBreaksARuleIsNoDamage()
    {
        TestDatabase test(u"sqlite"_s);
        test.create(Content::Demonstration).reset();
        OtherProgram other(test.address().path);
        other.run(u"PRAGMA ignore_check_constraints = ON"_s);
        other.run(u"UPDATE session SET number = 0 WHERE number = 1"_s);
        const auto database = must(Database::open(test.address()));
        QVERIFY(setSetting(*database, u"v"_s)); // it can be put right
    }

    void aMissingFileAndAFolderCannotBeOpened()
    {
        TestDatabase test(u"sqlite"_s);
        QCOMPARE(Database::open(test.address()).error().kind, Error::Kind::CannotOpen);
        QVERIFY(!QFile::exists(test.address().path));
        QVERIFY(QDir().mkpath(test.address().path));
        QCOMPARE(Database::open(test.address()).error().kind, Error::Kind::CannotOpen);
    }

    void aFileLockedByAnotherProgramAnswersBusyAndKeepsWhatItHad()
    {
        TestDatabase test(u"sqlite"_s);
        must(Database::create(test.address(), {})).reset();
        const auto database = must(Database::open(test.address(), shortPatience));
        OtherProgram other(test.address().path);
        other.run(u"BEGIN EXCLUSIVE"_s);
        const auto refused = setSetting(*database, u"v"_s);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Busy);
        QCOMPARE(Database::open(test.address(), shortPatience).error().kind, Error::Kind::Busy);
        other.run(u"ROLLBACK"_s);
        QVERIFY(setSetting(*database, u"v"_s)); // and the same act succeeds once the other one is done
        QCOMPARE(settings(*database), 1);
    }

    void whatCouldNotBeReadIsReadOnceTheFileIsFree()
    {
        TestDatabase test(u"sqlite"_s);
        test.create(Content::Programme).reset();
        const auto workspace = must(Workspace::open(test.address(), clockAt({ 2022, 1, 20 }), shortPatience));
        const QSignalSpy everything(&workspace->changes(), &Changes::everythingChanged);
        const auto patience = [&] {
            return must(Statement(workspace->database(), u"PRAGMA busy_timeout"_s).first([](const Row &row) {
                return row.integer(0);
            })).value();
        };
        OtherProgram other(test.address().path);
        other.run(u"BEGIN EXCLUSIVE"_s);
        QCOMPARE(MeetingStore(workspace->database()).sessions().error().kind, Error::Kind::Busy);
        // The other things a page reads are not waited for as long, one after the other.
        QVERIFY(patience() < shortPatience.count());
        QCOMPARE(workspace->lookForOthersChanges().error().kind, Error::Kind::Busy);
        QVERIFY(patience() < shortPatience.count());
        // What is to be saved is.
        QCOMPARE(setSetting(workspace->database(), u"v"_s).error().kind, Error::Kind::Busy);
        other.run(u"ROLLBACK"_s);
        QCOMPARE(everything.size(), 0);
        must(workspace->lookForOthersChanges()); // nobody has written anything
        QCOMPARE(everything.size(), 1);
        QCOMPARE(patience(), shortPatience.count());
        must(workspace->lookForOthersChanges());
        QCOMPARE(everything.size(), 1);
    }

    void aPageDamagedWhileTheFileIsOpenIsFoundBeforeAnythingIsWritten()
    {
        TestDatabase test(u"sqlite"_s);
        test.create(Content::Demonstration).reset();
        const auto workspace = must(Workspace::open(test.address(), clockAt({ 2022, 1, 20 })));
        QVERIFY(!must(RegistrationStore(workspace->database()).registrations({})).isEmpty());
        const QByteArray whole = contentOf(test.address().path);
        constexpr qsizetype page = 4096;
        for (qsizetype at = page; at < whole.size(); at += page) {
            QByteArray damaged = whole;
            damaged.replace(at, page, QByteArray(page, '\xa5'));
            write(test.address().path, damaged);
            const auto refused = setSetting(workspace->database(), u"v"_s);
            QVERIFY2(!refused, qPrintable(u"page at %1"_s.arg(at)));
            QVERIFY(contentOf(test.address().path) == damaged);
        }
    }

    void aFullDiskLosesNothingThatWasSaved()
    {
        TestDatabase test(u"sqlite"_s);
        const auto database = must(Database::create(test.address(), {}));
        QVERIFY(setSetting(*database, u"kept"_s));
        // The engine's own limit answers what a full disk answers: SQLITE_FULL.
        QVERIFY(Statement(*database, u"PRAGMA max_page_count = 1"_s).run());
        const auto refused = writing(*database, [&] {
            return Statement(*database, u"INSERT INTO setting (key, value) VALUES ('big', :value)"_s)
                .bind(u":value"_s, QString(1'000'000, u'x'))
                .run();
        });
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::DiskFull);
        QVERIFY(Statement(*database, u"PRAGMA max_page_count = 100000"_s).run());
        QCOMPARE(settings(*must(Database::open(test.address()))), 1);
        QVERIFY(writing(*database, [&] {
            return Statement(*database, u"INSERT INTO setting (key, value) VALUES ('after', '')"_s).run();
        }));
    }

    void aFileMovedWhileItIsOpenIsToldAndCanBeCopied()
    {
        TestDatabase test(u"sqlite"_s);
        const auto database = must(Database::create(test.address(), {}));
        QVERIFY(setSetting(*database, u"kept"_s));
        const QString path = test.address().path;
        QVERIFY(QFile::rename(path, path + u".moved"_s));
        const auto refused = setSetting(*database, u"lost"_s);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::ReadOnly);
        QVERIFY2(refused.error().detail.startsWith("moved:"_L1), qPrintable(refused.error().detail));
        const QString copy = path + u".copy"_s;
        must(database->copyTo(copy));
        QCOMPARE(settings(*must(Database::open(must(DatabaseAddress::parse(copy))))), 1);
        QVERIFY(QFile::rename(path + u".moved"_s, path));
        QVERIFY(writing(*database, [&] {
            return Statement(*database, u"INSERT INTO setting (key, value) VALUES ('after', '')"_s).run();
        }));
    }

    void aServerThatRefusesSaysWhy_data()
    {
        QTest::addColumn<QString>("said");
        QTest::addColumn<Error::Kind>("kind");
        using Kind = Error::Kind;
        const QString before = u"connection to server at \"127.0.0.1\", port 5432 failed: FATAL:  %1\n"_s;
        const QList<std::tuple<const char *, QString, Kind>> refusals {
            { "base", u"database \"irev\" does not exist"_s, Kind::UnknownBase },
            { "base, French", u"la base de données «\u00a0irev\u00a0» n'existe pas"_s, Kind::UnknownBase },
            { "role", u"role \"marie\" does not exist"_s, Kind::NotAdmitted },
            { "role, French", u"le rôle «\u00a0marie\u00a0» n'existe pas"_s, Kind::NotAdmitted },
            { "no login", u"role \"marie\" is not permitted to log in"_s, Kind::NotAdmitted },
            { "password", u"password authentication failed for user \"marie\""_s, Kind::NotAdmitted },
            { "password, French",
                u"authentification par mot de passe échouée pour l'utilisateur «\u00a0marie\u00a0»"_s,
                Kind::NotAdmitted },
            { "peer", u"Peer authentication failed for user \"marie\""_s, Kind::NotAdmitted },
            { "no password", u"fe_sendauth: no password supplied"_s, Kind::NotAdmitted },
            { "host", u"no pg_hba.conf entry for host \"192.0.2.1\", user \"marie\", database \"irev\""_s,
                Kind::NotAdmitted },
            { "right", u"permission denied for database \"irev\""_s, Kind::NotReadable },
        };
        for (const auto &[name, said, kind] : refusals) {
            QTest::newRow(name) << before.arg(said) << kind;
        }
        QTest::newRow("nobody there") << u"connection to server at \"127.0.0.1\", port 1 failed: Connection "
                                         "refused\n\tIs the server running on that host?"_s
                                      << Kind::Disconnected;
        QTest::newRow("starting") << before.arg(u"the database system is starting up"_s)
                                  << Kind::Disconnected;
    }
    void aServerThatRefusesSaysWhy()
    {
        QFETCH(const QString, said);
        QFETCH(const Error::Kind, kind);
        const Error error = Dialect::of(DatabaseAddress::Engine::PostgreSql)
                                .translate(QSqlError(u"QPSQL: Unable to connect"_s, said,
                                               QSqlError::ConnectionError, QString()),
                                    u"irev"_s);
        QCOMPARE(error.kind, kind);
        QCOMPARE(error.detail, said.trimmed()); // and no empty brackets
    }

    void aBaseTheServerDoesNotKnowIsNotASilentServer()
    {
        TestDatabase test(u"postgresql"_s);
        test.create(Content::Empty).reset();
        DatabaseAddress address = test.address();
        address.database += u"_nulle"_s;
        const auto noBase = Database::open(address);
        QVERIFY(!noBase);
        QCOMPARE(noBase.error().kind, Error::Kind::UnknownBase);
        address = test.address();
        address.user = u"personne"_s;
        const auto noEntry = Database::open(address);
        QVERIFY(!noEntry);
        QCOMPARE(noEntry.error().kind, Error::Kind::NotAdmitted);
    }

    void aServerThatAsksForAPasswordTakesTheRightOneAlone()
    {
        TestDatabase test(u"postgresql"_s);
        test.create(Content::Empty).reset();
        const DatabaseAddress right = test.forSomebodyWithPassword(u"l’été d'Éloy %1"_s);
        DatabaseAddress wrong = right;
        for (const QString &password : { u"l'été"_s, QString() }) {
            wrong.password = password;
            const auto refused = Database::open(wrong);
            QVERIFY(!refused);
            QCOMPARE(refused.error().kind, Error::Kind::NotAdmitted);
            QVERIFY2(!refused.error().detail.contains(right.password), qPrintable(refused.error().detail));
            const auto version = Database::versionAt(wrong);
            QVERIFY(!version);
            QCOMPARE(version.error().kind, Error::Kind::NotAdmitted);
        }
        const auto opened = must(Database::open(right));
        QVERIFY(!opened->address().toText().contains(right.password));
        QVERIFY(setSetting(*opened, u"v"_s));
    }

    void anEmptyBaseOfAServerIsSaidToBeEmpty()
    {
        const TestDatabase test(u"postgresql"_s);
        QCOMPARE(must(Database::versionAt(test.address())), 0);
        const auto opened = Database::open(test.address());
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, Error::Kind::NotADatabase);
        QCOMPARE(opened.error().detail, u"an empty base"_s);
    }

    void aBaseOneMayNotReadIsNotTakenForAnEmptyOne()
    {
        TestDatabase test(u"postgresql"_s);
        const auto database = must(Database::create(test.address(), {}));
        const auto run = [&](const QString &sql) { (void)must(Statement(*database, sql).run()); };
        DatabaseAddress guest = test.address();
        guest.user = u"irev_test_guest_%1"_s.arg(newIdValue());
        run(u"CREATE ROLE %1 LOGIN"_s.arg(guest.user));
        const auto refusal = [&] {
            const auto opened = Database::open(guest);
            return opened ? Error { .kind = Error::Kind::Invalid, .subject = {}, .detail = u"opened"_s }
                          : opened.error();
        };
        QCOMPARE(refusal().kind, Error::Kind::NotReadable);
        const auto version = Database::versionAt(guest);
        QVERIFY(!version);
        QCOMPARE(version.error().kind, Error::Kind::NotReadable);
        run(u"GRANT SELECT ON irev_schema TO %1"_s.arg(guest.user)); // the version, and nothing else
        QCOMPARE(refusal().kind, Error::Kind::NotReadable);
        run(u"REVOKE USAGE ON SCHEMA public FROM PUBLIC"_s);
        QCOMPARE(refusal().kind, Error::Kind::NotReadable);
        run(u"GRANT USAGE ON SCHEMA public TO %1"_s.arg(guest.user));
        run(u"GRANT SELECT ON ALL TABLES IN SCHEMA public TO %1"_s.arg(guest.user));
        {
            const auto opened = must(Database::open(guest));
            const auto written = setSetting(*opened, u"v"_s);
            QVERIFY(!written);
            QCOMPARE(written.error().kind, Error::Kind::NotAllowed);
        }
        run(u"DROP OWNED BY %1"_s.arg(guest.user));
        run(u"DROP ROLE %1"_s.arg(guest.user));
    }

    void whatADriverSaysHoldsItsCodeOnce_data() { TestDatabase::engines(); }
    void whatADriverSaysHoldsItsCodeOnce()
    {
        QFETCH(const QString, engine);
        TestDatabase test(engine);
        const auto database = must(Database::create(test.address(), {}));
        const auto missing = Statement(*database, u"SELECT * FROM film"_s).run();
        QVERIFY(!missing);
        const QString code = engine == "sqlite"_L1 ? u"(1)"_s : u"(42P01)"_s;
        QCOMPARE(missing.error().detail.count(code), 1);
    }

    void aServerThatStopsInTheMiddleLosesNothingAndIsFoundAgain()
    {
        TestDatabase test(u"postgresql"_s);
        const auto database = must(Database::create(test.address(), {}, shortPatience));
        QVERIFY(setSetting(*database, u"kept"_s));
        const auto administrator = must(Database::open(test.address()));
        const auto cut = writing(*database, [&]() -> Result<int> {
            const auto written
                = Statement(*database, u"INSERT INTO setting (key, value) VALUES ('half', '')"_s).run();
            if (!written) {
                return written;
            }
            (void)must(Statement(*administrator,
                u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE datname = current_database() AND pid <> pg_backend_pid()"_s)
                    .run());
            return Statement(*database, u"INSERT INTO setting (key, value) VALUES ('other half', '')"_s)
                .run();
        });
        QVERIFY(!cut);
        QCOMPARE(cut.error().kind, Error::Kind::Disconnected);
        QCOMPARE(settings(*database), 1); // reconnected by itself; the half act is not there
        QVERIFY(writing(*database, [&] {
            return Statement(*database, u"INSERT INTO setting (key, value) VALUES ('whole', '')"_s).run();
        }));
    }

    void twoDesksWaitForEachOther_data() { TestDatabase::engines(); }
    void twoDesksWaitForEachOther()
    {
        QFETCH(QString, engine);
        TestDatabase test(engine);
        const auto one = must(Database::create(test.address(), {}));
        const auto other = must(Database::open(test.address(), shortPatience));
        auto held = must(Transaction::begin(*one));
        const auto refused = Transaction::begin(*other);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Busy);
        QVERIFY(held.commit());
        auto after = Transaction::begin(*other);
        QVERIFY(after);
        QVERIFY(after->commit());
    }

    void anInnerActThatFailsTakesTheWholeBack_data() { TestDatabase::engines(); }
    void anInnerActThatFailsTakesTheWholeBack()
    {
        QFETCH(QString, engine);
        TestDatabase test(engine);
        const auto database = must(Database::create(test.address(), {}));
        bool told = false;
        const auto whole = writing(*database, [&]() -> Done {
            database->afterCommit(*this, [&] { told = true; });
            (void)setSetting(*database, u"v"_s);
            return writing(*database, [&]() -> Done { return failure(Error::Kind::Invalid); });
        });
        QVERIFY(!whole);
        QVERIFY(!told);
        QCOMPARE(settings(*database), 0);
    }

    void changesAreToldAfterTheCommitOnly_data() { TestDatabase::engines(); }
    void changesAreToldAfterTheCommitOnly()
    {
        QFETCH(QString, engine);
        TestDatabase test(engine);
        const auto database = must(Database::create(test.address(), {}));
        QStringList order;
        QVERIFY(writing(*database, [&]() -> Done {
            database->afterCommit(*this, [&] { order << u"told"_s; });
            order << u"written"_s;
            return {};
        }));
        QCOMPARE(order, QStringList({ u"written"_s, u"told"_s }));
    }

    void theSchemaDefendsItself_data()
    {
        QTest::addColumn<QString>("engine");
        QTest::addColumn<QString>("sql");
        const QList<std::pair<const char *, QString>> attempts {
            { "a half-day that ends before it starts",
                u"INSERT INTO half_day (id, meeting_id, position, start_time, end_time)"
                " SELECT 1, min(id), 9, '19:00', '17:00' FROM meeting"_s },
            { "an unknown status", u"UPDATE registration SET status = 'maybe'"_s },
            { "a presence of nobody",
                u"INSERT INTO attendance (registration_id, half_day_id, state, recorded_at)"
                " SELECT 1, min(id), 'present', '' FROM half_day"_s },
            { "a negative capacity", u"UPDATE session_track SET capacity = -1"_s },
            { "a session without its cycle",
                u"INSERT INTO session (id, cycle_id, number, label) VALUES (1, 2, 9, '')"_s },
            { "a person without a name", u"UPDATE person SET family_name = ''"_s },
        };
        for (const QString &engine : { u"sqlite"_s, u"postgresql"_s }) {
            for (const auto &[name, sql] : attempts) {
                QTest::addRow("%s, %s", name, qPrintable(engine)) << engine << sql;
            }
        }
    }
    void theSchemaDefendsItself()
    {
        QFETCH(QString, engine);
        QFETCH(QString, sql);
        TestDatabase test(engine);
        const auto workspace = test.create(Content::Demonstration);
        const auto refused = Statement(workspace->database(), sql).run();
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Invalid);
    }

    void anAddressIsReadAndShownWithoutItsPassword()
    {
        const auto address
            = must(DatabaseAddress::parse(u"postgresql://marie:s%40cret@serveur.example:5433/irev"_s));
        QCOMPARE(address.host, u"serveur.example"_s);
        QCOMPARE(address.port, 5433);
        QCOMPARE(address.password, u"s@cret"_s);
        QVERIFY(!address.display().contains(u"cret"_s));
        QVERIFY(!address.toText().contains(u"cret"_s));
        DatabaseAddress again = must(DatabaseAddress::parse(address.toText()));
        again.password = address.password;
        QCOMPARE(again, address);
        QVERIFY(!DatabaseAddress::parse(u"postgresql://serveur.example/"_s));
        QVERIFY(!DatabaseAddress::parse(u"postgresql://serveur.example:99999/irev"_s));
        QVERIFY(!DatabaseAddress::parse(u"  "_s));
    }
};

IREV_TEST(DatabaseTest)

#include "databasetest.moc"
