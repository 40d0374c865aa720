// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/sheetprinting.h"

#include "app/attendance/sheetpaperpages.h"
#include "ui/print/paperprinting.h"

#include <QPrinter>

Done sheetprinting::paint(
    QPrinter &printer, const QList<AttendanceSheet> &sheets, const sheetpdf::Progress &progress)
{
    const QPageSize size = printer.pageLayout().pageSize();
    PaperPrinting job(printer);
    for (qsizetype done = 0; const AttendanceSheet &sheet : sheets) {
        SheetPaper paper = SheetPaper::suitedTo(sheet);
        if (size.isValid()) {
            paper.size = size;
        }
        if (const Done added = job.add(SheetPaperPages(sheet, paper)); !added) {
            return added;
        }
        if (progress && !progress(++done, sheets.size())) {
            printer.abort();
            return failure(Error::Kind::Cancelled);
        }
    }
    return job.finish();
}
