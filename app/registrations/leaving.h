// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/registrations/occupancy.h"

#include <QDate>
#include <QSet>

#include <optional>

class Database;
struct Registration;
enum class RegistrationStatus;

/// What is recorded in the session and track a registration, or its place there, is about to leave. Presences
/// hang on the registration: taken along, they would be told of a group that never saw the person, and be
/// missing from the one that did.
namespace leaving
{

/// Invalid ("presencesRecorded", the name as detail) once something is recorded there, absences and excuses
/// too. Not so what is not concerned, what was excused ahead of a séance still to come, nor that somebody who
/// has no seat signed a printed sheet: it stands on that sheet whatever their group.
[[nodiscard]] Done allowed(Database &database, const Registration &registration, QDate today);

/// Whether what is recorded keeps it there; an error of the reading alone.
[[nodiscard]] Result<bool> isKept(Database &database, const Registration &registration, QDate today);

/// allowed(), of a place held beside another registration, which is given back for that one's sake.
[[nodiscard]] Done mayGiveBack(Database &database, const occupancy::Place &place, QDate today);

/// Of those who wait for a seat of the track, who cannot give back the place they have in another session of
/// it.
[[nodiscard]] Result<QSet<PersonId>> keptElsewhere(
    Database &database, SessionId session, TrackId track, QDate today);

/// allowed(), and what was noted ahead is erased: those séances are theirs no more. The registration must
/// have been touched by the act, which takes it back.
[[nodiscard]] Done settle(Database &database, const Registration &registration, QDate today);

/// The last day somebody was present who could be there by a place alone: nullopt when there is none. Who
/// made up for a séance, or signed a blank row of a printed sheet, came without one.
[[nodiscard]] Result<std::optional<QDate>> lastCame(Database &database, RegistrationId registration);

/// Whether a registration may have this status with the presences recorded of it, the name as detail. Who
/// came had a place: Invalid ("presencesNeedPlace") to wait for one, or to ask for it. Who gives up came
/// before that: Invalid ("presencesAhead") for a day still to come.
[[nodiscard]] Done mayBecome(
    Database &database, const Registration &registration, RegistrationStatus status, QDate today);

} // namespace leaving
