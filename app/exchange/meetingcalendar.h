// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/icalendar.h"
#include "app/sessions/meetingstore.h"

class Database;

/// Our meetings for other calendars: one event a meeting, all day when its hours are not known. Nobody who
/// registered is named.
namespace meetingcalendar
{

/// Which ones: those a filter lets through, or one of them.
struct Choice {
    MeetingFilter filter;
    MeetingId meeting = {};
};

/// By which other calendars know one of our meetings: "meeting-12@irev-cycles".
[[nodiscard]] QString uid(MeetingId meeting);
[[nodiscard]] CalendarEvent event(const Meeting &meeting, const QString &cycle, const QString &address);
/// By date; then, as cancelled, those that were removed and those that are no longer held at the place or
/// with the speaker chosen: an agenda that knows them takes them out.
[[nodiscard]] Result<QList<CalendarEvent>> events(Database &database, const Choice &choice);
/// Writes them to `path`. CannotWrite, DiskFull; NotFound ("calendar") when there is none.
[[nodiscard]] Result<qsizetype> write(
    Database &database, const Choice &choice, const QString &path, const QDateTime &now);

} // namespace meetingcalendar
