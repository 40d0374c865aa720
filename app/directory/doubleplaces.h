// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/base/id.h"

#include <QDateTime>
#include <QList>
#include <QSet>

class Database;

/// A track in which the person two are made one of is confirmed in several sessions: one too many, unless
/// what is recorded keeps them there.
struct DoublePlace {
    struct Place {
        RegistrationId registration;
        SessionId session;
        int sessionNumber = 0;
        QDateTime requestedAt;
        bool isKept = false; ///< by what is recorded at it: cannot be given up
        bool isWaitedFor = false; ///< somebody else waits there
    };

    TrackId track;
    QString trackLabel;
    QList<Place> places; ///< by session, each of them once

    /// The sessions whose places cannot be given up.
    [[nodiscard]] QList<Place> kept() const;
    /// Whether somebody must say which place stays: nothing that is recorded decides it.
    [[nodiscard]] bool isOpen() const { return kept().isEmpty(); }
    /// The one proposed: kept by what is recorded, then asked for first.
    [[nodiscard]] const Place &proposed() const;
    /// What goes when this session's place stays: every other one, and no place that cannot be given up.
    [[nodiscard]] QList<Place> givenUp(SessionId stays) const;
};

namespace merging
{

/// Of two people about to be made one; of one person when both are the same. The registrations `dropped` for
/// another one in the same session and track hold no place by then, but what is recorded of them stays there.
[[nodiscard]] Result<QList<DoublePlace>> doublePlaces(Database &database, PersonId kept, PersonId removed,
    QDate today, const QSet<RegistrationId> &dropped = {});

} // namespace merging
