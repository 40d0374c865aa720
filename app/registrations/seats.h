// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/registrations/registration.h"

#include <QDate>
#include <QHash>
#include <QList>
#include <QStringList>

#include <optional>

class Database;

/// At most so many seats of a group for an audience (its code), for one organisation (its id) or each one
/// (''), for one territory (its id) or each one ('').
struct Quota {
    enum class Kind { Audience, Organisation, Territory };

    Kind kind = Kind::Audience;
    QString subject;
    int seats = 0;

    bool operator==(const Quota &) const = default;
};

/// "audience", "organisation", "territory".
[[nodiscard]] QString code(Quota::Kind kind);
[[nodiscard]] std::optional<Quota::Kind> quotaKindFromCode(QStringView code);

/// What a registration asks of a group's seats.
struct SeatClaim {
    RegistrationId id; ///< none for a newcomer
    Audience audience = Audience::Professional;
    OrganisationId organisation;
    QStringList territories;
    QList<ModuleId> modules; ///< the séances chosen; empty: those open to the audience
    CompanionsId companions;

    bool operator==(const SeatClaim &) const = default;
};

[[nodiscard]] SeatClaim claimOf(const Registration &registration);

/// Is there a seat, and if not, why.
struct SeatVerdict {
    enum class Reason {
        Free,
        NoSeat, ///< at one of the séances every seat is taken or offered
        Quota, ///< `quota` is reached
        Reserved, ///< what is free belongs to people who wait
        FullByHand, ///< the coordinator has said COMPLET: newcomers wait
        Begun, ///< the first séance has been held and late calls are not allowed
    };

    Reason reason = Reason::Free;
    std::optional<Quota> quota = std::nullopt; ///< the one that is reached

    [[nodiscard]] bool isFree() const { return reason == Reason::Free; }
    bool operator==(const SeatVerdict &) const = default;
};

/// "no_seat", "quota:audience", "quota:organisation", "quota:territory", "reserved", "full_by_hand", "begun":
/// the detail of a Full error.
[[nodiscard]] QString code(const SeatVerdict &verdict);

/// One group's seats: who holds which, who waits. The only thing that counts seats and says who may have one.
/// A seat is needed at each séance a registration concerns, so what is free for it is the least over its
/// séances.
class SeatPlan final
{
public:
    struct Seance {
        ModuleId id;
        QList<Audience> audiences;
        QDate date; ///< invalid when none is planned
    };

    SessionId session;
    TrackId track;
    std::optional<int> capacity; ///< unknown is no limit
    bool fullByHand = false;
    bool lateCallsAllowed = false;
    QList<Quota> quotas; ///< hold even when the capacity is unknown
    QList<Seance> seances;

    /// Somebody who waits, in the order of the list, and holds no offer.
    struct Waiting {
        SeatClaim claim;
        bool hasRefused = false; ///< declined or let expire a seat of this group
        bool isKept = false; ///< where they have a place by now, by what is recorded there (leaving::)
    };
    QList<Waiting> waiting;

    /// With everybody who holds or waits for a seat. NotFound when the session is not open to the track.
    /// Inside a writing transaction it stays true until its end.
    [[nodiscard]] static Result<SeatPlan> read(
        Database &database, SessionId session, TrackId track, QDate today);
    /// What is decided of the seats, and the séances, with nobody counted. NotFound as read().
    [[nodiscard]] static Result<SeatPlan> limits(Database &database, SessionId session, TrackId track);

    /// `number` claims alike take a seat each; gives back when negative.
    void hold(const SeatClaim &claim, int number = 1);

    /// For somebody who waits already or is placed by hand: seats and quotas.
    [[nodiscard]] SeatVerdict room(const SeatClaim &claim) const;
    /// For somebody who comes now: a seat that is left once each of those who wait has one, except for those
    /// who could not take it: whom a quota holds back or recorded presences keep elsewhere, who have refused
    /// one, and who come with one of these or not at all. Without a limit there is one for everybody.
    [[nodiscard]] SeatVerdict newcomer(const SeatClaim &claim) const;
    /// How the seats that are free for such a claim are shared out.
    struct Shares {
        int newcomers = 0; ///< how many alike newcomer() gives one
        int kept = 0; ///< for those who wait

        bool operator==(const Shares &) const = default;
    };
    /// nullopt when nothing limits them. COMPLET by hand leaves none to newcomers, and keeps none.
    [[nodiscard]] std::optional<Shares> shares(const SeatClaim &claim) const;
    /// Whether those who hold a seat where this one does are within the limits.
    [[nodiscard]] SeatVerdict fits(const SeatClaim &claim) const;
    /// True after the day of the first séance it concerns, unless late calls are allowed.
    [[nodiscard]] bool isTooLate(const SeatClaim &claim, QDate today) const;
    /// Of the first séance it concerns; invalid when none of them is dated.
    [[nodiscard]] QDate firstDay(const SeatClaim &claim) const;
    /// Whether the claim's person is expected at a séance.
    [[nodiscard]] bool concerns(const SeatClaim &claim, ModuleId seance) const
    {
        return needs(claim).contains(seance);
    }
    /// Held at the fullest séance.
    [[nodiscard]] int taken() const;

private:
    struct Counter {
        int quota = -1; ///< -1 counts seats
        QString subject;
        ModuleId seance;

        bool operator==(const Counter &) const = default;
        friend size_t qHash(const Counter &counter, size_t seed = 0) noexcept
        {
            return qHashMulti(seed, counter.quota, counter.subject, counter.seance);
        }
    };

    [[nodiscard]] QList<ModuleId> needs(const SeatClaim &claim) const;
    /// The subjects under which a quota counts the claim.
    [[nodiscard]] QStringList subjects(const Quota &quota, const SeatClaim &claim) const;
    /// With so many more.
    [[nodiscard]] SeatVerdict quotaVerdict(const SeatClaim &claim, int more) const;
    [[nodiscard]] SeatVerdict verdict(const SeatClaim &claim, int more) const;
    /// A seat is of no use to them, whatever is freed.
    [[nodiscard]] bool isHeldBack(const Waiting &waiting) const;
    /// Once those who wait have the seats that are theirs before a newcomer's; as many of them as it takes to
    /// leave no room for the claim.
    [[nodiscard]] SeatPlan served(const SeatClaim &claim) const;
    /// How many claims alike there is room for; nullopt without a limit.
    [[nodiscard]] std::optional<int> roomFor(const SeatClaim &claim) const;
    [[nodiscard]] bool hasOwnQuota(Quota::Kind kind, const QString &subject) const;

    QHash<Counter, int> held_;
};
