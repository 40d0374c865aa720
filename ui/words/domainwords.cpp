// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/domainwords.h"

#include "app/base/french.h"
#include "app/documents/programmedocument.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace
{

class Terms
{
    Q_DECLARE_TR_FUNCTIONS(words)
};

using Field = RegistrationProblem::Field;

QString missing(Field field)
{
    switch (field) {
    case Field::FamilyName:
        return Terms::tr("Le nom est nécessaire.");
    case Field::GivenName:
        return Terms::tr("Le prénom est nécessaire.");
    case Field::SortName:
        return Terms::tr("Le nom de classement est nécessaire.");
    case Field::Session:
        return Terms::tr("Choisissez une session et un parcours.");
    case Field::Email:
        return Terms::tr("Le courriel est nécessaire.");
    case Field::Phone:
        return Terms::tr("Le téléphone est nécessaire.");
    case Field::Function:
        return Terms::tr("La fonction est nécessaire.");
    case Field::Organisation:
        return Terms::tr("La structure est nécessaire.");
    case Field::Council:
        return Terms::tr("Le conseil citoyen est nécessaire.");
    case Field::Territories:
        return Terms::tr("Choisissez au moins un territoire.");
    case Field::Wishes:
        return Terms::tr("Choisissez une session de la liste.");
    case Field::Expectations:
        return Terms::tr("Les attentes sont nécessaires.");
    }
    Q_UNREACHABLE();
}

QString malformed(Field field)
{
    switch (field) {
    case Field::Email:
        return Terms::tr("Le courriel doit ressembler à prenom.nom@structure.fr.");
    case Field::Phone:
        // What registrationproblems.cpp takes.
        return Terms::tr(
            "Le téléphone a au moins six chiffres, en 30 signes au plus\u202F; espaces, points, tirets, "
            "barres et parenthèses sont admis, et un + devant\u00A0: 03 53 01 00 00.");
    default:
        return Terms::tr("Ce texte n’a pas la forme attendue.");
    }
}

QString advised(Field field)
{
    switch (field) {
    case Field::Email:
        return Terms::tr("Sans courriel ni téléphone, cette personne ne pourra pas être prévenue.");
    case Field::Organisation:
        return Terms::tr("La structure figure sur la feuille d’émargement : à préciser si possible.");
    default:
        return Terms::tr("À préciser si possible.");
    }
}

} // namespace

QString words::status(RegistrationStatus status)
{
    switch (status) {
    case RegistrationStatus::Requested:
        return Terms::tr("demandée");
    case RegistrationStatus::Confirmed:
        return Terms::tr("confirmée");
    case RegistrationStatus::Waitlisted:
        return Terms::tr("en attente");
    case RegistrationStatus::Cancelled:
        return Terms::tr("annulée");
    case RegistrationStatus::Refused:
        return Terms::tr("refusée");
    }
    Q_UNREACHABLE();
}

QString words::audience(Audience audience)
{
    switch (audience) {
    case Audience::Professional:
        return Terms::tr("professionnel.le");
    case Audience::Elected:
        return Terms::tr("élu.e");
    case Audience::Citizen:
        return Terms::tr("conseiller.e citoyen.ne");
    }
    Q_UNREACHABLE();
}

QString words::period(HalfDayPeriod period)
{
    switch (period) {
    case HalfDayPeriod::Unknown:
        return Terms::tr("à préciser");
    case HalfDayPeriod::Morning:
        return Terms::tr("matin");
    case HalfDayPeriod::Afternoon:
        return Terms::tr("après-midi");
    case HalfDayPeriod::Evening:
        return Terms::tr("soirée");
    }
    Q_UNREACHABLE();
}

QString words::attendance(AttendanceState state)
{
    switch (state) {
    case AttendanceState::Present:
        return Terms::tr("présent");
    case AttendanceState::Absent:
        return Terms::tr("absent");
    case AttendanceState::Excused:
        return Terms::tr("excusé");
    case AttendanceState::NotConcerned:
        return Terms::tr("non concerné");
    }
    Q_UNREACHABLE();
}

QString words::formState(FormState state)
{
    switch (state) {
    case FormState::NotOpen:
        return Terms::tr("non ouvert");
    case FormState::Open:
        return Terms::tr("ouvert");
    case FormState::Closed:
        return Terms::tr("fermé");
    case FormState::Full:
        return Terms::tr("[COMPLET]");
    }
    Q_UNREACHABLE();
}

QString words::sessionAndModule(const Meeting &meeting)
{
    const QString session = meeting.sessionLabel.isEmpty()
        ? Terms::tr("Session %1").arg(meeting.sessionNumber)
        : meeting.sessionLabel;
    return Terms::tr("%1 – Séance %2/%3").arg(session).arg(meeting.moduleNumber).arg(meeting.moduleCount);
}

QString words::hours(const Meeting &meeting)
{
    const QString known = french::hours(meeting.start(), meeting.end());
    return known.isEmpty() ? Terms::tr("horaires à préciser") : known;
}

