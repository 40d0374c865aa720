// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/icalendar.h"

#include "app/exchange/calendarseries.h"
#include "app/exchange/calendartext.h"
#include "app/exchange/calendarzones.h"
#include "app/exchange/eventreading.h"

#include <QFile>
#include <QHash>
#include <QSet>

#include <libical/ical.h>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace
{

struct FreeComponent {
    void operator()(icalcomponent *component) const { icalcomponent_free(component); }
};
using Component = std::unique_ptr<icalcomponent, FreeComponent>;

constexpr QByteArrayView ending = "END:VCALENDAR\r\n";
constexpr const char *writer = "-//IREV//IREV Cycles//FR";

icaltimetype dateOf(QDate day)
{
    icaltimetype time = icaltime_null_date();
    time.year = day.year();
    time.month = day.month();
    time.day = day.day();
    return time;
}

icaltimetype momentOf(QDate day, QTime hour)
{
    icaltimetype time = icaltime_null_time();
    time.year = day.year();
    time.month = day.month();
    time.day = day.day();
    time.hour = hour.hour();
    time.minute = hour.minute();
    return time;
}

icaltimetype utc(const QDateTime &moment)
{
    const QDateTime when = moment.toUTC();
    icaltimetype time = momentOf(when.date(), when.time());
    time.second = when.time().second();
    time.zone = icaltimezone_get_utc_timezone();
    return time;
}

void addText(icalcomponent *component, icalproperty *(*make)(const char *), const QString &text)
{
    if (!text.isEmpty()) {
        icalcomponent_add_property(component, make(text.toUtf8().constData()));
    }
}

void addMoment(icalcomponent *component, icalproperty *property)
{
    icalproperty_add_parameter(property, icalparameter_new_tzid(calendarzones::paris));
    icalcomponent_add_property(component, property);
}

Component component(const CalendarEvent &event, const icaltimetype &stamp)
{
    Component whole(icalcomponent_new_vevent());
    icalcomponent *made = whole.get();
    icalcomponent_add_property(made, icalproperty_new_uid(event.uid.toUtf8().constData()));
    icalcomponent_add_property(made, icalproperty_new_dtstamp(stamp));
    icalcomponent_add_property(made, icalproperty_new_sequence(event.sequence));
    if (event.start && event.end) {
        addMoment(made, icalproperty_new_dtstart(momentOf(event.first, *event.start)));
        addMoment(made, icalproperty_new_dtend(momentOf(event.last, *event.end)));
    } else {
        icalcomponent_add_property(made, icalproperty_new_dtstart(dateOf(event.first)));
        icalcomponent_add_property(made, icalproperty_new_dtend(dateOf(event.last.addDays(1)))); // excluded
    }
    addText(made, icalproperty_new_summary, event.summary);
    addText(made, icalproperty_new_description, event.description);
    addText(made, icalproperty_new_location, event.location);
    icalcomponent_add_property(
        made, icalproperty_new_status(event.isCancelled ? ICAL_STATUS_CANCELLED : ICAL_STATUS_CONFIRMED));
    return whole;
}

QByteArray serialised(icalcomponent *component)
{
    char *text = icalcomponent_as_ical_string_r(component);
    QByteArray written(text);
    icalmemory_free_buffer(text);
    return written;
}

/// The calendars of a file: one, or several one after the other.
QList<icalcomponent *> calendarsOf(icalcomponent *root)
{
    if (icalcomponent_isa(root) == ICAL_VCALENDAR_COMPONENT) {
        return { root };
    }
    QList<icalcomponent *> found;
    for (icalcomponent *each = icalcomponent_get_first_component(root, ICAL_VCALENDAR_COMPONENT); each;
        each = icalcomponent_get_next_component(root, ICAL_VCALENDAR_COMPONENT)) {
        found.append(each);
    }
    return found;
}

bool isWrittenByUs(icalcomponent *calendar)
{
    icalproperty *named = icalcomponent_get_first_property(calendar, ICAL_PRODID_PROPERTY);
    return named && QByteArrayView(icalproperty_get_prodid(named)) == QByteArrayView(writer);
}

struct FileEvent {
    icalcomponent *component;
    QString unknownZone; ///< empty when all its zones are known
    QByteArray uid; ///< empty when it has none
    bool isException; ///< stands for one repetition of the series of that UID, or for it and all after it
};

QList<FileEvent> eventsOf(icalcomponent *root, icalcomponent_kind kind)
{
    QList<FileEvent> found;
    for (icalcomponent *calendar : calendarsOf(root)) {
        for (icalcomponent *event = icalcomponent_get_first_component(calendar, kind); event;
            event = icalcomponent_get_next_component(calendar, kind)) {
            const QByteArray uid(icalcomponent_get_uid(event));
            found.append({ event, calendarzones::unknownZone(event), uid,
                !uid.isEmpty() && icalcomponent_get_first_property(event, ICAL_RECURRENCEID_PROPERTY) });
        }
    }
    return found;
}

bool isBefore(icalcomponent *one, icalcomponent *other)
{
    const int sequence = icalcomponent_get_sequence(one);
    const int otherSequence = icalcomponent_get_sequence(other);
    return sequence != otherSequence
        ? sequence < otherSequence
        : icaltime_compare(icalcomponent_get_dtstamp(one), icalcomponent_get_dtstamp(other)) <= 0;
}

/// Those that another event of their UID has replaced: by its sequence, by when it was written, or by coming
/// after it.
QSet<icalcomponent *> replaced(const QList<FileEvent> &events)
{
    QHash<QByteArray, icalcomponent *> latest;
    QSet<icalcomponent *> found;
    for (const FileEvent &each : events) {
        if (each.uid.isEmpty() || each.isException) {
            continue;
        }
        icalcomponent *&kept = latest[each.uid];
        if (kept && !isBefore(kept, each.component)) {
            found.insert(each.component);
            continue;
        }
        if (kept) {
            found.insert(kept);
        }
        kept = each.component;
    }
    return found;
}

icalendar::LeftAside leftAside(icalcomponent *event, icalendar::LeftAside::Reason reason)
{
    const icaltimetype start = icalcomponent_get_dtstart(event);
    return { EventReading::summaryOf(event), QDate(start.year, start.month, start.day), reason };
}

/// Of events that gave none for these days, those that are of other days. A series may begin within them and
/// have nothing left, or be there with what was moved alone.
QList<icalendar::LeftAside> outOfSpan(
    const QList<FileEvent> &events, const QList<CalendarEvent> &taken, QDate from, QDate to)
{
    QSet<QString> takenUids;
    for (const CalendarEvent &each : taken) {
        takenUids.insert(each.uid);
    }
    QList<icalendar::LeftAside> found;
    for (const FileEvent &each : events) {
        const auto elsewhere = leftAside(each.component, icalendar::LeftAside::Reason::OutOfSpan);
        const bool isMoved
            = !each.uid.isEmpty() && takenUids.contains(QString::fromUtf8(each.uid).simplified());
        if (!isMoved && (elsewhere.first < from || to < elsewhere.first)) {
            found.append(elsewhere);
        }
    }
    return found;
}

} // namespace

