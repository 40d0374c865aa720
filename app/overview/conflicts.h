// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/sessions/datecautions.h"

class Database;

namespace conflicts
{

/// All that a meeting on its date is judged by, read afresh. School holidays included.
[[nodiscard]] Result<DayFacts> factsOf(Database &database, const Meeting &edited);
/// The same without its place; whoever speaks and at whatever hours.
[[nodiscard]] Result<DayFacts> factsOfDay(Database &database, const Meeting &edited);
/// How many seats its place has, and how many people come: what its place is judged by.
struct Room {
    std::optional<int> seats; ///< when they are known
    int registered = 0; ///< 0 then too: nobody is counted
};
[[nodiscard]] Result<Room> roomOf(Database &database, const Meeting &edited);

/// A meeting that cannot be held as planned, or perhaps not.
struct Conflict {
    Meeting meeting;
    DateCaution caution;
};
/// Of these meetings, which come by date; two meetings that clash are told once.
[[nodiscard]] Result<QList<Conflict>> among(Database &database, const QList<Meeting> &meetings);
/// Of all meetings on `from` and later.
[[nodiscard]] Result<QList<Conflict>> from(Database &database, QDate from);

} // namespace conflicts
