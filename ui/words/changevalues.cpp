// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/changevalues.h"

#include "app/base/french.h"
#include "app/people/sortname.h"
#include "ui/words/domainwords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace
{

using changevalues::Sort;
using changevalues::Told;

class Values
{
    Q_DECLARE_TR_FUNCTIONS(words)

public:
    static QHash<QString, Told> columns()
    {
        const QString empty = tr("(vide)");
        const QString noOne = tr("(aucun)");
        const QString none = tr("(aucune)");
        const QString unknown = tr("(à préciser)");
        return {
            { u"person.civility"_s, { tr("Civilité"), Sort::Text, none } },
            { u"person.family_name"_s, { tr("Nom"), Sort::Text, empty } },
            { u"person.given_name"_s, { tr("Prénom"), Sort::Text, empty } },
            { u"person.sort_name"_s, { tr("Nom de classement"), Sort::Text, empty, false } },
            { u"person.email"_s, { tr("Courriel"), Sort::Text, empty } },
            { u"person.phone"_s, { tr("Téléphone"), Sort::Text, empty } },
            { u"person.function"_s, { tr("Fonction"), Sort::Text, none } },
            { u"person.organisation_id"_s, { tr("Structure"), Sort::Organisation, none } },
            { u"person.council"_s, { tr("Conseil citoyen de"), Sort::Text, empty } },
            { u"organisation.name"_s, { tr("Nom"), Sort::Text, empty } },
            { u"organisation.kind"_s, { tr("Type"), Sort::OrganisationKind, unknown } },
            { u"organisation.territory_id"_s, { tr("Territoire"), Sort::Territory, noOne } },
            { u"registration.person_id"_s, { tr("Personne"), Sort::Person, none, false } },
            { u"registration.session_id"_s, { tr("Session"), Sort::Session, none } },
            { u"registration.track_id"_s, { tr("Parcours"), Sort::Track, noOne } },
            { u"registration.audience"_s, { tr("Public"), Sort::Audience, noOne } },
            { u"registration.status"_s, { tr("Statut"), Sort::Status, noOne } },
            { u"registration.status_since"_s, { tr("Dans ce statut depuis"), Sort::Moment, empty, false } },
            { u"registration.status_reason"_s, { tr("Motif"), Sort::Text, noOne } },
            { u"registration.requested_at"_s, { tr("Demande reçue le"), Sort::Moment, empty } },
            { u"registration.expectations"_s, { tr("Attentes"), Sort::Text, none } },
            { u"registration.adjustment_needed"_s, { tr("Aménagement utile"), Sort::YesNo, tr("non") } },
            { u"registration.priority"_s, { tr("Priorité"), Sort::Number, none } },
            { u"registration.priority_reason"_s, { tr("Motif de la priorité"), Sort::Text, noOne } },
            { u"registration.companions_id"_s,
                { tr("Vient avec des collègues ou pas du tout"), Sort::Companions, tr("non") } },
            { u"registration.origin_session_id"_s, { tr("Session demandée d’abord"), Sort::Session, none } },
            { u"meeting.session_id"_s, { tr("Session"), Sort::Session, none } },
            { u"meeting.track_id"_s, { tr("Parcours"), Sort::Track, noOne } },
            { u"meeting.module_id"_s, { tr("Séance"), Sort::Module, none } },
            { u"meeting.date"_s, { tr("Date"), Sort::Date, unknown } },
            { u"meeting.place_id"_s, { tr("Lieu"), Sort::Place, unknown } },
            { u"sheet_count.signatures"_s,
                { tr("Signatures comptées"), Sort::Number, tr("(non comptées)") } },
            { u"cycle.title"_s, { tr("Titre"), Sort::Text, empty } },
            { u"cycle.subtitle"_s, { tr("Sous-titre"), Sort::Text, empty } },
            { u"cycle.presentation"_s, { tr("Présentation"), Sort::Text, empty } },
            { u"cycle.organiser"_s, { tr("Organisateur"), Sort::Text, empty } },
            { u"cycle.partner"_s, { tr("Partenaires"), Sort::Text, noOne } },
            { u"cycle.source"_s, { tr("Source"), Sort::Text, none } },
            { u"cycle.note"_s, { tr("Note"), Sort::Text, none } },
            { u"place.name"_s, { tr("Nom"), Sort::Text, empty } },
            { u"place.address"_s, { tr("Adresse"), Sort::Text, unknown } },
            { u"place.access"_s, { tr("Accès"), Sort::Text, unknown } },
            { u"place.capacity"_s, { tr("Places assises"), Sort::Number, unknown } },
            { u"speaker.name"_s, { tr("Nom"), Sort::Text, empty } },
            { u"speaker.organisation"_s, { tr("Structure"), Sort::Text, noOne } },
            { u"school_holiday.label"_s, { tr("Vacances"), Sort::Text, empty } },
            { u"school_holiday.first_day"_s, { tr("Du"), Sort::Date, unknown } },
            { u"school_holiday.last_day"_s, { tr("Au"), Sort::Date, unknown } },
            { u"letter_template.subject"_s, { tr("Objet"), Sort::Text, empty } },
            { u"letter_template.body"_s, { tr("Texte"), Sort::Text, empty } },
            { u"session_track.capacity"_s, { tr("Places"), Sort::Number, tr("(non précisées)") } },
            { u"session_track.full_by_hand"_s, { tr("Déclarée COMPLET à la main"), Sort::YesNo, tr("non") } },
            { u"session_track.late_calls_allowed"_s,
                { tr("Appels après la première séance"), Sort::Allowed, tr("non autorisés") } },
            { u"registration_form.audience_label"_s, { tr("Nom du public"), Sort::Text, empty } },
            { u"registration_form.form_label"_s, { tr("Titre du formulaire"), Sort::Text, empty } },
            { u"registration_form.state"_s, { tr("Formulaire"), Sort::FormState, noOne } },
        };
    }

    static QString yesNo(bool yes) { return yes ? tr("oui") : QString(); }
    static QString allowed(bool yes) { return yes ? tr("autorisés") : QString(); }
    static QString gone() { return tr("(supprimée depuis)"); }
    static QString session(int number) { return tr("session %1").arg(number); }
    static QString module(int number, const QString &title)
    {
        return tr("séance %1, « %2 »").arg(number).arg(title);
    }
    static QString nth(int number) { return tr("n° %1").arg(number); }
    static QString quoted(const QString &text)
    {
        constexpr qsizetype longOnes = 40; // then one no longer sees where it ends
        return text.size() > longOnes || text.contains(u'\n') ? tr("« %1 »").arg(text) : text;
    }
    static QString together(qint64 companions) { return companions == 0 ? QString() : tr("oui"); }
};

QTime hour(const QString &stored)
{
    return QTime::fromString(stored, u"HH:mm");
}

} // namespace

