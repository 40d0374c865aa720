// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/attendance/sheet.h"
#include "app/attendance/sheetpages.h"

#include <QStringList>

/// What follows the table: totals to fill by hand, name and signature box of each speaker. A few speakers
/// sign beside the totals; more of them sign below, row by row. A speaker not known yet leaves one box to
/// fill by hand.
class SheetClosing
{
public:
    /// `mostHeight`: names are elided rather than let the whole grow past it.
    SheetClosing(
        const AttendanceSheet &sheet, const QRectF &printable, double mostHeight, const FontMeasure &measure);

    /// Heights of the blocks a page may end between, with the white above each.
    [[nodiscard]] QList<double> heights() const { return m_heights; }
    void place(SheetPage &page, double top, qsizetype firstBlock, qsizetype blockCount) const;

private:
    void breakNames(int mostLines);
    [[nodiscard]] bool beside() const { return m_besideColumns > 0; }
    [[nodiscard]] double speakerHeight(qsizetype row) const;
    void placeTotals(SheetPage &page, double top) const;
    void placeSpeakersHeading(SheetPage &page, double left, double top) const;
    void placeSpeakers(SheetPage &page, double left, double top, qsizetype row) const;

    const AttendanceSheet &m_sheet;
    QRectF m_printable;
    const FontMeasure &m_measure;

    QList<QStringList> m_totalHeadings;
    double m_totalHeadingHeight = 0;
    double m_totalColumn = 0;
    double m_totalsWidth = 0;

    qsizetype m_speakers = 1;
    qsizetype m_besideColumns = 0; ///< 0 when the speakers sign below the totals
    qsizetype m_perRow = 1;
    double m_speakerWidth = 0;
    QList<QStringList> m_names;
    QList<double> m_heights;
};
