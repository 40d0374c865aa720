// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paper/paperdocuments.h"

#include "app/base/filename.h"
#include "app/paper/paperfont.h"
#include "app/paper/pdfwriting.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace
{

/// What stands there under the name is written over, and stays whole until it is.
Done placeOne(QFile &file, const QString &path)
{
    if (!QFileInfo::exists(path)) {
        return file.rename(path) ? Done {} : std::unexpected(outputfile::refused(file, path));
    }
    return file.open(QIODevice::ReadOnly) ? outputfile::write(path, file.readAll())
                                          : std::unexpected(outputfile::refused(file, path));
}

/// Answers those that stood there.
Result<QStringList> placeAll(const QDir &waiting, const QDir &there, const QStringList &names)
{
    QStringList fresh;
    QStringList replaced;
    for (const QString &name : names) {
        const QString path = there.filePath(name);
        const bool isFresh = !QFileInfo::exists(path);
        QFile file(waiting.filePath(name));
        if (const Done placed = placeOne(file, path); !placed) {
            for (const QString &each : std::as_const(fresh)) {
                QFile::remove(each);
            }
            return std::unexpected(placed.error());
        }
        if (isFresh) {
            fresh.append(path);
        } else {
            replaced.append(name);
        }
    }
    return replaced;
}

} // namespace

qsizetype paperdocuments::pageCount(const PaperDocuments &documents)
{
    qsizetype count = 0;
    for (const auto &each : documents) {
        count += each->count();
    }
    return count;
}

Done paperdocuments::toPdf(
    const QString &path, const QString &title, const PaperDocuments &documents, const Progress &progress)
{
    return outputfile::place(stagePdf(path, title, documents, progress));
}

Result<outputfile::Placing> paperdocuments::stagePdf(
    const QString &path, const QString &title, const PaperDocuments &documents, const Progress &progress)
{
    if (const Done letters = paperfont::available(); !letters) {
        return std::unexpected(letters.error());
    }
    return outputfile::stage(path, [&](QIODevice &device) -> Done {
        PdfWriting pdf(device);
        pdf.setTitle(title);
        for (qsizetype done = 0; const auto &each : documents) {
            if (!each->write(pdf)) {
                return std::unexpected(outputfile::refused(device, path));
            }
            if (progress && !progress(++done)) {
                return failure(Error::Kind::Cancelled);
            }
        }
        return pdf.finish() ? Done {} : std::unexpected(outputfile::refused(device, path));
    });
}

Result<QByteArray> paperdocuments::pdf(const PaperPages &document, const QString &title)
{
    if (const Done letters = paperfont::available(); !letters) {
        return std::unexpected(letters.error());
    }
    QByteArray content;
    QBuffer buffer(&content);
    buffer.open(QIODevice::WriteOnly);
    PdfWriting writing(buffer);
    writing.setTitle(title);
    if (!document.write(writing) || !writing.finish()) {
        return std::unexpected(outputfile::refused(buffer, title));
    }
    return content;
}

Result<QStringList> paperdocuments::toFolder(
    const QString &folder, const QList<File> &files, const Progress &progress)
{
    const auto replaced = std::make_shared<QStringList>();
    const Done placed = outputfile::place(stageFolder(folder, files, progress, replaced));
    return placed ? Result<QStringList>(*replaced) : std::unexpected(placed.error());
}

Result<outputfile::Placing> paperdocuments::stageFolder(const QString &folder, const QList<File> &files,
    const Progress &progress, const std::shared_ptr<QStringList> &replaced)
{
    QList<filename::Wanted> wanted;
    for (const File &file : files) {
        wanted.append({ file.name, file.apart });
    }
    const QStringList names = filename::distinct(wanted);
    if (names.isEmpty()) {
        return outputfile::placed({});
    }
    const QDir there(folder);
    // Removes itself with what is left in it.
    const auto waiting = std::make_shared<QTemporaryDir>(there.filePath(u".irev-cycles-XXXXXX"_s));
    if (!waiting->isValid()) {
        return failure(Error::Kind::CannotWrite, there.filePath(names.constFirst()), waiting->errorString());
    }
    for (qsizetype done = 0; done < files.size(); ++done) {
        const auto content = files.at(done).content();
        if (!content) {
            return std::unexpected(content.error());
        }
        if (const Done written = outputfile::write(waiting->filePath(names.at(done)), *content); !written) {
            return failure(written.error().kind, there.filePath(names.at(done)), written.error().detail);
        }
        if (progress && !progress(done + 1)) {
            return failure(Error::Kind::Cancelled);
        }
    }
    return [waiting, there, names, replaced]() -> Done {
        auto placed = placeAll(QDir(waiting->path()), there, names);
        if (!placed) {
            return std::unexpected(placed.error());
        }
        if (replaced) {
            *replaced = *std::move(placed);
        }
        return {};
    };
}
