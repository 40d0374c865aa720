// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/registrations/waitingdesk.h"

#include "app/base/textfold.h"
#include "app/changes.h"
#include "app/journal/journal.h"
#include "app/people/sortname.h"
#include "app/registrations/leaving.h"
#include "app/registrations/occupancy.h"
#include "app/registrations/registrationstore.h"
#include "app/storage/database.h"
#include "app/storage/statement.h"
#include "app/storage/transaction.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

QString nameOf(const Registration &registration)
{
    return names::display(registration.person.familyName, registration.person.givenName);
}

bool waits(const Registration &registration)
{
    return registration.status == RegistrationStatus::Waitlisted;
}

ActKind actOf(Offer::State state)
{
    switch (state) {
    case Offer::State::Proposed:
        return ActKind::Propose;
    case Offer::State::Accepted:
        return ActKind::AcceptOffer;
    case Offer::State::Declined:
        return ActKind::DeclineOffer;
    case Offer::State::Expired:
        return ActKind::ExpireOffer;
    }
    Q_UNREACHABLE();
}

} // namespace

Done WaitingDesk::offer(const Registration &registration, SessionId session, QDate deadline) const
{
    const auto added = Statement(database_,
        u"INSERT INTO offer (id, registration_id, session_id, state, proposed_at, deadline)"
        " VALUES (:id, :registration, :session, 'proposed', :now, :deadline)"_s)
                           .bind(u":id"_s, newId<OfferId>())
                           .bind(u":registration"_s, registration.id)
                           .bind(u":session"_s, session)
                           .bind(u":now"_s, clock_())
                           .bind(u":deadline"_s, deadline)
                           .run();
    return added ? Done {} : std::unexpected(added.error());
}

Result<QList<RegistrationId>> WaitingDesk::propose(RegistrationId id, SessionId session, QDate deadline)
{
    return writing(database_, [&]() -> Result<QList<RegistrationId>> {
        const auto registration = RegistrationStore(database_).registration(id);
        if (!registration) {
            return std::unexpected(registration.error());
        }
        const auto linked = linkedWith(*registration);
        if (!linked) {
            return std::unexpected(linked.error());
        }
        auto plan = SeatPlan::read(database_, session, registration->track, clock_().date());
        if (!plan) {
            return std::unexpected(plan.error());
        }
        // Theirs and their colleagues': looked at before the first offer of this call is made.
        const auto pending = pendingWith(id);
        if (!pending) {
            return std::unexpected(pending.error());
        }
        if (!pending->isEmpty()) {
            return failure(Error::Kind::Duplicate, nameOf(*registration));
        }
        Act act(journal_, ActKind::Propose);
        QList<RegistrationId> proposed;
        for (const Registration &each : *linked) {
            // A colleague who has a place, or is gone, holds nobody back.
            if (each.id != id && !waits(each) && each.status != RegistrationStatus::Requested) {
                continue;
            }
            const bool here = waits(each) && (each.session == session || each.wishes.contains(session));
            if (!here) {
                return each.id == id ? failure(Error::Kind::NotFound, u"registration"_s)
                                     : failure(Error::Kind::Full, nameOf(each), u"linked"_s);
            }
            const SeatClaim claim = claimOf(each);
            const SeatVerdict verdict = plan->isTooLate(claim, clock_().date())
                ? SeatVerdict { SeatVerdict::Reason::Begun }
                : plan->room(claim);
            if (!verdict.isFree()) {
                return failure(Error::Kind::Full, nameOf(each), code(verdict));
            }
            plan->hold(claim);
            const auto place = occupancy::placeElsewhere(database_, each.person.id, each.track, session);
            if (!place) {
                return std::unexpected(place.error());
            }
            const Done leaves = *place ? leaving::mayGiveBack(database_, **place, clock_().date()) : Done {};
            if (!leaves) {
                return std::unexpected(leaves.error());
            }
            if (const Done touched = act.touch(Entity(each.id)); !touched) {
                return std::unexpected(touched.error());
            }
            if (const Done offered = offer(each, session, deadline); !offered) {
                return std::unexpected(offered.error());
            }
            proposed.append(each.id);
        }
        tell(proposed);
        const Done finished = act.finish(names::addressed(registration->person), int(proposed.size()));
        return finished ? Result<QList<RegistrationId>>(proposed) : std::unexpected(finished.error());
    });
}

Result<QList<WaitingDesk::Pending>> WaitingDesk::pendingWith(RegistrationId id) const
{
    const auto rows = Statement(database_,
        u"SELECT o.registration_id, o.session_id FROM offer o JOIN registration r ON r.id = o.registration_id"
        " WHERE o.state = 'proposed' AND r.status = 'waitlisted' AND (r.id = :id OR r.companions_id ="
        " (SELECT c.companions_id FROM registration c WHERE c.id = :same)) ORDER BY r.id"_s)
                          .bind(u":id"_s, id)
                          .bind(u":same"_s, id)
                          .list([](const Row &row) {
                              return std::pair(row.id<RegistrationId>(0), row.id<SessionId>(1));
                          });
    if (!rows) {
        return std::unexpected(rows.error());
    }
    QList<Pending> pending;
    for (const auto &[registration, session] : *rows) {
        const auto found = RegistrationStore(database_).registration(registration);
        if (!found) {
            return std::unexpected(found.error());
        }
        pending.append({ *found, session });
    }
    return pending;
}

