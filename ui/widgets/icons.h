// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

namespace icons
{

/// The line icon resources/icons/NAME.svg in the palette's text colour of the moment it is painted: one
/// drawing serves light and dark, enabled and disabled, at any resolution. An unknown name paints nothing.
[[nodiscard]] QIcon icon(const QString &name);

/// The application's own icon, in its own colours.
[[nodiscard]] QIcon application();

} // namespace icons
