// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/attendance/attendancegrid.h"

/// What is said of the rows of a sheet that came back.
namespace words
{

/// "inscription annulée depuis l’impression".
[[nodiscard]] QString lostSeat(RegistrationStatus status);
/// Which rows "all present" has left empty in these columns; nothing when none.
[[nodiscard]] QString leftEmpty(const AttendanceGrid &grid, const QList<qsizetype> &columns);
/// "Matin et Après-midi", or "les 2 demi-journées" where nobody has named them; nothing where there is one
/// half-day alone.
[[nodiscard]] QString severalHalfDays(const AttendanceGrid &grid);

} // namespace words
