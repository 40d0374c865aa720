// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/chippainting.h"

#include "ui/widgets/tints.h"

#include <QFontMetrics>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace
{

constexpr int edge = 4;
constexpr int padding = 5;
constexpr double cornerRadius = 3;

QColor faded(QColor color, double share)
{
    color.setAlphaF(float(share));
    return color;
}

/// From the top, what is too long going on below; a line that has no room is left out, never cut.
void paintLines(QPainter &painter, const QRect &rect, const QStringList &lines)
{
    QTextOption wrapped(Qt::AlignLeft);
    wrapped.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    double top = 0;
    for (const QString &text : lines) {
        QTextLayout layout(text, painter.font());
        layout.setTextOption(wrapped);
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(rect.width());
            line.setPosition({ 0, top });
            top += line.height();
            if (top > rect.height()) {
                return;
            }
            line.draw(&painter, rect.topLeft());
        }
        layout.endLayout();
    }
}

} // namespace

void chippainting::paint(
    QPainter &painter, const Chip &chip, const QPalette &palette, const QFontMetrics &metrics)
{
    const QColor color = tints::session(palette, chip.sessionNumber);
    const QRectF frame = QRectF(chip.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette.color(QPalette::Base));
    painter.drawRoundedRect(frame, cornerRadius, cornerRadius);
    painter.setPen(chip.isSelected ? QPen(palette.color(QPalette::Text), 2) : QPen(faded(color, 0.55), 1));
    painter.setBrush(chip.isQuiet ? Qt::NoBrush : QBrush(faded(color, 0.16)));
    painter.drawRoundedRect(frame, cornerRadius, cornerRadius);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawRoundedRect(QRectF(frame.left() + 1, frame.top() + 1, edge, frame.height() - 2), 2, 2);
    painter.setRenderHint(QPainter::Antialiasing, false);

    painter.setPen(chip.isQuiet ? tints::quiet(palette) : palette.color(QPalette::Text));
    const int lineHeight = metrics.height();
    if (chip.isTall) {
        paintLines(painter, chip.rect.adjusted(edge + padding, 3, -3, -3), chip.lines);
        return;
    }
    QRect line(chip.rect.left() + edge + padding,
        chip.rect.top() + (chip.rect.height() - int(chip.lines.size()) * lineHeight) / 2,
        chip.rect.width() - edge - padding - 3, lineHeight);
    for (const QString &text : chip.lines) {
        painter.drawText(
            line, Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(text, Qt::ElideRight, line.width()));
        line.translate(0, lineHeight);
    }
}

void chippainting::paintBusy(QPainter &painter, const QRect &rect, const QStringList &lines,
    const QPalette &palette, const QFontMetrics &metrics)
{
    const QColor ink = tints::ink(palette, tints::Meaning::Caution);
    painter.fillRect(rect, tints::background(palette, tints::Meaning::Caution));
    painter.fillRect(rect, QBrush(faded(ink, 0.3), Qt::BDiagPattern));
    painter.setPen(palette.color(QPalette::Text));
    QRect line(rect.left(), rect.top(), rect.width(), std::min(rect.height(), metrics.height() + 2));
    for (const QString &words : lines) {
        const QString text = metrics.elidedText(words, Qt::ElideRight, line.width() - busyTextInset);
        // Letters are not read through hatching.
        painter.fillRect(
            QRect(line.left(), line.top(), metrics.horizontalAdvance(text) + busyTextInset, line.height()),
            tints::background(palette, tints::Meaning::Caution));
        painter.drawText(line.adjusted(busyTextInset / 2, 0, -busyTextInset / 2, 0),
            Qt::AlignLeft | Qt::AlignVCenter, text);
        line.translate(0, metrics.height());
    }
}
