// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/registrations/colleagues.h"

#include "app/people/sortname.h"
#include "app/storage/database.h"
#include "app/storage/statement.h"

using namespace Qt::StringLiterals;

Result<QList<Colleague>> Colleague::ofTrack(Database &database, TrackId track)
{
    QList<Colleague> all;
    const Done read = Statement(database,
        u"SELECT r.id, r.companions_id, p.civility, p.family_name, p.given_name, r.status, r.status_since,"
        " r.session_id, s.label FROM registration r JOIN person p ON p.id = r.person_id"
        " JOIN session s ON s.id = r.session_id WHERE r.companions_id IS NOT NULL"
        " AND (r.track_id = :track OR :any = 1) ORDER BY r.requested_at, r.id"_s)
                          .bind(u":track"_s, track)
                          .bind(u":any"_s, track.isValid() ? 0 : 1)
                          .each([&](const Row &row) {
                              Person person;
                              person.civility = row.text(2);
                              person.familyName = row.text(3);
                              person.givenName = row.text(4);
                              all.append({ .id = row.id<RegistrationId>(0),
                                  .companions = row.id<CompanionsId>(1),
                                  .name = names::addressed(person),
                                  .status
                                  = statusFromCode(row.text(5)).value_or(RegistrationStatus::Requested),
                                  .since = row.moment(6).date(),
                                  .session = row.id<SessionId>(7),
                                  .sessionLabel = row.text(8) });
                          });
    return read ? Result<QList<Colleague>>(all) : std::unexpected(read.error());
}

Result<QList<colleagues::Parting>> colleagues::partingsOfMoves(
    Database &database, const QHash<RegistrationId, SessionId> &destinations)
{
    const auto all = Colleague::ofTrack(database);
    if (!all) {
        return std::unexpected(all.error());
    }
    const auto destination = [&](const Colleague &each) { return destinations.value(each.id, each.session); };
    QList<Parting> partings;
    for (const Colleague &one : *all) {
        if (!destinations.contains(one.id) || !isActive(one.status)) {
            continue;
        }
        QList<Colleague> staying;
        for (const Colleague &other : *all) {
            if (other.companions == one.companions && other.id != one.id && isActive(other.status)
                && destination(other) != destination(one)) {
                staying.append(other);
            }
        }
        if (!staying.isEmpty()) {
            partings.append({ one, staying });
        }
    }
    return partings;
}

Result<QList<colleagues::Parting>> colleagues::partings(
    Database &database, const QList<RegistrationId> &leaving, SessionId destination)
{
    QHash<RegistrationId, SessionId> destinations;
    for (const RegistrationId id : leaving) {
        destinations.insert(id, destination);
    }
    return partingsOfMoves(database, destinations);
}
