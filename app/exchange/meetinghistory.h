// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sessions/meetingstore.h"

#include <QHash>
#include <QSet>

class Database;

/// What the journal tells of meetings: other calendars hold what they once were.
namespace meetinghistory
{

/// A meeting that is no more, as it last was; its session and cycle may be no more either.
struct Removed {
    Meeting meeting; ///< without half-days
    CycleId cycle;
};

/// By date.
[[nodiscard]] Result<QList<Removed>> removed(Database &database);

/// Where a meeting was held and who spoke at it, as acts found it before they changed that; names are folded.
struct Former {
    QSet<QString> places;
    QSet<QString> speakers;
};
[[nodiscard]] Result<QHash<MeetingId, Former>> former(Database &database);

/// How often each was made, changed, removed or taken back: only ever grows. A version would begin anew with
/// a meeting that was removed and is there again.
[[nodiscard]] Result<QHash<MeetingId, int>> changes(Database &database);

} // namespace meetinghistory
