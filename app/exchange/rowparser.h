// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/exchange/table.h"
#include "app/exchange/westerntext.h"

/// Takes the bytes of a delimited text as they come and makes rows of them. A quote opens a cell only at its
/// start; what follows a closing quote still belongs to the cell: other programs write both.
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
    [[nodiscard]] Done endCell();
    [[nodiscard]] Done endRow();
    [[nodiscard]] std::unexpected<Error> refused(const QString &why) const;

    char separator_;
    int number_;
    State state_ = State::Start;
    bool skipsLineFeed_ = false; ///< the other half of a CRLF
    WesternText western_;
    QByteArray row_;
    int cells_ = 1;
    int mostCells_ = 0;
    Table table_;
    qsizetype kept_ = 0;
    qsizetype controls_ = 0; ///< left out so far
};
