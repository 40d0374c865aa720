// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"

#include <QString>

namespace words
{

/// What happened and what to do, in one or two French sentences: never the driver's words alone.
[[nodiscard]] QString sentence(const Error &error);

} // namespace words
