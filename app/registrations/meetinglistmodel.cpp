// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/registrations/meetinglistmodel.h"

#include "app/base/french.h"
#include "app/base/textfold.h"
#include "app/changes.h"
#include "app/registrations/occupancy.h"
#include "app/sessions/meetingstore.h"

#include <algorithm>

using namespace Qt::StringLiterals;

MeetingListModel::MeetingListModel(Database &database, Changes &changes, QObject *parent)
    : QAbstractTableModel(parent)
    , database_(database)
{
    connect(&changes, &Changes::meetingsChanged, this, &MeetingListModel::reload);
    connect(&changes, &Changes::registrationsAdded, this, &MeetingListModel::reload);
    connect(&changes, &Changes::registrationsChanged, this, &MeetingListModel::reload);
    connect(&changes, &Changes::registrationsRemoved, this, &MeetingListModel::reload);
    connect(&changes, &Changes::programmeChanged, this, &MeetingListModel::reload);
    connect(&changes, &Changes::everythingChanged, this, &MeetingListModel::reload);
}

void MeetingListModel::setSpan(QDate from, QDate to)
{
    from_ = from;
    to_ = to;
    if (auto fresh = readAfresh(Asked::Anew)) {
        beginResetModel();
        rows_ = *std::move(fresh);
        endResetModel();
        Q_EMIT wasRead();
    }
}

void MeetingListModel::setFilter(const MeetingFilter &filter)
{
    filter_ = filter;
    follow(Asked::Anew);
}

void MeetingListModel::reload()
{
    follow(Asked::Again);
}

void MeetingListModel::follow(Asked asked)
{
    if (const auto fresh = readAfresh(asked)) {
        adopt(*fresh);
        Q_EMIT wasRead();
    }
}

std::optional<QList<MeetingListModel::Listed>> MeetingListModel::readAfresh(Asked asked)
{
    auto fresh = read();
    isRead_ = fresh.has_value();
    if (fresh) {
        return *std::move(fresh);
    }
    // The rows of other days, or of another filter, are not those that were asked for.
    if (asked == Asked::Anew) {
        beginResetModel();
        rows_.clear();
        endResetModel();
    }
    Q_EMIT readingFailed(fresh.error());
    return std::nullopt;
}

Result<QList<MeetingListModel::Listed>> MeetingListModel::read()
{
    if (!from_.isValid()) {
        return {};
    }
    MeetingFilter filter = filter_;
    filter.from = from_;
    filter.to = to_;
    const auto meetings = MeetingStore(database_).meetings(filter);
    if (!meetings) {
        return std::unexpected(meetings.error());
    }
    const auto occupancies = occupancy::ofMeetings(database_);
    if (!occupancies) {
        return std::unexpected(occupancies.error());
    }
    const auto busy = BusyTimes(database_).matching(filter);
    if (!busy) {
        return std::unexpected(busy.error());
    }
    occupancies_ = *occupancies;
    QList<Listed> listed;
    for (const BusyTime &time : *busy) {
        const Listed row { .meeting = {}, .occupancy = {}, .busy = time };
        if (!listed.contains(row)) { // an agenda may hold an event twice
            listed.append(row);
        }
    }
    for (const Meeting &meeting : *meetings) {
        listed.append({ meeting, occupancies_.value(meeting.id) });
    }
    std::ranges::stable_sort(listed, {}, &Listed::date);
    return listed;
}

/// Row by row, so that views keep their selection and their place.
void MeetingListModel::adopt(const QList<Listed> &fresh)
{
    for (int row = int(rows_.size()) - 1; row >= 0; --row) {
        if (std::ranges::none_of(fresh, [&](const Listed &each) { return each.isSameAs(rows_.at(row)); })) {
            beginRemoveRows({}, row, row);
            rows_.removeAt(row);
            endRemoveRows();
        }
    }
    for (int row = 0; row < int(fresh.size()); ++row) {
        const int stands = rowOf(fresh.at(row));
        if (stands < 0) {
            beginInsertRows({}, row, row);
            rows_.insert(row, fresh.at(row));
            endInsertRows();
            continue;
        }
        if (stands != row) {
            beginMoveRows({}, stands, stands, {}, row);
            rows_.move(stands, row);
            endMoveRows();
        }
        if (rows_.at(row) != fresh.at(row)) {
            rows_[row] = fresh.at(row);
            Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
        }
    }
}

int MeetingListModel::rowOf(const Listed &wanted) const
{
    const auto found = std::ranges::find_if(rows_, [&](const Listed &each) { return each.isSameAs(wanted); });
    return found == rows_.end() ? -1 : int(found - rows_.begin());
}

int MeetingListModel::rowOf(MeetingId id) const
{
    const auto found = std::ranges::find_if(
        rows_, [&](const Listed &each) { return !each.busy && each.meeting.id == id; });
    return found == rows_.end() ? -1 : int(found - rows_.begin());
}

int MeetingListModel::firstRowOn(QDate date) const
{
    const auto found = std::ranges::find_if(
        rows_, [&](const Listed &each) { return !each.busy && each.meeting.date == date; });
    return found == rows_.end() ? -1 : int(found - rows_.begin());
}

int MeetingListModel::meetingCount() const
{
    return int(std::ranges::count_if(rows_, [](const Listed &each) { return !each.busy; }));
}

QSet<MeetingId> MeetingListModel::full() const
{
    QSet<MeetingId> full;
    for (auto each = occupancies_.cbegin(); each != occupancies_.cend(); ++each) {
        if (each->isFull()) {
            full.insert(each.key());
        }
    }
    return full;
}

int MeetingListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(rows_.size());
}

int MeetingListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant MeetingListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const auto &[meeting, occupancy, busy] = rows_.at(index.row());
    if (role == IdRole) {
        return meeting.id.value;
    }
    if (role != Qt::DisplayRole && role != SortRole) {
        return {};
    }
    const bool isSort = role == SortRole;
    if (busy) {
        return busyData(*busy, Column(index.column()), isSort);
    }
    switch (Column(index.column())) {
    case DateColumn:
        return isSort ? QVariant(meeting.date) : QVariant(french::longDate(meeting.date));
    case HoursColumn:
        return isSort ? QVariant(meeting.start().value_or(QTime()))
                      : QVariant(french::hours(meeting.start(), meeting.end()));
    case SessionColumn:
        return isSort ? QVariant(meeting.sessionNumber) : QVariant(meeting.sessionLabel);
    case ModuleColumn:
        return isSort ? QVariant(meeting.moduleNumber)
                      : QVariant(u"%1/%2"_s.arg(meeting.moduleNumber).arg(meeting.moduleCount));
    case TitleColumn:
        return isSort ? text::fold(meeting.title) : meeting.title;
    case PlaceColumn:
        return isSort ? text::fold(meeting.place) : meeting.place;
    case RegisteredColumn:
        return occupancy.registered;
    case CapacityColumn:
        return occupancy.capacity ? QVariant(*occupancy.capacity) : QVariant();
    case ColumnCount:
        break;
    }
    return {};
}

/// What meetings have besides is empty.
QVariant MeetingListModel::busyData(const BusyTime &time, Column column, bool isSort)
{
    switch (column) {
    case DateColumn:
        return isSort ? QVariant(time.first) : QVariant(french::longDate(time.first));
    case TitleColumn:
        return isSort ? text::fold(time.label) : time.label;
    default:
        return {};
    }
}

Qt::ItemFlags MeetingListModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags usual = QAbstractTableModel::flags(index);
    return index.isValid() && busy(index.row()) ? usual & ~Qt::ItemIsSelectable : usual;
}
