// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/listfilter.h"
#include "app/registrations/waitinglist.h"

#include <QAbstractTableModel>

/// A waiting list as it was read, one line a row, in its own order.
class WaitingListModel final : public QAbstractTableModel, public FilteredList
{
    Q_OBJECT

public:
    enum Column { Position, Name, Organisation, RequestedAt, Priority, Why, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setList(const WaitingList &list);
    [[nodiscard]] const WaitingList &list() const { return list_; }
    /// Of those shown.
    [[nodiscard]] const WaitingList::Line &line(int row) const { return list_.lines.at(shown_.at(row)); }
    void setListFilter(const ListFilter &filter, const QHash<QString, int> &columns) override;
    [[nodiscard]] int allRows() const override { return int(list_.lines.size()); }
    [[nodiscard]] QStringList cellOf(int row, int column) const override;
    /// -1 when it does not wait here, or is not shown.
    [[nodiscard]] int rowOf(RegistrationId id) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void narrow();
    [[nodiscard]] QString cell(const WaitingList::Line &line, Column column) const;

    WaitingList list_;
    BoundFilter bound_;
    QList<qsizetype> shown_; ///< positions in the list
};
