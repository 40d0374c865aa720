// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/journalpages.h"

#include "app/journal/journalrows.h"
#include "app/storage/database.h"
#include "app/storage/statement.h"

#include <functional>
#include <limits>
#include <map>

using namespace Qt::StringLiterals;

namespace
{

constexpr int mostParties = 60;

QVariant bound(ActId before)
{
    return before.isValid() ? before.value : std::numeric_limits<qint64>::max();
}

/// What one thing tells is known from what became of the others.
bool hasParties(ActKind kind)
{
    return kind == ActKind::MergePeople || kind == ActKind::MergeOrganisations
        || kind == ActKind::LinkColleagues || kind == ActKind::UnlinkColleagues;
}

/// Who is no more because they were merged into this person.
Result<QList<PersonId>> mergedInto(Database &database, PersonId person)
{
    return Statement(database,
        u"SELECT DISTINCT CAST(gone.entity_key AS BIGINT) FROM act_change kept"
        " JOIN act a ON a.id = kept.act_id AND a.kind = 'merge_people'"
        " JOIN act_change gone ON gone.act_id = a.id AND gone.entity = 'person'"
        " WHERE kept.entity = 'person' AND kept.entity_key = :key AND gone.entity_key <> kept.entity_key"
        " AND NOT EXISTS (SELECT 1 FROM person p WHERE p.id = CAST(gone.entity_key AS BIGINT))"_s)
        .bind(u":key"_s, QString::number(person.value))
        .list([](const Row &row) { return row.id<PersonId>(0); });
}

} // namespace

Result<QList<ActRecord>> journalpages::before(Database &database, ActId act, int limit)
{
    return Statement(database,
        u"SELECT id, at, who, kind, step, subject, things, undoes FROM act WHERE id < :before"
        " ORDER BY id DESC LIMIT :limit"_s)
        .bind(u":before"_s, bound(act))
        .bind(u":limit"_s, QVariant(limit))
        .list(journalrows::act);
}

Result<QList<journalpages::HistoryEntry>> journalpages::of(
    Database &database, const QList<Entity> &entities, ActId before, int limit)
{
    std::map<qint64, HistoryEntry, std::greater<>> latest;
    Statement statement(database,
        u"SELECT a.id, a.at, a.who, a.kind, a.step, a.subject, a.things, a.undoes, c.before, c.after"
        " FROM act_change c JOIN act a ON a.id = c.act_id"
        " WHERE c.entity = :entity AND c.entity_key = :key AND c.act_id IN"
        " (SELECT DISTINCT d.act_id FROM act_change d WHERE d.entity = :entity AND d.entity_key = :key"
        " AND d.act_id < :before ORDER BY d.act_id DESC LIMIT :limit) ORDER BY c.act_id DESC, c.position"_s);
    statement.bind(u":before"_s, bound(before)).bind(u":limit"_s, QVariant(limit));
    for (const Entity &entity : entities) {
        const Done read = statement.bind(u":entity"_s, code(entity.kind))
                              .bind(u":key"_s, entity.key)
                              .each([&](const Row &row) {
                                  HistoryEntry &page = latest[row.integer(0)];
                                  page.act = journalrows::act(row);
                                  page.changes.append({ entity, journalrows::difference(row, 8) });
                              });
        if (!read) {
            return std::unexpected(read.error());
        }
    }
    QList<HistoryEntry> pages;
    for (auto &[id, page] : latest) {
        if (pages.size() == limit) {
            break;
        }
        if (hasParties(page.act.kind)) {
            auto parties = changes(database, page.act.id, 0, mostParties);
            if (!parties) {
                return std::unexpected(parties.error());
            }
            page.parties = *std::move(parties);
        }
        pages.append(std::move(page));
    }
    return pages;
}

Result<QList<ActChange>> journalpages::changes(Database &database, ActId act, int from, int limit)
{
    return Statement(database,
        u"SELECT entity, entity_key, before, after FROM act_change"
        " WHERE act_id = :act AND position >= :from ORDER BY position LIMIT :limit"_s)
        .bind(u":act"_s, act)
        .bind(u":from"_s, QVariant(from))
        .bind(u":limit"_s, QVariant(limit))
        .list(journalrows::change);
}

Result<int> journalpages::countChanges(Database &database, ActId act)
{
    const auto counted = Statement(database, u"SELECT count(*) FROM act_change WHERE act_id = :act"_s)
                             .bind(u":act"_s, act)
                             .first([](const Row &row) { return row.number(0); });
    return counted ? Result<int>(counted->value_or(0)) : std::unexpected(counted.error());
}

Result<std::optional<ActRecord>> journalpages::since(Database &database, ActId act)
{
    return Statement(database,
        u"SELECT a.id, a.at, a.who, a.kind, a.step, a.subject, a.things, a.undoes FROM act_change c"
        " JOIN act_change later ON later.entity = c.entity AND later.entity_key = c.entity_key"
        " AND later.act_id > c.act_id"
        " JOIN act a ON a.id = later.act_id WHERE c.act_id = :act ORDER BY a.id DESC LIMIT 1"_s)
        .bind(u":act"_s, act)
        .first(journalrows::act);
}

Result<std::optional<ActRecord>> journalpages::first(Database &database)
{
    return Statement(
        database, u"SELECT id, at, who, kind, step, subject, things, undoes FROM act ORDER BY id LIMIT 1"_s)
        .first(journalrows::act);
}

Result<QList<Entity>> journalpages::about(Database &database, PersonId person)
{
    QList<PersonId> people { person };
    for (qsizetype i = 0; i < people.size(); ++i) { // who was merged into somebody merged since
        const auto merged = mergedInto(database, people.at(i));
        if (!merged) {
            return std::unexpected(merged.error());
        }
        for (const PersonId each : *merged) {
            if (!people.contains(each)) {
                people.append(each);
            }
        }
    }
    QList<Entity> entities;
    for (const PersonId each : people) {
        entities.append(Entity(each));
    }
    const auto registrations
        = Statement(database, u"SELECT id FROM registration WHERE person_id = :person ORDER BY id"_s)
              .bind(u":person"_s, person)
              .list([](const Row &row) { return Entity(row.id<RegistrationId>(0)); });
    if (!registrations) {
        return std::unexpected(registrations.error());
    }
    return entities + *registrations;
}
