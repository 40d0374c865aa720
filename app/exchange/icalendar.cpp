// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/icalendar.h"

#include "app/exchange/calendartext.h"
#include "app/exchange/calendarzones.h"

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

/// When the repetitions of a series would be that an event of their own stands for: seconds as libical counts
/// them, hours of no zone as if universal.
using Gaps = QSet<qint64>;

/// One event of a file being read, and its repetitions between two days.
class EventReading
{
public:
    EventReading(icalcomponent *event, QDate from, QDate to, Gaps gaps)
        : event_(event)
        , from_(from)
        , to_(to)
        , gaps_(std::move(gaps))
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
        if (repeatsWithinADay()) {
            return Reason::TooFrequent;
        }
        events_ = &events;
        isAllDay_ = start.is_date != 0;
        isFloating_ = !start.zone && !icaltime_is_utc(start);
        // A day on either side: what is the 3rd here is the 2nd or 4th elsewhere.
        icalcomponent_foreach_recurrence(
            event_, dateOf(from_.addDays(-1)), dateOf(to_.addDays(2)), &EventReading::occurs, this);
        return {};
    }

private:
    [[nodiscard]] QString text(const char *value) const { return QString::fromUtf8(value).simplified(); }

    [[nodiscard]] bool repeatsWithinADay() const
    {
        // The second of them is there.
        const auto isSeveral = [](const short *values) { return values[1] != ICAL_RECURRENCE_ARRAY_MAX; };
        for (icalproperty *rule = icalcomponent_get_first_property(event_, ICAL_RRULE_PROPERTY); rule;
            rule = icalcomponent_get_next_property(event_, ICAL_RRULE_PROPERTY)) {
            const icalrecurrencetype repeated = icalproperty_get_rrule(rule);
            if (repeated.freq == ICAL_SECONDLY_RECURRENCE || repeated.freq == ICAL_MINUTELY_RECURRENCE
                || repeated.freq == ICAL_HOURLY_RECURRENCE || isSeveral(&repeated.by_hour[0])
                || isSeveral(&repeated.by_minute[0]) || isSeveral(&repeated.by_second[0])) {
                return true;
            }
        }
        return false;
    }

    [[nodiscard]] bool isTransparent() const
    {
        icalproperty *transparency = icalcomponent_get_first_property(event_, ICAL_TRANSP_PROPERTY);
        const auto value = transparency ? icalproperty_get_transp(transparency) : ICAL_TRANSP_OPAQUE;
        return value == ICAL_TRANSP_TRANSPARENT || value == ICAL_TRANSP_TRANSPARENTNOCONFLICT;
    }

    static void occurs(icalcomponent *, icaltime_span *span, void *self) // as libical calls back
    {
        static_cast<EventReading *>(self)->add(*span);
    }

    void add(const icaltime_span &span)
    {
        if (gaps_.contains(span.start)) {
            return;
        }
        CalendarEvent found { .uid = text(icalcomponent_get_uid(event_)),
            .sequence = icalcomponent_get_sequence(event_),
            .summary = text(icalcomponent_get_summary(event_)),
            .description = text(icalcomponent_get_description(event_)),
            .location = text(icalcomponent_get_location(event_)),
            .first = {},
            .last = {},
            .start = {},
            .end = {},
            .isTransparent = isTransparent() };
        if (isAllDay_) {
            // libical counts days from midnight, universal time, and ends a span with the day of DTEND, which
            // is the day after the last.
            found.first = universal(span.start).date();
            found.last = std::max(found.first, universal(span.end).date().addDays(-1));
        } else {
            setHours(found, span);
        }
        if (found.last >= from_ && found.first <= to_) {
            events_->append(found);
        }
    }

    void setHours(CalendarEvent &found, const icaltime_span &span) const
    {
        // Of no zone: those on the clock here. libical counts them as if universal.
        const auto here = [this](time_t moment) {
            return isFloating_ ? universal(moment) : calendarzones::inParis(moment);
        };
        const QDateTime start = here(span.start);
        const QDateTime end = here(std::max(span.start, span.end));
        found.first = start.date();
        found.last = end.date();
        found.start = start.time();
        found.end = end.time();
        if (found.last > found.first && found.end == QTime(0, 0)) { // midnight: the day is over
            found.last = found.last.addDays(-1);
            found.end = QTime(23, 59);
            if (found.start == QTime(0, 0)) {
                found.start = found.end = std::nullopt;
            }
        }
    }

    static QDateTime universal(time_t moment) { return QDateTime::fromSecsSinceEpoch(moment, Qt::UTC); }

    icalcomponent *event_;
    QDate from_;
    QDate to_;
    Gaps gaps_;
    QList<CalendarEvent> *events_ = nullptr;
    bool isAllDay_ = false;
    bool isFloating_ = false;
};

/// One repetition that stands for itself: the UID of its series, and when it would have been.
struct Instance {
    QByteArray uid;
    qint64 moment = 0;
};

std::optional<Instance> instanceOf(icalcomponent *event)
{
    icalproperty *property = icalcomponent_get_first_property(event, ICAL_RECURRENCEID_PROPERTY);
    const char *uid = icalcomponent_get_uid(event);
    if (!property || !uid) {
        return {};
    }
    const icaltimetype time = icalproperty_get_datetime_with_component(property, event);
    const icaltimezone *zone = time.zone ? time.zone : icaltimezone_get_utc_timezone();
    return Instance { uid, icaltime_as_timet_with_zone(time, zone) };
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

struct FileEvent {
    icalcomponent *component;
    QString unknownZone; ///< empty when all its zones are known
    std::optional<Instance> instance;
};

QList<FileEvent> eventsOf(icalcomponent *root)
{
    QList<FileEvent> found;
    for (icalcomponent *calendar : calendarsOf(root)) {
        calendarzones::prepare(calendar);
        for (icalcomponent *event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT); event;
            event = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT)) {
            found.append({ event, calendarzones::unknownZone(event), {} });
            found.last().instance = instanceOf(event);
        }
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
    const QList<FileEvent> events = eventsOf(root.get());
    QHash<QByteArray, Gaps> gaps;
    for (const FileEvent &each : events) {
        if (each.instance) {
            gaps[each.instance->uid].insert(each.instance->moment);
        }
    }
    Reading reading;
    int number = 0;
    for (const FileEvent &each : events) {
        ++number;
        icalcomponent *event = each.component;
        if (icalcomponent_get_status(event) == ICAL_STATUS_CANCELLED) {
            ++reading.cancelled;
            continue;
        }
        const char *uid = icalcomponent_get_uid(event);
        std::optional<Refused::Reason> reason = Refused::Reason::UnknownZone;
        if (each.unknownZone.isEmpty()) {
            reason = EventReading(event, from, to, uid && !each.instance ? gaps.value(uid) : Gaps())
                         .read(reading.events);
        }
        if (reason) {
            reading.refused.append({ number, QString::fromUtf8(icalcomponent_get_summary(event)).simplified(),
                *reason, each.unknownZone });
        }
        if (reading.events.size() > mostEvents) {
            return failure(Error::Kind::BadFile, u"icsCount"_s);
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
