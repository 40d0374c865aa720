// SPDX-License-Identifier: GPL-3.0-or-later
// How RosterModel follows the database: rows come, go, change and move one by one, so that selections stay.
#include "app/registrations/rostermodel.h"

#include <QHash>

#include <algorithm>

namespace
{

// Beyond this many rows, one reading of all costs less than reading each.
constexpr qsizetype manyIds = 32;

} // namespace

void RosterModel::follow(const QList<RegistrationId> &ids)
{
    if (ids.size() > manyIds || !isRead_) {
        followAll();
        return;
    }
    const RosterStore store(database_);
    QList<std::pair<RegistrationId, std::optional<RosterEntry>>> entries;
    for (const RegistrationId id : ids) {
        auto entry = store.entry(id);
        if (!entry) {
            isRead_ = false;
            Q_EMIT readFailed(entry.error());
            return;
        }
        entries.append({ id, *std::move(entry) });
    }
    const auto waiting = store.ranks(scope_);
    if (!waiting) {
        isRead_ = false;
        Q_EMIT readFailed(waiting.error());
        return;
    }
    std::vector<char> gone(table_.count());
    QList<quint32> touched;
    for (const auto &[id, entry] : entries) {
        const quint32 slot = table_.find(id);
        const bool belongs = entry && scope_.holds(entry->session, entry->track);
        if (belongs && slot == RosterTable::nowhere) {
            touched.append(table_.add(*entry));
        } else if (belongs) {
            table_.replace(slot, *entry);
            touched.append(slot);
        } else if (slot != RosterTable::nowhere) {
            gone[slot] = 1;
        }
    }
    gone.resize(table_.count());
    // Whoever leaves the waiting list moves up those behind.
    for (quint32 slot = 0; slot < table_.count(); ++slot) {
        const RosterRow &row = table_.row(slot);
        const int rank = waiting->isEmpty() ? 0 : waiting->value(row.id);
        if (gone[slot] == 0 && int(row.waitlistRank) != rank
            && row.statusValue() == RegistrationStatus::Waitlisted) {
            table_.setRank(slot, rank);
            touched.append(slot);
        }
    }
    show(touched, gone);
}

void RosterModel::followAll()
{
    QHash<RegistrationId, quint32> slots;
    slots.reserve(qsizetype(table_.count()));
    for (quint32 slot = 0; slot < table_.count(); ++slot) {
        slots.insert(table_.row(slot).id, slot);
    }
    std::vector<RosterEntry> entries;
    const Done read
        = RosterStore(database_).each(scope_, [&](const RosterEntry &entry) { entries.push_back(entry); });
    isRead_ = read.has_value();
    if (!read) {
        Q_EMIT readFailed(read.error());
        return;
    }
    std::vector<char> gone(table_.count(), 1);
    QList<quint32> touched;
    table_.prepare();
    for (const RosterEntry &entry : entries) {
        const auto known = slots.constFind(entry.id);
        if (known == slots.cend()) {
            touched.append(table_.add(entry));
        } else {
            table_.replace(*known, entry);
            gone[*known] = 0;
            touched.append(*known);
        }
    }
    gone.resize(table_.count());
    table_.settle();
    show(touched, gone);
}

void RosterModel::show(const QList<quint32> &touched, const std::vector<char> &gone)
{
    if (touched.size() > manyIds) {
        sorted_ = order_.sorted(table_);
        std::erase_if(sorted_, [&](quint32 slot) { return gone[slot] != 0; });
    } else {
        std::erase_if(sorted_, [&](quint32 slot) { return gone[slot] != 0 || touched.contains(slot); });
        for (const quint32 slot : touched) {
            order_.insert(table_, sorted_, slot);
        }
    }
    narrowed_.reset();
    present(answers());
    std::vector<char> isTouched(table_.count());
    for (const quint32 slot : touched) {
        isTouched[slot] = 1;
    }
    for (int first = 0; first < rowCount(); ++first) {
        int last = first;
        while (last < rowCount() && isTouched[visible_[size_t(last)]]) {
            ++last;
        }
        if (last > first) {
            Q_EMIT dataChanged(index(first, 0), index(last - 1, ColumnCount - 1));
            first = last;
        }
    }
    purge(gone);
    Q_EMIT totalsChanged();
}

void RosterModel::present(const std::vector<quint32> &fresh)
{
    std::vector<char> stays(table_.count());
    for (const quint32 slot : fresh) {
        stays[slot] = 1;
    }
    for (int last = rowCount() - 1; last >= 0; --last) {
        int first = last;
        while (first >= 0 && !stays[visible_[size_t(first)]]) {
            --first;
        }
        if (first < last) {
            beginRemoveRows({}, first + 1, last);
            visible_.erase(visible_.begin() + first + 1, visible_.begin() + last + 1);
            endRemoveRows();
            last = first;
        }
    }
    std::vector<char> isShown(table_.count());
    for (const quint32 slot : visible_) {
        isShown[slot] = 1;
    }
    std::vector<quint32> staying;
    std::ranges::copy_if(
        fresh, std::back_inserter(staying), [&](quint32 slot) { return isShown[slot] != 0; });
    rearrange(staying);
    for (size_t first = 0; first < fresh.size(); ++first) {
        size_t last = first;
        while (last < fresh.size() && !isShown[fresh[last]]) {
            ++last;
        }
        if (last > first) {
            beginInsertRows({}, int(first), int(last) - 1);
            visible_.insert(visible_.begin() + qsizetype(first), fresh.begin() + qsizetype(first),
                fresh.begin() + qsizetype(last));
            endInsertRows();
            first = last;
        }
    }
}

void RosterModel::rearrange(const std::vector<quint32> &fresh)
{
    if (fresh == visible_) {
        return;
    }
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    std::vector<int> rows(table_.count(), -1);
    for (size_t row = 0; row < fresh.size(); ++row) {
        rows[fresh[row]] = int(row);
    }
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    after.reserve(before.size());
    for (const QModelIndex &each : before) {
        after.append(index(rows[visible_[size_t(each.row())]], each.column()));
    }
    visible_ = fresh;
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void RosterModel::purge(const std::vector<char> &gone)
{
    std::vector<quint32> moved(gone.size());
    quint32 kept = 0;
    for (size_t slot = 0; slot < gone.size(); ++slot) {
        moved[slot] = kept;
        kept += gone[slot] ? 0 : 1;
    }
    if (kept == gone.size()) {
        return;
    }
    table_.removeAll(gone);
    narrowed_.reset(); // its slots have moved
    for (std::vector<quint32> *slots : { &sorted_, &visible_ }) {
        std::ranges::transform(*slots, slots->begin(), [&](quint32 slot) { return moved[slot]; });
    }
}
