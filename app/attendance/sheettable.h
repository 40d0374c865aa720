// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/attendance/sheet.h"
#include "app/attendance/sheetpages.h"

#include <QStringList>

/// The table to sign: number, name, function, structure and one signature cell per half-day. Blank rows carry
/// on the numbers, because attendance is entered back by the printed number.
class SheetTable
{
public:
    SheetTable(const AttendanceSheet &sheet, const QRectF &printable, const FontMeasure &measure);

    /// Breaks the texts of all rows; none becomes higher than `tallestRow` mm.
    void breakRows(double tallestRow);

    [[nodiscard]] double headingHeight() const { return m_headingHeight; }
    [[nodiscard]] QList<double> rowHeights() const; ///< of names, then of blank rows; one for "Aucun inscrit"

    void place(SheetPage &page, double top, qsizetype firstRow, qsizetype rowCount) const;

private:
    struct Row {
        QStringList name;
        QStringList function;
        QStringList organisation;
        double height = 0;
    };

    [[nodiscard]] bool nobody() const { return m_sheet.rows.isEmpty() && m_sheet.blankRows <= 0; }
    void setColumns();
    void breakHeadings();
    void placeHeading(SheetPage &page, double top) const;
    void placeRow(SheetPage &page, double top, qsizetype row) const;
    void placeCell(SheetPage &page, SheetPart part, int number, const QStringList &lines, SheetFont font,
        qsizetype column, double top, double height) const;
    [[nodiscard]] double textWidth(qsizetype column) const;

    const AttendanceSheet &m_sheet;
    QRectF m_printable;
    const FontMeasure &m_measure;
    QList<double> m_edges; ///< of the columns, from left to right: one more than there are columns
    QList<QStringList> m_headings;
    QList<QStringList> m_hours; ///< of the signature columns
    double m_headingHeight = 0;
    QList<Row> m_rows;
};
