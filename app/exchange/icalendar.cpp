// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/icalendar.h"

#include <QFile>

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

constexpr const char *paris = "Europe/Paris";
constexpr QByteArrayView ending = "END:VCALENDAR\r\n";

// The rules of the European Union since 1996 (directive 2000/84/EC). Written here and not taken from the
// machine: a calendar reads the same wherever it was made.
constexpr const char *parisZone = "BEGIN:VTIMEZONE\r\n"
                                  "TZID:Europe/Paris\r\n"
                                  "BEGIN:STANDARD\r\n"
                                  "DTSTART:19961027T030000\r\n"
                                  "TZOFFSETFROM:+0200\r\n"
                                  "TZOFFSETTO:+0100\r\n"
                                  "TZNAME:CET\r\n"
                                  "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\n"
                                  "END:STANDARD\r\n"
                                  "BEGIN:DAYLIGHT\r\n"
                                  "DTSTART:19960331T020000\r\n"
                                  "TZOFFSETFROM:+0100\r\n"
                                  "TZOFFSETTO:+0200\r\n"
                                  "TZNAME:CEST\r\n"
                                  "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\n"
                                  "END:DAYLIGHT\r\n"
                                  "END:VTIMEZONE\r\n";

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

/// Date and hour in Paris, by the rules above: whatever the machine knows of time zones.
QDateTime inParis(time_t moment)
{
    static icaltimezone *zone = [] {
        icaltimezone *made = icaltimezone_new();
        icaltimezone_set_component(made, icalparser_parse_string(parisZone));
        return made;
    }();
    const icaltimetype time = icaltime_from_timet_with_zone(moment, 0, zone);
    return { QDate(time.year, time.month, time.day), QTime(time.hour, time.minute) };
}

void addText(icalcomponent *component, icalproperty *(*make)(const char *), const QString &text)
{
    if (!text.isEmpty()) {
        icalcomponent_add_property(component, make(text.toUtf8().constData()));
    }
}

void addMoment(icalcomponent *component, icalproperty *property)
{
    icalproperty_add_parameter(property, icalparameter_new_tzid(paris));
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

/// One event of a file being read, and its repetitions between two days.
class EventReading
{
public:
    EventReading(icalcomponent *event, QDate from, QDate to)
        : event_(event)
        , from_(from)
        , to_(to)
    {
    }

    std::optional<icalendar::Refused::Reason> read(QList<CalendarEvent> &events)
    {
        using Reason = icalendar::Refused::Reason;
        const icaltimetype start = icalcomponent_get_dtstart(event_);
        if (icaltime_is_null_time(start) || !QDate(start.year, start.month, start.day).isValid()) {
            return Reason::NoDate;
        }
        const icaltimetype end = icalcomponent_get_dtend(event_);
        if (!icaltime_is_null_time(end) && icaltime_compare(end, start) < 0) {
            return Reason::EndBeforeStart;
        }
        if (repeatsByTheHour()) {
            return Reason::TooFrequent;
        }
        events_ = &events;
        isAllDay_ = start.is_date != 0;
        // A day on either side: what is the 3rd here is the 2nd or 4th elsewhere.
        icalcomponent_foreach_recurrence(
            event_, dateOf(from_.addDays(-1)), dateOf(to_.addDays(2)), &EventReading::occurs, this);
        return {};
    }

private:
    [[nodiscard]] QString text(const char *value) const { return QString::fromUtf8(value).simplified(); }

    [[nodiscard]] bool repeatsByTheHour() const
    {
        for (icalproperty *rule = icalcomponent_get_first_property(event_, ICAL_RRULE_PROPERTY); rule;
            rule = icalcomponent_get_next_property(event_, ICAL_RRULE_PROPERTY)) {
            const auto frequency = icalproperty_get_rrule(rule).freq;
            if (frequency == ICAL_SECONDLY_RECURRENCE || frequency == ICAL_MINUTELY_RECURRENCE
                || frequency == ICAL_HOURLY_RECURRENCE) {
                return true;
            }
        }
        return false;
    }

    static void occurs(icalcomponent *, icaltime_span *span, void *self) // as libical calls back
    {
        static_cast<EventReading *>(self)->add(*span);
    }

    void add(const icaltime_span &span)
    {
        CalendarEvent found { .uid = text(icalcomponent_get_uid(event_)),
            .sequence = icalcomponent_get_sequence(event_),
            .summary = text(icalcomponent_get_summary(event_)),
            .description = text(icalcomponent_get_description(event_)),
            .location = text(icalcomponent_get_location(event_)),
            .first = {},
            .last = {},
            .start = {},
            .end = {} };
        if (isAllDay_) {
            // libical counts days from midnight, universal time, and ends a span with the day of DTEND, which
            // is the day after the last.
            found.first = QDateTime::fromSecsSinceEpoch(span.start, Qt::UTC).date();
            found.last
                = std::max(found.first, QDateTime::fromSecsSinceEpoch(span.end, Qt::UTC).date().addDays(-1));
        } else {
            const QDateTime start = inParis(span.start);
            const QDateTime end = inParis(std::max(span.start, span.end));
            found.first = start.date();
            found.last = end.date();
            found.start = start.time();
            found.end = end.time();
        }
        if (found.last >= from_ && found.first <= to_) {
            events_->append(found);
        }
    }

    icalcomponent *event_;
    QDate from_;
    QDate to_;
    QList<CalendarEvent> *events_ = nullptr;
    bool isAllDay_ = false;
};

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

} // namespace

QByteArray icalendar::write(const QList<CalendarEvent> &events, const QString &name, const QDateTime &now)
{
    const Component calendar(icalcomponent_new_vcalendar());
    icalcomponent_add_property(calendar.get(), icalproperty_new_version("2.0"));
    icalcomponent_add_property(calendar.get(), icalproperty_new_prodid("-//IREV//IREV Cycles//FR"));
    icalcomponent_add_property(calendar.get(), icalproperty_new_method(ICAL_METHOD_PUBLISH));
    icalproperty *title = icalproperty_new_x(name.toUtf8().constData());
    icalproperty_set_x_name(title, "X-WR-CALNAME");
    icalcomponent_add_property(calendar.get(), title);
    icalcomponent_add_component(calendar.get(), icalparser_parse_string(parisZone));
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
    if (!content.contains("BEGIN:VCALENDAR")) {
        return failure(Error::Kind::BadFile, u"ics"_s);
    }
    const Component root(icalparser_parse_string(content.constData()));
    if (!root) {
        return failure(Error::Kind::BadFile, u"ics"_s, QString::fromUtf8(icalerror_strerror(icalerrno)));
    }
    Reading reading;
    int number = 0;
    for (icalcomponent *calendar : calendarsOf(root.get())) {
        for (icalcomponent *event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT); event;
            event = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT)) {
            ++number;
            if (icalcomponent_get_status(event) == ICAL_STATUS_CANCELLED) {
                continue;
            }
            if (const auto reason = EventReading(event, from, to).read(reading.events)) {
                reading.refused.append(
                    { number, QString::fromUtf8(icalcomponent_get_summary(event)).simplified(), *reason });
            }
            if (reading.events.size() > mostEvents) {
                return failure(Error::Kind::BadFile, u"icsCount"_s);
            }
        }
    }
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
