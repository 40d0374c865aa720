// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/planassistant.h"
#include "app/programmes/programmestore.h"
#include "app/sessions/undatedseances.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testregistry.h"
#include "tests/ui/mnemonics.h"
#include "tests/ui/planning.h"
#include "ui/widgets/emptynotice.h"
#include "ui/widgets/messagebar.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStyle>
#include <QTabBar>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

/// A coordinator asks for dates, keeps some, asks again, stores them.
class PlanAssistantTest final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TestDatabase> test_;
    std::unique_ptr<Workspace> workspace_;

private Q_SLOTS:
    void init()
    {
        test_ = std::make_unique<TestDatabase>(u"sqlite"_s);
        workspace_ = test_->create(Content::Programme, clockAt({ 2022, 6, 1 }));
        planning::addNextCycle(*workspace_);
    }

    void cleanup()
    {
        workspace_.reset();
        test_.reset();
    }

    void withoutSeancesToDateTheFormAsksForNothing()
    {
        must(workspace_->history().undo()); // the cycle to come
        PlanAssistant dialog(*workspace_, nullptr);
        dialog.show();
        QCOMPARE(child<QLabel>(dialog, u"emptyTitleLabel"_s)->text(), u"Aucune séance à dater"_s);
        QVERIFY(!child<QListWidget>(dialog, u"planGroupsList"_s)->isVisible());
        QVERIFY(!child<QLabel>(dialog, u"planSpeakersNote"_s)->isVisible());
        QVERIFY(child<QDateEdit>(dialog, u"planFirstEdit"_s)->isVisible());
        QVERIFY(!child<QDateEdit>(dialog, u"planFirstEdit"_s)->isEnabled());
        QVERIFY(!child<QPushButton>(dialog, u"proposeButton"_s)->isEnabled());
    }

    void ofSeveralCyclesTheOneMeantIsNamedFirst()
    {
        PlanAssistant dialog(*workspace_, nullptr);
        const auto *groups = child<QListWidget>(dialog, u"planGroupsList"_s);
        for (int row = 0; row < groups->count(); ++row) {
            const QString text = groups->item(row)->text();
            QVERIFY2(text.startsWith(u"Suivant · Session "_s), qPrintable(text)); // the end is cut
            QVERIFY(groups->item(row)->toolTip().endsWith(u" – Suivant"_s));
        }
    }

    void datesAreProposedAndStoredAsOneAct()
    {
        PlanAssistant dialog(*workspace_, nullptr);
        dialog.show();
        QCOMPARE(troubledMnemonics(dialog), QStringList());
        planning::chooseFirstGroup(dialog);
        auto *save = child<QPushButton>(dialog, u"savePlanButton"_s);
        QVERIFY(!save->isEnabled());
        planning::ask(dialog);
        auto *dates = child<QTreeWidget>(dialog, u"proposalList"_s);
        QCOMPARE(dates->topLevelItemCount(), 4);
        QCOMPARE(child<QTabBar>(dialog, u"proposalTabs"_s)->count(), 3);
        QSignalSpy added(&dialog, &PlanAssistant::added);
        save->click();
        QCOMPARE(added.size(), 1);
        QCOMPARE(must(undatedseances::read(workspace_->database())).size(), 14);
        must(workspace_->history().undo());
        QCOMPARE(must(undatedseances::read(workspace_->database())).size(), 18);
    }

    void theKeysKeepTheDateOfTheRowWhereverOneIsOnIt()
    {
        PlanAssistant dialog(*workspace_, nullptr);
        dialog.show();
        planning::chooseFirstGroup(dialog);
        planning::ask(dialog);
        auto *dates = child<QTreeWidget>(dialog, u"proposalList"_s);
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        dates->setFocus();
        QSignalSpy answered(&dialog, &PlanAssistant::answered);
        for (const Qt::Key key : { Qt::Key_Space, Qt::Key_Return, Qt::Key_Enter }) {
            for (int column = 0; column < dates->columnCount(); ++column) {
                dates->setCurrentItem(dates->topLevelItem(1), column);
                QTest::keyClick(dates, key);
                QCOMPARE(dates->topLevelItem(1)->checkState(0), Qt::Checked);
                QTest::keyClick(dates, key);
                QCOMPARE(dates->topLevelItem(1)->checkState(0), Qt::Unchecked);
            }
        }
        QCOMPARE(dates->topLevelItem(0)->checkState(0), Qt::Unchecked);
        // Enter was the row's, not the button's that asks again.
        QVERIFY(child<QPushButton>(dialog, u"proposeButton"_s)->isEnabled());
        QVERIFY(answered.isEmpty());
    }

    void aDateThatIsKeptStaysInTheNextProposals()
    {
        PlanAssistant dialog(*workspace_, nullptr);
        dialog.show();
        planning::chooseFirstGroup(dialog);
        planning::ask(dialog);
        auto *dates = child<QTreeWidget>(dialog, u"proposalList"_s);
        auto *tabs = child<QTabBar>(dialog, u"proposalTabs"_s);
        tabs->setCurrentIndex(1);
        dates->topLevelItem(1)->setCheckState(0, Qt::Checked);
        const QString kept = dates->topLevelItem(1)->text(1);
        tabs->setCurrentIndex(0); // to look at another one does not let it go
        tabs->setCurrentIndex(1);
        QCOMPARE(dates->topLevelItem(1)->checkState(0), Qt::Checked);
        child<QSpinBox>(dialog, u"leastGapSpin"_s)->setValue(10);
        planning::ask(dialog);
        for (int tab = 0; tab < tabs->count(); ++tab) {
            tabs->setCurrentIndex(tab);
            QCOMPARE(dates->topLevelItem(1)->text(1), kept);
            QCOMPARE(dates->topLevelItem(1)->checkState(0), Qt::Checked);
        }
    }

    void aKeptDateThatStandsInTheWayCanBeLetGo()
    {
        PlanAssistant dialog(*workspace_, nullptr);
        dialog.show();
        planning::chooseFirstGroup(dialog);
        planning::ask(dialog);
        auto *dates = child<QTreeWidget>(dialog, u"proposalList"_s);
        const int count = dates->topLevelItemCount();
        dates->topLevelItem(0)->setCheckState(0, Qt::Checked);
        // The period begins after the date that is kept.
        auto *first = child<QDateEdit>(dialog, u"planFirstEdit"_s);
        first->setDate({ 2022, 12, 1 });
        auto *last = child<QDateEdit>(dialog, u"planLastEdit"_s);
        last->setDate(first->date().addDays(200));
        planning::ask(dialog);
        const QString sentence = child<MessageBar>(dialog, u"messageBar"_s)->sentence();
        QVERIFY2(sentence.contains(u"ne plus garder"_s), qPrintable(sentence));
        QCOMPARE(dates->topLevelItemCount(), count);
        dates->topLevelItem(0)->setCheckState(0, Qt::Unchecked);
        planning::ask(dialog);
        QVERIFY(child<MessageBar>(dialog, u"messageBar"_s)->sentence().isEmpty());
    }

    void whenNothingFitsItSaysWhatToGiveUp()
    {
        PlanAssistant dialog(*workspace_, nullptr);
        dialog.show();
        planning::chooseFirstGroup(dialog);
        auto *first = child<QDateEdit>(dialog, u"planFirstEdit"_s);
        auto *last = child<QDateEdit>(dialog, u"planLastEdit"_s);
        first->setDate({ 2022, 9, 5 });
        last->setDate(first->date().addDays(20));
        planning::ask(dialog);
        const QString sentence = child<MessageBar>(dialog, u"messageBar"_s)->sentence();
        QVERIFY2(sentence.contains(u"allonger la période"_s), qPrintable(sentence));
        QVERIFY(!child<QPushButton>(dialog, u"savePlanButton"_s)->isEnabled());
        const auto *title = child<QLabel>(dialog, u"emptyTitleLabel"_s);
        QCOMPARE(title->text(), u"Aucune proposition"_s);
        // Of other wishes nothing is known yet.
        last->setDate(first->date().addDays(25));
        QCOMPARE(title->text(), u"Pas encore de proposition"_s);
        QVERIFY(child<MessageBar>(dialog, u"messageBar"_s)->sentence().isEmpty());
        // A period that ends before it begins is not asked for.
        last->setDate(first->date().addDays(-1));
        QVERIFY(!child<QPushButton>(dialog, u"proposeButton"_s)->isEnabled());
    }

    void whyDatesCannotBeAskedForStandsWhereTheyWouldBe()
    {
        PlanAssistant dialog(*workspace_, nullptr);
        dialog.show();
        const auto notice = [&] {
            QStringList said;
            const auto labels = dialog.findChild<EmptyNotice *>()->findChildren<QLabel *>();
            for (const QLabel *label : labels) {
                said.append(label->text());
            }
            return said.join(u' ');
        };
        QVERIFY2(notice().contains(u"Dites ce que vous souhaitez"_s), qPrintable(notice()));
        const auto days = dialog.findChildren<QCheckBox *>(QRegularExpression(u"^weekdayCheck\\d"_s));
        QVERIFY(!days.isEmpty());
        for (QCheckBox *day : days) {
            day->setChecked(false);
        }
        QVERIFY(!child<QPushButton>(dialog, u"proposeButton"_s)->isEnabled());
        QVERIFY2(notice().contains(u"au moins un jour de la semaine"_s), qPrintable(notice()));
        days.first()->setChecked(true);
        QVERIFY2(notice().contains(u"Dites ce que vous souhaitez"_s), qPrintable(notice()));
        auto *groups = child<QListWidget>(dialog, u"planGroupsList"_s);
        for (int row = 0; row < groups->count(); ++row) {
            groups->item(row)->setCheckState(Qt::Unchecked);
        }
        QVERIFY2(notice().contains(u"au moins un groupe"_s), qPrintable(notice()));
    }

    void remarksAreLedToOneAfterTheOther()
    {
        PlanAssistant dialog(*workspace_, nullptr);
        dialog.show();
        planning::chooseFirstGroup(dialog);
        auto *next = child<QPushButton>(dialog, u"nextRemarkButton"_s);
        QVERIFY(!next->isVisible());
        // Whole weeks apart, never the 24 days that would be ideal.
        for (const int day : { 1, 3, 4, 5 }) {
            child<QCheckBox>(dialog, u"weekdayCheck%1"_s.arg(day))->setChecked(false);
        }
        child<QCheckBox>(dialog, u"weekdayCheck2"_s)->setChecked(true);
        planning::ask(dialog);
        auto *dates = child<QTreeWidget>(dialog, u"proposalList"_s);
        auto *tabs = child<QTabBar>(dialog, u"proposalTabs"_s);
        bool wasLed = false;
        for (int tab = 0; tab < tabs->count(); ++tab) {
            tabs->setCurrentIndex(tab);
            QList<int> remarked;
            for (int row = 0; row < dates->topLevelItemCount(); ++row) {
                if (!dates->topLevelItem(row)->text(3).isEmpty()) {
                    remarked.append(row);
                }
            }
            QCOMPARE(next->isVisible(), !remarked.isEmpty());
            for (const int row : std::as_const(remarked)) {
                next->click();
                QCOMPARE(dates->indexOfTopLevelItem(dates->currentItem()), row);
                wasLed = true;
            }
            if (!remarked.isEmpty()) {
                next->click(); // the first one again
                QCOMPARE(dates->indexOfTopLevelItem(dates->currentItem()), remarked.first());
            }
        }
        QVERIFY(wasLed);
    }

    void hoursThatEndBeforeTheyBeginAreRefusedBesideTheField()
    {
        PlanAssistant dialog(*workspace_, nullptr);
        dialog.show();
        planning::chooseFirstGroup(dialog);
        auto *note = child<QLabel>(dialog, u"planHoursNote"_s);
        auto *end = child<QLineEdit>(dialog, u"planHoursEndEdit"_s);
        end->setText(u"9:30"_s); // as they begin, but they are not asked for
        QVERIFY(child<QPushButton>(dialog, u"proposeButton"_s)->isEnabled());
        child<QCheckBox>(dialog, u"planHoursCheck"_s)->setChecked(true);
        QVERIFY2(note->text().contains(u"après le début"_s), qPrintable(note->text()));
        QVERIFY(note->isVisible());
        QVERIFY(!child<QPushButton>(dialog, u"proposeButton"_s)->isEnabled());
        end->selectAll();
        QTest::keyClicks(end, u"22:00"_s); // as the meeting's own form takes them
        QVERIFY2(!note->isVisible(), qPrintable(note->text()));
        QVERIFY(child<QPushButton>(dialog, u"proposeButton"_s)->isEnabled());
        end->setText(u"25"_s);
        QVERIFY2(note->text().contains(u"illisible"_s), qPrintable(note->text()));
        QVERIFY(!child<QPushButton>(dialog, u"proposeButton"_s)->isEnabled());
        end->clear();
        QVERIFY2(note->text().contains(u"les deux heures"_s), qPrintable(note->text()));
        QVERIFY(!child<QPushButton>(dialog, u"proposeButton"_s)->isEnabled());
        end->setText(u"12h30"_s);
        QVERIFY(!note->isVisible());
        QVERIFY(child<QPushButton>(dialog, u"proposeButton"_s)->isEnabled());
    }

    void theTabKeyGoesThroughTheWishesAsTheyAreRead()
    {
        PlanAssistant dialog(*workspace_, nullptr);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        for (const QString &check : { u"planHoursCheck"_s, u"planOtherPlacesCheck"_s }) {
            child<QCheckBox>(dialog, check)->setChecked(true);
        }
        child<QWidget>(dialog, u"planGroupsList"_s)->setFocus();
        QStringList passed;
        const auto passOn = [&] {
            QTest::keyClick(dialog.focusWidget(), Qt::Key_Tab);
            const QString name = dialog.focusWidget()->objectName();
            if (passed.isEmpty() || passed.last() != name) { // not each part of a date
                passed.append(name);
            }
        };
        int keys = 0;
        while (++keys < 60 && !passed.contains(u"proposeButton"_s)) {
            passOn();
        }
        passed.removeIf([](const QString &name) { return name.isEmpty() || name == "planWishArea"_L1; });
        QStringList wanted { u"planFirstEdit"_s, u"planLastEdit"_s };
        for (int day = 1; day <= 7; ++day) {
            wanted.append(u"weekdayCheck%1"_s.arg(day));
        }
        wanted += { u"planHoursCheck"_s, u"planHoursStartEdit"_s, u"planHoursEndEdit"_s,
            u"planEveningCheck"_s, u"planEveningStartEdit"_s, u"planEveningEndEdit"_s, u"leastGapSpin"_s,
            u"mostGapSpin"_s, u"planPlaceCombo"_s, u"planOtherPlacesCheck"_s };
        const auto groups = child<QListWidget>(dialog, u"planGroupsList"_s)->count();
        for (int group = 0; group < groups; ++group) {
            wanted.append(u"planGroupPlaceCombo%1"_s.arg(group));
        }
        wanted += { u"planAvoidCheck"_s, u"planOnePerDayCheck"_s, u"proposeButton"_s };
        QCOMPARE(passed, wanted);
    }

    void whatIsSavedIsWhatWasAskedFor()
    {
        PlanAssistant dialog(*workspace_, nullptr);
        dialog.show();
        planning::chooseFirstGroup(dialog);
        planning::ask(dialog);
        auto *save = child<QPushButton>(dialog, u"savePlanButton"_s);
        auto *stale = child<QLabel>(dialog, u"staleNote"_s);
        QVERIFY(save->isEnabled());
        child<QTreeWidget>(dialog, u"proposalList"_s)->topLevelItem(0)->setCheckState(0, Qt::Checked);
        QVERIFY(save->isEnabled()); // keeping a date changes none that is shown
        auto *place = child<QComboBox>(dialog, u"planPlaceCombo"_s);
        place->setEditText(u"Amiens"_s);
        QVERIFY(!save->isEnabled());
        QVERIFY2(stale->isVisible() && stale->text().contains(u"ont changé"_s), qPrintable(stale->text()));
        place->setEditText({});
        QVERIFY(save->isEnabled());
        QVERIFY(!stale->isVisible());
        place->setEditText(u"Amiens"_s);
        planning::ask(dialog);
        QVERIFY(save->isEnabled());
        QSignalSpy added(&dialog, &PlanAssistant::added);
        save->click();
        QCOMPARE(added.first().first().value<QList<Meeting>>().first().place, u"Amiens"_s);
    }

    void aGroupMayHaveAPlaceOfItsOwnAndTheSpeakersAreTheProgrammes()
    {
        PlanAssistant dialog(*workspace_, nullptr);
        dialog.show();
        const auto *speakers = child<QLabel>(dialog, u"planSpeakersNote"_s);
        QVERIFY(speakers->text().contains(u"n’en nomme pas encore"_s));
        QVERIFY(speakers->width() > dialog.width() / 5); // and is read
        auto *groups = child<QListWidget>(dialog, u"planGroupsList"_s);
        for (int row = 2; row < groups->count(); ++row) {
            groups->item(row)->setCheckState(Qt::Unchecked);
        }
        auto *others = child<QCheckBox>(dialog, u"planOtherPlacesCheck"_s);
        auto *second = child<QComboBox>(dialog, u"planGroupPlaceCombo1"_s);
        QVERIFY(!second->isVisible());
        child<QComboBox>(dialog, u"planPlaceCombo"_s)->setEditText(u"Amiens"_s);
        others->setChecked(true);
        QVERIFY(second->isVisible());
        QCOMPARE(troubledMnemonics(dialog), QStringList());
        second->setEditText(u"  Lille "_s);
        planning::ask(dialog);
        QSignalSpy added(&dialog, &PlanAssistant::added);
        child<QPushButton>(dialog, u"savePlanButton"_s)->click();
        const auto meetings = added.first().first().value<QList<Meeting>>();
        QStringList places;
        for (const Meeting &each : meetings) {
            places.append(each.place);
        }
        const QString first = groups->item(0)->text();
        QCOMPARE(places.count(u"Amiens"_s), first.contains(u"4"_s) ? 4 : 2);
        QCOMPARE(places.count(u"Lille"_s), places.size() - places.count(u"Amiens"_s));
        QVERIFY(places.contains(u"Lille"_s));
    }

    void whichSessionAndTrackIsReadAlsoOnASmallScreen()
    {
        PlanAssistant dialog(*workspace_, nullptr);
        dialog.resize(1150, 640); // what 1280 × 800 leaves
        dialog.show();
        planning::chooseFirstGroup(dialog);
        planning::ask(dialog);
        const auto *dates = child<QTreeWidget>(dialog, u"proposalList"_s);
        const int margins = 2 * (dates->style()->pixelMetric(QStyle::PM_FocusFrameHMargin) + 1);
        QTest::qWait(0);
        for (int row = 0; row < dates->topLevelItemCount(); ++row) {
            const QTreeWidgetItem *item = dates->topLevelItem(row);
            QVERIFY(item->toolTip(2).contains(u"Session"_s));
            for (const int column : { 2, 3 }) {
                const QRect room = dates->visualRect(dates->indexFromItem(item, column));
                const QRect needed = dates->fontMetrics().boundingRect(
                    QRect(0, 0, room.width() - margins, 1000), Qt::TextWordWrap, item->text(column));
                QVERIFY2(needed.height() <= room.height() && needed.width() <= room.width(),
                    qPrintable(item->text(column)));
            }
        }
    }

    void aSearchIsStoppedAndAClosedWindowLeavesNoneBehind()
    {
        auto dialog = std::make_unique<PlanAssistant>(*workspace_, nullptr);
        dialog->show();
        QSignalSpy answered(dialog.get(), &PlanAssistant::answered);
        child<QPushButton>(*dialog, u"proposeButton"_s)->click();
        child<QPushButton>(*dialog, u"stopButton"_s)->click();
        QVERIFY(answered.wait(planning::longest));
        child<QPushButton>(*dialog, u"proposeButton"_s)->click();
        dialog.reset();
        QCOMPARE(must(undatedseances::read(workspace_->database())).size(), 18);
    }
};

IREV_TEST(PlanAssistantTest)
#include "planassistanttest.moc"
