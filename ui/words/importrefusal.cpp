// SPDX-License-Identifier: GPL-3.0-or-later
// Why a file to import cannot be read, or its mapping followed.
#include "ui/words/importwords.h"

#include "app/base/error.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace
{

class Words
{
    Q_DECLARE_TR_FUNCTIONS(words)

public:
    static QString refusal(const QString &why, const QString &detail)
    {
        if (why == "empty"_L1) {
            return tr("Le fichier est vide. Exportez de nouveau les réponses du formulaire.");
        }
        if (why == "cut"_L1) {
            return tr("Le fichier est coupé ou abîmé\u00A0: il en manque une partie. Téléchargez-le de "
                      "nouveau.");
        }
        if (why == "binary"_L1) {
            return tr(
                "Ce fichier n’est pas un tableau de texte. Choisissez un export CSV, TSV, XLSX ou ODS.");
        }
        if (why == "oldExcel"_L1) {
            return tr("C’est un classeur Excel d’avant 2007, ou protégé par un mot de passe. Ouvrez-le et "
                      "enregistrez-le en XLSX, sans mot de passe.");
        }
        if (why == "webPage"_L1) {
            return tr(
                "C’est une page web, et aucun de ses tableaux n’est une liste. Exportez de nouveau les "
                "réponses en CSV ou en XLSX\u202f; si le site vous a demandé de vous reconnecter, faites-le "
                "d’abord.");
        }
        if (why == "xmlWorkbook"_L1) {
            return tr("C’est un classeur enregistré en un seul fichier XML. Ouvrez-le dans un tableur et "
                      "enregistrez-le en XLSX ou ODS.");
        }
        if (why == "bomb"_L1) {
            return tr(
                "Ce classeur prétend contenir démesurément plus qu’il ne pèse\u00A0: il n’a pas été ouvert.");
        }
        if (why == "protected"_L1) {
            return tr("Ce classeur est protégé par un mot de passe. Enregistrez-le sans mot de passe.");
        }
        if (why == "noSpreadsheet"_L1) {
            return tr("Cette archive n’est pas un classeur. Choisissez un fichier CSV, TSV, XLSX ou ODS.");
        }
        if (why == "columns"_L1) {
            return tr("Le tableau a plus de 1 000 colonnes\u00A0: ce n’est pas l’export d’un formulaire.");
        }
        if (why == "rows"_L1) {
            return tr("Le tableau a plus de 1 048 576 lignes. Partagez-le en plusieurs fichiers.");
        }
        if (why == "tooBig"_L1) {
            return tr("Le fichier est trop gros\u00A0: 200 Mo de texte ou 64 Mo de classeur au plus. "
                      "Partagez-le en "
                      "plusieurs fichiers.");
        }
        if (why == "longRow"_L1) {
            return tr("La première ligne du fichier dépasse 4 Mo\u00a0: ce n’est pas un tableau, ou les fins "
                      "de ligne "
                      "manquent. Enregistrez-le de nouveau depuis le tableur, puis réessayez.");
        }
        if (why == "noHeader"_L1) {
            return tr(
                "Aucune ligne d’en-têtes n’a été reconnue dans les premières lignes\u00A0: il faut au moins "
                "une colonne «\u00A0Nom\u00A0».");
        }
        if (why == "mapping"_L1) {
            const QString column = detail.section(u'\n', 0, 0);
            const QString meaning = detail.section(u'\n', 1);
            return meaning.isEmpty()
                ? tr("Le fichier de correspondance ne dit pas, par un mot entre guillemets, ce que contient "
                     "la "
                     "colonne «\u00A0%1\u00A0». Ces mots sont dans «\u00A0irev-cycles import --help\u00A0».")
                      .arg(column)
                : tr("Dans le fichier de correspondance, la colonne «\u00A0%1\u00A0» est dite "
                     "«\u00A0%2\u00A0»\u00A0: ce "
                     "mot n’est pas connu. Les mots connus sont dans «\u00A0irev-cycles import "
                     "--help\u00A0».")
                      .arg(column, meaning);
        }
        if (why == "mappingColumn"_L1) {
            return tr("Le fichier de correspondance nomme la colonne «\u00A0%1\u00A0», que le fichier à "
                      "importer n’a pas.")
                .arg(detail);
        }
        if (why == "mappingShape"_L1) {
            return tr(
                "Le fichier de correspondance n’est pas un objet JSON. Écrivez-le par exemple ainsi\u00A0: "
                "{\"Nom d’usage\": \"family_name\", \"Remarques\": \"ignore\"}.");
        }
        return tr("Le classeur est abîmé et ne peut pas être lu. Téléchargez-le de nouveau.");
    }
};

} // namespace

QString words::importRefusal(const Error &error)
{
    return Words::refusal(error.subject.section(u':', 1), error.detail);
}
