// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/daysquare.h"

#include "ui/calendar/calendarwords.h"
#include "ui/calendar/chippainting.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{
constexpr int margin = 4;
constexpr int gap = 3;
constexpr int chipPadding = 2;
constexpr int holidayInset = 5; // under the number, whose digits stand so far in
constexpr int chipTextInset = 9; // the coloured edge and its space, then the other side's

/// What stands together goes together: the last one is the séance.
QStringList inLines(QStringList parts, qsizetype count)
{
    while (parts.size() > count) {
        const QString first = parts.takeFirst();
        parts.first().prepend(first + u" · "_s);
    }
    return parts;
}

/// The first ones, as many as there is room for; the selected one stands in for the last of them.
QList<Meeting> withSelected(const QList<Meeting> &meetings, qsizetype count, MeetingId selected)
{
    QList<Meeting> shown = meetings.first(count);
    const auto found = std::ranges::find(meetings, selected, &Meeting::id);
    if (selected.isValid() && count > 0 && found - meetings.begin() >= count && found != meetings.end()) {
        shown.last() = *found;
    }
    return shown;
}

/// Hours are not cut: they get a line of their own, or stand closer. What may be cut is why, before how many
/// more times there are.
QStringList busyLines(const DayContent &content, int width, bool hasRoomForTwo, const QFontMetrics &metrics)
{
    const auto fits = [&](const QString &line) { return metrics.horizontalAdvance(line) <= width; };
    const auto cut = [&](const QString &text, const QString &end) {
        return metrics.elidedText(text, Qt::ElideRight, width - metrics.horizontalAdvance(end)) + end;
    };
    const QString between = u"\u00A0: "_s;
    const QString more
        = content.busyMore > 0 ? u" (%1)"_s.arg(calendarwords::more(content.busyMore)) : QString();
    const QString whole = content.busy.join(between) + more;
    if (fits(whole)) {
        return { whole };
    }
    const QString why = content.busy.last();
    if (content.busy.size() < 2) {
        return { cut(why, more) };
    }
    const QString hours = content.busy.first();
    const QString close = calendarwords::closeHours(hours);
    if (hasRoomForTwo) {
        return { fits(hours) ? hours : close, cut(why, more) };
    }
    if (!more.isEmpty() && fits(close + more)) {
        return { close + more };
    }
    return { fits(close + between + u'…') ? cut(close + between + why, {}) : close };
}
} // namespace

MeetingId DaySquare::meetingAt(QPoint position) const
{
    const auto found
        = std::ranges::find_if(chips, [&](const Chip &chip) { return chip.rect.contains(position); });
    return found == chips.end() ? MeetingId {} : found->meeting;
}

DaySquare laidOut(const QRect &square, const DayContent &content, const QFontMetrics &metrics)
{
    DaySquare result;
    const QList<Meeting> &meetings = content.meetings;
    const QRect inner = square.adjusted(margin, margin, -margin, -margin);
    const int line = metrics.height();
    result.number = QRect(inner.left(), inner.top(), content.numberWidth, line + 2);
    if (content.hasStrip) {
        result.strip = QRect(square.left(), square.bottom() - line - 1, square.width(), line + 2);
    }
    int top = result.number.bottom() + 1 + gap;
    int bottom = content.hasStrip ? result.strip.top() - gap : inner.bottom() + 1;
    result.holiday = inner;
    result.holiday.setLeft(result.number.right() + 1 + gap);
    result.holiday.setHeight(result.number.height());
    if (metrics.horizontalAdvance(content.holiday) > result.holiday.width()) {
        const QRect under(inner.left() + holidayInset, result.number.bottom() + 1,
            inner.width() - holidayInset, bottom - top);
        result.holiday = metrics.boundingRect(under, Qt::TextWordWrap, content.holiday);
        result.holiday.setWidth(under.width());
        top = result.holiday.bottom() + 1 + gap;
    }

    const int textWidth = inner.width() - chipTextInset - chipPadding;
    const auto height = [&](int lines) { return lines * line + 2 * chipPadding; };
    const bool areNarrow = std::ranges::any_of(meetings, [&](const Meeting &each) {
        return metrics.horizontalAdvance(calendarwords::chip(each)) > textWidth;
    });
    // Rather fewer chips than chips whose words are cut.
    qsizetype most = 1;
    for (const Meeting &each : meetings) {
        most = std::max(most, areNarrow ? calendarwords::chipLines(each).size() : 1);
    }
    if (!content.busy.isEmpty()) {
        const int chipsRoom = meetings.isEmpty() ? 0 : height(int(most)) + gap;
        const bool hasRoomForTwo = 2 * line + 2 <= bottom - top - chipsRoom;
        result.busyLines
            = busyLines(content, inner.width() - chippainting::busyTextInset, hasRoomForTwo, metrics);
        const int busyHeight = int(result.busyLines.size()) * line + 2;
        result.busy = QRect(inner.left(), bottom - busyHeight, inner.width(), busyHeight);
        bottom = result.busy.top() - gap;
    }
    int lines = int(most);
    while (lines > 1 && height(lines) + (meetings.size() > 1 ? line + gap : 0) > bottom - top) {
        --lines;
    }

    const auto heightOf = [&](qsizetype chips) { return int(chips) * (height(lines) + gap); };
    qsizetype fitting = meetings.size();
    while (fitting > 0
        && top + heightOf(fitting) - gap + (fitting < meetings.size() ? gap + line : 0) > bottom) {
        --fitting;
    }
    int y = top;
    for (const Meeting &meeting : withSelected(meetings, fitting, content.selected)) {
        result.chips.append(
            { meeting.id, meeting.sessionNumber, inLines(calendarwords::chipLines(meeting), lines),
                QRect(inner.left(), y, inner.width(), height(lines)) });
        y += height(lines) + gap;
    }
    if (fitting < meetings.size()) {
        result.hidden = int(meetings.size() - fitting);
        result.more = QRect(inner.left(), y, inner.width(), line);
    }
    return result;
}
