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

Result<CycleUse> meetinguse::of(Database &database, CycleId cycle)
{
    const auto counted = Statement(database,
        u"SELECT (SELECT COUNT(*) FROM registration r JOIN session s ON s.id = r.session_id"
        " WHERE s.cycle_id = :cycle),"
        " (SELECT COUNT(*) FROM sheet f JOIN meeting m ON m.id = f.meeting_id"
        " JOIN session s ON s.id = m.session_id WHERE s.cycle_id = :cycle),"
        " (SELECT COUNT(*) FROM scan k JOIN meeting m ON m.id = k.meeting_id"
        " JOIN session s ON s.id = m.session_id WHERE s.cycle_id = :cycle)"_s)
                             .bind(u":cycle"_s, cycle)
                             .first([](const Row &row) {
                                 return CycleUse { .registrations = row.integer(0),
                                     .sheets = row.integer(1),
                                     .scans = row.integer(2) };
                             });
    return counted ? Result<CycleUse>(counted->value_or(CycleUse())) : std::unexpected(counted.error());
}
