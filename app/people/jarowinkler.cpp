// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/people/jarowinkler.h"

#include <QVarLengthArray>

#include <algorithm>

double likeness::jaro(QStringView one, QStringView other)
{
    if (one.isEmpty() || other.isEmpty()) {
        return one.isEmpty() && other.isEmpty() ? 1.0 : 0.0;
    }
    const qsizetype reach = std::max<qsizetype>(0, std::max(one.size(), other.size()) / 2 - 1);
    QVarLengthArray<QChar, 64> common; // letters of `one` found in `other`, in their order
    QVarLengthArray<bool, 64> taken(other.size());
    std::ranges::fill(taken, false);
    for (qsizetype i = 0; i < one.size(); ++i) {
        const qsizetype end = std::min(other.size(), i + reach + 1);
        for (qsizetype j = std::max<qsizetype>(0, i - reach); j < end; ++j) {
            if (!taken[j] && other[j] == one[i]) {
                taken[j] = true;
                common.append(one[i]);
                break;
            }
        }
    }
    if (common.isEmpty()) {
        return 0.0;
    }
    qsizetype outOfOrder = 0;
    qsizetype next = 0;
    for (qsizetype j = 0; j < other.size(); ++j) {
        if (taken[j]) {
            outOfOrder += other[j] == common[next] ? 0 : 1;
            ++next;
        }
    }
    const double matches = double(common.size());
    return (matches / double(one.size()) + matches / double(other.size())
               + (matches - double(outOfOrder) / 2) / matches)
        / 3;
}

double likeness::jaroWinkler(QStringView one, QStringView other)
{
    constexpr qsizetype longest = 4;
    constexpr double share = 0.1;
    const double alike = jaro(one, other);
    const qsizetype end = std::min({ longest, one.size(), other.size() });
    qsizetype prefix = 0;
    while (prefix < end && one[prefix] == other[prefix]) {
        ++prefix;
    }
    return alike + double(prefix) * share * (1 - alike);
}
