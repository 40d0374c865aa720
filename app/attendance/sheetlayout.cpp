// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attendance/sheetlayout.h"

#include "app/attendance/sheetbreaks.h"
#include "app/attendance/sheetclosing.h"
#include "app/attendance/sheetheading.h"
#include "app/attendance/sheettable.h"
#include "app/attendance/sheetwaitinglist.h"

#include <algorithm>
#include <numeric>

namespace
{

constexpr qsizetype rowsKeptTogether = 2; // on any page
constexpr double roomBesideRow = 1.6; // mm: the closing block leaves room for two rows, and this for each

/// The parts of one sheet, with their texts broken, and where its pages end.
class Composition
{
public:
    Composition(const AttendanceSheet &sheet, const SheetPaper &paper, SheetDensity density,
        const FontMeasure &measure)
        : paper_(paper)
        , rowCount_(sheet.rows.size() + std::max(sheet.blankRows, 0))
        , stayTogether_(density == SheetDensity::Tight && rowCount_ > 0 && rowCount_ <= SheetTable::fewRows)
        , printable_(paper.printable())
        , heading_(sheet, printable_, density, measure)
        , table_(sheet, printable_, measure)
        , closing_(sheet, printable_, density, closingRoom(), measure)
        , waiting_(sheet, printable_,
              printable_.height() - heading_.reminderHeight() - heading_.footerHeight(), measure)
    {
        flow_.heading = table_.headingHeight();
        flow_.firstPage = table_.headingHeight() + firstRoom();
        flow_.otherPage = table_.headingHeight() + otherRoom();
        flow_.closing = closing_.heights();
        breakRows();
        flow_.rows = table_.rowHeights();
        breaks_ = sheetbreaks::compute(flow_);
    }

    [[nodiscard]] bool isSound() const { return breaks_.sound; }
    [[nodiscard]] bool isOnePage() const { return breaks_.pages.size() == 1; }

    /// Whether a second page is there for less than a row: a long line at the foot, or a title of two.
    [[nodiscard]] bool isNearlyOnePage() const
    {
        const double wanted = std::accumulate(flow_.rows.cbegin(), flow_.rows.cend(), 0.0)
            + std::accumulate(flow_.closing.cbegin(), flow_.closing.cend(), 0.0);
        return !isOnePage() && wanted < firstRoom() + SheetLook::leastRowHeight;
    }

    [[nodiscard]] SheetPages pages() const
    {
        SheetPages result { paper_, {}, heading_.logo() };
        for (qsizetype i = 0; i < breaks_.pages.size(); ++i) {
            result.pages.append(page(i));
        }
        for (qsizetype i = 0; i < waiting_.pageCount(); ++i) {
            SheetPage page;
            const qsizetype number = breaks_.pages.size() + i + 1;
            heading_.placeReminder(page, number);
            waiting_.place(page, printable_.top() + heading_.reminderHeight(), i);
            heading_.placeFooter(page, number, pageCount());
            result.pages.append(page);
        }
        return result;
    }

private:
    [[nodiscard]] qsizetype pageCount() const { return breaks_.pages.size() + waiting_.pageCount(); }

    /// Room for rows and closing on the first page, and on the others.
    [[nodiscard]] double firstRoom() const { return roomUnder(heading_.fullHeight()); }
    [[nodiscard]] double otherRoom() const { return roomUnder(heading_.reminderHeight()); }
    [[nodiscard]] double roomUnder(double header) const
    {
        return printable_.height() - header - heading_.footerHeight() - table_.headingHeight();
    }

    [[nodiscard]] double plainRow() const { return table_.leastRowHeight() + roomBesideRow; }

    /// What the closing block may take so that rows which must stand with it still can.
    [[nodiscard]] double closingRoom() const
    {
        return stayTogether_ ? firstRoom() - double(rowCount_) * plainRow()
                             : otherRoom() - double(rowsKeptTogether) * plainRow();
    }

    /// A row grows with its text up to a third of the page, as long as two of them fit wherever two must
    /// stand together. The rows of one page share it; where a text is cut even so, its column takes from the
    /// other texts, then from the signatures.
    void breakRows()
    {
        const double closing = std::accumulate(flow_.closing.cbegin(), flow_.closing.cend(), 0.0);
        const double tallest = std::min({ printable_.height() / 3, firstRoom() / double(rowsKeptTogether),
            (otherRoom() - closing) / double(rowsKeptTogether) });
        if (!stayTogether_) {
            table_.breakRows(tallest);
            return;
        }
        const double room = firstRoom() - closing;
        shareRoom(room, tallest);
        for (bool isCut = table_.isCut(); isCut; isCut = table_.isCut() && table_.narrowSignatures()) {
            table_.favourLongTexts(room / double(rowCount_));
            shareRoom(room, tallest);
        }
    }

    /// As their texts ask, the highest rows giving way line by line until all fit.
    void shareRoom(double room, double tallest)
    {
        const double alike = room / double(rowCount_);
        double most = std::min(tallest, room - double(rowCount_ - 1) * table_.leastRowHeight());
        table_.breakRows(most);
        while (heightOfRows() > room && most > alike) {
            most = std::max(alike, most - sheetfonts::lineHeight(SheetFont::FinestPrint));
            table_.breakRows(most);
        }
    }

    [[nodiscard]] double heightOfRows() const
    {
        const QList<double> heights = table_.rowHeights();
        return std::accumulate(heights.cbegin(), heights.cend(), 0.0);
    }

    [[nodiscard]] SheetPage page(qsizetype index) const
    {
        const sheetbreaks::Page &part = breaks_.pages.at(index);
        SheetPage page;
        double y = printable_.top();
        if (index == 0) {
            heading_.placeFull(page, index + 1);
            y += heading_.fullHeight();
        } else {
            heading_.placeReminder(page, index + 1);
            y += heading_.reminderHeight();
        }
        table_.place(page, y, part.firstRow, part.rowCount);
        if (part.rowCount > 0) {
            y += table_.headingHeight();
        }
        const auto firstRow = flow_.rows.cbegin() + part.firstRow;
        y = std::accumulate(firstRow, firstRow + part.rowCount, y);
        closing_.place(page, y, part.firstBlock, part.blockCount);
        heading_.placeFooter(page, index + 1, pageCount());
        return page;
    }

    SheetPaper paper_;
    qsizetype rowCount_;
    bool stayTogether_; // too few rows to share them between pages: all of them and the closing go on the
                        // first
    QRectF printable_;
    SheetHeading heading_;
    SheetTable table_;
    SheetClosing closing_;
    SheetWaitingList waiting_;
    sheetbreaks::Flow flow_;
    sheetbreaks::Breaks breaks_;
};

} // namespace

SheetPages layOut(const AttendanceSheet &sheet, const SheetPaper &paper, const FontMeasure &measure)
{
    const Composition comfortable(sheet, paper, SheetDensity::Comfortable, measure);
    const bool mayBeOnePage = sheet.edition != SheetEdition::First && comfortable.isNearlyOnePage();
    if (comfortable.isSound() && !mayBeOnePage) {
        return comfortable.pages();
    }
    const Composition tight(sheet, paper, SheetDensity::Tight, measure);
    return comfortable.isSound() && !(tight.isSound() && tight.isOnePage()) ? comfortable.pages()
                                                                            : tight.pages();
}
