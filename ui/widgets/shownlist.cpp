// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/shownlist.h"

#include <QHeaderView>
#include <QTableView>
#include <QTreeView>

#include <numeric>

namespace
{

QList<int> allColumns(const QAbstractItemModel &model)
{
    QList<int> columns(model.columnCount());
    std::iota(columns.begin(), columns.end(), 0);
    return columns;
}

QVariantList valuesOf(const QAbstractItemModel &model, int row, const QList<int> &columns)
{
    QVariantList values;
    for (const int column : columns) {
        const QModelIndex index = model.index(row, column);
        const QVariant value = index.data(ListTable::valueRole);
        values.append(value.isValid() ? value : index.data());
    }
    return values;
}

ListTable headedBy(const QString &title, const QAbstractItemModel &model, const QList<int> &columns)
{
    ListTable list { .title = title, .headings = {}, .rows = {} };
    for (const int column : columns) {
        list.headings << model.headerData(column, Qt::Horizontal).toString();
    }
    return list;
}

const QHeaderView *headerOf(const QAbstractItemView &view)
{
    if (const auto *table = qobject_cast<const QTableView *>(&view)) {
        return table->horizontalHeader();
    }
    const auto *tree = qobject_cast<const QTreeView *>(&view);
    return tree ? tree->header() : nullptr;
}

} // namespace

QList<int> shownlist::columns(const QAbstractItemView &view)
{
    QList<int> columns;
    const QHeaderView *header = headerOf(view);
    for (int place = 0; header && place < header->count(); ++place) {
        const int column = header->logicalIndex(place);
        if (!header->isSectionHidden(column)) {
            columns.append(column);
        }
    }
    return columns;
}

ListTable shownlist::of(const QAbstractItemView &view, const QString &title)
{
    const QAbstractItemModel &model = *view.model();
    const QList<int> shown = columns(view);
    ListTable list = headedBy(title, model, shown);
    for (int row = 0; row < model.rowCount(); ++row) {
        list.rows.append(valuesOf(model, row, shown));
    }
    return list;
}

ListTable shownlist::headed(const QString &title, const QAbstractItemModel &model)
{
    return headedBy(title, model, allColumns(model));
}

QVariantList shownlist::row(const QAbstractItemModel &model, int row)
{
    return valuesOf(model, row, allColumns(model));
}
