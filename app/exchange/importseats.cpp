// SPDX-License-Identifier: GPL-3.0-or-later
// Which seat a row gets: the same count as for somebody registered at the desk.
#include "app/base/textfold.h"
#include "app/exchange/importrun.h"
#include "app/people/personstore.h"
#include "app/storage/statement.h"

using namespace Qt::StringLiterals;

Result<OrganisationId> ImportRun::organisationOf(const QString &name)
{
    return act_ ? writer_->organisation(name) : foreseenOrganisation(name);
}

Result<OrganisationId> ImportRun::foreseenOrganisation(const QString &name)
{
    const QString key = text::fold(name);
    if (key.isEmpty()) {
        return OrganisationId {};
    }
    if (const auto known = planned_.constFind(key); known != planned_.cend()) {
        return *known;
    }
    const auto stored = Statement(database_, u"SELECT id FROM organisation WHERE name_key = :key"_s)
                            .bind(u":key"_s, key)
                            .first([](const Row &row) { return row.id<OrganisationId>(0); });
    if (!stored) {
        return std::unexpected(stored.error());
    }
    const auto id = stored->value_or(newId<OrganisationId>());
    if (!act_) {
        planned_.insert(key, id); // written for good, a row after this one may give it another
    }
    return id;
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
