// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attendance/attendancedesk.h"

#include "app/attendance/attendancestore.h"
#include "app/attendance/guests.h"
#include "app/attendance/makeupdesk.h"
#include "app/attendance/recordedpresences.h"
#include "app/attendance/scandesk.h"
#include "app/attendance/sheetprogress.h"
#include "app/changes.h"
#include "app/exchange/meetinghistory.h"
#include "app/inspection/inspection.h"
#include "app/programmes/programmestore.h"
#include "app/registrations/registrationstore.h"
#include "app/sessions/meetingstore.h"
#include "app/storage/statement.h"
#include "app/storage/transaction.h"
#include "tests/support/scansamples.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testregistry.h"

#include <QBuffer>
#include <QImage>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

/// Three people confirmed in session 1 of the professionals, and the sheet of its first séance, printed.
struct Desk {
    explicit Desk(const QString &engine)
        : test(engine)
        , workspace(test.create(Content::Programme, clockAt({ 2022, 1, 13 })))
    {
        cycle = must(ProgrammeStore(workspace->database()).cycles()).first();
        session = must(MeetingStore(workspace->database()).sessions(cycle.id)).first();
        meeting = meetings().first();
        for (const QString &name : { u"Bernard"_s, u"Carlier"_s, u"Noël"_s }) {
            people.append(enrol(name));
        }
        print();
    }

    QList<Meeting> meetings()
    {
        return must(MeetingStore(workspace->database())
                .meetings({ .cycle = {},
                    .session = session.id,
                    .track = cycle.trackFor(Audience::Professional)->id,
                    .moduleNumber = {},
                    .from = {},
                    .to = {} }));
    }
    RegistrationId enrol(const QString &familyName)
    {
        RegistrationDraft draft;
        draft.person.familyName = familyName;
        draft.person.givenName = u"Maëlle"_s;
        draft.session = session.id;
        draft.track = cycle.trackFor(Audience::Professional)->id;
        draft.audience = Audience::Professional;
        return must(workspace->enrolment().enrol(draft)).id;
    }
    void print(int blankRows = 2)
    {
        sheet = must(workspace->sheets().issue(
                         must(workspace->sheets().prepare({ meeting.id }, { .blankRows = blankRows }))))
                    .first();
    }
    AttendanceGrid grid() { return must(AttendanceGrid::ofSheet(workspace->database(), sheet.number)); }
    AttendanceEntry entry(const AttendanceGrid &grid, int row, std::optional<AttendanceState> state)
    {
        const AttendanceRow &of = grid.rows.at(grid.find(row));
        return { of.registration, grid.columns.first().halfDay, state, of.states.first() };
    }
    void enter(int row, std::optional<AttendanceState> state)
    {
        const AttendanceGrid now = grid();
        must(workspace->attendance().record(now, { entry(now, row, state) }));
    }
    std::optional<AttendanceState> state(int row)
    {
        const AttendanceGrid now = grid();
        return now.rows.at(now.find(row)).states.first();
    }
    QList<Finding> findings() { return must(inspection::inspect(workspace->database())); }

    TestDatabase test;
    std::unique_ptr<Workspace> workspace;
    Cycle cycle;
    Session session;
    Meeting meeting;
    QList<RegistrationId> people;
    AttendanceSheet sheet;
};

QStringList namesOf(const AttendanceGrid &grid)
{
    QStringList names;
    for (const AttendanceRow &row : grid.rows) {
        names.append(u"%1 %2"_s.arg(row.number).arg(row.name));
    }
    return names;
}

} // namespace

class AttendanceDeskTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theGridKeepsThePrintedOrderWhateverHappensToTheList_data() { TestDatabase::engines(); }
    void theGridKeepsThePrintedOrderWhateverHappensToTheList()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        (void)desk.enrol(u"Aubert"_s); // sorts first, and came after the sheet was printed
        (void)must(desk.workspace->enrolment().changeStatus(
            { desk.people.at(1) }, RegistrationStatus::Cancelled, u"malade"_s));
        const AttendanceGrid grid = desk.grid();
        QCOMPARE(
            namesOf(grid), QStringList({ u"1 BERNARD Maëlle"_s, u"2 CARLIER Maëlle"_s, u"3 NOËL Maëlle"_s }));
        QCOMPARE(grid.rows.at(1).status, RegistrationStatus::Cancelled);
        QCOMPARE(grid.emptyCells(), 3);
        QCOMPARE(grid.awaitedCells(), 2); // who has cancelled need not have come
        QCOMPARE(grid.freeNumber(), 4);
        QVERIFY(!grid.isEntered());
    }

    void cellsAreFilledClearedAndTakenBackOneActAtATime_data() { TestDatabase::engines(); }
    void cellsAreFilledClearedAndTakenBackOneActAtATime()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        QSignalSpy told(&desk.workspace->changes(), &Changes::registrationsChanged);
        desk.enter(2, AttendanceState::Excused);
        QCOMPARE(told.size(), 1);
        QCOMPARE(desk.state(2), AttendanceState::Excused);
        desk.enter(2, AttendanceState::Absent);
        QCOMPARE(desk.state(2), AttendanceState::Absent);
        desk.enter(2, {});
        QCOMPARE(desk.state(2), std::nullopt);
        must(desk.workspace->history().undo());
        QCOMPARE(desk.state(2), AttendanceState::Absent);
        must(desk.workspace->history().undo());
        QCOMPARE(desk.state(2), AttendanceState::Excused);
        must(desk.workspace->history().undo());
        QCOMPARE(desk.state(2), std::nullopt);
        must(desk.workspace->history().redo());
        QCOMPARE(desk.state(2), AttendanceState::Excused);
    }

    void allPresentFillsOnlyWhatIsEmpty_data() { TestDatabase::engines(); }
    void allPresentFillsOnlyWhatIsEmpty()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        desk.enter(1, AttendanceState::Excused);
        const AttendanceGrid before = desk.grid();
        must(desk.workspace->attendance().record(before, presentWhereEmpty(before, 0)));
        QCOMPARE(desk.state(1), AttendanceState::Excused);
        QCOMPARE(desk.state(2), AttendanceState::Present);
        QCOMPARE(desk.state(3), AttendanceState::Present);
        QVERIFY(desk.grid().isEntered());
        QCOMPARE(desk.workspace->history().done().last().things, 2);
        must(desk.workspace->history().undo());
        QCOMPARE(desk.state(1), AttendanceState::Excused);
        QCOMPARE(desk.state(3), std::nullopt);
    }

    void allPresentLeavesWhoeverHasLostTheirSeat_data() { TestDatabase::engines(); }
    void allPresentLeavesWhoeverHasLostTheirSeat()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const AttendanceGrid seen = desk.grid(); // somebody else cancels it meanwhile
        (void)must(desk.workspace->enrolment().changeStatus(
            { desk.people.at(1) }, RegistrationStatus::Cancelled, u"malade"_s));
        QVERIFY(desk.grid().rows.at(1).hasLostSeat());
        QCOMPARE(presentWhereEmpty(desk.grid(), 0).size(), 2);
        const AllPresent done = must(desk.workspace->attendance().fillPresent(seen, 0));
        QCOMPARE(done.filled, 2);
        QCOMPARE(done.taken, QList<RegistrationId>());
        QCOMPARE(desk.state(1), AttendanceState::Present);
        QCOMPARE(desk.state(2), std::nullopt);
        QCOMPARE(desk.state(3), AttendanceState::Present);
        // That is all there is to be entered; that they came all the same still can be.
        QVERIFY(desk.grid().isEntered());
        // Whoever signed on a blank row is on the paper, place or not.
        const RegistrationId guest = desk.enrol(u"Zola"_s);
        (void)must(
            desk.workspace->enrolment().changeStatus({ guest }, RegistrationStatus::Cancelled, u"malade"_s));
        must(desk.workspace->attendance().addGuest(desk.grid(), 4, guest));
        desk.enter(4, {});
        QVERIFY(!desk.grid().rows.last().hasLostSeat());
        QCOMPARE(must(desk.workspace->attendance().fillPresent(desk.grid(), 0)).filled, 1);
        QCOMPARE(desk.state(4), AttendanceState::Present);
    }

    void allPresentFillsWhatAnotherDeskHasLeftEmpty_data() { TestDatabase::engines(); }
    void allPresentFillsWhatAnotherDeskHasLeftEmpty()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const RegistrationId gone = desk.enrol(u"Quidam"_s);
        for (const QString &name : { u"Roux"_s, u"Sorel"_s }) {
            (void)desk.enrol(name);
        }
        desk.print();
        const AttendanceGrid seen = desk.grid();
        const auto other = desk.test.open(clockAt({ 2022, 1, 13 }));
        must(other->attendance().record(seen,
            { desk.entry(seen, 1, AttendanceState::Absent), desk.entry(seen, 2, AttendanceState::Excused),
                desk.entry(seen, 3, AttendanceState::Present) }));
        (void)must(Statement(other->database(), u"DELETE FROM registration WHERE id = :id"_s)
                .bind(u":id"_s, gone)
                .run());
        const AllPresent done = must(desk.workspace->attendance().fillPresent(seen, 0));
        QCOMPARE(done.filled, 2);
        QCOMPARE(done.taken, (QList<RegistrationId> { desk.people.at(0), desk.people.at(1) }));
        QCOMPARE(desk.state(1), AttendanceState::Absent);
        QCOMPARE(desk.state(2), AttendanceState::Excused);
        QCOMPARE(desk.state(3), AttendanceState::Present);
        QCOMPARE(desk.state(5), AttendanceState::Present);
        QCOMPARE(desk.state(6), AttendanceState::Present);
        must(desk.workspace->history().undo());
        QCOMPARE(desk.state(3), AttendanceState::Present);
        QCOMPARE(desk.state(6), std::nullopt);
    }

    void twoDesksOnOneSheetDoNotOverwriteEachOther_data() { TestDatabase::engines(); }
    void twoDesksOnOneSheetDoNotOverwriteEachOther()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const AttendanceGrid seen = desk.grid();
        const auto other = desk.test.open(clockAt({ 2022, 1, 13 }));
        must(other->attendance().record(seen, { desk.entry(seen, 2, AttendanceState::Absent) }));
        const Done refused = desk.workspace->attendance().record(seen,
            { desk.entry(seen, 1, AttendanceState::Present), desk.entry(seen, 2, AttendanceState::Present) });
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Stale);
        QCOMPARE(refused.error().subject, u"CARLIER Maëlle"_s);
        QCOMPARE(refused.error().detail, u"attendance:absent"_s);
        QCOMPARE(desk.state(1), std::nullopt); // nothing half written
        QCOMPARE(desk.state(2), AttendanceState::Absent);
        // entering what the other one entered already is no quarrel
        must(desk.workspace->attendance().record(seen, { desk.entry(seen, 2, AttendanceState::Absent) }));
    }

    void whoCameToTheListAfterPrintingIsOnASupplementarySheet_data() { TestDatabase::engines(); }
    void whoCameToTheListAfterPrintingIsOnASupplementarySheet()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        SheetDesk &sheets = desk.workspace->sheets();
        QVERIFY(!must(sheets.prepareAdditions(desk.meeting.id)));
        (void)desk.enrol(u"Aubert"_s);
        auto additions = must(sheets.prepareAdditions(desk.meeting.id));
        QVERIFY(additions);
        QCOMPARE(additions->rows.size(), 1);
        QCOMPARE(additions->rows.first().name, u"AUBERT Maëlle"_s);
        QCOMPARE(additions->firstNumber, 6); // three names and two blank rows stand before
        QCOMPARE(additions->completes, desk.sheet.number);
        const qint64 number = must(sheets.issue({ *additions })).first().number;
        QVERIFY(!must(sheets.prepareAdditions(desk.meeting.id)));
        const AttendanceGrid grid = must(AttendanceGrid::ofSheet(desk.workspace->database(), number));
        QCOMPARE(namesOf(grid), QStringList { u"6 AUBERT Maëlle"_s });
        // the meeting's own sheet is still the whole one
        QCOMPARE(must(AttendanceGrid::ofMeeting(desk.workspace->database(), desk.meeting.id)).sheetNumber,
            desk.sheet.number);
        // Once that is full, the one still to be entered opens; what is on the screen stays there.
        for (const int row : { 1, 2, 3 }) {
            desk.enter(row, AttendanceState::Present);
        }
        const auto shown = [&](qint64 onScreen) {
            return must(AttendanceGrid::ofMeeting(desk.workspace->database(), desk.meeting.id, onScreen))
                .sheetNumber;
        };
        QCOMPARE(shown(0), number);
        QCOMPARE(shown(desk.sheet.number), desk.sheet.number);
        QCOMPARE(desk.findings(), QList<Finding>());
    }

    void presencesWaitForTheDayExcusesDoNot_data() { TestDatabase::engines(); }
    void presencesWaitForTheDayExcusesDoNot()
    {
        QFETCH(const QString, engine);
        Desk desk(engine);
        desk.meeting = desk.meetings().last(); // the 21st of January, and it is the 13th
        desk.print();
        const AttendanceGrid grid = desk.grid();
        for (const AttendanceState state : { AttendanceState::Present, AttendanceState::Absent }) {
            const Done refused = desk.workspace->attendance().record(grid, { desk.entry(grid, 1, state) });
            QVERIFY(!refused);
            QCOMPARE(refused.error().subject, u"attendance:to_come"_s);
            QVERIFY(!desk.state(1));
        }
        desk.enter(1, AttendanceState::Excused);
        QCOMPARE(desk.state(1), AttendanceState::Excused);
    }

    void whoJoinedAfterTheDayIsNotConcernedByIt_data() { TestDatabase::engines(); }
    void whoJoinedAfterTheDayIsNotConcernedByIt()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        (void)must(Statement(desk.workspace->database(),
            u"UPDATE registration SET requested_at = '2021-10-04T08:00:00.000Z'"_s)
                .run());
        (void)desk.enrol(u"Tardif"_s); // on 13 January: the meeting was in November
        QVERIFY(!must(desk.workspace->sheets().prepareAdditions(desk.meeting.id)));
        // On a sheet printed when newcomers were still named on it.
        desk.sheet = must(desk.workspace->sheets().issue(must(desk.workspace->sheets().prepare(
                              { desk.meeting.id }, { .blankRows = 2, .namesLate = true }))))
                         .first();
        AttendanceGrid grid = desk.grid();
        QCOMPARE(namesOf(grid).last(), u"4 TARDIF Maëlle"_s);
        QVERIFY(grid.rows.last().joinedLate);
        QVERIFY(!grid.rows.first().joinedLate);
        const auto filled = presentWhereEmpty(grid, 0);
        QCOMPARE(filled.size(), 3);
        QCOMPARE(grid.emptyCells(), 3 * int(grid.columns.size()));
        for (qsizetype column = 0; column < grid.columns.size(); ++column) {
            must(desk.workspace->attendance().record(grid, presentWhereEmpty(grid, column)));
        }
        QVERIFY(desk.grid().isEntered());
        QVERIFY(must(sheetProgress(desk.workspace->database())).value(desk.meeting.id).isEntered());
        // somebody who was there all the same
        grid = desk.grid();
        must(desk.workspace->attendance().record(grid, { desk.entry(grid, 4, AttendanceState::Present) }));
        QCOMPARE(desk.state(4), AttendanceState::Present);
    }

    void aSheetPrintedAfterTheDayNamesWhoWasExpectedThen_data() { TestDatabase::engines(); }
    void aSheetPrintedAfterTheDayNamesWhoWasExpectedThen()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const auto cameOn = [&](QDate day, RegistrationId registration) {
            (void)must(Statement(
                desk.workspace->database(), u"UPDATE registration SET requested_at = :at WHERE id = :id"_s)
                    .bind(u":at"_s, QDateTime(day, QTime(12, 0)))
                    .bind(u":id"_s, registration)
                    .run());
        };
        for (const RegistrationId each : std::as_const(desk.people)) {
            cameOn(desk.meeting.date.addDays(-40), each);
        }
        cameOn(desk.meeting.date, desk.enrol(u"Quidam"_s)); // on the day itself
        const RegistrationId late = desk.enrol(u"Tardif"_s);
        cameOn(desk.meeting.date.addDays(1), late);
        desk.print();
        QCOMPARE(desk.sheet.leftOut, 1);
        QCOMPARE(namesOf(desk.grid()),
            (QStringList {
                u"1 BERNARD Maëlle"_s, u"2 CARLIER Maëlle"_s, u"3 NOËL Maëlle"_s, u"4 QUIDAM Maëlle"_s }));
        // Each of its rows is to be entered, and no other.
        const auto isEntered = [&] {
            return must(sheetProgress(desk.workspace->database())).value(desk.meeting.id).isEntered();
        };
        for (const int row : { 1, 2, 3 }) {
            desk.enter(row, AttendanceState::Present);
        }
        QVERIFY(!isEntered());
        desk.enter(4, AttendanceState::Absent);
        QVERIFY(isEntered());
        // Who joined after it but was there all the same has a row on the next one.
        const AttendanceGrid grid = desk.grid();
        must(desk.workspace->attendance().addGuest(grid, grid.freeNumber(), late));
        desk.print();
        QCOMPARE(desk.sheet.leftOut, 0);
        QCOMPARE(namesOf(desk.grid()).last(), u"5 TARDIF Maëlle"_s);
        // Of a meeting to come, everybody is expected.
        const auto coming = must(desk.workspace->sheets().prepare({ desk.meetings().last().id })).first();
        QCOMPARE(coming.rows.size(), 5);
        QCOMPARE(coming.leftOut, 0);
    }

    void somebodyWhoTurnedUpTakesABlankRowAndGoesWithUndo_data() { TestDatabase::engines(); }
    void somebodyWhoTurnedUpTakesABlankRowAndGoesWithUndo()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const RegistrationId late = desk.enrol(u"Aubert"_s);
        must(desk.workspace->attendance().addGuest(desk.grid(), desk.grid().freeNumber(), late));
        QCOMPARE(namesOf(desk.grid()).last(), u"4 AUBERT Maëlle"_s);
        QCOMPARE(desk.state(4), AttendanceState::Present);
        QVERIFY(desk.grid().rows.last().isGuest);
        const Done twice = desk.workspace->attendance().addGuest(desk.grid(), 5, late);
        QCOMPARE(twice.error().kind, Error::Kind::Duplicate);
        QCOMPARE(desk.findings(), QList<Finding>());
        must(desk.workspace->history().undo());
        QCOMPARE(desk.grid().rows.size(), 3);
        must(desk.workspace->history().redo());
        QCOMPARE(desk.state(4), AttendanceState::Present);
    }

    void onceItsBlankRowsAreTakenASheetTakesNobodyMore_data() { TestDatabase::engines(); }
    void onceItsBlankRowsAreTakenASheetTakesNobodyMore()
    {
        QFETCH(QString, engine);
        Desk desk(engine); // rows 4 and 5 are blank
        Database &database = desk.workspace->database();
        AttendanceDesk &attendance = desk.workspace->attendance();
        for (const QString &name : { u"Aubert"_s, u"Zola"_s }) {
            must(attendance.addGuest(desk.grid(), desk.grid().freeNumber(), desk.enrol(name)));
        }
        const AttendanceGrid full = desk.grid();
        QCOMPARE(full.freeNumber(), 0);
        QCOMPARE(must(sheetWithBlankRow(database, full)), 0);
        // Row 6 is printed on the sheet that completes it, for somebody else.
        (void)desk.enrol(u"Xavier"_s);
        const auto additions
            = must(desk.workspace->sheets().prepareAdditions(desk.meeting.id, { .blankRows = 1 }));
        QCOMPARE(additions->firstNumber, 6);
        const qint64 added = must(desk.workspace->sheets().issue({ *additions })).first().number;
        const RegistrationId came = desk.enrol(u"Yver"_s);
        for (const int row : { 0, 3, 6, 9 }) {
            const Done refused = attendance.addGuest(full, row, came);
            QVERIFY(!refused);
            if (row != 3) { // which is somebody's
                QCOMPARE(refused.error().kind, Error::Kind::Invalid);
                QCOMPARE(refused.error().subject, u"attendance:no_blank_row"_s);
                QCOMPARE(refused.error().detail, QString::number(desk.sheet.number));
            }
        }
        QCOMPARE(desk.grid().rows.size(), 5);
        QCOMPARE(must(sheetWithBlankRow(database, full)), added);
        const AttendanceGrid other = must(AttendanceGrid::ofSheet(database, added));
        QCOMPARE(other.freeNumber(), 7);
        must(attendance.addGuest(other, other.freeNumber(), came));
        QCOMPARE(namesOf(must(AttendanceGrid::ofSheet(database, added))),
            (QStringList { u"6 XAVIER Maëlle"_s, u"7 YVER Maëlle"_s }));
        QCOMPARE(must(sheetWithBlankRow(database, full)), 0);
        QCOMPARE(desk.findings(), QList<Finding>());
    }

    void whoeverSignedAnyBlankRowStandsOnThatOne_data() { TestDatabase::engines(); }
    void whoeverSignedAnyBlankRowStandsOnThatOne()
    {
        QFETCH(QString, engine);
        Desk desk(engine); // rows 4 and 5 are blank
        QCOMPARE(desk.grid().freeNumbers(), (QList<int> { 4, 5 }));
        AttendanceDesk &attendance = desk.workspace->attendance();
        must(attendance.addGuest(desk.grid(), 5, desk.enrol(u"Zola"_s)));
        QCOMPARE(namesOf(desk.grid()).last(), u"5 ZOLA Maëlle"_s);
        QCOMPARE(desk.grid().freeNumbers(), QList<int> { 4 });
        must(attendance.addGuest(desk.grid(), 4, desk.enrol(u"Aubert"_s)));
        QCOMPARE(namesOf(desk.grid()).mid(3), (QStringList { u"4 AUBERT Maëlle"_s, u"5 ZOLA Maëlle"_s }));
        QCOMPARE(desk.grid().freeNumber(), 0);
        QCOMPARE(desk.findings(), QList<Finding>());
        must(desk.workspace->history().undo()); // Aubert's presence, not the registration of before
        QCOMPARE(desk.grid().freeNumbers(), QList<int> { 4 });
        must(desk.workspace->history().redo());
        QCOMPARE(namesOf(desk.grid()).at(3), u"4 AUBERT Maëlle"_s);
    }

    void whoGaveUpAndSignedAllTheSameWasThere_data() { TestDatabase::engines(); }
    void whoGaveUpAndSignedAllTheSameWasThere()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        (void)must(desk.workspace->enrolment().changeStatus(
            { desk.people.at(1) }, RegistrationStatus::Cancelled, u"empêchée"_s));
        desk.enter(2, AttendanceState::Present);
        QCOMPARE(desk.state(2), AttendanceState::Present);
        QVERIFY(desk.grid().rows.at(1).isGuest);
        QVERIFY(!desk.grid().rows.at(1).isOnBlankRow);
        QCOMPARE(desk.findings(), QList<Finding>());
    }

    void aPresenceNeedsASeatOrAPrintedRow()
    {
        Desk desk(u"sqlite"_s);
        const Meeting unprinted = desk.meetings().at(1);
        AttendanceGrid grid = must(AttendanceGrid::ofMeeting(desk.workspace->database(), unprinted.id));
        QCOMPARE(grid.sheetNumber, 0);
        QCOMPARE(grid.rows.size(), 3);
        (void)must(desk.workspace->enrolment().changeStatus(
            { desk.people.at(1) }, RegistrationStatus::Cancelled, QString()));
        const Done refused = desk.workspace->attendance().record(
            grid, { { desk.people.at(1), grid.columns.first().halfDay, AttendanceState::Present, {} } });
        QCOMPARE(refused.error().subject, u"attendance:no_seat"_s);
        const Done elsewhere = desk.workspace->attendance().record(desk.grid(),
            { { desk.people.first(), grid.columns.first().halfDay, AttendanceState::Present, {} } });
        QCOMPARE(elsewhere.error().subject, u"attendance:other_meeting"_s);
    }

    void theFigureCountedOnPaperSaysWhereItDiffers_data() { TestDatabase::engines(); }
    void theFigureCountedOnPaperSaysWhereItDiffers()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const AttendanceGrid before = desk.grid();
        must(desk.workspace->attendance().record(before, presentWhereEmpty(before, 0)));
        const HalfDayId halfDay = before.columns.first().halfDay;
        must(desk.workspace->attendance().count(desk.sheet.number, halfDay, 2));
        const QList<CountDifference> found = differences(desk.grid());
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().counted, 2);
        QCOMPARE(found.first().present, 3);
        desk.enter(3, AttendanceState::Absent);
        QVERIFY(differences(desk.grid()).isEmpty());
        must(desk.workspace->attendance().count(desk.sheet.number, halfDay, {}));
        QVERIFY(desk.grid().counted.isEmpty());
    }

    void aFigureCountedIsTakenBackLikeAnyActAndThePresencesStay_data() { TestDatabase::engines(); }
    void aFigureCountedIsTakenBackLikeAnyActAndThePresencesStay()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const AttendanceGrid before = desk.grid();
        must(desk.workspace->attendance().record(before, presentWhereEmpty(before, 0)));
        const HalfDayId halfDay = before.columns.first().halfDay;
        AttendanceDesk &attendance = desk.workspace->attendance();
        History &history = desk.workspace->history();
        const auto sequences = must(meetinghistory::changes(desk.workspace->database()));
        must(attendance.count(desk.sheet.number, halfDay, 2));
        must(attendance.count(desk.sheet.number, halfDay, 3));
        const qsizetype acts = history.done().size();
        must(attendance.count(desk.sheet.number, halfDay, 3)); // the same is nothing to be taken back
        QCOMPARE(history.done().size(), acts);
        QCOMPARE(history.done().last().kind, ActKind::CountSignatures);
        QCOMPARE(history.done().last().subject, QString::number(desk.sheet.number));
        QSignalSpy told(&desk.workspace->changes(), &Changes::meetingsChanged);
        must(history.undo());
        QCOMPARE(told.size(), 1);
        QCOMPARE(desk.grid().counted.value(halfDay), 2);
        must(history.undo());
        QVERIFY(desk.grid().counted.isEmpty());
        QCOMPARE(desk.grid().count(0, AttendanceState::Present), 3);
        must(history.redo());
        must(history.redo());
        QCOMPARE(desk.grid().counted.value(halfDay), 3);
        // The calendars of others hear nothing of it.
        QCOMPARE(must(meetinghistory::changes(desk.workspace->database())), sequences);
        QCOMPARE(attendance.count(4711, halfDay, 1).error().kind, Error::Kind::NotFound);
        QVERIFY(desk.findings().isEmpty());
    }

    void aSheetOfAnotherDatabaseIsNotFound()
    {
        Desk desk(u"sqlite"_s);
        const auto missing = AttendanceGrid::ofSheet(desk.workspace->database(), 4711);
        QVERIFY(!missing);
        QCOMPARE(missing.error().kind, Error::Kind::NotFound);
        QCOMPARE(missing.error().subject, u"sheet:4711"_s);
    }

    void rowsAreFoundByNumberAndByLetters()
    {
        Desk desk(u"sqlite"_s);
        const AttendanceGrid grid = desk.grid();
        QCOMPARE(grid.find(u"noel"_s, 0), 2);
        QCOMPARE(grid.find(u"ca"_s, 0), 1);
        QCOMPARE(grid.find(u"mae"_s, 1), 1); // a given name, from where one stands
        QCOMPARE(grid.find(u"mae"_s, 2), 2);
        QCOMPARE(grid.find(u"zz"_s, 0), -1);
        QCOMPARE(grid.find(u"ca-"_s, 0), -1); // no hyphen there
        QCOMPARE(grid.find(9), -1);
    }

    void aMissedSeanceIsMadeUpInAnotherSession_data() { TestDatabase::engines(); }
    void aMissedSeanceIsMadeUpInAnotherSession()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const RegistrationId absent = desk.enrol(u"Éloy"_s);
        MakeUpDesk makeUps(desk.workspace->database(), desk.workspace->changes(), desk.workspace->journal(),
            desk.workspace->clock());
        const auto offers = must(makeUps.offers(absent, desk.meeting.id));
        QVERIFY(!offers.isEmpty());
        for (const MakeUpOffer &offer : offers) {
            QCOMPARE(offer.meeting.moduleNumber, desk.meeting.moduleNumber);
            QVERIFY(offer.meeting.session != desk.meeting.session);
            QVERIFY(!offer.isArranged);
        }
        const Meeting other = offers.first().meeting;
        (void)must(makeUps.arrange(absent, other.id));
        QVERIFY(must(makeUps.offers(absent, desk.meeting.id)).first().isArranged);
        const AttendanceSheet sheet = must(desk.workspace->sheets().prepare({ other.id })).first();
        const auto row = std::ranges::find(sheet.rows, absent, &SheetRow::registration);
        QVERIFY(row != sheet.rows.end());
        QVERIFY2(row->note.contains(u"rattrapage"_s), qPrintable(row->note));

        must(desk.workspace->history().undo());
        QVERIFY(!must(makeUps.offers(absent, desk.meeting.id)).first().isArranged);
        must(desk.workspace->history().redo());
        QVERIFY(must(makeUps.offers(absent, desk.meeting.id)).first().isArranged);

        // Neither one's own meeting nor another séance.
        QCOMPARE(makeUps.arrange(absent, desk.meeting.id).error().subject, u"makeUp"_s);
        // Once somebody was there, it is a fact.
        must(writing(desk.workspace->database(), [&]() -> Done {
            return AttendanceStore(desk.workspace->database())
                .record({ absent, other.halfDays.first().id, AttendanceState::Present },
                    QDateTime::currentDateTimeUtc());
        }));
        QCOMPARE(makeUps.withdraw(absent, other.id).error().subject, u"makeUpEntered"_s);
    }

    void aSeanceFollowedInTheirSessionAfterAllIsMadeUpNowhere_data() { TestDatabase::engines(); }
    void aSeanceFollowedInTheirSessionAfterAllIsMadeUpNowhere()
    {
        QFETCH(const QString, engine);
        Desk desk(engine);
        const RegistrationId absent = desk.enrol(u"Éloy"_s);
        MakeUpDesk makeUps(desk.workspace->database(), desk.workspace->changes(), desk.workspace->journal(),
            desk.workspace->clock());
        const Meeting other = must(makeUps.offers(absent, desk.meeting.id)).first().meeting;
        (void)must(makeUps.arrange(absent, other.id));
        const auto note = [&](const Meeting &meeting, AttendanceState state) {
            must(writing(desk.workspace->database(), [&]() -> Done {
                for (const HalfDay &each : meeting.halfDays) {
                    must(AttendanceStore(desk.workspace->database())
                            .record({ absent, each.id, state }, QDateTime::currentDateTimeUtc()));
                }
                return {};
            }));
        };
        // The list of presences, the grid and a sheet printed now say the same.
        const auto madeUp = [&] {
            const auto recorded = must(recordedPresences(desk.workspace->database(), desk.cycle.id));
            return std::ranges::any_of(recorded,
                [&](const RecordedPresence &each) { return each.registration == absent && each.isMakeUp; });
        };
        const auto row = [&] {
            const auto grid = must(AttendanceGrid::ofMeeting(desk.workspace->database(), other.id));
            return *std::ranges::find(grid.rows, absent, &AttendanceRow::registration);
        };
        const auto printed = [&] {
            const auto sheet = must(desk.workspace->sheets().prepare({ other.id })).first();
            return std::ranges::find(sheet.rows, absent, &SheetRow::registration)->note;
        };
        note(desk.meeting, AttendanceState::Absent);
        note(other, AttendanceState::Present);
        QVERIFY(madeUp());
        QVERIFY(row().isMakeUp && !row().comesAgain);
        QCOMPARE(printed(), u"rattrapage, session\u00A01"_s);
        note(desk.meeting, AttendanceState::Present); // corrected
        QVERIFY(!madeUp());
        QVERIFY(!row().isMakeUp && row().comesAgain);
        QCOMPARE(printed(), u"session\u00A01"_s);
    }

    void signedSheetsAreKeptWithTheirMeeting_data() { TestDatabase::engines(); }
    void signedSheetsAreKeptWithTheirMeeting()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        ScanDesk scans(desk.workspace->database(), desk.workspace->changes(), desk.workspace->clock());
        QByteArray everyByte;
        for (int i = 0; i < 3000; ++i) {
            everyByte.append(char(i));
        }
        const QByteArray pdf = scannedPdf(everyByte);
        must(scans.keep(desk.meeting.id, u"scan 1.pdf"_s, pdf));
        const auto kept = must(scans.ofMeeting(desk.meeting.id));
        QCOMPARE(kept.size(), 1);
        QCOMPARE(kept.first().name, u"scan 1.pdf"_s);
        QCOMPARE(kept.first().size, pdf.size());
        QCOMPARE(must(scans.content(kept.first().id)), pdf);
        // The same file twice, and what is no scan.
        const Error twice = scans.keep(desk.meeting.id, u"copie.pdf"_s, pdf).error();
        QCOMPARE(twice.kind, Error::Kind::Duplicate);
        QCOMPARE(twice.subject, u"scan"_s);
        QCOMPARE(twice.detail, u"scan 1.pdf"_s);
        QCOMPARE(scans.keep(desk.meeting.id, u"a.exe"_s, "MZ not a picture").error().subject, u"scanKind"_s);
        QCOMPARE(scans.keep(desk.meeting.id, u"vide.pdf"_s, {}).error().subject, u"scanEmpty"_s);
        QCOMPARE(scans.keep(desk.meeting.id, u"grand.pdf"_s, pdf.leftJustified(ScanDesk::largest + 1, ' '))
                     .error()
                     .subject,
            u"scanSize"_s);
        QCOMPARE(must(scans.ofMeeting(desk.meeting.id)).size(), 1);
        // What was changed behind our back is not shown as the signed sheet.
        QByteArray other = pdf;
        other[100] = char(other.at(100) + 1);
        must(Statement(desk.workspace->database(), u"UPDATE scan SET content = :content"_s)
                .bind(u":content"_s, QVariant(other))
                .run());
        QCOMPARE(scans.content(kept.first().id).error().kind, Error::Kind::Damaged);
        must(scans.remove(kept.first().id));
        QVERIFY(must(scans.ofMeeting(desk.meeting.id)).isEmpty());
        QCOMPARE(scans.content(kept.first().id).error().kind, Error::Kind::NotFound);
    }

    void aScanThatCannotBeReadToItsEndIsNotKept_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("refusal"); // none: it is kept
        const auto picture = [](const char *format) {
            QImage image(40, 30, QImage::Format_RGB32);
            image.fill(Qt::white);
            QByteArray content;
            QBuffer buffer(&content);
            buffer.open(QIODevice::WriteOnly);
            image.save(&buffer, format);
            return content;
        };
        const QByteArray jpeg = picture("jpg");
        const QByteArray png = picture("png");
        const QByteArray pdf = scannedPdf("signed");
        const QByteArray tiff("II*\0\x08\0\0\0\x01\0\0\x01\x03\0\x01\0\0\0\x01\0\0\0\0\0\0\0", 26);
        QTest::newRow("jpeg") << jpeg << QString();
        QTest::newRow("jpeg with more behind it") << jpeg + QByteArray(512, '\0') << QString();
        QTest::newRow("png") << png << QString();
        QTest::newRow("pdf") << pdf << QString();
        QTest::newRow("three bytes") << QByteArray("\xff\xd8\xff") << u"scanBroken"_s;
        QTest::newRow("half a jpeg") << jpeg.first(jpeg.size() - 20) << u"scanBroken"_s;
        QTest::newRow("half a png") << png.first(png.size() / 2) << u"scanBroken"_s;
        QTest::newRow("half a pdf") << pdf.first(pdf.size() / 2) << u"scanBroken"_s;
        QTest::newRow("half a tiff") << tiff.first(12) << u"scanBroken"_s;
        QTest::newRow("a text") << QByteArray("not a picture") << u"scanKind"_s;
    }
    void aScanThatCannotBeReadToItsEndIsNotKept()
    {
        QFETCH(const QByteArray, content);
        QFETCH(const QString, refusal);
        Desk desk(u"sqlite"_s);
        ScanDesk scans(desk.workspace->database(), desk.workspace->changes(), desk.workspace->clock());
        const Done kept = scans.keep(desk.meeting.id, u"feuille.jpg"_s, content);
        QCOMPARE(kept ? QString() : kept.error().subject, refusal);
        QCOMPARE(must(scans.ofMeeting(desk.meeting.id)).size(), refusal.isEmpty() ? 1 : 0);
    }

    void aGuestsPresenceDoesNotStandForAnEmptyCell_data() { TestDatabase::engines(); }
    void aGuestsPresenceDoesNotStandForAnEmptyCell()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const auto progress
            = [&] { return must(sheetProgress(desk.workspace->database())).value(desk.meeting.id); };
        const RegistrationId guest = desk.enrol(u"Zola"_s);
        must(desk.workspace->attendance().addGuest(desk.grid(), desk.grid().freeNumber(), guest));
        QCOMPARE(desk.state(desk.grid().rows.last().number), AttendanceState::Present);
        desk.enter(1, AttendanceState::Present);
        desk.enter(2, AttendanceState::Present);
        QVERIFY(progress().isBegun());
        QVERIFY(!progress().isEntered()); // row 3 is empty
        desk.enter(3, AttendanceState::Absent);
        QVERIFY(progress().isEntered());
        // Who is added on paper afterwards is waited for again.
        desk.enrol(u"Yver"_s);
        const auto additions = must(desk.workspace->sheets().prepareAdditions(desk.meeting.id));
        QVERIFY(additions);
        QCOMPARE(additions->rows.size(), 1); // the guest has signed already
        QCOMPARE(additions->rows.first().name, u"YVER Maëlle"_s);
        must(desk.workspace->sheets().issue({ *additions }));
        QVERIFY(!progress().isEntered());
    }
};

IREV_TEST(AttendanceDeskTest)

#include "attendancedesktest.moc"