std::optional<Told> changevalues::told(const QString &table, const QString &column)
{
    static const QHash<QString, Told> columns = Values::columns();
    const auto found = columns.find(table + u'.' + column);
    return found == columns.end() ? std::nullopt : std::optional(*found);
}

QString changevalues::value(Sort sort, const QJsonValue &stored, const ThingNames &names)
{
    if (stored.isNull() || stored.isUndefined()) {
        return {};
    }
    const QString text = stored.toString();
    const qint64 id = stored.toInteger();
    switch (sort) {
    case Sort::Text:
        return Values::quoted(text);
    case Sort::Number:
        return QString::number(id);
    case Sort::YesNo:
        return Values::yesNo(id != 0);
    case Sort::Allowed:
        return Values::allowed(id != 0);
    case Sort::Moment:
        return french::dateTime(QDateTime::fromString(text, Qt::ISODateWithMs).toLocalTime());
    case Sort::Date:
        return french::longDate(QDate::fromString(text, Qt::ISODate));
    case Sort::Person:
        return person({ id }, names);
    case Sort::Organisation:
        return organisation({ id }, names);
    case Sort::OrganisationKind:
        return names.organisationKinds.value(text, gone());
    case Sort::Territory:
        return territory(text, names);
    case Sort::Session:
        return session({ id }, names);
    case Sort::Track:
        return track({ id }, names);
    case Sort::Module:
        return module({ id }, names);
    case Sort::Place:
        return names.places.value({ id }, gone());
    case Sort::Status:
        return words::status(statusFromCode(text).value_or(RegistrationStatus::Requested));
    case Sort::Audience:
        return words::audience(audienceFromCode(text).value_or(Audience::Professional));
    case Sort::FormState:
        return words::formState(formStateFromCode(text).value_or(FormState::NotOpen));
    case Sort::Companions:
        return Values::together(id);
    }
    Q_UNREACHABLE();
}

QString changevalues::person(PersonId id, const ThingNames &names)
{
    const auto found = names.people.find(id);
    return found == names.people.end() ? gone() : names::display(found->family, found->given);
}

QString changevalues::organisation(OrganisationId id, const ThingNames &names)
{
    return names.organisations.value(id, gone());
}

QString changevalues::territory(const QString &id, const ThingNames &names)
{
    return names.territories.value(id, id);
}

QString changevalues::session(SessionId id, const ThingNames &names)
{
    const auto found = names.sessions.find(id);
    return found == names.sessions.end() ? gone() : Values::session(*found);
}

QString changevalues::module(ModuleId id, const ThingNames &names)
{
    const auto found = names.modules.find(id);
    return found == names.modules.end() ? gone() : Values::module(found->number, found->title);
}

QString changevalues::track(TrackId id, const ThingNames &names)
{
    return names.tracks.value(id, gone());
}

QString changevalues::speaker(SpeakerId id, const ThingNames &names)
{
    return names.speakers.value(id, gone());
}

QString changevalues::halfDay(HalfDayId id, const ThingNames &names)
{
    const auto found = names.halfDays.find(id);
    if (found == names.halfDays.end()) {
        return gone();
    }
    if (const HalfDayPeriod period = periodFromCode(found->period); period != HalfDayPeriod::Unknown) {
        return words::period(period);
    }
    const auto known = [](QTime time) { return time.isValid() ? std::optional(time) : std::nullopt; };
    const QString hours = french::hours(known(hour(found->start)), known(hour(found->end)));
    return hours.isEmpty() ? Values::nth(found->position + 1) : hours;
}

QString changevalues::gone()
{
    return Values::gone();
}
