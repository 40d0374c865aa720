// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/rowparser.h"

#include "app/exchange/controlcharacters.h"

#include <QByteArrayList>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace
{
/// No form has an answer as long; one in which a quote is never closed has.
constexpr qsizetype longestRow = qsizetype(4) * 1024 * 1024;
/// Kept of a cell of a longer row, to tell whose it is.
constexpr qsizetype longestBeginning = 200;
/// More of them are no accident of a few cells.
constexpr qsizetype mostControls = 10'000;

/// Of each cell, with a mark where it goes on.
QByteArray beginnings(const QByteArray &row)
{
    constexpr qsizetype longestLetter = 4;
    QByteArrayList cells = row.split(Table::mark);
    for (QByteArray &cell : cells) {
        if (cell.size() <= longestBeginning) {
            continue;
        }
        qsizetype end = longestBeginning;
        while ((cell.at(end) & 0xC0) == 0x80 && end > longestBeginning - longestLetter) {
            --end; // inside a letter
        }
        cell = cell.first(end) + "[...]";
    }
    return cells.join(Table::mark);
}
} // namespace

std::unexpected<Error> RowParser::refused(const QString &why) const
{
    return failure(Error::Kind::BadFile, u"import:"_s + why, QString::number(number_));
}

Done RowParser::addControls(qsizetype more)
{
    controls_ += more;
    return controls_ <= mostControls ? Done {} : refused(u"binary"_s);
}

Done RowParser::take(QByteArrayView run)
{
    const qsizetype from = row_.size();
    row_.append(run);
    if (const qsizetype controls = controlcharacters::count(run); controls > 0) {
        if (const Done added = addControls(controls); !added) {
            return added;
        }
        row_.erase(std::remove_if(row_.begin() + from, row_.end(), controlcharacters::is), row_.end());
    }
    // A quoted one is read again.
    return row_.size() <= longestRow || state_ == State::Quoted ? Done {} : shorten(run);
}

Done RowParser::shorten(QByteArrayView run)
{
    if (table_.size() == 0) {
        return refused(u"longRow"_s);
    }
    row_ = beginnings(row_);
    closedAt_ = -1;
    isLong_ = true;
    quotesOfLong_ = run.count('"') + (openColumn_ >= 0 ? 1 : 0);
    return {};
}

const char *RowParser::restOfLongRow(const char *at, const char *end)
{
    const char *const stop = std::find_if(at, end, [](char c) { return c == '\n' || c == '\r'; });
    quotesOfLong_ += std::count(at, stop, '"');
    return stop;
}

bool RowParser::startsCell(char c) const
{
    return c == separator_ || c == '\n' || c == '\r';
}

bool RowParser::isOpening(char next) const
{
    const bool isWord = next != '"' && next != ' ' && next != '\t' && !startsCell(next);
    return isWord && row_.size() > openedAt_ && startsCell(row_.back());
}

Done RowParser::readAgain(QByteArrayView met)
{
    const auto content = row_.cbegin() + openedAt_;
    const auto stop = std::find_if(content, row_.cend(), [this](char c) { return startsCell(c); });
    QByteArray again(stop, row_.cend() - stop);
    row_.chop(again.size());
    again.replace('"', "\"\""); // as they were written
    again += met;
    state_ = State::Plain;
    openColumn_ = cells_ - 1;
    return feed(again);
}

void RowParser::lookForOpenQuote()
{
    if (isLong_) {
        table_.addLongRow(number_);
        openColumn_ = quotesOfLong_ % 2 != 0 ? cells_ - 1 : -1;
    }
    if (openColumn_ >= 0) {
        table_.addOpenQuote(number_, openColumn_);
        isDoubtful_ = true;
        return;
    }
    isDoubtful_ = isDoubtful_ && (isLong_ || cells_ < cellsBefore_);
    if (isDoubtful_) {
        table_.doubt(number_);
    } else if (!isLong_) {
        cellsBefore_ = cells_;
    }
}

