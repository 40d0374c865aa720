// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

/// Where the pages of a sheet end: numbers only, heights in mm.
namespace sheetbreaks
{

struct Flow {
    QList<double> rows; ///< heights of the table's rows
    QList<double> closing; ///< heights of the blocks after the table (totals, signatures of the speakers)
    double firstPage = 0; ///< room for rows and blocks under the header of the first page
    double otherPage = 0;
    double heading = 0; ///< of the table, repeated on each page that has rows
};

struct Page {
    qsizetype firstRow = 0;
    qsizetype rowCount = 0;
    qsizetype firstBlock = 0;
    qsizetype blockCount = 0;
};

struct Breaks {
    QList<Page> pages;
    bool sound = true; ///< false when heights leave no way to keep the rules: the smallest fault was taken
};

/// The fewest pages on which no row is alone and no closing block without rows, the first ones as full as can
/// be.
[[nodiscard]] Breaks compute(const Flow &flow);

} // namespace sheetbreaks
