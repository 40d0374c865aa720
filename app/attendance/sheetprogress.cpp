// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attendance/sheetprogress.h"

#include "app/registrations/occupancy.h"
#include "app/storage/database.h"
#include "app/storage/statement.h"

using namespace Qt::StringLiterals;

Result<QHash<MeetingId, SheetProgress>> sheetProgress(Database &database)
{
    QHash<MeetingId, SheetProgress> all;
    QHash<MeetingId, int> halfDays; // of meetings whose sheet does not say how many names it holds
    const Done printed = Statement(database,
        u"SELECT s.meeting_id, s.number, s.issued_at, s.names,"
        " (SELECT count(*) FROM half_day h WHERE h.meeting_id = s.meeting_id)"
        " FROM sheet s WHERE s.completes IS NULL ORDER BY s.number"_s)
                             .each([&](const Row &row) {
                                 const auto meeting = row.id<MeetingId>(0);
                                 SheetProgress &each = all[meeting]; // the latest comes last
                                 each.number = row.integer(1);
                                 each.printedAt = row.moment(2);
                                 each.cells = row.number(3) * row.number(4);
                                 halfDays.remove(meeting);
                                 if (row.isNull(3)) {
                                     halfDays.insert(meeting, row.number(4));
                                 }
                             });
    if (!printed) {
        return std::unexpected(printed.error());
    }
    // What was printed for those who came to the list after it is to be entered too.
    const Done added = Statement(database,
        u"SELECT s.meeting_id, s.completes, s.names,"
        " (SELECT count(*) FROM half_day h WHERE h.meeting_id = s.meeting_id)"
        " FROM sheet s WHERE s.completes IS NOT NULL AND s.names IS NOT NULL"_s)
                           .each([&](const Row &row) {
                               const auto whole = all.find(row.id<MeetingId>(0));
                               if (whole != all.end() && whole->number == row.integer(1)) {
                                   whole->cells += row.number(2) * row.number(3);
                               }
                           });
    if (!added) {
        return std::unexpected(added.error());
    }
    // Who signed on a blank row fills no cell of those who were expected.
    const Done recorded = Statement(database,
        u"SELECT h.meeting_id, count(*),"
        " (SELECT count(*) FROM half_day o WHERE o.meeting_id = h.meeting_id)"
        " FROM half_day h JOIN attendance a ON a.half_day_id = h.id"
        " WHERE NOT EXISTS (SELECT 1 FROM sheet_guest g JOIN sheet s ON s.number = g.sheet_number"
        "  WHERE g.registration_id = a.registration_id AND s.meeting_id = h.meeting_id"
        "  AND g.row_number > s.names)"
        " GROUP BY h.meeting_id"_s)
                              .each([&](const Row &row) {
                                  const auto meeting = row.id<MeetingId>(0);
                                  SheetProgress &each = all[meeting];
                                  each.recorded = row.number(1);
                                  if (each.number == 0) {
                                      halfDays.insert(meeting, row.number(2));
                                  }
                              });
    if (!recorded) {
        return std::unexpected(recorded.error());
    }
    if (!halfDays.isEmpty()) {
        const auto expected = occupancy::ofMeetings(database);
        if (!expected) {
            return std::unexpected(expected.error());
        }
        for (auto each = halfDays.cbegin(); each != halfDays.cend(); ++each) {
            all[each.key()].cells = each.value() * expected->value(each.key()).registered;
        }
    }
    return all;
}
