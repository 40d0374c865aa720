// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/words/errorwords.h"

#include <QString>

#include <expected>

/// Why a command ends without having done its work: its exit code and one French line for standard error.
struct Refusal {
    enum Code { Refused = 1, WrongUsage = 2 };

    Code code = Refused;
    QString reason;
};

template <class T = void> using Outcome = std::expected<T, Refusal>;

/// The application could not, or must not: exit code 1.
[[nodiscard]] inline std::unexpected<Refusal> refused(const QString &reason)
{
    return std::unexpected(Refusal { Refusal::Refused, reason });
}

[[nodiscard]] inline std::unexpected<Refusal> refused(const Error &error)
{
    return refused(words::sentence(error));
}

/// The line itself is wrong: exit code 2.
[[nodiscard]] inline std::unexpected<Refusal> wrongUsage(const QString &reason)
{
    return std::unexpected(Refusal { Refusal::WrongUsage, reason });
}
