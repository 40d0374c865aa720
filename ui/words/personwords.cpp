// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/personwords.h"

#include "app/base/french.h"
#include "app/people/sortname.h"
#include "ui/words/domainwords.h"

#include <QCoreApplication>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace
{

class PersonText
{
    Q_DECLARE_TR_FUNCTIONS(words)
};

constexpr qsizetype mostStandings = 2;

} // namespace

QString words::distinguished(const Person &person)
{
    QStringList parts { names::display(person.familyName, person.givenName), person.organisationName,
        person.council.isEmpty() ? QString() : shownOrganisation(Audience::Citizen, {}, person.council),
        person.email.isEmpty() ? person.phone : person.email };
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString words::standings(const QList<Registration> &theirs)
{
    if (theirs.isEmpty()) {
        return french::count(0, PersonText::tr("inscription"), PersonText::tr("inscriptions"));
    }
    QList<Registration> latest = theirs;
    std::ranges::sort(latest, std::ranges::greater(), &Registration::id);
    QStringList parts;
    for (const Registration &each : latest.first(std::min(latest.size(), mostStandings))) {
        parts
            << PersonText::tr("session %1, %2").arg(QString::number(each.sessionNumber), status(each.status));
    }
    if (const qsizetype more = latest.size() - mostStandings; more > 0) {
        parts << french::count(
            more, PersonText::tr("autre inscription"), PersonText::tr("autres inscriptions"));
    }
    return parts.join(u" · "_s);
}
