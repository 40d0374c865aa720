// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/programmes/speakerstore.h"

#include "app/base/textfold.h"
#include "app/storage/database.h"
#include "app/storage/statement.h"
#include "app/storage/unusedrow.h"

using namespace Qt::StringLiterals;

Result<SpeakerId> SpeakerStore::findOrAdd(const QString &name)
{
    const QString tidy = text::tidy(name);
    const QString key = text::fold(tidy);
    const auto found = find(tidy);
    if (!found) {
        return std::unexpected(found.error());
    }
    if (*found) {
        return **found;
    }
    const auto id = newId<SpeakerId>();
    const auto added
        = Statement(database_, u"INSERT INTO speaker (id, name, name_key) VALUES (:id, :name, :key)"_s)
              .bind(u":id"_s, id)
              .bind(u":name"_s, tidy)
              .bind(u":key"_s, key)
              .run();
    return added ? Result<SpeakerId>(id) : std::unexpected(added.error());
}

Result<std::optional<SpeakerId>> SpeakerStore::find(const QString &name) const
{
    return Statement(database_, u"SELECT id FROM speaker WHERE name_key = :key"_s)
        .bind(u":key"_s, text::fold(name))
        .first([](const Row &row) { return row.id<SpeakerId>(0); });
}

Result<QString> SpeakerStore::name(SpeakerId id) const
{
    const auto known = Statement(database_, u"SELECT name FROM speaker WHERE id = :id"_s)
                           .bind(u":id"_s, id)
                           .first([](const Row &row) { return row.text(0); });
    return known ? Result<QString>(known->value_or(QString())) : std::unexpected(known.error());
}

Result<QList<SpeakerFacts>> SpeakerStore::speakers() const
{
    return Statement(database_,
        u"SELECT s.id, s.name, s.organisation,"
        " (SELECT count(DISTINCT m.meeting_id) FROM meeting_speaker m WHERE m.speaker_id = s.id)"
        " FROM speaker s ORDER BY s.name_key"_s)
        .list([](const Row &row) {
            return SpeakerFacts { row.id<SpeakerId>(0), row.text(1), row.text(2), row.number(3) };
        });
}

Done SpeakerStore::describe(const SpeakerFacts &speaker)
{
    const auto written = Statement(database_,
        u"UPDATE speaker SET name = :name, name_key = :key, organisation = :organisation WHERE id = :id"_s)
                             .bind(u":name"_s, text::tidy(speaker.name))
                             .bind(u":key"_s, text::fold(text::tidy(speaker.name)))
                             .bindText(u":organisation"_s, text::tidy(speaker.organisation))
                             .bind(u":id"_s, speaker.id)
                             .run();
    if (!written) {
        return std::unexpected(written.error());
    }
    return *written == 1 ? Done {} : failure(Error::Kind::NotFound, speaker.name);
}

Result<bool> SpeakerStore::removeUnused(SpeakerId id)
{
    return removeUnusedRow(database_, QVariant(id.value),
        u"SELECT 1 FROM meeting_speaker WHERE speaker_id = :id"
        " UNION ALL SELECT 1 FROM module_speaker WHERE speaker_id = :id"_s,
        { u"DELETE FROM busy_time WHERE speaker_id = :id"_s, u"DELETE FROM speaker WHERE id = :id"_s });
}
