// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/paperview.h"

#include "app/paper/paperpages.h"

#include <QPainter>

#include <algorithm>

namespace
{
constexpr double gap = 8; // pixels around the page
} // namespace

PaperView::PaperView(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setMinimumSize(240, 300);
}

void PaperView::display(const PaperPages *document, qsizetype page, const QString &emptyWords)
{
    document_ = document;
    page_ = page;
    emptyWords_ = emptyWords;
    update();
}

void PaperView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (!document_) {
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(
            rect().adjusted(16, 16, -16, -16), int(Qt::AlignCenter) | int(Qt::TextWordWrap), emptyWords_);
        return;
    }
    const QSizeF paper = document_->layout().fullRect(QPageLayout::Millimeter).size();
    const double scale = std::min((width() - 2 * gap) / paper.width(), (height() - 2 * gap) / paper.height());
    const QSizeF size = paper * scale;
    const QRectF area(QPointF((width() - size.width()) / 2, gap), size);
    painter.fillRect(area, Qt::white); // paper is white in the dark too
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawRect(area);
    painter.setClipRect(area);
    painter.translate(area.topLeft());
    document_->paint(painter, page_, scale);
}
