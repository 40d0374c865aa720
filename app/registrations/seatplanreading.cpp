// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/registrations/seats.h"

#include "app/registrations/leaving.h"
#include "app/registrations/waitlistorder.h"
#include "app/storage/database.h"
#include "app/storage/statement.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

Done readGroup(Database &database, SeatPlan &plan)
{
    const auto found = Statement(database,
        u"SELECT capacity, full_by_hand, late_calls_allowed FROM session_track"
        " WHERE session_id = :session AND track_id = :track"_s)
                           .bind(u":session"_s, plan.session)
                           .bind(u":track"_s, plan.track)
                           .first([&](const Row &row) {
                               plan.capacity = row.optionalNumber(0);
                               plan.fullByHand = row.flag(1);
                               plan.lateCallsAllowed = row.flag(2);
                               return true;
                           });
    if (!found) {
        return std::unexpected(found.error());
    }
    if (!*found) {
        return failure(Error::Kind::NotFound, u"session"_s, u"the session is not open to this track"_s);
    }
    return Statement(database,
        u"SELECT kind, subject, seats FROM quota WHERE session_id = :session AND track_id = :track"
        " ORDER BY kind, subject"_s)
        .bind(u":session"_s, plan.session)
        .bind(u":track"_s, plan.track)
        .each([&](const Row &row) {
            plan.quotas.append({ quotaKindFromCode(row.text(0)).value_or(Quota::Kind::Audience), row.text(1),
                row.number(2) });
        });
}

Done readSeances(Database &database, SeatPlan &plan)
{
    return Statement(database,
        u"SELECT m.id, a.audience, d.date FROM module m LEFT JOIN module_audience a ON a.module_id = m.id"
        " LEFT JOIN meeting d ON d.module_id = m.id AND d.session_id = :session"
        " WHERE m.track_id = :track ORDER BY m.number, a.audience"_s)
        .bind(u":session"_s, plan.session)
        .bind(u":track"_s, plan.track)
        .each([&](const Row &row) {
            const auto id = row.id<ModuleId>(0);
            if (plan.seances.isEmpty() || plan.seances.last().id != id) {
                plan.seances.append({ id, {}, row.date(2) });
            }
            if (const auto audience = audienceFromCode(row.text(1))) {
                plan.seances.last().audiences.append(*audience);
            }
        });
}

/// Of the track: everybody who may count, whatever the session.
struct Beside {
    QHash<RegistrationId, QList<ModuleId>> modules;
    QHash<PersonId, QStringList> territories;
    QSet<RegistrationId> holdsOffer; ///< of any session
    QSet<RegistrationId> isOffered; ///< a seat of this session
    QSet<RegistrationId> hasRefused;
};

Done readBeside(Database &database, const SeatPlan &plan, Beside &beside)
{
    const Done chosen = Statement(database,
        u"SELECT c.registration_id, c.module_id FROM registration_module c JOIN module m"
        " ON m.id = c.module_id WHERE m.track_id = :track ORDER BY m.number"_s)
                            .bind(u":track"_s, plan.track)
                            .each([&](const Row &row) {
                                beside.modules[row.id<RegistrationId>(0)].append(row.id<ModuleId>(1));
                            });
    if (!chosen) {
        return chosen;
    }
    // The last answer counts: somebody who declined may have asked to be called again.
    const Done offers = Statement(database,
        u"SELECT o.registration_id, o.session_id, o.state FROM offer o JOIN registration r"
        " ON r.id = o.registration_id WHERE r.track_id = :track AND r.status = 'waitlisted' ORDER BY o.id"_s)
                            .bind(u":track"_s, plan.track)
                            .each([&](const Row &row) {
                                const auto id = row.id<RegistrationId>(0);
                                const bool here = row.id<SessionId>(1) == plan.session;
                                if (row.text(2) == "proposed"_L1) {
                                    beside.holdsOffer.insert(id);
                                    if (here) {
                                        beside.isOffered.insert(id);
                                    }
                                } else if (here && row.text(2) != "accepted"_L1) {
                                    beside.hasRefused.insert(id);
                                }
                            });
    const bool byTerritory = std::ranges::any_of(
        plan.quotas, [](const Quota &quota) { return quota.kind == Quota::Kind::Territory; });
    if (!offers || !byTerritory) {
        return offers;
    }
    return Statement(database, u"SELECT person_id, territory_id FROM person_territory"_s)
        .each([&](const Row &row) { beside.territories[row.id<PersonId>(0)].append(row.text(1)); });
}

} // namespace

Result<SeatPlan> SeatPlan::limits(Database &database, SessionId session, TrackId track)
{
    SeatPlan plan;
    plan.session = session;
    plan.track = track;
    if (const Done read = readGroup(database, plan); !read) {
        return std::unexpected(read.error());
    }
    const Done read = readSeances(database, plan);
    return read ? Result<SeatPlan>(plan) : std::unexpected(read.error());
}

Result<SeatPlan> SeatPlan::read(Database &database, SessionId session, TrackId track, QDate today)
{
    auto limited = limits(database, session, track);
    if (!limited) {
        return limited;
    }
    SeatPlan plan = *std::move(limited);
    Beside beside;
    if (const Done read = readBeside(database, plan, beside); !read) {
        return std::unexpected(read.error());
    }
    struct Candidate {
        SeatClaim claim;
        PersonId person;
    };
    QHash<RegistrationId, Candidate> waiting;
    const Done read = Statement(database,
        u"SELECT r.id, r.audience, r.companions_id, r.person_id, p.organisation_id, r.status, r.session_id"
        " FROM registration r JOIN person p ON p.id = r.person_id WHERE r.track_id = :track"
        " AND (r.status = 'waitlisted' OR (r.status = 'confirmed' AND r.session_id = :session))"_s)
                          .bind(u":track"_s, track)
                          .bind(u":session"_s, session)
                          .each([&](const Row &row) {
                              const auto id = row.id<RegistrationId>(0);
                              const SeatClaim claim { .id = id,
                                  .audience = audienceFromCode(row.text(1)).value_or(Audience::Professional),
                                  .organisation = row.id<OrganisationId>(4),
                                  .territories = beside.territories.value(row.id<PersonId>(3)),
                                  .modules = beside.modules.value(id),
                                  .companions = row.id<CompanionsId>(2) };
                              if (row.text(5) == "confirmed"_L1 || beside.isOffered.contains(id)) {
                                  plan.hold(claim);
                              } else if (!beside.holdsOffer.contains(id)) {
                                  waiting.insert(id, { claim, row.id<PersonId>(3) });
                              }
                          });
    if (!read) {
        return std::unexpected(read.error());
    }
    const auto order = waitlist::candidates(database, session, track);
    if (!order) {
        return std::unexpected(order.error());
    }
    const auto kept = order->isEmpty() ? Result<QSet<PersonId>>()
                                       : leaving::keptElsewhere(database, session, track, today);
    if (!kept) {
        return std::unexpected(kept.error());
    }
    for (const RegistrationId id : *order) {
        if (const auto candidate = waiting.constFind(id); candidate != waiting.cend()) {
            plan.waiting.append(
                { candidate->claim, beside.hasRefused.contains(id), kept->contains(candidate->person) });
        }
    }
    return plan;
}
