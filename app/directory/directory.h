// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/directory/peoplemerge.h"
#include "app/territories/territory.h"

#include "app/base/clock.h"

class Changes;
class Journal;

/// What a coordinator can do with people and structures, apart from their registrations. Each verb is one
/// transaction and one act of the journal; changes are told after its commit.
class Directory final
{
public:
    Directory(Database &database, Changes &changes, Journal &journal, Clock clock)
        : database_(database)
        , changes_(changes)
        , journal_(journal)
        , clock_(std::move(clock))
    {
    }

    /// Changes a person; the structure is the one named, made when there is none. `known` is what the form
    /// started from: Stale when the person is no longer that. Invalid without a family name; NotFound.
    [[nodiscard]] Result<Person> revise(const Person &known, const Person &wanted);

    /// The registrations of two people that a merge would bring into the same session and track.
    [[nodiscard]] Result<QList<Collision>> collisions(PersonId kept, PersonId removed)
    {
        return merging::collisions(database_, kept, removed);
    }
    /// The tracks in which a merge would leave one place too many, once the registrations `dropped` for
    /// another one of the same group are cancelled.
    [[nodiscard]] Result<QList<DoublePlace>> doublePlaces(
        PersonId kept, PersonId removed, const QSet<RegistrationId> &dropped = {})
    {
        return merging::doublePlaces(database_, kept, removed, clock_().date(), dropped);
    }
    /// Makes one person of two: values as chosen, all registrations, presences and forms on the one who
    /// stays; of two active in the same session and track one is cancelled, never removed, and of several
    /// places in one track one is kept, unless presences keep more. Nobody is confirmed by it. Invalid;
    /// NotFound; Stale when one is no longer as `known`, or when two places had no choice to be made between
    /// them as the values were chosen.
    [[nodiscard]] Result<Person> merge(const PeopleMerge &merge);
    /// Two people who look alike and are not the same: not shown again. NotFound.
    [[nodiscard]] Done tellApart(PersonId one, PersonId other);
    /// Removes a person. Invalid ("registered") with registrations, even cancelled ones; NotFound.
    [[nodiscard]] Done remove(PersonId id);

    /// Changes a structure. Invalid without a name; Duplicate with the name when another one has it: they can
    /// be merged; Stale when it is no longer as `known`; NotFound.
    [[nodiscard]] Done reviseOrganisation(const Organisation &known, const Organisation &wanted);
    /// Makes one structure of two: `wanted` has the id of `kept` and the values chosen; everybody and every
    /// quota goes to it. Invalid, Duplicate, NotFound as above; Stale when one of them is no longer as known.
    [[nodiscard]] Done mergeOrganisations(
        const Organisation &kept, const Organisation &removed, const Organisation &wanted);
    /// Removes a structure. Invalid ("organisationUsed") while somebody comes from it or a quota names it;
    /// Stale; NotFound.
    [[nodiscard]] Done removeOrganisation(const Organisation &known);

private:
    [[nodiscard]] Done checkUnchanged(const Organisation &known);
    [[nodiscard]] Done checkName(const Organisation &wanted, OrganisationId besides);
    [[nodiscard]] Done write(const Organisation &wanted);
    [[nodiscard]] Done handOverPeople(OrganisationId kept, OrganisationId removed, Act &act);
    [[nodiscard]] Done handOverQuotas(OrganisationId kept, OrganisationId removed, Act &act);
    [[nodiscard]] Result<Person> settled(Act &act, Person person);
    /// After the commit: the registrations of these people, and the directory.
    [[nodiscard]] Done tell(const QList<PersonId> &people, QList<RegistrationId> changed = {});

    Database &database_;
    Changes &changes_;
    Journal &journal_;
    Clock clock_;
};
