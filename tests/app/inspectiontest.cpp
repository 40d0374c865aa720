// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspection/inspection.h"

#include "app/attendance/attendancestore.h"
#include "app/attendance/scandesk.h"
#include "app/base/french.h"
#include "app/programmes/programmestore.h"
#include "app/registrations/registrationstore.h"
#include "app/sessions/meetingstore.h"
#include "app/storage/statement.h"
#include "tests/support/hiddentable.h"
#include "tests/support/scansamples.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testregistry.h"

#include <QFile>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

using Rule = Finding::Rule;

QList<Finding> inspected(Workspace &workspace)
{
    return must(inspection::inspect(workspace.database()));
}

bool has(const QList<Finding> &findings, Rule rule)
{
    return std::ranges::find(findings, rule, &Finding::rule) != findings.end();
}

void write(Workspace &workspace, const QString &sql)
{
    (void)must(Statement(workspace.database(), sql).run());
}

/// As a program that knows none of our rules would.
void writeCarelessly(Workspace &workspace, const QStringList &statements)
{
    write(workspace, u"PRAGMA foreign_keys = OFF"_s);
    write(workspace, u"PRAGMA ignore_check_constraints = ON"_s);
    for (const QString &statement : statements) {
        write(workspace, statement);
    }
    write(workspace, u"PRAGMA ignore_check_constraints = OFF"_s); // the inspection would ignore them too
}

} // namespace

class InspectionTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theDemonstrationHasNoProblem_data() { TestDatabase::engines(); }
    void theDemonstrationHasNoProblem()
    {
        QFETCH(const QString, engine);
        TestDatabase database(engine);
        const auto workspace = database.create(Content::Demonstration);
        QCOMPARE(inspected(*workspace), QList<Finding>());
    }

    void anIssuedSheetIsNoProblem()
    {
        TestDatabase database(u"sqlite"_s);
        const auto workspace = database.create(Content::Demonstration);
        const auto meetings = must(MeetingStore(workspace->database()).meetings());
        (void)must(workspace->sheets().issue(must(workspace->sheets().prepare({ meetings.first().id }))));
        QCOMPARE(inspected(*workspace), QList<Finding>());
    }

    void aBrokenRuleIsFoundOnBothEngines_data()
    {
        QTest::addColumn<QString>("engine");
        QTest::addColumn<Rule>("rule");
        QTest::addColumn<QString>("sql");
        for (const QString &engine : { u"sqlite"_s, u"postgresql"_s }) {
            const auto add = [&](const char *name, Rule rule, const QString &sql) {
                QTest::addRow("%s, %s", name, qPrintable(engine)) << engine << rule << sql;
            };
            add("over capacity", Rule::OverCapacity, u"UPDATE session_track SET capacity = 3"_s);
            add("audience", Rule::AudienceNotTaken,
                u"DELETE FROM track_audience WHERE audience = 'citizen'"_s);
            add("key of a person", Rule::WrongKey,
                u"UPDATE person SET sort_key = 'x' WHERE id = (SELECT min(id) FROM person)"_s);
            add("key of an organisation", Rule::WrongKey,
                u"UPDATE organisation SET name = 'Autre' WHERE id = (SELECT min(id) FROM organisation)"_s);
            add("e-mail", Rule::BadEmail,
                u"UPDATE person SET email = 'x', email_key = 'x' WHERE id = (SELECT min(id) FROM person)"_s);
            add("phone", Rule::BadPhone,
                u"UPDATE person SET phone = 'demain' WHERE id = (SELECT min(id) FROM person)"_s);
            add("lost zero", Rule::BadTerritoryCode,
                u"UPDATE territory SET department = '2' WHERE department = '02'"_s);
            add("no half-day", Rule::NoHalfDay,
                u"DELETE FROM half_day WHERE id NOT IN (SELECT half_day_id FROM attendance)"_s);
            add("overlap", Rule::HalfDaysDisordered,
                u"INSERT INTO half_day (id, meeting_id, position, start_time, end_time)"
                " SELECT id + 1, meeting_id, 9, '17:30', '18:30' FROM half_day WHERE start_time = '17:00'"_s);
            add("date", Rule::BadDate, u"UPDATE meeting SET date = '2022-02-30'"_s);
            add("moment", Rule::BadDate, u"UPDATE registration SET requested_at = 'hier'"_s);
            add("time", Rule::BadTime, u"UPDATE half_day SET start_time = '25:00', end_time = NULL"_s);
            add("module", Rule::ModuleOfOtherTrack,
                u"UPDATE module SET track_id = (SELECT min(t.id) FROM track t WHERE t.id <> module.track_id),"
                " number = number + 10"_s);
            add("unconfirmed", Rule::PresenceUnconfirmed,
                u"UPDATE registration SET status = 'waitlisted' WHERE id IN (SELECT registration_id FROM attendance)"_s);
            add("elsewhere", Rule::PresenceElsewhere,
                u"INSERT INTO attendance (registration_id, half_day_id, state, recorded_at)"
                " SELECT r.id, h.id, 'present', '2022-01-21T10:00:00.000Z' FROM registration r, half_day h"
                " JOIN meeting m ON m.id = h.meeting_id WHERE m.session_id <> r.session_id"_s);
            add("two make-ups", Rule::MadeUpTwice,
                u"INSERT INTO make_up (registration_id, meeting_id, arranged_at)"
                " SELECT r.id, m.id, '2022-01-10T08:00:00.000Z' FROM registration r JOIN meeting m"
                " ON m.track_id = r.track_id AND m.session_id <> r.session_id WHERE r.status = 'confirmed'"_s);
            add("sheet", Rule::UnreadableSheet,
                u"INSERT INTO sheet (id, number, meeting_id, issued_at, content)"
                " SELECT 1, 1, min(id), '2022-01-21T10:00:00.000Z', 'illisible' FROM meeting"_s);
            add("logo of the profile", Rule::ProfileWithoutLogo,
                u"INSERT INTO setting (key, value) VALUES ('profile.logo', 'perdu')"_s);
            add("fields of a letter", Rule::UnknownLetterField,
                u"INSERT INTO letter_template (kind, subject, body)"
                " VALUES ('travel_note', '{inconnu}', 'Le {date}, {autre}')"_s);
        }
    }
    void aBrokenRuleIsFoundOnBothEngines()
    {
        QFETCH(const QString, engine);
        QFETCH(const Rule, rule);
        QFETCH(const QString, sql);
        TestDatabase database(engine);
        const auto workspace = database.create(Content::Demonstration);
        write(*workspace, sql);
        QVERIFY(has(inspected(*workspace), rule));
    }

    void whatMayBeWantedIsARemark_data() { TestDatabase::engines(); }
    void whatMayBeWantedIsARemark()
    {
        QFETCH(const QString, engine);
        TestDatabase database(engine);
        const auto workspace = database.create(Content::Programme, clockAt(QDate(2021, 10, 4)));
        const Cycle cycle = must(ProgrammeStore(workspace->database()).cycles()).first();
        const auto sessions = must(MeetingStore(workspace->database()).sessions(cycle.id));
        const TrackId track = cycle.trackFor(Audience::Professional)->id;
        QList<Registration> enrolled;
        for (const qsizetype at : { 0, 1 }) {
            RegistrationDraft draft;
            draft.person.familyName = at == 0 ? u"Éloy"_s : u"Eloi"_s;
            draft.person.givenName = u"Maëlle"_s;
            draft.session = sessions.at(at).id;
            draft.track = track;
            enrolled.append(must(workspace->enrolment().enrol(draft)));
        }
        const auto record = [&](const Registration &registration) {
            MeetingFilter theirs;
            theirs.session = registration.session;
            theirs.track = track;
            const Meeting first = must(MeetingStore(workspace->database()).meetings(theirs)).first();
            must(AttendanceStore(workspace->database())
                    .record({ registration.id, first.halfDays.first().id, AttendanceState::Present },
                        workspace->clock()()));
        };
        record(enrolled.first());
        record(enrolled.last());
        (void)must(workspace->directory().merge({ .kept = enrolled.first().person,
            .removed = enrolled.last().person.id,
            .keptRegistrations = {},
            .reason = {},
            .known = {} }));
        GroupSeats seats = must(workspace->seats().seats(sessions.first().id, track));
        seats.capacity = 0;
        must(workspace->seats().setSeats(seats));
        const QList<Finding> found = inspected(*workspace);
        QCOMPARE(found.size(), 2);
        QVERIFY(found.contains(Finding { Rule::CameTwice, u"ÉLOY Maëlle"_s, u"1, 2"_s }));
        QVERIFY(has(found, Rule::OverCapacity));
        QVERIFY(std::ranges::all_of(found, &Finding::isRemark));
        write(*workspace, u"DELETE FROM attendance"_s);
        const QList<Finding> left = inspected(*workspace);
        QVERIFY(left.contains(Finding { Rule::PlacedTwice, u"ÉLOY Maëlle"_s, u"1, 2"_s }));
        QVERIFY(!std::ranges::all_of(left, &Finding::isRemark));
    }

    void allUnknownFieldsOfALetterAreNamed()
    {
        TestDatabase database(u"sqlite"_s);
        const auto workspace = database.create(Content::Demonstration);
        write(*workspace,
            u"INSERT INTO letter_template (kind, subject, body)"
            " VALUES ('travel_note', '{inconnu}', 'Le {date}, {autre}')"_s);
        QCOMPARE(inspected(*workspace),
            QList<Finding>({ { Rule::UnknownLetterField, u"travel_note"_s, u"{inconnu}, {autre}"_s } }));
    }

    void aScanThatIsNotWhatWasKeptIsFound_data() { TestDatabase::engines(); }
    void aScanThatIsNotWhatWasKeptIsFound()
    {
        QFETCH(const QString, engine);
        TestDatabase database(engine);
        const auto workspace = database.create(Content::Demonstration);
        const Meeting meeting = must(MeetingStore(workspace->database()).meetings()).first();
        ScanDesk scans(workspace->database(), workspace->changes(), workspace->clock());
        must(scans.keep(meeting.id, u"bonne.pdf"_s, scannedPdf("signed")));
        must(scans.keep(meeting.id, u"feuille.pdf"_s, scannedPdf("signed too")));
        QCOMPARE(inspected(*workspace), QList<Finding>());
        QByteArray other = scannedPdf("signed too");
        other[100] = char(other.at(100) + 1);
        must(Statement(
            workspace->database(), u"UPDATE scan SET content = :content WHERE name = 'feuille.pdf'"_s)
                .bind(u":content"_s, QVariant(other))
                .run());
        QCOMPARE(inspected(*workspace),
            QList<Finding>({ { Rule::DamagedScan, u"feuille.pdf"_s,
                u"%1 – séance %2, %3"_s.arg(meeting.sessionLabel, QString::number(meeting.moduleNumber),
                    french::date(meeting.date)) } }));
    }

    void aSheetWhoseLogoIsGoneIsFound()
    {
        TestDatabase database(u"sqlite"_s);
        const auto workspace = database.create(Content::Demonstration);
        const auto meetings = must(MeetingStore(workspace->database()).meetings());
        auto sheets = must(workspace->sheets().prepare({ meetings.first().id }));
        sheets.first().logo = "a picture";
        const qint64 number = must(workspace->sheets().issue(sheets)).first().number;
        QCOMPARE(inspected(*workspace), QList<Finding>());
        write(*workspace, u"DELETE FROM logo"_s);
        QCOMPARE(inspected(*workspace),
            QList<Finding>({ { Rule::SheetWithoutLogo, QString::number(number), {} } }));
    }

    void whatTheSchemaForbidsIsFoundInAFileAnotherProgramWrote_data()
    {
        QTest::addColumn<Rule>("rule");
        QTest::addColumn<QStringList>("statements");
        QTest::newRow("link") << Rule::BrokenLink
                              << QStringList {
                                     u"DELETE FROM person WHERE id = (SELECT min(id) FROM person)"_s
                                 };
        QTest::newRow("twice")
            << Rule::RegisteredTwice
            << QStringList { u"DROP INDEX registration_once"_s,
                   u"INSERT INTO registration (id, person_id, session_id, track_id, audience, status,"
                   " status_since, requested_at, adjustment_needed, version)"
                   " SELECT id + 1, person_id, session_id, track_id, audience, status, status_since,"
                   " requested_at, adjustment_needed, version FROM registration"
                   " WHERE status = 'confirmed'"_s };
        QTest::newRow("no name") << Rule::MissingName
                                 << QStringList { u"UPDATE person SET family_name = ''"_s };
        QTest::newRow("check") << Rule::Integrity
                               << QStringList { u"UPDATE registration SET status = 'perdue'"_s };
        QTest::newRow("id") << Rule::BadId
                            << QStringList {
                                   u"UPDATE meeting SET id = -5 WHERE id = (SELECT min(id) FROM meeting)"_s
                               };
        QTest::newRow("table") << Rule::Unreadable << QStringList { u"DROP TABLE sheet"_s };
    }
    void whatTheSchemaForbidsIsFoundInAFileAnotherProgramWrote()
    {
        QFETCH(const Rule, rule);
        QFETCH(const QStringList, statements);
        TestDatabase database(u"sqlite"_s);
        const auto workspace = database.create(Content::Demonstration);
        writeCarelessly(*workspace, statements);
        QVERIFY(has(inspected(*workspace), rule));
    }

    void brokenLinksAreCountedAndTheirRowsNamed()
    {
        TestDatabase database(u"sqlite"_s);
        const auto workspace = database.create(Content::Demonstration);
        writeCarelessly(*workspace,
            { u"UPDATE person SET organisation_id = 7 WHERE id IN"
              " (SELECT id FROM person WHERE organisation_id IS NOT NULL ORDER BY id LIMIT 5)"_s });
        const QList<Finding> findings = inspected(*workspace);
        QCOMPARE(std::ranges::count(findings, Rule::BrokenLink, &Finding::rule), 1);
        const Finding &found = *std::ranges::find(findings, Rule::BrokenLink, &Finding::rule);
        QCOMPARE(found.subject, u"person"_s);
        QCOMPARE(found.other, u"organisation"_s);
        QCOMPARE(found.count, 5);
        const QStringList named = found.detail.split(u", "_s);
        QCOMPARE(named.size(), 4); // three names, and that there are others
        QCOMPARE(named.last(), u"…"_s);
        const QString first = must(
            Statement(workspace->database(),
                u"SELECT family_name FROM person WHERE organisation_id = 7 ORDER BY id"_s)
                .first([](const Row &row) {
                    return row.text(0);
                })).value_or(QString());
        QVERIFY2(named.first().contains(first, Qt::CaseInsensitive), qPrintable(found.detail));
    }

    void meetingsThatLostTheirSessionAreSaidToHave()
    {
        TestDatabase database(u"sqlite"_s);
        const auto workspace = database.create(Content::Demonstration);
        writeCarelessly(*workspace, { u"DELETE FROM session WHERE number = 1"_s });
        const QList<Finding> findings = inspected(*workspace);
        const auto found // put into words by words::sentence()
            = std::ranges::find(findings, u"meeting:lostPart"_s, &Finding::detail);
        QVERIFY(found != findings.end());
        QCOMPARE(found->rule, Rule::Unreadable);
        QCOMPARE(found->subject, u"meeting"_s);
    }

    void aMissingTableHidesNothingElse_data() { TestDatabase::engines(); }
    void aMissingTableHidesNothingElse()
    {
        QFETCH(const QString, engine);
        TestDatabase database(engine);
        const auto workspace = database.create(Content::Demonstration);
        write(*workspace, u"DROP TABLE setting"_s);
        write(*workspace, u"UPDATE session_track SET capacity = 3"_s);
        const QList<Finding> findings = inspected(*workspace);
        QVERIFY(has(findings, Rule::Unreadable));
        QVERIFY(has(findings, Rule::OverCapacity));
    }

    void somebodyWhoGaveUpAfterwardsDidCome()
    {
        TestDatabase database(u"sqlite"_s);
        const auto workspace = database.create(Content::Demonstration);
        const QString cancel
            = u"UPDATE registration SET status = 'cancelled', status_since = '%1T10:00:00.000Z'"
              " WHERE id IN (SELECT registration_id FROM attendance)"_s;
        write(*workspace, cancel.arg(u"2022-06-01"_s));
        QVERIFY(!has(inspected(*workspace), Rule::PresenceUnconfirmed));
        write(*workspace, cancel.arg(u"2021-10-01"_s));
        QVERIFY(has(inspected(*workspace), Rule::PresenceUnconfirmed));
    }

    void aDamagedFileIsSaidToBeSo()
    {
        TestDatabase database(u"sqlite"_s);
        (void)database.create(Content::Demonstration);
        QFile file(database.address().path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QByteArray whole = file.readAll();
        constexpr qsizetype page = 4096;
        for (qsizetype at = page; at < whole.size(); at += 3 * page) {
            QVERIFY(file.seek(0) && file.write(whole) == whole.size());
            QVERIFY(file.seek(at) && file.write(QByteArray(page, '\xa5')) == page && file.flush());
            const auto workspace = Workspace::open(database.address());
            if (workspace) {
                const auto findings = inspection::inspect((*workspace)->database());
                QVERIFY2(findings && !findings->isEmpty(), qPrintable(u"page at %1"_s.arg(at)));
                QCOMPARE(std::ranges::count(*findings, Rule::Integrity, &Finding::rule), 1);
                QVERIFY(std::ranges::none_of(
                    *findings, [](const Finding &each) { return each.detail.contains(u"SELECT"_s); }));
                QSet<QString> unreadable;
                for (const Finding &each : *findings) {
                    if (each.rule == Rule::Unreadable) {
                        QVERIFY2(!unreadable.contains(each.subject), qPrintable(each.subject));
                        unreadable.insert(each.subject);
                    }
                }
            } else {
                QCOMPARE(workspace.error().kind, Error::Kind::Damaged);
            }
        }
    }

    void whatCannotBeReadIsNamedAsATable_data() { TestDatabase::engines(); }
    void whatCannotBeReadIsNamedAsATable()
    {
        QFETCH(const QString, engine);
        TestDatabase database(engine);
        const auto workspace = database.create(Content::Demonstration);
        const HiddenTable hidden(workspace->database(), u"session"_s);
        for (const Finding &each : inspected(*workspace)) {
            QVERIFY2(each.subject != u"id"_s, qPrintable(each.detail));
        }
    }

    /// A table out of reach hides no bad identifier of another.
    void aBadIdIsFoundBesideAMissingTable()
    {
        TestDatabase database(u"sqlite"_s);
        const auto workspace = database.create(Content::Demonstration);
        writeCarelessly(*workspace,
            { u"UPDATE organisation SET id = -1 WHERE id = (SELECT min(id) FROM organisation)"_s });
        const HiddenTable hidden(workspace->database(), u"session"_s);
        QVERIFY(has(inspected(*workspace), Rule::BadId));
    }

    void nothingIsWritten()
    {
        TestDatabase database(u"sqlite"_s);
        const auto workspace = database.create(Content::Demonstration);
        const auto before = must(workspace->database().revision());
        (void)inspected(*workspace);
        QCOMPARE(must(workspace->database().revision()), before);
        // And the lock is given back.
        write(*workspace, u"UPDATE setting SET value = value"_s);
    }
};

IREV_TEST(InspectionTest)
#include "inspectiontest.moc"
