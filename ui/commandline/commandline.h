// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QTextStream;

/// The program without a window: reads a command line, does the verb, answers an exit code.
class CommandLine final
{
public:
    /// `words` without the name of the program. 0 done; 1 refused or failed, with one French line on `err`
    /// (what `check` found is on `out`); 2 wrong usage, with a hint on `err`.
    [[nodiscard]] static int run(const QStringList &words, QTextStream &out, QTextStream &err);

    /// Does this line ask for a command, even a wrong one, rather than for the window?
    [[nodiscard]] static bool isMeantBy(const QStringList &words);
};
