// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/commandline/refusal.h"

#include <QHash>
#include <QStringList>

#include <optional>

/// A command line taken apart: the verb, what it is about, and options in any position, as `--option value`
/// or
/// `--option=value`. Whether the verb takes them is checked here; what they mean is the verb's.
class Arguments final
{
public:
    /// WrongUsage for an unknown verb or option, a value that lacks, an option given twice, a needed one that
    /// lacks.
    [[nodiscard]] static Outcome<Arguments> parse(const QStringList &words);

    /// Without the name of the program: does this line ask for a command (even a wrong one), or for the
    /// window?
    [[nodiscard]] static bool askForCommand(const QStringList &words);
    /// The verb of a line that asks for a command, wrong or not; empty when there is none.
    [[nodiscard]] static QString verbOf(const QStringList &words);

    [[nodiscard]] const QString &verb() const { return verb_; }
    [[nodiscard]] const QString &operand() const { return operand_; } ///< of `list`: "meetings"…

    [[nodiscard]] bool has(const QString &option) const { return options_.contains(option); }
    /// Empty when it was not given.
    [[nodiscard]] QString value(const QString &option) const { return options_.value(option).value(0); }
    [[nodiscard]] QStringList values(const QString &option) const { return options_.value(option); }
    /// WrongUsage when it is not a whole number between the two.
    [[nodiscard]] Outcome<std::optional<int>> number(const QString &option, int least, int most) const;

private:
    [[nodiscard]] Outcome<> read(const QStringList &words);
    [[nodiscard]] Outcome<> check() const;

    QString verb_;
    QString operand_;
    QStringList operands_;
    QHash<QString, QStringList> options_;
};
