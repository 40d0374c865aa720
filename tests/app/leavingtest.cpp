// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/registrations/leaving.h"

#include "app/attendance/attendancedesk.h"
#include "app/attendance/attendancestore.h"
#include "app/base/french.h"
#include "app/documents/confirmationletter.h"
#include "app/inspection/inspection.h"
#include "app/programmes/programmestore.h"
#include "app/registrations/registrationstore.h"
#include "app/registrations/seats.h"
#include "app/registrations/waitinglist.h"
#include "app/sessions/meetingstore.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testregistry.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace
{

/// Two people confirmed in session 1 of the professionals, on 13 January 2022: its first three séances are
/// held, the last one is to come. The sheet of the first is printed.
struct Desk {
    explicit Desk(const QString &engine)
        : test(engine)
        , workspace(test.create(Content::Programme, clockAt({ 2022, 1, 13 })))
    {
        const Cycle cycle = must(ProgrammeStore(workspace->database()).cycles()).first();
        for (const Session &session : must(MeetingStore(workspace->database()).sessions(cycle.id))) {
            sessions.append(session.id);
        }
        track = cycle.trackFor(Audience::Professional)->id;
        const auto meetings = must(MeetingStore(workspace->database())
                .meetings({ .cycle = {},
                    .session = sessions.first(),
                    .track = track,
                    .moduleNumber = {},
                    .from = {},
                    .to = {} }));
        held = meetings.first().id;
        coming = meetings.last().id;
        person = enrol(u"d’Aubigny"_s);
        (void)enrol(u"Carlier"_s);
        (void)must(
            workspace->sheets().issue(must(workspace->sheets().prepare({ held }, { .blankRows = 2 }))));
    }

    RegistrationDraft draft(const QString &familyName, int session = 0) const
    {
        RegistrationDraft made;
        made.person.familyName = familyName;
        made.person.givenName = u"Mélanie"_s;
        made.person.email = familyName.right(5).toLower() + u"@structure.example"_s;
        made.session = sessions.at(session);
        made.track = track;
        made.audience = Audience::Professional;
        return made;
    }
    RegistrationId enrol(const QString &familyName)
    {
        return must(workspace->enrolment().enrol(draft(familyName))).id;
    }
    void enter(MeetingId meeting, RegistrationId who, AttendanceState state)
    {
        const AttendanceGrid grid = must(AttendanceGrid::ofMeeting(workspace->database(), meeting));
        must(workspace->attendance().record(
            grid, { { who, grid.columns.first().halfDay, state, std::nullopt } }));
    }
    Registration read(RegistrationId id)
    {
        return must(RegistrationStore(workspace->database()).registration(id));
    }
    qsizetype recorded(RegistrationId id)
    {
        return must(AttendanceStore(workspace->database()).ofRegistration(id)).size();
    }
    /// Somebody who waits behind the two for a seat of session 1, to which people are still called.
    RegistrationId enrolBehind(const QString &familyName)
    {
        setSeats(2);
        return enrol(familyName);
    }
    void setSeats(int capacity)
    {
        GroupSeats seats = must(workspace->seats().seats(sessions.first(), track));
        seats.capacity = capacity;
        seats.lateCallsAllowed = true;
        must(workspace->seats().setSeats(seats));
    }
    /// What the letter says of the seat, once it was proposed and accepted.
    QString seatInLetter(RegistrationId waiting)
    {
        (void)must(workspace->waitingDesk().propose(waiting, sessions.first()));
        (void)must(workspace->waitingDesk().accept(waiting));
        return must(confirmationValues(workspace->database(), read(waiting), workspace->clock()().date()))
            .value(u"place libérée"_s);
    }
    Result<Registration> transfer() { return workspace->enrolment().transfer(person, sessions.at(1)); }
    QList<Finding> findings() { return must(inspection::inspect(workspace->database())); }

    TestDatabase test;
    std::unique_ptr<Workspace> workspace;
    QList<SessionId> sessions;
    TrackId track;
    MeetingId held;
    MeetingId coming;
    RegistrationId person;
};

void statesOnEngines()
{
    QTest::addColumn<QString>("engine");
    QTest::addColumn<AttendanceState>("state");
    for (const QString &engine : { u"sqlite"_s, u"postgresql"_s }) {
        for (const auto state :
            { AttendanceState::Present, AttendanceState::Absent, AttendanceState::Excused }) {
            QTest::addRow("%s, %s", qPrintable(code(state)), qPrintable(engine)) << engine << state;
        }
    }
}

} // namespace

class LeavingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsRecordedHoldsTheRegistrationHereWhateverTheWay_data() { statesOnEngines(); }
    void whatIsRecordedHoldsTheRegistrationHereWhateverTheWay()
    {
        QFETCH(QString, engine);
        QFETCH(AttendanceState, state);
        Desk desk(engine);
        desk.enter(desk.held, desk.person, state);
        const auto isRefused = [](const auto &done) {
            return !done && done.error().kind == Error::Kind::Invalid
                && done.error().subject == "presencesRecorded"_L1
                && done.error().detail == u"d’AUBIGNY Mélanie"_s;
        };
        QVERIFY(isRefused(desk.transfer()));
        // the form of a new registration, and the one of this registration
        RegistrationDraft there = desk.draft(u"d’Aubigny"_s, 1);
        there.ifPlaced = RegistrationDraft::IfPlaced::Transfer;
        QVERIFY(isRefused(desk.workspace->enrolment().enrol(there)));
        const Registration known = desk.read(desk.person);
        RegistrationDraft revised = draftOf(known);
        revised.session = desk.sessions.at(1);
        QVERIFY(isRefused(desk.workspace->enrolment().revise(known, revised)));
        QCOMPARE(desk.read(desk.person).session, desk.sessions.first());
        QCOMPARE(desk.read(desk.person).version, known.version);
        QCOMPARE(desk.recorded(desk.person), 1);
        QCOMPARE(desk.findings(), QList<Finding>());
    }

    void whoCameNeitherWaitsNorAsksForAPlace_data() { TestDatabase::engines(); }
    void whoCameNeitherWaitsNorAsksForAPlace()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        desk.enter(desk.held, desk.person, AttendanceState::Present);
        const RegistrationId other = desk.enrol(u"Delattre"_s);
        Enrolment &enrolment = desk.workspace->enrolment();
        for (const auto status : { RegistrationStatus::Waitlisted, RegistrationStatus::Requested }) {
            // One of several is skipped, and it is said beforehand.
            const StatusOutcome foreseen = must(enrolment.foresee({ desk.person, other }, status));
            QCOMPARE(foreseen.changed, QList { other });
            QCOMPARE(foreseen.skipped.size(), 1);
            QCOMPARE(foreseen.skipped.first().name, u"d’AUBIGNY Mélanie"_s);
            QCOMPARE(foreseen.skipped.first().reason.kind, Error::Kind::Invalid);
            QCOMPARE(foreseen.skipped.first().reason.subject, u"presencesNeedPlace"_s);
            QVERIFY(must(enrolment.changeStatus({ desk.person }, status)).changed.isEmpty());
            // the form of this registration
            const Registration known = desk.read(desk.person);
            const auto revised = enrolment.revise(known, draftOf(known), StatusWish { status, {} });
            QVERIFY(!revised);
            QCOMPARE(revised.error().subject, u"presencesNeedPlace"_s);
            QCOMPARE(desk.read(desk.person).status, RegistrationStatus::Confirmed);
        }
        // Who gives up did come before that, and does not come back to wait with it.
        QCOMPARE(
            must(enrolment.changeStatus({ desk.person }, RegistrationStatus::Cancelled)).changed.size(), 1);
        QCOMPARE(desk.recorded(desk.person), 1);
        QCOMPARE(desk.findings(), QList<Finding>());
        QVERIFY(
            must(enrolment.changeStatus({ desk.person }, RegistrationStatus::Waitlisted)).changed.isEmpty());
        QCOMPARE(
            must(enrolment.changeStatus({ desk.person }, RegistrationStatus::Confirmed)).changed.size(), 1);
        QCOMPARE(desk.findings(), QList<Finding>());
    }

    void whoSignedABlankRowGoesOnWaiting_data() { TestDatabase::engines(); }
    void whoSignedABlankRowGoesOnWaiting()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const RegistrationId waiting = desk.enrolBehind(u"Zola"_s);
        const AttendanceGrid grid = must(AttendanceGrid::ofMeeting(desk.workspace->database(), desk.held));
        must(desk.workspace->attendance().addGuest(grid, grid.freeNumber(), waiting));
        Enrolment &enrolment = desk.workspace->enrolment();
        for (const auto status : { RegistrationStatus::Requested, RegistrationStatus::Waitlisted }) {
            QCOMPARE(must(enrolment.changeStatus({ waiting }, status)).changed.size(), 1);
        }
        QCOMPARE(desk.findings(), QList<Finding>());
    }

    void whoIsNotedPresentOnADayToComeDoesNotGiveUpBeforeIt_data() { TestDatabase::engines(); }
    void whoIsNotedPresentOnADayToComeDoesNotGiveUpBeforeIt()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        // As after a wrong clock, or a séance held and moved since: the desk itself notes nobody ahead.
        const auto column
            = must(AttendanceGrid::ofMeeting(desk.workspace->database(), desk.coming)).columns.first();
        must(AttendanceStore(desk.workspace->database())
                .record(
                    { desk.person, column.halfDay, AttendanceState::Present }, desk.workspace->clock()()));
        for (const auto status : { RegistrationStatus::Cancelled, RegistrationStatus::Refused }) {
            const StatusOutcome outcome
                = must(desk.workspace->enrolment().changeStatus({ desk.person }, status, u"Départ"_s));
            QVERIFY(outcome.changed.isEmpty());
            QCOMPARE(outcome.skipped.first().reason.subject, u"presencesAhead"_s);
        }
        QCOMPARE(desk.findings(), QList<Finding>());
    }

    void anOfferElsewhereDoesNotTakePresencesAlong_data() { TestDatabase::engines(); }
    void anOfferElsewhereDoesNotTakePresencesAlong()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        desk.enter(desk.held, desk.person, AttendanceState::Absent);
        (void)must(desk.workspace->enrolment().changeStatus({ desk.person }, RegistrationStatus::Waitlisted));
        must(desk.workspace->waitingDesk().setWishes(desk.person, { desk.sessions.at(1) }));
        (void)must(desk.workspace->waitingDesk().propose(desk.person, desk.sessions.at(1)));
        QCOMPARE(desk.workspace->waitingDesk().accept(desk.person).error().subject, u"presencesRecorded"_s);
        QCOMPARE(desk.read(desk.person).session, desk.sessions.first());
        QCOMPARE(desk.findings(), QList<Finding>());
    }

    void aPlaceWithPresencesIsNotGivenBackForAWishedOne_data() { TestDatabase::engines(); }
    void aPlaceWithPresencesIsNotGivenBackForAWishedOne()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        RegistrationDraft there = desk.draft(u"d’Aubigny"_s, 1);
        there.ifPlaced = RegistrationDraft::IfPlaced::Wish;
        const RegistrationId wish = must(desk.workspace->enrolment().enrol(there)).id;
        WaitingDesk &waiting = desk.workspace->waitingDesk();
        const auto line = [&] {
            return must(WaitingList::read(
                            desk.workspace->database(), desk.sessions.at(1), desk.track, { 2022, 1, 13 }))
                .lines.first();
        };
        QCOMPARE(line().reason.kind, WaitReason::Kind::Next);
        (void)must(waiting.propose(wish, desk.sessions.at(1)));
        desk.enter(desk.held, desk.person, AttendanceState::Present);
        const auto accepted = waiting.accept(wish);
        QVERIFY(!accepted);
        QCOMPARE(accepted.error().subject, u"presencesRecorded"_s);
        QCOMPARE(accepted.error().detail, u"d’AUBIGNY Mélanie"_s);
        QCOMPARE(desk.read(desk.person).status, RegistrationStatus::Confirmed);
        QCOMPARE(desk.read(wish).status, RegistrationStatus::Waitlisted);
        // Nor is a seat proposed to them again.
        (void)must(waiting.expire(wish));
        QCOMPARE(line().reason.kind, WaitReason::Kind::HeldElsewhere);
        QCOMPARE(line().reason.session, u"Session 1"_s);
        QCOMPARE(waiting.propose(wish, desk.sessions.at(1)).error().subject, u"presencesRecorded"_s);
        QCOMPARE(desk.findings(), QList<Finding>());
    }

    void whoIsKeptElsewhereKeepsNoSeatFromANewcomer_data() { statesOnEngines(); }
    void whoIsKeptElsewhereKeepsNoSeatFromANewcomer()
    {
        QFETCH(QString, engine);
        QFETCH(AttendanceState, state);
        Desk desk(engine);
        GroupSeats seats = must(desk.workspace->seats().seats(desk.sessions.at(1), desk.track));
        seats.capacity = 1;
        must(desk.workspace->seats().setSeats(seats));
        RegistrationDraft there = desk.draft(u"d’Aubigny"_s, 1);
        there.ifPlaced = RegistrationDraft::IfPlaced::Wish;
        (void)must(desk.workspace->enrolment().enrol(there));
        const auto newcomer = [&] {
            return must(
                SeatPlan::read(desk.workspace->database(), desk.sessions.at(1), desk.track, { 2022, 1, 13 }))
                .newcomer({});
        };
        // An excuse ahead can be given back with the place, so the seat is theirs.
        desk.enter(desk.coming, desk.person, AttendanceState::Excused);
        QCOMPARE(newcomer().reason, SeatVerdict::Reason::Reserved);
        desk.enter(desk.held, desk.person, state);
        QVERIFY(newcomer().isFree());
        const WaitingList list = must(
            WaitingList::read(desk.workspace->database(), desk.sessions.at(1), desk.track, { 2022, 1, 13 }));
        QCOMPARE(list.lines.first().reason.kind, WaitReason::Kind::HeldElsewhere);
        QCOMPARE(list.passedOver().size(), 1);
        const Registration enrolled = must(desk.workspace->enrolment().enrol(desk.draft(u"Delattre"_s, 1)));
        QCOMPARE(enrolled.status, RegistrationStatus::Confirmed);
        QCOMPARE(desk.findings(), QList<Finding>());
    }

    void whoSignedABlankRowWhileWaitingGoesAndTheSheetKeepsThem_data() { TestDatabase::engines(); }
    void whoSignedABlankRowWhileWaitingGoesAndTheSheetKeepsThem()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        GroupSeats seats = must(desk.workspace->seats().seats(desk.sessions.first(), desk.track));
        seats.capacity = 2;
        must(desk.workspace->seats().setSeats(seats));
        const RegistrationId waiting = desk.enrol(u"Zola"_s);
        QCOMPARE(desk.read(waiting).status, RegistrationStatus::Waitlisted);
        const auto grid
            = [&] { return must(AttendanceGrid::ofMeeting(desk.workspace->database(), desk.held)); };
        must(desk.workspace->attendance().addGuest(grid(), grid().freeNumber(), waiting));
        const Registration moved = must(desk.workspace->enrolment().transfer(waiting, desk.sessions.at(1)));
        QCOMPARE(moved.status, RegistrationStatus::Confirmed);
        QCOMPARE(grid().rows.last().registration, waiting);
        QCOMPARE(grid().rows.last().states.first(), std::optional(AttendanceState::Present));
        QCOMPARE(desk.findings(), QList<Finding>());
    }

    void aLateConfirmationInvitesToWhatIsLeftOfTheSession_data() { TestDatabase::engines(); }
    void aLateConfirmationInvitesToWhatIsLeftOfTheSession()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const Registration registration = desk.read(desk.person);
        const Meeting last = must(MeetingStore(desk.workspace->database()).meeting(desk.coming));
        const auto letter = [&](QDate today) {
            return must(confirmationLetter(desk.workspace->database(), registration, today)).words.body;
        };
        const auto seances = [&](QDate today) {
            return must(confirmationValues(desk.workspace->database(), registration, today))
                .value(u"séances"_s)
                .split(u'\n');
        };
        QCOMPARE(seances(QDate(2021, 10, 4)).size(), 4);
        QCOMPARE(seances(QDate()).size(), 4);
        QCOMPARE(seances(QDate(2022, 1, 13)).size(), 1);
        QVERIFY(seances(last.date).first().contains(french::longDate(last.date))); // the day itself is left
        const QString late = letter(QDate(2022, 1, 13));
        QVERIFY2(late.contains(french::longDate(last.date)) && !late.contains(u"2021"_s), qPrintable(late));
        const QString over = letter(last.date.addDays(1));
        QVERIFY2(over.contains(u"aucune séance à venir"_s) && !over.contains(french::longDate(last.date)),
            qPrintable(over));
    }

    void aSeatLeftByATransferWasFreed_data() { TestDatabase::engines(); }
    void aSeatLeftByATransferWasFreed()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const RegistrationId waiting = desk.enrolBehind(u"Zola"_s);
        QCOMPARE(must(desk.transfer()).session, desk.sessions.at(1));
        // Wherever they went from there.
        (void)must(
            desk.workspace->enrolment().changeStatus({ desk.person }, RegistrationStatus::Cancelled, {}));
        QCOMPARE(desk.seatInLetter(waiting), u"Une place s’est libérée."_s);
    }

    void aSeatThatWasAddedWasNotFreedWhoeverWentWithoutOne_data() { TestDatabase::engines(); }
    void aSeatThatWasAddedWasNotFreedWhoeverWentWithoutOne()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const RegistrationId waiting = desk.enrolBehind(u"Zola"_s);
        // Two who waited, and one who came back.
        const RegistrationId moves = desk.enrol(u"Bon"_s);
        (void)must(desk.workspace->enrolment().transfer(moves, desk.sessions.at(1)));
        (void)must(desk.workspace->enrolment().changeStatus(
            { desk.enrol(u"Noël"_s) }, RegistrationStatus::Cancelled, u"Empêchée"_s));
        QCOMPARE(must(desk.transfer()).session, desk.sessions.at(1));
        must(desk.workspace->history().undo());
        QCOMPARE(desk.read(desk.person).session, desk.sessions.first());
        desk.setSeats(3);
        QCOMPARE(desk.seatInLetter(waiting), u"Une place est disponible."_s);
    }

    void anExcuseForASeanceToComeGoesWithThePlaceAndComesBackWithIt_data() { TestDatabase::engines(); }
    void anExcuseForASeanceToComeGoesWithThePlaceAndComesBackWithIt()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        desk.enter(desk.held, desk.person, AttendanceState::NotConcerned);
        desk.enter(desk.coming, desk.person, AttendanceState::Excused);
        QCOMPARE(must(desk.transfer()).session, desk.sessions.at(1));
        QCOMPARE(desk.recorded(desk.person), 0);
        QCOMPARE(desk.findings(), QList<Finding>());
        must(desk.workspace->history().undo());
        QCOMPARE(desk.read(desk.person).session, desk.sessions.first());
        QCOMPARE(desk.recorded(desk.person), 2);
    }

    void aChangeThatStaysInTheSessionKeepsWhatWasNotedAhead_data() { TestDatabase::engines(); }
    void aChangeThatStaysInTheSessionKeepsWhatWasNotedAhead()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        desk.enter(desk.held, desk.person, AttendanceState::Present);
        desk.enter(desk.coming, desk.person, AttendanceState::Excused);
        const Registration known = desk.read(desk.person);
        RegistrationDraft revised = draftOf(known);
        revised.expectations = u"Un référentiel"_s;
        QVERIFY(desk.workspace->enrolment().revise(known, revised));
        QCOMPARE(desk.recorded(desk.person), 2);
    }
};

IREV_TEST(LeavingTest)

#include "leavingtest.moc"
