// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/programmes/programme.h"

#include "app/base/error.h"

class Database;

/// Reads and writes cycles with their forms, tracks and modules.
class ProgrammeStore final
{
public:
    explicit ProgrammeStore(Database &database)
        : database_(database)
    {
    }

    /// Every cycle, whole, the latest made first.
    [[nodiscard]] Result<QList<Cycle>> cycles() const;
    /// Writes a new cycle with all it holds; ids are those given.
    [[nodiscard]] Done add(const Cycle &cycle);

private:
    [[nodiscard]] Done addTrack(const Track &track, int position);

    Database &database_;
};
