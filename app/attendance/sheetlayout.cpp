// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attendance/sheetlayout.h"

#include "app/attendance/sheetbreaks.h"
#include "app/attendance/sheetclosing.h"
#include "app/attendance/sheetheading.h"
#include "app/attendance/sheettable.h"

#include <algorithm>
#include <numeric>

namespace
{

constexpr double rowsKeptTogether = 2; // on any page
constexpr double plainRow = 12; // mm: the closing block leaves room for two of these
constexpr double leastRowLimit = 20;

} // namespace

SheetPages layOut(const AttendanceSheet &sheet, const SheetPaper &paper, const FontMeasure &measure)
{
    const QRectF printable = paper.printable();
    const SheetHeading heading(sheet, printable, measure);
    SheetTable table(sheet, printable, measure);

    sheetbreaks::Flow flow;
    flow.heading = table.headingHeight();
    flow.firstPage = printable.height() - heading.fullHeight() - heading.footerHeight();
    flow.otherPage = printable.height() - heading.reminderHeight() - heading.footerHeight();

    const double otherRoom = flow.otherPage - flow.heading;
    const SheetClosing closing(sheet, printable, otherRoom - rowsKeptTogether * plainRow, measure);
    flow.closing = closing.heights();

    // A row grows with its text up to a third of the page, as long as two of them fit wherever two must stand
    // together.
    const double closingHeight = std::accumulate(flow.closing.cbegin(), flow.closing.cend(), 0.0);
    table.breakRows(std::max(leastRowLimit,
        std::min({ printable.height() / 3, (flow.firstPage - flow.heading) / rowsKeptTogether,
            (otherRoom - closingHeight) / rowsKeptTogether })));
    flow.rows = table.rowHeights();

    SheetPages result { paper, {} };
    const QList<sheetbreaks::Page> breaks = sheetbreaks::compute(flow);
    for (qsizetype i = 0; i < breaks.size(); ++i) {
        const sheetbreaks::Page &part = breaks.at(i);
        SheetPage page;
        double y = printable.top();
        if (i == 0) {
            heading.placeFull(page);
            y += heading.fullHeight();
        } else {
            heading.placeReminder(page);
            y += heading.reminderHeight();
        }
        table.place(page, y, part.firstRow, part.rowCount);
        if (part.rowCount > 0) {
            y += flow.heading;
        }
        y = std::accumulate(
            flow.rows.cbegin() + part.firstRow, flow.rows.cbegin() + part.firstRow + part.rowCount, y);
        closing.place(page, y, part.firstBlock, part.blockCount);
        heading.placeFooter(page, i + 1, breaks.size());
        result.pages.append(std::move(page));
    }
    return result;
}
