// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/directory/peoplemodel.h"
#include "app/people/personstore.h"
#include "app/territories/territorystore.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testregistry.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;

class PeopleModelTest final : public QObject
{
    Q_OBJECT

private:
    static Person add(
        Workspace &workspace, const QString &family, const QString &given, const QString &organisation)
    {
        Person person;
        person.id = newId<PersonId>();
        person.familyName = family;
        person.givenName = given;
        person.phone = u"03 53 01 00 12"_s;
        Act act(workspace.journal(), ActKind::Enrol);
        person.organisation = must(TerritoryStore(workspace.database()).findOrAdd(act, organisation));
        must(PersonStore(workspace.database()).add(person));
        return must(PersonStore(workspace.database()).person(person.id));
    }

    static QStringList names(const PeopleModel &model)
    {
        QStringList shown;
        for (int row = 0; row < model.rowCount(); ++row) {
            shown << model.index(row, PeopleModel::FamilyName).data().toString();
        }
        return shown;
    }

private Q_SLOTS:
    void peopleAreFoundAsOneTypesAndFiledByTheirSortNames_data() { TestDatabase::engines(); }
    void peopleAreFoundAsOneTypesAndFiledByTheirSortNames()
    {
        QFETCH(QString, engine);
        TestDatabase stored(engine);
        const auto workspace = stored.create();
        add(*workspace, u"Martin"_s, u"Luc"_s, u"CAF du Nord"_s);
        add(*workspace, u"de La Fontaine"_s, u"Zoé"_s, u"Région"_s);
        const Person eloy = add(*workspace, u"Éloy"_s, u"Maëlle"_s, u"Commune de Roubaix"_s);
        PeopleModel model(workspace->database(), workspace->changes());
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        must(model.read());
        QCOMPARE(names(model), (QStringList { u"ÉLOY"_s, u"de LA FONTAINE"_s, u"MARTIN"_s }));
        model.setFilter(u"eloy roub"_s);
        QCOMPARE(names(model), QStringList { u"ÉLOY"_s });
        QCOMPARE(model.personAt(0), eloy.id);
        model.setFilter(u"0353010012"_s);
        QCOMPARE(model.rowCount(), 3);
        model.setFilter(u"lafontaine"_s);
        QCOMPARE(names(model), QStringList { u"de LA FONTAINE"_s });
        model.setFilter(u"nobody"_s);
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(model.rowOf(eloy.id), -1);
        model.setFilter({});
        model.sort(PeopleModel::FamilyName, Qt::DescendingOrder);
        QCOMPARE(names(model), (QStringList { u"MARTIN"_s, u"de LA FONTAINE"_s, u"ÉLOY"_s }));
        model.sort(PeopleModel::Organisation, Qt::AscendingOrder);
        QCOMPARE(names(model), (QStringList { u"MARTIN"_s, u"ÉLOY"_s, u"de LA FONTAINE"_s }));
    }

    void aCouncilIsNamedAsInEveryOtherList()
    {
        TestDatabase stored(u"sqlite"_s);
        const auto workspace = stored.create();
        Person person;
        person.id = newId<PersonId>();
        person.familyName = u"Éloy"_s;
        person.givenName = u"Maëlle"_s;
        person.council = u"Bois-Joli"_s;
        must(PersonStore(workspace->database()).add(person));
        PeopleModel model(workspace->database(), workspace->changes());
        must(model.read());
        QCOMPARE(
            model.index(0, PeopleModel::Organisation).data().toString(), u"Conseil citoyen de Bois-Joli"_s);
    }

    void aRevisionIsSeenAfterItsCommit_data() { TestDatabase::engines(); }
    void aRevisionIsSeenAfterItsCommit()
    {
        QFETCH(QString, engine);
        TestDatabase stored(engine);
        const auto workspace = stored.create();
        const Person known = add(*workspace, u"Éloi"_s, u"Maëlle"_s, u"CAF du Nord"_s);
        PeopleModel model(workspace->database(), workspace->changes());
        must(model.read());
        Person wanted = known;
        wanted.familyName = u"Éloy"_s;
        must(workspace->directory().revise(known, wanted));
        QTRY_COMPARE(names(model), QStringList { u"ÉLOY"_s });
        must(workspace->history().undo());
        QTRY_COMPARE(names(model), QStringList { u"ÉLOI"_s });
    }
};

IREV_TEST(PeopleModelTest)
#include "peoplemodeltest.moc"
