// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/errorwords.h"

#include "ui/words/calendarimportwords.h"
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
    /// The server answers, and lets nobody in.
    static QString serverRefusal(const Error &error)
    {
        if (error.detail.startsWith("no such base:"_L1)) {
            return tr(
                "La base «\u00a0%1\u00a0» n’existe pas\u00a0: le serveur répond, mais ne connaît pas ce nom. "
                "Vérifiez-le, ou demandez à la personne qui gère le serveur de créer la base.")
                .arg(error.subject);
        }
        if (error.detail.startsWith("no entry:"_L1)) {
            return tr("Le serveur de la base «\u00a0%1\u00a0» répond, mais refuse cet utilisateur ou ce mot "
                      "de passe. "
                      "Vérifiez-les, ou demandez un accès à la personne qui gère le serveur.")
                .arg(error.subject);
        }
        if (error.detail.startsWith("no right:"_L1)) {
            return tr("La base «\u00a0%1\u00a0» existe, mais vous n’avez pas le droit de la lire. Demandez "
                      "ce droit à la "
                      "personne qui gère le serveur.")
                .arg(error.subject);
        }
        return {};
    }

    static QString cannotOpen(const Error &error)
    {
        // The details are our own storage layer's, never a driver's.
        if (error.detail == "no such file"_L1) {
            return tr("Le fichier « %1 » n’existe pas. Vérifiez son emplacement, ou créez une base.")
                .arg(error.subject);
        }
        if (error.detail == "a folder"_L1) {
            return tr("« %1 » est un dossier. Choisissez un fichier.").arg(error.subject);
        }
        if (error.detail == "no such folder"_L1) {
            return tr(
                "Le dossier où placer « %1 » n’existe pas. Créez-le ou choisissez un autre emplacement.")
                .arg(error.subject);
        }
        if (const QString refusal = serverRefusal(error); !refusal.isEmpty()) {
            return refusal;
        }
        return ofFile(
            tr("Impossible d’ouvrir « %1 ». Vérifiez que l’emplacement existe et que vous avez le droit d’y "
               "lire et d’y écrire."),
            tr("Impossible d’ouvrir la base. Vérifiez que l’emplacement existe et que vous avez le droit d’y "
               "lire et "
               "d’y écrire."),
            error);
    }

    static QString damaged(const Error &error)
    {
        if (error.subject == "sheet"_L1) {
            return tr("La feuille d’émargement conservée est illisible : la base est abîmée. Lancez la "
                      "vérification "
                      "de la base ou reprenez une copie de sauvegarde.");
        }
        return ofFile(
            tr("« %1 » est abîmé et ne peut pas être lu en entier. N’y écrivez plus : reprenez une copie de "
               "sauvegarde, ou faites vérifier le fichier."),
            tr("La base est abîmée et ne peut pas être lue en entier. N’y écrivez plus : reprenez une copie "
               "de "
               "sauvegarde, ou faites-la vérifier."),
            error);
    }

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
        return tr("« %1 » y est déjà : rien n’a été ajouté. Ouvrez la fiche existante, ou précisez ce qui "
                  "distingue "
                  "les deux (structure, courriel).")
            .arg(error.subject);
    }

    static QString full(const Error &error)
    {
        const QString who = error.subject.isEmpty() ? tr("cette personne") : tr("« %1 »").arg(error.subject);
        if (error.detail == "reserved"_L1) {
            return tr(
                "La place libre est réservée à la liste d’attente : %1 ne peut pas passer devant. Mettez "
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
            return tr("La première séance a déjà eu lieu : %1 ne peut plus être appelé. Pour appeler quand "
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

    static QString cannotWrite(const Error &error)
    {
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

    /// Sentences that name the database or the file when it is known.
    static QString ofFile(const QString &named, const QString &unnamed, const Error &error)
    {
        return error.subject.isEmpty() ? unnamed : named.arg(error.subject);
    }

    static QString ofDatabase(const Error &error)
    {
        switch (error.kind) {
        case Error::Kind::NotADatabase:
            if (error.detail == "an empty base"_L1) {
                return tr("La base «\u00a0%1\u00a0» est vide\u00a0: elle n’a encore aucune table d’IREV "
                          "Cycles. Faites-les "
                          "créer par Fichier > Base partagée ou, sans écran, par la commande create.")
                    .arg(error.subject);
            }
            return ofFile(
                tr("« %1 » n’est pas une base d’IREV Cycles : le fichier n’a pas été touché. Choisissez un "
                   "autre fichier, ou créez une base."),
                tr("Ce n’est pas une base d’IREV Cycles. Choisissez un autre fichier, ou créez une base."),
                error);
        case Error::Kind::NewerVersion:
            return ofFile(
                tr("« %1 » a été écrit par une version plus récente d’IREV Cycles : la base n’a pas été "
                   "touchée. Mettez l’application à jour pour l’ouvrir."),
                tr("La base a été écrite par une version plus récente d’IREV Cycles. Mettez l’application à "
                   "jour."),
                error);
        case Error::Kind::ReadOnly:
            if (error.detail.startsWith("moved:"_L1)) {
                return ofFile(
                    tr("Le fichier « %1 » n’est plus à sa place : il a été déplacé, renommé ou "
                       "supprimé pendant que la base était ouverte. Rien n’a été enregistré. Remettez-le "
                       "à sa place ou ouvrez-le là où il est ; s’il a été supprimé, gardez la base par "
                       "Fichier > Enregistrer une copie."),
                    tr("Le fichier de la base n’est plus à sa place : il a été déplacé, renommé ou supprimé. "
                       "Rien n’a été enregistré. Ouvrez-le là où il est, ou gardez la base par Fichier > "
                       "Enregistrer une copie."),
                    error);
            }
            if (error.detail.startsWith("no right:"_L1)) {
                return ofFile(tr("Vous n’avez pas le droit de lire ou d’écrire une partie de "
                                 "«\u00a0%1\u00a0»\u00a0: rien n’a "
                                 "été enregistré. Demandez ce droit à la personne qui gère le serveur."),
                    tr("Vous n’avez pas le droit de lire ou d’écrire une partie de la base\u00a0: rien n’a "
                       "été "
                       "enregistré. Demandez ce droit à la personne qui gère le serveur."),
                    error);
            }
            return ofFile(
                tr("« %1 » est en lecture seule : rien n’a été enregistré. Demandez le droit d’y écrire, ou "
                   "travaillez sur une copie."),
                tr("La base est en lecture seule : rien n’a été enregistré. Demandez le droit d’y écrire, ou "
                   "travaillez sur une copie."),
                error);
        case Error::Kind::DiskFull:
            return ofFile(
                tr("Le disque où se trouve « %1 » est plein : rien n’a été enregistré. Libérez de la place, "
                   "puis réessayez."),
                tr("Le disque est plein : rien n’a été enregistré. Libérez de la place, puis réessayez."),
                error);
        case Error::Kind::Busy:
            return tr("La base est occupée par un autre programme depuis plus de 10 secondes. Fermez-le ou "
                      "réessayez "
                      "dans un instant ; rien n’a été perdu.");
        case Error::Kind::Disconnected:
            return ofFile(tr("Le serveur de la base « %1 » ne répond pas. Vérifiez le réseau et l’adresse, "
                             "puis réessayez ; ce qui était enregistré l’est toujours."),
                tr("Le serveur de la base ne répond pas. Vérifiez le réseau, puis réessayez ; ce qui était "
                   "enregistré l’est toujours."),
                error);
        case Error::Kind::AlreadyExists:
            return ofFile(tr("« %1 » existe déjà et n’a pas été touché. Choisissez un autre nom, ou ouvrez "
                             "cette base."),
                tr("Ce fichier existe déjà et n’a pas été touché. Choisissez un autre nom."), error);
        default:
            return {};
        }
    }

    static QString sentence(const Error &error)
    {
        switch (error.kind) {
        case Error::Kind::CannotOpen:
            return cannotOpen(error);
        case Error::Kind::Damaged:
            return damaged(error);
        case Error::Kind::NotADatabase:
        case Error::Kind::NewerVersion:
        case Error::Kind::ReadOnly:
        case Error::Kind::DiskFull:
        case Error::Kind::Busy:
        case Error::Kind::Disconnected:
        case Error::Kind::AlreadyExists:
            return ofDatabase(error);
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
