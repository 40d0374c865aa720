// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/directory/peoplemodel.h"

#include "app/base/textfold.h"
#include "app/changes.h"
#include "app/people/sortname.h"
#include "app/registrations/registration.h"
#include "app/storage/database.h"
#include "app/storage/statement.h"

#include <QHash>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

/// In the words of every other list.
QString council(const QString &name)
{
    return name.isEmpty() ? QString() : shownOrganisation(Audience::Citizen, {}, name);
}

} // namespace

PeopleModel::PeopleModel(Database &database, Changes &changes, QObject *parent)
    : QAbstractTableModel(parent)
    , database_(database)
    , changes_(changes)
{
}

void PeopleModel::follow()
{
    if (std::exchange(isFollowing_, true)) {
        return;
    }
    connect(&changes_, &Changes::directoryChanged, this, &PeopleModel::readAgain);
    connect(&changes_, &Changes::everythingChanged, this, &PeopleModel::readAgain);
    connect(&changes_, &Changes::programmeChanged, this, &PeopleModel::readAgain);
    connect(&changes_, &Changes::registrationsAdded, this, &PeopleModel::readAgain);
    connect(&changes_, &Changes::registrationsChanged, this, &PeopleModel::readAgain);
    connect(&changes_, &Changes::registrationsRemoved, this, &PeopleModel::readAgain);
}

void PeopleModel::readAgain()
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

Done PeopleModel::read()
{
    follow();
    isDue_ = false;
    isRead_ = false;
    QHash<PersonId, QStringList> territories;
    const Done labelled = Statement(database_,
        u"SELECT pt.person_id, t.label FROM person_territory pt JOIN territory t ON t.id = pt.territory_id"
        " ORDER BY t.label_key"_s)
                              .each(
                                  [&](const ::Row &row) { territories[row.id<PersonId>(0)] << row.text(1); });
    if (!labelled) {
        return labelled;
    }
    QHash<PersonId, int> registrations;
    const Done counted
        = Statement(database_, u"SELECT person_id, count(*) FROM registration GROUP BY person_id"_s)
              .each([&](const ::Row &row) { registrations.insert(row.id<PersonId>(0), row.number(1)); });
    if (!counted) {
        return counted;
    }
    auto rows = Statement(database_,
        u"SELECT p.id, p.family_name, p.given_name, p.sort_key, o.name, p.function, p.email, p.phone, "
        u"p.council"
        " FROM person p LEFT JOIN organisation o ON o.id = p.organisation_id ORDER BY p.sort_key, p.id"_s)
                    .list([&](const ::Row &row) {
                        const auto id = row.id<PersonId>(0);
                        Row read { .id = id,
                            .familyName = names::capitals(row.text(1)),
                            .givenName = row.text(2),
                            .sortKey = row.text(3),
                            .organisation = row.text(4).isEmpty() ? council(row.text(8)) : row.text(4),
                            .function = row.text(5),
                            .territories = territories.value(id).join(listSeparator),
                            .email = row.text(6),
                            .phone = row.text(7),
                            .registrations = registrations.value(id),
                            .search = {},
                            .key = {} };
                        QString digits = read.phone;
                        digits.remove(u' ');
                        read.search = text::fold(QStringList { read.familyName, read.givenName,
                            read.organisation, read.function, read.territories, read.email, read.phone,
                            digits, text::joined(read.familyName) }
                                .join(u' '));
                        return read;
                    });
    if (!rows) {
        return std::unexpected(rows.error());
    }
    isRead_ = true;
    beginResetModel();
    rows_ = *std::move(rows);
    arrange();
    narrow();
    endResetModel();
    return {};
}

void PeopleModel::setFilter(const QString &typed)
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

void PeopleModel::setListFilter(const ListFilter &filter, const QHash<QString, int> &columns)
{
    beginResetModel();
    bound_ = BoundFilter(filter, columns);
    narrow();
    endResetModel();
}

QStringList PeopleModel::cellOf(int row, int column) const
{
    const QString text = cell(rows_.at(row), column);
    return column == Territories ? text.split(listSeparator, Qt::SkipEmptyParts) : QStringList { text };
}

void PeopleModel::narrow()
{
    shown_.clear();
    for (qsizetype i = 0; i < rows_.size(); ++i) {
        if (text::matches(rows_.at(i).search, filter_) && bound_.accepts(*this, int(i))) {
            shown_.append(i);
        }
    }
}

void PeopleModel::sort(int column, Qt::SortOrder order)
{
    beginResetModel();
    sortColumn_ = column;
    order_ = order;
    arrange();
    narrow();
    endResetModel();
}

void PeopleModel::arrange()
{
    const auto keyOf = [this](const Row &row) {
        switch (Column(sortColumn_)) {
        case FamilyName:
        case ColumnCount:
            return QString();
        case Registrations:
            return QString::number(row.registrations).rightJustified(9, u'0');
        case GivenName:
        case Organisation:
        case Function:
        case Territories:
        case Email:
        case Phone:
            break;
        }
        return text::fold(cell(row, sortColumn_));
    };
    for (Row &row : rows_) {
        row.key = keyOf(row);
    }
    // Among equals as filed, whichever way round.
    std::ranges::sort(rows_, [&](const Row &one, const Row &other) {
        const int by = one.key.compare(other.key);
        if (by != 0) {
            return order_ == Qt::AscendingOrder ? by < 0 : by > 0;
        }
        const bool turned = sortColumn_ == FamilyName && order_ == Qt::DescendingOrder;
        const int filed = one.sortKey.compare(other.sortKey);
        return filed != 0 ? (turned ? filed > 0 : filed < 0) : one.id < other.id;
    });
}

int PeopleModel::rowOf(PersonId id) const
{
    const auto found = std::ranges::find_if(shown_, [&](qsizetype at) { return rows_.at(at).id == id; });
    return found == shown_.end() ? -1 : int(found - shown_.begin());
}

int PeopleModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(shown_.size());
}

int PeopleModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString PeopleModel::cell(const Row &row, int column)
{
    switch (Column(column)) {
    case FamilyName:
        return row.familyName;
    case GivenName:
        return row.givenName;
    case Organisation:
        return row.organisation;
    case Function:
        return row.function;
    case Territories:
        return row.territories;
    case Email:
        return row.email;
    case Phone:
        return row.phone;
    case Registrations:
        return QString::number(row.registrations);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant PeopleModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row &row = rows_.at(shown_.at(index.row()));
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole) {
        return cell(row, index.column());
    }
    return {};
}

QVariant PeopleModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return orientation == Qt::Horizontal && role == Qt::DisplayRole ? QVariant(headings_.value(section))
                                                                    : QVariant();
}
