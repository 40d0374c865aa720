// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/registrations/freedseat.h"

#include "app/journal/journalrows.h"
#include "app/registrations/registration.h"
#include "app/storage/database.h"
#include "app/storage/statement.h"

using namespace Qt::StringLiterals;

namespace
{

/// Where a registration stands; nowhere once it is gone.
struct Standing {
    SessionId session;
    TrackId track;
    QString status;

    [[nodiscard]] bool isSeatOf(SessionId itsSession, TrackId itsTrack) const
    {
        return session == itsSession && track == itsTrack && status == code(RegistrationStatus::Confirmed);
    }
    [[nodiscard]] Standing before(const Difference &difference) const
    {
        const auto was
            = [&](const QString &column) { return difference.was(EntityKind::Registration, column); };
        Standing earlier = *this;
        if (const QJsonValue value = was(u"session_id"_s); !value.isUndefined()) {
            earlier.session = SessionId { value.toInteger() };
        }
        if (const QJsonValue value = was(u"track_id"_s); !value.isUndefined()) {
            earlier.track = TrackId { value.toInteger() };
        }
        if (const QJsonValue value = was(u"status"_s); !value.isUndefined()) {
            earlier.status = value.toString();
        }
        return earlier;
    }
};

/// Those of whom an act in between says that they were confirmed, or there, before it.
Result<QStringList> whoMoved(
    Database &database, SessionId session, TrackId track, const QDateTime &from, const QDateTime &until)
{
    return Statement(database,
        u"SELECT DISTINCT c.entity_key FROM act a JOIN act_change c ON c.act_id = a.id"
        " WHERE a.at >= :from AND a.at <= :until AND c.entity = 'registration'"
        " AND (c.before LIKE :confirmed OR c.before LIKE :session OR c.before LIKE :track)"_s)
        .bind(u":from"_s, from)
        .bind(u":until"_s, until)
        .bind(u":confirmed"_s, u"%\"status\":\"confirmed\"%"_s)
        .bind(u":session"_s, u"%\"session_id\":%1%"_s.arg(session.value))
        .bind(u":track"_s, u"%\"track_id\":%1%"_s.arg(track.value))
        .list([](const Row &row) { return row.text(0); });
}

Result<Standing> standingOf(Database &database, const QString &key)
{
    const auto found
        = Statement(database, u"SELECT session_id, track_id, status FROM registration WHERE id = :id"_s)
              .bind(u":id"_s, QVariant(key.toLongLong()))
              .first([](const Row &row) {
                  return Standing { row.id<SessionId>(0), row.id<TrackId>(1), row.text(2) };
              });
    return found ? Result<Standing>(found->value_or(Standing {})) : std::unexpected(found.error());
}

} // namespace

Result<bool> wasSeatFreed(
    Database &database, SessionId session, TrackId track, const QDateTime &from, const QDateTime &until)
{
    const auto moved = whoMoved(database, session, track, from, until);
    if (!moved) {
        return std::unexpected(moved.error());
    }
    for (const QString &key : *moved) {
        const auto now = standingOf(database, key);
        if (!now) {
            return std::unexpected(now.error());
        }
        if (now->isSeatOf(session, track)) {
            continue;
        }
        // From what is now back to what was: an act says what it changed alone.
        Standing after = *now;
        bool hasLeft = false;
        const Done read = Statement(database,
            u"SELECT a.at, c.before, c.after FROM act_change c JOIN act a ON a.id = c.act_id"
            " WHERE c.entity = 'registration' AND c.entity_key = :key ORDER BY a.id DESC, c.position DESC"_s)
                              .bind(u":key"_s, key)
                              .each([&](const Row &row) {
                                  const Standing before = after.before(journalrows::difference(row, 1));
                                  const QDateTime at = row.moment(0);
                                  hasLeft = hasLeft
                                      || (at >= from && at <= until && before.isSeatOf(session, track)
                                          && !after.isSeatOf(session, track));
                                  after = before;
                              });
        if (!read) {
            return std::unexpected(read.error());
        }
        if (hasLeft) {
            return true;
        }
    }
    return false;
}
