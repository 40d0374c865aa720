// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/id.h"
#include "ui/calendar/daysquare.h"

#include <QStyledItemDelegate>

/// Paints one square of the calendar.
class DayDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// Its chip is framed.
    void setSelectedMeeting(MeetingId id) { selected_ = id; }

    [[nodiscard]] static DaySquare square(const QRect &rect, const QFont &font, const QModelIndex &index);

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
    void paintChip(QPainter *painter, const QStyleOptionViewItem &option, const DaySquare::Chip &chip,
        bool isQuiet) const;

    MeetingId selected_;
};
