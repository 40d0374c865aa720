// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attendance/sheetfonts.h"

using namespace Qt::StringLiterals;

namespace
{

struct Style {
    int size; // hundredths of a millimetre; a point is 35.3
    bool bold;
    int ink;
};

constexpr std::array<Style, sheetfonts::count> styles { {
    { 318, true, 100 }, // Organiser
    { 300, false, 70 }, // Partner
    { 353, false, 75 }, // CycleTitle
    { 388, true, 100 }, // SessionTitle
    { 530, true, 100 }, // ModuleTitle
    { 388, true, 100 }, // ReminderTitle
    { 254, false, 65 }, // Label
    { 353, true, 100 }, // Fact
    { 300, true, 100 }, // ColumnHeading
    { 254, false, 75 }, // ColumnHours
    { 282, false, 65 }, // Number
    { 325, true, 100 }, // Name
    { 300, false, 85 }, // Detail
    { 212, false, 100 }, // SmallPrint
    { 160, false, 100 }, // FinestPrint
    { 335, true, 100 }, // Total
    { 247, false, 70 }, // Footer
    { 304, false, 70 }, // PartnerInRows
    { 340, false, 65 }, // LabelInRows
    { 288, false, 75 }, // HoursInRows
    { 311, false, 85 }, // NoteInRows
    { 247, false, 50 }, // CellNumber
    { 300, false, 40 }, // ToFill
    { 275, true, 100 }, // NarrowName
    { 266, false, 85 }, // NarrowNote
} };

constexpr Style style(SheetFont font)
{
    return styles.at(size_t(font));
}

constexpr qsizetype mostKnownWidths = 4096;

} // namespace

namespace sheetfonts
{

QFont font(SheetFont style)
{
    QFont font;
    // The first draws Latin, Greek, Cyrillic and Hebrew; the others what it lacks (Arabic, symbols, emoji).
    // Any of them may be missing: the last names stand in, then whatever the system has.
    font.setFamilies(
        { u"Liberation Sans"_s, u"Arimo"_s, u"Arial"_s, u"DejaVu Sans"_s, u"Noto Sans"_s, u"Symbola"_s });
    font.setStyleHint(QFont::SansSerif);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setPixelSize(::style(style).size);
    font.setBold(::style(style).bold);
    return font;
}

int ink(SheetFont style)
{
    return ::style(style).ink;
}

double size(SheetFont style)
{
    return ::style(style).size / unitsPerMillimetre;
}

double lineHeight(SheetFont style)
{
    return 1.2 * size(style);
}

double ascent(SheetFont style)
{
    // Liberation Sans rises to 0.905 of its size and sinks to 0.212: centred in the line.
    return (1.2 - (0.905 + 0.212)) / 2 * size(style) + 0.905 * size(style);
}

} // namespace sheetfonts

PrintedFontMeasure::PrintedFontMeasure()
{
    for (int i = 0; i < sheetfonts::count; ++i) {
        fonts_[size_t(i)] = sheetfonts::font(SheetFont(i));
    }
}

double PrintedFontMeasure::width(const QString &text, SheetFont style) const
{
    QHash<QString, double> &known = known_.at(size_t(style));
    if (const auto found = known.constFind(text); found != known.constEnd()) {
        return *found;
    }
    if (known.size() >= mostKnownWidths) {
        known.clear();
    }
    const double width
        = QFontMetricsF(fonts_.at(size_t(style))).horizontalAdvance(text) / sheetfonts::unitsPerMillimetre;
    known.insert(text, width);
    return width;
}
