// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/id.h"
#include "ui/calendar/daysquare.h"

#include <QDate>
#include <QSet>
#include <QStyledItemDelegate>

class QTableView;

/// Paints one square of the calendar.
class DayDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// Its chip is framed, and never among those that have no room.
    void setSelectedMeeting(MeetingId id) { selected_ = id; }
    /// Their chips say COMPLET.
    void setFull(const QSet<MeetingId> &full) { full_ = full; }
    /// A meeting that is being moved, and the day it would come to; none and invalid for none.
    void setMoving(MeetingId id, QDate target)
    {
        faded_ = id;
        target_ = target;
    }

    [[nodiscard]] DaySquare square(const QRect &rect, const QFont &font, const QModelIndex &index) const;

    /// The name of school holidays, written once over all the days of a week that are in them.
    struct StripLabel {
        QRect rect; ///< over all those days, in the viewport
        QString text;
    };
    /// As it is painted in the square of that day, whose strip is given.
    [[nodiscard]] static StripLabel stripLabel(
        const QTableView &view, const QModelIndex &index, const QRect &strip, const QFontMetrics &metrics);

    void paint(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    static void paintFrame(QPainter *painter, const QStyleOptionViewItem &option);
    void paintGround(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintNumber(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
        const DaySquare &places) const;
    void paintStrip(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
        const QRect &rect) const;

    QSet<MeetingId> full_;
    MeetingId selected_;
    MeetingId faded_;
    QDate target_;
};
