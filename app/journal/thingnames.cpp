// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/thingnames.h"

#include "app/journal/journalrows.h"
#include "app/journal/namedids.h"
#include "app/storage/database.h"
#include "app/storage/statement.h"

using namespace Qt::StringLiterals;

namespace
{

/// Finds the names in passes: a registration names its person, session and track.
class Naming final
{
public:
    explicit Naming(Database &database)
        : database_(database)
    {
    }

    void collect(const ActChange &change);
    Result<ThingNames> read();

private:
    void note(const Entity &entity, const QJsonObject &row);
    void noteHalfDays(const QJsonObject &rows);

    /// Asks for each id one after the other; `found` reads the row that stands for it.
    template <class Key, class Found>
    [[nodiscard]] Done look(const QSet<Key> &keys, const QString &sql, Found found)
    {
        Statement statement(database_, sql);
        for (const Key &key : keys) {
            if constexpr (std::is_same_v<Key, QString>) {
                statement.bind(u":id"_s, key);
            } else {
                statement.bind(u":id"_s, QVariant(key.value));
            }
            if (const Done done = statement.each([&](const Row &row) { found(key, row); }); !done) {
                return done;
            }
        }
        return {};
    }
    [[nodiscard]] Done readThings();
    [[nodiscard]] Done readWords();
    [[nodiscard]] Done readGone();
    [[nodiscard]] Done readGone(const Entity &entity);
    [[nodiscard]] Done readGoneHalfDays();

