// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/attendance/sheetpages.h"

#include <QPen>

#include <array>

class PdfWriting;
class QPainter;

/// Paints computed pages, on paper, PDF or screen alike. One painter serves a whole job: fonts and pens are
/// made once.
class SheetPainter
{
public:
    SheetPainter();

    /// Paints page `page` (from 0) with the paper's top left corner at the painter's origin, at
    /// `dotsPerMillimetre` of the device (resolution / 25.4 for a printer or PDF at full page, any zoom for a
    /// screen).
    void paint(QPainter &painter, const SheetPages &pages, qsizetype page, double dotsPerMillimetre) const;

    /// Tells the texts of a page painted, in reading order.
    void tell(PdfWriting &pdf, const SheetPages &pages, qsizetype page) const;

    [[nodiscard]] const QFont &font(SheetFont style) const { return fonts_.at(size_t(style)); }

private:
    std::array<QFont, sheetfonts::count> fonts_;
    std::array<QPen, sheetfonts::count> inks_;
};
