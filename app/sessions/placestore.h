// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/base/id.h"

#include <QHash>
#include <QList>
#include <QString>

#include <optional>

class Database;

/// Where meetings are held. All but the name may be unknown.
struct PlaceFacts {
    QString name; ///< as meetings name it
    QString address; ///< several lines
    QString access; ///< how to come: stations, lines, car park, steps; several lines
    std::optional<int> capacity; ///< seats
    int meetings = 0; ///< held there; only read

    bool operator==(const PlaceFacts &) const = default;
};

/// Reads and writes what is known of places.
class PlaceStore final
{
public:
    explicit PlaceStore(Database &database)
        : database_(database)
    {
    }

    /// What is known of it; only the name when nothing is.
    [[nodiscard]] Result<PlaceFacts> place(const QString &name) const;
    /// The place of this name; none when no meeting was ever held there.
    [[nodiscard]] Result<std::optional<PlaceId>> find(const QString &name) const;
    /// Its name now; empty when it is gone.
    [[nodiscard]] Result<QString> name(PlaceId id) const;
    /// All of them, by name.
    [[nodiscard]] Result<QList<PlaceFacts>> places() const;
    /// Seats of those whose seats are known, by the folded name.
    [[nodiscard]] Result<QHash<QString, int>> seats() const;
    /// Address, access and capacity of a place some meeting names. NotFound when there is none of that name.
    [[nodiscard]] Done describe(const PlaceFacts &place);
    [[nodiscard]] Result<PlaceId> add(const QString &name);
    [[nodiscard]] Done rename(PlaceId id, const QString &name);
    /// Whether it could be: no meeting is held there. What is known of when it is taken goes with it.
    [[nodiscard]] Result<bool> removeUnused(PlaceId id);

private:
    Database &database_;
};
