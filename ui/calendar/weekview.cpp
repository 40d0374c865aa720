// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/weekview.h"

#include "app/base/french.h"
#include "app/sessions/calendarmodel.h"
#include "ui/calendar/calendarwords.h"
#include "ui/calendar/chippainting.h"
#include "ui/calendar/weekcolumns.h"
#include "ui/calendar/weekmeasures.h"

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace weekmeasures;

WeekView::WeekView(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &WeekView::layOut);
}

void WeekView::setCalendar(CalendarModel *model)
{
    calendar_ = model;
    connect(model, &CalendarModel::modelReset, this, &WeekView::settleBars);
    connect(model, &CalendarModel::dataChanged, this, &WeekView::settleBars);
    current_ = model->month();
    settleBars();
}

void WeekView::setSelectedMeeting(MeetingId id)
{
    selected_ = id;
    viewport()->update();
}

void WeekView::setCut(MeetingId id)
{
    cut_ = id;
    viewport()->update();
}

void WeekView::setCurrentDate(QDate date)
{
    if (date.isValid() && date != current_) {
        current_ = date;
        settleBars();
    }
}

void WeekView::settleBars()
{
    if (!calendar_) {
        return;
    }
    firstHour_ = usualFirst;
    lastHour_ = usualLast;
    for (int day = 0; day < days; ++day) {
        const QModelIndex index = calendar_->indexOf(monday().addDays(day));
        const auto meetings = index.isValid() ? calendar_->day(index).meetings : QList<Meeting>();
        for (const Meeting &meeting : meetings) {
            for (const HalfDay &each : meeting.halfDays) {
                if (each.start) {
                    firstHour_ = std::min(firstHour_, each.start->hour());
                    lastHour_ = std::max(lastHour_, (endMinute(each) + minutesInHour - 1) / minutesInHour);
                }
            }
        }
    }
    lastHour_ = std::min(lastHour_, 24);
    shareWidth();
    bandHeight_ = bandHeight();
    const int room = viewport()->height() - headerHeight(fontMetrics()) - bandHeight_;
    const int hours = lastHour_ - firstHour_;
    hourHeight_ = std::max(leastHourHeight(fontMetrics()), room / hours);
    const int whole = hours * hourHeight_;
    verticalScrollBar()->setRange(0, std::max(0, whole - room));
    verticalScrollBar()->setPageStep(std::max(1, room));
    verticalScrollBar()->setSingleStep(hourHeight_ / 2);
    layOut();
    // What is painted is read to nobody: the day one is on says its meetings whole.
    const QModelIndex today = calendar_->indexOf(current_);
    setAccessibleDescription(
        today.isValid() ? calendarwords::dayLines(calendar_->day(today)).join(u'\n') : QString());
}

/// As wide as the others, or wider where meetings stand side by side: their words are to be read.
void WeekView::shareWidth()
{
    QList<int> lanes;
    for (int day = 0; day < days; ++day) {
        const QModelIndex index = calendar_->indexOf(monday().addDays(day));
        lanes.append(weekcolumns::lanes(index.isValid() ? calendar_->day(index).meetings : QList<Meeting>()));
    }
    edges_ = weekcolumns::edges(
        lanes, laneWidth(fontMetrics()), viewport()->width() - rulerWidth(fontMetrics()));
}

int WeekView::bandHeight() const
{
    int most = 0;
    for (int day = 0; day < days; ++day) {
        const QModelIndex index = calendar_->indexOf(monday().addDays(day));
        int bottom = 0;
        const auto meetings = index.isValid() ? calendar_->day(index).meetings : QList<Meeting>();
        for (const Meeting &meeting : meetings) {
            bottom += meeting.start() ? 0 : gap + bandChip(day, 0, meeting).height();
        }
        most = std::max(most, bottom);
    }
    return most > 0 ? most + gap : 0;
}

QRect WeekView::bandChip(int day, int top, const Meeting &meeting) const
{
    const QRect whole = dayRect(day).adjusted(gap, 0, -gap, 0);
    const int width = whole.width() - chippainting::tallTextInset;
    const auto lines = calendarwords::chipLinesWithin(meeting, width, fontMetrics()).size();
    return { whole.left(), top, whole.width(), chipHeight(fontMetrics(), lines) };
}

QRect WeekView::dayRect(int day) const
{
    const int left = rulerWidth(fontMetrics());
    const int from = edges_.value(day);
    const int top = headerHeight(fontMetrics());
    return { left + from, top, edges_.value(day + 1) - from, viewport()->height() - top };
}

int WeekView::dayAt(int x) const
{
    for (int day = 0; day < days; ++day) {
        const QRect rect = dayRect(day);
        if (x >= rect.left() && x <= rect.right()) {
            return day;
        }
    }
    return -1;
}

int WeekView::yOf(int minute) const
{
    return headerHeight(fontMetrics()) + bandHeight_ - verticalScrollBar()->value()
        + (minute - firstHour_ * minutesInHour) * hourHeight_ / minutesInHour;
}

QRect WeekView::spanOf(const HalfDay &halfDay) const
{
    const int top = yOf(minuteOf(*halfDay.start));
    const int height = std::max(chippainting::lowestTall(fontMetrics()), yOf(endMinute(halfDay)) - top);
    return { 0, std::min(top, yOf(lastHour_ * minutesInHour) - height), 0, height };
}

