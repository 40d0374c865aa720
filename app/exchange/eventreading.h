// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/calendarseries.h"
#include "app/exchange/icalendar.h"

#include <libical/ical.h>

/// One event of a calendar file, and its repetitions between two days, both included; or what it says is
/// taken.
class EventReading final
{
public:
    EventReading(icalcomponent *event, QDate from, QDate to);

    /// Appends each of them, or says why it cannot.
    [[nodiscard]] std::optional<icalendar::Refused::Reason> read(QList<CalendarEvent> &events);
    /// Those that no other event stands for, and where those are that moved with another.
    [[nodiscard]] std::optional<icalendar::Refused::Reason> readSeries(
        const CalendarSeries &series, QList<CalendarEvent> &events);
    /// The hours of a VFREEBUSY that are not free, perhaps or surely. All that can be, and why others cannot.
    [[nodiscard]] std::optional<icalendar::Refused::Reason> readTaken(QList<CalendarEvent> &events);

    /// What it is called, as long as a name may be.
    [[nodiscard]] static QString summaryOf(icalcomponent *event);
    /// Whether its rule goes on after the last day read: for ever, until a later day, or so many times.
    [[nodiscard]] bool goesOn() const;

private:
    [[nodiscard]] std::optional<icalendar::Refused::Reason> whyNot() const;
    /// libical leaves out what it cannot read, and notes it.
    [[nodiscard]] bool hasUnread(const char *property) const;
    [[nodiscard]] bool repeatsWithinADay() const;
    [[nodiscard]] bool comesAfter(const icalrecurrencetype &rule) const;
    [[nodiscard]] bool isTransparent() const;
    [[nodiscard]] qint64 duration() const; ///< seconds
    /// Repetitions of the series that moved with this event.
    void follow(const CalendarSeries &series, const CalendarSeries::Turn &turn, QList<CalendarEvent> &events);
    static void occurs(icalcomponent *, icaltime_span *span, void *self); // as libical calls back
    void take(const icaltime_span &span);
    void add(const icaltime_span &span);
    void setHours(CalendarEvent &found, const icaltime_span &span) const;

    icalcomponent *event_;
    QDate from_;
    QDate to_;
    icaltimetype start_;
    bool isAllDay_;
    bool isFloating_;
    bool isEndUnsaid_;
    QList<CalendarEvent> *events_ = nullptr;
    const CalendarSeries *series_ = nullptr; ///< whose repetitions are read
    const CalendarSeries::Turn *turn_ = nullptr; ///< those that moved with it
};
