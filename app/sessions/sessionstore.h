// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sessions/session.h"

#include "app/base/error.h"

#include <QList>

class Database;

/// A session with the tracks it is open to.
struct SessionPlan {
    Session session;
    QList<TrackId> tracks;

    bool operator==(const SessionPlan &) const = default;
};

/// Reads and writes the sessions of a cycle as they are planned; how many places they have is SeatDesk's.
class SessionStore final
{
public:
    explicit SessionStore(Database &database)
        : database_(database)
    {
    }

    /// By number; tracks in the order they are shown.
    [[nodiscard]] Result<QList<SessionPlan>> plans(CycleId cycle) const;
    /// Makes what is stored what was edited: the same ids are the same sessions, and a group that stays keeps
    /// its places. Invalid when a registration or a meeting hangs on one that would go.
    [[nodiscard]] Done update(
        CycleId cycle, const QList<SessionPlan> &stored, const QList<SessionPlan> &edited);

private:
    [[nodiscard]] Done openTo(const SessionPlan &stored, const SessionPlan &edited);

    Database &database_;
};
