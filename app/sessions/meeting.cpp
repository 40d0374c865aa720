// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sessions/meeting.h"

#include <algorithm>

std::optional<QTime> Meeting::start() const
{
    return halfDays.isEmpty() ? std::nullopt : halfDays.first().start;
}

std::optional<QTime> Meeting::end() const
{
    return halfDays.isEmpty() ? std::nullopt : halfDays.last().end;
}

bool Meeting::hoursKnown() const
{
    return !halfDays.isEmpty()
        && std::ranges::all_of(halfDays, [](const HalfDay &each) { return each.start && each.end; });
}

bool Meeting::isPlannedAs(const Meeting &other) const
{
    return date == other.date && halfDays == other.halfDays && place == other.place
        && speakers == other.speakers;
}
