// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/id.h"

#include <QString>

/// One run of the cycle, with its group and dates. On screen always "Session 2", never confused with a
/// séance.
struct Session {
    SessionId id;
    CycleId cycle;
    int number = 1;
    QString label; ///< "Session 1"

    bool operator==(const Session &) const = default;
};
