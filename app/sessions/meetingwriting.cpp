// SPDX-License-Identifier: GPL-3.0-or-later
// What MeetingStore writes of a meeting: its half-days, place and speakers with it.
#include "app/sessions/meetingstore.h"

#include "app/base/textfold.h"
#include "app/programmes/speakerstore.h"
#include "app/sessions/placestore.h"
#include "app/storage/database.h"
#include "app/storage/statement.h"
#include "app/storage/transaction.h"

#include <algorithm>

using namespace Qt::StringLiterals;

Done MeetingStore::add(const Meeting &meeting)
{
    return writing(database_, [&]() -> Done {
        const auto placed = place(meeting.place);
        if (!placed) {
            return std::unexpected(placed.error());
        }
        const auto added = Statement(database_,
            u"INSERT INTO meeting (id, session_id, track_id, module_id, date, place_id, version)"
            " VALUES (:id, :session, :track, :module, :date, :place, 1)"_s)
                               .bind(u":id"_s, meeting.id)
                               .bind(u":session"_s, meeting.session)
                               .bind(u":track"_s, meeting.track)
                               .bind(u":module"_s, meeting.module)
                               .bind(u":date"_s, meeting.date)
                               .bind(u":place"_s, *placed)
                               .run();
        if (!added) {
            return std::unexpected(added.error());
        }
        const Done halfDays = writeHalfDays(meeting);
        return halfDays ? writeSpeakers(meeting) : halfDays;
    });
}

Done MeetingStore::update(const Meeting &meeting)
{
    return writing(database_, [&]() -> Done {
        const auto placed = place(meeting.place);
        if (!placed) {
            return std::unexpected(placed.error());
        }
        const auto updated = Statement(database_,
            u"UPDATE meeting SET date = :date, place_id = :place, version = version + 1"
            " WHERE id = :id AND version = :version"_s)
                                 .bind(u":date"_s, meeting.date)
                                 .bind(u":place"_s, *placed)
                                 .bind(u":id"_s, meeting.id)
                                 .bind(u":version"_s, std::optional(meeting.version))
                                 .run();
        if (!updated) {
            return std::unexpected(updated.error());
        }
        if (*updated == 0) {
            const auto now = this->meeting(meeting.id);
            return now ? failure(Error::Kind::Stale, meeting.title) : std::unexpected(now.error());
        }
        const Done halfDays = writeHalfDays(meeting);
        return halfDays ? writeSpeakers(meeting) : halfDays;
    });
}

Done MeetingStore::writeHalfDays(const Meeting &meeting)
{
    const auto stored = Statement(database_, u"SELECT id FROM half_day WHERE meeting_id = :meeting"_s)
                            .bind(u":meeting"_s, meeting.id)
                            .list([](const Row &row) { return row.id<HalfDayId>(0); });
    if (!stored) {
        return std::unexpected(stored.error());
    }
    for (const HalfDayId id : *stored) {
        if (std::ranges::find(meeting.halfDays, id, &HalfDay::id) != meeting.halfDays.end()) {
            continue;
        }
        if (const Done removed = removeHalfDay(id); !removed) {
            return removed;
        }
    }
    // Out of the way first: a position is taken once, also while they change places.
    const auto parted
        = Statement(database_, u"UPDATE half_day SET position = -position WHERE meeting_id = :meeting"_s)
              .bind(u":meeting"_s, meeting.id)
              .run();
    if (!parted) {
        return std::unexpected(parted.error());
    }
    for (qsizetype i = 0; i < meeting.halfDays.size(); ++i) {
        const HalfDay &halfDay = meeting.halfDays.at(i);
        const bool isNew = !stored->contains(halfDay.id);
        const HalfDayId id = halfDay.id.isValid() ? halfDay.id : newId<HalfDayId>();
        Statement write(database_,
            isNew ? u"INSERT INTO half_day (id, meeting_id, position, period, start_time, end_time)"
                    " VALUES (:id, :meeting, :position, :period, :start, :end)"_s
                  : u"UPDATE half_day SET meeting_id = :meeting, position = :position, period = :period,"
                    " start_time = :start, end_time = :end WHERE id = :id"_s);
        const Done written = done(write.bind(u":id"_s, id)
                .bind(u":meeting"_s, meeting.id)
                .bind(u":position"_s, std::optional(int(i) + 1))
                .bind(u":period"_s, code(halfDay.period))
                .bind(u":start"_s, halfDay.start)
                .bind(u":end"_s, halfDay.end)
                .run());
        if (!written) {
            return written;
        }
    }
    return {};
}

Done MeetingStore::removeHalfDay(HalfDayId id)
{
    const auto recorded = Statement(database_, u"SELECT count(*) FROM attendance WHERE half_day_id = :id"_s)
                              .bind(u":id"_s, id)
                              .first([](const Row &row) { return row.integer(0); });
    if (!recorded) {
        return std::unexpected(recorded.error());
    }
    if (recorded->value_or(0) > 0) {
        return failure(Error::Kind::Invalid, u"halfDayWithPresences"_s);
    }
    return done(Statement(database_, u"DELETE FROM half_day WHERE id = :id"_s).bind(u":id"_s, id).run());
}

Done MeetingStore::writeSpeakers(const Meeting &meeting)
{
    Done written = done(Statement(database_, u"DELETE FROM meeting_speaker WHERE meeting_id = :meeting"_s)
            .bind(u":meeting"_s, meeting.id)
            .run());
    int position = 0;
    for (const QString &typed : meeting.speakers) {
        const QString name = text::tidy(typed);
        if (!written || name.isEmpty()) {
            continue;
        }
        const auto speaker = SpeakerStore(database_).findOrAdd(name);
        if (!speaker) {
            return std::unexpected(speaker.error());
        }
        written = done(Statement(database_,
            u"INSERT INTO meeting_speaker (meeting_id, position, speaker_id) VALUES (:meeting, :position, :speaker)"_s)
                .bind(u":meeting"_s, meeting.id)
                .bind(u":position"_s, std::optional(++position))
                .bind(u":speaker"_s, *speaker)
                .run());
    }
    return written;
}

Result<PlaceId> MeetingStore::place(const QString &typed)
{
    const QString name = text::tidy(typed);
    if (name.isEmpty()) {
        return PlaceId {};
    }
    PlaceStore places(database_);
    const auto known = places.find(name);
    if (!known) {
        return std::unexpected(known.error());
    }
    return *known ? Result<PlaceId>(**known) : places.add(name);
}
