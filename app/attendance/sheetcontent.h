// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/attendance/sheet.h"
#include "app/base/error.h"
#include "app/registrations/registration.h"

class Database;
struct Meeting;

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

struct Expected {
    QList<Registration> people; ///< in the order of names
    int leftOut = 0; ///< registered after the day, with nothing recorded for them
};
/// Whom a sheet of the meeting names.
[[nodiscard]] Result<Expected> expected(
    Database &database, MeetingId meeting, const SheetOptions &options = {});
[[nodiscard]] Result<AttendanceSheet> ofMeeting(
    Database &database, MeetingId meeting, const SheetOptions &options);
/// When and where the meeting is held, as this sheet says it.
void setPlan(AttendanceSheet &sheet, const Meeting &meeting);
/// What this sheet says of that is true of the meeting as it is planned.
[[nodiscard]] bool isPlannedAs(const AttendanceSheet &sheet, const Meeting &meeting);
/// Its session and track, the number and title of its séance, as this sheet says them.
void setNames(AttendanceSheet &sheet, const Meeting &meeting);
/// What this sheet says of those is what the meeting is called. Of how many there are in all is not asked.
[[nodiscard]] bool isNamedAs(const AttendanceSheet &sheet, const Meeting &meeting);
/// How many are on none of these because they registered after its day.
[[nodiscard]] int leftOut(const QList<AttendanceSheet> &sheets);

} // namespace sheetcontent
