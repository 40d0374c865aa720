// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/formfield.h"
#include "app/exchange/rowreason.h"
#include "app/registrations/colleagues.h"
#include "app/registrations/registration.h"
#include "app/registrations/seats.h"

#include <QHash>

#include <functional>

enum class RowOutcome : quint8 { Added, Updated, Unchanged, Rejected };

/// What becomes of one row.
struct RowVerdict {
    int row = 0; ///< as a spreadsheet shows it
    RowOutcome outcome = RowOutcome::Unchanged;
    RegistrationStatus status = RegistrationStatus::Requested; ///< given, when added
    std::optional<SeatVerdict::Reason> waitsFor
        = std::nullopt; ///< of a waitlisted one, unless the file says so
    std::optional<Audience> audience = std::nullopt; ///< which the row itself says, whatever the file's
};

/// Of a row that does not say its public otherwise, an answer to "Vous êtes" that names another one than it
/// is registered with.
struct OtherPublic {
    QString role; ///< as written
    Audience audience = Audience::Professional; ///< it is registered with

    [[nodiscard]] bool operator==(const OtherPublic &other) const = default;
};

/// What an import does, or would do.
struct ImportReport {
    int rows = 0;
    int added = 0; ///< of which `waitlisted`
    int updated = 0;
    int unchanged = 0;
    int waitlisted = 0;
    QList<RowVerdict> verdicts; ///< one for each row, by row
    /// Of each updated row, what becomes other than it was; nothing where it says what is known already.
    QHash<int, QList<FormField>> changes;
    /// Of rows added or updated, the telephones that there is no room for.
    QHash<int, QString> phonesLeft;
    QHash<int, OtherPublic> otherPublics; ///< of rows added or updated
    /// Of updated rows, those that go to another session than those they come with or not at all.
    QHash<int, colleagues::Parting> partings;
    QList<RowNote> lookalikes; ///< by row
    QList<RowNote> rejected; ///< by row
};

/// Told how many rows of how many are done; false stops the work and nothing of it stays.
using ImportProgress = std::function<bool(int done, int all)>;
