// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/directory/organisationsmodel.h"

#include "app/base/textfold.h"
#include "app/storage/database.h"
#include "app/storage/statement.h"

#include <algorithm>

using namespace Qt::StringLiterals;

OrganisationsModel::OrganisationsModel(Database &database, Changes &changes, QObject *parent)
    : DirectoryList(database, changes, parent)
{
}

Result<std::function<void()>> OrganisationsModel::readRows()
{
    auto rows
        = Statement(database(),
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
    return [this, read = *std::move(rows)]() mutable { rows_ = std::move(read); };
}

QStringList OrganisationsModel::cellOf(int row, int column) const
{
    return { cell(rows_.at(row), column) };
}

void OrganisationsModel::arrange()
{
    const auto compared = [this](const Row &one, const Row &other) {
        switch (sortColumn()) {
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
            return order() == Qt::AscendingOrder ? by < 0 : by > 0;
        }
        const int named = one.nameKey.compare(other.nameKey);
        return named != 0 ? named < 0 : one.organisation.id < other.organisation.id;
    });
}

const Organisation &OrganisationsModel::organisationAt(int row) const
{
    return rows_.at(positionOf(row)).organisation;
}

int OrganisationsModel::rowOf(OrganisationId id) const
{
    const auto found = std::ranges::find(rows_, id, [](const Row &row) { return row.organisation.id; });
    return found == rows_.cend() ? -1 : rowShowing(found - rows_.cbegin());
}

bool OrganisationsModel::isEmptyAt(int row) const
{
    return rows_.at(positionOf(row)).people == 0;
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
