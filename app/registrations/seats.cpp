// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/registrations/seats.h"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

using namespace Qt::StringLiterals;

namespace
{

constexpr std::array kinds {
    std::pair { Quota::Kind::Audience, "audience"_L1 },
    std::pair { Quota::Kind::Organisation, "organisation"_L1 },
    std::pair { Quota::Kind::Territory, "territory"_L1 },
};

} // namespace

QString code(Quota::Kind kind)
{
    for (const auto &[each, code] : kinds) {
        if (each == kind) {
            return code;
        }
    }
    Q_UNREACHABLE();
}

std::optional<Quota::Kind> quotaKindFromCode(QStringView wanted)
{
    for (const auto &[kind, code] : kinds) {
        if (wanted == code) {
            return kind;
        }
    }
    return std::nullopt;
}

QString code(const SeatVerdict &verdict)
{
    switch (verdict.reason) {
    case SeatVerdict::Reason::Free:
        return u"free"_s;
    case SeatVerdict::Reason::NoSeat:
        return u"no_seat"_s;
    case SeatVerdict::Reason::Quota:
        return u"quota:"_s + code(verdict.quota.value_or(Quota {}).kind);
    case SeatVerdict::Reason::Reserved:
        return u"reserved"_s;
    case SeatVerdict::Reason::FullByHand:
        return u"full_by_hand"_s;
    case SeatVerdict::Reason::Begun:
        return u"begun"_s;
    }
    Q_UNREACHABLE();
}

SeatClaim claimOf(const Registration &registration)
{
    return { .id = registration.id,
        .audience = registration.audience,
        .organisation = registration.person.organisation,
        .territories = registration.person.territories,
        .modules = registration.modules,
        .companions = registration.companions };
}

QList<ModuleId> SeatPlan::needs(const SeatClaim &claim) const
{
    if (!claim.modules.isEmpty()) {
        return claim.modules;
    }
    QList<ModuleId> open;
    QList<ModuleId> all;
    for (const Seance &seance : seances) {
        all.append(seance.id);
        if (seance.audiences.contains(claim.audience)) {
            open.append(seance.id);
        }
    }
    // A track that says nothing of its séances still has a number of seats.
    return !open.isEmpty() ? open : !all.isEmpty() ? all : QList<ModuleId> { {} };
}

bool SeatPlan::hasOwnQuota(Quota::Kind kind, const QString &subject) const
{
    return std::ranges::any_of(
        quotas, [&](const Quota &quota) { return quota.kind == kind && quota.subject == subject; });
}

QStringList SeatPlan::subjects(const Quota &quota, const SeatClaim &claim) const
{
    QStringList theirs;
    switch (quota.kind) {
    case Quota::Kind::Audience:
        theirs = { code(claim.audience) };
        break;
    case Quota::Kind::Organisation:
        theirs = claim.organisation.isValid() ? QStringList(QString::number(claim.organisation.value))
                                              : QStringList();
        break;
    case Quota::Kind::Territory:
        theirs = claim.territories;
        break;
    }
    if (!quota.subject.isEmpty()) {
        return theirs.contains(quota.subject) ? QStringList(quota.subject) : QStringList();
    }
    // "Each one" does not count those that have a number of their own.
    theirs.removeIf([&](const QString &subject) { return hasOwnQuota(quota.kind, subject); });
    return theirs;
}

void SeatPlan::hold(const SeatClaim &claim, int number)
{
    for (const ModuleId seance : needs(claim)) {
        held_[{ .quota = -1, .subject = {}, .seance = seance }] += number;
        for (int i = 0; i < int(quotas.size()); ++i) {
            for (const QString &subject : subjects(quotas.at(i), claim)) {
                held_[{ .quota = i, .subject = subject, .seance = seance }] += number;
            }
        }
    }
}

SeatVerdict SeatPlan::quotaVerdict(const SeatClaim &claim, int more) const
{
    const QList<ModuleId> needed = needs(claim);
    for (int i = 0; i < int(quotas.size()); ++i) {
        const Quota &quota = quotas.at(i);
        for (const QString &subject : subjects(quota, claim)) {
            for (const ModuleId seance : needed) {
                if (held_.value({ .quota = i, .subject = subject, .seance = seance }) + more > quota.seats) {
                    return { SeatVerdict::Reason::Quota, Quota { quota.kind, subject, quota.seats } };
                }
            }
        }
    }
    return {};
}

