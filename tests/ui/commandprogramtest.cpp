// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/places.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testregistry.h"
#include "tests/ui/programrunner.h"

#include "app/registrations/registrationstore.h"

#include <QDate>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>
#include <memory>
#include <vector>

using namespace Qt::StringLiterals;
using program::finished;
using program::start;

namespace
{

/// The lines of README.md that call the program.
QString linesOfTheReadme()
{
    QFile readme(testData(u"../../README.md"_s));
    if (!readme.open(QIODevice::ReadOnly)) {
        qFatal("%s", qPrintable(readme.errorString()));
    }
    QStringList lines = QString::fromUtf8(readme.readAll()).split(u'\n');
    lines.removeIf([](const QString &line) { return !line.startsWith("irev-cycles --database "_L1); });
    return lines.join(u'\n');
}

/// Next year's holidays, as the ministry's file has them.
void writeHolidays(const QString &path)
{
    const QByteArray year = QByteArray::number(QDate::currentDate().year() + 1);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART;VALUE=DATE:" + year
        + "0301\r\nDTEND;VALUE=DATE:" + year
        + "0310\r\nSUMMARY:Vacances de printemps - Zone B\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
}

} // namespace

class CommandProgramTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSheetNeedsNoDisplayAndNothingElseIsPrinted()
    {
        TestDatabase database(u"sqlite"_s);
        QTemporaryDir folder;
        const auto created = finished({ u"--database"_s, database.text(), u"create"_s, u"--demo"_s });
        QCOMPARE(created->exitCode(), 0);
        const auto sheet = finished({ u"sheet"_s, u"--database"_s, database.text(), u"--session"_s, u"1"_s,
            u"--output"_s, folder.filePath(u"feuilles d’émargement.pdf"_s) });
        QCOMPARE(sheet->readAllStandardError(), QByteArray());
        QCOMPARE(sheet->exitCode(), 0);
        QCOMPARE(QJsonDocument::fromJson(sheet->readAllStandardOutput()).object()[u"sheets"_s].toInt(), 6);
        QVERIFY(QFile(folder.filePath(u"feuilles d’émargement.pdf"_s)).size() > 10'000);
    }

    void theProgrammeNeedsNoDisplayEither()
    {
        TestDatabase database(u"sqlite"_s);
        QTemporaryDir folder;
        (void)database.create(Content::Programme);
        for (const QString &name : { u"programme.pdf"_s, u"programme.html"_s }) {
            const auto written = finished({ u"--database"_s, database.text(), u"export"_s, u"programme"_s,
                u"--output"_s, folder.filePath(name) });
            QCOMPARE(written->readAllStandardError(), QByteArray());
            QCOMPARE(written->exitCode(), 0);
            QVERIFY(QFile(folder.filePath(name)).size() > 4000);
        }
    }

    void whatTheReadmeShowsRunsToItsEnd()
    {
        const QString lines = linesOfTheReadme();
        QVERIFY2(lines.count(u'\n') >= 11, qPrintable(lines));
        const QTemporaryDir folder;
        // The two files a reader brings along.
        QVERIFY(QFile::copy(testData(u"webform/d7_excel.xlsx"_s), folder.filePath(u"export.xlsx"_s)));
        writeHolidays(folder.filePath(u"vacances.ics"_s));
        const auto shell = program::script(
            u"program=$0; irev-cycles() { \"$program\" \"$@\"; }; set -ex; cd \"$1\"\n"_s + lines,
            { folder.path() });
        QVERIFY2(shell->exitCode() == 0, shell->readAllStandardError().constData());
        for (const QString &written : { u"inscriptions.xlsx"_s, u"session2.ics"_s, u"feuilles.pdf"_s }) {
            QVERIFY2(QFile::exists(folder.filePath(written)), qPrintable(written));
        }
    }

    void withoutADisplayTheWindowSaysWhatWorks()
    {
        const auto window = finished({ u"--database"_s, u"cycle.irev"_s });
        QCOMPARE(window->exitCode(), 1);
        QCOMPARE(window->readAllStandardOutput(), QByteArray());
        const QString said = QString::fromUtf8(window->readAllStandardError());
        QVERIFY2(said.startsWith(u"Aucun écran"), qPrintable(said));
        for (const QString &verb : { u"create"_s, u"list"_s, u"register"_s, u"capacity"_s, u"import"_s,
                 u"export calendar"_s, u"export programme"_s, u"sheet"_s, u"attendance"_s, u"check"_s }) {
            QVERIFY2(said.contains(u"irev-cycles --database BASE "_s + verb), qPrintable(verb));
        }
    }

    void wordsAreUtf8WhateverTheLanguage()
    {
        const auto wrong = finished({ u"inscrire"_s });
        QCOMPARE(wrong->exitCode(), 2);
        QCOMPARE(wrong->readAllStandardOutput(), QByteArray());
        QVERIFY(QString::fromUtf8(wrong->readAllStandardError())
                .startsWith(u"irev-cycles\u00a0: commande inconnue"_s));
        QVERIFY(
            QString::fromUtf8(finished({ u"--help"_s })->readAllStandardOutput()).contains(u"émargement"_s));
        QVERIFY(finished({ u"--version"_s })->readAllStandardOutput().startsWith("IREV Cycles "));
    }

    void aWordThatIsNotUtf8IsRefused()
    {
        TestDatabase database(u"sqlite"_s);
        (void)database.create(Content::Programme);
        const auto shell = program::script(
            u"\"$0\" --database \"$1\" register --session 1 --audience elected --given-name Jo"
            " --family-name \"$(printf 'Fran\\347oise')\"; echo $?"_s,
            { database.text() });
        QCOMPARE(shell->readAllStandardOutput(), QByteArray("2\n"));
        const QString said = QString::fromUtf8(shell->readAllStandardError());
        QVERIFY2(said.contains(u"--family-name («\u00a0Fran?oise\u00a0») n’est pas de l’UTF-8"_s),
            qPrintable(said));
        QCOMPARE(said.count(u'\n'), 1);
    }

    void aReaderWhoHasEnoughIsNoCrash()
    {
        TestDatabase database(u"sqlite"_s);
        (void)database.create(Content::Demonstration);
        // The listing is longer than a pipe holds, and nobody reads more than its first line.
        const auto shell = program::script(
            u"\"$0\" --database \"$1\" list registrations --format json | head -n 1; echo ${PIPESTATUS[0]}"_s,
            { database.text() });
        QCOMPARE(shell->readAllStandardOutput(), QByteArray("[\n0\n"));
        QCOMPARE(shell->readAllStandardError(), QByteArray());
    }

    void outputThatCannotBeWrittenIsAFailure()
    {
        TestDatabase database(u"sqlite"_s);
        (void)database.create(Content::Demonstration);
        QProcess process;
        process.setProcessEnvironment(program::bareEnvironment());
        process.setStandardOutputFile(u"/dev/full"_s);
        process.start(builtProgram(), { u"--database"_s, database.text(), u"list"_s, u"registrations"_s });
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(process.exitCode(), 1);
        QVERIFY(!process.readAllStandardError().isEmpty());
    }

    void eightProcessesNeverShareASeat_data() { TestDatabase::engines(); }
    void eightProcessesNeverShareASeat()
    {
        QFETCH(const QString, engine);
        TestDatabase database(engine);
        const auto workspace = database.create(Content::Programme);
        const auto capacity = finished({ u"--database"_s, database.text(), u"capacity"_s, u"--session"_s,
            u"1"_s, u"--track"_s, u"elected"_s, u"--seats"_s, u"30"_s });
        QCOMPARE(capacity->readAllStandardError(), QByteArray());
        constexpr int people = 200;
        constexpr size_t desks = 8;
        int confirmed = 0;
        QList<int> ranks;
        int begun = 0;
        const auto startNext = [&] {
            ++begun;
            return start({ u"--database"_s, database.text(), u"register"_s, u"--session"_s, u"1"_s,
                u"--audience"_s, u"elected"_s, u"--family-name"_s, u"Élue %1"_s.arg(begun), u"--given-name"_s,
                u"Anne"_s });
        };
        // Eight at work at any moment.
        std::vector<std::unique_ptr<QProcess>> processes;
        while (begun < int(desks)) {
            processes.push_back(startNext());
        }
        for (size_t i = 0; i < processes.size(); ++i) {
            QVERIFY(processes[i]->waitForFinished(60'000));
            QCOMPARE(processes[i]->readAllStandardError(), QByteArray());
            QCOMPARE(processes[i]->exitCode(), 0);
            const QJsonObject row = QJsonDocument::fromJson(processes[i]->readAllStandardOutput()).object();
            if (row[u"status"_s].toString() == u"confirmed"_s) {
                ++confirmed;
            } else {
                QCOMPARE(row[u"status"_s].toString(), u"waitlisted"_s);
                ranks << row[u"waitlist_rank"_s].toInt();
            }
            if (begun < people) {
                processes.push_back(startNext());
            }
        }
        QCOMPARE(confirmed, 30);
        // The rank each was told is the one it has kept: 1 to 170, in the order of the requests.
        std::ranges::sort(ranks);
        QList<Registration> waiting = must(RegistrationStore(workspace->database())
                .registrations(
                    { .session = {}, .track = {}, .person = {}, .status = RegistrationStatus::Waitlisted }));
        QCOMPARE(waiting.size(), 170);
        std::ranges::sort(
            waiting, {}, [](const Registration &each) { return std::pair(each.requestedAt, each.id); });
        for (int i = 0; i < 170; ++i) {
            QCOMPARE(ranks.at(i), i + 1);
            QCOMPARE(waiting.at(i).waitlistRank, i + 1);
        }
        QCOMPARE(must(RegistrationStore(workspace->database()).registrations()).size(), people);
    }
};

IREV_TEST(CommandProgramTest)
#include "commandprogramtest.moc"
