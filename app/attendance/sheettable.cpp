// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attendance/sheettable.h"

#include "app/attendance/sheetwords.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace
{

constexpr qsizetype numberColumn = 0;
constexpr qsizetype nameColumn = 1;

constexpr double verticalPadding = 1.2;
constexpr double leastHeading = 9;
constexpr double hairline = 0.15;
constexpr double edgeRule = 0.4;
constexpr int hairlineInk = 55;
constexpr int headingInk = 12;
constexpr int mostHeadingLines = 4;
constexpr qsizetype mostColumns = 4; // half-days; more share the width all the same
constexpr std::array<double, mostColumns> signatureShares { 0.26, 0.35, 0.43, 0.50 };
constexpr double widestSignature = 60;
constexpr double leastSignature = 24; // room to sign in, where names would be cut otherwise
constexpr double signatureStep = 2;
constexpr double mostName = 70; // of the column of names
constexpr double mostNameAlone = 160;

} // namespace

SheetTable::SheetTable(const AttendanceSheet &sheet, const QRectF &printable, const FontMeasure &measure)
    : sheet_(sheet)
    , drawing_(SheetDrawing::of(sheet.edition))
    , printable_(printable)
    , measure_(measure)
    , rowHeight_(std::clamp(sheet.look.rowHeight, SheetLook::leastRowHeight, SheetLook::mostRowHeight))
    , signature_(suitedSignature())
{
    chooseTexts();
    setColumns();
    breakHeadings();
}

void SheetTable::chooseTexts()
{
    const SheetLook &look = sheet_.look;
    const auto add = [this](SheetPart part, const QString &heading, QString SheetRow::*text, SheetFont font,
                         double least, double most, double wanted) {
        double whole = wanted;
        for (const SheetRow &row : sheet_.rows) {
            whole = std::max(whole, measure_.width(row.*text, font) + 2 * drawing_.padding);
        }
        texts_.append({ part, heading, text, font, least, most, std::min(whole, most), whole });
    };
    // A row that can neither go to another page nor grow much has its name on longer lines.
    const bool isShort = sheet_.rows.size() + std::max(sheet_.blankRows, 0) <= fewRows;
    add(SheetPart::Name, sheetwords::nameHeading(), &SheetRow::name, SheetFont::Name, 28,
        isShort ? mostNameAlone : mostName, 40);
    if (drawing_.wideWords == sheettext::WideWords::Narrowed) {
        for (const SheetRow &row : sheet_.rows) {
            for (const QString &word : row.name.split(u' ')) {
                const auto taken
                    = [&](SheetFont font) { return measure_.width(word, font) + 2 * drawing_.padding; };
                if (const double width = taken(SheetFont::Name); width > texts_.first().least) {
                    texts_.first().words.append({ width, taken(SheetFont::NarrowName) });
                }
            }
        }
    }
    if (look.hasFunction) {
        add(SheetPart::Function, sheetwords::functionHeading(), &SheetRow::function, SheetFont::Detail, 20,
            55, 26);
    }
    if (look.hasOrganisation) {
        add(SheetPart::Organisation, sheetwords::organisationHeading(), &SheetRow::organisation,
            SheetFont::Detail, 20, 60, 26);
    }
    if (look.hasTerritory) {
        add(SheetPart::Territory, sheetwords::territoryHeading(), &SheetRow::territory, SheetFont::Detail, 20,
            50, 26);
    }
}

double SheetTable::suitedSignature() const
{
    const auto signatures = std::max<qsizetype>(sheet_.columns.size(), 1);
    const double share = signatureShares.at(size_t(std::min(signatures, mostColumns)) - 1);
    return std::min(share * printable_.width() / double(signatures), widestSignature);
}

QList<double> SheetTable::leastWidths(double room) const
{
    QList<double> leasts;
    double spare = room;
    for (const TextColumn &text : texts_) {
        leasts.append(text.least);
        spare -= text.least;
    }
    for (qsizetype i = 0; i < texts_.size(); ++i) {
        // A word that even so were parted takes nothing from the others.
        const double own = texts_.at(i).least;
        const double most = std::min(own + std::max(spare, 0.0), std::max(own, texts_.at(i).most));
        for (const Word &word : texts_.at(i).words) {
            const double needed = word.width <= most ? word.width : word.narrow;
            leasts[i] = needed <= most ? std::max(leasts.at(i), needed) : leasts.at(i);
        }
        spare -= leasts.at(i) - own;
    }
    return leasts;
}

