// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/id.h"

#include <QDate>
#include <QSet>
#include <QTableView>

#include <functional>

class CalendarModel;
class DayDelegate;

/// The month as a grid: the arrows move the day, also out of the month; a click on a meeting asks for it, and
/// it is dragged to another day.
class CalendarView final : public QTableView
{
    Q_OBJECT

public:
    using MeetingTip = std::function<QString(MeetingId)>;
    using DragHint = std::function<QString(MeetingId, QDate)>;

    explicit CalendarView(QWidget *parent = nullptr);

    void setCalendar(CalendarModel *model);
    /// Says what is written on a meeting's tool tip.
    void setMeetingTip(MeetingTip tip) { meetingTip_ = std::move(tip); }
    /// Says what a day is worth for a meeting that is being dragged there.
    void setDragHint(DragHint hint) { dragHint_ = std::move(hint); }
    /// A meeting that was cut and waits for its new day; none for none.
    void setCut(MeetingId id);
    void setSelectedMeeting(MeetingId id);
    /// The meetings marked COMPLET.
    void setFull(const QSet<MeetingId> &full);

    [[nodiscard]] QDate currentDate() const;
    /// Only among the days shown.
    void setCurrentDate(QDate date);
    /// Where a meeting's chip stands in the viewport, empty when it is not shown.
    [[nodiscard]] QRect chipRect(MeetingId id) const;

Q_SIGNALS:
    /// A day was chosen by keyboard or mouse; it may lie outside the month.
    void dateAsked(QDate date);
    void meetingAsked(MeetingId id);
    /// Enter on a day.
    void dateOpened(QDate date);
    /// A meeting was dropped on another day.
    void dropped(MeetingId id, QDate date);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    [[nodiscard]] MeetingId meetingAt(QPoint position) const;
    void dragTo(QPoint position);
    void endDrag();
    [[nodiscard]] QString tipAt(QPoint position) const;

    CalendarModel *calendar_ = nullptr;
    DayDelegate *delegate_;
    MeetingTip meetingTip_;
    DragHint dragHint_;
    MeetingId pressed_;
    MeetingId cut_;
    QPoint pressedAt_;
    QDate target_; ///< while dragging: the day under the mouse
    bool isDragging_ = false;
};
