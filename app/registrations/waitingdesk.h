// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/error.h"
#include "app/registrations/waitinglist.h"

class Act;
class Changes;
class Database;
class Journal;

/// What a coordinator does with those who wait. Nothing is promoted by itself: a seat is proposed, and the
/// answer written down. Each verb is one transaction and one act; changes are told after its commit.
class WaitingDesk final
{
public:
    WaitingDesk(Database &database, Changes &changes, Journal &journal, Clock clock)
        : database_(database)
        , changes_(changes)
        , journal_(journal)
        , clock_(std::move(clock))
    {
    }

    /// Offers a seat of this session to somebody who waits, and to the colleagues linked to them: all or
    /// none. The seat is held until it is answered. Full with the reason as detail (the colleague's name as
    /// subject when it is theirs), "linked" when a colleague does not wait here; Duplicate when an offer is
    /// pending; NotFound for who does not wait for this group; Invalid ("presencesRecorded") for who holds a
    /// place in another session of the track and has presences there.
    [[nodiscard]] Result<QList<RegistrationId>> propose(
        RegistrationId id, SessionId session, QDate deadline = {});

    /// Those whose pending offers one answer settles, this one's first: linked colleagues answer together.
    /// NotFound when no offer is pending.
    [[nodiscard]] Result<QList<Registration>> answering(RegistrationId id) const;
    /// The answer to a pending offer, for all linked colleagues who hold one. Accepted: confirmed in the
    /// offered session; a place held in another session of the track is given up, cancelled with
    /// `givenUpReason`. NotFound when no offer is pending; Full when the seat is gone; Invalid
    /// ("presencesRecorded") when it would leave presences behind in the session they wait for, or at the
    /// place given up.
    [[nodiscard]] Result<QList<RegistrationId>> accept(RegistrationId id, const QString &givenUpReason = {});
    [[nodiscard]] Result<QList<RegistrationId>> decline(RegistrationId id, const QString &reason = {});
    [[nodiscard]] Result<QList<RegistrationId>> expire(RegistrationId id);

    /// Invalid when a priority other than 0 has no reason.
    [[nodiscard]] Done prioritise(RegistrationId id, int priority, const QString &reason);
    /// Those who come together or not at all; whoever was linked to one of them stays so. Invalid for less
    /// than two, or for registrations of several tracks.
    [[nodiscard]] Done linkColleagues(const QList<RegistrationId> &ids);
    /// A lone one left is linked to nobody.
    [[nodiscard]] Done unlinkColleague(RegistrationId id);
    /// Other sessions that would do, the dearest first. Invalid for the session itself, one named twice, or
    /// one not open to the track.
    [[nodiscard]] Done setWishes(RegistrationId id, const QList<SessionId> &sessions);

private:
    struct Pending {
        Registration registration;
        SessionId session;
    };
    /// Theirs and those of the colleagues linked to them.
    [[nodiscard]] Result<QList<Pending>> pendingWith(RegistrationId id) const;
    /// pendingWith() them among others; NotFound when they hold none.
    [[nodiscard]] Result<QList<Pending>> answeredBy(RegistrationId id) const;
    [[nodiscard]] Result<QList<RegistrationId>> answer(
        RegistrationId id, Offer::State state, const QString &reason);
    [[nodiscard]] Done confirm(
        Pending pending, const QString &givenUpReason, Act &act, QList<RegistrationId> &changed);
    [[nodiscard]] Result<QList<Registration>> linkedWith(const Registration &registration) const;
    [[nodiscard]] Done offer(const Registration &registration, SessionId session, QDate deadline) const;
    void tell(const QList<RegistrationId> &changed);

    Database &database_;
    Changes &changes_;
    Journal &journal_;
    Clock clock_;
};
