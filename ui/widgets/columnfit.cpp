// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/columnfit.h"

#include <QHeaderView>
#include <QList>
#include <QTreeWidget>

#include <algorithm>
#include <utility>

void fitColumns(QTreeWidget &list, const QSet<int> &whole)
{
    QList<int> wanted;
    for (int column = 0; column < list.columnCount(); ++column) {
        list.resizeColumnToContents(column);
        wanted.append(list.columnWidth(column));
    }
    // From the narrowest on, each gets what it wants, at most its share of what is left.
    QList<int> order(wanted.size());
    std::ranges::generate(order, [next = 0]() mutable { return next++; });
    std::ranges::stable_sort(
        order, {}, [&](int column) { return std::pair(!whole.contains(column), wanted.at(column)); });
    int room = list.viewport()->width();
    for (qsizetype i = 0; i < order.size(); ++i) {
        const int share
            = whole.contains(order.at(i)) ? list.viewport()->width() / 2 : room / int(order.size() - i);
        const int width
            = std::min(wanted.at(order.at(i)), std::max(share, list.header()->minimumSectionSize()));
        list.header()->resizeSection(order.at(i), width);
        room -= width;
    }
}
