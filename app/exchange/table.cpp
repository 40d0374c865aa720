// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/table.h"

#include <algorithm>
#include <iterator>

bool Table::add(QByteArrayView marked, int number)
{
    const bool isFilled
        = std::ranges::any_of(marked, [](char c) { return c != mark && c != ' ' && c != '\t'; });
    if (isFilled) {
        rows_.append({ quint32(bytes_.size()), number });
        bytes_.append(marked);
    }
    return isFilled;
}

void Table::read(qsizetype row, Cells &cells) const
{
    cells.clear();
    const qsizetype start = rows_.at(row).start;
    const qsizetype end = row + 1 < rows_.size() ? qsizetype(rows_.at(row + 1).start) : bytes_.size();
    QByteArrayView rest = QByteArrayView(bytes_).sliced(start, end - start);
    for (qsizetype at = rest.indexOf(mark); at >= 0; at = rest.indexOf(mark)) {
        cells.append(rest.first(at));
        rest = rest.sliced(at + 1);
    }
    cells.append(rest);
}

const Table::OpenQuote *Table::openQuoteOf(int number) const
{
    const auto next = std::ranges::upper_bound(openQuotes_, number, {}, &OpenQuote::row);
    if (next == openQuotes_.begin() || std::prev(next)->lastDoubtful < number) {
        return nullptr;
    }
    return &*std::prev(next);
}

bool Table::isLongRow(int number) const
{
    return std::ranges::binary_search(longRows_, number);
}

Table::Cells Table::cells(qsizetype row) const
{
    Cells found;
    read(row, found);
    return found;
}
