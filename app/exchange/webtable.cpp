// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/webtable.h"

#include "app/exchange/controlcharacters.h"

namespace
{

constexpr QByteArrayView hardSpace = "\xC2\xA0";

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

QByteArrayView trimmed(QByteArrayView cell)
{
    for (;;) {
        const QByteArrayView before = cell;
        cell = cell.trimmed();
        if (cell.startsWith(hardSpace)) {
            cell = cell.sliced(hardSpace.size());
        }
        if (cell.endsWith(hardSpace)) {
            cell = cell.chopped(hardSpace.size());
        }
        if (cell.size() == before.size()) {
            return cell;
        }
    }
}

} // namespace

void WebTable::startRow()
{
    endRow();
    inRow_ = true;
    ++number_;
}

void WebTable::endRow()
{
    endCell();
    if (!inRow_) {
        return;
    }
    if (table_.add(row_, number_)) {
        widest_ = std::max(widest_, columns_);
        kept_ += row_.size();
    }
    row_.clear();
    columns_ = 0;
    inRow_ = false;
    if (isCovered_) {
        isCovered_ = false;
        for (int &rows : covered_) {
            rows = std::max(0, rows - 1);
            isCovered_ = isCovered_ || rows > 0;
        }
    }
}

void WebTable::startCell(int columns, int rows)
{
    endCell();
    if (!inRow_) {
        startRow();
    }
    passCovered();
    inCell_ = true;
    cellColumns_ = columns;
    cellRows_ = rows;
}

void WebTable::endCell()
{
    if (!inCell_) {
        return;
    }
    inCell_ = false;
    const qsizetype first = columns_;
    append(trimmed(cell_));
    cell_.clear();
    for (int i = 1; i < cellColumns_ && !isTooWide(); ++i) {
        append({});
    }
    if (cellRows_ > 1) {
        covered_.resize(std::max(covered_.size(), columns_));
        std::fill(covered_.begin() + first, covered_.begin() + columns_, cellRows_);
        isCovered_ = true;
    }
}

void WebTable::append(QByteArrayView cell)
{
    if (columns_ > 0) {
        row_ += Table::mark;
    }
    row_.append(cell);
    ++columns_;
}

void WebTable::passCovered()
{
    while (columns_ < covered_.size() && covered_.at(columns_) > 0) {
        append({});
    }
}

void WebTable::add(QByteArrayView text)
{
    if (!inCell_) {
        return;
    }
    for (const char c : text) {
        if (!isSpace(c)) {
            if (!controlcharacters::is(c)) {
                cell_ += c;
            }
        } else if (!cell_.isEmpty() && !isSpace(cell_.back())) {
            cell_ += ' ';
        }
    }
}

void WebTable::breakLine()
{
    if (inCell_ && !cell_.isEmpty() && cell_.back() != '\n') {
        cell_ += '\n';
    }
}
