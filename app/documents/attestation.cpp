// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documents/attestation.h"

#include <QSet>

using namespace Qt::StringLiterals;

QString code(AttestationKind kind)
{
    return kind == AttestationKind::Meeting ? u"meeting"_s : u"session"_s;
}

AttestedTime attestedTime(const QList<AttestedSeance> &seances)
{
    AttestedTime time;
    for (const AttestedSeance &seance : seances) {
        time.minutes += seance.minutes;
        time.halfDays += seance.halfDays;
        time.withoutHours += seance.withoutHours;
    }
    return time;
}

int seanceCount(const QList<AttestedSeance> &seances)
{
    QSet<int> numbers;
    for (const AttestedSeance &seance : seances) {
        numbers.insert(seance.number);
    }
    return int(numbers.size());
}
