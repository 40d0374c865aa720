// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paper/paperdocuments.h"

#include "app/base/filename.h"
#include "app/base/outputfile.h"
#include "app/paper/paperfont.h"
#include "app/paper/pdfwriting.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

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
    if (const Done letters = paperfont::available(); !letters) {
        return letters;
    }
    return outputfile::write(path, [&](QIODevice &device) -> Done {
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

Done paperdocuments::toFolder(const QString &folder, const QList<File> &files, const Progress &progress)
{
    QList<filename::Wanted> wanted;
    for (const File &file : files) {
        wanted.append({ file.name, file.apart });
    }
    const QStringList names = filename::distinct(wanted);
    QStringList fresh;
    const auto write = [&](const File &file, const QString &name) -> Done {
        const QString path = QDir(folder).filePath(name);
        const auto content = file.content();
        if (!content) {
            return std::unexpected(content.error());
        }
        if (!QFileInfo::exists(path)) {
            fresh.append(path);
        }
        return outputfile::write(path, *content);
    };
    Done written;
    for (qsizetype done = 0; written && done < files.size(); ++done) {
        written = write(files.at(done), names.at(done));
        if (written && progress && !progress(done + 1)) {
            written = failure(Error::Kind::Cancelled);
        }
    }
    if (!written) {
        for (const QString &path : std::as_const(fresh)) {
            QFile::remove(path);
        }
    }
    return written;
}
