// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/table.h"

#include <stdexcept>
#include <string_view>
#include <vector>

/// A workbook asks for more than we keep; `what` is the subject of the error to answer.
class TooMuch final : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

/// The cells of one sheet, in whatever order the file gives them, within bounds.
class SpreadsheetCells final
{
public:
    /// Whether texts are written as in XLSX (unescaped()).
    explicit SpreadsheetCells(bool areEscaped)
        : areEscaped_(areEscaped)
    {
    }

    /// Ends of lines are line feeds, whatever they were; control characters are left out.
    void put(int row, int column, std::string_view text);
    /// Repeats a cell in the rows below it.
    void fillDown(int row, int column, int rows);

    [[nodiscard]] bool isEmpty() const { return cells_.empty(); }
    /// Row by row. The cells are put in order.
    [[nodiscard]] Table table();

private:
    struct Cell {
        int row;
        int column;
        quint32 start;
        quint32 size;
    };
    void keep(int row, int column, std::string_view text);

    QByteArray text_;
    std::vector<Cell> cells_;
    bool areEscaped_;
};
