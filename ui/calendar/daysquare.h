// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sessions/meeting.h"

#include <QFontMetrics>
#include <QList>
#include <QRect>
#include <QStringList>

/// Where things stand in one square of the calendar: the same for painting, clicks and tool tips.
struct DaySquare {
    struct Chip {
        MeetingId meeting;
        int sessionNumber = 0;
        QStringList lines; ///< one, or two in a narrow square
        QRect rect;
    };
    QRect number; ///< the day and what is said beside it
    QList<Chip> chips;
    QRect more; ///< "+2", empty when every meeting has its chip
    int hidden = 0; ///< meetings without a chip
    QRect strip; ///< the school holidays' label, along the bottom; empty on other days

    [[nodiscard]] MeetingId meetingAt(QPoint position) const;
};

/// `metrics` of the font the chips are written in.
[[nodiscard]] DaySquare laidOut(
    const QRect &square, const QList<Meeting> &meetings, bool hasStrip, const QFontMetrics &metrics);
