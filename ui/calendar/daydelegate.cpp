// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/daydelegate.h"

#include "app/base/french.h"
#include "app/sessions/calendarmodel.h"
#include "ui/calendar/calendarwords.h"
#include "ui/calendar/chippainting.h"
#include "ui/widgets/tints.h"

#include <QPainter>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace
{

constexpr int numberPadding = 5;

QColor faded(QColor color, double share)
{
    color.setAlphaF(float(share));
    return color;
}

/// The first column of the row's days in the same school holidays: the label is written once per week, from
/// there.
int stripStart(const QModelIndex &index)
{
    const auto label = index.data(CalendarModel::SchoolHolidayRole);
    int column = index.column();
    while (column > 0 && index.siblingAtColumn(column - 1).data(CalendarModel::SchoolHolidayRole) == label) {
        --column;
    }
    return column;
}

int stripEnd(const QModelIndex &index)
{
    const auto label = index.data(CalendarModel::SchoolHolidayRole);
    int column = index.column();
    while (column + 1 < CalendarModel::dayCount
        && index.siblingAtColumn(column + 1).data(CalendarModel::SchoolHolidayRole) == label) {
        ++column;
    }
    return column;
}

/// "1er", or "1er mars" where another month begins.
QString numberText(const QModelIndex &index)
{
    const QDate date = index.data(CalendarModel::DateRole).toDate();
    const int words = index.data(CalendarModel::InMonthRole).toBool() ? 0 : 1;
    return date.day() == 1 ? french::date(date).section(u' ', 0, words) : QString::number(date.day());
}

QFont numberFont(QFont font, const QModelIndex &index)
{
    font.setBold(
        index.data(CalendarModel::InMonthRole).toBool() || index.data(CalendarModel::TodayRole).toBool());
    return font;
}

} // namespace

DaySquare DayDelegate::square(const QRect &rect, const QFont &font, const QModelIndex &index) const
{
    const auto busy = index.data(CalendarModel::BusyRole).value<QList<BusyTime>>();
    const DayContent content { .meetings = index.data(CalendarModel::MeetingsRole).value<QList<Meeting>>(),
        .numberWidth
        = QFontMetrics(numberFont(font, index)).horizontalAdvance(numberText(index)) + 2 * numberPadding,
        .holiday = index.data(CalendarModel::PublicHolidayRole).toString(),
        .hasStrip = !index.data(CalendarModel::SchoolHolidayRole).toString().isEmpty(),
        .busy = busy.isEmpty()
            ? QStringList()
            : calendarwords::busyOn(busy.first(), index.data(CalendarModel::DateRole).toDate()),
        .busyMore = int(busy.size()) - 1,
        .selected = selected_ };
    return laidOut(rect, content, QFontMetrics(font));
}

void DayDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const DaySquare places = square(option.rect, option.font, index);
    painter->save();
    painter->setClipRect(option.rect);
    painter->setFont(option.font);
    paintGround(painter, option, index);
    if (!places.strip.isEmpty()) {
        paintStrip(painter, option, index, places.strip);
    }
    if (!places.busy.isEmpty()) {
        chippainting::paintBusy(*painter, places.busy, places.busyLines, option.palette, option.fontMetrics);
    }
    paintNumber(painter, option, index, places);
    const bool isQuiet = !index.data(CalendarModel::InMonthRole).toBool();
    for (const DaySquare::Chip &chip : places.chips) {
        chippainting::paint(*painter,
            { .rect = chip.rect,
                .sessionNumber = chip.sessionNumber,
                .lines = chip.lines,
                .isSelected = chip.meeting == selected_,
                .isQuiet = isQuiet || chip.meeting == faded_,
                .isFull = full_.contains(chip.meeting) },
            option.palette, option.fontMetrics);
    }
    if (places.hidden > 0) {
        painter->setPen(tints::quiet(option.palette));
        painter->drawText(places.more, Qt::AlignLeft | Qt::AlignVCenter, calendarwords::more(places.hidden));
    }
    if (option.state.testFlag(QStyle::State_Selected)) {
        paintFrame(painter, option);
    }
    if (const QDate target = index.data(CalendarModel::DateRole).toDate(); target == target_) {
        painter->setPen(QPen(tints::ink(option.palette, tints::Meaning::Accent), 2, Qt::DashLine));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option.rect.adjusted(2, 2, -3, -3));
    }
    painter->restore();
}

QSize DayDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const QFontMetrics metrics(option.font);
    return { metrics.averageCharWidth() * 12, metrics.height() * 4 };
}

