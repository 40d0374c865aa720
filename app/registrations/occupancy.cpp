// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/registrations/occupancy.h"

#include "app/people/sortname.h"
#include "app/registrations/registrationstore.h"
#include "app/registrations/seats.h"

#include "app/storage/database.h"
#include "app/storage/statement.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

/// One group while it is counted.
struct Counts {
    SeatPlan plan; ///< knows séances and seats, no quotas: those decide, and are not shown
    Occupancy occupancy;

    [[nodiscard]] Occupancy result() const
    {
        Occupancy counted = occupancy;
        counted.capacity = plan.capacity;
        counted.fullByHand = plan.fullByHand;
        counted.elsewhere = counted.registered + counted.offered - plan.taken();
        return counted;
    }
};

/// Ids are positive: -1 stands for "any".
Statement &bindGroup(Statement &statement, std::optional<SessionId> session, std::optional<TrackId> track)
{
    const qint64 wantedSession = session ? session->value : -1;
    const qint64 wantedTrack = track ? track->value : -1;
    return statement.bind(u":session"_s, QVariant(wantedSession))
        .bind(u":any_session"_s, QVariant(wantedSession))
        .bind(u":track"_s, QVariant(wantedTrack))
        .bind(u":any_track"_s, QVariant(wantedTrack));
}

#define OF_GROUP(SESSION, TRACK)                                                                             \
    "(" SESSION " = :session OR CAST(:any_session AS BIGINT) < 0) AND (" TRACK                               \
    " = :track OR CAST(:any_track AS BIGINT) < 0) "

using Groups = QHash<std::pair<SessionId, TrackId>, qsizetype>;

Done readGroups(
    Database &database, std::optional<SessionId> session, std::optional<TrackId> track, QList<Counts> &counts)
{
    Statement groups(database,
        u"SELECT st.session_id, st.track_id, st.capacity, st.full_by_hand, m.id, a.audience"
        " FROM session_track st JOIN session s ON s.id = st.session_id JOIN track t ON t.id = st.track_id"
        " LEFT JOIN module m ON m.track_id = st.track_id LEFT JOIN module_audience a ON a.module_id = m.id"
        " WHERE " OF_GROUP("st.session_id",
            "st.track_id") "ORDER BY s.cycle_id DESC, s.number, t.position, st.session_id, st.track_id, m.number, a.audience"_s);
    return bindGroup(groups, session, track).each([&](const Row &row) {
        const auto itsSession = row.id<SessionId>(0);
        const auto itsTrack = row.id<TrackId>(1);
        if (counts.isEmpty() || counts.last().plan.session != itsSession
            || counts.last().plan.track != itsTrack) {
            SeatPlan &plan = counts.emplaceBack().plan;
            plan.session = itsSession;
            plan.track = itsTrack;
            plan.capacity = row.optionalNumber(2);
            plan.fullByHand = row.flag(3);
        }
        QList<SeatPlan::Seance> &seances = counts.last().plan.seances;
        const auto module = row.id<ModuleId>(4);
        if (module.isValid() && (seances.isEmpty() || seances.last().id != module)) {
            seances.append({ module, {}, {} });
        }
        if (const auto audience = audienceFromCode(row.text(5))) {
            seances.last().audiences.append(*audience);
        }
    });
}

/// Those who chose séances are counted with the others of their audience first; here each takes the seats
/// they chose.
Done recountChosen(Database &database, std::optional<SessionId> session, std::optional<TrackId> track,
    const Groups &places, QList<Counts> &counts)
{
    Statement chosen(database,
        u"SELECT r.session_id, r.track_id, r.id, r.audience, c.module_id FROM registration_module c"
        " JOIN registration r ON r.id = c.registration_id WHERE r.status = 'confirmed' AND " OF_GROUP(
            "r.session_id", "r.track_id") "ORDER BY r.id"_s);
    SeatPlan *plan = nullptr;
    SeatClaim claim;
    const auto settle = [&] {
        if (plan) {
            plan->hold({ .id = {},
                           .audience = claim.audience,
                           .organisation = {},
                           .territories = {},
                           .modules = {},
                           .companions = {} },
                -1);
            plan->hold(claim);
        }
    };
    const Done read = bindGroup(chosen, session, track).each([&](const Row &row) {
        if (const auto id = row.id<RegistrationId>(2); id != claim.id) {
            settle();
            claim = {};
            claim.id = id;
            claim.audience = audienceFromCode(row.text(3)).value_or(Audience::Professional);
            const qsizetype place = places.value({ row.id<SessionId>(0), row.id<TrackId>(1) }, -1);
            plan = place < 0 ? nullptr : &counts[place].plan;
        }
        claim.modules.append(row.id<ModuleId>(4));
    });
    settle();
    return read;
}

