// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attendance/attendance.h"
#include "app/attendance/recordedpresences.h"
#include "app/base/french.h"
#include "app/people/sortname.h"
#include "ui/commandline/listings.h"
#include "ui/words/domainwords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace
{

class Text
{
    Q_DECLARE_TR_FUNCTIONS(commandline)
};

Result<QList<RecordedPresence>> presences(Database &database, const ProgrammeChoice &choice)
{
    auto all = recordedPresences(database, choice.cycle ? choice.cycle->id : CycleId());
    if (all) {
        all->removeIf([&](const RecordedPresence &each) {
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
    for (const RecordedPresence &each : *all) {
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
