// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/journal/thingnames.h"

#include <QStringList>

/// What became of a cycle's tracks, séances as contents and sessions, in French.
namespace programmerows
{

/// Empty for another table.
[[nodiscard]] QStringList sentences(
    const QString &table, const QJsonObject &before, const QJsonObject &after, const ThingNames &names);

} // namespace programmerows
