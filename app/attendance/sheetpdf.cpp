// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attendance/sheetpdf.h"

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
        : m_target(target)
    {
        open(QIODevice::WriteOnly | QIODevice::Unbuffered);
    }

    [[nodiscard]] bool failed() const { return m_failed; }
    [[nodiscard]] bool isSequential() const override { return true; }

protected:
    qint64 readData(char *, qint64) override { return -1; }

    qint64 writeData(const char *data, qint64 length) override
    {
        if (!m_failed && m_target.write(data, length) != length) {
            m_failed = true;
        }
        return m_failed ? -1 : length;
    }

private:
    QIODevice &m_target;
    bool m_failed = false;
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
        : m_watched(device)
        , m_writer(&m_watched)
        , m_job(job)
    {
        m_writer.setCreator(u"IREV Cycles"_s);
        m_writer.setResolution(dotsPerInch);
    }

    /// False once the device refuses.
    bool add(const AttendanceSheet &sheet)
    {
        const SheetPaper paper = m_job.paper.value_or(SheetPaper::suitedTo(sheet));
        const SheetPages pages = layOut(sheet, paper, m_measure);
        const QPageLayout layout = paper.pageLayout();
        for (qsizetype page = 0; page < pages.pages.size() && !m_watched.failed(); ++page) {
            if (page == 0) {
                m_writer.setPageLayout(layout);
            }
            if (!m_painter.isActive()) {
                m_writer.setTitle(m_job.title.isEmpty() ? documentTitle(sheet) : m_job.title);
                if (!m_painter.begin(&m_writer)) {
                    return false;
                }
            } else {
                m_writer.newPage();
            }
            m_sheetPainter.paint(m_painter, pages, page, dotsPerInch / millimetresPerInch);
        }
        return !m_watched.failed();
    }

    /// Writes what a PDF ends with; false when the device refused anything.
    bool finish() { return m_painter.isActive() && m_painter.end() && !m_watched.failed(); }

private:
    WatchedDevice m_watched;
    QPdfWriter m_writer;
    QPainter m_painter;
    PrintedFontMeasure m_measure;
    SheetPainter m_sheetPainter;
    const sheetpdf::Job &m_job;
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
