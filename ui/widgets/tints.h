// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

/// Colours with a meaning, derived from the palette so that they serve in light and dark alike. Text drawn on
/// a tint in the palette's text colour keeps a contrast of at least 4.5.
namespace tints
{

enum class Meaning { Neutral, Accent, Good, Caution, Trouble, SchoolHoliday, PublicHoliday, Busy };

/// A background: a little of the meaning's colour over the palette's base.
[[nodiscard]] QColor background(const QPalette &palette, Meaning meaning);
/// A line, a badge's text or an icon: the meaning's colour, legible on the palette's base.
[[nodiscard]] QColor ink(const QPalette &palette, Meaning meaning);
/// Secondary text: legible (contrast at least 4.5), quieter than the text.
[[nodiscard]] QColor quiet(const QPalette &palette);
[[nodiscard]] bool isDark(const QPalette &palette);
/// Distinct hue of session n (from 1): told apart by label too, never by colour alone.
[[nodiscard]] QColor session(const QPalette &palette, int number);

} // namespace tints
