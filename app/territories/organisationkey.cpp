// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/territories/organisationkey.h"

#include "app/base/textfold.h"

#include <algorithm>

namespace
{

bool isQuote(QChar c)
{
    constexpr QStringView others = u"«»“”„‟‹›″";
    return c == u'"' || (c >= u'«' && others.contains(c));
}

} // namespace

QString organisationKey(const QString &name)
{
    if (std::ranges::none_of(name, isQuote)) {
        return text::fold(name); // as most: nothing is copied
    }
    QString plain = name;
    std::ranges::replace_if(plain, isQuote, QChar(u' '));
    const QString key = text::fold(plain);
    return key.isEmpty() ? text::fold(name) : key;
}
