// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sessions/busytimes.h"

#include <QString>

/// When a place is taken or a speaker away.
namespace words
{

/// "mardi 12 mars 2024, 9 h – 12 h"; "du lundi 1er janvier 2024 au vendredi 5 janvier 2024"; with the hours
/// at either end when they are known.
[[nodiscard]] QString busySpan(const BusyTime &time);
/// After the long date of its first day: "9 h – 12 h", "jusqu’au 5 janvier 2024", "de 14 h au 5 janvier 2024
/// à 12 h"; empty for a whole day.
[[nodiscard]] QString busyLength(const BusyTime &time);
/// "pris" of a place, "non disponible" of a speaker.
[[nodiscard]] QString busyState(BusyTime::Whose whose);
/// "travaux"; "pris" when nobody said why. For a calendar, where place and day are known and there is little
/// room.
[[nodiscard]] QString busyReason(const BusyTime &time);
/// "9 h – 12 h", "jusqu’à 12 h" on the last of several days; empty when it is the whole day.
[[nodiscard]] QString busyHoursOn(const BusyTime &time, QDate day);
/// "Salle A : pris".
[[nodiscard]] QString busyWho(const BusyTime &time);
/// "Salle A : pris, mardi 12 mars 2024 (travaux)".
[[nodiscard]] QString busy(const BusyTime &time);

} // namespace words
