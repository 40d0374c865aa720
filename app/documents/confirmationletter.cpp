// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documents/confirmationletter.h"

#include "app/base/filename.h"
#include "app/documents/letterfields.h"
#include "app/people/sortname.h"
#include "app/programmes/programmestore.h"
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

/// They took a seat that was proposed to them where seats are counted. Who was transferred to a session with
/// room was waiting for none of its seats.
Result<bool> tookFreedSeat(Database &database, const Registration &registration, const SeatPlan &plan)
{
    if (!plan.capacity) {
        return false;
    }
    const auto accepted = Statement(database,
        u"SELECT count(*) FROM offer WHERE registration_id = :id AND session_id = :session"
        " AND state = 'accepted'"_s)
                              .bind(u":id"_s, registration.id)
                              .bind(u":session"_s, registration.session)
                              .first([](const Row &row) { return row.integer(0); });
    return accepted ? Result<bool>(accepted->value_or(0) > 0) : std::unexpected(accepted.error());
}

} // namespace

Result<PersonalLetter> confirmationLetter(Database &database, const Registration &registration, QDate today)
{
    MeetingFilter theirs;
    theirs.session = registration.session;
    theirs.track = registration.track;
    const auto meetings = MeetingStore(database).meetings(theirs);
    const auto plan = SeatPlan::read(database, registration.session, registration.track);
    const auto template_ = lettertemplate::read(database, LetterKind::Confirmation);
    const auto profile = organiserprofile::read(database);
    const auto cycles = ProgrammeStore(database).cycles();
    for (const auto *error : { meetings ? nullptr : &meetings.error(), plan ? nullptr : &plan.error(),
             template_ ? nullptr : &template_.error(), profile ? nullptr : &profile.error(),
             cycles ? nullptr : &cycles.error() }) {
        if (error) {
            return std::unexpected(*error);
        }
    }
    if (const Done writable = lettertemplate::writable({ *template_ }); !writable) {
        return std::unexpected(writable.error());
    }
    const auto isFreed = tookFreedSeat(database, registration, *plan);
    if (!isFreed) {
        return std::unexpected(isFreed.error());
    }
    QStringList seances;
    for (const Meeting &meeting : *meetings) {
        if (plan->concerns(claimOf(registration), meeting.module)) {
            seances.append(letterfields::meetingLine(meeting));
        }
    }
    const auto cycle = std::ranges::find_if(
        *cycles, [&](const Cycle &each) { return each.track(registration.track) != nullptr; });
    const Cycle ofIt = cycle == cycles->end() ? Cycle() : *cycle;
    OrganiserProfile organiser = *profile;
    if (organiser.name.isEmpty()) {
        organiser.name = ofIt.organiser;
    }
    LetterValues values;
    letterfields::addPerson(values, registration);
    letterfields::addOrganiser(values, organiser, ofIt);
    values.insert(u"place libérée"_s, *isFreed ? Text::tr("Une place s’est libérée.") : QString());
    values.insert(u"session"_s, Text::tr("session %1").arg(registration.sessionNumber));
    values.insert(u"séances"_s, seances.join(u'\n'));
    const QString name = names::display(registration.person.familyName, registration.person.givenName);
    return PersonalLetter { organiser, kitletters::recipient(registration),
        kitletters::filled(*template_, values), today,
        filename::harmless(Text::tr("Confirmation %1").arg(name)) };
}
