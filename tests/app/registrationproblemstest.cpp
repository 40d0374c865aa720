// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/registrations/registrationproblems.h"
#include "app/registrations/draftmerge.h"
#include "tests/support/testregistry.h"

#include <QTest>

using namespace Qt::StringLiterals;

using Field = RegistrationProblem::Field;
using Reason = RegistrationProblem::Reason;

namespace
{

RegistrationDraft goodDraft()
{
    RegistrationDraft draft;
    draft.person.familyName = u"Éloy"_s;
    draft.person.givenName = u"Maëlle"_s;
    draft.person.email = u"maelle.eloy@ville.example"_s;
    draft.person.organisationName = u"Ville de Lens"_s;
    draft.session = SessionId { 1 };
    draft.track = TrackId { 1 };
    return draft;
}

} // namespace

Q_DECLARE_METATYPE(RegistrationDraft)
Q_DECLARE_METATYPE(QList<RegistrationProblem>)

class RegistrationProblemsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyDraftHasItsProblems_data()
    {
        QTest::addColumn<RegistrationDraft>("draft");
        QTest::addColumn<QList<RegistrationProblem>>("expected");
        const auto row = [](const char *name, auto change, const QList<RegistrationProblem> &expected) {
            RegistrationDraft draft = goodDraft();
            change(draft);
            QTest::newRow(name) << draft << expected;
        };
        row("nothing wrong", [](auto &) { }, {});
        row("no name", [](auto &d) { d.person.familyName = u"  "_s; },
            { { Field::FamilyName, Reason::Missing } });
        row("no given name", [](auto &d) { d.person.givenName.clear(); },
            { { Field::GivenName, Reason::Missing } });
        row("301 letters", [](auto &d) { d.person.familyName = QString(301, u'é'); },
            { { Field::FamilyName, Reason::TooLong } });
        row("300 emoji", [](auto &d) { d.person.familyName = u"🎓"_s.repeated(300); }, {});
        row("301 emoji", [](auto &d) { d.person.familyName = u"🎓"_s.repeated(301); },
            { { Field::FamilyName, Reason::TooLong } });
        row("300 letters", [](auto &d) { d.person.familyName = QString(300, u'é'); }, {});
        row("no at sign", [](auto &d) { d.person.email = u"maelle.ville.example"_s; },
            { { Field::Email, Reason::Malformed } });
        row("space in the address", [](auto &d) { d.person.email = u"maelle eloy@ville.example"_s; },
            { { Field::Email, Reason::Malformed } });
        row("spaces around the address", [](auto &d) { d.person.email = u" maelle@ville.example "_s; }, {});
        row("phone in words", [](auto &d) { d.person.phone = u"zéro trois"_s; },
            { { Field::Phone, Reason::Malformed } });
        row("two phones", [](auto &d) { d.person.phone = u"03 53 01 00 01 / +33 6 39 98 00 01"_s; }, {});
        row("phone with dots", [](auto &d) { d.person.phone = u"03.53.01.00.00"_s; }, {});
        row("no session", [](auto &d) { d.session = {}; }, { { Field::Session, Reason::Missing } });
        row("no employer", [](auto &d) { d.person.organisationName.clear(); },
            { { Field::Organisation, Reason::Advised } });
        row("a citizen owes no employer",
            [](auto &d) {
                d.audience = Audience::Citizen;
                d.person.organisationName.clear();
            },
            {});
        row("nobody could be reached", [](auto &d) { d.person.email.clear(); },
            { { Field::Email, Reason::Advised } });
        row("a phone is enough",
            [](auto &d) {
                d.person.email.clear();
                d.person.phone = u"06 39 98 00 01"_s;
            },
            {});
        row("expectations without end", [](auto &d) { d.expectations = QString(5001, u'a'); },
            { { Field::Expectations, Reason::TooLong } });
    }

    void everyDraftHasItsProblems()
    {
        QFETCH(const RegistrationDraft, draft);
        QFETCH(const QList<RegistrationProblem>, expected);
        QCOMPARE(problems(draft), expected);
    }

    void anAdviceKeepsNothingFromBeingSaved()
    {
        RegistrationDraft draft = goodDraft();
        draft.person.email.clear();
        draft.person.organisationName.clear();
        QCOMPARE(problems(draft).size(), 2);
        QVERIFY(!areBlocking(problems(draft)));
        draft.person.givenName.clear();
        QVERIFY(areBlocking(problems(draft)));
    }

    void mergingKeepsWhatWasTypedAndTakesTheRest()
    {
        const RegistrationDraft base = goodDraft();
        RegistrationDraft mine = base;
        mine.person.phone = u"06 39 98 00 01"_s;
        mine.person.email = u"mine@ville.example"_s;
        RegistrationDraft theirs = base;
        theirs.person.function = u"directrice"_s;
        theirs.person.email = u"theirs@ville.example"_s;
        theirs.session = SessionId { 2 };
        const MergedDraft result = merged(base, mine, theirs);
        QCOMPARE(result.draft.person.phone, u"06 39 98 00 01"_s);
        QCOMPARE(result.draft.person.email, u"mine@ville.example"_s);
        QCOMPARE(result.draft.person.function, u"directrice"_s);
        QCOMPARE(result.draft.session.value, 2);
        QCOMPARE(result.contested, QList<Field> { Field::Email });
    }
};

IREV_TEST(RegistrationProblemsTest)
#include "registrationproblemstest.moc"
