// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/registrations/registrationstore.h"

#include "app/registrations/concerned.h"
#include "app/registrations/waitlistorder.h"
#include "app/storage/database.h"
#include "app/storage/statement.h"

#include <QHash>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace
{

// What every reader of registrations selects, in the order readRegistration() reads.
#define REGISTRATION_COLUMNS                                                                                 \
    "SELECT r.id, p.id, p.civility, p.family_name, p.given_name, p.sort_name, p.email, p.phone, p.function," \
    " p.organisation_id, o.name, p.council, r.session_id, s.number, r.track_id, t.code, r.audience, "        \
    "r.status,"                                                                                              \
    " r.status_since, r.status_reason, r.requested_at, r.expectations, r.adjustment_needed, r.version,"      \
    " r.priority, r.priority_reason, r.companions_id, r.origin_session_id"                                   \
    " FROM registration r JOIN person p ON p.id = r.person_id LEFT JOIN organisation o ON o.id = "           \
    "p.organisation_id"                                                                                      \
    " JOIN session s ON s.id = r.session_id JOIN track t ON t.id = r.track_id "

Registration readRegistration(const Row &row)
{
    return Registration { .id = row.id<RegistrationId>(0),
        .person = Person { .id = row.id<PersonId>(1),
            .civility = row.text(2),
            .familyName = row.text(3),
            .givenName = row.text(4),
            .sortName = row.text(5),
            .email = row.text(6),
            .phone = row.text(7),
            .function = row.text(8),
            .organisation = row.id<OrganisationId>(9),
            .organisationName = row.text(10),
            .council = row.text(11),
            .territories = {} },
        .session = row.id<SessionId>(12),
        .sessionNumber = row.number(13),
        .track = row.id<TrackId>(14),
        .trackCode = row.text(15),
        .audience = audienceFromCode(row.text(16)).value_or(Audience::Professional),
        .status = statusFromCode(row.text(17)).value_or(RegistrationStatus::Requested),
        .statusSince = row.moment(18),
        .statusReason = row.text(19),
        .requestedAt = row.moment(20),
        .expectations = row.text(21),
        .adjustmentNeeded = row.flag(22),
        .waitlistRank = {},
        .version = row.number(23),
        .priority = row.number(24),
        .priorityReason = row.text(25),
        .companions = row.id<CompanionsId>(26),
        .origin = row.id<SessionId>(27) };
}

Done addTerritories(Database &database, QList<Registration> &registrations)
{
    QHash<PersonId, QStringList> territories;
    Statement links(database,
        registrations.size() == 1
            ? u"SELECT pt.person_id, pt.territory_id FROM person_territory pt JOIN territory t"
              " ON t.id = pt.territory_id WHERE pt.person_id = :person ORDER BY t.label_key"_s
            : u"SELECT pt.person_id, pt.territory_id FROM person_territory pt JOIN territory t"
              " ON t.id = pt.territory_id ORDER BY t.label_key"_s);
    if (registrations.size() == 1) {
        links.bind(u":person"_s, registrations.first().person.id);
    }
    const Done linked = links.each([&](const Row &row) { territories[row.id<PersonId>(0)] << row.text(1); });
    for (Registration &registration : registrations) {
        registration.person.territories = territories.value(registration.person.id);
    }
    return linked;
}

/// Of those who wait.
Done addRanks(Database &database, QList<Registration> &registrations)
{
    const auto waits = [](const Registration &each) { return each.status == RegistrationStatus::Waitlisted; };
    if (std::ranges::none_of(registrations, waits)) {
        return {};
    }
    const bool one = registrations.size() == 1;
    const auto ranks
        = waitlist::ranks(database, one ? std::optional(registrations.first().session) : std::nullopt,
            one ? std::optional(registrations.first().track) : std::nullopt);
    if (!ranks) {
        return std::unexpected(ranks.error());
    }
    for (Registration &registration : registrations) {
        if (waits(registration)) {
            registration.waitlistRank = ranks->value(registration.id);
        }
    }
    return {};
}

/// Séances chosen and sessions wished: few have any.
Done addChoices(Database &database, QList<Registration> &registrations)
{
    const bool one = registrations.size() == 1;
    QHash<RegistrationId, QList<ModuleId>> modules;
    Statement chosen(database,
        one ? u"SELECT c.registration_id, c.module_id FROM registration_module c JOIN module m"
              " ON m.id = c.module_id WHERE c.registration_id = :id ORDER BY m.number"_s
            : u"SELECT c.registration_id, c.module_id FROM registration_module c JOIN module m"
              " ON m.id = c.module_id ORDER BY m.number"_s);
    QHash<RegistrationId, QList<SessionId>> wishes;
    Statement wished(database,
        one ? u"SELECT registration_id, session_id FROM wish WHERE registration_id = :id ORDER BY rank"_s
            : u"SELECT registration_id, session_id FROM wish ORDER BY rank"_s);
    if (one) {
        chosen.bind(u":id"_s, registrations.first().id);
        wished.bind(u":id"_s, registrations.first().id);
    }
    const Done read = chosen.each(
        [&](const Row &row) { modules[row.id<RegistrationId>(0)].append(row.id<ModuleId>(1)); });
    if (!read) {
        return read;
    }
    const Done readWishes = wished.each(
        [&](const Row &row) { wishes[row.id<RegistrationId>(0)].append(row.id<SessionId>(1)); });
    for (Registration &registration : registrations) {
        registration.modules = modules.value(registration.id);
        registration.wishes = wishes.value(registration.id);
    }
    return readWishes;
}

Result<QList<Registration>> readAll(Database &database, Statement &statement)
{
    auto registrations = statement.list(readRegistration);
    if (!registrations || registrations->isEmpty()) {
        return registrations;
    }
    for (const auto add : std::array { addTerritories, addRanks, addChoices }) {
        if (const Done added = add(database, *registrations); !added) {
            return std::unexpected(added.error());
        }
    }
    return registrations;
}

QString orNull(const QString &text)
{
    return text.isEmpty() ? QString() : text;
}

} // namespace

