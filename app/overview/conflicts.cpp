// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/overview/conflicts.h"

#include "app/registrations/occupancy.h"
#include "app/registrations/sharedpeople.h"
#include "app/sessions/keptconflicts.h"
#include "app/sessions/meetingstore.h"
#include "app/sessions/placestore.h"
#include "app/storage/statement.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

/// The first or last day of the other meetings of its cycle; none when there is no other. Walks the index of
/// dates from its end, and is written so that it is walked: it does not grow with the meetings.
Result<QDate> outermost(Database &database, const Meeting &edited, const QString &order)
{
    const auto found = Statement(database,
        u"SELECT m.date FROM meeting m WHERE m.id <> :id"
        " AND (SELECT s.cycle_id FROM session s WHERE s.id = m.session_id) = :cycle"
        " ORDER BY m.date %1 LIMIT 1"_s.arg(order))
                           .bind(u":id"_s, QVariant(edited.id.value))
                           .bind(u":cycle"_s, edited.cycle)
                           .first([](const Row &row) { return row.date(0); });
    return found ? Result<QDate>(found->value_or(QDate())) : std::unexpected(found.error());
}

/// Number and day of the meetings of its session and track.
Result<QList<Meeting>> groupOf(Database &database, const Meeting &edited)
{
    return Statement(database,
        u"SELECT m.id, o.number, m.date FROM meeting m JOIN module o ON o.id = m.module_id"
        " WHERE m.session_id = :session AND m.track_id = :track"_s)
        .bind(u":session"_s, edited.session)
        .bind(u":track"_s, edited.track)
        .list([](const Row &row) {
            Meeting meeting;
            meeting.id = row.id<MeetingId>(0);
            meeting.moduleNumber = row.number(1);
            meeting.date = row.date(2);
            return meeting;
        });
}

} // namespace

Result<DayFacts> conflicts::factsOf(Database &database, const Meeting &edited)
{
    auto facts = factsOfDay(database, edited);
    const auto room = roomOf(database, edited);
    if (!facts || !room) {
        return std::unexpected(!facts ? facts.error() : room.error());
    }
    facts->seats = room->seats;
    facts->registered = room->registered;
    return facts;
}

Result<conflicts::Room> conflicts::roomOf(Database &database, const Meeting &edited)
{
    const auto place = edited.place.isEmpty() ? Result<PlaceFacts>(PlaceFacts())
                                              : PlaceStore(database).place(edited.place);
    if (!place || !place->capacity) {
        return place ? Result<Room>(Room()) : std::unexpected(place.error());
    }
    const auto registered = occupancy::confirmedAt(database, edited);
    return registered ? Result<Room>({ place->capacity, *registered }) : std::unexpected(registered.error());
}

Result<DayFacts> conflicts::factsOfDay(Database &database, const Meeting &edited)
{
    MeetingFilter sameDay;
    sameDay.from = sameDay.to = edited.date;
    auto meetings = MeetingStore(database).meetings(sameDay);
    auto schoolHolidays = holidays::schoolHolidays(database);
    auto busy = BusyTimes(database).between(edited.date, edited.date);
    auto shared = registrations::sharedPeople(database, edited.id, edited.date);
    auto kept = KeptConflicts(database).between(edited.date, edited.date);
    auto group = groupOf(database, edited);
    const auto first = outermost(database, edited, u"ASC"_s);
    const auto last = outermost(database, edited, u"DESC"_s);
    if (!group || !first || !last) {
        return std::unexpected(!group ? group.error() : !first ? first.error() : last.error());
    }
    if (!meetings || !schoolHolidays || !busy || !shared || !kept) {
        return std::unexpected(!meetings ? meetings.error()
                : !schoolHolidays        ? schoolHolidays.error()
                : !busy                  ? busy.error()
                : !shared                ? shared.error()
                                         : kept.error());
    }
    return DayFacts { *std::move(meetings), *std::move(schoolHolidays), *std::move(busy), *std::move(shared),
        *std::move(kept), *first, *last, *std::move(group) };
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
        DayFacts facts { meetings.mid(begin, end - begin), {}, {}, {}, *kept, {}, {}, {} };
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
