// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/attendance/sheetfonts.h"

#include <QBitArray>
#include <QImage>
#include <QLineF>
#include <QList>
#include <QMarginsF>
#include <QPageLayout>
#include <QPageSize>
#include <QRectF>
#include <QString>

struct AttendanceSheet;

/// What a sheet is printed on. Lengths are millimetres.
struct SheetPaper {
    QPageSize size = QPageSize(QPageSize::A4);
    QPageLayout::Orientation orientation = QPageLayout::Portrait;
    QMarginsF margins
        = QMarginsF(15, 12, 15, 12); ///< below 10 mm they count as 10: printers cannot ink the edge

    /// As the sheet asks; else landscape from three signature columns on, so that names and signatures keep
    /// their room.
    [[nodiscard]] static SheetPaper suitedTo(const AttendanceSheet &sheet);

    [[nodiscard]] QSizeF extent() const; ///< width and height as held in the hand
    [[nodiscard]] QRectF printable() const;
    [[nodiscard]] QPageLayout pageLayout() const; ///< full page: the margins are in the coordinates already

    friend bool operator==(const SheetPaper &, const SheetPaper &) = default;
};

/// What a box on the page is.
enum class SheetPart {
    Organiser,
    DocumentName, ///< "Feuille d’émargement", with its number
    CycleTitle,
    SessionTitle,
    ModuleTitle,
    Fact, ///< date, hours, place: index 0 to 2
    Reminder, ///< the header of the following pages
    CodeRoom, ///< holds the machine-readable code; white in a preview
    ColumnHeading, ///< index = table column
    RowNumber,
    Name,
    Function,
    Organisation,
    Territory,
    Signature, ///< index = signature column
    NobodyRegistered,
    TotalsHeading,
    Total, ///< row = line of the totals, index = column, 0 is the label
    SpeakersHeading,
    Speaker, ///< name and signature box; index = speaker
    WaitingTitle, ///< of the waiting list, on pages of its own
    WaitingHeading, ///< index = column
    Waiting, ///< row = line of the list, index = column
    Notice,
    OrganiserLines, ///< address and legal lines, at the foot
    Reference, ///< sheet number and time of printing
    PageNumber,
};

/// One line of text, already broken and measured: nothing is left to decide when it is painted.
struct SheetLine {
    QString text;
    SheetFont font = SheetFont::Detail;
    double x = 0; ///< left end
    double baseline = 0;
    double width = 0;
    bool held = false; ///< has marks that may rise or sink far out of the line: painted inside the box only
};

struct SheetBox {
    SheetPart part = SheetPart::Name;
    QRectF area;
    int row = 0; ///< printed row number, from 1; 0 outside the table
    int index = 0;
    QList<SheetLine> lines;
};

struct SheetRule {
    QLineF line;
    double thickness = 0.15;
    int ink = 100; ///< percent of black
};

struct SheetShade {
    QRectF area;
    int ink = 8;
};

/// A square of black and white modules that machines read.
struct SheetCode {
    QRectF area;
    QList<QBitArray> rows; ///< from the top, as many as each is long; set is black
};

/// The organiser's logo; the same picture on all pages.
struct SheetPicture {
    QRectF area;
};

struct SheetPage {
    QList<SheetPicture> pictures;
    QList<SheetShade> shades;
    QList<SheetCode> codes;
    QList<SheetRule> rules;
    QList<SheetBox> boxes; ///< in reading order
};

/// How much room the parts around the rows take. Tight is for the sheets whose rules cannot be kept
/// otherwise: very long titles, or a dozen speakers for three people.
enum class SheetDensity {
    Comfortable,
    Tight,
};

/// A sheet cut into pages, in millimetres from the top left corner of the paper.
struct SheetPages {
    SheetPaper paper;
    QList<SheetPage> pages;
    QImage logo = {}; ///< null without
};
