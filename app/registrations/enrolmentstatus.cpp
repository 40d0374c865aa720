// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/registrations/enrolment.h"

#include "app/base/textfold.h"
#include "app/changes.h"
#include "app/journal/journal.h"
#include "app/people/sortname.h"
#include "app/registrations/occupancy.h"
#include "app/registrations/registrationstore.h"
#include "app/registrations/seats.h"
#include "app/storage/database.h"
#include "app/storage/statement.h"
#include "app/storage/transaction.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

ActKind actOf(RegistrationStatus status)
{
    switch (status) {
    case RegistrationStatus::Requested:
        return ActKind::PutBackToRequested;
    case RegistrationStatus::Confirmed:
        return ActKind::Confirm;
    case RegistrationStatus::Waitlisted:
        return ActKind::Waitlist;
    case RegistrationStatus::Cancelled:
        return ActKind::Cancel;
    case RegistrationStatus::Refused:
        return ActKind::Refuse;
    }
    Q_UNREACHABLE();
}

/// The seat somebody may take who is put there by hand: who waits keeps their turn, others come after them.
/// An offer of this very group is a seat held already.
SeatVerdict verdictByHand(
    const SeatPlan &plan, const Registration &registration, bool holdsOffer, QDate today)
{
    const SeatClaim claim = claimOf(registration);
    if (registration.status != RegistrationStatus::Waitlisted) {
        return plan.newcomer(claim);
    }
    if (plan.isTooLate(claim, today)) {
        return { SeatVerdict::Reason::Begun };
    }
    return holdsOffer ? plan.fits(claim) : plan.room(claim);
}

Result<bool> holdsOffer(Database &database, RegistrationId id, SessionId session)
{
    const auto found = Statement(database,
        u"SELECT id FROM offer WHERE registration_id = :id AND session_id = :session AND state = 'proposed'"_s)
                           .bind(u":id"_s, id)
                           .bind(u":session"_s, session)
                           .first([](const Row &) { return true; });
    return found ? Result<bool>(found->has_value()) : std::unexpected(found.error());
}

} // namespace

Result<std::optional<Error>> Enrolment::obstacle(
    const Registration &registration, RegistrationStatus status, Passing passing)
{
    const QString name = names::display(registration.person.familyName, registration.person.givenName);
    if (status == RegistrationStatus::Confirmed) {
        const auto elsewhere = occupancy::placeElsewhere(
            database_, registration.person.id, registration.track, registration.session);
        const auto plan = SeatPlan::read(database_, registration.session, registration.track);
        const auto offered = holdsOffer(database_, registration.id, registration.session);
        for (const auto &error : { elsewhere ? Done {} : std::unexpected(elsewhere.error()),
                 plan ? Done {} : std::unexpected(plan.error()),
                 offered ? Done {} : std::unexpected(offered.error()) }) {
            if (!error) {
                return std::unexpected(error.error());
            }
        }
        if (*elsewhere) {
            return Error { Error::Kind::AlreadyPlaced, name, elsewhere->value().sessionLabel };
        }
        const SeatVerdict verdict = passing == Passing::Back
            ? plan->room(claimOf(registration))
            : verdictByHand(*plan, registration, *offered, clock_().date());
        if (!verdict.isFree()) {
            return Error { Error::Kind::Full, name, code(verdict) };
        }
    }
    if (!isActive(registration.status) && isActive(status)) {
        // Looked at before writing: on PostgreSQL a failed statement would end the whole transaction.
        const auto theirs = RegistrationStore(database_).registrations({ .session = registration.session,
            .track = registration.track,
            .person = registration.person.id,
            .status = {} });
        if (!theirs) {
            return std::unexpected(theirs.error());
        }
        if (std::ranges::any_of(*theirs, [](const Registration &each) { return isActive(each.status); })) {
            return Error { Error::Kind::Duplicate, name, {} };
        }
    }
    return std::optional<Error> {};
}

Result<Registration> Enrolment::transfer(RegistrationId id, SessionId session)
{
    return writing(database_, [&]() -> Result<Registration> {
        Act act(journal_, ActKind::Transfer);
        return transferTo(id, session, act);
    });
}