SeatVerdict SeatPlan::verdict(const SeatClaim &claim, int more) const
{
    // A quota first: it holds them back whatever seat is freed.
    if (const SeatVerdict found = quotaVerdict(claim, more); !found.isFree()) {
        return found;
    }
    const bool lacks = capacity && std::ranges::any_of(needs(claim), [&](ModuleId seance) {
        return held_.value({ .quota = -1, .subject = {}, .seance = seance }) + more > *capacity;
    });
    return lacks ? SeatVerdict { SeatVerdict::Reason::NoSeat } : SeatVerdict {};
}

SeatVerdict SeatPlan::room(const SeatClaim &claim) const
{
    return verdict(claim, 1);
}

SeatVerdict SeatPlan::fits(const SeatClaim &claim) const
{
    return verdict(claim, 0);
}

bool SeatPlan::isHeldBack(const Waiting &one) const
{
    const auto cannotCome = [&](const Waiting &each) {
        return each.hasRefused || each.isKept || !quotaVerdict(each.claim, 1).isFree();
    };
    if (cannotCome(one)) {
        return true;
    }
    // Together or not at all: what holds one back holds the others.
    return one.claim.companions.isValid() && std::ranges::any_of(waiting, [&](const Waiting &other) {
        return other.claim.companions == one.claim.companions && cannotCome(other);
    });
}

SeatPlan SeatPlan::served(const SeatClaim &claim) const
{
    const QList<ModuleId> needed = needs(claim);
    SeatPlan left = *this;
    for (const Waiting &one : waiting) {
        const bool competes = (!claim.id.isValid() || one.claim.id != claim.id)
            && std::ranges::any_of(
                needs(one.claim), [&](ModuleId seance) { return needed.contains(seance); });
        if (!competes || left.isHeldBack(one)) {
            continue;
        }
        left.hold(one.claim);
        if (!left.room(claim).isFree()) {
            break;
        }
    }
    return left;
}

std::optional<int> SeatPlan::roomFor(const SeatClaim &claim) const
{
    std::optional<int> room;
    const auto bound = [&](int seats, int held) {
        room = std::min(room.value_or(std::numeric_limits<int>::max()), std::max(0, seats - held));
    };
    for (const ModuleId seance : needs(claim)) {
        if (capacity) {
            bound(*capacity, held_.value({ .quota = -1, .subject = {}, .seance = seance }));
        }
        for (int i = 0; i < int(quotas.size()); ++i) {
            for (const QString &subject : subjects(quotas.at(i), claim)) {
                bound(quotas.at(i).seats, held_.value({ .quota = i, .subject = subject, .seance = seance }));
            }
        }
    }
    return room;
}

std::optional<SeatPlan::Shares> SeatPlan::shares(const SeatClaim &claim) const
{
    const std::optional<int> free = roomFor(claim);
    if (!free) {
        return std::nullopt;
    }
    if (fullByHand) {
        return Shares {};
    }
    const int left = served(claim).roomFor(claim).value_or(0);
    return Shares { .newcomers = left, .kept = *free - left };
}

SeatVerdict SeatPlan::newcomer(const SeatClaim &claim) const
{
    if (fullByHand) {
        return { SeatVerdict::Reason::FullByHand };
    }
    if (const SeatVerdict found = room(claim); !found.isFree()) {
        return found;
    }
    if (!capacity && quotas.isEmpty()) {
        return {}; // a seat for everybody: there is nothing to keep for those who wait
    }
    return served(claim).room(claim).isFree() ? SeatVerdict {}
                                              : SeatVerdict { SeatVerdict::Reason::Reserved };
}

bool SeatPlan::isTooLate(const SeatClaim &claim, QDate today) const
{
    const QDate first = firstDay(claim);
    return !lateCallsAllowed && first.isValid() && first < today;
}

QDate SeatPlan::firstDay(const SeatClaim &claim) const
{
    const QList<ModuleId> needed = needs(claim);
    QDate first;
    for (const Seance &seance : seances) {
        if (needed.contains(seance.id) && seance.date.isValid()
            && (!first.isValid() || seance.date < first)) {
            first = seance.date;
        }
    }
    return first;
}

int SeatPlan::taken() const
{
    int most = 0;
    for (auto counted = held_.cbegin(); counted != held_.cend(); ++counted) {
        most = counted.key().quota < 0 ? std::max(most, counted.value()) : most;
    }
    return most;
}
