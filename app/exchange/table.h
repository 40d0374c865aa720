// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QStringList>

/// The filled rows of a file, as text cells in UTF-8. All of it lies in one block: a long export costs little
/// more than its own size.
class Table final
{
public:
    using Cells = QList<QByteArrayView>;

    static constexpr qsizetype mostColumns = 1000;
    static constexpr qsizetype mostRows = 1'048'576; ///< of Excel and LibreOffice
    static constexpr qsizetype mostBytes = qsizetype(256) * 1024 * 1024;

    /// Parts cells inside a row; no cell may hold it.
    static constexpr char mark = '\x1f';

    /// A row of cells parted by `mark`; whether it is kept: one without a filled cell is not.
    bool add(QByteArrayView marked, int number);

    [[nodiscard]] qsizetype size() const { return rows_.size(); }
    /// As a spreadsheet shows it: from 1, headers and blank rows counted.
    [[nodiscard]] int number(qsizetype row) const { return rows_.at(row).number; }
    /// The cells of a row; views into this table.
    void read(qsizetype row, Cells &cells) const;
    [[nodiscard]] Cells cells(qsizetype row) const;

    /// The number of the row in which the file ends before its time; 0 when there is none.
    [[nodiscard]] int cutRow() const { return cutRow_; }
    void setCutRow(int number) { cutRow_ = number; }

    /// Day 0 of dates written as numbers: 1904 in the workbooks of old Macintoshes.
    [[nodiscard]] bool countsFrom1904() const { return from1904_; }
    void setCountsFrom1904(bool counts) { from1904_ = counts; }

    /// A quote that opens a cell of a row and is never closed: the row is parted as if it were not there.
    struct OpenQuote {
        int row; ///< its number
        qsizetype column;
        int lastDoubtful; ///< rows up to this one are narrower than others: they may be more of that cell
    };
    void addOpenQuote(int row, qsizetype column) { openQuotes_.append({ row, column, row }); }
    /// May be more of the cell that the last of the quotes opens.
    void doubt(int row) { openQuotes_.last().lastDoubtful = row; }
    /// Which stands in the row of that number, or above it where it may be more of its cell; nullptr for
    /// none.
    [[nodiscard]] const OpenQuote *openQuoteOf(int number) const;

    /// Of which the beginnings of the first cells alone are here: it is longer than a row may be.
    void addLongRow(int number) { longRows_.append(number); }
    [[nodiscard]] bool isLongRow(int number) const;

    /// What parts the cells of a delimited text; 0 in a workbook.
    [[nodiscard]] char separator() const { return separator_; }
    void setSeparator(char separator) { separator_ = separator; }

    /// Sheets of the workbook that hold something too and are not read, by name; those that are hidden are
    /// none of them.
    [[nodiscard]] const QStringList &otherSheets() const { return otherSheets_; }
    void setOtherSheets(const QStringList &names) { otherSheets_ = names; }

private:
    struct Place {
        quint32 start;
        int number;
    };
    QByteArray bytes_;
    QList<Place> rows_;
    QList<OpenQuote> openQuotes_;
    QList<int> longRows_;
    QStringList otherSheets_;
    int cutRow_ = 0;
    char separator_ = 0;
    bool from1904_ = false;
};
