// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/attendance/attendancegrid.h"
#include "app/base/clock.h"
#include "app/base/error.h"

class Act;
class Changes;
class Database;
class Enrolment;
class Journal;

/// What is to stand in one cell of a sheet.
struct AttendanceEntry {
    RegistrationId registration;
    HalfDayId halfDay;
    std::optional<AttendanceState> state; ///< none empties the cell
    /// What the cell held when it was read: somebody else who enters the same sheet is noticed.
    std::optional<AttendanceState> seen;
};

/// What "Tous présents" did.
struct AllPresent {
    int filled = 0; ///< cells
    QList<RegistrationId> taken; ///< whose cell somebody else had filled otherwise since it was read
};

/// The verbs of attendance: what came back on paper, each one act that can be undone.
class AttendanceDesk final
{
public:
    AttendanceDesk(Database &database, Changes &changes, Journal &journal, Clock clock)
        : database_(database)
        , changes_(changes)
        , journal_(journal)
        , clock_(std::move(clock))
    {
    }

    /// All of them or none. Stale (subject: the person, detail: the state's code or "") when a cell no longer
    /// holds what was seen and not what is entered either; NotFound ("registration") when the registration is
    /// gone; Invalid ("attendance:to_come") for presences and absences before the day of the meeting (excuses
    /// may be known earlier), ("attendance:other_meeting") for a half-day of another meeting,
    /// ("attendance:no_seat") for a presence of somebody who has no seat and stands on no row of a printed
    /// sheet.
    [[nodiscard]] Done record(const AttendanceGrid &grid, const QList<AttendanceEntry> &entries);

    /// "Tous présents": of the cells of a column that were seen empty, fills those that still are, and no
    /// other. Errors of record(), but for Stale.
    [[nodiscard]] Result<AllPresent> fillPresent(const AttendanceGrid &grid, qsizetype column);

    /// Somebody who came without being expected takes a row of a printed sheet; present at every half-day
    /// of it. Duplicate (subject: the person) when they stand on it already or the row is taken; Invalid
    /// ("attendance:no_blank_row", the sheet's number as detail) when it is no blank row of that sheet.
    [[nodiscard]] Done addGuest(const AttendanceGrid &grid, int row, RegistrationId registration);

    /// The same for somebody who is not registered in the track: registered for this séance only, with a seat
    /// or, when there is none, on the waiting list; the row is theirs either way. Errors of
    /// Enrolment::enrol().
    [[nodiscard]] Done addGuest(
        const AttendanceGrid &grid, int row, RegistrationDraft newcomer, Enrolment &enrolment);

    /// Keeps how many signatures were counted on the paper; none forgets it. NotFound (subject
    /// "sheet:<number>").
    [[nodiscard]] Done count(qint64 sheet, HalfDayId halfDay, std::optional<int> signatures);

private:
    [[nodiscard]] Done write(const AttendanceGrid &grid, const AttendanceEntry &entry);
    [[nodiscard]] Done writeCount(qint64 sheet, HalfDayId halfDay, std::optional<int> signatures);
    [[nodiscard]] Done checkSeat(const AttendanceGrid &grid, RegistrationId registration);
    [[nodiscard]] Result<QString> nameOf(RegistrationId registration) const;

    Database &database_;
    Changes &changes_;
    Journal &journal_;
    Clock clock_;
};

/// The cells of a column that "Tous présents" fills: those that are empty, but for people who have lost their
/// seat since their row was printed.
[[nodiscard]] QList<AttendanceEntry> presentWhereEmpty(const AttendanceGrid &grid, qsizetype column);
