// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/planner/plandays.h"

/// The search for dates by a constraint solver (Gecode): a variable a séance, its days as the domain, gaps as
/// differences, and the least weight.
class PlanSearch final
{
public:
    PlanSearch(PlanDays days, const PlanWish &wish)
        : days_(std::move(days))
        , wish_(wish)
    {
    }

    struct Task {
        std::chrono::milliseconds time;
        bool isFirstEnough = false; ///< whether there is one at all
        planner::GoOn goOn;
    };
    struct Found {
        std::optional<QList<int>> best; ///< days from the first one
        bool isComplete = false; ///< everything was looked at
        bool isCancelled = false;
    };
    [[nodiscard]] Found run(const Task &task) const;

    /// What is found from now on has at least so many dates that differ from these.
    void differFrom(const QList<int> &days, int count) { others_.append({ days, count }); }

private:
    PlanDays days_;
    const PlanWish &wish_;
    QList<std::pair<QList<int>, int>> others_;
};
