// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/territories/territorystore.h"

#include "app/base/textfold.h"
#include "app/journal/journal.h"
#include "app/storage/database.h"
#include "app/storage/statement.h"
#include "app/territories/organisationkey.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

Result<QList<Territory>> TerritoryStore::territories() const
{
    return Statement(database_,
        u"SELECT id, label, department, department_name, epci, siren, nature, population, qpv_population,"
        " sig_codes, main_municipality, main_insee, longitude, latitude"
        " FROM territory ORDER BY label_key, id"_s)
        .list([](const Row &row) {
            return Territory { .id = row.text(0),
                .label = row.text(1),
                .department = row.text(2),
                .departmentName = row.text(3),
                .epci = row.text(4),
                .siren = row.text(5),
                .nature = row.text(6),
                .population = row.optionalNumber(7),
                .qpvPopulation = row.optionalNumber(8),
                .sigCodes = row.text(9),
                .mainMunicipality = row.text(10),
                .mainInsee = row.text(11),
                .longitude = row.real(12),
                .latitude = row.real(13) };
        });
}

Result<QHash<QString, QString>> TerritoryStore::labels() const
{
    QHash<QString, QString> labels;
    const Done read = Statement(database_, u"SELECT id, label FROM territory"_s).each([&](const Row &row) {
        labels.insert(row.text(0), row.text(1));
    });
    if (!read) {
        return std::unexpected(read.error());
    }
    return labels;
}

Result<QList<OrganisationKind>> TerritoryStore::organisationKinds() const
{
    return Statement(database_, u"SELECT id, label FROM organisation_kind ORDER BY position"_s)
        .list([](const Row &row) { return OrganisationKind { row.text(0), row.text(1) }; });
}

Result<QList<Organisation>> TerritoryStore::organisations() const
{
    return Statement(
        database_, u"SELECT id, name, kind, territory_id FROM organisation ORDER BY name_key, id"_s)
        .list([](const Row &row) {
            return Organisation { row.id<OrganisationId>(0), row.text(1), row.text(2), row.text(3) };
        });
}

Done TerritoryStore::add(const Territory &territory)
{
    const auto added = Statement(database_,
        u"INSERT INTO territory (id, label, label_key, department, department_name, epci, siren, nature, "
        u"population,"
        " qpv_population, sig_codes, main_municipality, main_insee, longitude, latitude)"
        " VALUES (:id, :label, :key, :department, :department_name, :epci, :siren, :nature, :population,"
        " :qpv_population, :sig_codes, :main_municipality, :main_insee, :longitude, :latitude)"_s)
                           .bind(u":id"_s, territory.id)
                           .bind(u":label"_s, territory.label)
                           .bind(u":key"_s, text::fold(territory.label))
                           .bind(u":department"_s, territory.department)
                           .bind(u":department_name"_s, territory.departmentName)
                           .bind(u":epci"_s, territory.epci)
                           .bind(u":siren"_s, territory.siren)
                           .bind(u":nature"_s, territory.nature)
                           .bind(u":population"_s, territory.population)
                           .bind(u":qpv_population"_s, territory.qpvPopulation)
                           .bind(u":sig_codes"_s, territory.sigCodes)
                           .bind(u":main_municipality"_s, territory.mainMunicipality)
                           .bind(u":main_insee"_s, territory.mainInsee)
                           .bind(u":longitude"_s, QVariant(territory.longitude))
                           .bind(u":latitude"_s, QVariant(territory.latitude))
                           .run();
    return added ? Done {} : std::unexpected(added.error());
}

Done TerritoryStore::add(const OrganisationKind &kind, int position)
{
    const auto added = Statement(
        database_, u"INSERT INTO organisation_kind (id, label, position) VALUES (:id, :label, :position)"_s)
                           .bind(u":id"_s, kind.id)
                           .bind(u":label"_s, kind.label)
                           .bind(u":position"_s, std::optional(position))
                           .run();
    return added ? Done {} : std::unexpected(added.error());
}

Result<QHash<QString, OrganisationId>> TerritoryStore::organisationKeys() const
{
    QHash<QString, OrganisationId> found;
    const Done read = Statement(database_, u"SELECT name_key, id FROM organisation ORDER BY id"_s)
                          .each([&](const Row &row) {
                              const QString key = organisationKey(row.text(0));
                              if (key == row.text(0) || !found.contains(key)) {
                                  found.insert(key, row.id<OrganisationId>(1));
                              }
                          });
    return read ? Result<QHash<QString, OrganisationId>>(std::move(found)) : std::unexpected(read.error());
}

