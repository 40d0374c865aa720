// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/programmes/speakerstore.h"

#include "app/base/textfold.h"
#include "app/storage/database.h"
#include "app/storage/statement.h"

using namespace Qt::StringLiterals;

Result<SpeakerId> SpeakerStore::findOrAdd(const QString &name)
{
    const QString tidy = text::tidy(name);
    const QString key = text::fold(tidy);
    const auto found = Statement(database_, u"SELECT id FROM speaker WHERE name_key = :key"_s)
                           .bind(u":key"_s, key)
                           .first([](const Row &row) { return row.id<SpeakerId>(0); });
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
