// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/directory/peoplemodel.h"

#include "app/base/textfold.h"
#include "app/people/sortname.h"
#include "app/registrations/registration.h"
#include "app/storage/database.h"
#include "app/storage/statement.h"

#include <QHash>

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
    : DirectoryList(database, changes, parent)
{
}

Result<std::function<void()>> PeopleModel::readRows()
{
    QHash<PersonId, QStringList> territories;
    const Done labelled = Statement(database(),
        u"SELECT pt.person_id, t.label FROM person_territory pt JOIN territory t ON t.id = pt.territory_id"
        " ORDER BY t.label_key"_s)
                              .each(
                                  [&](const ::Row &row) { territories[row.id<PersonId>(0)] << row.text(1); });
    if (!labelled) {
        return std::unexpected(labelled.error());
    }
    QHash<PersonId, int> registrations;
    const Done counted
        = Statement(database(), u"SELECT person_id, count(*) FROM registration GROUP BY person_id"_s)
              .each([&](const ::Row &row) { registrations.insert(row.id<PersonId>(0), row.number(1)); });
    if (!counted) {
        return std::unexpected(counted.error());
    }
    auto rows = Statement(database(),
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
    return [this, read = *std::move(rows)]() mutable { rows_ = std::move(read); };
}

QStringList PeopleModel::cellOf(int row, int column) const
{
    const QString text = cell(rows_.at(row), column);
    return column == Territories ? text.split(listSeparator, Qt::SkipEmptyParts) : QStringList { text };
}

void PeopleModel::arrange()
{
    const auto keyOf = [this](const Row &row) {
        switch (Column(sortColumn())) {
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
        return text::fold(cell(row, sortColumn()));
    };
    for (Row &row : rows_) {
        row.key = keyOf(row);
    }
    // Among equals as filed, whichever way round.
    std::ranges::sort(rows_, [&](const Row &one, const Row &other) {
        const int by = one.key.compare(other.key);
        if (by != 0) {
            return order() == Qt::AscendingOrder ? by < 0 : by > 0;
        }
        const bool turned = sortColumn() == FamilyName && order() == Qt::DescendingOrder;
        const int filed = one.sortKey.compare(other.sortKey);
        return filed != 0 ? (turned ? filed > 0 : filed < 0) : one.id < other.id;
    });
}

int PeopleModel::rowOf(PersonId id) const
{
    const auto found = std::ranges::find(rows_, id, &Row::id);
    return found == rows_.cend() ? -1 : rowShowing(found - rows_.cbegin());
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
