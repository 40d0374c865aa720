// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/importpeople.h"

#include "app/exchange/fingerprint.h"
#include "app/people/personkeys.h"
#include "app/storage/database.h"
#include "app/storage/statement.h"
#include "app/territories/organisationkey.h"

using namespace Qt::StringLiterals;

namespace
{

quint64 marked(const QString &key)
{
    return key.isEmpty() ? 0 : fingerprint::of(key.toUtf8());
}

/// As our own lists write it: a citizen's is their council.
QString structureOf(const QString &organisation, const QString &council)
{
    return organisation.isEmpty() && !council.isEmpty() ? shownOrganisation(Audience::Citizen, {}, council)
                                                        : organisation;
}

} // namespace

ImportPeople::Key ImportPeople::keyOf(const Person &person)
{
    return { marked(personkeys::name(person)), marked(personkeys::email(person)),
        marked(organisationKey(structureOf(person.organisationName, person.council))) };
}

Done ImportPeople::load(Database &database, qsizetype rows)
{
    QHash<PersonId, int> indexes;
    const Done people = Statement(database,
        u"SELECT p.id, p.name_key, p.email_key, o.name_key, p.council FROM person p LEFT JOIN organisation o"
        " ON o.id = p.organisation_id ORDER BY p.id"_s)
                            .each([&](const Row &row) {
                                indexes.insert(row.id<PersonId>(0), int(people_.size()));
                                Somebody somebody;
                                somebody.id = row.id<PersonId>(0);
                                somebody.key = { marked(row.text(1)), marked(row.text(2)),
                                    marked(organisationKey(structureOf(row.text(3), row.text(4)))) };
                                insert(somebody);
                            });
    if (!people) {
        return people;
    }
    people_.reserve(people_.size() + rows);
    const Done registered = loadRegistrations(database, indexes);
    return registered ? loadClosed(database, indexes) : registered;
}

Done ImportPeople::loadRegistrations(Database &database, const QHash<PersonId, int> &indexes)
{
    return Statement(
        database, u"SELECT id, person_id, session_id, track_id, status FROM registration ORDER BY id"_s)
        .each([&](const Row &row) {
            const auto index = indexes.constFind(row.id<PersonId>(1));
            if (index == indexes.cend()) {
                return;
            }
            const auto registration = row.id<RegistrationId>(0);
            people_[*index].registration = registration;
            const auto status = statusFromCode(row.text(4)).value_or(RegistrationStatus::Cancelled);
            if (isActive(status)) {
                hold(*index, { row.id<SessionId>(2), row.id<TrackId>(3) }, { registration, status, 0 });
            }
        });
}

Done ImportPeople::loadClosed(Database &database, const QHash<PersonId, int> &indexes)
{
    return Statement(database,
        u"SELECT id, person_id, session_id, track_id, status, status_since, status_reason FROM registration"
        " WHERE status IN ('cancelled', 'refused') ORDER BY id"_s)
        .each([&](const Row &row) {
            Closed closed;
            closed.index = indexes.value(row.id<PersonId>(1), -1);
            closed.group = { row.id<SessionId>(2), row.id<TrackId>(3) };
            closed.what.id = row.id<RegistrationId>(0);
            closed.what.status = statusFromCode(row.text(4)).value_or(RegistrationStatus::Cancelled);
            closed.what.since = row.moment(5);
            closed.what.reason = row.text(6);
            closed_.insert(closed.what.id, closed);
            closedIn_.insert({ closed.index, closed.group }, closed.what.id);
        });
}

QHash<PersonId, int> ImportPeople::indexes() const
{
    QHash<PersonId, int> found;
    for (int i = 0; i < int(people_.size()); ++i) {
        found.insert(people_.at(i).id, i);
    }
    return found;
}

void ImportPeople::insert(const Somebody &somebody)
{
    people_.append(somebody);
    link(int(people_.size()) - 1);
}

void ImportPeople::link(int index)
{
    Somebody &linked = people_[index];
    linked.before = byName_.value(linked.key.name, -1);
    byName_.insert(linked.key.name, index);
    if (linked.key.email != 0) {
        linked.beforeByEmail = byEmail_.value(linked.key.email, -1);
        byEmail_.insert(linked.key.email, index);
    }
}

void ImportPeople::unlink(QHash<quint64, int> &latest, int Somebody::*before, quint64 mark, int index)
{
    const int next = people_.at(index).*before;
    int after = latest.value(mark, -1);
    if (after == index) {
        if (next < 0) {
            latest.remove(mark);
        } else {
            latest.insert(mark, next);
        }
    }
    while (after >= 0 && after != index && people_.at(after).*before != index) {
        after = people_.at(after).*before;
    }
    if (after >= 0 && after != index) {
        people_[after].*before = next;
    }
    people_[index].*before = -1;
}

void ImportPeople::revise(int index, const Key &key)
{
    const Key was = people_.at(index).key;
    if (key == was) {
        return; // their place among those of one name stays, and there is nobody to be looked for
    }
    unlink(byName_, &Somebody::before, was.name, index);
    if (was.email != 0) {
        unlink(byEmail_, &Somebody::beforeByEmail, was.email, index);
    }
    people_[index].key = key;
    link(index);
}

int ImportPeople::same(const Key &key) const
{
    // By the address: fewer people share one than share a name.
    int found = -1;
    for (int index = sameEmail(key); index >= 0; index = people_.at(index).beforeByEmail) {
        found = people_.at(index).key.name == key.name ? index : found;
    }
    return found;
}

int ImportPeople::sameName(const Key &key) const
{
    return byName_.value(key.name, -1);
}

int ImportPeople::sameNameAndOrganisation(const Key &key) const
{
    int index = key.organisation == 0 ? -1 : sameName(key);
    while (index >= 0 && !people_.at(index).key.isOfStructure(key)) {
        index = people_.at(index).before;
    }
    return index;
}

int ImportPeople::sameEmail(const Key &key) const
{
    return key.email == 0 ? -1 : byEmail_.value(key.email, -1);
}

int ImportPeople::add(PersonId id, const Key &key, int row)
{
    Somebody somebody;
    somebody.id = id;
    somebody.key = key;
    somebody.row = row;
    insert(somebody);
    return int(people_.size()) - 1;
}

const ImportPeople::Held *ImportPeople::held(int index, const Group &group) const
{
    const auto found = held_.constFind({ index, group });
    return found == held_.cend() ? nullptr : &*found;
}

std::optional<ImportPeople::Place> ImportPeople::placedElsewhere(int index, const Group &group) const
{
    for (const Group &other : groups_) {
        const Held *found
            = other.second != group.second || other.first == group.first ? nullptr : held(index, other);
        if (found && found->status == RegistrationStatus::Confirmed) {
            return Place { other.first, found->registration, found->row };
        }
    }
    return std::nullopt;
}

void ImportPeople::hold(int index, const Group &group, const Held &held)
{
    if (!groups_.contains(group)) {
        groups_.append(group);
    }
    held_.insert({ index, group }, held);
    if (held.registration.isValid()) {
        people_[index].registration = held.registration;
    }
}

const ClosedRegistration *ImportPeople::closed(int index, const Group &group) const
{
    const auto found = closedIn_.constFind({ index, group });
    return found == closedIn_.cend() ? nullptr : closed(*found);
}

const ClosedRegistration *ImportPeople::closed(RegistrationId registration) const
{
    const auto found = closed_.constFind(registration);
    return found == closed_.cend() || held(found->index, found->group) ? nullptr : &found->what;
}
