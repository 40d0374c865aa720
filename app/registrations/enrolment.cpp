// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/registrations/enrolment.h"

#include "app/base/french.h"
#include "app/base/textfold.h"
#include "app/changes.h"
#include "app/journal/journal.h"
#include "app/people/personstore.h"
#include "app/people/sortname.h"
#include "app/registrations/occupancy.h"
#include "app/registrations/registrationproblems.h"
#include "app/registrations/registrationstore.h"
#include "app/registrations/seats.h"
#include "app/storage/database.h"
#include "app/storage/statement.h"
#include "app/storage/transaction.h"
#include "app/territories/territorystore.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

bool sameText(const QString &one, const QString &other)
{
    return text::fold(one) == text::fold(other);
}

/// The person as it will be stored: spaces tidied, phone in pairs, sort name proposed when none was typed.
Person tidied(Person person)
{
    for (QString *field : { &person.civility, &person.familyName, &person.givenName, &person.sortName,
             &person.email, &person.function, &person.organisationName, &person.council }) {
        *field = text::tidy(*field);
    }
    person.phone = french::phone(person.phone);
    if (person.sortName.isEmpty()) {
        person.sortName = names::proposedSortName(person.familyName);
    }
    person.territories.removeDuplicates();
    return person;
}

} // namespace

Done Enrolment::checkDraft(const RegistrationDraft &draft)
{
    const auto found = problems(draft);
    if (areBlocking(found)) {
        return failure(Error::Kind::Invalid, u"draft"_s, u"%1 problems"_s.arg(found.size()));
    }
    const auto labels = TerritoryStore(database_).labels();
    if (!labels) {
        return std::unexpected(labels.error());
    }
    for (const QString &territory : draft.person.territories) {
        if (!labels->contains(territory)) {
            return failure(Error::Kind::NotFound, u"territory:"_s + territory);
        }
    }
    const auto takes = Statement(
        database_, u"SELECT count(*) FROM track_audience WHERE track_id = :track AND audience = :audience"_s)
                           .bind(u":track"_s, draft.track)
                           .bind(u":audience"_s, code(draft.audience))
                           .first([](const Row &row) { return row.integer(0); });
    if (!takes) {
        return std::unexpected(takes.error());
    }
    return takes->value_or(0) > 0 ? Done {} : failure(Error::Kind::Invalid, u"audience"_s);
}

