// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documents/letterfields.h"

#include "app/base/french.h"
#include "app/base/textfold.h"
#include "app/documents/letterhead.h"
#include "app/documents/programmewords.h"
#include "app/people/sortname.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace
{

class Text
{
    Q_DECLARE_TR_FUNCTIONS(letters)
};

/// A value keeps to its line: what people typed has no say in the letter's layout.
QString line(const QString &value)
{
    return text::oneLine(value);
}

/// The same for a name, as print has it.
QString name(const QString &value)
{
    return names::withApostrophes(line(value));
}

/// Several lines stay lines, but open no new paragraph.
QString lines(const QString &value)
{
    QStringList kept;
    for (const QString &each : value.split(u'\n')) {
        if (!each.trimmed().isEmpty()) {
            kept.append(each.trimmed());
        }
    }
    return kept.join(u'\n');
}

QList<lettertemplate::Field> personFields()
{
    return { { u"appel"_s, Text::tr("Madame, Monsieur\u00a0: comme on s’adresse à la personne") },
        { u"civilité"_s, Text::tr("Madame ou Monsieur\u202f; vide si elle n’est pas connue") },
        { u"prénom"_s, Text::tr("prénom de la personne") }, { u"nom"_s, Text::tr("nom de la personne") },
        { u"fonction"_s, Text::tr("fonction de la personne") },
        { u"structure"_s, Text::tr("structure, ou conseil citoyen") } };
}

QList<lettertemplate::Field> organiserFields()
{
    return { { u"cycle"_s, Text::tr("titre du cycle") }, { u"organisme"_s, Text::tr("nom de l’organisme") },
        { u"contact"_s, Text::tr("contact de l’organisme") },
        { u"signataire"_s, Text::tr("personne qui signe") },
        { u"fonction du signataire"_s, Text::tr("sa fonction") } };
}

QList<lettertemplate::Field> meetingFields()
{
    return { { u"session"_s, Text::tr("«\u00a0Session 2\u00a0»") },
        { u"parcours"_s, Text::tr("«\u00a0Professionnel.le.s\u00a0»") },
        { u"séance"_s, Text::tr("«\u00a0séance 3\u00a0»") }, { u"titre"_s, Text::tr("titre de la séance") },
        { u"date"_s, Text::tr("«\u00a0mardi 23 novembre 2021\u00a0»") },
        { u"horaires"_s,
            Text::tr("heures, ou «\u00a0horaires à préciser\u00a0» («\u00a0à préciser\u00a0» après "
                     "deux-points)") },
        { u"lieu"_s,
            Text::tr("lieu, ou «\u00a0lieu à préciser\u00a0» («\u00a0à préciser\u00a0» après deux-points)") },
        { u"adresse"_s, Text::tr("adresse du lieu") }, { u"accès"_s, Text::tr("comment venir") },
        { u"intervenants"_s, Text::tr("intervenant.e.s") },
        { u"programme"_s, Text::tr("contenu de la séance") } };
}

} // namespace

QList<lettertemplate::Field> lettertemplate::fields(LetterKind kind)
{
    QList<Field> found = personFields();
    switch (kind) {
    case LetterKind::Convocation:
    case LetterKind::TravelNote:
        found += meetingFields();
        break;
    case LetterKind::Confirmation:
        found.append({ u"place libérée"_s,
            Text::tr(
                "«\u00a0Une place s’est libérée.\u00a0» ou «\u00a0Une place est disponible.\u00a0» pour qui "
                "l’attendait\u00a0; vide sinon") });
        found.append({ u"session"_s, Text::tr("«\u00a0session 2\u00a0»") });
        found.append({ u"séances"_s, Text::tr("les séances à venir et leurs dates, une par ligne") });
        break;
    case LetterKind::AttestationMail:
        found.append({ u"session"_s, Text::tr("«\u00a0Session 2 – Professionnel.le.s\u00a0»") });
        found.append({ u"attestation"_s, Text::tr("«\u00a0attestation d’assiduité n° 12\u00a0»") });
        break;
    }
    return found + organiserFields();
}

