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
    QRect number;
    QRect holiday; ///< the public holiday's name: beside the number, or under it when it is long
    QList<Chip> chips;
    QRect more; ///< "+2", empty when every meeting has its chip
    int hidden = 0; ///< meetings without a chip
    QRect busy; ///< when the place or speaker looked at is not free; empty on other days
    QStringList busyLines; ///< what is written there: one, or two in a narrow square
    QRect strip; ///< the school holidays' label, along the bottom; empty on other days

    [[nodiscard]] MeetingId meetingAt(QPoint position) const;
};

/// What is to be shown in a square.
struct DayContent {
    QList<Meeting> meetings;
    int numberWidth = 0; ///< of the day's number as it is written
    QString holiday; ///< the public holiday's name, empty on other days
    bool hasStrip = false; ///< in school holidays
    QStringList busy = {}; ///< when and why the place or speaker looked at is not free; empty on other days
    int busyMore = 0; ///< times besides
    MeetingId selected = {}; ///< has its chip even when there is room for few
};

/// `metrics` of the font all but the number is written in.
[[nodiscard]] DaySquare laidOut(const QRect &square, const DayContent &content, const QFontMetrics &metrics);
