// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/actwords.h"

#include "app/base/french.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace
{

class Acts
{
    Q_DECLARE_TR_FUNCTIONS(words)
};

QString noun(ActKind kind)
{
    switch (kind) {
    case ActKind::Enrol:
        return Acts::tr("inscription");
    case ActKind::ReviseRegistration:
        return Acts::tr("modification de l’inscription");
    case ActKind::Confirm:
        return Acts::tr("confirmation");
    case ActKind::PutBackToRequested:
        return Acts::tr("remise en demande");
    case ActKind::Waitlist:
        return Acts::tr("mise en attente");
    case ActKind::Cancel:
        return Acts::tr("annulation de l’inscription");
    case ActKind::Refuse:
        return Acts::tr("refus");
    case ActKind::Transfer:
        return Acts::tr("changement de session");
    case ActKind::Propose:
        return Acts::tr("proposition d’une place");
    case ActKind::AcceptOffer:
        return Acts::tr("acceptation de la place proposée");
    case ActKind::DeclineOffer:
        return Acts::tr("refus de la place proposée");
    case ActKind::ExpireOffer:
        return Acts::tr("échéance de la place proposée");
    case ActKind::Prioritise:
        return Acts::tr("changement de priorité");
    case ActKind::LinkColleagues:
        return Acts::tr("liaison avec des collègues");
    case ActKind::UnlinkColleagues:
        return Acts::tr("fin de la liaison avec des collègues");
    case ActKind::SetWishes:
        return Acts::tr("souhaits de sessions");
    case ActKind::Import:
        return Acts::tr("import");
    case ActKind::RecordAttendance:
        return Acts::tr("saisie des présences");
    case ActKind::CountSignatures:
        return Acts::tr("compte des signatures");
    case ActKind::ArrangeMakeUp:
        return Acts::tr("rattrapage prévu");
    case ActKind::WithdrawMakeUp:
        return Acts::tr("retrait du rattrapage");
    case ActKind::SendLetters:
        return Acts::tr("envoi de courriers");
    case ActKind::RevisePerson:
        return Acts::tr("modification de la fiche");
    case ActKind::RemovePerson:
        return Acts::tr("suppression de la fiche");
    case ActKind::MergePeople:
        return Acts::tr("fusion des fiches");
    case ActKind::TellApart:
        return Acts::tr("mention «\u00A0personnes différentes\u00A0»");
    case ActKind::ReviseOrganisation:
        return Acts::tr("modification de la structure");
    case ActKind::MergeOrganisations:
        return Acts::tr("fusion des structures");
    case ActKind::RemoveOrganisation:
        return Acts::tr("suppression de la structure");
    case ActKind::AddMeetings:
        return Acts::tr("ajout de la rencontre");
    case ActKind::RemoveMeetings:
        return Acts::tr("suppression de la rencontre");
    case ActKind::ReviseMeeting:
        return Acts::tr("modification de la rencontre");
    case ActKind::AddCycle:
        return Acts::tr("nouveau cycle");
    case ActKind::ReviseCycle:
        return Acts::tr("modification du programme");
    case ActKind::RemoveCycle:
        return Acts::tr("suppression du cycle");
    case ActKind::KeepConflict:
        return Acts::tr("acceptation d’un conflit de dates");
    case ActKind::ReopenConflict:
        return Acts::tr("retour d’un conflit accepté");
    case ActKind::DescribePlace:
        return Acts::tr("description du lieu");
    case ActKind::DescribeSpeaker:
        return Acts::tr("modification de l’intervenant.e");
    case ActKind::ReviseBusyTimes:
        return Acts::tr("jours non disponibles");
    case ActKind::ReviseSchoolHolidays:
        return Acts::tr("vacances scolaires");
    case ActKind::ReviseLetter:
        return Acts::tr("modification du texte");
    case ActKind::AddView:
        return Acts::tr("enregistrement de la vue");
    case ActKind::ReviseView:
        return Acts::tr("modification de la vue");
    case ActKind::RemoveView:
        return Acts::tr("suppression de la vue");
    case ActKind::SetCapacity:
        return Acts::tr("réglage des places"); // how many, COMPLET, late calls, quotas
    case ActKind::SetFormState:
        return Acts::tr("changement d’état du formulaire");
    case ActKind::KeepToVerify:
        return Acts::tr("date gardée telle quelle, horaires à vérifier");
    case ActKind::ReopenToVerify:
        return Acts::tr("retour de la date à vérifier");
    case ActKind::KeepAsIs:
        return Acts::tr("rencontre gardée telle quelle");
    case ActKind::ReopenAsIs:
        return Acts::tr("retour de la rencontre à revoir");
    }
    return {};
}

QString counted(const ActRecord &act)
{
    switch (act.kind) {
    case ActKind::RevisePerson:
    case ActKind::RemovePerson:
    case ActKind::MergePeople:
    case ActKind::TellApart:
        return french::count(act.things, Acts::tr("personne"), Acts::tr("personnes"));
    case ActKind::ReviseOrganisation:
    case ActKind::MergeOrganisations:
    case ActKind::RemoveOrganisation:
        return french::count(act.things, Acts::tr("structure"), Acts::tr("structures"));
    case ActKind::AddMeetings:
    case ActKind::RemoveMeetings:
    case ActKind::ReviseMeeting:
    case ActKind::KeepConflict:
    case ActKind::ReopenConflict:
    case ActKind::KeepToVerify:
    case ActKind::ReopenToVerify:
    case ActKind::KeepAsIs:
    case ActKind::ReopenAsIs:
    case ActKind::CountSignatures:
        return french::count(act.things, Acts::tr("rencontre"), Acts::tr("rencontres"));
    case ActKind::AddCycle:
    case ActKind::ReviseCycle:
    case ActKind::RemoveCycle:
        return french::count(act.things, Acts::tr("cycle"), Acts::tr("cycles"));
    case ActKind::DescribePlace:
        return french::count(act.things, Acts::tr("lieu"), Acts::tr("lieux"));
    case ActKind::DescribeSpeaker:
        return french::count(act.things, Acts::tr("intervenant.e"), Acts::tr("intervenant.e.s"));
    case ActKind::ReviseBusyTimes:
        return french::count(act.things, Acts::tr("agenda"), Acts::tr("agendas"));
    case ActKind::ReviseSchoolHolidays:
        return french::count(act.things, Acts::tr("période"), Acts::tr("périodes"));
    case ActKind::ReviseLetter:
        return french::count(act.things, Acts::tr("texte"), Acts::tr("textes"));
    case ActKind::AddView:
    case ActKind::ReviseView:
    case ActKind::RemoveView:
        return french::count(act.things, Acts::tr("vue"), Acts::tr("vues"));
    case ActKind::SetCapacity:
        return french::count(act.things, Acts::tr("groupe"), Acts::tr("groupes"));
    case ActKind::SetFormState:
        return french::count(act.things, Acts::tr("formulaire"), Acts::tr("formulaires"));
    default:
        return french::count(act.things, Acts::tr("inscription"), Acts::tr("inscriptions"));
    }
}

/// Nouns that already say what was changed, and would say it twice before "de 3 inscriptions".
QString shortNoun(ActKind kind)
{
    switch (kind) {
    case ActKind::Enrol:
        return Acts::tr("enregistrement");
    case ActKind::ReviseRegistration:
    case ActKind::RevisePerson:
    case ActKind::ReviseOrganisation:
    case ActKind::ReviseMeeting:
        return Acts::tr("modification");
    case ActKind::Cancel:
        return Acts::tr("annulation");
    case ActKind::RemovePerson:
    case ActKind::RemoveOrganisation:
    case ActKind::RemoveMeetings:
        return Acts::tr("suppression");
    case ActKind::AddMeetings:
        return Acts::tr("ajout");
    case ActKind::MergePeople:
    case ActKind::MergeOrganisations:
        return Acts::tr("fusion");
    default:
        return noun(kind);
    }
}

/// A seat is offered to somebody, who answers; empty for other acts.
QString ofOffer(ActKind kind, const QString &whom, bool areSeveral)
{
    const auto told
        = [&](const QString &one, const QString &several) { return (areSeveral ? several : one).arg(whom); };
    switch (kind) {
    case ActKind::Propose:
        return told(Acts::tr("proposition d’une place à %1"), Acts::tr("proposition de places à %1"));
    case ActKind::AcceptOffer:
        return told(Acts::tr("acceptation par %1 de la place proposée"),
            Acts::tr("acceptation par %1 des places proposées"));
    case ActKind::DeclineOffer:
        return told(
            Acts::tr("refus par %1 de la place proposée"), Acts::tr("refus par %1 des places proposées"));
    case ActKind::ExpireOffer:
        return told(
            Acts::tr("échéance de la place proposée à %1"), Acts::tr("échéance des places proposées à %1"));
    default:
        return {};
    }
}

} // namespace

