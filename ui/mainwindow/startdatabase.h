// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/databaseaddress.h"

#include <optional>

/// The database a coordinator wants at each start rather than the usual one; its password is not kept.
namespace startdatabase
{

[[nodiscard]] std::optional<DatabaseAddress> chosen();
[[nodiscard]] bool isChosen(const DatabaseAddress &address);
void choose(const DatabaseAddress &address);
/// The usual one again.
void forget();

} // namespace startdatabase
