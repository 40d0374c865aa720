// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

#include <string>
#include <vector>

class RosterTable;

namespace roster
{

enum Column {
    FamilyName,
    GivenName,
    Audience,
    Function,
    Organisation,
    Territories,
    Status,
    Presences,
    Session,
    Track,
    RequestedAt,
    Email,
    Phone,
    ColumnCount
};

/// How a roster is sorted: by one column, then by the stored French order of names, then by id, so that equal
/// rows never dance. What is empty comes last in both directions.
struct Order {
    Column column = FamilyName;
    Qt::SortOrder direction = Qt::AscendingOrder;

    bool operator==(const Order &) const = default;
    /// Every slot, sorted.
    [[nodiscard]] std::vector<quint32> sorted(const RosterTable &table) const;
    /// Puts one more slot where it belongs.
    void insert(const RosterTable &table, std::vector<quint32> &order, quint32 slot) const;
};

/// What a cell is compared by: folded text, or a number as bytes that compare alike. Empty when the cell is.
[[nodiscard]] std::string sortKey(const RosterTable &table, quint32 slot, Column column);

} // namespace roster
