// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

struct Error;

namespace words
{

/// Why one of our own data files (a programme) is refused, and where in it; with its name when it has one.
[[nodiscard]] QString dataFileRefusal(const Error &error, const QString &name = {});

} // namespace words
