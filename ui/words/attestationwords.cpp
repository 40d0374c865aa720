// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/attestationwords.h"

#include "app/base/french.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

class Text
{
    Q_DECLARE_TR_FUNCTIONS(words)
};

/// "présence, 12 octobre 2021".
QString kindOf(const IssuedAttestation &each)
{
    return each.kind == AttestationKind::Meeting ? Text::tr("présence, %1").arg(french::date(each.date))
                                                 : Text::tr("assiduité");
}

/// "L’attestation n° 4 d’ÉLOY Maëlle (présence, 12 octobre 2021)".
QString theOne(const IssuedAttestation &each)
{
    return Text::tr("L’attestation n°\u00A0%1 %2 (%3)")
        .arg(each.number)
        .arg(french::of(each.name), kindOf(each));
}

/// "n° 4, ÉLOY Maëlle (assiduité) ; n° 5, …": of a whole sheet, the first ones.
QString listed(const QList<IssuedAttestation> &all)
{
    constexpr qsizetype mostNamed = 6;
    QStringList named;
    for (const IssuedAttestation &each : all.first(std::min(all.size(), mostNamed))) {
        named.append(Text::tr("n°\u00A0%1, %2 (%3)").arg(each.number).arg(each.name, kindOf(each)));
    }
    if (all.size() > mostNamed) {
        named.append(french::count(all.size() - mostNamed, Text::tr("autre"), Text::tr("autres")));
    }
    return named.join(u"\u202F; "_s);
}

QString whatToDo(const IssuedAttestation &each)
{
    if (!each.canBeRedone) {
        return each.isSent
            ? Text::tr("Plus aucune présence n’est à attester\u00A0: écrivez-le à la personne, un message "
                       "en avait été préparé.")
            : Text::tr("Plus aucune présence n’est à attester\u00A0: reprenez le papier s’il a été remis.");
    }
    return each.isSent
        ? Text::tr("Écrivez-la et envoyez-la de nouveau (Fichier > Attestations), un message en avait été "
                   "préparé.")
        : Text::tr("Refaites-la (Fichier > Attestations).");
}

QString whatToDo(const QList<IssuedAttestation> &all)
{
    QStringList told { Text::tr(
        "Refaites celles qui ont encore une présence à attester (Fichier > Attestations).") };
    QStringList sent;
    for (const IssuedAttestation &each : all) {
        if (each.isSent) {
            sent.append(Text::tr("n°\u00A0%1").arg(each.number));
        }
    }
    if (!sent.isEmpty()) {
        told.append(Text::tr("À envoyer de nouveau, un message en avait été préparé\u00A0: %1.")
                .arg(french::enumeration(sent)));
    }
    return told.join(u' ');
}

} // namespace

QString words::cancelledAttestations(const QList<IssuedAttestation> &cancelled)
{
    if (cancelled.isEmpty()) {
        return {};
    }
    if (cancelled.size() == 1) {
        const IssuedAttestation &one = cancelled.first();
        return Text::tr("%1 est annulée\u00A0: elle ne dit plus les présences saisies. %2 Elle redevient "
                        "valable si la présence est remise comme elle était.")
            .arg(theOne(one), whatToDo(one));
    }
    return Text::tr("%1, qui ne disent plus les présences saisies\u00A0: %2. %3 Elles redeviennent valables "
                    "si les présences sont remises comme elles étaient.")
        .arg(french::count(
                 cancelled.size(), Text::tr("attestation annulée"), Text::tr("attestations annulées")),
            listed(cancelled), whatToDo(cancelled));
}

QString words::restoredAttestations(const QList<IssuedAttestation> &restored)
{
    if (restored.isEmpty()) {
        return {};
    }
    return restored.size() == 1
        ? Text::tr("%1 est de nouveau valable\u00A0: elle dit les présences saisies.")
              .arg(theOne(restored.first()))
        : Text::tr("%1, qui disent les présences saisies\u00A0: %2.")
              .arg(french::count(restored.size(), Text::tr("attestation de nouveau valable"),
                       Text::tr("attestations de nouveau valables")),
                  listed(restored));
}
