// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/registrations/registration.h"

#include "app/base/error.h"

#include <QSet>

class Database;

struct RegistrationFilter {
    std::optional<SessionId> session;
    std::optional<TrackId> track;
    std::optional<PersonId> person;
    std::optional<RegistrationStatus> status;
};

/// Reads and writes registrations.
class RegistrationStore final
{
public:
    explicit RegistrationStore(Database &database)
        : database_(database)
    {
    }

    /// In French order of sort names.
    [[nodiscard]] Result<QList<Registration>> registrations(const RegistrationFilter &filter = {}) const;
    [[nodiscard]] Result<Registration> registration(RegistrationId id) const;
    /// Confirmed, and concerned by this meeting or to make up a séance there that they have not followed
    /// since: the people its sheet names, in printed order.
    [[nodiscard]] Result<QList<Registration>> expectedAt(MeetingId meeting) const;
    /// Of the meeting's group, who asked for a place, or was given one from the waiting list, on a day after
    /// it: not concerned, unless something is recorded. Without those who make up for a séance there.
    [[nodiscard]] Result<QSet<RegistrationId>> joinedAfter(MeetingId meeting) const;
    /// Of other sessions, expected or recorded at the meeting all the same, who has followed its séance in
    /// their own: they make up nothing there.
    [[nodiscard]] Result<QSet<RegistrationId>> followedInTheirSession(MeetingId meeting) const;

    /// The person is written apart. Duplicate when the person is active in this session and track already.
    [[nodiscard]] Done add(const Registration &registration);
    /// Session, track, audience, status and what goes with it. Stale when the version is not the stored one.
    [[nodiscard]] Done update(const Registration &registration);
    [[nodiscard]] Done setModules(RegistrationId id, const QList<ModuleId> &modules);
    /// The dearest first.
    [[nodiscard]] Done setWishes(RegistrationId id, const QList<SessionId> &sessions);
    /// Where a seat is offered to somebody who waits; none when there is no such offer.
    [[nodiscard]] Result<SessionId> offeredSession(const Registration &registration) const;
    /// Ends the offer that waits for an answer, when there is one: "accepted", "declined" or "expired".
    [[nodiscard]] Done closeOffer(RegistrationId id, const QString &state, const QDateTime &now);
    /// Takes it back: what it was for has gone, and nobody has answered it.
    [[nodiscard]] Done withdrawOffer(RegistrationId id);

private:
    Database &database_;
};
