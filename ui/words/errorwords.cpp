// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/errorwords.h"

#include "ui/words/calendarimportwords.h"
#include "ui/words/databasewords.h"
#include "ui/words/datafilewords.h"
#include "ui/words/domainwords.h"
#include "ui/words/importwords.h"
#include "ui/words/invalidwords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace
{

class Sentences
{
    Q_DECLARE_TR_FUNCTIONS(words)

public:
    static QString invalid(const Error &error)
    {
        if (const QString known = invalidwords::sentence(error); !known.isEmpty()) {
            return known;
        }
        if (error.subject.isEmpty()) {
            return tr(
                "Une valeur n’est pas acceptée : rien n’a été enregistré. Corrigez les champs signalés.");
        }
        return tr(
            "Une valeur n’est pas acceptée pour « %1 » : rien n’a été enregistré. Corrigez-la et réessayez.")
            .arg(error.subject);
    }

    static QString notFound(const Error &error)
    {
        static const QString territory = u"territory:"_s;
        if (error.subject.startsWith(territory)) {
            return tr(
                "Le territoire « %1 » n’est pas dans la liste. Choisissez-le parmi les contrats de ville.")
                .arg(error.subject.mid(territory.size()));
        }
        static const QString programme = u"programme:"_s;
        if (error.subject.startsWith(programme)) {
            return tr(
                "Le programme « %1 » n’est pas fourni avec l’application. Choisissez-en un de la liste.")
                .arg(error.subject.mid(programme.size()));
        }
        if (error.subject == "session"_L1) {
            return tr("Cette session n’est pas ouverte à ce parcours. Choisissez une autre session.");
        }
        static const QString sheet = u"sheet:"_s;
        if (error.subject.startsWith(sheet)) {
            return tr("La feuille n° %1 n’a pas été imprimée depuis cette base. Vérifiez le numéro en bas "
                      "de la feuille, ou ouvrez la base d’où elle vient.")
                .arg(error.subject.mid(sheet.size()));
        }
        static const QString attestation = u"attestation:"_s;
        if (error.subject.startsWith(attestation)) {
            return tr("L’attestation n° %1 n’a pas été établie depuis cette base. Vérifiez le numéro.")
                .arg(error.subject.mid(attestation.size()));
        }
        if (error.subject == "calendar"_L1) {
            return tr(
                "Aucune rencontre ne correspond à ce choix : rien n’est écrit. Choisissez autre chose.");
        }
        if (error.subject == "registration"_L1) {
            return tr("Cette inscription n’existe plus : un autre poste l’a supprimée. La liste est à jour.");
        }
        if (error.subject == "meeting"_L1) {
            return tr(
                "Cette rencontre a été supprimée entre-temps\u00A0: il n’y a plus rien à y enregistrer.");
        }
        if (error.subject.isEmpty()) {
            return tr("L’élément demandé n’existe plus : un autre poste l’a supprimé. Revenez à la liste.");
        }
        return tr("« %1 » est introuvable. Vérifiez le nom, ou choisissez dans la liste.").arg(error.subject);
    }

    static QString duplicate(const Error &error)
    {
        if (error.subject.isEmpty()) {
            return tr("C’est déjà enregistré : rien n’a été ajouté. Cherchez la fiche dans la liste.");
        }
        if (error.subject == "place"_L1) {
            return tr("Un autre lieu s’appelle déjà «\u00A0%1\u00A0»\u00A0: choisissez un autre nom.")
                .arg(error.detail);
        }
        if (error.subject == "speaker"_L1) {
            return tr("Une autre personne s’appelle déjà «\u00A0%1\u00A0»\u00A0: choisissez un autre nom.")
                .arg(error.detail);
        }
        if (error.subject == "view"_L1) {
            return tr("Une vue porte déjà ce nom\u00A0: «\u00A0%1\u00A0». Choisissez un autre nom, ou ouvrez "
                      "cette vue et remplacez-la par ce qui est affiché.")
                .arg(error.detail);
        }
        if (error.subject == "scan"_L1) {
            return tr("Ce fichier est déjà joint à la rencontre, sous le nom «\u00A0%1\u00A0»\u00A0: il n’a "
                      "pas été "
                      "joint une seconde fois.")
                .arg(error.detail);
        }
        static const QString cycle = u"cycle:"_s;
        if (error.subject.startsWith(cycle)) {
            return tr(
                "Le cycle «\u00A0%1\u00A0» a déjà le code «\u00A0%2\u00A0» de ce fichier\u00A0: rien n’a été "
                "repris. Changez «\u00A0code\u00A0» dans le fichier pour en faire un autre cycle, ou "
                "supprimez d’abord celui de la base (Fichier > Programme du cycle).")
                .arg(error.detail, error.subject.mid(cycle.size()));
        }
        bool isElsewhere = false;
        if (const int session = error.detail.toInt(&isElsewhere); isElsewhere) {
            return tr("«\u00a0%1\u00a0» est déjà inscrit.e en session %2 de ce parcours, avec le même nom et "
                      "la même "
                      "structure ou le même téléphone\u00a0: rien n’a été ajouté.")
                .arg(error.subject)
                .arg(session);
        }
        return tr("«\u00a0%1\u00a0» y est déjà\u00a0: rien n’a été ajouté. Ouvrez la fiche existante, ou "
                  "précisez ce qui "
                  "distingue "
                  "les deux (structure, conseil citoyen, courriel).")
            .arg(error.subject);
    }

    static QString full(const Error &error)
    {
        const QString who = error.subject.isEmpty() ? tr("cette personne") : tr("« %1 »").arg(error.subject);
        if (error.detail == "reserved"_L1) {
            return tr(
                "Toute place libre est réservée à la liste d’attente : %1 ne peut pas passer devant. Mettez "
                "l’inscription en attente, ou appelez d’abord les personnes qui attendent.")
                .arg(who);
        }
        if (error.detail.startsWith("quota:"_L1)) {
            const QString of = error.detail == "quota:audience"_L1 ? tr("de ce public")
                : error.detail == "quota:organisation"_L1          ? tr("de cette structure")
                                                                   : tr("de ce territoire");
            return tr("Le quota %1 est atteint : pas de place pour %2. Laissez l’inscription en attente, ou "
                      "augmentez le quota.")
                .arg(of, who);
        }
        if (error.detail == "full_by_hand"_L1) {
            return tr("La session est déclarée COMPLET : pas de place pour %1. Laissez l’inscription en "
                      "attente, ou retirez la mention COMPLET.")
                .arg(who);
        }
        if (error.detail == "begun"_L1) {
            return tr("La première séance a déjà eu lieu : %1 n’est plus à appeler. Pour appeler quand "
                      "même, autorisez les appels après la première séance.")
                .arg(who);
        }
        if (error.detail == "linked"_L1) {
            return tr("Ces collègues viennent ensemble ou pas du tout, et %1 n’attend pas cette session. "
                      "Proposez-leur la même session, ou séparez-les.")
                .arg(who);
        }
        if (error.subject.isEmpty()) {
            return tr("La session est complète. Laissez l’inscription en attente, ou augmentez le nombre de "
                      "places.");
        }
        return tr("La session est complète : « %1 » n’a pas de place. Laissez l’inscription en attente, ou "
                  "augmentez "
                  "le nombre de places.")
            .arg(error.subject);
    }

    static QString alreadyPlaced(const Error &error)
    {
        const QString who = error.subject.isEmpty() ? tr("Cette personne") : tr("« %1 »").arg(error.subject);
        const QString where
            = error.detail.isEmpty() ? tr("une autre session") : tr("la %1").arg(error.detail);
        return tr("%1 a déjà une place confirmée dans %2 de ce parcours : une seule place par parcours. "
                  "Transférez cette place, ou gardez la demande comme souhait, en liste d’attente.")
            .arg(who, where);
    }

    static QString stale(const Error &error)
    {
        if (error.detail.startsWith("attendance:"_L1)) {
            const auto now = attendanceFromCode(error.detail.section(u':', 1));
            return tr("« %1 » : un autre poste a saisi entre-temps « %2 ». Rien n’a été écrasé ; la feuille "
                      "a été relue, vérifiez cette ligne sur le papier.")
                .arg(error.subject, now ? words::attendance(*now) : tr("case vide"));
        }
        const QString what = error.subject.isEmpty() ? tr("Cette fiche") : tr("« %1 »").arg(error.subject);
        return tr("%1 : un autre poste a fait une modification entre-temps. Votre saisie est toujours là ; "
                  "relisez la "
                  "fiche à jour, puis enregistrez de nouveau.")
            .arg(what);
    }

    static QString badFile(const Error &error)
    {
        if (error.subject.startsWith("import:"_L1)) {
            return words::importRefusal(error);
        }
        if (error.subject.startsWith("ics"_L1)) {
            return words::calendarRefusal(error);
        }
        return words::dataFileRefusal(error);
    }

    /// "sheet:12-17": what the database counts as printed though no paper bears it.
    static QString stays(const QString &papers)
    {
        const QString range = papers.section(u':', 1);
        const QString first = range.section(u'-', 0, 0);
        const QString last = range.section(u'-', 1);
        const bool isOne = first == last;
        const QString numbers = isOne ? tr("n°\u00A0%1").arg(first) : tr("n°\u00A0%1 à %2").arg(first, last);
        const QString sentence = papers.startsWith("attestation:"_L1)
            ? (isOne ? tr("L’attestation n’est pas sortie, et la base n’a pas pu reprendre son numéro\u00A0: "
                          "elle compte l’attestation %1 comme établie. Libérez de la place sur le disque, "
                          "puis "
                          "recommencez\u00A0: elle sortira sous ce numéro.")
                     : tr("Les attestations ne sont pas sorties, et la base n’a pas pu reprendre leurs "
                          "numéros\u00A0: elle compte les attestations %1 comme établies. Libérez de la "
                          "place "
                          "sur le disque, puis recommencez\u00A0: elles sortiront sous ces numéros."))
            : (isOne ? tr("La feuille n’est pas sortie, et la base n’a pas pu reprendre son numéro\u00A0: "
                          "elle "
                          "compte la feuille %1 comme imprimée. Libérez de la place sur le disque, puis "
                          "imprimez-la telle quelle\u00A0: son numéro est dans la liste «\u00A0Quelle "
                          "feuille\u00A0» "
                          "de la fenêtre des feuilles d’émargement.")
                     : tr("Les feuilles ne sont pas sorties, et la base n’a pas pu reprendre leurs "
                          "numéros\u00A0: elle compte les feuilles %1 comme imprimées. Libérez de la place "
                          "sur "
                          "le disque, puis imprimez-les telles quelles\u00A0: leurs numéros sont dans la "
                          "liste "
                          "«\u00A0Quelle feuille\u00A0» de la fenêtre des feuilles d’émargement."));
        return sentence.arg(numbers);
    }

    static QString cannotWrite(const Error &error)
    {
        if (error.subject.startsWith("stays:"_L1)) {
            return stays(error.subject.section(u':', 1));
        }
        if (error.detail == "no font"_L1) {
            return tr("Aucune police de caractères n’est installée sur ce poste\u00A0: les pages sortiraient "
                      "vides, rien n’a été écrit. Faites installer les polices Liberation ou DejaVu, puis "
                      "réessayez.");
        }
        if (error.subject.isEmpty()) {
            return tr("L’impression ou l’écriture a échoué. Vérifiez l’imprimante ou l’emplacement, puis "
                      "réessayez.");
        }
        return tr("Impossible d’écrire « %1 ». Vérifiez que l’emplacement existe, que vous avez le droit d’y "
                  "écrire "
                  "et qu’il y reste de la place, puis réessayez.")
            .arg(error.subject);
    }

    static QString sentence(const Error &error)
    {
        switch (error.kind) {
        case Error::Kind::CannotOpen:
        case Error::Kind::NotADatabase:
        case Error::Kind::Damaged:
        case Error::Kind::NewerVersion:
        case Error::Kind::ReadOnly:
        case Error::Kind::DiskFull:
        case Error::Kind::Busy:
        case Error::Kind::Disconnected:
        case Error::Kind::UnknownBase:
        case Error::Kind::NotAdmitted:
        case Error::Kind::NotReadable:
        case Error::Kind::NotAllowed:
        case Error::Kind::AlreadyExists:
            return databasewords::sentence(error);
        case Error::Kind::Invalid:
            return invalid(error);
        case Error::Kind::NotFound:
            return notFound(error);
        case Error::Kind::Duplicate:
            return duplicate(error);
        case Error::Kind::Full:
            return full(error);
        case Error::Kind::AlreadyPlaced:
            return alreadyPlaced(error);
        case Error::Kind::Stale:
            return stale(error);
        case Error::Kind::CannotWrite:
            return cannotWrite(error);
        case Error::Kind::BadFile:
            return badFile(error);
        case Error::Kind::Cancelled:
            return tr("Opération annulée : rien n’a été modifié.");
        case Error::Kind::Internal:
            if (error.detail.isEmpty()) {
                return tr("Une erreur inattendue s’est produite\u00a0: rien n’a été enregistré. "
                          "Réessayez\u00a0; si elle "
                          "revient, prévenez la personne qui suit l’application.");
            }
            return tr("Une erreur inattendue s’est produite : rien n’a été enregistré. Réessayez ; si elle "
                      "revient, "
                      "transmettez les détails à la personne qui suit l’application.");
        }
        Q_UNREACHABLE();
    }
};

} // namespace

QString words::sentence(const Error &error)
{
    return Sentences::sentence(error);
}
