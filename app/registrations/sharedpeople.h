// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/base/id.h"
#include "app/sessions/datecautions.h"

#include <QDate>
#include <QHash>

#include <utility>

class Database;

namespace registrations
{

/// Which people with a confirmed place at this meeting have one at others held on `day` too; meetings without
/// any are left out.
[[nodiscard]] Result<QHash<MeetingId, SharedPeople>> sharedPeople(
    Database &database, MeetingId meeting, QDate day);

/// A séance of a session, dated or not.
using Seance = std::pair<SessionId, ModuleId>;
/// Of the séances that have no date yet, how many people with a confirmed place there have one at others too.
[[nodiscard]] Result<QHash<Seance, QHash<Seance, int>>> sharedByUndated(Database &database);

} // namespace registrations
