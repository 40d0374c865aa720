// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/base/id.h"

#include <QDate>
#include <QHash>

class Database;

namespace registrations
{

/// How many people with a confirmed place at this meeting have one at others held on `day` too; meetings
/// without any are left out.
[[nodiscard]] Result<QHash<MeetingId, int>> sharedPeople(Database &database, MeetingId meeting, QDate day);

} // namespace registrations
