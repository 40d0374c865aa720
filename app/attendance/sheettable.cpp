// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attendance/sheettable.h"

#include "app/attendance/sheettext.h"
#include "app/attendance/sheetwords.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace
{

enum Column { Number, Name, Function, Organisation, FirstSignature };

constexpr double padding = 1.6; // left and right of a cell's text
constexpr double verticalPadding = 1.2;
constexpr double rowHeight = 10.4; // a signature needs 10 mm between the rules
constexpr double leastHeading = 9;
constexpr double hairline = 0.15;
constexpr double edgeRule = 0.4;
constexpr int hairlineInk = 55;
constexpr int headingInk = 12;
constexpr int mostHeadingLines = 4;
constexpr qsizetype mostColumns = 4; // half-days; more share the width all the same
constexpr std::array<double, mostColumns> signatureShares { 0.26, 0.35, 0.43, 0.50 };
constexpr double widestSignature = 60;

struct TextColumn {
    double least; // mm
    double most; // a few long texts do not take the room of all the others
    double wanted;
};

} // namespace

SheetTable::SheetTable(const AttendanceSheet &sheet, const QRectF &printable, const FontMeasure &measure)
    : m_sheet(sheet)
    , m_printable(printable)
    , m_measure(measure)
{
    setColumns();
    breakHeadings();
}

void SheetTable::setColumns()
{
    const double width = m_printable.width();
    const auto signatures = std::max<qsizetype>(m_sheet.columns.size(), 1);
    const double share = signatureShares.at(size_t(std::min(signatures, mostColumns)) - 1);
    const double signature = std::min(share * width / double(signatures), widestSignature);

    const QString lastNumber = QString::number(m_sheet.rows.size() + std::max(m_sheet.blankRows, 0));
    const double number = std::max(7.0, m_measure.width(lastNumber, SheetFont::Number) + 2 * padding);

    std::array<TextColumn, 3> texts { { { 28, 70, 40 }, { 20, 55, 26 }, { 20, 60, 26 } } };
    for (const SheetRow &row : m_sheet.rows) {
        texts[0].wanted = std::max(texts[0].wanted, m_measure.width(row.name, SheetFont::Name) + 2 * padding);
        texts[1].wanted
            = std::max(texts[1].wanted, m_measure.width(row.function, SheetFont::Detail) + 2 * padding);
        texts[2].wanted
            = std::max(texts[2].wanted, m_measure.width(row.organisation, SheetFont::Detail) + 2 * padding);
    }
    double wanted = 0;
    double least = 0;
    for (TextColumn &text : texts) {
        text.wanted = std::min(text.wanted, text.most);
        wanted += text.wanted;
        least += text.least;
    }
    // What is left above the least widths is shared as the texts ask for it.
    const double room = width - number - double(signatures) * signature;
    const double spare = room - least;
    m_edges = { m_printable.left(), m_printable.left() + number };
    for (const TextColumn &text : texts) {
        const double own = spare > 0 ? text.least + spare * (text.wanted - text.least) / (wanted - least)
                                     : room * text.least / least;
        m_edges.append(m_edges.last() + own);
    }
    for (qsizetype i = 0; i < signatures; ++i) {
        m_edges.append(m_printable.right() - double(signatures - 1 - i) * signature);
    }
}

void SheetTable::breakHeadings()
{
    m_headings = { { sheetwords::numberHeading() }, { sheetwords::nameHeading() },
        { sheetwords::functionHeading() }, { sheetwords::organisationHeading() } };
    for (const SheetColumn &column : m_sheet.columns) {
        const double width = textWidth(m_headings.size());
        m_headings.append(
            sheettext::wrap(column.heading, SheetFont::ColumnHeading, width, mostHeadingLines, m_measure));
        m_hours.append(
            sheettext::wrap(column.hours, SheetFont::ColumnHours, width, mostHeadingLines, m_measure));
    }
    if (m_sheet.columns.isEmpty()) {
        m_headings.append({ sheetwords::signatureHeading() });
        m_hours.append(QStringList());
    }
    m_headingHeight = leastHeading;
    for (qsizetype i = 0; i < m_hours.size(); ++i) {
        m_headingHeight = std::max(m_headingHeight,
            2 * verticalPadding
                + sheettext::height(m_headings.at(FirstSignature + i), SheetFont::ColumnHeading)
                + sheettext::height(m_hours.at(i), SheetFont::ColumnHours));
    }
}

double SheetTable::textWidth(qsizetype column) const
{
    return m_edges.at(column + 1) - m_edges.at(column) - 2 * padding;
}

void SheetTable::breakRows(double tallestRow)
{
    const double room = tallestRow - 2 * verticalPadding;
    const int nameLines = sheettext::linesWithin(room, SheetFont::Name);
    const int detailLines = sheettext::linesWithin(room, SheetFont::Detail);
    m_rows.clear();
    m_rows.reserve(m_sheet.rows.size());
    for (const SheetRow &row : m_sheet.rows) {
        Row broken { sheettext::wrap(row.name, SheetFont::Name, textWidth(Name), nameLines, m_measure),
            sheettext::wrap(row.function, SheetFont::Detail, textWidth(Function), detailLines, m_measure),
            sheettext::wrap(
                row.organisation, SheetFont::Detail, textWidth(Organisation), detailLines, m_measure),
            rowHeight };
        broken.height
            = std::max({ rowHeight, 2 * verticalPadding + sheettext::height(broken.name, SheetFont::Name),
                2 * verticalPadding + sheettext::height(broken.function, SheetFont::Detail),
                2 * verticalPadding + sheettext::height(broken.organisation, SheetFont::Detail) });
        m_rows.append(std::move(broken));
    }
}

