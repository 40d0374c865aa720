// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/journal/thingnames.h"

#include <QJsonObject>
#include <QStringList>

#include <optional>

/// What changed in the rows that belong to a meeting: half-days, speakers, conflicts lived with, signatures
/// counted.
namespace meetingrows
{

/// None when the table is not a meeting's.
[[nodiscard]] std::optional<QStringList> sentences(const QString &table, const QJsonObject &before,
    const QJsonObject &after, const ThingNames &names, bool isNew);

} // namespace meetingrows
