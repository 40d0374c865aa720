// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/journal/thingnames.h"

#include <QStringList>

/// Rows that belong to a thing rather than being it: territories, wishes, half-days, quotas…
namespace changerows
{

/// What became of a table's rows. `isNew` when the thing itself came with them.
[[nodiscard]] QStringList sentences(const QString &table, const QJsonObject &before, const QJsonObject &after,
    const ThingNames &names, const Entity &entity, bool isNew);

/// Of the rows before and those after, each once.
[[nodiscard]] QStringList keys(const QJsonObject &before, const QJsonObject &after);

/// "Statut : demandée → confirmée".
[[nodiscard]] QString fromTo(const QString &label, const QString &before, const QString &after);

} // namespace changerows
