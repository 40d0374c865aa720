// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attendance/sheetcontent.h"

#include "app/attendance/attendancestore.h"
#include "app/attendance/sheetstore.h"
#include "app/base/french.h"
#include "app/base/textfold.h"
#include "app/organiser/organiserprofile.h"
#include "app/people/sortname.h"
#include "app/programmes/programmestore.h"
#include "app/registrations/registrationstore.h"
#include "app/sessions/meetingstore.h"
#include "app/storage/statement.h"
#include "app/territories/territorystore.h"

#include <QSet>

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

QStringList onPaper(QStringList speakers)
{
    std::ranges::transform(speakers, speakers.begin(), &names::withApostrophes);
    return speakers;
}

/// Of somebody from another session: why they are here, unless they have followed the séance there.
QString guestNote(const Registration &registration, bool isFollowed)
{
    return (isFollowed ? u"session\u00A0%1"_s : u"rattrapage, session\u00A0%1"_s)
        .arg(registration.sessionNumber);
}

QString structureOf(const Registration &registration)
{
    return names::withApostrophes(shownOrganisation(
        registration.audience, registration.person.organisationName, registration.person.council));
}

QString territoriesOf(const Person &person, const QHash<QString, QString> &labels)
{
    QStringList shown;
    for (const QString &id : person.territories) {
        shown.append(names::withApostrophes(labels.value(id, id)));
    }
    return shown.join(u"\u00A0· "_s); // no line begins with the point between them
}

/// `expected` comes in the order of names, which holds among equals.
QList<Registration> ordered(QList<Registration> expected, SheetOrder order)
{
    switch (order) {
    case SheetOrder::Name:
        break;
    case SheetOrder::Organisation:
        std::ranges::stable_sort(expected, {}, [](const Registration &each) {
            const QString structure = structureOf(each);
            return std::pair(structure.isEmpty(), text::fold(structure));
        });
        break;
    case SheetOrder::Arrival:
        std::ranges::stable_sort(expected, {}, &Registration::requestedAt);
        break;
    }
    return expected;
}

/// Who waits for a seat in the meeting's group and would come to it.
Result<QList<SheetWaiting>> waitingFor(Database &database, const Meeting &meeting)
{
    auto registrations = RegistrationStore(database).registrations({ .session = meeting.session,
        .track = meeting.track,
        .person = {},
        .status = RegistrationStatus::Waitlisted });
    if (!registrations) {
        return std::unexpected(registrations.error());
    }
    std::ranges::stable_sort(*registrations, {}, &Registration::waitlistRank);
    QList<SheetWaiting> waiting;
    for (const Registration &each : std::as_const(*registrations)) {
        if (!each.modules.isEmpty() && !each.modules.contains(meeting.module)) {
            continue;
        }
        waiting.append(
            { each.waitlistRank.value_or(0), names::display(each.person.familyName, each.person.givenName),
                structureOf(each), french::longDate(each.requestedAt.toLocalTime().date()) });
    }
    return waiting;
}

/// Who registered after the day was not expected there, unless something else is recorded for them.
Result<QSet<RegistrationId>> notConcerned(Database &database, MeetingId meeting)
{
    auto late = RegistrationStore(database).joinedAfter(meeting);
    const auto recorded = AttendanceStore(database).ofMeeting(meeting);
    if (!late || !recorded) {
        return std::unexpected(!late ? late.error() : recorded.error());
    }
    for (const Attendance &each : *recorded) {
        if (each.state != AttendanceState::NotConcerned) {
            late->remove(each.registration);
        }
    }
    return late;
}

} // namespace

Result<sheetcontent::Expected> sheetcontent::expected(
    Database &database, MeetingId meeting, const SheetOptions &options)
{
    auto people = RegistrationStore(database).expectedAt(meeting);
    if (!people) {
        return std::unexpected(people.error());
    }
    Expected found { *std::move(people), 0 };
    if (options.namesLate) {
        return found;
    }
    const auto late = notConcerned(database, meeting);
    if (!late) {
        return std::unexpected(late.error());
    }
    found.leftOut
        = int(found.people.removeIf([&](const Registration &each) { return late->contains(each.id); }));
    return found;
}

void sheetcontent::setPlan(AttendanceSheet &sheet, const Meeting &meeting)
{
    sheet.date = meeting.date;
    sheet.hours = hoursOrUnknown(meeting.start(), meeting.end());
    sheet.place = meeting.place.isEmpty() ? u"lieu à préciser"_s : french::typography(meeting.place);
    sheet.speakers = onPaper(meeting.speakers);
    sheet.columns.clear();
    for (const HalfDay &halfDay : meeting.halfDays) {
        sheet.columns.append(
            { halfDay.id, periodHeading(halfDay.period), hoursOrUnknown(halfDay.start, halfDay.end) });
    }
}

