// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documents/attestation.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

/// Numbers of those `isLacking` says something of, unless all of it was followed at another meeting.
template <class IsLacking> QList<int> lacking(const QList<AttestedSeance> &seances, IsLacking isLacking)
{
    QList<int> numbers;
    for (const AttestedSeance &each : seances) {
        const bool isWholeElsewhere = std::ranges::any_of(seances,
            [&](const AttestedSeance &other) { return other.number == each.number && other.isWhole(); });
        if (isLacking(each) && !isWholeElsewhere && !numbers.contains(each.number)) {
            numbers.append(each.number);
        }
    }
    return numbers;
}

} // namespace

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

int seancesInPart(const QList<AttestedSeance> &seances)
{
    return int(lacking(seances, [](const AttestedSeance &each) { return each.missed > 0; }).size());
}

QList<int> seancesToEnter(const QList<AttestedSeance> &seances)
{
    return lacking(seances, [](const AttestedSeance &each) { return each.toEnter > 0; });
}