void RowParser::restoreQuote()
{
    // "Association "Les Lilas"" was written by hand: the first of them closed nothing, the last one does.
    const QByteArrayView rest = QByteArrayView(row_).sliced(closedAt_);
    if (const qsizetype quotes = rest.count('"'); quotes > 0) {
        row_.chop(quotes % 2 == 0 && row_.endsWith('"') ? 1 : 0);
        row_.insert(closedAt_, '"');
    }
    closedAt_ = -1;
}

Done RowParser::endCell()
{
    if (closedAt_ >= 0) {
        restoreQuote();
    }
    state_ = State::Start;
    ++cells_;
    row_.append(Table::mark);
    return cells_ <= Table::mostColumns ? Done {} : refused(u"columns"_s);
}

Done RowParser::endRow()
{
    if (closedAt_ >= 0) {
        restoreQuote();
    }
    state_ = State::Start;
    if (table_.size() >= Table::mostRows) {
        return refused(u"rows"_s);
    }
    // Mixed files exist: rows pasted from elsewhere. Each is taken for what it is.
    const QByteArray &text = row_.isValidUtf8() ? row_ : western_.toUtf8(row_);
    kept_ += text.size();
    if (kept_ > Table::mostBytes) {
        return refused(u"tooBig"_s);
    }
    if (table_.add(text, number_)) {
        lookForOpenQuote();
    }
    openColumn_ = -1;
    isLong_ = false;
    ++number_;
    mostCells_ = std::max(mostCells_, cells_);
    cells_ = 1;
    row_.clear();
    return {};
}

Done RowParser::feed(QByteArrayView bytes)
{
    const char *at = bytes.begin();
    const char *const end = bytes.end();
    Done done;
    while (done && at != end) {
        if (skipsLineFeed_) {
            skipsLineFeed_ = false;
            at += *at == '\n' ? 1 : 0;
            continue;
        }
        if (isLong_) {
            const char *const stop = restOfLongRow(at, end);
            done = addControls(controlcharacters::count({ at, stop }));
            at = stop;
            if (done && at != end) {
                skipsLineFeed_ = *at == '\r';
                done = endRow();
                ++at;
            }
            continue;
        }
        if (state_ == State::Quoted) {
            const char *const quote = std::find(at, end, '"');
            done = take({ at, quote });
            at = quote;
            if (done && row_.size() > longestRow) {
                done = readAgain();
            } else if (at != end) {
                state_ = State::QuoteInQuoted;
                ++at;
            }
            continue;
        }
        if (state_ == State::QuoteInQuoted && isOpening(*at)) {
            done = readAgain("\"");
        } else if (*at == '"' && state_ != State::Plain) {
            if (state_ == State::QuoteInQuoted) {
                row_.append('"'); // doubled
            } else {
                openedAt_ = row_.size();
            }
            state_ = State::Quoted;
            ++at;
        } else if (*at == separator_) {
            done = endCell();
            ++at;
        } else if (*at == '\n' || *at == '\r') {
            skipsLineFeed_ = *at == '\r';
            done = endRow();
            ++at;
        } else {
            const char *const stop = std::find_if(at, end, [this](char c) { return startsCell(c); });
            if (state_ == State::QuoteInQuoted) {
                closedAt_ = row_.size();
            }
            state_ = State::Plain;
            done = take({ at, stop });
            at = stop;
        }
    }
    return done;
}

Result<Table> RowParser::finish()
{
    while (state_ == State::Quoted) {
        if (const Done read = readAgain(); !read) {
            return std::unexpected(read.error());
        }
    }
    if (!row_.isEmpty() || state_ != State::Start) {
        if (cells_ < mostCells_) {
            table_.setCutRow(number_);
        }
        if (const Done ended = endRow(); !ended) {
            return std::unexpected(ended.error());
        }
    }
    table_.setSeparator(separator_);
    return std::move(table_);
}
