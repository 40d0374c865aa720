// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/registrations/colleagues.h"
#include "app/registrations/occupancy.h"
#include "app/registrations/offers.h"
#include "app/registrations/seats.h"

class Database;

/// "Pourquoi pas encore ?"
struct WaitReason {
    enum class Kind {
        Next, ///< there is a seat, and it is their turn: may be proposed now
        OfferPending, ///< a seat is kept for them until they answer
        SeatToo, ///< there is a seat for them as well once those before them have theirs: nobody is passed
                 ///< over
        Behind, ///< there is a seat, but somebody comes first
        NoSeat,
        Quota,
        SeatsTogether, ///< a seat is free, but not one for each of those who come together (`seats`)
        LinkedColleague, ///< together or not at all, and `colleague` cannot come yet
        Declined, ///< a seat of this session was offered, and refused
        Expired, ///< … and not answered in time
        Begun, ///< the first séance has been held and late calls are not allowed
        OfferedElsewhere, ///< a seat of another session is kept for them
        HeldElsewhere, ///< what is recorded at their place in another session keeps them there
    };

    Kind kind = Kind::NoSeat;
    std::optional<Quota> quota = std::nullopt; ///< the one that is reached
    QString quotaLabel = {}; ///< of the organisation or territory it counts
    QString colleague = {}; ///< whom
    int seats = 0; ///< that must be free at once
    QDate deadline = {}; ///< of the pending offer, when one was set; of an expired one that was taken back
                         ///< before its day
    bool isOverdue = false; ///< that day is past, and nothing was answered
    QString answer = {}; ///< why they declined, when they said so
    QString session = {}; ///< in which they are held, or a seat is kept for them
};

/// Everybody who waits for a seat of one group, in the order they are called, each with the reason.
struct WaitingList {
    struct Line {
        Registration registration;
        int position = 0; ///< from 1
        bool byWish = false; ///< waits for another session and wishes this one as well
        WaitReason reason;
        std::optional<Offer> lastOffer = std::nullopt; ///< of a seat of this group
        SessionId dearer = {}; ///< one they want more than this one, and in which a seat is free for them
        std::optional<occupancy::Place> place = {}; ///< held in another session: given back for this one
        QList<Colleague> colleagues = {}; ///< whom they come with or not at all, wherever these are by now
        bool isKept = false; ///< there, by what is recorded: it cannot be given back

        /// There is a seat for them, once those before them have theirs.
        [[nodiscard]] bool isCallable() const
        {
            return reason.kind == WaitReason::Kind::Next || reason.kind == WaitReason::Kind::SeatToo;
        }
    };

    SeatPlan plan;
    QList<Line> lines;

    /// Who may be proposed now: one person, or linked colleagues together; empty when nobody.
    [[nodiscard]] QList<const Line *> next() const;
    /// Those who come before the next one and why they were passed over; everybody when there is no next one.
    [[nodiscard]] QList<const Line *> passedOver() const;
    /// Who wait for another session and may be called here, no seat being free where they would rather be.
    [[nodiscard]] QList<const Line *> callableByWish() const;

    /// NotFound when the session is not open to the track. Nothing is changed by looking.
    [[nodiscard]] static Result<WaitingList> read(
        Database &database, SessionId session, TrackId track, QDate today);
};
