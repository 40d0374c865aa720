// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sessions/busytimes.h"
#include "ui/commandline/refusal.h"

class Database;

/// The place or speaker that --place or --speaker names, as the database writes it. Refused when there is
/// none of that name, with those that come closest to it.
[[nodiscard]] Outcome<QString> knownName(Database &database, BusyTime::Whose whose, const QString &typed);
