// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPalette>

/// Light, dark, or as the system is: one style on every desktop, with palettes tuned for contrast.
namespace theme
{

enum class Mode { System, Light, Dark };

/// The mode kept in the settings.
[[nodiscard]] Mode mode();
/// Keeps the mode and shows it at once.
void choose(Mode mode);
/// Shows the kept mode; called once at start, before the first window.
void apply();

[[nodiscard]] QPalette light();
[[nodiscard]] QPalette dark();

} // namespace theme
