// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sessions/calendarmodel.h"

#include <QFontMetrics>
#include <QString>

#include <algorithm>

/// The week's own measures, for where things stand as for how they are painted.
namespace weekmeasures
{

constexpr int days = CalendarModel::dayCount;
constexpr int minutesInHour = 60;
constexpr int quarter = 15; ///< minutes: what a hand can aim at
constexpr int usualLength = 60; ///< shown of a half-day whose end is not known
constexpr int usualHalfDay = 180; ///< given to one dropped on an hour, while its séance's length is not known
constexpr int usualFirst = 8; ///< hours shown whatever is held
constexpr int usualLast = 21;
constexpr int gap = 3;
constexpr int edge = 6; ///< of a block's lower end, to pull at

inline int minuteOf(QTime time)
{
    return time.hour() * minutesInHour + time.minute();
}

inline QTime timeOf(int minute)
{
    const int within = std::clamp(minute, 0, 24 * minutesInHour - 1);
    return { within / minutesInHour, within % minutesInHour };
}

inline int leastHourHeight(const QFontMetrics &metrics)
{
    return metrics.height() * 5 / 2;
}

inline int headerHeight(const QFontMetrics &metrics)
{
    return metrics.height() * 2 + 8;
}

inline int rulerWidth(const QFontMetrics &metrics)
{
    return metrics.horizontalAdvance(QStringLiteral("00 h")) + 12;
}

/// Of a meeting without hours, which says so many lines.
inline int chipHeight(const QFontMetrics &metrics, qsizetype lines)
{
    return metrics.height() * int(lines) + 6;
}

/// In which a meeting says whose it is and which séance.
inline int laneWidth(const QFontMetrics &metrics)
{
    constexpr int around = 18; // the edge of its colour and what keeps letters off the frame
    return metrics.horizontalAdvance(QStringLiteral("séance 0")) + around;
}

inline int endMinute(const HalfDay &halfDay)
{
    return halfDay.end ? minuteOf(*halfDay.end) : minuteOf(*halfDay.start) + usualLength;
}

} // namespace weekmeasures
