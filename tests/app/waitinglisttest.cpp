// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/registrations/waitinglist.h"

#include "app/programmes/programmestore.h"
#include "app/registrations/colleagues.h"
#include "app/registrations/occupancy.h"
#include "app/registrations/registrationstore.h"
#include "app/registrations/turns.h"
#include "app/registrations/waitlistorder.h"
#include "app/sessions/meetingstore.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testregistry.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace
{

using Why = WaitReason::Kind;

/// The published programme of 2022, in October 2021: nothing has begun.
struct Desk {
    explicit Desk(const QString &engine)
        : test(engine)
        , workspace(test.create(Content::Programme, [this] { return now; }))
    {
        cycle = must(ProgrammeStore(workspace->database()).cycles()).first();
        for (const Session &session : must(MeetingStore(workspace->database()).sessions(cycle.id))) {
            sessions.append(session.id);
        }
        track = cycle.trackFor(Audience::Professional)->id;
    }

    RegistrationDraft draft(const QString &name, int session = 0) const
    {
        RegistrationDraft made;
        made.person.familyName = name;
        made.person.givenName = u"Maëlle"_s;
        made.person.email = name.toLower() + u"@structure.example"_s;
        made.session = sessions.at(session);
        made.track = track;
        return made;
    }
    /// Abel, Éloy and Maës wait, the first and the last as colleagues; by now there are three seats.
    std::array<RegistrationId, 3> threeWithColleagues()
    {
        setSeats(0);
        const std::array all { enrol(u"Abel"_s), enrol(u"Éloy"_s), enrol(u"Maës"_s) };
        must(waiting().linkColleagues({ all.front(), all.back() }));
        setSeats(3);
        return all;
    }
    RegistrationId enrol(const QString &name, int session = 0)
    {
        now = now.addSecs(60);
        return must(workspace->enrolment().enrol(draft(name, session))).id;
    }
    /// Who would come to other sessions as well, the dearest first.
    Registration enrolWishing(const QString &name, const QList<int> &wishes, int session = 0)
    {
        RegistrationDraft wishing = draft(name, session);
        wishing.wishes.emplace();
        for (const int wish : wishes) {
            wishing.wishes->append(sessions.at(wish));
        }
        now = now.addSecs(60);
        return must(workspace->enrolment().enrol(wishing));
    }
    Registration enrolFrom(const QString &organisation, const QString &name)
    {
        now = now.addSecs(60);
        RegistrationDraft theirs = draft(name);
        theirs.person.organisationName = organisation;
        return must(workspace->enrolment().enrol(theirs));
    }
    void setSeats(std::optional<int> capacity, const QList<Quota> &quotas = {}, int session = 0)
    {
        GroupSeats seats = must(workspace->seats().seats(sessions.at(session), track));
        seats.capacity = capacity;
        seats.quotas = quotas;
        must(workspace->seats().setSeats(seats));
    }
    void cancel(RegistrationId id)
    {
        (void)must(workspace->enrolment().changeStatus({ id }, RegistrationStatus::Cancelled, u"Empêchée"_s));
    }
    Registration read(RegistrationId id)
    {
        return must(RegistrationStore(workspace->database()).registration(id));
    }
    WaitingList list(int session = 0)
    {
        return must(WaitingList::read(workspace->database(), sessions.at(session), track, now.date()));
    }
    Why why(RegistrationId id, int session = 0)
    {
        const WaitingList read = list(session);
        const auto line = std::ranges::find_if(
            read.lines, [&](const WaitingList::Line &each) { return each.registration.id == id; });
        return line == read.lines.end() ? Why::OfferedElsewhere : line->reason.kind;
    }
    QList<RegistrationId> order(int session = 0)
    {
        QList<RegistrationId> ids;
        for (const WaitingList::Line &line : list(session).lines) {
            ids.append(line.registration.id);
        }
        return ids;
    }
    QList<RegistrationId> next(int session = 0)
    {
        const WaitingList read = list(session);
        QList<RegistrationId> ids;
        for (const WaitingList::Line *line : read.next()) {
            ids.append(line->registration.id);
        }
        return ids;
    }
    QStringList offerStates()
    {
        return must(Statement(workspace->database(), u"SELECT state FROM offer ORDER BY id"_s)
                .list([](const Row &row) { return row.text(0); }));
    }
    WaitingDesk &waiting() { return workspace->waitingDesk(); }

    QDateTime now { QDate(2021, 10, 4), QTime(9, 0) };
    TestDatabase test;
    std::unique_ptr<Workspace> workspace;
    Cycle cycle;
    QList<SessionId> sessions;
    TrackId track;
};

} // namespace

