// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attendance/attendancedesk.h"

#include "app/attendance/attendancestore.h"
#include "app/base/french.h"
#include "app/changes.h"
#include "app/journal/journal.h"
#include "app/people/sortname.h"
#include "app/registrations/enrolment.h"
#include "app/storage/database.h"
#include "app/storage/statement.h"
#include "app/storage/transaction.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

QString codeOf(const std::optional<AttendanceState> &state)
{
    return state ? code(*state) : QString();
}

QList<RegistrationId> registrationsOf(const QList<AttendanceEntry> &entries)
{
    QList<RegistrationId> ids;
    for (const AttendanceEntry &entry : entries) {
        if (!ids.contains(entry.registration)) {
            ids.append(entry.registration);
        }
    }
    return ids;
}

} // namespace

Result<QString> AttendanceDesk::nameOf(RegistrationId registration) const
{
    const auto name = Statement(database_,
        u"SELECT p.family_name, p.given_name FROM registration r JOIN person p ON p.id = r.person_id"
        " WHERE r.id = :id"_s)
                          .bind(u":id"_s, registration)
                          .first([](const Row &row) { return names::display(row.text(0), row.text(1)); });
    if (!name) {
        return std::unexpected(name.error());
    }
    return *name ? Result<QString>(**name) : failure(Error::Kind::NotFound, u"registration"_s);
}

/// Present is who holds a seat, follows a make-up, or stands on a row of the sheet that came back.
Done AttendanceDesk::checkSeat(const AttendanceGrid &grid, RegistrationId registration)
{
    const auto seat = Statement(database_,
        u"SELECT 1 FROM registration r WHERE r.id = :id AND ((r.status = 'confirmed'"
        " AND r.session_id = :session AND r.track_id = :track)"
        " OR EXISTS (SELECT 1 FROM make_up u WHERE u.registration_id = r.id AND u.meeting_id = :meeting)"
        " OR EXISTS (SELECT 1 FROM sheet_guest g JOIN sheet s ON s.number = g.sheet_number"
        " WHERE g.registration_id = r.id AND s.meeting_id = :same))"_s)
                          .bind(u":id"_s, registration)
                          .bind(u":session"_s, grid.session)
                          .bind(u":track"_s, grid.track)
                          .bind(u":meeting"_s, grid.meeting)
                          .bind(u":same"_s, grid.meeting)
                          .first([](const Row &) { return true; });
    if (!seat) {
        return std::unexpected(seat.error());
    }
    if (*seat) {
        return {};
    }
    const auto row = std::ranges::find(grid.rows, registration, &AttendanceRow::registration);
    if (grid.sheetNumber == 0 || row == grid.rows.end()) {
        return failure(Error::Kind::Invalid, u"attendance:no_seat"_s);
    }
    // Printed and signed, though the seat was given back in between.
    const auto noted = Statement(database_,
        u"INSERT INTO sheet_guest (sheet_number, row_number, registration_id)"
        " VALUES (:sheet, :row, :registration)"_s)
                           .bind(u":sheet"_s, QVariant(grid.sheetNumber))
                           .bind(u":row"_s, QVariant(row->number))
                           .bind(u":registration"_s, registration)
                           .run();
    return noted ? Done {} : std::unexpected(noted.error());
}

Done AttendanceDesk::write(const AttendanceGrid &grid, const AttendanceEntry &entry)
{
    if (std::ranges::find(grid.columns, entry.halfDay, &SheetColumn::halfDay) == grid.columns.end()) {
        return failure(Error::Kind::Invalid, u"attendance:other_meeting"_s);
    }
    AttendanceStore store(database_);
    const auto now = store.state(entry.registration, entry.halfDay);
    if (!now) {
        return std::unexpected(now.error());
    }
    if (*now == entry.state) {
        return {};
    }
    if (*now != entry.seen) {
        const auto name = nameOf(entry.registration);
        return name ? Done(failure(Error::Kind::Stale, *name, u"attendance:"_s + codeOf(*now)))
                    : std::unexpected(name.error());
    }
    if (!entry.state) {
        return store.erase(entry.registration, entry.halfDay);
    }
    if (*entry.state == AttendanceState::Present) {
        if (const Done seat = checkSeat(grid, entry.registration); !seat) {
            return seat;
        }
    }
    return store.record({ entry.registration, entry.halfDay, *entry.state }, clock_());
}

