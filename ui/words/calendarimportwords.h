// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/calendarimport.h"

/// What is said about other programs' calendars.
namespace words
{

/// Why: "sans date lisible", "fuseau horaire inconnu : Mars/Phobos".
[[nodiscard]] QString refusedEvent(const icalendar::Refused &event);
/// Why: "annulé", "autre zone que la B".
[[nodiscard]] QString leftAside(const icalendar::LeftAside &event);
/// "2 évènements refusés : n° 1 « Rentrée » (sans date lisible), …"; empty when there is none.
[[nodiscard]] QString refusedEvents(const QList<icalendar::Refused> &events);
/// "3 périodes ajoutées, 1 mise à jour, 2 inchangées ; 1 évènement écarté : « Rentrée » (sans date)."
[[nodiscard]] QString calendarSummary(const calendarimport::Report &report);
/// Every event that was refused or left aside, by name and with its reason, one a line.
[[nodiscard]] QString calendarDetail(const calendarimport::Report &report);

/// What was taken away: "3 périodes effacées."
[[nodiscard]] QString calendarForgotten(int count);

/// Of an error whose subject begins with "ics".
[[nodiscard]] QString calendarRefusal(const Error &error);

} // namespace words
