// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attendance/attendance.h"
#include "app/attendance/sheetstore.h"
#include "app/base/french.h"
#include "app/people/sortname.h"
#include "app/storage/database.h"
#include "app/storage/statement.h"
#include "ui/commandline/listings.h"
#include "ui/words/domainwords.h"

#include <QCoreApplication>
#include <QHash>

#include <ranges>

using namespace Qt::StringLiterals;

namespace
{

class Text
{
    Q_DECLARE_TR_FUNCTIONS(commandline)
};

struct PrintedRow {
    qint64 sheet = 0; ///< 0 when on none
    int row = 0;
};

/// Where a registration stands on the latest sheet of a meeting that holds it.
class PrintedRows final
{
public:
    explicit PrintedRows(Database &database)
        : database_(database)
    {
    }

    [[nodiscard]] Done read(MeetingId meeting)
    {
        if (known_.contains(meeting)) {
            return {};
        }
        QHash<RegistrationId, PrintedRow> &rows = known_[meeting];
        const SheetStore store(database_);
        const auto printed = store.ofMeeting(meeting);
        if (!printed) {
            return std::unexpected(printed.error());
        }
        for (const PrintedSheet &each : *printed | std::views::reverse) { // the latest last: it stays
            const auto sheet = store.sheet(each.number);
            if (!sheet) {
                return std::unexpected(sheet.error());
            }
            for (int i = 0; i < sheet->rows.size(); ++i) {
                rows.insert(sheet->rows.at(i).registration, { sheet->number, sheet->firstNumber + i });
            }
            const Done guests
                = Statement(database_,
                    u"SELECT registration_id, row_number FROM sheet_guest WHERE sheet_number = :sheet"_s)
                      .bind(u":sheet"_s, QVariant(each.number))
                      .each([&](const Row &row) {
                          rows.insert(row.id<RegistrationId>(0), { each.number, row.number(1) });
                      });
            if (!guests) {
                return guests;
            }
        }
        return {};
    }
    [[nodiscard]] PrintedRow find(MeetingId meeting, RegistrationId registration) const
    {
        return known_.value(meeting).value(registration);
    }

private:
    Database &database_;
    QHash<MeetingId, QHash<RegistrationId, PrintedRow>> known_;
};

struct Presence {
    RegistrationId registration;
    MeetingId meeting;
    int session = 0;
    QString track;
    QString trackLabel;
    int module = 0;
    QString date;
    int halfDay = 0;
    QString period;
    QString start;
    QString end;
    QString familyName;
    QString givenName;
    QString sortName;
    QString audience;
    QString state;
    bool isMakeUp = false;
    SessionId meetingSession;
    TrackId meetingTrack;
};

Result<QList<Presence>> presences(Database &database, const ProgrammeChoice &choice)
{
    auto all = Statement(database,
        u"SELECT a.registration_id, m.id, s.number, t.code, t.label, d.number, m.date,"
        " (SELECT count(*) FROM half_day e WHERE e.meeting_id = m.id AND e.position <= h.position), h.period,"
        " h.start_time, h.end_time, p.family_name, p.given_name, p.sort_name, r.audience, a.state,"
        " CASE WHEN r.session_id <> m.session_id THEN 1 ELSE 0 END, m.session_id, m.track_id"
        " FROM attendance a JOIN half_day h ON h.id = a.half_day_id JOIN meeting m ON m.id = h.meeting_id"
        " JOIN session s ON s.id = m.session_id JOIN track t ON t.id = m.track_id"
        " JOIN module d ON d.id = m.module_id JOIN registration r ON r.id = a.registration_id"
        " JOIN person p ON p.id = r.person_id WHERE s.cycle_id = :cycle"
        " ORDER BY m.date, m.id, h.position, p.sort_key, r.id"_s)
                   .bind(u":cycle"_s, choice.cycle ? choice.cycle->id : CycleId())
                   .list([](const Row &row) {
                       return Presence { row.id<RegistrationId>(0), row.id<MeetingId>(1), row.number(2),
                           row.text(3), row.text(4), row.number(5), row.text(6), row.number(7), row.text(8),
                           row.text(9), row.text(10), row.text(11), row.text(12), row.text(13), row.text(14),
                           row.text(15), row.flag(16), row.id<SessionId>(17), row.id<TrackId>(18) };
                   });
    if (all) {
        all->removeIf([&](const Presence &each) {
            return (choice.session && each.meetingSession != choice.session->id)
                || (choice.track && each.meetingTrack != choice.track->id);
        });
    }
    return all;
}

} // namespace

Outcome<Listing> listings::attendance(Database &database, const ProgrammeChoice &choice)
{
    const auto all = presences(database, choice);
    if (!all) {
        return refused(all.error());
    }
    Listing listing;
    listing.whenEmpty = Text::tr("Aucune présence saisie.");
    listing.data.keys = { u"registration"_s, u"session"_s, u"track"_s, u"module"_s, u"date"_s, u"half_day"_s,
        u"period"_s, u"start"_s, u"end"_s, u"sheet"_s, u"row"_s, u"family_name"_s, u"given_name"_s,
        u"sort_name"_s, u"audience"_s, u"state"_s, u"make_up"_s };
    listing.shown.headings = { Text::tr("Date"), Text::tr("Rencontre"), Text::tr("Demi-journée"),
        Text::tr("Nom"), Text::tr("Présence"), Text::tr("Feuille"), Text::tr("Ligne") };
    PrintedRows rows(database);
    for (const Presence &each : *all) {
        if (const Done read = rows.read(each.meeting); !read) {
            return refused(read.error());
        }
        const PrintedRow printed = rows.find(each.meeting, each.registration);
        const bool isPrinted = printed.sheet > 0;
        listing.data.rows.append({ each.registration.value, each.session, each.track, each.module, each.date,
            each.halfDay, each.period, each.start, each.end, isPrinted ? Cell(printed.sheet) : Cell(),
            isPrinted ? Cell(printed.row) : Cell(), each.familyName, each.givenName, each.sortName,
            each.audience, each.state, each.isMakeUp ? 1 : 0 });
        const auto state = attendanceFromCode(each.state);
        listing.shown.rows.append({ french::shortDate(QDate::fromString(each.date, Qt::ISODate)),
            Text::tr("Session %1 – Séance %2, %3").arg(each.session).arg(each.module).arg(each.trackLabel),
            QString::number(each.halfDay), names::display(each.familyName, each.givenName),
            state ? words::attendance(*state) : each.state,
            isPrinted ? QString::number(printed.sheet) : QString(),
            isPrinted ? QString::number(printed.row) : QString() });
    }
    return listing;
}
