// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/statusreading.h"

#include "app/base/french.h"
#include "app/exchange/statusword.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

class Words
{
    Q_DECLARE_TR_FUNCTIONS(words)

public:
    /// `amongStatuses`: the column says what registrations are, not what people are.
    static QString reading(StatusWord word, bool amongStatuses)
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
            return amongStatuses ? tr("non compris, ligne refusée") : tr("fonction de la personne");
        }
        Q_UNREACHABLE();
    }
};

} // namespace

QString words::statusReading(const QString &column, const QStringList &values)
{
    constexpr qsizetype most = 8;
    const bool amongStatuses = std::ranges::any_of(
        values, [](const QString &value) { return isRegistrationStatus(statusWordOf(value)); });
    QStringList ordered = values;
    std::ranges::stable_partition(
        ordered, [](const QString &value) { return statusWordOf(value) == StatusWord::Role; });
    QStringList told;
    for (const QString &value : std::as_const(ordered).first(std::min(most, ordered.size()))) {
        told << Words::tr("«\u00a0%1\u00a0» → %2")
                    .arg(value, Words::reading(statusWordOf(value), amongStatuses));
    }
    if (ordered.size() > most) {
        told << Words::tr("et %1").arg(
            french::count(ordered.size() - most, Words::tr("autre valeur"), Words::tr("autres valeurs")));
    }
    return told.isEmpty()
        ? QString()
        : Words::tr("«\u00a0%1\u00a0» se lit ainsi\u00a0: %2.").arg(column, told.join(Words::tr("\u202f; ")));
}
