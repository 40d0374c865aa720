// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/registrations/enrolment.h"

#include "app/base/textfold.h"
#include "app/changes.h"
#include "app/journal/journal.h"
#include "app/people/sortname.h"
#include "app/registrations/leaving.h"
#include "app/registrations/occupancy.h"
#include "app/registrations/registrationstore.h"
#include "app/registrations/seats.h"
#include "app/registrations/waitlistorder.h"
#include "app/storage/database.h"
#include "app/storage/statement.h"
#include "app/storage/transaction.h"

#include <algorithm>
#include <deque>

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

} // namespace

/// The seat plans of one change, each read once and kept true as rows are confirmed: thousands of rows are
/// asked of the same few groups.
class SeatPlans final
{
public:
    SeatPlans(Database &database, QDate today)
        : database_(database)
        , today_(today)
    {
    }

    [[nodiscard]] Result<SeatPlan *> of(SessionId session, TrackId track)
    {
        const auto known = std::ranges::find_if(
            plans_, [&](const SeatPlan &plan) { return plan.session == session && plan.track == track; });
        if (known != plans_.end()) {
            return &*known;
        }
        auto plan = SeatPlan::read(database_, session, track, today_);
        if (!plan) {
            return std::unexpected(plan.error());
        }
        plans_.push_back(*std::move(plan));
        return &plans_.back();
    }
    /// The registration, as it was, is confirmed by now: it waits nowhere any more. A seat offered here was
    /// held for it already; one offered elsewhere is given back.
    [[nodiscard]] Done confirmed(const Registration &registration, SessionId offered)
    {
        for (SeatPlan &plan : plans_) {
            plan.waiting.removeIf(
                [&](const SeatPlan::Waiting &each) { return each.claim.id == registration.id; });
        }
        if (offered.isValid() && offered != registration.session) {
            std::erase_if(plans_, [&](const SeatPlan &plan) { return plan.session == offered; });
        }
        const auto plan = of(registration.session, registration.track);
        if (!plan) {
            return std::unexpected(plan.error());
        }
        if (offered != registration.session) {
            (*plan)->hold(claimOf(registration));
            ++taken_[{ registration.session, registration.track }];
        }
        return {};
    }
    /// Seats that were free before this change.
    [[nodiscard]] int takenIn(SessionId session, TrackId track) const
    {
        return taken_.value({ session, track });
    }

private:
    Database &database_;
    QDate today_;
    QHash<std::pair<SessionId, TrackId>, int> taken_;
    std::deque<SeatPlan> plans_; // addresses stay while plans are added
};

