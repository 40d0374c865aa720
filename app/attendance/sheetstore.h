// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/attendance/sheet.h"
#include "app/base/error.h"

class Database;

/// A sheet that was printed, without its content.
struct PrintedSheet {
    qint64 number = 0;
    MeetingId meeting;
    QDateTime printedAt;
    qint64 completes = 0; ///< the sheet whose additions it holds; 0 for a whole one

    [[nodiscard]] bool isAddition() const { return completes > 0; }
};

/// Reads what was frozen when sheets were printed.
class SheetStore final
{
public:
    explicit SheetStore(Database &database)
        : database_(database)
    {
    }

    /// As printed. NotFound (subject "sheet:<number>") when no such sheet was printed from this database,
    /// Damaged when its content cannot be read.
    [[nodiscard]] Result<AttendanceSheet> sheet(qint64 number) const;
    /// The latest first.
    [[nodiscard]] Result<QList<PrintedSheet>> ofMeeting(MeetingId meeting) const;
    /// The latest whole sheet of the meeting, when it was printed after this one, or after the one this
    /// completes; else 0.
    [[nodiscard]] Result<qint64> newerWhole(MeetingId meeting, qint64 sheet) const;

private:
    Database &database_;
};