Result<QList<Registration>> RegistrationStore::registrations(const RegistrationFilter &filter) const
{
    // Ids are positive: -1 stands for "any"; the casts tell PostgreSQL the type a lone parameter has.
    Statement statement(database_,
        u"" REGISTRATION_COLUMNS "WHERE (r.session_id = :session OR CAST(:any_session AS BIGINT) < 0) AND "
        "(r.track_id = :track OR CAST(:any_track AS BIGINT) < 0)"
        " AND (r.person_id = :person OR CAST(:any_person AS BIGINT) < 0) AND (r.status = :status OR "
        ":any_status = '')"
        " ORDER BY p.sort_key, r.id"_s);
    const qint64 session = filter.session ? filter.session->value : -1;
    const qint64 track = filter.track ? filter.track->value : -1;
    const qint64 person = filter.person ? filter.person->value : -1;
    const QString status = filter.status ? code(*filter.status) : u""_s;
    statement.bind(u":session"_s, QVariant(session))
        .bind(u":any_session"_s, QVariant(session))
        .bind(u":track"_s, QVariant(track))
        .bind(u":any_track"_s, QVariant(track))
        .bind(u":person"_s, QVariant(person))
        .bind(u":any_person"_s, QVariant(person))
        .bind(u":status"_s, status)
        .bind(u":any_status"_s, status);
    return readAll(database_, statement);
}

Result<Registration> RegistrationStore::registration(RegistrationId id) const
{
    Statement statement(database_, u"" REGISTRATION_COLUMNS "WHERE r.id = :id"_s);
    const auto found = readAll(database_, statement.bind(u":id"_s, id));
    if (!found) {
        return std::unexpected(found.error());
    }
    if (found->isEmpty()) {
        return failure(Error::Kind::NotFound, u"registration"_s, QString::number(id.value));
    }
    return found->first();
}

Result<QList<Registration>> RegistrationStore::expectedAt(MeetingId meeting) const
{
    Statement statement(database_,
        u"" REGISTRATION_COLUMNS "JOIN meeting m ON m.track_id = r.track_id"
        " WHERE m.id = :meeting AND r.status = 'confirmed'"
        " AND (" IREV_MAKES_UP("r", "m") " OR m.session_id = r.session_id AND " IREV_IS_FOR_MODULE(
            "r", "m.module_id") ")"
                                " ORDER BY p.sort_key, r.id"_s);
    return readAll(database_, statement.bind(u":meeting"_s, meeting));
}

