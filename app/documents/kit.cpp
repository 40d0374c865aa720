// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documents/kit.h"

#include "app/attendance/sheetcontent.h"
#include "app/base/french.h"
#include "app/documents/programmewords.h"
#include "app/people/sortname.h"
#include "app/programmes/programmestore.h"
#include "app/programmes/speakerstore.h"
#include "app/registrations/registrationstore.h"
#include "app/sessions/meetingstore.h"
#include "app/storage/database.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

Result<QHash<QString, QString>> structuresOf(const QStringList &names, Database &database)
{
    const auto speakers = SpeakerStore(database).speakers();
    if (!speakers) {
        return std::unexpected(speakers.error());
    }
    QHash<QString, QString> structures;
    for (const SpeakerFacts &each : *speakers) {
        if (names.contains(each.name) && !each.organisation.isEmpty()) {
            structures.insert(each.name, each.organisation);
        }
    }
    return structures;
}

} // namespace

const Module *Kit::module() const
{
    const Track *track = cycle.track(meeting.track);
    if (!track) {
        return nullptr;
    }
    const auto found = std::ranges::find(track->modules, meeting.module, &Module::id);
    return found == track->modules.end() ? nullptr : &*found;
}

QString kit::told(const Meeting &meeting)
{
    return QStringList { french::longDate(meeting.date), programmewords::hours(meeting), meeting.place }.join(
        u" · "_s);
}

QString Kit::told() const
{
    return kit::told(meeting);
}

Result<Kit> kit::read(Database &database, MeetingId id, QDate today)
{
    const auto meeting = MeetingStore(database).meeting(id);
    if (!meeting) {
        return std::unexpected(meeting.error());
    }
    const auto cycles = ProgrammeStore(database).cycles();
    const auto profile = organiserprofile::read(database);
    const auto place = PlaceStore(database).place(meeting->place);
    const auto convocation = lettertemplate::read(database, LetterKind::Convocation);
    const auto travelNote = lettertemplate::read(database, LetterKind::TravelNote);
    const auto expected = RegistrationStore(database).expectedAt(id);
    const auto named = sheetcontent::expected(database, id);
    const auto convoked = sentletters::latest(database, id, SentDocument::Convocation);
    const auto structures = structuresOf(meeting->speakers, database);
    for (const auto *error : { cycles ? nullptr : &cycles.error(), profile ? nullptr : &profile.error(),
             place ? nullptr : &place.error(), convocation ? nullptr : &convocation.error(),
             travelNote ? nullptr : &travelNote.error(), expected ? nullptr : &expected.error(),
             named ? nullptr : &named.error(), convoked ? nullptr : &convoked.error(),
             structures ? nullptr : &structures.error() }) {
        if (error) {
            return std::unexpected(*error);
        }
    }
    const auto cycle = std::ranges::find(*cycles, meeting->cycle, &Cycle::id);
    if (cycle == cycles->end()) {
        return failure(Error::Kind::Damaged, meeting->title, u"the meeting has no cycle"_s);
    }
    Kit found { .meeting = *meeting,
        .cycle = *cycle,
        .organiser = *profile,
        .place = *place,
        .convocation = *convocation,
        .travelNote = *travelNote,
        .people = {},
        .speakerStructures = *structures,
        .today = today };
    if (found.organiser.name.isEmpty()) {
        found.organiser.name = cycle->organiser;
    }
    const auto followed = RegistrationStore(database).followedInTheirSession(meeting->id);
    if (!followed) {
        return std::unexpected(followed.error());
    }
    QSet<RegistrationId> onSheet;
    for (const Registration &each : named->people) {
        onSheet.insert(each.id);
    }
    for (const Registration &each : *expected) {
        KitPerson person { .registration = each,
            .name = names::display(each.person.familyName, each.person.givenName),
            .structure = shownOrganisation(each.audience, each.person.organisationName, each.person.council),
            .isMakeUp = each.session != meeting->session && !followed->contains(each.id),
            .convoked = {},
            .isOutdated = false,
            .isLate = !onSheet.contains(each.id) };
        if (const auto known = convoked->constFind(each.id); known != convoked->constEnd()) {
            person.convoked = *known;
            person.isOutdated = known->told != found.told();
        }
        found.people.append(person);
    }
    return found;
}
