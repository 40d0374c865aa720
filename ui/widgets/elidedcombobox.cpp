// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/elidedcombobox.h"

#include <QHelpEvent>
#include <QStylePainter>
#include <QToolTip>

ElidedComboBox::ElidedComboBox(QWidget *parent)
    : QComboBox(parent)
{
}

QString ElidedComboBox::shownText() const
{
    QStyleOptionComboBox option;
    initStyleOption(&option);
    const QRect field
        = style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this);
    constexpr int besideText = 4; // what Fusion leaves free on the left and right
    return fontMetrics().elidedText(currentText(), Qt::ElideRight, field.width() - besideText);
}

void ElidedComboBox::paintEvent(QPaintEvent * /*event*/)
{
    QStylePainter painter(this);
    QStyleOptionComboBox option;
    initStyleOption(&option);
    if (currentIndex() < 0 && !placeholderText().isEmpty()) {
        option.palette.setBrush(QPalette::ButtonText, option.palette.placeholderText());
        option.currentText = placeholderText();
    } else {
        option.currentText = shownText();
    }
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    painter.drawControl(QStyle::CE_ComboBoxLabel, option);
}

bool ElidedComboBox::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty()) {
        const auto *help = static_cast<QHelpEvent *>(event);
        QToolTip::showText(help->globalPos(),
            shownText() == currentText() ? QString() : currentText().toHtmlEscaped(), this);
        return true;
    }
    return QComboBox::event(event);
}
