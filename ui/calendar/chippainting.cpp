// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/chippainting.h"

#include "ui/widgets/tints.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace
{

constexpr int edge = 4;
constexpr int padding = 5;
constexpr double cornerRadius = 3;
constexpr int markGap = 4; // between a line and the mark after it

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

    const int lineHeight = metrics.height();
    QRect room(chip.rect.left() + edge + padding,
        chip.rect.top() + (chip.rect.height() - int(chip.lines.size()) * lineHeight) / 2,
        chip.rect.width() - edge - padding - 3, lineHeight);
    QStringList lines = chip.lines;
    if (chip.isTall) {
        const QSize size = tallTextRoom(chip.rect);
        room = QRect(chip.rect.left() + edge + padding,
            chip.rect.top() + (chip.rect.height() - size.height()) / 2, size.width(), lineHeight);
        lines = fitted(chip.lines, size, metrics);
        if (chip.isFull && (lines.size() + 1) * lineHeight <= size.height()) {
            lines.append(QString()); // below them
        }
    }
    const FullMark mark = chip.isFull ? fullMark(lines, room.width(), metrics) : FullMark {};
    const QColor ink = chip.isQuiet ? tints::quiet(palette) : palette.color(QPalette::Text);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const bool isMarked = !mark.text.isEmpty() && i == mark.line;
        const int taken = isMarked ? metrics.horizontalAdvance(mark.text) + markGap : 0;
        painter.setPen(ink);
        painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
            metrics.elidedText(lines.at(i), Qt::ElideRight, room.width() - taken));
        if (isMarked) {
            painter.setPen(tints::ink(palette, tints::Meaning::Trouble));
            painter.drawText(room, Qt::AlignRight | Qt::AlignVCenter, mark.text);
        }
        room.translate(0, lineHeight);
    }
}

chippainting::FullMark chippainting::fullMark(
    const QStringList &lines, int width, const QFontMetrics &metrics)
{
    const QString word = QCoreApplication::translate("Calendar", "COMPLET");
    for (const QString &text : { word, word.left(1) }) {
        for (qsizetype i = lines.size() - 1; i >= 0; --i) {
            const int end = lines.at(i).isEmpty() ? 0 : metrics.horizontalAdvance(lines.at(i)) + markGap;
            if (end + metrics.horizontalAdvance(text) <= width) {
                return { text, i };
            }
        }
    }
    return { word.left(1), std::max<qsizetype>(0, lines.size() - 1) };
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
