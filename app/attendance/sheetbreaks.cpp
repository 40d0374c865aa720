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
        : m_flow(flow)
        , m_items(flow.rows + flow.closing)
        , m_best(m_items.size() + 1, std::numeric_limits<double>::infinity())
        , m_end(m_items.size() + 1, 0)
    {
        m_best.last() = 0;
        for (qsizetype first = m_items.size() - 1; first >= 0; --first) {
            tryEnds(first);
        }
    }

    [[nodiscard]] QList<sheetbreaks::Page> pages() const
    {
        QList<sheetbreaks::Page> result;
        for (qsizetype first = 0; first < m_items.size(); first = m_end.at(first)) {
            result.append(page(first, m_end.at(first)));
        }
        return result;
    }

private:
    [[nodiscard]] sheetbreaks::Page page(qsizetype first, qsizetype end) const
    {
        const qsizetype rows = m_flow.rows.size();
        const qsizetype firstRow = std::min(first, rows);
        const qsizetype endRow = std::min(end, rows);
        return { firstRow, endRow - firstRow, std::max(first, rows) - rows,
            std::max(end, rows) - std::max(first, rows) };
    }

    void tryEnds(qsizetype first)
    {
        const double room = first == 0 ? m_flow.firstPage : m_flow.otherPage;
        double height = first < m_flow.rows.size() ? m_flow.heading : 0;
        for (qsizetype end = first + 1; end <= m_items.size(); ++end) {
            height += m_items.at(end - 1);
            const bool fits = height <= room + tolerance;
            if (!fits && end > first + 1) {
                break;
            }
            const double cost = m_best.at(end) + faults(page(first, end)) + (fits ? 0 : tooHigh);
            if (cost <= m_best.at(first)) { // among equals the last wins: the fullest page
                m_best[first] = cost;
                m_end[first] = end;
            }
        }
    }

    [[nodiscard]] double faults(const sheetbreaks::Page &page) const
    {
        double cost = onePage;
        const qsizetype least = std::min<qsizetype>(m_flow.rows.size(), 2);
        if (page.rowCount > 0 && page.rowCount < least) {
            cost += loneRow;
        } else if (page.rowCount > 0 && page.rowCount < std::min(m_flow.rows.size(), comfortableRows)) {
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

    const sheetbreaks::Flow &m_flow;
    QList<double> m_items;
    QList<double> m_best; // cost of everything from an item on
    QList<qsizetype> m_end; // of the page that starts with an item
};

} // namespace

namespace sheetbreaks
{

QList<Page> compute(const Flow &flow)
{
    return Search(flow).pages();
}

} // namespace sheetbreaks
