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
/// "pris" of a place, "non disponible" of a speaker.
[[nodiscard]] QString busyState(BusyTime::Whose whose);
/// "travaux"; of some hours of the day "9 h – 12 h : travaux"; "pris" and "pris 9 h – 12 h" when nobody said
/// why. For a square of the calendar, where place and day are known and there is little room.
[[nodiscard]] QString busyOn(const BusyTime &time, QDate day);
/// "Salle A : pris, mardi 12 mars 2024 (travaux)".
[[nodiscard]] QString busy(const BusyTime &time);

} // namespace words
