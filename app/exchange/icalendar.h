// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QTime>

#include <optional>

/// What calendars of other programs hold: a date, or hours on a date. Hours are those of Paris.
struct CalendarEvent {
    QString uid; ///< the same from one export to the next
    int sequence = 0; ///< grows with every change
    QString summary;
    QString description;
    QString location;
    QDate first;
    QDate last; ///< included; the same for one day
    std::optional<QTime> start; ///< none: all day
    std::optional<QTime> end;
    bool isCancelled = false;

    bool operator==(const CalendarEvent &) const = default;
};

/// iCalendar (RFC 5545), by libical.
namespace icalendar
{

constexpr qint64 largest = 20'000'000; ///< bytes that are read
constexpr int mostEvents = 50'000; ///< repetitions counted one by one

/// One calendar: hours in Europe/Paris with its VTIMEZONE, CRLF, lines folded.
[[nodiscard]] QByteArray write(const QList<CalendarEvent> &events, const QString &name, const QDateTime &now);

/// An event that could not be taken.
struct Refused {
    enum class Reason {
        NoDate,
        EndBeforeStart,
        TooFrequent, ///< repeats by the hour or faster: no diary does
    };
    int number = 0; ///< in the file, from 1
    QString summary;
    Reason reason = Reason::NoDate;
};
struct Reading {
    QList<CalendarEvent> events; ///< repetitions one by one, cancelled ones left out; by date
    QList<Refused> refused;
};
/// The events that touch the days `from` to `to`. Other time zones are turned into that of Paris. BadFile
/// with subject "ics" (no calendar in it), "icsSize", "icsCount" (more than mostEvents).
[[nodiscard]] Result<Reading> read(const QByteArray &content, QDate from, QDate to);
/// Reads a file. CannotOpen besides.
[[nodiscard]] Result<Reading> readFile(const QString &path, QDate from, QDate to);

} // namespace icalendar
