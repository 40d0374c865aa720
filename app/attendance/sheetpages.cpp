// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attendance/sheetpages.h"

#include "app/attendance/sheet.h"

#include <algorithm>

namespace
{
constexpr double leastMargin = 10;
constexpr qsizetype columnsForLandscape = 3;
} // namespace

SheetPaper SheetPaper::suitedTo(const AttendanceSheet &sheet)
{
    SheetPaper paper;
    const SheetOrientation wanted = sheet.look.orientation;
    if (wanted == SheetOrientation::Landscape
        || (wanted == SheetOrientation::Suited && sheet.columns.size() >= columnsForLandscape)) {
        paper.orientation = QPageLayout::Landscape;
    }
    return paper;
}

QSizeF SheetPaper::extent() const
{
    const QSizeF upright = size.size(QPageSize::Millimeter);
    return orientation == QPageLayout::Landscape ? upright.transposed() : upright;
}

QRectF SheetPaper::printable() const
{
    const QMarginsF kept(std::max(margins.left(), leastMargin), std::max(margins.top(), leastMargin),
        std::max(margins.right(), leastMargin), std::max(margins.bottom(), leastMargin));
    return QRectF(QPointF(), extent()).marginsRemoved(kept);
}

QPageLayout SheetPaper::pageLayout() const
{
    QPageLayout layout(size, orientation, QMarginsF(), QPageLayout::Millimeter);
    layout.setMode(QPageLayout::FullPageMode);
    return layout;
}
