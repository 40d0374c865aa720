// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QJsonObject>

/// When something was put on paper: the hour that stands there was that of the computer's zone, and is the
/// same wherever and whenever the paper is made again.
namespace printedmoment
{

/// Kept in UTC under this key, with how far the clock on the wall was from it.
void write(QJsonObject &object, const QString &key, const QDateTime &moment);
/// With the hour of then; of what was frozen before the zone was kept, the hour in France.
[[nodiscard]] QDateTime read(const QJsonObject &object, const QString &key);

} // namespace printedmoment
