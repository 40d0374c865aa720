// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/outlinestyle.h"

#include "ui/widgets/tints.h"

#include <QPlainTextEdit>
#include <QStyleFactory>
#include <QStyleOptionButton>
#include <QStyleOptionFrame>
#include <QStyleOptionSpinBox>
#include <QTextEdit>

using namespace Qt::StringLiterals;

namespace
{

constexpr QRgb onLight = 0xff7f8b92;
constexpr QRgb onDark = 0xff76848c;
constexpr int fusionDarkens = 140; // per cent, from the window's colour to an outline
constexpr int fusionLightens = 110; // per cent, from an outline to a box's

/// The option with the colours from which Fusion makes the outline, `lightened` so many per cent afterwards.
template <class Option> Option outlined(const Option &option, int lightened = 100)
{
    const bool isDark = tints::isDark(option.palette);
    const QColor outline = QColor(isDark ? onDark : onLight).darker(lightened);
    Option drawn(option);
    drawn.palette.setColor(QPalette::Window, outline.lighter(fusionDarkens));
    if (isDark) { // where the focus is stands out from the other fields
        drawn.palette.setColor(QPalette::Highlight, option.palette.color(QPalette::Link));
    }
    return drawn;
}

/// Seen beside buttons that are off, and dark enough for the light text on it.
QColor onInTheDark(const QPalette &palette)
{
    return palette.color(QPalette::Highlight).darker(120);
}

bool isTextField(const QWidget *widget)
{
    return qobject_cast<const QPlainTextEdit *>(widget) != nullptr
        || qobject_cast<const QTextEdit *>(widget) != nullptr;
}

} // namespace

OutlineStyle::OutlineStyle()
    : QProxyStyle(QStyleFactory::create(u"Fusion"_s))
{
}

void OutlineStyle::drawPrimitive(
    PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case PE_IndicatorCheckBox:
    case PE_IndicatorRadioButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            const QStyleOptionButton drawn = outlined(*button, fusionLightens);
            QProxyStyle::drawPrimitive(element, &drawn, painter, widget);
            return;
        }
        break;
    case PE_FrameLineEdit: {
        const QStyleOption drawn = outlined(*option);
        QProxyStyle::drawPrimitive(element, &drawn, painter, widget);
        return;
    }
    case PE_Frame:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame && isTextField(widget)) {
            const QStyleOptionFrame drawn = outlined(*frame);
            QProxyStyle::drawPrimitive(element, &drawn, painter, widget);
            return;
        }
        break;
    case PE_PanelButtonTool:
    case PE_PanelButtonCommand:
        // Fusion darkens a button that is on, which nobody sees in the dark.
        if (option->state.testFlag(State_On) && tints::isDark(option->palette)) {
            if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
                QStyleOptionButton drawn(*button);
                drawn.palette.setColor(QPalette::Button, onInTheDark(option->palette));
                QProxyStyle::drawPrimitive(element, &drawn, painter, widget);
                return;
            }
            QStyleOption drawn(*option);
            drawn.palette.setColor(QPalette::Button, onInTheDark(option->palette));
            QProxyStyle::drawPrimitive(element, &drawn, painter, widget);
            return;
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void OutlineStyle::drawComplexControl(
    ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    if (const auto *box = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
        control == CC_SpinBox && box) {
        const QStyleOptionSpinBox drawn = outlined(*box);
        QProxyStyle::drawComplexControl(control, &drawn, painter, widget);
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}
