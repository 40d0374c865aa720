// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/thingnames.h"

#include "app/journal/journalrows.h"
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
    void collect(const QString &table, const QString &key, const QJsonObject &row);
    void collectColumn(const QString &table, const QString &column, const QJsonValue &value);
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
    QSet<PersonId> people_;
    QSet<OrganisationId> organisations_;
    QSet<QString> organisationKinds_;
    QSet<QString> territories_;
    QSet<SessionId> sessions_;
    QSet<TrackId> tracks_;
    QSet<ModuleId> modules_;
    QSet<CycleId> cycles_;
    QSet<PlaceId> places_;
    QSet<SpeakerId> speakers_;
    QSet<HalfDayId> halfDays_;
    QSet<RegistrationId> registrations_;
    QSet<MeetingId> meetings_;
};

void Naming::collect(const ActChange &change)
{
    const Entity &entity = change.entity;
    switch (entity.kind) {
    case EntityKind::Person:
        people_.insert({ entity.id() });
        break;
    case EntityKind::Organisation:
        organisations_.insert({ entity.id() });
        break;
    case EntityKind::Registration:
        registrations_.insert({ entity.id() });
        break;
    case EntityKind::Meeting:
        meetings_.insert({ entity.id() });
        break;
    case EntityKind::Group:
        sessions_.insert({ entity.key.section(u'/', 0, 0).toLongLong() });
        tracks_.insert({ entity.key.section(u'/', 1).toLongLong() });
        break;
    case EntityKind::Form:
    case EntityKind::Letter:
    case EntityKind::View:
    case EntityKind::SchoolHoliday:
        break;
    case EntityKind::Speaker:
        speakers_.insert({ entity.id() });
        break;
    case EntityKind::Cycle:
        cycles_.insert({ entity.id() });
        break;
    case EntityKind::Place:
        places_.insert({ entity.id() });
        break;
    }
    for (const Image &image : { change.difference.before, change.difference.after }) {
        for (auto table = image.begin(); table != image.end(); ++table) {
            const QJsonObject rows = table.value().toObject();
            for (auto row = rows.begin(); row != rows.end(); ++row) {
                collect(table.key(), row.key(), row.value().toObject());
            }
        }
        note(entity, image.value(images::mainTable(entity.kind)).toObject().value(entity.key).toObject());
        noteHalfDays(image.value("half_day"_L1).toObject());
    }
}

void Naming::collect(const QString &table, const QString &key, const QJsonObject &row)
{
    // A row of which only some columns changed says in its key whose it is.
    if (table == "attendance"_L1 || table == "sheet_count"_L1) {
        halfDays_.insert({ key.section(u'/', 1).toLongLong() });
    } else if (table == "half_day"_L1) {
        halfDays_.insert({ key.toLongLong() });
    } else if (table == "make_up"_L1) {
        meetings_.insert({ key.section(u'/', 1).toLongLong() });
    } else if (table == "track"_L1) {
        tracks_.insert({ key.toLongLong() });
    } else if (table == "module"_L1) {
        modules_.insert({ key.toLongLong() });
    } else if (table == "session"_L1) {
        sessions_.insert({ key.toLongLong() });
    } else if (table == "quota"_L1) {
        const QString kind = key.section(u'/', 2, 2);
        const QString subject = key.section(u'/', 3);
        if (kind == "organisation"_L1) {
            organisations_.insert({ subject.toLongLong() });
        } else if (kind == "territory"_L1) {
            territories_.insert(subject);
        }
    }
    for (auto column = row.begin(); column != row.end(); ++column) {
        collectColumn(table, column.key(), column.value());
    }
}

void Naming::collectColumn(const QString &table, const QString &column, const QJsonValue &value)
{
    if (value.isNull()) {
        return;
    }
    const qint64 id = value.toInteger();
    if (column == "meeting_id"_L1) {
        meetings_.insert({ id });
    } else if (column == "organisation_id"_L1) {
        organisations_.insert({ id });
    } else if (column == "territory_id"_L1) {
        territories_.insert(value.toString());
    } else if (column == "person_id"_L1 || column == "other_id"_L1) {
        people_.insert({ id });
    } else if (column == "session_id"_L1 || column == "origin_session_id"_L1) {
        sessions_.insert({ id });
    } else if (column == "track_id"_L1) {
        tracks_.insert({ id });
    } else if (column == "module_id"_L1) {
        modules_.insert({ id });
    } else if (column == "place_id"_L1) {
        places_.insert({ id });
    } else if (column == "speaker_id"_L1) {
        speakers_.insert({ id });
    } else if (column == "kind"_L1 && table == "organisation"_L1) {
        organisationKinds_.insert(value.toString());
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
        meetings_.insert(meeting);
        names_.halfDays.insert({ each.key().toLongLong() },
            { names_.meetings.value(meeting).date, row.value("period"_L1).toString(),
                row.value("start_time"_L1).toString(), row.value("end_time"_L1).toString(),
                row.value("position"_L1).toInt() });
    }
}

