// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/attendance/sheet.h"
#include "app/paper/unwritten.h"

/// What of these sheets no font of this machine writes.
[[nodiscard]] Unwritten unwrittenOn(const QList<AttendanceSheet> &sheets);
