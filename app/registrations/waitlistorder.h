// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/base/id.h"

#include <QHash>
#include <QList>
#include <QSet>

#include <optional>
#include <utility>

class Database;

/// The order of waiting lists, the same everywhere: priority, then the time of the request, then the id.
namespace waitlist
{

/// Who waits, with the rank in their own group (1 is next): of one group, or of several when left open.
[[nodiscard]] Result<QHash<RegistrationId, int>> ranks(
    Database &database, std::optional<SessionId> session = {}, std::optional<TrackId> track = {});

/// Who waits for a seat of a group, in order: those who asked for this session, and those who wait for
/// another one and wish this one as well.
[[nodiscard]] Result<QList<RegistrationId>> candidates(Database &database, SessionId session, TrackId track);

/// The groups that somebody who waits for another session wishes.
[[nodiscard]] Result<QSet<std::pair<SessionId, TrackId>>> wishedGroups(Database &database);

/// These in the order seats go to them: who waits, then who has asked, then the others (given up, refused).
/// What is unknown comes last, as given; reads these alone, each once.
[[nodiscard]] Result<QList<RegistrationId>> inTurn(Database &database, const QList<RegistrationId> &ids);

} // namespace waitlist
