// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/registrations/registrationstore.h"
#include "app/storage/statement.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testregistry.h"
#include "tests/ui/programrunner.h"

#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

using namespace Qt::StringLiterals;

namespace
{

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void overwrite(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

QStringList registering(const QString &database, const QString &familyName)
{
    return { u"--database"_s, database, u"register"_s, u"--session"_s, u"2"_s, u"--audience"_s, u"elected"_s,
        u"--family-name"_s, familyName, u"--given-name"_s, u"Maëlle"_s };
}

/// Refused: exit code 1, nothing on standard output, one line in French that has these words.
void compareRefusal(QProcess &process, const QString &words)
{
    const QString said = QString::fromUtf8(process.readAllStandardError());
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 1);
    QCOMPARE(process.readAllStandardOutput(), QByteArray());
    QVERIFY2(said.count(u'\n') == 1 && said.startsWith(u"irev-cycles\u00a0: "_s), qPrintable(said));
    QVERIFY2(said.contains(words), qPrintable(said));
}

} // namespace

/// What stands in the way of a database is said by the program in one clear line, and the file stays as it
/// was.
class RefusalsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFileThatCannotServeIsLeftAsItWas_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<QString>("words");
        QTest::newRow("no database") << u"text"_s << u"n’est pas une base"_s;
        QTest::newRow("cut") << u"cut"_s << u"abîmé"_s;
        QTest::newRow("newer") << u"newer"_s << u"version plus récente"_s;
    }
    void aFileThatCannotServeIsLeftAsItWas()
    {
        QFETCH(const QString, fault);
        QFETCH(const QString, words);
        TestDatabase database(u"sqlite"_s);
        database.create(Content::Demonstration).reset();
        const QString path = database.address().path;
        if (fault == "text"_L1) {
            overwrite(path, "NOM;Prénom\nÉLOY;Maëlle\n");
        } else if (fault == "cut"_L1) {
            const QByteArray whole = contentOf(path);
            overwrite(path, whole.first(whole.size() / 2));
        } else {
            // Where SQLite keeps user_version in a file's header.
            QByteArray whole = contentOf(path);
            whole.replace(60, 4, QByteArray::fromHex("0000270f"));
            overwrite(path, whole);
        }
        const QByteArray before = contentOf(path);
        for (const QStringList &verb : { registering(path, u"Éloy"_s),
                 QStringList { u"--database"_s, path, u"list"_s, u"registrations"_s },
                 QStringList { u"--database"_s, path, u"create"_s, u"--demo"_s } }) {
            const auto process = program::finished(verb);
            compareRefusal(*process, verb.contains(u"create"_s) ? u"existe déjà"_s : words);
            QCOMPARE(contentOf(path), before);
        }
    }

    void aReadOnlyFileIsReadAndRefusesToBeWritten()
    {
        TestDatabase database(u"sqlite"_s);
        database.create(Content::Demonstration).reset();
        const QString path = database.address().path;
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner));
        const QByteArray before = contentOf(path);
        // The administrator may write anywhere: that right is given up first.
        const QString asAnybody
            = u"[ $UID -ne 0 ] || exec setpriv --bounding-set=-dac_override \"$0\" \"$@\"; exec \"$0\" \"$@\""_s;
        const auto listed
            = program::script(asAnybody, { u"--database"_s, path, u"list"_s, u"registrations"_s });
        QCOMPARE(listed->readAllStandardError(), QByteArray());
        QCOMPARE(listed->exitCode(), 0);
        const auto refused = program::script(asAnybody, registering(path, u"Éloy"_s));
        compareRefusal(*refused, u"lecture seule"_s);
        QCOMPARE(contentOf(path), before);
    }

    void aFullDiskRefusesAndKeepsWhatWasSaved()
    {
        TestDatabase database(u"sqlite"_s);
        database.create(Content::Demonstration).reset();
        QTemporaryDir folder;
        // A disk of its own, seen by this script alone: the room left is filled, then freed.
        const QString disk
            = u"set -e; cd \"$1\"; mkdir disk; mount -t tmpfs -o size=4m none disk\n"
              "cp \"$2\" disk/cycle.db; cp \"$2\" before.db\n"
              "dd if=/dev/zero of=disk/filler bs=4k status=none 2>/dev/null || true\n"
              "register() { \"$0\" --database disk/cycle.db register --session 2 --audience elected"
              " --family-name Éloy --given-name Maëlle; }\n"
              "register >full.out 2>full.err && exit 9 || echo $? >full.code\n"
              "cp disk/cycle.db after.db; rm disk/filler\n"
              "\"$0\" --database disk/cycle.db check >/dev/null; register >/dev/null\n"
              "\"$0\" --database disk/cycle.db list registrations --session 2 --track elected >list.out"_s;
        const auto process = program::ended(program::started(u"unshare"_s,
            { u"--map-root-user"_s, u"--mount"_s, u"bash"_s, u"-c"_s, disk, QStringLiteral(IREV_PROGRAM),
                folder.path(), database.address().path }));
        QCOMPARE(process->readAllStandardError(), QByteArray());
        QCOMPARE(process->exitCode(), 0);
        QCOMPARE(contentOf(folder.filePath(u"full.code"_s)), QByteArray("1\n"));
        QCOMPARE(contentOf(folder.filePath(u"full.out"_s)), QByteArray());
        const QString said = QString::fromUtf8(contentOf(folder.filePath(u"full.err"_s)));
        QVERIFY2(said.count(u'\n') == 1 && said.contains(u"plein"_s), qPrintable(said));
        QCOMPARE(contentOf(folder.filePath(u"after.db"_s)), contentOf(folder.filePath(u"before.db"_s)));
        QVERIFY(contentOf(folder.filePath(u"list.out"_s)).contains("ÉLOY"));
    }

    void aFileKeptLockedIsWaitedForThenRefused()
    {
        TestDatabase database(u"sqlite"_s);
        database.create(Content::Demonstration).reset();
        const QByteArray before = contentOf(database.address().path);
        {
            QSqlDatabase other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
            other.setDatabaseName(database.address().path);
            QVERIFY(other.open());
            QVERIFY(QSqlQuery(other).exec(u"BEGIN EXCLUSIVE"_s));
            const auto refused = program::finished(registering(database.text(), u"Éloy"_s));
            compareRefusal(*refused, u"occupée par un autre programme"_s);
            other.close();
        }
        QSqlDatabase::removeDatabase(u"other"_s);
        QCOMPARE(contentOf(database.address().path), before);
        QCOMPARE(program::finished(registering(database.text(), u"Éloy"_s))->exitCode(), 0);
    }

    void aServerThatDoesNotAnswerIsSaid()
    {
        QTemporaryDir empty;
        const auto refused = program::finished(
            registering(u"postgresql:///irev?host=%1&user=irev"_s.arg(empty.path()), u"Éloy"_s));
        compareRefusal(*refused, u"Le serveur de la base"_s);
    }
};

IREV_TEST(RefusalsTest)
#include "refusalstest.moc"
