// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/attendance/sheet.h"
#include "app/attendance/sheetdesk.h"
#include "app/attendance/sheetpdf.h"
#include "app/base/error.h"

#include <functional>

class QPrinter;

namespace sheetprinting
{

/// Paints every sheet on a printer, each on the paper suited to it in the printer's chosen size. Cancelled
/// when `progress` answers false (the job is aborted), CannotWrite when the printer fails.
[[nodiscard]] Done paint(
    QPrinter &printer, const QList<AttendanceSheet> &sheets, const sheetpdf::Progress &progress = {});

/// Numbers and freezes the sheets, then paints them; takes the numbers back when that failed or was stopped,
/// and then there is the paper `left` says. Answers the sheets as printed.
[[nodiscard]] Result<QList<AttendanceSheet>> issueAndPaint(SheetDesk &desk,
    const QList<AttendanceSheet> &prepared, SheetDesk::Paper left,
    const std::function<Done(const QList<AttendanceSheet> &)> &paint);

} // namespace sheetprinting
