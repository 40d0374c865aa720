// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/attendance/attendancegrid.h"
#include "app/attendance/makeupdesk.h"

#include <QAbstractTableModel>

/// The rows of a sheet as printed, one column for each half-day.
class AttendanceModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Number, Name, Organisation, FirstHalfDay };

    using QAbstractTableModel::QAbstractTableModel;

    /// Keeps the rows on screen when it is the same sheet with other presences.
    void setGrid(const AttendanceGrid &grid);
    /// Where those who missed the séance may still follow it; seen with the next grid.
    void setMakeUps(const MakeUpOutlook &makeUps) { makeUps_ = makeUps; }
    [[nodiscard]] const AttendanceGrid &grid() const { return grid_; }
    /// The row one stands on is told from the others over its whole length.
    void setCurrentRow(int row);
    /// Position among the half-days; -1 for the columns before them.
    [[nodiscard]] static qsizetype halfDay(const QModelIndex &index) { return index.column() - FirstHalfDay; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    [[nodiscard]] QVariant stateData(const AttendanceRow &row, qsizetype halfDay, int role) const;
    [[nodiscard]] QString note(const AttendanceRow &row) const;
    [[nodiscard]] QString tip(const AttendanceRow &row) const;

    AttendanceGrid grid_;
    MakeUpOutlook makeUps_;
    int currentRow_ = -1;
};
