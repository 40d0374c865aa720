// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sessions/placestore.h"

#include "app/base/textfold.h"
#include "app/storage/database.h"
#include "app/storage/statement.h"
#include "app/storage/transaction.h"
#include "app/storage/unusedrow.h"

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

Result<QString> PlaceStore::name(PlaceId id) const
{
    const auto known = Statement(database_, u"SELECT name FROM place WHERE id = :id"_s)
                           .bind(u":id"_s, id)
                           .first([](const Row &row) { return row.text(0); });
    return known ? Result<QString>(known->value_or(QString())) : std::unexpected(known.error());
}

Result<QList<PlaceFacts>> PlaceStore::places() const
{
    return Statement(database_,
        u"SELECT p.name, p.address, p.access, p.capacity,"
        " (SELECT count(*) FROM meeting m WHERE m.place_id = p.id) FROM place p ORDER BY p.name_key"_s)
        .list([](const Row &row) {
            return PlaceFacts { row.text(0), row.text(1), row.text(2), row.optionalNumber(3), row.number(4) };
        });
}

Result<QHash<QString, int>> PlaceStore::seats() const
{
    QHash<QString, int> found;
    const Done read
        = Statement(database_, u"SELECT name_key, capacity FROM place WHERE capacity IS NOT NULL"_s)
              .each([&](const Row &row) { found.insert(row.text(0), row.number(1)); });
    return read ? Result<QHash<QString, int>>(found) : std::unexpected(read.error());
}

Result<PlaceId> PlaceStore::add(const QString &name)
{
    const auto id = newId<PlaceId>();
    const auto added = Statement(
        database_, u"INSERT INTO place (id, name, name_key, address) VALUES (:id, :name, :key, '')"_s)
                           .bind(u":id"_s, id)
                           .bind(u":name"_s, name)
                           .bind(u":key"_s, text::fold(name))
                           .run();
    return added ? Result<PlaceId>(id) : std::unexpected(added.error());
}

Done PlaceStore::rename(PlaceId id, const QString &name)
{
    return done(Statement(database_, u"UPDATE place SET name = :name, name_key = :key WHERE id = :id"_s)
            .bind(u":name"_s, name)
            .bind(u":key"_s, text::fold(name))
            .bind(u":id"_s, id)
            .run());
}

Result<bool> PlaceStore::removeUnused(PlaceId id)
{
    return removeUnusedRow(database_, QVariant(id.value), u"SELECT 1 FROM meeting WHERE place_id = :id"_s,
        { u"DELETE FROM busy_time WHERE place_id = :id"_s, u"DELETE FROM place WHERE id = :id"_s });
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
