// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/attendance/attendance.h"

#include "app/base/error.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QSet>

class Database;

/// Reads and writes presences.
class AttendanceStore final
{
public:
    explicit AttendanceStore(Database &database)
        : database_(database)
    {
    }

    [[nodiscard]] Done record(const Attendance &attendance, const QDateTime &when);
    [[nodiscard]] Done erase(RegistrationId registration, HalfDayId halfDay);
    /// None when nothing is recorded.
    [[nodiscard]] Result<std::optional<AttendanceState>> state(
        RegistrationId registration, HalfDayId halfDay) const;
    /// What is recorded for a meeting, all its half-days.
    [[nodiscard]] Result<QList<Attendance>> ofMeeting(MeetingId meeting) const;
    /// What is recorded for a registration, in no order.
    [[nodiscard]] Result<QList<Attendance>> ofRegistration(RegistrationId registration) const;
    /// Meetings with at least one presence recorded.
    [[nodiscard]] Result<QSet<MeetingId>> enteredMeetings() const;

private:
    Database &database_;
};
