// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/paperprinting.h"

#include "app/paper/paperfont.h"

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

Done PaperPrinting::add(const PaperPages &document)
{
    if (const Done letters = paperfont::available(); !letters) {
        return letters;
    }
    for (qsizetype page = 0; page < document.count(); ++page) {
        if (page == 0) {
            printer_.setPageLayout(document.layout());
        }
        if (!painter_.isActive() ? !painter_.begin(&printer_) : !printer_.newPage()) {
            return std::unexpected(refused(printer_));
        }
        document.paint(painter_, page, printer_.resolution() / millimetresPerInch);
    }
    return {};
}

Done PaperPrinting::finish()
{
    return painter_.isActive() && painter_.end() && printer_.printerState() != QPrinter::Error
        ? Done {}
        : std::unexpected(refused(printer_));
}

std::unique_ptr<QPrinter> paperprinting::newPrinter(const QString &documentName)
{
    auto printer = std::make_unique<QPrinter>(QPrinter::HighResolution);
    printer->setPageSize(QPageSize(QPageSize::A4));
    printer->setFullPage(true);
    printer->setDocName(documentName);
    printer->setCreator(u"IREV Cycles"_s);
    return printer;
}

Done paperprinting::paint(
    QPrinter &printer, const PaperDocuments &documents, const paperdocuments::Progress &progress)
{
    PaperPrinting job(printer);
    for (qsizetype done = 0; const auto &document : documents) {
        if (const Done added = job.add(*document); !added) {
            return added;
        }
        if (progress && !progress(++done)) {
            printer.abort();
            return failure(Error::Kind::Cancelled);
        }
    }
    return job.finish();
}
