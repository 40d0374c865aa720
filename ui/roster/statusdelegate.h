// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/roster/celldelegate.h"

/// The status as a tinted label with an arrow; edited in place by a list of the statuses.
class StatusDelegate final : public CellDelegate
{
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;

    /// Where a click opens the list, in a cell of this rectangle.
    [[nodiscard]] static QRect arrowArea(const QRect &cell);

    void paint(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QWidget *createEditor(
        QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
};