QString actwords::name(const ActRecord &act)
{
    if (act.things > 1) {
        const QString people = french::count(act.things, Acts::tr("personne"), Acts::tr("personnes"));
        if (const QString offered = ofOffer(act.kind, people, true); !offered.isEmpty()) {
            return offered;
        }
    }
    if (act.kind == ActKind::Import && act.things == 0) {
        return Acts::tr("import qui n’a changé aucune inscription");
    }
    // An import is known by how much came in, even when it is one.
    if (act.things > 1 || act.kind == ActKind::Import) {
        return shortNoun(act.kind) + u' ' + french::of(counted(act));
    }
    if (act.subject.isEmpty()) {
        return noun(act.kind);
    }
    if (const QString offered = ofOffer(act.kind, act.subject, false); !offered.isEmpty()) {
        return offered;
    }
    if (act.kind == ActKind::TellApart) {
        return Acts::tr("%1 pour %2").arg(noun(act.kind), act.subject);
    }
    if (act.kind == ActKind::CountSignatures) {
        return Acts::tr("%1 de la feuille n°\u00A0%2").arg(noun(act.kind), act.subject);
    }
    // What has a title rather than a name of its own is told after a colon's space: "Session 2 – Séance 3".
    if (act.kind == ActKind::ReviseMeeting || act.kind == ActKind::AddMeetings
        || act.kind == ActKind::RemoveMeetings || act.kind == ActKind::AddCycle
        || act.kind == ActKind::ReviseCycle || act.kind == ActKind::RemoveCycle
        || act.kind == ActKind::DescribePlace || act.kind == ActKind::DescribeSpeaker
        || act.kind == ActKind::ReviseBusyTimes || act.kind == ActKind::ReviseSchoolHolidays
        || act.kind == ActKind::AddView || act.kind == ActKind::ReviseView || act.kind == ActKind::RemoveView
        || act.kind == ActKind::ReviseLetter || act.kind == ActKind::KeepConflict
        || act.kind == ActKind::ReopenConflict || act.kind == ActKind::KeepToVerify
        || act.kind == ActKind::ReopenToVerify || act.kind == ActKind::KeepAsIs
        || act.kind == ActKind::ReopenAsIs || act.kind == ActKind::SetCapacity
        || act.kind == ActKind::SetFormState || act.kind == ActKind::ReviseOrganisation
        || act.kind == ActKind::MergeOrganisations || act.kind == ActKind::RemoveOrganisation) {
        return Acts::tr("%1 « %2 »").arg(noun(act.kind), act.subject);
    }
    return noun(act.kind) + u' ' + french::of(act.subject);
}
