// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/statusreading.h"

#include "app/exchange/statusword.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace
{

class Words
{
    Q_DECLARE_TR_FUNCTIONS(words)

public:
    static QString reading(StatusWord word)
    {
        switch (word) {
        case StatusWord::Closed:
        case StatusWord::Draft:
            return tr("ligne laissée");
        case StatusWord::None:
        case StatusWord::Confirmed:
            return tr("inscription, selon les places");
        case StatusWord::Waiting:
            return tr("liste d’attente");
        case StatusWord::Requested:
            return tr("demande à confirmer");
        case StatusWord::Role:
            return tr("fonction de la personne");
        }
        Q_UNREACHABLE();
    }
};

} // namespace

QString words::statusReading(const QString &column, const QStringList &values)
{
    QStringList told;
    for (const QString &value : values) {
        told << Words::tr("«\u00a0%1\u00a0» → %2").arg(value, Words::reading(statusWordOf(value)));
    }
    return told.isEmpty()
        ? QString()
        : Words::tr("«\u00a0%1\u00a0» se lit ainsi\u00a0: %2.").arg(column, told.join(Words::tr("\u202f; ")));
}
