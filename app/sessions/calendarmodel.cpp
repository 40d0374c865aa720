// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sessions/calendarmodel.h"

#include "app/base/french.h"
#include "app/changes.h"
#include "app/sessions/meetingstore.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

CalendarModel::CalendarModel(Database &database, Changes &changes, Clock clock, QObject *parent)
    : QAbstractTableModel(parent)
    , database_(database)
    , clock_(std::move(clock))
    , today_(clock_().date())
{
    month_ = QDate(today_.year(), today_.month(), 1);
    layOut();
    connect(&changes, &Changes::meetingsChanged, this, &CalendarModel::refresh);
    connect(&changes, &Changes::programmeChanged, this, &CalendarModel::reload);
    connect(&changes, &Changes::everythingChanged, this, &CalendarModel::reload);
}

void CalendarModel::setMonth(QDate day)
{
    beginResetModel();
    month_ = QDate(day.year(), day.month(), 1);
    layOut();
    endResetModel();
    read();
}

MeetingFilter CalendarModel::between(QDate from, QDate to) const
{
    MeetingFilter filter = filter_;
    filter.from = from;
    filter.to = to;
    return filter;
}

/// The meetings another filter left are not those that were asked for.
void CalendarModel::setFilter(const MeetingFilter &filter)
{
    filter_ = filter;
    layOut();
    read();
    if (!isRead_) {
        Q_EMIT dataChanged(index(0, 0), index(weekCount - 1, dayCount - 1));
    }
}

bool CalendarModel::isKnown(QDate from, QDate to) const
{
    return isRead_ || std::ranges::any_of(days_, [&](const CalendarDay &each) {
        return from <= each.date && each.date <= to && !each.meetings.isEmpty();
    });
}

bool CalendarModel::isKnown() const
{
    return isKnown(days_.constFirst().date, days_.constLast().date);
}

void CalendarModel::reload()
{
    refreshToday();
    read();
}

void CalendarModel::refreshToday()
{
    const QDate before = std::exchange(today_, clock_().date());
    if (before != today_) {
        for (const QDate date : { before, today_ }) {
            if (const QModelIndex index = indexOf(date); index.isValid()) {
                Q_EMIT dataChanged(index, index);
            }
        }
    }
}

const CalendarDay &CalendarModel::day(const QModelIndex &index) const
{
    return days_.at(qsizetype(index.row()) * dayCount + index.column());
}

QModelIndex CalendarModel::indexOf(QDate date) const
{
    const qint64 away = days_.constFirst().date.daysTo(date);
    return date.isValid() && away >= 0 && away < days_.size()
        ? index(int(away) / dayCount, int(away) % dayCount)
        : QModelIndex();
}

bool CalendarModel::isInMonth(QDate date) const
{
    return date.year() == month_.year() && date.month() == month_.month();
}

int CalendarModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : weekCount;
}

int CalendarModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : dayCount;
}

QVariant CalendarModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const CalendarDay &shown = day(index);
    switch (role) {
    case Qt::DisplayRole:
        return QString::number(shown.date.day());
    case Qt::AccessibleTextRole:
        return french::longDate(shown.date);
    case DateRole:
        return shown.date;
    case InMonthRole:
        return isInMonth(shown.date);
    case TodayRole:
        return shown.date == today_;
    case MeetingsRole:
        return QVariant::fromValue(shown.meetings);
    case SchoolHolidayRole:
        return shown.schoolHoliday;
    case BusyRole:
        return QVariant::fromValue(shown.busy);
    case BridgeRole:
        return shown.bridged;
    case PublicHolidayRole:
        return shown.publicHoliday;
    default:
        return {};
    }
}

QVariant CalendarModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole) {
        return {};
    }
    return orientation == Qt::Horizontal
        ? QVariant(QLocale(QLocale::French).standaloneDayName(section + 1, QLocale::LongFormat))
        : QVariant(days_.at(qsizetype(section) * dayCount).date.weekNumber());
}

void CalendarModel::layOut()
{
    const QDate first = month_.addDays(1 - month_.dayOfWeek());
    days_.clear();
    for (int i = 0; i < weekCount * dayCount; ++i) {
        const QDate date = first.addDays(i);
        days_.append({ date, holidays::publicHoliday(date),
            holidays::schoolHolidayOn(schoolHolidays_, date).label, holidays::bridgedHoliday(date), {} });
    }
}

void CalendarModel::read()
{
    const auto periods = holidays::schoolHolidays(database_);
    const MeetingFilter shown = between(days_.constFirst().date, days_.constLast().date);
    const auto meetings = MeetingStore(database_).meetings(shown);
    const auto busy = BusyTimes(database_).matching(shown);
    if (!periods || !meetings || !busy) {
        fail(!periods ? periods.error() : !meetings ? meetings.error() : busy.error());
        return;
    }
    schoolHolidays_ = *periods;
    layOut();
    for (const Meeting &meeting : *meetings) {
        days_[days_.constFirst().date.daysTo(meeting.date)].meetings.append(meeting);
    }
    for (const BusyTime &time : *busy) {
        for (CalendarDay &each : days_) {
            if (time.first <= each.date && each.date <= time.last) {
                each.busy.append(time);
            }
        }
    }
    isRead_ = true;
    Q_EMIT dataChanged(index(0, 0), index(weekCount - 1, dayCount - 1));
    Q_EMIT wasRead();
}

void CalendarModel::fail(const Error &error)
{
    isRead_ = false;
    Q_EMIT readingFailed(error);
}

void CalendarModel::refresh(const QList<MeetingId> &ids)
{
    if (!isRead_) {
        read(); // the other squares are not known either
        return;
    }
    QSet<int> touched;
    for (int i = 0; i < int(days_.size()); ++i) {
        if (std::ranges::any_of(
                days_.at(i).meetings, [&](const Meeting &each) { return ids.contains(each.id); })) {
            touched.insert(i);
        }
    }
    for (const MeetingId id : ids) {
        const auto meeting = MeetingStore(database_).meeting(id);
        if (!meeting && meeting.error().kind != Error::Kind::NotFound) {
            fail(meeting.error());
            return;
        }
        if (const QModelIndex index = meeting ? indexOf(meeting->date) : QModelIndex(); index.isValid()) {
            touched.insert(index.row() * dayCount + index.column());
        }
    }
    readDays(touched);
}

void CalendarModel::readDays(const QSet<int> &days)
{
    for (const int each : days) {
        const QDate date = days_.at(each).date;
        const auto meetings = MeetingStore(database_).meetings(between(date, date));
        if (!meetings) {
            fail(meetings.error());
            return;
        }
        days_[each].meetings = *meetings;
        const QModelIndex index = this->index(each / dayCount, each % dayCount);
        Q_EMIT dataChanged(index, index, { MeetingsRole });
    }
}