Done countOffers(Database &database, std::optional<SessionId> session, std::optional<TrackId> track,
    const Groups &places, QList<Counts> &counts)
{
    struct Offered {
        std::pair<SessionId, TrackId> group;
        SeatClaim claim;
    };
    QList<Offered> offers;
    Statement offered(database,
        u"SELECT f.session_id, r.track_id, r.id, r.audience, c.module_id FROM offer f"
        " JOIN registration r ON r.id = f.registration_id"
        " LEFT JOIN registration_module c ON c.registration_id = r.id"
        " WHERE f.state = 'proposed' AND r.status = 'waitlisted' AND " OF_GROUP(
            "f.session_id", "r.track_id") "ORDER BY r.id"_s);
    const Done read = bindGroup(offered, session, track).each([&](const Row &row) {
        const auto id = row.id<RegistrationId>(2);
        if (offers.isEmpty() || offers.last().claim.id != id) {
            Offered &each = offers.emplaceBack();
            each.group = { row.id<SessionId>(0), row.id<TrackId>(1) };
            each.claim.id = id;
            each.claim.audience = audienceFromCode(row.text(3)).value_or(Audience::Professional);
        }
        if (!row.isNull(4)) {
            offers.last().claim.modules.append(row.id<ModuleId>(4));
        }
    });
    for (const Offered &each : offers) {
        if (const auto place = places.value(each.group, -1); place >= 0) {
            counts[place].plan.hold(each.claim);
            ++counts[place].occupancy.offered;
        }
    }
    return read;
}

/// In few queries whatever the number of registrations: those of one audience take seats together.
Result<QList<Counts>> counts(
    Database &database, std::optional<SessionId> session, std::optional<TrackId> track)
{
    QList<Counts> counts;
    if (const Done read = readGroups(database, session, track, counts); !read) {
        return std::unexpected(read.error());
    }
    Groups places;
    for (qsizetype i = 0; i < counts.size(); ++i) {
        places.insert({ counts.at(i).plan.session, counts.at(i).plan.track }, i);
    }
    Statement registrations(database,
        u"SELECT r.session_id, r.track_id, r.audience, r.status, count(*) FROM registration r"
        " WHERE r.status IN ('requested', 'confirmed', 'waitlisted') AND " OF_GROUP(
            "r.session_id", "r.track_id") "GROUP BY r.session_id, r.track_id, r.status, r.audience"_s);
    const Done read = bindGroup(registrations, session, track).each([&](const Row &row) {
        const auto place = places.value({ row.id<SessionId>(0), row.id<TrackId>(1) }, -1);
        if (place < 0) {
            return;
        }
        occupancy::count(counts[place].occupancy, row.text(3), row.number(4));
        if (row.text(3) == "confirmed"_L1) {
            SeatClaim claim;
            claim.audience = audienceFromCode(row.text(2)).value_or(Audience::Professional);
            counts[place].plan.hold(claim, row.number(4));
        }
    });
    if (!read) {
        return std::unexpected(read.error());
    }
    if (const Done chosen = recountChosen(database, session, track, places, counts); !chosen) {
        return std::unexpected(chosen.error());
    }
    if (const Done offers = countOffers(database, session, track, places, counts); !offers) {
        return std::unexpected(offers.error());
    }
    return counts;
}

} // namespace

void occupancy::count(Occupancy &occupancy, const QString &status, int number)
{
    switch (statusFromCode(status).value_or(RegistrationStatus::Cancelled)) {
    case RegistrationStatus::Confirmed:
        occupancy.registered += number;
        break;
    case RegistrationStatus::Waitlisted:
        occupancy.waitlisted += number;
        break;
    case RegistrationStatus::Requested:
        occupancy.requested += number;
        break;
    case RegistrationStatus::Cancelled:
    case RegistrationStatus::Refused:
        break;
    }
}

Result<std::optional<occupancy::Place>> occupancy::placeElsewhere(
    Database &database, PersonId person, TrackId track, SessionId session)
{
    return Statement(database,
        u"SELECT r.id, r.session_id, s.label FROM registration r JOIN session s ON s.id = r.session_id"
        " WHERE r.person_id = :person AND r.track_id = :track AND r.session_id <> :session"
        " AND r.status = 'confirmed' ORDER BY s.number"_s)
        .bind(u":person"_s, person)
        .bind(u":track"_s, track)
        .bind(u":session"_s, session)
        .first([](const Row &row) {
            return Place { row.id<RegistrationId>(0), row.id<SessionId>(1), row.text(2) };
        });
}

Result<QList<GroupOccupancy>> occupancy::ofGroups(Database &database)
{
    auto counted = counts(database, {}, {});
    if (!counted) {
        return std::unexpected(counted.error());
    }
    QList<GroupOccupancy> groups;
    for (const Counts &each : *counted) {
        groups.append({ each.plan.session, each.plan.track, each.result() });
    }
    return groups;
}

void occupancy::closeFullForms(Cycle &cycle, const QList<GroupOccupancy> &groups)
{
    for (RegistrationForm &form : cycle.forms) {
        const Track *track = cycle.trackFor(form.audience);
        if (!track || form.state != FormState::Open) {
            continue;
        }
        QList<GroupOccupancy> theirs = groups;
        theirs.removeIf([&](const GroupOccupancy &each) { return each.track != track->id; });
        const bool isFull = !theirs.isEmpty() && std::ranges::all_of(theirs, [](const GroupOccupancy &each) {
            return each.occupancy.isFull();
        });
        form.state = isFull ? FormState::Full : form.state;
    }
}

Result<Occupancy> occupancy::ofGroup(Database &database, SessionId session, TrackId track)
{
    const auto counted = counts(database, session, track);
    if (!counted) {
        return std::unexpected(counted.error());
    }
    if (counted->isEmpty()) {
        return failure(Error::Kind::NotFound, u"session"_s, u"the session is not open to this track"_s);
    }
    return counted->first().result();
}
