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

} // namespace likeness
