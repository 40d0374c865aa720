// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/registrations/registration.h"

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace
{
constexpr std::array codes {
    std::pair { RegistrationStatus::Requested, "requested"_L1 },
    std::pair { RegistrationStatus::Confirmed, "confirmed"_L1 },
    std::pair { RegistrationStatus::Waitlisted, "waitlisted"_L1 },
    std::pair { RegistrationStatus::Cancelled, "cancelled"_L1 },
    std::pair { RegistrationStatus::Refused, "refused"_L1 },
};
}

QString code(RegistrationStatus status)
{
    for (const auto &[each, code] : codes) {
        if (each == status) {
            return code;
        }
    }
    Q_UNREACHABLE();
}

std::optional<RegistrationStatus> statusFromCode(QStringView wanted)
{
    for (const auto &[status, code] : codes) {
        if (wanted == code) {
            return status;
        }
    }
    return std::nullopt;
}

RegistrationDraft draftOf(const Registration &registration)
{
    return {.person = registration.person,
        .organisationKind = {},
        .session = registration.session,
        .track = registration.track,
        .audience = registration.audience,
        .onlyRequested = false,
        .isSomebodyElse = false,
        .expectations = registration.expectations,
        .adjustmentNeeded = registration.adjustmentNeeded,
        .requestedAt = registration.requestedAt};
}

bool isActive(RegistrationStatus status)
{
    return status != RegistrationStatus::Cancelled && status != RegistrationStatus::Refused;
}