Result<std::optional<Error>> Enrolment::obstacle(
    const Registration &registration, RegistrationStatus status, Passing passing, SeatPlans &plans)
{
    const QString name = names::display(registration.person.familyName, registration.person.givenName);
    if (status == RegistrationStatus::Confirmed) {
        const auto elsewhere = occupancy::placeElsewhere(
            database_, registration.person.id, registration.track, registration.session);
        const auto plan = plans.of(registration.session, registration.track);
        const auto offered = RegistrationStore(database_).offeredSession(registration);
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
            ? (*plan)->room(claimOf(registration))
            : verdictByHand(**plan, registration, *offered == registration.session, clock_().date());
        if (!verdict.isFree()) {
            return Error { Error::Kind::Full, name, code(verdict) };
        }
    }
    if (const Done may = leaving::mayBecome(database_, registration, status, clock_().date()); !may) {
        if (may.error().kind == Error::Kind::Invalid) {
            return may.error();
        }
        return std::unexpected(may.error());
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

bool StatusOutcome::isAs(const StatusOutcome &other) const
{
    return changed == other.changed && unchanged == other.unchanged
        && std::ranges::equal(skipped, other.skipped, [](const Skipped &one, const Skipped &same) {
               return one.id == same.id && one.reason.kind == same.reason.kind
                   && one.reason.detail == same.reason.detail;
           });
}

Result<StatusOutcome> Enrolment::changeStatus(
    const QList<RegistrationId> &ids, RegistrationStatus status, const QString &reason, Passing passing)
{
    return changeAll(ids, status, reason, passing, nullptr);
}

Result<StatusOutcome> Enrolment::changeAsForeseen(const QList<RegistrationId> &ids, RegistrationStatus status,
    const StatusOutcome &foreseen, const QString &reason)
{
    return changeAll(ids, status, reason, Passing::Forward, &foreseen);
}

Result<StatusOutcome> Enrolment::foresee(const QList<RegistrationId> &ids, RegistrationStatus status)
{
    std::optional<StatusOutcome> seen;
    const Done tried = writing(database_, [&]() -> Done {
        Act act(journal_, actOf(status));
        auto outcome = changeEach(ids, status, {}, Passing::Forward, act);
        if (!outcome) {
            return std::unexpected(outcome.error());
        }
        seen = *std::move(outcome);
        return failure(Error::Kind::Cancelled); // takes everything back
    });
    return seen ? Result<StatusOutcome>(*std::move(seen)) : std::unexpected(tried.error());
}

Result<StatusOutcome> Enrolment::changeAll(const QList<RegistrationId> &ids, RegistrationStatus status,
    const QString &reason, Passing passing, const StatusOutcome *foreseen)
{
    return writing(database_, [&]() -> Result<StatusOutcome> {
        Act act(journal_, actOf(status));
        auto outcome = changeEach(ids, status, reason, passing, act);
        if (outcome && foreseen && !outcome->isAs(*foreseen)) {
            return failure(Error::Kind::Stale, {}, u"the outcome would not be the one foreseen"_s);
        }
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
    SeatPlans plans(database_, clock_().date());
    // The last seats go to whose turn it is, however the list at hand is sorted.
    const bool needsTurns = status == RegistrationStatus::Confirmed && ids.size() > 1;
    const auto ordered = needsTurns ? waitlist::inTurn(database_, ids) : ids;
    if (!ordered) {
        return std::unexpected(ordered.error());
    }
    for (const RegistrationId id : *ordered) {
        auto registration = store.registration(id);
        if (!registration) {
            return std::unexpected(registration.error());
        }
        if (registration->status == status) {
            outcome.unchanged.append(id);
            outcome.names.insert(
                id, names::display(registration->person.familyName, registration->person.givenName));
            continue;
        }
        const auto hindrance = obstacle(*registration, status, passing, plans);
        if (!hindrance) {
            return std::unexpected(hindrance.error());
        }
        if (*hindrance) {
            const bool isFull = (*hindrance)->kind == Error::Kind::Full
                && (*hindrance)->detail == code(SeatVerdict { SeatVerdict::Reason::NoSeat });
            outcome.skipped.append(
                { id, names::display(registration->person.familyName, registration->person.givenName),
                    **hindrance, isFull ? plans.takenIn(registration->session, registration->track) : 0 });
            continue;
        }
        if (const Done touched = act.touch(Entity(id)); !touched) {
            return std::unexpected(touched.error());
        }
        const auto offered = store.offeredSession(*registration);
        if (!offered) {
            return std::unexpected(offered.error());
        }
        if (registration->status == RegistrationStatus::Waitlisted) {
            // Who is confirmed where no seat was offered has neither taken nor declined the one that was.
            const bool confirms = status == RegistrationStatus::Confirmed;
            const Done closed = confirms && *offered != registration->session
                ? store.withdrawOffer(id)
                : store.closeOffer(id, confirms ? u"accepted"_s : u"declined"_s, clock_());
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
        if (status == RegistrationStatus::Confirmed) {
            if (const Done held = plans.confirmed(*registration, *offered); !held) {
                return std::unexpected(held.error());
            }
        }
        outcome.changed.append(id);
        outcome.names.insert(
            id, names::display(registration->person.familyName, registration->person.givenName));
    }
    return outcome;
}
