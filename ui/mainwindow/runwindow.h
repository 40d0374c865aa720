// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Starts the window and stays until it is closed; the program's exit code. `--database FILE` is read from
/// the arguments.
[[nodiscard]] int runWindow(int &argc, char **argv);
