// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/eventreading.h"

#include "app/exchange/calendarzones.h"
#include "app/programmes/programme.h"

#include <QDateTime>
#include <QTextBoundaryFinder>

#include <algorithm>

namespace
{

icaltimetype dateOf(QDate day)
{
    return icaltime_from_string(day.toString(u"yyyyMMdd").toLatin1().constData());
}

QDateTime universal(time_t moment)
{
    return QDateTime::fromSecsSinceEpoch(moment, Qt::UTC);
}

qint64 momentOf(const icaltimetype &time)
{
    return icaltime_as_timet_with_zone(time, time.zone ? time.zone : icaltimezone_get_utc_timezone());
}

QString words(const char *value)
{
    return QString::fromUtf8(value).simplified();
}

} // namespace

/// A file may hold one of two million letters, and repeat it: no list shows them, no name is as long.
QString EventReading::summaryOf(icalcomponent *event)
{
    QString summary = words(icalcomponent_get_summary(event));
    if (summary.size() <= longestLine) {
        return summary;
    }
    QTextBoundaryFinder ends(QTextBoundaryFinder::Grapheme, summary.first(longestLine + 1));
    ends.setPosition(longestLine - 1); // and the ellipsis
    const qsizetype end = ends.isAtBoundary() ? ends.position() : ends.toPreviousBoundary();
    return summary.first(std::max<qsizetype>(end, 0)).trimmed() + u'…';
}

EventReading::EventReading(icalcomponent *event, QDate from, QDate to)
    : event_(event)
    , from_(from)
    , to_(to)
    , start_(icalcomponent_get_dtstart(event))
    , isAllDay_(start_.is_date != 0)
    , isFloating_(!start_.zone && !icaltime_is_utc(start_))
    , isEndUnsaid_(isAllDay_ && !icalcomponent_get_first_property(event, ICAL_DTEND_PROPERTY)
          && !icalcomponent_get_first_property(event, ICAL_DURATION_PROPERTY))
{
}

std::optional<icalendar::Refused::Reason> EventReading::read(QList<CalendarEvent> &events)
{
    if (const auto reason = whyNot()) {
        return reason;
    }
    events_ = &events;
    // A day on either side: what is the 3rd here is the 2nd or 4th elsewhere.
    icalcomponent_foreach_recurrence(
        event_, dateOf(from_.addDays(-1)), dateOf(to_.addDays(2)), &EventReading::occurs, this);
    return {};
}

std::optional<icalendar::Refused::Reason> EventReading::readSeries(
    const CalendarSeries &series, QList<CalendarEvent> &events)
{
    series_ = &series;
    const auto reason = read(events);
    if (!reason) {
        const QList<CalendarSeries::Turn> turns = series.movingTurns();
        for (const CalendarSeries::Turn &each : turns) {
            EventReading(each.event, from_, to_).follow(series, each, events);
        }
    }
    return reason;
}

std::optional<icalendar::Refused::Reason> EventReading::readTaken(QList<CalendarEvent> &events)
{
    using Reason = icalendar::Refused::Reason;
    std::optional<Reason> reason = hasUnread("FREEBUSY") ? std::optional(Reason::NoDate) : std::nullopt;
    events_ = &events;
    isAllDay_ = false; // hours, whatever the span they are told of
    // All of them first: libical goes through a component's properties once at a time.
    QList<icalproperty *> periods;
    for (icalproperty *each = icalcomponent_get_first_property(event_, ICAL_FREEBUSY_PROPERTY); each;
        each = icalcomponent_get_next_property(event_, ICAL_FREEBUSY_PROPERTY)) {
        periods.append(each);
    }
    for (icalproperty *each : std::as_const(periods)) {
        icalparameter *kind = icalproperty_get_first_parameter(each, ICAL_FBTYPE_PARAMETER);
        if (kind && icalparameter_get_fbtype(kind) == ICAL_FBTYPE_FREE) {
            continue;
        }
        const icalperiodtype period = icalproperty_get_freebusy(each);
        const icaltimetype end = icaltime_is_null_time(period.end)
            ? icaltime_add(period.start, period.duration) // the other way to write it
            : period.end;
        if (icaltime_is_null_time(period.start)
            || !QDate(period.start.year, period.start.month, period.start.day).isValid()) {
            reason = Reason::NoDate;
        } else if (icaltime_compare(end, period.start) <= 0) {
            reason = Reason::EndBeforeStart;
        } else {
            isFloating_ = !period.start.zone && !icaltime_is_utc(period.start);
            add({ .start = momentOf(period.start), .end = momentOf(end), .is_busy = 1 });
        }
    }
    return reason;
}

