// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/sessions/datecautions.h"

class Database;

/// Reads and writes the conflicts the coordinator decided to live with.
class KeptConflicts final
{
public:
    explicit KeptConflicts(Database &database)
        : database_(database)
    {
    }

    /// Those decided for one of these days.
    [[nodiscard]] Result<QList<KeptConflict>> between(QDate first, QDate last) const;
    /// Adds it, or replaces what was decided for the same things, of a room too small for fewer people as
    /// well. Within a writing transaction.
    [[nodiscard]] Done keep(const KeptConflict &conflict);
    /// Within a writing transaction. NotFound.
    [[nodiscard]] Done remove(const KeptConflict &conflict);

private:
    Database &database_;
};
