// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/formfield.h"

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace
{

using F = FormField;

constexpr std::array codes {
    std::pair { F::Ignored, "ignore"_L1 },
    std::pair { F::Number, "number"_L1 },
    std::pair { F::Serial, "serial"_L1 },
    std::pair { F::SubmittedAt, "submitted_at"_L1 },
    std::pair { F::Draft, "draft"_L1 },
    std::pair { F::Civility, "civility"_L1 },
    std::pair { F::FamilyName, "family_name"_L1 },
    std::pair { F::GivenName, "given_name"_L1 },
    std::pair { F::FullName, "full_name"_L1 },
    std::pair { F::Function, "function"_L1 },
    std::pair { F::Organisation, "organisation"_L1 },
    std::pair { F::Email, "email"_L1 },
    std::pair { F::Phone, "phone"_L1 },
    std::pair { F::Territories, "territories"_L1 },
    std::pair { F::Session, "session"_L1 },
    std::pair { F::Roles, "roles"_L1 },
    std::pair { F::Expectations, "expectations"_L1 },
    std::pair { F::Adjustment, "adjustment"_L1 },
    std::pair { F::Council, "council"_L1 },
    std::pair { F::Audience, "audience"_L1 },
    std::pair { F::Track, "track"_L1 },
    std::pair { F::Status, "status"_L1 },
    std::pair { F::FormAddress, "form_address"_L1 },
};

} // namespace

QString code(FormField field)
{
    for (const auto &[each, code] : codes) {
        if (each == field) {
            return code;
        }
    }
    Q_UNREACHABLE();
}

std::optional<FormField> formFieldFromCode(QStringView wanted)
{
    for (const auto &[field, code] : codes) {
        if (wanted == code) {
            return field;
        }
    }
    return std::nullopt;
}

bool isOfPerson(FormField field)
{
    constexpr std::array fields { F::Civility, F::FamilyName, F::GivenName, F::FullName, F::Email, F::Phone };
    return std::ranges::find(fields, field) != fields.end();
}
