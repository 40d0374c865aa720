// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attendance/sheetclosing.h"

#include "app/attendance/sheettext.h"
#include "app/attendance/sheetwords.h"

#include <algorithm>
#include <numeric>

namespace
{

constexpr double padding = 1.6;
constexpr double headingPadding = 1.2;
constexpr double headingHeight = 6.5;
// So far below the headings of totals, of one line, a heading is taken for none of them by a reader that
// looks for columns.
constexpr double standingLower = 1.65;
constexpr double totalRow = 7.2;
constexpr double labelWidth = 24;
constexpr double totalColumn = 22;
constexpr double mostTotalColumn = 27; // of four, so that a speaker signs beside them
constexpr double besideGap = 6;
constexpr double mostSpeakerWidth = 140; // all the room of an upright page; a wide one leaves some white
constexpr int mostHeadingLines = 2;
constexpr double hairline = 0.15;
constexpr double edgeRule = 0.4;
constexpr int hairlineInk = 55;
constexpr int headingInk = 12;

/// Least measures of a speaker's box.
struct SpeakerRoom {
    double besideWidth; ///< beside the totals
    double belowWidth; ///< below them
    double height;
    double signing; ///< under the name
    qsizetype rowsBeside; ///< at most
};

constexpr SpeakerRoom roomFor(SheetDensity density)
{
    return density == SheetDensity::Tight ? SpeakerRoom { 36, 36, 15, 10, 4 }
                                          : SpeakerRoom { 42, 56, 20, 14, 2 };
}

qsizetype rowsFor(qsizetype count, qsizetype perRow)
{
    return (count + perRow - 1) / perRow;
}

void frame(SheetPage &page, const QRectF &area)
{
    page.rules.append({ { area.topLeft(), area.topRight() }, hairline, hairlineInk });
    page.rules.append({ { area.bottomLeft(), area.bottomRight() }, hairline, hairlineInk });
    page.rules.append({ { area.topLeft(), area.bottomLeft() }, hairline, hairlineInk });
    page.rules.append({ { area.topRight(), area.bottomRight() }, hairline, hairlineInk });
}

} // namespace

SheetClosing::SheetClosing(const AttendanceSheet &sheet, const QRectF &printable, SheetDensity density,
    double mostHeight, const FontMeasure &measure)
    : sheet_(sheet)
    , drawing_(SheetDrawing::of(sheet.edition))
    , printable_(printable)
    , measure_(measure)
    , signingRoom_(roomFor(density).signing)
    , above_(density == SheetDensity::Tight ? drawing_.tightAboveClosing : drawing_.aboveClosing)
    , leastSpeakerHeight_(roomFor(density).height)
    , speakers_(sheet.look.hasSpeakers ? std::max<qsizetype>(sheet.speakers.size(), 1) : 0)
{
    setColumns();
    const auto columns = std::max<qsizetype>(sheet.columns.size(), 1);
    totalsWidth_ = labelWidth + double(columns) * totalColumn_;
    totalHeadingHeight_ = headingHeight;
    for (const SheetColumn &column : sheet.columns) {
        totalHeadings_.append(sheettext::wrap(
            column.heading, SheetFont::ColumnHeading, totalColumn_ - 2 * padding, mostHeadingLines, measure));
        totalHeadingHeight_ = std::max(totalHeadingHeight_,
            2 * headingPadding + sheettext::height(totalHeadings_.last(), SheetFont::ColumnHeading));
    }

    const double room = printable.width() - totalsWidth_ - besideGap;
    // None when the sheet has no box for speakers: then the totals are all there is.
    const qsizetype fitting = std::min(qsizetype(room / roomFor(density).besideWidth), speakers_);
    if (fitting > 0 && rowsFor(speakers_, fitting) <= roomFor(density).rowsBeside) {
        besideColumns_ = rowsFor(speakers_, rowsFor(speakers_, fitting)); // 3 of 3, but 4 as 2 and 2
        perRow_ = besideColumns_;
        speakerWidth_ = std::min(room / double(perRow_), mostSpeakerWidth);
    } else {
        perRow_ = std::max<qsizetype>(1, qsizetype(printable.width() / roomFor(density).belowWidth));
        speakerWidth_ = printable.width() / double(perRow_);
    }
    speakersHeadingHeight_ = beside() ? totalHeadingHeight_ : headingHeight;
    if (standsLower()) {
        speakersHeadingHeight_ = (headingHeight + sheetfonts::lineHeight(SheetFont::ColumnHeading)) / 2
            + standingLower + headingPadding;
    }
    for (int lines = sheettext::linesWithin(printable.height() / 3, SheetFont::Total); lines >= 1; --lines) {
        breakNames(lines);
        if (std::accumulate(heights_.cbegin(), heights_.cend(), 0.0) <= mostHeight) {
            break;
        }
    }
}

