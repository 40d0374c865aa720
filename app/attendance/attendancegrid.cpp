// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attendance/attendancegrid.h"

#include "app/attendance/attendancestore.h"
#include "app/attendance/sheetcontent.h"
#include "app/attendance/sheetstore.h"
#include "app/attendance/sheetwords.h"
#include "app/base/textfold.h"
#include "app/people/sortname.h"
#include "app/registrations/registrationstore.h"
#include "app/sessions/meetingstore.h"
#include "app/storage/database.h"
#include "app/storage/statement.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

AttendanceRow rowOf(int number, const SheetRow &printed)
{
    AttendanceRow row;
    row.number = number;
    row.registration = printed.registration;
    row.name = printed.name;
    row.function = printed.function;
    row.organisation = printed.organisation;
    row.nameKey = text::fold(printed.name);
    return row;
}

/// Adds who signed on a row that held no seat for them.
Done addGuests(Database &database, AttendanceGrid &grid)
{
    return Statement(database,
        u"SELECT g.row_number, g.registration_id, p.family_name, p.given_name, p.function, o.name, p.council,"
        " r.audience FROM sheet_guest g JOIN registration r ON r.id = g.registration_id"
        " JOIN person p ON p.id = r.person_id LEFT JOIN organisation o ON o.id = p.organisation_id"
        " WHERE g.sheet_number = :number ORDER BY g.row_number"_s)
        .bind(u":number"_s, QVariant(grid.sheetNumber))
        .each([&](const Row &row) {
            const int number = row.number(0);
            if (const qsizetype known = grid.find(number); known >= 0) {
                grid.rows[known].isGuest = true; // on their own row, after they had cancelled
                return;
            }
            const auto audience = audienceFromCode(row.text(7)).value_or(Audience::Professional);
            SheetRow added { row.id<RegistrationId>(1), names::display(row.text(2), row.text(3)), row.text(4),
                shownOrganisation(audience, row.text(5), row.text(6)), {}, {} };
            grid.rows.append(rowOf(number, added));
            grid.rows.last().isGuest = true;
            grid.rows.last().isOnBlankRow = true;
        });
}

/// What has become of the registrations printed.
Done readRegistrations(Database &database, AttendanceGrid &grid)
{
    QHash<RegistrationId, qsizetype> positions;
    for (qsizetype i = 0; i < grid.rows.size(); ++i) {
        positions.insert(grid.rows.at(i).registration, i);
    }
    const auto followed = RegistrationStore(database).followedInTheirSession(grid.meeting);
    if (!followed) {
        return std::unexpected(followed.error());
    }
    Statement statement(database, u"SELECT status, session_id FROM registration WHERE id = :id"_s);
    for (AttendanceRow &row : grid.rows) {
        const auto found = statement.bind(u":id"_s, row.registration).first([](const Row &stored) {
            return std::pair(statusFromCode(stored.text(0)), stored.id<SessionId>(1));
        });
        if (!found) {
            return std::unexpected(found.error());
        }
        if (*found) {
            row.status = (*found)->first;
            row.comesAgain = followed->contains(row.registration);
            row.isMakeUp = (*found)->second != grid.session && !row.comesAgain;
        }
        row.states = QList<std::optional<AttendanceState>>(grid.columns.size());
    }
    const auto late = RegistrationStore(database).joinedAfter(grid.meeting);
    if (!late) {
        return std::unexpected(late.error());
    }
    for (AttendanceRow &row : grid.rows) {
        row.joinedLate = !row.isGuest && late->contains(row.registration);
    }
    const auto recorded = AttendanceStore(database).ofMeeting(grid.meeting);
    if (!recorded) {
        return std::unexpected(recorded.error());
    }
    for (const Attendance &attendance : *recorded) {
        const auto row = positions.constFind(attendance.registration);
        const auto column = std::ranges::find(grid.columns, attendance.halfDay, &SheetColumn::halfDay);
        if (row != positions.cend() && column != grid.columns.end()) {
            grid.rows[*row].states[column - grid.columns.begin()] = attendance.state;
        }
    }
    return {};
}

/// Folded, a name has its hyphens no more: whether one stands right after these letters, with which the name
/// begins, or a word in it.
bool hasHyphenAfter(const QString &name, const QString &letters, bool atStart)
{
    for (qsizetype hyphen = name.indexOf(u'-'); hyphen >= 0; hyphen = name.indexOf(u'-', hyphen + 1)) {
        const QString before = text::fold(name.first(hyphen));
        if (atStart ? before == letters : before.endsWith(u' ' + letters)) {
            return true;
        }
    }
    return false;
}

int cells(const AttendanceGrid &grid, const auto &isMeant)
{
    int found = 0;
    for (const AttendanceRow &row : grid.rows) {
        for (qsizetype column = 0; column < row.states.size(); ++column) {
            found += isMeant(row, column) ? 1 : 0;
        }
    }
    return found;
}

