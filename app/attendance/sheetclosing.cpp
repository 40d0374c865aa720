// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attendance/sheetclosing.h"

#include "app/attendance/sheettext.h"
#include "app/attendance/sheetwords.h"

#include <algorithm>
#include <numeric>

namespace
{

constexpr double above = 6; // white between the table, the totals and the speakers
constexpr double padding = 1.6;
constexpr double headingPadding = 1.2;
constexpr double headingHeight = 6.5;
constexpr double totalRow = 7.2;
constexpr double labelWidth = 24;
constexpr double totalColumn = 22;
constexpr double besideGap = 6;
constexpr double leastSpeakerWidth = 42;
constexpr double mostSpeakerWidth = 125;
constexpr double belowSpeakerWidth = 56;
constexpr double signingRoom = 14;
constexpr double leastSpeakerHeight = 20;
constexpr qsizetype mostRowsBeside = 2;
constexpr int mostHeadingLines = 2;
constexpr double hairline = 0.15;
constexpr double edgeRule = 0.4;
constexpr int hairlineInk = 55;
constexpr int headingInk = 12;

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

SheetClosing::SheetClosing(
    const AttendanceSheet &sheet, const QRectF &printable, double mostHeight, const FontMeasure &measure)
    : m_sheet(sheet)
    , m_printable(printable)
    , m_measure(measure)
    , m_speakers(std::max<qsizetype>(sheet.speakers.size(), 1))
{
    const auto columns = std::max<qsizetype>(sheet.columns.size(), 1);
    m_totalColumn = std::min(totalColumn, (printable.width() - labelWidth) / double(columns));
    m_totalsWidth = labelWidth + double(columns) * m_totalColumn;
    m_totalHeadingHeight = headingHeight;
    for (const SheetColumn &column : sheet.columns) {
        m_totalHeadings.append(sheettext::wrap(column.heading, SheetFont::ColumnHeading,
            m_totalColumn - 2 * padding, mostHeadingLines, measure));
        m_totalHeadingHeight = std::max(m_totalHeadingHeight,
            2 * headingPadding + sheettext::height(m_totalHeadings.last(), SheetFont::ColumnHeading));
    }

    const double room = printable.width() - m_totalsWidth - besideGap;
    const qsizetype fitting = std::min(qsizetype(room / leastSpeakerWidth), m_speakers);
    if (fitting > 0 && rowsFor(m_speakers, fitting) <= mostRowsBeside) {
        m_besideColumns = rowsFor(m_speakers, rowsFor(m_speakers, fitting)); // 3 of 3, but 4 as 2 and 2
        m_perRow = m_besideColumns;
        m_speakerWidth = std::min(room / double(m_perRow), mostSpeakerWidth);
    } else {
        m_perRow = std::max<qsizetype>(1, qsizetype(printable.width() / belowSpeakerWidth));
        m_speakerWidth = printable.width() / double(m_perRow);
    }
    for (int lines = sheettext::linesWithin(printable.height() / 3, SheetFont::Total); lines >= 1; --lines) {
        breakNames(lines);
        if (std::accumulate(m_heights.cbegin(), m_heights.cend(), 0.0) <= mostHeight) {
            break;
        }
    }
}

void SheetClosing::breakNames(int mostLines)
{
    m_names.clear();
    for (const QString &speaker : m_sheet.speakers) {
        m_names.append(
            sheettext::wrap(speaker, SheetFont::Total, m_speakerWidth - 2 * padding, mostLines, m_measure));
    }
    m_names.resize(m_speakers);

    const double totals = m_totalHeadingHeight + double(sheetwords::totals().size()) * totalRow;
    double speakers = 0;
    QList<double> below;
    for (qsizetype row = 0; row < rowsFor(m_speakers, m_perRow); ++row) {
        const double height = speakerHeight(row);
        speakers += height;
        below.append(row == 0 ? above + headingHeight + height : height);
    }
    if (beside()) {
        m_heights = { above + std::max(totals, m_totalHeadingHeight + speakers) };
    } else {
        m_heights = QList<double> { above + totals } + below;
    }
}

double SheetClosing::speakerHeight(qsizetype row) const
{
    double height = leastSpeakerHeight;
    if (beside() && rowsFor(m_speakers, m_perRow) == 1) {
        height = double(sheetwords::totals().size()) * totalRow; // as high as the totals beside it
    }
    for (qsizetype i = row * m_perRow; i < std::min(m_speakers, (row + 1) * m_perRow); ++i) {
        height = std::max(height, sheettext::height(m_names.at(i), SheetFont::Total) + padding + signingRoom);
    }
    return height;
}

void SheetClosing::place(SheetPage &page, double top, qsizetype firstBlock, qsizetype blockCount) const
{
    double y = top;
    for (qsizetype block = firstBlock; block < firstBlock + blockCount; ++block) {
        if (block == 0) {
            placeTotals(page, y + above);
            if (beside()) {
                const double left = m_printable.left() + m_totalsWidth + besideGap;
                placeSpeakersHeading(page, left, y + above);
                double below = y + above + m_totalHeadingHeight;
                for (qsizetype row = 0; row < rowsFor(m_speakers, m_perRow); ++row) {
                    placeSpeakers(page, left, below, row);
                    below += speakerHeight(row);
                }
            }
        } else if (block == 1) {
            placeSpeakersHeading(page, m_printable.left(), y + above);
            placeSpeakers(page, m_printable.left(), y + above + headingHeight, 0);
        } else {
            placeSpeakers(page, m_printable.left(), y, block - 1);
        }
        y += m_heights.at(block);
    }
}

void SheetClosing::placeTotals(SheetPage &page, double top) const
{
    const double left = m_printable.left();
    const double right = left + m_totalsWidth;
    const auto columns = std::max<qsizetype>(m_sheet.columns.size(), 1);
    const auto cell = [&](SheetPart part, int row, qsizetype column, double y, double height,
                          const QStringList &lines, SheetFont font) {
        const double x = column == 0 ? left : left + labelWidth + double(column - 1) * m_totalColumn;
        const double width = column == 0 ? labelWidth : m_totalColumn;
        SheetBox box { part, { x, y, width, height }, row, int(column), {} };
        sheettext::place(box, lines, font, x + padding, x + width - padding,
            y + (height - sheettext::height(lines, font)) / 2, column == 0 ? Qt::AlignLeft : Qt::AlignHCenter,
            m_measure);
        page.boxes.append(box);
    };

    page.shades.append({ { left, top, m_totalsWidth, m_totalHeadingHeight }, headingInk });
    page.rules.append({ { left, top, right, top }, edgeRule, 100 });
    cell(SheetPart::TotalsHeading, 0, 0, top, m_totalHeadingHeight, { sheetwords::totalsHeading() },
        SheetFont::ColumnHeading);
    for (qsizetype column = 1; column <= columns; ++column) {
        cell(SheetPart::TotalsHeading, 0, column, top, m_totalHeadingHeight,
            m_totalHeadings.value(column - 1), SheetFont::ColumnHeading);
    }
    double y = top + m_totalHeadingHeight;
    const QStringList labels = sheetwords::totals();
    for (int row = 0; row < labels.size(); ++row) {
        cell(SheetPart::Total, row, 0, y, totalRow, { labels.at(row) }, SheetFont::Detail);
        for (qsizetype column = 1; column <= columns; ++column) {
            // Those registered are known; the rest is counted on the signed paper.
            const QStringList known
                = row == 0 ? QStringList(QString::number(m_sheet.rows.size())) : QStringList();
            cell(SheetPart::Total, row, column, y, totalRow, known, SheetFont::Total);
        }
        y += totalRow;
        const bool last = row + 1 == labels.size();
        page.rules.append({ { left, y, right, y }, last ? edgeRule : hairline, last ? 100 : hairlineInk });
    }
    for (qsizetype column = 1; column <= columns + 1; ++column) {
        const double x = left + labelWidth + double(column - 1) * m_totalColumn;
        page.rules.append({ { x, top, x, y }, hairline, hairlineInk });
    }
}

void SheetClosing::placeSpeakersHeading(SheetPage &page, double left, double top) const
{
    const double height = beside() ? m_totalHeadingHeight : headingHeight;
    const double width = double(m_perRow) * m_speakerWidth;
    page.shades.append({ { left, top, width, height }, headingInk });
    page.rules.append({ { left, top, left + width, top }, edgeRule, 100 });
    SheetBox box { SheetPart::SpeakersHeading, { left, top, width, height }, 0, 0, {} };
    const QStringList heading = sheettext::wrap(
        sheetwords::speakersHeading(), SheetFont::ColumnHeading, width - 2 * padding, 1, m_measure);
    sheettext::place(box, heading, SheetFont::ColumnHeading, left + padding, left + width - padding,
        top + (height - sheettext::height(heading, SheetFont::ColumnHeading)) / 2, Qt::AlignLeft, m_measure);
    page.boxes.append(box);
}

void SheetClosing::placeSpeakers(SheetPage &page, double left, double top, qsizetype row) const
{
    const double height = speakerHeight(row);
    for (qsizetype i = row * m_perRow; i < std::min(m_speakers, (row + 1) * m_perRow); ++i) {
        const double x = left + double(i - row * m_perRow) * m_speakerWidth;
        SheetBox box { SheetPart::Speaker, { x, top, m_speakerWidth, height }, 0, int(i), {} };
        sheettext::place(box, m_names.at(i), SheetFont::Total, x + padding, x + m_speakerWidth - padding,
            top + padding, Qt::AlignLeft, m_measure);
        frame(page, box.area);
        page.boxes.append(box);
    }
}
