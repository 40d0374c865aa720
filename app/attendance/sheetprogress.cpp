// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attendance/sheetprogress.h"

#include "app/attendance/sheetstore.h"
#include "app/registrations/concerned.h"
#include "app/registrations/occupancy.h"
#include "app/storage/database.h"
#include "app/storage/statement.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

using Progress = QHash<MeetingId, SheetProgress>;

struct LateCells {
    MeetingId meeting;
    RegistrationId registration;
    int cells = 0;
};

/// Of who registered after the day, with nothing recorded. Where the sheet was printed before they came, they
/// are not on it.
Result<QList<LateCells>> lateCells(Database &database)
{
    return Statement(database,
        u"SELECT m.id, r.id, count(*) FROM meeting m JOIN half_day h ON h.meeting_id = m.id"
        " JOIN registration r ON r.session_id = m.session_id AND r.track_id = m.track_id"
        " WHERE r.status = 'confirmed' AND " IREV_JOINED_AFTER("r", "m") " AND " IREV_IS_FOR_MODULE(
            "r", "m.module_id") " AND NOT EXISTS (SELECT 1 FROM attendance a"
                                " WHERE a.registration_id = r.id AND a.half_day_id = h.id)"
                                " AND NOT EXISTS (SELECT 1 FROM make_up u WHERE u.registration_id = r.id AND "
                                "u.meeting_id = m.id)"
                                " AND NOT EXISTS (SELECT 1 FROM sheet s WHERE s.meeting_id = m.id AND "
                                "s.completes IS NULL"
                                " AND s.issued_at < r.requested_at AND NOT EXISTS (SELECT 1 FROM sheet later"
                                " WHERE later.meeting_id = m.id AND later.completes IS NULL AND later.number "
                                "> s.number))"
                                " GROUP BY m.id, r.id"_s)
        .list([](const Row &row) {
            return LateCells { row.id<MeetingId>(0), row.id<RegistrationId>(1), row.number(2) };
        });
}

/// Nobody where it cannot be read: that is told when it is opened.
Result<QSet<RegistrationId>> namedOn(Database &database, qint64 number)
{
    QSet<RegistrationId> named;
    const auto sheet = SheetStore(database).sheet(number);
    if (!sheet && sheet.error().kind != Error::Kind::Damaged) {
        return std::unexpected(sheet.error());
    }
    for (const SheetRow &row : sheet ? sheet->rows : QList<SheetRow>()) {
        named.insert(row.registration);
    }
    return named;
}

/// The cells of who registered after the day are not there to be filled: among those expected where nothing
/// is printed, or on an old sheet that names them.
Result<Progress> withoutLate(Database &database, Progress all)
{
    const bool isAnyUnderWay = std::ranges::any_of(
        all, [](const SheetProgress &each) { return each.recorded > 0 && each.recorded < each.cells; });
    if (!isAnyUnderWay) {
        return all;
    }
    const auto late = lateCells(database);
    if (!late) {
        return std::unexpected(late.error());
    }
    QHash<qint64, QSet<RegistrationId>> printed;
    for (const LateCells &each : *late) {
        const auto progress = all.find(each.meeting);
        if (progress == all.end()) {
            continue;
        }
        const qint64 number = progress->number;
        if (number > 0 && !printed.contains(number)) {
            const auto named = namedOn(database, number);
            if (!named) {
                return std::unexpected(named.error());
            }
            printed.insert(number, *named);
        }
        if (number == 0 || printed.value(number).contains(each.registration)) {
            progress->cells = std::max(0, progress->cells - each.cells);
        }
    }
    return all;
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
    return withoutLate(database, all);
}
