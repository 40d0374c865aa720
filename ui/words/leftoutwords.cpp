// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/leftoutwords.h"

#include "app/base/french.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

class Words
{
    Q_DECLARE_TR_FUNCTIONS(words)

public:
    /// "« a », « b » et 3 autres": a file may have hundreds.
    static QString listed(const QStringList &names)
    {
        constexpr qsizetype most = 6;
        QStringList told;
        for (const QString &name : names.first(std::min(most, names.size()))) {
            told << tr("«\u00a0%1\u00a0»").arg(name);
        }
        if (names.size() > most) {
            told << french::count(names.size() - most, tr("autre"), tr("autres"));
        }
        return french::enumeration(told);
    }
};

} // namespace

QString words::columnName(const RecognisedForm &form, qsizetype column)
{
    const FormColumn of = form.columns.value(column);
    return of.isOption       ? Words::tr("%1\u00a0: %2").arg(of.question, of.label)
        : of.label.isEmpty() ? Words::tr("%1e colonne, sans nom").arg(column + 1)
                             : of.label;
}

QString words::columnNotTaken()
{
    return Words::tr("Cette colonne n’est pas reprise. Si elle doit l’être, dites pour quoi la prendre "
                     "(--mapping, ou l’assistant).");
}

QString words::columnsNotTaken(const RecognisedForm &form, const QList<qsizetype> &columns)
{
    QStringList names;
    for (const qsizetype column : columns) {
        names << columnName(form, column);
    }
    return names.isEmpty()  ? QString()
        : names.size() == 1 ? Words::tr("La colonne %1 n’est pas reprise.").arg(Words::listed(names))
                            : Words::tr("Les colonnes %1 ne sont pas reprises.").arg(Words::listed(names));
}

QString words::sheetsNotRead(const QStringList &sheets)
{
    return sheets.isEmpty() ? QString()
        : sheets.size() == 1
        ? Words::tr(
              "Une seule feuille du classeur est lue. La feuille %1 ne l’est pas\u00a0: si ses lignes sont à "
              "importer, enregistrez-la seule dans un fichier.")
              .arg(Words::listed(sheets))
        : Words::tr(
              "Une seule feuille du classeur est lue. Les feuilles %1 ne le sont pas\u00a0: si leurs lignes "
              "sont à importer, enregistrez chacune dans un fichier.")
              .arg(Words::listed(sheets));
}
