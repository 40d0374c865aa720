// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/exchange/meetinghistory.h"

#include <QHash>

class Database;

/// What meetings show and do not hold themselves: the words of their programme, of their place and speakers.
namespace meetingrenamings
{

/// How often such words were changed, for each meeting that shows them or did once, one that is no more too.
/// Taken back, they were changed again. Meetings of which no word was are left out.
[[nodiscard]] Result<QHash<MeetingId, int>> of(Database &database, const meetinghistory::Past &past);

} // namespace meetingrenamings
