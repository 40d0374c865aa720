// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"

#include <QStringList>
#include <QVariant>

class Database;

/// Removes a row and what hangs on it, unless it is used; answers whether it is gone now, and was there. Each
/// statement names the row :id: `use` finds whatever uses it, the last of `removals` removes it. One
/// transaction.
[[nodiscard]] Result<bool> removeUnusedRow(
    Database &database, const QVariant &id, const QString &use, const QStringList &removals);
