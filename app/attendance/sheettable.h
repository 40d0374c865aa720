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

    [[nodiscard]] static double leastRowHeight();
    [[nodiscard]] double headingHeight() const { return headingHeight_; }
    [[nodiscard]] QList<double> rowHeights() const; ///< of names, then of blank rows; one for "Aucun inscrit"

    void place(SheetPage &page, double top, qsizetype firstRow, qsizetype rowCount) const;

private:
    struct Row {
        QStringList name;
        QStringList function;
        QStringList organisation;
        double height = 0;
    };

    [[nodiscard]] bool nobody() const { return sheet_.rows.isEmpty() && sheet_.blankRows <= 0; }
    void setColumns();
    void breakHeadings();
    void placeHeading(SheetPage &page, double top) const;
    void placeRow(SheetPage &page, double top, qsizetype row) const;
    void placeCell(SheetPage &page, SheetPart part, int number, const QStringList &lines, SheetFont font,
        qsizetype column, double top, double height) const;
    [[nodiscard]] double textWidth(qsizetype column) const;

    const AttendanceSheet &sheet_;
    QRectF printable_;
    const FontMeasure &measure_;
    QList<double> edges_; ///< of the columns, from left to right: one more than there are columns
    QList<QStringList> headings_;
    QList<QStringList> hours_; ///< of the signature columns
    double headingHeight_ = 0;
    QList<Row> rows_;
};
