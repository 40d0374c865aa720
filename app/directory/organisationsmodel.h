// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/directory/directorylist.h"
#include "app/territories/territory.h"

#include <QList>

/// All structures with how many people come from each.
class OrganisationsModel final : public DirectoryList
{
    Q_OBJECT

public:
    enum Column { Name, Kind, Territory, People, Registrations, ColumnCount };

    OrganisationsModel(Database &database, Changes &changes, QObject *parent = nullptr);

    [[nodiscard]] int allRows() const override { return int(rows_.size()); }
    [[nodiscard]] QStringList cellOf(int row, int column) const override;

    [[nodiscard]] const Organisation &organisationAt(int row) const;
    /// -1 when not shown.
    [[nodiscard]] int rowOf(OrganisationId id) const;
    /// Nobody comes from it: it can be removed, unless seats are kept for it.
    [[nodiscard]] bool isEmptyAt(int row) const;

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;

protected:
    [[nodiscard]] Result<std::function<void()>> readRows() override;
    void arrange() override;
    [[nodiscard]] QString searchOf(qsizetype position) const override { return rows_.at(position).search; }
    [[nodiscard]] QString textOf(qsizetype position, int column) const override
    {
        return cell(rows_.at(position), column);
    }

private:
    struct Row {
        Organisation organisation;
        QString kind; ///< its words
        QString territory; ///< its label
        int people = 0;
        int registrations = 0;
        QString nameKey; ///< folded
        QString search; ///< folded
    };
    [[nodiscard]] static QString cell(const Row &row, int column);

    QList<Row> rows_; ///< in the order asked for
};
