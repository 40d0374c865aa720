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

Meeting movedTo(Meeting meeting, QDate date, int minutes)
{
    constexpr int minute = 60; // seconds
    constexpr int lastMinute = 24 * 60 - 1;
    const auto minuteOf = [](QTime time) { return time.hour() * 60 + time.minute(); };
    int earliest = lastMinute;
    int latest = 0;
    for (const HalfDay &each : std::as_const(meeting.halfDays)) {
        for (const std::optional<QTime> &time : { each.start, each.end }) {
            if (time) {
                earliest = std::min(earliest, minuteOf(*time));
                latest = std::max(latest, minuteOf(*time));
            }
        }
    }
    const int by = earliest > latest ? 0 : std::clamp(minutes, -earliest, lastMinute - latest);
    for (HalfDay &each : meeting.halfDays) {
        for (std::optional<QTime> *time : { &each.start, &each.end }) {
            if (*time) {
                *time = (*time)->addSecs(by * minute);
            }
        }
    }
    meeting.date = date;
    return meeting;
}
