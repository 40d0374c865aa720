// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPalette>
#include <QRect>
#include <QStringList>

#include <algorithm>

class QFontMetrics;
class QPainter;

/// How meetings look in the calendar, in the month as in the week.
namespace chippainting
{

struct Chip {
    QRect rect;
    int sessionNumber = 0;
    QStringList lines;
    bool isSelected = false; ///< framed
    bool isTall = false; ///< written from the top, as fitted() has it
    bool isQuiet = false; ///< outside the month, or being dragged away
    bool isFull = false; ///< COMPLET stands beside the lines, or as much of it as there is room for
};

/// How COMPLET is told on a chip: after the end of one of its lines.
struct FullMark {
    QString text; ///< "COMPLET", or "C" where the word has no room
    qsizetype line = 0; ///< the last one that leaves it room; cut where none does
};
[[nodiscard]] FullMark fullMark(const QStringList &lines, int width, const QFontMetrics &metrics);

void paint(QPainter &painter, const Chip &chip, const QPalette &palette, const QFontMetrics &metrics);

/// The texts of a tall chip in the lines there is room for: each on lines of its own, broken between words;
/// what is cut ends with an ellipsis, what has no line at all is left out.
[[nodiscard]] QStringList fitted(const QStringList &texts, QSize room, const QFontMetrics &metrics);
/// How much of a chip's width its texts do not get.
inline constexpr int tallTextInset = 12;
/// What the texts of a tall chip get of it: of a low one nearly all of its height.
[[nodiscard]] inline QSize tallTextRoom(const QRect &chip)
{
    constexpr int margins = 6;
    return { chip.width() - tallTextInset, chip.height() - std::min(margins, chip.height() / 10) };
}
/// How high a tall chip is that says one line.
[[nodiscard]] int lowestTall(const QFontMetrics &metrics);

/// Hours or a day that are not free, hatched, with words at the top.
void paintBusy(QPainter &painter, const QRect &rect, const QStringList &lines, const QPalette &palette,
    const QFontMetrics &metrics);
/// How much of a busy rectangle's width its words do not get.
inline constexpr int busyTextInset = 10;

} // namespace chippainting