void EventReading::follow(
    const CalendarSeries &series, const CalendarSeries::Turn &turn, QList<CalendarEvent> &events)
{
    if (whyNot() || !calendarzones::unknownZone(event_).isEmpty()) {
        return; // refused by itself: nobody knows where they went
    }
    events_ = &events;
    series_ = &series;
    turn_ = &turn;
    isFloating_ = series.isFloating();
    // What is within these days now was that many days before, and began before if it is long.
    constexpr qint64 secondsOfADay = 86'400;
    const qint64 days = turn.shift / secondsOfADay;
    icalcomponent_foreach_recurrence(series.event(),
        dateOf(from_.addDays(-days - duration() / secondsOfADay - 3)), dateOf(to_.addDays(-days + 3)),
        &EventReading::occurs, this);
}

std::optional<icalendar::Refused::Reason> EventReading::whyNot() const
{
    using Reason = icalendar::Refused::Reason;
    if (icaltime_is_null_time(start_) || !QDate(start_.year, start_.month, start_.day).isValid()) {
        return Reason::NoDate;
    }
    const icaltimetype end = icalcomponent_get_dtend(event_);
    if (!icaltime_is_null_time(end) && icaltime_compare(end, start_) < 0) {
        return Reason::EndBeforeStart;
    }
    if (hasUnread("RRULE") || hasUnread("RDATE")) {
        return Reason::UnreadableRule;
    }
    return repeatsWithinADay() ? std::optional(Reason::TooFrequent) : std::nullopt;
}

bool EventReading::goesOn() const
{
    for (icalproperty *rule = icalcomponent_get_first_property(event_, ICAL_RRULE_PROPERTY); rule;
        rule = icalcomponent_get_next_property(event_, ICAL_RRULE_PROPERTY)) {
        const icalrecurrencetype repeated = icalproperty_get_rrule(rule);
        const QDate until(repeated.until.year, repeated.until.month, repeated.until.day);
        if (repeated.count != 0 ? comesAfter(repeated)
                                : icaltime_is_null_time(repeated.until) || until > to_) {
            return true;
        }
    }
    return false;
}

/// The last of so many times is known by counting them, no further than the first that is not read.
bool EventReading::comesAfter(const icalrecurrencetype &rule) const
{
    icalrecur_iterator *times = icalrecur_iterator_new(rule, start_);
    if (!times) {
        return false;
    }
    bool isAfter = false;
    for (icaltimetype each = icalrecur_iterator_next(times); !isAfter && !icaltime_is_null_time(each);
        each = icalrecur_iterator_next(times)) {
        isAfter = QDate(each.year, each.month, each.day) > to_;
    }
    icalrecur_iterator_free(times);
    return isAfter;
}

bool EventReading::hasUnread(const char *property) const
{
    const QByteArray named = QByteArray(property) + " property. Removing entire property:";
    for (icalproperty *note = icalcomponent_get_first_property(event_, ICAL_XLICERROR_PROPERTY); note;
        note = icalcomponent_get_next_property(event_, ICAL_XLICERROR_PROPERTY)) {
        if (QByteArrayView(icalproperty_get_xlicerror(note)).contains(named)) {
            return true;
        }
    }
    return false;
}

bool EventReading::repeatsWithinADay() const
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

bool EventReading::isTransparent() const
{
    icalproperty *transparency = icalcomponent_get_first_property(event_, ICAL_TRANSP_PROPERTY);
    const auto value = transparency ? icalproperty_get_transp(transparency) : ICAL_TRANSP_OPAQUE;
    return value == ICAL_TRANSP_TRANSPARENT || value == ICAL_TRANSP_TRANSPARENTNOCONFLICT;
}

qint64 EventReading::duration() const
{
    const icaltimetype end = icalcomponent_get_dtend(event_);
    return icaltime_is_null_time(end) ? 0 : momentOf(end) - momentOf(start_);
}

void EventReading::occurs(icalcomponent *, icaltime_span *span, void *self)
{
    static_cast<EventReading *>(self)->take(*span);
}

void EventReading::take(const icaltime_span &span)
{
    if (turn_) {
        if (const auto moved = series_->moved(*turn_, span.start)) {
            add({ .start = *moved, .end = *moved + duration(), .is_busy = span.is_busy });
        }
    } else if (!series_ || series_->isPlain(span.start)) {
        add(span);
    }
}

void EventReading::add(const icaltime_span &span)
{
    CalendarEvent found { .uid = words(icalcomponent_get_uid(event_)),
        .sequence = icalcomponent_get_sequence(event_),
        .summary = summaryOf(event_),
        .description = words(icalcomponent_get_description(event_)),
        .location = words(icalcomponent_get_location(event_)),
        .first = {},
        .last = {},
        .start = {},
        .end = {},
        // An hour without an end ends at that hour (RFC 5545, 3.6.1): a reminder.
        .isTransparent = isTransparent() || (!isAllDay_ && span.end <= span.start),
        .isEndUnsaid = isEndUnsaid_ };
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

void EventReading::setHours(CalendarEvent &found, const icaltime_span &span) const
{
    // Of no zone: those on the clock here. libical counts them as if universal.
    const auto here
        = [this](time_t moment) { return isFloating_ ? universal(moment) : calendarzones::inParis(moment); };
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
