// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/base/outputfile.h"
#include "app/paper/paperpages.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <vector>

/// Several documents that leave in one job, in order.
using PaperDocuments = std::vector<std::unique_ptr<PaperPages>>;

namespace paperdocuments
{

/// Told after each document; false stops.
using Progress = std::function<bool(qsizetype done)>;

[[nodiscard]] qsizetype pageCount(const PaperDocuments &documents);
/// All of them as one PDF. CannotWrite, DiskFull (subject: the path), Cancelled: an existing file stays as it
/// was.
[[nodiscard]] Done toPdf(const QString &path, const QString &title, const PaperDocuments &documents,
    const Progress &progress = {});
/// The same, up to putting the file in its place.
[[nodiscard]] Result<outputfile::Placing> stagePdf(const QString &path, const QString &title,
    const PaperDocuments &documents, const Progress &progress = {});
/// One of them as a PDF in memory.
[[nodiscard]] Result<QByteArray> pdf(const PaperPages &document, const QString &title);

/// A file to be written with others.
struct File {
    QString name; ///< with its ending; made harmless by whoever names it
    std::function<Result<QByteArray>()> content; ///< asked for when its turn comes
    QString apart = {}; ///< what tells it from another of that name; may be empty
};
/// All of them into a folder, each under a name of its own (filename::distinct): none is written over another
/// of the job. On an error or when stopped, those that were not there before are removed
/// again: a folder is never left with a part of a job. Those that stood there under these names are answered.
[[nodiscard]] Result<QStringList> toFolder(
    const QString &folder, const QList<File> &files, const Progress &progress = {});
/// The same, up to putting the files in their places: they wait in a hidden folder beside them. `replaced`
/// holds, once they are there, those that stood there.
[[nodiscard]] Result<outputfile::Placing> stageFolder(const QString &folder, const QList<File> &files,
    const Progress &progress = {}, const std::shared_ptr<QStringList> &replaced = {});

} // namespace paperdocuments
