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
    int recorded = 0; ///< of these cells, those with a presence, an absence…
    /// Something is recorded, somebody who signed on a blank row included, or a figure was counted on paper.
    bool isAnything = false;

    /// Every cell that is to be: one excuse given in advance is no sheet entered.
    [[nodiscard]] bool isEntered() const { return isAnything && recorded >= cells; }
    [[nodiscard]] bool isBegun() const { return isAnything && !isEntered(); }
};

/// Of the meetings a sheet was printed or something was recorded for. Reads the rows of a sheet only where
/// something is recorded and the figures alone do not say that it is entered.
[[nodiscard]] Result<QHash<MeetingId, SheetProgress>> sheetProgress(Database &database);
