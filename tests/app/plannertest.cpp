// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/planner/planner.h"
#include "app/programmes/programmefile.h"
#include "app/programmes/programmestore.h"
#include "app/sessions/meetingstore.h"
#include "app/sessions/programmeinstaller.h"
#include "app/sessions/undatedseances.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testregistry.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Dates are proposed: the best there are, by what is forbidden and what weighs.
class PlannerTest final : public QObject
{
    Q_OBJECT

private:
    static Meeting seance(
        int session, int number, const QString &place = {}, const QStringList &speakers = {})
    {
        Meeting meeting;
        meeting.session = SessionId { session };
        meeting.sessionNumber = session;
        meeting.track = TrackId { 1 };
        meeting.module = ModuleId { session * 100 + number };
        meeting.moduleNumber = number;
        meeting.place = place;
        meeting.speakers = speakers;
        meeting.halfDays = { HalfDay {} };
        return meeting;
    }

    /// A Monday and the days after it, without holidays; every working day.
    static PlanWish wish(int days)
    {
        PlanWish wish;
        wish.first = QDate(2023, 9, 4);
        wish.last = wish.first.addDays(days - 1);
        wish.weekdays = { 1, 2, 3, 4, 5 };
        return wish;
    }

    /// The least weight of all ways to date the séances, by trying each.
    static std::optional<int> bruteForce(const PlanWish &wish, const PlanFacts &facts)
    {
        std::optional<int> least;
        QList<QDate> dates(wish.seances.size(), wish.first);
        const auto next = [&] {
            for (QDate &date : dates) {
                date = date.addDays(1);
                if (date <= wish.last) {
                    return true;
                }
                date = wish.first;
            }
            return false;
        };
        do {
            if (const auto plan = planner::judged(wish, facts, dates)) {
                least = least ? std::min(*least, plan->weight) : plan->weight;
            }
        } while (next());
        return least;
    }

private Q_SLOTS:
    void whereNoHolidaysAreKnownEachDateSaysSo()
    {
        PlanWish wanted = wish(15);
        wanted.seances = { seance(1, 1), seance(1, 2) };
        wanted.leastGap = 3;
        wanted.mostGap = 7;
        PlanFacts facts;
        facts.schoolHolidays = { { u"Été"_s, wanted.first.addDays(-60), wanted.first.addDays(-3) } };
        const auto answer = planner::propose(wanted, facts, 20s);
        QVERIFY(!answer.proposals.isEmpty());
        const PlanProposal &best = answer.proposals.first();
        QCOMPARE(std::ranges::count_if(best.penalties,
                     [](const PlanPenalty &each) {
                         return each.caution && each.caution->kind == DateCaution::Kind::HolidaysUnknown;
                     }),
            2);
        QCOMPARE(best.weight, 0); // no day is better than another for that
    }

    void theBestOfAllWaysIsFound_data()
    {
        QTest::addColumn<int>("days");
        QTest::addColumn<int>("leastGap");
        QTest::addColumn<int>("mostGap");
        QTest::addColumn<bool>("isOnePlace");
        QTest::addColumn<bool>("isOnePerDay");
        QTest::newRow("room enough") << 15 << 3 << 7 << false << false;
        QTest::newRow("one a day") << 13 << 3 << 6 << false << true;
        QTest::newRow("one place for two sessions") << 13 << 4 << 6 << true << false;
        QTest::newRow("tight") << 9 << 4 << 4 << true << false;
        QTest::newRow("none") << 8 << 5 << 7 << true << false;
    }
    void theBestOfAllWaysIsFound()
    {
        QFETCH(int, days);
        QFETCH(int, leastGap);
        QFETCH(int, mostGap);
        QFETCH(bool, isOnePlace);
        QFETCH(bool, isOnePerDay);
        PlanWish wanted = wish(days);
        wanted.leastGap = leastGap;
        wanted.mostGap = mostGap;
        wanted.isOnePerDay = isOnePerDay;
        const QString place = isOnePlace ? u"Amiens"_s : QString();
        wanted.seances
            = { seance(1, 1, place), seance(1, 2, place), seance(2, 1, place), seance(2, 2, place) };
        PlanFacts facts;
        // Something is held already on one good day, and a place is taken on another.
        Meeting held = seance(9, 1, u"Lille"_s);
        held.id = MeetingId { 77 };
        held.date = QDate(2023, 9, 5);
        facts.meetings = { held };
        facts.busy = { { BusyTime::Whose::Place, u"amiens"_s, u"travaux"_s, { 2023, 9, 7 }, { 2023, 9, 7 },
            {}, {} } };
        const auto answer = planner::propose(wanted, facts, 20s);
        const auto least = bruteForce(wanted, facts);
        QVERIFY(answer.isProven);
        QCOMPARE(answer.proposals.isEmpty(), !least.has_value());
        if (least) {
            QCOMPARE(answer.proposals.first().weight, *least);
            for (const PlanProposal &each : answer.proposals) {
                const auto again = planner::judged(wanted, facts, each.dates());
                QVERIFY(again);
                QCOMPARE(again->weight, each.weight);
            }
        }
    }

