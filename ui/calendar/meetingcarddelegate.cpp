// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/meetingcarddelegate.h"

#include "app/base/french.h"
#include "app/registrations/meetinglistmodel.h"
#include "ui/calendar/calendarwords.h"
#include "ui/widgets/tints.h"
#include "ui/words/busywords.h"
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
    if (text.isEmpty()) {
        return lines;
    }
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

/// What a card says: of a meeting, or of a time the place or speaker looked at is not free.
struct CardWords {
    QString date;
    QString when; ///< hours and place
    QString group;
    QString title;
    QString seats;
    bool isFull = false;
    bool isBusy = false; ///< not a meeting
};

CardWords wordsOf(const QModelIndex &index)
{
    const MeetingListModel &list = listOf(index);
    if (const auto &busy = list.busy(index.row())) {
        return { .date = french::longDate(busy->first),
            .when = words::busyLength(*busy),
            .group = words::busyWho(*busy),
            .title = busy->label,
            .seats = {},
            .isFull = false,
            .isBusy = true };
    }
    const Meeting &meeting = list.meeting(index.row());
    const Occupancy &occupancy = list.occupancy(index.row());
    return { .date = french::longDate(meeting.date),
        .when = words::hours(meeting) + u" · "_s + calendarwords::place(meeting),
        .group = calendarwords::group(meeting),
        .title = meeting.title,
        .seats = words::occupancy(occupancy),
        .isFull = occupancy.isFull(),
        .isBusy = false };
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
void paintWide(
    QPainter &painter, const QStyleOptionViewItem &option, const QRect &card, const CardWords &said)
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
    when(0, said.date, text, boldOf(option.font));
    when(1, said.when, quiet, option.font);
    const auto what = column(whatShare, Qt::AlignLeft);
    what(0, said.title.isEmpty() ? said.group : said.title, text, option.font);
    what(1, said.title.isEmpty() ? QString() : said.group, quiet, option.font);
    column(1 - whenShare - whatShare, Qt::AlignRight)(
        0, said.seats, said.isFull ? tints::ink(palette, tints::Meaning::Trouble) : quiet, option.font);
    paintFocus(painter, option, card);
}

/// Beside a month all stands below one another.
struct Line {
    QString text;
    bool isQuiet = false;
};

QList<Line> linesOf(const CardWords &said, const QFont &font, int width)
{
    QList<Line> lines;
    for (const Line &each :
        { Line { said.when, true }, Line { said.group, false }, Line { said.title, false } }) {
        for (const QString &part : wrapped(each.text, font, width)) {
            lines.append({ part, each.isQuiet });
        }
    }
    return lines;
}

int lineCount(const CardWords &said, const QFont &font, int width)
{
    return 1 + int(linesOf(said, font, width).size()) + (said.seats.isEmpty() ? 0 : 1);
}

} // namespace

void MeetingCardDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const CardWords said = wordsOf(index);
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
        said.isBusy ? tints::ink(palette, tints::Meaning::Busy)
                    : tints::session(palette, listOf(index).meeting(index.row()).sessionNumber));

    if (card.width() >= wideEnough) {
        paintWide(*painter, option, card, said);
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
    write(said.date, text, boldOf(option.font));
    for (const Line &each : linesOf(said, option.font, row.width())) {
        write(each.text, each.isQuiet ? quiet : text, option.font);
    }
    write(said.seats, said.isFull ? tints::ink(palette, tints::Meaning::Trouble) : quiet, option.font);
    paintFocus(*painter, option, card);
    painter->restore();
}

QSize MeetingCardDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    const int lines = width >= wideEnough ? 2 : lineCount(wordsOf(index), option.font, textWidth(width));
    return { width, lines * option.fontMetrics.height() + 2 * padding + 1 };
}

bool MeetingCardDelegate::helpEvent(
    QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid()) {
        return false;
    }
    const MeetingListModel &list = listOf(index);
    const auto &busy = list.busy(index.row());
    QToolTip::showText(event->globalPos(),
        busy ? calendarwords::tip({ words::busy(*busy) })
             : calendarwords::tip(list.meeting(index.row()), list.occupancy(index.row())),
        view);
    return true;
}
