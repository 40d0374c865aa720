// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/calendarview.h"

#include "app/sessions/calendarmodel.h"
#include "ui/calendar/calendarwords.h"
#include "ui/calendar/daydelegate.h"
#include "ui/calendar/weekheader.h"

#include <QApplication>
#include <QHeaderView>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QToolTip>

#include <optional>

namespace
{

/// The day a key leads to from this one, nullopt for other keys.
std::optional<QDate> moved(const QKeyEvent &key, QDate from)
{
    const bool isFar = key.modifiers().testFlag(Qt::ControlModifier);
    switch (key.key()) {
    case Qt::Key_Left:
        return from.addDays(-1);
    case Qt::Key_Right:
        return from.addDays(1);
    case Qt::Key_Up:
        return from.addDays(-7);
    case Qt::Key_Down:
        return from.addDays(7);
    case Qt::Key_Home:
        return isFar ? QDate(from.year(), from.month(), 1) : from.addDays(1 - from.dayOfWeek());
    case Qt::Key_End:
        return isFar ? QDate(from.year(), from.month(), from.daysInMonth())
                     : from.addDays(7 - from.dayOfWeek());
    default:
        return std::nullopt;
    }
}

} // namespace

CalendarView::CalendarView(QWidget *parent)
    : QTableView(parent)
    , delegate_(new DayDelegate(this))
{
    setItemDelegate(delegate_);
    setVerticalHeader(new WeekHeader(this));
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setHighlightSections(false);
    viewport()->setMouseTracking(true);
}

void CalendarView::setCalendar(CalendarModel *model)
{
    calendar_ = model;
    setModel(model);
}

void CalendarView::setSelectedMeeting(MeetingId id)
{
    delegate_->setSelectedMeeting(id);
    viewport()->update();
}

void CalendarView::setFull(const QSet<MeetingId> &full)
{
    delegate_->setFull(full);
    viewport()->update();
}

QDate CalendarView::currentDate() const
{
    return currentIndex().data(CalendarModel::DateRole).toDate();
}

void CalendarView::setCurrentDate(QDate date)
{
    if (const QModelIndex index = calendar_->indexOf(date); index.isValid() && index != currentIndex()) {
        setCurrentIndex(index);
    }
}

QRect CalendarView::chipRect(MeetingId id) const
{
    for (int row = 0; row < CalendarModel::weekCount; ++row) {
        for (int column = 0; column < CalendarModel::dayCount; ++column) {
            const QModelIndex index = calendar_->index(row, column);
            const auto chips = delegate_->square(visualRect(index), font(), index).chips;
            for (const DaySquare::Chip &chip : chips) {
                if (chip.meeting == id) {
                    return chip.rect;
                }
            }
        }
    }
    return {};
}

void CalendarView::keyPressEvent(QKeyEvent *event)
{
    const QDate current = currentDate();
    if (!current.isValid()) {
        QTableView::keyPressEvent(event);
        return;
    }
    if (event->key() == Qt::Key_Escape && isDragging_) {
        endDrag();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        Q_EMIT dateOpened(current);
    } else if (const auto date = moved(*event, current)) {
        Q_EMIT dateAsked(*date);
    } else {
        event->ignore();
    }
}

void CalendarView::mousePressEvent(QMouseEvent *event)
{
    pressed_ = event->button() == Qt::LeftButton ? meetingAt(event->pos()) : MeetingId {};
    pressedAt_ = event->pos();
    QTableView::mousePressEvent(event);
}

void CalendarView::mouseMoveEvent(QMouseEvent *event)
{
    // No call of the base: dragging selects nothing here.
    if (pressed_.isValid() && (event->buttons() & Qt::LeftButton)) {
        const bool isFar = (event->pos() - pressedAt_).manhattanLength() >= QApplication::startDragDistance();
        if (isDragging_ || isFar) {
            dragTo(event->pos());
        }
        return;
    }
    viewport()->setCursor(meetingAt(event->pos()).isValid() ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void CalendarView::dragTo(QPoint position)
{
    isDragging_ = true;
    viewport()->setCursor(Qt::ClosedHandCursor);
    const QModelIndex index = indexAt(position);
    const QDate day = index.data(CalendarModel::DateRole).toDate();
    if (day == target_) {
        return;
    }
    target_ = day;
    delegate_->setMoving(pressed_, target_);
    viewport()->update();
    const QString said = day.isValid() && dragHint_ ? dragHint_(pressed_, day) : QString();
    QToolTip::showText(viewport()->mapToGlobal(position + QPoint(16, 16)),
        calendarwords::tip(said.split(u'\n')), viewport());
}

void CalendarView::endDrag()
{
    isDragging_ = false;
    pressed_ = {};
    target_ = {};
    delegate_->setMoving(cut_, {});
    viewport()->unsetCursor();
    viewport()->update();
    QToolTip::hideText();
}

void CalendarView::setCut(MeetingId id)
{
    cut_ = id;
    delegate_->setMoving(cut_, {});
    viewport()->update();
}

void CalendarView::mouseReleaseEvent(QMouseEvent *event)
{
    if (isDragging_ && event->button() == Qt::LeftButton) {
        const MeetingId moved = pressed_;
        const QDate target = target_;
        endDrag();
        QTableView::mouseReleaseEvent(event);
        if (target.isValid()) {
            Q_EMIT dropped(moved, target);
        }
        return;
    }
    QTableView::mouseReleaseEvent(event);
    if (event->button() != Qt::LeftButton) {
        return;
    }
    const MeetingId released = meetingAt(event->pos());
    if (released.isValid() && released == pressed_) {
        Q_EMIT meetingAsked(released);
    } else if (const QModelIndex index = indexAt(event->pos()); index.isValid()) {
        // After the button is up: the days would slide away under the mouse.
        Q_EMIT dateAsked(index.data(CalendarModel::DateRole).toDate());
    }
}

void CalendarView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->pos());
    if (event->button() == Qt::LeftButton && index.isValid() && !meetingAt(event->pos()).isValid()) {
        Q_EMIT dateOpened(index.data(CalendarModel::DateRole).toDate());
    }
}

bool CalendarView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && !isDragging_) {
        const auto *help = static_cast<QHelpEvent *>(event);
        QToolTip::showText(help->globalPos(), tipAt(help->pos()), viewport());
        return true;
    }
    return QTableView::viewportEvent(event);
}

MeetingId CalendarView::meetingAt(QPoint position) const
{
    const QModelIndex index = indexAt(position);
    return index.isValid() ? delegate_->square(visualRect(index), font(), index).meetingAt(position)
                           : MeetingId {};
}

QString CalendarView::tipAt(QPoint position) const
{
    const QModelIndex index = indexAt(position);
    if (!index.isValid()) {
        return {};
    }
    const MeetingId meeting = meetingAt(position);
    return meeting.isValid() && meetingTip_ ? meetingTip_(meeting)
                                            : calendarwords::tip(calendar_->day(index));
}
