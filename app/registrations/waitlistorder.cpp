// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/registrations/waitlistorder.h"

#include "app/storage/database.h"
#include "app/storage/statement.h"

#include <QSet>

using namespace Qt::StringLiterals;

// The one place where the order is written.
#define WAITLIST_ORDER "r.priority DESC, r.requested_at, r.id"

Result<QHash<RegistrationId, int>> waitlist::ranks(
    Database &database, std::optional<SessionId> session, std::optional<TrackId> track)
{
    QHash<RegistrationId, int> ranks;
    const qint64 wantedSession = session ? session->value : -1;
    const qint64 wantedTrack = track ? track->value : -1;
    const Done read = Statement(database,
        u"SELECT r.id, row_number() OVER (PARTITION BY r.session_id, r.track_id ORDER BY " WAITLIST_ORDER ")"
        " FROM registration r WHERE r.status = 'waitlisted'"
        " AND (r.session_id = :session OR CAST(:any_session AS BIGINT) < 0)"
        " AND (r.track_id = :track OR CAST(:any_track AS BIGINT) < 0)"_s)
                          .bind(u":session"_s, QVariant(wantedSession))
                          .bind(u":any_session"_s, QVariant(wantedSession))
                          .bind(u":track"_s, QVariant(wantedTrack))
                          .bind(u":any_track"_s, QVariant(wantedTrack))
                          .each([&](const Row &row) {
                              ranks.insert(row.id<RegistrationId>(0), row.number(1));
                          });
    if (!read) {
        return std::unexpected(read.error());
    }
    return ranks;
}

Result<QList<RegistrationId>> waitlist::candidates(Database &database, SessionId session, TrackId track)
{
    return Statement(database,
        u"SELECT r.id FROM registration r WHERE r.status = 'waitlisted' AND r.track_id = :track"
        " AND (r.session_id = :session OR EXISTS (SELECT 1 FROM wish w WHERE w.registration_id = r.id"
        "  AND w.session_id = :wished)) ORDER BY " WAITLIST_ORDER ""_s)
        .bind(u":track"_s, track)
        .bind(u":session"_s, session)
        .bind(u":wished"_s, session)
        .list([](const Row &row) { return row.id<RegistrationId>(0); });
}

Result<QList<RegistrationId>> waitlist::inTurn(Database &database, const QList<RegistrationId> &ids)
{
    QSet<RegistrationId> left(ids.begin(), ids.end());
    QList<RegistrationId> ordered;
    const Done read = Statement(database,
        u"SELECT r.id FROM registration r ORDER BY CASE r.status WHEN 'waitlisted' THEN 0"
        " WHEN 'requested' THEN 1 ELSE 2 END, " WAITLIST_ORDER ""_s)
                          .each([&](const Row &row) {
                              const auto id = row.id<RegistrationId>(0);
                              if (left.remove(id)) {
                                  ordered.append(id);
                              }
                          });
    if (!read) {
        return std::unexpected(read.error());
    }
    for (const RegistrationId id : ids) {
        if (left.remove(id)) {
            ordered.append(id);
        }
    }
    return ordered;
}
