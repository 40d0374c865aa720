// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/attendance/sheet.h"
#include "app/base/error.h"

#include <optional>

class Database;

/// What a sheet would say now, read afresh; without a number.
namespace sheetcontent
{

[[nodiscard]] Result<AttendanceSheet> ofMeeting(Database &database, MeetingId meeting, int blankRows);
/// Who is expected and stands on no sheet of the meeting yet; none when there is nobody, or no sheet.
[[nodiscard]] Result<std::optional<AttendanceSheet>> additions(
    Database &database, MeetingId meeting, int blankRows);

} // namespace sheetcontent
