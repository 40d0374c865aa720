// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/commandanswer.h"

#include "app/attendance/attendancegrid.h"
#include "app/documents/attestationdesk.h"
#include "app/programmes/programmefile.h"
#include "app/programmes/programmestore.h"
#include "app/sessions/meetingstore.h"
#include "app/sessions/programmeinstaller.h"
#include "app/storage/statement.h"
#include "tests/support/testregistry.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

class VerbsTest final : public QObject
{
    Q_OBJECT

private:
    /// Its number: of the first séance of the professionals' second session; 0 when it could not be printed.
    static int printedSheet(const TestDatabase &database)
    {
        const QTemporaryDir folder;
        const Answer printed = on(database,
            { u"sheet"_s, u"--session"_s, u"2"_s, u"--track"_s, u"professionals"_s, u"--meeting"_s, u"1"_s,
                u"--output"_s, folder.filePath(u"feuille.pdf"_s) });
        return printed.json().object()[u"first_number"_s].toInt();
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
        // Fewer places than there are confirmed: the coordinator may want that, and nobody loses theirs.
        QCOMPARE(on(database,
                     { u"capacity"_s, u"--session"_s, u"2"_s, u"--track"_s, u"professionals"_s, u"--seats"_s,
                         u"0"_s })
                     .code,
            0);
        const Answer lowered = on(database, { u"check"_s });
        QCOMPARE(lowered.code, 0);
        QVERIFY2(lowered.out.startsWith(u"À savoir\u00a0: "_s) && lowered.out.contains(u"(1/0)"_s)
                && lowered.out.contains(u"Aucun problème"_s),
            qPrintable(lowered.out));
        (void)must(Statement(database.open()->database(),
            u"INSERT INTO setting (key, value) VALUES ('profile.logo', 'perdu')"_s)
                .run());
        QCOMPARE(on(database, { u"check"_s }).code, 1);
    }

    void aSheetWithCharactersNoFontWritesSaysSo_data() { TestDatabase::engines(); }
    void aSheetWithCharactersNoFontWritesSaysSo()
    {
        QFETCH(const QString, engine);
        TestDatabase database(engine);
        QCOMPARE(on(database, { u"create"_s, u"--programme"_s, u"evaluation-2022"_s }).code, 0);
        const QString box = u"\U0010FFFD"_s; // of private use: no font has it
        QCOMPARE(on(database, enrolWords(u"Li"_s + box)).code, 0);
        const QTemporaryDir folder;
        const Answer printed = on(database,
            { u"sheet"_s, u"--session"_s, u"2"_s, u"--track"_s, u"professionals"_s, u"--meeting"_s, u"1"_s,
                u"--output"_s, folder.filePath(u"feuille.pdf"_s) });
        QCOMPARE(printed.code, 0);
        QCOMPARE(printed.json().object()[u"notice"_s].toString(),
            u"Ce caractère ne peut pas être écrit par les polices de cet ordinateur\u00a0: %1 (LI%1 Maëlle). "
            "Installez une police (par exemple Noto Sans CJK) ou complétez à la main."_s.arg(box));
    }

    void aSheetWithoutTheLogoItShouldHaveSaysSo_data() { TestDatabase::engines(); }
    void aSheetWithoutTheLogoItShouldHaveSaysSo()
    {
        QFETCH(const QString, engine);
        TestDatabase database(engine);
        QCOMPARE(on(database, { u"create"_s, u"--demo"_s }).code, 0);
        QTemporaryDir folder;
        const QStringList sheet { u"sheet"_s, u"--session"_s, u"2"_s, u"--track"_s, u"professionals"_s,
            u"--meeting"_s, u"1"_s, u"--output"_s, folder.filePath(u"feuille.pdf"_s) };
        QVERIFY(on(database, sheet).json().object()[u"notice"_s].isNull());
        (void)must(Statement(database.open()->database(),
            u"INSERT INTO setting (key, value) VALUES ('profile.logo', 'perdu')"_s)
                .run());
        const Answer printed = on(database, sheet);
        QCOMPARE(printed.code, 0);
        const QString notice = printed.json().object()[u"notice"_s].toString();
        QVERIFY2(
            notice.contains(u"Le logo de l’organisme n’est plus dans la base"_s), qPrintable(printed.out));
        const Answer exported = on(
            database, { u"export"_s, u"programme"_s, u"--output"_s, folder.filePath(u"plaquette.pdf"_s) });
        QCOMPARE(exported.json().object()[u"notice"_s].toString(), notice);
        const Answer checked = on(database, { u"check"_s });
        QCOMPARE(checked.code, 1);
        QVERIFY2(checked.out.contains(notice), qPrintable(checked.out));
    }

