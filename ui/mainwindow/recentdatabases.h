// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/databaseaddress.h"

#include <QList>

/// The databases opened last, the latest first; passwords are never among them.
namespace recentdatabases {

[[nodiscard]] QList<DatabaseAddress> list();
void add(const DatabaseAddress &address);
void forget(const DatabaseAddress &address);

} // namespace recentdatabases
