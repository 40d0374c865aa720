// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/words/errorwords.h"

#include <QCoreApplication>
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

/// The sentence; where it asks to pass the details on, they follow it: a terminal has no button to show them.
[[nodiscard]] inline QString sentenceWithDetails(const Error &error)
{
    const bool asksForDetails = error.kind == Error::Kind::Internal && !error.detail.isEmpty();
    return asksForDetails ? QCoreApplication::translate("commandline", "%1 Détails\u00a0: %2")
                                .arg(words::sentence(error), error.detail.simplified())
                          : words::sentence(error);
}

[[nodiscard]] inline std::unexpected<Refusal> refused(const Error &error)
{
    return refused(sentenceWithDetails(error));
}

/// The line itself is wrong: exit code 2.
[[nodiscard]] inline std::unexpected<Refusal> wrongUsage(const QString &reason)
{
    return std::unexpected(Refusal { Refusal::WrongUsage, reason });
}
