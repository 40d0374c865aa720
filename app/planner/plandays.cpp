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

QList<DateCaution> PlanDays::cautionsOn(int seance, QDate date) const
{
    Meeting wanted = wish_.seances.at(seance);
    wanted.date = date;
    DayFacts day { byDate_.value(date), facts_.schoolHolidays, {}, {} };
    std::ranges::copy_if(facts_.busy, std::back_inserter(day.busy),
        [&](const BusyTime &busy) { return busy.first <= date && date <= busy.last; });
    return cautions(wanted, day);
}

int PlanDays::weightOf(int seance, QDate date) const
{
    int sum = 0;
    for (const DateCaution &each : cautionsOn(seance, date)) {
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
    for (int seance = 0; seance < wish_.seances.size(); ++seance) {
        QList<int> weights(count_, -1);
        for (int day = 0; day < count_; ++day) {
            const QDate date = wish_.first.addDays(day);
            const auto pin = wish_.pinned.constFind(seance);
            // A date that is pinned is wanted whatever the day of the week and the holidays.
            if (pin != wish_.pinned.cend()) {
                weights[day] = date == *pin ? std::max(0, weightOf(seance, date)) : -1;
            } else if (wish_.weekdays.contains(date.dayOfWeek())) {
                weights[day] = weightOf(seance, date);
            }
        }
        weights_.append(weights);
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
            const auto found = cautions(one, { { other }, {}, {}, {} });
            if (std::ranges::any_of(found, [](const DateCaution &each) { return isConflict(each.kind); })) {
                apart_.append({ i, j });
            }
        }
    }
}
