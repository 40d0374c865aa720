// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/attendance/sheetpages.h"

#include <QStringList>

/// Breaks texts into lines and places them in boxes.
namespace sheettext
{

/// The lines of `text` no wider than `width` mm, at most `mostLines`, the last one elided with “…” when it
/// must. Breaks between words, never before ? ! : ; » nor after «; inside a word only when it is wider than a
/// line. Control characters and line ends become spaces. An empty text has no line.
[[nodiscard]] QStringList wrap(
    const QString &text, SheetFont font, double width, int mostLines, const FontMeasure &measure);

/// Lines, and what they are written in.
struct Lines {
    QStringList texts;
    SheetFont font;
    bool isCut = false; ///< elided
};
enum class WideWords {
    Parted, ///< at a hyphen where they have one
    KeptWhole, ///< where small print helps
    Narrowed, ///< the same, but names where a print a little smaller helps: bold they stay
};
/// The lines of `text` in `height` mm: in small print when it takes more, or when that keeps a word whole
/// that is wider than the column; in the finest when small print takes more too; elided only when nothing
/// else helps. Names have a print of their own before these.
[[nodiscard]] Lines fit(const QString &text, SheetFont font, double width, double height, WideWords wide,
    const FontMeasure &measure);

[[nodiscard]] double height(const Lines &lines);
[[nodiscard]] double height(const QStringList &lines, SheetFont font);
/// mm from the top of a row to the top of this line, where the first lines of its cells stand on one
/// baseline. Small print begins at the top.
[[nodiscard]] double drop(SheetFont first);
/// How many lines fit in `height`, at least 1.
[[nodiscard]] int linesWithin(double height, SheetFont font);

/// Adds the lines to the box with the top of the first at `top`, between `left` and `right`.
/// Returns the bottom of the last line.
double place(SheetBox &box, const QStringList &lines, SheetFont font, double left, double right, double top,
    Qt::Alignment alignment, const FontMeasure &measure);

} // namespace sheettext
