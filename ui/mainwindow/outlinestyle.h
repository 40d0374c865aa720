// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

/// Fusion, whose fields, check boxes and radio buttons have an outline that is seen on dark and light alike:
/// it makes its own from the window's colour, which leaves an empty box invisible on a dark one. At least 3
/// to 1 with what is inside (WCAG 2.1, 1.4.11).
class OutlineStyle final : public QProxyStyle
{
    Q_OBJECT

public:
    OutlineStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
        const QWidget *widget) const override;
};
