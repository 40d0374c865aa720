// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/commandanswer.h"

#include "app/exchange/formfield.h"
#include "app/registrations/registrationstore.h"
#include "app/sessions/meetingstore.h"
#include "tests/support/testregistry.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

class CommandLineTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anUnknownProgrammeNamesThoseThereAre()
    {
        TestDatabase database(u"sqlite"_s);
        const Answer refused = on(database, { u"create"_s, u"--programme"_s, u"evaluation-1999"_s });
        QCOMPARE(refused.code, 1);
        QVERIFY(refused.err.contains(u"evaluation-2022"_s));
        QVERIFY(!QFile::exists(database.address().path));
    }

    void aRefusalSaysWhyInOneLineAndWritesNothing_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("reason");
        QTest::newRow("e-mail") << enrolWords(u"X"_s) + QStringList { u"--email"_s, u"sans arobase"_s }
                                << u"courriel"_s;
        QTest::newRow("phone") << enrolWords(u"X"_s) + QStringList { u"--phone"_s, u"demain"_s }
                               << u"téléphone"_s;
        QTest::newRow("no name") << enrolWords(u" "_s) << u"nom"_s;
        QTest::newRow("two reasons") << enrolWords(u" "_s) + QStringList { u"--email"_s, u"x"_s }
                                     << u"nom est nécessaire. Le courriel"_s;
        QTest::newRow("too long") << enrolWords(QString(301, u'x'))
                                  << u"--family-name\u00a0: Ce texte est trop long\u00a0: 300"_s;
        QTest::newRow("too long function")
            << enrolWords(u"X"_s) + QStringList { u"--function"_s, QString(301, u'x') }
            << u"--function\u00a0: "_s;
        QTest::newRow("territory") << enrolWords(u"X"_s) + QStringList { u"--territory"_s, u"59-NULLEPART"_s }
                                   << u"59-NULLEPART"_s;
        QTest::newRow("kind") << enrolWords(u"X"_s)
                + QStringList { u"--organisation"_s, u"Y"_s, u"--kind"_s, u"club"_s }
                              << u"commune"_s;
        QTest::newRow("session") << enrolWords(u"X"_s, u"9"_s) << u"1, 2 et 3"_s;
        QTest::newRow("cycle") << enrolWords(u"X"_s) + QStringList { u"--cycle"_s, u"autre"_s }
                               << u"evaluation-2022"_s;
        const auto sheet = [](const QStringList &options) {
            return QStringList { u"sheet"_s, u"--output"_s, u"/nulle/part.pdf"_s } + options;
        };
        QTest::newRow("no meeting") << sheet({ u"--track"_s, u"elected"_s, u"--meeting"_s,
            u"4"_s }) << u"correspond au parcours «\u00A0elected\u00A0» et à la séance 4\u00A0: rien"_s;
        QTest::newRow("no meeting of this number")
            << sheet({ u"--meeting"_s, u"99"_s })
            << u"Aucune rencontre ne correspond à la séance 99\u00A0: rien n’a été écrit."_s;
        QTest::newRow("no meeting of this cycle and session")
            << sheet({ u"--meeting"_s, u"99"_s, u"--session"_s, u"2"_s, u"--cycle"_s, u"evaluation-2022"_s })
            << u"correspond au cycle «\u00A0evaluation-2022\u00A0», à la session 2 et à la séance 99\u00A0"_s;
        QTest::newRow("output") << sheet({}) << u"/nulle/part.pdf"_s;
    }
    void aRefusalSaysWhyInOneLineAndWritesNothing()
    {
        QFETCH(const QStringList, words);
        QFETCH(const QString, reason);
        TestDatabase database(u"sqlite"_s);
        (void)database.create(Content::Programme);
        const Answer refused = on(database, words);
        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.saidOneLine(), qPrintable(refused.err));
        QVERIFY2(refused.err.contains(reason), qPrintable(refused.err));
        QCOMPARE(refused.out, QString());
        QCOMPARE(on(database, { u"list"_s, u"registrations"_s, u"--format"_s, u"json"_s }).out, u"[]\n"_s);
    }

    void aSheetOfACycleWithoutDatesNamesTheCycle()
    {
        TestDatabase database(u"sqlite"_s);
        {
            const auto workspace = database.create(Content::Programme);
            for (const Meeting &each : must(MeetingStore(workspace->database()).meetings())) {
                must(workspace->planning().removeMeeting(each.id));
            }
        }
        const Answer refused = on(database, { u"sheet"_s, u"--output"_s, u"/nulle/part.pdf"_s });
        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.err.contains(u"Aucune séance du cycle «\u00A0evaluation-2022\u00A0» n’est datée"_s),
            qPrintable(refused.err));
    }

    void wrongUsageIsToldApartFromARefusal_data()
    {
        QTest::addColumn<QStringList>("words");
        const QString db = u"--database=/nulle/part"_s;
        QTest::newRow("verb") << QStringList { db, u"efface"_s };
        QTest::newRow("no list") << QStringList { db, u"list"_s };
        QTest::newRow("list") << QStringList { db, u"list"_s, u"people"_s };
        QTest::newRow("word too many") << QStringList { db, u"check"_s, u"tout"_s };
        QTest::newRow("format") << QStringList { db, u"list"_s, u"meetings"_s, u"--format"_s, u"xml"_s };
        QTest::newRow("option") << QStringList { db, u"check"_s, u"--vite"_s };
        QTest::newRow("option of another verb") << QStringList { db, u"check"_s, u"--demo"_s };
        QTest::newRow("twice") << QStringList { db, db, u"check"_s };
        QTest::newRow("no value") << QStringList { u"check"_s, u"--database"_s };
        QTest::newRow("value of a switch") << QStringList { db, u"create"_s, u"--demo=oui"_s };
        QTest::newRow("both") << QStringList { db, u"create"_s, u"--demo"_s, u"--programme"_s,
            u"evaluation-2022"_s };
        QTest::newRow("no database") << QStringList { u"check"_s };
        QTest::newRow("empty database") << QStringList { u"check"_s, u"--database="_s };
        QTest::newRow("bad server") << QStringList { u"check"_s,
            u"--database=postgresql://serveur:99999/base"_s };
        QTest::newRow("session") << QStringList { db, u"list"_s, u"meetings"_s, u"--session"_s, u"deux"_s };
        QTest::newRow("session 0") << QStringList { db, u"list"_s, u"meetings"_s, u"--session"_s, u"0"_s };
        QTest::newRow("audience") << QStringList { db } + enrolWords(u"X"_s, u"1"_s, u"public"_s);
        QTest::newRow("needed") << QStringList { db, u"register"_s, u"--session"_s, u"1"_s };
        QTest::newRow("no output") << QStringList { db, u"sheet"_s };
        QTest::newRow("civility") << QStringList { db } + enrolWords(u"X"_s)
                + QStringList { u"--civility"_s, u"Docteur"_s };
        QTest::newRow("kind of nothing")
            << QStringList { db } + enrolWords(u"X"_s) + QStringList { u"--kind"_s, u"commune"_s };
        QTest::newRow("blank rows") << QStringList { db, u"sheet"_s, u"--blank-rows"_s, u"201"_s,
            u"--output"_s, u"x.pdf"_s };
    }
    void wrongUsageIsToldApartFromARefusal()
    {
        QFETCH(const QStringList, words);
        const Answer wrong = answer(words);
        QCOMPARE(wrong.code, 2);
        QVERIFY2(wrong.saidOneLine() && wrong.err.contains(u"--help"_s), qPrintable(wrong.err));
        QCOMPARE(wrong.out, QString());
    }

    void aMissingOrUnknownWordIsSaidInTheWordsOfItsVerb_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("reason");
        QTest::newRow("list") << QStringList { u"list"_s }
                              << u"il manque ce qu’il faut lister\u202F; il y a"_s;
        QTest::newRow("export") << QStringList { u"export"_s }
                                << u"il manque ce qu’il faut exporter\u202F; il y a"_s;
        QTest::newRow("import") << QStringList { u"import"_s } << u"il manque le fichier à importer"_s;
        QTest::newRow("unknown list")
            << QStringList { u"list"_s, u"people"_s } << u"liste inconnue\u00A0: people\u202F; il y a"_s;
        QTest::newRow("unknown export")
            << QStringList { u"export"_s, u"people"_s } << u"export inconnu\u00A0: people\u202F; il y a"_s;
    }
    void aMissingOrUnknownWordIsSaidInTheWordsOfItsVerb()
    {
        QFETCH(const QStringList, words);
        QFETCH(const QString, reason);
        const Answer wrong = answer(QStringList { u"--database=/nulle/part"_s } + words);
        QCOMPARE(wrong.code, 2);
        QVERIFY2(wrong.err.contains(reason), qPrintable(wrong.err));
    }

    void aDatabaseThatIsNotNamedIsSaidWithOrWithoutACommand_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("last word") << QStringList { u"--database"_s };
        QTest::newRow("nothing after =") << QStringList { u"--database="_s };
        QTest::newRow("an empty word") << QStringList { u"--database"_s, QString() };
        QTest::newRow("before a verb") << QStringList { u"--database="_s, u"check"_s };
        QTest::newRow("after a verb") << QStringList { u"check"_s, u"--database="_s };
        QTest::newRow("an empty word after a verb") << QStringList { u"check"_s, u"--database"_s, QString() };
    }
    void aDatabaseThatIsNotNamedIsSaidWithOrWithoutACommand()
    {
        QFETCH(const QStringList, words);
        QVERIFY(CommandLine::isMeantBy(words)); // a line as wrong as this opens no window
        const Answer wrong = answer(words);
        QCOMPARE(wrong.code, 2);
        QVERIFY2(wrong.err.contains(u"il manque la valeur de --database"_s), qPrintable(wrong.err));
    }

    void aCivilityIsReadAsPeopleWriteIt_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("kept");
        QTest::newRow("Mme") << u"Mme"_s << u"Madame"_s;
        QTest::newRow("Madame") << u"madame"_s << u"Madame"_s;
        QTest::newRow("M.") << u"M."_s << u"Monsieur"_s;
        QTest::newRow("Monsieur") << u"Monsieur"_s << u"Monsieur"_s;
    }
    void aCivilityIsReadAsPeopleWriteIt()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, kept);
        TestDatabase database(u"sqlite"_s);
        const auto workspace = database.create(Content::Programme);
        QCOMPARE(on(database, enrolWords(u"X"_s) + QStringList { u"--civility"_s, typed }).code, 0);
        const auto registrations = must(RegistrationStore(workspace->database()).registrations());
        QCOMPARE(registrations.first().person.civility, kept);
        const Answer wrong = on(database, enrolWords(u"Y"_s) + QStringList { u"--civility"_s, u"Docteur"_s });
        QCOMPARE(wrong.code, 2);
        QVERIFY2(wrong.err.contains(u"Madame (Mme) ou Monsieur (M.)"_s), qPrintable(wrong.err));
    }

    void aSheetIsAPdfByName()
    {
        TestDatabase database(u"sqlite"_s);
        const auto workspace = database.create(Content::Demonstration);
        const QString text = database.address().path + u".txt"_s;
        const Answer wrong = on(database, { u"sheet"_s, u"--session"_s, u"1"_s, u"--output"_s, text });
        QCOMPARE(wrong.code, 2);
        QVERIFY2(wrong.err.contains(u"finit par .pdf"_s), qPrintable(wrong.err));
        QVERIFY(!QFile::exists(text));
        QVERIFY(must(workspace->sheets().printedMeetings()).isEmpty());
    }

    void aTrackNobodyCouldMeanIsWrongUsage()
    {
        TestDatabase database(u"sqlite"_s);
        (void)database.create(Content::Programme);
        const Answer wrong = on(database, { u"list"_s, u"meetings"_s, u"--track"_s, u"citizens"_s });
        QCOMPARE(wrong.code, 2);
        QVERIFY(wrong.err.contains(u"professionals"_s));
    }

    void aFileThatIsNoDatabaseIsLeftAsItWas()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"lettre.txt"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("Madame, Monsieur,\n");
        file.close();
        for (const QStringList &verb :
            { QStringList { u"check"_s }, { u"list"_s, u"meetings"_s }, { u"create"_s } }) {
            const Answer refused = answer(verb + QStringList { u"--database"_s, path });
            QCOMPARE(refused.code, 1);
            QVERIFY(refused.saidOneLine());
        }
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("Madame, Monsieur,\n"));
    }

    void theHelpSaysWhenANewcomerIsConfirmed()
    {
        const QString help = answer({ u"register"_s, u"--help"_s }).out.simplified();
        QVERIFY2(help.contains(u"une fois que chaque personne en attente a la sienne"_s), qPrintable(help));
    }

    void helpNamesEveryOptionOfEachVerb_data()
    {
        QTest::addColumn<QString>("verb");
        for (const char *verb : { "create", "list", "register", "capacity", "sheet", "check" }) {
            QTest::newRow(verb) << QString::fromLatin1(verb);
        }
    }
    void helpNamesEveryOptionOfEachVerb()
    {
        QFETCH(const QString, verb);
        const Answer help = answer({ verb, u"--help"_s });
        QCOMPARE(help.code, 0);
        QVERIFY(help.out.startsWith(u"Usage"_s));
        QVERIFY(answer({ u"--help"_s }).out.contains(u"  "_s + verb));
        // What the refusal of a wrong option lists is what the help describes.
        const QString options
            = answer({ u"--database=x"_s, verb, verb == u"sheet"_s ? u"--demo"_s : u"--output=x"_s }).err;
        static const QRegularExpression option(u"--[a-z-]+"_s);
        const QString listed = options.section(u"\u202f; il y a "_s, 1);
        QVERIFY2(verb == u"check"_s || listed.contains(option), qPrintable(options));
        for (const QRegularExpressionMatch &match : option.globalMatch(listed)) {
            QVERIFY2(help.out.contains(match.captured()) || match.captured() == u"--help"_s,
                qPrintable(match.captured()));
        }
    }

    void theHelpOfImportNamesEveryMeaningOfAColumn()
    {
        const QString help = answer({ u"import"_s, u"--help"_s }).out;
        for (int field = 0; field <= int(FormField::FormAddress); ++field) {
            const QString word = code(FormField(field));
            QVERIFY2(help.contains(QRegularExpression(u"\\b%1\\b"_s.arg(word))), qPrintable(word));
        }
    }

    void theWindowIsMeantUnlessACommandIs()
    {
        QVERIFY(!CommandLine::isMeantBy({}));
        QVERIFY(!CommandLine::isMeantBy({ u"--database"_s, u"list"_s }));
        QVERIFY(!CommandLine::isMeantBy({ u"--database=/x.db"_s, u"-platform"_s, u"offscreen"_s }));
        QVERIFY(!CommandLine::isMeantBy({ u"--database=/a="_s }));
        QVERIFY(CommandLine::isMeantBy({ u"--database"_s, u"x"_s, u"list"_s }));
        QVERIFY(CommandLine::isMeantBy({ u"-h"_s }));
        QVERIFY(CommandLine::isMeantBy({ u"--version"_s }));
        QVERIFY(CommandLine::isMeantBy({ u"--sesion"_s }));
    }
};

IREV_TEST(CommandLineTest)
#include "commandlinetest.moc"
