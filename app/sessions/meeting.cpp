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

Meeting heldFrom(Meeting meeting, QTime start, int minutes)
{
    constexpr int minute = 60; // seconds
    const QTime lastMinute(23, 59);
    if (meeting.halfDays.isEmpty() || minutes <= 0 || start >= lastMinute) {
        return meeting;
    }
    HalfDay &first = meeting.halfDays.first();
    first.period = periodFrom(start);
    first.start = start;
    first.end = start.addSecs(std::min(minutes * minute, start.secsTo(lastMinute)));
    return meeting;
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
    constexpr int quarter = 15; // nobody meets at 15 h 59
    int by = earliest > latest ? 0 : std::clamp(minutes, -earliest, lastMinute - latest);
    if (by != minutes) {
        by = by / quarter * quarter;
    }
    for (HalfDay &each : meeting.halfDays) {
        // Named after its hours, it is so still; named otherwise by somebody, it stays.
        const bool isNamedByHours = isNamedAfterHours(each.period, each.start);
        for (std::optional<QTime> *time : { &each.start, &each.end }) {
            if (*time) {
                *time = (*time)->addSecs(by * minute);
            }
        }
        if (isNamedByHours) {
            each.period = periodFrom(*each.start);
        }
    }
    meeting.date = date;
    return meeting;
}
