// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attendance/sheetlayout.h"

#include "app/attendance/sheetbreaks.h"
#include "app/attendance/sheetclosing.h"
#include "app/attendance/sheetheading.h"
#include "app/attendance/sheettable.h"

#include <algorithm>
#include <numeric>

namespace {

constexpr qsizetype rowsKeptTogether = 2; // on any page
constexpr qsizetype fewRows = 3; // cannot be shared between two pages
constexpr double plainRow = 12; // mm: the closing block leaves room for two of these

/// The parts of one sheet, with their texts broken, and where its pages end.
class Composition
{
public:
    Composition(const AttendanceSheet &sheet, const SheetPaper &paper, SheetDensity density, const FontMeasure &measure)
        : m_paper(paper)
        , m_printable(paper.printable())
        , m_heading(sheet, m_printable, density, measure)
        , m_table(sheet, m_printable, measure)
        , m_closing(sheet, m_printable, density,
              otherRoom() - double(rowsKeptTogether) * plainRow, measure)
    {
        m_flow.heading = m_table.headingHeight();
        m_flow.firstPage = m_table.headingHeight() + firstRoom();
        m_flow.otherPage = m_table.headingHeight() + otherRoom();
        m_flow.closing = m_closing.heights();
        m_table.breakRows(tallestRow(sheet.rows.size() + std::max(sheet.blankRows, 0), density));
        m_flow.rows = m_table.rowHeights();
        m_breaks = sheetbreaks::compute(m_flow);
    }

    [[nodiscard]] bool isSound() const { return m_breaks.sound; }

    [[nodiscard]] SheetPages pages() const
    {
        SheetPages result {m_paper, {}};
        for (qsizetype i = 0; i < m_breaks.pages.size(); ++i) {
            result.pages.append(page(i));
        }
        return result;
    }

private:
    /// Room for rows and closing on the first page, and on the others.
    [[nodiscard]] double firstRoom() const { return roomUnder(m_heading.fullHeight()); }
    [[nodiscard]] double otherRoom() const { return roomUnder(m_heading.reminderHeight()); }
    [[nodiscard]] double roomUnder(double header) const
    {
        return m_printable.height() - header - m_heading.footerHeight() - m_table.headingHeight();
    }

    /// A row grows with its text up to a third of the page, as long as two of them fit wherever two must stand together.
    [[nodiscard]] double tallestRow(qsizetype rows, SheetDensity density) const
    {
        const double closing = std::accumulate(m_flow.closing.cbegin(), m_flow.closing.cend(), 0.0);
        double tallest = std::min({m_printable.height() / 3, firstRoom() / double(rowsKeptTogether),
            (otherRoom() - closing) / double(rowsKeptTogether)});
        if (density == SheetDensity::Tight && rows > 0 && rows <= fewRows) {
            tallest = std::min(tallest, (firstRoom() - closing) / double(rows));
        }
        return std::max(tallest, SheetTable::leastRowHeight());
    }

    [[nodiscard]] SheetPage page(qsizetype index) const
    {
        const sheetbreaks::Page &part = m_breaks.pages.at(index);
        SheetPage page;
        double y = m_printable.top();
        if (index == 0) {
            m_heading.placeFull(page);
            y += m_heading.fullHeight();
        } else {
            m_heading.placeReminder(page);
            y += m_heading.reminderHeight();
        }
        m_table.place(page, y, part.firstRow, part.rowCount);
        if (part.rowCount > 0) {
            y += m_table.headingHeight();
        }
        const auto firstRow = m_flow.rows.cbegin() + part.firstRow;
        y = std::accumulate(firstRow, firstRow + part.rowCount, y);
        m_closing.place(page, y, part.firstBlock, part.blockCount);
        m_heading.placeFooter(page, index + 1, m_breaks.pages.size());
        return page;
    }

    SheetPaper m_paper;
    QRectF m_printable;
    SheetHeading m_heading;
    SheetTable m_table;
    SheetClosing m_closing;
    sheetbreaks::Flow m_flow;
    sheetbreaks::Breaks m_breaks;
};

}

SheetPages layOut(const AttendanceSheet &sheet, const SheetPaper &paper, const FontMeasure &measure)
{
    const Composition comfortable(sheet, paper, SheetDensity::Comfortable, measure);
    if (comfortable.isSound()) {
        return comfortable.pages();
    }
    return Composition(sheet, paper, SheetDensity::Tight, measure).pages();
}
