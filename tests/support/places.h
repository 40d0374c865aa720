// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Where this checkout and its build lie. Functions, not macros on every command line: the same test in
/// another checkout is then the same compilation, which ccache knows already.

/// The path of a file of tests/data, "webform/d7.csv" say.
[[nodiscard]] QString testData(const QString &name);

/// The path of the built irev-cycles.
[[nodiscard]] QString builtProgram();
