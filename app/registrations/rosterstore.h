// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/base/id.h"
#include "app/programmes/audience.h"
#include "app/registrations/registration.h"

#include <QHash>

#include <functional>
#include <optional>

class Database;

/// Which registrations a roster shows; everything left empty is everything.
struct RosterScope {
    std::optional<SessionId> session;
    std::optional<TrackId> track;

    [[nodiscard]] bool holds(SessionId wantedSession, TrackId wantedTrack) const
    {
        return (!session || *session == wantedSession) && (!track || *track == wantedTrack);
    }
    bool operator==(const RosterScope &) const = default;
};

/// What is recorded of a registration. The path counts séances: one that was missed and followed in another
/// session stands where it was followed, and not as missed.
struct Presences {
    int present = 0; ///< half-days
    int recorded = 0; ///< half-days with a presence, an absence or an excuse recorded
    int madeUp = 0; ///< séances missed in their own session and followed in another
};

/// One registration as a roster shows it, before it is packed.
struct RosterEntry {
    RegistrationId id;
    SessionId session;
    TrackId track;
    Audience audience = Audience::Professional;
    RegistrationStatus status = RegistrationStatus::Requested;
    QDateTime requestedAt;
    QString familyName;
    QString givenName;
    QString sortKey; ///< folded, stored: the French order
    QString nameKey; ///< folded, stored: the name as it is written
    QString email;
    QString phone;
    QString function;
    QString organisation; ///< employer, or the citizens' council
    QString territories; ///< labels, in French order, "A, B"
    QString sessionLabel;
    int sessionNumber = 0;
    QString trackLabel;
    QString audienceLabel; ///< the cycle's own; empty when it has none
    std::optional<int> waitlistRank; ///< 1 is next; only when waitlisted
    Presences presences;
};

/// Reads what rosters show, a few plain queries whatever the number of rows.
class RosterStore final
{
public:
    explicit RosterStore(Database &database)
        : database_(database)
    {
    }

    /// Hands every registration of the scope to `visit`, in no particular order.
    [[nodiscard]] Done each(
        const RosterScope &scope, const std::function<void(const RosterEntry &)> &visit) const;
    /// One of them; nothing when it is gone.
    [[nodiscard]] Result<std::optional<RosterEntry>> entry(RegistrationId id) const;
    [[nodiscard]] Result<Presences> presences(RegistrationId id) const;
    /// Who waits, with the rank: of one group, or of every one.
    [[nodiscard]] Result<QHash<RegistrationId, int>> ranks(const RosterScope &scope) const;

private:
    Database &database_;
};
