// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/attendance/sheet.h"
#include "app/attendance/sheetpages.h"
#include "app/base/error.h"
#include "app/base/outputfile.h"

#include <functional>
#include <optional>

class QIODevice;

/// Sheets as one PDF.
namespace sheetpdf
{

/// Told after each sheet; false stops the job (Cancelled).
using Progress = std::function<bool(qsizetype done, qsizetype total)>;
/// Makes sheet number `index`, from 0: one at a time, so that a large job holds a single sheet in memory.
using Source = std::function<Result<AttendanceSheet>(qsizetype index)>;

struct Job {
    QString title; ///< of the document; that of the first sheet when empty
    std::optional<SheetPaper> paper; ///< else each sheet gets the paper suited to it
    Progress progress; ///< may be empty
};

/// Writes to `path`. An existing file stays whole until everything is written: on any error or when stopped
/// it is as it was. Fails with CannotWrite or DiskFull (subject: the path), Cancelled, Invalid (no sheet) or
/// the source's error.
[[nodiscard]] Done write(const QString &path, qsizetype count, const Source &source, const Job &job = {});
[[nodiscard]] Done write(const QString &path, const QList<AttendanceSheet> &sheets, const Job &job = {});
/// The same, up to putting the file in its place.
[[nodiscard]] Result<outputfile::Placing> stage(
    const QString &path, const QList<AttendanceSheet> &sheets, const Job &job = {});

/// Same, to an open device, which is left open. What was written before an error stays written.
[[nodiscard]] Done write(QIODevice &device, qsizetype count, const Source &source, const Job &job = {});
[[nodiscard]] Done write(QIODevice &device, const QList<AttendanceSheet> &sheets, const Job &job = {});

} // namespace sheetpdf
