// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/listfilter.h"

#include "app/lists/savedview.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testregistry.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

namespace
{

using Test = ColumnCondition::Test;

/// Status, territories, day.
class People final : public FilteredList
{
public:
    [[nodiscard]] int allRows() const override { return int(rows.size()); }
    [[nodiscard]] QStringList cellOf(int row, int column) const override { return rows.at(row).at(column); }
    void setListFilter(const ListFilter &filter, const QHash<QString, int> &columns) override
    {
        bound = BoundFilter(filter, columns);
    }
    [[nodiscard]] QList<int> shown() const
    {
        QList<int> all;
        for (int row = 0; row < allRows(); ++row) {
            if (bound.accepts(*this, row)) {
                all.append(row);
            }
        }
        return all;
    }

    QList<QList<QStringList>> rows { { { u"confirmée"_s }, { u"Lille"_s, u"Roubaix"_s },
                                         { u"2021-10-01"_s } },
        { { u"annulée"_s }, { u"Lille"_s }, { u"2021-10-02"_s } },
        { { u"en attente"_s }, {}, { u"2021-10-03"_s } }, { { u"confirmée"_s }, { u"Béthune"_s }, {} } };
    BoundFilter bound;
};

const QHash<QString, int> codes { { u"status"_s, 0 }, { u"territories"_s, 1 }, { u"day"_s, 2 } };

QList<int> shown(const QList<ColumnCondition> &conditions)
{
    People people;
    ListFilter filter;
    for (const ColumnCondition &condition : conditions) {
        filter.set(condition);
    }
    people.setListFilter(filter, codes);
    return people.shown();
}

} // namespace

class ListFilterTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsAreKeptOrLeftOutByTheirValues()
    {
        QCOMPARE(shown({}), (QList<int> { 0, 1, 2, 3 }));
        QCOMPARE(shown({ { u"status"_s, Test::Among, { u"confirmée"_s }, {}, {} } }), (QList<int> { 0, 3 }));
        QCOMPARE(
            shown({ { u"status"_s, Test::Except, { u"annulée"_s }, {}, {} } }), (QList<int> { 0, 2, 3 }));
        // one of several territories is enough; who has none answers to the empty value
        QCOMPARE(shown({ { u"territories"_s, Test::Among, { u"Roubaix"_s }, {}, {} } }), QList<int> { 0 });
        QCOMPARE(
            shown({ { u"territories"_s, Test::Except, { u"Lille"_s }, {}, {} } }), (QList<int> { 2, 3 }));
        QCOMPARE(shown({ { u"territories"_s, Test::Among, { u""_s }, {}, {} } }), QList<int> { 2 });
    }

    void textsAreSoughtWithoutAccentsAndDaysBetweenTwo()
    {
        QCOMPARE(shown({ { u"territories"_s, Test::Contains, { u"BETH"_s }, {}, {} } }), QList<int> { 3 });
        QCOMPARE(shown({ { u"territories"_s, Test::Lacks, { u"lil"_s }, {}, {} } }), (QList<int> { 2, 3 }));
        QCOMPARE(shown({ { u"territories"_s, Test::Empty, {}, {}, {} } }), QList<int> { 2 });
        QCOMPARE(shown({ { u"territories"_s, Test::Filled, {}, {}, {} } }), (QList<int> { 0, 1, 3 }));
        QCOMPARE(shown({ { u"day"_s, Test::Between, {}, { 2021, 10, 2 }, {} } }), (QList<int> { 1, 2 }));
        QCOMPARE(shown({ { u"day"_s, Test::Between, {}, {}, { 2021, 10, 2 } } }), (QList<int> { 0, 1 }));
    }

    void conditionsOfSeveralColumnsHoldTogetherAndUnknownOnesAreLeftAside()
    {
        QCOMPARE(shown({ { u"status"_s, Test::Among, { u"confirmée"_s }, {}, {} },
                     { u"territories"_s, Test::Among, { u"Lille"_s }, {}, {} } }),
            QList<int> { 0 });
        QCOMPARE(shown({ { u"vanished"_s, Test::Empty, {}, {}, {} } }).size(), 4);
    }

    void aConditionThatSaysNothingIsNone()
    {
        ListFilter filter;
        filter.set({ u"status"_s, Test::Among, { u"confirmée"_s }, {}, {} });
        filter.set({ u"status"_s, Test::Contains, { u"  "_s }, {}, {} });
        QVERIFY(filter.isEmpty());
    }

    void valuesAreCountedTheMostFrequentFirst()
    {
        const People people;
        const QList<ValueCount> expected { { u"Lille"_s, 2 }, { QString(), 1 }, { u"Béthune"_s, 1 },
            { u"Roubaix"_s, 1 } };
        QCOMPARE(people.values(1), expected);
    }

    void aViewIsKeptWithAllItSaysForEveryDesk_data() { TestDatabase::engines(); }
    void aViewIsKeptWithAllItSaysForEveryDesk()
    {
        QFETCH(QString, engine);
        TestDatabase test(engine);
        const auto workspace = test.create();
        SavedViewStore store(workspace->database(), workspace->journal());
        SavedView view { u"  Élus d’ailleurs "_s, u"ville"_s, {}, { u"status"_s, u"name"_s }, u"status"_s,
            true };
        view.filter.set({ u"day"_s, Test::Between, {}, { 2021, 10, 2 }, {} });
        view.filter.set({ u"status"_s, Test::Except, { u"annulée"_s, u""_s }, {}, {} });
        must(store.add(u"registrations"_s, view));
        view.name = u"Élus d’ailleurs"_s;
        const auto other = test.open();
        QCOMPARE(must(SavedViewStore(other->database(), other->journal()).views(u"registrations"_s)),
            QList<SavedView> { view });
        QVERIFY(must(store.views(u"people"_s)).isEmpty());

        SavedView twin;
        twin.name = u"elus d'ailleurs"_s;
        const Error taken = store.add(u"registrations"_s, twin).error();
        QCOMPARE(taken.kind, Error::Kind::Duplicate);
        QCOMPARE(taken.subject, u"view"_s);
        QCOMPARE(taken.detail, u"Élus d’ailleurs"_s); // as it is written there
        twin.name = u"Autre vue"_s;
        must(store.add(u"registrations"_s, twin));
        const Error renamed = store.rename(u"registrations"_s, u"Autre vue"_s, u"ELUS D’AILLEURS"_s).error();
        QCOMPARE(renamed.subject, u"view"_s);
        QCOMPARE(renamed.detail, u"Élus d’ailleurs"_s);
        must(store.remove(u"registrations"_s, u"Autre vue"_s));
        QCOMPARE(store.add(u"registrations"_s, {}).error().subject, u"view:name"_s);
        view.search.clear();
        must(store.replace(u"registrations"_s, view));
        must(workspace->history().undo()); // "Remplacer" is taken back like anything
        QCOMPARE(must(store.views(u"registrations"_s)).first().search, u"ville"_s);
        must(workspace->history().redo());
        QCOMPARE(must(store.views(u"registrations"_s)).first().search, QString());
        must(store.rename(u"registrations"_s, view.name, u"Autres / à voir"_s));
        must(workspace->history().undo());
        QCOMPARE(must(store.views(u"registrations"_s)), QList<SavedView> { view });
        must(store.rename(u"registrations"_s, view.name, u"Autres"_s));
        QCOMPARE(must(store.views(u"registrations"_s)).first().name, u"Autres"_s);
        QCOMPARE(store.rename(u"registrations"_s, u"Perdue"_s, u"X"_s).error().kind, Error::Kind::NotFound);
        must(store.remove(u"registrations"_s, u"Autres"_s));
        must(workspace->history().undo());
        QCOMPARE(must(store.views(u"registrations"_s)).size(), 1);
        must(workspace->history().redo());
        QCOMPARE(store.replace(u"registrations"_s, view).error().kind, Error::Kind::NotFound);
    }

    void whatAViewSaysInAnUnknownWayIsLeftOut()
    {
        const QJsonObject strange { { u"conditions"_s,
            QJsonArray { QJsonObject { { u"column"_s, u"status"_s }, { u"test"_s, u"smells"_s } }, 7,
                QJsonObject { { u"column"_s, u"day"_s }, { u"test"_s, u"empty"_s } } } } };
        const ListFilter filter = ListFilter::fromJson(strange);
        QCOMPARE(filter.conditions().size(), 1);
        QCOMPARE(filter.conditions().first().column, u"day"_s);
    }
};

IREV_TEST(ListFilterTest)

#include "listfiltertest.moc"
