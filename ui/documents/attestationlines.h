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
    bool isEarly = false; ///< of a whole session that has séances to come
    bool isRenewed = false; ///< chosen to be made again, as the person is called now

    /// There is none that says what is wanted.
    [[nodiscard]] bool isToWrite() const { return about.isToWrite() || isRenewed; }
};

namespace attestationlines
{

/// All meetings, and which of them are to come.
struct Dates {
    QList<Meeting> meetings;
    QDate today;

    /// Of the scope's group, after today.
    [[nodiscard]] QList<Meeting> toCome(const AttestationScope &scope) const;
    [[nodiscard]] bool isEarly(const AttestationScope &scope) const
    {
        return scope.kind == AttestationKind::Session && !toCome(scope).isEmpty();
    }
};

/// Everybody of a session's track or of one of its meetings.
[[nodiscard]] Result<QList<AttestationLine>> ofScope(
    const AttestationDesk &desk, const AttestationScope &scope, const Dates &dates);
/// All there is for one person with a recorded presence: each session, each séance.
[[nodiscard]] Result<QList<AttestationLine>> ofPerson(
    Database &database, const AttestationDesk &desk, PersonId person, const Dates &dates);
/// Why nothing is ticked beforehand: "La session n’est pas finie : 2 séances …"; empty when it is over.
[[nodiscard]] QString early(
    const AttestationScope &scope, const QList<AttestationLine> &lines, const Dates &dates);
/// The same where certificates of several sessions stand together.
[[nodiscard]] QString early(const QList<AttestationLine> &lines);

/// What is not known of these: "Présences de la séance 3 à saisir : …"; empty when all is entered.
[[nodiscard]] QString toEnter(const QList<AttestationLine> &lines, const Dates &dates);

/// Whose names and structures paper will not show whole on this computer; empty when all can be written.
[[nodiscard]] QString unwritten(const QList<AttestationLine> &lines);

/// "1 séance sur 4 · 7 h", "aucune présence saisie", "1 séance sur 4 · 7 h · séance 3 à saisir".
[[nodiscard]] QString recorded(const AttestationLine &line);
/// The same for a narrow column: "1 / 4 · 7 h + 1 demi-j.".
[[nodiscard]] QString shortRecorded(const AttestationLine &line);
/// "n° 12 du 03/03/2022", "à établir", "annulée, à refaire : n° 12 …, présences, dates ou horaires corrigés
/// depuis".
[[nodiscard]] QString standing(const AttestationLine &line);
/// The same for a narrow column: "n° 12, annulée".
[[nodiscard]] QString shortStanding(const AttestationLine &line);
/// "Présence : séance 3, mercredi 2 mars 2022".
[[nodiscard]] QString presenceTitle(const Meeting &meeting);
[[nodiscard]] QString sessionTitle();

} // namespace attestationlines
