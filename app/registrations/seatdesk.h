// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/programmes/audience.h"
#include "app/registrations/seats.h"

class Changes;
class Database;
class Journal;

/// How many seats a group has, and for whom.
struct GroupSeats {
    SessionId session;
    TrackId track;
    std::optional<int> capacity; ///< unknown is no limit
    bool fullByHand = false;
    bool lateCallsAllowed = false;
    QList<Quota> quotas;

    bool operator==(const GroupSeats &) const = default;
};

/// What a coordinator decides about seats: capacity, quotas, COMPLET, late calls, the state of public forms.
/// Each verb is one transaction and one act; changes are told after its commit. Nobody loses a seat by it.
class SeatDesk final
{
public:
    SeatDesk(Database &database, Changes &changes, Journal &journal)
        : database_(database)
        , changes_(changes)
        , journal_(journal)
    {
    }

    /// NotFound when the session is not open to the track.
    [[nodiscard]] Result<GroupSeats> seats(SessionId session, TrackId track) const;
    /// Whole, quotas included. Invalid for a negative number or a quota given twice; NotFound as seats().
    [[nodiscard]] Done setSeats(const GroupSeats &seats);
    /// Information for the public page: decides no status by itself. NotFound when the cycle has no such
    /// form.
    [[nodiscard]] Done setFormState(CycleId cycle, Audience audience, FormState state);

private:
    Database &database_;
    Changes &changes_;
    Journal &journal_;
};
