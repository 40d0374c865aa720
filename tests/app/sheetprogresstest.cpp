// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attendance/sheetprogress.h"

#include "app/attendance/attendancedesk.h"
#include "app/attendance/attendancegrid.h"
#include "app/attendance/sheet.h"
#include "app/attendance/sheetdesk.h"
#include "app/programmes/programmestore.h"
#include "app/registrations/enrolment.h"
#include "app/sessions/meetingstore.h"
#include "app/workspace.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testregistry.h"

#include <QTest>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace
{

/// The first séance of session 1 of the professionals; who is confirmed for it is up to the test.
struct Desk {
    explicit Desk(const QString &engine)
        : test(engine)
        , workspace(test.create(Content::Programme, clockAt({ 2022, 1, 13 })))
    {
        const Cycle cycle = must(ProgrammeStore(workspace->database()).cycles()).first();
        const auto professionals = cycle.trackFor(Audience::Professional);
        track = professionals->id;
        session = must(MeetingStore(workspace->database()).sessions(cycle.id)).first().id;
        meeting = must(MeetingStore(workspace->database())
                           .meetings({ .cycle = {},
                               .session = session,
                               .track = track,
                               .moduleNumber = {},
                               .from = {},
                               .to = {} }))
                      .first()
                      .id;
    }

    RegistrationDraft draft(const QString &familyName) const
    {
        RegistrationDraft made;
        made.person.familyName = familyName;
        made.person.givenName = u"Maëlle"_s;
        made.session = session;
        made.track = track;
        made.audience = Audience::Professional;
        return made;
    }
    RegistrationId enrol(const QString &familyName)
    {
        return must(workspace->enrolment().enrol(draft(familyName))).id;
    }
    void cancel(RegistrationId registration)
    {
        (void)must(workspace->enrolment().changeStatus(
            { registration }, RegistrationStatus::Cancelled, u"malade"_s));
    }
    qint64 print()
    {
        const auto prepared = must(workspace->sheets().prepare({ meeting }, { .blankRows = 2 }));
        return must(workspace->sheets().issue(prepared)).first().number;
    }
    qint64 printAdditions()
    {
        const auto additions = must(workspace->sheets().prepareAdditions(meeting, { .blankRows = 2 }));
        return must(workspace->sheets().issue({ additions.value() })).first().number;
    }
    AttendanceGrid grid(qint64 sheet) { return must(AttendanceGrid::ofSheet(workspace->database(), sheet)); }
    /// In every column of these rows.
    void enter(qint64 sheet, const QList<int> &rows)
    {
        const AttendanceGrid seen = grid(sheet);
        QList<AttendanceEntry> entries;
        for (const int number : rows) {
            const AttendanceRow &row = seen.rows.at(seen.find(number));
            for (qsizetype column = 0; column < seen.columns.size(); ++column) {
                entries.append({ row.registration, seen.columns.at(column).halfDay, AttendanceState::Present,
                    row.states.at(column) });
            }
        }
        must(workspace->attendance().record(seen, entries));
    }
    SheetProgress progress() { return must(sheetProgress(workspace->database())).value(meeting); }

    TestDatabase test;
    std::unique_ptr<Workspace> workspace;
    SessionId session;
    TrackId track;
    MeetingId meeting;
};

} // namespace

/// What Accueil and the choice of a sheet say of one: entered, begun, or still to be entered.
class SheetProgressTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewcomerNamedOnTheSheetPrintedAgainFillsACell_data() { TestDatabase::engines(); }
    void aNewcomerNamedOnTheSheetPrintedAgainFillsACell()
    {
        QFETCH(const QString, engine);
        Desk desk(engine);
        (void)desk.enrol(u"Bernard"_s);
        (void)desk.enrol(u"Carlier"_s);
        const qint64 first = desk.print();
        must(desk.workspace->attendance().addGuest(
            desk.grid(first), 4, desk.draft(u"Zola"_s), desk.workspace->enrolment()));
        QVERIFY(desk.progress().isBegun());
        const qint64 second = desk.print();
        QCOMPARE(desk.grid(second).rows.size(), 3);
        QVERIFY(desk.progress().isBegun());
        desk.enter(second, { 1 });
        QVERIFY(desk.progress().isBegun());
        QCOMPARE(desk.progress().recorded, 2 * int(desk.grid(second).columns.size()));
        desk.enter(second, { 2 });
        QCOMPARE(desk.grid(second).emptyCells(), 0);
        QVERIFY(desk.progress().isEntered());
    }

    void whoCancelledAfterASheetThatCompletesAnotherDoesNotKeepItOpen_data() { TestDatabase::engines(); }
    void whoCancelledAfterASheetThatCompletesAnotherDoesNotKeepItOpen()
    {
        QFETCH(const QString, engine);
        Desk desk(engine);
        (void)desk.enrol(u"Bernard"_s);
        const qint64 whole = desk.print();
        const RegistrationId gone = desk.enrol(u"Carlier"_s);
        (void)desk.enrol(u"Noël"_s);
        const qint64 added = desk.printAdditions();
        const int row = desk.grid(added).rows.first().number;
        QVERIFY(row > 1); // its rows follow those of the other
        desk.cancel(gone);
        desk.enter(whole, { 1 });
        QVERIFY(desk.progress().isBegun());
        desk.enter(added, { row + 1 });
        QVERIFY(desk.progress().isEntered());
        // They came all the same: as a row of somebody who was not expected.
        must(desk.workspace->history().undo());
        desk.enter(added, { row, row + 1 });
        QCOMPARE(desk.grid(added).emptyCells(), 0);
        QVERIFY(desk.progress().isEntered());
    }

    void whoHasCancelledIsNotAwaited_data() { TestDatabase::engines(); }
    void whoHasCancelledIsNotAwaited()
    {
        QFETCH(const QString, engine);
        Desk desk(engine);
        (void)desk.enrol(u"Bernard"_s);
        const RegistrationId gone = desk.enrol(u"Carlier"_s);
        const qint64 sheet = desk.print();
        desk.cancel(gone);
        QVERIFY(!desk.progress().isEntered());
        (void)must(desk.workspace->attendance().fillPresent(desk.grid(sheet), 0));
        QVERIFY(desk.progress().isEntered());
        QVERIFY(desk.grid(sheet).isEntered());
    }

    void aSheetWithoutNamesIsEnteredOnceItsSignaturesAreCounted_data() { TestDatabase::engines(); }
    void aSheetWithoutNamesIsEnteredOnceItsSignaturesAreCounted()
    {
        QFETCH(const QString, engine);
        Desk desk(engine);
        const qint64 sheet = desk.print();
        QVERIFY(!desk.progress().isEntered());
        QVERIFY(!desk.progress().isBegun());
        const HalfDayId halfDay = desk.grid(sheet).columns.first().halfDay;
        must(desk.workspace->attendance().count(sheet, halfDay, 0));
        QVERIFY(desk.progress().isEntered());
        must(desk.workspace->history().undo());
        QVERIFY(!desk.progress().isEntered());
        must(desk.workspace->attendance().addGuest(
            desk.grid(sheet), 1, desk.draft(u"Zola"_s), desk.workspace->enrolment()));
        QVERIFY(desk.progress().isEntered());
        must(desk.workspace->attendance().count(sheet, halfDay, 1));
        QVERIFY(desk.progress().isEntered());
    }
};

IREV_TEST(SheetProgressTest)

#include "sheetprogresstest.moc"
