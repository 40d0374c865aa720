// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sessions/meetingstore.h"

#include "app/base/textfold.h"
#include "app/programmes/cyclenames.h"
#include "app/storage/database.h"
#include "app/storage/statement.h"

#include <QHash>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace
{

Meeting readMeeting(const Row &row)
{
    return Meeting { .id = row.id<MeetingId>(0),
        .cycle = row.id<CycleId>(1),
        .session = row.id<SessionId>(2),
        .sessionNumber = row.number(3),
        .sessionLabel = row.text(4),
        .track = row.id<TrackId>(5),
        .trackCode = row.text(6),
        .trackLabel = row.text(7),
        .module = row.id<ModuleId>(8),
        .moduleNumber = row.number(9),
        .moduleCount = row.number(10),
        .title = row.text(11),
        .date = row.date(12),
        .place = row.text(13),
        .speakers = {},
        .halfDays = {},
        .version = row.number(14) };
}

/// Its session, track and module were found.
bool isWhole(const Meeting &meeting)
{
    return meeting.session.value != 0 && meeting.track.value != 0 && meeting.module.value != 0;
}

Result<QStringList> names(Database &database, const QString &select)
{
    return Statement(database, select).list([](const Row &row) { return row.text(0); });
}

// What a filter leaves, its days aside: -1 and '' leave everything. Types are said for PostgreSQL, which
// would have to guess them.
#define AMONG_THOSE_OF_THE_FILTER                                                                            \
    " FROM meeting m JOIN session s ON s.id = m.session_id JOIN module mo ON mo.id = m.module_id"            \
    " WHERE CAST(:cycle AS BIGINT) IN (-1, s.cycle_id) AND CAST(:session AS BIGINT) IN (-1, m.session_id)"   \
    " AND CAST(:track AS BIGINT) IN (-1, m.track_id) AND CAST(:module AS BIGINT) IN (-1, mo.number)"         \
    " AND (CAST(:place AS TEXT) = '' OR EXISTS (SELECT 1 FROM place p WHERE p.id = m.place_id"               \
    " AND p.name_key = :place))"                                                                             \
    " AND (CAST(:speaker AS TEXT) = '' OR EXISTS (SELECT 1 FROM meeting_speaker ms"                          \
    " JOIN speaker sp ON sp.id = ms.speaker_id WHERE ms.meeting_id = m.id AND sp.name_key = :speaker))"

template <class IdType> QVariant idOrAny(const std::optional<IdType> &id)
{
    return id ? QVariant(id->value) : QVariant(qint64(-1));
}

Result<QDate> nearest(Statement &statement, const MeetingFilter &filter)
{
    const auto found = statement.bind(u":cycle"_s, idOrAny(filter.cycle))
                           .bind(u":session"_s, idOrAny(filter.session))
                           .bind(u":track"_s, idOrAny(filter.track))
                           .bind(u":module"_s, QVariant(qint64(filter.moduleNumber.value_or(-1))))
                           .bindText(u":place"_s, text::fold(filter.place))
                           .bindText(u":speaker"_s, text::fold(filter.speaker))
                           .first([](const Row &row) { return row.date(0); });
    return found ? Result<QDate>(found->value_or(QDate())) : std::unexpected(found.error());
}

} // namespace

Result<QList<Session>> MeetingStore::sessions(std::optional<CycleId> cycle) const
{
    auto sessions
        = Statement(
            database_, u"SELECT id, cycle_id, number, label FROM session ORDER BY cycle_id DESC, number"_s)
              .list([](const Row &row) {
                  return Session { row.id<SessionId>(0), row.id<CycleId>(1), row.number(2), row.text(3) };
              });
    if (sessions && cycle) {
        sessions->removeIf([&](const Session &session) { return session.cycle != *cycle; });
    }
    return sessions;
}

Done MeetingStore::add(const Session &session)
{
    return done(Statement(database_,
        u"INSERT INTO session (id, cycle_id, number, label) VALUES (:id, :cycle, :number, :label)"_s)
            .bind(u":id"_s, session.id)
            .bind(u":cycle"_s, session.cycle)
            .bind(u":number"_s, std::optional(session.number))
            .bind(u":label"_s, session.label)
            .run());
}

Done MeetingStore::addSessionTrack(SessionId session, TrackId track, std::optional<int> capacity)
{
    return done(Statement(database_,
        u"INSERT INTO session_track (session_id, track_id, capacity) VALUES (:session, :track, :capacity)"_s)
            .bind(u":session"_s, session)
            .bind(u":track"_s, track)
            .bind(u":capacity"_s, capacity)
            .run());
}

