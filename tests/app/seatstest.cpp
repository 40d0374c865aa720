// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/registrations/seats.h"

#include "tests/support/testregistry.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace
{

using Reason = SeatVerdict::Reason;

constexpr ModuleId first { 1 };
constexpr ModuleId second { 2 };

/// Two séances for professionals, the second one open to citizens as well.
SeatPlan planOf(std::optional<int> capacity, const QList<Quota> &quotas = {})
{
    SeatPlan plan;
    plan.capacity = capacity;
    plan.quotas = quotas;
    plan.seances = { { first, { Audience::Professional }, QDate(2021, 11, 23) },
        { second, { Audience::Professional, Audience::Citizen }, QDate(2021, 12, 14) } };
    return plan;
}

SeatClaim claim(Audience audience = Audience::Professional, const QList<ModuleId> &modules = {})
{
    SeatClaim made;
    made.audience = audience;
    made.modules = modules;
    return made;
}

SeatClaim of(qint64 organisation, const QStringList &territories = {})
{
    SeatClaim made = claim();
    made.organisation = OrganisationId { organisation };
    made.territories = territories;
    return made;
}

SeatPlan::Waiting waits(SeatClaim made, qint64 id = 1, bool hasRefused = false)
{
    made.id = RegistrationId { id };
    return { made, hasRefused };
}

} // namespace