void SheetTable::setColumns()
{
    const auto signatures = std::max<qsizetype>(sheet_.columns.size(), 1);
    const QString lastNumber
        = QString::number(sheet_.firstNumber - 1 + sheet_.rows.size() + std::max(sheet_.blankRows, 0));
    const double number = std::max(7.0, measure_.width(lastNumber, SheetFont::Number) + 2 * drawing_.padding);

    const double room = printable_.width() - number - double(signatures) * signature_;
    const QList<double> leasts = leastWidths(room);
    double wanted = 0;
    double least = 0;
    for (qsizetype i = 0; i < texts_.size(); ++i) {
        wanted += std::max(texts_.at(i).wanted, leasts.at(i));
        least += leasts.at(i);
    }
    // What is left above the least widths is shared as the texts ask for it.
    const double spare = room - least;
    edges_ = { printable_.left(), printable_.left() + number };
    for (qsizetype i = 0; i < texts_.size(); ++i) {
        const double own = leasts.at(i);
        const double asked = std::max(texts_.at(i).wanted, own) - own;
        const double more = wanted > least ? spare * asked / (wanted - least) : spare / double(texts_.size());
        edges_.append(edges_.last() + (spare > 0 ? own + more : room * own / least));
    }
    for (qsizetype i = 0; i < signatures; ++i) {
        edges_.append(printable_.right() - double(signatures - 1 - i) * signature_);
    }
}

void SheetTable::breakHeadings()
{
    headings_ = { { sheetwords::numberHeading() } };
    hours_.clear();
    for (const TextColumn &text : std::as_const(texts_)) {
        headings_.append({ text.heading });
    }
    for (const SheetColumn &column : sheet_.columns) {
        const double width = textWidth(headings_.size());
        headings_.append(
            sheettext::wrap(column.heading, SheetFont::ColumnHeading, width, mostHeadingLines, measure_));
        hours_.append(sheettext::wrap(column.hours, drawing_.columnHours, width, mostHeadingLines, measure_));
    }
    if (sheet_.columns.isEmpty()) {
        headings_.append({ sheetwords::signatureHeading() });
        hours_.append(QStringList());
    }
    for (qsizetype i = 0; i < hours_.size(); ++i) {
        headingText_ = std::max(headingText_,
            sheettext::height(headings_.at(firstSignature() + i), SheetFont::ColumnHeading)
                + sheettext::height(hours_.at(i), drawing_.columnHours));
    }
    headingHeight_ = std::max(leastHeading, 2 * verticalPadding + headingText_);
    if (nobody() && drawing_.isReadInRows) {
        headingHeight_ = 0; // of columns that hold nothing
    }
}

double SheetTable::textWidth(qsizetype column) const
{
    return edges_.at(column + 1) - edges_.at(column) - 2 * drawing_.padding;
}

double SheetTable::dropOf(SheetFont first) const
{
    return drawing_.isReadInRows ? sheettext::drop(first) : 0;
}

SheetTable::Row SheetTable::broken(const SheetRow &row, double room) const
{
    Row result { {}, {}, drawing_.note, rowHeight_,
        dropOf(SheetFont::Number) + sheetfonts::lineHeight(SheetFont::Number) };
    const auto breakNote = [&] {
        result.note = row.note.isEmpty() ? QStringList()
                                         : sheettext::wrap(row.note, result.noteFont, textWidth(nameColumn),
                                               drawing_.mostNoteLines, measure_);
    };
    breakNote();
    for (qsizetype i = 0; i < texts_.size(); ++i) {
        const TextColumn &text = texts_.at(i);
        const double below = i == 0 ? sheettext::height(result.note, result.noteFont) : 0;
        sheettext::Lines cell = sheettext::fit(row.*text.text, text.font, textWidth(nameColumn + i),
            room - dropOf(text.font) - below, drawing_.wideWords, measure_);
        if (drawing_.isReadInRows && cell.texts.isEmpty()) {
            cell = { { sheetwords::toFill() }, SheetFont::ToFill };
        } else if (drawing_.isReadInRows && i == 0 && cell.font != SheetFont::Name) {
            // Of nearly the size of the name, or it is read apart from it.
            result.noteFont = cell.font == SheetFont::NarrowName ? SheetFont::NarrowNote : cell.font;
            breakNote();
        }
        result.text = std::max(result.text, dropOf(cell.font) + sheettext::height(cell) + below);
        result.cells.append(std::move(cell));
    }
    result.height = std::max(rowHeight_, 2 * verticalPadding + result.text);
    return result;
}

