// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/id.h"

#include <QString>

#include <optional>

/// What the journal follows, each with the rows that belong to it.
enum class EntityKind {
    Person, ///< with territories
    Organisation,
    Registration, ///< with the séances chosen and the presences
    Meeting, ///< with half-days, speakers, conflicts lived with and signatures counted
    Group, ///< a session's track: its capacity
    Form, ///< the registration form of an audience
    Cycle, ///< with tracks, séances as contents and sessions
    Place, ///< with the times it is taken
    Speaker, ///< with the times they are away
    Letter, ///< its words
    View, ///< of a list, under a name
    SchoolHoliday, ///< a period from another calendar
};

/// "person", "registration"…: in the database.
[[nodiscard]] QString code(EntityKind kind);
[[nodiscard]] std::optional<EntityKind> entityKindFromCode(QStringView code);

/// One thing of the database, as the journal names it.
struct Entity {
    EntityKind kind = EntityKind::Registration;
    QString key; ///< the id; "session/track" of a group, "cycle/audience" of a form; the code of a letter;
                 ///< "list/name" of a view; the UID of a school holiday

    Entity() = default;
    Entity(EntityKind entityKind, QString entityKey)
        : kind(entityKind)
        , key(std::move(entityKey))
    {
    }
    explicit Entity(PersonId id)
        : Entity(EntityKind::Person, QString::number(id.value))
    {
    }
    explicit Entity(OrganisationId id)
        : Entity(EntityKind::Organisation, QString::number(id.value))
    {
    }
    explicit Entity(RegistrationId id)
        : Entity(EntityKind::Registration, QString::number(id.value))
    {
    }
    explicit Entity(MeetingId id)
        : Entity(EntityKind::Meeting, QString::number(id.value))
    {
    }
    explicit Entity(CycleId id)
        : Entity(EntityKind::Cycle, QString::number(id.value))
    {
    }
    explicit Entity(PlaceId id)
        : Entity(EntityKind::Place, QString::number(id.value))
    {
    }
    explicit Entity(SpeakerId id)
        : Entity(EntityKind::Speaker, QString::number(id.value))
    {
    }
    Entity(SessionId session, TrackId track)
        : Entity(EntityKind::Group,
              QString::number(session.value) + QLatin1Char('/') + QString::number(track.value))
    {
    }
    Entity(CycleId cycle, const QString &audience)
        : Entity(EntityKind::Form, QString::number(cycle.value) + QLatin1Char('/') + audience)
    {
    }

    /// The id of what has one: all but groups, forms, letters, views and school holidays.
    [[nodiscard]] qint64 id() const { return key.toLongLong(); }

    bool operator==(const Entity &) const = default;
    friend size_t qHash(const Entity &entity, size_t seed = 0) noexcept
    {
        return qHashMulti(seed, int(entity.kind), entity.key);
    }
};
