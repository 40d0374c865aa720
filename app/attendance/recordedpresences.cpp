// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attendance/recordedpresences.h"

#include "app/attendance/sheetstore.h"
#include "app/registrations/concerned.h"
#include "app/storage/statement.h"

#include <ranges>

using namespace Qt::StringLiterals;

Result<QList<RecordedPresence>> recordedPresences(Database &database, CycleId cycle)
{
    return Statement(database,
        u"SELECT a.registration_id, m.id, s.number, t.code, t.label, d.number, m.date,"
        " (SELECT count(*) FROM half_day e WHERE e.meeting_id = m.id AND e.position <= h.position), h.period,"
        " h.start_time, h.end_time, p.family_name, p.given_name, p.sort_name, r.audience, a.state,"
        " CASE WHEN r.session_id <> m.session_id AND NOT EXISTS (SELECT 1 FROM meeting own"
        "  WHERE own.module_id = m.module_id AND own.session_id = r.session_id AND " IREV_FOLLOWED(
            "r", "own") ") THEN 1 ELSE 0 END, m.session_id, m.track_id"
                        " FROM attendance a JOIN half_day h ON h.id = a.half_day_id JOIN meeting m ON m.id = "
                        "h.meeting_id"
                        " JOIN session s ON s.id = m.session_id JOIN track t ON t.id = m.track_id"
                        " JOIN module d ON d.id = m.module_id JOIN registration r ON r.id = a.registration_id"
                        " JOIN person p ON p.id = r.person_id WHERE s.cycle_id = :cycle"
                        " ORDER BY m.date, m.id, h.position, p.sort_key, r.id"_s)
        .bind(u":cycle"_s, cycle)
        .list([](const Row &row) {
            return RecordedPresence { row.id<RegistrationId>(0), row.id<MeetingId>(1), row.number(2),
                row.text(3), row.text(4), row.number(5), row.text(6), row.number(7), row.text(8), row.text(9),
                row.text(10), row.text(11), row.text(12), row.text(13), row.text(14), row.text(15),
                row.flag(16), row.id<SessionId>(17), row.id<TrackId>(18) };
        });
}

Done PrintedRows::read(MeetingId meeting)
{
    if (known_.contains(meeting)) {
        return {};
    }
    QHash<RegistrationId, PrintedRow> &rows = known_[meeting];
    const SheetStore store(database_);
    const auto printed = store.ofMeeting(meeting);
    if (!printed) {
        return std::unexpected(printed.error());
    }
    for (const PrintedSheet &each : *printed | std::views::reverse) { // the latest last: it stays
        const auto sheet = store.sheet(each.number);
        if (!sheet) {
            return std::unexpected(sheet.error());
        }
        for (int i = 0; i < sheet->rows.size(); ++i) {
            rows.insert(sheet->rows.at(i).registration, { sheet->number, sheet->firstNumber + i });
        }
        const Done guests = Statement(
            database_, u"SELECT registration_id, row_number FROM sheet_guest WHERE sheet_number = :sheet"_s)
                                .bind(u":sheet"_s, QVariant(each.number))
                                .each([&](const Row &row) {
                                    rows.insert(row.id<RegistrationId>(0), { each.number, row.number(1) });
                                });
        if (!guests) {
            return guests;
        }
    }
    return {};
}

PrintedRow PrintedRows::find(MeetingId meeting, RegistrationId registration) const
{
    return known_.value(meeting).value(registration);
}
