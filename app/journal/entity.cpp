// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/entity.h"

#include <array>

namespace
{
constexpr std::array names { u"person", u"organisation", u"registration", u"meeting", u"group", u"form",
    u"cycle", u"place", u"speaker", u"letter", u"view", u"school_holiday" };
} // namespace

QString code(EntityKind kind)
{
    return QString::fromUtf16(names.at(size_t(kind)));
}

std::optional<EntityKind> entityKindFromCode(QStringView code)
{
    for (size_t i = 0; i < names.size(); ++i) {
        if (code == QStringView(names.at(i))) {
            return EntityKind(i);
        }
    }
    return std::nullopt;
}