Result<QSet<RegistrationId>> RegistrationStore::joinedAfter(MeetingId meeting) const
{
    QSet<RegistrationId> late;
    const Done read = Statement(database_,
        u"SELECT r.id FROM registration r JOIN meeting m ON m.session_id = r.session_id"
        " AND m.track_id = r.track_id WHERE m.id = :meeting AND " IREV_JOINED_AFTER(
            "r", "m") " AND NOT EXISTS (SELECT 1 FROM make_up u WHERE u.registration_id = r.id"
                      " AND u.meeting_id = m.id)"_s)
                          .bind(u":meeting"_s, meeting)
                          .each([&](const Row &row) { late.insert(row.id<RegistrationId>(0)); });
    if (!read) {
        return std::unexpected(read.error());
    }
    return late;
}

Result<QSet<RegistrationId>> RegistrationStore::followedInTheirSession(MeetingId meeting) const
{
    QSet<RegistrationId> followed;
    const Done read = Statement(database_,
        u"SELECT r.id FROM meeting m JOIN meeting own ON own.module_id = m.module_id AND own.id <> m.id"
        " JOIN registration r ON r.session_id = own.session_id AND r.track_id = own.track_id"
        " WHERE m.id = :meeting AND r.session_id <> m.session_id AND (EXISTS (SELECT 1 FROM make_up u"
        " WHERE u.registration_id = r.id AND u.meeting_id = m.id) OR EXISTS (SELECT 1 FROM half_day h"
        " JOIN attendance a ON a.half_day_id = h.id WHERE h.meeting_id = m.id AND a.registration_id = r.id))"
        " AND " IREV_FOLLOWED("r", "own") ""_s)
                          .bind(u":meeting"_s, meeting)
                          .each([&](const Row &row) { followed.insert(row.id<RegistrationId>(0)); });
    return read ? Result<QSet<RegistrationId>>(followed) : std::unexpected(read.error());
}

Done RegistrationStore::add(const Registration &registration)
{
    const auto added = Statement(database_,
        u"INSERT INTO registration (id, person_id, session_id, track_id, audience, status, status_since, "
        u"status_reason,"
        " requested_at, expectations, adjustment_needed, priority, priority_reason, companions_id,"
        " origin_session_id, version)"
        " VALUES (:id, :person, :session, :track, :audience, :status, :since, :reason, :requested_at, "
        ":expectations,"
        " :adjustment, :priority, :priority_reason, :companions, :origin, 1)"_s)
                           .bind(u":id"_s, registration.id)
                           .bind(u":person"_s, registration.person.id)
                           .bind(u":session"_s, registration.session)
                           .bind(u":track"_s, registration.track)
                           .bind(u":audience"_s, code(registration.audience))
                           .bind(u":status"_s, code(registration.status))
                           .bind(u":since"_s, registration.statusSince)
                           .bind(u":reason"_s, orNull(registration.statusReason))
                           .bind(u":requested_at"_s, registration.requestedAt)
                           .bind(u":expectations"_s, orNull(registration.expectations))
                           .bind(u":adjustment"_s, registration.adjustmentNeeded)
                           .bind(u":priority"_s, std::optional(registration.priority))
                           .bind(u":priority_reason"_s, orNull(registration.priorityReason))
                           .bind(u":companions"_s, registration.companions)
                           .bind(u":origin"_s, registration.origin)
                           .run();
    return added ? Done {} : std::unexpected(added.error());
}

