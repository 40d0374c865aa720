// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"

class Database;

/// Fills a database holding the programme evaluation-2022 with fictional participants: the same ones every
/// time, only .example addresses and phone numbers reserved for fiction. About 100 registrations over the
/// three sessions and audiences, one session full with a waiting list, some half-days attended.
[[nodiscard]] Done fillWithDemonstration(Database &database);
