// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commandline/listings.h"

#include "app/base/french.h"
#include "app/people/sortname.h"
#include "app/registrations/occupancy.h"
#include "app/registrations/registrationstore.h"
#include "app/sessions/meetingstore.h"
#include "app/territories/territorystore.h"
#include "ui/words/domainwords.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

class Text
{
    Q_DECLARE_TR_FUNCTIONS(commandline)
};

template <class T> std::optional<decltype(T::id)> idOf(const std::optional<T> &chosen)
{
    return chosen ? std::optional(chosen->id) : std::nullopt;
}

QString isoTime(const std::optional<QTime> &time)
{
    return time ? time->toString(u"HH:mm") : QString();
}

Outcome<QList<Meeting>> meetingsOf(Database &database, const ProgrammeChoice &choice)
{
    if (!choice.cycle) {
        return QList<Meeting>();
    }
    auto meetings = MeetingStore(database).meetings({ .cycle = choice.cycle->id,
        .session = idOf(choice.session),
        .track = idOf(choice.track),
        .moduleNumber = {},
        .from = {},
        .to = {} });
    if (!meetings) {
        return refused(meetings.error());
    }
    return *std::move(meetings);
}

/// Registrations of every cycle are stored together: those of the cycle meant are in one of its sessions.
Outcome<QList<Registration>> registrationsOf(Database &database, const ProgrammeChoice &choice)
{
    auto registrations = RegistrationStore(database).registrations(
        { .session = idOf(choice.session), .track = idOf(choice.track), .person = {}, .status = {} });
    if (!registrations) {
        return refused(registrations.error());
    }
    QSet<SessionId> sessions;
    for (const Session &session : choice.sessions) {
        sessions.insert(session.id);
    }
    registrations->removeIf([&](const Registration &each) { return !sessions.contains(each.session); });
    return *std::move(registrations);
}

} // namespace

Outcome<Listing> listings::meetings(Database &database, const ProgrammeChoice &choice)
{
    const auto meetings = meetingsOf(database, choice);
    if (!meetings) {
        return std::unexpected(meetings.error());
    }
    const auto occupancies = occupancy::ofMeetings(database);
    if (!occupancies) {
        return refused(occupancies.error());
    }
    Listing listing;
    listing.whenEmpty = Text::tr("Aucune rencontre.");
    listing.data.keys = { u"session"_s, u"track"_s, u"module"_s, u"title"_s, u"date"_s, u"start"_s, u"end"_s,
        u"place"_s, u"capacity"_s, u"registered"_s, u"waitlisted"_s };
    listing.shown.headings = { Text::tr("Date"), Text::tr("Horaires"), Text::tr("Rencontre"),
        Text::tr("Parcours"), Text::tr("Inscrits"), Text::tr("Lieu"), Text::tr("Titre") };
    for (const Meeting &meeting : *meetings) {
        const Occupancy occupancy = occupancies->value(meeting.id);
        listing.data.rows.append(
            { meeting.sessionNumber, meeting.trackCode, meeting.moduleNumber, meeting.title,
                meeting.date.toString(Qt::ISODate), isoTime(meeting.start()), isoTime(meeting.end()),
                meeting.place, occupancy.capacity, occupancy.registered, occupancy.waitlisted });
        listing.shown.rows.append({ french::shortDate(meeting.date), words::hours(meeting),
            words::sessionAndModule(meeting), meeting.trackLabel, words::shortOccupancy(occupancy),
            meeting.place.isEmpty() ? Text::tr("à préciser") : meeting.place, meeting.title });
    }
    return listing;
}

Outcome<Listing> listings::registrations(Database &database, const ProgrammeChoice &choice)
{
    const auto registrations = registrationsOf(database, choice);
    if (!registrations) {
        return std::unexpected(registrations.error());
    }
    Listing listing;
    listing.whenEmpty = Text::tr("Aucune inscription.");
    listing.data.keys = { u"id"_s, u"session"_s, u"track"_s, u"audience"_s, u"status"_s, u"family_name"_s,
        u"given_name"_s, u"sort_name"_s, u"email"_s, u"phone"_s, u"organisation"_s, u"function"_s,
        u"territories"_s, u"requested_at"_s, u"waitlist_rank"_s };
    listing.shown.headings = { Text::tr("Nom"), Text::tr("Session"), Text::tr("Public"), Text::tr("Statut"),
        Text::tr("Structure"), Text::tr("Fonction"), Text::tr("Territoires") };
    for (const Registration &registration : *registrations) {
        const Person &person = registration.person;
        listing.data.rows.append({ registration.id.value, registration.sessionNumber, registration.trackCode,
            code(registration.audience), code(registration.status), person.familyName, person.givenName,
            person.sortName, person.email, person.phone, person.organisationName, person.function,
            person.territories, registration.requestedAt.toUTC().toString(Qt::ISODate),
            registration.waitlistRank });
        QString status = words::status(registration.status);
        if (registration.waitlistRank) {
            status += Text::tr(" (n° %1)").arg(*registration.waitlistRank);
        }
        listing.shown.rows.append({ names::display(person.familyName, person.givenName),
            QString::number(registration.sessionNumber), words::audience(registration.audience), status,
            person.organisationName, person.function, person.territories.join(u", "_s) });
    }
    return listing;
}

