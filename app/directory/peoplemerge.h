// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/directory/doubleplaces.h"
#include "app/registrations/registration.h"

#include "app/base/error.h"

#include <QHash>
#include <QSet>

#include <optional>

class Act;
class Database;

/// Two registrations that would be one person's in the same session and track: one of them stays.
struct Collision {
    Registration ofKept;
    Registration ofRemoved;
    bool havePresences = false; ///< one of them: they go to the one that stays, which therefore needs a place

    /// Whether somebody must say which one stays: one of the two alone may have the presences otherwise.
    [[nodiscard]] bool isOpen() const;
    /// The one proposed: confirmed before waitlisted before requested, then the one asked for first.
    [[nodiscard]] const Registration &proposed() const;
};

/// What a merge of two people is to make of them.
struct PeopleMerge {
    Person kept; ///< with the id that stays and the values chosen, one by one
    PersonId removed;
    QSet<RegistrationId> keptRegistrations; ///< of each collision; without one the proposed
    QString reason; ///< of the cancellation of the other ones
    QList<Person> known; ///< the two as they were when the values were chosen
    /// Of each track in which both hold a place, the session that stays; nullopt: the proposed ones.
    std::optional<QHash<TrackId, SessionId>> keptPlaces = std::nullopt;
};

namespace merging
{

[[nodiscard]] Result<QList<Collision>> collisions(Database &database, PersonId kept, PersonId removed);

/// Inside a transaction and an act: cancels the registrations that do not stay, their presences going to the
/// one that does; of several places in one track, those that are given up; then hands everything of the
/// removed person to the kept one. The people are touched here and written by the caller. Answers the
/// registrations changed. Stale when a place would be given up in a track for which none was chosen; Invalid
/// ("presencesNeedPlace") when presences would go to a registration without a place.
[[nodiscard]] Result<QList<RegistrationId>> handOver(
    Database &database, Act &act, const PeopleMerge &merge, const QDateTime &now);

} // namespace merging
