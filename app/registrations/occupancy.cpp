// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/registrations/occupancy.h"

#include "app/people/sortname.h"
#include "app/registrations/registrationstore.h"

#include "app/storage/database.h"
#include "app/storage/statement.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

void count(Occupancy &occupancy, const QString &status, int number)
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

} // namespace

Result<Occupancy> occupancy::ofGroup(Database &database, SessionId session, TrackId track)
{
    Occupancy counted;
    bool isOpen = false;
    const Done read = Statement(database,
        u"SELECT st.capacity, r.status, count(r.id) FROM session_track st LEFT JOIN registration r"
        " ON r.session_id = st.session_id AND r.track_id = st.track_id"
        " WHERE st.session_id = :session AND st.track_id = :track GROUP BY st.capacity, r.status"_s)
                          .bind(u":session"_s, session)
                          .bind(u":track"_s, track)
                          .each([&](const Row &row) {
                              isOpen = true;
                              counted.capacity = row.optionalNumber(0);
                              count(counted, row.text(1), row.number(2));
                          });
    if (!read) {
        return std::unexpected(read.error());
    }
    if (!isOpen) {
        return failure(Error::Kind::NotFound, u"session"_s, u"the session is not open to this track"_s);
    }
    return counted;
}

RegistrationStatus occupancy::statusOfNext(const Occupancy &occupancy, bool onlyRequested)
{
    if (onlyRequested) {
        return RegistrationStatus::Requested;
    }
    const bool seats = !occupancy.isFull() && occupancy.waitlisted == 0;
    return seats ? RegistrationStatus::Confirmed : RegistrationStatus::Waitlisted;
}

Done occupancy::seatsHold(Database &database, const QList<ActChange> &undone)
{
    for (const ActChange &change : undone) {
        const QJsonValue before = change.difference.was(EntityKind::Registration, u"status"_s);
        if (change.entity.kind != EntityKind::Registration || before.toString() != u"confirmed"_s) {
            continue;
        }
        const auto registration
            = RegistrationStore(database).registration(RegistrationId { change.entity.id() });
        if (!registration) {
            return std::unexpected(registration.error());
        }
        const auto counted = ofGroup(database, registration->session, registration->track);
        if (!counted) {
            return std::unexpected(counted.error());
        }
        if (counted->capacity && counted->registered > *counted->capacity) {
            return failure(Error::Kind::Full, names::addressed(registration->person));
        }
    }
    return {};
}

Result<QList<GroupOccupancy>> occupancy::ofGroups(Database &database)
{
    QList<GroupOccupancy> groups;
    const Done read
        = Statement(database,
            u"SELECT st.session_id, st.track_id, st.capacity, r.status, count(r.id)"
            " FROM session_track st JOIN session s ON s.id = st.session_id JOIN track t ON t.id = st.track_id"
            " LEFT JOIN registration r ON r.session_id = st.session_id AND r.track_id = st.track_id"
            " GROUP BY st.session_id, st.track_id, st.capacity, r.status, s.cycle_id, s.number, t.position"
            " ORDER BY s.cycle_id DESC, s.number, t.position"_s)
              .each([&](const Row &row) {
                  const auto session = row.id<SessionId>(0);
                  const auto track = row.id<TrackId>(1);
                  if (groups.isEmpty() || groups.last().session != session || groups.last().track != track) {
                      groups.append({ session, track, {} });
                      groups.last().occupancy.capacity = row.optionalNumber(2);
                  }
                  count(groups.last().occupancy, row.text(3), row.number(4));
              });
    if (!read) {
        return std::unexpected(read.error());
    }
    return groups;
}

Result<QHash<MeetingId, Occupancy>> occupancy::ofMeetings(Database &database)
{
    QHash<MeetingId, Occupancy> meetings;
    const Done capacities
        = Statement(database,
            u"SELECT m.id, st.capacity FROM meeting m LEFT JOIN session_track st"
            " ON st.session_id = m.session_id AND st.track_id = m.track_id"_s)
              .each([&](const Row &row) { meetings[row.id<MeetingId>(0)].capacity = row.optionalNumber(1); });
    if (!capacities) {
        return std::unexpected(capacities.error());
    }
    // Rule of concern, the same in RegistrationStore::expectedAt: the séances chosen for the person when
    // there are some, else those open to the audience.
    const Done read = Statement(database,
        u"SELECT m.id, r.status, count(r.id) FROM meeting m"
        " JOIN registration r ON r.session_id = m.session_id AND r.track_id = m.track_id"
        " WHERE r.status IN ('requested', 'confirmed', 'waitlisted')"
        " AND CASE WHEN EXISTS (SELECT 1 FROM registration_module c WHERE c.registration_id = r.id)"
        " THEN EXISTS (SELECT 1 FROM registration_module c WHERE c.registration_id = r.id"
        "  AND c.module_id = m.module_id)"
        " ELSE EXISTS (SELECT 1 FROM module_audience a WHERE a.module_id = m.module_id AND a.audience = "
        "r.audience) END"
        " GROUP BY m.id, r.status"_s)
                          .each([&](const Row &row) {
                              count(meetings[row.id<MeetingId>(0)], row.text(1), row.number(2));
                          });
    if (!read) {
        return std::unexpected(read.error());
    }
    return meetings;
}
