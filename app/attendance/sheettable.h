// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/attendance/sheet.h"
#include "app/attendance/sheetdrawing.h"
#include "app/attendance/sheetpages.h"
#include "app/attendance/sheettext.h"

#include <QStringList>

/// The table to sign: number, name, what the look asks for besides, and one signature cell per half-day.
/// Blank rows carry on the numbers, because attendance is entered back by the printed number.
class SheetTable
{
public:
    SheetTable(const AttendanceSheet &sheet, const QRectF &printable, const FontMeasure &measure);

    /// So few rows cannot be shared between two pages.
    static constexpr qsizetype fewRows = 3;

    /// Breaks the texts of all rows; none becomes higher than `tallestRow` mm.
    void breakRows(double tallestRow);

    /// Whether a text is not whole, as its rows are broken.
    [[nodiscard]] bool isCut() const;

    /// The columns give what they can spare to those whose texts are not whole even in the finest print, in
    /// rows of `tallestRow` mm. The rows have to be broken anew.
    void favourLongTexts(double tallestRow);

    /// The signature columns give a little of their width, as long as one can sign there and their headings
    /// take no more lines. The rows have to be broken anew. False when there is nothing left to give.
    [[nodiscard]] bool narrowSignatures();

    /// mm, of rows whose texts need no more.
    [[nodiscard]] double leastRowHeight() const { return rowHeight_; }
    [[nodiscard]] double headingHeight() const { return headingHeight_; }
    [[nodiscard]] QList<double> rowHeights() const; ///< of names, then of blank rows; one for "Aucun inscrit"

    void place(SheetPage &page, double top, qsizetype firstRow, qsizetype rowCount) const;

private:
    /// mm a word takes in a column.
    struct Word {
        double width;
        double narrow; ///< in the narrower print
    };
    /// One column of text, after the number.
    struct TextColumn {
        SheetPart part;
        QString heading;
        QString SheetRow::*text;
        SheetFont font;
        double least; ///< mm
        double most; ///< a few long texts do not take the room of all the others
        double wanted;
        double whole; ///< the longest text, on one line
        QList<Word> words = {}; ///< wider than the least, where the column is made as wide as they are
    };
    struct Row {
        QList<sheettext::Lines> cells; ///< of the text columns
        QStringList note; ///< under the name
        SheetFont noteFont;
        double height;
        double text; ///< of the highest cell
    };

    [[nodiscard]] bool nobody() const { return sheet_.rows.isEmpty() && sheet_.blankRows <= 0; }
    [[nodiscard]] qsizetype firstSignature() const { return 1 + texts_.size(); }
    [[nodiscard]] Row broken(const SheetRow &row, double room) const;
    [[nodiscard]] double dropOf(SheetFont first) const;
    void chooseTexts();
    [[nodiscard]] double suitedSignature() const;
    /// The least width of each column of text, a long name's word given what the others can spare.
    [[nodiscard]] QList<double> leastWidths(double room) const;
    void setColumns();
    void breakHeadings();
    void placeHeading(SheetPage &page, double top) const;
    void placeRow(SheetPage &page, double top, qsizetype row) const;
    /// `box` has its height already.
    void placeCell(
        SheetPage &page, SheetBox box, const sheettext::Lines &lines, qsizetype column, const Row &row) const;
    [[nodiscard]] double textWidth(qsizetype column) const;

    const AttendanceSheet &sheet_;
    const SheetDrawing &drawing_;
    QRectF printable_;
    const FontMeasure &measure_;
    double rowHeight_; ///< at least
    double signature_; ///< width of each signature column
    QList<TextColumn> texts_;
    QList<double> edges_; ///< of the columns, from left to right: one more than there are columns
    QList<QStringList> headings_;
    QList<QStringList> hours_; ///< of the signature columns
    double headingText_ = 0; ///< of the highest heading
    double headingHeight_ = 0;
    QList<Row> rows_;
    Row blankRow_ { {}, {}, SheetFont::Detail, 0, 0 };
};
