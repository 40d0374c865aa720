// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/calendarseries.h"

#include "app/exchange/calendarzones.h"

#include <QDateTime>
#include <QTime>

#include <algorithm>

namespace
{

qint64 seconds(QDate day, QTime hour)
{
    return QDateTime(day, hour, Qt::UTC).toSecsSinceEpoch();
}

QDate dayOf(qint64 clock)
{
    return QDateTime::fromSecsSinceEpoch(clock, Qt::UTC).date();
}

qint64 startOfDay(qint64 clock)
{
    return seconds(dayOf(clock), QTime(0, 0));
}

/// Whatever its zone.
qint64 asItStands(const icaltimetype &time)
{
    const QDate day(time.year, time.month, time.day);
    return seconds(
        day, time.is_date ? QTime(0, 0) : QTime(time.hour, time.minute, std::min(time.second, 59)));
}

bool hasProperty(icalcomponent *event, icalproperty_kind kind)
{
    return icalcomponent_get_first_property(event, kind) != nullptr;
}

} // namespace

CalendarSeries::CalendarSeries(icalcomponent *event, const QList<icalcomponent *> &exceptions)
    : event_(event)
    , start_(icalcomponent_get_dtstart(event))
    , zone_(start_.is_date ? nullptr : const_cast<icaltimezone *>(start_.zone)) // libical takes no const
{
    for (icalcomponent *each : exceptions) {
        add(each);
    }
    std::ranges::stable_sort(turns_, {}, &Turn::from);
}

void CalendarSeries::add(icalcomponent *exception)
{
    icalproperty *property = icalcomponent_get_first_property(exception, ICAL_RECURRENCEID_PROPERTY);
    const icaltimetype when = icalproperty_get_datetime_with_component(property, exception);
    if (icaltime_is_null_time(when) || !QDate(when.year, when.month, when.day).isValid()) {
        return;
    }
    // Some programs name the day only of what has hours, and hours of what has none.
    const bool isByDay = when.is_date && !start_.is_date;
    qint64 at = clock(when);
    if (isByDay) {
        at += asItStands(start_) - startOfDay(asItStands(start_));
        aloneOnTheirDay_.insert(dayOf(at));
    } else {
        at = start_.is_date ? startOfDay(at) : at;
        alone_.insert(at);
    }
    icalparameter *range = icalproperty_get_first_parameter(property, ICAL_RANGE_PARAMETER);
    if (!range || icalparameter_get_range(range) != ICAL_RANGE_THISANDFUTURE) {
        return;
    }
    const icaltimetype start = icalcomponent_get_dtstart(exception);
    const bool isToWholeDays = start.is_date && !start_.is_date;
    turns_.append({ .event = exception,
        .from = isByDay ? startOfDay(at) : at,
        .shift = icaltime_is_null_time(start) ? 0 : clock(start) - (isToWholeDays ? startOfDay(at) : at),
        .isToWholeDays = isToWholeDays });
}

qint64 CalendarSeries::clock(const icaltimetype &time) const
{
    if (time.is_date || !time.zone) {
        return asItStands(time);
    }
    if (zone_) {
        return asItStands(icaltime_convert_to_zone(time, zone_));
    }
    const QDateTime here = calendarzones::inParis(icaltime_as_timet_with_zone(time, time.zone));
    return seconds(here.date(), here.time());
}

qint64 CalendarSeries::clock(time_t moment) const
{
    return zone_ ? asItStands(icaltime_from_timet_with_zone(moment, 0, zone_)) : moment;
}

time_t CalendarSeries::momentAt(qint64 clock) const
{
    if (!zone_) {
        return clock;
    }
    icaltimetype time = icaltime_from_timet_with_zone(clock, 0, icaltimezone_get_utc_timezone());
    time.zone = zone_;
    return icaltime_as_timet_with_zone(time, zone_);
}

bool CalendarSeries::standsAlone(qint64 clock) const
{
    return alone_.contains(clock) || (!aloneOnTheirDay_.isEmpty() && aloneOnTheirDay_.contains(dayOf(clock)));
}

const CalendarSeries::Turn *CalendarSeries::turnAt(qint64 clock) const
{
    const auto after = std::ranges::upper_bound(turns_, clock, {}, &Turn::from);
    return after == turns_.begin() ? nullptr : &*std::prev(after);
}

bool CalendarSeries::isPlain(time_t moment) const
{
    const qint64 at = clock(moment);
    return !standsAlone(at) && !turnAt(at);
}

QList<CalendarSeries::Turn> CalendarSeries::movingTurns() const
{
    QList<Turn> found;
    std::ranges::copy_if(turns_, std::back_inserter(found), [](const Turn &each) {
        return icalcomponent_get_status(each.event) != ICAL_STATUS_CANCELLED
            && !hasProperty(each.event, ICAL_RRULE_PROPERTY) && !hasProperty(each.event, ICAL_RDATE_PROPERTY);
    });
    return found;
}

std::optional<time_t> CalendarSeries::moved(const Turn &turn, time_t moment) const
{
    const qint64 at = clock(moment);
    const Turn *here = standsAlone(at) ? nullptr : turnAt(at);
    if (!here || here->event != turn.event) {
        return {};
    }
    return turn.isToWholeDays ? startOfDay(at) + turn.shift : momentAt(at + turn.shift);
}
