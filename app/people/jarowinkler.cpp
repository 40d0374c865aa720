// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/people/jarowinkler.h"

#include <QVarLengthArray>

#include <algorithm>
#include <bit>

namespace
{

constexpr qsizetype longestPrefix = 4;
constexpr int letterBits = 16;

double raised(double alike, qsizetype prefix)
{
    constexpr double share = 0.1;
    return alike + double(prefix) * share * (1 - alike);
}

} // namespace

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
    if (one == other) {
        return 1.0;
    }
    const double alike = jaro(one, other);
    const qsizetype end = std::min({ longestPrefix, one.size(), other.size() });
    qsizetype prefix = 0;
    while (prefix < end && one[prefix] == other[prefix]) {
        ++prefix;
    }
    return raised(alike, prefix);
}

likeness::Letters likeness::Letters::of(QStringView text)
{
    Letters letters;
    letters.size = int(text.size());
    for (const QChar letter : text) {
        const quint64 first = quint64(1) << (letter.unicode() % 32 * 2);
        letters.kinds |= (letters.kinds & first) == 0 ? first : first << 1;
    }
    for (qsizetype i = 0; i < std::min(longestPrefix, text.size()); ++i) {
        letters.beginning |= quint64(text[i].unicode()) << (i * letterBits);
    }
    return letters;
}

double likeness::jaroWinklerAtMost(const Letters &one, const Letters &other)
{
    if (one.size == 0 || other.size == 0) {
        return one.size == other.size ? 1.0 : 0.0;
    }
    // A third letter of a kind has no bit: it may be any letter that the other has no bit for.
    const auto uncounted = [](const Letters &letters) { return letters.size - std::popcount(letters.kinds); };
    const double common = std::popcount(one.kinds & other.kinds) + std::min(uncounted(one), uncounted(other));
    const double alike = (common / one.size + common / other.size + 1) / 3;
    constexpr double rounding = 1e-9;
    const qsizetype prefix = std::countr_zero(one.beginning ^ other.beginning) / letterBits;
    return raised(alike, std::min<qsizetype>({ prefix, one.size, other.size })) + rounding;
}
