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
    auto fresh = read();
    if (!fresh) {
        Q_EMIT readingFailed(fresh.error());
        return;
    }
    beginResetModel();
    rows_ = *std::move(fresh);
    endResetModel();
}

void MeetingListModel::setFilter(const MeetingFilter &filter)
{
    filter_ = filter;
    reload();
}

void MeetingListModel::reload()
{
    const auto fresh = read();
    if (!fresh) {
        Q_EMIT readingFailed(fresh.error());
        return;
    }
    adopt(*fresh);
}

Result<QList<MeetingListModel::ListedMeeting>> MeetingListModel::read()
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
    occupancies_ = *occupancies;
    QList<ListedMeeting> listed;
    for (const Meeting &meeting : *meetings) {
        listed.append({ meeting, occupancies_.value(meeting.id) });
    }
    return listed;
}

/// Row by row, so that views keep their selection and their place.
void MeetingListModel::adopt(const QList<ListedMeeting> &fresh)
{
    for (int row = int(rows_.size()) - 1; row >= 0; --row) {
        const MeetingId id = rows_.at(row).meeting.id;
        if (std::ranges::none_of(fresh, [&](const ListedMeeting &each) { return each.meeting.id == id; })) {
            beginRemoveRows({}, row, row);
            rows_.removeAt(row);
            endRemoveRows();
        }
    }
    for (int row = 0; row < int(fresh.size()); ++row) {
        const int stands = rowOf(fresh.at(row).meeting.id);
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

int MeetingListModel::rowOf(MeetingId id) const
{
    const auto found
        = std::ranges::find_if(rows_, [&](const ListedMeeting &each) { return each.meeting.id == id; });
    return found == rows_.end() ? -1 : int(found - rows_.begin());
}

int MeetingListModel::firstRowOn(QDate date) const
{
    const auto found
        = std::ranges::find_if(rows_, [&](const ListedMeeting &each) { return each.meeting.date == date; });
    return found == rows_.end() ? -1 : int(found - rows_.begin());
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
    const auto &[meeting, occupancy] = rows_.at(index.row());
    if (role == IdRole) {
        return meeting.id.value;
    }
    if (role != Qt::DisplayRole && role != SortRole) {
        return {};
    }
    const bool isSort = role == SortRole;
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