    Database &database_;
    ThingNames names_;
    NamedIds ids_;
};

void Naming::collect(const ActChange &change)
{
    ids_.collect(change);
    const Entity &entity = change.entity;
    for (const Image &image : { change.difference.before, change.difference.after }) {
        note(entity, image.value(images::mainTable(entity.kind)).toObject().value(entity.key).toObject());
        noteHalfDays(image.value("half_day"_L1).toObject());
    }
}

/// A whole row: the thing came or went with it. What is found in the database afterwards is newer.
void Naming::note(const Entity &entity, const QJsonObject &row)
{
    if (!row.contains("id"_L1)) {
        return;
    }
    const auto id = [&](QLatin1StringView column) { return row.value(column).toInteger(); };
    switch (entity.kind) {
    case EntityKind::Person:
        names_.people.insert({ entity.id() },
            { row.value("family_name"_L1).toString(), row.value("given_name"_L1).toString() });
        break;
    case EntityKind::Organisation:
        names_.organisations.insert({ entity.id() }, row.value("name"_L1).toString());
        break;
    case EntityKind::Registration:
        names_.registrations.insert({ entity.id() },
            { PersonId { id("person_id"_L1) }, SessionId { id("session_id"_L1) },
                TrackId { id("track_id"_L1) } });
        break;
    case EntityKind::Meeting:
        names_.meetings.insert({ entity.id() },
            { SessionId { id("session_id"_L1) }, ModuleId { id("module_id"_L1) },
                QDate::fromString(row.value("date"_L1).toString(), Qt::ISODate) });
        break;
    case EntityKind::Cycle:
        names_.cycles.insert({ entity.id() }, row.value("title"_L1).toString());
        break;
    case EntityKind::Place:
        names_.places.insert({ entity.id() }, row.value("name"_L1).toString());
        break;
    case EntityKind::Speaker:
        names_.speakers.insert({ entity.id() }, row.value("name"_L1).toString());
        break;
    case EntityKind::Group:
    case EntityKind::Form:
    case EntityKind::Letter:
    case EntityKind::View:
    case EntityKind::SchoolHoliday:
        break;
    }
}

void Naming::noteHalfDays(const QJsonObject &rows)
{
    for (auto each = rows.begin(); each != rows.end(); ++each) {
        const QJsonObject row = each.value().toObject();
        if (!row.contains("id"_L1)) {
            continue;
        }
        const MeetingId meeting { row.value("meeting_id"_L1).toInteger() };
        ids_.meetings.insert(meeting);
        names_.halfDays.insert({ each.key().toLongLong() },
            { names_.meetings.value(meeting).date, row.value("period"_L1).toString(),
                row.value("start_time"_L1).toString(), row.value("end_time"_L1).toString(),
                row.value("position"_L1).toInt() });
    }
}

Done Naming::readThings()
{
    const Done registrations = look(ids_.registrations,
        u"SELECT person_id, session_id, track_id FROM registration WHERE id = :id"_s,
        [&](RegistrationId id, const Row &row) {
            names_.present.insert(Entity(id));
            names_.registrations.insert(
                id, { row.id<PersonId>(0), row.id<SessionId>(1), row.id<TrackId>(2) });
        });
    if (!registrations) {
        return registrations;
    }
    const Done halfDays = look(ids_.halfDays,
        u"SELECT m.date, h.period, h.start_time, h.end_time, h.position, m.id FROM half_day h"
        " JOIN meeting m ON m.id = h.meeting_id WHERE h.id = :id"_s,
        [&](HalfDayId id, const Row &row) {
            names_.halfDays.insert(id, { row.date(0), row.text(1), row.text(2), row.text(3), row.number(4) });
        });
    if (!halfDays) {
        return halfDays;
    }
    return look(ids_.meetings, u"SELECT session_id, module_id, date FROM meeting WHERE id = :id"_s,
        [&](MeetingId id, const Row &row) {
            names_.present.insert(Entity(id));
            names_.meetings.insert(id, { row.id<SessionId>(0), row.id<ModuleId>(1), row.date(2) });
        });
}

/// Of those that are no more, as the journal last saw them.
Done Naming::readGone()
{
    for (const RegistrationId id : ids_.registrations) {
        if (!names_.registrations.contains(id)) {
            if (const Done done = readGone(Entity(id)); !done) {
                return done;
            }
        }
    }
    for (const MeetingId id : ids_.meetings) {
        if (!names_.meetings.contains(id)) {
            if (const Done done = readGone(Entity(id)); !done) {
                return done;
            }
        }
    }
    return readGoneHalfDays();
}

Done Naming::readGone(const Entity &entity)
{
    return Statement(database_,
        u"SELECT before, after FROM act_change WHERE entity = :entity AND entity_key = :key"
        " ORDER BY act_id, position"_s)
        .bind(u":entity"_s, code(entity.kind))
        .bind(u":key"_s, entity.key)
        .each([&](const Row &row) {
            const Difference difference = journalrows::difference(row, 0);
            for (const Image &image : { difference.before, difference.after }) {
                note(entity,
                    image.value(images::mainTable(entity.kind)).toObject().value(entity.key).toObject());
            }
        });
}

Done Naming::readGoneHalfDays()
{
    bool misses = false;
    for (const HalfDayId id : ids_.halfDays) {
        misses = misses || !names_.halfDays.contains(id);
    }
    if (!misses) {
        return {};
    }
    return Statement(
        database_, u"SELECT before, after FROM act_change WHERE entity = 'meeting' ORDER BY act_id"_s)
        .each([&](const Row &row) {
            const Difference difference = journalrows::difference(row, 0);
            for (const Image &image : { difference.before, difference.after }) {
                noteHalfDays(image.value("half_day"_L1).toObject());
            }
        });
}

Done Naming::readWords()
{
    for (const auto &registration : std::as_const(names_.registrations)) {
        ids_.people.insert(registration.person);
        ids_.sessions.insert(registration.session);
        ids_.tracks.insert(registration.track);
    }
    for (const auto &meeting : std::as_const(names_.meetings)) {
        ids_.sessions.insert(meeting.session);
        ids_.modules.insert(meeting.module);
    }
    const QList<Done> all {
        look(ids_.people, u"SELECT family_name, given_name FROM person WHERE id = :id"_s,
            [&](PersonId id, const Row &row) {
                names_.present.insert(Entity(id));
                names_.people.insert(id, { row.text(0), row.text(1) });
            }),
        look(ids_.organisations, u"SELECT name FROM organisation WHERE id = :id"_s,
            [&](OrganisationId id, const Row &row) {
                names_.present.insert(Entity(id));
                names_.organisations.insert(id, row.text(0));
            }),
        look(ids_.organisationKinds, u"SELECT label FROM organisation_kind WHERE id = :id"_s,
            [&](const QString &id, const Row &row) { names_.organisationKinds.insert(id, row.text(0)); }),
        look(ids_.territories, u"SELECT label FROM territory WHERE id = :id"_s,
            [&](const QString &id, const Row &row) { names_.territories.insert(id, row.text(0)); }),
        look(ids_.sessions, u"SELECT number FROM session WHERE id = :id"_s,
            [&](SessionId id, const Row &row) { names_.sessions.insert(id, row.number(0)); }),
        look(ids_.tracks, u"SELECT label FROM track WHERE id = :id"_s,
            [&](TrackId id, const Row &row) { names_.tracks.insert(id, row.text(0)); }),
        look(ids_.modules, u"SELECT number, title FROM module WHERE id = :id"_s,
            [&](ModuleId id, const Row &row) { names_.modules.insert(id, { row.number(0), row.text(1) }); }),
        look(ids_.cycles, u"SELECT title FROM cycle WHERE id = :id"_s,
            [&](CycleId id, const Row &row) { names_.cycles.insert(id, row.text(0)); }),
        look(ids_.places, u"SELECT name FROM place WHERE id = :id"_s,
            [&](PlaceId id, const Row &row) { names_.places.insert(id, row.text(0)); }),
        look(ids_.speakers, u"SELECT name FROM speaker WHERE id = :id"_s,
            [&](SpeakerId id, const Row &row) { names_.speakers.insert(id, row.text(0)); }),
    };
    for (const Done &done : all) {
        if (!done) {
            return done;
        }
    }
    for (const PersonId id : ids_.people) {
        if (!names_.people.contains(id)) {
            if (const Done done = readGone(Entity(id)); !done) {
                return done;
            }
        }
    }
    for (const CycleId id : ids_.cycles) {
        if (!names_.cycles.contains(id)) {
            if (const Done done = readGone(Entity(id)); !done) {
                return done;
            }
        }
    }
    for (const OrganisationId id : ids_.organisations) {
        if (id.isValid() && !names_.organisations.contains(id)) {
            if (const Done done = readGone(Entity(id)); !done) {
                return done;
            }
        }
    }
    return {};
}

Result<ThingNames> Naming::read()
{
    Done done = readThings();
    if (done) {
        done = readGone();
    }
    if (done) {
        done = readWords();
    }
    return done ? Result<ThingNames>(std::move(names_)) : std::unexpected(done.error());
}

} // namespace

Result<ThingNames> ThingNames::read(Database &database, const QList<ActChange> &changes)
{
    Naming naming(database);
    for (const ActChange &change : changes) {
        naming.collect(change);
    }
    return naming.read();
}
