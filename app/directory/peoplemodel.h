// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/id.h"
#include "app/directory/directorylist.h"

#include <QList>

/// Everybody known with what they are found by.
class PeopleModel final : public DirectoryList
{
    Q_OBJECT

public:
    enum Column {
        FamilyName,
        GivenName,
        Organisation,
        Function,
        Territories,
        Email,
        Phone,
        Registrations,
        ColumnCount
    };

    PeopleModel(Database &database, Changes &changes, QObject *parent = nullptr);

    [[nodiscard]] int allRows() const override { return int(rows_.size()); }
    [[nodiscard]] QStringList cellOf(int row, int column) const override;

    [[nodiscard]] PersonId personAt(int row) const { return rows_.at(positionOf(row)).id; }
    /// -1 when not shown.
    [[nodiscard]] int rowOf(PersonId id) const;
    [[nodiscard]] int registrationsAt(int row) const { return rows_.at(positionOf(row)).registrations; }
    [[nodiscard]] qsizetype total() const { return rows_.size(); }

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
        PersonId id;
        QString familyName; ///< in capitals
        QString givenName;
        QString sortKey;
        QString organisation;
        QString function;
        QString territories;
        QString email;
        QString phone;
        int registrations = 0;
        QString search; ///< folded
        QString key; ///< of the column sorted by
    };
    [[nodiscard]] static QString cell(const Row &row, int column);

    QList<Row> rows_; ///< in the order asked for
};
