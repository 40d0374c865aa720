// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attendance/sheetpaperpages.h"

#include "app/attendance/sheetlayout.h"
#include "app/paper/pdfwriting.h"

SheetPaperPages::SheetPaperPages(const AttendanceSheet &sheet)
    : pages_(layOut(sheet, SheetPaper::suitedTo(sheet), PrintedFontMeasure()))
{
}

void SheetPaperPages::paint(QPainter &painter, qsizetype page, double dotsPerMillimetre) const
{
    painter_.paint(painter, pages_, page, dotsPerMillimetre);
}

void SheetPaperPages::tell(PdfWriting &pdf, qsizetype page) const
{
    for (const SheetBox &box : pages_.pages.at(page).boxes) {
        for (const SheetLine &line : box.lines) {
            pdf.painted(line.text, painter_.font(line.font));
        }
    }
}
