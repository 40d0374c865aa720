// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/journal/act.h"

#include <optional>

class Database;

/// The journal read in pieces.
namespace journalpages
{

/// Acts before one of them, or the latest of all; the latest first.
[[nodiscard]] Result<QList<ActRecord>> before(Database &database, ActId act, int limit);
/// The latest act after this one that touched something it touched.
[[nodiscard]] Result<std::optional<ActRecord>> since(Database &database, ActId act);

} // namespace journalpages