Result<AttendanceGrid> gridOf(Database &database, const AttendanceSheet &sheet)
{
    const auto meeting = MeetingStore(database).meeting(sheet.meeting);
    if (!meeting) {
        return std::unexpected(meeting.error());
    }
    AttendanceGrid grid;
    grid.sheetNumber = sheet.number;
    grid.meeting = sheet.meeting;
    grid.session = meeting->session;
    grid.track = meeting->track;
    grid.module = meeting->module;
    grid.sessionTitle = sheet.sessionTitle;
    grid.moduleTitle = sheetwords::module(sheet);
    grid.date = sheet.date;
    grid.printedAt = sheet.printedAt;
    grid.firstBlankRow = sheet.firstNumber + int(sheet.rows.size());
    grid.blankRows = sheet.blankRows;
    std::ranges::copy_if(sheet.columns, std::back_inserter(grid.columns), [&](const SheetColumn &column) {
        return std::ranges::find(meeting->halfDays, column.halfDay, &HalfDay::id) != meeting->halfDays.end();
    });
    for (const SheetRow &row : sheet.rows) {
        grid.rows.append(rowOf(sheet.firstNumber + int(grid.rows.size()), row));
    }
    if (const Done guests = addGuests(database, grid); !guests) {
        return std::unexpected(guests.error());
    }
    if (const Done read = readRegistrations(database, grid); !read) {
        return std::unexpected(read.error());
    }
    const Done counts
        = Statement(
            database, u"SELECT half_day_id, signatures FROM sheet_count WHERE sheet_number = :number"_s)
              .bind(u":number"_s, QVariant(grid.sheetNumber))
              .each([&](const Row &row) { grid.counted.insert(row.id<HalfDayId>(0), row.number(1)); });
    return counts ? Result<AttendanceGrid>(grid) : std::unexpected(counts.error());
}

} // namespace

Result<AttendanceGrid> AttendanceGrid::ofSheet(Database &database, qint64 number)
{
    const auto sheet = SheetStore(database).sheet(number);
    return sheet ? gridOf(database, *sheet) : std::unexpected(sheet.error());
}

Result<AttendanceGrid> AttendanceGrid::ofMeeting(Database &database, MeetingId meeting, qint64 onScreen)
{
    const auto printed = SheetStore(database).ofMeeting(meeting);
    if (!printed) {
        return std::unexpected(printed.error());
    }
    const auto latest
        = std::ranges::find_if(*printed, [](const PrintedSheet &sheet) { return !sheet.isAddition(); });
    if (latest != printed->end()) {
        const bool stays = std::any_of(printed->begin(), std::next(latest),
            [&](const PrintedSheet &sheet) { return sheet.number == onScreen; });
        auto whole = ofSheet(database, stays ? onScreen : latest->number);
        // The newest come first: those that complete it stand before it.
        for (auto next = latest; !stays && whole && whole->awaitedCells() == 0 && next != printed->begin();) {
            --next;
            auto completing = ofSheet(database, next->number);
            if (!completing || completing->awaitedCells() > 0) {
                return completing;
            }
        }
        return whole;
    }
    const auto prepared = sheetcontent::ofMeeting(database, meeting, { .blankRows = 0, .namesLate = true });
    return prepared ? gridOf(database, *prepared) : std::unexpected(prepared.error());
}

qsizetype AttendanceGrid::find(int number) const
{
    const auto found = std::ranges::find(rows, number, &AttendanceRow::number);
    return found == rows.end() ? -1 : found - rows.begin();
}

qsizetype AttendanceGrid::find(const QString &letters, qsizetype from) const
{
    const QString wanted = text::fold(letters);
    if (wanted.isEmpty() || rows.isEmpty()) {
        return -1;
    }
    const bool isHyphenTyped = letters.endsWith(u'-');
    for (const bool atStart : { true, false }) {
        for (qsizetype i = 0; i < rows.size(); ++i) {
            const qsizetype position = (from + i) % rows.size();
            const AttendanceRow &row = rows.at(position);
            const bool isFound = isHyphenTyped ? hasHyphenAfter(row.name, wanted, atStart)
                : atStart                      ? row.nameKey.startsWith(wanted)
                                               : row.nameKey.contains(u' ' + wanted);
            if (isFound) {
                return position;
            }
        }
    }
    return -1;
}

QList<int> AttendanceGrid::freeNumbers() const
{
    QList<int> numbers;
    for (int number = firstBlankRow; isBlankRow(number); ++number) {
        if (find(number) < 0) {
            numbers.append(number);
        }
    }
    return numbers;
}

int AttendanceGrid::freeNumber() const
{
    return freeNumbers().value(0);
}

int AttendanceGrid::emptyCells() const
{
    return cells(*this, [](const AttendanceRow &row, qsizetype column) { return row.isEmpty(column); });
}

int AttendanceGrid::awaitedCells() const
{
    return cells(*this, [](const AttendanceRow &row, qsizetype column) { return row.isRequired(column); });
}

int AttendanceGrid::count(qsizetype column, AttendanceState state) const
{
    return int(std::ranges::count_if(
        rows, [&](const AttendanceRow &row) { return row.states.value(column) == state; }));
}

bool AttendanceGrid::isBegun() const
{
    return !counted.isEmpty() || std::ranges::any_of(rows, [](const AttendanceRow &row) {
        return row.isOnBlankRow
            || std::ranges::any_of(row.states, [](const auto &state) { return state.has_value(); });
    });
}

bool AttendanceGrid::isEntered() const
{
    const bool something = !counted.isEmpty()
        || std::ranges::any_of(rows, [](const AttendanceRow &row) { return row.status.has_value(); });
    return something && awaitedCells() == 0;
}

QList<CountDifference> differences(const AttendanceGrid &grid)
{
    QList<CountDifference> found;
    for (qsizetype column = 0; column < grid.columns.size(); ++column) {
        const auto counted = grid.counted.constFind(grid.columns.at(column).halfDay);
        const int present = grid.count(column, AttendanceState::Present);
        if (counted != grid.counted.cend() && *counted != present) {
            found.append({ column, *counted, present });
        }
    }
    return found;
}
