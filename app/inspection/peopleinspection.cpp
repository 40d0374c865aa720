// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspection/findings.h"
#include "app/people/personkeys.h"
#include "app/people/sortname.h"
#include "app/registrations/registrationproblems.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace
{

using Rule = Finding::Rule;

/// The rules of the form, on what is stored: no second list of them.
void inspectFields(Findings &findings, const Person &person, const QString &name)
{
    RegistrationDraft draft;
    draft.person = person;
    draft.session = SessionId { 1 };
    draft.track = TrackId { 1 };
    QSet<Rule> rules;
    for (const RegistrationProblem &problem : problems(draft)) {
        switch (problem.reason) {
        case RegistrationProblem::Reason::Missing:
            rules.insert(Rule::MissingName);
            break;
        case RegistrationProblem::Reason::Malformed:
            rules.insert(
                problem.field == RegistrationProblem::Field::Email ? Rule::BadEmail : Rule::BadPhone);
            break;
        case RegistrationProblem::Reason::TooLong:
            rules.insert(Rule::TooLong);
            break;
        case RegistrationProblem::Reason::Advised:
            break;
        }
    }
    for (const Rule rule : rules) {
        findings.add(rule, name);
    }
}

} // namespace

void inspection::inspectPeople(Findings &findings)
{
    findings.read(u"person"_s,
        u"SELECT family_name, given_name, sort_name, sort_key, name_key, email, email_key, phone, function, "
        u"council"
        " FROM person ORDER BY sort_key, id"_s,
        [&](const Row &row) {
            Person person;
            person.familyName = row.text(0);
            person.givenName = row.text(1);
            person.sortName = row.text(2);
            person.email = row.text(5);
            person.phone = row.text(7);
            person.function = row.text(8);
            person.council = row.text(9);
            const QString name = names::display(person.familyName, person.givenName);
            const bool keysAreRight = row.text(3) == personkeys::sort(person)
                && row.text(4) == personkeys::name(person) && row.text(6) == personkeys::email(person);
            findings.expect(keysAreRight, Rule::WrongKey, name);
            inspectFields(findings, person, name);
        });
}
