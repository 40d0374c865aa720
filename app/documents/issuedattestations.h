// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/documents/attestation.h"

class Database;

/// A certificate that was handed out, and whether what is recorded still bears it out.
struct IssuedAttestation {
    qint64 number = 0;
    AttestationKind kind = AttestationKind::Session;
    RegistrationId registration;
    QString name; ///< "ÉLOY Maëlle"
    QDate date; ///< of the séance; of a whole session invalid
    bool isSent = false; ///< a message for the mail program was made of it
    bool holds = true; ///< presences are what it says; else it is cancelled by that
    bool canBeRedone = false; ///< some presence is left to be attested
};

/// What corrections of presences do to certificates: the latest ones issued are read before and after.
namespace issuedattestations
{

/// The latest ones issued to whoever may stand on a sheet of the meeting: its group, those who make it up
/// there and those who came without being expected. Of that meeting, of others and of the whole session, for
/// a presence corrected there can cancel each of them. `also`: whoever stood on one and may stand on none by
/// now. By number.
[[nodiscard]] Result<QList<IssuedAttestation>> ofPeopleAt(
    Database &database, MeetingId meeting, const QList<RegistrationId> &also = {});

/// Those of `after` that do not hold, except what did not hold `before` already.
[[nodiscard]] QList<IssuedAttestation> cancelled(
    const QList<IssuedAttestation> &before, const QList<IssuedAttestation> &after);
/// Those that did not hold `before` and do again.
[[nodiscard]] QList<IssuedAttestation> restored(
    const QList<IssuedAttestation> &before, const QList<IssuedAttestation> &after);

} // namespace issuedattestations
