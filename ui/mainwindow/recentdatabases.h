// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/databaseaddress.h"

#include <QDateTime>
#include <QList>

/// A database that may be opened again.
struct RecentDatabase {
    DatabaseAddress address;
    QDateTime usedAt; ///< when it was opened last; invalid when that is not known
};

/// The databases opened last, the latest first; passwords are never among them.
namespace recentdatabases
{

[[nodiscard]] QList<RecentDatabase> list();
void add(const DatabaseAddress &address, const QDateTime &usedAt);

} // namespace recentdatabases
