// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/printseams.h"

#include <QString>

#include <functional>

class QWidget;

/// What the main window asks of the desktop, replaceable in tests.
struct WindowSeams {
    /// A path to open, empty when given up.
    std::function<QString(QWidget *window)> fileToOpen;
    /// A path for a new database or a copy, empty when given up. `proposed` is a file name.
    std::function<QString(QWidget *window, const QString &title, const QString &proposed)> fileToMake;
    /// True when the coordinator agrees.
    std::function<bool(QWidget *window, const QString &question, const QString &explanation)> agrees;

    PrintSeams printing;

    [[nodiscard]] static WindowSeams usual();
};
