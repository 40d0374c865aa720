// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace helptext
{

/// What --help prints: of one verb, or of the whole program for an empty or unknown one.
[[nodiscard]] QString of(const QString &verb);
/// What is said where no window can open: which commands work all the same.
[[nodiscard]] QString withoutDisplay();

} // namespace helptext
