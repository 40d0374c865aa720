// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/exchange/table.h"
#include "app/exchange/westerntext.h"

/// Takes the bytes of a delimited text as they come and makes rows of them. A quote opens a cell only at its
/// start; what follows a closing quote still belongs to the cell: other programs write both.
///
/// A quote is never closed when the text ends before, or a row grows longer than any may be, or the next one
/// opens a cell itself: it stands where one starts, and a word follows it. It then counts for nothing, the
/// table says where it stands, and the lines it had run over are read again. All quotes in them stand in
/// pairs, so that none is left open in its turn: nothing is read a third time.
///
/// Of a row that is longer than any may be the beginnings of its first cells are kept, and the table says so;
/// where it is the first one, this is no table.
class RowParser final
{
public:
    RowParser(char separator, int firstNumber)
        : separator_(separator)
        , number_(firstNumber)
    {
    }

    /// The first bytes, before they are fed: they tell how letters are written.
    void lookAhead(QByteArrayView bytes) { western_.weigh(bytes); }
    [[nodiscard]] Done feed(QByteArrayView bytes);
    /// The table, once there is no more.
    [[nodiscard]] Result<Table> finish();

private:
    enum class State { Start, Plain, Quoted, QuoteInQuoted };

    [[nodiscard]] Done take(QByteArrayView run);
    [[nodiscard]] bool startsCell(char c) const; ///< a separator or a line break: what comes after it does
    /// Whether the quote just met, which would close the cell, opens one, by what comes after it.
    [[nodiscard]] bool isOpening(char next) const;
    /// Without the quote that opened the cell under way, and what was met since.
    [[nodiscard]] Done readAgain(QByteArrayView met = {});
    /// The row under way, of which `run` is the last that is looked at.
    [[nodiscard]] Done shorten(QByteArrayView run);
    /// Up to its end, where its quotes count for nothing; where that is, or `end`.
    [[nodiscard]] const char *restOfLongRow(const char *at, const char *end);
    [[nodiscard]] Done addControls(qsizetype more);
    /// Gives the cell the quote back that seemed to close it, where others come behind that one.
    void restoreQuote();
    void lookForOpenQuote(); ///< in the row that ends, or above it
    [[nodiscard]] Done endCell();
    [[nodiscard]] Done endRow();
    [[nodiscard]] std::unexpected<Error> refused(const QString &why) const;

    char separator_;
    int number_;
    State state_ = State::Start;
    bool skipsLineFeed_ = false; ///< the other half of a CRLF
    WesternText western_;
    QByteArray row_;
    qsizetype openedAt_ = 0; ///< in row_: the content of the quoted cell under way
    qsizetype closedAt_ = -1; ///< in row_: what stands behind the closing quote of the cell under way
    qsizetype openColumn_ = -1; ///< of a quote that was distrusted in this row
    bool isLong_ = false; ///< more of the row is not kept
    qsizetype quotesOfLong_ = 0; ///< in what is not kept of it
    bool isDoubtful_ = false; ///< rows may still be more of the cell that the last such quote opens
    int cells_ = 1;
    int mostCells_ = 0;
    int cellsBefore_ = 0; ///< of the last row of which nothing makes doubt
    Table table_;
    qsizetype kept_ = 0;
    qsizetype controls_ = 0; ///< left out so far
};