/// The waiting list and what is done with it, on both engines.
class WaitingListTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void seatsAndQuotasAreKeptAndTakenBack_data() { TestDatabase::engines(); }
    void seatsAndQuotasAreKeptAndTakenBack()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        GroupSeats seats { desk.sessions.first(), desk.track, 30, true, true,
            { { Quota::Kind::Audience, u"citizen"_s, 5 }, { Quota::Kind::Organisation, u""_s, 2 } } };
        must(desk.workspace->seats().setSeats(seats));
        QCOMPARE(must(desk.workspace->seats().seats(seats.session, seats.track)), seats);
        QCOMPARE(
            must(occupancy::ofGroup(desk.workspace->database(), seats.session, seats.track)).isFull(), true);
        (void)must(desk.workspace->history().undo());
        QCOMPARE(must(desk.workspace->seats().seats(seats.session, seats.track)),
            (GroupSeats { seats.session, seats.track, {}, false, false, {} }));

        seats.quotas.append({ Quota::Kind::Organisation, u""_s, 3 });
        QCOMPARE(desk.workspace->seats().setSeats(seats).error().kind, Error::Kind::Invalid);
        seats.quotas.clear();
        seats.capacity = -1;
        QCOMPARE(desk.workspace->seats().setSeats(seats).error().kind, Error::Kind::Invalid);
    }

    void whoIsConfirmedBeforeTheirTurnOvertakesThoseLeftBehind_data() { TestDatabase::engines(); }
    void whoIsConfirmedBeforeTheirTurnOvertakesThoseLeftBehind()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        desk.setSeats(0);
        const auto one = desk.enrol(u"Abel"_s);
        const auto two = desk.enrol(u"Éloy"_s);
        const auto three = desk.enrol(u"Maës"_s);
        const auto elsewhere = desk.enrol(u"Zola"_s, 1);
        const auto told = [&](const QList<RegistrationId> &ids) {
            QStringList pairs;
            for (const auto &each :
                must(turns::overtakings(desk.workspace->database(), ids, desk.now.date()))) {
                QStringList passed;
                for (const Person &person : each.passed) {
                    passed << person.familyName;
                }
                pairs << desk.read(each.id).person.familyName + u'/' + passed.join(u'+');
            }
            return pairs;
        };
        QCOMPARE(told({ one, two, three }), QStringList()); // there is no seat: nobody is called
        desk.setSeats(2);
        QCOMPARE(told({ one }), QStringList());
        QCOMPARE(told({ two, one }), QStringList());
        QCOMPARE(told({ two }), QStringList()); // there is a seat for the first as well
        QCOMPARE(told({ elsewhere }), QStringList());
        QCOMPARE(told({ three }), QStringList { u"Maës/Abel+Éloy"_s });
        QCOMPARE(told({ three, one, elsewhere }), QStringList { u"Maës/Éloy"_s });
        QCOMPARE(told({ two, three }), QStringList { u"Maës/Abel"_s });
        // Whom a seat is offered to, takes nobody's turn.
        (void)must(desk.waiting().propose(one, desk.sessions.first()));
        QCOMPARE(told({ one }), QStringList());
        QCOMPARE(told({ three }), QStringList { u"Maës/Éloy"_s });
        QCOMPARE(told({ three, one }), QStringList { u"Maës/Éloy"_s });
    }

    void whoIsConfirmedWithoutTheirColleaguesLeavesThemBehind_data() { TestDatabase::engines(); }
    void whoIsConfirmedWithoutTheirColleaguesLeavesThemBehind()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const auto [one, two, three] = desk.threeWithColleagues();
        const auto told = [&](const QList<RegistrationId> &ids) {
            QStringList colleagues;
            for (const auto &each :
                must(turns::overtakings(desk.workspace->database(), ids, desk.now.date()))) {
                for (const Person &person : each.colleagues) {
                    colleagues << person.familyName;
                }
            }
            return colleagues;
        };
        QCOMPARE(told({ one }), QStringList { u"Maës"_s });
        QCOMPARE(told({ three, two }), QStringList { u"Abel"_s });
        QCOMPARE(told({ two }), QStringList());
        QCOMPARE(told({ one, three }), QStringList());
        QCOMPARE(turns::beforeTheirTurn(
                     must(turns::overtakings(desk.workspace->database(), { one }, desk.now.date()))),
            0);
        // A seat is offered to both, and one of them is confirmed.
        (void)must(desk.waiting().propose(one, desk.sessions.first()));
        QCOMPARE(told({ three }), QStringList { u"Abel"_s });
    }

    void aLineTellsWhomTheyComeWithWhereverTheseAreByNow_data() { TestDatabase::engines(); }
    void aLineTellsWhomTheyComeWithWhereverTheseAreByNow()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const auto [one, two, three] = desk.threeWithColleagues();
        const auto colleague = [&] {
            QList<Colleague> theirs;
            const WaitingList list = desk.list();
            for (const WaitingList::Line &line : list.lines) {
                if (line.registration.id == three) {
                    theirs = line.colleagues;
                }
            }
            return theirs;
        };
        const auto left = [&](const QList<RegistrationId> &leaving, SessionId destination = {}) {
            QList<RegistrationId> staying;
            for (const auto &each :
                must(colleagues::partings(desk.workspace->database(), leaving, destination))) {
                for (const Colleague &who : each.staying) {
                    staying.append(who.id);
                }
            }
            return staying;
        };
        QCOMPARE(colleague().size(), 1);
        QCOMPARE(colleague().first().id, one);
        QVERIFY(colleague().first().isHere);
        QCOMPARE(left({ one }), QList { three });
        QCOMPARE(left({ two }), QList<RegistrationId>());
        QCOMPARE(left({ one, three }), QList<RegistrationId>());

        desk.cancel(one);
        QVERIFY(!colleague().first().isHere);
        QCOMPARE(colleague().first().status, RegistrationStatus::Cancelled);
        QCOMPARE(colleague().first().since, desk.now.date());
        const auto confirming
            = must(turns::overtakings(desk.workspace->database(), { three }, desk.now.date()));
        QCOMPARE(confirming.size(), 1); // told, though nobody is passed over
        QVERIFY(confirming.first().passed.isEmpty() && confirming.first().colleagues.isEmpty());
        QCOMPARE(confirming.first().apart.first().id, one);
        QCOMPARE(desk.why(three), Why::SeatToo); // behind nobody who hinders them: told, not held back
        QCOMPARE(left({ three }), QList<RegistrationId>()); // nobody is there to be left
        (void)must(desk.workspace->history().undo());
        QVERIFY(colleague().first().isHere);

        (void)must(desk.workspace->enrolment().transfer(one, desk.sessions.at(1)));
        QVERIFY(!colleague().first().isHere);
        QCOMPARE(colleague().first().session, desk.sessions.at(1));
        QCOMPARE(left({ three }), QList { one });
        QCOMPARE(left({ three }, desk.sessions.at(1)), QList<RegistrationId>()); // joins them
    }

    void whoIsProposedASeatBeforeTheirTurnPassesOverThoseCalledFirst_data() { TestDatabase::engines(); }
    void whoIsProposedASeatBeforeTheirTurnPassesOverThoseCalledFirst()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        desk.setSeats(0);
        desk.setSeats(0, {}, 1);
        const auto one = desk.enrol(u"Abel"_s);
        const auto wishing = desk.enrolWishing(u"Éloy"_s, { 0 }, 1).id;
        const auto three = desk.enrol(u"Maës"_s);
        const auto told = [&](RegistrationId id) {
            QStringList names;
            for (const Person &each : turns::passedOver(desk.list(), id)) {
                names << each.familyName;
            }
            return names;
        };
        QCOMPARE(told(three), QStringList()); // there is no seat: nobody is called
        desk.setSeats(1);
        QCOMPARE(told(one), QStringList());
        QCOMPARE(told(three).first(), u"Abel"_s);
        QVERIFY(told(wishing).contains(u"Abel"_s));
        desk.setSeats(2); // one for each of the first two
        QCOMPARE(told(wishing), QStringList());
        QCOMPARE(told(three), (QStringList { u"Abel"_s, u"Éloy"_s }));
        desk.setSeats(1);
        (void)must(desk.waiting().propose(one, desk.sessions.first()));
        QCOMPARE(told(three), QStringList()); // the seat is gone
    }

    void anOfferOfAnotherSessionIsNotAcceptedByAPlaceInThisOne_data() { TestDatabase::engines(); }
    void anOfferOfAnotherSessionIsNotAcceptedByAPlaceInThisOne()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        desk.setSeats(0);
        const auto id = desk.enrolWishing(u"Éloy"_s, { 1 }).id;
        const auto stateAfter = [&](SessionId offered) {
            (void)must(desk.waiting().propose(id, offered));
            (void)must(desk.workspace->enrolment().changeStatus({ id }, RegistrationStatus::Confirmed));
            return must(Statement(desk.workspace->database(),
                u"SELECT state FROM offer WHERE registration_id = :id AND session_id = :session"_s)
                    .bind(u":id"_s, id)
                    .bind(u":session"_s, offered)
                    .first([](const Row &row) { return row.text(0); }));
        };
        desk.setSeats(2);
        QCOMPARE(stateAfter(desk.sessions.at(1)), std::optional<QString>()); // withdrawn
        (void)must(desk.workspace->history().undo());
        QCOMPARE(desk.why(id), Why::OfferedElsewhere);
        QCOMPARE(desk.list().lines.first().reason.session, u"Session 2"_s);
        (void)must(desk.workspace->history().undo());
        QCOMPARE(stateAfter(desk.sessions.first()), std::optional(u"accepted"_s));
    }

    void whoIsTransferredHasDeclinedNothing_data() { TestDatabase::engines(); }
    void whoIsTransferredHasDeclinedNothing()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        desk.setSeats(0);
        desk.setSeats(0, {}, 1);
        const Registration asked = desk.enrolWishing(u"Éloy"_s, { 1 });
        desk.setSeats(1);
        (void)must(desk.waiting().propose(asked.id, desk.sessions.first()));
        (void)must(desk.workspace->enrolment().transfer(asked.id, desk.sessions.at(2)));
        QCOMPARE(desk.offerStates(), QStringList()); // withdrawn
        (void)must(desk.workspace->history().undo());
        QCOMPARE(desk.offerStates(), QStringList { u"proposed"_s });
        // by the form as well
        RegistrationDraft elsewhere = draftOf(desk.read(asked.id));
        elsewhere.session = desk.sessions.at(2);
        (void)must(desk.workspace->enrolment().revise(desk.read(asked.id), elsewhere));
        QCOMPARE(desk.offerStates(), QStringList());
        (void)must(desk.workspace->history().undo());
        (void)must(desk.workspace->history().undo()); // no seat is offered any more

        // Going where the seat is offered takes it, whoever else waits there.
        desk.setSeats(1, {}, 1);
        (void)must(desk.waiting().propose(asked.id, desk.sessions.at(1)));
        const auto other = desk.enrol(u"Zola"_s, 1);
        QCOMPARE(desk.read(other).status, RegistrationStatus::Waitlisted);
        const Registration moved = must(desk.workspace->enrolment().transfer(asked.id, desk.sessions.at(1)));
        QCOMPARE(moved.status, RegistrationStatus::Confirmed);
        QCOMPARE(desk.offerStates(), QStringList { u"accepted"_s });
    }

    void theFormTakesTheSeatOfferedWhereItLeads_data() { TestDatabase::engines(); }
    void theFormTakesTheSeatOfferedWhereItLeads()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        desk.setSeats(0);
        desk.setSeats(0, {}, 1);
        const Registration asked = desk.enrolWishing(u"Éloy"_s, { 1 });
        desk.setSeats(1, {}, 1);
        (void)must(desk.waiting().propose(asked.id, desk.sessions.at(1)));
        const auto other = desk.enrol(u"Zola"_s, 1);
        QCOMPARE(desk.read(other).status, RegistrationStatus::Waitlisted);
        RegistrationDraft there = draftOf(desk.read(asked.id));
        there.session = desk.sessions.at(1);
        there.person.phone = u"03 53 01 00 99"_s;
        const auto revise = [&](const std::optional<StatusWish> &wish = {}) {
            return desk.workspace->enrolment().revise(desk.read(asked.id), there, wish);
        };
        const Registration moved = must(revise());
        QCOMPARE(moved.status, RegistrationStatus::Confirmed);
        QCOMPARE(moved.session, desk.sessions.at(1));
        QCOMPARE(moved.origin, desk.sessions.first());
        QCOMPARE(moved.person.phone, u"03 53 01 00 99"_s);
        QCOMPARE(desk.offerStates(), QStringList { u"accepted"_s });
        QCOMPARE(desk.workspace->history().done().last().kind, ActKind::AcceptOffer);
        QCOMPARE(desk.read(other).status, RegistrationStatus::Waitlisted);
        (void)must(desk.workspace->history().undo());
        QCOMPARE(desk.read(asked.id).session, desk.sessions.first());
        QCOMPARE(desk.offerStates(), QStringList { u"proposed"_s });

        // Who gives up there has not accepted.
        const Registration gone = must(revise(StatusWish { RegistrationStatus::Cancelled, u"Empêchée"_s }));
        QCOMPARE(gone.status, RegistrationStatus::Cancelled);
        QCOMPARE(desk.offerStates(), QStringList());
        (void)must(desk.workspace->history().undo());
        // Nor is a seat taken that is there no more.
        desk.setSeats(0, {}, 1);
        const auto refused = revise();
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Full);
        QCOMPARE(desk.offerStates(), QStringList { u"proposed"_s });
        QCOMPARE(desk.read(asked.id).session, desk.sessions.first());
    }

    void theStateOfAFormIsInformationOnly_data() { TestDatabase::engines(); }
    void theStateOfAFormIsInformationOnly()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        must(desk.workspace->seats().setFormState(desk.cycle.id, Audience::Professional, FormState::Closed));
        QCOMPARE(must(ProgrammeStore(desk.workspace->database()).cycles()).first().forms.first().state,
            FormState::Closed);
        QCOMPARE(desk.read(desk.enrol(u"Éloy"_s)).status, RegistrationStatus::Confirmed);
    }

    void priorityThenTheTimeOfTheRequestMakeTheOrder_data() { TestDatabase::engines(); }
    void priorityThenTheTimeOfTheRequestMakeTheOrder()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        desk.setSeats(0);
        const auto one = desk.enrol(u"Un"_s);
        const auto two = desk.enrol(u"Deux"_s);
        const auto three = desk.enrol(u"Trois"_s);
        QCOMPARE(desk.waiting().prioritise(three, 1, u"  "_s).error().kind, Error::Kind::Invalid);
        must(desk.waiting().prioritise(three, 1, u"Contrat sans référent formé"_s));
        QCOMPARE(desk.order(), (QList { three, one, two }));
        QCOMPARE(desk.read(three).waitlistRank, 1);
        QCOMPARE(desk.read(two).waitlistRank, 3);
        QCOMPARE(desk.read(three).priorityReason, u"Contrat sans référent formé"_s);
        (void)must(desk.workspace->history().undo());
        QCOMPARE(desk.order(), (QList { one, two, three }));
        QCOMPARE(desk.read(three).priority, 0);
    }

    void aHandfulIsPutInTheOrderOfTheLists_data() { TestDatabase::engines(); }
    void aHandfulIsPutInTheOrderOfTheLists()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        desk.setSeats(0);
        desk.setSeats(0, {}, 1);
        const auto cancelled = desk.enrol(u"Partie"_s);
        desk.cancel(cancelled);
        RegistrationDraft asking = desk.draft(u"Demandeuse"_s);
        asking.onlyRequested = true;
        const auto asked = must(desk.workspace->enrolment().enrol(asking)).id;
        const auto one = desk.enrol(u"Un"_s);
        const auto there = desk.enrol(u"Ailleurs"_s, 1);
        const auto two = desk.enrol(u"Deux"_s);
        const auto three = desk.enrol(u"Trois"_s);
        must(desk.waiting().prioritise(three, 1, u"Contrat sans référent formé"_s));
        const RegistrationId unknown { 1 };
        const auto inTurn = [&](const QList<RegistrationId> &ids) {
            return must(waitlist::inTurn(desk.workspace->database(), ids));
        };
        QCOMPARE(inTurn({ unknown, cancelled, asked, two, there, one, three, two }),
            (QList { three, one, there, two, asked, cancelled, unknown }));
        QCOMPARE(inTurn({ two, one }), (QList { one, two }));
        QCOMPARE(inTurn({}), QList<RegistrationId>());
    }

    /// The order is written twice, for the database and for rows read one by one.
    void aHandfulIsInTheOrderOfTheWholeList_data() { TestDatabase::engines(); }
    void aHandfulIsInTheOrderOfTheWholeList()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        desk.setSeats(0);
        QList<RegistrationId> ids;
        // Priorities below and above none, moments that are the same, in one second and years apart.
        const QDateTime moment(QDate(2021, 9, 1), QTime(9, 0));
        const QList<QDateTime> moments { moment, moment.addMSecs(7), moment, moment.addYears(-9),
            moment.addMSecs(70), moment.addMonths(2), moment, moment.addSecs(1) };
        const QList<int> priorities { 0, 0, 2, -1, 10, 0, 0, 2 };
        for (int i = 0; i < moments.size(); ++i) {
            RegistrationDraft draft = desk.draft(u"Personne%1"_s.arg(i));
            draft.requestedAt = moments.at(i);
            ids.append(must(desk.workspace->enrolment().enrol(draft)).id);
            must(desk.waiting().prioritise(ids.last(), priorities.at(i), u"Contrat sans référent"_s));
        }
        Database &database = desk.workspace->database();
        const auto whole = must(waitlist::candidates(database, desk.sessions.first(), desk.track));
        QCOMPARE(whole.size(), ids.size());
        QVERIFY(whole != ids);
        QCOMPARE(must(waitlist::inTurn(database, ids)), whole);
        std::ranges::reverse(ids);
        QCOMPARE(must(waitlist::inTurn(database, ids)), whole);
        const auto ranks = must(waitlist::ranks(database));
        for (int i = 0; i < whole.size(); ++i) {
            QCOMPARE(ranks.value(whole.at(i)), i + 1);
        }
    }

    void whoIsPassedOverSaysWhy_data() { TestDatabase::engines(); }
    void whoIsPassedOverSaysWhy()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        desk.setSeats(1);
        const auto seated = desk.enrol(u"Assise"_s);
        const auto one = desk.enrol(u"Un"_s);
        const auto two = desk.enrol(u"Deux"_s);
        const auto three = desk.enrol(u"Trois"_s);
        QCOMPARE(desk.why(one), Why::NoSeat);
        QVERIFY(desk.next().isEmpty());
        desk.cancel(seated);
        QCOMPARE(desk.next(), QList { one });
        QCOMPARE(desk.why(two), Why::Behind);

        (void)must(desk.waiting().propose(one, desk.sessions.first(), QDate(2021, 10, 15)));
        QCOMPARE(desk.why(one), Why::OfferPending);
        // It ends by hand alone: past its day it is still kept, and says so.
        const auto isOverdueOn = [&](QDate today) {
            const WaitingList read = must(
                WaitingList::read(desk.workspace->database(), desk.sessions.first(), desk.track, today));
            return read.lines.first().reason.isOverdue && read.lines.first().reason.kind == Why::OfferPending;
        };
        QVERIFY(!isOverdueOn(QDate(2021, 10, 15)));
        QVERIFY(isOverdueOn(QDate(2021, 10, 16)));
        QCOMPARE(desk.why(two), Why::NoSeat);
        QCOMPARE(
            must(occupancy::ofGroup(desk.workspace->database(), desk.sessions.first(), desk.track)).free(),
            0);
        (void)must(desk.waiting().decline(one, u"Congés"_s));
        QCOMPARE(desk.why(one), Why::Declined);
        QCOMPARE(desk.next(), QList { two });
        QCOMPARE(desk.list().passedOver().size(), 1);

        (void)must(desk.waiting().propose(two, desk.sessions.first()));
        (void)must(desk.waiting().expire(two));
        QCOMPARE(desk.why(two), Why::Expired);
        QCOMPARE(desk.next(), QList { three });
        (void)must(desk.waiting().propose(three, desk.sessions.first()));
        (void)must(desk.waiting().accept(three));
        QCOMPARE(desk.read(three).status, RegistrationStatus::Confirmed);
        QCOMPARE(desk.order(), (QList { one, two }));
        (void)must(desk.workspace->history().undo());
        QCOMPARE(desk.read(three).status, RegistrationStatus::Waitlisted);
        QCOMPARE(desk.why(three), Why::OfferPending);
    }

    void anOfferHoldsTheSeat_data() { TestDatabase::engines(); }
    void anOfferHoldsTheSeat()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        desk.setSeats(1);
        const auto seated = desk.enrol(u"Assise"_s);
        const auto one = desk.enrol(u"Un"_s);
        const auto two = desk.enrol(u"Deux"_s);
        desk.cancel(seated);
        (void)must(desk.waiting().propose(one, desk.sessions.first()));
        QCOMPARE(desk.waiting().propose(two, desk.sessions.first()).error().detail, u"no_seat"_s);
        QCOMPARE(desk.waiting().propose(one, desk.sessions.first()).error().kind, Error::Kind::Duplicate);
        const auto outcome
            = must(desk.workspace->enrolment().changeStatus({ two }, RegistrationStatus::Confirmed));
        QCOMPARE(outcome.skipped.first().reason.kind, Error::Kind::Full);
        // confirming the person themselves answers the offer
        (void)must(desk.workspace->enrolment().changeStatus({ one }, RegistrationStatus::Confirmed));
        QCOMPARE(desk.read(one).status, RegistrationStatus::Confirmed);
        QCOMPARE(desk.waiting().accept(one).error().kind, Error::Kind::NotFound);
    }

    void aQuotaPassesOverWhomItConcernsOnly_data() { TestDatabase::engines(); }
    void aQuotaPassesOverWhomItConcernsOnly()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        desk.setSeats(10, { { Quota::Kind::Organisation, u""_s, 1 } });
        const auto statusFrom = [&](const QString &organisation, const QString &name) {
            return desk.enrolFrom(organisation, name).status;
        };
        QCOMPARE(statusFrom(u"Ville de Lens"_s, u"Un"_s), RegistrationStatus::Confirmed);
        QCOMPARE(statusFrom(u"Ville de Lens"_s, u"Deux"_s), RegistrationStatus::Waitlisted);
        QCOMPARE(statusFrom(u"Ville de Laon"_s, u"Trois"_s), RegistrationStatus::Confirmed);
        const WaitingList list = desk.list();
        QCOMPARE(list.lines.first().reason.kind, Why::Quota);
        QCOMPARE(list.lines.first().reason.quotaLabel, u"Ville de Lens"_s);
        QVERIFY(list.next().isEmpty());
    }

    void colleaguesAreCalledTogetherOrNotAtAll_data() { TestDatabase::engines(); }
    void colleaguesAreCalledTogetherOrNotAtAll()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        desk.setSeats(2);
        const auto seatedOne = desk.enrol(u"Assise"_s);
        const auto seatedTwo = desk.enrol(u"Présente"_s);
        const auto one = desk.enrol(u"Un"_s);
        const auto two = desk.enrol(u"Deux"_s);
        const auto three = desk.enrol(u"Trois"_s);
        QCOMPARE(desk.waiting().linkColleagues({ one }).error().kind, Error::Kind::Invalid);
        must(desk.waiting().linkColleagues({ one, three }));
        desk.cancel(seatedOne);
        // One seat is free, which the next one may take: they need two.
        QCOMPARE(desk.why(one), Why::SeatsTogether);
        QCOMPARE(desk.why(three), Why::SeatsTogether);
        QCOMPARE(desk.list().lines.first().reason.seats, 2);
        QCOMPARE(desk.next(), QList { two });
        QCOMPARE(desk.waiting().propose(one, desk.sessions.first()).error().kind, Error::Kind::Full);
        desk.cancel(seatedTwo);
        QCOMPARE(desk.next(), (QList { one, three }));
        QCOMPARE(must(desk.waiting().propose(three, desk.sessions.first())).size(), 2);
        QCOMPARE(desk.why(one), Why::OfferPending);
        QCOMPARE(must(desk.waiting().accept(one)).size(), 2);
        QCOMPARE(desk.read(three).status, RegistrationStatus::Confirmed);
        (void)must(desk.workspace->history().undo());
        QCOMPARE(desk.read(one).status, RegistrationStatus::Waitlisted);
        QCOMPARE(desk.read(three).status, RegistrationStatus::Waitlisted);

        must(desk.waiting().unlinkColleague(three));
        QVERIFY(!desk.read(one).companions.isValid());
    }

    void aSeatForEachOfThoseBeforeIsSaid_data() { TestDatabase::engines(); }
    void aSeatForEachOfThoseBeforeIsSaid()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        desk.setSeats(0);
        const auto one = desk.enrolFrom(u"Ville de Lens"_s, u"Un"_s).id;
        const auto two = desk.enrolFrom(u"Ville de Laon"_s, u"Deux"_s).id;
        const auto three = desk.enrolFrom(u"Ville de Liévin"_s, u"Trois"_s).id;
        const auto four = desk.enrolFrom(u"Ville de Lens"_s, u"Quatre"_s).id;
        desk.setSeats(3);
        QCOMPARE(desk.next(), QList { one });
        QCOMPARE(desk.why(two), Why::SeatToo);
        QCOMPARE(desk.why(three), Why::SeatToo);
        QCOMPARE(desk.why(four), Why::Behind);
        QVERIFY(desk.waiting().propose(three, desk.sessions.first()));
        QCOMPARE(desk.why(two), Why::SeatToo);
        QCOMPARE(desk.why(four), Why::Behind);
        // A quota that the next one fills holds back their colleague, and nobody else.
        must(desk.waiting().prioritise(four, 1, u"Pilote du contrat"_s));
        desk.setSeats(3, { { Quota::Kind::Organisation, {}, 1 } });
        QCOMPARE(desk.next(), QList { four });
        QCOMPARE(desk.why(one), Why::Behind);
        QCOMPARE(desk.why(two), Why::SeatToo);
    }

    void aSeatForOneOfTwoColleaguesIsKeptForNobodyBehindThem_data() { TestDatabase::engines(); }
    void aSeatForOneOfTwoColleaguesIsKeptForNobodyBehindThem()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        desk.setSeats(0);
        const auto one = desk.enrol(u"Un"_s);
        const auto two = desk.enrol(u"Deux"_s);
        const auto three = desk.enrol(u"Trois"_s);
        const auto four = desk.enrol(u"Quatre"_s);
        must(desk.waiting().linkColleagues({ two, three }));
        desk.setSeats(2);
        QCOMPARE(desk.next(), QList { one });
        for (const RegistrationId each : { two, three, four }) {
            QCOMPARE(desk.why(each), Why::Behind);
        }
        desk.setSeats(3);
        QCOMPARE(desk.why(two), Why::SeatToo);
        QCOMPARE(desk.why(three), Why::SeatToo);
        QCOMPARE(desk.why(four), Why::Behind);
    }

    void nobodyIsCalledAfterTheFirstSeanceUnlessAllowed_data() { TestDatabase::engines(); }
    void nobodyIsCalledAfterTheFirstSeanceUnlessAllowed()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        desk.setSeats(0);
        const auto one = desk.enrol(u"Un"_s);
        desk.setSeats(1);
        desk.now = QDateTime(QDate(2022, 3, 1), QTime(9, 0));
        QCOMPARE(desk.why(one), Why::Begun);
        QCOMPARE(desk.waiting().propose(one, desk.sessions.first()).error().detail, u"begun"_s);
        QCOMPARE(must(desk.workspace->enrolment().changeStatus({ one }, RegistrationStatus::Confirmed))
                     .skipped.first()
                     .reason.detail,
            u"begun"_s);
        GroupSeats seats = must(desk.workspace->seats().seats(desk.sessions.first(), desk.track));
        seats.lateCallsAllowed = true;
        must(desk.workspace->seats().setSeats(seats));
        QCOMPARE(desk.next(), QList { one });
    }

    void oneConfirmedPlaceATrack_data() { TestDatabase::engines(); }
    void oneConfirmedPlaceATrack()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const auto here = desk.enrol(u"Éloy"_s);
        RegistrationDraft there = desk.draft(u"Éloy"_s, 1);
        const auto refused = desk.workspace->enrolment().enrol(there);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::AlreadyPlaced);
        QCOMPARE(refused.error().detail, u"Session 1"_s);
        QCOMPARE(must(RegistrationStore(desk.workspace->database()).registrations()).size(), 1);

        there.ifPlaced = RegistrationDraft::IfPlaced::Wish;
        const Registration wish = must(desk.workspace->enrolment().enrol(there));
        QCOMPARE(wish.status, RegistrationStatus::Waitlisted);
        QCOMPARE(wish.person.id, desk.read(here).person.id);
        QCOMPARE(must(desk.workspace->enrolment().changeStatus({ wish.id }, RegistrationStatus::Confirmed))
                     .skipped.first()
                     .reason.kind,
            Error::Kind::AlreadyPlaced);
        // accepting the wished seat gives the other one up, as the list says
        const auto place = desk.list(1).lines.first().place;
        QVERIFY(place);
        QCOMPARE(place->registration, here);
        QCOMPARE(place->sessionLabel, u"Session 1"_s);
        (void)must(desk.waiting().propose(wish.id, desk.sessions.at(1)));
        (void)must(desk.waiting().accept(wish.id, u"Place prise en session 2"_s));
        QCOMPARE(desk.read(wish.id).status, RegistrationStatus::Confirmed);
        QCOMPARE(desk.read(here).status, RegistrationStatus::Cancelled);
        QCOMPARE(desk.read(here).statusReason, u"Place prise en session 2"_s);
        (void)must(desk.workspace->history().undo());
        QCOMPARE(desk.read(wish.id).status, RegistrationStatus::Waitlisted);
        QCOMPARE(desk.read(here).status, RegistrationStatus::Confirmed);
    }

    void aPlaceIsTransferredWithItsHistory_data() { TestDatabase::engines(); }
    void aPlaceIsTransferredWithItsHistory()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const auto here = desk.enrol(u"Éloy"_s);
        const QDateTime requested = desk.read(here).requestedAt;
        desk.now = desk.now.addDays(2);
        RegistrationDraft there = desk.draft(u"Éloy"_s, 1);
        there.ifPlaced = RegistrationDraft::IfPlaced::Transfer;
        const Registration moved = must(desk.workspace->enrolment().enrol(there));
        QCOMPARE(moved.id, here);
        QCOMPARE(moved.session, desk.sessions.at(1));
        QCOMPARE(moved.origin, desk.sessions.first());
        QCOMPARE(moved.requestedAt, requested);
        QCOMPARE(moved.status, RegistrationStatus::Confirmed);
        QCOMPARE(desk.workspace->history().done().last().kind, ActKind::Transfer);
        (void)must(desk.workspace->history().undo());
        QCOMPARE(desk.read(here).session, desk.sessions.first());
        QVERIFY(!desk.read(here).origin.isValid());

        // a place is not lost by asking for a full session
        desk.setSeats(0, {}, 2);
        QCOMPARE(
            desk.workspace->enrolment().transfer(here, desk.sessions.at(2)).error().kind, Error::Kind::Full);
        QCOMPARE(desk.read(here).session, desk.sessions.first());
    }

    void whoWaitsKeepsTheirTimeInAnotherList_data() { TestDatabase::engines(); }
    void whoWaitsKeepsTheirTimeInAnotherList()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        desk.setSeats(0);
        desk.setSeats(0, {}, 1);
        const auto early = desk.enrol(u"Tôt"_s);
        const auto late = desk.enrol(u"Tard"_s, 1);
        (void)must(desk.workspace->enrolment().transfer(early, desk.sessions.at(1)));
        QCOMPARE(desk.order(1), (QList { early, late }));
        QCOMPARE(desk.read(early).waitlistRank, 1);
        QVERIFY(desk.order(0).isEmpty());
    }

    void aTransferThatCallsAfterTheFirstSeanceIsForetold_data() { TestDatabase::engines(); }
    void aTransferThatCallsAfterTheFirstSeanceIsForetold()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        desk.setSeats(1);
        const auto placed = desk.enrol(u"Abel"_s);
        const auto waits = desk.enrol(u"Éloy"_s);
        desk.setSeats(1, {}, 1);
        const SessionId there = desk.sessions.at(1);
        const auto foretold
            = [&](RegistrationId id) { return must(desk.workspace->enrolment().lateTransfer(id, there)); };
        QCOMPARE(foretold(waits), QDate());
        MeetingFilter held;
        held.session = there;
        held.track = desk.track;
        const QDate first = must(MeetingStore(desk.workspace->database()).meetings(held)).first().date;
        desk.now = QDateTime(first, QTime(9, 0));
        QCOMPARE(foretold(waits), QDate()); // on the day itself
        desk.now = desk.now.addDays(1);
        QCOMPARE(foretold(waits), first);
        QCOMPARE(foretold(placed), QDate()); // is called from no list
        // the form asks the same, with what else it changes
        const auto ofForm = [&](RegistrationId id, const std::optional<StatusWish> &wish = {}) {
            RegistrationDraft draft = draftOf(desk.read(id));
            draft.session = there;
            draft.expectations = u"Un référentiel"_s;
            return must(desk.workspace->enrolment().lateRevision(desk.read(id), draft, wish));
        };
        QCOMPARE(ofForm(waits), first);
        QCOMPARE(ofForm(placed), QDate());
        QCOMPARE(ofForm(waits, StatusWish { RegistrationStatus::Cancelled, u"Départ"_s }), QDate());
        QVERIFY(desk.read(waits).expectations.isEmpty());
        const Registration still = desk.read(waits);
        QCOMPARE(still.session, desk.sessions.first());
        QCOMPARE(still.status, RegistrationStatus::Waitlisted);
        QVERIFY(desk.workspace->history().done().last().kind != ActKind::Transfer);
        desk.setSeats(0, {}, 1);
        QCOMPARE(foretold(waits), QDate()); // goes on waiting there
        GroupSeats seats = must(desk.workspace->seats().seats(there, desk.track));
        seats.capacity = 1;
        seats.lateCallsAllowed = true;
        must(desk.workspace->seats().setSeats(seats));
        QCOMPARE(foretold(waits), QDate());
    }

    void aWishIsACandidateAndAcceptingTransfers_data() { TestDatabase::engines(); }
    void aWishIsACandidateAndAcceptingTransfers()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        desk.setSeats(0);
        const Registration wishing = desk.enrolWishing(u"Éloy"_s, { 2, 1 });
        QCOMPARE(wishing.wishes, (QList { desk.sessions.at(2), desk.sessions.at(1) }));
        QCOMPARE(desk.waiting().setWishes(wishing.id, { desk.sessions.first() }).error().kind,
            Error::Kind::Invalid);
        must(desk.waiting().setWishes(wishing.id, { desk.sessions.at(1) }));
        QVERIFY(desk.order(2).isEmpty());
        QCOMPARE(desk.next(1), QList { wishing.id });
        QVERIFY(desk.list(1).lines.first().byWish);
        // the only seat is theirs before a newcomer's
        desk.setSeats(1, {}, 1);
        QCOMPARE(desk.read(desk.enrol(u"Nouvelle"_s, 1)).status, RegistrationStatus::Waitlisted);
        (void)must(desk.waiting().propose(wishing.id, desk.sessions.at(1)));
        (void)must(desk.waiting().accept(wishing.id));
        const Registration moved = desk.read(wishing.id);
        QCOMPARE(moved.session, desk.sessions.at(1));
        QCOMPARE(moved.origin, desk.sessions.first());
        QCOMPARE(moved.status, RegistrationStatus::Confirmed);
        QVERIFY2(!moved.wishes.contains(moved.session), "where they are is no wish any more");
        must(desk.workspace->history().undo());
        QCOMPARE(desk.read(wishing.id).wishes, QList { desk.sessions.at(1) });
    }

    void aDearerSessionWithAFreeSeatIsTold_data() { TestDatabase::engines(); }
    void aDearerSessionWithAFreeSeatIsTold()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        desk.setSeats(0);
        desk.setSeats(0, {}, 1);
        desk.setSeats(1, {}, 2);
        (void)desk.enrolWishing(u"Éloy"_s, { 2, 1 });
        const auto dearer = [&](int session) { return desk.list(session).lines.first().dearer; };
        QCOMPARE(dearer(0), SessionId()); // the dearest itself
        QCOMPARE(dearer(1), desk.sessions.at(2));
        QCOMPARE(dearer(2), SessionId()); // where they wait there is none
        desk.setSeats(1);
        QCOMPARE(dearer(1), desk.sessions.first());
        QCOMPARE(dearer(2), desk.sessions.first());
    }

    void linkedColleaguesAnswerTogether_data() { TestDatabase::engines(); }
    void linkedColleaguesAnswerTogether()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const auto [one, two, three] = desk.threeWithColleagues();
        QCOMPARE(desk.waiting().answering(three).error().kind, Error::Kind::NotFound);
        (void)must(desk.waiting().propose(one, desk.sessions.first()));
        (void)must(desk.waiting().propose(two, desk.sessions.first()));
        const auto answering = [&](RegistrationId id) {
            QStringList names;
            for (const Registration &each : must(desk.waiting().answering(id))) {
                names << each.person.familyName;
            }
            return names;
        };
        QCOMPARE(answering(three), (QStringList { u"Maës"_s, u"Abel"_s }));
        QCOMPARE(answering(two), QStringList { u"Éloy"_s });
        const SeatPlan plan = desk.list().plan;
        QCOMPARE(plan.firstDay(claimOf(desk.read(one))), QDate(2021, 11, 23));
    }

    void aSeatTakenBackBeforeItsDayIsNoLateAnswer_data() { TestDatabase::engines(); }
    void aSeatTakenBackBeforeItsDayIsNoLateAnswer()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        desk.setSeats(0);
        const auto id = desk.enrol(u"Éloy"_s);
        desk.setSeats(1);
        const auto expiredOn = [&](QDate today) {
            (void)must(desk.waiting().propose(id, desk.sessions.first(), { 2021, 10, 15 }));
            desk.now.setDate(today);
            (void)must(desk.waiting().expire(id));
            const WaitReason reason = desk.list().lines.first().reason;
            must(desk.workspace->history().undo());
            must(desk.workspace->history().undo());
            return reason.kind == Why::Expired ? reason.deadline : QDate(1, 1, 1);
        };
        QCOMPARE(expiredOn({ 2021, 10, 12 }), QDate(2021, 10, 15));
        QCOMPARE(expiredOn({ 2021, 10, 15 }), QDate(2021, 10, 15));
        QCOMPARE(expiredOn({ 2021, 10, 16 }), QDate());
    }

    void aDearerSeatThatBelongsToThoseBeforeIsNotTold_data() { TestDatabase::engines(); }
    void aDearerSeatThatBelongsToThoseBeforeIsNotTold()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        desk.setSeats(0);
        desk.setSeats(0, {}, 1);
        const auto first = desk.enrol(u"Abel"_s, 1);
        const auto wishing = desk.enrolWishing(u"Éloy"_s, { 0 }, 1);
        const auto dearer = [&] {
            const WaitingList read = desk.list();
            const auto line = std::ranges::find_if(read.lines,
                [&](const WaitingList::Line &each) { return each.registration.id == wishing.id; });
            return line->dearer;
        };
        desk.setSeats(1, {}, 1);
        QCOMPARE(desk.next(1), QList { first });
        QCOMPARE(dearer(), SessionId()); // free, and Abel's
        desk.setSeats(2, {}, 1);
        QCOMPARE(dearer(), desk.sessions.at(1)); // one for each of them
        desk.setSeats(1, {}, 1);
        (void)must(desk.waiting().propose(first, desk.sessions.at(1)));
        (void)must(desk.waiting().decline(first));
        QCOMPARE(dearer(), desk.sessions.at(1)); // Abel does not want it
    }

    void aCitizenMayComeToSomeSeancesOnly_data() { TestDatabase::engines(); }
    void aCitizenMayComeToSomeSeancesOnly()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        desk.setSeats(1);
        const QList<Module> &modules = desk.cycle.track(desk.track)->modules;
        RegistrationDraft draft = desk.draft(u"Noël"_s);
        draft.audience = Audience::Citizen;
        draft.modules = QList { modules.at(0).id };
        const Registration chosen = must(desk.workspace->enrolment().enrol(draft));
        QCOMPARE(chosen.modules, *draft.modules);
        // there is a seat left at séance 2, none at all four
        RegistrationDraft other = desk.draft(u"Tison"_s);
        other.audience = Audience::Citizen;
        QCOMPARE(must(desk.workspace->enrolment().enrol(other)).status, RegistrationStatus::Confirmed);
        QCOMPARE(desk.read(desk.enrol(u"Éloy"_s)).status, RegistrationStatus::Waitlisted);
        const Occupancy counted
            = must(occupancy::ofGroup(desk.workspace->database(), desk.sessions.first(), desk.track));
        QCOMPARE(counted.registered, 2);
        QCOMPARE(counted.taken(), 1);
        QVERIFY(counted.isFull());
    }

    void moreSeancesAreNotTakenBeforeThoseWhoWaitForThem_data() { TestDatabase::engines(); }
    void moreSeancesAreNotTakenBeforeThoseWhoWaitForThem()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        desk.setSeats(1);
        const QList<Module> &modules = desk.cycle.track(desk.track)->modules;
        RegistrationDraft draft = desk.draft(u"Noël"_s);
        draft.modules = QList { modules.at(0).id };
        const Registration some = must(desk.workspace->enrolment().enrol(draft));
        QCOMPARE(some.status, RegistrationStatus::Confirmed);
        // Waits for the whole session, whose first séance is taken.
        const auto waiting = desk.enrol(u"Éloy"_s);
        QCOMPARE(desk.read(waiting).status, RegistrationStatus::Waitlisted);
        RegistrationDraft more = draftOf(some);
        more.modules = QList { modules.at(0).id, modules.at(1).id };
        const auto refused = desk.workspace->enrolment().revise(some, more);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Full);
        QCOMPARE(refused.error().detail, u"reserved"_s);
        QCOMPARE(desk.read(some.id).modules, some.modules);
        // COMPLET by hand is for those who have no place, and lets nobody pass those who wait.
        GroupSeats byHand = must(desk.workspace->seats().seats(desk.sessions.first(), desk.track));
        byHand.fullByHand = true;
        must(desk.workspace->seats().setSeats(byHand));
        const auto passing = desk.workspace->enrolment().revise(desk.read(some.id), more);
        QVERIFY(!passing);
        QCOMPARE(passing.error().detail, u"reserved"_s);
        // A seat besides theirs is there for whoever asks.
        desk.setSeats(2);
        QCOMPARE(must(desk.workspace->enrolment().revise(desk.read(some.id), more)).modules.size(), 2);
    }

    void takingBackNeverSeatsOneTooMany_data() { TestDatabase::engines(); }
    void takingBackNeverSeatsOneTooMany()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        desk.setSeats(1);
        const auto one = desk.enrol(u"Un"_s);
        desk.cancel(one);
        const auto other = desk.test.open([&desk] { return desk.now; });
        (void)must(other->enrolment().enrol(desk.draft(u"Deux"_s)));
        const auto undone = desk.workspace->history().undo();
        QVERIFY(!undone);
        QCOMPARE(undone.error().kind, Error::Kind::Full);
    }
};

IREV_TEST(WaitingListTest)

#include "waitinglisttest.moc"
