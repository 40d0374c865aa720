// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAccessible>
#include <QApplication>
#include <QCalendarWidget>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTabBar>
#include <QTabWidget>
#include <QTextEdit>

/// The visible things of a window that take the keys and of which a screen reader would say the kind only.
inline QStringList namelessFields(QWidget &window)
{
    QStringList nameless;
    const auto isPart = [](const QWidget &widget) { // of a field that has the name
        for (const QWidget *at = widget.parentWidget(); at; at = at->parentWidget()) {
            if (qobject_cast<const QComboBox *>(at) || qobject_cast<const QCalendarWidget *>(at)) {
                return true;
            }
        }
        return widget.objectName().startsWith(QStringLiteral("qt_"));
    };
    const auto isFrame = [](const QWidget &widget) { // of other things, or told by those
        const bool scrolls = qobject_cast<const QAbstractScrollArea *>(&widget)
            && !qobject_cast<const QAbstractItemView *>(&widget) && !qobject_cast<const QTextEdit *>(&widget)
            && !qobject_cast<const QPlainTextEdit *>(&widget);
        return scrolls || qobject_cast<const QTabWidget *>(&widget) || qobject_cast<const QTabBar *>(&widget);
    };
    const auto widgets = window.findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (!widget->isVisibleTo(&window) || widget->window() != &window || widget->focusProxy()
            || !(widget->focusPolicy() & Qt::TabFocus) || isPart(*widget) || isFrame(*widget)) {
            continue;
        }
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(widget);
        if (!spoken || spoken->text(QAccessible::Name).isEmpty()) {
            nameless.append(QStringLiteral("%1 %2 in %3")
                    .arg(QLatin1StringView(widget->metaObject()->className()), widget->objectName(),
                        widget->parentWidget()->objectName()));
        }
    }
    return nameless;
}
