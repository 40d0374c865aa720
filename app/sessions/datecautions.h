// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sessions/holidays.h"
#include "app/sessions/meeting.h"

#include <QList>

/// Why a date is better not chosen: shown beside it, never forbidden. Words are made in ui.
struct DateCaution {
    enum class Kind {
        Weekend,
        PublicHoliday,
        SchoolHoliday,
        SamePlace, ///< another meeting there at the same hours
        PerhapsSamePlace, ///< another meeting there that day; some hours are not known
        SameDay, ///< another meeting that day, elsewhere or at other hours
    };
    Kind kind = Kind::Weekend;
    QString name; ///< of the holiday
    Meeting other; ///< of the last three kinds
};

/// Pure. `others` may hold any meetings, the edited one too.
[[nodiscard]] QList<DateCaution> cautions(
    const Meeting &edited, const QList<Meeting> &others, const QList<holidays::Period> &schoolHolidays);

/// "à distance" is where one meets without a room: two meetings may be held there at once.
[[nodiscard]] bool isRemote(const QString &place);
