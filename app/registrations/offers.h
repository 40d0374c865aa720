// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/base/id.h"

#include <QDateTime>
#include <QHash>
#include <QList>

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

    /// It ends by hand alone: its day may be past, and nothing answered.
    [[nodiscard]] bool isOverdue(QDate today) const { return deadline.isValid() && deadline < today; }
    /// Of an expired one: taken back while its day had not passed yet.
    [[nodiscard]] bool isTakenBackEarly() const
    {
        return state == State::Expired && deadline.isValid() && answeredAt.date() <= deadline;
    }
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

/// The pending offers of a group whose day is past.
struct OverdueOffers {
    SessionId session; ///< where the seats are
    TrackId track;
    int number = 0;
    QDate since; ///< the earliest deadline
};

/// Of every group that has some, by session and track.
[[nodiscard]] Result<QList<OverdueOffers>> overdueOffers(Database &database, QDate today);
