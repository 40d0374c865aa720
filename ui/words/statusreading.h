// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace words
{

/// What the values of a column "Statut" are read as: "« Statut » se lit ainsi : « technicien » → fonction",
/// those that are not understood first, and how many more there are. Empty without values.
[[nodiscard]] QString statusReading(const QString &column, const QStringList &values);

} // namespace words
