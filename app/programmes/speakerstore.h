// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/base/id.h"

#include <QList>
#include <QString>

#include <optional>

class Database;

/// Somebody who speaks at séances.
struct SpeakerFacts {
    SpeakerId id;
    QString name;
    QString organisation = {}; ///< where they come from; empty when it is not known
    int meetings = 0; ///< they speak at; only read

    bool operator==(const SpeakerFacts &) const = default;
};

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
    [[nodiscard]] Result<std::optional<SpeakerId>> find(const QString &name) const;
    /// Their name now; empty when they are gone.
    [[nodiscard]] Result<QString> name(SpeakerId id) const;
    /// All of them, by name.
    [[nodiscard]] Result<QList<SpeakerFacts>> speakers() const;
    /// Name and structure. NotFound.
    [[nodiscard]] Done describe(const SpeakerFacts &speaker);
    /// Whether it could be: no meeting and no séance names them. When they are away goes with them.
    [[nodiscard]] Result<bool> removeUnused(SpeakerId id);

private:
    Database &database_;
};
