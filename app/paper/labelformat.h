// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPageLayout>
#include <QPointF>
#include <QRectF>
#include <QString>

/// How an A4 sheet of labels or cards is cut. Lengths are millimetres.
struct LabelFormat {
    QString code; ///< remembered by
    QString name; ///< as the makers call it
    int columns = 1;
    int rows = 1;
    QSizeF size; ///< of one
    QPointF first; ///< corner of the first one
    QPointF pitch; ///< from one to the next
    bool isFolded = false; ///< in the middle: what is written shows on both sides
    QPageLayout::Orientation orientation = QPageLayout::Portrait;

    [[nodiscard]] int perPage() const { return columns * rows; }
    /// The one at `place`, from 0, row by row.
    [[nodiscard]] QRectF area(int place) const;
};

namespace labelformats
{

/// The makers' usual ones for badges (Avery-Zweckform; others cut theirs alike).
[[nodiscard]] const QList<LabelFormat> &badges();
/// Cards that stand on a table, folded, on plain card.
[[nodiscard]] const QList<LabelFormat> &nameCards();
/// One sign on a whole page.
[[nodiscard]] const LabelFormat &wholePage();

} // namespace labelformats
