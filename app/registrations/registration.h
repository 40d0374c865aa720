// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/people/person.h"
#include "app/programmes/audience.h"

#include <QDateTime>
#include <QList>

#include <optional>

enum class RegistrationStatus { Requested, Confirmed, Waitlisted, Cancelled, Refused };

/// "requested", "confirmed"…: in the database, JSON and CSV.
[[nodiscard]] QString code(RegistrationStatus status);
[[nodiscard]] std::optional<RegistrationStatus> statusFromCode(QStringView code);
/// Cancelled and refused registrations hold and wait for no seat.
[[nodiscard]] bool isActive(RegistrationStatus status);

/// A person in a session's track.
struct Registration {
    RegistrationId id;
    Person person;
    SessionId session;
    int sessionNumber = 0;
    TrackId track;
    QString trackCode;
    Audience audience = Audience::Professional;
    RegistrationStatus status = RegistrationStatus::Requested;
    QDateTime statusSince;
    QString statusReason; ///< of a cancellation or refusal
    QDateTime requestedAt; ///< orders the waiting list
    QString expectations; ///< "Vos attentes"
    bool adjustmentNeeded = false; ///< "Un aménagement est-il utile ?": yes or no, never why
    std::optional<int> waitlistRank; ///< 1 is next; only when waitlisted
    int version = 0;
    int priority = 0; ///< the higher is called first
    QString priorityReason = {};
    CompanionsId companions = {}; ///< colleagues who come together or not at all share it
    SessionId origin = {}; ///< the session first asked for, once transferred
    QList<ModuleId> modules = {}; ///< the séances chosen; empty: all those open to the audience
    QList<SessionId> wishes = {}; ///< other sessions that would do, the dearest first
};

/// The structure as lists and sheets show it: the employer; for a citizen councillor "Conseil citoyen de …".
[[nodiscard]] QString shownOrganisation(
    Audience audience, const QString &organisationName, const QString &council);

/// What a form or a command hands over: a person and where they want to go.
struct RegistrationDraft {
    Person person; ///< with an id when a known person was chosen; organisationName as typed
    QString organisationKind; ///< for an organisation not known yet; may be empty
    SessionId session;
    TrackId track;
    Audience audience = Audience::Professional;
    bool onlyRequested = false; ///< leave it for later confirmation instead of giving a seat now
    bool isSomebodyElse = false; ///< the coordinator has said that the namesake is another person
    QList<PersonId> apartFrom = {}; ///< known people this newcomer was said not to be
    QString expectations;
    bool adjustmentNeeded = false;
    QDateTime requestedAt; ///< when it came in; invalid = now
    std::optional<QList<ModuleId>> modules
        = std::nullopt; ///< séances chosen; nullopt leaves them as they are
    std::optional<QList<SessionId>> wishes
        = std::nullopt; ///< other sessions that would do; nullopt as they are
    /// What to do when the person holds a confirmed place in another session of the track.
    enum class IfPlaced { Ask, Transfer, Wish } ifPlaced = IfPlaced::Ask;

    bool operator==(const RegistrationDraft &) const = default;
};

/// What a form starts from when it edits this registration.
[[nodiscard]] RegistrationDraft draftOf(const Registration &registration);
