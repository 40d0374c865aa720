// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attendance/attendance.h"

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace
{
constexpr std::array codes {
    std::pair { AttendanceState::Present, "present"_L1 },
    std::pair { AttendanceState::Absent, "absent"_L1 },
    std::pair { AttendanceState::Excused, "excused"_L1 },
    std::pair { AttendanceState::NotConcerned, "not_concerned"_L1 },
};
}

QString code(AttendanceState state)
{
    for (const auto &[each, code] : codes) {
        if (each == state) {
            return code;
        }
    }
    Q_UNREACHABLE();
}

std::optional<AttendanceState> attendanceFromCode(QStringView wanted)
{
    for (const auto &[state, code] : codes) {
        if (wanted == code) {
            return state;
        }
    }
    return std::nullopt;
}
