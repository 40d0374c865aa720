// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/appearance.h"

#include <QApplication>
#include <QFont>
#include <QPalette>
#include <QSettings>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace
{

const QString settingKey = u"appearance/theme"_s;
constexpr std::array themeCodes { "system"_L1, "light"_L1, "dark"_L1 };
constexpr double leastPointSize = 10;

bool systemIsDark = false; // as found at the start, before a palette of ours hides it

struct Colors {
    QRgb window, base, alternate, text, button, highlight, onHighlight, link, visited, tip, onTip, placeholder,
        disabled, light, midlight, mid, dark, shadow;
};

constexpr Colors lightColors { .window = 0xfff3f5f6,
    .base = 0xffffffff,
    .alternate = 0xfff6f8f9,
    .text = 0xff1c2529,
    .button = 0xffe9edef,
    .highlight = 0xff1f6f78,
    .onHighlight = 0xffffffff,
    .link = 0xff17616a,
    .visited = 0xff5b4a86,
    .tip = 0xff14343f,
    .onTip = 0xfff5f8f8,
    .placeholder = 0xff636f76,
    .disabled = 0xff87939a,
    .light = 0xffffffff,
    .midlight = 0xffdbe2e5,
    .mid = 0xffbcc6cb,
    .dark = 0xff8d9aa1,
    .shadow = 0xff55626a };

constexpr Colors darkColors { .window = 0xff1d2529,
    .base = 0xff14191c,
    .alternate = 0xff191f23,
    .text = 0xffe4eaec,
    .button = 0xff2a343a,
    .highlight = 0xff257a84,
    .onHighlight = 0xffffffff,
    .link = 0xff7fd0d8,
    .visited = 0xffb9a8e4,
    .tip = 0xff303c43,
    .onTip = 0xffeef3f4,
    .placeholder = 0xff94a2a9,
    .disabled = 0xff6d7a81,
    .light = 0xff3c484f,
    .midlight = 0xff323e44,
    .mid = 0xff3f4c53,
    .dark = 0xff0f1315,
    .shadow = 0xff000000 };

QPalette paletteOf(const Colors &colors)
{
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, QRgb color) { palette.setColor(role, QColor(color)); };
    set(QPalette::Window, colors.window);
    set(QPalette::WindowText, colors.text);
    set(QPalette::Base, colors.base);
    set(QPalette::AlternateBase, colors.alternate);
    set(QPalette::Text, colors.text);
    set(QPalette::Button, colors.button);
    set(QPalette::ButtonText, colors.text);
    set(QPalette::BrightText, colors.onHighlight);
    set(QPalette::Highlight, colors.highlight);
    set(QPalette::HighlightedText, colors.onHighlight);
    set(QPalette::Link, colors.link);
    set(QPalette::LinkVisited, colors.visited);
    set(QPalette::ToolTipBase, colors.tip);
    set(QPalette::ToolTipText, colors.onTip);
    set(QPalette::PlaceholderText, colors.placeholder);
    set(QPalette::Light, colors.light);
    set(QPalette::Midlight, colors.midlight);
    set(QPalette::Mid, colors.mid);
    set(QPalette::Dark, colors.dark);
    set(QPalette::Shadow, colors.shadow);
    for (const auto role : { QPalette::WindowText, QPalette::Text, QPalette::ButtonText }) {
        palette.setColor(QPalette::Disabled, role, QColor(colors.disabled));
    }
    palette.setColor(QPalette::Disabled, QPalette::Highlight, QColor(colors.mid));
    return palette;
}

void wear(appearance::Theme theme)
{
    const bool dark
        = theme == appearance::Theme::Dark || (theme == appearance::Theme::System && systemIsDark);
    QApplication::setPalette(paletteOf(dark ? darkColors : lightColors));
}

} // namespace

void appearance::setUp(QApplication &application)
{
    const QPalette found = QApplication::palette();
    systemIsDark = found.color(QPalette::Window).lightnessF() < found.color(QPalette::WindowText).lightnessF();
    QFont font = QApplication::font();
    if (font.pointSizeF() > 0 && font.pointSizeF() < leastPointSize) {
        font.setPointSizeF(leastPointSize);
        application.setFont(font);
    }
    wear(chosenTheme());
}

appearance::Theme appearance::chosenTheme()
{
    const QString code = QSettings().value(settingKey).toString();
    const auto found = std::ranges::find(themeCodes, code);
    return found == themeCodes.end() ? Theme::System : Theme(found - themeCodes.begin());
}

void appearance::choose(Theme theme)
{
    QSettings().setValue(settingKey, QString(themeCodes.at(size_t(theme))));
    wear(theme);
}
