// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/base/id.h"

class Database;
struct ProgrammeFile;

/// Writes a programme file into a database: cycle, tracks, modules, sessions, meetings. One transaction;
/// Duplicate when a cycle of this code is there already.
[[nodiscard]] Result<CycleId> installProgramme(Database &database, const ProgrammeFile &programme);
