// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tints.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace
{

// A little above the promise of 4.5: colours are rounded to 8 bits when painted.
constexpr double legible = 4.6;

/// Relative luminance, WCAG 2.1.
double luminance(const QColor &color)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &one, const QColor &other)
{
    const auto [darker, lighter] = std::minmax({ luminance(one), luminance(other) });
    return (lighter + 0.05) / (darker + 0.05);
}

/// `share` of `top` over `bottom`, 0 to 1.
QColor blend(const QColor &bottom, const QColor &top, double share)
{
    const auto mix = [share](float below, float above) { return float(below + share * (above - below)); };
    return QColor::fromRgbF(
        mix(bottom.redF(), top.redF()), mix(bottom.greenF(), top.greenF()), mix(bottom.blueF(), top.blueF()));
}

/// The backgrounds words are written on.
std::array<QColor, 3> grounds(const QPalette &palette)
{
    return { palette.color(QPalette::Base), palette.color(QPalette::Window),
        palette.color(QPalette::AlternateBase) };
}

template <class Colors> double leastContrast(const QColor &color, const Colors &others)
{
    double least = 21;
    for (const QColor &other : others) {
        least = std::min(least, contrast(color, other));
    }
    return least;
}

/// The hue made as light or dark as it takes to be read on every ground.
template <class Colors> QColor readable(const QColor &hue, const QPalette &palette, const Colors &on)
{
    const QColor towards = tints::isDark(palette) ? Qt::white : Qt::black;
    for (double share = 0; share < 1; share += 0.04) {
        const QColor candidate = blend(hue, towards, share);
        if (leastContrast(candidate, on) >= legible) {
            return candidate;
        }
    }
    return palette.color(QPalette::Text);
}

QColor hueOf(const QPalette &palette, tints::Meaning meaning)
{
    switch (meaning) {
    case tints::Meaning::Neutral:
        return blend(palette.color(QPalette::Base), palette.color(QPalette::Text), 0.5);
    case tints::Meaning::Accent:
        return palette.color(QPalette::Highlight);
    case tints::Meaning::Good:
        return QColor::fromHsl(145, 150, 100);
    case tints::Meaning::Caution:
        return QColor::fromHsl(38, 230, 115);
    case tints::Meaning::Trouble:
        return QColor::fromHsl(2, 180, 120);
    case tints::Meaning::SchoolHoliday:
        return QColor::fromHsl(48, 210, 125);
    case tints::Meaning::PublicHoliday:
        return QColor::fromHsl(270, 120, 130);
    case tints::Meaning::Busy:
        return QColor::fromHsl(220, 30, 110); // hardly a colour: every other one may be a session's
    }
    Q_UNREACHABLE();
}

} // namespace

bool tints::isDark(const QPalette &palette)
{
    return luminance(palette.color(QPalette::Base)) < luminance(palette.color(QPalette::Text));
}

QColor tints::background(const QPalette &palette, Meaning meaning)
{
    const QColor hue = hueOf(palette, meaning);
    const std::array texts { palette.color(QPalette::Text), palette.color(QPalette::WindowText) };
    // As much of the colour as the text written on it allows.
    const double most = meaning == Meaning::Neutral ? 0.12 : isDark(palette) ? 0.26 : 0.18;
    for (double share = most; share > 0; share -= 0.02) {
        const QColor candidate = blend(palette.color(QPalette::Base), hue, share);
        if (leastContrast(candidate, texts) >= legible) {
            return candidate;
        }
    }
    return palette.color(QPalette::Base);
}

QColor tints::ink(const QPalette &palette, Meaning meaning)
{
    const auto [base, window, alternate] = grounds(palette);
    // A badge writes the ink on its own background.
    const std::array on { base, window, alternate, background(palette, meaning) };
    return readable(hueOf(palette, meaning), palette, on);
}

QColor tints::quiet(const QPalette &palette)
{
    const QColor text = palette.color(QPalette::Text);
    const QColor base = palette.color(QPalette::Base);
    for (double share = 0.6; share < 1; share += 0.04) {
        const QColor candidate = blend(base, text, share);
        if (leastContrast(candidate, grounds(palette)) >= legible) {
            return candidate;
        }
    }
    return text;
}

QColor tints::session(const QPalette &palette, int number)
{
    // Far apart for most eyes with a colour deficiency when few are used, which is the rule: two to four
    // sessions.
    static constexpr std::array hues { 212, 24, 168, 288, 330, 96, 48, 190 };
    const int hue = hues.at(size_t(std::max(0, number - 1)) % hues.size());
    return readable(QColor::fromHsl(hue, 190, 120), palette, grounds(palette));
}