int WeekView::minuteAt(int y) const
{
    const int from = y - yOf(firstHour_ * minutesInHour);
    const int minute = firstHour_ * minutesInHour + from * minutesInHour / hourHeight_;
    return std::clamp((minute + quarter / 2) / quarter * quarter, 0, 24 * minutesInHour - quarter);
}

QPoint WeekView::pointOf(QDate date, QTime time) const
{
    return { dayRect(int(monday().daysTo(date))).center().x(), yOf(minuteOf(time)) };
}

QRect WeekView::rectOf(MeetingId id) const
{
    const auto found
        = std::ranges::find_if(blocks_, [&](const Block &block) { return block.meeting.id == id; });
    return found == blocks_.end() ? QRect() : found->rect;
}

QList<Meeting> WeekView::withoutRoom() const
{
    QList<Meeting> left;
    for (const Block &block : blocks_) {
        const bool isCut = block.rect.bottom() >= viewport()->height()
            || !calendarwords::isTold(block.meeting, chippainting::tallTextRoom(block.rect), fontMetrics());
        if (isCut && std::ranges::find(left, block.meeting.id, &Meeting::id) == left.end()) {
            left.append(block.meeting);
        }
    }
    return left;
}

/// Those that meet stand side by side: as many lanes as stand at once.
void WeekView::placeDay(int day, const QList<Meeting> &meetings)
{
    const QRect whole = dayRect(day).adjusted(gap, 0, -gap, 0);
    int bandTop = headerHeight(fontMetrics()) + gap;
    QList<Block> timed;
    for (const Meeting &meeting : meetings) {
        if (!meeting.start()) {
            blocks_.append({ meeting, -1, bandChip(day, bandTop, meeting) });
            bandTop = blocks_.last().rect.bottom() + 1 + gap;
        }
        for (int i = 0; i < meeting.halfDays.size(); ++i) {
            const HalfDay &each = meeting.halfDays.at(i);
            if (each.start) {
                timed.append({ meeting, i, spanOf(each) });
            }
        }
    }
    std::ranges::stable_sort(timed, {}, [](const Block &block) { return block.rect.top(); });
    for (qsizetype begin = 0, end = 0; begin < timed.size(); begin = end) {
        QList<int> bottoms; // of each lane
        QList<qsizetype> lanes;
        int bottom = timed.at(begin).rect.bottom();
        for (; end < timed.size() && (end == begin || timed.at(end).rect.top() <= bottom); ++end) {
            const QRect &rect = timed.at(end).rect;
            bottom = std::max(bottom, rect.bottom());
            const auto lane = std::ranges::find_if(bottoms, [&](int taken) { return taken < rect.top(); })
                - bottoms.begin();
            if (lane == bottoms.size()) {
                bottoms.append(rect.bottom());
            } else {
                bottoms[lane] = rect.bottom();
            }
            lanes.append(lane);
        }
        for (qsizetype i = begin; i < end; ++i) {
            const int count = int(bottoms.size());
            const int lane = int(lanes.at(i - begin));
            QRect &rect = timed[i].rect;
            rect.setLeft(whole.left() + whole.width() * lane / count);
            rect.setRight(whole.left() + whole.width() * (lane + 1) / count - 1);
        }
    }
    blocks_ += timed;
}

void WeekView::layOut()
{
    blocks_.clear();
    for (int day = 0; calendar_ && day < days; ++day) {
        const QModelIndex index = calendar_->indexOf(monday().addDays(day));
        if (index.isValid()) {
            placeDay(day, calendar_->day(index).meetings);
        }
    }
    viewport()->update();
}

void WeekView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    settleBars();
}

void WeekView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        settleBars();
    }
}

const WeekView::Block *WeekView::blockAt(QPoint position) const
{
    const int hoursTop = headerHeight(fontMetrics()) + bandHeight_;
    for (const Block &block : blocks_) {
        if (block.rect.contains(position) && (block.halfDay < 0 || position.y() >= hoursTop)) {
            return &block;
        }
    }
    return nullptr;
}

void WeekView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        Q_EMIT dateAsked(current_.addDays(-1));
        break;
    case Qt::Key_Right:
        Q_EMIT dateAsked(current_.addDays(1));
        break;
    case Qt::Key_Home:
        Q_EMIT dateAsked(monday());
        break;
    case Qt::Key_End:
        Q_EMIT dateAsked(monday().addDays(days - 1));
        break;
    case Qt::Key_Up:
    case Qt::Key_Down:
        verticalScrollBar()->triggerAction(event->key() == Qt::Key_Up ? QAbstractSlider::SliderSingleStepSub
                                                                      : QAbstractSlider::SliderSingleStepAdd);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT dateOpened(current_);
        break;
    case Qt::Key_Escape:
        if (gesture_ != Gesture::None) {
            endGesture();
            break;
        }
        [[fallthrough]];
    default:
        event->ignore();
    }
}

bool WeekView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && gesture_ == Gesture::None) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const Block *block = blockAt(help->pos());
        const int day = dayAt(help->pos().x());
        const QModelIndex index
            = calendar_ && day >= 0 ? calendar_->indexOf(monday().addDays(day)) : QModelIndex();
        QToolTip::showText(help->globalPos(),
            block && tip_         ? tip_(block->meeting.id)
                : index.isValid() ? calendarwords::tip(calendar_->day(index))
                                  : QString(),
            viewport());
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}
