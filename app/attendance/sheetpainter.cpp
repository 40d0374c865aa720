// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attendance/sheetpainter.h"

#include "app/paper/paperfont.h"
#include "app/paper/pdfwriting.h"

#include <QPainter>
#include <QPainterPath>

#include <optional>

namespace
{

QColor grey(int ink)
{
    const int level = 255 - ink * 255 / 100;
    return { level, level, level };
}

double units(double millimetres)
{
    return millimetres * sheetfonts::unitsPerMillimetre;
}

QPointF units(QPointF point)
{
    return point * sheetfonts::unitsPerMillimetre;
}

QRectF units(const QRectF &area)
{
    return { units(area.topLeft()), area.size() * sheetfonts::unitsPerMillimetre };
}

/// One path for all of it: filled piece by piece, the edges between the modules would show.
QPainterPath modules(const SheetCode &code)
{
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    const double side = code.area.width() / double(code.rows.size());
    for (qsizetype y = 0; y < code.rows.size(); ++y) {
        const QBitArray &row = code.rows.at(y);
        for (qsizetype x = 0; x < row.size();) {
            qsizetype end = x;
            while (end < row.size() && row.testBit(end)) {
                ++end;
            }
            if (end > x) {
                path.addRect(units(QRectF(code.area.left() + double(x) * side,
                    code.area.top() + double(y) * side, double(end - x) * side, side)));
            }
            x = end + 1;
        }
    }
    return path;
}

} // namespace

SheetPainter::SheetPainter()
{
    for (int i = 0; i < sheetfonts::count; ++i) {
        fonts_[size_t(i)] = sheetfonts::font(SheetFont(i));
        inks_[size_t(i)] = QPen(grey(sheetfonts::ink(SheetFont(i))));
    }
}

void SheetPainter::paint(
    QPainter &painter, const SheetPages &pages, qsizetype page, double dotsPerMillimetre) const
{
    const SheetPage &content = pages.pages.at(page);
    painter.save();
    const double scale = dotsPerMillimetre / sheetfonts::unitsPerMillimetre;
    painter.scale(scale, scale);
    // A name in Arabic or Hebrew reads in its own direction, whatever the direction of the application.
    painter.setLayoutDirection(Qt::LayoutDirectionAuto);

    for (const SheetShade &shade : content.shades) {
        painter.fillRect(units(shade.area), grey(shade.ink));
    }
    std::optional<std::pair<double, int>> pen;
    for (const SheetRule &rule : content.rules) {
        if (const std::pair wanted(rule.thickness, rule.ink); pen != wanted) {
            painter.setPen(QPen(grey(rule.ink), units(rule.thickness), Qt::SolidLine, Qt::FlatCap));
            pen = wanted;
        }
        painter.drawLine(units(rule.line.p1()), units(rule.line.p2()));
    }

    for (const SheetPicture &picture : content.pictures) {
        paperfont::paint(painter, units(picture.area), pages.logo);
    }
    for (const SheetCode &code : content.codes) {
        painter.fillPath(modules(code), grey(100));
    }

    std::optional<SheetFont> font;
    for (const SheetBox &box : content.boxes) {
        for (const SheetLine &line : box.lines) {
            if (font != line.font) {
                painter.setFont(fonts_.at(size_t(line.font)));
                painter.setPen(inks_.at(size_t(line.font)));
                font = line.font;
            }
            const QPointF start(units(line.x), units(line.baseline));
            if (line.held) {
                painter.save();
                painter.setClipRect(units(box.area), Qt::IntersectClip);
                painter.drawText(start, line.text);
                painter.restore();
            } else {
                painter.drawText(start, line.text);
            }
        }
    }
    painter.restore();
}

void SheetPainter::tell(PdfWriting &pdf, const SheetPages &pages, qsizetype page) const
{
    for (const SheetBox &box : pages.pages.at(page).boxes) {
        for (const SheetLine &line : box.lines) {
            pdf.painted(line.text, font(line.font));
        }
    }
}