    void onePerDayHoldsAgainstWhatTheCycleHasAlreadyAndOthersWeigh()
    {
        PlanWish wanted = wish(2);
        wanted.isOnePerDay = true;
        wanted.seances = { seance(1, 1) };
        wanted.seances.first().cycle = CycleId { 1 };
        Meeting held = seance(9, 1);
        held.id = MeetingId { 77 };
        held.cycle = CycleId { 1 };
        held.date = wanted.first;
        Meeting foreign = held;
        foreign.id = MeetingId { 78 };
        foreign.cycle = CycleId { 2 };
        foreign.date = wanted.last;
        const PlanFacts facts { { held, foreign }, {}, {} };
        QVERIFY(!planner::judged(wanted, facts, { held.date }));
        const auto beside = planner::judged(wanted, facts, { foreign.date });
        QVERIFY(beside);
        QCOMPARE(beside->penalties.size(), 1);
        QCOMPARE(beside->penalties.first().caution->kind, DateCaution::Kind::SameDay);
        QCOMPARE(planner::propose(wanted, facts, 20s).proposals.first().dates(), QList { foreign.date });
        wanted.last = wanted.first;
        const auto none = planner::propose(wanted, facts, 20s);
        QVERIFY(none.proposals.isEmpty());
        QVERIFY(none.relaxations.contains(PlanRelaxation::OnePerDay));
        wanted.isOnePerDay = false;
        QVERIFY(planner::judged(wanted, facts, { held.date }));
    }

    void whoIsRegisteredForBothIsNotAskedToBeAtTwoSeancesAtOnce()
    {
        PlanWish wanted = wish(2);
        wanted.seances = { seance(1, 1), seance(2, 1) };
        Meeting held = seance(3, 1);
        held.id = MeetingId { 77 };
        held.date = wanted.first;
        const auto at
            = [](const Meeting &meeting) { return registrations::Seance(meeting.session, meeting.module); };
        PlanFacts facts { { held }, {}, {}, {} };
        // Without anybody in both, the day of the held one weighs little.
        QCOMPARE(planner::judged(wanted, facts, { wanted.first, wanted.first })->weight, 4);
        facts.sharedPeople[at(wanted.seances.first())].insert(at(held), 2);
        const auto told = planner::judged(wanted, facts, { wanted.first, wanted.last });
        const auto people = std::ranges::find_if(told->penalties, [](const PlanPenalty &each) {
            return each.caution && each.caution->kind == DateCaution::Kind::PerhapsSamePeople;
        });
        QVERIFY(people != told->penalties.end());
        QCOMPARE(people->caution->people, 2);
        const auto answer = planner::propose(wanted, facts, 20s);
        QCOMPARE(answer.proposals.first().dates().first(), wanted.last);
        // Two that have no date yet are kept on different days.
        facts.sharedPeople[at(wanted.seances.first())].insert(at(wanted.seances.last()), 1);
        QVERIFY(!planner::judged(wanted, facts, { wanted.last, wanted.last }));
        QVERIFY(planner::judged(wanted, facts, { wanted.last, wanted.first }));
        QVERIFY(*planner::weight(DateCaution::Kind::SamePeople, true)
            > *planner::weight(DateCaution::Kind::SchoolHoliday, false));
    }

