// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/programmes/audience.h"

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace
{

constexpr std::array audiences {
    std::pair { Audience::Professional, "professional"_L1 },
    std::pair { Audience::Elected, "elected"_L1 },
    std::pair { Audience::Citizen, "citizen"_L1 },
};

constexpr std::array formStates {
    std::pair { FormState::NotOpen, "not_open"_L1 },
    std::pair { FormState::Open, "open"_L1 },
    std::pair { FormState::Closed, "closed"_L1 },
    std::pair { FormState::Full, "full"_L1 },
};

template <class Table, class Value> QString codeIn(const Table &table, Value wanted)
{
    for (const auto &[value, code] : table) {
        if (value == wanted) {
            return code;
        }
    }
    Q_UNREACHABLE();
}

template <class Table>
auto valueIn(const Table &table, QStringView wanted) -> std::optional<decltype(table[0].first)>
{
    for (const auto &[value, code] : table) {
        if (wanted == code) {
            return value;
        }
    }
    return std::nullopt;
}

} // namespace

QString code(Audience audience)
{
    return codeIn(audiences, audience);
}

std::optional<Audience> audienceFromCode(QStringView code)
{
    return valueIn(audiences, code);
}

QString code(FormState state)
{
    return codeIn(formStates, state);
}

std::optional<FormState> formStateFromCode(QStringView code)
{
    return valueIn(formStates, code);
}
