// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/letterpreview.h"

#include <QPainter>

#include <algorithm>

namespace
{
constexpr double gap = 8; // pixels around the page
} // namespace

LetterPreview::LetterPreview(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setMinimumSize(240, 340);
    setAccessibleName(tr("Aperçu"));
}

void LetterPreview::setLetter(const std::optional<Letter> &letter)
{
    pages_.reset();
    if (letter) {
        pages_.emplace(*letter);
    }
    update();
}

QSize LetterPreview::sizeHint() const
{
    return { 380, 538 };
}

void LetterPreview::paintEvent(QPaintEvent *)
{
    const QSizeF paper = LetterPages::layout().pageSize().size(QPageSize::Millimeter);
    const double scale = std::min((width() - 2 * gap) / paper.width(), (height() - 2 * gap) / paper.height());
    const QSizeF size = paper * scale;
    const QRectF area(QPointF((width() - size.width()) / 2, gap), size);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (!pages_) {
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(rect().adjusted(16, 16, -16, -16), int(Qt::AlignCenter) | int(Qt::TextWordWrap),
            tr("Choisissez une personne pour voir son attestation."));
        return;
    }
    painter.fillRect(area, Qt::white); // paper is white in the dark too
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawRect(area);
    painter.setClipRect(area);
    painter.translate(area.topLeft());
    pages_->paint(painter, 0, scale);
}
