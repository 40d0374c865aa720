// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sessions/keptconflicts.h"

#include "app/storage/database.h"
#include "app/storage/statement.h"

using namespace Qt::StringLiterals;

Result<QList<KeptConflict>> KeptConflicts::between(QDate first, QDate last) const
{
    return Statement(database_,
        u"SELECT meeting_id, kind, subject, date, reason, kept_at, kept_by FROM kept_conflict"
        " WHERE date BETWEEN :first AND :last"_s)
        .bind(u":first"_s, first)
        .bind(u":last"_s, last)
        .list([](const Row &row) {
            return KeptConflict { .meeting = row.id<MeetingId>(0),
                .kind = row.text(1),
                .subject = row.text(2),
                .date = row.date(3),
                .reason = row.text(4),
                .at = row.moment(5),
                .by = row.text(6) };
        });
}

Done KeptConflicts::keep(const KeptConflict &conflict)
{
    if (conflict.kind == code(DateCaution::Kind::PlaceTooSmall)) {
        // Of a meeting's room one decision holds: the last, for as many people as it was taken for.
        const auto before = Statement(
            database_, u"DELETE FROM kept_conflict WHERE meeting_id = :meeting AND kind = :kind"_s)
                                .bind(u":meeting"_s, conflict.meeting)
                                .bind(u":kind"_s, conflict.kind)
                                .run();
        if (!before) {
            return std::unexpected(before.error());
        }
    }
    return done(Statement(database_,
        u"INSERT INTO kept_conflict (meeting_id, kind, subject, date, reason, kept_at, kept_by)"
        " VALUES (:meeting, :kind, :subject, :date, :reason, :at, :by)"
        " ON CONFLICT (meeting_id, kind, subject) DO UPDATE SET date = excluded.date,"
        " reason = excluded.reason, kept_at = excluded.kept_at, kept_by = excluded.kept_by"_s)
            .bind(u":meeting"_s, conflict.meeting)
            .bind(u":kind"_s, conflict.kind)
            .bind(u":subject"_s, conflict.subject)
            .bind(u":date"_s, conflict.date)
            .bind(u":reason"_s, conflict.reason)
            .bind(u":at"_s, conflict.at)
            .bindText(u":by"_s, conflict.by)
            .run());
}

Done KeptConflicts::remove(const KeptConflict &conflict)
{
    const auto removed = Statement(database_,
        u"DELETE FROM kept_conflict WHERE meeting_id = :meeting AND kind = :kind AND subject = :subject"_s)
                             .bind(u":meeting"_s, conflict.meeting)
                             .bind(u":kind"_s, conflict.kind)
                             .bind(u":subject"_s, conflict.subject)
                             .run();
    if (!removed) {
        return std::unexpected(removed.error());
    }
    return *removed == 1 ? Done {} : failure(Error::Kind::NotFound, u"conflict"_s);
}
