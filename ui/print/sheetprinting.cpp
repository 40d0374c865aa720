// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/sheetprinting.h"

#include "app/attendance/sheetdesk.h"
#include "app/attendance/sheetlayout.h"
#include "app/attendance/sheetpainter.h"

#include <QPainter>
#include <QPrinter>

using namespace Qt::StringLiterals;

namespace
{

constexpr double millimetresPerInch = 25.4;

Error refused(const QPrinter &printer)
{
    return { Error::Kind::CannotWrite, printer.outputFileName(), u"the printer refused the job"_s };
}

} // namespace

Done sheetprinting::paint(
    QPrinter &printer, const QList<AttendanceSheet> &sheets, const sheetpdf::Progress &progress)
{
    const QPageSize size = printer.pageLayout().pageSize();
    QPainter painter;
    const PrintedFontMeasure measure;
    const SheetPainter sheetPainter;
    for (qsizetype index = 0; const AttendanceSheet &sheet : sheets) {
        SheetPaper paper = SheetPaper::suitedTo(sheet);
        if (size.isValid()) {
            paper.size = size;
        }
        const SheetPages pages = layOut(sheet, paper, measure);
        for (qsizetype page = 0; page < pages.pages.size(); ++page) {
            if (page == 0) {
                printer.setPageLayout(paper.pageLayout());
            }
            if (!painter.isActive() ? !painter.begin(&printer) : !printer.newPage()) {
                return std::unexpected(refused(printer));
            }
            sheetPainter.paint(painter, pages, page, printer.resolution() / millimetresPerInch);
        }
        ++index;
        if (progress && !progress(index, sheets.size())) {
            printer.abort();
            return failure(Error::Kind::Cancelled);
        }
    }
    if (!painter.isActive() || !painter.end() || printer.printerState() == QPrinter::Error) {
        return std::unexpected(refused(printer));
    }
    return {};
}

Result<QList<AttendanceSheet>> sheetprinting::issueAndPaint(SheetDesk &desk,
    const QList<AttendanceSheet> &prepared, const std::function<Done(const QList<AttendanceSheet> &)> &paint)
{
    auto issued = desk.issue(prepared);
    if (!issued) {
        return issued;
    }
    if (const Done painted = paint(*issued); !painted) {
        if (const Done withdrawn = desk.withdraw(*issued); !withdrawn) {
            return std::unexpected(withdrawn.error());
        }
        return std::unexpected(painted.error());
    }
    return issued;
}
