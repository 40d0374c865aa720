// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/directory/peoplemerge.h"

#include "app/journal/journal.h"
#include "app/people/sortname.h"
#include "app/registrations/leaving.h"
#include "app/registrations/registrationstore.h"
#include "app/storage/database.h"
#include "app/storage/statement.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

Result<QList<Registration>> registrationsOf(Database &database, PersonId person)
{
    return RegistrationStore(database).registrations(
        { .session = {}, .track = {}, .person = person, .status = {} });
}

int rank(RegistrationStatus status)
{
    switch (status) {
    case RegistrationStatus::Confirmed:
        return 0;
    case RegistrationStatus::Waitlisted:
        return 1;
    case RegistrationStatus::Requested:
        return 2;
    case RegistrationStatus::Cancelled:
    case RegistrationStatus::Refused:
        return 3;
    }
    Q_UNREACHABLE();
}

Done giveUp(Database &database, RegistrationId given, const QString &reason, const QDateTime &now)
{
    const auto cancelled = Statement(database,
        u"UPDATE registration SET status = 'cancelled', status_since = :now, status_reason = :reason,"
        " version = version + 1 WHERE id = :given"_s)
                               .bind(u":now"_s, now)
                               .bind(u":reason"_s, reason.isEmpty() ? QString() : reason)
                               .bind(u":given"_s, given)
                               .run();
    return cancelled ? Done {} : std::unexpected(cancelled.error());
}

/// Presences go along where the other registration has none at that half-day; the others stay where they are.
Done cancel(Database &database, RegistrationId dropped, RegistrationId stays, const QString &reason,
    const QDateTime &now)
{
    const auto moved = Statement(database,
        u"UPDATE attendance SET registration_id = :stays WHERE registration_id = :dropped"
        " AND half_day_id NOT IN (SELECT half_day_id FROM attendance WHERE registration_id = :same)"_s)
                           .bind(u":stays"_s, stays)
                           .bind(u":dropped"_s, dropped)
                           .bind(u":same"_s, stays)
                           .run();
    if (!moved) {
        return std::unexpected(moved.error());
    }
    const auto made = Statement(database,
        u"UPDATE make_up SET registration_id = :stays WHERE registration_id = :dropped"
        " AND meeting_id NOT IN (SELECT meeting_id FROM make_up WHERE registration_id = :same)"_s)
                          .bind(u":stays"_s, stays)
                          .bind(u":dropped"_s, dropped)
                          .bind(u":same"_s, stays)
                          .run();
    if (!made) {
        return std::unexpected(made.error());
    }
    const auto rows = Statement(
        database, u"UPDATE sheet_guest SET registration_id = :stays WHERE registration_id = :dropped"_s)
                          .bind(u":stays"_s, stays)
                          .bind(u":dropped"_s, dropped)
                          .run();
    if (!rows) {
        return std::unexpected(rows.error());
    }
    const auto closed = Statement(database,
        u"UPDATE offer SET state = 'expired', answered_at = :now, answer_reason = :reason"
        " WHERE registration_id = :dropped AND state = 'proposed'"_s)
                            .bind(u":now"_s, now)
                            .bind(u":reason"_s, reason)
                            .bind(u":dropped"_s, dropped)
                            .run();
    return closed ? giveUp(database, dropped, reason, now) : std::unexpected(closed.error());
}

/// Who was told apart from the removed person is told apart from the kept one.
Done handOverToldApart(Database &database, PersonId kept, PersonId removed)
{
    const auto others = Statement(database,
        u"SELECT other_id FROM person_told_apart WHERE person_id = :person"
        " UNION SELECT person_id FROM person_told_apart WHERE other_id = :same"_s)
                            .bind(u":person"_s, removed)
                            .bind(u":same"_s, removed)
                            .list([](const Row &row) { return row.id<PersonId>(0); });
    if (!others) {
        return std::unexpected(others.error());
    }
    for (const PersonId other : *others) {
        if (other == kept) {
            continue;
        }
        const auto told = Statement(database,
            u"INSERT INTO person_told_apart (person_id, other_id) VALUES (:person, :other)"
            " ON CONFLICT DO NOTHING"_s)
                              .bind(u":person"_s, std::min(kept, other))
                              .bind(u":other"_s, std::max(kept, other))
                              .run();
        if (!told) {
            return std::unexpected(told.error());
        }
    }
    return {};
}

/// One confirmed place a track: the others are cancelled, as a place given back for another one is.
Done giveUpPlaces(Database &database, Act &act, const PeopleMerge &merge, const QDateTime &now,
    QList<RegistrationId> &changed)
{
    const auto doubles = merging::doublePlaces(database, merge.kept.id, merge.removed, now.date());
    if (!doubles) {
        return std::unexpected(doubles.error());
    }
    for (const DoublePlace &each : *doubles) {
        const SessionId stays
            = merge.keptPlaces ? merge.keptPlaces->value(each.track) : each.proposed().session;
        const bool isThere
            = std::ranges::find(each.places, stays, &DoublePlace::Place::session) != each.places.end();
        const QList<DoublePlace::Place> given = each.givenUp(stays);
        if (!given.isEmpty() && !isThere) {
            return failure(Error::Kind::Stale, names::addressed(merge.kept));
        }
        for (const DoublePlace::Place &place : given) {
            if (const Done touched = act.touch(Entity(place.registration)); !touched) {
                return touched;
            }
            if (const Done done = giveUp(database, place.registration, merge.reason, now); !done) {
                return done;
            }
            changed.append(place.registration);
        }
    }
    return {};
}

} // namespace

