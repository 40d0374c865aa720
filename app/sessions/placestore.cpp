// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sessions/placestore.h"

#include "app/base/textfold.h"
#include "app/storage/database.h"
#include "app/storage/statement.h"
#include "app/storage/transaction.h"

using namespace Qt::StringLiterals;

Result<PlaceFacts> PlaceStore::place(const QString &name) const
{
    const auto known
        = Statement(database_, u"SELECT name, address, access, capacity FROM place WHERE name_key = :key"_s)
              .bind(u":key"_s, text::fold(name))
              .first([](const Row &row) {
                  return PlaceFacts { row.text(0), row.text(1), row.text(2), row.optionalNumber(3) };
              });
    if (!known) {
        return std::unexpected(known.error());
    }
    return known->value_or(PlaceFacts { .name = name, .address = {}, .access = {}, .capacity = {} });
}

Result<std::optional<PlaceId>> PlaceStore::find(const QString &name) const
{
    return Statement(database_, u"SELECT id FROM place WHERE name_key = :key"_s)
        .bind(u":key"_s, text::fold(name))
        .first([](const Row &row) { return row.id<PlaceId>(0); });
}

Done PlaceStore::describe(const PlaceFacts &place)
{
    return writing(database_, [&]() -> Done {
        const auto written = Statement(database_,
            u"UPDATE place SET address = :address, access = :access, capacity = :capacity"
            " WHERE name_key = :key"_s)
                                 .bindText(u":address"_s, place.address.trimmed())
                                 .bindText(u":access"_s, place.access.trimmed())
                                 .bind(u":capacity"_s, place.capacity)
                                 .bind(u":key"_s, text::fold(place.name))
                                 .run();
        if (!written) {
            return std::unexpected(written.error());
        }
        return *written == 1 ? Done {} : failure(Error::Kind::NotFound, place.name);
    });
}
