// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/databasewords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace
{

class Sentences
{
    Q_DECLARE_TR_FUNCTIONS(words)

public:
    static QString sentence(const Error &error)
    {
        switch (error.kind) {
        case Error::Kind::CannotOpen:
            return cannotOpen(error);
        case Error::Kind::Damaged:
            return damaged(error);
        case Error::Kind::NotADatabase:
            return notADatabase(error);
        case Error::Kind::NewerVersion:
            return ofFile(
                tr("« %1 » a été écrit par une version plus récente d’IREV Cycles : la base n’a pas été "
                   "touchée. Mettez l’application à jour pour l’ouvrir."),
                tr("La base a été écrite par une version plus récente d’IREV Cycles. Mettez l’application à "
                   "jour."),
                error);
        case Error::Kind::ReadOnly:
            return readOnly(error);
        case Error::Kind::DiskFull:
            return ofFile(
                tr("Le disque où se trouve « %1 » est plein : rien n’a été enregistré. Libérez de la place, "
                   "puis réessayez."),
                tr("Le disque est plein : rien n’a été enregistré. Libérez de la place, puis réessayez."),
                error);
        case Error::Kind::Busy:
            return tr("La base est occupée par un autre programme. Fermez-le ou réessayez dans un "
                      "instant\u202f; rien n’a été perdu.");
        case Error::Kind::AlreadyExists:
            return ofFile(tr("« %1 » existe déjà et n’a pas été touché. Choisissez un autre nom, ou ouvrez "
                             "cette base."),
                tr("Ce fichier existe déjà et n’a pas été touché. Choisissez un autre nom."), error);
        default:
            return ofServer(error);
        }
    }

private:
    /// Sentences that name the database or the file when it is known.
    static QString ofFile(const QString &named, const QString &unnamed, const Error &error)
    {
        return error.subject.isEmpty() ? unnamed : named.arg(error.subject);
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
        static const QString scan = u"scan:"_s;
        if (error.subject.startsWith(scan)) {
            return tr(
                "Le scan «\u00A0%1\u00A0» est abîmé\u00A0: ce n’est plus le fichier qui a été joint, et il "
                "n’est pas montré. Cela ne concerne que lui\u202F: retirez-le et joignez de nouveau la "
                "feuille signée.")
                .arg(error.subject.mid(scan.size()));
        }
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

    static QString notADatabase(const Error &error)
    {
        if (databasewords::isEmptyBase(error)) {
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
    }

    static QString readOnly(const Error &error)
    {
        if (error.detail.startsWith("moved:"_L1)) {
            return ofFile(
                tr("Le fichier «\u00a0%1\u00a0» n’est plus à sa place\u00a0: il a été déplacé, renommé ou "
                   "supprimé "
                   "pendant que la base était ouverte. Rien n’a été enregistré. Gardez d’abord la base par "
                   "Fichier > Enregistrer une copie, puis rouvrez-la par Fichier > Ouvrir, cette copie ou le "
                   "fichier là où il est\u00a0: une copie remise à sa place ne sert qu’une fois rouverte."),
                tr("Le fichier de la base n’est plus à sa place\u00a0: il a été déplacé, renommé ou "
                   "supprimé. "
                   "Rien n’a été enregistré. Gardez d’abord la base par Fichier > Enregistrer une copie, "
                   "puis "
                   "rouvrez-la par Fichier > Ouvrir\u00a0: une copie remise à sa place ne sert qu’une fois "
                   "rouverte."),
                error);
        }
        return ofFile(
            tr("« %1 » est en lecture seule : rien n’a été enregistré. Demandez le droit d’y écrire, ou "
               "travaillez sur une copie."),
            tr("La base est en lecture seule : rien n’a été enregistré. Demandez le droit d’y écrire, ou "
               "travaillez sur une copie."),
            error);
    }

    /// Of a base several computers share: the server is silent, or answers and refuses.
    static QString ofServer(const Error &error)
    {
        switch (error.kind) {
        case Error::Kind::Disconnected:
            return ofFile(tr("Le serveur de la base « %1 » ne répond pas. Vérifiez le réseau et l’adresse, "
                             "puis réessayez ; ce qui était enregistré l’est toujours."),
                tr("Le serveur de la base ne répond pas. Vérifiez le réseau, puis réessayez ; ce qui était "
                   "enregistré l’est toujours."),
                error);
        case Error::Kind::UnknownBase:
            return ofFile(
                tr("La base «\u00a0%1\u00a0» n’existe pas\u00a0: le serveur répond, mais ne connaît pas "
                   "ce nom. Vérifiez-le, ou demandez à la personne qui gère le serveur de créer la base."),
                tr("Le serveur répond, mais ne connaît pas cette base. Vérifiez son nom, ou demandez à la "
                   "personne qui gère le serveur de la créer."),
                error);
        case Error::Kind::NotAdmitted:
            return ofFile(
                tr("Le serveur de la base «\u00a0%1\u00a0» répond, mais refuse cet utilisateur ou ce "
                   "mot de passe. Vérifiez-les, ou demandez un accès à la personne qui gère le serveur."),
                tr("Le serveur répond, mais refuse cet utilisateur ou ce mot de passe. Vérifiez-les, ou "
                   "demandez un accès à la personne qui gère le serveur."),
                error);
        case Error::Kind::NotReadable:
            return ofFile(
                tr("La base «\u00a0%1\u00a0» existe, mais vous n’avez pas le droit de la lire. Demandez "
                   "ce droit à la personne qui gère le serveur."),
                tr("La base existe, mais vous n’avez pas le droit de la lire. Demandez ce droit à la "
                   "personne qui gère le serveur."),
                error);
        case Error::Kind::NotAllowed:
            return ofFile(
                tr("Vous n’avez pas le droit de lire ou d’écrire une partie de "
                   "«\u00a0%1\u00a0»\u00a0: rien n’a été enregistré. Demandez ce droit à la personne "
                   "qui gère le serveur."),
                tr("Vous n’avez pas le droit de lire ou d’écrire une partie de la base\u00a0: rien n’a été "
                   "enregistré. Demandez ce droit à la personne qui gère le serveur."),
                error);
        default:
            return {};
        }
    }
};

} // namespace

QString databasewords::sentence(const Error &error)
{
    return Sentences::sentence(error);
}

bool databasewords::isEmptyBase(const Error &error)
{
    return error.kind == Error::Kind::NotADatabase && error.detail == "an empty base"_L1;
}