bool sheetcontent::isPlannedAs(const AttendanceSheet &sheet, const Meeting &meeting)
{
    AttendanceSheet now;
    setPlan(now, meeting);
    // Set in print again: older sheets keep the apostrophes of keyboards.
    return sheet.date == now.date && sheet.hours == now.hours && french::typography(sheet.place) == now.place
        && onPaper(sheet.speakers) == now.speakers
        && std::ranges::equal(
            sheet.columns, now.columns, [](const SheetColumn &one, const SheetColumn &other) {
                return one.heading == other.heading && one.hours == other.hours;
            });
}

void sheetcontent::setNames(AttendanceSheet &sheet, const Meeting &meeting)
{
    sheet.sessionTitle = u"%1 – %2"_s.arg(meeting.sessionLabel, meeting.trackLabel);
    sheet.moduleNumber = meeting.moduleNumber;
    sheet.moduleCount = meeting.moduleCount;
    sheet.moduleTitle = french::typography(meeting.title);
}

bool sheetcontent::isNamedAs(const AttendanceSheet &sheet, const Meeting &meeting)
{
    AttendanceSheet now;
    setNames(now, meeting);
    return sheet.sessionTitle == now.sessionTitle && sheet.moduleNumber == now.moduleNumber
        && french::typography(sheet.moduleTitle) == now.moduleTitle;
}

Result<AttendanceSheet> sheetcontent::ofMeeting(Database &database, MeetingId id, const SheetOptions &options)
{
    const auto meeting = MeetingStore(database).meeting(id);
    if (!meeting) {
        return std::unexpected(meeting.error());
    }
    const auto cycles = ProgrammeStore(database).cycles();
    if (!cycles) {
        return std::unexpected(cycles.error());
    }
    auto expected = sheetcontent::expected(database, id, options);
    if (!expected) {
        return std::unexpected(expected.error());
    }
    const auto cycle = std::ranges::find(*cycles, meeting->cycle, &Cycle::id);
    if (cycle == cycles->end()) {
        return failure(Error::Kind::Damaged, meeting->title, u"the meeting has no cycle"_s);
    }
    const auto profile = organiserprofile::read(database);
    if (!profile) {
        return std::unexpected(profile.error());
    }
    AttendanceSheet sheet;
    sheet.meeting = id;
    sheet.organiser = names::withApostrophes(profile->name.isEmpty() ? cycle->organiser : profile->name);
    sheet.partner = names::withApostrophes(cycle->partner);
    sheet.logo = profile->logo;
    sheet.cycleTitle = french::typography(cycle->title);
    setNames(sheet, *meeting);
    setPlan(sheet, *meeting);
    sheet.blankRows = std::clamp(options.blankRows, 0, SheetOptions::mostBlankRows);
    sheet.look = options.look;
    sheet.listsWaiting = options.listsWaiting;
    sheet.notice
        = french::typography(profile->dataNotice.isEmpty() ? dataNotice : profile->dataNotice.simplified());
    sheet.organiserLines = organiserprofile::footLines(*profile).join(u" – "_s);
    const auto labels = TerritoryStore(database).labels();
    const auto followed = RegistrationStore(database).followedInTheirSession(id);
    if (!labels || !followed) {
        return std::unexpected(!labels ? labels.error() : followed.error());
    }
    sheet.leftOut = expected->leftOut;
    for (const Registration &registration : ordered(std::move(expected->people), options.order)) {
        const Person &person = registration.person;
        sheet.rows.append({ registration.id, names::display(person.familyName, person.givenName),
            names::withApostrophes(person.function), structureOf(registration), person.sortName,
            registration.session == meeting->session
                ? QString()
                : guestNote(registration, followed->contains(registration.id)),
            territoriesOf(person, *labels) });
    }
    if (options.listsWaiting) {
        auto waiting = waitingFor(database, *meeting);
        if (!waiting) {
            return std::unexpected(waiting.error());
        }
        sheet.waiting = *std::move(waiting);
    }
    return sheet;
}

int sheetcontent::leftOut(const QList<AttendanceSheet> &sheets)
{
    int people = 0;
    for (const AttendanceSheet &sheet : sheets) {
        people += sheet.leftOut;
    }
    return people;
}
