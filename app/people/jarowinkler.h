// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

/// How alike two names are, from 0 (nothing in common) to 1 (the same).
namespace likeness
{

/// Jaro (1989): letters in common no farther apart than half the longer text, less half of those out of
/// order. Two empty texts are the same; an empty one is like no other.
[[nodiscard]] double jaro(QStringView one, QStringView other);

/// Winkler (1990): Jaro, raised by a tenth of what is missing for each of the first letters in common, four
/// at most.
[[nodiscard]] double jaroWinkler(QStringView one, QStringView other);

/// The letters of a text, the first ones in order: what is looked at before two texts are compared.
struct Letters {
    quint64 kinds = 0; ///< two bits for each of 32 kinds of letters: there is one, there is a second
    quint64 beginning = 0; ///< four letters at most, the first in the lowest bits
    int size = 0;

    [[nodiscard]] static Letters of(QStringView text);
};

/// What jaroWinkler() of two texts with these letters cannot pass.
[[nodiscard]] double jaroWinklerAtMost(const Letters &one, const Letters &other);

} // namespace likeness
