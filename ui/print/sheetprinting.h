// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/attendance/sheet.h"
#include "app/attendance/sheetpdf.h"
#include "app/base/error.h"

class QPrinter;

namespace sheetprinting
{

/// Paints every sheet on a printer, each on the paper suited to it in the printer's chosen size. Cancelled
/// when `progress` answers false (the job is aborted), CannotWrite when the printer fails.
[[nodiscard]] Done paint(
    QPrinter &printer, const QList<AttendanceSheet> &sheets, const sheetpdf::Progress &progress = {});

} // namespace sheetprinting
