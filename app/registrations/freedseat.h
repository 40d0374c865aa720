// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/base/id.h"

#include <QDateTime>

class Database;

/// Whether somebody who had a seat of the group has left it between two moments and has not come back: gave
/// up, was refused, went to another session, went back to the list. A seat that was added is not one of
/// theirs.
[[nodiscard]] Result<bool> wasSeatFreed(
    Database &database, SessionId session, TrackId track, const QDateTime &from, const QDateTime &until);
