// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/importpeople.h"
#include "app/people/personstore.h"
#include "app/sessions/meetingstore.h"
#include "tests/app/importdesk.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testregistry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace importing;

/// A number says which answer a row is, and never turns one person into another.
class ImportNumbersTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aListRenumberedTurnsNobodyIntoAnother_data()
    {
        QTest::addColumn<QString>("engine");
        QTest::addColumn<QByteArray>("head");
        for (const QString &engine : { u"sqlite"_s, u"postgresql"_s }) {
            for (const char *head : { "N°;Nom;Prénom;Courriel;Session\n", "#;Nom;Prénom;Courriel;Session\n",
                     "Numéro;Nom;Prénom;Courriel;Session\n",
                     "Inscrits de 2022;;;;\nN°;Nom;Prénom;Courriel;Session\n" }) {
                QTest::addRow("%s %s", qUtf8Printable(engine), QByteArray(head).simplified().constData())
                    << engine << QByteArray(head);
            }
        }
    }
    void aListRenumberedTurnsNobodyIntoAnother()
    {
        QFETCH(QString, engine);
        QFETCH(QByteArray, head);
        Desk desk(engine);
        const QByteArray rows[] = { "Alpha;Ann;a@x.example;Session 1\n", "Bravo;Bob;b@x.example;Session 1\n",
            "Charlie;Cam;;Session 1\n" };
        QCOMPARE(must(desk.import(head + "1;" + rows[0] + "2;" + rows[1] + "3;" + rows[2])).added, 3);
        const QByteArray anew
            = head + "1;Zola;Zoé;z@x.example;Session 1\n2;" + rows[0] + "3;" + rows[1] + "4;" + rows[2];
        const RegistrationId ann = desk.registration(u"Alpha"_s).id;
        for (const ImportReport &report : { desk.plan(anew), must(desk.import(anew)) }) {
            QCOMPARE(report.added, 1);
            QCOMPARE(report.updated, 0);
            QCOMPARE(report.unchanged, 3);
            QVERIFY(report.rejected.isEmpty());
        }
        QCOMPARE(desk.registrations().size(), 4);
        QCOMPARE(desk.registration(u"Alpha"_s).id, ann);
        QCOMPARE(desk.registration(u"Alpha"_s).person.email, u"a@x.example"_s);
        const QStringList before = desk.content();
        QCOMPARE(must(desk.import(anew)).unchanged, 4);
        QCOMPARE(desk.content(), before);
    }

    void anImportThatChangesNobodyIsNoActTheSecondTime_data() { TestDatabase::engines(); }
    void anImportThatChangesNobodyIsNoActTheSecondTime()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const auto noted = [&] {
            return must(Statement(desk.database(),
                            u"SELECT (SELECT count(*) FROM act), (SELECT count(*) FROM act_change)"_s)
                            .first([](const Row &row) { return row.text(0) + u'/' + row.text(1); }))
                .value_or(QString());
        };
        const auto done = [&] { return desk.workspace->history().done(); };
        QCOMPARE(
            must(desk.import("SID;Nom;Prénom;Courriel;Session\n1;Éloy;Maëlle;m@x.example;Session 1\n")).added,
            1);
        // The same person by another list: what is new is that its answer is known, not who is registered.
        const QByteArray list
            = "N°;Nom;Prénom;Courriel;Session;Structure\n7;Éloy;Maëlle;m@x.example;Session 1;\n";
        const QStringList rows = desk.content();
        QCOMPARE(must(desk.import(list)).unchanged, 1);
        QCOMPARE(desk.registrations().size(), 1);
        QCOMPARE(done().size(), 2);
        QCOMPARE(done().last().kind, ActKind::Import);
        QCOMPARE(done().last().things, 0);
        const QString before = noted();
        QCOMPARE(must(desk.import(list)).unchanged, 1);
        QCOMPARE(noted(), before);
        QCOMPARE(done().size(), 2);
        // Taken back, it is still the one that changed nobody.
        (void)must(desk.workspace->history().undo());
        QCOMPARE(must(desk.workspace->journal().latest(1)).first().things, 0);
        QCOMPARE(desk.content().size(), rows.size() + 2); // two acts, and no answer
    }

    void aRowThatChangesNobodysKeyLeavesTheirOrder()
    {
        ImportPeople people;
        const ImportPeople::Key key { .name = 1, .email = 2, .organisation = 3 };
        const int first = people.add({}, key, 1);
        const int last = people.add({}, key, 2);
        people.revise(first, key);
        QCOMPARE(people.sameName(key), last);
        people.revise(last, { .name = 4, .email = 2, .organisation = 3 });
        QCOMPARE(people.sameName(key), first);
    }

    void theSerialOfWebformIsStillANumber()
    {
        Desk desk(u"sqlite"_s);
        const QByteArray file = "Serial number,Submission URI,Created,Nom,Prénom,E-mail,Session\n"
                                "1,/form/cdv,2021-10-12 09:05:00,Éloy,Maëlle,m@x.example,Session 1\n";
        QCOMPARE(must(desk.import(file)).added, 1);
        QCOMPARE(must(desk.import(QByteArray(file).replace("m@x", "maelle@x"))).updated, 1);
        QCOMPARE(desk.registration(u"Éloy"_s).person.email, u"maelle@x.example"_s);
    }

    void aNumberKnownAsSomebodyElsesChangesNobody_data() { TestDatabase::engines(); }
    void aNumberKnownAsSomebodyElsesChangesNobody()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const auto row = [](const char *number, const char *who) {
            return QByteArray(number) + ";12/10/2021 - 09:00;0;" + who + ";;Session 1;\n";
        };
        (void)must(desk.import(header + row("1", "Alpha;Ann;CAF;a@x.example;") + row("2", "Bravo;Bob;CAF;;")
            + row("3", "Caron;Léa;CAF;office@x.example;") + row("4", "Denis;Luc;CAF;office@x.example;")
            + row("5", "Martin;Paul;CAF;p1@x.example;") + row("6", "Martin;Paul;Ville;p2@x.example;")));
        const QStringList before = desk.content();
        const QByteArray others = header + row("1", "Zola;Zoé;CAF;z@x.example;") + row("2", "Zola;Zoé;CAF;;")
            + row("3", "Denis;Luc;CAF;office@x.example;") + row("5", "Martin;Paul;Ville;p2@x.example;");
        for (const ImportReport &report : { desk.plan(others), must(desk.import(others)) }) {
            QCOMPARE(report.updated + report.added, 0);
            QCOMPARE(report.rejected.size(), 4);
            for (const RowNote &note : report.rejected) {
                QCOMPARE(note.reason, RowReason::NumberOfAnother);
            }
            QCOMPARE(report.rejected.at(0).detail, u"1\nALPHA Ann"_s);
            QCOMPARE(report.rejected.at(2).detail, u"3\nCARON Léa"_s); // a colleague with the same address
            QCOMPARE(report.rejected.at(3).detail, u"5\nMARTIN Paul"_s); // a namesake
        }
        QCOMPARE(desk.content(), before);
    }

    void aCorrectionOfTheSamePersonIsTakenAndSaysWhatItChanges_data() { TestDatabase::engines(); }
    void aCorrectionOfTheSamePersonIsTakenAndSaysWhatItChanges()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const auto row = [](const char *number, const char *who, const char *session = "Session 1") {
            return QByteArray(number) + ";12/10/2021 - 09:00;0;" + who + ";;" + session + ";\n";
        };
        (void)must(desk.import(header + row("1", "Alpha;Ann;CAF;a@x.example;")
            + row("2", "Bravo;Bob;CAF;b@x.example;") + row("3", "Dupond;Jean;CAF;;")
            + row("4", "Maëlle;Éloy;CAF;;") + row("5", "Fabre;Inès;CAF;i@x.example;")));
        // What a coordinator made of it does not make it somebody else's.
        Person corrected = desk.registration(u"Fabre"_s).person;
        corrected.familyName = u"Fabre-Noël"_s;
        corrected.email = u"ines@x.example"_s;
        (void)must(PersonStore(desk.database()).update(corrected));
        const QByteArray later = header + row("1", "Alpha;Ann;Ville;ann@x.example;")
            + row("2", "Martin;Bob;CAF;b@x.example;") + row("3", "Dupont;Jean;CAF;;")
            + row("4", "Éloy;Maëlle;CAF;;") + row("5", "Fabre;Inès;Ville;i@x.example;", "Session 1 ou 2");
        for (const ImportReport &report : { desk.plan(later), must(desk.import(later)) }) {
            QCOMPARE(report.rejected.size(), 0);
            QCOMPARE(report.updated, 5);
            using F = FormField;
            QCOMPARE(report.changes.value(2), (QList { F::Organisation, F::Email }));
            QCOMPARE(report.changes.value(3), QList { F::FamilyName });
            QCOMPARE(report.changes.value(4), QList { F::FamilyName });
            QCOMPARE(report.changes.value(5), (QList { F::FamilyName, F::GivenName }));
            QCOMPARE(report.changes.value(6), (QList { F::Organisation, F::Session }));
        }
        QCOMPARE(desk.registration(u"Fabre-Noël"_s).person.organisationName, u"Ville"_s);
        const ImportReport again = must(desk.import(later));
        QCOMPARE(again.unchanged, 5);
        QVERIFY(again.changes.isEmpty());
    }

    void whatTheDirectorySaysAlreadyIsNoChange()
    {
        Desk desk(u"sqlite"_s);
        const QByteArray file = header + "1;12/10/2021 - 09:00;0;Éloy;Maëlle;CAF;m@x.example;;;Session 1;\n";
        (void)must(desk.import(file));
        Person known = desk.registration(u"Éloy"_s).person;
        known.email = u"maelle@x.example"_s;
        (void)must(PersonStore(desk.database()).update(known));
        const ImportReport report = desk.plan(QByteArray(file).replace("m@x", "maelle@x"));
        QCOMPARE(report.updated, 1);
        QVERIFY(report.changes.contains(2) && report.changes.value(2).isEmpty());
    }

    void aRowIsJudgedByWhatTheRowsBeforeItHaveDone_data() { TestDatabase::engines(); }
    void aRowIsJudgedByWhatTheRowsBeforeItHaveDone()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const QByteArray head = "SID;Nom;Prénom;Courriel;Session\n";
        (void)must(
            desk.import(head + "1;Alpha;Ann;a@x.example;Session 1\n2;Bravo;Bob;b@x.example;Session 1\n"));
        // The first is renamed and moved by its row; later ones name her as she is by then.
        const QByteArray later = head
            + "1;Alpha;Anne;a@x.example;Session 2\n7;Alpha;Anne;a@x.example;Session 2\n"
              "8;Alpha;Anne;a@x.example;Session 3\n9;Bravo;Bob;b@x.example;Session 1\n";
        const RegistrationId ann = desk.registration(u"Alpha"_s).id;
        for (const ImportReport &report : { desk.plan(later), must(desk.import(later)) }) {
            QCOMPARE(report.added, 0);
            QCOMPARE(report.updated, 1);
            QCOMPARE(report.changes.value(2), (QList { FormField::GivenName, FormField::Session }));
            QCOMPARE(report.unchanged, 2);
            QCOMPARE(report.lookalikes.first().row, 3);
            QCOMPARE(report.lookalikes.first().reason, RowReason::SamePerson);
            QCOMPARE(report.lookalikes.first().registration, ann);
            QCOMPARE(report.rejected.size(), 1);
            QCOMPARE(report.rejected.first().row, 4);
            QCOMPARE(report.rejected.first().reason, RowReason::PlacedElsewhere);
            QCOMPARE(report.rejected.first().detail, u"Session 2"_s);
        }
        QCOMPARE(desk.registrations().size(), 2);
    }

    void twoNumbersOfOneRegistrationAreOnePerson_data() { TestDatabase::engines(); }
    void twoNumbersOfOneRegistrationAreOnePerson()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const QByteArray head = "SID;Nom;Prénom;Courriel;Session\n";
        const QByteArray file
            = head + "1;Alpha;Ann;a@x.example;Session 1\n7;Alpha;Ann;a@x.example;Session 1\n";
        QCOMPARE(must(desk.import(file)).added, 1);
        const QByteArray moved = QByteArray(file).replace("Session 1", "Session 2");
        for (const ImportReport &report : { desk.plan(moved), must(desk.import(moved)) }) {
            QCOMPARE(report.updated, 2);
            QVERIFY(report.rejected.isEmpty());
            QCOMPARE(report.changes.value(2), QList { FormField::Session });
            QVERIFY(report.changes.value(3).isEmpty()); // the row before has done it
        }
        QCOMPARE(desk.registration(u"Alpha"_s).sessionNumber, 2);
    }

    void whoHasAnotherRegistrationWhereARowWouldGoStaysAndTheFileIsTaken_data() { TestDatabase::engines(); }
    void whoHasAnotherRegistrationWhereARowWouldGoStaysAndTheFileIsTaken()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const QByteArray head = "SID;Nom;Prénom;Courriel;Session;Statut\n";
        (void)must(desk.import(head
            + "1;Alpha;Ann;a@x.example;Session 1;demandée\n"
              "2;Alpha;Ann;a@x.example;Session 2;demandée\n"));
        QCOMPARE(desk.registrations().size(), 2);
        Person person = desk.registration(u"Alpha"_s).person;
        person.email.clear();
        (void)must(PersonStore(desk.database()).update(person));
        const QByteArray moved = head
            + "1;Alpha;Ann;a@x.example;Session 2;demandée\n"
              "3;Bravo;Bob;b@x.example;Session 1;\n";
        for (const ImportReport &report : { desk.plan(moved), must(desk.import(moved)) }) {
            QCOMPARE(report.added, 1);
            QCOMPARE(report.rejected.size(), 1);
            QCOMPARE(report.rejected.first().reason, RowReason::AlreadyThere);
        }
    }
};

IREV_TEST(ImportNumbersTest)
#include "importnumberstest.moc"
