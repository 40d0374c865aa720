// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/attendance/sheet.h"
#include "app/base/error.h"

#include <optional>

class Database;

enum class SheetOrder {
    Name, ///< as filed: DOMAIN "Sort names"
    Organisation, ///< then by name; those from nowhere last
    Arrival, ///< of the request, the first one first
};

/// What a sheet is to hold and how it is to look.
struct SheetOptions {
    static constexpr int usualBlankRows = 6;
    static constexpr int mostBlankRows = 200;

    SheetOrder order = SheetOrder::Name;
    int blankRows = usualBlankRows; ///< 0 to 200: for people who turn up
    bool listsWaiting = false; ///< the waiting list follows, on pages of its own
    SheetLook look = {};
    /// Names also who registered after the day, though nothing is recorded for them: to be shown as not
    /// concerned, not to be printed.
    bool namesLate = false;
};

/// What a sheet would say now, read afresh; without a number.
namespace sheetcontent
{

[[nodiscard]] Result<AttendanceSheet> ofMeeting(
    Database &database, MeetingId meeting, const SheetOptions &options);
/// Who is expected and stands on no sheet of the meeting yet; none when there is nobody, or no sheet.
[[nodiscard]] Result<std::optional<AttendanceSheet>> additions(
    Database &database, MeetingId meeting, const SheetOptions &options);

/// How many are on none of these because they registered after its day.
[[nodiscard]] int leftOut(const QList<AttendanceSheet> &sheets);

} // namespace sheetcontent
