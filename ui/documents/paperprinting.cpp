// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/paperprinting.h"

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

Done paperprinting::paint(
    QPrinter &printer, const PaperDocuments &documents, const paperdocuments::Progress &progress)
{
    QPainter painter;
    for (qsizetype done = 0; const auto &document : documents) {
        for (qsizetype page = 0; page < document->count(); ++page) {
            if (page == 0) {
                printer.setPageLayout(document->layout());
            }
            if (!painter.isActive() ? !painter.begin(&printer) : !printer.newPage()) {
                return std::unexpected(refused(printer));
            }
            document->paint(painter, page, printer.resolution() / millimetresPerInch);
        }
        if (progress && !progress(++done)) {
            printer.abort();
            return failure(Error::Kind::Cancelled);
        }
    }
    if (!painter.isActive() || !painter.end() || printer.printerState() == QPrinter::Error) {
        return std::unexpected(refused(printer));
    }
    return {};
}
