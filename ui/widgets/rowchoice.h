// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QModelIndex>

class QAbstractItemView;
class QLineEdit;

/// Which row of a list is chosen, when it is not the pointer that says so.
namespace rowchoice
{

/// That row alone. QAbstractItemView::setCurrentIndex() looks at the keyboard: while Ctrl is held, as for
/// Ctrl+S, it adds the row to those chosen, or takes it away.
void choose(QAbstractItemView &view, const QModelIndex &index);

/// Down and Enter in a filter go into its list: to what is chosen there, or to the first row.
void leadInto(QLineEdit &filter, QAbstractItemView &view);

} // namespace rowchoice
