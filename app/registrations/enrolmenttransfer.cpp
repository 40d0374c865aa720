// SPDX-License-Identifier: GPL-3.0-or-later
// A registration goes to another session of its track.
#include "app/registrations/enrolment.h"

#include "app/changes.h"
#include "app/journal/journal.h"
#include "app/people/sortname.h"
#include "app/registrations/leaving.h"
#include "app/registrations/occupancy.h"
#include "app/registrations/registrationstore.h"
#include "app/registrations/seats.h"
#include "app/storage/database.h"
#include "app/storage/transaction.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace
{

/// The seat for somebody who goes to another session: the one offered to them there, else a newcomer's. An
/// offer of any other session is given back: who leaves has neither taken nor declined it.
Result<SeatVerdict> verdictThere(
    Database &database, const Registration &registration, SessionId session, QDate today)
{
    RegistrationStore store(database);
    const auto offered = store.offeredSession(registration);
    if (!offered) {
        return std::unexpected(offered.error());
    }
    const bool isOffered = *offered == session;
    const Done withdrawn = isOffered ? Done {} : store.withdrawOffer(registration.id);
    if (!withdrawn) {
        return std::unexpected(withdrawn.error());
    }
    const auto plan = SeatPlan::read(database, session, registration.track, today);
    if (!plan) {
        return std::unexpected(plan.error());
    }
    const SeatClaim claim = claimOf(registration);
    return isOffered ? plan->fits(claim) : plan->newcomer(claim);
}

} // namespace

Result<Registration> Enrolment::transfer(RegistrationId id, SessionId session)
{
    return writing(database_, [&]() -> Result<Registration> {
        Act act(journal_, ActKind::Transfer);
        return transferTo(id, session, act);
    });
}

Result<QDate> Enrolment::lateTransfer(RegistrationId id, SessionId session)
{
    return lateCall(id, [&] { return transfer(id, session); });
}

Result<QDate> Enrolment::lateRevision(
    const Registration &read, const RegistrationDraft &draft, const std::optional<StatusWish> &wish)
{
    return lateCall(read.id, [&] { return revise(read, draft, wish); });
}

Result<QDate> Enrolment::lateCall(RegistrationId id, const std::function<Result<Registration>()> &move)
{
    std::optional<QDate> late;
    const Done tried = writing(database_, [&]() -> Done {
        const auto before = RegistrationStore(database_).registration(id);
        if (!before) {
            return std::unexpected(before.error());
        }
        const auto moved = move();
        if (!moved) {
            return std::unexpected(moved.error());
        }
        const auto plan = SeatPlan::limits(database_, moved->session, moved->track);
        if (!plan) {
            return std::unexpected(plan.error());
        }
        const SeatClaim claim = claimOf(*moved);
        const bool isCalled = before->status == RegistrationStatus::Waitlisted
            && moved->status == RegistrationStatus::Confirmed && moved->session != before->session;
        late = isCalled && plan->isTooLate(claim, clock_().date()) ? plan->firstDay(claim) : QDate();
        return failure(Error::Kind::Cancelled); // takes everything back
    });
    return late ? Result<QDate>(*late) : std::unexpected(tried.error());
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
    if (const Done settled = leaving::settle(database_, *registration, clock_().date()); !settled) {
        return std::unexpected(settled.error());
    }
    const auto verdict = verdictThere(database_, *registration, session, clock_().date());
    if (!verdict) {
        return std::unexpected(verdict.error());
    }
    if (registration->status == RegistrationStatus::Confirmed && !verdict->isFree()) {
        // A place is never lost by asking for another one.
        return failure(Error::Kind::Full, name, code(*verdict));
    }
    if (!registration->origin.isValid()) {
        registration->origin = registration->session;
    }
    registration->session = session;
    registration->wishes.removeAll(session);
    if (registration->status == RegistrationStatus::Waitlisted && verdict->isFree()) {
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
    const Done answered = registration->status == RegistrationStatus::Confirmed
        ? store.closeOffer(id, u"accepted"_s, clock_())
        : store.withdrawOffer(id);
    if (!answered) {
        return std::unexpected(answered.error());
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
