// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/spreadsheetcells.h"

#include "app/exchange/controlcharacters.h"
#include "app/exchange/escapedtext.h"

#include <algorithm>
#include <string>
#include <tuple>

namespace
{

constexpr size_t mostCells = 10'000'000;

/// CR LF, as on Windows, and CR alone, as on old Macintoshes.
std::string withLineFeeds(std::string_view text)
{
    std::string found;
    found.reserve(text.size());
    for (size_t i = 0; i < text.size(); ++i) {
        const bool isOfPair = text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n';
        if (!isOfPair) {
            found += text[i] == '\r' ? '\n' : text[i];
        }
    }
    return found;
}

} // namespace

void SpreadsheetCells::put(int row, int column, std::string_view text)
{
    const bool isEscaped = areEscaped_ && text.contains("_x");
    const bool isPlain
        = !text.contains('\r') && controlcharacters::count({ text.data(), qsizetype(text.size()) }) == 0;
    if (isPlain && !isEscaped) {
        keep(row, column, text); // nearly always
        return;
    }
    std::string plain = isEscaped ? unescaped(text) : std::string(text);
    std::erase_if(plain, controlcharacters::is);
    keep(row, column, withLineFeeds(plain));
}

void SpreadsheetCells::keep(int row, int column, std::string_view text)
{
    if (text.empty()) {
        return;
    }
    if (column < 0 || column >= Table::mostColumns) {
        throw TooMuch("columns");
    }
    if (row < 0 || row >= Table::mostRows) {
        throw TooMuch("rows");
    }
    if (cells_.size() >= mostCells || text_.size() + qsizetype(text.size()) > Table::mostBytes) {
        throw TooMuch("tooBig");
    }
    cells_.push_back({ row, column, quint32(text_.size()), quint32(text.size()) });
    text_.append(text.data(), qsizetype(text.size()));
}

void SpreadsheetCells::fillDown(int row, int column, int rows)
{
    const auto source = std::find_if(cells_.rbegin(), cells_.rend(),
        [&](const Cell &cell) { return cell.row == row && cell.column == column; });
    if (source == cells_.rend()) {
        return;
    }
    const Cell above = *source;
    for (int i = 1; i <= rows; ++i) {
        if (row + i >= Table::mostRows || cells_.size() >= mostCells) {
            throw TooMuch("rows");
        }
        cells_.push_back({ row + i, column, above.start, above.size });
    }
}

Table SpreadsheetCells::table()
{
    std::ranges::stable_sort(cells_, {}, [](const Cell &cell) { return std::tuple(cell.row, cell.column); });
    Table table;
    QByteArray row;
    for (size_t i = 0; i < cells_.size();) {
        const int number = cells_[i].row;
        int column = 0;
        row.clear();
        for (; i < cells_.size() && cells_[i].row == number; ++i) {
            const Cell &cell = cells_[i];
            const bool isWrittenAgain
                = i + 1 < cells_.size() && cells_[i + 1].row == number && cells_[i + 1].column == cell.column;
            if (isWrittenAgain) {
                continue; // the last one counts
            }
            row.append(cell.column - column, Table::mark);
            column = cell.column;
            row.append(QByteArrayView(text_).sliced(cell.start, cell.size));
        }
        table.add(row, number + 1);
    }
    return table;
}
