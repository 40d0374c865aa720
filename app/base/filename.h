// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace filename
{

/// A name without what file systems refuse (Windows' among them); at most 120 characters.
[[nodiscard]] QString harmless(QString name);

} // namespace filename