void SheetClosing::setColumns()
{
    const auto columns = std::max<qsizetype>(sheet_.columns.size(), 1);
    totalColumn_ = totalColumn;
    if (drawing_.isReadInRows) {
        for (const SheetColumn &column : sheet_.columns) { // a heading on one line, where that is possible
            const double asked = measure_.width(column.heading, SheetFont::ColumnHeading) + 2 * padding;
            totalColumn_ = std::clamp(asked, totalColumn_, mostTotalColumn);
        }
    }
    totalColumn_ = std::min(totalColumn_, (printable_.width() - labelWidth) / double(columns));
}

void SheetClosing::breakNames(int mostLines)
{
    names_.clear();
    for (const QString &speaker : sheet_.speakers.first(std::min(speakers_, sheet_.speakers.size()))) {
        names_.append(
            sheettext::wrap(speaker, SheetFont::Total, speakerWidth_ - 2 * padding, mostLines, measure_));
    }
    names_.resize(speakers_);

    const double totals = totalHeadingHeight_ + double(sheetwords::totals().size()) * totalRow;
    double speakers = 0;
    QList<double> below;
    for (qsizetype row = 0; row < rowsFor(speakers_, perRow_); ++row) {
        const double height = speakerHeight(row);
        speakers += height;
        below.append(row == 0 ? above_ + speakersHeadingHeight_ + height : height);
    }
    if (beside()) {
        heights_ = { above_ + std::max(totals, speakersHeadingHeight_ + speakers) };
    } else {
        heights_ = QList<double> { above_ + totals } + below;
    }
}

bool SheetClosing::standsLower() const
{
    return beside() && drawing_.isReadInRows && totalHeadingHeight_ <= headingHeight;
}

double SheetClosing::speakerHeight(qsizetype row) const
{
    double height = leastSpeakerHeight_;
    if (beside() && rowsFor(speakers_, perRow_) == 1) {
        height = totalHeadingHeight_ + double(sheetwords::totals().size()) * totalRow
            - speakersHeadingHeight_; // as high as the totals beside it
    }
    for (qsizetype i = row * perRow_; i < std::min(speakers_, (row + 1) * perRow_); ++i) {
        height = std::max(height, sheettext::height(names_.at(i), SheetFont::Total) + padding + signingRoom_);
    }
    return height;
}

void SheetClosing::place(SheetPage &page, double top, qsizetype firstBlock, qsizetype blockCount) const
{
    double y = top;
    for (qsizetype block = firstBlock; block < firstBlock + blockCount; ++block) {
        if (block == 0) {
            placeTotals(page, y + above_);
            if (beside()) {
                const double left = printable_.left() + totalsWidth_ + besideGap;
                placeSpeakersHeading(page, left, y + above_);
                double below = y + above_ + speakersHeadingHeight_;
                for (qsizetype row = 0; row < rowsFor(speakers_, perRow_); ++row) {
                    placeSpeakers(page, left, below, row);
                    below += speakerHeight(row);
                }
            }
        } else if (block == 1) {
            placeSpeakersHeading(page, printable_.left(), y + above_);
            placeSpeakers(page, printable_.left(), y + above_ + speakersHeadingHeight_, 0);
        } else {
            placeSpeakers(page, printable_.left(), y, block - 1);
        }
        y += heights_.at(block);
    }
}

