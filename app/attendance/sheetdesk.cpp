// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attendance/sheetdesk.h"

#include "app/attendance/sheetjson.h"
#include "app/base/french.h"
#include "app/changes.h"
#include "app/people/sortname.h"
#include "app/programmes/programmestore.h"
#include "app/registrations/registrationstore.h"
#include "app/sessions/meetingstore.h"
#include "app/storage/database.h"
#include "app/storage/statement.h"
#include "app/storage/transaction.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

// One line on the paper that is passed around; the full notice is the organiser's own (DOMAIN "Personal
// data").
const QString dataNotice
    = u"Données recueillies par l’organisateur pour attester les présences et établir le bilan du"
      " cycle ; droit d’accès et de rectification auprès de lui."_s;

QString periodHeading(HalfDayPeriod period)
{
    switch (period) {
    case HalfDayPeriod::Morning:
        return u"Matin"_s;
    case HalfDayPeriod::Afternoon:
        return u"Après-midi"_s;
    case HalfDayPeriod::Evening:
        return u"Soirée"_s;
    case HalfDayPeriod::Unknown:
        return u"Signature"_s;
    }
    Q_UNREACHABLE();
}

QString hoursOrUnknown(std::optional<QTime> start, std::optional<QTime> end)
{
    const QString hours = french::hours(start, end);
    return hours.isEmpty() ? u"horaires à préciser"_s : hours;
}

} // namespace

Result<QList<AttendanceSheet>> SheetDesk::prepare(const QList<MeetingId> &meetings, int blankRows) const
{
    QList<AttendanceSheet> sheets;
    for (const MeetingId meeting : meetings) {
        auto sheet = prepareOne(meeting, std::clamp(blankRows, 0, mostBlankRows));
        if (!sheet) {
            return std::unexpected(sheet.error());
        }
        sheets.append(*std::move(sheet));
    }
    return sheets;
}

Result<AttendanceSheet> SheetDesk::prepareOne(MeetingId id, int blankRows) const
{
    const auto meeting = MeetingStore(database_).meeting(id);
    if (!meeting) {
        return std::unexpected(meeting.error());
    }
    const auto cycles = ProgrammeStore(database_).cycles();
    if (!cycles) {
        return std::unexpected(cycles.error());
    }
    const auto expected = RegistrationStore(database_).expectedAt(id);
    if (!expected) {
        return std::unexpected(expected.error());
    }
    const auto cycle = std::ranges::find(*cycles, meeting->cycle, &Cycle::id);
    if (cycle == cycles->end()) {
        return failure(Error::Kind::Damaged, meeting->title, u"the meeting has no cycle"_s);
    }
    AttendanceSheet sheet;
    sheet.meeting = id;
    sheet.organiser = cycle->organiser;
    sheet.partner = cycle->partner;
    sheet.cycleTitle = cycle->title;
    sheet.sessionTitle = u"%1 – %2"_s.arg(meeting->sessionLabel, meeting->trackLabel);
    sheet.moduleNumber = meeting->moduleNumber;
    sheet.moduleCount = meeting->moduleCount;
    sheet.moduleTitle = meeting->title;
    sheet.date = meeting->date;
    sheet.hours = hoursOrUnknown(meeting->start(), meeting->end());
    sheet.place = meeting->place.isEmpty() ? u"lieu à préciser"_s : meeting->place;
    sheet.speakers = meeting->speakers;
    sheet.blankRows = blankRows;
    sheet.notice = french::typography(dataNotice);
    for (const HalfDay &halfDay : meeting->halfDays) {
        sheet.columns.append(
            { halfDay.id, periodHeading(halfDay.period), hoursOrUnknown(halfDay.start, halfDay.end) });
    }
    for (const Registration &registration : *expected) {
        const Person &person = registration.person;
        sheet.rows.append(
            { registration.id, names::display(person.familyName, person.givenName), person.function,
                shownOrganisation(registration.audience, person.organisationName, person.council),
                person.sortName });
    }
    return sheet;
}

Result<QList<AttendanceSheet>> SheetDesk::issue(QList<AttendanceSheet> sheets)
{
    return writing(database_, [&]() -> Result<QList<AttendanceSheet>> {
        // A counter and not the highest number: a withdrawn sheet's number is never given twice.
        const auto last = Statement(database_, u"SELECT value FROM setting WHERE key = 'last_sheet_number'"_s)
                              .first([](const Row &row) { return row.text(0).toLongLong(); });
        if (!last) {
            return std::unexpected(last.error());
        }
        qint64 number = last->value_or(0);
        const QDateTime now = clock_();
        Statement keep(database_,
            u"INSERT INTO sheet (id, number, meeting_id, issued_at, content)"
            " VALUES (:id, :number, :meeting, :when, :content)"_s);
        QList<MeetingId> meetings;
        for (AttendanceSheet &sheet : sheets) {
            sheet.number = ++number;
            sheet.printedAt = now;
            const auto kept = keep.bind(u":id"_s, newId<SheetId>())
                                  .bind(u":number"_s, QVariant(sheet.number))
                                  .bind(u":meeting"_s, sheet.meeting)
                                  .bind(u":when"_s, now)
                                  .bind(u":content"_s, QString::fromUtf8(toJson(sheet)))
                                  .run();
            if (!kept) {
                return std::unexpected(kept.error());
            }
            meetings.append(sheet.meeting);
        }
        const auto counted = Statement(database_,
            u"INSERT INTO setting (key, value) VALUES ('last_sheet_number', :number)"
            " ON CONFLICT (key) DO UPDATE SET value = excluded.value"_s)
                                 .bind(u":number"_s, QString::number(number))
                                 .run();
        if (!counted) {
            return std::unexpected(counted.error());
        }
        database_.afterCommit(changes_, [this, meetings] { Q_EMIT changes_.meetingsChanged(meetings); });
        return sheets;
    });
}

Done SheetDesk::withdraw(const QList<AttendanceSheet> &sheets)
{
    return writing(database_, [&]() -> Done {
        QList<MeetingId> meetings;
        Statement remove(database_, u"DELETE FROM sheet WHERE number = :number"_s);
        for (const AttendanceSheet &sheet : sheets) {
            if (const auto removed = remove.bind(u":number"_s, QVariant(sheet.number)).run(); !removed) {
                return std::unexpected(removed.error());
            }
            meetings.append(sheet.meeting);
        }
        database_.afterCommit(changes_, [this, meetings] { Q_EMIT changes_.meetingsChanged(meetings); });
        return {};
    });
}

Result<QSet<MeetingId>> SheetDesk::printedMeetings() const
{
    QSet<MeetingId> printed;
    const Done read
        = Statement(database_, u"SELECT DISTINCT meeting_id FROM sheet"_s).each([&](const Row &row) {
              printed.insert(row.id<MeetingId>(0));
          });
    if (!read) {
        return std::unexpected(read.error());
    }
    return printed;
}
