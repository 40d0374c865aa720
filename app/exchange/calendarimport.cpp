// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/calendarimport.h"

#include "app/base/textfold.h"
#include "app/exchange/meetingcalendar.h"
#include "app/sessions/meetingstore.h"
#include "app/sessions/planning.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace
{

constexpr int yearsAfter = 3;

/// Zones named in a text as its letters: "zone B", "Zones A, B et C", "Zone A".
bool isOfAnotherZone(const CalendarEvent &event)
{
    static const QRegularExpression zones(u"\\bzones? ([abc](?:[ ,;/]|et|[abc])*)"_s);
    const QString text = text::fold(event.summary + u" . "_s + event.location + u" . "_s + event.description);
    bool isNamed = false;
    for (auto found = zones.globalMatch(text); found.hasNext();) {
        const QString letters = found.next().captured(1);
        isNamed = true;
        if (letters.contains(u'b')) {
            return false;
        }
    }
    return isNamed;
}

using Reason = icalendar::LeftAside::Reason;

/// Why an event is no school holiday of zone B; none when it is one.
std::optional<Reason> whyNoHoliday(const CalendarEvent &event)
{
    const QString title = text::fold(event.summary);
    if (!title.contains("vacances"_L1) && !title.startsWith("pont "_L1)) {
        return Reason::NoHoliday;
    }
    return isOfAnotherZone(event) ? std::optional(Reason::OtherZone) : std::nullopt;
}

bool hasOpenEnd(const CalendarEvent &event)
{
    return event.isEndUnsaid && text::fold(event.summary).contains("vacances"_L1);
}

/// Nobody knows; school begins again in the first days of September.
QDate lastKnownDay(const CalendarEvent &event)
{
    static const QRegularExpression summer(u"\\bete\\b"_s);
    const QDate endOfSummer(event.first.year(), 8, 31);
    return hasOpenEnd(event) && event.first <= endOfSummer
            && summer.match(text::fold(event.summary)).hasMatch()
        ? endOfSummer
        : event.last;
}

/// Without the zone, which is said elsewhere: "Vacances de la Toussaint - Zone B", and what its first day
/// alone is called: "Début des vacances d’été".
QString labelOf(const CalendarEvent &event)
{
    static const QRegularExpression beginning(
        u"^d[ée]but\\s+(?:des?\\s+|de\\s+la\\s+)?(?=vacances)"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression zone(
        u"\\s*[-–(]?\\s*zones?\\s.*$"_s, QRegularExpression::CaseInsensitiveOption);
    QString label = QString(event.summary).remove(zone).remove(beginning).trimmed();
    if (label.isEmpty()) {
        label = event.summary;
    }
    label.replace(0, 1, label.left(1).toUpper());
    return hasOpenEnd(event) ? label + u" (fin à préciser)"_s : label;
}

/// Those of our meetings that come back in a calendar. An agenda of tens of thousands of events seldom holds
/// any: they are looked up one by one.
Result<QSet<QString>> ownMeetings(Database &database, const QList<CalendarEvent> &events)
{
    static const QRegularExpression written(u"^meeting-(\\d+)@irev-cycles$"_s);
    QSet<QString> found;
    QSet<QString> asked;
    for (const CalendarEvent &event : events) {
        const auto match = written.match(event.uid);
        if (!match.hasMatch() || asked.contains(event.uid)) {
            continue;
        }
        asked.insert(event.uid);
        const MeetingId id { match.captured(1).toLongLong() };
        const auto meeting = MeetingStore(database).meeting(id);
        if (meeting && event.uid == meetingcalendar::uid(id)) {
            found.insert(event.uid);
        } else if (!meeting && meeting.error().kind != Error::Kind::NotFound) {
            return std::unexpected(meeting.error());
        }
    }
    return found;
}

} // namespace

calendarimport::Horizon calendarimport::horizon(QDate today)
{
    return { today.addYears(-1), today.addYears(yearsAfter) };
}

Result<calendarimport::Report> calendarimport::holidays(Planning &planning, const icalendar::Reading &reading)
{
    Report report;
    report.refused = reading.refused;
    report.leftAside = reading.leftAside;
    report.followedTo = reading.followedTo;
    QHash<QString, int> times;
    for (const CalendarEvent &event : reading.events) {
        times[event.uid] += whyNoHoliday(event) ? 0 : 1;
    }
    QList<::holidays::ImportedPeriod> periods;
    QSet<QString> taken;
    for (const CalendarEvent &event : reading.events) {
        if (const auto reason = whyNoHoliday(event)) {
            report.leftAside.append({ event.summary, event.first, *reason });
            continue;
        }
        const QString label = labelOf(event);
        // Every year again under one UID: each year is kept.
        const QString uid = event.uid.isEmpty() ? label + event.first.toString(Qt::ISODate)
            : times.value(event.uid) > 1        ? event.uid + event.first.toString(Qt::ISODate)
                                                : event.uid;
        if (taken.contains(uid)) {
            report.leftAside.append({ event.summary, event.first, Reason::Repeated });
            continue;
        }
        taken.insert(uid);
        const QDate last = lastKnownDay(event);
        if (hasOpenEnd(event)) {
            report.openEnds.append({ event.summary, event.first, last });
        }
        periods.append({ uid, { label, event.first, last } });
    }
    if (periods.isEmpty()) {
        return failure(Error::Kind::BadFile, u"icsHolidays"_s);
    }
    const auto kept = planning.keepSchoolHolidays(periods);
    if (!kept) {
        return std::unexpected(kept.error());
    }
    report.added = kept->added;
    report.updated = kept->updated;
    report.unchanged = kept->unchanged;
    return report;
}

Result<calendarimport::Report> calendarimport::busy(Database &database, Planning &planning,
    BusyTime::Whose whose, const QString &name, QDate from, QDate to, const icalendar::Reading &reading)
{
    Report report;
    report.refused = reading.refused;
    report.leftAside = reading.leftAside;
    report.followedTo = reading.followedTo;
    const auto before = BusyTimes(database).of(whose, name);
    const auto own = ownMeetings(database, reading.events);
    if (!before || !own) {
        return std::unexpected(!before ? before.error() : own.error());
    }
    if (reading.events.isEmpty() && reading.cancelled == 0) {
        const bool isOfOtherDays
            = std::ranges::count(reading.leftAside, Reason::OutOfSpan, &icalendar::LeftAside::reason) > 0;
        // Rather the wrong file than nothing any more.
        return failure(Error::Kind::BadFile, isOfOtherDays ? u"icsOtherDays"_s : u"icsNothing"_s);
    }
    QList<BusyTime> known = *before;
    known.removeIf([&](const BusyTime &each) {
        return each.source != BusyTime::Source::Calendar || each.last < from || to < each.first;
    });
    report.before = int(known.size());
    const QString called = before->isEmpty() ? name : before->first().name;
    QList<BusyTime> times;
    for (const CalendarEvent &event : reading.events) {
        if (own->contains(event.uid)) {
            report.leftAside.append({ event.summary, event.first, Reason::OwnMeeting });
            continue;
        }
        if (event.isTransparent) {
            report.leftAside.append({ event.summary, event.first, Reason::TakesNoTime });
            continue;
        }
        times.append({ .whose = whose,
            .name = called,
            .label = event.summary,
            .first = event.first,
            .last = event.last,
            .start = event.start,
            .end = event.end,
            .source = BusyTime::Source::Calendar });
        ++(known.removeOne(times.last()) ? report.unchanged : report.added);
    }
    report.after = int(times.size());
    if (times.isEmpty() && report.before > 0 && reading.isOurs) {
        return failure(Error::Kind::BadFile, u"icsOwn"_s);
    }
    // What is no longer there was moved or dropped by its owner.
    report.updated = int(std::min<qsizetype>(known.size(), report.added));
    report.added -= report.updated;
    report.removed = int(known.size()) - report.updated;
    const Done replaced
        = planning.replaceBusyTimes(whose, called, BusyTime::Source::Calendar, from, to, times);
    return replaced ? Result<Report>(report) : std::unexpected(replaced.error());
}

Result<int> calendarimport::forgetBusy(
    Database &database, Planning &planning, BusyTime::Whose whose, const QString &name)
{
    const auto known = BusyTimes(database).of(whose, name);
    if (!known) {
        return std::unexpected(known.error());
    }
    const auto imported = std::ranges::count(*known, BusyTime::Source::Calendar, &BusyTime::source);
    if (imported == 0) {
        return 0;
    }
    const Done gone = planning.replaceBusyTimes(whose, known->first().name, BusyTime::Source::Calendar,
        known->first().first, std::ranges::max(*known, {}, &BusyTime::last).last, {});
    return gone ? Result<int>(int(imported)) : std::unexpected(gone.error());
}
