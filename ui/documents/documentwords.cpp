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
