// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/importwords.h"

#include "app/base/french.h"
#include "ui/words/domainwords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace
{

class Words
{
    Q_DECLARE_TR_FUNCTIONS(words)

public:
    static QString problems(const RowNote &note)
    {
        QStringList told;
        for (const RegistrationProblem &problem : note.problems) {
            const QString sentence = words::problem(problem);
            told << (problem.reason == RegistrationProblem::Reason::TooLong
                    ? tr("%1\u00a0: %2").arg(field(columnOf(problem.field)), sentence)
                    : sentence);
        }
        return told.join(u' ');
    }

    static FormField columnOf(RegistrationProblem::Field field)
    {
        using Field = RegistrationProblem::Field;
        switch (field) {
        case Field::FamilyName:
        case Field::SortName:
            return FormField::FamilyName;
        case Field::GivenName:
            return FormField::GivenName;
        case Field::Email:
            return FormField::Email;
        case Field::Phone:
            return FormField::Phone;
        case Field::Function:
            return FormField::Function;
        case Field::Organisation:
            return FormField::Organisation;
        case Field::Council:
            return FormField::Council;
        case Field::Territories:
            return FormField::Territories;
        case Field::Session:
        case Field::Wishes:
            return FormField::Session;
        case Field::Expectations:
            return FormField::Expectations;
        }
        Q_UNREACHABLE();
    }

    static QString like(const RowNote &note)
    {
        return note.likeRow > 0 ? tr("que la ligne %1 de ce fichier").arg(note.likeRow)
                                : tr("qu’une fiche de l’annuaire");
    }

    /// Nothing is changed of somebody registered there: known by the name and by what.
    static QString already(const RowNote &note, const QString &what)
    {
        return tr("%1 est déjà inscrit.e dans cette session (même nom, %2 %3)\u00a0: rien n’a été changé.")
            .arg(note.detail, what, like(note));
    }

    /// "L’inscription de ÉLOY Maëlle a été annulée le 12 janvier 2022 (motif : mutation)".
    static QString closed(const RowNote &note)
    {
        const ClosedRegistration was = note.closed.value_or(ClosedRegistration());
        const QString told
            = tr("L’inscription %1 a été %2 le %3")
                  .arg(french::of(note.detail), words::status(was.status), french::date(was.since.date()));
        return was.reason.isEmpty() ? told : tr("%1 (motif\u00a0: %2)").arg(told, was.reason);
    }

    /// All that is wrong, when it is several things.
    static QString reasons(const RowNote &note)
    {
        QStringList told;
        if (note.reason != RowReason::Problems) {
            told << reason(note);
        }
        for (const RowNote::Fault &fault : note.others) {
            RowNote other;
            other.reason = fault.reason;
            other.detail = fault.detail;
            told << reason(other);
        }
        if (!note.problems.isEmpty()) {
            told << problems(note);
        }
        return told.join(u' ');
    }

    static QString reason(const RowNote &note)
    {
        switch (note.reason) {
        case RowReason::Draft:
            return tr("Brouillon\u00A0: ce formulaire n’a jamais été envoyé.");
        case RowReason::Cut:
            return tr("Le fichier s’arrête au milieu de cette ligne\u00A0: exportez-le de nouveau.");
        case RowReason::Problems:
            return problems(note);
        case RowReason::ClosedInFile:
            return tr("Ligne annulée ou refusée dans le fichier\u00a0: elle est laissée.");
        case RowReason::UnpartedName:
            return tr(
                "Aucun prénom ne se lit dans «\u00a0%1\u00a0»\u00a0: écrivez-le après le nom de famille en "
                "capitales («\u00a0DE LA TOUR Anne\u00a0»), ou après une virgule.")
                .arg(note.detail);
        case RowReason::UnknownAudience:
            return tr("Le public «\u00a0%1\u00a0» n’est pas de ce cycle.").arg(note.detail);
        case RowReason::SeveralAudiences:
            return tr("La ligne dit plusieurs publics («\u00a0%1\u00a0»)\u00a0: n’en laissez qu’un.")
                .arg(note.detail);
        case RowReason::UnknownTrack:
            return tr("Le parcours «\u00a0%1\u00a0» n’est pas de ce cycle.").arg(note.detail);
        case RowReason::AnotherTrack:
            return tr(
                "La ligne dit le public «\u00a0%1\u00a0» et le parcours «\u00a0%2\u00a0», qui n’est pas "
                "le sien\u00a0: corrigez l’un des deux.")
                .arg(note.detail.section(u'\n', 0, 0), note.detail.section(u'\n', 1));
        case RowReason::UnknownStatus:
            return tr("Le statut «\u00a0%1\u00a0» n’est pas compris\u00a0: écrivez confirmée, en attente, à "
                      "confirmer, demandée, annulée ou refusée\u202f; si la colonne dit la fonction, "
                      "prenez-la pour «\u00a0Fonction\u00a0».")
                .arg(note.detail);
        case RowReason::UnknownTerritory:
            return tr("Le territoire «\u00A0%1\u00A0» n’est pas dans la liste des contrats de ville.")
                .arg(note.detail);
        case RowReason::NoSession:
            return tr("La ligne ne dit pas quelle session\u00A0: choisissez-en une pour ces lignes.");
        case RowReason::UnknownSession:
            return tr("La session «\u00A0%1\u00A0» n’existe pas dans ce cycle.").arg(note.detail);
        case RowReason::ClosedSession:
            return tr("%1 n’est pas ouverte à ce public.").arg(note.detail);
        case RowReason::PlacedElsewhere:
            if (note.likeRow > 0) {
                return tr(
                    "La personne a déjà une place confirmée en %1, par la ligne %2 de ce fichier\u00a0: "
                    "gardez l’une des deux, ou notez un souhait.")
                    .arg(note.detail, QString::number(note.likeRow));
            }
            return tr(
                "La personne a déjà une place confirmée en %1\u00A0: proposez-lui un transfert, ou notez un "
                "souhait.")
                .arg(note.detail);
        case RowReason::PresentElsewhere:
            return tr(
                "La personne a une place confirmée en %1 et y a déjà des présences ou des absences "
                "saisies\u00a0: elle ne peut plus être transférée. Pour une séance manquée, choisissez un "
                "rattrapage sur la page Émargement. Pour suivre la suite ailleurs, annulez cette "
                "inscription, puis importez la ligne de nouveau.")
                .arg(note.detail);
        case RowReason::WrongDate:
            return tr("La date d’envoi «\u00A0%1\u00A0» ne se lit pas.").arg(note.detail);
        case RowReason::FutureDate:
            return tr("La date d’envoi «\u00A0%1\u00A0» est dans l’avenir.").arg(note.detail);
        case RowReason::SameNumber:
            return tr("Cette ligne a le même numéro de réponse que la ligne %1, sans être la même\u00a0: si "
                      "c’est une autre réponse, effacez son numéro.")
                .arg(note.likeRow);
        case RowReason::AlreadyThere:
            return tr("%1 est déjà inscrit.e dans la session demandée.").arg(note.detail);
        case RowReason::SeveralOfName:
            return tr(
                "Plusieurs personnes de ce nom sont inscrites en %1\u00a0: ajoutez à la ligne le courriel "
                "ou la structure de celle dont il s’agit.")
                .arg(note.detail);
        case RowReason::PresencesRecorded:
            return tr(
                "%1 a déjà des présences ou des absences saisies dans sa session\u00a0: l’inscription y "
                "reste.")
                .arg(note.detail);
        case RowReason::PlaceKept:
            return tr(
                "Aucune place n’est libre en %1 pour cette personne\u00a0: la place confirmée qu’elle a "
                "est gardée. Notez plutôt un souhait pour cette session.")
                .arg(note.detail);
        case RowReason::SamePerson:
            return already(note, tr("même courriel"));
        case RowReason::SameInSession:
            return already(note, tr("même structure"));
        case RowReason::SameMoment:
            return already(note, tr("même moment de la demande"));
        case RowReason::SameNameInSession:
            return tr(
                "%1 est déjà inscrit.e dans cette session, sans homonyme, et la ligne ne dit ni courriel, "
                "ni téléphone, ni structure\u00a0: rien n’a été changé.")
                .arg(note.detail);
        case RowReason::StaysClosed:
            return tr("%1\u00a0: elle le reste.").arg(closed(note));
        case RowReason::AskedAgain:
            return tr("%1\u00a0: elle est demandée de nouveau.").arg(closed(note));
        case RowReason::SameEmail:
            return tr("%1 a le même courriel %2.").arg(note.detail, like(note));
        case RowReason::SameNameAndOrganisation:
            return tr("%1\u00a0: même nom et même structure %2.").arg(note.detail, like(note));
        case RowReason::SameName:
            return tr("%1 porte le même nom %2.").arg(note.detail, like(note));
        case RowReason::CloseName:
            return tr("%1 porte presque le même nom %2.").arg(note.detail, like(note));
        }
        Q_UNREACHABLE();
    }

    static QString outcome(const RowVerdict &verdict)
    {
        switch (verdict.outcome) {
        case RowOutcome::Added:
            return verdict.status == RegistrationStatus::Waitlisted
                ? tr("Nouvelle, en liste d’attente")
                : tr("Nouvelle, %1").arg(words::status(verdict.status));
        case RowOutcome::Updated:
            return tr("Mise à jour");
        case RowOutcome::Unchanged:
            return tr("Inchangée");
        case RowOutcome::Rejected:
            return tr("Refusée");
        }
        Q_UNREACHABLE();
    }

    static QString wait(SeatVerdict::Reason reason)
    {
        switch (reason) {
        case SeatVerdict::Reason::Free:
        case SeatVerdict::Reason::NoSeat:
            return tr("Aucune place libre\u00a0: la demande prend son rang.");
        case SeatVerdict::Reason::Quota:
            return tr("Le quota est atteint\u00a0: la demande prend son rang.");
        case SeatVerdict::Reason::Reserved:
            return tr(
                "D’autres personnes attendent déjà et passent d’abord\u00a0: la demande prend son rang.");
        case SeatVerdict::Reason::FullByHand:
            return tr("La session est marquée COMPLET\u00a0: la demande prend son rang.");
        case SeatVerdict::Reason::Begun:
            return tr("La session a déjà commencé\u00a0: la demande prend son rang.");
        }
        Q_UNREACHABLE();
    }

    static QString field(FormField field)
    {
        switch (field) {
        case FormField::Ignored:
            return tr("(ne pas reprendre)");
        case FormField::Number:
            return tr("Numéro de la réponse");
        case FormField::Serial:
            return tr("Numéro d’ordre de la réponse");
        case FormField::SubmittedAt:
            return tr("Date d’envoi");
        case FormField::Draft:
            return tr("Brouillon");
        case FormField::Civility:
            return tr("Civilité");
        case FormField::FamilyName:
            return tr("Nom de famille");
        case FormField::GivenName:
            return tr("Prénom");
        case FormField::FullName:
            return tr("Nom et prénom ensemble");
        case FormField::Function:
            return tr("Fonction");
        case FormField::Organisation:
            return tr("Structure");
        case FormField::Email:
            return tr("Courriel");
        case FormField::Phone:
            return tr("Téléphone");
        case FormField::Territories:
            return tr("Contrat de ville");
        case FormField::Session:
            return tr("Session choisie");
        case FormField::Roles:
            return tr("Qualité (« Vous êtes »)");
        case FormField::Expectations:
            return tr("Attentes");
        case FormField::Adjustment:
            return tr("Besoin d’aménagement");
        case FormField::Council:
            return tr("Conseil citoyen");
        case FormField::Audience:
            return tr("Public");
        case FormField::Track:
            return tr("Parcours");
        case FormField::Status:
            return tr("Statut de l’inscription");
        case FormField::FormAddress:
            return tr("Adresse du formulaire");
        }
        Q_UNREACHABLE();
    }

    static QString problem(const FormProblem &problem)
    {
        switch (problem.kind) {
        case FormProblem::Kind::NoName:
            return tr("Aucune colonne n’est prise pour le nom de famille : choisissez-la dans la liste.");
        case FormProblem::Kind::Twice: {
            QStringList quoted;
            for (const QString &label : problem.labels) {
                quoted << tr("« %1 »").arg(label);
            }
            return tr("%1 sont prises toutes deux pour « %2 » : n’en gardez qu’une.")
                .arg(french::enumeration(quoted), field(problem.field));
        }
        case FormProblem::Kind::LeftOut:
            return tr("«\u00a0%1\u00a0» n’est pas reprise\u00a0: «\u00a0%2\u00a0» est déjà prise pour "
                      "«\u00a0%3\u00a0». Si c’est elle qu’il faut "
                      "suivre, choisissez-la à sa place.")
                .arg(problem.labels.first(), problem.labels.last(), field(problem.field));
        case FormProblem::Kind::NoGivenName:
            return tr("Aucune colonne n’est prise pour le prénom.");
        case FormProblem::Kind::NoEmail:
            return tr("Sans courriel, une personne déjà inscrite se reconnaît mal.");
        case FormProblem::Kind::NoSession:
            return tr("Le fichier ne dit pas la session : toutes les lignes iront dans celle choisie à "
                      "l’étape précédente ; sans elle, toutes seront refusées.");
        }
        Q_UNREACHABLE();
    }

    static QString summary(const ImportReport &report)
    {
        QStringList told;
        QString added = french::count(report.added, tr("inscription ajoutée"), tr("inscriptions ajoutées"));
        if (report.waitlisted > 0) {
            added += tr(", dont %1 en liste d’attente").arg(french::number(report.waitlisted));
        }
        told << added;
        if (report.updated > 0) {
            told << french::count(report.updated, tr("mise à jour"), tr("mises à jour"));
        }
        if (report.unchanged > 0) {
            told << french::count(report.unchanged, tr("ligne inchangée"), tr("lignes inchangées"));
        }
        if (!report.rejected.isEmpty()) {
            told << french::count(report.rejected.size(), tr("ligne refusée"), tr("lignes refusées"));
        }
        return told.join(tr(" ; ")) + u'.';
    }
};

} // namespace

QString words::rowReason(const RowNote &note)
{
    return Words::reasons(note);
}

QString words::refusalLabel()
{
    return Words::tr("Motif du refus");
}

QString words::outcome(const RowVerdict &verdict)
{
    return Words::outcome(verdict);
}

QString words::importWait(SeatVerdict::Reason reason)
{
    return Words::wait(reason);
}

QString words::formField(FormField field)
{
    return Words::field(field);
}

QString words::formProblem(const FormProblem &problem)
{
    return Words::problem(problem);
}

QString words::importSummary(const ImportReport &report)
{
    return Words::summary(report);
}
