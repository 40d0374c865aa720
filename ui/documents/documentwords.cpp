// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/documentwords.h"

#include "app/base/french.h"

#include <QCoreApplication>

namespace
{

class Words
{
    Q_DECLARE_TR_FUNCTIONS(documents)
};

constexpr qsizetype mostNames = 4; ///< told one by one

} // namespace

QString documentwords::withoutAddress(const QStringList &names)
{
    QStringList told = names.mid(0, mostNames);
    if (const qsizetype others = names.size() - told.size(); others > 0) {
        told.append(french::count(others, Words::tr("autre"), Words::tr("autres")));
    }
    return Words::tr("Sans courriel, à imprimer\u00A0: %1.").arg(french::enumeration(told));
}

QString documentwords::replaced(const QStringList &files)
{
    return files.size() == 1
        ? Words::tr("Un fichier du même nom a été remplacé\u00A0: «\u00A0%1\u00A0».").arg(files.first())
        : Words::tr("%1 ont été remplacés.")
              .arg(french::count(
                  files.size(), Words::tr("fichier du même nom"), Words::tr("fichiers du même nom")));
}
