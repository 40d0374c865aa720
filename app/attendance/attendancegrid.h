// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/attendance/attendance.h"
#include "app/attendance/sheet.h"
#include "app/base/error.h"
#include "app/registrations/registration.h"

#include <QHash>

class Database;

/// One row of a sheet that came back, as printed, with what is recorded by now.
struct AttendanceRow {
    int number = 0; ///< as printed; in the blank rows for somebody who came without being expected
    RegistrationId registration;
    QString name;
    QString function;
    QString organisation;
    QString nameKey; ///< folded, for finding by letters
    /// Of the registration by now; none when it has been removed since: nothing can be recorded then.
    std::optional<RegistrationStatus> status;
    bool isGuest = false; ///< came without a seat
    bool isOnBlankRow = false; ///< signed where no name is printed
    bool isMakeUp = false; ///< registered in another session, where the séance was missed
    bool comesAgain = false; ///< registered in another session, where they have followed the séance
    /// Registered after the day: not concerned, unless something else is recorded.
    bool joinedLate = false;
    QList<std::optional<AttendanceState>> states; ///< one per column

    /// Nothing is recorded there, and something should be.
    [[nodiscard]] bool isEmpty(qsizetype column) const { return status && !joinedLate && !states.at(column); }
    /// Printed, and without a seat by now: whether they came all the same, the paper alone says.
    [[nodiscard]] bool hasLostSeat() const
    {
        return status && !isOnBlankRow && *status != RegistrationStatus::Confirmed;
    }
    /// Empty, and the sheet is not entered without it: who has lost their seat need not have come.
    [[nodiscard]] bool isRequired(qsizetype column) const { return isEmpty(column) && !hasLostSeat(); }
};

/// A sheet with its presences: exactly the printed rows, in the printed order with the printed numbers,
/// whatever has happened to the list since. Before any sheet is printed, the rows as they would print.
struct AttendanceGrid {
    qint64 sheetNumber = 0; ///< 0 when none has been printed
    MeetingId meeting;
    SessionId session;
    TrackId track;
    ModuleId module;
    QString sessionTitle;
    QString moduleTitle; ///< "Séance 2/4 – …"
    QDate date;
    QDateTime printedAt; ///< invalid when not printed
    QList<SheetColumn> columns; ///< those that still exist
    QList<AttendanceRow> rows;
    int firstBlankRow = 1; ///< printed number of the first row after the names
    int blankRows = 0; ///< printed from there on; some may be taken by guests
    QHash<HalfDayId, int> counted; ///< signatures counted on the paper

    /// Of NotFound (subject "sheet:<number>") and the store's errors.
    [[nodiscard]] static Result<AttendanceGrid> ofSheet(Database &database, qint64 number);
    /// Of the latest whole sheet; once that is full, of the first one that completes it and is not. One of
    /// these that is on the screen already stays there. As it would print when none was.
    [[nodiscard]] static Result<AttendanceGrid> ofMeeting(
        Database &database, MeetingId meeting, qint64 onScreen = 0);

    /// Position of the printed row; -1 when the sheet has no such name.
    [[nodiscard]] qsizetype find(int number) const;
    /// The first row from `from` on (then from the top) whose name begins with the folded letters, or has a
    /// word that does; -1 when none. A hyphen typed last asks for one there.
    [[nodiscard]] qsizetype find(const QString &letters, qsizetype from) const;
    /// Printed on this sheet without a name.
    [[nodiscard]] bool isBlankRow(int number) const
    {
        return number >= firstBlankRow && number < firstBlankRow + blankRows;
    }
    /// The numbers of the blank rows nobody stands on; none when all are taken: numbers beyond them are
    /// printed nowhere, or on the sheet that completes this one.
    [[nodiscard]] QList<int> freeNumbers() const;
    /// The first of them; 0 when all are taken.
    [[nodiscard]] int freeNumber() const;
    /// Cells without a state, of registrations that are still there and that the day concerned.
    [[nodiscard]] int emptyCells() const;
    /// Those of them the sheet is not entered without.
    [[nodiscard]] int awaitedCells() const;
    [[nodiscard]] int count(qsizetype column, AttendanceState state) const;
    /// Something is: a state, somebody on a blank row, signatures counted.
    [[nodiscard]] bool isBegun() const;
    /// Entered: nothing is awaited, and something is there to be entered or was counted.
    [[nodiscard]] bool isEntered() const;
};

/// Where the figure counted on the paper and the file do not agree.
struct CountDifference {
    qsizetype column = 0;
    int counted = 0; ///< signatures on the paper
    int present = 0; ///< in the file
};
[[nodiscard]] QList<CountDifference> differences(const AttendanceGrid &grid);
