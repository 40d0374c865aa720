// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/registrations/colleagues.h"
#include "app/registrations/occupancy.h"
#include "app/registrations/registration.h"

#include <QHash>
#include <QList>

#include <utility>

class Database;

/// Who waits in a track: what the lists of all its sessions are made of, read once however many of them are
/// looked at.
struct WaitingTrack {
    TrackId id;
    QList<Registration> waiting;
    QList<Colleague> colleagues; ///< who come with others, whatever became of them
    QList<std::pair<PersonId, occupancy::Place>> places; ///< confirmed, of those who wait

    /// Those held in other sessions than this one.
    [[nodiscard]] QHash<PersonId, occupancy::Place> placesElsewhere(SessionId session) const;
    /// Of those who come together, one who is not among these: then nobody of them can be called here.
    [[nodiscard]] QHash<CompanionsId, QString> colleaguesElsewhere(const QList<RegistrationId> &here) const;
    /// Those who come with this one, seen from this list.
    [[nodiscard]] QList<Colleague> colleaguesOf(
        const Registration &registration, const QList<RegistrationId> &here, SessionId session) const;

    [[nodiscard]] static Result<WaitingTrack> read(Database &database, TrackId track);
};