    void aPlaquetteLongerThanOneSheetOfPaperSaysSo()
    {
        TestDatabase database(u"sqlite"_s);
        QCOMPARE(on(database, { u"create"_s, u"--demo"_s }).code, 0);
        (void)must(Statement(database.open()->database(), u"UPDATE cycle SET presentation = :text"_s)
                .bind(u":text"_s, QString(u"Des mots qui ne finissent pas. "_s).repeated(1000))
                .run());
        QTemporaryDir folder;
        const auto notice = [&](const QString &name) {
            const Answer answer
                = on(database, { u"export"_s, u"programme"_s, u"--output"_s, folder.filePath(name) });
            return answer.code == 0 ? answer.json().object()[u"notice"_s].toString() : answer.err;
        };
        QVERIFY2(notice(u"p.pdf"_s).contains(u"plus qu’une feuille recto verso"_s),
            qPrintable(notice(u"p.pdf"_s)));
        QCOMPARE(notice(u"p.html"_s), QString());
    }

    void aSheetThatCameBackIsEnteredByItsRowNumbers_data() { TestDatabase::engines(); }
    void aSheetThatCameBackIsEnteredByItsRowNumbers()
    {
        QFETCH(const QString, engine);
        TestDatabase database(engine);
        QCOMPARE(on(database, { u"create"_s, u"--demo"_s }).code, 0);
        const QString number = QString::number(printedSheet(database));
        const Answer entered = on(database,
            { u"attendance"_s, u"--sheet"_s, number, u"--present"_s, u"1,2,5-8"_s, u"--excused"_s, u"3"_s });
        QCOMPARE(entered.err, QString());
        const QJsonObject counted = entered.json().object();
        QCOMPARE(counted[u"present"_s].toInt(), 6);
        QCOMPARE(counted[u"excused"_s].toInt(), 1);
        QCOMPARE(counted[u"session"_s].toInt(), 2);
        QCOMPARE(counted[u"module"_s].toInt(), 1);
        const int empty = counted[u"empty"_s].toInt();
        QVERIFY(empty > 0);
        // the rest at once, over what is there already
        const Answer rest = on(database, { u"attendance"_s, u"--sheet"_s, number, u"--absent"_s, u"rest"_s });
        QCOMPARE(rest.json().object()[u"absent"_s].toInt(), empty);
        QCOMPARE(rest.json().object()[u"present"_s].toInt(), 6);
        QCOMPARE(rest.json().object()[u"empty"_s].toInt(), 0);

        const QJsonArray list
            = on(database, { u"list"_s, u"attendance"_s, u"--session"_s, u"2"_s, u"--format"_s, u"json"_s })
                  .array();
        QCOMPARE(list.size(), 7 + empty);
        const auto third
            = std::ranges::find_if(list, [](const QJsonValue &each) { return each[u"row"_s].toInt() == 3; });
        QVERIFY(third != list.end());
        QCOMPARE((*third)[u"state"_s].toString(), u"excused"_s);
        QCOMPARE(QString::number((*third)[u"sheet"_s].toInt()), number);
        QCOMPARE(on(database, { u"check"_s }).code, 0);

        // what is not on the sheet, or no sheet at all, changes nothing and says so
        const Answer row = on(database,
            { u"attendance"_s, u"--sheet"_s, number, u"--clear"_s, u"1"_s, u"--excused"_s, u"2,99"_s });
        QCOMPARE(row.code, 1);
        QVERIFY2(row.err.contains(u"ligne 99"_s) && row.saidOneLine(), qPrintable(row.err));
        QCOMPARE(
            on(database, { u"list"_s, u"attendance"_s, u"--session"_s, u"2"_s, u"--format"_s, u"json"_s })
                .array()
                .size(),
            7 + empty);
        const QString blank = QString::number(7 + empty + 2); // the second one
        const Answer signedBlank
            = on(database, { u"attendance"_s, u"--sheet"_s, number, u"--present"_s, blank });
        QCOMPARE(signedBlank.code, 1);
        QVERIFY2(signedBlank.err.contains(
                     u"La ligne %1 de la feuille n°\u00a0%2 est une ligne vierge"_s.arg(blank, number))
                && signedBlank.saidOneLine(),
            qPrintable(signedBlank.err));
        const Answer sheet
            = on(database, { u"attendance"_s, u"--sheet"_s, u"4711"_s, u"--present"_s, u"1"_s });
        QCOMPARE(sheet.code, 1);
        QVERIFY2(sheet.err.contains(u"4711"_s) && sheet.saidOneLine(), qPrintable(sheet.err));
        const Answer column = on(database,
            { u"attendance"_s, u"--sheet"_s, number, u"--present"_s, u"1"_s, u"--half-day"_s, u"4"_s });
        QCOMPARE(column.code, 1);
        for (const QStringList &wrong :
            { QStringList { u"--present"_s, u"1,x"_s }, QStringList { u"--present"_s, u"5-2"_s },
                QStringList { u"--present"_s, u"1"_s, u"--absent"_s, u"1"_s }, QStringList {} }) {
            QCOMPARE(on(database, QStringList { u"attendance"_s, u"--sheet"_s, number } + wrong).code, 2);
        }
    }

