// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/journal/act.h"

#include <QSet>

/// The ids that changes are about and speak of, in their columns and keys.
struct NamedIds {
    QSet<PersonId> people;
    QSet<OrganisationId> organisations;
    QSet<QString> organisationKinds;
    QSet<QString> territories;
    QSet<SessionId> sessions;
    QSet<TrackId> tracks;
    QSet<ModuleId> modules;
    QSet<CycleId> cycles;
    QSet<PlaceId> places;
    QSet<SpeakerId> speakers;
    QSet<HalfDayId> halfDays;
    QSet<RegistrationId> registrations;
    QSet<MeetingId> meetings;

    void collect(const ActChange &change);

private:
    void collect(const QString &table, const QString &key, const QJsonObject &row);
    void collectColumn(const QString &table, const QString &column, const QJsonValue &value);
};
