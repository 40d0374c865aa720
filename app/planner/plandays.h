// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/planner/planner.h"

/// What a wish says, in days from its first one: what the solver and the judging of dates share.
class PlanDays final
{
public:
    PlanDays(const PlanWish &wish, const PlanFacts &facts);

    /// A séance that follows another one, or a meeting that has its date, in its session and track.
    struct Link {
        int before = -1; ///< position of the séance; -1: a meeting dated already, on `day`
        int after = -1;
        int day = 0; ///< of the dated one, from the first day of the span; may be outside it
    };

    [[nodiscard]] int count() const { return count_; } ///< days of the span
    /// What a séance weighs on each day; -1 where it cannot be.
    [[nodiscard]] const QList<int> &weights(int seance) const { return weights_.at(seance); }
    [[nodiscard]] QList<DateCaution> cautionsOn(int seance, QDate date) const;
    /// What these dates weigh; nullopt when they are not allowed.
    [[nodiscard]] std::optional<PlanProposal> judged(const QList<QDate> &dates) const;
    [[nodiscard]] const QList<Link> &links() const { return links_; }
    /// Two séances that cannot be held on one day: one place, one speaker or somebody registered for both, at
    /// the same hours or at unknown ones; all of them when there is to be one a day.
    [[nodiscard]] const QList<std::pair<int, int>> &apart() const { return apart_; }

private:
    void weigh();
    void link();
    void keepApart();
    [[nodiscard]] DayFacts factsOn(QDate date) const;
    [[nodiscard]] QList<DateCaution> cautionsOf(int seance, QDate date, const DayFacts &facts) const;
    [[nodiscard]] int weightOf(int seance, QDate date, const DayFacts &facts) const;

    const PlanWish &wish_;
    const PlanFacts &facts_;
    QHash<QDate, QList<Meeting>> byDate_;
    int count_ = 0;
    QList<QList<int>> weights_;
    QList<Link> links_;
    QList<std::pair<int, int>> apart_;
};
