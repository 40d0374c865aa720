// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/registrations/waitingtrack.h"

#include "app/registrations/registrationstore.h"
#include "app/storage/database.h"
#include "app/storage/statement.h"

using namespace Qt::StringLiterals;

namespace
{

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
        // One who has a place, or is gone, holds nobody back.
        const bool hinders
            = each.status == RegistrationStatus::Waitlisted || each.status == RegistrationStatus::Requested;
        if (hinders && !here.contains(each.id)) {
            missing.insert(each.companions, each.name);
        }
    }
    return missing;
}

QList<Colleague> WaitingTrack::colleaguesOf(
    const Registration &registration, const QList<RegistrationId> &here, SessionId session) const
{
    QList<Colleague> theirs;
    for (const Colleague &each : colleagues) {
        if (registration.companions.isValid() && each.companions == registration.companions
            && each.id != registration.id) {
            theirs.append(each);
            theirs.last().isHere
                = here.contains(each.id) || (each.session == session && isActive(each.status));
        }
    }
    return theirs;
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
    auto colleagues = Colleague::ofTrack(database, track);
    if (!colleagues) {
        return std::unexpected(colleagues.error());
    }
    all.colleagues = *std::move(colleagues);
    if (const Done read = readPlaces(database, all); !read) {
        return std::unexpected(read.error());
    }
    return all;
}
