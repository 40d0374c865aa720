// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/attendance/sheet.h"
#include "app/attendance/sheetdrawing.h"
#include "app/attendance/sheetpages.h"

#include <QStringList>

/// What follows the table: totals to fill by hand, name and signature box of each speaker. A few speakers
/// sign beside the totals; more of them sign below, row by row. A speaker not known yet leaves one box to
/// fill by hand.
class SheetClosing
{
public:
    /// `mostHeight`: names are elided rather than let the whole grow past it.
    SheetClosing(const AttendanceSheet &sheet, const QRectF &printable, SheetDensity density,
        double mostHeight, const FontMeasure &measure);

    /// Heights of the blocks a page may end between, with the white above each.
    [[nodiscard]] QList<double> heights() const { return heights_; }
    void place(SheetPage &page, double top, qsizetype firstBlock, qsizetype blockCount) const;

private:
    void setColumns();
    void breakNames(int mostLines);
    [[nodiscard]] bool beside() const { return besideColumns_ > 0; }
    [[nodiscard]] bool standsLower() const; ///< the speakers' heading
    [[nodiscard]] double speakerHeight(qsizetype row) const;
    void placeTotals(SheetPage &page, double top) const;
    void placeSpeakersHeading(SheetPage &page, double left, double top) const;
    void placeSpeakers(SheetPage &page, double left, double top, qsizetype row) const;

    const AttendanceSheet &sheet_;
    const SheetDrawing &drawing_;
    QRectF printable_;
    const FontMeasure &measure_;

    QList<QStringList> totalHeadings_;
    double totalHeadingHeight_ = 0;
    double speakersHeadingHeight_ = 0;
    double totalColumn_ = 0;
    double totalsWidth_ = 0;

    double signingRoom_ = 0;
    double above_;
    double leastSpeakerHeight_ = 0;
    qsizetype speakers_ = 1;
    qsizetype besideColumns_ = 0; ///< 0 when the speakers sign below the totals
    qsizetype perRow_ = 1;
    double speakerWidth_ = 0;
    QList<QStringList> names_;
    QList<double> heights_;
};