void SheetTable::breakRows(double tallestRow)
{
    const double room = std::max(tallestRow, rowHeight_) - 2 * verticalPadding;
    rows_.clear();
    rows_.reserve(sheet_.rows.size());
    for (const SheetRow &row : sheet_.rows) {
        rows_.append(broken(row, room));
    }
    blankRow_ = broken({}, room);
}

bool SheetTable::isCut() const
{
    return std::ranges::any_of(
        rows_, [](const Row &row) { return std::ranges::any_of(row.cells, &sheettext::Lines::isCut); });
}

void SheetTable::favourLongTexts(double tallestRow)
{
    // What the least column takes on its lines asks for no more: the width goes where a text is much longer.
    const int lines = sheettext::linesWithin(
        std::max(tallestRow, rowHeight_) - 2 * verticalPadding, SheetFont::FinestPrint);
    QList<TextColumn> asking = texts_;
    double beyond = 0;
    for (TextColumn &text : asking) {
        text.wanted = std::max(text.least, text.whole - (lines - 1) * text.least);
        beyond += text.wanted - text.least;
    }
    if (beyond > 0) {
        texts_ = asking;
        setColumns();
    }
}

bool SheetTable::narrowSignatures()
{
    if (!drawing_.maySignaturesGive || signature_ <= leastSignature) {
        return false;
    }
    const auto give = [this](double signature) {
        signature_ = signature;
        setColumns();
        breakHeadings();
    };
    const double before = signature_;
    const double heading = headingHeight_;
    give(std::max(leastSignature, before - signatureStep));
    if (headingHeight_ > heading) {
        give(before);
        return false;
    }
    return true;
}

QList<double> SheetTable::rowHeights() const
{
    QList<double> heights;
    for (const Row &row : rows_) {
        heights.append(row.height);
    }
    heights.append(QList<double>(std::max(sheet_.blankRows, 0), blankRow_.height));
    if (heights.isEmpty()) {
        heights.append(rowHeight_); // "Aucun inscrit"
    }
    return heights;
}

void SheetTable::place(SheetPage &page, double top, qsizetype firstRow, qsizetype rowCount) const
{
    if (rowCount == 0) {
        return;
    }
    const double left = printable_.left();
    const double right = printable_.right();
    if (headingHeight_ > 0) {
        placeHeading(page, top);
    } else {
        page.rules.append({ { left, top, right, top }, edgeRule, 100 });
    }
    double y = top + headingHeight_;
    const QList<double> heights = rowHeights();
    for (qsizetype row = firstRow; row < firstRow + rowCount; ++row) {
        placeRow(page, y, row);
        y += heights.at(row);
        const bool last = row + 1 == firstRow + rowCount;
        page.rules.append({ { left, y, right, y }, last ? edgeRule : hairline, last ? 100 : hairlineInk });
    }
    if (nobody() && drawing_.isReadInRows) {
        return;
    }
    const double bottom = nobody() ? top + headingHeight_ : y; // nothing to sign
    for (qsizetype column = firstSignature(); column < edges_.size(); ++column) {
        const double x = edges_.at(column);
        page.rules.append({ { x, top, x, bottom }, hairline, hairlineInk });
    }
}

