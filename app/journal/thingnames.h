// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/journal/act.h"

#include <QDate>
#include <QHash>
#include <QSet>

class Database;

/// What the ids in changes stand for: as it is called now, or was called before it went. What is known of
/// neither is in none of the tables.
struct ThingNames {
    struct PersonName {
        QString family;
        QString given;
    };
    struct Seance {
        int number = 0;
        QString title;
    };
    struct HalfDayName {
        QDate date; ///< of its meeting, when that is known
        QString period; ///< as stored; empty when unknown
        QString start; ///< "17:00"
        QString end;
        int position = 0; ///< from 0
    };
    struct RegistrationName {
        PersonId person;
        SessionId session;
        TrackId track;
    };
    struct MeetingName {
        SessionId session;
        ModuleId module;
        QDate date;
    };

    QHash<PersonId, PersonName> people;
    QHash<OrganisationId, QString> organisations;
    QHash<QString, QString> organisationKinds;
    QHash<QString, QString> territories;
    QHash<SessionId, int> sessions; ///< numbers
    QHash<TrackId, QString> tracks;
    QHash<ModuleId, Seance> modules;
    QHash<CycleId, QString> cycles; ///< titles
    QHash<PlaceId, QString> places;
    QHash<SpeakerId, QString> speakers;
    QHash<HalfDayId, HalfDayName> halfDays;
    QHash<RegistrationId, RegistrationName> registrations;
    QHash<MeetingId, MeetingName> meetings;
    QSet<Entity> present; ///< of the people, organisations, registrations and meetings: those still there

    /// Reads the names of all that these changes are about and speak of.
    [[nodiscard]] static Result<ThingNames> read(Database &database, const QList<ActChange> &changes);
};