/// Who may have a seat, and why not: rules over plain values.
class SeatsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anUnknownCapacityIsNoLimit()
    {
        SeatPlan plan = planOf({});
        plan.hold(claim(), 5000);
        QVERIFY(plan.newcomer(claim()).isFree());
    }

    void theLastSeatIsGivenOnce()
    {
        SeatPlan plan = planOf(2);
        plan.hold(claim());
        QVERIFY(plan.newcomer(claim()).isFree());
        plan.hold(claim());
        QCOMPARE(plan.newcomer(claim()).reason, Reason::NoSeat);
        QCOMPARE(plan.taken(), 2);
        plan.hold(claim(), -1);
        QVERIFY(plan.newcomer(claim()).isFree());
    }

    void aSeatIsNeededAtEachSeanceThatConcernsThePerson()
    {
        SeatPlan plan = planOf(2);
        plan.hold(claim(Audience::Citizen), 2);
        // séance 2 is full, séance 1 is not
        QCOMPARE(plan.newcomer(claim()).reason, Reason::NoSeat);
        QCOMPARE(plan.newcomer(claim(Audience::Citizen)).reason, Reason::NoSeat);
        QVERIFY(plan.newcomer(claim(Audience::Professional, { first })).isFree());
        QCOMPARE(plan.newcomer(claim(Audience::Professional, { first, second })).reason, Reason::NoSeat);
    }

    void aTrackWithoutSeancesStillCountsItsSeats()
    {
        SeatPlan plan = planOf(1);
        plan.seances.clear();
        plan.hold(claim());
        QCOMPARE(plan.newcomer(claim()).reason, Reason::NoSeat);
    }

    void anAudienceStaysWithinItsQuota()
    {
        SeatPlan plan = planOf({}, { { Quota::Kind::Audience, u"citizen"_s, 1 } });
        plan.hold(claim(Audience::Citizen));
        const SeatVerdict verdict = plan.newcomer(claim(Audience::Citizen));
        QCOMPARE(verdict.reason, Reason::Quota);
        QCOMPARE(verdict.quota, (Quota { Quota::Kind::Audience, u"citizen"_s, 1 }));
        QCOMPARE(code(verdict), u"quota:audience"_s);
        QVERIFY(plan.newcomer(claim()).isFree());
    }

    void eachOrganisationStaysWithinTheQuotaUnlessItHasItsOwn()
    {
        SeatPlan plan = planOf(
            {}, { { Quota::Kind::Organisation, u""_s, 1 }, { Quota::Kind::Organisation, u"7"_s, 2 } });
        plan.hold(of(5));
        plan.hold(of(7));
        QCOMPARE(plan.newcomer(of(5)).reason, Reason::Quota);
        QCOMPARE(plan.newcomer(of(5)).quota->subject, u"5"_s);
        QVERIFY(plan.newcomer(of(6)).isFree());
        QVERIFY(plan.newcomer(of(7)).isFree());
        plan.hold(of(7));
        QCOMPARE(plan.newcomer(of(7)).reason, Reason::Quota);
        // somebody without a structure is counted under none
        QVERIFY(plan.newcomer(claim()).isFree());
    }

    void aPersonCountsInEachOfTheirTerritories()
    {
        SeatPlan plan = planOf({}, { { Quota::Kind::Territory, u""_s, 1 } });
        plan.hold(of(1, { u"59-MEL"_s, u"02-LAON"_s }));
        QCOMPARE(plan.newcomer(of(2, { u"80-AMIENS"_s, u"02-LAON"_s })).reason, Reason::Quota);
        QVERIFY(plan.newcomer(of(2, { u"80-AMIENS"_s })).isFree());
        QVERIFY(plan.newcomer(of(2)).isFree());
    }

    void aFreedSeatIsReservedForThoseWhoWait()
    {
        SeatPlan plan = planOf(1);
        plan.waiting = { waits(claim()) };
        QCOMPARE(plan.newcomer(claim()).reason, Reason::Reserved);
        QVERIFY(plan.room(claim()).isFree());
        // their own wait does not stand in their way
        QVERIFY(plan.newcomer(plan.waiting.first().claim).isFree());
    }

    void aSeatBesidesThoseOfTheWaitingIsForTheNewcomer()
    {
        SeatPlan plan = planOf(3);
        plan.waiting = { waits(claim(), 1), waits(claim(), 2) };
        QVERIFY(plan.newcomer(claim()).isFree());
        plan.hold(claim());
        QCOMPARE(plan.newcomer(claim()).reason, Reason::Reserved);
    }

    void whereNothingIsLimitedNobodyIsSentToTheListBehindWhoWaits()
    {
        SeatPlan plan = planOf({});
        plan.waiting = { waits(claim()) };
        QVERIFY(plan.newcomer(claim()).isFree());
        // A quota is a limit for those it counts.
        plan.quotas = { { Quota::Kind::Organisation, u"7"_s, 1 } };
        plan.waiting = { waits(of(7)) };
        QCOMPARE(plan.newcomer(of(7)).reason, Reason::Reserved);
        QVERIFY(plan.newcomer(of(8)).isFree());
    }

    void aQuotaIsSaidEvenWhenNoSeatIsLeft()
    {
        SeatPlan plan = planOf(1, { { Quota::Kind::Audience, u"citizen"_s, 0 } });
        plan.hold(claim());
        QCOMPARE(plan.newcomer(claim(Audience::Citizen)).reason, Reason::Quota);
        QCOMPARE(plan.newcomer(claim()).reason, Reason::NoSeat);
    }

    void whoWaitsForOtherSeancesBlocksNobody()
    {
        SeatPlan plan = planOf(1);
        plan.waiting = { waits(claim(Audience::Citizen)) };
        QVERIFY(plan.newcomer(claim(Audience::Professional, { first })).isFree());
        QCOMPARE(plan.newcomer(claim()).reason, Reason::Reserved);
    }

    void whoIsHeldBackByAQuotaBlocksNobodyElse()
    {
        SeatPlan plan = planOf(10, { { Quota::Kind::Audience, u"citizen"_s, 1 } });
        plan.hold(claim(Audience::Citizen));
        plan.waiting = { waits(claim(Audience::Citizen)) };
        QVERIFY(plan.newcomer(claim()).isFree());
        QCOMPARE(plan.newcomer(claim(Audience::Citizen)).reason, Reason::Quota);
    }

    void theColleagueOfSomebodyHeldBackByAQuotaBlocksNobodyEither()
    {
        SeatPlan plan = planOf(10, { { Quota::Kind::Organisation, u"7"_s, 0 } });
        SeatClaim held = of(7);
        SeatClaim colleague = of(8);
        held.companions = colleague.companions = CompanionsId { 3 };
        plan.waiting = { waits(held, 1), waits(colleague, 2) };
        QVERIFY(plan.newcomer(of(9)).isFree());
    }

    void whoRefusedASeatBlocksNobody()
    {
        SeatPlan plan = planOf(1);
        plan.waiting = { waits(claim(), 1, true) };
        QVERIFY(plan.newcomer(claim()).isFree());
    }

    void whoIsKeptElsewhereBlocksNobodyNorDoTheirColleagues()
    {
        SeatPlan plan = planOf(1);
        SeatClaim colleague = claim();
        SeatClaim kept = claim();
        kept.companions = colleague.companions = CompanionsId { 3 };
        plan.waiting = { waits(colleague, 1), waits(kept, 2) };
        QCOMPARE(plan.newcomer(claim()).reason, Reason::Reserved);
        plan.waiting.last().isKept = true;
        QVERIFY(plan.newcomer(claim()).isFree());
        // Nor does a colleague of somebody who has refused a seat.
        plan.waiting.last().isKept = false;
        plan.waiting.last().hasRefused = true;
        QVERIFY(plan.newcomer(claim()).isFree());
    }

    void freeSeatsAreSharedBetweenNewcomersAndThoseWhoWait()
    {
        SeatPlan plan = planOf(5);
        plan.hold(claim());
        plan.waiting = { waits(claim(), 1), waits(claim(), 2), waits(claim(), 3, true), waits(claim(), 4) };
        plan.waiting.last().isKept = true;
        QCOMPARE(plan.shares(claim()), (SeatPlan::Shares { .newcomers = 2, .kept = 2 }));
        // More wait than there are seats.
        plan.capacity = 2;
        QCOMPARE(plan.shares(claim()), (SeatPlan::Shares { .newcomers = 0, .kept = 1 }));
        plan.capacity = 1;
        QCOMPARE(plan.shares(claim()), SeatPlan::Shares {});
        // Whoever comes to the first séance alone waits behind none who come to the second.
        plan = planOf(3);
        plan.waiting = { waits(claim(Audience::Citizen)) };
        QCOMPARE(plan.shares(claim(Audience::Professional, { first })),
            (SeatPlan::Shares { .newcomers = 3, .kept = 0 }));
        QCOMPARE(plan.shares(claim()), (SeatPlan::Shares { .newcomers = 2, .kept = 1 }));
        // A quota leaves fewer to those it counts.
        plan.quotas = { { Quota::Kind::Organisation, u"7"_s, 1 } };
        QCOMPARE(plan.shares(of(7)), (SeatPlan::Shares { .newcomers = 1, .kept = 0 }));
        plan.fullByHand = true;
        QCOMPARE(plan.shares(claim()), SeatPlan::Shares {});
        QCOMPARE(planOf({}).shares(claim()), std::optional<SeatPlan::Shares>());
    }

    void fullByHandSendsNewcomersToTheList()
    {
        SeatPlan plan = planOf({});
        plan.fullByHand = true;
        QCOMPARE(plan.newcomer(claim()).reason, Reason::FullByHand);
        QVERIFY(plan.room(claim()).isFree());
    }

    void thereIsNoCallAfterTheFirstSeanceUnlessAllowed()
    {
        SeatPlan plan = planOf(1);
        QVERIFY(!plan.isTooLate(claim(), QDate(2021, 11, 23)));
        QVERIFY(plan.isTooLate(claim(), QDate(2021, 11, 24)));
        // a citizen's first séance is the second one
        QVERIFY(!plan.isTooLate(claim(Audience::Citizen), QDate(2021, 11, 24)));
        plan.lateCallsAllowed = true;
        QVERIFY(!plan.isTooLate(claim(), QDate(2021, 11, 24)));
    }

    void whoHoldsASeatIsWithinTheLimitsUntilThereAreFewer()
    {
        SeatPlan plan = planOf(1);
        plan.hold(claim());
        QVERIFY(plan.fits(claim()).isFree());
        plan.capacity = 0;
        QCOMPARE(plan.fits(claim()).reason, Reason::NoSeat);
    }
};

IREV_TEST(SeatsTest)

#include "seatstest.moc"
