// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commandline/commandline.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testregistry.h"

#include "app/sessions/meetingstore.h"
#include "app/storage/statement.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace
{

/// What one command answered.
struct Answer {
    int code = -1;
    QString out;
    QString err;

    [[nodiscard]] QJsonDocument json() const
    {
        QJsonParseError error;
        const auto document = QJsonDocument::fromJson(out.toUtf8(), &error);
        return error.error == QJsonParseError::NoError ? document : QJsonDocument();
    }
    [[nodiscard]] QJsonArray array() const { return json().array(); }
    [[nodiscard]] bool saidOneLine() const { return err.count(u'\n') == 1 && err.endsWith(u'\n'); }
};

Answer answer(const QStringList &words)
{
    Answer answered;
    QTextStream out(&answered.out);
    QTextStream err(&answered.err);
    answered.code = CommandLine::run(words, out, err);
    return answered;
}

QStringList enrolWords(
    const QString &family, const QString &session = u"2"_s, const QString &audience = u"professional"_s)
{
    return { u"register"_s, u"--session"_s, session, u"--audience"_s, audience, u"--family-name"_s, family,
        u"--given-name"_s, u"Maëlle"_s };
}

} // namespace

class CommandLineTest final : public QObject
{
    Q_OBJECT

    /// On the database of the test.
    Answer on(const TestDatabase &database, const QStringList &words)
    {
        return answer(QStringList { u"--database"_s, database.text() } + words);
    }

private Q_SLOTS:
    void theWholeRoadFromAnEmptyPlaceToASheet_data() { TestDatabase::engines(); }
    void theWholeRoadFromAnEmptyPlaceToASheet()
    {
        QFETCH(const QString, engine);
        TestDatabase database(engine);
        QCOMPARE(on(database, { u"create"_s, u"--programme"_s, u"evaluation-2022"_s }).code, 0);
        QCOMPARE(on(database, { u"list"_s, u"meetings"_s, u"--format"_s, u"json"_s }).array().size(), 18);
        const Answer enrolled
            = on(database, enrolWords(u"Éloy"_s) + QStringList { u"--territory"_s, u"59-MEL"_s });
        QCOMPARE(enrolled.err, QString());
        const QJsonObject registration = enrolled.json().object();
        QCOMPARE(registration[u"status"_s].toString(), u"confirmed"_s);
        QCOMPARE(registration[u"track"_s].toString(), u"professionals"_s);
        QVERIFY(registration[u"waitlist_rank"_s].isNull());
        QTemporaryDir folder;
        const QString pdf = folder.filePath(u"feuille.pdf"_s);
        const Answer sheet = on(database,
            { u"sheet"_s, u"--session"_s, u"2"_s, u"--track"_s, u"professionals"_s, u"--meeting"_s, u"3"_s,
                u"--output"_s, pdf });
        QCOMPARE(sheet.code, 0);
        QCOMPARE(sheet.json().object()[u"sheets"_s].toInt(), 1);
        QCOMPARE(sheet.json().object()[u"pages"_s].toInt(), 1);
        QFile file(pdf);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith("%PDF"));
        const Answer checked = on(database, { u"check"_s });
        QCOMPARE(checked.code, 0);
        QVERIFY(checked.out.startsWith(u"Aucun problème"_s));
    }

    void createNeverOverwrites_data() { TestDatabase::engines(); }
    void createNeverOverwrites()
    {
        QFETCH(const QString, engine);
        TestDatabase database(engine);
        QCOMPARE(on(database, { u"create"_s, u"--demo"_s }).code, 0);
        const Answer again = on(database, { u"create"_s });
        QCOMPARE(again.code, 1);
        QVERIFY(again.saidOneLine());
        QCOMPARE(on(database, { u"list"_s, u"meetings"_s, u"--format=json"_s }).array().size(), 18);
    }

    void anUnknownProgrammeNamesThoseThereAre()
    {
        TestDatabase database(u"sqlite"_s);
        const Answer refused = on(database, { u"create"_s, u"--programme"_s, u"evaluation-1999"_s });
        QCOMPARE(refused.code, 1);
        QVERIFY(refused.err.contains(u"evaluation-2022"_s));
        QVERIFY(!QFile::exists(database.address().path));
    }

    void listsHaveExactlyTheirKeys_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("keys");
        QTest::newRow("meetings")
            << u"meetings"_s
            << u"session,track,module,title,date,start,end,place,capacity,registered,waitlisted"_s;
        QTest::newRow("registrations")
            << u"registrations"_s
            << u"id,session,track,audience,status,family_name,given_name,sort_name,email,"
               "phone,organisation,function,territories,requested_at,waitlist_rank"_s;
        QTest::newRow("sessions")
            << u"sessions"_s
            << u"session,label,track,capacity,registered,waitlisted,requested,first_date,last_date"_s;
        QTest::newRow("territories") << u"territories"_s
                                     << u"id,label,department,department_name,epci,siren,nature,population,"
                                        "qpv_population,main_municipality,main_insee"_s;
    }
    void listsHaveExactlyTheirKeys()
    {
        QFETCH(const QString, what);
        QFETCH(const QString, keys);
        TestDatabase database(u"sqlite"_s);
        (void)database.create(Content::Demonstration);
        const QString csv = on(database, { u"list"_s, what, u"--format"_s, u"csv"_s }).out;
        QCOMPARE(csv.section(u'\n', 0, 0), keys);
        const QJsonArray rows = on(database, { u"list"_s, what, u"--format"_s, u"json"_s }).array();
        QVERIFY(!rows.isEmpty());
        QStringList sorted = keys.split(u',');
        sorted.sort();
        for (const QJsonValue &row : rows) {
            QCOMPARE(row.toObject().keys(), sorted);
        }
        const Answer text = on(database, { u"list"_s, what });
        QCOMPARE(text.out.count(u'\n'), rows.size() + 1);
    }

    void whatIsNotKnownIsNull()
    {
        TestDatabase database(u"sqlite"_s);
        (void)database.create(Content::Programme);
        const QJsonArray meetings
            = on(database, { u"list"_s, u"meetings"_s, u"--format"_s, u"json"_s }).array();
        const QJsonObject first = meetings.first().toObject();
        QCOMPARE(first[u"date"_s].toString(), u"2021-11-23"_s);
        QCOMPARE(first[u"track"_s].toString(), u"professionals"_s);
        for (const QString &key : { u"start"_s, u"end"_s, u"place"_s, u"capacity"_s }) {
            QVERIFY(first[key].isNull());
        }
        QCOMPARE(first[u"registered"_s].toInt(-1), 0);
        const QJsonArray elected
            = on(database, { u"list"_s, u"meetings"_s, u"--track"_s, u"elected"_s, u"--format"_s, u"json"_s })
                  .array();
        QCOMPARE(elected.size(), 6);
        QCOMPARE(elected.first()[u"start"_s].toString(), u"17:00"_s);
        QCOMPARE(elected.first()[u"end"_s].toString(), u"19:00"_s);
    }

    void aMeetingCountsOnlyThoseItConcerns()
    {
        TestDatabase database(u"sqlite"_s);
        (void)database.create(Content::Programme);
        QCOMPARE(on(database, enrolWords(u"Citoyenne"_s, u"1"_s, u"citizen"_s)).code, 0);
        const QJsonArray meetings = on(database,
            { u"list"_s, u"meetings"_s, u"--session"_s, u"1"_s, u"--track"_s, u"professionals"_s,
                u"--format"_s, u"json"_s })
                                        .array();
        QCOMPARE(meetings.size(), 4);
        for (const QJsonValue &meeting : meetings) {
            QCOMPARE(meeting[u"registered"_s].toInt(), meeting[u"module"_s].toInt() == 2 ? 1 : 0);
        }
    }

    void aFullSessionPutsTheNextOnTheWaitingList()
    {
        TestDatabase database(u"sqlite"_s);
        (void)database.create(Content::Demonstration);
        const QJsonObject next = on(database, enrolWords(u"Dernière"_s, u"1"_s)).json().object();
        QCOMPARE(next[u"status"_s].toString(), u"waitlisted"_s);
        QCOMPARE(next[u"waitlist_rank"_s].toInt(), 6);
        const QJsonArray rows
            = on(database, { u"list"_s, u"registrations"_s, u"--session=1"_s, u"--format"_s, u"json"_s })
                  .array();
        const auto found = std::ranges::find_if(rows,
            [&](const QJsonValue &row) { return row[u"id"_s].toInteger() == next[u"id"_s].toInteger(); });
        QVERIFY(found != rows.end());
        QCOMPARE((*found)[u"waitlist_rank"_s].toInt(), 6);
        QVERIFY((*found)[u"email"_s].isNull());
        QVERIFY((*found)[u"requested_at"_s].toString().endsWith(u'Z'));
    }

    void everythingTypedIsKept()
    {
        TestDatabase database(u"sqlite"_s);
        (void)database.create(Content::Programme);
        QStringList words = enrolWords(u"de La Fontaine"_s, u"3"_s);
        words << u"--email=m@ville.example"_s << u"--phone"_s << u"+33 3 53 01 00 00"_s << u"--organisation"_s
              << u"Ville, \"dite\" <b>50%</b>"_s << u"--function"_s << u"=Cheffe"_s << u"--territory"_s
              << u"59-MEL"_s << u"--territory"_s << u"02-CHAUNY"_s << u"--kind"_s << u"commune"_s
              << u"--requested"_s;
        const Answer enrolled = on(database, words);
        QCOMPARE(enrolled.err, QString());
        QCOMPARE(enrolled.json().object()[u"sort_name"_s].toString(), u"La Fontaine (de)"_s);
        const QJsonObject row = on(database, { u"list"_s, u"registrations"_s, u"--format"_s, u"json"_s })
                                    .array()
                                    .at(0)
                                    .toObject();
        QCOMPARE(row[u"organisation"_s].toString(), u"Ville, \"dite\" <b>50%</b>"_s);
        QCOMPARE(row[u"phone"_s].toString(), u"03 53 01 00 00"_s);
        QCOMPARE(row[u"status"_s].toString(), u"requested"_s);
        QCOMPARE(row[u"territories"_s].toArray(), (QJsonArray { u"02-CHAUNY"_s, u"59-MEL"_s }));
        const QString csv = on(database, { u"list"_s, u"registrations"_s, u"--format"_s, u"csv"_s }).out;
        QVERIFY(csv.contains(u"\"Ville, \"\"dite\"\" <b>50%</b>\",'=Cheffe,02-CHAUNY|59-MEL,"_s));
    }

    void aRefusalSaysWhyInOneLineAndWritesNothing_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("reason");
        QTest::newRow("e-mail") << enrolWords(u"X"_s) + QStringList { u"--email"_s, u"sans arobase"_s }
                                << u"adresse"_s;
        QTest::newRow("phone") << enrolWords(u"X"_s) + QStringList { u"--phone"_s, u"demain"_s }
                               << u"téléphone"_s;
        QTest::newRow("no name") << enrolWords(u" "_s) << u"nom"_s;
        QTest::newRow("two reasons") << enrolWords(u" "_s) + QStringList { u"--email"_s, u"x"_s }
                                     << u"nom est nécessaire. L’adresse"_s;
        QTest::newRow("too long") << enrolWords(QString(301, u'x')) << u"300"_s;
        QTest::newRow("territory") << enrolWords(u"X"_s) + QStringList { u"--territory"_s, u"59-NULLEPART"_s }
                                   << u"59-NULLEPART"_s;
        QTest::newRow("kind") << enrolWords(u"X"_s) + QStringList { u"--kind"_s, u"club"_s } << u"commune"_s;
        QTest::newRow("session") << enrolWords(u"X"_s, u"9"_s) << u"1, 2 et 3"_s;
        QTest::newRow("cycle") << enrolWords(u"X"_s) + QStringList { u"--cycle"_s, u"autre"_s }
                               << u"evaluation-2022"_s;
        QTest::newRow("no meeting") << QStringList { u"sheet"_s, u"--track"_s, u"elected"_s, u"--meeting"_s,
            u"4"_s, u"--output"_s, u"/nulle/part.pdf"_s }
                                    << u"Aucune rencontre"_s;
        QTest::newRow("output") << QStringList { u"sheet"_s, u"--output"_s, u"/nulle/part.pdf"_s }
                                << u"/nulle/part.pdf"_s;
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

    void theSamePersonIsNotRegisteredTwice()
    {
        TestDatabase database(u"sqlite"_s);
        (void)database.create(Content::Programme);
        const QStringList words
            = enrolWords(u"Éloy"_s) + QStringList { u"--email"_s, u"m.eloy@ville.example"_s };
        QCOMPARE(on(database, words).code, 0);
        const Answer again = on(database, words);
        QCOMPARE(again.code, 1);
        QVERIFY(again.err.contains(u"ÉLOY Maëlle"_s));
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

    void aTrackNobodyCouldMeanIsWrongUsage()
    {
        TestDatabase database(u"sqlite"_s);
        (void)database.create(Content::Programme);
        const Answer wrong = on(database, { u"list"_s, u"meetings"_s, u"--track"_s, u"citizens"_s });
        QCOMPARE(wrong.code, 2);
        QVERIFY(wrong.err.contains(u"professionals"_s));
    }

    void anEmptyDatabaseListsNothing()
    {
        TestDatabase database(u"sqlite"_s);
        QCOMPARE(on(database, { u"create"_s }).code, 0);
        QCOMPARE(on(database, { u"list"_s, u"meetings"_s, u"--format"_s, u"json"_s }).out, u"[]\n"_s);
        QCOMPARE(on(database, { u"list"_s, u"territories"_s, u"--format"_s, u"json"_s }).array().size(), 40);
        QCOMPARE(on(database, enrolWords(u"X"_s)).code, 1);
        QCOMPARE(on(database, { u"sheet"_s, u"--output"_s, u"x.pdf"_s }).code, 1);
    }

    void territoriesOfASessionAreThoseOfItsPeople()
    {
        TestDatabase database(u"sqlite"_s);
        (void)database.create(Content::Programme);
        QCOMPARE(on(database, enrolWords(u"X"_s) + QStringList { u"--territory=59-MEL"_s }).code, 0);
        const auto listed = [&](const QString &session) {
            return on(
                database, { u"list"_s, u"territories"_s, u"--session"_s, session, u"--format"_s, u"json"_s })
                .array();
        };
        QCOMPARE(listed(u"2"_s).size(), 1);
        QCOMPARE(listed(u"2"_s).at(0)[u"id"_s].toString(), u"59-MEL"_s);
        QCOMPARE(listed(u"1"_s).size(), 0);
    }

    void aSheetThatCouldNotBeWrittenLeavesNoTrace()
    {
        TestDatabase database(u"sqlite"_s);
        const auto workspace = database.create(Content::Programme);
        QCOMPARE(
            on(database, { u"sheet"_s, u"--session"_s, u"1"_s, u"--output"_s, u"/nulle/part.pdf"_s }).code,
            1);
        QVERIFY(must(workspace->sheets().printedMeetings()).isEmpty());
        const Answer itself = on(database, { u"sheet"_s, u"--output"_s, database.address().path });
        QCOMPARE(itself.code, 1);
        QCOMPARE(on(database, { u"check"_s }).code, 0);
    }

    void checkTellsWhatIsWrong()
    {
        TestDatabase database(u"sqlite"_s);
        const auto workspace = database.create(Content::Demonstration);
        (void)must(Statement(workspace->database(), u"UPDATE session_track SET capacity = 3"_s).run());
        const Answer checked = on(database, { u"check"_s });
        QCOMPARE(checked.code, 1);
        QVERIFY(checked.out.contains(u"24/3"_s));
        QVERIFY(checked.saidOneLine());
        QVERIFY(checked.err.contains(u"problèmes trouvés"_s));
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

    void helpNamesEveryOptionOfEachVerb_data()
    {
        QTest::addColumn<QString>("verb");
        for (const char *verb : { "create", "list", "register", "sheet", "check" }) {
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
        for (const QRegularExpressionMatch &match : option.globalMatch(options.section(u" ; il y a "_s, 1))) {
            QVERIFY2(help.out.contains(match.captured()) || match.captured() == u"--help"_s,
                qPrintable(match.captured()));
        }
    }

    void theWindowIsMeantUnlessACommandIs()
    {
        QVERIFY(!CommandLine::isMeantBy({}));
        QVERIFY(!CommandLine::isMeantBy({ u"--database"_s, u"list"_s }));
        QVERIFY(!CommandLine::isMeantBy({ u"--database=/x.db"_s, u"-platform"_s, u"offscreen"_s }));
        QVERIFY(CommandLine::isMeantBy({ u"--database"_s, u"x"_s, u"list"_s }));
        QVERIFY(CommandLine::isMeantBy({ u"-h"_s }));
        QVERIFY(CommandLine::isMeantBy({ u"--version"_s }));
        QVERIFY(CommandLine::isMeantBy({ u"--sesion"_s }));
    }
};

IREV_TEST(CommandLineTest)
#include "commandlinetest.moc"
