// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QHash>
#include <QStringView>

#include <optional>

/// Whether day or month comes first in a column of dates.
enum class DayOrder { DayFirst, MonthFirst };

/// Reads the moments exports are written with: "12/10/2021 - 09:05", "mar, 12/10/2021 - 09:05",
/// "2021-10-12 09:05:00", "2021-10-12T09:05:00+02:00", "12 octobre 2021 09:05", and a spreadsheet's serial
/// number ("44481.378"). Local time where no offset is written.
class SubmissionTimes final
{
public:
    /// Looks at one more date of the column: a 13 in its first place says "day first".
    void look(QStringView text);
    [[nodiscard]] DayOrder order() const;
    void setCountsFrom1904(bool counts) { from1904_ = counts; }

    /// Invalid when there is no such day or hour.
    [[nodiscard]] QDateTime read(QStringView text) const;

private:
    /// Of this place, with its offset from UTC at hand: the system reads its time zone anew for every local
    /// moment it is asked about, which costs more than all the rest of a row.
    [[nodiscard]] QDateTime local(QDate date, QTime time) const;

    mutable QHash<qint64, int> offsets_; ///< seconds, by hour
    bool sawDayFirst_ = false;
    bool sawMonthFirst_ = false;
    bool from1904_ = false;
};