LetterTemplate lettertemplate::usual(LetterKind kind)
{
    switch (kind) {
    case LetterKind::Convocation:
        return { kind, Text::tr("Convocation – {séance} du {date}"),
            Text::tr("{appel},\n\n"
                     "Nous avons le plaisir de vous accueillir à la {séance} du cycle « {cycle} » "
                     "({session}, {parcours}).\n\n"
                     "{titre}\n"
                     "Date : {date}\n"
                     "Horaires : {horaires}\n"
                     "Lieu : {lieu}\n"
                     "{adresse}\n"
                     "Avec {intervenants}\n\n"
                     "Au programme :\n"
                     "{programme}\n\n"
                     "En cas d’empêchement, merci de nous prévenir au plus tôt :\n"
                     "{contact}\n\n"
                     "Nous vous prions d’agréer, {appel}, l’expression de nos salutations distinguées.\n\n"
                     "{signataire}\n"
                     "{fonction du signataire}") };
    case LetterKind::TravelNote:
        return { kind, Text::tr("Venir à la {séance} du {date}"),
            Text::tr("Rendez-vous le {date}, {horaires}.\n\n"
                     "{lieu}\n"
                     "{adresse}\n\n"
                     "Comment venir :\n"
                     "{accès}\n\n"
                     "Une difficulté le jour même, un covoiturage à proposer :\n"
                     "{contact}") };
    case LetterKind::Confirmation:
        return { kind, Text::tr("Confirmation de votre inscription – {session}"),
            Text::tr("{appel},\n\n"
                     "{place libérée}\n"
                     "Nous avons le plaisir de vous confirmer votre inscription à "
                     "la {session} du cycle « {cycle} ».\n\n"
                     "Vous êtes attendu.e :\n"
                     "{séances}\n\n"
                     "Si vous ne pouviez pas venir, merci de nous prévenir au plus tôt : votre place serait "
                     "proposée à une autre personne.\n\n"
                     "Nous vous prions d’agréer, {appel}, l’expression de nos salutations distinguées.\n\n"
                     "{signataire}\n"
                     "{organisme}") };
    case LetterKind::AttestationMail:
        return { kind, Text::tr("Votre {attestation}"),
            Text::tr("{appel},\n\n"
                     "Vous trouverez ci-joint votre {attestation} pour le cycle « {cycle} » ({session}).\n\n"
                     "Nous vous remercions de votre participation.\n\n"
                     "{signataire}\n"
                     "{organisme}\n"
                     "{contact}") };
    }
    Q_UNREACHABLE();
}

QString letterfields::salutation(const Person &person)
{
    return person.civility.isEmpty() ? Text::tr("Madame, Monsieur") : person.civility;
}

void letterfields::addPerson(LetterValues &values, const Registration &registration)
{
    const Person &person = registration.person;
    values.insert(u"appel"_s, line(salutation(person)));
    values.insert(u"civilité"_s, line(person.civility));
    values.insert(u"prénom"_s, name(person.givenName));
    values.insert(u"nom"_s, name(person.familyName));
    values.insert(u"fonction"_s, name(person.function));
    values.insert(u"structure"_s,
        name(shownOrganisation(registration.audience, person.organisationName, person.council)));
}

void letterfields::addOrganiser(LetterValues &values, const OrganiserProfile &organiser, const Cycle &cycle)
{
    const OrganiserProfile set = letterhead::onPaper(organiser);
    values.insert(u"cycle"_s, french::typography(line(cycle.title)));
    values.insert(u"organisme"_s, set.name.isEmpty() ? name(cycle.organiser) : line(set.name));
    values.insert(u"contact"_s, lines(set.contact));
    values.insert(u"signataire"_s, line(set.signatory));
    values.insert(u"fonction du signataire"_s, line(set.signatoryRole));
}

void letterfields::addMeeting(
    LetterValues &values, const Meeting &meeting, const PlaceFacts &place, const Module *module)
{
    values.insert(u"session"_s, line(meeting.sessionLabel));
    values.insert(u"parcours"_s, line(meeting.trackLabel));
    values.insert(u"séance"_s, Text::tr("séance\u00A0%1").arg(meeting.moduleNumber));
    values.insert(u"titre"_s, french::typography(line(meeting.title)));
    values.insert(u"date"_s, french::longDate(meeting.date));
    values.insert(u"horaires"_s, programmewords::hours(meeting));
    values.insert(lettertemplate::afterColon(u"horaires"_s), programmewords::labelledHours(meeting));
    values.insert(u"lieu"_s, line(programmewords::place(meeting)));
    values.insert(lettertemplate::afterColon(u"lieu"_s), line(programmewords::labelledPlace(meeting)));
    values.insert(u"adresse"_s, french::typography(lines(place.address)));
    values.insert(u"accès"_s, french::typography(lines(place.access)));
    values.insert(u"intervenants"_s, name(french::enumeration(meeting.speakers)));
    values.insert(u"programme"_s, module ? french::typography(lines(module->description)) : QString());
}

QString letterfields::meetingLine(const Meeting &meeting)
{
    return Text::tr("Séance %1, «\u00A0%2\u00A0»\u00A0: %3, %4, %5")
        .arg(QString::number(meeting.moduleNumber), french::typography(line(meeting.title)),
            french::longDate(meeting.date), programmewords::hours(meeting),
            line(programmewords::place(meeting)));
}