    void whoIsRegisteredForSeancesWithoutADateIsKnown_data() { TestDatabase::engines(); }
    void whoIsRegisteredForSeancesWithoutADateIsKnown()
    {
        QFETCH(QString, engine);
        TestDatabase stored(engine);
        const auto workspace = stored.create(Content::Programme, clockAt({ 2021, 11, 1 }));
        const auto meetings = must(MeetingStore(workspace->database()).meetings());
        const auto of = [&](const QString &track, int session, int number) {
            return *std::ranges::find_if(meetings, [&](const Meeting &each) {
                return each.trackCode == track && each.sessionNumber == session
                    && each.moduleNumber == number;
            });
        };
        const Meeting evening = of(u"elected"_s, 1, 1);
        const Meeting day = of(u"professionals"_s, 2, 1);
        RegistrationDraft draft;
        draft.person.familyName = u"Éloy"_s;
        draft.person.givenName = u"Maëlle"_s;
        draft.session = day.session;
        draft.track = day.track;
        draft.person.id = must(workspace->enrolment().enrol(draft)).person.id;
        draft.audience = Audience::Elected;
        draft.session = evening.session;
        draft.track = evening.track;
        must(workspace->enrolment().enrol(draft));
        QVERIFY(must(planner::facts(workspace->database())).sharedPeople.isEmpty()); // all are dated
        must(workspace->planning().removeMeeting(evening.id));
        const auto shared = must(planner::facts(workspace->database())).sharedPeople;
        QCOMPARE(shared.size(), 1);
        const auto others = shared.value({ evening.session, evening.module });
        QCOMPARE(others.size(), 4); // the professionals' four séances of session 2
        QCOMPARE(others.value({ day.session, day.module }), 1);
    }

    void holidaysAndAwayDaysAreNoDatesAndPinsStay()
    {
        PlanWish wanted = wish(60);
        wanted.first = QDate(2022, 1, 10);
        wanted.last = QDate(2022, 3, 20);
        wanted.weekdays = { 5 };
        wanted.leastGap = 7;
        wanted.mostGap = 42;
        wanted.seances = { seance(1, 1, {}, { u"Camille Leroy"_s }), seance(1, 2, {}, { u"Camille Leroy"_s }),
            seance(1, 3) };
        wanted.pinned
            = { { 1, QDate(2022, 2, 10) } }; // a Thursday of the winter holidays: pinned all the same
        PlanFacts facts;
        facts.schoolHolidays = { { u"Vacances d’hiver"_s, { 2022, 2, 5 }, { 2022, 2, 20 } } };
        facts.busy = { { BusyTime::Whose::Speaker, u"Camille LEROY"_s, {}, { 2022, 1, 10 }, { 2022, 1, 20 },
            {}, {} } };
        const auto answer = planner::propose(wanted, facts, 20s);
        QVERIFY(!answer.proposals.isEmpty());
        for (const PlanProposal &each : answer.proposals) {
            const auto dates = each.dates();
            QCOMPARE(dates.at(1), QDate(2022, 2, 10));
            QVERIFY(dates.at(0) > QDate(2022, 1, 20)); // away until then
            QVERIFY(dates.at(2) > QDate(2022, 2, 20));
            QCOMPARE(dates.at(2).dayOfWeek(), 5);
        }
    }

    void aPlanThatCannotBeSaysWhichWishToRelax()
    {
        PlanWish wanted = wish(10);
        wanted.leastGap = 14;
        wanted.mostGap = 21;
        wanted.seances = { seance(1, 1), seance(1, 2) };
        const auto answer = planner::propose(wanted, {}, 20s);
        QVERIFY(answer.proposals.isEmpty());
        QVERIFY(answer.isProven);
        QCOMPARE(answer.relaxations, (QList { PlanRelaxation::Span, PlanRelaxation::LeastGap }));
    }

    void aSpanThatIsMuchTooShortSaysSo()
    {
        PlanWish wanted = wish(10);
        wanted.leastGap = 30;
        wanted.mostGap = 40;
        wanted.seances = { seance(1, 1), seance(1, 2), seance(1, 3), seance(1, 4) };
        const auto answer = planner::propose(wanted, {}, 20s);
        QVERIFY(answer.isProven);
        // 91 days at least; one day after the other they would fit into what there is.
        QCOMPARE(answer.relaxations, (QList { PlanRelaxation::LongSpan, PlanRelaxation::LeastGap }));
    }

