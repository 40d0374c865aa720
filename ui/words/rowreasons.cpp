// SPDX-License-Identifier: GPL-3.0-or-later
// Why a row is not taken, or whom it looks like.
#include "ui/words/importwords.h"

#include "app/base/french.h"
#include "ui/words/domainwords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace
{

class Reasons
{
    Q_DECLARE_TR_FUNCTIONS(words)

public:
    static QString problems(const RowNote &note)
    {
        QStringList told;
        for (const RegistrationProblem &problem : note.problems) {
            const QString sentence = words::problem(problem);
            told << (problem.reason == RegistrationProblem::Reason::TooLong
                    ? tr("%1\u00a0: %2").arg(words::formField(columnOf(problem.field)), sentence)
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

    /// Of FormColumn::told().
    static QString column(const QString &told)
    {
        const auto field = formFieldFromCode(told);
        return field ? words::formField(*field) : told;
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
            other.row = note.row;
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
        case RowReason::TooLong:
            return tr(
                "La ligne dépasse 4\u00a0Mo\u00a0: elle n’est pas lue, et seul le début de ses premières "
                "cellules est gardé. Raccourcissez-la dans le fichier d’origine, ou vérifiez sa fin de "
                "ligne.");
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
        case RowReason::UnclearSession:
            return tr("«\u00a0%1\u00a0» n’est pas compris\u00a0: écrivez les sessions choisies, par exemple "
                      "«\u00a0Session 2, sinon Session 3\u00a0».")
                .arg(note.detail);
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
        case RowReason::NumberOfAnother:
            return tr(
                "Le n°\u00a0%1 était celui %2, et la ligne nomme quelqu’un d’autre\u00a0: rien n’a été "
                "changé. Si c’est une autre réponse, effacez son numéro\u202f; si la colonne ne fait que "
                "compter les lignes, ne la reprenez pas.")
                .arg(note.detail.section(u'\n', 0, 0), french::of(note.detail.section(u'\n', 1)));
        case RowReason::SeveralPeople:
            return tr("La ligne nomme deux personnes («\u00a0%1\u00a0»)\u00a0: écrivez-en une par ligne.")
                .arg(note.detail);
        case RowReason::OpenQuote:
            return tr("Un guillemet ouvert à la ligne %1 (cellule «\u00a0%2\u00a0») n’est jamais "
                      "refermé\u00a0: vérifiez que la cellule est entière. Les lignes qui suivent sont lues "
                      "pour elles-mêmes.")
                .arg(QString::number(note.row), column(note.detail));
        case RowReason::AfterOpenQuote:
            return tr("Moins de cellules qu’ailleurs, sous un guillemet ouvert à la ligne %1 et jamais "
                      "refermé\u00a0: si c’est la suite de sa réponse, remettez-la dans sa cellule.")
                .arg(note.detail);
        case RowReason::SwallowedLines: {
            const int count = note.detail.section(u'\n', 1, 1).toInt();
            const QStringList lines = note.detail.split(u'\n').mid(2);
            QStringList quoted;
            for (const QString &line : lines) {
                quoted << tr("«\u00a0%1\u00a0»").arg(line);
            }
            const QString told
                = count > lines.size() ? quoted.join(u", "_s) + u", …"_s : french::enumeration(quoted);
            return tr("La cellule «\u00a0%1\u00a0» a avalé %2 (%3)\u00a0: guillemet non fermé à la "
                      "ligne\u00a0%4\u202f?")
                .arg(column(note.detail.section(u'\n', 0, 0)),
                    french::count(count, tr("ligne du fichier"), tr("lignes du fichier")), told,
                    QString::number(note.row));
        }
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
};

} // namespace

QString words::rowReason(const RowNote &note)
{
    return Reasons::reasons(note);
}
