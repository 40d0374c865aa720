// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/registrations/waitinglist.h"

#include "app/people/sortname.h"
#include "app/registrations/leaving.h"
#include "app/registrations/waitingtrack.h"
#include "app/registrations/waitlistorder.h"
#include "app/storage/database.h"
#include "app/storage/statement.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace
{

using Kind = WaitReason::Kind;
using Line = WaitingList::Line;

/// The places that those who wait hold in another session of the track, and whom presences keep there.
Done lookForPlaces(Database &database, WaitingList &list, const WaitingTrack &track, QDate today)
{
    const QHash<PersonId, occupancy::Place> places = track.placesElsewhere(list.plan.session);
    const auto kept = leaving::keptElsewhere(database, list.plan.session, list.plan.track, today);
    if (!kept) {
        return std::unexpected(kept.error());
    }
    for (Line &line : list.lines) {
        const PersonId person = line.registration.person.id;
        if (const auto place = places.constFind(person); place != places.cend()) {
            line.place = *place;
            line.isKept = kept->contains(person);
        }
    }
    return {};
}

/// What stands against one person, whatever the others.
WaitReason ownReason(
    const SeatPlan &plan, const SeatPlan &left, const Line &line, const Offers &offers, QDate today)
{
    const RegistrationId id = line.registration.id;
    const SeatClaim claim = claimOf(line.registration);
    if (const auto pending = offers.pending.constFind(id); pending != offers.pending.cend()) {
        const bool isHere = pending->session == plan.session;
        return { .kind = isHere ? Kind::OfferPending : Kind::OfferedElsewhere,
            .deadline = pending->deadline,
            .isOverdue = pending->isOverdue(today),
            .session = isHere ? QString() : pending->sessionLabel };
    }
    if (line.isKept) {
        return { .kind = Kind::HeldElsewhere, .session = line.place ? line.place->sessionLabel : QString() };
    }
    if (line.lastOffer && line.lastOffer->state == Offer::State::Declined) {
        return { .kind = Kind::Declined, .answer = line.lastOffer->reason };
    }
    if (line.lastOffer && line.lastOffer->state == Offer::State::Expired) {
        // What was taken back before its day is nobody's late answer.
        return { .kind = Kind::Expired,
            .deadline = line.lastOffer->isTakenBackEarly() ? line.lastOffer->deadline : QDate() };
    }
    if (plan.isTooLate(claim, today)) {
        return { .kind = Kind::Begun };
    }
    const SeatVerdict verdict = left.room(claim);
    if (verdict.reason == SeatVerdict::Reason::Quota) {
        return { .kind = Kind::Quota, .quota = verdict.quota };
    }
    return { .kind = verdict.isFree() ? Kind::Next : Kind::NoSeat };
}

/// Together or not at all: each takes a seat before the next one is looked at.
void judgeTogether(const SeatPlan &plan, const QList<Line *> &together, bool isComplete,
    const QString &missing, const Offers &offers, QDate today)
{
    SeatPlan left = plan;
    const Line *hindered = nullptr;
    for (Line *line : together) {
        line->reason = ownReason(plan, left, *line, offers, today);
        if (line->reason.kind == Kind::Next) {
            left.hold(claimOf(line->registration));
        } else if (!hindered) {
            hindered = line;
        }
    }
    // Who is hindered only by those they come with, has a seat: they need more than one.
    const bool isRoomFor
        = hindered && isComplete && ownReason(plan, plan, *hindered, offers, today).kind == Kind::Next;
    for (Line *line : together) {
        if (isRoomFor && (line == hindered || line->reason.kind == Kind::Next)) {
            line->reason.kind = Kind::SeatsTogether;
            line->reason.seats = int(together.size());
        } else if (line->reason.kind == Kind::Next && (hindered || !isComplete)) {
            line->reason.kind = Kind::LinkedColleague;
            line->reason.colleague = hindered ? names::addressed(hindered->registration.person) : missing;
        }
    }
}

Result<QHash<QString, QString>> labels(Database &database, Quota::Kind kind)
{
    QHash<QString, QString> labels;
    const Done read = Statement(database,
        kind == Quota::Kind::Territory ? u"SELECT id, label FROM territory"_s
                                       : u"SELECT CAST(id AS TEXT), name FROM organisation"_s)
                          .each([&](const Row &row) { labels.insert(row.text(0), row.text(1)); });
    return read ? Result<QHash<QString, QString>>(labels) : std::unexpected(read.error());
}

Done labelQuotas(Database &database, QList<Line> &lines)
{
    for (const auto kind : { Quota::Kind::Organisation, Quota::Kind::Territory }) {
        const auto isOf
            = [kind](const Line &line) { return line.reason.quota && line.reason.quota->kind == kind; };
        if (std::ranges::none_of(lines, isOf)) {
            continue;
        }
        const auto known = labels(database, kind);
        if (!known) {
            return std::unexpected(known.error());
        }
        for (Line &line : lines) {
            if (isOf(line)) {
                line.reason.quotaLabel = known->value(line.reason.quota->subject);
            }
        }
    }
    return {};
}

/// Behind the next one: a seat for them too (for each of those who come together), or none that is theirs.
/// What some of those who come together would take is kept for them, and for nobody behind.
void judgeBehind(SeatPlan &left, const QList<Line *> &together)
{
    WaitReason reason { .kind = Kind::SeatToo };
    for (const Line *each : together) {
        const SeatClaim claim = claimOf(each->registration);
        if (const SeatVerdict verdict = left.room(claim); verdict.isFree()) {
            left.hold(claim);
        } else {
            reason = { .kind = Kind::Behind, .quota = verdict.quota };
        }
    }
    for (Line *each : together) {
        each->reason = reason;
    }
}

/// In order; the first who may come is the next, and what they would take is no longer there for those
/// behind.
void judge(WaitingList &list, const Offers &offers, const QHash<CompanionsId, QString> &missing, QDate today)
{
    SeatPlan left = list.plan;
    bool hasNext = false;
    QSet<RegistrationId> judged;
    for (Line &line : list.lines) {
        if (judged.contains(line.registration.id)) {
            continue;
        }
        const CompanionsId companions = line.registration.companions;
        QList<Line *> together;
        for (Line &other : list.lines) {
            if (&other == &line || (companions.isValid() && other.registration.companions == companions)) {
                together.append(&other);
                judged.insert(other.registration.id);
            }
        }
        const bool isComplete = !companions.isValid() || !missing.contains(companions);
        judgeTogether(list.plan, together, isComplete, missing.value(companions), offers, today);
        if (together.first()->reason.kind != Kind::Next) {
            continue; // nor is any of those they come with
        }
        if (hasNext) {
            judgeBehind(left, together);
            continue;
        }
        hasNext = true;
        for (const Line *each : together) {
            left.hold(claimOf(each->registration));
        }
    }
}

/// The sessions somebody wants more than this one: where they wait, then their wishes up to it.
QList<SessionId> dearerThan(SessionId session, const Registration &registration)
{
    QList<SessionId> dearer { registration.session };
    dearer += registration.wishes;
    return dearer.first(std::max<qsizetype>(0, dearer.indexOf(session)));
}

/// Everybody who waits for a seat of the group, each with what stands against them.
Result<WaitingList> readJudged(Database &database, SessionId session, const WaitingTrack &track, QDate today)
{
    WaitingList list;
    auto plan = SeatPlan::read(database, session, track.id, today);
    const auto order = waitlist::candidates(database, session, track.id);
    const auto offers = Offers::read(database, session, track.id);
    for (const auto &error :
        { plan ? Done {} : std::unexpected(plan.error()), order ? Done {} : std::unexpected(order.error()),
            offers ? Done {} : std::unexpected(offers.error()) }) {
        if (!error) {
            return std::unexpected(error.error());
        }
    }
    list.plan = *std::move(plan);
    QHash<RegistrationId, const Registration *> byId;
    for (const Registration &each : track.waiting) {
        byId.insert(each.id, &each);
    }
    for (const RegistrationId id : *order) {
        if (const Registration *registration = byId.value(id)) {
            const auto offer = offers->here.constFind(id);
            list.lines.append({ .registration = *registration,
                .position = int(list.lines.size()) + 1,
                .byWish = registration->session != session,
                .reason = {},
                .lastOffer = offer == offers->here.cend() ? std::nullopt : std::optional(*offer),
                .dearer = {},
                .place = std::nullopt,
                .colleagues = track.colleaguesOf(*registration, *order, session),
                .isKept = false });
        }
    }
    if (const Done looked = lookForPlaces(database, list, track, today); !looked) {
        return std::unexpected(looked.error());
    }
    judge(list, *offers, track.colleaguesElsewhere(*order), today);
    return list;
}

/// Of each line the dearest session in which there is a seat for them, when it is wanted more than this one:
/// a seat they could be called to there, not one that is free and belongs to those before them.
Done lookForDearer(Database &database, WaitingList &list, const WaitingTrack &track, QDate today)
{
    QHash<SessionId, QSet<RegistrationId>> callable;
    for (Line &line : list.lines) {
        if (line.reason.kind == Kind::OfferPending || line.reason.kind == Kind::OfferedElsewhere
            || line.reason.kind == Kind::HeldElsewhere) {
            continue;
        }
        for (const SessionId session : dearerThan(list.plan.session, line.registration)) {
            if (!callable.contains(session)) {
                const auto there = readJudged(database, session, track, today);
                if (!there && there.error().kind != Error::Kind::NotFound) {
                    return std::unexpected(there.error());
                }
                QSet<RegistrationId> &called = callable[session];
                for (const Line &each : there ? there->lines : QList<Line>()) {
                    if (each.isCallable()) {
                        called.insert(each.registration.id);
                    }
                }
            }
            if (callable.value(session).contains(line.registration.id)) {
                line.dearer = session;
                break;
            }
        }
    }
    return {};
}

} // namespace

