// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attendance/sheetbreaks.h"

#include <algorithm>
#include <limits>

namespace
{

// Faults, each far worse than any number of the ones before it.
constexpr double fewRows = 1; // two rows on a page is allowed, three look better
constexpr double onePage = 10;
constexpr double closingCut = 1e5;
constexpr double closingWithoutRows = 1e6;
constexpr double loneRow = 1e7;
constexpr double tooHigh = 1e9;
constexpr double tolerance = 1e-6;
constexpr qsizetype comfortableRows = 3;

/// Rows and blocks in one line of items.
class Search
{
public:
    explicit Search(const sheetbreaks::Flow &flow)
        : flow_(flow)
        , items_(flow.rows + flow.closing)
        , best_(items_.size() + 1, std::numeric_limits<double>::infinity())
        , end_(items_.size() + 1, 0)
    {
        best_.last() = 0;
        for (qsizetype first = items_.size() - 1; first >= 0; --first) {
            tryEnds(first);
        }
    }

    [[nodiscard]] QList<sheetbreaks::Page> pages() const
    {
        QList<sheetbreaks::Page> result;
        for (qsizetype first = 0; first < items_.size(); first = end_.at(first)) {
            result.append(page(first, end_.at(first)));
        }
        return result;
    }

    [[nodiscard]] bool sound() const { return best_.first() < closingWithoutRows; }

private:
    [[nodiscard]] sheetbreaks::Page page(qsizetype first, qsizetype end) const
    {
        const qsizetype rows = flow_.rows.size();
        const qsizetype firstRow = std::min(first, rows);
        const qsizetype endRow = std::min(end, rows);
        return { firstRow, endRow - firstRow, std::max(first, rows) - rows,
            std::max(end, rows) - std::max(first, rows) };
    }

    void tryEnds(qsizetype first)
    {
        const double room = first == 0 ? flow_.firstPage : flow_.otherPage;
        double height = first < flow_.rows.size() ? flow_.heading : 0;
        for (qsizetype end = first + 1; end <= items_.size(); ++end) {
            height += items_.at(end - 1);
            const bool fits = height <= room + tolerance;
            if (!fits && end > first + 1) {
                break;
            }
            const double cost = best_.at(end) + faults(page(first, end)) + (fits ? 0 : tooHigh);
            if (cost <= best_.at(first)) { // among equals the last wins: the fullest page
                best_[first] = cost;
                end_[first] = end;
            }
        }
    }

    [[nodiscard]] double faults(const sheetbreaks::Page &page) const
    {
        double cost = onePage;
        const qsizetype least = std::min<qsizetype>(flow_.rows.size(), 2);
        if (page.rowCount > 0 && page.rowCount < least) {
            cost += loneRow;
        } else if (page.rowCount > 0 && page.rowCount < std::min(flow_.rows.size(), comfortableRows)) {
            cost += fewRows;
        }
        if (page.blockCount > 0 && page.rowCount == 0) {
            cost += closingWithoutRows;
        }
        if (page.firstBlock > 0) {
            cost += closingCut;
        }
        return cost;
    }

    const sheetbreaks::Flow &flow_;
    QList<double> items_;
    QList<double> best_; // cost of everything from an item on
    QList<qsizetype> end_; // of the page that starts with an item
};

} // namespace

namespace sheetbreaks
{

Breaks compute(const Flow &flow)
{
    const Search search(flow);
    return { search.pages(), search.sound() };
}

} // namespace sheetbreaks
