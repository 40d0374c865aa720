// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/people/sortname.h"

#include "app/base/textfold.h"

using namespace Qt::StringLiterals;

namespace {

/// The length of a leading French particle that is rejected, space included: "de ", "d'", "d’"; lower case only, for a
/// capital "De" is Flemish.
qsizetype particleLength(const QString &familyName)
{
    if (familyName.startsWith("de "_L1)) {
        return 3;
    }
    return familyName.startsWith("d'"_L1) || familyName.startsWith(u"d’"_s) ? 2 : 0;
}

} // namespace

QString names::display(const QString &familyName, const QString &givenName)
{
    const QString family = capitals(familyName);
    return givenName.isEmpty() ? family : family + u' ' + givenName;
}

QString names::capitals(const QString &familyName)
{
    const qsizetype particle = particleLength(familyName);
    return familyName.first(particle) + familyName.sliced(particle).toUpper();
}

QString names::proposedSortName(const QString &familyName)
{
    const QString name = text::tidy(familyName);
    const qsizetype particle = particleLength(name);
    QString rest = name.sliced(particle).trimmed();
    if (particle == 0 || rest.isEmpty()) {
        return name;
    }
    rest[0] = rest.at(0).toUpper();
    const QString rejected = particle == 3 ? u"de"_s : u"d’"_s;
    return u"%1 (%2)"_s.arg(rest, rejected);
}
