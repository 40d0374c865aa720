// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attendance/sheetprogress.h"

#include "app/attendance/attendancegrid.h"
#include "app/attendance/sheetstore.h"
#include "app/registrations/occupancy.h"
#include "app/storage/database.h"
#include "app/storage/statement.h"

using namespace Qt::StringLiterals;

namespace
{

using Progress = QHash<MeetingId, SheetProgress>;

/// Its latest whole sheet with those that complete it; as it would print when none was.
Result<QList<AttendanceGrid>> gridsOf(Database &database, MeetingId meeting, qint64 whole)
{
    QList<AttendanceGrid> grids;
    if (whole == 0) {
        auto grid = AttendanceGrid::ofMeeting(database, meeting);
        if (!grid) {
            return std::unexpected(grid.error());
        }
        grids.append(*std::move(grid));
        return grids;
    }
    const auto printed = SheetStore(database).ofMeeting(meeting);
    if (!printed) {
        return std::unexpected(printed.error());
    }
    for (const PrintedSheet &each : *printed) {
        if (each.number == whole || each.completes == whole) {
            auto grid = AttendanceGrid::ofSheet(database, each.number);
            if (!grid) {
                return std::unexpected(grid.error());
            }
            grids.append(*std::move(grid));
        }
    }
    return grids;
}

/// What the rows say: who has cancelled since, has joined after the day or signed on a blank row of another
/// sheet is not to be told from figures. Of a blank row nothing is awaited.
Done readRows(Database &database, MeetingId meeting, SheetProgress &progress)
{
    const auto grids = gridsOf(database, meeting, progress.number);
    if (!grids && grids.error().kind == Error::Kind::Damaged) {
        return {}; // told when it is opened, and by the check
    }
    if (!grids) {
        return std::unexpected(grids.error());
    }
    progress.cells = 0;
    progress.recorded = 0;
    for (const AttendanceGrid &grid : *grids) {
        for (const AttendanceRow &row : grid.rows) {
            for (qsizetype column = 0; column < row.states.size(); ++column) {
                const bool isFilled = row.states.at(column).has_value();
                const bool isAwaited = row.isRequired(column) && !row.isOnBlankRow;
                progress.recorded += isFilled ? 1 : 0;
                progress.cells += isFilled || isAwaited ? 1 : 0;
            }
        }
    }
    return {};
}

} // namespace

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
        u"SELECT h.meeting_id, count(*) - count(g.registration_id),"
        " (SELECT count(*) FROM half_day o WHERE o.meeting_id = h.meeting_id)"
        " FROM half_day h JOIN attendance a ON a.half_day_id = h.id"
        " LEFT JOIN (SELECT DISTINCT s.meeting_id, t.registration_id FROM sheet_guest t"
        "  JOIN sheet s ON s.number = t.sheet_number) g"
        "  ON g.registration_id = a.registration_id AND g.meeting_id = h.meeting_id"
        " GROUP BY h.meeting_id"_s)
                              .each([&](const Row &row) {
                                  const auto meeting = row.id<MeetingId>(0);
                                  SheetProgress &each = all[meeting];
                                  each.recorded = row.number(1);
                                  each.isAnything = true;
                                  if (each.number == 0) {
                                      halfDays.insert(meeting, row.number(2));
                                  }
                              });
    if (!recorded) {
        return std::unexpected(recorded.error());
    }
    const Done counted = Statement(database,
        u"SELECT DISTINCT s.meeting_id FROM sheet_count c JOIN sheet s ON s.number = c.sheet_number"_s)
                             .each([&](const Row &row) { all[row.id<MeetingId>(0)].isAnything = true; });
    if (!counted) {
        return std::unexpected(counted.error());
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
    for (auto each = all.begin(); each != all.end(); ++each) {
        // As many as there are cells are these cells; more are not all of them.
        if (!each->isAnything || (each->recorded > 0 && each->recorded == each->cells)) {
            continue;
        }
        if (const Done read = readRows(database, each.key(), *each); !read) {
            return std::unexpected(read.error());
        }
    }
    return all;
}
