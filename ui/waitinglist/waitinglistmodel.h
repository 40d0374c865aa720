// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/registrations/waitinglist.h"

#include <QAbstractTableModel>

/// A waiting list as it was read, one line a row, in its own order.
class WaitingListModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Position, Name, Organisation, RequestedAt, Priority, Why, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setList(const WaitingList &list);
    [[nodiscard]] const WaitingList &list() const { return list_; }
    [[nodiscard]] const WaitingList::Line &line(int row) const { return list_.lines.at(row); }
    /// -1 when it does not wait here.
    [[nodiscard]] int rowOf(RegistrationId id) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    WaitingList list_;
};
