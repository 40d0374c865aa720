// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/base/id.h"
#include "app/journal/act.h"
#include "app/programmes/programme.h"
#include "app/registrations/registration.h"
#include "app/sessions/meeting.h"

#include <QDate>
#include <QHash>
#include <QList>

class Database;

/// How full one session's track is.
struct GroupOccupancy {
    SessionId session;
    TrackId track;
    Occupancy occupancy;
};

/// How full sessions are, as pages, commands and lists show it: counted by SeatPlan, which decides as well.
namespace occupancy
{

/// Of one session and track: confirmed people, and those a seat is offered to, hold a seat at the séances
/// that concern them. NotFound when the session is not open to the track.
[[nodiscard]] Result<Occupancy> ofGroup(Database &database, SessionId session, TrackId track);

/// Adds so many registrations of a status (its code) to the figures; takes them off when negative.
void count(Occupancy &occupancy, const QString &status, int number);

/// A confirmed place.
struct Place {
    RegistrationId registration;
    SessionId session;
    QString sessionLabel;
};
/// The place a person holds in another session of the track: one at most.
[[nodiscard]] Result<std::optional<Place>> placeElsewhere(
    Database &database, PersonId person, TrackId track, SessionId session);

/// What must hold once an act was taken back: nobody it gave a seat again sits where no seat is, or in two
/// sessions of a track (Full or AlreadyPlaced with the person's name), and nobody it brought back was
/// registered anew meanwhile (Stale with the obstacle, "again"). Where the seats
/// are those of then and nobody else has got one since, nobody can have taken theirs: they have it again,
/// though more may sit there than there are seats.
[[nodiscard]] Done seatsHold(Database &database, ActId act, const QList<ActChange> &undone, QDate today);

/// Of every session and track.
[[nodiscard]] Result<QList<GroupOccupancy>> ofGroups(Database &database);

/// A form that is open reads [COMPLET] once no session of its audience's track has a seat left, as if it had
/// been set so by hand.
void closeFullForms(Cycle &cycle, const QList<GroupOccupancy> &groups);

/// Of every meeting: only those whom it concerns count (a citizen councillor follows the séances open to
/// citizens, or those chosen for them). Capacity is the group's.
[[nodiscard]] Result<QHash<MeetingId, Occupancy>> ofMeetings(Database &database);

/// Confirmed people whom a meeting concerns, stored or only wanted.
[[nodiscard]] Result<int> confirmedAt(Database &database, const Meeting &meeting);

} // namespace occupancy
