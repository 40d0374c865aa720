// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTime>

#include <optional>

/// The part of the day a half-day takes; unknown is a legal state.
enum class HalfDayPeriod { Unknown, Morning, Afternoon, Evening };

/// "morning", "afternoon", "evening"; QString() (NULL) when unknown.
[[nodiscard]] QString code(HalfDayPeriod period);
/// Unknown for an empty or any other text.
[[nodiscard]] HalfDayPeriod periodFromCode(QStringView code);
/// Of something that begins at this hour: before noon, before 17 h, later.
[[nodiscard]] HalfDayPeriod periodFrom(QTime start);
/// As its start names it: it follows its hours. Named otherwise, somebody chose it.
[[nodiscard]] bool isNamedAfterHours(HalfDayPeriod period, const std::optional<QTime> &start);
