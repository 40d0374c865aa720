// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/attendance/sheet.h"
#include "app/attendance/sheetdrawing.h"
#include "app/attendance/sheetpages.h"
#include "app/attendance/sheettext.h"

#include <QStringList>

/// The waiting list, on pages of its own behind the sheet: to call somebody when a seat stays free, never to
/// sign.
class SheetWaitingList
{
public:
    /// `room`: what a page leaves between its header and its footer, mm.
    SheetWaitingList(
        const AttendanceSheet &sheet, const QRectF &printable, double room, const FontMeasure &measure);

    [[nodiscard]] qsizetype pageCount() const { return pages_.size(); }
    void place(SheetPage &page, double top, qsizetype index) const;

private:
    struct Line {
        QList<sheettext::Lines> cells;
        double height = 0;
        double text = 0; ///< of the highest cell
    };
    struct Page {
        qsizetype first = 0;
        qsizetype count = 0;
    };

    void breakLines();
    void breakPages(double room);
    double placeTitle(SheetPage &page, double top) const;
    double placeRow(SheetPage &page, SheetPart part, int number, const Line &line, double top) const;

    [[nodiscard]] double dropOf(SheetFont first) const;

    const AttendanceSheet &sheet_;
    const SheetDrawing &drawing_;
    QRectF printable_;
    const FontMeasure &measure_;
    QStringList note_;
    double titleHeight_ = 0;
    QList<Line> lines_;
    QList<Page> pages_;
};
