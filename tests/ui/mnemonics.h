// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QGroupBox>
#include <QKeySequence>
#include <QLabel>
#include <QMenuBar>
#include <QTabBar>

/// The Alt keys that lead to two visible things of a window at once (the second is never reached at the first
/// try, and a button among them is not pressed), or to one that does not take the keys.
inline QStringList troubledMnemonics(QWidget &window)
{
    QHash<QString, QString> taken;
    QStringList troubled;
    const auto note = [&](const QString &text) {
        const QString key = QKeySequence::mnemonic(text).toString();
        if (key.isEmpty()) {
            return;
        }
        if (taken.contains(key)) {
            troubled.append(key + QStringLiteral(": ") + taken.value(key) + QStringLiteral(" / ") + text);
        }
        taken.insert(key, text);
    };
    const auto buttons = window.findChildren<QAbstractButton *>();
    for (const QAbstractButton *button : buttons) {
        if (button->isVisibleTo(&window)) {
            note(button->text());
        }
    }
    const auto labels = window.findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (label->buddy() && label->isVisibleTo(&window)) {
            note(label->text());
            if (label->buddy()->focusPolicy() == Qt::NoFocus
                && !QKeySequence::mnemonic(label->text()).isEmpty()) {
                troubled.append(QStringLiteral("nowhere: ") + label->text());
            }
        }
    }
    const auto groups = window.findChildren<QGroupBox *>();
    for (const QGroupBox *group : groups) {
        if (group->isVisibleTo(&window)) {
            note(group->title());
        }
    }
    const auto tabBars = window.findChildren<QTabBar *>();
    for (const QTabBar *bar : tabBars) {
        for (int i = 0; i < bar->count() && bar->isVisibleTo(&window); ++i) {
            note(bar->tabText(i));
        }
    }
    const auto menuBars = window.findChildren<QMenuBar *>();
    for (const QMenuBar *bar : menuBars) {
        const auto actions = bar->actions();
        for (const QAction *action : actions) {
            note(action->text());
        }
    }
    return troubled;
}
