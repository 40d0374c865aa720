// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/attendance/attendance.h"
#include "app/base/error.h"

#include <QHash>
#include <QString>

class Database;

/// What was recorded of one person for one half-day, with all a list of presences tells. Codes as they are
/// stored.
struct RecordedPresence {
    RegistrationId registration;
    MeetingId meeting;
    int session = 0;
    QString track;
    QString trackLabel;
    int module = 0;
    QString date;
    int halfDay = 0; ///< counted from 1 within the meeting
    QString period;
    QString start;
    QString end;
    QString familyName;
    QString givenName;
    QString sortName;
    QString audience;
    QString state;
    bool isMakeUp = false; ///< recorded in another session than the registration's, where it was missed
    SessionId meetingSession;
    TrackId meetingTrack;
};

/// Those of a cycle, by date and name.
[[nodiscard]] Result<QList<RecordedPresence>> recordedPresences(Database &database, CycleId cycle);

struct PrintedRow {
    qint64 sheet = 0; ///< 0 when on none
    int row = 0;
};

/// Where a registration stands on the latest sheet of a meeting that holds it.
class PrintedRows final
{
public:
    explicit PrintedRows(Database &database)
        : database_(database)
    {
    }

    /// Before find(); a meeting is read once.
    [[nodiscard]] Done read(MeetingId meeting);
    [[nodiscard]] PrintedRow find(MeetingId meeting, RegistrationId registration) const;

private:
    Database &database_;
    QHash<MeetingId, QHash<RegistrationId, PrintedRow>> known_;
};