QString words::occupancy(const Occupancy &occupancy)
{
    const QString registered
        = french::count(occupancy.registered, Terms::tr("inscrit"), Terms::tr("inscrits"));
    const QString waiting
        = occupancy.waitlisted > 0 ? Terms::tr(", %1 en attente").arg(occupancy.waitlisted) : QString();
    if (!occupancy.capacity && !occupancy.isFull()) {
        return Terms::tr("%1 (places non précisées)").arg(registered) + waiting;
    }
    if (occupancy.isFull()) {
        return Terms::tr("COMPLET – %1").arg(registered) + waiting;
    }
    return Terms::tr("%1 sur %2")
               .arg(registered, french::count(*occupancy.capacity, Terms::tr("place"), Terms::tr("places")))
        + waiting;
}

QString words::shortOccupancy(const Occupancy &occupancy)
{
    QString text = u"%1 / %2"_s.arg(occupancy.registered)
                       .arg(occupancy.capacity ? QString::number(*occupancy.capacity) : u"?"_s);
    if (occupancy.isFull()) {
        text += Terms::tr(" · COMPLET");
    }
    if (occupancy.waitlisted > 0) {
        text += Terms::tr(" · %1 en attente").arg(occupancy.waitlisted);
    }
    return text;
}

QString words::lookAlike(const LookAlike &candidate)
{
    switch (candidate.reason) {
    case LookAlike::Reason::SameEmail:
        return Terms::tr("même courriel");
    case LookAlike::Reason::SameNameAndOrganisation:
        return Terms::tr("même nom, même structure");
    case LookAlike::Reason::CloseName:
        break;
    }
    return candidate.score >= 1 ? Terms::tr("même nom")
                                : Terms::tr("noms voisins, %1 %").arg(int(candidate.score * 100));
}

QString words::problem(const RegistrationProblem &problem)
{
    switch (problem.reason) {
    case RegistrationProblem::Reason::Missing:
        return missing(problem.field);
    case RegistrationProblem::Reason::Malformed:
        return malformed(problem.field);
    case RegistrationProblem::Reason::TooLong:
        return problem.field == Field::Expectations
            ? Terms::tr("Ce texte est trop long : 5 000 caractères au plus.")
            : Terms::tr("Ce texte est trop long : 300 caractères au plus.");
    case RegistrationProblem::Reason::Advised:
        return advised(problem.field);
    }
    Q_UNREACHABLE();
}

QString words::problem(const MeetingProblem &problem)
{
    const auto halfDay = [&] { return Terms::tr("Demi-journée %1").arg(problem.position + 1); };
    switch (problem.reason) {
    case MeetingProblem::Reason::Missing:
        return problem.field == MeetingProblem::Field::Date ? Terms::tr("La date est nécessaire.")
                                                            : Terms::tr("Il faut au moins une demi-journée.");
    case MeetingProblem::Reason::EndBeforeStart:
        return Terms::tr("%1 : la fin doit venir après le début.").arg(halfDay());
    case MeetingProblem::Reason::Overlap:
        return Terms::tr("%1 : elle commence avant la fin de la précédente.").arg(halfDay());
    case MeetingProblem::Reason::TooMany:
        return Terms::tr("Quatre demi-journées au plus, pour qu’on puisse signer sur la feuille.");
    case MeetingProblem::Reason::TooLong:
        return Terms::tr("Ce nom est trop long : 300 caractères au plus.");
    }
    Q_UNREACHABLE();
}

QString words::letter(LetterKind kind)
{
    switch (kind) {
    case LetterKind::Convocation:
        return Terms::tr("Convocation à une séance");
    case LetterKind::TravelNote:
        return Terms::tr("Note d’accès");
    case LetterKind::Confirmation:
        return Terms::tr("Confirmation d’une place");
    case LetterKind::AttestationMail:
        return Terms::tr("Message accompagnant une attestation");
    }
    Q_UNREACHABLE();
}

QString words::lostLogo()
{
    return Terms::tr(
        "Le logo de l’organisme n’est plus dans la base\u00A0: les documents paraissent sans lui. "
        "Choisissez-le de nouveau dans Fichier > Organisme.");
}

QString words::longPlaquette(qsizetype pages)
{
    return Terms::tr(
        "La plaquette prend %1 pages, plus qu’une feuille recto verso\u00A0: ses textes sont trop "
        "longs. Raccourcissez la présentation, les descriptions des séances, les noms des lieux ou les "
        "mentions légales.")
        .arg(pages);
}

QString words::programmeAdvice(const ProgrammeDocument &programme, const QString &path, bool isLogoLost)
{
    QStringList advice;
    if (isLogoLost) {
        advice.append(lostLogo());
    }
    if (const auto pages = programmedocument::tooManyPages(programme, path)) {
        advice.append(longPlaquette(*pages));
    }
    return advice.join(u' ');
}
