// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/registrations/enrolment.h"

#include "app/base/textfold.h"
#include "app/changes.h"
#include "app/journal/journal.h"
#include "app/people/sortname.h"
#include "app/registrations/leaving.h"
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

Result<RegistrationStatus> Enrolment::seat(
    const Registration &registration, RegistrationDraft::IfPlaced ifPlaced, Coming coming)
{
    const auto plan = SeatPlan::read(database_, registration.session, registration.track, clock_().date());
    if (!plan) {
        return std::unexpected(plan.error());
    }
    const auto elsewhere = occupancy::placeElsewhere(
        database_, registration.person.id, registration.track, registration.session);
    if (!elsewhere) {
        return std::unexpected(elsewhere.error());
    }
    const QString name = names::display(registration.person.familyName, registration.person.givenName);
    if (*elsewhere && elsewhere->value().registration != registration.id) {
        if (ifPlaced == RegistrationDraft::IfPlaced::Wish) {
            return RegistrationStatus::Waitlisted;
        }
        return failure(Error::Kind::AlreadyPlaced, name, elsewhere->value().sessionLabel);
    }
    if (coming == Coming::OnlyRequested) {
        return RegistrationStatus::Requested;
    }
    if (coming == Coming::ToOffered) {
        const SeatVerdict verdict = plan->fits(claimOf(registration));
        return verdict.isFree() ? Result<RegistrationStatus>(RegistrationStatus::Confirmed)
                                : failure(Error::Kind::Full, name, code(verdict));
    }
    return plan->newcomer(claimOf(registration)).isFree() ? RegistrationStatus::Confirmed
                                                          : RegistrationStatus::Waitlisted;
}

Result<Enrolment::Coming> Enrolment::comingBy(const Registration &registration,
    const RegistrationDraft &draft, const std::optional<StatusWish> &wish) const
{
    if (registration.status == RegistrationStatus::Requested) {
        return Coming::OnlyRequested;
    }
    // Who is to wait there, or to give up, takes no seat.
    const bool mayTake = registration.session != draft.session && registration.track == draft.track
        && draft.ifPlaced != RegistrationDraft::IfPlaced::Wish
        && (!wish || wish->status == RegistrationStatus::Confirmed);
    const auto offered = mayTake ? RegistrationStore(database_).offeredSession(registration)
                                 : Result<SessionId>(SessionId());
    if (!offered) {
        return std::unexpected(offered.error());
    }
    return *offered == draft.session ? Coming::ToOffered : Coming::Newly;
}

/// Following more séances than before takes seats there too, after those who wait for them.
Done Enrolment::stillFits(const Registration &registration, const SeatClaim &before)
{
    const SeatClaim now = claimOf(registration);
    const bool asksForMore = now.audience != before.audience || now.modules != before.modules;
    if (registration.status != RegistrationStatus::Confirmed || !asksForMore) {
        return {};
    }
    auto plan = SeatPlan::read(database_, registration.session, registration.track, clock_().date());
    if (!plan) {
        return std::unexpected(plan.error());
    }
    SeatVerdict verdict = plan->fits(now);
    SeatClaim more = now;
    more.modules.clear();
    for (const SeatPlan::Seance &seance : plan->seances) {
        if (plan->concerns(now, seance.id) && !plan->concerns(before, seance.id)) {
            more.modules.append(seance.id);
        }
    }
    if (verdict.isFree() && !more.modules.isEmpty()) {
        plan->hold(more, -1);
        plan->fullByHand = false; // for those who have no place yet
        verdict = plan->newcomer(more);
    }
    return verdict.isFree()
        ? Done {}
        : failure(Error::Kind::Full,
              names::display(registration.person.familyName, registration.person.givenName), code(verdict));
}

Done Enrolment::checkChoices(const Registration &registration)
{
    QSet<ModuleId> ofTrack;
    const Done modules = Statement(database_, u"SELECT id FROM module WHERE track_id = :track"_s)
                             .bind(u":track"_s, registration.track)
                             .each([&](const Row &row) { ofTrack.insert(row.id<ModuleId>(0)); });
    QSet<SessionId> open;
    const Done sessions = Statement(database_,
        u"SELECT session_id FROM session_track WHERE track_id = :track AND session_id <> :session"_s)
                              .bind(u":track"_s, registration.track)
                              .bind(u":session"_s, registration.session)
                              .each([&](const Row &row) { open.insert(row.id<SessionId>(0)); });
    if (!modules || !sessions) {
        return modules ? sessions : modules;
    }
    if (!std::ranges::all_of(registration.modules, [&](ModuleId id) { return ofTrack.remove(id); })) {
        return failure(Error::Kind::Invalid, u"modules"_s);
    }
    if (!std::ranges::all_of(registration.wishes, [&](SessionId id) { return open.remove(id); })) {
        return failure(Error::Kind::Invalid, u"wishes"_s);
    }
    return {};
}

Done Enrolment::choose(const Registration &registration)
{
    if (const Done checked = checkChoices(registration); !checked) {
        return checked;
    }
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
        Act act(journal_, ActKind::Enrol);
        const auto person = settlePerson(draft, act);
        if (!person) {
            return std::unexpected(person.error());
        }
        if (const Done told = tellApart(person->id, draft.apartFrom, act); !told) {
            return std::unexpected(told.error());
        }
        if (draft.ifPlaced == RegistrationDraft::IfPlaced::Transfer) {
            const auto place = occupancy::placeElsewhere(database_, person->id, draft.track, draft.session);
            if (!place) {
                return std::unexpected(place.error());
            }
            if (*place) {
                act.become(ActKind::Transfer);
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
        const auto status
            = seat(registration, draft.ifPlaced, draft.onlyRequested ? Coming::OnlyRequested : Coming::Newly);
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
        const auto coming = comingBy(*registration, draft, wish);
        if (!coming) {
            return std::unexpected(coming.error());
        }
        const bool accepts = *coming == Coming::ToOffered;
        Act act(journal_, accepts ? ActKind::AcceptOffer : ActKind::ReviseRegistration);
        if (const Done touched = act.touch(Entity(id)); !touched) {
            return std::unexpected(touched.error());
        }
        const auto person = settlePerson(known, act);
        if (!person) {
            return std::unexpected(person.error());
        }
        const SeatClaim before = claimOf(*registration);
        const bool changesTrack = registration->track != draft.track;
        const bool moves = registration->session != draft.session || changesTrack;
        if (moves) {
            if (const Done settled = leaving::settle(database_, *registration, clock_().date()); !settled) {
                return std::unexpected(settled.error());
            }
        }
        if (moves && isActive(registration->status) && !accepts) {
            if (const Done withdrawn = store.withdrawOffer(id); !withdrawn) {
                return std::unexpected(withdrawn.error());
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
        // Séances and sessions of another track are none of this one's.
        registration->modules
            = draft.modules.value_or(changesTrack ? QList<ModuleId>() : registration->modules);
        registration->wishes
            = draft.wishes.value_or(changesTrack ? QList<SessionId>() : registration->wishes);
        registration->wishes.removeAll(draft.session);
        if (moves && isActive(registration->status)) {
            const auto status = seat(*registration, draft.ifPlaced, *coming);
            if (!status) {
                return std::unexpected(status.error());
            }
            // Answered now only: until here it has held the seat.
            const Done answered = accepts ? store.closeOffer(id, u"accepted"_s, clock_()) : Done {};
            if (!answered) {
                return std::unexpected(answered.error());
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
