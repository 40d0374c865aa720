// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documents/confirmationletter.h"

#include "app/base/filename.h"
#include "app/documents/letterfields.h"
#include "app/people/sortname.h"
#include "app/programmes/programmestore.h"
#include "app/registrations/freedseat.h"
#include "app/registrations/seats.h"
#include "app/sessions/meetingstore.h"
#include "app/storage/database.h"
#include "app/storage/statement.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

class Text
{
    Q_DECLARE_TR_FUNCTIONS(letters)
};

/// Of a seat that was proposed to them where seats are counted. Who was transferred to a session with room
/// was waiting for none of its seats. It was freed when somebody who had one has left since they asked; it
/// may be there because seats were added, too.
Result<QString> ofTheSeat(Database &database, const Registration &registration, const SeatPlan &plan)
{
    if (!plan.capacity) {
        return QString();
    }
    struct Wait {
        QDateTime since;
        QDateTime until;
    };
    const auto wait = Statement(database,
        u"SELECT w.requested_at, o.proposed_at FROM offer o JOIN registration w ON w.id = o.registration_id"
        " WHERE w.id = :id AND o.session_id = :session AND o.state = 'accepted' ORDER BY o.id DESC LIMIT 1"_s)
                          .bind(u":id"_s, registration.id)
                          .bind(u":session"_s, registration.session)
                          .first([](const Row &row) { return Wait { row.moment(0), row.moment(1) }; });
    if (!wait) {
        return std::unexpected(wait.error());
    }
    if (!*wait) {
        return QString();
    }
    const auto freed = wasSeatFreed(
        database, registration.session, registration.track, wait->value().since, wait->value().until);
    if (!freed) {
        return std::unexpected(freed.error());
    }
    return *freed ? Text::tr("Une place s’est libérée.") : Text::tr("Une place est disponible.");
}

} // namespace

Result<LetterValues> confirmationValues(Database &database, const Registration &registration, QDate from)
{
    MeetingFilter theirs;
    theirs.session = registration.session;
    theirs.track = registration.track;
    const auto meetings = MeetingStore(database).meetings(theirs);
    const auto plan = SeatPlan::limits(database, registration.session, registration.track);
    if (!meetings || !plan) {
        return std::unexpected(meetings ? plan.error() : meetings.error());
    }
    const auto seat = ofTheSeat(database, registration, *plan);
    if (!seat) {
        return std::unexpected(seat.error());
    }
    QStringList seances;
    bool areOver = false;
    for (const Meeting &meeting : *meetings) {
        if (!plan->concerns(claimOf(registration), meeting.module)) {
            continue;
        }
        // Nobody is invited to a day that is past; one that has no date yet is to come.
        if (from.isValid() && meeting.date.isValid() && meeting.date < from) {
            areOver = true;
        } else {
            seances.append(letterfields::meetingLine(meeting));
        }
    }
    if (seances.isEmpty() && areOver) {
        seances.append(Text::tr("aucune séance à venir\u00a0: toutes celles de cette session ont eu lieu"));
    }
    return LetterValues { { u"place libérée"_s, *seat },
        { u"session"_s, Text::tr("session %1").arg(registration.sessionNumber) },
        { u"séances"_s, seances.join(u'\n') } };
}

Result<PersonalLetter> confirmationLetter(Database &database, const Registration &registration, QDate today)
{
    const auto own = confirmationValues(database, registration, today);
    const auto template_ = lettertemplate::read(database, LetterKind::Confirmation);
    const auto profile = organiserprofile::read(database);
    const auto cycles = ProgrammeStore(database).cycles();
    for (const auto *error : { own ? nullptr : &own.error(), template_ ? nullptr : &template_.error(),
             profile ? nullptr : &profile.error(), cycles ? nullptr : &cycles.error() }) {
        if (error) {
            return std::unexpected(*error);
        }
    }
    if (const Done writable = lettertemplate::writable({ *template_ }); !writable) {
        return std::unexpected(writable.error());
    }
    const auto cycle = std::ranges::find_if(
        *cycles, [&](const Cycle &each) { return each.track(registration.track) != nullptr; });
    const Cycle ofIt = cycle == cycles->end() ? Cycle() : *cycle;
    OrganiserProfile organiser = *profile;
    if (organiser.name.isEmpty()) {
        organiser.name = ofIt.organiser;
    }
    LetterValues values = *own;
    letterfields::addPerson(values, registration);
    letterfields::addOrganiser(values, organiser, ofIt);
    const QString name = names::display(registration.person.familyName, registration.person.givenName);
    return PersonalLetter { organiser, kitletters::recipient(registration),
        kitletters::filled(*template_, values), today,
        filename::harmless(Text::tr("Confirmation %1").arg(name)) };
}
