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
    /// Makes what is stored what was edited: the same ids are the same tracks and modules. Invalid when a
    /// registration or a meeting hangs on one that would go.
    [[nodiscard]] Done update(const Cycle &stored, const Cycle &edited);

private:
    [[nodiscard]] Done write(const Cycle &cycle);
    [[nodiscard]] Done write(const Track &track, int position);
    [[nodiscard]] Done write(const Module &module, TrackId track);

    Database &database_;
};