Done AttendanceDesk::record(const AttendanceGrid &grid, const QList<AttendanceEntry> &entries)
{
    if (entries.isEmpty()) {
        return {};
    }
    const bool saysWhoCame = std::ranges::any_of(entries, [](const AttendanceEntry &entry) {
        return entry.state == AttendanceState::Present || entry.state == AttendanceState::Absent;
    });
    if (saysWhoCame && grid.date > clock_().date()) {
        return failure(Error::Kind::Invalid, u"attendance:to_come"_s, french::longDate(grid.date));
    }
    return writing(database_, [&]() -> Done {
        Act act(journal_, ActKind::RecordAttendance);
        const QList<RegistrationId> ids = registrationsOf(entries);
        QString first;
        for (const RegistrationId id : ids) {
            const auto name = nameOf(id);
            if (!name) {
                return std::unexpected(name.error());
            }
            if (first.isEmpty()) {
                first = *name;
            }
            if (const Done touched = act.touch(Entity(id)); !touched) {
                return touched;
            }
        }
        for (const AttendanceEntry &entry : entries) {
            if (const Done written = write(grid, entry); !written) {
                return written;
            }
        }
        const MeetingId meeting = grid.meeting;
        database_.afterCommit(changes_, [this, ids, meeting] {
            Q_EMIT changes_.registrationsChanged(ids);
            Q_EMIT changes_.meetingsChanged({ meeting });
        });
        return act.finish(first, int(ids.size()));
    });
}

Result<AllPresent> AttendanceDesk::fillPresent(const AttendanceGrid &grid, qsizetype column)
{
    return writing(database_, [&]() -> Result<AllPresent> {
        const auto now = grid.sheetNumber > 0 ? AttendanceGrid::ofSheet(database_, grid.sheetNumber)
                                              : AttendanceGrid::ofMeeting(database_, grid.meeting);
        if (!now) {
            return std::unexpected(now.error());
        }
        const auto found
            = std::ranges::find(now->columns, grid.columns.at(column).halfDay, &SheetColumn::halfDay);
        if (found == now->columns.end()) {
            return failure(Error::Kind::Invalid, u"attendance:other_meeting"_s);
        }
        const qsizetype there = found - now->columns.begin();
        const QList<AttendanceEntry> fillable = presentWhereEmpty(*now, there);
        AllPresent result;
        QList<AttendanceEntry> entries;
        for (const AttendanceEntry &seen : presentWhereEmpty(grid, column)) {
            const auto entry = std::ranges::find(fillable, seen.registration, &AttendanceEntry::registration);
            const auto row = std::ranges::find(now->rows, seen.registration, &AttendanceRow::registration);
            if (entry != fillable.end()) {
                entries.append(*entry);
            } else if (row != now->rows.end() && row->states.at(there)
                && row->states.at(there) != AttendanceState::Present) {
                result.taken.append(seen.registration);
            }
        }
        result.filled = int(entries.size());
        const Done recorded = record(*now, entries);
        return recorded ? Result<AllPresent>(std::move(result)) : std::unexpected(recorded.error());
    });
}

Done AttendanceDesk::addGuest(const AttendanceGrid &grid, int row, RegistrationId registration)
{
    return writing(database_, [&]() -> Done {
        const auto name = nameOf(registration);
        if (!name) {
            return std::unexpected(name.error());
        }
        const bool stands
            = std::ranges::find(grid.rows, registration, &AttendanceRow::registration) != grid.rows.end();
        if (grid.sheetNumber == 0 || grid.find(row) >= 0 || stands) {
            return failure(Error::Kind::Duplicate, *name);
        }
        if (!grid.isBlankRow(row)) {
            return failure(
                Error::Kind::Invalid, u"attendance:no_blank_row"_s, QString::number(grid.sheetNumber));
        }
        Act act(journal_, ActKind::RecordAttendance);
        if (const Done touched = act.touch(Entity(registration)); !touched) {
            return touched;
        }
        const auto added = Statement(database_,
            u"INSERT INTO sheet_guest (sheet_number, row_number, registration_id)"
            " VALUES (:sheet, :row, :registration)"_s)
                               .bind(u":sheet"_s, QVariant(grid.sheetNumber))
                               .bind(u":row"_s, QVariant(row))
                               .bind(u":registration"_s, registration)
                               .run();
        if (!added) {
            return std::unexpected(added.error());
        }
        QList<AttendanceEntry> entries;
        for (const SheetColumn &column : grid.columns) {
            entries.append({ registration, column.halfDay, AttendanceState::Present, {} });
        }
        if (const Done recorded = record(grid, entries); !recorded) {
            return recorded;
        }
        return act.finish(*name);
    });
}

