// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/sessions/holidays.h"
#include "app/sessions/meeting.h"

class Database;

/// Séances a session is to hold and that have no date yet.
namespace undatedseances
{

/// By cycle, session, track and number; without a date, one half-day of unknown hours, the speakers of the
/// séance; its cycle is named when there are several.
[[nodiscard]] Result<QList<Meeting>> read(Database &database);

/// How dates follow each other.
struct Rhythm {
    static constexpr int mostWeeks = 26;

    QDate first;
    int weeks = 2; ///< from one to the next, 1 to mostWeeks
    bool avoidsHolidays = true; ///< a week later, and again, when it is a public or school holiday
};
/// A day the rhythm fell on that was stepped over.
struct SkippedDay {
    QDate date;
    QString publicHoliday; ///< its name; empty when it is in school holidays only
    QString schoolHoliday; ///< their label

    bool operator==(const SkippedDay &) const = default;
};
struct Series {
    QList<Meeting> meetings;
    QList<SkippedDay> skipped; ///< by date
};
/// The séances dated one after the other, in their order.
[[nodiscard]] Series dated(
    QList<Meeting> seances, const Rhythm &rhythm, const QList<holidays::Period> &schoolHolidays);

} // namespace undatedseances
