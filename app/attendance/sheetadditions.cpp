// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attendance/sheetadditions.h"

#include "app/attendance/sheetstore.h"
#include "app/registrations/concerned.h"
#include "app/storage/statement.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

/// The latest whole sheet with those that complete it.
struct Printed {
    qint64 whole = 0; ///< its number
    QSet<RegistrationId> people; ///< who has a row to sign
    int last = 0; ///< number of the last row
};

Result<std::optional<Printed>> printedFor(Database &database, MeetingId meeting)
{
    const SheetStore store(database);
    const auto sheets = store.ofMeeting(meeting);
    if (!sheets) {
        return std::unexpected(sheets.error());
    }
    const auto whole
        = std::ranges::find_if(*sheets, [](const PrintedSheet &sheet) { return !sheet.isAddition(); });
    if (whole == sheets->end()) {
        return std::optional<Printed>();
    }
    Printed printed { whole->number, {}, 0 };
    for (const PrintedSheet &each : *sheets) {
        if (each.number != whole->number && each.completes != whole->number) {
            continue;
        }
        const auto sheet = store.sheet(each.number);
        if (!sheet) {
            return std::unexpected(sheet.error());
        }
        for (const SheetRow &row : sheet->rows) {
            printed.people.insert(row.registration);
        }
        printed.last
            = std::max(printed.last, sheet->firstNumber - 1 + int(sheet->rows.size()) + sheet->blankRows);
    }
    // And so has whoever signed on a blank row.
    const Done guests = Statement(database,
        u"SELECT g.registration_id FROM sheet_guest g JOIN sheet s ON s.number = g.sheet_number"
        " WHERE s.number = :whole OR s.completes = :whole"_s)
                            .bind(u":whole"_s, QVariant(whole->number))
                            .each([&](const Row &row) { printed.people.insert(row.id<RegistrationId>(0)); });
    if (!guests) {
        return std::unexpected(guests.error());
    }
    return std::optional(std::move(printed));
}

// SQL: the registration `r` has nothing at any half-day of the meeting `m`.
#define NOTHING_RECORDED                                                                                     \
    " NOT EXISTS (SELECT 1 FROM half_day h JOIN attendance a ON a.half_day_id = h.id"                        \
    " WHERE h.meeting_id = m.id AND a.registration_id = r.id)"

/// Meetings with a sheet where somebody who is expected has nothing recorded: the only ones worth reading the
/// sheets of.
Result<QList<MeetingId>> candidates(Database &database)
{
    return Statement(database,
        u"SELECT m.id FROM meeting m WHERE m.id IN (SELECT s.meeting_id FROM sheet s)"
        " AND (EXISTS (SELECT 1 FROM registration r WHERE r.session_id = m.session_id"
        " AND r.track_id = m.track_id AND r.status = 'confirmed' AND" NOTHING_RECORDED
        " AND " IREV_IS_FOR_MODULE("r", "m.module_id") " AND NOT " IREV_JOINED_AFTER(
            "r", "m") ")"
                      " OR EXISTS (SELECT 1 FROM make_up u JOIN registration r ON r.id = u.registration_id"
                      " WHERE u.meeting_id = m.id AND" NOTHING_RECORDED "))"_s)
        .list([](const Row &row) { return row.id<MeetingId>(0); });
}

#undef NOTHING_RECORDED

} // namespace

Result<std::optional<AttendanceSheet>> sheetadditions::of(
    Database &database, MeetingId meeting, const SheetOptions &options)
{
    const auto printed = printedFor(database, meeting);
    if (!printed) {
        return std::unexpected(printed.error());
    }
    if (!*printed) {
        return std::optional<AttendanceSheet>();
    }
    auto sheet = sheetcontent::ofMeeting(database, meeting, options);
    if (!sheet) {
        return std::unexpected(sheet.error());
    }
    sheet->rows.removeIf([&](const SheetRow &row) { return (*printed)->people.contains(row.registration); });
    if (sheet->rows.isEmpty()) {
        return std::optional<AttendanceSheet>();
    }
    sheet->firstNumber = (*printed)->last + 1;
    sheet->completes = (*printed)->whole;
    return std::optional(*std::move(sheet));
}

Result<int> sheetadditions::count(Database &database, MeetingId meeting)
{
    const auto printed = printedFor(database, meeting);
    if (!printed) {
        return std::unexpected(printed.error());
    }
    if (!*printed) {
        return 0;
    }
    const auto expected = sheetcontent::expected(database, meeting);
    if (!expected) {
        return std::unexpected(expected.error());
    }
    return int(std::ranges::count_if(
        expected->people, [&](const Registration &each) { return !(*printed)->people.contains(each.id); }));
}

Result<QHash<MeetingId, int>> sheetadditions::counts(Database &database)
{
    const auto meetings = candidates(database);
    if (!meetings) {
        return std::unexpected(meetings.error());
    }
    QHash<MeetingId, int> found;
    for (const MeetingId meeting : *meetings) {
        const auto people = count(database, meeting);
        if (!people && people.error().kind == Error::Kind::Damaged) {
            continue; // told when the sheet is opened, and by the check
        }
        if (!people) {
            return std::unexpected(people.error());
        }
        if (*people > 0) {
            found.insert(meeting, *people);
        }
    }
    return found;
}
