// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/registrations/sharedpeople.h"
#include "app/sessions/datecautions.h"

#include <QHash>
#include <QList>
#include <QSet>

#include <chrono>
#include <functional>

class Database;

/// What a coordinator wants of the dates of séances that have none yet.
struct PlanWish {
    /// Each group's in the order of their numbers, with the hours, place and speakers they would have.
    QList<Meeting> seances;
    QDate first;
    QDate last; ///< included
    QSet<int> weekdays; ///< 1 is Monday
    int leastGap = 14; ///< days from a séance to the next one of its session and track, at least 1
    int mostGap = 35; ///< not less than leastGap
    bool avoidsHolidays = true; ///< public and school holidays are no dates; else they only weigh
    /// None of them on the same day as another one, or as a meeting its cycle has already; one of another
    /// cycle only weighs.
    bool isOnePerDay = false;
    QHash<int, QDate> pinned; ///< by position among the séances: this date and no other

    /// What gaps are judged by: halfway between the two.
    [[nodiscard]] int idealGap() const { return (leastGap + mostGap) / 2; }

    bool operator==(const PlanWish &) const = default;
};

/// What is planned already and when who is away.
struct PlanFacts {
    QList<Meeting> meetings;
    QList<holidays::Period> schoolHolidays;
    QList<BusyTime> busy;
    /// How many people of a séance without a date are registered for others too.
    QHash<registrations::Seance, QHash<registrations::Seance, int>> sharedPeople = {};
};

/// Why a plan is not better than it is.
struct PlanPenalty {
    int seance = 0; ///< position
    int weight = 0; ///< one for each day a gap is off the ideal one; cautions weigh as planner::weight() says
    int gap = 0; ///< days since the séance before it, when that is what weighs
    std::optional<DateCaution> caution; ///< else this
};

struct PlanProposal {
    QList<Meeting> meetings; ///< the séances, dated
    QList<PlanPenalty> penalties;
    int weight = 0; ///< of all of them

    [[nodiscard]] QList<QDate> dates() const;
};

/// A wish that stands in the way.
enum class PlanRelaxation {
    Span, ///< two months more
    LongSpan, ///< a year more, where two months are not enough
    Weekdays, ///< any working day
    LeastGap,
    MostGap,
    Holidays,
    OnePerDay,
    Unavailability, ///< of places and speakers
    Pins,
};

struct PlanAnswer {
    QList<PlanProposal> proposals; ///< the best first
    bool isProven = false; ///< nothing better exists; without proposals: nothing at all does
    bool isCancelled = false;
    QList<PlanRelaxation> relaxations; ///< without proposals: each of these alone would give one
};

namespace planner
{

/// How much a caution weighs beside days of gaps; nullopt when the date is none at all.
[[nodiscard]] std::optional<int> weight(DateCaution::Kind kind, bool avoidsHolidays);

/// All that dates are judged by.
[[nodiscard]] Result<PlanFacts> facts(Database &database);

/// Said while searching, with the weight of the best plan so far (-1: none yet); false ends the search.
using GoOn = std::function<bool(int best)>;

/// The best plans a constraint solver finds within the time given, and why none when there is none. Any
/// thread; asks `goOn` from the same one.
[[nodiscard]] PlanAnswer propose(
    const PlanWish &wish, const PlanFacts &facts, std::chrono::milliseconds time, const GoOn &goOn = {});

/// What these dates weigh; nullopt when they are not allowed. For what people changed by hand, and tests.
[[nodiscard]] std::optional<PlanProposal> judged(
    const PlanWish &wish, const PlanFacts &facts, const QList<QDate> &dates);

} // namespace planner
