// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

#include <libical/ical.h>

#include <ctime>

/// Time zones of iCalendar files.
namespace calendarzones
{

constexpr const char *paris = "Europe/Paris";

/// A VTIMEZONE of Paris, to be added to a calendar.
[[nodiscard]] icalcomponent *parisComponent();
/// Date and hour in Paris: whatever the machine knows of time zones.
[[nodiscard]] QDateTime inParis(time_t moment);

/// Before the events of a calendar are looked at: Paris is known in it, zones without any rule are not.
void prepare(icalcomponent *calendar);
/// Makes the zones that an event names ones that libical knows: those of its calendar, those of IANA, those
/// that Windows names. The first that is none of them; empty when all are known.
[[nodiscard]] QString unknownZone(icalcomponent *event);

} // namespace calendarzones
