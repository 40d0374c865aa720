// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QFontMetricsF>
#include <QHash>
#include <QString>

#include <array>

/// The few ways of writing used on the sheet.
enum class SheetFont {
    Organiser,
    Partner,
    CycleTitle,
    SessionTitle,
    ModuleTitle,
    ReminderTitle,
    Label,
    Fact,
    ColumnHeading,
    ColumnHours,
    Number,
    Name,
    Detail,
    SmallPrint, ///< of a text too long for its cell: all of it is printed
    FinestPrint, ///< of one too long even so, as two names of 300 letters on a row that cannot grow
    Total,
    Footer,
    // Of sheets read in rows: in place of Partner, Label, ColumnHours and Detail, of nearly the size of what
    // they stand with; and two more.
    PartnerInRows,
    LabelInRows,
    HoursInRows,
    NoteInRows,
    CellNumber, ///< in a cell to sign, the row's
    ToFill, ///< what holds a place to write in
    NarrowName, ///< of one a little wider than its column
    NarrowNote, ///< under that one
    FontCount,
};

namespace sheetfonts
{

constexpr int count = int(SheetFont::FontCount);
/// Fonts are sized in hundredths of a millimetre, the unit the painter scales to: whole numbers, the same on
/// every device.
constexpr double unitsPerMillimetre = 100;

[[nodiscard]] QFont font(SheetFont style);
[[nodiscard]] int ink(SheetFont style); ///< percent of black
[[nodiscard]] double size(SheetFont style); ///< mm
[[nodiscard]] double lineHeight(SheetFont style); ///< mm, the same whatever font a character falls back to
[[nodiscard]] double ascent(SheetFont style); ///< mm from the top of a line to its baseline

} // namespace sheetfonts

/// How wide a text is on paper. A seam: page breaks are tested with a measure that needs no font.
class FontMeasure
{
public:
    FontMeasure() = default;
    FontMeasure(const FontMeasure &) = delete;
    FontMeasure &operator=(const FontMeasure &) = delete;
    virtual ~FontMeasure() = default;

    [[nodiscard]] virtual double width(const QString &text, SheetFont style) const = 0; ///< mm
};

/// Measures with the fonts of the machine. Widths are remembered, up to a bound, so that the words which come
/// back from sheet to sheet are shaped once and memory does not grow with the number of sheets.
class PrintedFontMeasure final : public FontMeasure
{
public:
    PrintedFontMeasure();

    [[nodiscard]] double width(const QString &text, SheetFont style) const override;

private:
    std::array<QFont, sheetfonts::count> fonts_;
    mutable std::array<QHash<QString, double>, sheetfonts::count> known_;
};