Result<QList<WaitingDesk::Pending>> WaitingDesk::answeredBy(RegistrationId id) const
{
    auto pending = pendingWith(id);
    const bool isAmong = pending
        && std::ranges::any_of(*pending, [&](const Pending &each) { return each.registration.id == id; });
    return isAmong || !pending ? pending : failure(Error::Kind::NotFound, u"offer"_s);
}

Result<QList<Registration>> WaitingDesk::answering(RegistrationId id) const
{
    const auto pending = answeredBy(id);
    if (!pending) {
        return std::unexpected(pending.error());
    }
    QList<Registration> answering;
    for (const Pending &each : *pending) {
        answering.insert(each.registration.id == id ? 0 : answering.size(), each.registration);
    }
    return answering;
}

Done WaitingDesk::confirm(
    Pending pending, const QString &givenUpReason, Act &act, QList<RegistrationId> &changed)
{
    Registration &registration = pending.registration;
    RegistrationStore store(database_);
    const auto plan = SeatPlan::read(database_, pending.session, registration.track, clock_().date());
    if (!plan) {
        return std::unexpected(plan.error());
    }
    // The offer holds a seat already.
    if (const SeatVerdict verdict = plan->fits(claimOf(registration)); !verdict.isFree()) {
        return failure(Error::Kind::Full, nameOf(registration), code(verdict));
    }
    const auto elsewhere
        = occupancy::placeElsewhere(database_, registration.person.id, registration.track, pending.session);
    if (!elsewhere) {
        return std::unexpected(elsewhere.error());
    }
    if (*elsewhere) {
        if (const Done allowed = leaving::mayGiveBack(database_, **elsewhere, clock_().date()); !allowed) {
            return allowed;
        }
        auto other = store.registration(elsewhere->value().registration);
        if (!other) {
            return std::unexpected(other.error());
        }
        if (const Done touched = act.touch(Entity(other->id)); !touched) {
            return touched;
        }
        other->status = RegistrationStatus::Cancelled;
        other->statusSince = clock_();
        other->statusReason = text::tidy(givenUpReason);
        if (const Done updated = store.update(*other); !updated) {
            return updated;
        }
        changed.append(other->id);
    }
    if (registration.session != pending.session) {
        if (const Done settled = leaving::settle(database_, registration, clock_().date()); !settled) {
            return settled;
        }
        registration.origin = registration.origin.isValid() ? registration.origin : registration.session;
        registration.session = pending.session;
        registration.wishes.removeAll(pending.session);
        if (const Done wished = store.setWishes(registration.id, registration.wishes); !wished) {
            return wished;
        }
    }
    registration.status = RegistrationStatus::Confirmed;
    registration.statusSince = clock_();
    return store.update(registration);
}

Result<QList<RegistrationId>> WaitingDesk::answer(
    RegistrationId id, Offer::State state, const QString &reason)
{
    return writing(database_, [&]() -> Result<QList<RegistrationId>> {
        const auto pending = answeredBy(id);
        if (!pending) {
            return std::unexpected(pending.error());
        }
        Act act(journal_, actOf(state));
        QList<RegistrationId> changed;
        QString subject;
        for (const Pending &each : *pending) {
            if (const Done touched = act.touch(Entity(each.registration.id)); !touched) {
                return std::unexpected(touched.error());
            }
            if (state == Offer::State::Accepted) {
                if (const Done confirmed = confirm(each, reason, act, changed); !confirmed) {
                    return std::unexpected(confirmed.error());
                }
            }
            const auto answered
                = Statement(database_,
                    u"UPDATE offer SET state = :state, answered_at = :now, answer_reason = :reason"
                    " WHERE registration_id = :id AND state = 'proposed'"_s)
                      .bind(u":state"_s, code(state))
                      .bind(u":now"_s, clock_())
                      .bind(u":reason"_s,
                          state == Offer::State::Accepted || reason.isEmpty() ? QString()
                                                                              : text::tidy(reason))
                      .bind(u":id"_s, each.registration.id)
                      .run();
            if (!answered) {
                return std::unexpected(answered.error());
            }
            changed.append(each.registration.id);
            if (each.registration.id == id) {
                subject = names::addressed(each.registration.person);
            }
        }
        tell(changed);
        const Done finished = act.finish(subject, int(pending->size()));
        return finished ? Result<QList<RegistrationId>>(changed) : std::unexpected(finished.error());
    });
}

Result<QList<RegistrationId>> WaitingDesk::accept(RegistrationId id, const QString &givenUpReason)
{
    return answer(id, Offer::State::Accepted, givenUpReason);
}

Result<QList<RegistrationId>> WaitingDesk::decline(RegistrationId id, const QString &reason)
{
    return answer(id, Offer::State::Declined, reason);
}

Result<QList<RegistrationId>> WaitingDesk::expire(RegistrationId id)
{
    return answer(id, Offer::State::Expired, {});
}
