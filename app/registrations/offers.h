// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/base/id.h"

#include <QDateTime>
#include <QHash>

class Database;

/// An offer as it was made and answered.
struct Offer {
    enum class State { Proposed, Accepted, Declined, Expired };

    OfferId id;
    RegistrationId registration;
    SessionId session; ///< where the seat is
    QString sessionLabel = {};
    State state = State::Proposed;
    QDateTime proposedAt;
    QDate deadline; ///< invalid when none was set
    QDateTime answeredAt; ///< of an answer
    QString reason;
};

/// "proposed", "accepted", "declined", "expired".
[[nodiscard]] QString code(Offer::State state);

/// Of everybody who waits in a track: the last offer of a seat of one session, and of any session the one
/// that is pending.
struct Offers {
    QHash<RegistrationId, Offer> here;
    QHash<RegistrationId, Offer> pending;

    [[nodiscard]] static Result<Offers> read(Database &database, SessionId session, TrackId track);
};
