// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/meetingcalendar.h"

#include "app/base/french.h"
#include "app/base/outputfile.h"
#include "app/base/textfold.h"
#include "app/exchange/meetinghistory.h"
#include "app/exchange/meetingrenamings.h"
#include "app/programmes/programmestore.h"
#include "app/sessions/placestore.h"
#include "app/storage/database.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

class Text
{
    Q_DECLARE_TR_FUNCTIONS(calendar)
};

QString hoursOf(const HalfDay &halfDay)
{
    const QString hours = french::hours(halfDay.start, halfDay.end);
    return hours.isEmpty() ? Text::tr("horaires à préciser") : hours;
}

/// An agenda that holds it takes it out: that of its speaker and of its place too.
bool isOf(const meetingcalendar::Choice &choice, const meetinghistory::Removed &removed)
{
    const MeetingFilter &filter = choice.filter;
    const Meeting &was = removed.meeting;
    const QString speaker = text::fold(filter.speaker);
    return (filter.place.isEmpty() || text::fold(filter.place) == text::fold(was.place))
        && (filter.speaker.isEmpty()
            || std::ranges::any_of(
                was.speakers, [&](const QString &each) { return text::fold(each) == speaker; }))
        && (!choice.meeting.isValid() || choice.meeting == was.id)
        && (!filter.cycle || *filter.cycle == removed.cycle)
        && (!filter.session || *filter.session == was.session)
        && (!filter.track || *filter.track == was.track)
        && (!filter.moduleNumber || *filter.moduleNumber == was.moduleNumber);
}

/// Meetings that go on without this speaker or elsewhere: an agenda of theirs holds them still. None of a
/// choice that names neither.
Result<QList<Meeting>> gone(Database &database, meetinghistory::Past &past,
    const meetingcalendar::Choice &choice, const QList<Meeting> &chosen)
{
    const QString place = text::fold(choice.filter.place);
    const QString speaker = text::fold(choice.filter.speaker);
    if (place.isEmpty() && speaker.isEmpty()) {
        return QList<Meeting>();
    }
    MeetingFilter wherever = choice.filter;
    wherever.place.clear();
    wherever.speaker.clear();
    auto meetings = MeetingStore(database).meetings(wherever);
    const auto former = past.former();
    if (!meetings || !former) {
        return std::unexpected(!meetings ? meetings.error() : former.error());
    }
    QSet<MeetingId> stay;
    for (const Meeting &each : chosen) {
        stay.insert(each.id);
    }
    meetings->removeIf([&](const Meeting &each) {
        const auto was = former->value(each.id);
        const bool wasThere
            = place.isEmpty() || text::fold(each.place) == place || was.places.contains(place);
        const bool wereThey = speaker.isEmpty() || was.speakers.contains(speaker)
            || std::ranges::any_of(
                each.speakers, [&](const QString &name) { return text::fold(name) == speaker; });
        return stay.contains(each.id) || !wasThere || !wereThey
            || (choice.meeting.isValid() && choice.meeting != each.id);
    });
    return meetings;
}

} // namespace

QString meetingcalendar::uid(MeetingId meeting)
{
    return u"meeting-%1@irev-cycles"_s.arg(meeting.value);
}

CalendarEvent meetingcalendar::event(const Meeting &meeting, const QString &cycle, const QString &address)
{
    QStringList lines { cycle };
    for (const HalfDay &halfDay : meeting.halfDays) {
        lines.append(hoursOf(halfDay));
    }
    if (!meeting.speakers.isEmpty()) {
        lines.append(Text::tr("Avec %1").arg(french::enumeration(meeting.speakers)));
    }
    lines.removeAll(QString());
    CalendarEvent made { .uid = uid(meeting.id),
        .sequence = std::max(0, meeting.version - 1),
        .summary = Text::tr("Séance %1 – %2 (%3, %4)")
            .arg(QString::number(meeting.moduleNumber), meeting.title, meeting.sessionLabel,
                meeting.trackLabel),
        .description = lines.join(u'\n'),
        .location = QStringList { meeting.place, QString(address).replace(u'\n', u", "_s) }.join(
            meeting.place.isEmpty() || address.isEmpty() ? QString() : u", "_s),
        .first = meeting.date,
        .last = meeting.date,
        .start = {},
        .end = {} };
    if (meeting.hoursKnown()) {
        made.start = meeting.start();
        made.end = meeting.end();
    }
    return made;
}

Result<QList<CalendarEvent>> meetingcalendar::events(Database &database, const Choice &choice)
{
    const auto meetings = MeetingStore(database).meetings(choice.filter);
    const auto cycles = ProgrammeStore(database).cycles();
    if (!meetings || !cycles) {
        return std::unexpected(!meetings ? meetings.error() : cycles.error());
    }
    const auto changes = meetinghistory::changes(database);
    auto past = meetinghistory::Past::read(database);
    if (!changes || !past) {
        return std::unexpected(!changes ? changes.error() : past.error());
    }
    const auto renamings = meetingrenamings::of(database, *past);
    if (!renamings) {
        return std::unexpected(renamings.error());
    }
    QHash<QString, QString> addresses;
    QList<CalendarEvent> found;
    for (const Meeting &each : *meetings) {
        if (choice.meeting.isValid() && choice.meeting != each.id) {
            continue;
        }
        if (!each.place.isEmpty() && !addresses.contains(each.place)) {
            const auto place = PlaceStore(database).place(each.place);
            if (!place) {
                return std::unexpected(place.error());
            }
            addresses.insert(each.place, place->address);
        }
        const auto cycle = std::ranges::find(*cycles, each.cycle, &Cycle::id);
        found.append(
            event(each, cycle == cycles->end() ? QString() : cycle->title, addresses.value(each.place)));
        // The version of one that is older than the journal says more.
        found.last().sequence
            = std::max(found.last().sequence, changes->value(each.id)) + renamings->value(each.id);
    }
    const auto cancel = [&](const Meeting &meeting, int leastSequence) {
        CalendarEvent cancelled = event(meeting, {}, {});
        cancelled.description.clear();
        cancelled.isCancelled = true;
        cancelled.sequence
            = std::max(leastSequence, changes->value(meeting.id)) + renamings->value(meeting.id);
        found.append(cancelled);
    };
    const auto elsewhere = gone(database, *past, choice, *meetings);
    const auto removed = past->removed();
    if (!elsewhere || !removed) {
        return std::unexpected(!elsewhere ? elsewhere.error() : removed.error());
    }
    for (const Meeting &each : *elsewhere) {
        cancel(each, each.version - 1);
    }
    for (const meetinghistory::Removed &each : *removed) {
        if (isOf(choice, each)) {
            cancel(each.meeting, 0);
        }
    }
    return found;
}

Result<qsizetype> meetingcalendar::write(
    Database &database, const Choice &choice, const QString &path, const QDateTime &now)
{
    const auto found = events(database, choice);
    if (!found) {
        return std::unexpected(found.error());
    }
    if (found->isEmpty()) {
        return failure(Error::Kind::NotFound, u"calendar"_s);
    }
    const Done written = outputfile::write(path, icalendar::write(*found, u"IREV Cycles"_s, now));
    return written ? Result<qsizetype>(std::ranges::count(*found, false, &CalendarEvent::isCancelled))
                   : std::unexpected(written.error());
}
