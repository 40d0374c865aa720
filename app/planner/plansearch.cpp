// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/planner/plansearch.h"

#include <gecode/int.hh>
#include <gecode/minimodel.hh>
#include <gecode/search.hh>

#include <algorithm>

// Qt's keyword macros are switched off (QT_NO_KEYWORDS), so that Gecode's names are its own.

namespace
{

using namespace Gecode;

/// What the search is about: shared by all copies of the space.
struct Matter {
    const PlanDays &days;
    const PlanWish &wish;
    QList<std::pair<QList<int>, int>> others;
    QList<int> predecessors; ///< of each séance: the one before it; -1 for none
};

class Plan final : public IntMinimizeSpace
{
public:
    explicit Plan(const Matter &matter)
        : matter_(matter)
        , at_(*this, int(matter.wish.seances.size()), 0, std::max(0, matter.days.count() - 1))
        , weight_(*this, 0, Int::Limits::max / 2)
    {
        IntVarArgs weights;
        placeOnDays(weights);
        keepGaps(weights);
        if (matter.wish.isOnePerDay) {
            distinct(*this, at_, IPL_DOM);
        } else {
            for (const auto &[one, other] : matter.days.apart()) {
                rel(*this, at_[one] != at_[other]);
            }
        }
        for (const auto &[dates, count] : matter.others) {
            BoolVarArgs differs;
            for (int i = 0; i < at_.size(); ++i) {
                differs << expr(*this, at_[i] != dates.at(i));
            }
            rel(*this, sum(differs) >= count);
        }
        rel(*this, weight_ == sum(weights));
        branch(*this, at_, INT_VAR_NONE(), INT_VAL([](const Space &space, const IntVar &day, int seance) {
            return static_cast<const Plan &>(space).preferred(day, seance);
        }));
    }

    Plan(Plan &other)
        : IntMinimizeSpace(other)
        , matter_(other.matter_)
    {
        at_.update(*this, other.at_);
        weight_.update(*this, other.weight_);
    }

    Space *copy() override { return new Plan(*this); }
    [[nodiscard]] IntVar cost() const override { return weight_; }

    [[nodiscard]] QList<int> days() const
    {
        QList<int> days;
        for (const IntVar &day : at_) {
            days.append(day.val());
        }
        return days;
    }

private:
    void placeOnDays(IntVarArgs &weights)
    {
        for (int i = 0; i < at_.size(); ++i) {
            const QList<int> &ofDays = matter_.days.weights(i);
            std::vector<int> allowed;
            IntArgs table(int(ofDays.size()));
            int heaviest = 0;
            for (int day = 0; day < ofDays.size(); ++day) {
                table[day] = std::max(0, ofDays.at(day));
                heaviest = std::max(heaviest, ofDays.at(day));
                if (ofDays.at(day) >= 0) {
                    allowed.push_back(day);
                }
            }
            if (allowed.empty()) {
                fail();
                return;
            }
            dom(*this, at_[i], IntSet(IntArgs(allowed)));
            const IntVar weight(*this, 0, heaviest);
            element(*this, table, at_[i], weight);
            weights << weight;
        }
    }

    void keepGaps(IntVarArgs &weights)
    {
        const PlanWish &wish = matter_.wish;
        for (const PlanDays::Link &link : matter_.days.links()) {
            const IntVar gap(*this, wish.leastGap, wish.mostGap);
            if (link.before < 0) {
                rel(*this, gap == at_[link.after] - link.day);
            } else if (link.after < 0) {
                rel(*this, gap == link.day - at_[link.before]);
            } else {
                rel(*this, gap == at_[link.after] - at_[link.before]);
            }
            weights << expr(*this, abs(gap - wish.idealGap()));
        }
    }

    /// The day that weighs least beside the séance before it: the first plan found is a good one.
    [[nodiscard]] int preferred(const IntVar &day, int seance) const
    {
        const int before = matter_.predecessors.at(seance);
        const bool follows = before >= 0 && at_[before].assigned();
        const QList<int> &weights = matter_.days.weights(seance);
        int best = day.min();
        int least = Int::Limits::max;
        for (IntVarValues each(day); each(); ++each) {
            const int off = follows ? std::abs(each.val() - at_[before].val() - matter_.wish.idealGap()) : 0;
            if (const int weighs = std::max(0, weights.at(each.val())) + off; weighs < least) {
                least = weighs;
                best = each.val();
            }
        }
        return best;
    }

    const Matter &matter_;
    IntVarArray at_;
    IntVar weight_;
};

class Patience final : public Search::Stop
{
public:
    Patience(std::chrono::milliseconds time, const planner::GoOn &goOn)
        : end_(std::chrono::steady_clock::now() + time)
        , goOn_(goOn)
    {
    }

    bool stop(const Search::Statistics &, const Search::Options &) override
    {
        isCancelled = isCancelled || (goOn_ && !goOn_(best));
        return isCancelled || std::chrono::steady_clock::now() > end_;
    }

    int best = -1;
    bool isCancelled = false;

private:
    std::chrono::steady_clock::time_point end_;
    const planner::GoOn &goOn_;
};

} // namespace

PlanSearch::Found PlanSearch::run(const Task &task) const
{
    Matter matter { days_, wish_, others_, QList<int>(wish_.seances.size(), -1) };
    for (const PlanDays::Link &link : days_.links()) {
        if (link.before >= 0 && link.after >= 0) {
            matter.predecessors[link.after] = link.before;
        }
    }
    Found found;
    if (days_.count() == 0) {
        found.isComplete = true;
        return found;
    }
    Patience patience(task.time, task.goOn);
    Search::Options options;
    options.threads = 1;
    options.stop = &patience;
    Plan root(matter);
    BAB<Plan> search(&root, options);
    while (Plan *plan = search.next()) {
        found.best = plan->days();
        patience.best = plan->cost().val();
        delete plan;
        if (task.isFirstEnough) {
            break;
        }
    }
    found.isCancelled = patience.isCancelled;
    found.isComplete = !search.stopped() && !(task.isFirstEnough && found.best);
    return found;
}
