// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/planner/planner.h"

#include "app/planner/plandays.h"
#include "app/planner/plansearch.h"
#include "app/sessions/meetingstore.h"

#include <algorithm>

namespace
{

constexpr int mostProposals = 3;
constexpr int differing = 3; ///< another proposal has one date in so many elsewhere, and one at least
constexpr int moreDays = 60;
constexpr int manyMoreDays = 365;
constexpr int longestGap = 366;

PlanWish relaxed(PlanWish wish, PlanRelaxation relaxation)
{
    switch (relaxation) {
    case PlanRelaxation::Span:
        wish.last = wish.last.addDays(moreDays);
        break;
    case PlanRelaxation::LongSpan:
        wish.last = wish.last.addDays(manyMoreDays);
        break;
    case PlanRelaxation::Weekdays:
        wish.weekdays += { Qt::Monday, Qt::Tuesday, Qt::Wednesday, Qt::Thursday, Qt::Friday };
        break;
    case PlanRelaxation::LeastGap:
        wish.leastGap = 1;
        break;
    case PlanRelaxation::MostGap:
        wish.mostGap = longestGap;
        break;
    case PlanRelaxation::Holidays:
        wish.avoidsHolidays = false;
        break;
    case PlanRelaxation::OnePerDay:
        wish.isOnePerDay = false;
        break;
    case PlanRelaxation::Unavailability:
        for (Meeting &each : wish.seances) {
            each.place.clear();
            each.speakers.clear();
        }
        break;
    case PlanRelaxation::Pins:
        wish.pinned.clear();
        break;
    }
    return wish;
}

bool says(const PlanWish &wish, PlanRelaxation relaxation)
{
    switch (relaxation) {
    case PlanRelaxation::Pins:
        return !wish.pinned.isEmpty();
    case PlanRelaxation::Holidays:
        return wish.avoidsHolidays;
    case PlanRelaxation::OnePerDay:
        return wish.isOnePerDay;
    case PlanRelaxation::Unavailability:
        return std::ranges::any_of(wish.seances,
            [](const Meeting &each) { return !each.place.isEmpty() || !each.speakers.isEmpty(); });
    default:
        return true;
    }
}

/// Each wish is left out in turn.
QList<PlanRelaxation> relaxationsOf(
    const PlanWish &wish, const PlanFacts &facts, std::chrono::milliseconds time, const planner::GoOn &goOn)
{
    QList<PlanRelaxation> found;
    for (const PlanRelaxation each : { PlanRelaxation::Pins, PlanRelaxation::Span, PlanRelaxation::LongSpan,
             PlanRelaxation::Weekdays, PlanRelaxation::LeastGap, PlanRelaxation::MostGap,
             PlanRelaxation::Holidays, PlanRelaxation::OnePerDay, PlanRelaxation::Unavailability }) {
        const bool isShorterEnough = each == PlanRelaxation::LongSpan && found.contains(PlanRelaxation::Span);
        if (!says(wish, each) || isShorterEnough) {
            continue;
        }
        const PlanWish other = relaxed(wish, each);
        PlanSearch search(PlanDays(other, facts), other);
        if (search.run({ .time = time, .isFirstEnough = true, .goOn = goOn }).best) {
            found.append(each);
        }
    }
    return found;
}

} // namespace

QList<QDate> PlanProposal::dates() const
{
    QList<QDate> dates;
    std::ranges::transform(meetings, std::back_inserter(dates), &Meeting::date);
    return dates;
}

std::optional<int> planner::weight(DateCaution::Kind kind, bool avoidsHolidays)
{
    using Kind = DateCaution::Kind;
    constexpr int holiday = 30;
    constexpr int bridge = 8;
    constexpr int samePeople = 40;
    constexpr int perhaps = 6;
    constexpr int weekend = 5;
    constexpr int sameDay = 2;
    switch (kind) {
    case Kind::PublicHoliday:
    case Kind::SchoolHoliday:
        return avoidsHolidays ? std::nullopt : std::optional(holiday);
    case Kind::Bridge:
        return bridge;
    case Kind::Weekend:
        return weekend;
    case Kind::SameDay:
        return sameDay;
    case Kind::SamePeople: // one of them may yet follow the séance in another session
        return samePeople;
    case Kind::PerhapsSamePeople:
    case Kind::PerhapsSamePlace:
    case Kind::PerhapsSameSpeaker:
    case Kind::PerhapsSpeakerAway:
    case Kind::PerhapsPlaceTaken:
        return perhaps;
    case Kind::SamePlace:
    case Kind::SameSpeaker:
    case Kind::SpeakerAway:
    case Kind::PlaceTaken:
        return std::nullopt;
    case Kind::FarFromCycle: // the span is the coordinator's own wish, the order the plan's
    case Kind::OutOfOrder:
    case Kind::PlaceTooSmall: // on any date
    case Kind::HolidaysUnknown: // nothing better is known of the days beside it
        return 0;
    }
    Q_UNREACHABLE();
}

Result<PlanFacts> planner::facts(Database &database)
{
    auto meetings = MeetingStore(database).meetings();
    auto schoolHolidays = holidays::schoolHolidays(database);
    auto busy = BusyTimes(database).between(QDate(1900, 1, 1), QDate(2999, 12, 31));
    auto shared = registrations::sharedByUndated(database);
    if (!meetings || !schoolHolidays || !busy || !shared) {
        return std::unexpected(!meetings ? meetings.error()
                : !schoolHolidays        ? schoolHolidays.error()
                : !busy                  ? busy.error()
                                         : shared.error());
    }
    return PlanFacts { *std::move(meetings), *std::move(schoolHolidays), *std::move(busy),
        *std::move(shared) };
}

std::optional<PlanProposal> planner::judged(
    const PlanWish &wish, const PlanFacts &facts, const QList<QDate> &dates)
{
    return PlanDays(wish, facts).judged(dates);
}

PlanAnswer planner::propose(
    const PlanWish &wish, const PlanFacts &facts, std::chrono::milliseconds time, const GoOn &goOn)
{
    PlanAnswer answer;
    if (wish.seances.isEmpty()) {
        answer.isProven = true;
        return answer;
    }
    const PlanDays days(wish, facts);
    PlanSearch search(days, wish);
    for (int i = 0; i < mostProposals; ++i) {
        const auto found = search.run({ .time = time / mostProposals, .isFirstEnough = false, .goOn = goOn });
        answer.isCancelled = found.isCancelled;
        if (i == 0) {
            answer.isProven = found.isComplete;
        }
        if (!found.best) {
            break;
        }
        QList<QDate> dates;
        for (const int day : *found.best) {
            dates.append(wish.first.addDays(day));
        }
        if (auto proposal = days.judged(dates)) {
            answer.proposals.append(*std::move(proposal));
        }
        if (found.isCancelled) {
            break;
        }
        search.differFrom(*found.best, std::max(1, int(wish.seances.size()) / differing));
    }
    std::ranges::stable_sort(answer.proposals, {}, &PlanProposal::weight);
    if (answer.proposals.isEmpty() && answer.isProven && !answer.isCancelled) {
        answer.relaxations = relaxationsOf(wish, facts, time / mostProposals, goOn);
    }
    return answer;
}
