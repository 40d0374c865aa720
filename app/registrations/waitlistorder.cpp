// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/registrations/waitlistorder.h"

#include "app/registrations/registration.h"
#include "app/storage/database.h"
#include "app/storage/statement.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

// The order, for the database; Turn is the same for rows read one by one (WaitingListTest compares them).
#define WAITLIST_ORDER "r.priority DESC, r.requested_at, r.id"

namespace
{

/// Phase, priority (the higher is the less), moment of the request, id.
using Turn = std::tuple<int, int, qint64, qint64>;
constexpr int unknownPhase = 3;

int phaseOf(const QString &status)
{
    return status == code(RegistrationStatus::Waitlisted) ? 0
        : status == code(RegistrationStatus::Requested)   ? 1
                                                          : 2;
}

} // namespace

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

Result<QSet<std::pair<SessionId, TrackId>>> waitlist::wishedGroups(Database &database)
{
    QSet<std::pair<SessionId, TrackId>> groups;
    const Done read
        = Statement(database,
            u"SELECT DISTINCT w.session_id, r.track_id FROM wish w JOIN registration r"
            " ON r.id = w.registration_id WHERE r.status = 'waitlisted' AND w.session_id <> r.session_id"_s)
              .each([&](const Row &row) { groups.insert({ row.id<SessionId>(0), row.id<TrackId>(1) }); });
    return read ? Result<QSet<std::pair<SessionId, TrackId>>>(groups) : std::unexpected(read.error());
}

Result<QList<RegistrationId>> waitlist::inTurn(Database &database, const QList<RegistrationId> &ids)
{
    // These alone are read: a handful among all there ever were.
    Statement read(database, u"SELECT status, priority, requested_at FROM registration WHERE id = :id"_s);
    QList<std::pair<Turn, RegistrationId>> turns;
    QSet<RegistrationId> seen;
    for (const RegistrationId id : ids) {
        if (seen.contains(id)) {
            continue;
        }
        seen.insert(id);
        const auto turn = read.bind(u":id"_s, id).first([&](const Row &row) {
            return Turn { phaseOf(row.text(0)), -row.number(1), row.moment(2).toMSecsSinceEpoch(), id.value };
        });
        if (!turn) {
            return std::unexpected(turn.error());
        }
        turns.append({ turn->value_or(Turn { unknownPhase, 0, 0, 0 }), id });
    }
    std::ranges::stable_sort(turns, {}, &std::pair<Turn, RegistrationId>::first);
    QList<RegistrationId> ordered;
    std::ranges::transform(turns, std::back_inserter(ordered), &std::pair<Turn, RegistrationId>::second);
    return ordered;
}