QByteArray icalendar::write(const QList<CalendarEvent> &events, const QString &name, const QDateTime &now)
{
    const Component calendar(icalcomponent_new_vcalendar());
    icalcomponent_add_property(calendar.get(), icalproperty_new_version("2.0"));
    icalcomponent_add_property(calendar.get(), icalproperty_new_prodid(writer));
    icalcomponent_add_property(calendar.get(), icalproperty_new_method(ICAL_METHOD_PUBLISH));
    icalproperty *title = icalproperty_new_x(name.toUtf8().constData());
    icalproperty_set_x_name(title, "X-WR-CALNAME");
    icalcomponent_add_property(calendar.get(), title);
    icalcomponent_add_component(calendar.get(), calendarzones::parisComponent());
    QByteArray written = serialised(calendar.get());
    written.chop(ending.size());
    const icaltimetype stamp = utc(now);
    // One event after the other: a tree of all of them would only be built to be walked once.
    for (const CalendarEvent &event : events) {
        written += serialised(component(event, stamp).get());
    }
    return written + ending.toByteArray();
}

Result<icalendar::Reading> icalendar::read(const QByteArray &content, QDate from, QDate to)
{
    if (content.size() > largest) {
        return failure(Error::Kind::BadFile, u"icsSize"_s);
    }
    const auto text = calendartext::read(content);
    if (!text) {
        return std::unexpected(text.error());
    }
    const Component root(icalparser_parse_string(text->constData()));
    if (!root) {
        return failure(Error::Kind::BadFile, u"ics"_s, QString::fromUtf8(icalerror_strerror(icalerrno)));
    }
    const QList<icalcomponent *> calendars = calendarsOf(root.get());
    for (icalcomponent *calendar : calendars) {
        calendarzones::prepare(calendar);
    }
    QList<FileEvent> events = eventsOf(root.get(), ICAL_VEVENT_COMPONENT);
    const QSet<icalcomponent *> old = replaced(events);
    // Beside events they would be the same hours once more.
    const bool isOfHoursTaken = events.isEmpty();
    if (isOfHoursTaken) {
        events = eventsOf(root.get(), ICAL_VFREEBUSY_COMPONENT);
    }
    QHash<QByteArray, QList<icalcomponent *>> exceptions;
    for (const FileEvent &each : std::as_const(events)) {
        if (each.isException) {
            exceptions[each.uid].append(each.component);
        }
    }
    Reading reading;
    if (!isOfHoursTaken) {
        const QList<FileEvent> taken = eventsOf(root.get(), ICAL_VFREEBUSY_COMPONENT);
        for (const FileEvent &each : taken) {
            reading.leftAside.append(leftAside(each.component, LeftAside::Reason::HoursTaken));
        }
    }
    reading.isOurs = !calendars.isEmpty() && std::ranges::all_of(calendars, isWrittenByUs);
    QList<FileEvent> without; // any of these days
    int number = 0;
    for (const FileEvent &each : std::as_const(events)) {
        ++number;
        icalcomponent *event = each.component;
        if (old.contains(event)) {
            reading.leftAside.append(leftAside(event, LeftAside::Reason::Replaced));
            continue;
        }
        if (icalcomponent_get_status(event) == ICAL_STATUS_CANCELLED) {
            ++reading.cancelled;
            reading.leftAside.append(leftAside(event, LeftAside::Reason::Cancelled));
            continue;
        }
        const qsizetype before = reading.events.size();
        std::optional<Refused::Reason> reason = Refused::Reason::UnknownZone;
        if (each.unknownZone.isEmpty()) {
            EventReading whole(event, from, to);
            reason = isOfHoursTaken ? whole.readTaken(reading.events)
                : each.isException
                ? whole.read(reading.events)
                : whole.readSeries(CalendarSeries(event, exceptions.value(each.uid)), reading.events);
            if (!reason && reading.events.size() > before && whole.goesOn()) {
                reading.followedTo = to;
            }
        }
        if (reason) {
            reading.refused.append({ number, EventReading::summaryOf(event), *reason, each.unknownZone });
        } else if (reading.events.size() == before && !each.isException && !isOfHoursTaken) {
            without.append(each);
        }
        if (reading.events.size() > mostEvents) {
            return failure(Error::Kind::BadFile, u"icsCount"_s);
        }
    }
    reading.leftAside += outOfSpan(without, reading.events, from, to);
    std::ranges::stable_sort(reading.events, {},
        [](const CalendarEvent &event) { return std::pair(event.first, event.start.value_or(QTime(0, 0))); });
    return reading;
}

Result<icalendar::Reading> icalendar::readFile(const QString &path, QDate from, QDate to)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(Error::Kind::CannotOpen, path, file.errorString());
    }
    return read(file.read(largest + 1), from, to);
}
