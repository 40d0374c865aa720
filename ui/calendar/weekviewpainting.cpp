// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/weekview.h"

#include "app/base/french.h"
#include "ui/calendar/calendarwords.h"
#include "ui/calendar/chippainting.h"
#include "ui/calendar/weekmeasures.h"
#include "ui/widgets/tints.h"
#include "ui/words/busywords.h"

#include <QPainter>
#include <QScrollBar>

using namespace Qt::StringLiterals;
using namespace weekmeasures;

/// How the week looks; where its things stand is in weekview.cpp.

void WeekView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    paintAll(painter);
}

void WeekView::paintAll(QPainter &painter) const
{
    painter.fillRect(viewport()->rect(), palette().color(QPalette::Base));
    if (!calendar_) {
        return;
    }
    paintDays(painter);
    const int hoursTop = headerHeight(fontMetrics()) + bandHeight_;
    // Restored, never switched off: a page that is played again, as in a preview, would switch it on once
    // more around words that are clipped themselves.
    painter.save();
    painter.setClipRect(
        QRect(0, hoursTop, viewport()->width(), viewport()->height() - hoursTop), Qt::IntersectClip);
    paintBusy(painter);
    paintHours(painter);
    for (const Block &block : blocks_) {
        if (block.halfDay >= 0) {
            paintBlock(painter, block, isLeaving(block.meeting));
        }
    }
    if (ghost_) {
        for (int i = 0; i < ghost_->halfDays.size(); ++i) {
            const HalfDay &each = ghost_->halfDays.at(i);
            if (each.start) {
                const QRect day = dayRect(int(monday().daysTo(ghost_->date))).adjusted(gap, 0, -gap, 0);
                const QRect span = spanOf(each);
                paintBlock(painter, { *ghost_, i, QRect(day.left(), span.top(), day.width(), span.height()) },
                    false);
            }
        }
    }
    if (!drawing_.isEmpty()) {
        painter.fillRect(drawing_, tints::background(palette(), tints::Meaning::Accent));
        painter.setPen(tints::ink(palette(), tints::Meaning::Accent));
        painter.drawRect(drawing_.adjusted(0, 0, -1, -1));
    }
    painter.restore();
    for (const Block &block : blocks_) {
        if (block.halfDay < 0) {
            paintBlock(painter, block, isLeaving(block.meeting));
        }
    }
    if (ghost_ && !ghost_->start()) {
        const int day = int(monday().daysTo(ghost_->date));
        paintBlock(
            painter, { *ghost_, -1, bandChip(day, headerHeight(fontMetrics()) + gap, *ghost_) }, false);
    }
    paintHeader(painter);
}

void WeekView::paintDays(QPainter &painter) const
{
    for (int day = 0; day < days; ++day) {
        const QModelIndex index = calendar_->indexOf(monday().addDays(day));
        if (!index.isValid()) {
            continue;
        }
        const CalendarDay &shown = calendar_->day(index);
        const QRect rect = dayRect(day);
        using tints::Meaning;
        constexpr float bridgeStrength = 0.35F; // lighter than the holiday beside it
        const auto shade = [&](Meaning meaning, float strength = 0.7F) {
            QColor color = tints::background(palette(), meaning);
            color.setAlphaF(strength);
            painter.fillRect(rect, color);
        };
        if (!shown.publicHoliday.isEmpty()) {
            shade(Meaning::PublicHoliday);
        } else if (!shown.schoolHoliday.isEmpty()) {
            shade(Meaning::SchoolHoliday);
        } else if (!shown.bridged.isEmpty()) {
            shade(Meaning::PublicHoliday, bridgeStrength);
        } else if (day >= Qt::Saturday - 1) {
            shade(Meaning::Neutral);
        }
    }
}

/// When the place or speaker looked at is not free.
void WeekView::paintBusy(QPainter &painter) const
{
    for (int day = 0; day < days; ++day) {
        const QDate date = monday().addDays(day);
        const QModelIndex index = calendar_->indexOf(date);
        if (!index.isValid()) {
            continue;
        }
        for (const BusyTime &time : calendar_->day(index).busy) {
            const auto hours = hoursOn(time, date);
            const QRect whole = dayRect(day).adjusted(1, 0, 0, 0);
            const int top = yOf(hours ? std::max(minuteOf(hours->from), firstHour_ * minutesInHour)
                                      : firstHour_ * minutesInHour);
            const int bottom = yOf(
                hours ? std::min(minuteOf(hours->to), lastHour_ * minutesInHour) : lastHour_ * minutesInHour);
            chippainting::paintBusy(painter, QRect(whole.left(), top, whole.width(), bottom - top),
                { words::busyReason(time) }, palette(), fontMetrics());
        }
    }
}

