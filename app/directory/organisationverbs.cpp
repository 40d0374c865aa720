// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done with structures.
#include "app/directory/directory.h"

#include "app/base/textfold.h"
#include "app/changes.h"
#include "app/journal/journal.h"
#include "app/storage/database.h"
#include "app/storage/statement.h"
#include "app/storage/transaction.h"
#include "app/territories/organisationkey.h"

using namespace Qt::StringLiterals;

namespace
{

QString orNull(const QString &text)
{
    return text.isEmpty() ? QString() : text;
}

Result<QList<PersonId>> peopleOf(Database &database, OrganisationId organisation)
{
    return Statement(database, u"SELECT id FROM person WHERE organisation_id = :organisation ORDER BY id"_s)
        .bind(u":organisation"_s, organisation)
        .list([](const Row &row) { return row.id<PersonId>(0); });
}

} // namespace

Done Directory::checkUnchanged(const Organisation &known)
{
    const auto found
        = Statement(database_, u"SELECT id, name, kind, territory_id FROM organisation WHERE id = :id"_s)
              .bind(u":id"_s, known.id)
              .first([](const Row &row) {
                  return Organisation { row.id<OrganisationId>(0), row.text(1), row.text(2), row.text(3) };
              });
    if (!found) {
        return std::unexpected(found.error());
    }
    if (!*found) {
        return failure(Error::Kind::NotFound, {}, u"organisation %1"_s.arg(known.id.value));
    }
    return **found == known ? Done {} : failure(Error::Kind::Stale, (*found)->name);
}

/// A name, and none that another structure has.
Done Directory::checkName(const Organisation &wanted, OrganisationId besides)
{
    const QString key = organisationKey(wanted.name);
    if (key.isEmpty()) {
        return failure(Error::Kind::Invalid, u"organisationName"_s);
    }
    const auto taken = Statement(
        database_, u"SELECT name FROM organisation WHERE name_key = :key AND id <> :id AND id <> :besides"_s)
                           .bind(u":key"_s, key)
                           .bind(u":id"_s, wanted.id)
                           .bind(u":besides"_s, besides.isValid() ? besides : wanted.id)
                           .first([](const Row &row) { return row.text(0); });
    if (!taken) {
        return std::unexpected(taken.error());
    }
    return *taken ? failure(Error::Kind::Duplicate, **taken) : Done {};
}

Done Directory::write(const Organisation &wanted)
{
    const auto written = Statement(database_,
        u"UPDATE organisation SET name = :name, name_key = :key, kind = :kind, territory_id = :territory"
        " WHERE id = :id"_s)
                             .bind(u":name"_s, text::tidy(wanted.name))
                             .bind(u":key"_s, organisationKey(wanted.name))
                             .bind(u":kind"_s, orNull(wanted.kind))
                             .bind(u":territory"_s, orNull(wanted.territory))
                             .bind(u":id"_s, wanted.id)
                             .run();
    return written ? Done {} : std::unexpected(written.error());
}

Done Directory::reviseOrganisation(const Organisation &known, const Organisation &wanted)
{
    return writing(database_, [&]() -> Done {
        if (const Done unchanged = checkUnchanged(known); !unchanged) {
            return unchanged;
        }
        if (const Done free = checkName(wanted, {}); !free) {
            return free;
        }
        Act act(journal_, ActKind::ReviseOrganisation);
        if (const Done touched = act.touch(Entity(wanted.id)); !touched) {
            return touched;
        }
        if (const Done written = write(wanted); !written) {
            return written;
        }
        if (const Done finished = act.finish(text::tidy(wanted.name), 1); !finished) {
            return finished;
        }
        const auto people = peopleOf(database_, wanted.id);
        return people ? tell(*people) : std::unexpected(people.error());
    });
}

Done Directory::handOverPeople(OrganisationId kept, OrganisationId removed, Act &act)
{
    const auto people = peopleOf(database_, removed);
    if (!people) {
        return std::unexpected(people.error());
    }
    for (const PersonId person : *people) {
        if (const Done touched = act.touch(Entity(person)); !touched) {
            return touched;
        }
    }
    const auto moved = Statement(
        database_, u"UPDATE person SET organisation_id = :kept WHERE organisation_id = :removed"_s)
                           .bind(u":kept"_s, kept)
                           .bind(u":removed"_s, removed)
                           .run();
    return moved ? Done {} : std::unexpected(moved.error());
}

