// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/datafilewords.h"

#include "app/base/error.h"

#include <QCoreApplication>
#include <QList>
#include <QRegularExpression>

#include <utility>

using namespace Qt::StringLiterals;

namespace
{

class DataFileWords
{
    Q_DECLARE_TR_FUNCTIONS(words)

public:
    /// What the reader notes for the log, and what is said of it: %1 and %2 are what it caught.
    static QList<std::pair<QString, QString>> reasons()
    {
        return {
            { u"missing"_s, tr("ce champ manque") },
            { u"unknown field"_s, tr("ce champ n’existe pas dans le format, vérifiez son orthographe") },
            { u"empty"_s, tr("le texte est vide") },
            { u"used twice"_s, tr("la même valeur est déjà donnée plus haut") },
            { u"at most (\\d+) characters are expected"_s, tr("le texte dépasse %1 caractères") },
            { u"a text is expected"_s, tr("il faut un texte, entre guillemets") },
            { u"a text or null is expected"_s, tr("il faut un texte entre guillemets, ou null") },
            { u"a list is expected"_s, tr("il faut une liste, entre crochets") },
            { u"an object is expected"_s, tr("il faut un objet, entre accolades") },
            { u"a whole number from (\\d+) to (\\d+) is expected"_s,
                tr("il faut un nombre entier, de %1 à %2, sans guillemets") },
            { u"a date as YYYY-MM-DD is expected"_s,
                tr("il faut une date qui existe, écrite AAAA-MM-JJ, par exemple 2022-01-20") },
            { u"a time as HH:MM, or null, is expected"_s,
                tr("il faut une heure écrite HH:MM, par exemple 09:30, ou null") },
            { u"irev-cycles-programme is expected"_s,
                tr("ce n’est pas un fichier de programme\u00A0: il faut "
                   "«\u00A0irev-cycles-programme\u00A0»") },
            { u"lower-case letters, digits and hyphens are expected"_s,
                tr("il faut des minuscules sans accent, des chiffres et des traits d’union") },
            { u"unknown here, or repeated: (.*)"_s,
                tr("le public «\u00A0%1\u00A0» n’est pas proposé ici, ou figure deux fois") },
            { u"at least one is expected"_s, tr("il faut au moins une valeur") },
            { u"professional, elected or citizen is expected"_s,
                tr("il faut professional, elected ou citizen") },
            { u"not_open, open, closed or full is expected"_s, tr("il faut not_open, open, closed ou full") },
            { u"morning, afternoon, evening or null is expected"_s,
                tr("il faut morning, afternoon, evening ou null") },
            { u"no such track: (.*)"_s, tr("aucun parcours n’a le code «\u00A0%1\u00A0»") },
            { u"(.*) has a track already"_s, tr("le public «\u00A0%1\u00A0» suit déjà un autre parcours") },
            { u"not after the start"_s, tr("la fin n’est pas après le début") },
            { u"before the end of the half-day above"_s,
                tr("la demi-journée commence avant la fin de la précédente") },
            { u"1 to (\\d+) are expected"_s, tr("il faut de 1 à %1 demi-journées") },
            { u"no such session"_s, tr("aucune session n’a ce numéro") },
            { u"the session has no such track: (.*)"_s,
                tr("cette session n’est pas ouverte au parcours «\u00A0%1\u00A0»") },
            { u"the track has no such module"_s, tr("ce parcours n’a pas de séance de ce numéro") },
            { u"held twice in this session"_s, tr("cette séance a déjà une date dans la session") },
            { u"given twice: (.*)"_s, tr("le champ «\u00A0%1\u00A0» est donné deux fois") },
            { u"no UTF-8"_s,
                tr("le texte n’est pas codé en UTF-8, enregistrez-le de nouveau en choisissant cet "
                   "encodage") },
            { u"no JSON: .*"_s,
                tr("ce n’est pas du JSON\u00A0; un guillemet, une virgule ou une accolade manque ou est de "
                   "trop") },
        };
    }

    /// Empty when it is not known.
    static QString reason(const QString &detail)
    {
        const auto known = reasons();
        for (const auto &[noted, said] : known) {
            const QRegularExpression shape(
                QRegularExpression::anchoredPattern(noted), QRegularExpression::DotMatchesEverythingOption);
            const auto match = shape.match(detail);
            if (!match.hasMatch()) {
                continue;
            }
            // What was caught comes from the file: a "%2" in it is no place to fill.
            return match.lastCapturedIndex() >= 2 ? said.arg(match.captured(1), match.captured(2))
                : match.lastCapturedIndex() == 1  ? said.arg(match.captured(1))
                                                  : said;
        }
        return {};
    }

    static QString place(const QString &place)
    {
        if (place.startsWith("ligne "_L1)) {
            return tr("à la %1").arg(place);
        }
        // A coordinator counts from 1.
        return place.contains(u'[')
            ? tr("à l’endroit «\u00A0%1\u00A0» (le premier de chaque liste y est le n° 0)").arg(place)
            : tr("à l’endroit «\u00A0%1\u00A0»").arg(place);
    }

    static QString refusal(const Error &error, const QString &name)
    {
        const QString file
            = name.isEmpty() ? tr("Le fichier de données") : tr("Le fichier «\u00A0%1\u00A0»").arg(name);
        if (error.detail == "written by a later version"_L1) {
            return tr("%1 est écrit par une version plus récente de l’application. Installez cette version, "
                      "puis reprenez-le.")
                .arg(file);
        }
        if (error.subject.isEmpty()) {
            return tr("%1 ne suit pas le format attendu. Corrigez-le ou choisissez-en un autre.").arg(file);
        }
        const QString why = reason(error.detail);
        return why.isEmpty()
            ? tr("%1 ne suit pas le format attendu, %2. Corrigez-le ou choisissez-en un autre.")
                  .arg(file, place(error.subject))
            : tr("%1 ne suit pas le format attendu, %2\u00A0: %3. Corrigez-le ou choisissez-en un autre.")
                  .arg(file, place(error.subject), why);
    }
};

} // namespace

QString words::dataFileRefusal(const Error &error, const QString &name)
{
    return DataFileWords::refusal(error, name);
}
