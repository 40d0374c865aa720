// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/theme.h"

#include <QApplication>
#include <QSettings>
#include <QStyle>
#include <QStyleFactory>

using namespace Qt::StringLiterals;

namespace
{

const auto settingsKey = "theme"_L1;

struct Shades {
    QColor window;
    QColor base;
    QColor alternate;
    QColor text;
    QColor button;
    QColor highlight;
    QColor highlightedText;
    QColor link;
    QColor disabled;
    QColor placeholder;
    QColor edge; ///< lines of frames, drawn from the palette's dark roles
};

QPalette paletteOf(const Shades &shades)
{
    QPalette palette;
    palette.setColor(QPalette::Window, shades.window);
    palette.setColor(QPalette::WindowText, shades.text);
    palette.setColor(QPalette::Base, shades.base);
    palette.setColor(QPalette::AlternateBase, shades.alternate);
    palette.setColor(QPalette::Text, shades.text);
    palette.setColor(QPalette::Button, shades.button);
    palette.setColor(QPalette::ButtonText, shades.text);
    palette.setColor(QPalette::BrightText, shades.highlightedText);
    palette.setColor(QPalette::ToolTipBase, shades.base);
    palette.setColor(QPalette::ToolTipText, shades.text);
    palette.setColor(QPalette::PlaceholderText, shades.placeholder);
    palette.setColor(QPalette::Highlight, shades.highlight);
    palette.setColor(QPalette::HighlightedText, shades.highlightedText);
    palette.setColor(QPalette::Link, shades.link);
    palette.setColor(QPalette::LinkVisited, shades.link);
    palette.setColor(QPalette::Mid, shades.edge);
    palette.setColor(QPalette::Dark, shades.edge.darker(120));
    palette.setColor(QPalette::Midlight, shades.button.lighter(108));
    palette.setColor(QPalette::Light, shades.button.lighter(120));
    palette.setColor(QPalette::Shadow, shades.edge.darker(160));
    for (const auto role : { QPalette::WindowText, QPalette::Text, QPalette::ButtonText }) {
        palette.setColor(QPalette::Disabled, role, shades.disabled);
    }
    palette.setColor(QPalette::Disabled, QPalette::Highlight, shades.edge);
    return palette;
}

/// The desktop's own palette as it was before ours replaced it.
bool systemIsDark()
{
    static const bool isDark
        = QApplication::style()->standardPalette().color(QPalette::Window).lightness() < 128
        || QGuiApplication::palette().color(QPalette::Window).lightness() < 128;
    return isDark;
}

} // namespace

QPalette theme::light()
{
    return paletteOf({ .window = QColor(0xf4f5f7),
        .base = QColor(0xffffff),
        .alternate = QColor(0xf7f8fa),
        .text = QColor(0x1d2430),
        .button = QColor(0xeceef2),
        .highlight = QColor(0x1f5fa8),
        .highlightedText = QColor(0xffffff),
        .link = QColor(0x1a5596),
        .disabled = QColor(0x747b86),
        .placeholder = QColor(0x69707c),
        .edge = QColor(0xc3c8d0) });
}

QPalette theme::dark()
{
    return paletteOf({ .window = QColor(0x20242b),
        .base = QColor(0x191c22),
        .alternate = QColor(0x1f232a),
        .text = QColor(0xe6e9ee),
        .button = QColor(0x2c313a),
        .highlight = QColor(0x3a76bd),
        .highlightedText = QColor(0xffffff),
        .link = QColor(0x8ebcf2),
        .disabled = QColor(0x8b929d),
        .placeholder = QColor(0x989fab),
        .edge = QColor(0x454c58) });
}

theme::Mode theme::mode()
{
    const QString kept = QSettings().value(settingsKey).toString();
    return kept == "light"_L1 ? Mode::Light : kept == "dark"_L1 ? Mode::Dark : Mode::System;
}

void theme::choose(Mode mode)
{
    QSettings().setValue(settingsKey,
        mode == Mode::Light      ? u"light"_s
            : mode == Mode::Dark ? u"dark"_s
                                 : u"system"_s);
    apply();
}

void theme::apply()
{
    const Mode wanted = mode();
    const bool isDark = wanted == Mode::Dark || (wanted == Mode::System && systemIsDark());
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    QApplication::setPalette(isDark ? dark() : light());
}
