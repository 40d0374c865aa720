// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attendance/sheetprogress.h"

#include "app/storage/database.h"
#include "app/storage/statement.h"

using namespace Qt::StringLiterals;

Result<QHash<MeetingId, SheetProgress>> sheetProgress(Database &database)
{
    QHash<MeetingId, SheetProgress> all;
    const Done printed = Statement(database,
        u"SELECT s.meeting_id, s.number, s.issued_at, s.names,"
        " (SELECT count(*) FROM half_day h WHERE h.meeting_id = s.meeting_id)"
        " FROM sheet s WHERE s.completes IS NULL ORDER BY s.number"_s)
                             .each([&](const Row &row) {
                                 SheetProgress &each = all[row.id<MeetingId>(0)]; // the latest comes last
                                 each.number = row.integer(1);
                                 each.printedAt = row.moment(2);
                                 each.cells = row.optionalNumber(3);
                                 if (each.cells) {
                                     *each.cells *= row.number(4);
                                 }
                             });
    if (!printed) {
        return std::unexpected(printed.error());
    }
    const Done recorded
        = Statement(database,
            u"SELECT h.meeting_id, count(*) FROM half_day h JOIN attendance a ON a.half_day_id = h.id"
            " GROUP BY h.meeting_id"_s)
              .each([&](const Row &row) { all[row.id<MeetingId>(0)].recorded = row.number(1); });
    return recorded ? Result<QHash<MeetingId, SheetProgress>>(all) : std::unexpected(recorded.error());
}
