// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/statement.h"

#include <QStringList>

#include <array>
#include <vector>

/// Rows for one table, written many with one statement: running a statement costs more than most rows do.
/// A row handed in is in the database only after the next flush(); what it breaks is told there.
class BulkInsert final
{
public:
    static constexpr int rowsAtOnce = 100;

    /// `conflict`: what follows the values, "ON CONFLICT …". PostgreSQL wants no two rows in conflict with
    /// each other between two flushes.
    BulkInsert(Database &database, const QString &table, const QStringList &columns, QString conflict = {});

    /// One value for each column, in their order, kept as Statement::bind() does.
    template <class... Values> void add(const Values &...values)
    {
        Q_ASSERT(qsizetype(sizeof...(values)) == columns_);
        (values_.append(bound(values)), ...);
    }
    /// Those of several rows, one row after the other, each as bound() makes it.
    void addRows(const QList<QVariant> &values)
    {
        Q_ASSERT(values.size() % columns_ == 0);
        values_.append(values);
    }
    /// Rows handed in since the last flush.
    [[nodiscard]] qsizetype waiting() const { return values_.size() / columns_; }
    [[nodiscard]] Done flush();

private:
    [[nodiscard]] QString sql(int rows);
    /// Those from value `first` on, as many as the statement takes.
    [[nodiscard]] Done write(std::optional<Statement> &statement, int rows, qsizetype first);

    /// How many rows a statement may take: what is left of hundreds goes by tens.
    static constexpr std::array sizes { rowsAtOnce, 10, 1 };

    Database &database_;
    QString into_; ///< up to the values
    QString conflict_;
    qsizetype columns_;
    std::vector<QString> names_; ///< of the values, as far as a statement needed them
    QList<QVariant> values_;
    std::array<std::optional<Statement>, sizes.size()> statements_; ///< each prepared when first needed
};
