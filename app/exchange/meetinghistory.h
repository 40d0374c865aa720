// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sessions/meetingstore.h"

#include <QHash>
#include <QJsonObject>
#include <QSet>

#include <memory>

class Database;

/// What the journal tells of meetings: other calendars hold what they once were.
namespace meetinghistory
{

/// A meeting as an act found it before it changed where it is held or who speaks, or took it away.
struct FormerRow {
    MeetingId meeting;
    QJsonObject columns; ///< those it changed; all of them when it took it away
    QList<qint64> speakers; ///< those it changed, by position
};

/// A meeting that is no more, as it last was; its session and cycle may be no more either.
struct Removed {
    Meeting meeting; ///< without half-days
    CycleId cycle;
};

/// Where a meeting was held and who spoke at it, as acts found it before they changed that; names are folded.
struct Former {
    QSet<QString> places;
    QSet<QString> speakers;
};

class NamingRows;

/// Reads those rows of the journal once, whatever is asked of them then.
class Past final
{
public:
    [[nodiscard]] static Result<Past> read(Database &database);
    Past(Past &&other) noexcept;
    Past &operator=(Past &&other) noexcept;
    ~Past();

    /// By when they were changed.
    [[nodiscard]] const QList<FormerRow> &rows() const { return rows_; }
    /// By date.
    [[nodiscard]] Result<QList<Removed>> removed();
    [[nodiscard]] Result<QHash<MeetingId, Former>> former();

private:
    explicit Past(Database &database);
    Done readNames(); ///< once

    Database *database_; // never null
    QList<FormerRow> rows_;
    std::unique_ptr<NamingRows> names_;
};

/// How often each was made, changed, removed or taken back: only ever grows. A version would begin anew with
/// a meeting that was removed and is there again.
[[nodiscard]] Result<QHash<MeetingId, int>> changes(Database &database);

} // namespace meetinghistory
