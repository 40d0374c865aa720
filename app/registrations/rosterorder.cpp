// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/registrations/rosterorder.h"

#include "app/base/textfold.h"
#include "app/registrations/rostertable.h"

#include <QtEndian>

#include <algorithm>
#include <array>

namespace
{

/// Compares as the number does, negative ones aside.
std::string number(qint64 value)
{
    std::array<char, sizeof(qint64)> bytes {};
    qToBigEndian(value, bytes.data());
    return { bytes.data(), bytes.size() };
}

struct Keyed {
    std::string key;
    quint32 slot;
};

struct Before {
    const RosterTable &table;
    Qt::SortOrder direction;

    bool operator()(const Keyed &one, const Keyed &other) const
    {
        if (one.key != other.key) {
            if (one.key.empty() || other.key.empty()) {
                return other.key.empty();
            }
            return (one.key < other.key) == (direction == Qt::AscendingOrder);
        }
        const auto oneName = table.sortKey(one.slot);
        const auto otherName = table.sortKey(other.slot);
        if (oneName != otherName) {
            return oneName < otherName;
        }
        return table.row(one.slot).id < table.row(other.slot).id;
    }
};

} // namespace

std::string roster::sortKey(const RosterTable &table, quint32 slot, Column column)
{
    const RosterRow &row = table.row(slot);
    const TextPool &pool = table.pool();
    switch (column) {
    case FamilyName:
        return std::string(table.sortKey(slot));
    case GivenName:
        return text::fold(table.givenName(slot)).toStdString();
    case Audience:
        return number(row.audience);
    case Function:
        return std::string(pool.folded(row.function));
    case Organisation:
        return std::string(pool.folded(row.organisation));
    case Territories:
        return std::string(pool.folded(row.territories));
    case Status:
        return number(qint64(row.status) << 32 | row.waitlistRank);
    case Presences:
        return row.recorded == 0 ? std::string() : number(qint64(row.present) << 32 | row.recorded);
    case Session:
        return number(table.group(slot).sessionNumber);
    case Track:
        return std::string(pool.folded(table.group(slot).trackLabel));
    case RequestedAt:
        return number(row.requestedAt);
    case Email:
        return table.email(slot).toLower().toStdString();
    case Phone:
        return table.phone(slot).toStdString();
    case ColumnCount:
        break;
    }
    return {};
}

std::vector<quint32> roster::Order::sorted(const RosterTable &table) const
{
    std::vector<Keyed> keyed;
    keyed.reserve(table.count());
    for (quint32 slot = 0; slot < table.count(); ++slot) {
        keyed.push_back({ roster::sortKey(table, slot, column), slot });
    }
    std::ranges::sort(keyed, Before { table, direction });
    std::vector<quint32> order(keyed.size());
    std::ranges::transform(keyed, order.begin(), &Keyed::slot);
    return order;
}

void roster::Order::insert(const RosterTable &table, std::vector<quint32> &order, quint32 slot) const
{
    const auto keyed = [&](quint32 each) { return Keyed { roster::sortKey(table, each, column), each }; };
    const auto place = std::ranges::upper_bound(order, keyed(slot), Before { table, direction }, keyed);
    order.insert(place, slot);
}
