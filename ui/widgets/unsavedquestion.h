// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QWidget;

/// Asks what to do with what was typed in a window and is not saved, in these words. `save` answers whether
/// it could; `then` runs once nothing is left to lose, never when the person goes on typing. Returns at once.
void askAboutUnsaved(QWidget &window, const QString &what, const std::function<bool()> &save,
    const std::function<void()> &then);
