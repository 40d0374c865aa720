// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sessions/busytimes.h"
#include "app/sessions/meetingstore.h"

#include "app/base/error.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QSet>

#include <optional>

class Changes;
class Database;

/// The meetings of a span of days, with how full they are; among them, where the filter names a place or a
/// speaker, when these are not free. Stands with the registrations, which it counts. Follows the database by
/// itself.
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
        IdRole = Qt::UserRole, ///< qint64, 0 for a time that is not free
        SortRole,
    };

    /// Empty until setSpan().
    MeetingListModel(Database &database, Changes &changes, QObject *parent = nullptr);

    /// Both days included.
    void setSpan(QDate from, QDate to);
    /// Which of them are listed.
    void setFilter(const MeetingFilter &filter);
    void reload();
    /// Whether the last reading succeeded: an empty list that could not be read says nothing of the base.
    [[nodiscard]] bool isRead() const { return isRead_; }

    /// Without an id where the row is a time that is not free.
    [[nodiscard]] const Meeting &meeting(int row) const { return rows_.at(row).meeting; }
    [[nodiscard]] const Occupancy &occupancy(int row) const { return rows_.at(row).occupancy; }
    /// nullopt where the row is a meeting.
    [[nodiscard]] const std::optional<BusyTime> &busy(int row) const { return rows_.at(row).busy; }
    /// Of the meeting, or the first day that is not free.
    [[nodiscard]] QDate date(int row) const { return rows_.at(row).date(); }
    /// Of the rows that are meetings.
    [[nodiscard]] int meetingCount() const;
    /// Of any meeting, inside the span or not; empty for one that is not known.
    [[nodiscard]] Occupancy occupancyOf(MeetingId id) const { return occupancies_.value(id); }
    /// COMPLET, of all meetings, inside the span or not.
    [[nodiscard]] QSet<MeetingId> full() const;
    /// -1 when it is not in the span.
    [[nodiscard]] int rowOf(MeetingId id) const;
    /// The first meeting of that day, -1 when there is none.
    [[nodiscard]] int firstRowOn(QDate date) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    /// Only meetings are chosen.
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    /// The rows stay as they were, unless other ones were asked for.
    void readingFailed(const Error &error);
    void wasRead();

private:
    struct Listed {
        Meeting meeting;
        Occupancy occupancy;
        std::optional<BusyTime> busy = {}; ///< instead of a meeting

        bool operator==(const Listed &) const = default;
        [[nodiscard]] QDate date() const { return busy ? busy->first : meeting.date; }
        /// The same meeting, whatever has become of it, or the same time.
        [[nodiscard]] bool isSameAs(const Listed &other) const
        {
            return busy == other.busy && meeting.id == other.meeting.id;
        }
    };
    enum class Asked {
        Again, ///< the same days and filter
        Anew,
    };

    [[nodiscard]] Result<QList<Listed>> read();
    /// nullopt, and told, when it failed.
    [[nodiscard]] std::optional<QList<Listed>> readAfresh(Asked asked);
    void follow(Asked asked);
    void adopt(const QList<Listed> &fresh);
    [[nodiscard]] int rowOf(const Listed &wanted) const;
    [[nodiscard]] static QVariant busyData(const BusyTime &time, Column column, bool isSort);

    Database &database_;
    MeetingFilter filter_;
    QDate from_;
    QDate to_;
    QHash<MeetingId, Occupancy> occupancies_;
    QList<Listed> rows_;
    bool isRead_ = true;
};
