// SPDX-License-Identifier: GPL-3.0-or-later
// What the mouse does in a week.
#include "ui/calendar/weekview.h"

#include "app/base/french.h"
#include "ui/calendar/calendarwords.h"
#include "ui/calendar/weekmeasures.h"

#include <QApplication>
#include <QMouseEvent>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace weekmeasures;

void WeekView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton) {
        return;
    }
    pressed_ = event->pos();
    if (const Block *block = blockAt(pressed_)) {
        held_ = *block;
        heldLength_ = block->halfDay < 0 ? lengthOf(block->meeting) : 0; // read once, not as it is moved
        const bool isAtEnd = block->halfDay >= 0 && block->meeting.halfDays.at(block->halfDay).end
            && pressed_.y() > block->rect.bottom() - edge;
        gesture_ = isAtEnd ? Gesture::Stretch : Gesture::Press;
    } else if (dayAt(pressed_.x()) >= 0 && pressed_.y() > headerHeight(fontMetrics()) + bandHeight_) {
        gesture_ = Gesture::Draw;
    }
}

/// As the held meeting would stand, let go here.
Meeting WeekView::dragged(QPoint position) const
{
    const Meeting &held = held_->meeting;
    if (gesture_ == Gesture::Stretch) {
        Meeting wanted = held;
        HalfDay &halfDay = wanted.halfDays[held_->halfDay];
        const int least = minuteOf(*halfDay.start) + quarter;
        const int most
            = held_->halfDay + 1 < wanted.halfDays.size() && wanted.halfDays.at(held_->halfDay + 1).start
            ? minuteOf(*wanted.halfDays.at(held_->halfDay + 1).start)
            : 24 * minutesInHour - 1;
        halfDay.end = timeOf(std::clamp(minuteAt(position.y()), std::min(least, most), most));
        return wanted;
    }
    const int day = std::max(0, dayAt(position.x()));
    const bool hasHours = held_->halfDay >= 0;
    if (!hasHours && position.y() > headerHeight(fontMetrics()) + bandHeight_) {
        return heldFrom(movedTo(held, monday().addDays(day)), timeOf(minuteAt(position.y())), heldLength_);
    }
    const int by
        = !hasHours ? 0 : (position.y() - pressed_.y()) * minutesInHour / hourHeight_ / quarter * quarter;
    return movedTo(held, monday().addDays(day), by);
}

int WeekView::lengthOf(const Meeting &meeting) const
{
    const auto expected = length_ ? length_(meeting.id) : std::nullopt;
    return expected ? std::max(quarter, *expected / std::max(1, int(meeting.halfDays.size()))) : usualHalfDay;
}

void WeekView::showGesture(QPoint position)
{
    if (gesture_ == Gesture::Draw) {
        const QRect day = dayRect(std::max(0, dayAt(pressed_.x())));
        const int one = minuteAt(pressed_.y());
        const int other = minuteAt(position.y());
        const int from = std::min(one, other);
        const int to = std::max(one, other);
        drawing_ = QRect(day.left(), yOf(from), day.width(), yOf(to) - yOf(from));
        QToolTip::showText(viewport()->mapToGlobal(position + QPoint(16, 16)),
            french::hours(timeOf(from), timeOf(to)), viewport());
    } else {
        const Meeting wanted = dragged(position);
        if (!ghost_ || *ghost_ != wanted) {
            ghost_ = wanted;
            const QString said = hint_ ? hint_(wanted) : QString();
            QToolTip::showText(viewport()->mapToGlobal(position + QPoint(16, 16)),
                calendarwords::tip(said.split(u'\n')), viewport());
        }
    }
    viewport()->update();
}

void WeekView::mouseMoveEvent(QMouseEvent *event)
{
    if (!(event->buttons() & Qt::LeftButton) || gesture_ == Gesture::None) {
        const Block *block = blockAt(event->pos());
        const bool isAtEnd = block && block->halfDay >= 0 && block->meeting.halfDays.at(block->halfDay).end
            && event->pos().y() > block->rect.bottom() - edge;
        viewport()->setCursor(isAtEnd ? Qt::SizeVerCursor : block ? Qt::PointingHandCursor : Qt::ArrowCursor);
        return;
    }
    const bool isFar = (event->pos() - pressed_).manhattanLength() >= QApplication::startDragDistance();
    if (gesture_ == Gesture::Press && isFar) {
        gesture_ = Gesture::Move;
        viewport()->setCursor(Qt::ClosedHandCursor);
    }
    if (gesture_ == Gesture::Move || ((gesture_ == Gesture::Stretch || gesture_ == Gesture::Draw) && isFar)) {
        showGesture(event->pos());
    }
}

void WeekView::endGesture()
{
    gesture_ = Gesture::None;
    held_.reset();
    ghost_.reset();
    drawing_ = {};
    viewport()->unsetCursor();
    QToolTip::hideText();
    viewport()->update();
}

void WeekView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton) {
        return;
    }
    const Gesture done = gesture_;
    const auto ghost = ghost_;
    const auto held = held_;
    const QRect drawn = drawing_;
    endGesture();
    const int day = dayAt(pressed_.x());
    if (ghost) {
        if (!ghost->isPlannedAs(held->meeting)) {
            Q_EMIT changed(*ghost);
        }
    } else if (held && (done == Gesture::Press || done == Gesture::Stretch)) {
        Q_EMIT meetingAsked(held->meeting.id);
    } else if (done == Gesture::Draw && drawn.height() > 0) {
        Q_EMIT this->drawn(monday().addDays(day), timeOf(minuteAt(drawn.top())),
            timeOf(minuteAt(drawn.top() + drawn.height())));
    } else if (day >= 0) {
        Q_EMIT dateAsked(monday().addDays(day));
    }
}

void WeekView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const int day = dayAt(event->pos().x());
    if (event->button() == Qt::LeftButton && day >= 0 && !blockAt(event->pos())) {
        Q_EMIT dateOpened(monday().addDays(day));
    }
}