/// Where both have a quota, that of the one that stays holds.
Done Directory::handOverQuotas(OrganisationId kept, OrganisationId removed, Act &act)
{
    const QString keptKey = QString::number(kept.value);
    const QString removedKey = QString::number(removed.value);
    const auto groups
        = Statement(database_,
            u"SELECT session_id, track_id FROM quota WHERE kind = 'organisation' AND subject = :removed"
            " ORDER BY session_id, track_id"_s)
              .bind(u":removed"_s, removedKey)
              .list([](const Row &row) { return Entity(row.id<SessionId>(0), row.id<TrackId>(1)); });
    if (!groups) {
        return std::unexpected(groups.error());
    }
    for (const Entity &group : *groups) {
        if (const Done touched = act.touch(group); !touched) {
            return touched;
        }
    }
    const auto added = Statement(database_,
        u"INSERT INTO quota (session_id, track_id, kind, subject, seats)"
        " SELECT session_id, track_id, kind, CAST(:kept AS TEXT), seats FROM quota"
        " WHERE kind = 'organisation' AND subject = :removed ON CONFLICT DO NOTHING"_s)
                           .bind(u":kept"_s, keptKey)
                           .bind(u":removed"_s, removedKey)
                           .run();
    if (!added) {
        return std::unexpected(added.error());
    }
    const auto gone
        = Statement(database_, u"DELETE FROM quota WHERE kind = 'organisation' AND subject = :removed"_s)
              .bind(u":removed"_s, removedKey)
              .run();
    return gone ? Done {} : std::unexpected(gone.error());
}

Done Directory::mergeOrganisations(
    const Organisation &kept, const Organisation &removed, const Organisation &wanted)
{
    return writing(database_, [&]() -> Done {
        if (kept.id == removed.id || wanted.id != kept.id) {
            return failure(Error::Kind::Invalid, u"organisation"_s);
        }
        for (const Organisation &known : { kept, removed }) {
            if (const Done unchanged = checkUnchanged(known); !unchanged) {
                return unchanged;
            }
        }
        if (const Done free = checkName(wanted, removed.id); !free) {
            return free;
        }
        Act act(journal_, ActKind::MergeOrganisations);
        if (const Done people = handOverPeople(kept.id, removed.id, act); !people) {
            return people;
        }
        if (const Done quotas = handOverQuotas(kept.id, removed.id, act); !quotas) {
            return quotas;
        }
        // The removed one first, for the other may take its name; taken back the other way round.
        for (const OrganisationId id : { removed.id, kept.id }) {
            if (const Done touched = act.touch(Entity(id)); !touched) {
                return touched;
            }
        }
        const auto gone = Statement(database_, u"DELETE FROM organisation WHERE id = :removed"_s)
                              .bind(u":removed"_s, removed.id)
                              .run();
        if (!gone) {
            return std::unexpected(gone.error());
        }
        if (const Done written = write(wanted); !written) {
            return written;
        }
        if (const Done finished = act.finish(text::tidy(wanted.name), 1); !finished) {
            return finished;
        }
        const auto people = peopleOf(database_, kept.id);
        return people ? tell(*people) : std::unexpected(people.error());
    });
}

Done Directory::removeOrganisation(const Organisation &known)
{
    return writing(database_, [&]() -> Done {
        if (const Done unchanged = checkUnchanged(known); !unchanged) {
            return unchanged;
        }
        const auto used = Statement(database_,
            u"SELECT 1 FROM person WHERE organisation_id = :id UNION ALL SELECT 1 FROM quota"
            " WHERE kind = 'organisation' AND subject = :subject LIMIT 1"_s)
                              .bind(u":id"_s, known.id)
                              .bind(u":subject"_s, QString::number(known.id.value))
                              .first([](const Row &) { return true; });
        if (!used) {
            return std::unexpected(used.error());
        }
        if (*used) {
            return failure(Error::Kind::Invalid, u"organisationUsed"_s, known.name);
        }
        Act act(journal_, ActKind::RemoveOrganisation);
        if (const Done touched = act.touch(Entity(known.id)); !touched) {
            return touched;
        }
        const auto gone = Statement(database_, u"DELETE FROM organisation WHERE id = :id"_s)
                              .bind(u":id"_s, known.id)
                              .run();
        if (!gone) {
            return std::unexpected(gone.error());
        }
        if (const Done finished = act.finish(known.name, 1); !finished) {
            return finished;
        }
        return tell({});
    });
}
