// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/overview/conflicts.h"

#include <QHash>

/// What meetings are judged by while somebody types: read again only for another day, séance or place, or
/// once the data has changed.
class KnownFacts final
{
public:
    explicit KnownFacts(Database &database)
        : database_(database)
    {
    }

    [[nodiscard]] Result<DayFacts> of(const Meeting &edited);
    /// The data has changed.
    void forget();
    /// How often the database was asked for a day or a place.
    [[nodiscard]] int reads() const { return reads_; }

private:
    Database &database_;
    QHash<QString, DayFacts> days_;
    QHash<QString, conflicts::Room> rooms_;
    int reads_ = 0;
};
