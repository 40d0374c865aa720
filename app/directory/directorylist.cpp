// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/directory/directorylist.h"

#include "app/base/textfold.h"
#include "app/changes.h"

#include <QTimer>

#include <utility>

DirectoryList::DirectoryList(Database &database, Changes &changes, QObject *parent)
    : QAbstractTableModel(parent)
    , database_(database)
    , changes_(changes)
{
}

void DirectoryList::follow()
{
    if (std::exchange(isFollowing_, true)) {
        return;
    }
    for (const auto signal :
        { &Changes::directoryChanged, &Changes::everythingChanged, &Changes::programmeChanged }) {
        connect(&changes_, signal, this, &DirectoryList::readAgain);
    }
    connect(&changes_, &Changes::registrationsAdded, this, &DirectoryList::readAgain);
    connect(&changes_, &Changes::registrationsChanged, this, &DirectoryList::readAgain);
    connect(&changes_, &Changes::registrationsRemoved, this, &DirectoryList::readAgain);
}

void DirectoryList::readAgain()
{
    if (std::exchange(isDue_, true)) {
        return;
    }
    QTimer::singleShot(0, this, [this] {
        if (const Done done = read(); !done) {
            Q_EMIT readFailed(done.error());
        }
    });
}

Done DirectoryList::read()
{
    follow();
    isDue_ = false;
    isRead_ = false;
    const auto replace = readRows();
    if (!replace) {
        return std::unexpected(replace.error());
    }
    isRead_ = true;
    beginResetModel();
    (*replace)();
    arrange();
    narrow();
    endResetModel();
    return {};
}

void DirectoryList::setFilter(const QString &typed)
{
    const QString folded = text::fold(typed);
    if (folded == filter_) {
        return;
    }
    beginResetModel();
    filter_ = folded;
    narrow();
    endResetModel();
}

void DirectoryList::setListFilter(const ListFilter &filter, const QHash<QString, int> &columns)
{
    beginResetModel();
    bound_ = BoundFilter(filter, columns);
    narrow();
    endResetModel();
}

void DirectoryList::narrow()
{
    shown_.clear();
    for (int i = 0; i < allRows(); ++i) {
        if (text::matches(searchOf(i), filter_) && bound_.accepts(*this, i)) {
            shown_.append(i);
        }
    }
}

void DirectoryList::sort(int column, Qt::SortOrder order)
{
    beginResetModel();
    sortColumn_ = column;
    order_ = order;
    arrange();
    narrow();
    endResetModel();
}

int DirectoryList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(shown_.size());
}

QVariant DirectoryList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    return role == Qt::DisplayRole || role == Qt::ToolTipRole
        ? QVariant(textOf(positionOf(index.row()), index.column()))
        : QVariant();
}

QVariant DirectoryList::headerData(int section, Qt::Orientation orientation, int role) const
{
    return orientation == Qt::Horizontal && role == Qt::DisplayRole ? QVariant(headings_.value(section))
                                                                    : QVariant();
}
