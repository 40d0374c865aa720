// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/meetingusewords.h"

#include "app/base/french.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace
{

class Use
{
    Q_DECLARE_TR_FUNCTIONS(words)
};

} // namespace

QString words::keptCycle(const QString &title, const CycleUse &use)
{
    QStringList causes;
    const auto add = [&](qint64 count, const QString &one, const QString &several) {
        if (count > 0) {
            causes.append(french::count(count, one, several));
        }
    };
    add(use.registrations, Use::tr("inscription"), Use::tr("inscriptions"));
    add(use.sheets, Use::tr("feuille imprimée"), Use::tr("feuilles imprimées"));
    add(use.scans, Use::tr("feuille numérisée"), Use::tr("feuilles numérisées"));
    return Use::tr("«\u00A0%1\u00A0» reste\u00A0: %2.").arg(title, causes.join(u"\u202F; "_s));
}

QString words::keptMeeting(const MeetingUse &use)
{
    QStringList causes;
    const auto add = [&](qint64 count, const QString &one, const QString &several) {
        if (count > 0) {
            causes.append(french::count(count, one, several));
        }
    };
    add(use.presences, Use::tr("présence saisie"), Use::tr("présences saisies"));
    for (const MeetingUse::Sheet &sheet : use.sheets) {
        causes.append(Use::tr("feuille n°\u00A0%1 imprimée le %2")
                .arg(QString::number(sheet.number), french::date(sheet.printedAt.toLocalTime().date())));
    }
    add(use.scans, Use::tr("feuille numérisée"), Use::tr("feuilles numérisées"));
    add(use.makeUps, Use::tr("rattrapage prévu"), Use::tr("rattrapages prévus"));
    add(use.letters, Use::tr("courrier écrit"), Use::tr("courriers écrits"));
    add(use.attestations, Use::tr("attestation délivrée"), Use::tr("attestations délivrées"));
    return Use::tr("Cette rencontre reste\u00A0: %1. Changez plutôt sa date.")
        .arg(causes.join(u"\u202F; "_s));
}
