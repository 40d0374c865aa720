// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/overview/conflicts.h"

#include "app/registrations/sharedpeople.h"
#include "app/sessions/keptconflicts.h"
#include "app/sessions/meetingstore.h"

#include <algorithm>

Result<DayFacts> conflicts::factsOf(Database &database, const Meeting &edited)
{
    MeetingFilter sameDay;
    sameDay.from = sameDay.to = edited.date;
    auto meetings = MeetingStore(database).meetings(sameDay);
    auto schoolHolidays = holidays::schoolHolidays(database);
    auto busy = BusyTimes(database).between(edited.date, edited.date);
    auto shared = registrations::sharedPeople(database, edited.id, edited.date);
    auto kept = KeptConflicts(database).between(edited.date, edited.date);
    if (!meetings || !schoolHolidays || !busy || !shared || !kept) {
        return std::unexpected(!meetings ? meetings.error()
                : !schoolHolidays        ? schoolHolidays.error()
                : !busy                  ? busy.error()
                : !shared                ? shared.error()
                                         : kept.error());
    }
    return DayFacts { *std::move(meetings), *std::move(schoolHolidays), *std::move(busy), *std::move(shared),
        *std::move(kept) };
}

Result<QList<conflicts::Conflict>> conflicts::from(Database &database, QDate from)
{
    MeetingFilter coming;
    coming.from = from;
    const auto meetings = MeetingStore(database).meetings(coming);
    return meetings ? among(database, *meetings) : std::unexpected(meetings.error());
}

Result<QList<conflicts::Conflict>> conflicts::among(Database &database, const QList<Meeting> &meetings)
{
    if (meetings.isEmpty()) {
        return QList<Conflict>();
    }
    const auto busy = BusyTimes(database).between(meetings.first().date, meetings.last().date);
    const auto kept = KeptConflicts(database).between(meetings.first().date, meetings.last().date);
    if (!busy || !kept) {
        return std::unexpected(!busy ? busy.error() : kept.error());
    }
    QList<Conflict> found;
    // By date already: a day's meetings stand together.
    for (qsizetype begin = 0, end = 0; begin < meetings.size(); begin = end) {
        while (end < meetings.size() && meetings.at(end).date == meetings.at(begin).date) {
            ++end;
        }
        DayFacts facts { meetings.mid(begin, end - begin), {}, {}, {}, *kept };
        const QDate day = meetings.at(begin).date;
        std::ranges::copy_if(*busy, std::back_inserter(facts.busy),
            [&](const BusyTime &time) { return time.first <= day && day <= time.last; });
        for (qsizetype i = begin; i < end; ++i) {
            const Meeting &meeting = meetings.at(i);
            if (end - begin > 1) {
                const auto shared = registrations::sharedPeople(database, meeting.id, day);
                if (!shared) {
                    return std::unexpected(shared.error());
                }
                facts.sharedPeople = *shared;
            }
            for (const DateCaution &each : cautions(meeting, facts)) {
                const bool isTold = each.other.id.isValid() && each.other.id < meeting.id;
                if (isConflict(each.kind) && !isTold) {
                    found.append({ meeting, each });
                }
            }
        }
    }
    return found;
}