Result<Person> Enrolment::settlePerson(const RegistrationDraft &draft, Act &act)
{
    Person person = tidied(draft.person);
    const auto organisation
        = TerritoryStore(database_).findOrAdd(person.organisationName, draft.organisationKind);
    if (!organisation) {
        return std::unexpected(organisation.error());
    }
    person.organisation = *organisation;
    PersonStore people(database_);
    if (!person.id.isValid() && !draft.isSomebodyElse) {
        const auto namesakes = people.sameName(person.familyName, person.givenName);
        if (!namesakes) {
            return std::unexpected(namesakes.error());
        }
        // Same name and same address: certainly the same. Same name alone is not: people are never merged by
        // themselves.
        const auto same = std::ranges::find_if(*namesakes, [&](const Person &known) {
            return !known.email.isEmpty() && known.email.compare(person.email, Qt::CaseInsensitive) == 0;
        });
        if (same != namesakes->end()) {
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
        } else {
            // Nothing tells this one from a namesake who is there already: ask before making two.
            for (const Person &known : *namesakes) {
                if (known.organisation != person.organisation || !sameText(known.email, person.email)) {
                    continue;
                }
                const auto theirs = RegistrationStore(database_).registrations(
                    { .session = draft.session, .track = draft.track, .person = known.id, .status = {} });
                if (!theirs) {
                    return std::unexpected(theirs.error());
                }
                if (std::ranges::any_of(*theirs, [](const Registration &r) { return isActive(r.status); })) {
                    return failure(Error::Kind::Duplicate, names::display(known.familyName, known.givenName));
                }
            }
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

Result<RegistrationStatus> Enrolment::seat(
    const Registration &registration, RegistrationDraft::IfPlaced ifPlaced, bool onlyRequested)
{
    const auto plan = SeatPlan::read(database_, registration.session, registration.track);
    if (!plan) {
        return std::unexpected(plan.error());
    }
    const auto elsewhere = occupancy::placeElsewhere(
        database_, registration.person.id, registration.track, registration.session);
    if (!elsewhere) {
        return std::unexpected(elsewhere.error());
    }
    if (*elsewhere && elsewhere->value().registration != registration.id) {
        if (ifPlaced == RegistrationDraft::IfPlaced::Wish) {
            return RegistrationStatus::Waitlisted;
        }
        return failure(Error::Kind::AlreadyPlaced,
            names::display(registration.person.familyName, registration.person.givenName),
            elsewhere->value().sessionLabel);
    }
    if (onlyRequested) {
        return RegistrationStatus::Requested;
    }
    return plan->newcomer(claimOf(registration)).isFree() ? RegistrationStatus::Confirmed
                                                          : RegistrationStatus::Waitlisted;
}

/// Following more séances than before takes seats there too.
Done Enrolment::stillFits(const Registration &registration, const SeatClaim &before)
{
    const SeatClaim now = claimOf(registration);
    const bool asksForMore = now.audience != before.audience || now.modules != before.modules;
    if (registration.status != RegistrationStatus::Confirmed || !asksForMore) {
        return {};
    }
    const auto plan = SeatPlan::read(database_, registration.session, registration.track);
    if (!plan) {
        return std::unexpected(plan.error());
    }
    const SeatVerdict verdict = plan->fits(now);
    return verdict.isFree()
        ? Done {}
        : failure(Error::Kind::Full,
              names::display(registration.person.familyName, registration.person.givenName), code(verdict));
}

Done Enrolment::choose(const Registration &registration)
{
    RegistrationStore store(database_);
    if (const Done set = store.setModules(registration.id, registration.modules); !set) {
        return set;
    }
    return store.setWishes(registration.id, registration.wishes);
}

Result<Registration> Enrolment::enrol(const RegistrationDraft &draft)
{
    return writing(database_, [&]() -> Result<Registration> {
        if (const Done checked = checkDraft(draft); !checked) {
            return std::unexpected(checked.error());
        }
        const bool transfers = draft.ifPlaced == RegistrationDraft::IfPlaced::Transfer;
        Act act(journal_, transfers ? ActKind::Transfer : ActKind::Enrol);
        const auto person = settlePerson(draft, act);
        if (!person) {
            return std::unexpected(person.error());
        }
        if (transfers) {
            const auto place = occupancy::placeElsewhere(database_, person->id, draft.track, draft.session);
            if (!place) {
                return std::unexpected(place.error());
            }
            if (*place) {
                return transferTo(place->value().registration, draft.session, act);
            }
        }
        // Read inside the transaction: who gets the lock first is first in the queue.
        const QDateTime now = clock_();
        Registration registration;
        registration.id = newId<RegistrationId>();
        registration.person = *person;
        registration.session = draft.session;
        registration.track = draft.track;
        registration.audience = draft.audience;
        registration.statusSince = now;
        registration.requestedAt = draft.requestedAt.isValid() ? draft.requestedAt : now;
        registration.expectations = draft.expectations.trimmed();
        registration.adjustmentNeeded = draft.adjustmentNeeded;
        registration.modules = draft.modules.value_or(QList<ModuleId> {});
        registration.wishes = draft.wishes.value_or(QList<SessionId> {});
        const auto status = seat(registration, draft.ifPlaced, draft.onlyRequested);
        if (!status) {
            return std::unexpected(status.error());
        }
        registration.status = *status;
        RegistrationStore store(database_);
        act.adding(Entity(registration.id));
        if (Done added = store.add(registration); !added) {
            if (added.error().kind == Error::Kind::Duplicate) {
                added.error().subject = names::display(person->familyName, person->givenName);
            }
            return std::unexpected(added.error());
        }
        if (const Done chosen = choose(registration); !chosen) {
            return std::unexpected(chosen.error());
        }
        if (const Done finished = act.finish(names::addressed(*person), 1); !finished) {
            return std::unexpected(finished.error());
        }
        database_.afterCommit(changes_, [this, id = registration.id] {
            Q_EMIT changes_.registrationsAdded({ id });
            Q_EMIT changes_.directoryChanged();
        });
        return store.registration(registration.id);
    });
}

Result<Registration> Enrolment::revise(
    const Registration &read, const RegistrationDraft &draft, const std::optional<StatusWish> &wish)
{
    const RegistrationId id = read.id;
    return writing(database_, [&]() -> Result<Registration> {
        if (const Done checked = checkDraft(draft); !checked) {
            return std::unexpected(checked.error());
        }
        RegistrationStore store(database_);
        auto registration = store.registration(id);
        if (!registration) {
            return registration;
        }
        // The person may have been changed through another registration, which leaves this one's version.
        if (registration->version != read.version || registration->person != read.person) {
            return failure(Error::Kind::Stale,
                names::display(registration->person.familyName, registration->person.givenName));
        }
        RegistrationDraft known = draft;
        known.person.id = registration->person.id;
        Act act(journal_, ActKind::ReviseRegistration);
        if (const Done touched = act.touch(Entity(id)); !touched) {
            return std::unexpected(touched.error());
        }
        const auto person = settlePerson(known, act);
        if (!person) {
            return std::unexpected(person.error());
        }
        const SeatClaim before = claimOf(*registration);
        const bool moves = registration->session != draft.session || registration->track != draft.track;
        if (moves && isActive(registration->status)) {
            if (const Done closed = store.closeOffer(id, u"declined"_s, clock_()); !closed) {
                return std::unexpected(closed.error());
            }
        }
        if (registration->session != draft.session && !registration->origin.isValid()) {
            registration->origin = registration->session;
        }
        registration->person = *person;
        registration->session = draft.session;
        registration->track = draft.track;
        registration->audience = draft.audience;
        registration->expectations = draft.expectations.trimmed();
        registration->adjustmentNeeded = draft.adjustmentNeeded;
        registration->modules = draft.modules.value_or(registration->modules);
        registration->wishes = draft.wishes.value_or(registration->wishes);
        if (moves && isActive(registration->status)) {
            const auto status
                = seat(*registration, draft.ifPlaced, registration->status == RegistrationStatus::Requested);
            if (!status) {
                return std::unexpected(status.error());
            }
            registration->status = *status;
            registration->statusSince = clock_();
        }
        if (wish && wish->status == registration->status && !isActive(wish->status)) {
            registration->statusReason = text::tidy(wish->reason); // the reason alone is put right
        }
        if (Done updated = store.update(*registration); !updated) {
            updated.error().subject = names::display(person->familyName, person->givenName);
            return std::unexpected(updated.error());
        }
        if (const Done chosen = choose(*registration); !chosen) {
            return std::unexpected(chosen.error());
        }
        if (wish) {
            const auto outcome = changeEach({ id }, wish->status, wish->reason, Passing::Forward, act);
            if (!outcome || !outcome->skipped.isEmpty()) {
                return std::unexpected(outcome ? outcome->skipped.first().reason : outcome.error());
            }
        } else if (const Done fits = stillFits(*registration, before); !fits) {
            return std::unexpected(fits.error());
        }
        if (const Done finished = act.finish(names::addressed(*person), 1); !finished) {
            return std::unexpected(finished.error());
        }
        // The person's other registrations show the new name too.
        const auto theirs
            = store.registrations({ .session = {}, .track = {}, .person = person->id, .status = {} });
        if (!theirs) {
            return std::unexpected(theirs.error());
        }
        QList<RegistrationId> touched;
        std::ranges::transform(*theirs, std::back_inserter(touched), &Registration::id);
        database_.afterCommit(changes_, [this, touched] {
            Q_EMIT changes_.registrationsChanged(touched);
            Q_EMIT changes_.directoryChanged();
        });
        return store.registration(id);
    });
}
