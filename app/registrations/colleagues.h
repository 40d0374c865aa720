// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/registrations/registration.h"

#include <QDate>
#include <QHash>
#include <QList>

class Database;

/// Who comes together with others of their track, or not at all.
struct Colleague {
    RegistrationId id;
    CompanionsId companions;
    QString name; ///< as one speaks of them
    RegistrationStatus status = RegistrationStatus::Requested;
    QDate since; ///< in this status
    SessionId session;
    QString sessionLabel;
    bool isHere = false; ///< of a list: waits in it, or has asked for its session or has a place there

    /// Of one track, or of all; whatever became of them.
    [[nodiscard]] static Result<QList<Colleague>> ofTrack(Database &database, TrackId track = {});
};

/// What a change of somebody's does to those they come with.
namespace colleagues
{

/// One who leaves, and those who stay where they are without them: they wait, have asked or have a place.
struct Parting {
    Colleague leaving;
    QList<Colleague> staying;
};

/// Of those who go, or now have gone, each to a session; who is in that session as well is joined and not
/// left. Nothing is undone by it: the link stays until a coordinator takes it off.
[[nodiscard]] Result<QList<Parting>> partingsOfMoves(
    Database &database, const QHash<RegistrationId, SessionId> &destinations);
/// Of those about to give up, or to go to this session together.
[[nodiscard]] Result<QList<Parting>> partings(
    Database &database, const QList<RegistrationId> &leaving, SessionId destination = {});

} // namespace colleagues
