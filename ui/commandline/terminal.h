// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace terminal
{

/// The words of the command line, without the name of the program.
[[nodiscard]] QStringList words(int argc, char **argv);

/// Runs a command as a program of its own: UTF-8 whatever the locale, nothing of Qt's chatter on its output,
/// no display needed, a closed pipe is no crash. The exit code.
[[nodiscard]] int run(int &argc, char **argv);

/// Whether there is a screen for a window. Qt would end the program in the middle of a sentence.
[[nodiscard]] bool hasDisplay();
/// Says that there is none, and what works without one. The exit code.
[[nodiscard]] int refuseWindow();

} // namespace terminal
