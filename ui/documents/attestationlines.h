// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/documents/attestationdesk.h"
#include "app/sessions/meeting.h"

class Database;

/// A certificate that can be written, or could if a presence were recorded.
struct AttestationLine {
    AttestationScope scope;
    AttestationCase about;
    QString title; ///< whom it is for; of one person: what it attests
    QString detail; ///< structure; of one person: session and track
};

namespace attestationlines
{

/// Everybody of a session's track or of one of its meetings.
[[nodiscard]] Result<QList<AttestationLine>> ofScope(
    const AttestationDesk &desk, const AttestationScope &scope);
/// All there is for one person with a recorded presence: each session, each séance. `meetings`: all of them.
[[nodiscard]] Result<QList<AttestationLine>> ofPerson(
    Database &database, const AttestationDesk &desk, PersonId person, const QList<Meeting> &meetings);

/// "1 séance sur 4 · 7 h", "aucune présence saisie".
[[nodiscard]] QString recorded(const AttestationLine &line);
/// "n° 12 du 3 mars", "à établir", "… annulée : présences corrigées depuis".
[[nodiscard]] QString standing(const AttestationLine &line);
/// "Présence : séance 3, mercredi 2 mars 2022".
[[nodiscard]] QString presenceTitle(const Meeting &meeting);
[[nodiscard]] QString sessionTitle();

} // namespace attestationlines
