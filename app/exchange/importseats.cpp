// SPDX-License-Identifier: GPL-3.0-or-later
// Which seat a row gets: the same count as for somebody registered at the desk.
#include "app/exchange/importrun.h"
#include "app/people/personstore.h"
#include "app/territories/organisationkey.h"

using namespace Qt::StringLiterals;

Result<OrganisationId> ImportRun::organisationOf(const QString &name)
{
    return act_ ? writer_->organisation(name) : foreseenOrganisation(name);
}

Result<OrganisationId> ImportRun::foreseenOrganisation(const QString &name)
{
    const QString key = organisationKey(name);
    if (key.isEmpty()) {
        return OrganisationId {};
    }
    if (act_) {
        // Written for good, a row after this one may give it another.
        return writer_->knownOrganisation(key).value_or(newId<OrganisationId>());
    }
    auto known = planned_.constFind(key);
    if (known == planned_.cend()) {
        known = planned_.insert(key, newId<OrganisationId>());
    }
    return *known;
}

Result<SeatClaim> ImportRun::claimOf(const SubmissionRow &row, int person, const SeatPlan &plan)
{
    SeatClaim claim { .id = {},
        .audience = audienceOf(row),
        .organisation = {},
        .territories = row.person.territories,
        .modules = {},
        .companions = {} };
    if (plan.quotas.isEmpty()) {
        return claim; // only quotas ask whence somebody comes
    }
    // Somebody known keeps what the directory says; in a plan, who came with the file is not there.
    if (person >= 0 && (act_ || people_.at(person).row == 0)) {
        if (const Done written = flush(); !written) {
            return std::unexpected(written.error());
        }
        const auto known = PersonStore(database_).person(people_.at(person).id);
        if (!known) {
            return std::unexpected(known.error());
        }
        claim.organisation = known->organisation;
        claim.territories = known->territories;
        return claim;
    }
    const auto organisation = organisationOf(row.person.organisationName);
    if (!organisation) {
        return std::unexpected(organisation.error());
    }
    claim.organisation = *organisation;
    return claim;
}

Result<SeatPlan *> ImportRun::planOf(const ImportPeople::Group &group)
{
    if (!seats_.contains(group)) {
        auto read = SeatPlan::read(database_, group.first, group.second, now_.date());
        if (!read && read.error().kind != Error::Kind::NotFound) {
            return std::unexpected(read.error());
        }
        seats_.insert(group, read ? std::optional(*std::move(read)) : std::nullopt);
    }
    std::optional<SeatPlan> &plan = seats_[group];
    return plan ? &*plan : nullptr;
}

ImportRun::Given ImportRun::seat(SeatPlan &plan, const SeatClaim &claim)
{
    const SeatVerdict verdict = plan.newcomer(claim);
    if (verdict.isFree()) {
        plan.hold(claim);
        return { RegistrationStatus::Confirmed };
    }
    plan.waiting.append({ .claim = claim });
    return { RegistrationStatus::Waitlisted, verdict.reason };
}

ImportRun::Given ImportRun::statusOf(const SubmissionRow &row, SeatPlan &plan, const SeatClaim &claim)
{
    // Who waits in the file holds no seat back from those it has placed: it says itself who has one.
    return row.status == StatusWord::Waiting  ? Given { RegistrationStatus::Waitlisted }
        : row.status == StatusWord::Requested ? Given { RegistrationStatus::Requested }
                                              : seat(plan, claim);
}
