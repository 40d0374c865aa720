// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attendance/sheetpdf.h"

#include "app/attendance/pdftextmap.h"
#include "app/attendance/sheetlayout.h"
#include "app/attendance/sheetpainter.h"
#include "app/attendance/sheetwords.h"

#include <QFileInfo>
#include <QIODevice>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace
{

constexpr int dotsPerInch = 1200;
constexpr double millimetresPerInch = 25.4;

/// Passes everything on and remembers the first failure: the PDF writer looks at none.
class WatchedDevice final : public QIODevice
{
public:
    explicit WatchedDevice(QIODevice &target)
        : target_(target)
    {
        open(QIODevice::WriteOnly | QIODevice::Unbuffered);
    }

    [[nodiscard]] bool failed() const { return failed_; }
    [[nodiscard]] qint64 passed() const { return passed_; }
    /// From now on everything is kept, to be taken by held().
    void hold() { holding_ = true; }
    [[nodiscard]] const QByteArray &held() const { return held_; }
    void release(const QByteArray &bytes)
    {
        holding_ = false;
        write(bytes);
    }
    [[nodiscard]] bool isSequential() const override { return true; }

protected:
    qint64 readData(char *, qint64) override { return -1; }

    qint64 writeData(const char *data, qint64 length) override
    {
        if (holding_) {
            held_.append(data, length);
            return length;
        }
        if (!failed_ && target_.write(data, length) != length) {
            failed_ = true;
        }
        passed_ += length;
        return failed_ ? -1 : length;
    }

private:
    QIODevice &target_;
    bool failed_ = false;
    bool holding_ = false;
    qint64 passed_ = 0;
    QByteArray held_;
};

Error writingError(const QIODevice &device, const QString &subject)
{
    const auto *file = qobject_cast<const QFileDevice *>(&device);
    const bool full = file != nullptr && file->error() == QFileDevice::ResourceError;
    return { full ? Error::Kind::DiskFull : Error::Kind::CannotWrite, subject, device.errorString() };
}

QString documentTitle(const AttendanceSheet &sheet)
{
    QStringList parts { sheetwords::documentName(), sheet.sessionTitle, sheetwords::module(sheet) };
    parts.removeAll(QString());
    return parts.join(u" – "_s);
}

/// One PDF being written. The page layout is set before the page it is for, so sheets of both orientations
/// mix.
class Writing
{
public:
    Writing(QIODevice &device, const sheetpdf::Job &job)
        : watched_(device)
        , writer_(&watched_)
        , job_(job)
    {
        writer_.setCreator(u"IREV Cycles"_s);
        writer_.setResolution(dotsPerInch);
    }

    /// False once the device refuses.
    bool add(const AttendanceSheet &sheet)
    {
        const SheetPaper paper = job_.paper.value_or(SheetPaper::suitedTo(sheet));
        const SheetPages pages = layOut(sheet, paper, measure_);
        const QPageLayout layout = paper.pageLayout();
        for (qsizetype page = 0; page < pages.pages.size() && !watched_.failed(); ++page) {
            if (page == 0) {
                writer_.setPageLayout(layout);
            }
            if (!painter_.isActive()) {
                writer_.setTitle(job_.title.isEmpty() ? documentTitle(sheet) : job_.title);
                if (!painter_.begin(&writer_)) {
                    return false;
                }
            } else {
                writer_.newPage();
            }
            sheetPainter_.paint(painter_, pages, page, dotsPerInch / millimetresPerInch);
            for (const SheetBox &box : pages.pages.at(page).boxes) {
                for (const SheetLine &line : box.lines) {
                    textMap_.painted(line.text, sheetPainter_.font(line.font));
                }
            }
        }
        return !watched_.failed();
    }

    /// Writes what a PDF ends with; false when the device refused anything.
    bool finish()
    {
        watched_.hold();
        if (!painter_.isActive() || !painter_.end()) {
            return false;
        }
        const QByteArray tail = watched_.held();
        watched_.release(textMap_.corrected(tail, watched_.passed()));
        return !watched_.failed();
    }

private:
    WatchedDevice watched_;
    QPdfWriter writer_;
    QPainter painter_;
    PrintedFontMeasure measure_;
    SheetPainter sheetPainter_;
    PdfTextMap textMap_;
    const sheetpdf::Job &job_;
};

Done writeTo(QIODevice &device, const QString &subject, qsizetype count, const sheetpdf::Source &source,
    const sheetpdf::Job &job)
{
    if (count <= 0) {
        return failure(Error::Kind::Invalid, subject, u"no sheet to write"_s);
    }
    Writing writing(device, job);
    for (qsizetype i = 0; i < count; ++i) {
        const Result<AttendanceSheet> sheet = source(i);
        if (!sheet) {
            return std::unexpected(sheet.error());
        }
        if (!writing.add(*sheet)) {
            return std::unexpected(writingError(device, subject));
        }
        if (job.progress && !job.progress(i + 1, count)) {
            return failure(Error::Kind::Cancelled, subject);
        }
    }
    if (!writing.finish()) {
        return std::unexpected(writingError(device, subject));
    }
    if (auto *file = qobject_cast<QFileDevice *>(&device); file != nullptr && !file->flush()) {
        return std::unexpected(writingError(device, subject));
    }
    return {};
}

sheetpdf::Source sourceOf(const QList<AttendanceSheet> &sheets)
{
    return [&sheets](qsizetype index) -> Result<AttendanceSheet> { return sheets.at(index); };
}

/// Pipes and devices cannot be replaced by a finished file: they are written as they are.
bool isDevice(const QString &path)
{
    const QFileInfo info(path);
    return info.exists() && !info.isFile() && !info.isDir();
}

} // namespace

namespace sheetpdf
{

Done write(const QString &path, qsizetype count, const Source &source, const Job &job)
{
    if (isDevice(path)) {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly)) {
            return std::unexpected(writingError(file, path));
        }
        return writeTo(file, path, count, source, job);
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        return std::unexpected(writingError(file, path));
    }
    if (const Done done = writeTo(file, path, count, source, job); !done) {
        file.cancelWriting();
        return done;
    }
    if (!file.commit()) {
        return std::unexpected(writingError(file, path));
    }
    return {};
}

Done write(const QString &path, const QList<AttendanceSheet> &sheets, const Job &job)
{
    return write(path, sheets.size(), sourceOf(sheets), job);
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
