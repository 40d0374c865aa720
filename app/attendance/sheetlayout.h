// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/attendance/sheet.h"
#include "app/attendance/sheetpages.h"

/// Cuts a sheet into pages (DOMAIN: "Attendance sheet"): header on each page, shorter from the second on;
/// never a page with a lone row or with the closing block alone (totals, speakers' signatures); signature
/// cells at least 10 mm high; everything inside the printable area. A text grows its row; it is elided only
/// past a third of the page.
[[nodiscard]] SheetPages layOut(
    const AttendanceSheet &sheet, const SheetPaper &paper, const FontMeasure &measure);
