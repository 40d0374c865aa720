// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sessions/busytimes.h"
#include "app/sessions/holidays.h"
#include "app/sessions/meetingstore.h"

#include "app/base/clock.h"
#include "app/base/error.h"

#include <QAbstractTableModel>
#include <QSet>

class Changes;
class Database;

/// One square of the calendar.
struct CalendarDay {
    QDate date;
    QString publicHoliday; ///< its name, empty on other days
    QString schoolHoliday; ///< "Vacances d’hiver", empty on other days
    QString bridged; ///< the public holiday it bridges to a weekend, empty on other days
    QList<Meeting> meetings; ///< by start, session, track
    QList<BusyTime> busy = {}; ///< of the place and the speaker the filter names
};

/// A month as six weeks of seven days, from the Monday on or before the 1st. Follows the database by itself.
class CalendarModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        DateRole = Qt::UserRole, ///< QDate
        InMonthRole, ///< false for the days that lead in and out
        TodayRole,
        MeetingsRole, ///< QList<Meeting>
        SchoolHolidayRole, ///< its label
        PublicHolidayRole, ///< its name
        BusyRole, ///< QList<BusyTime>
        BridgeRole, ///< the name of the public holiday it bridges to a weekend
    };
    static constexpr int weekCount = 6;
    static constexpr int dayCount = 7;

    /// Opens on the clock's month, with nothing read yet: setMonth() or reload() does.
    CalendarModel(Database &database, Changes &changes, Clock clock, QObject *parent = nullptr);

    /// The first day of the month shown.
    [[nodiscard]] QDate month() const { return month_; }
    /// Shows the month of this day.
    void setMonth(QDate day);
    /// Which meetings are shown, whatever their date.
    void setFilter(const MeetingFilter &filter);
    /// Reads everything again; the month stays.
    void reload();
    /// Whether what is shown was read: squares without meetings that could not be read say nothing of the
    /// base.
    [[nodiscard]] bool isRead() const { return isRead_; }
    /// Whether the squares of these days, or all of them, tell something: they were read, or those that were
    /// read last still show their meetings.
    [[nodiscard]] bool isKnown(QDate from, QDate to) const;
    [[nodiscard]] bool isKnown() const;
    /// Asks the clock again: a window may stay open overnight.
    void refreshToday();

    /// Those known when it was read last.
    [[nodiscard]] const QList<holidays::Period> &schoolHolidays() const { return schoolHolidays_; }

    [[nodiscard]] const CalendarDay &day(const QModelIndex &index) const;
    /// Invalid for a day that is not among the six weeks.
    [[nodiscard]] QModelIndex indexOf(QDate date) const;
    [[nodiscard]] bool isInMonth(QDate date) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    /// The squares stay as they were, unless other ones were asked for.
    void readingFailed(const Error &error);
    void wasRead(); ///< all of them

private:
    void layOut();
    void read();
    void refresh(const QList<MeetingId> &ids);
    void readDays(const QSet<int> &days);
    void fail(const Error &error);

    [[nodiscard]] MeetingFilter between(QDate from, QDate to) const;

    Database &database_;
    Clock clock_;
    MeetingFilter filter_;
    QDate month_;
    QDate today_;
    QList<holidays::Period> schoolHolidays_;
    QList<CalendarDay> days_;
    bool isRead_ = true;
};
