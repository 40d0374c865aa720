// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/places.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testregistry.h"
#include "tests/support/tinydisk.h"

#include "app/registrations/registrationstore.h"
#include "app/sessions/meetingstore.h"
#include "app/storage/statement.h"
#include "ui/commandline/refusal.h"
#include "ui/mainwindow/databaseopener.h"
#include "ui/mainwindow/mainwindow.h"

#include <QDir>
#include <QFile>
#include <QMessageBox>
#include <QProcess>
#include <QSettings>
#include <QTest>
#include <QtEndian>

#include <algorithm>
#include <functional>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace
{

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

void sql(const QString &path, const QString &statement)
{
    QProcess sqlite;
    sqlite.start(u"sqlite3"_s, { path, statement });
    if (!sqlite.waitForFinished(60'000) || sqlite.exitCode() != 0) {
        qFatal("%s", sqlite.readAllStandardError().constData());
    }
}

/// The number of a page four bytes name, as SQLite writes it.
qint64 pageNumber(const QByteArray &bytes, qint64 at)
{
    return qFromBigEndian<quint32>(bytes.constData() + at);
}

/// Writes over so many of the pages that hold a table's rows; how many there were to write over.
int damageLeavesOf(const QString &path, const QString &table, int most)
{
    constexpr qint64 size = 4096;
    QProcess sqlite;
    sqlite.start(
        u"sqlite3"_s, { path, u"SELECT rootpage FROM sqlite_master WHERE name = '%1'"_s.arg(table) });
    QFile file(path);
    if (!sqlite.waitForFinished(60'000) || !file.open(QIODevice::ReadWrite)) {
        qFatal("%s", sqlite.readAllStandardError().constData());
    }
    const QByteArray bytes = file.readAll();
    const qint64 root = (sqlite.readAllStandardOutput().trimmed().toLongLong() - 1) * size;
    if (bytes.at(root) != 5) { // the root names no other page
        return 0;
    }
    const int cells = qFromBigEndian<quint16>(bytes.constData() + root + 3);
    int damaged = 0;
    for (; damaged < std::min(cells, most); ++damaged) {
        const qint64 cell = root + qFromBigEndian<quint16>(bytes.constData() + root + 12 + 2 * damaged);
        file.seek((pageNumber(bytes, cell) - 1) * size);
        file.write(QByteArray(size, '\xa5'));
    }
    return damaged;
}

struct Said {
    int code = -1;
    QString out;
    QString err;

    /// As the issue asks: exit code 1, and one French line on standard error that holds this.
    [[nodiscard]] bool refused(const QString &words) const
    {
        return code == 1 && out.isEmpty() && err.count(u'\n') == 1 && err.endsWith(u'\n')
            && err.contains(words);
    }
};

/// The program itself, as bash starts it: `shell` may set limits first, and ends with `exec "$@"`.
Said said(const QStringList &words, const QString &shell = u"exec \"$@\""_s)
{
    QProcess process;
    process.start(u"bash"_s, QStringList { u"-c"_s, shell, u"bash"_s, builtProgram() } + words);
    if (!process.waitForFinished(60'000)) {
        qFatal("%s", qPrintable(process.errorString()));
    }
    return { process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
        QString::fromUtf8(process.readAllStandardError()) };
}

QStringList enrol(const QString &database, const QString &familyName)
{
    return { u"--database"_s, database, u"register"_s, u"--session"_s, u"1"_s, u"--audience"_s, u"elected"_s,
        u"--family-name"_s, familyName, u"--given-name"_s, u"Maëlle"_s };
}

/// File permissions bind the superuser too once this right is given up, which the new process cannot take
/// back.
QString bound()
{
    return geteuid() == 0 ? u"exec setpriv --bounding-set=-all --inh-caps=-all -- \"$@\""_s
                          : u"exec \"$@\""_s;
}

/// Files and folders stay writable for whoever cleans up after the test.
class ReadOnly final
{
public:
    explicit ReadOnly(const QString &path)
        : path_(path)
        , before_(QFile::permissions(path))
    {
        const QFile::Permissions writing
            = QFile::WriteOwner | QFile::WriteUser | QFile::WriteGroup | QFile::WriteOther;
        QFile::setPermissions(path, before_ & ~writing);
    }
    ~ReadOnly() { QFile::setPermissions(path_, before_); }
    ReadOnly(const ReadOnly &) = delete;
    ReadOnly &operator=(const ReadOnly &) = delete;

private:
    QString path_;
    QFile::Permissions before_;
};

} // namespace

/// What bad input gets, from the program as it is installed and in the window: a clear sentence, and the file
/// as it was.
class RefusalsTest final : public QObject
{
    Q_OBJECT

private:
    using Spoil = std::function<void(const QString &path)>;

private Q_SLOTS:
    void init() { QSettings().clear(); }

    void aFileThatCannotBeUsedIsRefusedAndLeftAsItWas_data()
    {
        QTest::addColumn<Spoil>("spoil");
        QTest::addColumn<QString>("words");
        QTest::newRow("no database") << Spoil([](const QString &path) { write(path, "NOM;Prénom\n"); })
                                     << u"n’est pas une base d’IREV Cycles"_s;
        QTest::newRow("empty") << Spoil([](const QString &path) { write(path, {}); })
                               << u"n’est pas une base d’IREV Cycles"_s;
        QTest::newRow("another program's") << Spoil([](const QString &path) {
            QFile::remove(path);
            sql(path, u"CREATE TABLE film (title TEXT)"_s);
        }) << u"n’est pas une base d’IREV Cycles"_s;
        QTest::newRow("cut in two") << Spoil([](const QString &path) {
            const QByteArray whole = contentOf(path);
            write(path, whole.first(whole.size() / 2));
        }) << u"est abîmé"_s;
        QTest::newRow("written over") << Spoil([](const QString &path) {
            QByteArray bytes = contentOf(path);
            bytes.replace(4096, bytes.size() - 4096, QByteArray(bytes.size() - 4096, 'x'));
            write(path, bytes);
        }) << u"est abîmé"_s;
        QTest::newRow("newer") << Spoil([](const QString &path) {
            sql(path, u"PRAGMA user_version = 9999"_s);
        }) << u"version plus récente"_s;
    }
    void aFileThatCannotBeUsedIsRefusedAndLeftAsItWas()
    {
        QFETCH(const Spoil, spoil);
        QFETCH(const QString, words);
        TestDatabase test(u"sqlite"_s);
        test.create(Content::Programme).reset();
        const QString path = test.address().path;
        spoil(path);
        const QByteArray before = contentOf(path);
        const QList<QStringList> verbs { { u"list"_s, u"meetings"_s }, { u"check"_s },
            { u"sheet"_s, u"--output"_s, path + u".pdf"_s } };
        for (const QStringList &verb : verbs) {
            const Said refused = said(QStringList { u"--database"_s, path } + verb);
            QVERIFY2(refused.refused(words), qPrintable(verb.first() + u": "_s + refused.err + refused.out));
        }
        const Said refused = said(enrol(path, u"Éloy"_s));
        QVERIFY2(refused.refused(words), qPrintable(refused.err));
        QCOMPARE(contentOf(path), before);
        QCOMPARE(QDir(QFileInfo(path).path()).entryList(QDir::Files).size(), 1);

        MainWindow window;
        window.show();
        window.opener().open(test.address());
        auto *box = window.findChild<QMessageBox *>(u"problemBox"_s);
        QVERIFY(box);
        QVERIFY2(box->text().contains(words), qPrintable(box->text()));
        QVERIFY(!window.workspace());
        box->close();
        QCOMPARE(contentOf(path), before);
    }

    void aFileWithSomeDamagedPagesIsNotWrittenTo()
    {
        TestDatabase test(u"sqlite"_s);
        test.create(Content::Demonstration).reset();
        const QString path = test.address().path;
        {
            const auto workspace = test.open(); // there is a sheet to enter presences on
            (void)must(workspace->sheets().issue(must(workspace->sheets().prepare(
                { must(MeetingStore(workspace->database()).meetings({})).first().id }))));
        }
        QCOMPARE(damageLeavesOf(path, u"person"_s, 3), 3);
        const QByteArray before = contentOf(path);
        const QList<QStringList> verbs { { u"sheet"_s, u"--session"_s, u"1"_s, u"--output"_s,
                                             path + u".pdf"_s },
            { u"capacity"_s, u"--session"_s, u"1"_s, u"--track"_s, u"professionals"_s, u"--seats"_s,
                u"30"_s },
            { u"attendance"_s, u"--sheet"_s, u"1"_s, u"--present"_s, u"1"_s } };
        for (const QStringList &verb : verbs) {
            const Said refused = said(QStringList { u"--database"_s, path } + verb);
            QVERIFY2(refused.refused(u"est abîmé"_s),
                qPrintable(verb.first() + u": "_s + refused.err + refused.out));
        }
        const Said refused = said(enrol(path, u"Éloy"_s));
        QVERIFY2(refused.refused(u"est abîmé"_s), qPrintable(refused.err));
        QVERIFY(contentOf(path) == before);
        QCOMPARE(QDir(QFileInfo(path).path()).entryList(QDir::Files).size(), 1);
    }

    /// Room for the file or for the numbers, not for both: neither is kept, whichever came first.
    void onAFullDiskNoSheetIsRecordedWithoutItsFile_data()
    {
        QTest::addColumn<int>("kilobytes");
        for (const int kilobytes : { 20, 60, 80, 100, 120 }) {
            QTest::addRow("%d", kilobytes) << kilobytes;
        }
    }
    void onAFullDiskNoSheetIsRecordedWithoutItsFile()
    {
        QFETCH(const int, kilobytes);
        constexpr int kilobyte = 1024;
        TestDatabase test(u"sqlite"_s);
        test.create(Content::Demonstration).reset();
        const TinyDisk disk(QFileInfo(test.address().path).size() + kilobytes * kilobyte);
        const QString path = disk.filePath(u"base.irev"_s);
        if (!QFile::copy(test.address().path, path)) {
            QSKIP("only root may have such a disk");
        }
        const QString pdf = disk.filePath(u"feuilles.pdf"_s);
        const Said refused
            = said({ u"--database"_s, path, u"sheet"_s, u"--session"_s, u"1"_s, u"--output"_s, pdf });
        QVERIFY2(refused.refused(u"est plein"_s), qPrintable(refused.err + refused.out));
        QCOMPARE(refused.err.count(u"est plein"_s), 1);
        QCOMPARE(QDir(QFileInfo(path).path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
        const auto workspace = must(Workspace::open(must(DatabaseAddress::parse(path))));
        QVERIFY(must(workspace->sheets().printedMeetings()).isEmpty());
    }

    void aReadOnlyFileIsReadAndNotWritten_data()
    {
        QTest::addColumn<bool>("folderToo");
        QTest::newRow("the file") << false;
        QTest::newRow("its folder too") << true;
    }
    void aReadOnlyFileIsReadAndNotWritten()
    {
        QFETCH(const bool, folderToo);
        TestDatabase test(u"sqlite"_s);
        test.create(Content::Demonstration).reset();
        const QString path = test.address().path;
        const QByteArray before = contentOf(path);
        const ReadOnly file(path);
        const ReadOnly folder(folderToo ? QFileInfo(path).path() : path);
        const Said listed = said(
            { u"--database"_s, path, u"list"_s, u"registrations"_s, u"--format"_s, u"csv"_s }, bound());
        QCOMPARE(listed.err, QString());
        QCOMPARE(listed.code, 0);
        QVERIFY(listed.out.count(u'\n') > 50);
        const Said refused = said(enrol(path, u"Éloy"_s), bound());
        QVERIFY2(refused.refused(u"lecture seule"_s), qPrintable(refused.err));
        QCOMPARE(contentOf(path), before);
    }

    void anOlderReadOnlyFileIsRefusedAsItWas()
    {
        TestDatabase test(u"sqlite"_s);
        test.create(Content::Programme).reset();
        const QString path = test.address().path;
        sql(path, u"PRAGMA user_version = 1"_s);
        const QByteArray before = contentOf(path);
        const ReadOnly file(path);
        const Said refused = said({ u"--database"_s, path, u"list"_s, u"meetings"_s }, bound());
        QVERIFY2(refused.refused(u"lecture seule"_s), qPrintable(refused.err));
        QCOMPARE(contentOf(path), before);
        QCOMPARE(QDir(QFileInfo(path).path()).entryList(QDir::Files).size(), 1);
    }

    void aDiskThatFillsUpLosesNothing()
    {
        TestDatabase test(u"sqlite"_s);
        test.create(Content::Programme).reset();
        const QString path = test.address().path;
        // A file that may not grow is what a full disk makes of it: writing over works, one page more does
        // not.
        const QString full = u"trap '' XFSZ; ulimit -f %1; exec \"$@\""_s.arg(QFileInfo(path).size() / 1024);
        int done = 0;
        for (; done < 200; ++done) {
            const QByteArray before = contentOf(path);
            const Said answered = said(enrol(path, u"Éloy %1 "_s.arg(done) + QString(80, u'x')), full);
            if (answered.code != 0) {
                QVERIFY2(answered.refused(u"place"_s), qPrintable(answered.err + answered.out));
                QCOMPARE(contentOf(path), before);
                break;
            }
        }
        QVERIFY(done < 200);
        QCOMPARE(said({ u"--database"_s, path, u"check"_s }).code, 0);
        QCOMPARE(said(enrol(path, u"Après"_s)).code, 0); // there is room again
        const auto workspace = test.open();
        QCOMPARE(must(RegistrationStore(workspace->database()).registrations()).size(), done + 1);
    }

    void aDiskTooSmallForADatabaseLeavesNoHalfOne()
    {
        TestDatabase test(u"sqlite"_s);
        const QString path = test.address().path;
        const Said refused = said({ u"--database"_s, path, u"create"_s, u"--demo"_s },
            u"trap '' XFSZ; ulimit -f 64; exec \"$@\""_s);
        QVERIFY2(refused.refused(u"place"_s), qPrintable(refused.err));
        QCOMPARE(QDir(QFileInfo(path).path()).entryList(QDir::Files), QStringList());
    }

    void aMachineWithoutLettersPrintsNoEmptySheet()
    {
        const QTemporaryDir folder;
        const QString database = folder.filePath(u"lettres.db"_s);
        QCOMPARE(said({ u"--database"_s, database, u"create"_s, u"--demo"_s }).code, 0);
        const QString fonts = folder.filePath(u"fonts.conf"_s);
        QFile none(fonts);
        QVERIFY(none.open(QIODevice::WriteOnly));
        none.write("<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\">"
                   "<fontconfig><dir>/nowhere</dir></fontconfig>");
        none.close();
        const QString sheet = folder.filePath(u"feuille.pdf"_s);
        const QStringList words { u"--database"_s, database, u"sheet"_s, u"--session"_s, u"1"_s,
            u"--output"_s, sheet };
        const Said bare = said(words, u"FONTCONFIG_FILE='%1' exec \"$@\""_s.arg(fonts));
        QVERIFY2(bare.refused(u"police"_s), qPrintable(bare.err));
        QVERIFY(!QFile::exists(sheet));
        QCOMPARE(said(words).code, 0); // with letters it prints, numbers not given to nothing
    }

    void aFileKeptLockedIsWaitedForThenRefused()
    {
        TestDatabase test(u"sqlite"_s);
        test.create(Content::Programme).reset();
        const QString path = test.address().path;
        const QByteArray before = contentOf(path);
        QProcess other;
        other.start(u"sqlite3"_s, { path });
        other.write("BEGIN EXCLUSIVE;\nSELECT 'locked';\n");
        QVERIFY(other.waitForReadyRead(60'000));
        const Said refused = said(enrol(path, u"Éloy"_s));
        QVERIFY2(refused.refused(u"occupée par un autre programme"_s), qPrintable(refused.err));
        other.write("ROLLBACK;\n.quit\n");
        QVERIFY(other.waitForFinished(60'000));
        QCOMPARE(contentOf(path), before);
        QCOMPARE(said(enrol(path, u"Éloy"_s)).code, 0);
    }

    void aServerThatIsNotThereIsSaidInOneLine()
    {
        const Said refused
            = said({ u"--database"_s, u"postgresql://marie@127.0.0.1:1/irev"_s, u"list"_s, u"meetings"_s });
        QVERIFY2(refused.refused(u"ne répond pas"_s), qPrintable(refused.err));
    }

    void aServersRefusalsAreToldApart()
    {
        const TestDatabase test(u"postgresql"_s);
        const Said empty = said({ u"--database"_s, test.text(), u"check"_s });
        QVERIFY2(empty.refused(u"est vide"_s), qPrintable(empty.err));
        QString address = test.text();
        const Said unknown = said({ u"--database"_s,
            address.replace(test.address().database, test.address().database + u"_nulle"_s), u"check"_s });
        QVERIFY2(unknown.refused(u"n’existe pas"_s), qPrintable(unknown.err));
    }

    void theDetailsATerminalIsAskedToPassOnFollow()
    {
        const QString said = sentenceWithDetails({ Error::Kind::Internal, {}, u"near \"film\""_s });
        QVERIFY2(said.contains(u"transmettez les détails"_s), qPrintable(said));
        QVERIFY2(said.section(u"Détails\u00a0: "_s, 1).contains(u"film"_s), qPrintable(said));
    }

    void aBaseWithoutOneOfItsTablesIsDamaged_data() { TestDatabase::engines(); }
    void aBaseWithoutOneOfItsTablesIsDamaged()
    {
        QFETCH(const QString, engine);
        TestDatabase test(engine);
        const auto workspace = test.create(Content::Demonstration);
        if (engine == "sqlite"_L1) {
            (void)must(Statement(workspace->database(), u"PRAGMA foreign_keys = OFF"_s).run());
        }
        const QString drop
            = engine == "sqlite"_L1 ? u"DROP TABLE attendance"_s : u"DROP TABLE attendance CASCADE"_s;
        (void)must(Statement(workspace->database(), drop).run());
        const Said refused = said({ u"--database"_s, test.text(), u"list"_s, u"attendance"_s });
        QVERIFY2(refused.refused(u"abîmé"_s), qPrintable(refused.err + refused.out));
        QVERIFY2(!refused.err.contains(u"SELECT"_s), qPrintable(refused.err));
    }

    void aServerThatStopsUnderTheWindowKeepsTheWindow()
    {
        TestDatabase test(u"postgresql"_s);
        test.create(Content::Demonstration).reset();
        MainWindow window;
        window.show();
        window.opener().open(test.address());
        QVERIFY(window.workspace());
        const auto administrator = must(Database::open(test.address()));
        (void)must(Statement(*administrator,
            u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"_s)
                .run());
        (void)RegistrationStore(window.workspace()->database()).registrations(); // meets the cut
        const auto again = RegistrationStore(window.workspace()->database()).registrations();
        QVERIFY(again);
        QVERIFY(again->size() > 50);
        QVERIFY(window.isVisible());
    }
};

IREV_TEST(RefusalsTest)
#include "refusalstest.moc"