Result<Registration> Enrolment::transferTo(RegistrationId id, SessionId session, Act &act)
{
    RegistrationStore store(database_);
    auto registration = store.registration(id);
    if (!registration || registration->session == session) {
        return registration;
    }
    const QString name = names::display(registration->person.familyName, registration->person.givenName);
    const auto theirs = store.registrations({ .session = session,
        .track = registration->track,
        .person = registration->person.id,
        .status = {} });
    if (!theirs) {
        return std::unexpected(theirs.error());
    }
    if (isActive(registration->status)
        && std::ranges::any_of(*theirs, [](const Registration &each) { return isActive(each.status); })) {
        return failure(Error::Kind::Duplicate, name);
    }
    if (const Done touched = act.touch(Entity(id)); !touched) {
        return std::unexpected(touched.error());
    }
    if (const Done closed = store.closeOffer(id, u"declined"_s, clock_()); !closed) {
        return std::unexpected(closed.error());
    }
    const auto plan = SeatPlan::read(database_, session, registration->track);
    if (!plan) {
        return std::unexpected(plan.error());
    }
    const SeatVerdict verdict = plan->newcomer(claimOf(*registration));
    if (registration->status == RegistrationStatus::Confirmed && !verdict.isFree()) {
        // A place is never lost by asking for another one.
        return failure(Error::Kind::Full, name, code(verdict));
    }
    if (!registration->origin.isValid()) {
        registration->origin = registration->session;
    }
    registration->session = session;
    registration->wishes.removeAll(session);
    if (registration->status == RegistrationStatus::Waitlisted && verdict.isFree()) {
        const auto elsewhere
            = occupancy::placeElsewhere(database_, registration->person.id, registration->track, session);
        if (!elsewhere) {
            return std::unexpected(elsewhere.error());
        }
        if (!*elsewhere) {
            registration->status = RegistrationStatus::Confirmed;
            registration->statusSince = clock_();
        }
    }
    if (const Done updated = store.update(*registration); !updated) {
        return std::unexpected(updated.error());
    }
    if (const Done wished = store.setWishes(id, registration->wishes); !wished) {
        return std::unexpected(wished.error());
    }
    if (const Done finished = act.finish(names::addressed(registration->person), 1); !finished) {
        return std::unexpected(finished.error());
    }
    database_.afterCommit(changes_, [this, id] { Q_EMIT changes_.registrationsChanged({ id }); });
    return store.registration(id);
}

Result<StatusOutcome> Enrolment::changeStatus(
    const QList<RegistrationId> &ids, RegistrationStatus status, const QString &reason, Passing passing)
{
    return writing(database_, [&]() -> Result<StatusOutcome> {
        Act act(journal_, actOf(status));
        auto outcome = changeEach(ids, status, reason, passing, act);
        if (outcome && !outcome->changed.isEmpty()) {
            const auto first = RegistrationStore(database_).registration(outcome->changed.first());
            if (!first) {
                return std::unexpected(first.error());
            }
            const Done finished = act.finish(names::addressed(first->person), int(outcome->changed.size()));
            if (!finished) {
                return std::unexpected(finished.error());
            }
            database_.afterCommit(changes_,
                [this, changed = outcome->changed] { Q_EMIT changes_.registrationsChanged(changed); });
        }
        return outcome;
    });
}

Result<StatusOutcome> Enrolment::changeEach(const QList<RegistrationId> &ids, RegistrationStatus status,
    const QString &reason, Passing passing, Act &act)
{
    RegistrationStore store(database_);
    StatusOutcome outcome;
    for (const RegistrationId id : ids) {
        auto registration = store.registration(id);
        if (!registration) {
            return std::unexpected(registration.error());
        }
        if (registration->status == status) {
            continue;
        }
        const auto hindrance = obstacle(*registration, status, passing);
        if (!hindrance) {
            return std::unexpected(hindrance.error());
        }
        if (*hindrance) {
            outcome.skipped.append({ id, (*hindrance)->subject, **hindrance });
            continue;
        }
        if (const Done touched = act.touch(Entity(id)); !touched) {
            return std::unexpected(touched.error());
        }
        if (registration->status == RegistrationStatus::Waitlisted) {
            const bool accepted = status == RegistrationStatus::Confirmed;
            const Done closed = store.closeOffer(id, accepted ? u"accepted"_s : u"declined"_s, clock_());
            if (!closed) {
                return std::unexpected(closed.error());
            }
        }
        registration->status = status;
        registration->statusSince = clock_();
        registration->statusReason = isActive(status) ? QString() : text::tidy(reason);
        if (const Done updated = store.update(*registration); !updated) {
            return std::unexpected(updated.error());
        }
        outcome.changed.append(id);
    }
    return outcome;
}
