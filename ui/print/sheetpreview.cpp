// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/sheetpreview.h"

#include "ui/widgets/tints.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{
constexpr double gap = 16; ///< around the pages, in pixels
constexpr double zoomStep = 1.2;
constexpr double leastZoom = 0.3;
constexpr double mostZoom = 4;
} // namespace

SheetPreview::SheetPreview(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setVerticalScrollBarPolicy(
        Qt::ScrollBarAlwaysOn); // a bar that comes and goes would change the width and so the zoom
    viewport()->setBackgroundRole(QPalette::Window);
    viewport()->setAutoFillBackground(true);
}

void SheetPreview::setSheets(const QList<SheetPages> &sheets)
{
    sheets_ = sheets;
    place();
    viewport()->update();
}

void SheetPreview::zoomIn()
{
    setZoom(zoom_ * zoomStep);
}

void SheetPreview::zoomOut()
{
    setZoom(zoom_ / zoomStep);
}

void SheetPreview::setZoom(double zoom)
{
    zoom_ = std::clamp(zoom, leastZoom, mostZoom);
    place();
    viewport()->update();
}

void SheetPreview::place()
{
    double widest = 0;
    for (const SheetPages &sheet : std::as_const(sheets_)) {
        widest = std::max(widest, sheet.paper.extent().width());
    }
    pages_.clear();
    if (widest > 0) {
        dotsPerMillimetre_ = std::max(0.2, zoom_ * (viewport()->width() - 2 * gap) / widest);
    }
    const double across = std::max(double(viewport()->width()), widest * dotsPerMillimetre_ + 2 * gap);
    double top = gap;
    for (qsizetype sheet = 0; sheet < sheets_.size(); ++sheet) {
        const QSizeF size = sheets_.at(sheet).paper.extent() * dotsPerMillimetre_;
        for (qsizetype page = 0; page < sheets_.at(sheet).pages.size(); ++page) {
            pages_.append({ sheet, page, QRectF(QPointF((across - size.width()) / 2, top), size) });
            top += size.height() + gap;
        }
    }
    verticalScrollBar()->setRange(0, std::max(0, int(top) - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(40);
    horizontalScrollBar()->setRange(0, std::max(0, int(across) - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setSingleStep(40);
}

void SheetPreview::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(-horizontalScrollBar()->value(), -verticalScrollBar()->value());
    const QRectF seen(
        QPointF(horizontalScrollBar()->value(), verticalScrollBar()->value()), viewport()->size());
    for (const PlacedPage &placed : std::as_const(pages_)) {
        if (!placed.area.intersects(seen)) {
            continue;
        }
        painter.fillRect(placed.area, Qt::white); // paper is white in the dark too
        painter.setPen(palette().color(QPalette::Mid));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(placed.area);
        painter.save();
        painter.setClipRect(placed.area);
        painter.translate(placed.area.topLeft());
        painter_.paint(painter, sheets_.at(placed.sheet), placed.page, dotsPerMillimetre_);
        painter.restore();
    }
}

void SheetPreview::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    place();
}

void SheetPreview::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers() & Qt::ControlModifier) {
        if (event->angleDelta().y() != 0) {
            event->angleDelta().y() > 0 ? zoomIn() : zoomOut();
        }
        event->accept();
        return;
    }
    QAbstractScrollArea::wheelEvent(event);
}

void SheetPreview::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::ZoomIn)) {
        zoomIn();
    } else if (event->matches(QKeySequence::ZoomOut)) {
        zoomOut();
    } else if (event->key() == Qt::Key_Home) {
        verticalScrollBar()->setValue(0);
    } else if (event->key() == Qt::Key_End) {
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    } else {
        QAbstractScrollArea::keyPressEvent(event);
    }
}
