// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/cycletables.h"

using namespace Qt::StringLiterals;

// Numbers are at least 1 and unique within their track or cycle: out of the way of those to be written, and
// of each other.
#define PARKED "number = number + 1000000"

QList<ImageTable> cycleTables()
{
    return {
        { .name = u"cycle"_s,
            .columns = { u"id"_s, u"code"_s, u"title"_s, u"subtitle"_s, u"presentation"_s, u"organiser"_s,
                u"partner"_s, u"source"_s, u"note"_s },
            .keys = 1,
            .select
            = u"SELECT id, code, title, subtitle, presentation, organiser, partner, source, note FROM cycle"_s,
            .ofOne = u" WHERE id = :first"_s,
            .write
            = u"INSERT INTO cycle (id, code, title, subtitle, presentation, organiser, partner, source, note)"
              " VALUES (:id, :code, :title, :subtitle, :presentation, :organiser, :partner, :source, :note)"
              " ON CONFLICT (id) DO UPDATE SET title = excluded.title, subtitle = excluded.subtitle,"
              " presentation = excluded.presentation, organiser = excluded.organiser,"
              " partner = excluded.partner, source = excluded.source, note = excluded.note"_s,
            .remove = u"DELETE FROM cycle WHERE id = :id"_s },
        { .name = u"track"_s,
            .columns = { u"id"_s, u"cycle_id"_s, u"code"_s, u"label"_s, u"position"_s },
            .keys = 1,
            .select = u"SELECT id, cycle_id, code, label, position FROM track"_s,
            .ofOne = u" WHERE cycle_id = :first"_s,
            .write = u"INSERT INTO track (id, cycle_id, code, label, position)"
                     " VALUES (:id, :cycle_id, :code, :label, :position)"
                     " ON CONFLICT (id) DO UPDATE SET label = excluded.label,"
                     " position = excluded.position"_s,
            .remove = u"DELETE FROM track WHERE id = :id"_s },
        { .name = u"track_audience"_s,
            .columns = { u"track_id"_s, u"audience"_s },
            .keys = 2,
            .select = u"SELECT track_id, audience FROM track_audience"_s,
            .ofOne = u" WHERE track_id IN (SELECT id FROM track WHERE cycle_id = :first)"_s,
            .write = u"INSERT INTO track_audience (track_id, audience) VALUES (:track_id, :audience)"
                     " ON CONFLICT DO NOTHING"_s,
            .remove = u"DELETE FROM track_audience WHERE track_id = :track_id AND audience = :audience"_s },
        { .name = u"module"_s,
            .columns = { u"id"_s, u"track_id"_s, u"number"_s, u"title"_s, u"description"_s, u"minutes"_s },
            .keys = 1,
            .select = u"SELECT id, track_id, number, title, description, minutes FROM module"_s,
            .ofOne = u" WHERE track_id IN (SELECT id FROM track WHERE cycle_id = :first)"_s,
            .write = u"INSERT INTO module (id, track_id, number, title, description, minutes)"
                     " VALUES (:id, :track_id, :number, :title, :description, :minutes)"
                     " ON CONFLICT (id) DO UPDATE SET track_id = excluded.track_id,"
                     " number = excluded.number, title = excluded.title,"
                     " description = excluded.description, minutes = excluded.minutes"_s,
            .remove = u"DELETE FROM module WHERE id = :id"_s,
            .park = u"UPDATE module SET " PARKED
                    " WHERE track_id IN (SELECT id FROM track WHERE cycle_id = :first)"_s },
        { .name = u"module_audience"_s,
            .columns = { u"module_id"_s, u"audience"_s },
            .keys = 2,
            .select = u"SELECT module_id, audience FROM module_audience"_s,
            .ofOne = u" WHERE module_id IN (SELECT m.id FROM module m JOIN track t ON t.id = m.track_id"
                     " WHERE t.cycle_id = :first)"_s,
            .write = u"INSERT INTO module_audience (module_id, audience) VALUES (:module_id, :audience)"
                     " ON CONFLICT DO NOTHING"_s,
            .remove
            = u"DELETE FROM module_audience WHERE module_id = :module_id AND audience = :audience"_s },
        { .name = u"module_speaker"_s,
            .columns = { u"module_id"_s, u"position"_s, u"speaker_id"_s },
            .keys = 2,
            .select = u"SELECT module_id, position, speaker_id FROM module_speaker"_s,
            .ofOne = u" WHERE module_id IN (SELECT m.id FROM module m JOIN track t ON t.id = m.track_id"
                     " WHERE t.cycle_id = :first)"_s,
            .write = u"INSERT INTO module_speaker (module_id, position, speaker_id)"
                     " VALUES (:module_id, :position, :speaker_id)"
                     " ON CONFLICT (module_id, position) DO UPDATE SET speaker_id = excluded.speaker_id"_s,
            .remove = u"DELETE FROM module_speaker WHERE module_id = :module_id AND position = :position"_s },
        { .name = u"session"_s,
            .columns = { u"id"_s, u"cycle_id"_s, u"number"_s, u"label"_s },
            .keys = 1,
            .select = u"SELECT id, cycle_id, number, label FROM session"_s,
            .ofOne = u" WHERE cycle_id = :first"_s,
            .write = u"INSERT INTO session (id, cycle_id, number, label)"
                     " VALUES (:id, :cycle_id, :number, :label)"
                     " ON CONFLICT (id) DO UPDATE SET number = excluded.number, label = excluded.label"_s,
            .remove = u"DELETE FROM session WHERE id = :id"_s,
            .park = u"UPDATE session SET " PARKED " WHERE cycle_id = :first"_s },
    };
}

