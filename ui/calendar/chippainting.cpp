// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/chippainting.h"

#include "ui/widgets/tints.h"

#include <QFontMetrics>
#include <QPainter>

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

/// Broken between words; a word that is wider than the line is cut with an ellipsis.
QStringList broken(const QString &text, int width, const QFontMetrics &metrics)
{
    const auto fits = [&](const QString &line) { return metrics.horizontalAdvance(line) <= width; };
    QStringList lines;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        if (!lines.isEmpty() && fits(lines.last() + u' ' + word)) {
            lines.last() += u' ' + word;
        } else {
            lines.append(fits(word) ? word : metrics.elidedText(word, Qt::ElideRight, width));
        }
    }
    return lines;
}

} // namespace

void chippainting::paint(
    QPainter &painter, const Chip &chip, const QPalette &palette, const QFontMetrics &metrics)
{
    const QColor color = tints::session(palette, chip.sessionNumber);
    const QRectF frame = QRectF(chip.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool wasSmooth = painter.testRenderHint(QPainter::Antialiasing);
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
    painter.setRenderHint(QPainter::Antialiasing, wasSmooth);

    painter.setPen(chip.isQuiet ? tints::quiet(palette) : palette.color(QPalette::Text));
    const int lineHeight = metrics.height();
    if (chip.isTall) {
        const QSize size = tallTextRoom(chip.rect);
        const QRect room(
            chip.rect.topLeft() + QPoint(edge + padding, (chip.rect.height() - size.height()) / 2), size);
        QRect line(room.left(), room.top(), room.width(), lineHeight);
        const QStringList lines = fitted(chip.lines, room.size(), metrics);
        for (const QString &text : lines) {
            painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, text);
            line.translate(0, lineHeight);
        }
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

int chippainting::lowestTall(const QFontMetrics &metrics)
{
    return metrics.height() * 9 / 8; // less a tenth: see tallTextRoom()
}

QStringList chippainting::fitted(const QStringList &texts, QSize room, const QFontMetrics &metrics)
{
    const qsizetype most = room.height() / metrics.height();
    QStringList lines;
    for (const QString &text : texts) {
        const QStringList whole = broken(text, room.width(), metrics);
        const qsizetype left = most - lines.size();
        lines += whole.first(std::min(left, whole.size()));
        if (whole.size() > left && left > 0) {
            QString &last = lines.last();
            last = metrics.elidedText(last + u' ' + whole.at(left), Qt::ElideRight, room.width());
        }
    }
    return lines;
}

void chippainting::paintBusy(QPainter &painter, const QRect &rect, const QStringList &lines,
    const QPalette &palette, const QFontMetrics &metrics)
{
    const QColor ink = tints::ink(palette, tints::Meaning::Busy);
    painter.fillRect(rect, tints::background(palette, tints::Meaning::Busy));
    painter.fillRect(rect, QBrush(faded(ink, 0.3), Qt::BDiagPattern));
    painter.setPen(palette.color(QPalette::Text));
    QRect line(rect.left(), rect.top(), rect.width(), std::min(rect.height(), metrics.height() + 2));
    for (const QString &words : lines) {
        const QString text = metrics.elidedText(words, Qt::ElideRight, line.width() - busyTextInset);
        // Letters are not read through hatching.
        painter.fillRect(
            QRect(line.left(), line.top(), metrics.horizontalAdvance(text) + busyTextInset, line.height()),
            tints::background(palette, tints::Meaning::Busy));
        painter.drawText(line.adjusted(busyTextInset / 2, 0, -busyTextInset / 2, 0),
            Qt::AlignLeft | Qt::AlignVCenter, text);
        line.translate(0, metrics.height());
    }
}