    void proposalsDifferAndGapsAreExplained()
    {
        PlanWish wanted = wish(120);
        wanted.weekdays = { 2 };
        wanted.leastGap = 14;
        wanted.mostGap = 28;
        for (int session = 1; session <= 2; ++session) {
            for (int number = 1; number <= 3; ++number) {
                wanted.seances.append(seance(session, number, u"Amiens"_s));
            }
        }
        const auto answer = planner::propose(wanted, {}, 20s);
        QCOMPARE(answer.proposals.size(), 3);
        QCOMPARE(answer.proposals.first().weight, 0); // three weeks each time
        for (int i = 1; i < 3; ++i) {
            int differing = 0;
            for (int j = 0; j < wanted.seances.size(); ++j) {
                differing += answer.proposals.at(i).dates().at(j) != answer.proposals.first().dates().at(j);
            }
            QVERIFY(differing >= 2);
        }
        // One week off the ideal gap weighs seven days.
        QList<QDate> dates = answer.proposals.first().dates();
        dates[2] = dates.at(2).addDays(7);
        const auto worse = planner::judged(wanted, {}, dates);
        QVERIFY(!worse || worse->weight == 7);
    }

    void aGroupsDatedMeetingsBoundWhatFollows()
    {
        PlanWish wanted = wish(90);
        wanted.leastGap = 10;
        wanted.mostGap = 20;
        wanted.seances = { seance(1, 2) };
        Meeting before = seance(1, 1);
        before.id = MeetingId { 5 };
        before.date = QDate(2023, 10, 2);
        Meeting after = seance(1, 3);
        after.id = MeetingId { 6 };
        after.date = QDate(2023, 10, 30);
        const auto answer = planner::propose(wanted, { { before, after }, {}, {} }, 20s);
        QVERIFY(!answer.proposals.isEmpty());
        const QDate between = answer.proposals.first().dates().first();
        QVERIFY(before.date.daysTo(between) >= 10 && between.daysTo(after.date) >= 10);
    }

    void threeSessionsOfSixOverSixMonthsAreAnsweredAndCanBeStopped()
    {
        PlanWish wanted = wish(182);
        wanted.weekdays = { 2, 4 };
        wanted.isOnePerDay = true;
        wanted.leastGap = 14;
        wanted.mostGap = 35;
        for (int session = 1; session <= 3; ++session) {
            for (int number = 1; number <= 6; ++number) {
                wanted.seances.append(seance(session, number, u"Amiens"_s));
            }
        }
        int asked = 0;
        const auto stopped = planner::propose(wanted, {}, 60s, [&](int) { return ++asked < 3; });
        QVERIFY(stopped.isCancelled);
        const auto answer = planner::propose(wanted, {}, 3s);
        QVERIFY(!answer.proposals.isEmpty());
        QVERIFY(!answer.isCancelled);
    }

    void whatIsProposedCanBeStored_data() { TestDatabase::engines(); }
    void whatIsProposedCanBeStored()
    {
        QFETCH(QString, engine);
        TestDatabase stored(engine);
        const auto workspace = stored.create(Content::Programme);
        Database &database = workspace->database();
        const CycleId old = must(ProgrammeStore(database).cycles()).first().id;
        must(workspace->programmes().add(must(copyOf(database, old, { u"Suivant"_s, false, {} }))));
        PlanWish wanted = wish(182);
        wanted.weekdays = { 2, 5 };
        wanted.seances = must(undatedseances::read(database));
        QCOMPARE(wanted.seances.size(), 18);
        const auto answer = planner::propose(wanted, must(planner::facts(database)), 3s);
        QVERIFY(!answer.proposals.isEmpty());
        must(workspace->planning().addMeetings(answer.proposals.first().meetings));
        QVERIFY(must(undatedseances::read(database)).isEmpty());
        must(workspace->history().undo());
        QCOMPARE(must(undatedseances::read(database)).size(), 18);
    }
};

IREV_TEST(PlannerTest)
#include "plannertest.moc"
