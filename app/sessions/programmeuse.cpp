// SPDX-License-Identifier: GPL-3.0-or-later
// What hangs on the parts of a cycle, which may not go then.
#include "app/sessions/programmedesk.h"

#include "app/storage/database.h"
#include "app/storage/statement.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

/// Each reason by itself: what is to be done about it differs.
Done sessionMayGo(Database &database, const Session &session)
{
    const QList<std::pair<QString, QString>> uses {
        { u"SELECT 1 FROM registration WHERE session_id = :id LIMIT 1"_s, u"sessionRegistered"_s },
        { u"SELECT 1 FROM registration WHERE origin_session_id = :id LIMIT 1"_s, u"sessionAsked"_s },
        { u"SELECT 1 FROM wish WHERE session_id = :id LIMIT 1"_s, u"sessionWished"_s },
        { u"SELECT 1 FROM meeting WHERE session_id = :id LIMIT 1"_s, u"sessionDated"_s },
    };
    for (const auto &[select, reason] : uses) {
        const auto used
            = Statement(database, select).bind(u":id"_s, session.id).first([](const Row &) { return true; });
        if (!used) {
            return std::unexpected(used.error());
        }
        if (*used) {
            return failure(Error::Kind::Invalid, reason, session.label);
        }
    }
    return {};
}

} // namespace

Done ProgrammeDesk::mayGo(const CyclePlan &before, const CyclePlan &edited) const
{
    const auto refuseIf = [&](Statement &statement, const QString &subject, const QString &name) -> Done {
        const auto used = statement.first([](const Row &) { return true; });
        if (!used) {
            return std::unexpected(used.error());
        }
        return *used ? failure(Error::Kind::Invalid, subject, name) : Done {};
    };
    QSet<qint64> kept;
    for (const Track &track : edited.cycle.tracks) {
        kept.insert(track.id.value);
        for (const Module &module : track.modules) {
            kept.insert(module.id.value);
        }
    }
    for (const SessionPlan &each : edited.sessions) {
        kept.insert(each.session.id.value);
    }
    Statement moduleUse(database_,
        u"SELECT 1 WHERE EXISTS (SELECT 1 FROM meeting WHERE module_id = :id)"
        " OR EXISTS (SELECT 1 FROM registration_module WHERE module_id = :id)"_s);
    Statement trackUse(database_,
        u"SELECT 1 WHERE EXISTS (SELECT 1 FROM registration WHERE track_id = :id)"
        " OR EXISTS (SELECT 1 FROM meeting WHERE track_id = :id)"_s);
    Statement groupUse(database_,
        u"SELECT 1 WHERE EXISTS (SELECT 1 FROM registration WHERE session_id = :id AND track_id = :track)"
        " OR EXISTS (SELECT 1 FROM meeting WHERE session_id = :id AND track_id = :track)"_s);
    Statement audienceUse(database_,
        u"SELECT 1 FROM registration r JOIN session s ON s.id = r.session_id WHERE s.cycle_id = :id"
        " AND r.audience = :audience AND r.track_id = :track LIMIT 1"_s);
    Done allowed;
    for (const Track &track : before.cycle.tracks) {
        const Track *now = edited.cycle.track(track.id);
        if (allowed && !now) {
            allowed = refuseIf(trackUse.bind(u":id"_s, track.id), u"trackUsed"_s, track.label);
        }
        for (const Module &module : track.modules) {
            if (allowed && !kept.contains(module.id.value)) {
                allowed = refuseIf(moduleUse.bind(u":id"_s, module.id), u"moduleUsed"_s, module.title);
            }
        }
        for (const Audience audience : track.audiences) {
            if (allowed && !(now && now->audiences.contains(audience))) {
                allowed = refuseIf(audienceUse.bind(u":id"_s, before.cycle.id)
                                       .bind(u":audience"_s, code(audience))
                                       .bind(u":track"_s, track.id),
                    u"audienceUsed"_s, before.cycle.audienceLabel(audience));
            }
        }
    }
    for (const SessionPlan &each : before.sessions) {
        const auto now = std::ranges::find(
            edited.sessions, each.session.id, [](const SessionPlan &plan) { return plan.session.id; });
        if (allowed && now == edited.sessions.end()) {
            allowed = sessionMayGo(database_, each.session);
            continue;
        }
        for (const TrackId track : each.tracks) {
            if (allowed && !now->tracks.contains(track)) {
                const Track *which = before.cycle.track(track);
                allowed = refuseIf(groupUse.bind(u":id"_s, each.session.id).bind(u":track"_s, track),
                    u"groupUsed"_s,
                    which ? u"%1 – %2"_s.arg(each.session.label, which->label) : each.session.label);
            }
        }
    }
    return allowed;
}
