// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/outputfile.h"
#include "app/directory/directory.h"
#include "app/documents/attestationdesk.h"
#include "app/documents/attestationletter.h"
#include "app/people/personstore.h"
#include "app/registrations/registrationstore.h"
#include "app/storage/numberedpapers.h"
#include "tests/app/attestationsamples.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testregistry.h"

#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;

namespace
{

/// Somebody who was at the first séance of session 1, with an attestation, number 1.
struct Desk {
    explicit Desk(const QString &engine)
        : bench(engine)
        , them(bench.enrol(u"Dupond"_s, bench.scope.session))
    {
        bench.note(them, bench.meetings(bench.scope.session).first(), AttendanceState::Present);
        (void)must(bench.desk.issue(bench.scope, { them }));
    }
    void revise(const std::function<void(Person &)> &change)
    {
        const auto registration = must(RegistrationStore(bench.database()).registration(them));
        const Person known = must(PersonStore(bench.database()).person(registration.person.id));
        Person wanted = known;
        change(wanted);
        (void)must(bench.workspace->directory().revise(known, wanted));
    }
    void rename(const QString &family)
    {
        revise([&](Person &person) { person.familyName = family; });
    }
    Attestation prepared(const QList<RegistrationId> &renewed = {})
    {
        return must(bench.desk.prepare(bench.scope, { them }, renewed)).first();
    }
    AttestationDesk::Issued renew()
    {
        return must(bench.desk.issue({ AttestationDesk::Wanted { bench.scope, { them }, { them } } },
            numberedpapers::Leaving::File,
            [](const AttestationDesk::Issued &) { return outputfile::placed({}); }));
    }
    AttestationCase now() { return bench.caseOf(them); }

    AttestationBench bench;
    RegistrationId them;
};

} // namespace

/// A name written wrong on an attestation, and corrected.
class AttestationRenewalTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCorrectedNameGetsAnotherNumberOnceItIsAskedFor_data() { TestDatabase::engines(); }
    void aCorrectedNameGetsAnotherNumberOnceItIsAskedFor()
    {
        QFETCH(const QString, engine);
        Desk desk(engine);
        QVERIFY(!desk.now().isRenamed);
        QCOMPARE(desk.renew().fresh, QList<qint64>()); // nothing would be said otherwise
        desk.rename(u"Dupont"_s);
        QVERIFY(desk.now().isRenamed);
        QCOMPARE(desk.now().name, u"DUPONT Maëlle"_s);
        QCOMPARE(desk.now().issuedName, u"DUPOND Maëlle"_s);
        QVERIFY(!desk.now().isToWrite()); // it was true, and stays so until another is wanted
        QCOMPARE(desk.prepared().number, 1);
        QCOMPARE(desk.prepared().name, u"DUPOND Maëlle"_s);
        QCOMPARE(desk.prepared({ desk.them }).number, 0);
        QCOMPARE(desk.prepared({ desk.them }).name, u"DUPONT Maëlle"_s);

        const auto issued = desk.renew();
        QCOMPARE(issued.fresh, QList<qint64> { 2 });
        QVERIFY(textOf(attestationletter::letter(issued.attestations.first())).contains(u"DUPONT Maëlle"_s));
        QCOMPARE(desk.now().number, 2);
        QCOMPARE(desk.now().replaces, 1);
        QVERIFY(!desk.now().isRenamed);
        QCOMPARE(desk.prepared().number, 2);
        // The former is kept as it was.
        QCOMPARE(must(desk.bench.desk.attestation(1)).name, u"DUPOND Maëlle"_s);
    }

    void aNameTakenBackMakesTheFormerStandAgain_data() { TestDatabase::engines(); }
    void aNameTakenBackMakesTheFormerStandAgain()
    {
        QFETCH(const QString, engine);
        Desk desk(engine);
        desk.rename(u"Dupont"_s);
        (void)desk.renew();
        must(desk.bench.workspace->history().undo());
        QCOMPARE(desk.now().number, 1);
        QCOMPARE(desk.now().replaces, 0);
        QVERIFY(!desk.now().isRenamed);
        must(desk.bench.workspace->history().redo());
        QCOMPARE(desk.now().number, 2);
        QVERIFY(!desk.now().isRenamed);
    }

    void civilityAndFunctionAreOnItToo_data() { TestDatabase::engines(); }
    void civilityAndFunctionAreOnItToo()
    {
        QFETCH(const QString, engine);
        Desk desk(engine);
        desk.revise([](Person &person) { person.function = u"Directrice"_s; });
        QVERIFY(desk.now().isRenamed);
        QCOMPARE(desk.now().issuedName, desk.now().name);
        QCOMPARE(desk.prepared({ desk.them }).function, u"Directrice"_s);
        must(desk.bench.workspace->history().undo());
        QVERIFY(!desk.now().isRenamed);
        desk.revise([](Person &person) { person.civility = u"Monsieur"_s; });
        QVERIFY(desk.now().isRenamed);
        // What is not printed on it is no reason.
        must(desk.bench.workspace->history().undo());
        desk.revise([](Person &person) { person.phone = u"03 20 00 00 00"_s; });
        QVERIFY(!desk.now().isRenamed);
    }

    void presencesCorrectedUnderAnotherNameAreWrittenAnyway_data() { TestDatabase::engines(); }
    void presencesCorrectedUnderAnotherNameAreWrittenAnyway()
    {
        QFETCH(const QString, engine);
        Desk desk(engine);
        desk.rename(u"Dupont"_s);
        const auto meetings = desk.bench.meetings(desk.bench.scope.session);
        desk.bench.note(desk.them, meetings.first(), AttendanceState::Absent);
        desk.bench.note(desk.them, meetings.at(1), AttendanceState::Present);
        QVERIFY(desk.now().isCorrected && desk.now().isToWrite());
        QCOMPARE(desk.prepared().number, 0);
        QCOMPARE(desk.prepared().name, u"DUPONT Maëlle"_s);
    }
};

IREV_TEST(AttestationRenewalTest)

#include "attestationrenewaltest.moc"
