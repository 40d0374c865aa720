// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

/// What one column of a list must hold for a row to be shown.
struct ColumnCondition {
    enum class Test {
        Among, ///< one of the values
        Except, ///< none of them: "sauf annulée"
        Contains, ///< the text, accents and case aside
        Lacks, ///< not the text
        Empty,
        Filled,
        Between, ///< a day from `from` to `to`, either may be open
    };

    QString column; ///< its code: "status"
    Test test = Test::Among;
    QStringList values; ///< as shown; of Contains and Lacks the one text
    QDate from;
    QDate to;

    /// `cell`: what the column holds, several where it lists several (territories); a day as ISO text.
    [[nodiscard]] bool accepts(const QStringList &cell) const;
    /// Says nothing: no value, no text, no day.
    [[nodiscard]] bool isVoid() const;

    bool operator==(const ColumnCondition &) const = default;
};

/// All that a list is narrowed by: at most one condition a column.
class ListFilter final
{
public:
    [[nodiscard]] bool isEmpty() const { return conditions_.isEmpty(); }
    [[nodiscard]] const QList<ColumnCondition> &conditions() const { return conditions_; }
    [[nodiscard]] std::optional<ColumnCondition> of(const QString &column) const;
    /// Takes the place of the column's condition; one that says nothing takes it away.
    void set(const ColumnCondition &condition);
    void remove(const QString &column);
    void clear() { conditions_.clear(); }

    [[nodiscard]] QJsonObject toJson() const;
    /// What cannot be read in it is left out: a view of another release still opens.
    [[nodiscard]] static ListFilter fromJson(const QJsonObject &object);

    bool operator==(const ListFilter &) const = default;

private:
    QList<ColumnCondition> conditions_;
};

/// Between the values of a cell that lists several, as it is shown: a contrat de ville has a comma in its
/// name.
inline const QString listSeparator = QStringLiteral(" · ");

/// How often a value stands in a column.
struct ValueCount {
    QString value; ///< "" where nothing stands
    int rows = 0;

    bool operator==(const ValueCount &) const = default;
};

/// A list that can be narrowed column by column. Rows here are all rows, before any filter.
class FilteredList
{
public:
    FilteredList() = default;
    FilteredList(const FilteredList &) = delete;
    FilteredList &operator=(const FilteredList &) = delete;
    virtual ~FilteredList() = default;

    [[nodiscard]] virtual int allRows() const = 0;
    /// What a column holds, as conditions look at it.
    [[nodiscard]] virtual QStringList cellOf(int row, int column) const = 0;
    /// Columns by their codes.
    virtual void setListFilter(const ListFilter &filter, const QHash<QString, int> &columns) = 0;

    /// Every value of a column with its rows, the most frequent first, then as sorted.
    [[nodiscard]] QList<ValueCount> values(int column) const;
};

/// A filter with the columns its codes stand for: what lists ask, row by row. Conditions on columns the list
/// does not have are left aside.
class BoundFilter final
{
public:
    BoundFilter() = default;
    BoundFilter(const ListFilter &filter, const QHash<QString, int> &columns);

    [[nodiscard]] bool isEmpty() const { return conditions_.isEmpty(); }
    [[nodiscard]] bool accepts(const FilteredList &list, int row) const;

private:
    QList<std::pair<int, ColumnCondition>> conditions_;
};
