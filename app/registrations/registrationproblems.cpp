// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/registrations/registrationproblems.h"

#include "app/base/textfold.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

using Field = RegistrationProblem::Field;
using Reason = RegistrationProblem::Reason;

constexpr qsizetype maxLength = 300;
constexpr qsizetype maxExpectations = 5000;

bool looksLikeEmail(const QString &email)
{
    // Not RFC 5322: what a person mistypes is a missing @ or dot, or a space.
    static const QRegularExpression shape(uR"(^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;".]{2,}$)"_s);
    return shape.match(email.trimmed()).hasMatch();
}

bool looksLikePhone(const QString &phone)
{
    // Room for two: "03 53 01 00 01 / +33 6 39 98 00 01".
    static const QRegularExpression shape(
        uR"(^\+?[\d\s.\-/()\x{00A0}\x{202F}]{6,30}(?: / \+?[\d\s.\-()]{6,20})?$)"_s);
    return shape.match(phone.trimmed()).hasMatch()
        && std::ranges::count_if(phone, [](QChar c) { return c.isDigit(); }) >= 6;
}

} // namespace

QList<RegistrationProblem> problems(const RegistrationDraft &draft)
{
    QList<RegistrationProblem> found;
    const Person &person = draft.person;
    const auto check = [&found](Field field, const QString &typed, bool needed) {
        if (needed && typed.trimmed().isEmpty()) {
            found.append({ field, Reason::Missing });
        } else if (text::isLonger(typed, maxLength)) {
            found.append({ field, Reason::TooLong });
        }
    };
    check(Field::FamilyName, person.familyName, true);
    check(Field::GivenName, person.givenName, true);
    check(Field::SortName, person.sortName, false);
    check(Field::Email, person.email, false);
    check(Field::Phone, person.phone, false);
    check(Field::Function, person.function, false);
    check(Field::Organisation, person.organisationName, false);
    check(Field::Council, person.council, false);
    if (!person.email.trimmed().isEmpty() && !looksLikeEmail(person.email)) {
        found.append({ Field::Email, Reason::Malformed });
    }
    if (!person.phone.trimmed().isEmpty() && !looksLikePhone(person.phone)) {
        found.append({ Field::Phone, Reason::Malformed });
    }
    if (!draft.session.isValid() || !draft.track.isValid()) {
        found.append({ Field::Session, Reason::Missing });
    }
    if (text::isLonger(draft.expectations, maxExpectations)) {
        found.append({ Field::Expectations, Reason::TooLong });
    }
    const bool isCitizen = draft.audience == Audience::Citizen;
    if (!isCitizen && person.organisationName.trimmed().isEmpty()) {
        found.append({ Field::Organisation, Reason::Advised });
    }
    if (person.email.trimmed().isEmpty() && person.phone.trimmed().isEmpty()) {
        found.append({ Field::Email, Reason::Advised }); // no way to reach them
    }
    return found;
}

bool areBlocking(const QList<RegistrationProblem> &problems)
{
    return std::ranges::any_of(problems, &RegistrationProblem::isBlocking);
}
