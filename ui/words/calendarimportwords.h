// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/calendarimport.h"

/// What is said about other programs' calendars.
namespace words
{

[[nodiscard]] QString refusedEvent(icalendar::Refused::Reason reason);
/// "3 périodes ajoutées, 1 mise à jour, 2 inchangées ; 1 évènement écarté : « Rentrée » (sans date)."
[[nodiscard]] QString calendarSummary(const calendarimport::Report &report);

/// Of an error whose subject begins with "ics".
[[nodiscard]] QString calendarRefusal(const Error &error);

} // namespace words
