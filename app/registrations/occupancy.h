// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/base/id.h"
#include "app/journal/act.h"
#include "app/registrations/registration.h"
#include "app/sessions/meeting.h"

#include <QHash>
#include <QList>

class Database;

/// How full one session's track is.
struct GroupOccupancy {
    SessionId session;
    TrackId track;
    Occupancy occupancy;
};

/// The one place that counts seats: used by enrolment, pages, commands and lists alike.
namespace occupancy
{

/// Of one session and track: every confirmed registration holds a seat, whatever its audience. NotFound when
/// the session is not open to the track.
[[nodiscard]] Result<Occupancy> ofGroup(Database &database, SessionId session, TrackId track);

/// What the next registration gets: confirmed while seats are free and nobody waits (a freed seat belongs to
/// those who wait: a newcomer does not jump the queue), else waitlisted; requested when only that is asked.
[[nodiscard]] RegistrationStatus statusOfNext(const Occupancy &occupancy, bool onlyRequested);

/// What must hold once an act was taken back: nobody it made confirmed again sits where no seat is. Full with
/// the person's name.
[[nodiscard]] Done seatsHold(Database &database, const QList<ActChange> &undone);

/// Of every session and track.
[[nodiscard]] Result<QList<GroupOccupancy>> ofGroups(Database &database);

/// Of every meeting: only those whom it concerns count (a citizen councillor follows the séances open to
/// citizens, or those chosen for them). Capacity is the group's.
[[nodiscard]] Result<QHash<MeetingId, Occupancy>> ofMeetings(Database &database);

} // namespace occupancy
