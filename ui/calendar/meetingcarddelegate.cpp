// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/meetingcarddelegate.h"

#include "app/base/french.h"
#include "app/registrations/meetinglistmodel.h"
#include "ui/calendar/calendarwords.h"
#include "ui/widgets/tints.h"
#include "ui/words/domainwords.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QTextLayout>
#include <QTextOption>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace
{

constexpr int padding = 9;
constexpr int edge = 4;
constexpr int wideEnough = 760; // pixels, for columns
constexpr double whenShare = 0.30; // of the width
constexpr double whatShare = 0.45;
constexpr int maxLines = 3; // of the title, and of the hours with the place

const MeetingListModel &listOf(const QModelIndex &index)
{
    return *qobject_cast<const MeetingListModel *>(index.model());
}

/// The text broken into lines that fit; the last one is cut when there are too many.
QStringList wrapped(const QString &text, const QFont &font, int width)
{
    QStringList lines;
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere); // 300 letters without a space
    layout.setTextOption(option);
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        if (lines.size() + 1 == maxLines) {
            lines << QFontMetrics(font).elidedText(text.sliced(line.textStart()), Qt::ElideRight, width);
            break;
        }
        lines << text.sliced(line.textStart(), line.textLength()).trimmed();
    }
    layout.endLayout();
    return lines;
}

QString whenAndWhere(const Meeting &meeting)
{
    return words::hours(meeting) + u" · "_s + calendarwords::place(meeting);
}

int textWidth(int cardWidth)
{
    return cardWidth - edge - 3 * padding;
}

QFont boldOf(QFont font)
{
    font.setBold(true);
    return font;
}

void paintFocus(QPainter &painter, const QStyleOptionViewItem &option, const QRect &card)
{
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter.setPen(QPen(option.palette.color(QPalette::Highlight), 1));
        painter.drawRect(card.adjusted(0, 0, -1, -1));
    }
}

/// In an agenda there is room for columns of two lines: when and where, what for whom, how many.
void paintWide(QPainter &painter, const QStyleOptionViewItem &option, const QRect &card,
    const Meeting &meeting, const Occupancy &occupancy)
{
    const QPalette &palette = option.palette;
    const QColor text = palette.color(QPalette::Text);
    const QColor quiet = option.state.testFlag(QStyle::State_Selected) ? text : tints::quiet(palette);
    const int whole = textWidth(card.width());
    int left = card.left() + edge + 2 * padding;
    const auto column = [&](double share, Qt::Alignment side) {
        const QRect room(
            left, card.top() + padding, int(whole * share) - 2 * padding, option.fontMetrics.height());
        left += int(whole * share);
        return [&painter, room, side](
                   int line, const QString &words, const QColor &color, const QFont &font) {
            painter.setFont(font);
            painter.setPen(color);
            painter.drawText(room.translated(0, line * room.height()), int((side | Qt::AlignVCenter).toInt()),
                QFontMetrics(font).elidedText(words, Qt::ElideRight, room.width()));
        };
    };
    const auto when = column(whenShare, Qt::AlignLeft);
    when(0, french::longDate(meeting.date), text, boldOf(option.font));
    when(1, whenAndWhere(meeting), quiet, option.font);
    const auto what = column(whatShare, Qt::AlignLeft);
    what(0, meeting.title, text, option.font);
    what(1, calendarwords::group(meeting), quiet, option.font);
    column(1 - whenShare - whatShare, Qt::AlignRight)(0, words::occupancy(occupancy),
        occupancy.isFull() ? tints::ink(palette, tints::Meaning::Trouble) : quiet, option.font);
    paintFocus(painter, option, card);
}

} // namespace

void MeetingCardDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Meeting &meeting = listOf(index).meeting(index.row());
    const Occupancy &occupancy = listOf(index).occupancy(index.row());
    const QPalette &palette = option.palette;
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const bool isHovered = option.state.testFlag(QStyle::State_MouseOver);
    const QRect card = option.rect.adjusted(0, 0, 0, -1);
    painter->save();
    painter->fillRect(option.rect, palette.color(QPalette::Base));
    if (isSelected || isHovered) {
        painter->fillRect(
            card, tints::background(palette, isSelected ? tints::Meaning::Accent : tints::Meaning::Neutral));
    }
    QColor line = palette.color(QPalette::Text);
    line.setAlphaF(0.16F);
    painter->fillRect(QRect(card.left(), card.bottom() + 1, card.width(), 1), line);
    painter->fillRect(
        QRect(card.left() + padding / 2, card.top() + padding, edge, card.height() - 2 * padding),
        tints::session(palette, meeting.sessionNumber));

    if (card.width() >= wideEnough) {
        paintWide(*painter, option, card, meeting, occupancy);
        painter->restore();
        return;
    }
    QRect row(card.left() + edge + 2 * padding, card.top() + padding, textWidth(card.width()),
        option.fontMetrics.height());
    const auto write = [&](const QString &text, const QColor &color, const QFont &font) {
        painter->setFont(font);
        painter->setPen(color);
        painter->drawText(row, Qt::AlignLeft | Qt::AlignVCenter,
            QFontMetrics(font).elidedText(text, Qt::ElideRight, row.width()));
        row.translate(0, row.height());
    };
    const QColor text = palette.color(QPalette::Text);
    const QColor quiet = isSelected ? text : tints::quiet(palette);
    write(french::longDate(meeting.date), text, boldOf(option.font));
    for (const QString &part : wrapped(whenAndWhere(meeting), option.font, row.width())) {
        write(part, quiet, option.font);
    }
    for (const QString &part : wrapped(calendarwords::group(meeting), option.font, row.width())) {
        write(part, text, option.font);
    }
    for (const QString &part : wrapped(meeting.title, option.font, row.width())) {
        write(part, text, option.font);
    }
    write(words::occupancy(occupancy),
        occupancy.isFull() ? tints::ink(palette, tints::Meaning::Trouble) : quiet, option.font);
    paintFocus(*painter, option, card);
    painter->restore();
}

QSize MeetingCardDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    if (width >= wideEnough) {
        return { width, 2 * option.fontMetrics.height() + 2 * padding + 1 };
    }
    const Meeting &meeting = listOf(index).meeting(index.row());
    const auto wrappedLines = wrapped(meeting.title, option.font, textWidth(width)).size()
        + wrapped(whenAndWhere(meeting), option.font, textWidth(width)).size()
        + wrapped(calendarwords::group(meeting), option.font, textWidth(width)).size();
    return { width, int(2 + wrappedLines) * option.fontMetrics.height() + 2 * padding + 1 };
}

bool MeetingCardDelegate::helpEvent(
    QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid()) {
        return false;
    }
    const MeetingListModel &list = listOf(index);
    QToolTip::showText(
        event->globalPos(), calendarwords::tip(list.meeting(index.row()), list.occupancy(index.row())), view);
    return true;
}