void SheetTable::placeHeading(SheetPage &page, double top) const
{
    const double right = printable_.right();
    const double bottom = top + headingHeight_;
    page.shades.append({ { printable_.left(), top, printable_.width(), headingHeight_ }, headingInk });
    page.rules.append({ { printable_.left(), top, right, top }, edgeRule, 100 });
    page.rules.append({ { printable_.left(), bottom, right, bottom }, edgeRule, 100 });
    for (qsizetype column = 0; column < headings_.size(); ++column) {
        const bool signature = column >= firstSignature();
        const QStringList &heading = headings_.at(column);
        const QStringList hours = signature ? hours_.at(column - firstSignature()) : QStringList();
        const double text = sheettext::height(heading, SheetFont::ColumnHeading)
            + sheettext::height(hours, drawing_.columnHours);
        const double left = edges_.at(column);
        const double width = edges_.at(column + 1) - left;
        SheetBox box { SheetPart::ColumnHeading, { left, top, width, headingHeight_ }, 0, int(column), {} };
        Qt::Alignment alignment = Qt::AlignLeft;
        if (signature && !drawing_.isReadInRows) {
            alignment = Qt::AlignHCenter;
        } else if (column == numberColumn && !drawing_.isReadInRows) {
            alignment = Qt::AlignRight;
        }
        const double below = sheettext::place(box, heading, SheetFont::ColumnHeading, left + drawing_.padding,
            left + width - drawing_.padding,
            top + (headingHeight_ - (drawing_.isReadInRows ? headingText_ : text)) / 2, alignment, measure_);
        sheettext::place(box, hours, drawing_.columnHours, left + drawing_.padding,
            left + width - drawing_.padding, below, alignment, measure_);
        page.boxes.append(box);
    }
}

void SheetTable::placeRow(SheetPage &page, double top, qsizetype row) const
{
    if (nobody()) {
        SheetBox box { SheetPart::NobodyRegistered,
            { printable_.left(), top, printable_.width(), rowHeight_ }, 0, 0, {} };
        sheettext::place(box, { sheetwords::nobodyRegistered() }, SheetFont::Detail, printable_.left(),
            printable_.right(), top + (rowHeight_ - sheetfonts::lineHeight(SheetFont::Detail)) / 2,
            Qt::AlignHCenter, measure_);
        page.boxes.append(box);
        return;
    }
    const Row &content = row < rows_.size() ? rows_.at(row) : blankRow_;
    const int number = sheet_.firstNumber + int(row);
    const QStringList shown { QString::number(number) };
    const auto cell = [&](SheetPart part, int index = 0) {
        return SheetBox { part, { 0, top, 0, content.height }, number, index, {} };
    };
    placeCell(page, cell(SheetPart::RowNumber), { shown, SheetFont::Number }, numberColumn, content);
    for (qsizetype i = 0; i < texts_.size(); ++i) {
        placeCell(page, cell(texts_.at(i).part), content.cells.at(i), nameColumn + i, content);
    }
    for (qsizetype column = firstSignature(); column + 1 < edges_.size(); ++column) {
        placeCell(page, cell(SheetPart::Signature, int(column - firstSignature())),
            { drawing_.isReadInRows ? shown : QStringList(), SheetFont::CellNumber }, column, content);
    }
}

void SheetTable::placeCell(
    SheetPage &page, SheetBox box, const sheettext::Lines &lines, qsizetype column, const Row &row) const
{
    const double left = edges_.at(column);
    const double right = edges_.at(column + 1);
    box.area.setLeft(left);
    box.area.setRight(right);
    if (!lines.texts.isEmpty()) {
        const QStringList note = column == nameColumn ? row.note : QStringList();
        const double own = sheettext::height(lines) + sheettext::height(note, row.noteFont);
        const double top = box.area.top() + (box.area.height() - (drawing_.isReadInRows ? row.text : own)) / 2
            + dropOf(lines.font);
        const double below = sheettext::place(box, lines.texts, lines.font, left + drawing_.padding,
            right - drawing_.padding, top,
            box.part == SheetPart::RowNumber && !drawing_.isReadInRows ? Qt::AlignRight : Qt::AlignLeft,
            measure_);
        sheettext::place(box, note, row.noteFont, left + drawing_.padding, right - drawing_.padding, below,
            Qt::AlignLeft, measure_);
    }
    page.boxes.append(std::move(box));
}
