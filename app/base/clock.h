// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <functional>

/// What time it is: replaced in tests, in the demonstration and when pictures are taken.
using Clock = std::function<QDateTime()>;

/// The machine's local time.
[[nodiscard]] inline Clock systemClock()
{
    return [] { return QDateTime::currentDateTime(); };
}
