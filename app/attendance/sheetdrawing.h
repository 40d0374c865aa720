// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/attendance/sheet.h"
#include "app/attendance/sheetfonts.h"
#include "app/attendance/sheettext.h"

#include <array>

/// How the sheets of an edition are drawn, where editions differ. Lengths are millimetres.
struct SheetDrawing {
    SheetFont partner = SheetFont::Partner; ///< under the organiser, and under the document's name
    SheetFont factLabel = SheetFont::Label;
    SheetFont columnHours = SheetFont::ColumnHours;
    SheetFont note = SheetFont::Detail; ///< under a name
    int mostNoteLines = 1;
    double factPadding = 2.2; ///< above and below date, hours and place
    double beforeFact = 3;
    double afterFact = 3;
    double aboveTable = 5;
    double aboveClosing = 6; ///< between the table, the totals and the speakers
    double tightBlockGap = 4; ///< above and below the titles, where room is short
    double tightAboveClosing = 6;
    double padding = 1.6; ///< left and right of a cell's text
    /// Where the columns of the waiting list end: rank, name, organisation, date.
    std::array<double, 5> waitingColumns { 0.0, 0.08, 0.45, 0.80, 1.0 };
    /// The cells of a row stand on one baseline, none is empty, and each to sign repeats the row's number.
    bool isReadInRows = false;
    bool maySignaturesGive = false; ///< of their width, where a name would be cut
    sheettext::WideWords wideWords = sheettext::WideWords::Parted; ///< in cells

    [[nodiscard]] static const SheetDrawing &of(SheetEdition edition);
};
