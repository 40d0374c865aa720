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
    return { .person = registration.person,
        .organisationKind = {},
        .session = registration.session,
        .track = registration.track,
        .audience = registration.audience,
        .onlyRequested = false,
        .isSomebodyElse = false,
        .apartFrom = {},
        .expectations = registration.expectations,
        .adjustmentNeeded = registration.adjustmentNeeded,
        .requestedAt = registration.requestedAt,
        .modules = registration.modules,
        .wishes = registration.wishes,
        .ifPlaced = RegistrationDraft::IfPlaced::Ask };
}

bool isActive(RegistrationStatus status)
{
    return status != RegistrationStatus::Cancelled && status != RegistrationStatus::Refused;
}

QString shownOrganisation(Audience audience, const QString &organisationName, const QString &council)
{
    if (audience != Audience::Citizen) {
        return organisationName;
    }
    if (council.isEmpty()) {
        return organisationName.isEmpty() ? u"Conseil citoyen"_s : organisationName;
    }
    if (council.startsWith("conseil citoyen"_L1, Qt::CaseInsensitive)) {
        return council;
    }
    // "d’Étouvie", "de Fives".
    const QChar initial
        = council.at(0).decomposition().isEmpty() ? council.at(0) : council.at(0).decomposition().at(0);
    const bool elides = u"aeiouyAEIOUY"_s.contains(initial);
    return (elides ? u"Conseil citoyen d’%1"_s : u"Conseil citoyen de %1"_s).arg(council);
}
