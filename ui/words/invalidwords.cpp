// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/invalidwords.h"

#include "app/base/french.h"
#include "app/documents/lettertemplate.h"
#include "ui/words/domainwords.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace
{

class Invalid
{
    Q_DECLARE_TR_FUNCTIONS(words)

public:
    /// By subject; %1 stands for the detail.
    static QHash<QString, QString> sentences()
    {
        return {
            { u"draft"_s, tr("L’inscription n’est pas enregistrée : corrigez les champs signalés.") },
            { u"meeting"_s, tr("La rencontre n’est pas enregistrée\u00A0: corrigez les champs signalés.") },
            { u"programme"_s, tr("Le programme n’est pas enregistré\u00A0: corrigez ce qui est signalé.") },
            { u"audience"_s,
                tr("Ce parcours ne prend pas les inscriptions de ce public. Choisissez un autre parcours ou "
                   "un autre public.") },
            { u"modules"_s,
                tr("Les séances choisies ne sont pas toutes de ce parcours : choisissez-les de nouveau.") },
            { u"wishes"_s,
                tr("Les autres sessions souhaitées doivent être des sessions de ce parcours, chacune une "
                   "seule fois, sans celle de l’inscription : choisissez-les de nouveau.") },
            { u"export:ending"_s,
                tr("Le nom du fichier doit finir par .xlsx (tableur) ou .csv (texte). Complétez-le.") },
            { u"scanKind"_s,
                tr("« %1 » n’est ni un PDF ni une image (PNG, JPEG, TIFF) : il n’a pas été joint.") },
            { u"scanBroken"_s,
                tr("«\u00A0%1\u00A0» ne se lit pas en entier\u00A0: il est incomplet ou abîmé, et n’a pas "
                   "été joint. Numérisez la feuille de nouveau.") },
            { u"scanEmpty"_s,
                tr("« %1 » est vide : il n’a pas été joint. Numérisez la feuille de nouveau.") },
            { u"scanSize"_s,
                tr("« %1 » dépasse 50 Mo : il n’a pas été joint. Numérisez en moins fin, par "
                   "exemple en 200 points par pouce.") },
            { u"presencesRecorded"_s,
                tr("%1 a déjà des présences ou des absences saisies dans sa session\u00A0: l’inscription y "
                   "reste, et rien n’a été changé. Pour une séance manquée, choisissez un rattrapage sur la "
                   "page Émargement. Pour suivre la suite ailleurs, annulez cette inscription, puis "
                   "inscrivez "
                   "la personne dans l’autre session.") },
            { u"presencesNeedPlace"_s,
                tr("%1 a des présences saisies, et une présence demande une place confirmée\u00A0: rien n’a "
                   "été changé. Pour libérer la place, annulez l’inscription\u00A0: les présences restent "
                   "notées.") },
            { u"presencesAhead"_s,
                tr("%1 a une présence saisie pour un jour encore à venir\u00A0: rien n’a été changé. Videz "
                   "d’abord cette présence sur la page Émargement.") },
            { u"makeUp"_s,
                tr("%1 ne peut pas rattraper cette séance ici : il faut une inscription confirmée, la même "
                   "séance et une autre session.") },
            { u"makeUpFollowed"_s,
                tr("%1 a déjà suivi cette séance dans une autre session\u00A0: il n’y a rien à rattraper.") },
            { u"makeUpEntered"_s,
                tr("%1 a déjà une présence saisie à ce rattrapage. Videz d’abord la case sur sa feuille.") },
            { u"busyEnd"_s,
                tr("La fin doit venir après le début\u00A0: corrigez les jours ou les horaires.") },
            { u"busyKnown"_s, tr("Ces jours sont déjà notés, avec le même motif.") },
            { u"busyLabel"_s, tr("Ce motif dépasse 300 caractères\u00A0: raccourcissez-le.") },
            { u"meetingUsed"_s,
                tr("Une feuille, une présence, un courrier ou une attestation tient à cette rencontre : elle "
                   "reste. Changez plutôt sa date.") },
            { u"cycleUsed"_s,
                tr("Des personnes sont inscrites à ce cycle, ou des feuilles en sont imprimées : il "
                   "reste.") },
            { u"moduleUsed"_s,
                tr("La séance « %1 » a une rencontre à une date, ou a été choisie par un citoyen : elle "
                   "reste. Supprimez d’abord ses rencontres dans le calendrier.") },
            { u"trackUsed"_s,
                tr("Des personnes sont inscrites au parcours « %1 », ou ses séances ont des dates : il "
                   "reste.") },
            { u"sessionRegistered"_s,
                tr("Des personnes sont inscrites à «\u00A0%1\u00A0», inscriptions annulées ou refusées "
                   "comprises\u00A0: elle reste. Si elle n’a plus lieu, supprimez ses rencontres dans le "
                   "calendrier.") },
            { u"sessionAsked"_s,
                tr("Des personnes inscrites ailleurs avaient d’abord demandé «\u00A0%1\u00A0»\u00A0: elle "
                   "reste, "
                   "leur dossier la nomme. Si elle n’a plus lieu, supprimez ses rencontres dans le "
                   "calendrier.") },
            { u"sessionWished"_s,
                tr("Des personnes souhaitent aussi «\u00A0%1\u00A0»\u00A0: elle reste. Retirez d’abord ce "
                   "souhait de "
                   "leurs inscriptions.") },
            { u"sessionDated"_s,
                tr("Des séances de «\u00A0%1\u00A0» ont une date\u00A0: elle reste. Supprimez d’abord ses "
                   "rencontres "
                   "dans le calendrier.") },
            { u"groupUsed"_s,
                tr("Des personnes y sont inscrites, ou des séances y ont des dates : « %1 » reste.") },
            { u"audienceUsed"_s,
                tr("Des personnes de ce public sont déjà inscrites (%1) : il reste dans ce parcours.") },
            { u"templateField"_s,
                tr("Le champ {%1} n’existe pas : choisissez-en un dans la liste. Le texte n’est pas "
                   "enregistré.") },
            { u"templateBrace"_s,
                tr("Une accolade est ouverte et jamais fermée (« %1 ») : le texte n’est pas enregistré.") },
            { u"mailAddress"_s,
                tr("« %1 » n’est pas une adresse de courriel à laquelle écrire : corrigez la fiche de la "
                   "personne, ou imprimez le courrier.") },
            { u"programmeFormat"_s, tr("Le nom du fichier doit finir par .pdf ou .html. Complétez-le.") },
            { u"logo"_s,
                tr("Ce fichier n’est pas une image lisible. Choisissez un logo en PNG, JPEG ou SVG.") },
            { u"logoSize"_s, tr("Ce logo dépasse 2 Mo. Choisissez une image plus légère.") },
            { u"organisationUsed"_s,
                tr("Des personnes viennent de « %1 », ou des places lui sont réservées : la structure reste. "
                   "Si elle est en double, réunissez-la avec l’autre.") },
            { u"registered"_s,
                tr("Cette personne a des inscriptions : sa fiche reste. Si elle est en double, réunissez les "
                   "deux fiches.") },
            { u"halfDayWithPresences"_s,
                tr("Une demi-journée où des présences sont saisies ne peut pas être supprimée. Effacez "
                   "d’abord ces présences, ou gardez la demi-journée.") },
            { u"conflictReason"_s, tr("Dites en une phrase pourquoi cette date est gardée.") },
            { u"nameLength"_s, tr("Un nom a de 1 à 300 caractères\u00A0: corrigez-le.") },
            { u"placeUsed"_s,
                tr("Des rencontres ont lieu ici\u00A0: le lieu reste. Donnez d’abord un autre lieu à ces "
                   "rencontres.") },
            { u"speakerUsed"_s,
                tr("Des rencontres ou des séances nomment cette personne\u00A0: elle reste. Retirez-la "
                   "d’abord "
                   "de ces séances.") },
            { u"view:name"_s, tr("Une vue se retrouve par son nom : donnez-lui-en un.") },
            { u"attendance:no_seat"_s,
                tr("Cette personne n’a pas de place dans cette rencontre et ne figure sur aucune feuille "
                   "imprimée : imprimez d’abord la feuille, puis ajoutez-la sur une ligne vierge.") },
            { u"attendance:no_blank_row"_s,
                tr("La feuille n°\u00A0%1 n’a plus de ligne vierge\u00A0: imprimez une feuille qui en a, et "
                   "ajoutez la personne sur celle-ci.") },
            { u"attendance:to_come"_s,
                tr("Cette rencontre aura lieu le %1\u00A0: présents et absents se saisissent à partir de ce "
                   "jour. Une excuse peut être notée d’avance.") },
            { u"attendance:other_meeting"_s,
                tr("Cette demi-journée n’est plus celle de la rencontre : la feuille a été relue, reprenez "
                   "la saisie.") },
        };
    }
};

/// Which fields of which letters: "… : « Note d’accès » ({jour}, {lieux})".
QString letterFields(const QString &told)
{
    QStringList letters;
    for (const QString &line : told.split(u'\n')) {
        const QString code = line.section(u' ', 0, 0);
        const auto kind = letterKindFromCode(code);
        letters.append(
            u"«\u00A0%1\u00A0» (%2)"_s.arg(kind ? words::letter(*kind) : code, line.section(u' ', 1)));
    }
    return Invalid::tr(
        "Des champs sont inconnus ou mal fermés dans %1\u00A0: rien n’est écrit. Corrigez-les dans "
        "Fichier > Textes des lettres.")
        .arg(french::enumeration(letters));
}

} // namespace

QString invalidwords::sentence(const Error &error)
{
    static const QString fields = u"letterFields:"_s;
    if (error.subject.startsWith(fields)) {
        return letterFields(error.subject.mid(fields.size()));
    }
    static const QHash<QString, QString> sentences = Invalid::sentences();
    const QString found = sentences.value(error.subject);
    return found.contains("%1"_L1) ? found.arg(error.detail) : found;
}