QList<const WaitingList::Line *> WaitingList::next() const
{
    QList<const Line *> next;
    for (const Line &line : lines) {
        if (line.reason.kind == Kind::Next) {
            next.append(&line);
        }
    }
    return next;
}

QList<const WaitingList::Line *> WaitingList::passedOver() const
{
    QList<const Line *> passed;
    for (const Line &line : lines) {
        if (line.reason.kind == Kind::Next) {
            break;
        }
        passed.append(&line);
    }
    return passed;
}

QList<const WaitingList::Line *> WaitingList::callableByWish() const
{
    QList<const Line *> callable;
    for (const Line &line : lines) {
        if (line.byWish && line.isCallable() && !line.dearer.isValid()) {
            callable.append(&line);
        }
    }
    return callable;
}

Result<WaitingList> WaitingList::read(Database &database, SessionId session, TrackId track, QDate today)
{
    const auto all = WaitingTrack::read(database, track);
    if (!all) {
        return std::unexpected(all.error());
    }
    auto list = readJudged(database, session, *all, today);
    if (!list) {
        return list;
    }
    if (const Done looked = lookForDearer(database, *list, *all, today); !looked) {
        return std::unexpected(looked.error());
    }
    if (const Done labelled = labelQuotas(database, list->lines); !labelled) {
        return std::unexpected(labelled.error());
    }
    return list;
}
