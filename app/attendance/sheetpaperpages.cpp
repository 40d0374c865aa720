// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attendance/sheetpaperpages.h"

#include "app/attendance/sheetlayout.h"

SheetPaperPages::SheetPaperPages(const AttendanceSheet &sheet)
    : SheetPaperPages(sheet, SheetPaper::suitedTo(sheet))
{
}

SheetPaperPages::SheetPaperPages(const AttendanceSheet &sheet, const SheetPaper &paper)
    : pages_(layOut(sheet, paper, PrintedFontMeasure()))
{
}

void SheetPaperPages::paint(QPainter &painter, qsizetype page, double dotsPerMillimetre) const
{
    painter_.paint(painter, pages_, page, dotsPerMillimetre);
}

void SheetPaperPages::tell(PdfWriting &pdf, qsizetype page) const
{
    painter_.tell(pdf, pages_, page);
}

QStringList SheetPaperPages::texts() const
{
    QStringList texts;
    for (const SheetPage &page : pages_.pages) {
        for (const SheetBox &box : page.boxes) {
            for (const SheetLine &line : box.lines) {
                texts.append(line.text);
            }
        }
    }
    return texts;
}