void WeekView::paintHours(QPainter &painter) const
{
    QColor line = palette().color(QPalette::Text);
    line.setAlphaF(0.12F);
    const int left = rulerWidth(fontMetrics());
    for (int hour = firstHour_; hour <= lastHour_; ++hour) {
        const int y = yOf(hour * minutesInHour);
        painter.fillRect(left, y, viewport()->width() - left, 1, line);
        if (hour < lastHour_) {
            painter.setPen(tints::quiet(palette()));
            painter.drawText(QRect(0, y + 1, left - 6, fontMetrics().height()), Qt::AlignRight | Qt::AlignTop,
                french::hour(QTime(hour, 0)));
        }
    }
}

QStringList WeekView::linesOf(const Block &block) const
{
    const QSize room = chippainting::tallTextRoom(block.rect);
    if (block.halfDay < 0) {
        return calendarwords::chipLinesWithin(block.meeting, room.width(), fontMetrics());
    }
    const HalfDay &halfDay = block.meeting.halfDays.at(block.halfDay);
    const QString hours = halfDay.end ? french::hours(halfDay.start, halfDay.end)
                                      : tr("dès %1, fin à préciser").arg(french::hour(*halfDay.start));
    return calendarwords::blockLines(block.meeting, hours, room, fontMetrics());
}

void WeekView::setFull(const QSet<MeetingId> &full)
{
    full_ = full;
    viewport()->update();
}

bool WeekView::isLeaving(const Meeting &meeting) const
{
    return meeting.id == cut_ || (ghost_ && ghost_->id == meeting.id);
}

void WeekView::paintBlock(QPainter &painter, const Block &block, bool isQuiet) const
{
    chippainting::paint(painter,
        { .rect = block.rect,
            .sessionNumber = block.meeting.sessionNumber,
            .lines = linesOf(block),
            .isSelected = block.meeting.id == selected_,
            .isTall = block.halfDay >= 0,
            .isQuiet = isQuiet,
            .isFull = full_.contains(block.meeting.id) },
        palette(), fontMetrics());
}

void WeekView::paintHeader(QPainter &painter) const
{
    const int height = headerHeight(fontMetrics());
    painter.fillRect(0, 0, viewport()->width(), height, palette().color(QPalette::Window));
    QColor line = palette().color(QPalette::Text);
    line.setAlphaF(0.16F);
    for (int day = 0; day < days; ++day) {
        const QDate date = monday().addDays(day);
        const QModelIndex index = calendar_->indexOf(date);
        const QRect column = dayRect(day);
        QRect rect(column.left() + 1, 0, column.width() - 1, height);
        painter.fillRect(column.left(), 0, 1, viewport()->height(), line);
        const bool isMarked = date == current_ && isCurrentMarked_;
        if (isMarked) {
            painter.fillRect(rect, tints::background(palette(), tints::Meaning::Accent));
        }
        const bool isToday = index.isValid() && index.data(CalendarModel::TodayRole).toBool();
        QFont bold = font();
        bold.setBold(isMarked || isToday);
        painter.setFont(bold);
        painter.setPen(palette().color(QPalette::Text));
        const QRect first(rect.left() + 4, 3, rect.width() - 8, fontMetrics().height());
        painter.drawText(first, Qt::AlignHCenter | Qt::AlignVCenter,
            calendarwords::dayHeading(date, first.width(), QFontMetrics(bold)));
        painter.setFont(font());
        const QString holiday = index.isValid()
            ? calendarwords::holiday(calendar_->day(index), first.width(), fontMetrics())
            : QString();
        const QString under
            = holiday.isEmpty() && isToday ? calendarwords::today(first.width(), fontMetrics()) : holiday;
        painter.setPen(tints::quiet(palette()));
        painter.drawText(
            first.translated(0, fontMetrics().height() + 1), Qt::AlignHCenter | Qt::AlignVCenter, under);
    }
    painter.fillRect(0, height - 1, viewport()->width(), 1, line);
    if (bandHeight_ > 0) {
        const int bottom = height + bandHeight_;
        painter.fillRect(0, bottom - 1, viewport()->width(), 1, line);
        painter.setPen(tints::quiet(palette()));
        painter.drawText(QRect(0, height + gap, rulerWidth(fontMetrics()) - 6, bandHeight_ - 2 * gap),
            Qt::AlignRight | Qt::AlignTop, tr("? h"));
    }
}
