// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/actwords.h"

#include "app/base/french.h"
#include "app/journal/journalpages.h"
#include "ui/words/errorwords.h"

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
        return Acts::tr("vœux de sessions");
    case ActKind::Import:
        return Acts::tr("import");
    case ActKind::RecordAttendance:
        return Acts::tr("saisie des présences");
    case ActKind::RevisePerson:
        return Acts::tr("modification de la fiche");
    case ActKind::RemovePerson:
        return Acts::tr("suppression de la fiche");
    case ActKind::MergePeople:
        return Acts::tr("fusion des fiches");
    case ActKind::TellApart:
        return Acts::tr("distinction de deux personnes");
    case ActKind::ReviseOrganisation:
        return Acts::tr("modification de la structure");
    case ActKind::MergeOrganisations:
        return Acts::tr("fusion des structures");
    case ActKind::ReviseMeeting:
        return Acts::tr("modification de la rencontre");
    case ActKind::SetCapacity:
        return Acts::tr("changement du nombre de places");
    case ActKind::SetFormState:
        return Acts::tr("changement d’état du formulaire");
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
        return french::count(act.things, Acts::tr("structure"), Acts::tr("structures"));
    case ActKind::ReviseMeeting:
        return french::count(act.things, Acts::tr("rencontre"), Acts::tr("rencontres"));
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
        return Acts::tr("suppression");
    case ActKind::MergePeople:
    case ActKind::MergeOrganisations:
        return Acts::tr("fusion");
    case ActKind::TellApart:
        return Acts::tr("distinction");
    default:
        return noun(kind);
    }
}

} // namespace

QString actwords::name(const ActRecord &act)
{
    // An import is known by how much came in, even when it is one.
    if (act.things > 1 || act.kind == ActKind::Import) {
        return shortNoun(act.kind) + u' ' + french::of(counted(act));
    }
    if (act.subject.isEmpty()) {
        return noun(act.kind);
    }
    // What has a title rather than a name of its own is told after a colon's space: "Session 2 – Séance 3".
    if (act.kind == ActKind::ReviseMeeting || act.kind == ActKind::SetCapacity
        || act.kind == ActKind::SetFormState || act.kind == ActKind::ReviseOrganisation
        || act.kind == ActKind::MergeOrganisations) {
        return Acts::tr("%1 « %2 »").arg(noun(act.kind), act.subject);
    }
    return noun(act.kind) + u' ' + french::of(act.subject);
}

QString actwords::undo(const ActRecord &act)
{
    return Acts::tr("Annuler : %1").arg(name(act));
}

QString actwords::redo(const ActRecord &act)
{
    return Acts::tr("Rétablir : %1").arg(name(act));
}

QString actwords::undone(const ActRecord &act)
{
    return Acts::tr("C’est annulé : %1.").arg(name(act));
}

QString actwords::redone(const ActRecord &act)
{
    return Acts::tr("C’est rétabli : %1.").arg(name(act));
}

QString actwords::refusal(Database &database, const ActRecord &act, const Error &error)
{
    const std::optional<ActRecord> since = error.kind == Error::Kind::Stale
        ? journalpages::since(database, act.id).value_or(std::nullopt)
        : std::nullopt;
    switch (error.kind) {
    case Error::Kind::Stale:
        return since
            ? Acts::tr("Rien n’a bougé (%1) : ces données ont été modifiées depuis, %2. Changez-les à la "
                       "main si c’est toujours voulu.")
                  .arg(name(act), sentence(*since))
            : Acts::tr("Rien n’a bougé (%1) : ces données ont été modifiées depuis. Changez-les à la main "
                       "si c’est toujours voulu.")
                  .arg(name(act));
    case Error::Kind::Full:
        return Acts::tr("Rien n’a bougé (%1) : la place a été prise depuis. Libérez une place, puis "
                        "recommencez.")
            .arg(name(act));
    case Error::Kind::Duplicate:
        return Acts::tr("Rien n’a bougé (%1) : la même fiche ou la même inscription existe de nouveau "
                        "depuis.")
            .arg(name(act));
    case Error::Kind::NotFound:
        return Acts::tr("Rien n’a bougé (%1) : la fiche n’existe plus.").arg(name(act));
    default:
        return words::sentence(error);
    }
}

QString actwords::what(const ActRecord &act)
{
    switch (act.step) {
    case ActStep::Made:
        break;
    case ActStep::Undone:
        return Acts::tr("Retour en arrière : %1").arg(name(act));
    case ActStep::Redone:
        return Acts::tr("Rétablissement : %1").arg(name(act));
    }
    QString said = name(act);
    return said.replace(0, 1, said.left(1).toUpper());
}

QString actwords::sentence(const ActRecord &act)
{
    return Acts::tr("par %1, le %2 (%3)").arg(act.who, french::dateTime(act.at), what(act));
}
