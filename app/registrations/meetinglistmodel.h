// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sessions/meetingstore.h"

#include "app/base/error.h"

#include <QAbstractTableModel>
#include <QHash>

class Changes;
class Database;

/// The meetings of a span of days, with how full they are. Stands with the registrations, which it counts.
/// Follows the database by itself.
class MeetingListModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        DateColumn, ///< "vendredi 25 février 2022"
        HoursColumn, ///< "17 h – 19 h", empty when unknown
        SessionColumn, ///< "Session 2"
        ModuleColumn, ///< "3/4"
        TitleColumn,
        PlaceColumn,
        RegisteredColumn,
        CapacityColumn, ///< empty when unknown
        ColumnCount
    };
    enum Role {
        IdRole = Qt::UserRole, ///< qint64
        SortRole,
    };

    /// Empty until setSpan().
    MeetingListModel(Database &database, Changes &changes, QObject *parent = nullptr);

    /// Both days included.
    void setSpan(QDate from, QDate to);
    /// Which of them are listed.
    void setFilter(const MeetingFilter &filter);
    void reload();

    [[nodiscard]] const Meeting &meeting(int row) const { return rows_.at(row).meeting; }
    [[nodiscard]] const Occupancy &occupancy(int row) const { return rows_.at(row).occupancy; }
    /// Of any meeting, inside the span or not; empty for one that is not known.
    [[nodiscard]] Occupancy occupancyOf(MeetingId id) const { return occupancies_.value(id); }
    /// -1 when it is not in the span.
    [[nodiscard]] int rowOf(MeetingId id) const;
    /// The first one of that day, -1 when there is none.
    [[nodiscard]] int firstRowOn(QDate date) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    /// The rows stay as they were.
    void readingFailed(const Error &error);

private:
    struct ListedMeeting {
        Meeting meeting;
        Occupancy occupancy;
        bool operator==(const ListedMeeting &) const = default;
    };
    [[nodiscard]] Result<QList<ListedMeeting>> read();
    void adopt(const QList<ListedMeeting> &fresh);

    Database &database_;
    MeetingFilter filter_;
    QDate from_;
    QDate to_;
    QHash<MeetingId, Occupancy> occupancies_;
    QList<ListedMeeting> rows_;
};
