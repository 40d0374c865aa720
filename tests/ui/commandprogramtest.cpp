// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdatabase.h"
#include "tests/support/testregistry.h"
#include "tests/ui/programrunner.h"

#include "app/registrations/registrationstore.h"
#include "app/storage/statement.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <memory>
#include <vector>

using namespace Qt::StringLiterals;
using program::finished;
using program::start;

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
        process.start(QStringLiteral(IREV_PROGRAM),
            { u"--database"_s, database.text(), u"list"_s, u"registrations"_s });
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
        (void)must(Statement(workspace->database(), u"UPDATE session_track SET capacity = 5"_s).run());
        std::vector<std::unique_ptr<QProcess>> processes;
        processes.reserve(8);
        for (int i = 0; i < 8; ++i) {
            processes.push_back(start(
                { u"--database"_s, database.text(), u"register"_s, u"--session"_s, u"1"_s, u"--audience"_s,
                    u"elected"_s, u"--family-name"_s, u"Élue %1"_s.arg(i), u"--given-name"_s, u"Anne"_s }));
        }
        QList<int> ranks;
        int confirmed = 0;
        for (const auto &process : processes) {
            QVERIFY(process->waitForFinished(60'000));
            QCOMPARE(process->readAllStandardError(), QByteArray());
            QCOMPARE(process->exitCode(), 0);
            const QJsonObject row = QJsonDocument::fromJson(process->readAllStandardOutput()).object();
            if (row[u"status"_s].toString() == u"confirmed"_s) {
                ++confirmed;
            } else {
                ranks << row[u"waitlist_rank"_s].toInt();
            }
        }
        std::ranges::sort(ranks);
        QCOMPARE(confirmed, 5);
        QCOMPARE(ranks, (QList { 1, 2, 3 }));
        QCOMPARE(must(RegistrationStore(workspace->database()).registrations()).size(), 8);
    }
};

IREV_TEST(CommandProgramTest)
#include "commandprogramtest.moc"