void SheetClosing::placeTotals(SheetPage &page, double top) const
{
    const double left = printable_.left();
    const double right = left + totalsWidth_;
    const auto columns = std::max<qsizetype>(sheet_.columns.size(), 1);
    const auto cell = [&](SheetPart part, int row, qsizetype column, double y, double height,
                          const QStringList &lines, SheetFont font) {
        const double x = column == 0 ? left : left + labelWidth + double(column - 1) * totalColumn_;
        const double width = column == 0 ? labelWidth : totalColumn_;
        SheetBox box { part, { x, y, width, height }, row, int(column), {} };
        sheettext::place(box, lines, font, x + padding, x + width - padding,
            y + (height - sheettext::height(lines, font)) / 2,
            column == 0 || drawing_.isReadInRows ? Qt::AlignLeft : Qt::AlignHCenter, measure_);
        page.boxes.append(box);
    };

    page.shades.append({ { left, top, totalsWidth_, totalHeadingHeight_ }, headingInk });
    page.rules.append({ { left, top, right, top }, edgeRule, 100 });
    cell(SheetPart::TotalsHeading, 0, 0, top, totalHeadingHeight_, { sheetwords::totalsHeading() },
        SheetFont::ColumnHeading);
    for (qsizetype column = 1; column <= columns; ++column) {
        cell(SheetPart::TotalsHeading, 0, column, top, totalHeadingHeight_, totalHeadings_.value(column - 1),
            SheetFont::ColumnHeading);
    }
    double y = top + totalHeadingHeight_;
    const QStringList labels = sheetwords::totals();
    for (int row = 0; row < labels.size(); ++row) {
        cell(SheetPart::Total, row, 0, y, totalRow, { labels.at(row) }, SheetFont::Detail);
        for (qsizetype column = 1; column <= columns; ++column) {
            // Those registered are known; the rest is counted on the signed paper.
            if (row == 0 && !sheet_.isSpare) {
                cell(SheetPart::Total, row, column, y, totalRow, { QString::number(sheet_.rows.size()) },
                    SheetFont::Total);
            } else {
                cell(SheetPart::Total, row, column, y, totalRow,
                    drawing_.isReadInRows ? QStringList(sheetwords::toFill().repeated(4)) : QStringList(),
                    SheetFont::ToFill);
            }
        }
        y += totalRow;
        const bool last = row + 1 == labels.size();
        page.rules.append({ { left, y, right, y }, last ? edgeRule : hairline, last ? 100 : hairlineInk });
    }
    for (qsizetype column = 1; column <= columns + 1; ++column) {
        const double x = left + labelWidth + double(column - 1) * totalColumn_;
        page.rules.append({ { x, top, x, y }, hairline, hairlineInk });
    }
}

void SheetClosing::placeSpeakersHeading(SheetPage &page, double left, double top) const
{
    const double height = speakersHeadingHeight_;
    const double width = double(perRow_) * speakerWidth_;
    SheetBox box { SheetPart::SpeakersHeading, { left, top, width, height }, 0, 0, {} };
    if (standsLower()) { // a shade would show that the line is not in the middle
        frame(page, box.area);
    } else {
        page.shades.append({ box.area, headingInk });
    }
    page.rules.append({ { left, top, left + width, top }, edgeRule, 100 });
    const QStringList heading = sheettext::wrap(
        sheetwords::speakersHeading(), SheetFont::ColumnHeading, width - 2 * padding, 1, measure_);
    const double text = sheettext::height(heading, SheetFont::ColumnHeading);
    sheettext::place(box, heading, SheetFont::ColumnHeading, left + padding, left + width - padding,
        standsLower() ? top + height - headingPadding - text : top + (height - text) / 2, Qt::AlignLeft,
        measure_);
    page.boxes.append(box);
}

void SheetClosing::placeSpeakers(SheetPage &page, double left, double top, qsizetype row) const
{
    const double height = speakerHeight(row);
    for (qsizetype i = row * perRow_; i < std::min(speakers_, (row + 1) * perRow_); ++i) {
        const double x = left + double(i - row * perRow_) * speakerWidth_;
        SheetBox box { SheetPart::Speaker, { x, top, speakerWidth_, height }, 0, int(i), {} };
        sheettext::place(box, names_.at(i), SheetFont::Total, x + padding, x + speakerWidth_ - padding,
            top + padding, Qt::AlignLeft, measure_);
        frame(page, box.area);
        page.boxes.append(box);
    }
}
