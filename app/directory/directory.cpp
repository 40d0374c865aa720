// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/directory/directory.h"

#include "app/base/french.h"
#include "app/base/textfold.h"
#include "app/changes.h"
#include "app/journal/journal.h"
#include "app/people/personstore.h"
#include "app/people/sortname.h"
#include "app/storage/database.h"
#include "app/storage/statement.h"
#include "app/storage/transaction.h"
#include "app/territories/territorystore.h"

#include <algorithm>

using namespace Qt::StringLiterals;

/// As it will be stored: spaces tidied, a name written as it is filed put as it is borne, phone in pairs,
/// sort name proposed when none was typed, structure found or made.
Result<Person> Directory::settled(Act &act, Person person)
{
    for (QString *field : { &person.civility, &person.familyName, &person.givenName, &person.sortName,
             &person.email, &person.function, &person.organisationName, &person.council }) {
        *field = text::tidy(*field);
    }
    if (person.familyName.isEmpty()) {
        return failure(Error::Kind::Invalid, u"familyName"_s);
    }
    person.familyName = names::unfiled(person.familyName);
    person.phone = french::phone(person.phone);
    if (person.sortName.isEmpty()) {
        person.sortName = names::proposedSortName(person.familyName);
    }
    person.territories.removeDuplicates();
    const auto organisation = TerritoryStore(database_).findOrAdd(act, person.organisationName);
    if (!organisation) {
        return std::unexpected(organisation.error());
    }
    person.organisation = *organisation;
    return person;
}

Result<Person> Directory::revise(const Person &known, const Person &wanted)
{
    return writing(database_, [&]() -> Result<Person> {
        PersonStore people(database_);
        const auto stored = people.person(known.id);
        if (!stored) {
            return stored;
        }
        if (*stored != known) {
            return failure(Error::Kind::Stale, names::addressed(*stored));
        }
        Act act(journal_, ActKind::RevisePerson);
        auto person = settled(act, wanted);
        if (!person) {
            return person;
        }
        person->id = known.id;
        if (const Done touched = act.touch(Entity(person->id)); !touched) {
            return std::unexpected(touched.error());
        }
        if (const Done updated = people.update(*person); !updated) {
            return std::unexpected(updated.error());
        }
        if (const Done finished = act.finish(names::addressed(*person), 1); !finished) {
            return std::unexpected(finished.error());
        }
        if (const Done told = tell({ person->id }); !told) {
            return std::unexpected(told.error());
        }
        return people.person(person->id);
    });
}

Result<Person> Directory::merge(const PeopleMerge &merge)
{
    return writing(database_, [&]() -> Result<Person> {
        if (merge.kept.id == merge.removed) {
            return failure(Error::Kind::Invalid, u"person"_s);
        }
        PersonStore people(database_);
        for (const PersonId id : { merge.kept.id, merge.removed }) {
            const auto there = people.person(id);
            if (!there) {
                return there;
            }
            const auto known = std::ranges::find(merge.known, id, &Person::id);
            if (known != merge.known.end() && *known != *there) {
                return failure(Error::Kind::Stale, names::addressed(*there));
            }
        }
        Act act(journal_, ActKind::MergePeople);
        const auto person = settled(act, merge.kept);
        if (!person) {
            return person;
        }
        const auto changed = merging::handOver(database_, act, merge, clock_());
        if (!changed) {
            return std::unexpected(changed.error());
        }
        const auto removed = Statement(database_, u"DELETE FROM person WHERE id = :removed"_s)
                                 .bind(u":removed"_s, merge.removed)
                                 .run();
        if (!removed) {
            return std::unexpected(removed.error());
        }
        if (const Done updated = people.update(*person); !updated) {
            return std::unexpected(updated.error());
        }
        if (const Done finished = act.finish(names::addressed(*person), 1); !finished) {
            return std::unexpected(finished.error());
        }
        if (const Done told = tell({ person->id }, *changed); !told) {
            return std::unexpected(told.error());
        }
        return people.person(person->id);
    });
}

Done Directory::tellApart(PersonId one, PersonId other)
{
    return writing(database_, [&]() -> Done {
        if (one == other) {
            return failure(Error::Kind::Invalid, u"person"_s);
        }
        PersonStore people(database_);
        const auto first = people.person(one);
        if (!first) {
            return std::unexpected(first.error());
        }
        const auto second = people.person(other);
        if (!second) {
            return std::unexpected(second.error());
        }
        Act act(journal_, ActKind::TellApart);
        for (const PersonId id : { one, other }) {
            if (const Done touched = act.touch(Entity(id)); !touched) {
                return touched;
            }
        }
        if (const Done told = people.tellApart(one, other); !told) {
            return told;
        }
        const QString both = french::enumeration({ names::addressed(*first), names::addressed(*second) });
        if (const Done finished = act.finish(both, 1); !finished) {
            return finished;
        }
        database_.afterCommit(changes_, [this] { Q_EMIT changes_.directoryChanged(); });
        return {};
    });
}

Done Directory::remove(PersonId id)
{
    return writing(database_, [&]() -> Done {
        const auto person = PersonStore(database_).person(id);
        if (!person) {
            return std::unexpected(person.error());
        }
        const auto registrations
            = Statement(database_, u"SELECT count(*) FROM registration WHERE person_id = :person"_s)
                  .bind(u":person"_s, id)
                  .first([](const Row &row) { return row.integer(0); });
        if (!registrations) {
            return std::unexpected(registrations.error());
        }
        if (registrations->value_or(0) > 0) {
            return failure(Error::Kind::Invalid, u"registered"_s, names::addressed(*person));
        }
        Act act(journal_, ActKind::RemovePerson);
        if (const Done touched = act.touch(Entity(id)); !touched) {
            return touched;
        }
        const auto removed
            = Statement(database_, u"DELETE FROM person WHERE id = :person"_s).bind(u":person"_s, id).run();
        if (!removed) {
            return std::unexpected(removed.error());
        }
        if (const Done finished = act.finish(names::addressed(*person), 1); !finished) {
            return finished;
        }
        database_.afterCommit(changes_, [this] { Q_EMIT changes_.directoryChanged(); });
        return {};
    });
}

Done Directory::tell(const QList<PersonId> &people, QList<RegistrationId> changed)
{
    constexpr qsizetype many = 200; // then one fresh look is quicker than row by row
    Statement theirs(database_, u"SELECT id FROM registration WHERE person_id = :person"_s);
    for (const PersonId person : people) {
        const Done read = theirs.bind(u":person"_s, person).each([&](const Row &row) {
            if (const auto id = row.id<RegistrationId>(0); !changed.contains(id)) {
                changed.append(id);
            }
        });
        if (!read) {
            return read;
        }
        if (changed.size() > many) {
            break;
        }
    }
    database_.afterCommit(changes_, [this, changed] {
        if (changed.size() > many) {
            Q_EMIT changes_.everythingChanged();
            return;
        }
        if (!changed.isEmpty()) {
            Q_EMIT changes_.registrationsChanged(changed);
        }
        Q_EMIT changes_.directoryChanged();
    });
    return {};
}
