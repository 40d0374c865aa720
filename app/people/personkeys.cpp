// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/people/personkeys.h"

#include "app/base/textfold.h"
#include "app/people/sortname.h"

QString personkeys::name(const Person &person)
{
    return text::fold(person.familyName + u' ' + person.givenName);
}

QString personkeys::sort(const Person &person)
{
    return text::fold(names::sortName(person) + u' ' + person.givenName);
}

QString personkeys::email(const Person &person)
{
    return person.email.trimmed().toLower();
}
