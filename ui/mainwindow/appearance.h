// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QApplication;

/// Fusion with our own two palettes, so that contrasts hold on every desktop.
namespace appearance {

enum class Theme { System, Light, Dark };

/// Once, at the start: notes whether the desktop is dark, then wears the theme chosen last.
void setUp(QApplication &application);
[[nodiscard]] Theme chosenTheme();
/// Wears it and remembers it.
void choose(Theme theme);

} // namespace appearance
