// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

class QWidget;

/// Asks what to do with what was typed in a window and is not saved. `save` answers whether it could; `then`
/// runs once nothing is left to lose, never when the person goes on typing. Returns at once.
void askAboutUnsaved(QWidget &window, const std::function<bool()> &save, const std::function<void()> &then);
