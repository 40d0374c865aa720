// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/table.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <algorithm>

/// A table of a web page, as its cells come.
class WebTable final
{
public:
    void startRow();
    void endRow();
    void startCell(int columns, int rows); ///< so many it covers
    void endCell();
    /// Of the cell under way, if there is one: spaces and line ends in it are one space.
    void add(QByteArrayView text);
    void breakLine();

    [[nodiscard]] bool isTooWide() const { return columns_ > Table::mostColumns; }
    [[nodiscard]] bool isTooLong() const { return table_.size() >= Table::mostRows; }
    /// Something besides a heading, in more than one column.
    [[nodiscard]] bool isList() const { return table_.size() > 1 && widest_ > 1; }
    [[nodiscard]] Table &table() { return table_; }
    [[nodiscard]] qsizetype kept() const { return kept_; } ///< bytes of the rows

private:
    void append(QByteArrayView cell);
    void passCovered(); ///< columns that a cell above covers

    Table table_;
    QByteArray row_;
    QByteArray cell_;
    QList<int> covered_; ///< of each column, how many rows from this one on
    bool isCovered_ = false; ///< any of them
    bool inRow_ = false;
    bool inCell_ = false;
    int number_ = 0;
    qsizetype columns_ = 0; ///< of the row under way
    qsizetype widest_ = 0;
    qsizetype kept_ = 0;
    int cellColumns_ = 1;
    int cellRows_ = 1;
};