Result<std::optional<Organisation>> TerritoryStore::storedAs(const QString &key) const
{
    return Statement(database_, u"SELECT id, kind, territory_id FROM organisation WHERE name_key = :key"_s)
        .bind(u":key"_s, key)
        .first([](const Row &row) {
            return Organisation { row.id<OrganisationId>(0), {}, row.text(1), row.text(2) };
        });
}

Result<std::optional<Organisation>> TerritoryStore::organisationOf(const QString &key) const
{
    auto found = storedAs(key);
    if (!found || *found) {
        return found;
    }
    // Those stored when quotation marks counted are few.
    QString stored;
    const Done looked = Statement(database_,
        u"SELECT name_key FROM organisation WHERE name_key LIKE '%\"%' OR name_key LIKE '%«%'"
        " OR name_key LIKE '%“%' OR name_key LIKE '%”%' OR name_key LIKE '%„%' OR name_key LIKE '%‹%'"
        " ORDER BY id"_s)
                            .each([&](const Row &row) {
                                if (stored.isEmpty() && organisationKey(row.text(0)) == key) {
                                    stored = row.text(0);
                                }
                            });
    if (!looked) {
        return std::unexpected(looked.error());
    }
    return stored.isEmpty() ? found : storedAs(stored);
}

Result<OrganisationId> TerritoryStore::findOrAdd(
    Act &act, const QString &name, const QString &kind, const QString &territory)
{
    const QString key = organisationKey(name);
    if (key.isEmpty()) {
        return OrganisationId {};
    }
    const auto orNull = [](const QString &text) { return text.isEmpty() ? QString() : text; };
    const auto found = organisationOf(key);
    if (!found) {
        return std::unexpected(found.error());
    }
    if (*found) {
        const Organisation &known = **found;
        const bool fills = (known.kind.isEmpty() && !kind.isEmpty())
            || (known.territory.isEmpty() && !territory.isEmpty());
        if (!fills) {
            return known.id;
        }
        if (const Done touched = act.touch(Entity(known.id)); !touched) {
            return std::unexpected(touched.error());
        }
        const auto filled = Statement(database_,
            u"UPDATE organisation SET kind = COALESCE(kind, :kind),"
            " territory_id = COALESCE(territory_id, :territory) WHERE id = :id"_s)
                                .bind(u":kind"_s, orNull(kind))
                                .bind(u":territory"_s, orNull(territory))
                                .bind(u":id"_s, known.id)
                                .run();
        return filled ? Result<OrganisationId>(known.id) : std::unexpected(filled.error());
    }
    return addOrganisation(act, name, kind, territory);
}

Result<OrganisationId> TerritoryStore::addOrganisation(
    Act &act, const QString &name, const QString &kind, const QString &territory)
{
    const QString tidied = text::tidy(name);
    const QString key = organisationKey(tidied);
    const auto orNull = [](const QString &text) { return text.isEmpty() ? QString() : text; };
    const auto id = newId<OrganisationId>();
    const auto added = Statement(database_,
        u"INSERT INTO organisation (id, name, name_key, kind, territory_id)"
        " VALUES (:id, :name, :key, :kind, :territory)"_s)
                           .bind(u":id"_s, id)
                           .bind(u":name"_s, tidied)
                           .bind(u":key"_s, key)
                           .bind(u":kind"_s, orNull(kind))
                           .bind(u":territory"_s, orNull(territory))
                           .run();
    if (!added) {
        return std::unexpected(added.error());
    }
    // Noted at once, before whoever will belong to it: taken back, they go first.
    const auto column = [](const QString &text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); };
    const QJsonObject row { { u"id"_s, id.value }, { u"name"_s, tidied }, { u"name_key"_s, key },
        { u"kind"_s, column(kind) }, { u"territory_id"_s, column(territory) } };
    const QJsonObject rows { { u"organisation"_s, QJsonObject { { QString::number(id.value), row } } } };
    const Done noted
        = act.made(Entity(id), QString::fromUtf8(QJsonDocument(rows).toJson(QJsonDocument::Compact)));
    return noted ? Result<OrganisationId>(id) : std::unexpected(noted.error());
}
