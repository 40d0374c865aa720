// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/territories/referencedata.h"

#include "app/base/delimited.h"
#include "app/storage/database.h"
#include "app/storage/transaction.h"
#include "app/territories/territorystore.h"

using namespace Qt::StringLiterals;

namespace
{

std::optional<int> numberOrUnknown(const QString &cell)
{
    bool isNumber = false;
    const int number = cell.toInt(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

Territory territoryFrom(const delimited::Record &record)
{
    return Territory { .id = record.value(u"id"_s),
        .label = record.value(u"label"_s),
        .department = record.value(u"department"_s),
        .departmentName = record.value(u"department_name"_s),
        .epci = record.value(u"epci"_s),
        .siren = record.value(u"siren"_s),
        .nature = record.value(u"nature"_s),
        .population = numberOrUnknown(record.value(u"population"_s)),
        .qpvPopulation = numberOrUnknown(record.value(u"qpv_population"_s)),
        .sigCodes = record.value(u"sig_codes"_s),
        .mainMunicipality = record.value(u"main_municipality"_s),
        .mainInsee = record.value(u"main_insee"_s),
        .longitude = record.value(u"longitude"_s).toDouble(),
        .latitude = record.value(u"latitude"_s).toDouble() };
}

} // namespace

Done installReferenceData(Database &database)
{
    const auto territories = delimited::readShipped(u"territories.csv"_s);
    if (!territories) {
        return std::unexpected(territories.error());
    }
    const auto kinds = delimited::readShipped(u"organisation-kinds.csv"_s);
    if (!kinds) {
        return std::unexpected(kinds.error());
    }
    return writing(database, [&]() -> Done {
        TerritoryStore store(database);
        for (const delimited::Record &record : *territories) {
            if (const Done added = store.add(territoryFrom(record)); !added) {
                return added;
            }
        }
        int position = 0;
        for (const delimited::Record &record : *kinds) {
            const Done added
                = store.add(OrganisationKind { record.value(u"id"_s), record.value(u"label"_s) }, ++position);
            if (!added) {
                return added;
            }
        }
        return {};
    });
}