Outcome<Listing> listings::sessions(Database &database, const ProgrammeChoice &choice)
{
    const auto groups = occupancy::ofGroups(database);
    if (!groups) {
        return refused(groups.error());
    }
    const auto meetings = meetingsOf(database, choice);
    if (!meetings) {
        return std::unexpected(meetings.error());
    }
    Listing listing;
    listing.whenEmpty = Text::tr("Aucune session.");
    listing.data.keys = { u"session"_s, u"label"_s, u"track"_s, u"capacity"_s, u"registered"_s,
        u"waitlisted"_s, u"requested"_s, u"first_date"_s, u"last_date"_s };
    listing.shown.headings = { Text::tr("Session"), Text::tr("Parcours"), Text::tr("Du"), Text::tr("Au"),
        Text::tr("Demandes"), Text::tr("Inscrits") };
    for (const GroupOccupancy &group : *groups) {
        const auto session = std::ranges::find(choice.sessions, group.session, &Session::id);
        const Track *track = choice.cycle ? choice.cycle->track(group.track) : nullptr;
        if (session == choice.sessions.end() || !track
            || (choice.session && choice.session->id != group.session)
            || (choice.track && choice.track->id != group.track)) {
            continue;
        }
        // The meetings come by date: the first and last of the group are its ends.
        QDate first;
        QDate last;
        for (const Meeting &meeting : *meetings) {
            if (meeting.session == group.session && meeting.track == group.track) {
                first = first.isValid() ? first : meeting.date;
                last = meeting.date;
            }
        }
        const Occupancy &occupancy = group.occupancy;
        listing.data.rows.append({ session->number, session->label, track->code, occupancy.capacity,
            occupancy.registered, occupancy.waitlisted, occupancy.requested, first.toString(Qt::ISODate),
            last.toString(Qt::ISODate) });
        listing.shown.rows.append(
            { session->label, track->label, french::shortDate(first), french::shortDate(last),
                QString::number(occupancy.requested), words::shortOccupancy(occupancy) });
    }
    return listing;
}

Outcome<Listing> listings::territories(Database &database, const ProgrammeChoice &choice)
{
    const auto territories = TerritoryStore(database).territories();
    if (!territories) {
        return refused(territories.error());
    }
    const bool onlyRepresented = choice.session || choice.track;
    QSet<QString> represented;
    if (onlyRepresented) {
        const auto registrations = registrationsOf(database, choice);
        if (!registrations) {
            return std::unexpected(registrations.error());
        }
        for (const Registration &registration : *registrations) {
            if (isActive(registration.status)) {
                represented.unite(
                    { registration.person.territories.begin(), registration.person.territories.end() });
            }
        }
    }
    Listing listing;
    listing.whenEmpty = Text::tr("Aucun territoire.");
    listing.data.keys = { u"id"_s, u"label"_s, u"department"_s, u"department_name"_s, u"epci"_s, u"siren"_s,
        u"nature"_s, u"population"_s, u"qpv_population"_s, u"main_municipality"_s, u"main_insee"_s };
    listing.shown.headings = { Text::tr("Code"), Text::tr("Contrat de ville"), Text::tr("Département"),
        Text::tr("Intercommunalité"), Text::tr("SIREN") };
    for (const Territory &each : *territories) {
        if (onlyRepresented && !represented.contains(each.id)) {
            continue;
        }
        listing.data.rows.append(
            { each.id, each.label, each.department, each.departmentName, each.epci, each.siren, each.nature,
                each.population, each.qpvPopulation, each.mainMunicipality, each.mainInsee });
        listing.shown.rows.append({ each.id, each.label, each.departmentName, each.epci, each.siren });
    }
    return listing;
}
