// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sessions/meetinguse.h"

#include "app/storage/statement.h"

using namespace Qt::StringLiterals;

Result<MeetingUse> meetinguse::of(Database &database, MeetingId meeting)
{
    const auto sheets
        = Statement(database, u"SELECT number, issued_at FROM sheet WHERE meeting_id = :id ORDER BY number"_s)
              .bind(u":id"_s, meeting)
              .list([](const Row &row) { return MeetingUse::Sheet { row.integer(0), row.moment(1) }; });
    if (!sheets) {
        return std::unexpected(sheets.error());
    }
    const auto counted = Statement(database,
        u"SELECT (SELECT COUNT(*) FROM attendance a JOIN half_day h ON h.id = a.half_day_id"
        " WHERE h.meeting_id = :id),"
        " (SELECT COUNT(*) FROM scan WHERE meeting_id = :id),"
        " (SELECT COUNT(*) FROM make_up WHERE meeting_id = :id),"
        " (SELECT COUNT(*) FROM sent_letter WHERE meeting_id = :id),"
        " (SELECT COUNT(*) FROM attestation WHERE meeting_id = :id)"_s)
                             .bind(u":id"_s, meeting)
                             .first([](const Row &row) {
                                 return MeetingUse { .sheets = {},
                                     .presences = row.integer(0),
                                     .scans = row.integer(1),
                                     .makeUps = row.integer(2),
                                     .letters = row.integer(3),
                                     .attestations = row.integer(4) };
                             });
    if (!counted) {
        return std::unexpected(counted.error());
    }
    MeetingUse use = counted->value_or(MeetingUse());
    use.sheets = *sheets;
    return use;
}