    void aCorrectionSaysWhichAttestationsItCancels()
    {
        TestDatabase database(u"sqlite"_s);
        QCOMPARE(on(database, { u"create"_s, u"--demo"_s }).code, 0);
        const int number = printedSheet(database);
        const QStringList sheet { u"attendance"_s, u"--sheet"_s, QString::number(number) };
        const QJsonObject entered
            = on(database, sheet + QStringList { u"--present"_s, u"1,2"_s }).json().object();
        QCOMPARE(entered[u"cancelled_attestations"_s].toArray().size(), 0);
        QVERIFY(entered[u"note"_s].isNull());
        {
            const auto workspace = database.open();
            const auto grid = must(AttendanceGrid::ofSheet(workspace->database(), number));
            AttestationDesk desk(workspace->database(), workspace->clock());
            const AttestationScope scope {
                .kind = AttestationKind::Session, .session = grid.session, .track = grid.track, .meeting = {}
            };
            (void)must(desk.issue(scope, { grid.rows.first().registration }));
        }
        const QJsonObject corrected
            = on(database, sheet + QStringList { u"--excused"_s, u"1"_s, u"--absent"_s, u"2"_s })
                  .json()
                  .object();
        QCOMPARE(corrected[u"cancelled_attestations"_s].toArray(), QJsonArray { 1 });
        QVERIFY2(corrected[u"note"_s].toString().contains(u"est annulée"_s),
            qPrintable(corrected[u"note"_s].toString()));
        QCOMPARE(corrected[u"restored_attestations"_s].toArray(), QJsonArray());
        const QJsonObject backAgain
            = on(database, sheet + QStringList { u"--present"_s, u"1"_s }).json().object();
        QCOMPARE(backAgain[u"cancelled_attestations"_s].toArray(), QJsonArray());
        QCOMPARE(backAgain[u"restored_attestations"_s].toArray(), QJsonArray { 1 });
        QVERIFY2(backAgain[u"note"_s].toString().contains(u"est de nouveau valable"_s),
            qPrintable(backAgain[u"note"_s].toString()));
    }

    void theRestOfASheetLeavesWhoseSeatIsLost()
    {
        TestDatabase database(u"sqlite"_s);
        QCOMPARE(on(database, { u"create"_s, u"--demo"_s }).code, 0);
        const int number = printedSheet(database);
        int rows = 0;
        int columns = 0;
        {
            const auto workspace = database.open();
            const auto grid = must(AttendanceGrid::ofSheet(workspace->database(), number));
            rows = int(grid.rows.size());
            columns = int(grid.columns.size());
            QVERIFY(rows > 2);
            (void)must(workspace->enrolment().changeStatus(
                { grid.rows.at(1).registration }, RegistrationStatus::Cancelled, u"malade"_s));
        }
        const QJsonObject entered = on(
            database, { u"attendance"_s, u"--sheet"_s, QString::number(number), u"--present"_s, u"rest"_s })
                                        .json()
                                        .object();
        QCOMPARE(entered[u"present"_s].toInt(), (rows - 1) * columns);
        QCOMPARE(entered[u"empty"_s].toInt(), columns);
        QVERIFY2(entered[u"note"_s].toString().contains(u"ligne 2, "_s)
                && entered[u"note"_s].toString().contains(u"inscription annulée depuis l’impression"_s),
            qPrintable(entered[u"note"_s].toString()));
    }

    void registrationsAreExportedAsTheWindowShowsThem_data() { TestDatabase::engines(); }
    void registrationsAreExportedAsTheWindowShowsThem()
    {
        QFETCH(const QString, engine);
        TestDatabase database(engine);
        QCOMPARE(on(database, { u"create"_s, u"--demo"_s }).code, 0);
        const qsizetype inSession = on(
            database, { u"list"_s, u"registrations"_s, u"--session"_s, u"1"_s, u"--format"_s, u"json"_s })
                                        .array()
                                        .size();
        QTemporaryDir folder;
        const QString path = folder.filePath(u"liste.csv"_s);
        const Answer exported
            = on(database, { u"export"_s, u"registrations"_s, u"--session"_s, u"1"_s, u"--output"_s, path });
        QCOMPARE(exported.err, QString());
        QCOMPARE(exported.json().object()[u"rows"_s].toInt(), inSession);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QStringList lines = QString::fromUtf8(file.readAll()).split(u"\r\n"_s, Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), inSession + 1);
        QCOMPARE(lines.first(),
            u"NOM;Prénom;Public;Fonction;Structure;Territoires;Statut;Présences;Session;Parcours;Demande du;Courriel;Téléphone"_s);
        // A presence written "2/4" would be the 2nd of April.
        QVERIFY(lines.join(u'\n').contains(u" sur "_s));
        static const QRegularExpression day(u";[0-9]+/[0-9]+;"_s);
        QVERIFY(!lines.join(u'\n').contains(day));

