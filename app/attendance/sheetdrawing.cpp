// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attendance/sheetdrawing.h"

const SheetDrawing &SheetDrawing::of(SheetEdition edition)
{
    // What belongs together is of nearly one size, and what does not stands more than a letter's height
    // apart: that is how pdftotext (poppler) tells one text from the next. A grid without holes it reads row
    // by row; the speakers beside the totals stand lower than these, or they would be taken for columns.
    static const SheetDrawing inRows { .partner = SheetFont::PartnerInRows,
        .factLabel = SheetFont::LabelInRows,
        .columnHours = SheetFont::HoursInRows,
        .note = SheetFont::NoteInRows,
        .mostNoteLines = 2,
        .factPadding = 1.7,
        .beforeFact = 5.5,
        .afterFact = 0.5,
        .aboveTable = 4, // room for another line of the organiser's at the foot
        .aboveClosing = 4.5,
        .tightBlockGap = 2.5,
        .tightAboveClosing = 2.5,
        .padding = 1.7,
        .isReadInRows = true,
        .maySignaturesGive = true,
        .wideWords = sheettext::WideWords::KeptWhole };
    static const SheetDrawing boldNames = [] {
        SheetDrawing drawing = inRows;
        drawing.wideWords = sheettext::WideWords::Narrowed;
        drawing.waitingColumns = { 0.0, 0.08, 0.43, 0.76, 1.0 }; // « mercredi 22 septembre 2021 » on one line
        return drawing;
    }();
    static const SheetDrawing first;
    switch (edition) {
    case SheetEdition::First:
        return first;
    case SheetEdition::InRows:
        return inRows;
    case SheetEdition::BoldNames:
        break;
    }
    return boldNames;
}