Done AttendanceDesk::addGuest(
    const AttendanceGrid &grid, int row, RegistrationDraft newcomer, Enrolment &enrolment)
{
    newcomer.session = grid.session;
    newcomer.track = grid.track;
    newcomer.modules = QList<ModuleId> { grid.module };
    newcomer.onlyRequested = false;
    return writing(database_, [&]() -> Done {
        Act act(journal_, ActKind::RecordAttendance);
        const auto registration = enrolment.enrol(newcomer);
        if (!registration) {
            return std::unexpected(registration.error());
        }
        if (const Done added = addGuest(grid, row, registration->id); !added) {
            return added;
        }
        return act.finish(names::display(newcomer.person.familyName, newcomer.person.givenName));
    });
}

Done AttendanceDesk::count(qint64 sheet, HalfDayId halfDay, std::optional<int> signatures)
{
    return writing(database_, [&]() -> Done {
        std::optional<int> known;
        const auto meeting = Statement(database_,
            u"SELECT s.meeting_id, k.signatures FROM sheet s LEFT JOIN sheet_count k"
            " ON k.sheet_number = s.number AND k.half_day_id = :half_day WHERE s.number = :sheet"_s)
                                 .bind(u":half_day"_s, halfDay)
                                 .bind(u":sheet"_s, QVariant(sheet))
                                 .first([&](const Row &row) {
                                     known = row.optionalNumber(1);
                                     return row.id<MeetingId>(0);
                                 });
        if (!meeting) {
            return std::unexpected(meeting.error());
        }
        if (!*meeting) {
            return failure(Error::Kind::NotFound, u"sheet:%1"_s.arg(sheet));
        }
        if (known == signatures) {
            return {};
        }
        Act act(journal_, ActKind::CountSignatures);
        if (const Done touched = act.touch(Entity(**meeting)); !touched) {
            return touched;
        }
        if (const Done written = writeCount(sheet, halfDay, signatures); !written) {
            return written;
        }
        database_.afterCommit(changes_, [this, of = **meeting] { Q_EMIT changes_.meetingsChanged({ of }); });
        return act.finish(QString::number(sheet));
    });
}

Done AttendanceDesk::writeCount(qint64 sheet, HalfDayId halfDay, std::optional<int> signatures)
{
    Statement statement(database_,
        signatures ? u"INSERT INTO sheet_count (sheet_number, half_day_id, signatures, counted_at)"
                     " VALUES (:sheet, :half_day, :signatures, :now)"
                     " ON CONFLICT (sheet_number, half_day_id) DO UPDATE SET"
                     " signatures = excluded.signatures, counted_at = excluded.counted_at"_s
                   : u"DELETE FROM sheet_count WHERE sheet_number = :sheet AND half_day_id = :half_day"_s);
    statement.bind(u":sheet"_s, QVariant(sheet)).bind(u":half_day"_s, halfDay);
    if (signatures) {
        statement.bind(u":signatures"_s, signatures).bind(u":now"_s, clock_());
    }
    return done(statement.run());
}

QList<AttendanceEntry> presentWhereEmpty(const AttendanceGrid &grid, qsizetype column)
{
    QList<AttendanceEntry> entries;
    const HalfDayId halfDay = grid.columns.at(column).halfDay;
    for (const AttendanceRow &row : grid.rows) {
        if (row.isRequired(column)) {
            entries.append({ row.registration, halfDay, AttendanceState::Present, {} });
        }
    }
    return entries;
}
