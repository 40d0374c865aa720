// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/attendance/sheetstore.h"
#include "app/base/error.h"
#include "app/sessions/meeting.h"

#include <QDateTime>
#include <QList>
#include <QString>

class Database;

/// What others were told of a meeting that is planned otherwise by now: their letters and its paper no longer
/// say what is true.
struct Announcement {
    struct Letter {
        QString name; ///< "ÉLOY Maëlle"
        QDateTime at; ///< of the latest convocation
        bool isExpected = true; ///< false: cancelled or moved since; told, but not to be told again
    };
    QList<Letter> letters; ///< in the order of names
    QList<PrintedSheet> sheets; ///< the last whole one and its additions, in the order of their numbers
    int meetings = 1; ///< that this is of; a sheet replaces others of its own meeting only

    [[nodiscard]] bool isEmpty() const { return letters.isEmpty() && sheets.isEmpty(); }
};

namespace announcement
{

/// Of a stored meeting, as it is planned or is about to be: what was written and printed of another plan.
[[nodiscard]] Result<Announcement> outdatedBy(Database &database, const Meeting &planned);

/// Of a stored meeting that is about to be called otherwise (the number or title of its séance, its track,
/// its session): the sheets that do not say it, and the letters that say of it what will no longer be so.
[[nodiscard]] Result<Announcement> misnamedBy(
    Database &database, const Meeting &stored, const Meeting &renamed);

} // namespace announcement
