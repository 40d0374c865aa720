// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/meetingcalendar.h"
#include "app/overview/conflicts.h"
#include "app/sessions/holidays.h"
#include "tests/support/testdatabase.h"

#include <QTest>

#include <algorithm>

/// Calendars as other programs write them, and a programme to be written as one.
namespace calendarsamples
{

inline QByteArray calendar(const QByteArray &events)
{
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Test//FR\r\n" + events + "END:VCALENDAR\r\n";
}

inline QByteArray event(const QByteArray &lines)
{
    return "BEGIN:VEVENT\r\n" + lines + "\r\nEND:VEVENT\r\n";
}

inline icalendar::Reading reading(
    const QByteArray &events, QDate from = { 2024, 1, 1 }, QDate to = { 2025, 12, 31 })
{
    return must(icalendar::read(calendar(events), from, to));
}

/// The shipped programme with its 18 meetings, on 1 November 2021, before the first of them, in the engine of
/// the test's row.
class Agenda final
{
public:
    explicit Agenda(Content content = Content::Programme)
        : stored_(engine())
        , workspace_(stored_.create(content, clockAt({ 2021, 11, 1 })))
    {
    }

    [[nodiscard]] Database &database() { return workspace_->database(); }
    [[nodiscard]] Planning &planning() { return workspace_->planning(); }
    [[nodiscard]] ProgrammeDesk &programmes() { return workspace_->programmes(); }
    [[nodiscard]] Enrolment &enrolment() { return workspace_->enrolment(); }
    [[nodiscard]] History &history() { return workspace_->history(); }
    [[nodiscard]] QDateTime now() const { return workspace_->clock()(); }

    [[nodiscard]] QList<Meeting> meetings() { return must(MeetingStore(database()).meetings()); }
    [[nodiscard]] Meeting firstMeeting() { return meetings().first(); }
    Meeting revise(const Meeting &meeting) { return must(planning().reviseMeeting(meeting)); }
    void remove(MeetingId id) { must(planning().removeMeeting(id)); }
    [[nodiscard]] CyclePlan plan(CycleId cycle) { return must(programmes().plan(cycle)); }

    [[nodiscard]] QList<CalendarEvent> events(const meetingcalendar::Choice &choice = {})
    {
        return must(meetingcalendar::events(database(), choice));
    }
    [[nodiscard]] CalendarEvent eventOf(MeetingId meeting)
    {
        meetingcalendar::Choice choice;
        choice.meeting = meeting;
        const auto found = events(choice);
        return found.size() == 1 ? found.first() : CalendarEvent();
    }
    [[nodiscard]] auto schoolHolidays() { return must(holidays::schoolHolidays(database())); }
    [[nodiscard]] auto conflicts() { return must(::conflicts::from(database(), now().date())); }

private:
    static QString engine()
    {
        QFETCH(const QString, engine);
        return engine;
    }

    TestDatabase stored_;
    std::unique_ptr<Workspace> workspace_;
};

} // namespace calendarsamples
