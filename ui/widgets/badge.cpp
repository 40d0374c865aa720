// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/badge.h"

#include <QPainter>

namespace
{

constexpr int sideMargin = 10;
constexpr int topMargin = 3;

} // namespace

Badge::Badge(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setContentsMargins(sideMargin, topMargin, sideMargin, topMargin);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    QFont bold = font();
    bold.setBold(true);
    setFont(bold);
}

void Badge::setMeaning(tints::Meaning meaning)
{
    meaning_ = meaning;
    update();
}

void Badge::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(tints::ink(palette(), meaning_), 1));
    painter.setBrush(tints::background(palette(), meaning_));
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.drawRoundedRect(frame, frame.height() / 2, frame.height() / 2);
    QLabel::paintEvent(event);
}
