// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/flowlayout.h"

#include <algorithm>

FlowLayout::FlowLayout(QWidget *parent)
    : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(4);
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(items_);
}

void FlowLayout::addItem(QLayoutItem *item)
{
    items_.append(item);
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < items_.size() ? items_.takeAt(index) : nullptr;
}

int FlowLayout::heightForWidth(int width) const
{
    return flow(QRect(0, 0, width, 0), false);
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : items_) {
        size = size.expandedTo(item->minimumSize());
    }
    return size;
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    flow(rect, true);
}

void FlowLayout::settle(QList<Place> &line, const QRect &rect, int height) const
{
    const int right = line.isEmpty() ? 0 : rect.x() + rect.width() - 1 - line.constLast().rect.right();
    const int across = alignment() & Qt::AlignRight ? std::max(0, right) : 0;
    for (Place &each : line) {
        each.item->setGeometry(each.rect.translated(across, (height - each.rect.height()) / 2));
    }
    line.clear();
}

int FlowLayout::flow(const QRect &rect, bool places) const
{
    int x = rect.x();
    int y = rect.y();
    int lineHeight = 0;
    QList<Place> line;
    for (QLayoutItem *item : items_) {
        if (item->isEmpty()) {
            continue;
        }
        // One that is wider than the line shrinks to it: nothing is cut by the edge.
        const QSize wanted = item->sizeHint();
        const QSize size(
            std::min(wanted.width(), std::max(rect.width(), item->minimumSize().width())), wanted.height());
        if (x > rect.x() && x + size.width() > rect.x() + rect.width()) {
            if (places) {
                settle(line, rect, lineHeight);
            }
            x = rect.x();
            y += lineHeight + spacing();
            lineHeight = 0;
        }
        line.append({ item, QRect(QPoint(x, y), size) });
        x += size.width() + spacing();
        lineHeight = std::max(lineHeight, size.height());
    }
    if (places) {
        settle(line, rect, lineHeight);
    }
    return y + lineHeight - rect.y();
}
