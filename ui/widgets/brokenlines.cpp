// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/brokenlines.h"

#include <QHeaderView>
#include <QSignalBlocker>
#include <QStyle>
#include <QTimer>
#include <QTreeWidget>

#include <algorithm>

void fitRowsToLines(QTreeWidget &list, const QList<int> &columns)
{
    if (columns.isEmpty()) {
        return;
    }
    const QSignalBlocker quiet(&list); // nothing is ticked
    const int around = 2 * (list.style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, &list) + 1);
    const int told = columns.last();
    for (int row = 0; row < list.topLevelItemCount(); ++row) {
        QTreeWidgetItem *item = list.topLevelItem(row);
        int height = list.fontMetrics().height();
        for (const int column : columns) {
            const QRect room(0, 0, std::max(1, list.columnWidth(column) - around), QWIDGETSIZE_MAX);
            height = std::max(
                height, list.fontMetrics().boundingRect(room, Qt::TextWordWrap, item->text(column)).height());
        }
        if (const QSize wanted(0, height + around); item->sizeHint(told) != wanted) {
            item->setSizeHint(told, wanted);
        }
    }
}

void giveRoomForLines(QTreeWidget &list, const QList<int> &columns)
{
    list.setWordWrap(true);
    fitRowsToLines(list, columns);
    QObject::connect(list.header(), &QHeaderView::sectionResized, &list, [&list, columns] {
        QTimer::singleShot(0, &list, [&list, columns] { fitRowsToLines(list, columns); });
    });
}
