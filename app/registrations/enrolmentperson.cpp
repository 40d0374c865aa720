// SPDX-License-Identifier: GPL-3.0-or-later
// Whom a draft is about: Enrolment writes the person with the registration.
#include "app/registrations/enrolment.h"

#include "app/base/french.h"
#include "app/base/textfold.h"
#include "app/journal/journal.h"
#include "app/people/personstore.h"
#include "app/people/sortname.h"
#include "app/registrations/registrationstore.h"
#include "app/territories/territorystore.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

bool sameText(const QString &one, const QString &other)
{
    return text::fold(one) == text::fold(other);
}

/// The person as it will be stored: spaces tidied, a name written as it is filed put as it is borne, phone in
/// pairs, sort name proposed when none was typed.
Person tidied(Person person)
{
    for (QString *field : { &person.civility, &person.familyName, &person.givenName, &person.sortName,
             &person.email, &person.function, &person.organisationName, &person.council }) {
        *field = text::tidy(*field);
    }
    person.familyName = names::unfiled(person.familyName);
    person.phone = french::phone(person.phone);
    if (person.sortName.isEmpty()) {
        person.sortName = names::proposedSortName(person.familyName);
    }
    person.territories.removeDuplicates();
    return person;
}

/// Of two of one name: nothing tells them apart. Councillors may have neither employer nor address.
bool areIndistinct(const Person &known, const Person &person)
{
    const bool areOfTwoCouncils
        = !known.council.isEmpty() && !person.council.isEmpty() && !sameText(known.council, person.council);
    return !areOfTwoCouncils && known.organisation == person.organisation
        && sameText(known.email, person.email);
}

/// Of two of one name: of the same structure, or with the same telephone. Two addresses make them two.
bool areSurelyAlike(const Person &known, const Person &person)
{
    const bool haveTwoAddresses
        = !known.email.isEmpty() && !person.email.isEmpty() && !sameText(known.email, person.email);
    const bool areOfOneStructure = person.organisation.isValid() && known.organisation == person.organisation;
    const bool haveOnePhone = !person.phone.isEmpty() && french::phone(known.phone) == person.phone;
    return !haveTwoAddresses && (areOfOneStructure || haveOnePhone);
}

} // namespace

Done Enrolment::checkNamesakes(
    const RegistrationDraft &draft, const Person &person, const QList<Person> &namesakes)
{
    for (const Person &known : namesakes) {
        const bool isAlike = areSurelyAlike(known, person);
        if (draft.apartFrom.contains(known.id) || (!isAlike && !areIndistinct(known, person))) {
            continue;
        }
        auto theirs = RegistrationStore(database_).registrations(
            { .session = {}, .track = draft.track, .person = known.id, .status = {} });
        if (!theirs) {
            return std::unexpected(theirs.error());
        }
        theirs->removeIf([](const Registration &each) { return !isActive(each.status); });
        const QString name = names::display(known.familyName, known.givenName);
        if (std::ranges::any_of(
                *theirs, [&](const Registration &each) { return each.session == draft.session; })) {
            return failure(Error::Kind::Duplicate, name);
        }
        if (isAlike && !theirs->isEmpty()) { // a second place in the track, else
            return failure(Error::Kind::Duplicate, name, QString::number(theirs->first().sessionNumber));
        }
    }
    return {};
}

Result<Person> Enrolment::settlePerson(const RegistrationDraft &draft, Act &act)
{
    Person person = tidied(draft.person);
    const auto organisation
        = TerritoryStore(database_).findOrAdd(act, person.organisationName, draft.organisationKind);
    if (!organisation) {
        return std::unexpected(organisation.error());
    }
    person.organisation = *organisation;
    PersonStore people(database_);
    if (!person.id.isValid() && !draft.isSomebodyElse) {
        const auto namesakes = people.sameName(person.familyName, person.givenName);
        const auto certain = people.same(person);
        if (!namesakes || !certain) {
            return std::unexpected(namesakes ? certain.error() : namesakes.error());
        }
        // Same name alone is not the same: people are never merged by themselves.
        if (const std::optional<Person> &same = *certain) {
            person.id = same->id;
            // What this draft does not say stays as it was known.
            const auto keep = [](QString &now, const QString &before) { now = now.isEmpty() ? before : now; };
            keep(person.civility, same->civility);
            keep(person.phone, same->phone);
            keep(person.function, same->function);
            keep(person.council, same->council);
            if (!person.organisation.isValid()) {
                person.organisation = same->organisation;
            }
            if (person.territories.isEmpty()) {
                person.territories = same->territories;
            }
        } else if (const Done asked = checkNamesakes(draft, person, *namesakes); !asked) {
            return std::unexpected(asked.error()); // before making two
        }
    }
    Done written;
    if (person.id.isValid()) {
        if (const Done touched = act.touch(Entity(person.id)); !touched) {
            return std::unexpected(touched.error());
        }
        written = people.update(person);
    } else {
        person.id = newId<PersonId>();
        act.adding(Entity(person.id));
        written = people.add(person);
    }
    return written ? Result<Person>(person) : std::unexpected(written.error());
}

Done Enrolment::tellApart(PersonId newcomer, const QList<PersonId> &others, Act &act)
{
    PersonStore people(database_);
    for (const PersonId other : others) {
        if (other == newcomer) { // same name and same address: the same after all
            continue;
        }
        if (const auto known = people.person(other); !known) {
            if (known.error().kind == Error::Kind::NotFound) {
                continue; // removed or merged since
            }
            return std::unexpected(known.error());
        }
        if (const Done touched = act.touch(Entity(other)); !touched) {
            return touched;
        }
        if (const Done told = people.tellApart(newcomer, other); !told) {
            return told;
        }
    }
    return {};
}
