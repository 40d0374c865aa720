// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTime>

#include <optional>

/// The hour meant by "17", "17h", "17 h 30", "17:30", "17.30" or "1730"; nullopt for anything else, empty
/// text too.
[[nodiscard]] std::optional<QTime> typedHour(const QString &typed);
