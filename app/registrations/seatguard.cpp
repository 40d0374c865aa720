// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/people/sortname.h"
#include "app/registrations/occupancy.h"
#include "app/registrations/registrationstore.h"
#include "app/registrations/seats.h"
#include "app/storage/database.h"
#include "app/storage/statement.h"

#include <QSet>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace
{

using Group = std::pair<SessionId, TrackId>;

/// Taking it back may have given a seat, or moved one.
bool touchesSeats(const Difference &difference)
{
    const auto differs = [&](const QString &column) {
        return !difference.was(EntityKind::Registration, column).isUndefined();
    };
    return differs(u"status"_s) || differs(u"session_id"_s) || differs(u"audience"_s)
        || difference.before.contains(u"offer"_s) || difference.before.contains(u"registration_module"_s);
}

/// Looks at registrations one after the other while nothing is written: each group is counted once.
class SeatGuard final
{
public:
    SeatGuard(Database &database, ActId act, const QList<ActChange> &undone, QDate today)
        : database_(database)
        , act_(act)
        , today_(today)
        , isBulk_(undone.size() > few)
        , standing_(database,
              u"SELECT r.status, r.session_id, r.track_id, o.session_id FROM registration r"
              " LEFT JOIN offer o ON o.registration_id = r.id AND o.state = 'proposed' WHERE r.id = :id"_s)
        , anew_(database,
              // As whoever registers somebody is asked about a namesake (Enrolment::enrol()).
              u"SELECT o.id FROM registration r JOIN person p ON p.id = r.person_id"
              " JOIN person q ON q.name_key = p.name_key AND q.id <> p.id"
              // In the same session, or placed in another one: nobody has two places in a track.
              " JOIN registration o ON o.person_id = q.id AND o.track_id = r.track_id AND o.id > r.id"
              "  AND (o.session_id = r.session_id OR (o.status = 'confirmed' AND r.status = 'confirmed'))"
              " WHERE r.id = :id AND r.status IN ('requested', 'confirmed', 'waitlisted')"
              " AND o.status IN ('requested', 'confirmed', 'waitlisted')"
              " AND coalesce(p.email_key, '') = coalesce(q.email_key, '')"
              " AND (coalesce(p.email_key, '') <> ''"
              "  OR coalesce(p.organisation_id, 0) = coalesce(q.organisation_id, 0))"
              " AND NOT EXISTS (SELECT 1 FROM person_told_apart a WHERE (a.person_id = p.id AND a.other_id = "
              "q.id)"
              "  OR (a.person_id = q.id AND a.other_id = p.id)) ORDER BY o.id"_s)
    {
        for (const ActChange &change : undone) {
            if (change.entity.kind == EntityKind::Registration) {
                undone_.insert(RegistrationId { change.entity.id() });
            }
        }
    }

    [[nodiscard]] Done check(RegistrationId id);
    /// Of a registration that is back with its person: nobody has registered them anew meanwhile. Those that
    /// are `back` together were together before.
    [[nodiscard]] Done checkReturn(RegistrationId id, const QSet<RegistrationId> &back);

private:
    static constexpr qsizetype few = 20; ///< below, registrations are read one by one

    struct Standing {
        QString status;
        Group group;
        SessionId offered;

        /// Where they hold a seat, or one is kept for them; nullopt where neither is so.
        [[nodiscard]] std::optional<Group> seat() const
        {
            return status == "confirmed"_L1 ? std::optional(group)
                : status == "waitlisted"_L1 && offered.isValid()
                ? std::optional(Group { offered, group.second })
                : std::nullopt;
        }
    };

    [[nodiscard]] Result<std::optional<Standing>> standing(RegistrationId id);
    [[nodiscard]] Result<Registration> registration(RegistrationId id, const Group &group);
    [[nodiscard]] Result<const SeatPlan *> plan(const Group &group);
    /// Since the act neither were the seats decided anew nor has anybody else got one.
    [[nodiscard]] Result<bool> areAsThen(const Group &group);
    /// Whether they hold a confirmed place in another session of the track: which.
    [[nodiscard]] Result<std::optional<QString>> placeElsewhere(const Registration &registration);

    struct Place {
        SessionId session;
        QString label;
    };

    Database &database_;
    ActId act_;
    QSet<RegistrationId> undone_; ///< what the act did to them was taken back
    QDate today_;
    bool isBulk_;
    Statement standing_;
    Statement anew_;
    std::map<Group, SeatPlan> plans_;
    std::map<Group, bool> areAsThen_;
    std::map<Group, QHash<RegistrationId, Registration>> registrations_;
    std::map<TrackId, QMultiHash<PersonId, Place>> placedTwice_;
};

Result<std::optional<SeatGuard::Standing>> SeatGuard::standing(RegistrationId id)
{
    return standing_.bind(u":id"_s, id).first([](const Row &row) {
        return Standing { row.text(0), { row.id<SessionId>(1), row.id<TrackId>(2) }, row.id<SessionId>(3) };
    });
}

Done SeatGuard::check(RegistrationId id)
{
    const auto standing = this->standing(id);
    if (!standing) {
        return std::unexpected(standing.error());
    }
    if (!*standing) {
        return failure(Error::Kind::NotFound, u"registration"_s);
    }
    const Group group = (*standing)->group;
    const auto there = (*standing)->seat();
    if (!there) {
        return {};
    }
    const auto registration = this->registration(id, group);
    if (!registration) {
        return std::unexpected(registration.error());
    }
    const auto plan = this->plan(*there);
    if (!plan) {
        return std::unexpected(plan.error());
    }
    const SeatClaim claim = claimOf(*registration);
    if (const SeatVerdict verdict = (*plan)->fits(claim); !verdict.isFree()) {
        const auto areAsThen = this->areAsThen(*there);
        if (!areAsThen) {
            return std::unexpected(areAsThen.error());
        }
        if (!*areAsThen) {
            return failure(Error::Kind::Full, names::addressed(registration->person),
                images::obstacle(Entity(there->first, there->second), code(verdict), {}));
        }
    }
    if ((*standing)->status == "confirmed"_L1) {
        const auto elsewhere = placeElsewhere(*registration);
        if (!elsewhere) {
            return std::unexpected(elsewhere.error());
        }
        if (*elsewhere) {
            return failure(Error::Kind::AlreadyPlaced, names::addressed(registration->person), **elsewhere);
        }
    }
    return {};
}

Done SeatGuard::checkReturn(RegistrationId id, const QSet<RegistrationId> &back)
{
    const auto anew = anew_.bind(u":id"_s, id).list([](const Row &row) { return row.id<RegistrationId>(0); });
    if (!anew) {
        return std::unexpected(anew.error());
    }
    for (const RegistrationId other : *anew) {
        if (!back.contains(other)) {
            return failure(Error::Kind::Stale, {}, images::obstacle(Entity(other), u"again"_s, {}));
        }
    }
    return {};
}

Result<Registration> SeatGuard::registration(RegistrationId id, const Group &group)
{
    if (!isBulk_) {
        return RegistrationStore(database_).registration(id);
    }
    auto known = registrations_.find(group);
    if (known == registrations_.end()) {
        const auto all = RegistrationStore(database_).registrations(
            { .session = group.first, .track = group.second, .person = {}, .status = {} });
        if (!all) {
            return std::unexpected(all.error());
        }
        known = registrations_.emplace(group, QHash<RegistrationId, Registration>()).first;
        for (const Registration &each : *all) {
            known->second.insert(each.id, each);
        }
    }
    return known->second.value(id);
}

Result<const SeatPlan *> SeatGuard::plan(const Group &group)
{
    auto known = plans_.find(group);
    if (known == plans_.end()) {
        auto plan = SeatPlan::read(database_, group.first, group.second, today_);
        if (!plan) {
            return std::unexpected(plan.error());
        }
        known = plans_.emplace(group, *std::move(plan)).first;
    }
    return &known->second;
}

Result<bool> SeatGuard::areAsThen(const Group &group)
{
    const auto known = areAsThen_.find(group);
    if (known != areAsThen_.end()) {
        return known->second;
    }
    const Entity seats(group.first, group.second);
    const auto decided = Statement(database_,
        u"SELECT 1 FROM act_change WHERE entity = :entity AND entity_key = :key AND act_id > :act LIMIT 1"_s)
                             .bind(u":entity"_s, code(seats.kind))
                             .bind(u":key"_s, seats.key)
                             .bind(u":act"_s, act_)
                             .first([](const Row &) { return true; });
    if (!decided) {
        return std::unexpected(decided.error());
    }
    const auto seated = Statement(database_,
        u"SELECT r.id FROM act_change c JOIN registration r ON CAST(r.id AS TEXT) = c.entity_key"
        " LEFT JOIN offer o ON o.registration_id = r.id AND o.state = 'proposed'"
        " WHERE c.act_id > :act AND c.entity = :entity AND r.track_id = :track"
        " AND ((r.status = 'confirmed' AND r.session_id = :session)"
        "  OR (r.status = 'waitlisted' AND o.session_id = :session))"_s)
                            .bind(u":act"_s, act_)
                            .bind(u":entity"_s, code(EntityKind::Registration))
                            .bind(u":track"_s, group.second)
                            .bind(u":session"_s, group.first)
                            .list([](const Row &row) { return row.id<RegistrationId>(0); });
    if (!seated) {
        return std::unexpected(seated.error());
    }
    const bool isSo
        = !*decided && std::ranges::all_of(*seated, [&](RegistrationId id) { return undone_.contains(id); });
    areAsThen_.emplace(group, isSo);
    return isSo;
}

Result<std::optional<QString>> SeatGuard::placeElsewhere(const Registration &registration)
{
    auto known = placedTwice_.find(registration.track);
    if (known == placedTwice_.end()) {
        known = placedTwice_.emplace(registration.track, QMultiHash<PersonId, Place>()).first;
        const Done read = Statement(database_,
            u"SELECT r.person_id, r.session_id, s.label FROM registration r JOIN session s"
            " ON s.id = r.session_id WHERE r.track_id = :track AND r.status = 'confirmed' AND r.person_id IN"
            " (SELECT t.person_id FROM registration t WHERE t.track_id = :track AND t.status = 'confirmed'"
            " GROUP BY t.person_id HAVING count(*) > 1)"_s)
                              .bind(u":track"_s, registration.track)
                              .each([&](const Row &row) {
                                  known->second.insert(
                                      row.id<PersonId>(0), { row.id<SessionId>(1), row.text(2) });
                              });
        if (!read) {
            return std::unexpected(read.error());
        }
    }
    for (const Place &place : known->second.values(registration.person.id)) {
        if (place.session != registration.session) {
            return place.label;
        }
    }
    return std::nullopt;
}

} // namespace

Done occupancy::seatsHold(Database &database, ActId act, const QList<ActChange> &undone, QDate today)
{
    SeatGuard guard(database, act, undone, today);
    QSet<RegistrationId> back;
    for (const ActChange &change : undone) {
        if (change.entity.kind == EntityKind::Registration
            && change.difference.hasRemoved(EntityKind::Registration)) {
            back.insert(RegistrationId { change.entity.id() });
        }
    }
    for (const ActChange &change : undone) {
        const RegistrationId id { change.entity.id() };
        if (change.entity.kind != EntityKind::Registration || change.difference.hasAdded(change.entity.kind)
            || !touchesSeats(change.difference)) {
            continue;
        }
        if (const Done alone = back.contains(id) ? guard.checkReturn(id, back) : Done {}; !alone) {
            return alone;
        }
        if (const Done holds = guard.check(id); !holds) {
            return holds;
        }
    }
    return {};
}
