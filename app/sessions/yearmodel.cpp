// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sessions/yearmodel.h"

#include "app/changes.h"

#include <QLocale>

#include <algorithm>
#include <tuple>
#include <utility>

using namespace Qt::StringLiterals;

YearModel::YearModel(Database &database, Changes &changes, QObject *parent)
    : QAbstractTableModel(parent)
    , database_(database)
{
    connect(&changes, &Changes::meetingsChanged, this, &YearModel::reload);
    connect(&changes, &Changes::programmeChanged, this, &YearModel::reload);
    connect(&changes, &Changes::everythingChanged, this, &YearModel::reload);
}

void YearModel::setYear(QDate day)
{
    const QDate first(day.month() < firstMonth ? day.year() - 1 : day.year(), firstMonth, 1);
    const bool isSame = std::exchange(year_, first) == first;
    read(isSame ? Before::Kept : Before::Forgotten);
}

void YearModel::setFilter(const MeetingFilter &filter)
{
    filter_ = filter;
    read(Before::Forgotten);
}

void YearModel::reload()
{
    read(Before::Kept);
}

void YearModel::read(Before before)
{
    if (!year_.isValid()) {
        return;
    }
    MeetingFilter ofYear = filter_;
    ofYear.from = year_;
    ofYear.to = year_.addMonths(monthCount).addDays(-1);
    const auto meetings = MeetingStore(database_).meetings(ofYear);
    isRead_ = meetings.has_value();
    if (!meetings) {
        if (before == Before::Forgotten) {
            beginResetModel();
            lines_.clear();
            endResetModel();
        }
        Q_EMIT readingFailed(meetings.error());
        return;
    }
    beginResetModel();
    lines_.clear();
    for (const Meeting &each : *meetings) {
        auto line = std::ranges::find_if(lines_,
            [&](const Line &known) { return known.session == each.session && known.track == each.track; });
        if (line == lines_.end()) {
            lines_.append({ each.session, each.track, each.sessionNumber,
                (each.cycleMark.isEmpty() ? QString() : each.cycleMark + u" · "_s)
                    + u"%1 – %2"_s.arg(each.sessionLabel, each.trackLabel),
                each.cycleTitle, QList<QList<Meeting>>(monthCount) });
            line = lines_.end() - 1;
        }
        const int month = (each.date.year() - year_.year()) * monthCount + each.date.month() - firstMonth;
        line->months[month].append(each);
    }
    std::ranges::stable_sort(
        lines_, {}, [](const Line &line) { return std::tuple(line.cycle, line.sessionNumber, line.title); });
    endResetModel();
    Q_EMIT wasRead();
}

int YearModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(lines_.size());
}

int YearModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : monthCount;
}

QList<Meeting> YearModel::meetings(const QModelIndex &index) const
{
    return lines_.at(index.row()).months.at(index.column());
}

QVariant YearModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole: {
        QStringList days;
        for (const Meeting &each : meetings(index)) {
            days.append(QString::number(each.date.day()));
        }
        return days.join(u" · "_s);
    }
    case Qt::TextAlignmentRole:
        return int(Qt::AlignCenter);
    case MonthRole:
        return year_.addMonths(index.column());
    case MeetingsRole:
        return QVariant::fromValue(meetings(index));
    case SessionNumberRole:
        return lines_.at(index.row()).sessionNumber;
    default:
        return {};
    }
}

QVariant YearModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::ToolTipRole && orientation == Qt::Vertical && section >= 0 && section < lines_.size()) {
        return lines_.at(section).cycle.toHtmlEscaped();
    }
    if (role != Qt::DisplayRole || section < 0) {
        return {};
    }
    if (orientation == Qt::Vertical) {
        return section < lines_.size() ? lines_.at(section).title : QVariant();
    }
    return section < monthCount ? QLocale(QLocale::French).toString(year_.addMonths(section), u"MMM\nyyyy"_s)
                                : QVariant();
}
