// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/attendance/sheet.h"
#include "app/attendance/sheetcontent.h"

#include "app/base/clock.h"
#include "app/base/error.h"
#include "app/storage/numberedpapers.h"
#include "app/storage/numberseries.h"

#include <QList>
#include <QSet>

#include <optional>

class Changes;
class Database;

/// From a meeting to its sheet: prepared afresh from the database, then issued, which numbers and freezes it.
class SheetDesk final
{
public:
    static constexpr int usualBlankRows = SheetOptions::usualBlankRows;
    static constexpr int mostBlankRows = SheetOptions::mostBlankRows;

    SheetDesk(Database &database, Changes &changes, Clock clock)
        : database_(database)
        , changes_(changes)
        , clock_(std::move(clock))
    {
    }

    /// The sheets of these meetings as they would print now, without a number. A fresh read; writes nothing.
    [[nodiscard]] Result<QList<AttendanceSheet>> prepare(
        const QList<MeetingId> &meetings, const SheetOptions &options = {}) const;

    /// The feuille complémentaire: who is expected by now and stands on no sheet printed for the meeting. Its
    /// rows go on counting where the last whole sheet ends. None when nobody came to the list since, or no
    /// sheet was printed.
    [[nodiscard]] Result<std::optional<AttendanceSheet>> prepareAdditions(
        MeetingId meeting, const SheetOptions &options = { .blankRows = 0 }) const;

    /// Tells the sheets of this database from those of another: eight capitals and digits, made when the
    /// first sheet is issued; empty before.
    [[nodiscard]] Result<QString> series() const;

    /// Gives each a number and the print time, and keeps its content as printed. One transaction. On a
    /// database open for reading, answers ReadOnly: a sheet without a trace is not printed.
    [[nodiscard]] Result<QList<AttendanceSheet>> issue(QList<AttendanceSheet> sheets);
    using Making = numberedpapers::Making<QList<AttendanceSheet>>;
    /// The same while `make` writes or prints them: what was not written is not issued
    /// (numberedpapers::issue()). Answers the sheets as printed.
    [[nodiscard]] Result<QList<AttendanceSheet>> issue(
        const QList<AttendanceSheet> &sheets, numberedpapers::Leaving leaving, const Making &make);

    using Paper = numberseries::Paper;
    /// Takes back sheets that were issued together and then not printed. A number that may stand on some
    /// paper is not used again. Where there is none, the next sheet gets it, and the series has no hole,
    /// unless another has been issued meanwhile.
    [[nodiscard]] Done withdraw(const QList<AttendanceSheet> &sheets, Paper paper = Paper::Perhaps);

    /// Meetings one sheet at least was issued for.
    [[nodiscard]] Result<QSet<MeetingId>> printedMeetings() const;

private:
    [[nodiscard]] Result<QList<AttendanceSheet>> numbered(QList<AttendanceSheet> sheets) const;
    [[nodiscard]] Done keep(QList<AttendanceSheet> &sheets);

    Database &database_;
    Changes &changes_;
    Clock clock_;
};
