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
    bool isTransparent = false; ///< takes no time: a birthday, a reminder
    bool isEndUnsaid = false; ///< of a day: the file says neither its end nor how long it lasts

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
        TooFrequent, ///< repeats several times a day: no diary does
        UnreadableRule, ///< repeats nobody knows when
        UnknownZone, ///< hours of a time zone that neither the file nor we know
    };
    int number = 0; ///< in the file, from 1
    QString summary;
    Reason reason = Reason::NoDate;
    QString zone = {}; ///< the one that is unknown
};
/// An event that was read and is not wanted.
struct LeftAside {
    enum class Reason {
        Cancelled,
        Replaced, ///< by another event of its UID
        Repeated, ///< the same thing is there already
        NoHoliday, ///< its title speaks of something else
        OtherZone,
        TakesNoTime, ///< a birthday, a reminder
        OwnMeeting, ///< one of ours, which came back
        HoursTaken, ///< a VFREEBUSY beside events, which say the same hours, and why
        OutOfSpan, ///< before the days that are read, or after them
    };
    QString summary;
    QDate first;
    Reason reason = Reason::Cancelled;

    bool operator==(const LeftAside &) const = default;
};
struct Reading {
    QList<CalendarEvent> events; ///< repetitions one by one, cancelled ones left out; by date
    QList<Refused> refused;
    int cancelled = 0; ///< events that were taken back
    QList<LeftAside> leftAside = {}; ///< those, those that others have replaced, and those of other days
    QDate followedTo = {}; ///< the last day read, when something repeats after it; else none
    bool isOurs = false; ///< this program wrote it, whatever it holds
};
/// The events that touch the days `from` to `to`. Other time zones are turned into that of Paris; hours of
/// none are those of Paris. A repetition that was moved or cancelled by itself is not where its rule has it.
/// Of events under one UID the latest alone is read. A file without any event may say what hours are taken
/// (VFREEBUSY): those are its events then.
/// BadFile with subject "ics" (no calendar in it), "icsCut:LINE" (cut off at that line), "icsSize",
/// "icsCount" (more than mostEvents).
[[nodiscard]] Result<Reading> read(const QByteArray &content, QDate from, QDate to);
/// Reads a file. CannotOpen besides.
[[nodiscard]] Result<Reading> readFile(const QString &path, QDate from, QDate to);

} // namespace icalendar
