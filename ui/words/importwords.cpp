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

    static QString phonesLeft(const QString &numbers)
    {
        return numbers.contains(u'/') ? tr("Autres numéros laissés\u00a0: %1.").arg(numbers)
                                      : tr("Autre numéro laissé\u00a0: %1.").arg(numbers);
    }

    static QString otherPublic(const OtherPublic &other)
    {
        const QString answer
            = tr("La réponse «\u00a0%1\u00a0» nomme un autre public\u00a0: ").arg(other.role);
        switch (other.audience) {
        case Audience::Professional:
            return answer + tr("l’inscription se fait parmi les professionnel.le.s.");
        case Audience::Elected:
            return answer + tr("l’inscription se fait parmi les élu.e.s.");
        case Audience::Citizen:
            return answer + tr("l’inscription se fait parmi les conseiller.e.s citoyen.ne.s.");
        }
        Q_UNREACHABLE();
    }

    static QString changes(const QList<FormField> &changes)
    {
        if (changes.isEmpty()) {
            return tr("La fiche dit déjà ce qui a changé dans la ligne.");
        }
        QStringList told;
        for (const FormField each : changes) {
            const QString label = field(each);
            told << label.first(1).toLower() + label.sliced(1);
        }
        return tr("Change\u00a0: %1").arg(told.join(u", "_s));
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
        if (!report.otherPublics.isEmpty()) {
            told << french::count(report.otherPublics.size(), tr("réponse nomme un autre public"),
                tr("réponses nomment un autre public"));
        }
        return told.join(tr(" ; ")) + u'.';
    }
};

} // namespace

QString words::refusalLabel()
{
    return Words::tr("Motif du refus");
}

QString words::outcome(const RowVerdict &verdict)
{
    return Words::outcome(verdict);
}

QString words::importChanges(const QList<FormField> &changes)
{
    return Words::changes(changes);
}

QString words::phonesLeft(const QString &numbers)
{
    return Words::phonesLeft(numbers);
}

QString words::otherPublic(const OtherPublic &other)
{
    return Words::otherPublic(other);
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
