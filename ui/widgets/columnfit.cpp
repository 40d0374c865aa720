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
    constexpr int firstWords = 14; // characters
    const int least = list.fontMetrics().averageCharWidth() * firstWords;
    int room = list.viewport()->width();
    for (qsizetype i = 0; i < order.size(); ++i) {
        int share = room / int(order.size() - i);
        if (whole.contains(order.at(i))) {
            int others = 0;
            for (qsizetype later = i + 1; later < order.size(); ++later) {
                others += std::min(wanted.at(order.at(later)), least);
            }
            share = std::min(list.viewport()->width() / 2, std::max(share, room - others));
        }
        const int width
            = std::min(wanted.at(order.at(i)), std::max(share, list.header()->minimumSectionSize()));
        list.header()->resizeSection(order.at(i), width);
        room -= width;
    }
}
