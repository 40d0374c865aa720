// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/id.h"
#include "app/organiser/organiserprofile.h"

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>

using AttestationId = Id<struct AttestationTag>;

enum class AttestationKind {
    Meeting, ///< attestation de présence: one dated séance
    Session, ///< attestation d'assiduité: the whole session, séances made up elsewhere included
};

/// "meeting", "session": in the database.
[[nodiscard]] QString code(AttestationKind kind);

/// A dated séance somebody was at. DOMAIN "Attestations, convocations".
struct AttestedSeance {
    MeetingId meeting;
    int number = 0; ///< of the séance in its track
    QString title;
    QDate date;
    int madeUpIn = 0; ///< number of the other session it was made up in; 0 in one's own
    int halfDays = 0; ///< attended, with a presence recorded
    int withoutHours = 0; ///< of these, how many have no known hours
    int minutes = 0; ///< of the others
    int missed = 0; ///< half-days of the meeting that concerned them, without a presence
    int toEnter
        = 0; ///< half-days of the meeting of which nothing is recorded yet: neither attended nor missed

    /// All of it that concerned them, as far as is recorded and nothing is left to be recorded.
    [[nodiscard]] bool isWhole() const { return missed == 0 && toEnter == 0; }

    bool operator==(const AttestedSeance &) const = default;
};

/// How long somebody was there: hours where they are known, half-days where they are not.
struct AttestedTime {
    int minutes = 0;
    int halfDays = 0; ///< all
    int withoutHours = 0;
};
[[nodiscard]] AttestedTime attestedTime(const QList<AttestedSeance> &seances);
/// Séances, each once: the path counts séances, not sessions.
[[nodiscard]] int seanceCount(const QList<AttestedSeance> &seances);
/// Of these, how many were missed in part and are whole nowhere.
[[nodiscard]] int seancesInPart(const QList<AttestedSeance> &seances);
/// Numbers of the séances with half-days still to be entered, and whole nowhere.
[[nodiscard]] QList<int> seancesToEnter(const QList<AttestedSeance> &seances);

/// What was issued says again what it said: a certificate keeps the words of its edition.
enum class AttestationEdition {
    First = 1,
    QuotedTitles, ///< a séance's title may end in a question mark: no comma follows it bare
};

/// A certificate as it was written: all its facts, so that it can be printed again as it was.
struct Attestation {
    qint64 number = 0; ///< 0 before it is issued
    AttestationKind kind = AttestationKind::Session;
    AttestationEdition edition = AttestationEdition::QuotedTitles; ///< the latest: of what is issued now
    RegistrationId registration;
    MeetingId meeting; ///< of one séance
    QDateTime issuedAt;
    OrganiserProfile organiser;
    QString civility; ///< may be empty
    QString name; ///< "ÉLOY Maëlle"
    QString sortKey; ///< files are named and ordered by it
    QString function; ///< may be empty
    QString structure; ///< may be empty
    QString cycle;
    QString partner; ///< may be empty
    QString session; ///< "Session 2 – Professionnel.le.s"
    QList<AttestedSeance> seances;
    int expected = 0; ///< séances of the path
    /// Of a session that was not over, or not all entered, when it was written: the day its words count up
    /// to.
    QDate heldBy;
    int held = 0; ///< of expected, those held by then whose presences were known; only with heldBy
    QList<int> toEnter; ///< numbers of those held by then with presences still to be entered, in their order
};
