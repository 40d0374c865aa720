// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/icalendar.h"
#include "app/sessions/busytimes.h"
#include "app/sessions/holidays.h"

class Database;
class Planning;

/// What other calendars are read for.
namespace calendarimport
{

/// Holidays of which the file says when they begin and not when they end.
struct OpenEnd {
    QString label;
    QDate first;
    QDate last; ///< until which they are reckoned with meanwhile

    bool operator==(const OpenEnd &) const = default;
};

struct Report {
    int added = 0;
    int updated = 0;
    int unchanged = 0;
    int removed = 0; ///< known before, and no longer there
    int before = 0; ///< how many were known of these days from a calendar, of a place or speaker
    int after = 0; ///< and are now
    /// Events that are no school holiday, or of other zones; that take no time; that are meetings of ours;
    /// cancelled, or there twice; of days that are not read.
    QList<icalendar::LeftAside> leftAside;
    QList<icalendar::Refused> refused;
    QDate followedTo = {}; ///< see icalendar::Reading
    QList<OpenEnd> openEnds = {};
};

/// School holidays of later years, from the ministry's file: events whose title speaks of holidays ("Vacances
/// de la Toussaint", "Pont de l’Ascension"), unless they name zones without B. Of the last summer it
/// publishes the ministry gives the first day only: it is reckoned with until 31 August, other holidays
/// without an end for that day alone; both are called "(fin à préciser)" and told in openEnds. BadFile
/// ("icsHolidays") when there is none.
[[nodiscard]] Result<Report> holidays(Planning &planning, const icalendar::Reading &reading);
/// When a place is taken or a speaker away, from their own calendar: what it said before of the days `from`
/// to `to` is replaced; what was written down by hand stays. Meetings of ours that come back are left aside:
/// each would be in its own way. BadFile when no event of it could be read ("icsNothing"), or when those that
/// could are all of other days ("icsOtherDays"); when this program wrote the file and it holds nothing but
/// meetings of ours ("icsOwn"), which is no calendar of theirs: what was known stays. Written by another
/// program, such a file is their calendar, from which all the rest is gone. Errors as BusyTimes::replace().
[[nodiscard]] Result<Report> busy(Database &database, Planning &planning, BusyTime::Whose whose,
    const QString &name, QDate from, QDate to, const icalendar::Reading &reading);

/// Takes away all that was imported of a place or speaker, of whatever year; how many. Errors as
/// BusyTimes::replace().
[[nodiscard]] Result<int> forgetBusy(
    Database &database, Planning &planning, BusyTime::Whose whose, const QString &name);

/// The days an import looks at: a year before today, three after.
struct Horizon {
    QDate from;
    QDate to;
};
[[nodiscard]] Horizon horizon(QDate today);

} // namespace calendarimport
