// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/id.h"

#include <QString>

#include <optional>

/// One person at one half-day. Nothing recorded is not "absent".
enum class AttendanceState { Present, Absent, Excused, NotConcerned };

/// "present", "absent", "excused", "not_concerned".
[[nodiscard]] QString code(AttendanceState state);
[[nodiscard]] std::optional<AttendanceState> attendanceFromCode(QStringView code);

struct Attendance {
    RegistrationId registration;
    HalfDayId halfDay;
    AttendanceState state = AttendanceState::Present;
};
