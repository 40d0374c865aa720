// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attendance/sheetpdf.h"

#include "app/attendance/sheetlayout.h"
#include "app/attendance/sheetpainter.h"
#include "app/attendance/sheetwords.h"
#include "app/paper/paperfont.h"
#include "app/paper/pdfwriting.h"

#include <QFileDevice>
#include <QPainter>

#include <utility>

using namespace Qt::StringLiterals;

namespace
{

QString documentTitle(const AttendanceSheet &sheet)
{
    QStringList parts { sheetwords::documentName(), sheet.sessionTitle, sheetwords::module(sheet) };
    parts.removeAll(QString());
    return parts.join(u" – "_s);
}

/// Sheets being written: each starts on a page of its own, on the paper suited to it.
class Writing
{
public:
    Writing(QIODevice &device, const sheetpdf::Job &job)
        : pdf_(device)
        , job_(job)
    {
    }

    /// False once the device refuses.
    bool add(const AttendanceSheet &sheet)
    {
        const SheetPaper paper = job_.paper.value_or(SheetPaper::suitedTo(sheet));
        const SheetPages pages = layOut(sheet, paper, measure_);
        const QPageLayout layout = paper.pageLayout();
        if (!std::exchange(isTitled_, true)) {
            pdf_.setTitle(job_.title.isEmpty() ? documentTitle(sheet) : job_.title);
        }
        for (qsizetype page = 0; page < pages.pages.size(); ++page) {
            QPainter *painter = pdf_.newPage(layout);
            if (!painter) {
                return false;
            }
            sheetPainter_.paint(*painter, pages, page, PdfWriting::dotsPerMillimetre);
            sheetPainter_.tell(pdf_, pages, page);
        }
        return !pdf_.hasFailed();
    }

    bool finish() { return pdf_.finish(); }

private:
    PdfWriting pdf_;
    PrintedFontMeasure measure_;
    SheetPainter sheetPainter_;
    const sheetpdf::Job &job_;
    bool isTitled_ = false;
};

Done writeTo(QIODevice &device, const QString &subject, qsizetype count, const sheetpdf::Source &source,
    const sheetpdf::Job &job)
{
    if (count <= 0) {
        return failure(Error::Kind::Invalid, subject, u"no sheet to write"_s);
    }
    if (const Done letters = paperfont::available(); !letters) {
        return letters;
    }
    Writing writing(device, job);
    for (qsizetype i = 0; i < count; ++i) {
        const Result<AttendanceSheet> sheet = source(i);
        if (!sheet) {
            return std::unexpected(sheet.error());
        }
        if (!writing.add(*sheet)) {
            return std::unexpected(outputfile::refused(device, subject));
        }
        if (job.progress && !job.progress(i + 1, count)) {
            return failure(Error::Kind::Cancelled, subject);
        }
    }
    if (!writing.finish()) {
        return std::unexpected(outputfile::refused(device, subject));
    }
    if (auto *file = qobject_cast<QFileDevice *>(&device); file != nullptr && !file->flush()) {
        return std::unexpected(outputfile::refused(device, subject));
    }
    return {};
}

sheetpdf::Source sourceOf(const QList<AttendanceSheet> &sheets)
{
    return [&sheets](qsizetype index) -> Result<AttendanceSheet> { return sheets.at(index); };
}

} // namespace

namespace sheetpdf
{

Done write(const QString &path, qsizetype count, const Source &source, const Job &job)
{
    return outputfile::write(
        path, [&](QIODevice &device) { return writeTo(device, path, count, source, job); });
}

Done write(const QString &path, const QList<AttendanceSheet> &sheets, const Job &job)
{
    return write(path, sheets.size(), sourceOf(sheets), job);
}

Result<outputfile::Placing> stage(const QString &path, const QList<AttendanceSheet> &sheets, const Job &job)
{
    return outputfile::stage(
        path, [&](QIODevice &device) { return writeTo(device, path, sheets.size(), sourceOf(sheets), job); });
}

Done write(QIODevice &device, qsizetype count, const Source &source, const Job &job)
{
    return writeTo(device, {}, count, source, job);
}

Done write(QIODevice &device, const QList<AttendanceSheet> &sheets, const Job &job)
{
    return write(device, sheets.size(), sourceOf(sheets), job);
}

} // namespace sheetpdf
