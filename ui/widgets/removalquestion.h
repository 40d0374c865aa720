// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QObject;
class QWidget;

/// What is asked before something goes.
struct RemovalQuestion {
    QString title;
    QString question; ///< shown as written: it may hold names
    QString remove; ///< on the button that does it
    QString keep; ///< on the one that Enter and Escape press
};

/// Asks; `confirmed` is called only when it is to go, and when `context` is still there.
void askToRemove(QWidget *parent, const RemovalQuestion &asked, const QObject *context,
    const std::function<void()> &confirmed);
