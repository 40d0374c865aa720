// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/attendance/attendancedesk.h"
#include "app/attendance/sheetdesk.h"
#include "app/base/clock.h"
#include "app/changes.h"
#include "app/directory/directory.h"
#include "app/journal/history.h"
#include "app/journal/journal.h"
#include "app/registrations/enrolment.h"
#include "app/registrations/seatdesk.h"
#include "app/registrations/waitingdesk.h"
#include "app/sessions/planning.h"
#include "app/sessions/programmedesk.h"
#include "app/storage/database.h"

#include <chrono>
#include <memory>

/// What a new database starts with.
enum class Content {
    Empty, ///< reference data only
    Programme, ///< a shipped programme as published
    Demonstration, ///< the programme of 2022 with fictional participants
};

/// An open database with its notifier and its verbs: the only thing the ui is handed.
class Workspace final
{
public:
    /// Errors as Database::create(); `programme` is the shipped programme's code, used with
    /// Content::Programme.
    [[nodiscard]] static Result<std::unique_ptr<Workspace>> create(const DatabaseAddress &address,
        Content content, const QString &programme = {}, Clock clock = systemClock(),
        std::chrono::milliseconds patience = Database::usualPatience);
    /// Errors as Database::open().
    [[nodiscard]] static Result<std::unique_ptr<Workspace>> open(const DatabaseAddress &address,
        Clock clock = systemClock(), std::chrono::milliseconds patience = Database::usualPatience);

    [[nodiscard]] Database &database() { return *database_; }
    [[nodiscard]] Changes &changes() { return changes_; }
    [[nodiscard]] const Clock &clock() const { return clock_; }

    [[nodiscard]] Journal &journal() { return journal_; }
    /// What was done since this database was opened, to take back and do again.
    [[nodiscard]] History &history() { return history_; }
    [[nodiscard]] Enrolment &enrolment() { return enrolment_; }
    [[nodiscard]] SeatDesk &seats() { return seats_; }
    [[nodiscard]] WaitingDesk &waitingDesk() { return waitingDesk_; }
    [[nodiscard]] Directory &directory() { return directory_; }
    [[nodiscard]] Planning &planning() { return planning_; }
    [[nodiscard]] ProgrammeDesk &programmes() { return programmes_; }
    [[nodiscard]] SheetDesk &sheets() { return sheets_; }
    [[nodiscard]] AttendanceDesk &attendance() { return attendance_; }

    /// Asks whether another window or program has written since, and tells everythingChanged() if so, or if
    /// something could not be read meanwhile. Busy at once while another program holds the file.
    [[nodiscard]] Done lookForOthersChanges();

private:
    Workspace(std::unique_ptr<Database> database, Clock clock);

    std::unique_ptr<Database> database_;
    Clock clock_;
    Changes changes_;
    Journal journal_;
    History history_;
    Enrolment enrolment_;
    SeatDesk seats_;
    WaitingDesk waitingDesk_;
    Directory directory_;
    Planning planning_;
    ProgrammeDesk programmes_;
    SheetDesk sheets_;
    AttendanceDesk attendance_;
};
