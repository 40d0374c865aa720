// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/documents/attestationdesk.h"

#include <QHash>

class Database;

/// What is recorded, as certificates count it.
namespace attestedpresences
{

/// The séances each registration was at, wherever that was and however often: of a session those of its
/// registrations; of a meeting that séance, for whoever was there.
[[nodiscard]] Result<QHash<RegistrationId, QList<AttestedSeance>>> read(
    Database &database, const AttestationScope &scope);
/// All the séances one registration was at, wherever that was and however often.
[[nodiscard]] Result<QList<AttestedSeance>> of(Database &database, RegistrationId registration);
/// Of all of somebody's what counts for their path: who followed a séance and came to it again, in another
/// session, made nothing up there. What completes a séance followed in part counts.
[[nodiscard]] QList<AttestedSeance> ofPath(const QList<AttestedSeance> &all);
/// Of all of somebody's what they were at in that meeting, made up or once more.
[[nodiscard]] QList<AttestedSeance> atMeeting(const QList<AttestedSeance> &all, MeetingId meeting);
/// Whether all of somebody's are what the certificate says: up to the day its words count up to, what came
/// after it takes nothing from them. Nor does what it says is not known, once it is, nor a title retouched.
[[nodiscard]] bool bearOut(const QList<AttestedSeance> &all, const Attestation &attestation);
/// But for titles.
[[nodiscard]] bool sayTheSame(const QList<AttestedSeance> &one, const QList<AttestedSeance> &two);
struct PathLength {
    int seances = 0;
    int toCome = 0; ///< of these, not held by the day in their session, and not followed elsewhere before
    /// Numbers of those held by the day of which not all is recorded for them, and no presence: whether they
    /// were there is not known.
    QList<int> toEnter;
};
/// How many séances the path of each registration of the track has.
[[nodiscard]] Result<QHash<RegistrationId, PathLength>> expected(
    Database &database, TrackId track, QDate day);

} // namespace attestedpresences