Done Naming::readThings()
{
    const Done registrations
        = look(registrations_, u"SELECT person_id, session_id, track_id FROM registration WHERE id = :id"_s,
            [&](RegistrationId id, const Row &row) {
                names_.present.insert(Entity(id));
                names_.registrations.insert(
                    id, { row.id<PersonId>(0), row.id<SessionId>(1), row.id<TrackId>(2) });
            });
    if (!registrations) {
        return registrations;
    }
    const Done halfDays = look(halfDays_,
        u"SELECT m.date, h.period, h.start_time, h.end_time, h.position, m.id FROM half_day h"
        " JOIN meeting m ON m.id = h.meeting_id WHERE h.id = :id"_s,
        [&](HalfDayId id, const Row &row) {
            names_.halfDays.insert(id, { row.date(0), row.text(1), row.text(2), row.text(3), row.number(4) });
        });
    if (!halfDays) {
        return halfDays;
    }
    return look(meetings_, u"SELECT session_id, module_id, date FROM meeting WHERE id = :id"_s,
        [&](MeetingId id, const Row &row) {
            names_.present.insert(Entity(id));
            names_.meetings.insert(id, { row.id<SessionId>(0), row.id<ModuleId>(1), row.date(2) });
        });
}

/// Of those that are no more, as the journal last saw them.
Done Naming::readGone()
{
    for (const RegistrationId id : registrations_) {
        if (!names_.registrations.contains(id)) {
            if (const Done done = readGone(Entity(id)); !done) {
                return done;
            }
        }
    }
    for (const MeetingId id : meetings_) {
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
    for (const HalfDayId id : halfDays_) {
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
        people_.insert(registration.person);
        sessions_.insert(registration.session);
        tracks_.insert(registration.track);
    }
    for (const auto &meeting : std::as_const(names_.meetings)) {
        sessions_.insert(meeting.session);
        modules_.insert(meeting.module);
    }
    const QList<Done> all {
        look(people_, u"SELECT family_name, given_name FROM person WHERE id = :id"_s,
            [&](PersonId id, const Row &row) {
                names_.present.insert(Entity(id));
                names_.people.insert(id, { row.text(0), row.text(1) });
            }),
        look(organisations_, u"SELECT name FROM organisation WHERE id = :id"_s,
            [&](OrganisationId id, const Row &row) {
                names_.present.insert(Entity(id));
                names_.organisations.insert(id, row.text(0));
            }),
        look(organisationKinds_, u"SELECT label FROM organisation_kind WHERE id = :id"_s,
            [&](const QString &id, const Row &row) { names_.organisationKinds.insert(id, row.text(0)); }),
        look(territories_, u"SELECT label FROM territory WHERE id = :id"_s,
            [&](const QString &id, const Row &row) { names_.territories.insert(id, row.text(0)); }),
        look(sessions_, u"SELECT number FROM session WHERE id = :id"_s,
            [&](SessionId id, const Row &row) { names_.sessions.insert(id, row.number(0)); }),
        look(tracks_, u"SELECT label FROM track WHERE id = :id"_s,
            [&](TrackId id, const Row &row) { names_.tracks.insert(id, row.text(0)); }),
        look(modules_, u"SELECT number, title FROM module WHERE id = :id"_s,
            [&](ModuleId id, const Row &row) { names_.modules.insert(id, { row.number(0), row.text(1) }); }),
        look(cycles_, u"SELECT title FROM cycle WHERE id = :id"_s,
            [&](CycleId id, const Row &row) { names_.cycles.insert(id, row.text(0)); }),
        look(places_, u"SELECT name FROM place WHERE id = :id"_s,
            [&](PlaceId id, const Row &row) { names_.places.insert(id, row.text(0)); }),
        look(speakers_, u"SELECT name FROM speaker WHERE id = :id"_s,
            [&](SpeakerId id, const Row &row) { names_.speakers.insert(id, row.text(0)); }),
    };
    for (const Done &done : all) {
        if (!done) {
            return done;
        }
    }
    for (const PersonId id : people_) {
        if (!names_.people.contains(id)) {
            if (const Done done = readGone(Entity(id)); !done) {
                return done;
            }
        }
    }
    for (const CycleId id : cycles_) {
        if (!names_.cycles.contains(id)) {
            if (const Done done = readGone(Entity(id)); !done) {
                return done;
            }
        }
    }
    for (const OrganisationId id : organisations_) {
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
