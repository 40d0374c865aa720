// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/territories/organisationkey.h"

#include "app/base/textfold.h"

#include <algorithm>

QString organisationKey(const QString &name)
{
    constexpr QStringView quotes = u"\"«»“”„‟‹›″";
    QString plain = name;
    std::ranges::replace_if(plain, [&](QChar c) { return quotes.contains(c); }, QChar(u' '));
    const QString key = text::fold(plain);
    return key.isEmpty() ? text::fold(name) : key;
}