#undef PARKED

namespace
{

/// `owner`: the column that says whose they are.
ImageTable busyTimes(const QString &owner)
{
    const QString columns
        = u"id, "_s + owner + u", label, first_day, last_day, start_time, end_time, source"_s;
    return { .name = u"busy_time"_s,
        .columns = { u"id"_s, owner, u"label"_s, u"first_day"_s, u"last_day"_s, u"start_time"_s,
            u"end_time"_s, u"source"_s },
        .keys = 1,
        .select = u"SELECT "_s + columns + u" FROM busy_time"_s,
        .ofOne = u" WHERE "_s + owner + u" = :first"_s,
        .write = u"INSERT INTO busy_time ("_s + columns + u") VALUES (:id, :"_s + owner
            + u", :label, :first_day, :last_day, :start_time, :end_time, :source)"
              " ON CONFLICT (id) DO UPDATE SET label = excluded.label, first_day = excluded.first_day,"
              " last_day = excluded.last_day, start_time = excluded.start_time,"
              " end_time = excluded.end_time, source = excluded.source"_s,
        .remove = u"DELETE FROM busy_time WHERE id = :id"_s };
}

} // namespace

QList<ImageTable> placeTables()
{
    return {
        { .name = u"place"_s,
            .columns = { u"id"_s, u"name"_s, u"name_key"_s, u"address"_s, u"access"_s, u"capacity"_s },
            .keys = 1,
            .select = u"SELECT id, name, name_key, address, access, capacity FROM place"_s,
            .ofOne = u" WHERE id = :first"_s,
            .write = u"INSERT INTO place (id, name, name_key, address, access, capacity)"
                     " VALUES (:id, :name, :name_key, :address, :access, :capacity)"
                     " ON CONFLICT (id) DO UPDATE SET name = excluded.name, name_key = excluded.name_key,"
                     " address = excluded.address, access = excluded.access,"
                     " capacity = excluded.capacity"_s,
            .remove = u"DELETE FROM place WHERE id = :id"_s },
        busyTimes(u"place_id"_s),
    };
}

QList<ImageTable> speakerTables()
{
    return {
        { .name = u"speaker"_s,
            .columns = { u"id"_s, u"name"_s, u"name_key"_s, u"organisation"_s },
            .keys = 1,
            .select = u"SELECT id, name, name_key, organisation FROM speaker"_s,
            .ofOne = u" WHERE id = :first"_s,
            .write = u"INSERT INTO speaker (id, name, name_key, organisation)"
                     " VALUES (:id, :name, :name_key, :organisation)"
                     " ON CONFLICT (id) DO UPDATE SET name = excluded.name, name_key = excluded.name_key,"
                     " organisation = excluded.organisation"_s,
            .remove = u"DELETE FROM speaker WHERE id = :id"_s },
        busyTimes(u"speaker_id"_s),
    };
}

QList<ImageTable> schoolHolidayTables()
{
    return {
        { .name = u"school_holiday"_s,
            .columns = { u"uid"_s, u"label"_s, u"first_day"_s, u"last_day"_s },
            .keys = 1,
            .select = u"SELECT uid, label, first_day, last_day FROM school_holiday"_s,
            .ofOne = u" WHERE uid = :first"_s,
            .write = u"INSERT INTO school_holiday (uid, label, first_day, last_day)"
                     " VALUES (:uid, :label, :first_day, :last_day)"
                     " ON CONFLICT (uid) DO UPDATE SET label = excluded.label,"
                     " first_day = excluded.first_day, last_day = excluded.last_day"_s,
            .remove = u"DELETE FROM school_holiday WHERE uid = :uid"_s },
    };
}

QList<ImageTable> letterTables()
{
    return {
        { .name = u"letter_template"_s,
            .columns = { u"kind"_s, u"subject"_s, u"body"_s },
            .keys = 1,
            .select = u"SELECT kind, subject, body FROM letter_template"_s,
            .ofOne = u" WHERE kind = :first"_s,
            .write = u"INSERT INTO letter_template (kind, subject, body) VALUES (:kind, :subject, :body)"
                     " ON CONFLICT (kind) DO UPDATE SET subject = excluded.subject, body = excluded.body"_s,
            .remove = u"DELETE FROM letter_template WHERE kind = :kind"_s },
    };
}

QList<ImageTable> viewTables()
{
    return {
        { .name = u"saved_view"_s,
            .columns = { u"list"_s, u"name"_s, u"content"_s },
            .keys = 2,
            .select = u"SELECT list, name, content FROM saved_view"_s,
            .ofOne = u" WHERE list = :first AND name = :second"_s,
            .write = u"INSERT INTO saved_view (list, name, content) VALUES (:list, :name, :content)"
                     " ON CONFLICT (list, name) DO UPDATE SET content = excluded.content"_s,
            .remove = u"DELETE FROM saved_view WHERE list = :list AND name = :name"_s },
    };
}
