// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/findingwords.h"

#include "app/base/french.h"
#include "app/documents/lettertemplate.h"
#include "ui/words/domainwords.h"
#include "ui/words/tablewords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace
{

class Terms
{
    Q_DECLARE_TR_FUNCTIONS(words)
};

QString pattern(Finding::Rule rule)
{
    switch (rule) {
    case Finding::Rule::Integrity:
        return Terms::tr("Le fichier est abîmé : reprenez une copie de sauvegarde. Détail : %2");
    case Finding::Rule::Unreadable:
        return Terms::tr(
            "La liste des %1 ne peut pas être lue en entier\u00a0: reprenez une copie de sauvegarde. "
            "Détail\u00a0: %2");
    case Finding::Rule::BrokenLink:
        return {}; // brokenLink()
    case Finding::Rule::BadId:
        return Terms::tr("Parmi les %1, un identifiant n’en est pas un.");
    case Finding::Rule::BadDate:
        return Terms::tr("%1 : « %2 » n’est pas une date.");
    case Finding::Rule::BadTime:
        return Terms::tr("%1 : « %2 » n’est pas une heure.");
    case Finding::Rule::WrongKey:
        return Terms::tr(
            "%1 : la clé de tri ou de recherche ne correspond pas au nom. Enregistrez de nouveau la fiche.");
    case Finding::Rule::BadTerritoryCode:
        return Terms::tr("%1 : « %2 » n’est pas un code de territoire (département, SIREN ou INSEE).");
    case Finding::Rule::MissingName:
        return Terms::tr("%1 : il manque le nom ou le prénom.");
    case Finding::Rule::BadEmail:
        return Terms::tr("%1 : le courriel n’a pas la forme d’une adresse.");
    case Finding::Rule::BadPhone:
        return Terms::tr("%1 : le téléphone n’a pas la forme d’un numéro.");
    case Finding::Rule::TooLong:
        return Terms::tr("%1 : un texte de la fiche est trop long.");
    case Finding::Rule::SessionOfOtherCycle:
        return Terms::tr("%1 : la session et le parcours ne sont pas du même cycle.");
    case Finding::Rule::SessionNotOpen:
        return Terms::tr("%1 : la session n’est pas ouverte à ce parcours.");
    case Finding::Rule::ModuleOfOtherTrack:
        return Terms::tr("%1 : la séance n’est pas de ce parcours.");
    case Finding::Rule::NoHalfDay:
        return Terms::tr("%1 : la rencontre n’a aucune demi-journée.");
    case Finding::Rule::HalfDaysDisordered:
        return Terms::tr(
            "%1 : les demi-journées se chevauchent, finissent avant de commencer ou sont trop nombreuses.");
    case Finding::Rule::AudienceNotTaken:
        return Terms::tr("%1 : le parcours ne prend pas les inscriptions de ce public.");
    case Finding::Rule::RegisteredTwice:
        return Terms::tr("%1 : deux inscriptions en cours dans la même session et le même parcours.");
    case Finding::Rule::PlacedTwice:
        return Terms::tr(
            "%1\u00A0: places confirmées dans plusieurs sessions du même parcours (sessions %2). "
            "Annulez celle qui est de trop, pour que la place serve à quelqu’un d’autre.");
    case Finding::Rule::CameTwice:
        return Terms::tr(
            "%1\u00A0: places confirmées dans plusieurs sessions du même parcours (sessions %2), "
            "avec des présences ou des absences saisies dans chacune.");
    case Finding::Rule::OverCapacity:
        return Terms::tr("%1 : plus d’inscriptions confirmées que de places (%2).");
    case Finding::Rule::PresenceUnconfirmed:
        return Terms::tr("%1 : une présence est saisie le %2 sans inscription confirmée.");
    case Finding::Rule::PresenceElsewhere:
        return Terms::tr(
            "%1 : une présence est saisie dans une autre session ou un autre parcours que l’inscription.");
    case Finding::Rule::MadeUpTwice:
        return Terms::tr(
            "%1\u00A0: deux rattrapages sont prévus pour la même séance (séance %2). N’en gardez qu’un, "
            "sur la page Émargement.");
    case Finding::Rule::UnreadableSheet:
        return Terms::tr("La feuille d’émargement n° %1 est illisible.");
    case Finding::Rule::SheetMismatch:
        return Terms::tr("La feuille d’émargement n° %1 ne correspond pas à sa rencontre ou à son numéro.");
    case Finding::Rule::DamagedScan:
        return Terms::tr(
            "Le scan «\u00A0%1\u00A0» (%2) est abîmé\u00A0: ce n’est plus le fichier qui a été joint. "
            "Retirez-le sur la page Émargement et joignez de nouveau la feuille signée.");
    case Finding::Rule::SheetWithoutLogo:
        return Terms::tr(
            "La feuille d’émargement n° %1 se réimprime sans son logo\u00A0: il n’est plus dans la "
            "base.");
    case Finding::Rule::ProfileWithoutLogo:
        return words::lostLogo();
    case Finding::Rule::UnknownLetterField:
        return Terms::tr(
            "%1\u00A0: des champs sont inconnus ou mal fermés (%2). Corrigez-les dans Fichier > Textes "
            "des lettres.");
    }
    Q_UNREACHABLE();
}

QString subject(const Finding &finding)
{
    const auto letter = letterKindFromCode(finding.subject);
    if (finding.rule == Finding::Rule::Unreadable || finding.rule == Finding::Rule::BadId) {
        return tablewords::things(finding.subject);
    }
    return finding.rule == Finding::Rule::UnknownLetterField && letter ? words::letter(*letter)
                                                                       : finding.subject;
}

/// What a store says of rows it could not put together; else the engine's words.
QString detail(const Finding &finding)
{
    if (finding.detail == "meeting:lostPart"_L1) {
        return Terms::tr(
            "des rencontres renvoient à une session, un parcours ou une séance qui n’existe pas.");
    }
    if (finding.detail == "registration:lostPart"_L1) {
        return Terms::tr(
            "des inscriptions renvoient à une personne, une session ou un parcours qui n’existe pas.");
    }
    return finding.detail;
}

/// "Inscriptions : 2 renvoient à une personne qui n’existe pas (Session 1, Session 2)."
QString brokenLink(const Finding &finding)
{
    QString things = tablewords::things(finding.subject);
    things.replace(0, 1, things.first(1).toUpper());
    const QString who = finding.detail.isEmpty() ? QString() : Terms::tr(" (%1)").arg(finding.detail);
    return Terms::tr("%1\u00a0: %2 à %3 qui n’existe pas%4.")
        .arg(things, french::count(finding.count, Terms::tr("renvoie"), Terms::tr("renvoient")),
            tablewords::aThing(finding.other), who);
}

} // namespace

QString words::sentence(const Finding &finding)
{
    if (finding.rule == Finding::Rule::BrokenLink) {
        return brokenLink(finding);
    }
    // Replaced by hand: a pattern may hold one place or both, and a name may hold a percent sign.
    QString text;
    const QString told = pattern(finding.rule);
    qsizetype from = 0;
    for (qsizetype at = told.indexOf(u'%'); at >= 0; at = told.indexOf(u'%', from)) {
        text += QStringView(told).sliced(from, at - from);
        text += told.at(at + 1) == u'1' ? subject(finding) : detail(finding);
        from = at + 2;
    }
    return text + told.sliced(from);
}
