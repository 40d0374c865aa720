// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sessions/meeting.h"

#include <QAbstractScrollArea>
#include <QSet>

#include <functional>
#include <optional>

class CalendarModel;

/// A week by hours: meetings stand where they are held, those whose hours are not known above. They are
/// dragged to another day or hour, made longer by their lower edge; drawing on free hours asks for a new one.
class WeekView final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    /// What is said while a meeting is dragged, as it would stand.
    using DragHint = std::function<QString(const Meeting &)>;
    using MeetingTip = std::function<QString(MeetingId)>;
    /// How many minutes a meeting is expected to last, by the programme; none while that is not known.
    using MeetingLength = std::function<std::optional<int>(MeetingId)>;

    explicit WeekView(QWidget *parent = nullptr);

    void setCalendar(CalendarModel *model);
    void setDragHint(DragHint hint) { hint_ = std::move(hint); }
    void setMeetingTip(MeetingTip tip) { tip_ = std::move(tip); }
    void setMeetingLength(MeetingLength length) { length_ = std::move(length); }
    void setSelectedMeeting(MeetingId id);
    /// The meetings marked COMPLET.
    void setFull(const QSet<MeetingId> &full);
    /// Painted quietly until it is put elsewhere; none to paint all as usual.
    void setCut(MeetingId id);
    /// Whether the heading of the day one is on stands out: as usual, not on paper.
    void setCurrentDateMarked(bool isMarked) { isCurrentMarked_ = isMarked; }
    /// Shows the week of this day.
    void setCurrentDate(QDate date);
    [[nodiscard]] QDate currentDate() const { return current_; }
    [[nodiscard]] QDate monday() const { return current_.addDays(1 - current_.dayOfWeek()); }

    /// Where a meeting stands in the viewport: its first half-day; empty when it is not in the week.
    [[nodiscard]] QRect rectOf(MeetingId id) const;
    /// Where an hour of a day stands.
    [[nodiscard]] QPoint pointOf(QDate date, QTime time) const;
    /// Those that cannot be read without scrolling: below the edge, or in a block too small to say whose they
    /// are and which séance.
    [[nodiscard]] QList<Meeting> withoutRoom() const;
    /// As it looks, on something else than the screen.
    void paintAll(QPainter &painter) const;

Q_SIGNALS:
    void dateAsked(QDate date);
    void dateOpened(QDate date);
    void meetingAsked(MeetingId id);
    /// A meeting was dropped or made longer.
    void changed(const Meeting &wanted);
    /// Free hours were drawn over.
    void drawn(QDate date, QTime start, QTime end);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    /// One half-day on the screen, or a meeting without hours above them.
    struct Block {
        Meeting meeting;
        int halfDay = -1; ///< -1: among those without hours
        QRect rect;
    };
    enum class Gesture { None, Press, Move, Stretch, Draw };

    void layOut();
    void settleBars();
    void shareWidth();
    [[nodiscard]] int dayAt(int x) const; ///< from 0; -1 beside the days
    [[nodiscard]] QRect dayRect(int day) const; ///< from the header down to the bottom
    [[nodiscard]] int yOf(int minute) const; ///< in the viewport
    /// Top and height only: a quarter of an hour is high enough for a line.
    [[nodiscard]] QRect spanOf(const HalfDay &halfDay) const;
    [[nodiscard]] int minuteAt(int y) const; ///< rounded to a quarter of an hour
    [[nodiscard]] const Block *blockAt(QPoint position) const;
    [[nodiscard]] Meeting dragged(QPoint position) const;
    /// Minutes of the first half-day of one that has no hours yet.
    [[nodiscard]] int lengthOf(const Meeting &meeting) const;
    void showGesture(QPoint position);
    void endGesture();
    void paintDays(QPainter &painter) const;
    void paintBusy(QPainter &painter) const;
    void paintHours(QPainter &painter) const;
    void paintBlock(QPainter &painter, const Block &block, bool isQuiet) const;
    void paintHeader(QPainter &painter) const;
    [[nodiscard]] bool isLeaving(const Meeting &meeting) const; ///< cut, or being dragged away
    void placeDay(int day, const QList<Meeting> &meetings);
    [[nodiscard]] QStringList linesOf(const Block &block) const;
    [[nodiscard]] QRect bandChip(int day, int top, const Meeting &meeting) const; ///< as high as its lines
    [[nodiscard]] int bandHeight() const; ///< as the day with most without hours takes

    CalendarModel *calendar_ = nullptr;
    DragHint hint_;
    MeetingTip tip_;
    MeetingLength length_;
    QDate current_;
    bool isCurrentMarked_ = true;
    QSet<MeetingId> full_;
    MeetingId selected_;
    MeetingId cut_;
    QList<Block> blocks_;
    QList<int> edges_; ///< of the days' columns, from the ruler on: one more than days
    int bandHeight_ = 0; ///< of those without hours
    int firstHour_ = 8;
    int lastHour_ = 21;
    int hourHeight_ = 1;
    Gesture gesture_ = Gesture::None;
    QPoint pressed_;
    std::optional<Block> held_;
    int heldLength_ = 0; ///< minutes of its half-day, where it has no hours yet
    std::optional<Meeting> ghost_; ///< the held one as it would stand
    QRect drawing_;
};
