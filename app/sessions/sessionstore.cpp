// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sessions/sessionstore.h"

#include "app/storage/database.h"
#include "app/storage/statement.h"
#include "app/storage/transaction.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

/// With no tracks when it is not among them.
SessionPlan found(const QList<SessionPlan> &plans, SessionId id)
{
    const auto plan = std::ranges::find(plans, id, [](const SessionPlan &each) { return each.session.id; });
    return plan == plans.end() ? SessionPlan {} : *plan;
}

} // namespace

Result<QList<SessionPlan>> SessionStore::plans(CycleId cycle) const
{
    auto plans = Statement(database_,
        u"SELECT id, cycle_id, number, label FROM session WHERE cycle_id = :cycle ORDER BY number"_s)
                     .bind(u":cycle"_s, cycle)
                     .list([](const Row &row) {
                         return SessionPlan { .session
                             = { row.id<SessionId>(0), row.id<CycleId>(1), row.number(2), row.text(3) },
                             .tracks = {} };
                     });
    if (!plans) {
        return plans;
    }
    Statement groups(database_,
        u"SELECT g.track_id FROM session_track g JOIN track t ON t.id = g.track_id"
        " WHERE g.session_id = :session ORDER BY t.position, t.id"_s);
    for (SessionPlan &plan : *plans) {
        const auto tracks = groups.bind(u":session"_s, plan.session.id).list([](const Row &row) {
            return row.id<TrackId>(0);
        });
        if (!tracks) {
            return std::unexpected(tracks.error());
        }
        plan.tracks = *tracks;
    }
    return plans;
}

Done SessionStore::update(CycleId cycle, const QList<SessionPlan> &stored, const QList<SessionPlan> &edited)
{
    return writing(database_, [&]() -> Done {
        Statement removal(database_, u"DELETE FROM session WHERE id = :id"_s);
        for (const SessionPlan &plan : stored) {
            if (found(edited, plan.session.id).session.id.isValid()) {
                continue;
            }
            if (const Done removed = done(removal.bind(u":id"_s, plan.session.id).run()); !removed) {
                return removed;
            }
        }
        // Numbers are unique at every moment: out of each other's way first.
        Done written = done(
            Statement(database_, u"UPDATE session SET number = number + 1000000 WHERE cycle_id = :cycle"_s)
                .bind(u":cycle"_s, cycle)
                .run());
        Statement session(database_,
            u"INSERT INTO session (id, cycle_id, number, label) VALUES (:id, :cycle, :number, :label)"
            " ON CONFLICT (id) DO UPDATE SET number = excluded.number, label = excluded.label"_s);
        for (const SessionPlan &plan : edited) {
            if (written) {
                written = done(session.bind(u":id"_s, plan.session.id)
                        .bind(u":cycle"_s, cycle)
                        .bind(u":number"_s, std::optional(plan.session.number))
                        .bindText(u":label"_s, plan.session.label)
                        .run());
            }
            if (written) {
                written = openTo(found(stored, plan.session.id), plan);
            }
        }
        return written;
    });
}

Done SessionStore::openTo(const SessionPlan &stored, const SessionPlan &edited)
{
    Statement closing(
        database_, u"DELETE FROM session_track WHERE session_id = :session AND track_id = :track"_s);
    for (const TrackId track : stored.tracks) {
        if (edited.tracks.contains(track)) {
            continue;
        }
        const Done closed
            = done(closing.bind(u":session"_s, edited.session.id).bind(u":track"_s, track).run());
        if (!closed) {
            return closed;
        }
    }
    Statement opening(database_,
        u"INSERT INTO session_track (session_id, track_id, capacity) VALUES (:session, :track, NULL)"_s);
    for (const TrackId track : edited.tracks) {
        if (stored.tracks.contains(track)) {
            continue;
        }
        const Done opened
            = done(opening.bind(u":session"_s, edited.session.id).bind(u":track"_s, track).run());
        if (!opened) {
            return opened;
        }
    }
    return {};
}