bool Collision::isOpen() const
{
    return !havePresences
        || (ofKept.status == RegistrationStatus::Confirmed)
        == (ofRemoved.status == RegistrationStatus::Confirmed);
}

const Registration &Collision::proposed() const
{
    if (rank(ofKept.status) != rank(ofRemoved.status)) {
        return rank(ofKept.status) < rank(ofRemoved.status) ? ofKept : ofRemoved;
    }
    return ofRemoved.requestedAt < ofKept.requestedAt ? ofRemoved : ofKept;
}

Result<QList<Collision>> merging::collisions(Database &database, PersonId kept, PersonId removed)
{
    const auto ours = registrationsOf(database, kept);
    if (!ours) {
        return std::unexpected(ours.error());
    }
    const auto theirs = registrationsOf(database, removed);
    if (!theirs) {
        return std::unexpected(theirs.error());
    }
    QList<Collision> found;
    for (const Registration &our : *ours) {
        for (const Registration &their : *theirs) {
            if (our.session == their.session && our.track == their.track && isActive(our.status)
                && isActive(their.status)) {
                const auto weCame = leaving::lastCame(database, our.id);
                const auto theyCame = leaving::lastCame(database, their.id);
                if (!weCame || !theyCame) {
                    return std::unexpected(weCame ? theyCame.error() : weCame.error());
                }
                found.append({ .ofKept = our,
                    .ofRemoved = their,
                    .havePresences = weCame->has_value() || theyCame->has_value() });
            }
        }
    }
    return found;
}

Result<QList<RegistrationId>> merging::handOver(
    Database &database, Act &act, const PeopleMerge &merge, const QDateTime &now)
{
    const auto collisions = merging::collisions(database, merge.kept.id, merge.removed);
    if (!collisions) {
        return std::unexpected(collisions.error());
    }
    const auto theirs = registrationsOf(database, merge.removed);
    if (!theirs) {
        return std::unexpected(theirs.error());
    }
    // Taken back from the last to the first: the removed person must be there before registrations return to
    // them, and the seat must be free before the cancelled one has it again.
    QList<std::pair<RegistrationId, RegistrationId>> cancelled;
    QList<Entity> touched;
    for (const Collision &collision : *collisions) {
        const RegistrationId proposed = collision.proposed().id;
        const bool chosenOurs = merge.keptRegistrations.contains(collision.ofKept.id);
        const bool chosenTheirs = merge.keptRegistrations.contains(collision.ofRemoved.id);
        const bool ours = chosenOurs != chosenTheirs ? chosenOurs : proposed == collision.ofKept.id;
        const RegistrationId stays = ours ? collision.ofKept.id : collision.ofRemoved.id;
        if (!collision.isOpen() && stays != proposed) {
            return failure(Error::Kind::Invalid, u"presencesNeedPlace"_s,
                names::display(merge.kept.familyName, merge.kept.givenName));
        }
        const RegistrationId dropped = ours ? collision.ofRemoved.id : collision.ofKept.id;
        cancelled.append({ dropped, stays });
        touched.prepend(Entity(dropped));
        touched.append(Entity(stays));
    }
    for (const Registration &their : *theirs) {
        touched.append(Entity(their.id));
    }
    touched << Entity(merge.kept.id) << Entity(merge.removed);
    for (const Entity &entity : touched) {
        if (const Done done = act.touch(entity); !done) {
            return std::unexpected(done.error());
        }
    }
    for (const auto &[dropped, stays] : cancelled) {
        if (const Done done = cancel(database, dropped, stays, merge.reason, now); !done) {
            return std::unexpected(done.error());
        }
    }
    QList<RegistrationId> changed;
    if (const Done given = giveUpPlaces(database, act, merge, now, changed); !given) {
        return std::unexpected(given.error());
    }
    const auto moved = Statement(database,
        u"UPDATE registration SET person_id = :kept, version = version + 1 WHERE person_id = :removed"_s)
                           .bind(u":kept"_s, merge.kept.id)
                           .bind(u":removed"_s, merge.removed)
                           .run();
    if (!moved) {
        return std::unexpected(moved.error());
    }
    if (const Done told = handOverToldApart(database, merge.kept.id, merge.removed); !told) {
        return std::unexpected(told.error());
    }
    for (const Entity &entity : touched) {
        if (entity.kind == EntityKind::Registration && !changed.contains(RegistrationId { entity.id() })) {
            changed.append(RegistrationId { entity.id() });
        }
    }
    return changed;
}
