// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/base/id.h"

#include <QString>

class Database;

/// Those who speak at séances, each under one name.
class SpeakerStore final
{
public:
    explicit SpeakerStore(Database &database)
        : database_(database)
    {
    }

    /// The one of this name, accents, capitals and spaces aside; made when there is none. Within a writing
    /// transaction.
    [[nodiscard]] Result<SpeakerId> findOrAdd(const QString &name);

private:
    Database &database_;
};
