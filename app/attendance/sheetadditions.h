// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/attendance/sheetcontent.h"

#include <QHash>

#include <optional>

/// Who came to the list after the sheets of a meeting were printed: expected, and on none of them.
namespace sheetadditions
{

/// The feuille complémentaire with their names; none when there is nobody, or no sheet.
[[nodiscard]] Result<std::optional<AttendanceSheet>> of(
    Database &database, MeetingId meeting, const SheetOptions &options);
/// How many they are; 0 before a sheet is printed.
[[nodiscard]] Result<int> count(Database &database, MeetingId meeting);
/// Of each meeting where there is somebody.
[[nodiscard]] Result<QHash<MeetingId, int>> counts(Database &database);

} // namespace sheetadditions
