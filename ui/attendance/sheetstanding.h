// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/attendance/attendancegrid.h"

class Database;

namespace sheetstanding
{

/// Where a sheet stands, in one line: its day, its number and print, what has changed since (its meeting
/// moved, printed anew), which other sheets belong to it, and who is on none of them with what to do about
/// it. Of what cannot be read nothing is said: that is told where it is opened.
[[nodiscard]] QString sentence(Database &database, const AttendanceGrid &grid, QDate today);

} // namespace sheetstanding