Result<QList<Meeting>> MeetingStore::meetings(const MeetingFilter &filter) const
{
    const QString first = filter.from.isValid() ? filter.from.toString(Qt::ISODate) : u"0000"_s;
    const QString last = filter.to.isValid() ? filter.to.toString(Qt::ISODate) : u"9999-99"_s;
    auto meetings = Statement(database_,
        u"SELECT m.id, s.cycle_id, s.id, s.number, s.label, t.id, t.code, t.label, mo.id, mo.number,"
        " (SELECT count(*) FROM module x WHERE x.track_id = t.id), mo.title, m.date, p.name, m.version"
        " FROM meeting m LEFT JOIN session s ON s.id = m.session_id LEFT JOIN track t ON t.id = m.track_id"
        " LEFT JOIN module mo ON mo.id = m.module_id LEFT JOIN place p ON p.id = m.place_id"
        " WHERE m.date >= :first AND m.date <= :last"
        " ORDER BY m.date, s.number, t.position, mo.number, m.id"_s)
                        .bind(u":first"_s, first)
                        .bind(u":last"_s, last)
                        .list(readMeeting);
    if (!meetings) {
        return meetings;
    }
    // In a damaged file a session may be out of reach: its meetings are not left out in silence.
    if (!std::ranges::all_of(*meetings, isWhole)) {
        return failure(Error::Kind::Damaged, database_.address().display(), u"meeting:lostPart"_s);
    }
    meetings->removeIf([&](const Meeting &meeting) {
        return (filter.cycle && meeting.cycle != *filter.cycle)
            || (filter.session && meeting.session != *filter.session)
            || (filter.track && meeting.track != *filter.track)
            || (filter.moduleNumber && meeting.moduleNumber != *filter.moduleNumber);
    });
    const auto cycles = cyclenames::read(database_);
    if (!cycles) {
        return std::unexpected(cycles.error());
    }
    for (Meeting &each : *meetings) {
        const CycleName name = cycles->value(each.cycle);
        each.cycleTitle = name.title;
        each.cycleMark = name.mark;
    }
    QHash<MeetingId, qsizetype> places;
    for (qsizetype i = 0; i < meetings->size(); ++i) {
        places.insert(meetings->at(i).id, i);
    }
    const Done halfDays = Statement(database_,
        u"SELECT h.meeting_id, h.id, h.period, h.start_time, h.end_time FROM half_day h"
        " JOIN meeting m ON m.id = h.meeting_id WHERE m.date >= :first AND m.date <= :last"
        " ORDER BY h.meeting_id, h.position"_s)
                              .bind(u":first"_s, first)
                              .bind(u":last"_s, last)
                              .each([&](const Row &row) {
                                  const auto found = places.constFind(row.id<MeetingId>(0));
                                  if (found != places.constEnd()) {
                                      (*meetings)[*found].halfDays.append(HalfDay { row.id<HalfDayId>(1),
                                          periodFromCode(row.text(2)), row.time(3), row.time(4) });
                                  }
                              });
    if (!halfDays) {
        return std::unexpected(halfDays.error());
    }
    const Done speakers = Statement(database_,
        u"SELECT ms.meeting_id, s.name FROM meeting_speaker ms JOIN speaker s ON s.id = ms.speaker_id"
        " JOIN meeting m ON m.id = ms.meeting_id WHERE m.date >= :first AND m.date <= :last"
        " ORDER BY ms.meeting_id, ms.position"_s)
                              .bind(u":first"_s, first)
                              .bind(u":last"_s, last)
                              .each([&](const Row &row) {
                                  const auto found = places.constFind(row.id<MeetingId>(0));
                                  if (found != places.constEnd()) {
                                      (*meetings)[*found].speakers << row.text(1);
                                  }
                              });
    if (!speakers) {
        return std::unexpected(speakers.error());
    }
    std::ranges::stable_sort(*meetings, {}, [](const Meeting &meeting) {
        return std::tuple(meeting.date, meeting.start().value_or(QTime(0, 0)));
    });
    meetings->removeIf([&](const Meeting &each) {
        const bool isThere = filter.place.isEmpty() || text::fold(each.place) == text::fold(filter.place);
        const bool speaks = filter.speaker.isEmpty()
            || std::ranges::any_of(each.speakers,
                [&](const QString &name) { return text::fold(name) == text::fold(filter.speaker); });
        return !isThere || !speaks;
    });
    return meetings;
}

Result<Meeting> MeetingStore::meeting(MeetingId id) const
{
    const auto day = Statement(database_, u"SELECT date FROM meeting WHERE id = :id"_s)
                         .bind(u":id"_s, id)
                         .first([](const Row &row) { return row.date(0); });
    if (!day) {
        return std::unexpected(day.error());
    }
    if (*day) {
        const auto found = meetings(
            { .cycle = {}, .session = {}, .track = {}, .moduleNumber = {}, .from = **day, .to = **day });
        if (!found) {
            return std::unexpected(found.error());
        }
        const auto wanted = std::ranges::find(*found, id, &Meeting::id);
        if (wanted != found->end()) {
            return *wanted;
        }
    }
    return failure(Error::Kind::NotFound, u"meeting"_s, u"meeting %1"_s.arg(id.value));
}

Result<std::optional<int>> MeetingStore::expectedMinutes(MeetingId id) const
{
    const auto found = Statement(database_,
        u"SELECT mo.minutes FROM meeting m JOIN module mo ON mo.id = m.module_id WHERE m.id = :id"_s)
                           .bind(u":id"_s, id)
                           .first([](const Row &row) { return row.optionalNumber(0); });
    return found ? Result<std::optional<int>>(found->value_or(std::nullopt)) : std::unexpected(found.error());
}

Result<QDate> MeetingStore::lastDateBefore(QDate day, const MeetingFilter &filter) const
{
    return nearest(
        Statement(database_, u"SELECT MAX(m.date)" AMONG_THOSE_OF_THE_FILTER " AND m.date < :day"_s)
            .bind(u":day"_s, day),
        filter);
}

Result<QDate> MeetingStore::firstDateAfter(QDate day, const MeetingFilter &filter) const
{
    return nearest(
        Statement(database_, u"SELECT MIN(m.date)" AMONG_THOSE_OF_THE_FILTER " AND m.date > :day"_s)
            .bind(u":day"_s, day),
        filter);
}

#undef AMONG_THOSE_OF_THE_FILTER

Result<QStringList> MeetingStore::placeNames() const
{
    return names(database_, u"SELECT name FROM place ORDER BY name_key"_s);
}

Result<QStringList> MeetingStore::speakerNames() const
{
    return names(database_, u"SELECT name FROM speaker ORDER BY name_key"_s);
}
