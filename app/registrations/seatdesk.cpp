// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/registrations/seatdesk.h"

#include "app/changes.h"
#include "app/journal/journal.h"
#include "app/storage/database.h"
#include "app/storage/statement.h"
#include "app/storage/transaction.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

Done check(const GroupSeats &seats)
{
    if (seats.capacity && *seats.capacity < 0) {
        return failure(Error::Kind::Invalid, u"capacity"_s);
    }
    for (auto quota = seats.quotas.begin(); quota != seats.quotas.end(); ++quota) {
        const bool twice = std::any_of(seats.quotas.begin(), quota,
            [&](const Quota &other) { return other.kind == quota->kind && other.subject == quota->subject; });
        const bool nobody = quota->kind == Quota::Kind::Audience && !audienceFromCode(quota->subject);
        if (quota->seats < 0 || twice || nobody) {
            return failure(Error::Kind::Invalid, u"quota"_s);
        }
    }
    return {};
}

Result<QString> labelOf(Database &database, SessionId session, TrackId track)
{
    const auto found = Statement(database,
        u"SELECT s.label, t.label FROM session_track st JOIN session s ON s.id = st.session_id"
        " JOIN track t ON t.id = st.track_id WHERE st.session_id = :session AND st.track_id = :track"_s)
                           .bind(u":session"_s, session)
                           .bind(u":track"_s, track)
                           .first([](const Row &row) { return u"%1 – %2"_s.arg(row.text(0), row.text(1)); });
    if (!found) {
        return std::unexpected(found.error());
    }
    if (!*found) {
        return failure(Error::Kind::NotFound, u"session"_s, u"the session is not open to this track"_s);
    }
    return **found;
}

Done writeQuotas(Database &database, const GroupSeats &seats)
{
    const auto cleared
        = Statement(database, u"DELETE FROM quota WHERE session_id = :session AND track_id = :track"_s)
              .bind(u":session"_s, seats.session)
              .bind(u":track"_s, seats.track)
              .run();
    if (!cleared) {
        return std::unexpected(cleared.error());
    }
    Statement insert(database,
        u"INSERT INTO quota (session_id, track_id, kind, subject, seats)"
        " VALUES (:session, :track, :kind, :subject, :seats)"_s);
    for (const Quota &quota : seats.quotas) {
        const auto added = insert.bind(u":session"_s, seats.session)
                               .bind(u":track"_s, seats.track)
                               .bind(u":kind"_s, code(quota.kind))
                               .bind(u":subject"_s, quota.subject.isNull() ? u""_s : quota.subject)
                               .bind(u":seats"_s, std::optional(quota.seats))
                               .run();
        if (!added) {
            return std::unexpected(added.error());
        }
    }
    return {};
}

} // namespace

Result<GroupSeats> SeatDesk::seats(SessionId session, TrackId track) const
{
    const auto plan = SeatPlan::limits(database_, session, track);
    if (!plan) {
        return std::unexpected(plan.error());
    }
    return GroupSeats { session, track, plan->capacity, plan->fullByHand, plan->lateCallsAllowed,
        plan->quotas };
}

Done SeatDesk::setSeats(const GroupSeats &seats)
{
    if (const Done checked = check(seats); !checked) {
        return checked;
    }
    return writing(database_, [&]() -> Done {
        const auto label = labelOf(database_, seats.session, seats.track);
        if (!label) {
            return std::unexpected(label.error());
        }
        Act act(journal_, ActKind::SetCapacity);
        if (const Done touched = act.touch(Entity(seats.session, seats.track)); !touched) {
            return touched;
        }
        const auto written = Statement(database_,
            u"UPDATE session_track SET capacity = :capacity, full_by_hand = :full, late_calls_allowed = :late"
            " WHERE session_id = :session AND track_id = :track"_s)
                                 .bind(u":capacity"_s, seats.capacity)
                                 .bind(u":full"_s, seats.fullByHand)
                                 .bind(u":late"_s, seats.lateCallsAllowed)
                                 .bind(u":session"_s, seats.session)
                                 .bind(u":track"_s, seats.track)
                                 .run();
        if (!written) {
            return std::unexpected(written.error());
        }
        if (const Done quotas = writeQuotas(database_, seats); !quotas) {
            return quotas;
        }
        database_.afterCommit(changes_, [this] { Q_EMIT changes_.programmeChanged(); });
        return act.finish(*label);
    });
}

Done SeatDesk::setFormState(CycleId cycle, Audience audience, FormState state)
{
    return writing(database_, [&]() -> Done {
        Act act(journal_, ActKind::SetFormState);
        if (const Done touched = act.touch(Entity(cycle, code(audience))); !touched) {
            return touched;
        }
        const auto label = Statement(database_,
            u"SELECT form_label FROM registration_form WHERE cycle_id = :cycle AND audience = :audience"_s)
                               .bind(u":cycle"_s, cycle)
                               .bind(u":audience"_s, code(audience))
                               .first([](const Row &row) { return row.text(0); });
        if (!label) {
            return std::unexpected(label.error());
        }
        if (!*label) {
            return failure(Error::Kind::NotFound, u"form"_s);
        }
        const auto written = Statement(database_,
            u"UPDATE registration_form SET state = :state WHERE cycle_id = :cycle AND audience = :audience"_s)
                                 .bind(u":state"_s, code(state))
                                 .bind(u":cycle"_s, cycle)
                                 .bind(u":audience"_s, code(audience))
                                 .run();
        if (!written) {
            return std::unexpected(written.error());
        }
        database_.afterCommit(changes_, [this] { Q_EMIT changes_.programmeChanged(); });
        return act.finish(**label);
    });
}
