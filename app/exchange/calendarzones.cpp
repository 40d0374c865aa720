// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/calendarzones.h"

#include <QByteArray>
#include <QList>
#include <QTimeZone>

namespace
{

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

icalcomponent *calendarOf(icalcomponent *event)
{
    icalcomponent *found = event;
    while (found && icalcomponent_isa(found) != ICAL_VCALENDAR_COMPONENT) {
        found = icalcomponent_get_parent(found);
    }
    return found;
}

icaltimezone *zoneOf(icalcomponent *calendar, const QByteArray &name)
{
    icaltimezone *own = calendar ? icalcomponent_get_timezone(calendar, name.constData()) : nullptr;
    return own ? own : icaltimezone_get_builtin_timezone(name.constData());
}

/// The name under which libical knows a zone; empty when it does not.
QByteArray knownName(icalcomponent *calendar, const QByteArray &name)
{
    if (zoneOf(calendar, name)) {
        return name;
    }
    if (const QByteArray iana = QTimeZone::windowsIdToDefaultIanaId(name);
        !iana.isEmpty() && zoneOf(calendar, iana)) {
        return iana;
    }
    // Names unique in the world (RFC 5545, 3.8.3.1): "/mozilla.org/20050126_1/Europe/Paris".
    for (qsizetype slash = name.startsWith('/') ? 0 : -1; slash >= 0; slash = name.indexOf('/', slash + 1)) {
        const QByteArray rest = name.sliced(slash + 1);
        if (rest.contains('/') && zoneOf(calendar, rest)) {
            return rest;
        }
    }
    return {};
}

bool hasZone(icalproperty_kind kind)
{
    return kind == ICAL_DTSTART_PROPERTY || kind == ICAL_DTEND_PROPERTY || kind == ICAL_EXDATE_PROPERTY
        || kind == ICAL_RDATE_PROPERTY || kind == ICAL_RECURRENCEID_PROPERTY;
}

icaltimetype timeOf(icalproperty *property)
{
    return icalproperty_isa(property) == ICAL_RDATE_PROPERTY
        ? icalproperty_get_rdate(property).time
        : icalvalue_get_datetime(icalproperty_get_value(property));
}

/// libical takes the hour of an RDATE for universal time, whatever its zone.
void makeUniversal(icalproperty *property, icaltimezone *zone)
{
    icaldatetimeperiodtype date = icalproperty_get_rdate(property);
    if (icaltime_is_null_time(date.time)) {
        return; // a period
    }
    icaltime_set_timezone(&date.time, zone);
    date.time = icaltime_convert_to_zone(date.time, icaltimezone_get_utc_timezone());
    icalproperty_set_rdate(property, date);
    icalproperty_remove_parameter_by_kind(property, ICAL_TZID_PARAMETER);
}

} // namespace

icalcomponent *calendarzones::parisComponent()
{
    return icalparser_parse_string(parisZone);
}

QDateTime calendarzones::inParis(time_t moment)
{
    static icaltimezone *zone = [] {
        icaltimezone *made = icaltimezone_new();
        icaltimezone_set_component(made, parisComponent());
        return made;
    }();
    const icaltimetype time = icaltime_from_timet_with_zone(moment, 0, zone);
    return { QDate(time.year, time.month, time.day), QTime(time.hour, time.minute) };
}

void calendarzones::prepare(icalcomponent *calendar)
{
    QList<icalcomponent *> empty;
    for (icalcomponent *zone = icalcomponent_get_first_component(calendar, ICAL_VTIMEZONE_COMPONENT); zone;
        zone = icalcomponent_get_next_component(calendar, ICAL_VTIMEZONE_COMPONENT)) {
        if (!icalcomponent_get_first_component(zone, ICAL_XSTANDARD_COMPONENT)
            && !icalcomponent_get_first_component(zone, ICAL_XDAYLIGHT_COMPONENT)) {
            empty.append(zone);
        }
    }
    for (icalcomponent *zone : empty) {
        icalcomponent_remove_component(calendar, zone);
        icalcomponent_free(zone);
    }
    if (!icalcomponent_get_timezone(calendar, paris)) {
        icalcomponent_add_component(calendar, parisComponent());
    }
}

QString calendarzones::unknownZone(icalcomponent *event)
{
    icalcomponent *calendar = calendarOf(event);
    for (icalproperty *property = icalcomponent_get_first_property(event, ICAL_ANY_PROPERTY); property;
        property = icalcomponent_get_next_property(event, ICAL_ANY_PROPERTY)) {
        icalparameter *parameter = hasZone(icalproperty_isa(property))
            ? icalproperty_get_first_parameter(property, ICAL_TZID_PARAMETER)
            : nullptr;
        if (!parameter) {
            continue;
        }
        const icaltimetype time = timeOf(property);
        if (time.is_date || icaltime_is_utc(time)) {
            continue; // its zone says nothing
        }
        QByteArray name(icalparameter_get_tzid(parameter));
        name = name.replace('"', "").trimmed();
        if (name.isEmpty()) {
            icalproperty_remove_parameter_by_kind(property, ICAL_TZID_PARAMETER);
            continue;
        }
        const QByteArray known = knownName(calendar, name);
        if (known.isEmpty()) {
            return QString::fromUtf8(name);
        }
        icalparameter_set_tzid(parameter, known.constData());
        if (icalproperty_isa(property) == ICAL_RDATE_PROPERTY) {
            makeUniversal(property, zoneOf(calendar, known));
        }
    }
    return {};
}
