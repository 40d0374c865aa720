// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inspection/inspection.h"

#include <QString>

namespace words
{

/// One French sentence: what is wrong, and where.
[[nodiscard]] QString sentence(const Finding &finding);

} // namespace words