        QCOMPARE(on(database, { u"export"_s, u"registrations"_s, u"--output"_s, u"liste.ods"_s }).code, 2);
        QCOMPARE(on(database, { u"export"_s, u"registrations"_s }).code, 2);
        const Answer refused = on(
            database, { u"export"_s, u"registrations"_s, u"--output"_s, folder.filePath(u"non/l.xlsx"_s) });
        QCOMPARE(refused.code, 1);
        QVERIFY(refused.saidOneLine());
    }

    void anExportedListImportedAgainAddsNobody_data() { TestDatabase::engines(); }
    void anExportedListImportedAgainAddsNobody()
    {
        QFETCH(const QString, engine);
        TestDatabase database(engine);
        QCOMPARE(on(database, { u"create"_s, u"--demo"_s }).code, 0);
        const QTemporaryDir folder;
        const QStringList list { u"list"_s, u"registrations"_s, u"--format"_s, u"json"_s };
        const QJsonArray before = on(database, list).array();
        const auto isClosed = [](const QJsonValue &each) {
            const QString status = each.toObject()[u"status"_s].toString();
            return status == "cancelled"_L1 || status == "refused"_L1;
        };
        const auto closed = std::ranges::count_if(before, isClosed);
        QVERIFY(closed > 0);
        for (const QString &name : { u"liste.csv"_s, u"liste.xlsx"_s }) {
            const QString path = folder.filePath(name);
            QCOMPARE(on(database, { u"export"_s, u"registrations"_s, u"--output"_s, path }).code, 0);
            const Answer imported = on(database, { u"import"_s, path, u"--audience"_s, u"professional"_s });
            QCOMPARE(imported.err, QString());
            const QJsonObject report = imported.json().object();
            QCOMPARE(report[u"added"_s].toInt(), 0);
            QCOMPARE(report[u"updated"_s].toInt(), 0);
            QCOMPARE(report[u"rejected"_s].toArray().size(), closed);
        }
        QCOMPARE(on(database, list).array(), before);
    }

    void aQuoteLeftOpenRefusesItsRowAlone()
    {
        TestDatabase database(u"sqlite"_s);
        QCOMPARE(on(database, { u"create"_s, u"--programme"_s, u"evaluation-2022"_s }).code, 0);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"a.csv"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("Nom;Prénom;Structure;Session\nÉloy;Maëlle;\"Ville;1\nDupont;Luc;CAF;1\n");
        file.close();
        const QString rejects = folder.filePath(u"refus.csv"_s);
        const Answer imported = on(
            database, { u"import"_s, path, u"--audience"_s, u"professional"_s, u"--rejects"_s, rejects });
        QCOMPARE(imported.err, QString());
        const QJsonObject report = imported.json().object();
        QCOMPARE(report[u"added"_s].toInt(), 1);
        const QJsonArray rejected = report[u"rejected"_s].toArray();
        QCOMPARE(rejected.size(), 1);
        QCOMPARE(rejected.first()[u"row"_s].toInt(), 2);
        QVERIFY(rejected.first()[u"reason"_s].toString().contains(u"guillemet ouvert à la ligne 2"_s));
        QFile written(rejects);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QVERIFY(written.readAll().contains("\"Éloy\";\"Maëlle\";\"Ville\";\"1\";\"Un guillemet"));
    }

    void theProgrammeIsExportedForPaperAndForTheWeb()
    {
        TestDatabase database(u"sqlite"_s);
        QCOMPARE(on(database, { u"create"_s, u"--programme"_s, u"evaluation-2022"_s }).code, 0);
        QTemporaryDir folder;
        const QStringList verb { u"export"_s, u"programme"_s, u"--output"_s };
        for (const QString &name : { u"p.pdf"_s, u"p.html"_s }) {
            const Answer done = on(database, verb + QStringList { folder.filePath(name) });
            QCOMPARE(done.err, QString());
            QCOMPARE(done.json().object()[u"meetings"_s].toInt(), 18);
            QVERIFY(done.json().object()[u"notice"_s].isNull());
            QVERIFY(QFile::exists(folder.filePath(name)));
        }
        QCOMPARE(on(database, verb + QStringList { folder.filePath(u"p.doc"_s) }).code, 2);
        const Answer refused = on(database, verb + QStringList { folder.filePath(u"non/p.pdf"_s) });
        QCOMPARE(refused.code, 1);
        QVERIFY(refused.saidOneLine());
        TestDatabase empty(u"sqlite"_s);
        QCOMPARE(on(empty, { u"create"_s }).code, 0);
        QCOMPARE(on(empty, verb + QStringList { folder.filePath(u"q.pdf"_s) }).code, 1);
    }

    void aCalendarIsOfAllCyclesUnlessOneIsMeant_data() { TestDatabase::engines(); }
    void aCalendarIsOfAllCyclesUnlessOneIsMeant()
    {
        QFETCH(const QString, engine);
        TestDatabase database(engine);
        {
            const auto workspace = database.create(Content::Programme);
            const CycleId first = must(ProgrammeStore(workspace->database()).cycles()).first().id;
            (void)must(workspace->programmes().add(
                must(copyOf(workspace->database(), first, { u"2023 : suite"_s, true, { 2022, 11, 22 } }))));
            for (Meeting meeting : must(MeetingStore(workspace->database()).meetings())) {
                if (meeting.sessionNumber == 1 && meeting.moduleNumber == 1) {
                    meeting.speakers = { u"Camille Leroy"_s }; // in both tracks of both cycles
                    (void)must(workspace->planning().reviseMeeting(meeting));
                }
            }
        }
        QTemporaryDir folder;
        const auto meetings = [&](const QStringList &options) {
            const Answer written = on(database,
                QStringList { u"export"_s, u"calendar"_s, u"--output"_s, folder.filePath(u"r.ics"_s) }
                    + options);
            return written.json().object()[u"meetings"_s].toInt();
        };
        QCOMPARE(meetings({}), 36);
        QCOMPARE(meetings({ u"--speaker"_s, u"Camille Leroy"_s }), 4);
        QCOMPARE(meetings({ u"--cycle"_s, u"evaluation-2022"_s }), 18);
        // Of the most recent one, as other lists.
        QCOMPARE(meetings({ u"--session"_s, u"2"_s }), 6);
        QCOMPARE(meetings({ u"--session"_s, u"1"_s, u"--speaker"_s, u"Camille Leroy"_s }), 2);
    }

    void calendarsAreGivenAndTaken_data() { TestDatabase::engines(); }
    void calendarsAreGivenAndTaken()
    {
        QFETCH(const QString, engine);
        TestDatabase database(engine);
        QCOMPARE(on(database, { u"create"_s, u"--programme"_s, u"evaluation-2022"_s }).code, 0);
        QTemporaryDir folder;
        const QString path = folder.filePath(u"rencontres.ics"_s);
        const QStringList given { u"export"_s, u"calendar"_s, u"--output"_s };
        const auto written = on(database, given + QStringList { path, u"--session"_s, u"2"_s });
        QCOMPARE(written.code, 0);
        QCOMPARE(written.json().object()[u"meetings"_s].toInt(), 6);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().count("BEGIN:VEVENT"), 6);
        QCOMPARE(on(database, given + QStringList { folder.filePath(u"r.txt"_s) }).code, 2);
        const QStringList one { u"--session"_s, u"2"_s, u"--track"_s, u"professionals"_s, u"--meeting"_s };
        const auto alone = on(
            database, given + QStringList { folder.filePath(u"une.ics"_s) } + one + QStringList { u"3"_s });
        QCOMPARE(alone.code, 0);
        QCOMPARE(alone.json().object()[u"meetings"_s].toInt(), 1);
        QCOMPARE(
            on(database, given + QStringList { folder.filePath(u"non.ics"_s) } + one + QStringList { u"9"_s })
                .code,
            1);
        QCOMPARE(on(database,
                     { u"export"_s, u"programme"_s, u"--output"_s, folder.filePath(u"p.pdf"_s),
                         u"--meeting"_s, u"1"_s })
                     .code,
            2);

        // A name nobody has is said, with those there are.
        const QString none = folder.filePath(u"zorro.ics"_s);
        const auto of = [&](const QString &name) {
            return on(database, given + QStringList { none, u"--speaker"_s, name });
        };
        QCOMPARE(of(u"Zorro"_s).code, 1);
        QVERIFY2(of(u"Zorro"_s)
                     .err.contains(
                         u"intervenant.e ne s’appelle «\u00a0Zorro\u00a0»\u202f; la base n’en contient"_s),
            qPrintable(of(u"Zorro"_s).err));
        {
            const auto workspace = must(Workspace::open(database.address(), clockAt({ 2022, 1, 20 })));
            Meeting meeting = must(MeetingStore(workspace->database()).meetings()).first();
            meeting.speakers = { u"Asdo Études"_s, u"Camille Leroy"_s };
            must(workspace->planning().reviseMeeting(meeting));
        }
        QVERIFY2(of(u"Zorro"_s).err.contains(u"il y a Asdo Études et Camille Leroy."_s),
            qPrintable(of(u"Zorro"_s).err));
        QVERIFY(!QFile::exists(none));
        QCOMPARE(of(u"camille LEROY"_s).json().object()[u"meetings"_s].toInt(), 1);
        const auto ninth = on(database, given + QStringList { none, u"--meeting"_s, u"9"_s });
        QCOMPARE(ninth.code, 1);
        QVERIFY2(ninth.err.contains(u"pas de séance 9"_s), qPrintable(ninth.err));

        // Ours are no school holidays: said, and nothing is taken.
        const QStringList taken { u"import"_s, path, u"--as"_s };
        const auto refused = on(database, taken + QStringList { u"holidays"_s });
        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.err.contains(u"vacances"_s), qPrintable(refused.err));
        QCOMPARE(on(database, taken + QStringList { u"busy"_s }).code, 2);
        const auto nowhere = on(database, taken + QStringList { u"busy"_s, u"--place"_s, u"Nulle part"_s });
        QCOMPARE(nowhere.code, 1);
        QVERIFY2(nowhere.err.contains(u"Aucun lieu ne s’appelle «\u00a0Nulle part\u00a0»"_s),
            qPrintable(nowhere.err));
        QCOMPARE(on(database, taken + QStringList { u"autre"_s }).code, 2);
        QCOMPARE(on(database, { u"import"_s, path }).code, 2); // neither people nor a calendar
        const auto unknown
            = on(database, { u"import"_s, folder.filePath(u"absent.ics"_s), u"--as"_s, u"holidays"_s });
        QCOMPARE(unknown.code, 1);

        QFile holidays(folder.filePath(u"vacances.ics"_s));
        QVERIFY(holidays.open(QIODevice::WriteOnly));
        const QByteArray year = QByteArray::number(QDate::currentDate().year() + 1);
        holidays.write("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART;VALUE=DATE:" + year
            + "0301\r\nDTEND;VALUE=DATE:" + year
            + "0310\r\nSUMMARY:Vacances de printemps\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:2\r\n"
              "DTSTART;VALUE=DATE:"
            + year + "0902\r\nSUMMARY:Rentrée\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
        holidays.close();
        const QStringList taking { u"import"_s, holidays.fileName(), u"--as"_s, u"holidays"_s };
        for (const QStringList &mistaken :
            { QStringList { u"--place"_s, u"Mairie"_s }, QStringList { u"--audience"_s, u"professional"_s },
                QStringList { u"--session"_s, u"1"_s } }) {
            QCOMPARE(on(database, taking + mistaken).code, 2);
        }
        // What is only tried is written by nobody: the second trial finds nothing there either.
        for (int i = 0; i < 2; ++i) {
            const auto tried = on(database, taking + QStringList { u"--dry-run"_s });
            QCOMPARE(tried.code, 0);
            QCOMPARE(tried.json().object()[u"added"_s].toInt(), 1);
        }
        const auto kept = on(database, taking);
        QCOMPARE(kept.code, 0);
        QCOMPARE(kept.json().object()[u"added"_s].toInt(), 1);
        QVERIFY(kept.json().object().contains(u"removed"_s));
        QCOMPARE(kept.json().object()[u"skipped"_s].toInt(), 1);
        const QJsonObject skipped = kept.json().object()[u"skipped_events"_s].toArray().first().toObject();
        QCOMPARE(skipped[u"summary"_s].toString(), u"Rentrée"_s);
        QCOMPARE(skipped[u"date"_s].toString(), QString::fromLatin1(year) + u"-09-02"_s);
        QCOMPARE(skipped[u"reason"_s].toString(), u"n’est pas une période de vacances"_s);
        QVERIFY(holidays.open(QIODevice::WriteOnly));
        holidays.write("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART;VALUE=DATE:" + year
            + "0301\r\nDTEND;VALUE=DATE:" + year
            + "0310\r\nSUMMARY:Vacances de printemps\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:3\r\n"
              "DTSTART;VALUE=DATE:20020301\r\nDTEND;VALUE=DATE:20020310\r\nSUMMARY:Vacances d’hiver\r\n"
              "END:VEVENT\r\nEND:VCALENDAR\r\n");
        holidays.close();
        const QJsonObject old = on(database, taking).json().object();
        QCOMPARE(old[u"skipped"_s].toInt(), 1);
        QCOMPARE(old[u"skipped_events"_s].toArray().first().toObject()[u"reason"_s].toString(),
            u"hors de la période reprise (l’an dernier et les trois ans à venir)"_s);
        QVERIFY(holidays.open(QIODevice::WriteOnly));
        holidays.write("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART;TZID=Mars/Phobos:"
            + year + "0301T100000\r\nSUMMARY:Vacances de printemps\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
        holidays.close();
        const auto zone = on(database, { u"import"_s, holidays.fileName(), u"--as"_s, u"holidays"_s });
        QCOMPARE(zone.code, 1);
        QVERIFY2(zone.err.contains(u"Mars/Phobos"_s), qPrintable(zone.err));
        QCOMPARE(on(database, { u"check"_s }).code, 0);
    }

    void seatsAndQuotasAreSetAndRegisterAnswersWithTheStatus_data() { TestDatabase::engines(); }
    void seatsAndQuotasAreSetAndRegisterAnswersWithTheStatus()
    {
        QFETCH(const QString, engine);
        TestDatabase database(engine);
        QCOMPARE(on(database, { u"create"_s, u"--programme"_s, u"evaluation-2022"_s }).code, 0);
        const QStringList group { u"capacity"_s, u"--session"_s, u"2"_s, u"--track"_s, u"professionals"_s };
        const QJsonObject set = on(database, group + QStringList { u"--seats"_s, u"2"_s }).json().object();
        QCOMPARE(set[u"capacity"_s].toInt(), 2);
        QCOMPARE(set[u"free"_s].toInt(), 2);
        QVERIFY(set[u"audience"_s].isNull());
        const QJsonObject quota
            = on(database, group + QStringList { u"--audience"_s, u"citizen"_s, u"--seats"_s, u"0"_s })
                  .json()
                  .object();
        QCOMPARE(quota[u"audience"_s].toString(), u"citizen"_s);
        QCOMPARE(quota[u"seats"_s].toInt(), 0);
        QCOMPARE(quota[u"capacity"_s].toInt(), 2);

        const auto status = [&](const QString &name, const QString &audience) {
            return on(database, enrolWords(name, u"2"_s, audience)).json().object()[u"status"_s].toString();
        };
        QCOMPARE(status(u"Un"_s, u"citizen"_s), u"waitlisted"_s);
        QCOMPARE(status(u"Deux"_s, u"professional"_s), u"confirmed"_s);
        QCOMPARE(status(u"Trois"_s, u"professional"_s), u"confirmed"_s);
        QCOMPARE(status(u"Quatre"_s, u"professional"_s), u"waitlisted"_s);

        const Answer none = on(database, group + QStringList { u"--seats"_s, u"none"_s });
        QVERIFY(none.json().object()[u"capacity"_s].isNull());
        QVERIFY(none.json().object()[u"seats"_s].isNull());
        QCOMPARE(on(database, group + QStringList { u"--seats"_s, u"-1"_s }).code, 2);
        QCOMPARE(on(database, group + QStringList { u"--seats"_s, u"beaucoup"_s }).code, 2);
        QCOMPARE(
            on(database, group + QStringList { u"--audience"_s, u"elected"_s, u"--seats"_s, u"1"_s }).code,
            1);
    }

    void aSecondPlaceInTheTrackIsTransferredOrWished_data() { TestDatabase::engines(); }
    void aSecondPlaceInTheTrackIsTransferredOrWished()
    {
        QFETCH(const QString, engine);
        TestDatabase database(engine);
        QCOMPARE(on(database, { u"create"_s, u"--programme"_s, u"evaluation-2022"_s }).code, 0);
        const auto words = [](const QString &session) {
            return enrolWords(u"Éloy"_s, session) + QStringList { u"--email"_s, u"eloy@structure.example"_s };
        };
        QCOMPARE(on(database, words(u"1"_s)).code, 0);
        const Answer refused = on(database, words(u"2"_s));
        QCOMPARE(refused.code, 1);
        QVERIFY(refused.saidOneLine() && refused.err.contains(u"Session 1"_s));
        QVERIFY2(refused.err.contains(u"--if-placed transfer"_s), qPrintable(refused.err));
        const Answer wish = on(database, words(u"2"_s) + QStringList { u"--if-placed"_s, u"wish"_s });
        QCOMPARE(wish.json().object()[u"status"_s].toString(), u"waitlisted"_s);
        const Answer moved = on(database, words(u"3"_s) + QStringList { u"--if-placed"_s, u"transfer"_s });
        QCOMPARE(moved.json().object()[u"status"_s].toString(), u"confirmed"_s);
        QCOMPARE(moved.json().object()[u"session"_s].toInt(), 3);
        QCOMPARE(on(database, words(u"3"_s) + QStringList { u"--if-placed"_s, u"peut-être"_s }).code, 2);
    }

    void whoLooksLikeSomebodyIsAskedAboutAndListed_data() { TestDatabase::engines(); }
    void whoLooksLikeSomebodyIsAskedAboutAndListed()
    {
        QFETCH(const QString, engine);
        TestDatabase database(engine);
        QCOMPARE(on(database, { u"create"_s, u"--programme"_s, u"evaluation-2022"_s }).code, 0);
        const Answer first = on(database,
            enrolWords(u"Carlier"_s, u"1"_s)
                + QStringList { u"--organisation"_s, u"Ville de Sainte-Aubépine"_s, u"--email"_s,
                    u"carlier@ville.example"_s });
        const QJsonObject known = first.json().object();
        QCOMPARE(known[u"lookalikes"_s].toArray().size(), 0);
        const auto again = [&](const QString &session, const QStringList &options = {}) {
            return on(database,
                enrolWords(u"carlier"_s, session)
                    + QStringList { u"--organisation"_s, u"ville de sainte aubepine"_s, u"--if-placed"_s,
                        u"transfer"_s }
                    + options);
        };
        for (const QString &session : { u"1"_s, u"2"_s }) {
            const Answer refused = again(session);
            QCOMPARE(refused.code, 1);
            QVERIFY2(refused.saidOneLine() && refused.err.contains(u"CARLIER"_s)
                    && refused.err.contains(u"--somebody-else"_s),
                qPrintable(refused.err));
        }
        QCOMPARE(on(database, { u"list"_s, u"registrations"_s, u"--format=json"_s }).array().size(), 1);
        const QJsonObject other = again(u"1"_s, { u"--somebody-else"_s }).json().object();
        QCOMPARE(other[u"status"_s].toString(), u"confirmed"_s);
        QVERIFY(other[u"person"_s].toInteger() != known[u"person"_s].toInteger());
        const QJsonArray alike = other[u"lookalikes"_s].toArray();
        QCOMPARE(alike.size(), 1);
        const QJsonObject like = alike.first().toObject();
        QCOMPARE(like[u"person"_s].toInteger(), known[u"person"_s].toInteger());
        QCOMPARE(like[u"registration"_s].toInteger(), known[u"id"_s].toInteger());
        QCOMPARE(like[u"reason"_s].toString(), u"même nom, même structure"_s);
    }

    void aTransferTellsOfTheColleaguesItLeaves_data() { TestDatabase::engines(); }
    void aTransferTellsOfTheColleaguesItLeaves()
    {
        QFETCH(const QString, engine);
        TestDatabase database(engine);
        QCOMPARE(on(database, { u"create"_s, u"--programme"_s, u"evaluation-2022"_s }).code, 0);
        const auto enrol = [&](const QString &name, const QString &session, const QStringList &options = {}) {
            return on(database,
                enrolWords(name, session) + QStringList { u"--email"_s, name + u"@ville.example"_s }
                    + options)
                .json()
                .object();
        };
        const QJsonObject carlier = enrol(u"carlier"_s, u"1"_s);
        const QJsonObject dubrulle = enrol(u"dubrulle"_s, u"1"_s);
        QVERIFY(carlier[u"notice"_s].isNull());
        must(database.open()->waitingDesk().linkColleagues({ RegistrationId { carlier[u"id"_s].toInteger() },
            RegistrationId { dubrulle[u"id"_s].toInteger() } }));
        const QStringList transfer { u"--if-placed"_s, u"transfer"_s };
        const QString notice = enrol(u"carlier"_s, u"3"_s, transfer)[u"notice"_s].toString();
        QVERIFY2(notice.contains(u"ensemble ou pas du tout"_s) && notice.contains(u"garde sa place"_s),
            qPrintable(notice));
        QVERIFY(enrol(u"dubrulle"_s, u"3"_s, transfer)[u"notice"_s].isNull());
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
        for (const auto &row : rows) {
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
        for (const auto &meeting : meetings) {
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
        const auto found = std::ranges::find_if(
            rows, [&](const auto &row) { return row[u"id"_s].toInteger() == next[u"id"_s].toInteger(); });
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

    void threeHundredCharactersAreCountedAsTheyAreSeen_data() { TestDatabase::engines(); }
    void threeHundredCharactersAreCountedAsTheyAreSeen()
    {
        QFETCH(const QString, engine);
        TestDatabase database(engine);
        (void)database.create(Content::Programme);
        const QString family = u"🎓"_s.repeated(300); // two units each
        QCOMPARE(on(database, enrolWords(family)).code, 0);
        const QJsonArray rows
            = on(database, { u"list"_s, u"registrations"_s, u"--format"_s, u"json"_s }).array();
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows.first().toObject()[u"family_name"_s].toString(), family);
        QCOMPARE(on(database, enrolWords(family + u'x')).code, 1);
        QCOMPARE(on(database, { u"check"_s }).code, 0);
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
        // Fewer places than people may be what was wanted: it is told, and nothing is wrong.
        const Answer lowered = on(database, { u"check"_s });
        QCOMPARE(lowered.code, 0);
        QVERIFY(lowered.out.contains(u"À savoir"_s) && lowered.out.contains(u"24/3"_s));
        (void)must(Statement(workspace->database(),
            u"UPDATE meeting SET date = '2022-02-30' WHERE module_id ="
            " (SELECT min(id) FROM module)"_s)
                .run());
        const Answer checked = on(database, { u"check"_s });
        QCOMPARE(checked.code, 1);
        QVERIFY(checked.out.contains(u"24/3"_s));
        QVERIFY(checked.out.contains(u"2022-02-30"_s));
        QVERIFY(checked.saidOneLine());
        QVERIFY(checked.err.contains(u"problèmes trouvés"_s));
    }
};

IREV_TEST(VerbsTest)
#include "verbstest.moc"
