// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attendance/sheetwaitinglist.h"

#include "app/attendance/sheetwords.h"

#include <algorithm>

namespace
{

constexpr double verticalPadding = 1.2;
constexpr double headingHeight = 7;
constexpr double leastLine = 7.4;
constexpr double gap = 2.5;
constexpr int mostNoteLines = 3;
constexpr double tallestText = 45; // in small print a family name and a given name of 300 letters each
constexpr double edgeRule = 0.4;
constexpr double hairline = 0.15;
constexpr int hairlineInk = 55;
constexpr int headingInk = 12;
constexpr qsizetype keptTogether = 2; // no lone line on a page

constexpr qsizetype nameColumn = 1;

} // namespace

SheetWaitingList::SheetWaitingList(
    const AttendanceSheet &sheet, const QRectF &printable, double room, const FontMeasure &measure)
    : sheet_(sheet)
    , drawing_(SheetDrawing::of(sheet.edition))
    , printable_(printable)
    , measure_(measure)
{
    if (!sheet.listsWaiting) {
        return;
    }
    note_ = sheettext::wrap(sheet.waiting.isEmpty() ? sheetwords::nobodyWaits() : sheetwords::waitingNote(),
        SheetFont::Detail, printable.width(), mostNoteLines, measure);
    titleHeight_ = sheetfonts::lineHeight(SheetFont::CycleTitle) + gap
        + sheettext::height(note_, SheetFont::Detail) + gap;
    breakLines();
    breakPages(room - titleHeight_ - headingHeight);
}

double SheetWaitingList::dropOf(SheetFont first) const
{
    return drawing_.isReadInRows ? sheettext::drop(first) : 0;
}

void SheetWaitingList::breakLines()
{
    for (const SheetWaiting &each : sheet_.waiting) {
        Line line;
        line.height = leastLine;
        for (const QString &text : { QString::number(each.rank), each.name, each.organisation, each.since }) {
            const qsizetype column = line.cells.size();
            const auto &shares = drawing_.waitingColumns;
            const double width
                = (shares.at(size_t(column) + 1) - shares.at(size_t(column))) * printable_.width();
            sheettext::Lines cell
                = sheettext::fit(text, column == nameColumn ? SheetFont::Name : SheetFont::Detail,
                    width - 2 * drawing_.padding, tallestText, drawing_.wideWords, measure_);
            if (drawing_.isReadInRows && cell.texts.isEmpty()) {
                cell = { { sheetwords::toFill() }, SheetFont::ToFill };
            }
            line.text = std::max(line.text, dropOf(cell.font) + sheettext::height(cell));
            line.height = std::max(line.height, line.text + 2 * verticalPadding);
            line.cells.append(std::move(cell));
        }
        lines_.append(line);
    }
}

void SheetWaitingList::breakPages(double room)
{
    pages_.append(Page {});
    double left = room;
    for (qsizetype i = 0; i < lines_.size(); ++i) {
        if (lines_.at(i).height > left && pages_.last().count > 0) {
            pages_.append(Page { .first = i, .count = 0 });
            left = room;
        }
        left -= lines_.at(i).height;
        ++pages_.last().count;
    }
    if (pages_.size() > 1 && pages_.last().count < keptTogether) {
        --pages_[pages_.size() - 2].count;
        --pages_.last().first;
        ++pages_.last().count;
    }
}

double SheetWaitingList::placeTitle(SheetPage &page, double top) const
{
    SheetBox box { SheetPart::WaitingTitle, { printable_.left(), top, printable_.width(), titleHeight_ }, 0,
        0, {} };
    const double below = sheettext::place(box, { sheetwords::waitingTitle() }, SheetFont::CycleTitle,
        printable_.left(), printable_.right(), top, Qt::AlignLeft, measure_);
    sheettext::place(box, note_, SheetFont::Detail, printable_.left(), printable_.right(), below + gap,
        Qt::AlignLeft, measure_);
    page.boxes.append(box);
    return top + titleHeight_;
}

double SheetWaitingList::placeRow(
    SheetPage &page, SheetPart part, int number, const Line &line, double top) const
{
    for (qsizetype column = 0; column < line.cells.size(); ++column) {
        const auto &shares = drawing_.waitingColumns;
        const double left = printable_.left() + shares.at(size_t(column)) * printable_.width();
        const double right = printable_.left() + shares.at(size_t(column) + 1) * printable_.width();
        const sheettext::Lines &lines = line.cells.at(column);
        SheetBox box { part, { left, top, right - left, line.height }, number, int(column), {} };
        const double text = drawing_.isReadInRows ? line.text : sheettext::height(lines);
        sheettext::place(box, lines.texts, lines.font, left + drawing_.padding, right - drawing_.padding,
            top + (line.height - text) / 2 + dropOf(lines.font),
            column == 0 && !drawing_.isReadInRows ? Qt::AlignRight : Qt::AlignLeft, measure_);
        page.boxes.append(box);
    }
    return top + line.height;
}

void SheetWaitingList::place(SheetPage &page, double top, qsizetype index) const
{
    double y = placeTitle(page, top);
    if (lines_.isEmpty()) {
        return;
    }
    const double left = printable_.left();
    const double right = printable_.right();
    Line heading;
    heading.height = headingHeight;
    for (const QString &each : sheetwords::waitingHeadings()) {
        heading.cells.append({ { each }, SheetFont::ColumnHeading });
        heading.text = dropOf(SheetFont::ColumnHeading) + sheetfonts::lineHeight(SheetFont::ColumnHeading);
    }
    page.shades.append({ { left, y, printable_.width(), headingHeight }, headingInk });
    page.rules.append({ { left, y, right, y }, edgeRule, 100 });
    y = placeRow(page, SheetPart::WaitingHeading, 0, heading, y);
    page.rules.append({ { left, y, right, y }, edgeRule, 100 });
    const Page &part = pages_.at(index);
    for (qsizetype i = part.first; i < part.first + part.count; ++i) {
        y = placeRow(page, SheetPart::Waiting, int(i) + 1, lines_.at(i), y);
        const bool isLast = i + 1 == part.first + part.count;
        page.rules.append(
            { { left, y, right, y }, isLast ? edgeRule : hairline, isLast ? 100 : hairlineInk });
    }
}