Done RegistrationStore::update(const Registration &registration)
{
    const auto updated = Statement(database_,
        u"UPDATE registration SET session_id = :session, track_id = :track, audience = :audience, status = "
        u":status,"
        " status_since = :since, status_reason = :reason, expectations = :expectations,"
        " adjustment_needed = :adjustment, priority = :priority, priority_reason = :priority_reason,"
        " companions_id = :companions, origin_session_id = :origin, version = version + 1 WHERE id = :id AND version = :version"_s)
                             .bind(u":session"_s, registration.session)
                             .bind(u":track"_s, registration.track)
                             .bind(u":audience"_s, code(registration.audience))
                             .bind(u":status"_s, code(registration.status))
                             .bind(u":since"_s, registration.statusSince)
                             .bind(u":reason"_s, orNull(registration.statusReason))
                             .bind(u":expectations"_s, orNull(registration.expectations))
                             .bind(u":adjustment"_s, registration.adjustmentNeeded)
                             .bind(u":priority"_s, std::optional(registration.priority))
                             .bind(u":priority_reason"_s, orNull(registration.priorityReason))
                             .bind(u":companions"_s, registration.companions)
                             .bind(u":origin"_s, registration.origin)
                             .bind(u":priority"_s, std::optional(registration.priority))
                             .bind(u":priority_reason"_s, orNull(registration.priorityReason))
                             .bind(u":companions"_s, registration.companions)
                             .bind(u":origin"_s, registration.origin)
                             .bind(u":id"_s, registration.id)
                             .bind(u":version"_s, std::optional(registration.version))
                             .run();
    if (!updated) {
        return std::unexpected(updated.error());
    }
    return *updated == 1 ? Done {} : failure(Error::Kind::Stale, registration.person.familyName);
}

Done RegistrationStore::setModules(RegistrationId id, const QList<ModuleId> &modules)
{
    const auto cleared
        = Statement(database_, u"DELETE FROM registration_module WHERE registration_id = :id"_s)
              .bind(u":id"_s, id)
              .run();
    if (!cleared) {
        return std::unexpected(cleared.error());
    }
    Statement insert(
        database_, u"INSERT INTO registration_module (registration_id, module_id) VALUES (:id, :module)"_s);
    for (const ModuleId module : modules) {
        if (const auto added = insert.bind(u":id"_s, id).bind(u":module"_s, module).run(); !added) {
            return std::unexpected(added.error());
        }
    }
    return {};
}

Done RegistrationStore::setWishes(RegistrationId id, const QList<SessionId> &sessions)
{
    const auto cleared
        = Statement(database_, u"DELETE FROM wish WHERE registration_id = :id"_s).bind(u":id"_s, id).run();
    if (!cleared) {
        return std::unexpected(cleared.error());
    }
    Statement insert(
        database_, u"INSERT INTO wish (registration_id, rank, session_id) VALUES (:id, :rank, :session)"_s);
    for (int i = 0; i < int(sessions.size()); ++i) {
        const auto added = insert.bind(u":id"_s, id)
                               .bind(u":rank"_s, std::optional(i + 1))
                               .bind(u":session"_s, sessions.at(i))
                               .run();
        if (!added) {
            return std::unexpected(added.error());
        }
    }
    return {};
}

Result<SessionId> RegistrationStore::offeredSession(const Registration &registration) const
{
    if (registration.status != RegistrationStatus::Waitlisted) {
        return SessionId();
    }
    const auto found = Statement(
        database_, u"SELECT session_id FROM offer WHERE registration_id = :id AND state = 'proposed'"_s)
                           .bind(u":id"_s, registration.id)
                           .first([](const Row &row) { return row.id<SessionId>(0); });
    return found ? Result<SessionId>(found->value_or(SessionId())) : std::unexpected(found.error());
}

Done RegistrationStore::closeOffer(RegistrationId id, const QString &state, const QDateTime &now)
{
    const auto closed = Statement(database_,
        u"UPDATE offer SET state = :state, answered_at = :now WHERE registration_id = :id"
        " AND state = 'proposed'"_s)
                            .bind(u":state"_s, state)
                            .bind(u":now"_s, now)
                            .bind(u":id"_s, id)
                            .run();
    return closed ? Done {} : std::unexpected(closed.error());
}

Done RegistrationStore::withdrawOffer(RegistrationId id)
{
    const auto withdrawn
        = Statement(database_, u"DELETE FROM offer WHERE registration_id = :id AND state = 'proposed'"_s)
              .bind(u":id"_s, id)
              .run();
    return withdrawn ? Done {} : std::unexpected(withdrawn.error());
}
