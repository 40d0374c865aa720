// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/overview/overview.h"

#include "app/attendance/attendancegrid.h"
#include "app/attendance/attendancestore.h"
#include "app/overview/knownfacts.h"
#include "app/registrations/registrationstore.h"
#include "app/sessions/keptconflicts.h"
#include "app/sessions/meetingstore.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testregistry.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

RegistrationDraft draft(const Overview &overview, const QString &name)
{
    const Overview::Programme &programme = overview.programmes.first();
    RegistrationDraft made;
    made.person.familyName = name;
    made.person.givenName = u"Maëlle"_s;
    made.person.email = u"maelle@essai.example"_s;
    made.session = programme.sessions.first().id;
    made.track = programme.cycle.tracks.first().id;
    made.audience = Audience::Professional;
    return made;
}

} // namespace

class OverviewTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyDatabaseHasNoProgrammeAndNothingWaits_data() { TestDatabase::engines(); }
    void anEmptyDatabaseHasNoProgrammeAndNothingWaits()
    {
        QFETCH(QString, engine);
        TestDatabase test(engine);
        const auto workspace = test.create();
        const Overview overview = must(readOverview(workspace->database(), { 2022, 1, 20 }));
        QVERIFY(overview.programmes.isEmpty());
        QVERIFY(overview.next.isEmpty());
        QVERIFY(overview.nothingWaits());
    }

    void thePublishedProgrammeIsWholeAndEndsOnItsLastMeeting_data() { TestDatabase::engines(); }
    void thePublishedProgrammeIsWholeAndEndsOnItsLastMeeting()
    {
        QFETCH(QString, engine);
        TestDatabase test(engine);
        const auto workspace = test.create(Content::Programme);
        const Overview overview = must(readOverview(workspace->database(), { 2022, 3, 17 }));
        QCOMPARE(overview.programmes.size(), 1);
        const Overview::Programme &programme = overview.programmes.first();
        QCOMPARE(programme.meetings.size(), 18);
        QCOMPARE(programme.sessions.size(), 3);
        QCOMPARE(programme.first(), QDate(2021, 11, 23));
        QCOMPARE(programme.last(), QDate(2022, 3, 16));
        QVERIFY(programme.isOver({ 2022, 3, 17 }));
        QVERIFY(!programme.isOver({ 2022, 3, 16 }));
        QVERIFY(overview.next.isEmpty());
        const Module &module = programme.cycle.tracks.first().modules.at(2);
        QCOMPARE(programme.meeting(programme.sessions.at(1).id, module.id)->meeting.date, QDate(2022, 2, 25));
    }

    void nextMeetingsBeginToday_data() { TestDatabase::engines(); }
    void nextMeetingsBeginToday()
    {
        QFETCH(QString, engine);
        TestDatabase test(engine);
        const auto workspace = test.create(Content::Programme);
        const Overview overview = must(readOverview(workspace->database(), { 2022, 3, 2 }));
        QCOMPARE(overview.next.size(), 4);
        QCOMPARE(overview.next.first().meeting.date, QDate(2022, 3, 2));
        QCOMPARE(overview.next.last().meeting.date, QDate(2022, 3, 16));
    }

    void aRequestWaitsUntilItIsAnswered_data() { TestDatabase::engines(); }
    void aRequestWaitsUntilItIsAnswered()
    {
        QFETCH(QString, engine);
        TestDatabase test(engine);
        const auto workspace = test.create(Content::Programme, clockAt({ 2021, 11, 2 }));
        RegistrationDraft asked
            = draft(must(readOverview(workspace->database(), { 2021, 11, 2 })), u"Éloy"_s);
        asked.onlyRequested = true;
        const Registration registration = must(workspace->enrolment().enrol(asked));
        Overview overview = must(readOverview(workspace->database(), { 2021, 11, 2 }));
        QCOMPARE(overview.requests.size(), 1);
        QCOMPARE(overview.requests.first().occupancy.requested, 1);
        QCOMPARE(overview.requests.first().sessionLabel, u"Session 1"_s);
        QCOMPARE(overview.requests.first().trackLabel, u"Professionnel.le.s"_s);

        must(workspace->enrolment().changeStatus({ registration.id }, RegistrationStatus::Confirmed));
        overview = must(readOverview(workspace->database(), { 2021, 11, 2 }));
        QVERIFY(overview.nothingWaits());
    }

    void aWaitingListCallsOnlyOnceASeatIsFree_data() { TestDatabase::engines(); }
    void aWaitingListCallsOnlyOnceASeatIsFree()
    {
        QFETCH(QString, engine);
        TestDatabase test(engine);
        // The demonstration notes presences up to 21 January: who gives up does so after that.
        const auto workspace = test.create(Content::Demonstration, clockAt({ 2022, 1, 22 }));
        Overview overview = must(readOverview(workspace->database(), { 2022, 1, 20 }));
        QVERIFY(overview.freeSeats.isEmpty());

        RegistrationFilter seated;
        seated.session = overview.programmes.first().sessions.first().id;
        seated.track = overview.programmes.first().cycle.tracks.first().id;
        seated.status = RegistrationStatus::Confirmed;
        const auto confirmed = must(RegistrationStore(workspace->database()).registrations(seated));
        must(workspace->enrolment().changeStatus({ confirmed.first().id }, RegistrationStatus::Cancelled));
        overview = must(readOverview(workspace->database(), { 2022, 1, 20 }));
        QCOMPARE(overview.freeSeats.size(), 1);
        QCOMPARE(overview.freeSeats.first().session, *seated.session);
        QCOMPARE(overview.freeSeats.first().occupancy.free(), std::optional(1));
    }

    void aSeatThatSomebodyWhoWaitsElsewhereWishesIsTold_data() { TestDatabase::engines(); }
    void aSeatThatSomebodyWhoWaitsElsewhereWishesIsTold()
    {
        QFETCH(QString, engine);
        TestDatabase test(engine);
        const auto workspace = test.create(Content::Programme, clockAt({ 2021, 10, 4 }));
        const auto overview = [&] { return must(readOverview(workspace->database(), { 2021, 10, 4 })); };
        const Overview first = overview();
        const TrackId track = first.programmes.first().cycle.tracks.first().id;
        const auto session = [&](int place) { return first.programmes.first().sessions.at(place).id; };
        const auto setSeats = [&](int place, int capacity, const QList<Quota> &quotas = {}) {
            GroupSeats seats = must(workspace->seats().seats(session(place), track));
            seats.capacity = capacity;
            seats.quotas = quotas;
            must(workspace->seats().setSeats(seats));
        };
        /// "1: 1, 0" for one who waits in the second session, and nobody by a wish.
        const auto told = [&] {
            QStringList groups;
            const Overview now = overview();
            for (const Overview::Group &each : now.freeSeats) {
                const auto &sessions = now.programmes.first().sessions;
                const auto place = std::ranges::find(sessions, each.session, &Session::id) - sessions.begin();
                groups << u"%1: %2, %3"_s.arg(place).arg(each.occupancy.waitlisted).arg(each.byWish);
            }
            return groups.join(u" / "_s);
        };
        setSeats(0, 0);
        setSeats(1, 0);
        RegistrationDraft wishing = draft(first, u"Éloy"_s);
        wishing.wishes = QList { session(1), session(2) };
        const RegistrationId waits = must(workspace->enrolment().enrol(wishing)).id;
        QCOMPARE(told(), u"2: 0, 1"_s); // without a limit
        setSeats(2, 0);
        QCOMPARE(told(), QString());
        setSeats(2, 1);
        QCOMPARE(told(), u"2: 0, 1"_s);
        // A seat is free and cannot be proposed to them.
        setSeats(2, 1, { { Quota::Kind::Audience, u"professional"_s, 0 } });
        QCOMPARE(told(), QString());
        setSeats(2, 1);
        // They are told of where they would rather be.
        setSeats(1, 1);
        QCOMPARE(told(), u"1: 0, 1"_s);
        setSeats(0, 1);
        QCOMPARE(told(), u"0: 1, 0"_s);
        setSeats(0, 0);
        (void)must(workspace->waitingDesk().propose(waits, session(1)));
        QCOMPARE(told(), QString());
    }

    void anOfferNobodyAnsweredInTimeWaits_data() { TestDatabase::engines(); }
    void anOfferNobodyAnsweredInTimeWaits()
    {
        QFETCH(QString, engine);
        TestDatabase test(engine);
        const auto workspace = test.create(Content::Programme, clockAt({ 2021, 11, 2 }));
        const auto on = [&](QDate day) { return must(readOverview(workspace->database(), day)); };
        const Overview first = on({ 2021, 11, 2 });
        const SessionId session = first.programmes.first().sessions.first().id;
        const TrackId track = first.programmes.first().cycle.tracks.first().id;
        GroupSeats seats = must(workspace->seats().seats(session, track));
        seats.capacity = 0;
        must(workspace->seats().setSeats(seats));
        QList<RegistrationId> waiting;
        for (const QString &name : { u"Abel"_s, u"Éloy"_s, u"Maës"_s }) {
            waiting.append(must(workspace->enrolment().enrol(draft(first, name))).id);
        }
        seats.capacity = 3;
        must(workspace->seats().setSeats(seats));
        (void)must(workspace->waitingDesk().propose(waiting.at(0), session, { 2021, 11, 10 }));
        (void)must(workspace->waitingDesk().propose(waiting.at(1), session, { 2021, 11, 8 }));
        (void)must(workspace->waitingDesk().propose(waiting.at(2), session)); // no deadline is never past
        QVERIFY(on({ 2021, 11, 8 }).overdueOffers.isEmpty());
        QCOMPARE(on({ 2021, 11, 9 }).overdueOffers.first().number, 1);
        const Overview late = on({ 2021, 11, 11 });
        QVERIFY(!late.nothingWaits());
        QCOMPARE(late.overdueOffers.size(), 1);
        QCOMPARE(late.overdueOffers.first().number, 2);
        QCOMPARE(late.overdueOffers.first().since, QDate(2021, 11, 8));
        QCOMPARE(late.overdueOffers.first().group.session, session);
        QCOMPARE(late.overdueOffers.first().group.track, track);
        QVERIFY(!late.overdueOffers.first().group.sessionLabel.isEmpty());
        (void)must(workspace->waitingDesk().accept(waiting.at(0)));
        (void)must(workspace->waitingDesk().expire(waiting.at(1)));
        QVERIFY(on({ 2021, 11, 11 }).overdueOffers.isEmpty());
    }

    void aRoomTooSmallAndADateFarFromTheCycleWaitToo_data() { TestDatabase::engines(); }
    void aRoomTooSmallAndADateFarFromTheCycleWaitToo()
    {
        QFETCH(QString, engine);
        TestDatabase test(engine);
        const QDate today(2021, 11, 2);
        const auto workspace = test.create(Content::Programme, clockAt(today));
        Database &database = workspace->database();
        const auto waiting = [&] { return must(readOverview(database, today)).conflicts; };
        RegistrationDraft asked = draft(must(readOverview(database, today)), u"Éloy"_s);
        must(workspace->enrolment().enrol(asked));
        asked.person.familyName = u"Noël"_s;
        asked.person.email = u"noel@essai.example"_s;
        must(workspace->enrolment().enrol(asked));
        const auto all = must(MeetingStore(database).meetings());
        Meeting meeting = *std::ranges::find_if(all,
            [&](const Meeting &each) { return each.session == asked.session && each.track == asked.track; });
        meeting.place = u"Bureau"_s;
        meeting = must(workspace->planning().reviseMeeting(meeting));
        QVERIFY(waiting().isEmpty()); // its seats are not known
        PlaceFacts place { .name = u"Bureau"_s, .address = {}, .access = {}, .capacity = 1 };
        must(workspace->planning().describePlace(place));
        QCOMPARE(waiting().size(), 1);
        const DateCaution small = waiting().first().caution;
        QCOMPARE(small.kind, DateCaution::Kind::PlaceTooSmall);
        QCOMPARE(small.people, 2);
        QCOMPARE(small.seats, 1);
        // Said where it is edited as well, and nobody is kept from it.
        const auto told = cautions(meeting, must(conflicts::factsOf(database, meeting)));
        QCOMPARE(std::ranges::count(told, DateCaution::Kind::PlaceTooSmall, &DateCaution::kind), 1);
        place.capacity = 2;
        must(workspace->planning().describePlace(place));
        QVERIFY(waiting().isEmpty());

        meeting.date = meeting.date.addYears(1);
        meeting = must(workspace->planning().reviseMeeting(meeting));
        QCOMPARE(waiting().size(), 1);
        QCOMPARE(waiting().first().caution.kind, DateCaution::Kind::FarFromCycle);
        QCOMPARE(waiting().first().meeting.id, meeting.id);
    }

    void aRoomTooSmallIsKeptUntilMorePeopleComeOrSeatsGo_data() { TestDatabase::engines(); }
    void aRoomTooSmallIsKeptUntilMorePeopleComeOrSeatsGo()
    {
        QFETCH(QString, engine);
        TestDatabase test(engine);
        const QDate today(2021, 11, 2);
        const auto workspace = test.create(Content::Programme, clockAt(today));
        Database &database = workspace->database();
        Planning &planning = workspace->planning();
        const auto waiting = [&] { return must(readOverview(database, today)).conflicts.size(); };
        RegistrationDraft asked = draft(must(readOverview(database, today)), u"Éloy"_s);
        const auto enrol = [&](const QString &name) {
            asked.person.familyName = name;
            asked.person.email = name.toLower() + u"@essai.example"_s;
            return must(workspace->enrolment().enrol(asked));
        };
        (void)enrol(u"Eloy"_s);
        (void)enrol(u"Noel"_s);
        (void)enrol(u"Martin"_s);
        const auto all = must(MeetingStore(database).meetings());
        Meeting meeting = *std::ranges::find_if(all,
            [&](const Meeting &each) { return each.session == asked.session && each.track == asked.track; });
        meeting.place = u"Bureau"_s;
        meeting = must(planning.reviseMeeting(meeting));
        PlaceFacts place { .name = u"Bureau"_s, .address = {}, .access = {}, .capacity = 2 };
        must(planning.describePlace(place));
        QCOMPARE(waiting(), 1);
        const auto open = [&] {
            QList<DateCaution> found = cautions(meeting, must(conflicts::factsOf(database, meeting)));
            found.removeIf([](const DateCaution &each) { return !canBeKept(each.kind) || each.kept; });
            return found;
        };
        must(planning.keepConflicts(meeting, open(), u"des chaises seront ajoutées"_s));
        QCOMPARE(waiting(), 0);
        QVERIFY(open().isEmpty());
        History &history = workspace->history();
        QCOMPARE(history.done().last().kind, ActKind::KeepAsIs);
        must(history.undo());
        QCOMPARE(waiting(), 1);
        must(history.redo());
        QCOMPARE(waiting(), 0);
        // What it was decided on is worse: more people, or fewer seats.
        const Registration fourth = enrol(u"Dupont"_s);
        QCOMPARE(waiting(), 1);
        must(planning.keepConflicts(meeting, open(), u"deux rangs de plus"_s));
        QCOMPARE(waiting(), 0);
        QCOMPARE(must(KeptConflicts(database).between(meeting.date, meeting.date)).size(), 1);
        must(history.undo()); // the first decision is there again
        QCOMPARE(waiting(), 1);
        must(workspace->enrolment().changeStatus({ fourth.id }, RegistrationStatus::Cancelled));
        QCOMPARE(waiting(), 0);
        place.capacity = 1;
        must(planning.describePlace(place));
        QCOMPARE(waiting(), 1);
        place.capacity = 2;
        must(planning.describePlace(place));
        QCOMPARE(waiting(), 0);
        // On another day nothing was decided of the room, nor of the day itself.
        meeting.date = meeting.date.addYears(1);
        meeting = must(planning.reviseMeeting(meeting));
        QCOMPARE(waiting(), 2);
        must(planning.keepConflicts(meeting, open(), u"le bilan"_s));
        QCOMPARE(waiting(), 0);
        QList<KeptConflict> kept;
        for (const DateCaution &each : cautions(meeting, must(conflicts::factsOf(database, meeting)))) {
            if (each.kept) {
                kept.append(*each.kept);
            }
        }
        QCOMPARE(kept.size(), 2);
        must(planning.reopenConflicts(meeting, kept));
        QCOMPARE(history.done().last().kind, ActKind::ReopenAsIs);
        QCOMPARE(waiting(), 2);
    }

    void whatADateIsJudgedByIsReadAgainOnlyForAnotherOne_data() { TestDatabase::engines(); }
    void whatADateIsJudgedByIsReadAgainOnlyForAnotherOne()
    {
        QFETCH(QString, engine);
        TestDatabase test(engine);
        const auto workspace = test.create(Content::Programme, clockAt({ 2021, 11, 2 }));
        Database &database = workspace->database();
        Meeting typed = must(MeetingStore(database).meetings()).first();
        KnownFacts facts(database);
        (void)must(facts.of(typed));
        const int once = facts.reads();
        QVERIFY(once > 0);
        // Who speaks and at what hours is judged, and asks for nothing more.
        typed.speakers = { u"Claire Hondt"_s };
        typed.halfDays.first().start = QTime(9, 0);
        typed.halfDays.first().end = QTime(12, 0);
        const DayFacts known = must(facts.of(typed));
        QCOMPARE(facts.reads(), once);
        QCOMPARE(
            cautions(typed, known).size(), cautions(typed, must(conflicts::factsOf(database, typed))).size());
        typed.place = u"Bureau"_s;
        (void)must(facts.of(typed));
        QCOMPARE(facts.reads(), once + 1);
        const QDate day = typed.date;
        typed.date = day.addDays(1);
        (void)must(facts.of(typed));
        QCOMPARE(facts.reads(), once + 2);
        typed.date = day;
        (void)must(facts.of(typed));
        QCOMPARE(facts.reads(), once + 2);
        facts.forget();
        (void)must(facts.of(typed));
        QCOMPARE(facts.reads(), once + 4);
    }

    void aMeetingHeldWaitsForItsPresences_data() { TestDatabase::engines(); }
    void aMeetingHeldWaitsForItsPresences()
    {
        QFETCH(QString, engine);
        TestDatabase test(engine);
        const auto workspace = test.create(Content::Programme, clockAt({ 2021, 11, 2 }));
        const Overview before = must(readOverview(workspace->database(), { 2021, 11, 2 }));
        const Registration registration = must(workspace->enrolment().enrol(draft(before, u"Éloy"_s)));
        // On the day itself the sheet is still on the table.
        QVERIFY(must(readOverview(workspace->database(), { 2021, 11, 23 })).sheetsToEnter.isEmpty());
        const Overview after = must(readOverview(workspace->database(), { 2021, 11, 24 }));
        QCOMPARE(after.sheetsToEnter.size(), 1);
        const Meeting &held = after.sheetsToEnter.first().meeting;
        QCOMPARE(held.date, QDate(2021, 11, 23));

        // An excuse given in advance by one of two enters no sheet.
        const Registration other = must(workspace->enrolment().enrol(draft(before, u"Noël"_s)));
        const Attendance excused { other.id, held.halfDays.first().id, AttendanceState::Excused };
        must(AttendanceStore(workspace->database()).record(excused, QDateTime({ 2021, 11, 20 }, { 9, 0 })));
        const Overview begun = must(readOverview(workspace->database(), { 2021, 11, 24 }));
        QCOMPARE(begun.sheetsToEnter.size(), 1);
        QVERIFY(begun.sheetsToEnter.first().sheet.isBegun());
        const Attendance present { registration.id, held.halfDays.first().id, AttendanceState::Present };
        must(AttendanceStore(workspace->database()).record(present, QDateTime({ 2021, 11, 24 }, { 9, 0 })));
        QVERIFY(must(readOverview(workspace->database(), { 2021, 11, 24 })).sheetsToEnter.isEmpty());
    }

    void whoStandsOnNoSheetIsToldUntilOneIsPrinted_data() { TestDatabase::engines(); }
    void whoStandsOnNoSheetIsToldUntilOneIsPrinted()
    {
        QFETCH(QString, engine);
        TestDatabase test(engine);
        const auto workspace = test.create(Content::Programme, clockAt({ 2021, 11, 2 }));
        const auto on = [&](QDate day) { return must(readOverview(workspace->database(), day)); };
        const QDate before(2021, 11, 2);
        const QDate after(2021, 11, 24);
        const Overview first = on(before);
        const Registration eloy = must(workspace->enrolment().enrol(draft(first, u"Éloy"_s)));
        const MeetingId meeting = first.next.first().meeting.id;
        QVERIFY(on(before).additionsToPrint.isEmpty()); // nothing is printed yet
        SheetDesk &sheets = workspace->sheets();
        (void)must(sheets.issue(must(sheets.prepare({ meeting }))));
        QVERIFY(on(before).additionsToPrint.isEmpty());

        (void)must(workspace->enrolment().enrol(draft(first, u"Noël"_s)));
        (void)must(workspace->enrolment().enrol(draft(first, u"Zola"_s)));
        // Up to the day, even once the sheet is entered; after it nobody signs any more.
        for (const HalfDay &halfDay : first.next.first().meeting.halfDays) {
            must(AttendanceStore(workspace->database())
                    .record({ eloy.id, halfDay.id, AttendanceState::Present },
                        QDateTime({ 2021, 11, 24 }, { 9, 0 })));
        }
        QVERIFY(must(AttendanceGrid::ofMeeting(workspace->database(), meeting)).isEntered());
        for (const QDate day : { before, first.next.first().meeting.date }) {
            const Overview overview = on(day);
            QCOMPARE(overview.additionsToPrint.size(), 1);
            QCOMPARE(overview.additionsToPrint.first().meeting.id, meeting);
            QCOMPARE(overview.additionsToPrint.first().addedSince, 2);
            QVERIFY(!overview.nothingWaits());
        }
        QVERIFY(on(after).additionsToPrint.isEmpty());
        (void)must(sheets.issue({ must(sheets.prepareAdditions(meeting)).value() }));
        QVERIFY(on(before).additionsToPrint.isEmpty());
    }
};

IREV_TEST(OverviewTest)

#include "overviewtest.moc"
