// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/base/id.h"

#include <QDateTime>
#include <QHash>

class Database;

/// How far a meeting's paper has come: printed, back, entered.
struct SheetProgress {
    qint64 number = 0; ///< of the latest whole sheet; 0 when none was printed
    QDateTime printedAt;
    int cells = 0; ///< names by half-days of it and of those that complete it; unprinted, of those expected
    int recorded = 0; ///< presences, absences… recorded for the meeting, guests' aside

    /// As many as there are cells: one excuse given in advance is no sheet entered.
    [[nodiscard]] bool isEntered() const { return recorded > 0 && recorded >= cells; }
    [[nodiscard]] bool isBegun() const { return recorded > 0 && !isEntered(); }
};

/// Of the meetings a sheet was printed or something was recorded for. Reads a sheet's content only where it
/// was printed after somebody had joined late.
[[nodiscard]] Result<QHash<MeetingId, SheetProgress>> sheetProgress(Database &database);
