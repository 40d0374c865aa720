// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/registrations/waitingtrack.h"

#include "app/people/sortname.h"
#include "app/registrations/registrationstore.h"
#include "app/storage/database.h"
#include "app/storage/statement.h"

using namespace Qt::StringLiterals;

namespace
{

Done readColleagues(Database &database, WaitingTrack &track)
{
    return Statement(database,
        u"SELECT r.id, r.companions_id, p.civility, p.family_name, p.given_name FROM registration r"
        " JOIN person p ON p.id = r.person_id WHERE r.track_id = :track AND r.companions_id IS NOT NULL"
        " AND r.status IN ('waitlisted', 'requested')"_s)
        .bind(u":track"_s, track.id)
        .each([&](const Row &row) {
            Person person;
            person.civility = row.text(2);
            person.familyName = row.text(3);
            person.givenName = row.text(4);
            track.colleagues.append(
                { row.id<RegistrationId>(0), row.id<CompanionsId>(1), names::addressed(person) });
        });
}

Done readPlaces(Database &database, WaitingTrack &track)
{
    return Statement(database,
        u"SELECT r.person_id, r.id, r.session_id, s.label FROM registration r JOIN session s"
        " ON s.id = r.session_id WHERE r.track_id = :track AND r.status = 'confirmed'"
        " AND r.person_id IN (SELECT w.person_id FROM registration w"
        "  WHERE w.track_id = :track_too AND w.status = 'waitlisted')"_s)
        .bind(u":track"_s, track.id)
        .bind(u":track_too"_s, track.id)
        .each([&](const Row &row) {
            track.places.append(
                { row.id<PersonId>(0), { row.id<RegistrationId>(1), row.id<SessionId>(2), row.text(3) } });
        });
}

} // namespace

QHash<PersonId, occupancy::Place> WaitingTrack::placesElsewhere(SessionId session) const
{
    QHash<PersonId, occupancy::Place> elsewhere;
    for (const auto &[person, place] : places) {
        if (place.session != session) {
            elsewhere.insert(person, place);
        }
    }
    return elsewhere;
}

QHash<CompanionsId, QString> WaitingTrack::colleaguesElsewhere(const QList<RegistrationId> &here) const
{
    QHash<CompanionsId, QString> missing;
    for (const Colleague &each : colleagues) {
        if (!here.contains(each.id)) {
            missing.insert(each.companions, each.name);
        }
    }
    return missing;
}

Result<WaitingTrack> WaitingTrack::read(Database &database, TrackId track)
{
    WaitingTrack all { .id = track, .waiting = {}, .colleagues = {}, .places = {} };
    auto waiting = RegistrationStore(database).registrations(
        { .session = {}, .track = track, .person = {}, .status = RegistrationStatus::Waitlisted });
    if (!waiting) {
        return std::unexpected(waiting.error());
    }
    all.waiting = *std::move(waiting);
    if (const Done read = readColleagues(database, all); !read) {
        return std::unexpected(read.error());
    }
    if (const Done read = readPlaces(database, all); !read) {
        return std::unexpected(read.error());
    }
    return all;
}
