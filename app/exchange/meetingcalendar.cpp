// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/meetingcalendar.h"

#include "app/base/french.h"
#include "app/base/outputfile.h"
#include "app/journal/journalrows.h"
#include "app/programmes/programmestore.h"
#include "app/sessions/placestore.h"
#include "app/storage/database.h"
#include "app/storage/statement.h"

#include <QCoreApplication>
#include <QHash>

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

/// A meeting as the journal last saw it, before it was removed.
struct Removed {
    Meeting meeting;
    CycleId cycle;
    int changes = 0; ///< that were made to it, its end included
};

/// Meetings that are no more, of séances that still are: other calendars may hold them.
Result<QList<Removed>> removedMeetings(Database &database)
{
    QHash<qint64, Removed> removed;
    const Done read
        = Statement(database,
            u"SELECT c.before, c.after, c.entity_key FROM act_change c WHERE c.entity = 'meeting'"
            " AND NOT EXISTS (SELECT 1 FROM meeting m WHERE CAST(m.id AS TEXT) = c.entity_key)"
            " ORDER BY c.act_id, c.position"_s)
              .each([&](const Row &row) {
                  const MeetingId id { row.text(2).toLongLong() };
                  Removed &one = removed[id.value];
                  ++one.changes;
                  const Difference difference = journalrows::difference(row, 0);
                  const QJsonObject last
                      = difference.before.value("meeting"_L1).toObject().value(row.text(2)).toObject();
                  if (!last.contains("session_id"_L1)) {
                      return; // changed, and only that
                  }
                  one.meeting.id = id;
                  one.meeting.session = { last.value("session_id"_L1).toInteger() };
                  one.meeting.track = { last.value("track_id"_L1).toInteger() };
                  one.meeting.module = { last.value("module_id"_L1).toInteger() };
                  one.meeting.date = QDate::fromString(last.value("date"_L1).toString(), Qt::ISODate);
              });
    if (!read) {
        return std::unexpected(read.error());
    }
    QList<Removed> found;
    Statement words(database,
        u"SELECT s.label, t.label, mo.number, mo.title, s.cycle_id FROM session s JOIN track t ON t.id = "
        u":track"
        " JOIN module mo ON mo.id = :module WHERE s.id = :session"_s);
    for (Removed &one : removed) {
        if (!one.meeting.id.isValid()) {
            continue;
        }
        const Done named = words.bind(u":session"_s, one.meeting.session)
                               .bind(u":track"_s, one.meeting.track)
                               .bind(u":module"_s, one.meeting.module)
                               .each([&](const Row &row) {
                                   one.meeting.sessionLabel = row.text(0);
                                   one.meeting.trackLabel = row.text(1);
                                   one.meeting.moduleNumber = row.number(2);
                                   one.meeting.title = row.text(3);
                                   one.cycle = row.id<CycleId>(4);
                                   found.append(one);
                               });
        if (!named) {
            return std::unexpected(named.error());
        }
    }
    std::ranges::sort(
        found, {}, [](const Removed &each) { return std::pair(each.meeting.date, each.meeting.id); });
    return found;
}

/// Speakers and places of what is no more are not asked: a calendar of one of them keeps what it has.
bool isOf(const meetingcalendar::Choice &choice, const Removed &removed)
{
    const MeetingFilter &filter = choice.filter;
    return filter.place.isEmpty() && filter.speaker.isEmpty()
        && (!choice.meeting.isValid() || choice.meeting == removed.meeting.id)
        && (!filter.cycle || *filter.cycle == removed.cycle)
        && (!filter.session || *filter.session == removed.meeting.session)
        && (!filter.track || *filter.track == removed.meeting.track);
}

} // namespace

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
    CalendarEvent made { .uid = u"meeting-%1@irev-cycles"_s.arg(meeting.id.value),
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
    // Made, changed, removed, taken back: each is one more. A version would begin anew with a meeting that
    // was removed and is there again.
    QHash<MeetingId, int> changes;
    const Done counted = Statement(database,
        u"SELECT entity_key, COUNT(*) FROM act_change WHERE entity = 'meeting' GROUP BY entity_key"_s)
                             .each([&](const Row &row) {
                                 changes.insert(MeetingId { row.text(0).toLongLong() }, row.number(1));
                             });
    if (!counted) {
        return std::unexpected(counted.error());
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
        found.last().sequence = std::max(found.last().sequence, changes.value(each.id));
    }
    const auto removed = removedMeetings(database);
    if (!removed) {
        return std::unexpected(removed.error());
    }
    for (const Removed &each : *removed) {
        if (isOf(choice, each)) {
            CalendarEvent gone = event(each.meeting, {}, {});
            gone.description.clear();
            gone.isCancelled = true;
            gone.sequence = each.changes;
            found.append(gone);
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
