// SPDX-License-Identifier: GPL-3.0-or-later
// What answers to "Vous êtes" say of the public.
#include "app/exchange/importgoal.h"
#include "app/exchange/importreport.h"
#include "app/programmes/audience.h"
#include "tests/app/importdesk.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testregistry.h"

#include <QHash>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace importing;

class ImportPublicsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rolesThatNameAPublicAreToldFromOthers_data()
    {
        QTest::addColumn<QString>("audience"); // empty for none
        const auto add = [](const char *role, const QString &audience) { QTest::newRow(role) << audience; };
        for (const char *role : { "Élu.e", "élu", "Élue municipale", "Élu·e", "Un élu", "Élu.e.s" }) {
            add(role, u"elected"_s);
        }
        for (const char *role : { "Conseiller citoyen", "Conseiller.e citoyen.ne", "Conseillère citoyenne",
                 "Conseiller·e·s citoyen·ne·s", "Membre d’un conseil citoyen" }) {
            add(role, u"citizen"_s);
        }
        for (const char *role : { "Professionnel", "Professionnel.le de la politique de la ville" }) {
            add(role, u"professional"_s);
        }
        for (const char *role :
            { "Pilote de contrat de ville", "Délégué du préfet", "Partenaire du contrat de ville",
                "Animatrice du conseil citoyen", "Chargé de la participation citoyenne",
                "Conseiller municipal", "Assistant d’élu", "Autre" }) {
            add(role, {});
        }
    }
    void rolesThatNameAPublicAreToldFromOthers()
    {
        QFETCH(QString, audience);
        Desk desk(u"sqlite"_s);
        const ImportGoal goal = must(ImportGoal::read(desk.database(), {}));
        const auto named = goal.audienceOfRole(QString::fromUtf8(QTest::currentDataTag()));
        QCOMPARE(named ? code(*named) : QString(), audience);
    }

    void whoSaysToBeOfAnotherPublicIsRegisteredAndTold_data() { TestDatabase::engines(); }
    void whoSaysToBeOfAnotherPublicIsRegisteredAndTold()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const QByteArray file = "Nom;Prénom;Courriel;Session;Vous êtes\n"
                                "Abel;A;a@x.example;1;Élu.e\n"
                                "Bois;B;b@x.example;1;conseiller citoyen\n"
                                "Caron;C;c@x.example;1;Pilote de contrat de ville\n"
                                "Denis;D;d@x.example;1;\"Professionnel.le;Élu.e\"\n"
                                "Éloy;E;e@x.example;9;Élu.e\n";
        const QHash<int, OtherPublic> told { { 2, { u"Élu.e"_s, Audience::Professional } },
            { 3, { u"conseiller citoyen"_s, Audience::Professional } } };
        QCOMPARE(desk.plan(file).otherPublics, told);
        const ImportReport report = must(desk.import(file));
        QCOMPARE(report.added, 4);
        QCOMPARE(report.otherPublics, told);
        QCOMPARE(desk.registration(u"Abel"_s).audience, Audience::Professional);
        QCOMPARE(desk.registration(u"Abel"_s).person.function, u"Élu.e"_s);
        QVERIFY(must(desk.import(file)).otherPublics.isEmpty()); // nothing changes
    }

    void aRowThatSaysItsPublicIsNotDoubted()
    {
        Desk desk(u"sqlite"_s);
        const ImportReport report = must(desk.import("Nom;Prénom;Courriel;Session;Public;Vous êtes\n"
                                                     "Abel;A;a@x.example;1;Professionnel.le.s;Élu.e\n"
                                                     "Bois;B;b@x.example;1;Élu.e.s;Élu.e\n"
                                                     "Caron;C;c@x.example;1;;Élu.e\n"));
        QCOMPARE(report.added, 3);
        QCOMPARE(report.otherPublics.keys(), QList<int> { 4 });
    }

    void rolesOfTheSamplesNameNoPublic()
    {
        for (const QString &name : { u"d7_excel.xlsx"_s, u"d8_delimited_comma.csv"_s }) {
            Desk desk(u"sqlite"_s);
            const ImportReport report = must(desk.import(sample(name)));
            QVERIFY(report.added > 0);
            QVERIFY2(report.otherPublics.isEmpty(), qPrintable(name));
        }
    }
};

IREV_TEST(ImportPublicsTest)
#include "importpublicstest.moc"