QList<double> SheetTable::rowHeights() const
{
    QList<double> heights;
    for (const Row &row : m_rows) {
        heights.append(row.height);
    }
    heights.append(QList<double>(std::max(m_sheet.blankRows, 0), rowHeight));
    if (heights.isEmpty()) {
        heights.append(rowHeight); // "Aucun inscrit"
    }
    return heights;
}

void SheetTable::place(SheetPage &page, double top, qsizetype firstRow, qsizetype rowCount) const
{
    if (rowCount == 0) {
        return;
    }
    const double left = m_printable.left();
    const double right = m_printable.right();
    placeHeading(page, top);
    double y = top + m_headingHeight;
    const QList<double> heights = rowHeights();
    for (qsizetype row = firstRow; row < firstRow + rowCount; ++row) {
        placeRow(page, y, row);
        y += heights.at(row);
        const bool last = row + 1 == firstRow + rowCount;
        page.rules.append({ { left, y, right, y }, last ? edgeRule : hairline, last ? 100 : hairlineInk });
    }
    const double bottom = nobody() ? top + m_headingHeight : y; // nothing to sign
    for (qsizetype column = FirstSignature; column < m_edges.size(); ++column) {
        const double x = m_edges.at(column);
        page.rules.append({ { x, top, x, bottom }, hairline, hairlineInk });
    }
}

void SheetTable::placeHeading(SheetPage &page, double top) const
{
    const double right = m_printable.right();
    const double bottom = top + m_headingHeight;
    page.shades.append({ { m_printable.left(), top, m_printable.width(), m_headingHeight }, headingInk });
    page.rules.append({ { m_printable.left(), top, right, top }, edgeRule, 100 });
    page.rules.append({ { m_printable.left(), bottom, right, bottom }, edgeRule, 100 });
    for (qsizetype column = 0; column < m_headings.size(); ++column) {
        const bool signature = column >= FirstSignature;
        const QStringList &heading = m_headings.at(column);
        const QStringList hours = signature ? m_hours.at(column - FirstSignature) : QStringList();
        const double text = sheettext::height(heading, SheetFont::ColumnHeading)
            + sheettext::height(hours, SheetFont::ColumnHours);
        const double left = m_edges.at(column);
        const double width = m_edges.at(column + 1) - left;
        SheetBox box { SheetPart::ColumnHeading, { left, top, width, m_headingHeight }, 0, int(column), {} };
        Qt::Alignment alignment = Qt::AlignLeft;
        if (signature) {
            alignment = Qt::AlignHCenter;
        } else if (column == Number) {
            alignment = Qt::AlignRight;
        }
        const double below = sheettext::place(box, heading, SheetFont::ColumnHeading, left + padding,
            left + width - padding, top + (m_headingHeight - text) / 2, alignment, m_measure);
        sheettext::place(box, hours, SheetFont::ColumnHours, left + padding, left + width - padding, below,
            alignment, m_measure);
        page.boxes.append(box);
    }
}

void SheetTable::placeRow(SheetPage &page, double top, qsizetype row) const
{
    const double height = row < m_rows.size() ? m_rows.at(row).height : rowHeight;
    if (nobody()) {
        SheetBox box { SheetPart::NobodyRegistered, { m_printable.left(), top, m_printable.width(), height },
            0, 0, {} };
        sheettext::place(box, { sheetwords::nobodyRegistered() }, SheetFont::Detail, m_printable.left(),
            m_printable.right(), top + (height - sheetfonts::lineHeight(SheetFont::Detail)) / 2,
            Qt::AlignHCenter, m_measure);
        page.boxes.append(box);
        return;
    }
    const int number = int(row) + 1;
    placeCell(page, SheetPart::RowNumber, number, { QString::number(number) }, SheetFont::Number, Number, top,
        height);
    const Row text = row < m_rows.size() ? m_rows.at(row) : Row();
    placeCell(page, SheetPart::Name, number, text.name, SheetFont::Name, Name, top, height);
    placeCell(page, SheetPart::Function, number, text.function, SheetFont::Detail, Function, top, height);
    placeCell(page, SheetPart::Organisation, number, text.organisation, SheetFont::Detail, Organisation, top,
        height);
    for (qsizetype column = FirstSignature; column + 1 < m_edges.size(); ++column) {
        placeCell(page, SheetPart::Signature, number, {}, SheetFont::Detail, column, top, height);
    }
}

void SheetTable::placeCell(SheetPage &page, SheetPart part, int number, const QStringList &lines,
    SheetFont font, qsizetype column, double top, double height) const
{
    const double left = m_edges.at(column);
    const double right = m_edges.at(column + 1);
    const int index = part == SheetPart::Signature ? int(column - FirstSignature) : 0;
    SheetBox box { part, { left, top, right - left, height }, number, index, {} };
    if (!lines.isEmpty()) {
        sheettext::place(box, lines, font, left + padding, right - padding,
            top + (height - sheettext::height(lines, font)) / 2,
            part == SheetPart::RowNumber ? Qt::AlignRight : Qt::AlignLeft, m_measure);
    }
    page.boxes.append(std::move(box));
}