void DayDelegate::paintGround(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    using tints::Meaning;
    const bool isInMonth = index.data(CalendarModel::InMonthRole).toBool();
    const bool isPublic = !index.data(CalendarModel::PublicHolidayRole).toString().isEmpty();
    const bool isSchool = !index.data(CalendarModel::SchoolHolidayRole).toString().isEmpty();
    painter->fillRect(option.rect, option.palette.color(QPalette::Base));
    if (!isInMonth) {
        painter->fillRect(option.rect, faded(option.palette.color(QPalette::Window), 0.7));
    }
    if (index.data(CalendarModel::DateRole).toDate().dayOfWeek() >= Qt::Saturday) {
        painter->fillRect(option.rect, faded(tints::background(option.palette, Meaning::Neutral), 0.6));
    }
    if (isPublic || isSchool) {
        const QColor shade
            = tints::background(option.palette, isPublic ? Meaning::PublicHoliday : Meaning::SchoolHoliday);
        painter->fillRect(option.rect, faded(shade, isInMonth ? 0.75 : 0.4));
    }
    if (!isPublic && !index.data(CalendarModel::BridgeRole).toString().isEmpty()) {
        painter->fillRect(option.rect,
            faded(tints::background(option.palette, Meaning::PublicHoliday), isInMonth ? 0.35 : 0.2));
    }
    const QColor line = faded(option.palette.color(QPalette::Text), 0.16);
    painter->fillRect(QRect(option.rect.right(), option.rect.top(), 1, option.rect.height()), line);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), line);
}

void DayDelegate::paintFrame(QPainter *painter, const QStyleOptionViewItem &option)
{
    const bool hasFocus = option.state.testFlag(QStyle::State_HasFocus);
    painter->setPen(
        QPen(hasFocus ? option.palette.color(QPalette::Highlight) : tints::quiet(option.palette), 2));
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(option.rect.adjusted(1, 1, -2, -2));
}

void DayDelegate::paintNumber(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
    const DaySquare &places) const
{
    const bool isToday = index.data(CalendarModel::TodayRole).toBool();
    const bool isInMonth = index.data(CalendarModel::InMonthRole).toBool();
    const QRect &badge = places.number;
    painter->setFont(numberFont(option.font, index));
    if (isToday) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(option.palette.color(QPalette::Highlight));
        painter->drawRoundedRect(badge, badge.height() / 2.0, badge.height() / 2.0);
        painter->setRenderHint(QPainter::Antialiasing, false);
    }
    painter->setPen(isToday ? option.palette.color(QPalette::HighlightedText)
            : isInMonth     ? option.palette.color(QPalette::Text)
                            : tints::quiet(option.palette));
    painter->drawText(badge, Qt::AlignCenter, numberText(index));

    painter->setFont(option.font);
    const QString today = tr("aujourd’hui");
    if (const QString holiday = index.data(CalendarModel::PublicHolidayRole).toString(); !holiday.isEmpty()) {
        painter->setPen(tints::ink(option.palette, tints::Meaning::PublicHoliday));
        painter->drawText(places.holiday, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap, holiday);
    } else if (isToday && option.fontMetrics.horizontalAdvance(today) <= places.holiday.width()) {
        painter->setPen(tints::quiet(option.palette));
        painter->drawText(places.holiday, Qt::AlignLeft | Qt::AlignVCenter, today);
    } else if (!isToday && !index.data(CalendarModel::BridgeRole).toString().isEmpty()) {
        painter->setPen(tints::quiet(option.palette));
        painter->drawText(places.holiday, Qt::AlignLeft | Qt::AlignVCenter, calendarwords::bridge());
    }
}

DayDelegate::StripLabel DayDelegate::stripLabel(
    const QTableView &view, const QModelIndex &index, const QRect &strip, const QFontMetrics &metrics)
{
    const int last = stripEnd(index);
    const int left = view.columnViewportPosition(stripStart(index));
    const int right = view.columnViewportPosition(last) + view.columnWidth(last);
    const QRect whole(
        left + numberPadding + 4, strip.top(), right - left - 2 * numberPadding - 4, strip.height());
    return { whole,
        calendarwords::schoolHoliday(
            index.data(CalendarModel::SchoolHolidayRole).toString(), whole.width(), metrics) };
}

void DayDelegate::paintStrip(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index, const QRect &rect) const
{
    const auto *view = qobject_cast<const QTableView *>(option.widget);
    if (!view) {
        return;
    }
    // The label runs on over the days that follow: each square paints its own piece of it.
    const StripLabel label = stripLabel(*view, index, rect, option.fontMetrics);
    painter->fillRect(
        rect.adjusted(0, 0, 0, -1), tints::background(option.palette, tints::Meaning::SchoolHoliday));
    painter->setPen(tints::ink(option.palette, tints::Meaning::SchoolHoliday));
    painter->drawText(label.rect, Qt::AlignLeft | Qt::AlignVCenter, label.text);
}
