// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/planner/plandays.h"

#include <algorithm>

PlanDays::PlanDays(const PlanWish &wish, const PlanFacts &facts)
    : wish_(wish)
    , facts_(facts)
    , count_(int(std::max<qint64>(0, wish.first.daysTo(wish.last) + 1)))
{
    for (const Meeting &meeting : facts.meetings) {
        byDate_[meeting.date].append(meeting);
    }
    weigh();
    link();
    keepApart();
}

DayFacts PlanDays::factsOn(QDate date) const
{
    DayFacts facts { byDate_.value(date), facts_.schoolHolidays, {}, {} };
    std::ranges::copy_if(facts_.busy, std::back_inserter(facts.busy),
        [&](const BusyTime &busy) { return busy.first <= date && date <= busy.last; });
    return facts;
}

QList<DateCaution> PlanDays::cautionsOf(int seance, QDate date, const DayFacts &facts) const
{
    Meeting wanted = wish_.seances.at(seance);
    wanted.date = date;
    const auto shared = facts_.sharedPeople.value({ wanted.session, wanted.module });
    if (shared.isEmpty()) {
        return cautions(wanted, facts);
    }
    DayFacts withPeople = facts;
    for (const Meeting &each : facts.meetings) {
        if (const int people = shared.value({ each.session, each.module }); people > 0) {
            withPeople.sharedPeople.insert(each.id, { people });
        }
    }
    return cautions(wanted, withPeople);
}

QList<DateCaution> PlanDays::cautionsOn(int seance, QDate date) const
{
    return cautionsOf(seance, date, factsOn(date));
}

int PlanDays::weightOf(int seance, QDate date, const DayFacts &facts) const
{
    const CycleId cycle = wish_.seances.at(seance).cycle;
    if (wish_.isOnePerDay
        && std::ranges::any_of(facts.meetings, [&](const Meeting &each) { return each.cycle == cycle; })) {
        return -1;
    }
    int sum = 0;
    for (const DateCaution &each : cautionsOf(seance, date, facts)) {
        const auto weight = planner::weight(each.kind, wish_.avoidsHolidays);
        if (!weight) {
            return -1;
        }
        sum += *weight;
    }
    return sum;
}

void PlanDays::weigh()
{
    weights_.fill(QList<int>(count_, -1), wish_.seances.size());
    for (int day = 0; day < count_; ++day) {
        const QDate date = wish_.first.addDays(day);
        const DayFacts facts = factsOn(date);
        for (int seance = 0; seance < wish_.seances.size(); ++seance) {
            const auto pin = wish_.pinned.constFind(seance);
            // A date that is pinned is wanted whatever the day of the week and the holidays.
            if (pin != wish_.pinned.cend()) {
                weights_[seance][day] = date == *pin ? std::max(0, weightOf(seance, date, facts)) : -1;
            } else if (wish_.weekdays.contains(date.dayOfWeek())) {
                weights_[seance][day] = weightOf(seance, date, facts);
            }
        }
    }
}

void PlanDays::link()
{
    struct Node {
        int number = 0;
        int seance = -1; ///< -1: dated already
        QDate date;
    };
    QHash<std::pair<SessionId, TrackId>, QList<Node>> groups;
    for (int i = 0; i < wish_.seances.size(); ++i) {
        const Meeting &each = wish_.seances.at(i);
        groups[{ each.session, each.track }].append({ each.moduleNumber, i, {} });
    }
    for (const Meeting &each : facts_.meetings) {
        const auto group = groups.find({ each.session, each.track });
        if (group != groups.end()) {
            group->append({ each.moduleNumber, -1, each.date });
        }
    }
    for (QList<Node> &group : groups) {
        std::ranges::stable_sort(group, {}, &Node::number);
        for (qsizetype i = 1; i < group.size(); ++i) {
            const Node &before = group.at(i - 1);
            const Node &after = group.at(i);
            if (before.seance < 0 && after.seance < 0) {
                continue;
            }
            const QDate dated = before.seance < 0 ? before.date : after.date;
            links_.append(
                { before.seance, after.seance, dated.isValid() ? int(wish_.first.daysTo(dated)) : 0 });
        }
    }
    std::ranges::sort(links_, {}, [](const Link &link) { return std::pair(link.after, link.before); });
}

void PlanDays::keepApart()
{
    const QDate anyDay(2001, 1, 2); // a working day, and no holiday
    for (int i = 0; i < wish_.seances.size(); ++i) {
        for (int j = i + 1; j < wish_.seances.size(); ++j) {
            if (wish_.isOnePerDay) {
                apart_.append({ i, j });
                continue;
            }
            Meeting one = wish_.seances.at(i);
            Meeting other = wish_.seances.at(j);
            one.date = other.date = anyDay;
            other.id = MeetingId { 1 }; // not the edited one
            const int people = facts_.sharedPeople.value({ one.session, one.module })
                                   .value({ other.session, other.module });
            const auto found = cautions(one, { { other }, {}, {}, { { other.id, { people } } } });
            if (std::ranges::any_of(found, [](const DateCaution &each) { return isConflict(each.kind); })) {
                apart_.append({ i, j });
            }
        }
    }
}

std::optional<PlanProposal> PlanDays::judged(const QList<QDate> &dates) const
{
    PlanProposal proposal;
    proposal.meetings = wish_.seances;
    QList<int> at;
    for (int i = 0; i < wish_.seances.size(); ++i) {
        const qint64 day = wish_.first.daysTo(dates.value(i));
        if (day < 0 || day >= count_ || weights_.at(i).at(day) < 0) {
            return std::nullopt;
        }
        at.append(int(day));
        proposal.meetings[i].date = dates.at(i);
        for (const DateCaution &each : cautionsOn(i, dates.at(i))) {
            const int weighs = planner::weight(each.kind, wish_.avoidsHolidays).value_or(0);
            proposal.penalties.append({ .seance = i, .weight = weighs, .gap = 0, .caution = each });
            proposal.weight += weighs;
        }
    }
    for (const auto &[one, other] : apart_) {
        if (at.at(one) == at.at(other)) {
            return std::nullopt;
        }
    }
    for (const Link &link : links_) {
        const int gap = (link.after < 0 ? link.day : at.at(link.after))
            - (link.before < 0 ? link.day : at.at(link.before));
        if (gap < wish_.leastGap || gap > wish_.mostGap) {
            return std::nullopt;
        }
        if (const int off = std::abs(gap - wish_.idealGap()); off > 0) {
            proposal.penalties.append({ .seance = link.after < 0 ? link.before : link.after,
                .weight = off,
                .gap = gap,
                .caution = {} });
            proposal.weight += off;
        }
    }
    return proposal;
}
