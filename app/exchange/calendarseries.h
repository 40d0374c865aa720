// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QList>
#include <QSet>

#include <libical/ical.h>

#include <ctime>
#include <optional>

/// An event that repeats, and what stands for some of its repetitions (RFC 5545, 3.8.4.4): events that name
/// one of them by when it would have been, or by its day only, alone or with all that follow it.
class CalendarSeries final
{
public:
    /// From here on repetitions are those of another event.
    struct Turn {
        icalcomponent *event;
        qint64 from; ///< on the clock of the series
        qint64 shift; ///< seconds on that clock
        bool isToWholeDays; ///< hours become none
    };

    /// Of the same UID, each with a RECURRENCE-ID.
    CalendarSeries(icalcomponent *event, const QList<icalcomponent *> &exceptions);

    [[nodiscard]] icalcomponent *event() const { return event_; }
    /// Hours of no zone, or none: libical counts them as if universal.
    [[nodiscard]] bool isFloating() const { return !zone_; }

    /// No other event stands for the repetition that would be then.
    [[nodiscard]] bool isPlain(time_t moment) const;
    /// Those that move their repetitions along: not taken back, and without a rule of their own.
    [[nodiscard]] QList<Turn> movingTurns() const;
    /// When that repetition is now, if it moved with this turn.
    [[nodiscard]] std::optional<time_t> moved(const Turn &turn, time_t moment) const;

private:
    void add(icalcomponent *exception);
    /// The clock on the wall where the event takes place, counted in seconds as if it were universal time:
    /// what moves by a week is at the same hour also when clocks were changed.
    [[nodiscard]] qint64 clock(const icaltimetype &time) const;
    [[nodiscard]] qint64 clock(time_t moment) const;
    [[nodiscard]] time_t momentAt(qint64 clock) const;
    [[nodiscard]] bool standsAlone(qint64 clock) const;
    [[nodiscard]] const Turn *turnAt(qint64 clock) const;

    icalcomponent *event_;
    icaltimetype start_;
    icaltimezone *zone_; ///< none for whole days and hours of no zone
    QSet<qint64> alone_;
    QSet<QDate> aloneOnTheirDay_;
    QList<Turn> turns_; ///< by when they begin
};
