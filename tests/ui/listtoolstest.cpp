// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lists/listtools.h"

#include "app/lists/savedview.h"
#include "app/registrations/registrationstore.h"
#include "app/registrations/rostermodel.h"
#include "app/storage/statement.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testregistry.h"
#include "tests/ui/mnemonics.h"
#include "ui/lists/conditiondialog.h"
#include "ui/lists/filterbar.h"
#include "ui/people/organisationslist.h"
#include "ui/people/peoplepage.h"
#include "ui/registration/registrationlist.h"
#include "ui/roster/rosterpage.h"
#include "ui/waitinglist/waitinglistpage.h"
#include "ui/widgets/shownlist.h"
#include "ui/words/errorwords.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDateEdit>
#include <QGuiApplication>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>

#include <algorithm>
#include <ranges>

using namespace Qt::StringLiterals;

namespace
{

using Test = ColumnCondition::Test;

/// The list of all registrations over the demonstration.
struct Desk {
    explicit Desk(const QString &engine = u"sqlite"_s)
        : test(engine)
        , workspace(test.create(Content::Demonstration, clockAt({ 2022, 1, 20 })))
    {
        open();
    }
    void open()
    {
        list = std::make_unique<RegistrationList>(*workspace, nullptr);
        list->resize(1000, 500);
        list->read();
        list->show();
        view = list->findChild<QTableView *>(u"registrationsView"_s);
        tools = list->findChild<ListTools *>();
    }
    int rows() { return view->model()->rowCount(); }
    QStringList cells(int column)
    {
        QStringList texts;
        for (int row = 0; row < rows(); ++row) {
            texts.append(view->model()->index(row, column).data().toString());
        }
        return texts;
    }
    ConditionDialog *ask(int column)
    {
        tools->askCondition(column);
        const auto dialogs = list->findChildren<ConditionDialog *>();
        return *std::ranges::find_if(dialogs, &QWidget::isVisible);
    }
    QString chip(const QString &column)
    {
        const auto *chip = list->findChild<QWidget *>(column + u"Condition"_s);
        return chip ? chip->findChild<QPushButton *>()->text() : QString();
    }
    QMenu *views()
    {
        auto *menu = list->findChild<QMenu *>(u"viewsMenu"_s);
        Q_EMIT menu->aboutToShow();
        return menu;
    }
    void choose(const QString &name)
    {
        const auto actions = views()->actions();
        (*std::ranges::find(actions, name, &QAction::text))->trigger();
    }
    void answer(const QString &name)
    {
        const auto dialogs = list->findChildren<QInputDialog *>();
        QInputDialog *dialog = *std::ranges::find_if(dialogs, &QWidget::isVisible);
        dialog->setTextValue(name);
        dialog->accept();
    }

    TestDatabase test;
    std::unique_ptr<Workspace> workspace;
    std::unique_ptr<RegistrationList> list;
    QTableView *view = nullptr;
    ListTools *tools = nullptr;
};

void check(ConditionDialog &dialog, const QString &value)
{
    auto *values = dialog.findChild<QListWidget *>(u"valueList"_s);
    for (int i = 0; i < values->count(); ++i) {
        if (values->item(i)->data(Qt::UserRole).toString() == value) {
            values->item(i)->setCheckState(Qt::Checked);
        }
    }
}

void setTest(ConditionDialog &dialog, Test test)
{
    auto *combo = dialog.findChild<QComboBox *>(u"testCombo"_s);
    combo->setCurrentIndex(combo->findData(int(test)));
}

/// Enter, wherever one is.
void accept(ConditionDialog &dialog)
{
    QTest::keyClick(&dialog, Qt::Key_Return);
}

} // namespace

class ListToolsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QSettings().clear(); }

    void theArrowsGoThroughTheTestsOfAColumn()
    {
        Desk desk;
        ConditionDialog *dialog = desk.ask(RosterModel::FamilyName);
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        auto *tests = dialog->findChild<QComboBox *>(u"testCombo"_s);
        tests->setFocus();
        for (int i = 1; i < tests->count(); ++i) {
            QTest::keyClick(dialog->focusWidget(), Qt::Key_Down);
            QCOMPARE(dialog->focusWidget(), tests);
            QCOMPARE(tests->currentIndex(), i);
        }
    }

    void lettersTypedOnTheListGoToItsSearch()
    {
        Desk desk;
        QVERIFY(QTest::qWaitForWindowActive(desk.list.get()));
        const int all = desk.rows();
        const auto *search = desk.list->findChild<QLineEdit *>(u"filterEdit"_s);
        desk.view->setFocus();
        desk.view->selectRow(0);
        for (const auto &[key, modifiers] : { std::pair(Qt::Key_Down, Qt::NoModifier),
                 std::pair(Qt::Key_Space, Qt::NoModifier), std::pair(Qt::Key_C, Qt::ControlModifier) }) {
            QTest::keyClick(desk.view, key, modifiers);
            QVERIFY(desk.view->hasFocus());
        }
        QCOMPARE(search->text(), QString());
        QTest::keyClick(desk.view, 'c');
        QVERIFY(search->hasFocus());
        QTest::keyClicks(desk.list->focusWidget(), u"arl"_s);
        desk.view->setFocus();
        QTest::keyClick(desk.view, 'i'); // goes on where it was left
        QTest::keyClicks(desk.list->focusWidget(), u"er"_s);
        QCOMPARE(search->text(), u"carlier"_s);
        QVERIFY(desk.rows() > 0 && desk.rows() < all);
    }

    void cancelledOnesAreLeftOutAndTheListSaysSo()
    {
        Desk desk;
        const int all = desk.rows();
        const auto cancelled = desk.cells(RosterModel::Status).count(u"annulée"_s);
        QVERIFY(cancelled > 0);
        ConditionDialog *dialog = desk.ask(RosterModel::Status);
        QCOMPARE(troubledMnemonics(*dialog), QStringList());
        // "en attente" is one value, whatever the ranks
        auto *values = dialog->findChild<QListWidget *>(u"valueList"_s);
        QVERIFY(std::ranges::none_of(std::views::iota(0, values->count()),
            [&](int row) { return values->item(row)->text().contains(u"n°"_s); }));
        setTest(*dialog, Test::Except);
        check(*dialog, u"annulée"_s);
        accept(*dialog);
        QCOMPARE(desk.rows(), all - cancelled);
        QCOMPARE(desk.chip(u"status"_s), u"Statut\u00a0: sauf annulée"_s);
        QCOMPARE(desk.list->findChild<QLabel *>(u"countLabel"_s)->text(),
            u"%1 sur %2\u00a0inscriptions"_s.arg(all - cancelled).arg(all));
        QCOMPARE(shownlist::of(*desk.view, {}).rows.size(), all - cancelled); // what an export writes
        // typing narrows what is left
        desk.list->findChild<QLineEdit *>(u"filterEdit"_s)->setText(u"carlier"_s);
        QVERIFY(desk.rows() < all - cancelled);
        desk.list->findChild<QLineEdit *>(u"filterEdit"_s)->clear();
        // the condition follows the data
        RosterModel *model = qobject_cast<RosterModel *>(desk.view->model());
        const RegistrationStore store(desk.workspace->database());
        int row = 0; // of session 3: those of session 1 are noted present on the next day already
        while (must(store.registration(model->registrationAt(row))).sessionNumber != 3) {
            ++row;
        }
        (void)must(desk.workspace->enrolment().changeStatus(
            { model->registrationAt(row) }, RegistrationStatus::Cancelled, u"Empêchée"_s));
        QCOMPARE(desk.rows(), all - cancelled - 1);
        desk.list->findChild<QPushButton *>(u"showAllButton"_s)->click();
        QCOMPARE(desk.rows(), all);
        QVERIFY(!desk.list->findChild<FilterBar *>()->isVisible());
    }

    void aValueWithPercentSignsIsListedAsItIs()
    {
        Desk desk;
        (void)must(Statement(desk.workspace->database(),
            u"UPDATE territory SET label = 'Ville à 50%2 %1' WHERE id ="
            " (SELECT min(territory_id) FROM person_territory)"_s)
                .run());
        desk.open();
        const ConditionDialog *dialog = desk.ask(RosterModel::Territories);
        const auto *values = dialog->findChild<QListWidget *>(u"valueList"_s);
        QCOMPARE(values->findItems(u"Ville à 50%2 %1  ("_s, Qt::MatchStartsWith).size(), 1);
    }

    void aFilterOnAValueThatIsGoneStaysVisibleAndHolds()
    {
        Desk desk;
        const int all = desk.rows();
        ListFilter filter;
        filter.set({ u"status"_s, Test::Except, { u"disparue"_s }, {}, {} });
        desk.tools->setFilter(filter);
        QCOMPARE(desk.rows(), all);
        ConditionDialog *dialog = desk.ask(RosterModel::Status);
        QCOMPARE(dialog->condition().values, QStringList { u"disparue"_s });
        accept(*dialog);
        QVERIFY(!desk.tools->filter().isEmpty());
    }

    void aTextAndTwoDaysNarrowTogether()
    {
        Desk desk;
        ListFilter filter;
        filter.set({ u"organisation"_s, Test::Contains, { u"VILLE"_s }, {}, {} });
        desk.tools->setFilter(filter);
        const int towns = desk.rows();
        QVERIFY(towns > 0);
        QVERIFY(std::ranges::all_of(desk.cells(RosterModel::Organisation),
            [](const QString &cell) { return cell.contains(u"ville"_s, Qt::CaseInsensitive); }));
        ConditionDialog *dialog = desk.ask(RosterModel::RequestedAt);
        dialog->findChild<QCheckBox *>(u"hasToCheck"_s)->setChecked(true);
        dialog->findChild<QDateEdit *>(u"toEdit"_s)->setDate({ 2021, 10, 14 });
        accept(*dialog);
        QVERIFY(desk.rows() > 0 && desk.rows() < towns);
        QCOMPARE(desk.chip(u"requested_at"_s), u"Demande du\u00a0: jusqu’au 14/10/2021"_s);
        // opened again, the dialog shows what holds
        dialog = desk.ask(RosterModel::RequestedAt);
        QVERIFY(dialog->findChild<QCheckBox *>(u"hasToCheck"_s)->isChecked());
        QVERIFY(!dialog->findChild<QCheckBox *>(u"hasFromCheck"_s)->isChecked());
        dialog->findChild<QPushButton *>(u"noConditionButton"_s)->click();
        QCOMPARE(desk.rows(), towns);
    }

    void aViewIsKeptChosenRenamedAndRemoved_data() { TestDatabase::engines(); }
    void aViewIsKeptChosenRenamedAndRemoved()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const int all = desk.rows();
        ListFilter filter;
        filter.set({ u"status"_s, Test::Among, { u"en attente"_s }, {}, {} });
        desk.tools->setFilter(filter);
        desk.tools->columns().arrange({ u"organisation"_s, u"family_name"_s }, u"organisation"_s, true);
        const int waiting = desk.rows();
        QSignalSpy failed(desk.list.get(), &RegistrationList::failed);
        desk.views()->findChild<QAction *>(u"addViewAction"_s)->trigger();
        desk.answer(u"En attente & rouge"_s);
        // another window finds it
        desk.tools->setFilter({});
        desk.tools->columns().arrange({ u"family_name"_s, u"status"_s }, u"family_name"_s, false);
        QCOMPARE(desk.rows(), all);
        desk.choose(u"En attente && rouge"_s);
        QCOMPARE(desk.rows(), waiting);
        QCOMPARE(desk.tools->columns().shown(), (QStringList { u"organisation"_s, u"family_name"_s }));
        QCOMPARE(desk.tools->columns().sortedBy(), u"organisation"_s);
        QVERIFY(desk.tools->columns().isDescending());
        // the same name again is refused, and said
        desk.views()->findChild<QAction *>(u"addViewAction"_s)->trigger();
        desk.answer(u"en attente & ROUGE"_s);
        QCOMPARE(failed.size(), 1);
        const QString why = words::sentence(failed.first().first().value<Error>());
        QVERIFY2(why.startsWith(u"Une vue porte déjà ce nom\u00a0: «\u00a0En attente & rouge\u00a0»."_s),
            qPrintable(why));
        desk.views()->findChild<QAction *>(u"renameViewAction"_s)->trigger();
        desk.answer(u"À rappeler"_s);
        SavedViewStore store(desk.workspace->database(), desk.workspace->journal());
        QCOMPARE(must(store.views(u"registration"_s)).first().name, u"À rappeler"_s);
        desk.tools->setFilter({});
        desk.views()->findChild<QAction *>(u"replaceViewAction"_s)->trigger();
        QVERIFY(must(store.views(u"registration"_s)).first().filter.isEmpty());
        desk.views()->findChild<QAction *>(u"removeViewAction"_s)->trigger();
        QCOMPARE(must(store.views(u"registration"_s)).size(), 1); // asked first
        const auto answers = desk.list->findChild<QMessageBox *>()->buttons();
        (*std::ranges::find(answers, u"Supprimer la vue"_s, &QAbstractButton::text))->click();
        QVERIFY(must(store.views(u"registration"_s)).isEmpty());
    }

    void aViewOfColumnsUnknownHereOpensAndSaysWhatItLeavesAside()
    {
        Desk desk;
        SavedView strange;
        strange.name = u"D’ailleurs"_s;
        strange.columns = { u"family_name"_s, u"shoe_size"_s };
        strange.filter.set({ u"shoe_size"_s, Test::Filled, {}, {}, {} });
        must(SavedViewStore(desk.workspace->database(), desk.workspace->journal())
                .add(u"registration"_s, strange));
        const int all = desk.rows();
        QSignalSpy said(desk.list.get(), &RegistrationList::said);
        desk.choose(u"D’ailleurs"_s);
        QCOMPARE(desk.rows(), all);
        QCOMPARE(desk.tools->columns().shown(), QStringList { u"family_name"_s });
        QVERIFY(said.last().first().toString().contains(u"shoe_size"_s));
    }

    void aViewSaysWhichOfItsValuesNoRowHasAnyMore()
    {
        Desk desk;
        SavedView old;
        old.name = u"Anciens"_s;
        old.filter.set({ u"organisation"_s, Test::Except, { u"Ville de Nulle-Part"_s, u""_s }, {}, {} });
        must(SavedViewStore(desk.workspace->database(), desk.workspace->journal())
                .add(u"registration"_s, old));
        QSignalSpy said(desk.list.get(), &RegistrationList::said);
        desk.choose(u"Anciens"_s);
        const QString told = said.last().first().toString();
        QVERIFY2(told.contains(u"Ville de Nulle-Part"_s), qPrintable(told));
        QCOMPARE(told.count(u"("_s), 1); // that nothing stands somewhere is no value gone
    }

    void rowsAreCopiedAsATableWithTheColumnsShown()
    {
        Desk desk;
        desk.tools->columns().arrange({ u"status"_s, u"family_name"_s }, u"family_name"_s, false);
        desk.view->selectRow(0);
        desk.view->selectionModel()->select(
            desk.view->model()->index(1, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        desk.tools->copyAction()->trigger();
        const QMimeData *mime = QGuiApplication::clipboard()->mimeData();
        const QStringList lines = mime->text().split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 3);
        QCOMPARE(lines.first(), u"Statut\tNOM"_s);
        QCOMPARE(lines.at(1).split(u'\t').last(), desk.cells(RosterModel::FamilyName).first());
        QVERIFY(mime->html().contains(u"<table"_s));
    }

    void columnsChosenAndTheirOrderAreThereTheNextTime()
    {
        Desk desk;
        desk.tools->columns().arrange({ u"phone"_s, u"family_name"_s }, u"family_name"_s, true);
        desk.open();
        QCOMPARE(desk.tools->columns().shown(), (QStringList { u"phone"_s, u"family_name"_s }));
        QVERIFY(desk.tools->columns().isDescending());
    }

    void everyListIsFilteredByEveryColumn()
    {
        TestDatabase test(u"sqlite"_s);
        const auto workspace = test.create(Content::Demonstration, clockAt({ 2022, 1, 20 }));
        RosterPage roster(*workspace);
        WaitingListPage waiting(*workspace);
        PeoplePage people(*workspace, nullptr);
        struct Shown {
            QWidget *page;
            QString view;
        };
        const QList<Shown> lists { { &roster, {} }, { &waiting, {} }, { &people, u"peopleView"_s },
            { people.findChild<OrganisationsList *>(), u"organisationsView"_s } };
        for (const auto &[page, name] : lists) {
            page->show();
            auto *tools = page->findChild<ListTools *>(QString(), Qt::FindDirectChildrenOnly);
            auto *view = page->findChild<QTableView *>(name);
            QVERIFY(tools && view);
            const int all = view->model()->rowCount();
            QVERIFY(all > 0);
            auto *rows = dynamic_cast<FilteredList *>(view->model());
            for (const ListColumn &column : tools->columns().columns()) {
                if (column.kind == ListColumn::Kind::Other) {
                    continue;
                }
                const QList<ValueCount> values = rows->values(column.column);
                QVERIFY2(!values.isEmpty(), qPrintable(column.code));
                ListFilter filter;
                filter.set({ column.code, Test::Among, { values.first().value }, {}, {} });
                tools->setFilter(filter);
                QCOMPARE(view->model()->rowCount(), values.first().rows);
                filter.set({ column.code, Test::Except, { values.first().value }, {}, {} });
                tools->setFilter(filter);
                QCOMPARE(view->model()->rowCount(), all - values.first().rows);
            }
            tools->setFilter({});
            QCOMPARE(view->model()->rowCount(), all);
        }
    }
};

IREV_TEST(ListToolsTest)

#include "listtoolstest.moc"
