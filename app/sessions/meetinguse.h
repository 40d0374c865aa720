// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/base/id.h"

#include <QDateTime>
#include <QList>

class Database;

/// What hangs on a meeting and would be lost with it.
struct MeetingUse {
    struct Sheet {
        qint64 number = 0;
        QDateTime printedAt;
    };
    QList<Sheet> sheets; ///< in the order of their numbers
    qint64 presences = 0; ///< absences and excuses, too: what was entered
    qint64 scans = 0;
    qint64 makeUps = 0; ///< people who make up for a séance here
    qint64 letters = 0;
    qint64 attestations = 0;

    [[nodiscard]] bool isNone() const
    {
        return sheets.isEmpty() && presences == 0 && scans == 0 && makeUps == 0 && letters == 0
            && attestations == 0;
    }
};

/// What hangs on a cycle and would be lost with it.
struct CycleUse {
    qint64 registrations = 0; ///< whatever their state
    qint64 sheets = 0;
    qint64 scans = 0;

    [[nodiscard]] bool isNone() const { return registrations == 0 && sheets == 0 && scans == 0; }
};

namespace meetinguse
{

[[nodiscard]] Result<MeetingUse> of(Database &database, MeetingId meeting);
[[nodiscard]] Result<CycleUse> of(Database &database, CycleId cycle);

} // namespace meetinguse
