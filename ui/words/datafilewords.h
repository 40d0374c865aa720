// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

struct Error;

namespace words
{

/// Why one of our own data files (a programme) is refused, and where in it.
[[nodiscard]] QString dataFileRefusal(const Error &error);

} // namespace words
