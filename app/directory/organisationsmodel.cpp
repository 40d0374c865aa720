// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/directory/organisationsmodel.h"

#include "app/base/textfold.h"
#include "app/changes.h"
#include "app/storage/database.h"
#include "app/storage/statement.h"

#include <QTimer>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

OrganisationsModel::OrganisationsModel(Database &database, Changes &changes, QObject *parent)
    : QAbstractTableModel(parent)
    , database_(database)
    , changes_(changes)
{
}

void OrganisationsModel::follow()
{
    if (std::exchange(isFollowing_, true)) {
        return;
    }
    for (const auto signal : { &Changes::directoryChanged, &Changes::everythingChanged }) {
        connect(&changes_, signal, this, &OrganisationsModel::readAgain);
    }
    connect(&changes_, &Changes::registrationsAdded, this, &OrganisationsModel::readAgain);
    connect(&changes_, &Changes::registrationsChanged, this, &OrganisationsModel::readAgain);
    connect(&changes_, &Changes::registrationsRemoved, this, &OrganisationsModel::readAgain);
}

void OrganisationsModel::readAgain()
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

Done OrganisationsModel::read()
{
    follow();
    isDue_ = false;
    isRead_ = false;
    auto rows
        = Statement(database_,
            u"SELECT o.id, o.name, o.kind, o.territory_id, k.label, t.label, o.name_key,"
            " (SELECT count(*) FROM person p WHERE p.organisation_id = o.id),"
            " (SELECT count(*) FROM person p JOIN registration r ON r.person_id = p.id"
            " WHERE p.organisation_id = o.id)"
            " FROM organisation o LEFT JOIN organisation_kind k ON k.id = o.kind"
            " LEFT JOIN territory t ON t.id = o.territory_id"_s)
              .list([](const ::Row &row) {
                  Row read {
                      .organisation = { row.id<OrganisationId>(0), row.text(1), row.text(2), row.text(3) },
                      .kind = row.text(4),
                      .territory = row.text(5),
                      .people = row.number(7),
                      .registrations = row.number(8),
                      .nameKey = row.text(6),
                      .search = {},
                  };
                  read.search = text::fold(
                      QStringList { read.organisation.name, read.kind, read.territory }.join(u' '));
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

void OrganisationsModel::setFilter(const QString &typed)
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

void OrganisationsModel::setListFilter(const ListFilter &filter, const QHash<QString, int> &columns)
{
    beginResetModel();
    bound_ = BoundFilter(filter, columns);
    narrow();
    endResetModel();
}

QStringList OrganisationsModel::cellOf(int row, int column) const
{
    return { cell(rows_.at(row), column) };
}

void OrganisationsModel::narrow()
{
    shown_.clear();
    for (qsizetype i = 0; i < rows_.size(); ++i) {
        if (text::matches(rows_.at(i).search, filter_) && bound_.accepts(*this, int(i))) {
            shown_.append(i);
        }
    }
}

void OrganisationsModel::sort(int column, Qt::SortOrder order)
{
    beginResetModel();
    sortColumn_ = column;
    order_ = order;
    arrange();
    narrow();
    endResetModel();
}

void OrganisationsModel::arrange()
{
    const auto compared = [this](const Row &one, const Row &other) {
        switch (sortColumn_) {
        case Kind:
            return text::fold(one.kind).compare(text::fold(other.kind));
        case Territory:
            return text::fold(one.territory).compare(text::fold(other.territory));
        case People:
            return one.people - other.people;
        case Registrations:
            return one.registrations - other.registrations;
        default:
            return one.nameKey.compare(other.nameKey);
        }
    };
    // Among equals by name, whichever way round.
    std::ranges::sort(rows_, [&](const Row &one, const Row &other) {
        const int by = compared(one, other);
        if (by != 0) {
            return order_ == Qt::AscendingOrder ? by < 0 : by > 0;
        }
        const int named = one.nameKey.compare(other.nameKey);
        return named != 0 ? named < 0 : one.organisation.id < other.organisation.id;
    });
}

const Organisation &OrganisationsModel::organisationAt(int row) const
{
    return rows_.at(shown_.at(row)).organisation;
}

int OrganisationsModel::rowOf(OrganisationId id) const
{
    const auto found
        = std::ranges::find_if(shown_, [&](qsizetype at) { return rows_.at(at).organisation.id == id; });
    return found == shown_.end() ? -1 : int(found - shown_.begin());
}

bool OrganisationsModel::isEmptyAt(int row) const
{
    return rows_.at(shown_.at(row)).people == 0;
}

int OrganisationsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(shown_.size());
}

int OrganisationsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString OrganisationsModel::cell(const Row &row, int column)
{
    switch (Column(column)) {
    case Name:
        return row.organisation.name;
    case Kind:
        return row.kind;
    case Territory:
        return row.territory;
    case People:
        return QString::number(row.people);
    case Registrations:
        return QString::number(row.registrations);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant OrganisationsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole) {
        return cell(rows_.at(shown_.at(index.row())), index.column());
    }
    return {};
}

QVariant OrganisationsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return orientation == Qt::Horizontal && role == Qt::DisplayRole ? QVariant(headings_.value(section))
                                                                    : QVariant();
}
