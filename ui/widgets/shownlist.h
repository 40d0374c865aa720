// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/listtable.h"

class QAbstractItemModel;
class QAbstractItemView;

/// A list of the window as a table to be written: what is seen, in the order in which it is seen.
namespace shownlist
{

/// The visible columns in their places, all the rows the filter leaves, in their order. Of a table, or of a
/// tree without branches.
[[nodiscard]] ListTable of(const QAbstractItemView &view, const QString &title);
/// Every column of a model, without rows.
[[nodiscard]] ListTable headed(const QString &title, const QAbstractItemModel &model);
/// Every column of one row, with the values files hold (ListTable::valueRole).
[[nodiscard]] QVariantList row(const QAbstractItemModel &model, int row);
/// The visible columns of a view, in their places.
[[nodiscard]] QList<int> columns(const QAbstractItemView &view);

} // namespace shownlist
