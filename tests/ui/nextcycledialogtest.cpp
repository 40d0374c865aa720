// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/programmes/programmefile.h"
#include "app/programmes/programmestore.h"
#include "app/sessions/meetingstore.h"
#include "app/sessions/programmeinstaller.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testregistry.h"
#include "tests/ui/mnemonics.h"
#include "ui/calendar/newmeetingdialog.h"
#include "ui/documents/newcycledialog.h"
#include "ui/widgets/fieldnote.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

/// A coordinator prepares the next cycle: copies one, gives its séances their dates.
class NextCycleDialogTest final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TestDatabase> test_;
    std::unique_ptr<Workspace> workspace_;

    void makeCycleWithoutDates(const QString &title)
    {
        NewCycleDialog copy(*workspace_, nullptr);
        copy.findChild<QLineEdit *>(u"cycleTitleEdit"_s)->setText(title);
        copy.findChild<QCheckBox *>(u"cycleDatesCheck"_s)->setChecked(false);
        copy.findChild<QPushButton *>(u"makeCycleButton"_s)->click();
    }

private Q_SLOTS:
    void init()
    {
        test_ = std::make_unique<TestDatabase>(u"sqlite"_s);
        workspace_ = test_->create(Content::Programme, clockAt({ 2022, 6, 1 }));
    }

    void cleanup()
    {
        workspace_.reset();
        test_.reset();
    }

    void aCycleIsCopiedOntoTheSameDaysOfTheWeekAndForetold()
    {
        NewCycleDialog dialog(*workspace_, nullptr);
        auto *make = dialog.findChild<QPushButton *>(u"makeCycleButton"_s);
        QVERIFY(!make->isEnabled()); // it has no title yet
        dialog.findChild<QLineEdit *>(u"cycleTitleEdit"_s)->setText(u"2023 : Évaluer encore"_s);
        QCOMPARE(
            dialog.findChild<QDateEdit *>(u"cycleFirstEdit"_s)->date(), QDate(2022, 11, 22)); // a Tuesday too
        const QString told = dialog.findChild<QLabel *>(u"cycleToldLabel"_s)->text();
        QVERIFY2(told.contains(u"18\u00A0rencontres, du mardi 22 novembre 2022"_s), qPrintable(told));
        QCOMPARE(troubledMnemonics(dialog), QStringList());
        QSignalSpy said(&dialog, &NewCycleDialog::said);
        make->click();
        QCOMPARE(said.size(), 1);
        const auto cycles = must(ProgrammeStore(workspace_->database()).cycles());
        QCOMPARE(cycles.size(), 2);
        QCOMPARE(cycles.first().title, u"2023 : Évaluer encore"_s);
        QCOMPARE(must(MeetingStore(workspace_->database()).meetings()).size(), 36);
    }

    void theDateProposedIsOfTheCycleThatIsCopiedAndNeverItsOwn()
    {
        Database &database = workspace_->database();
        const Cycle old = must(ProgrammeStore(database).cycles()).first();
        must(workspace_->programmes().add(
            must(copyOf(database, old.id, { u"À venir"_s, true, QDate(2022, 10, 4) }))));
        NewCycleDialog dialog(*workspace_, nullptr);
        auto *source = dialog.findChild<QComboBox *>(u"cycleSourceCombo"_s);
        auto *first = dialog.findChild<QDateEdit *>(u"cycleFirstEdit"_s);
        source->setCurrentIndex(source->findText(old.title));
        QCOMPARE(first->date(), QDate(2022, 11, 22));
        source->setCurrentIndex(source->findText(u"À venir"_s)); // has not begun yet
        QCOMPARE(first->date(), QDate(2023, 10, 3));
        first->setDate({ 2024, 1, 9 }); // as one wants it
        source->setCurrentIndex(source->findText(old.title));
        QCOMPARE(first->date(), QDate(2024, 1, 9));
    }

    void seancesAreDatedWithWhatIsToBeKnownOfEachDate()
    {
        makeCycleWithoutDates(u"Suivant"_s);

        NewMeetingDialog dialog(*workspace_, { 2022, 11, 11 }, nullptr);
        QCOMPARE(dialog.findChild<QComboBox *>(u"newSeanceCombo"_s)->count(), 18);
        auto *dates = dialog.findChild<QTreeWidget *>(u"newDatesList"_s);
        QCOMPARE(dates->topLevelItemCount(), 1);
        // One date is taken as chosen, and warned about.
        QVERIFY2(dates->topLevelItem(0)->text(2).contains(u"Armistice"_s),
            qPrintable(dates->topLevelItem(0)->text(2)));
        const auto *skipped = dialog.findChild<QLabel *>(u"skippedDaysNote"_s);
        QVERIFY(skipped->text().isEmpty());
        dialog.findChild<QCheckBox *>(u"followingCheck"_s)->setChecked(true);
        dialog.findChild<QSpinBox *>(u"weeksSpin"_s)->setValue(3);
        QCOMPARE(dates->topLevelItemCount(), 4);
        QCOMPARE(
            dates->topLevelItem(0)->text(1), u"vendredi 18 novembre 2022"_s); // a holiday is stepped over
        QCOMPARE(dates->topLevelItem(1)->text(1), u"vendredi 9 décembre 2022"_s);
        QVERIFY2(skipped->text().startsWith(
                     u"Jours sautés\u00A0: vendredi 11 novembre 2022, Armistice de 1918\u202F; "_s)
                && skipped->text().contains(u"Vacances de Noël (zone B)"_s),
            qPrintable(skipped->text()));
        // As many as one likes, all of them at first; another group has its own number.
        auto *times = dialog.findChild<QSpinBox *>(u"timesSpin"_s);
        QCOMPARE(times->value(), 4);
        times->setValue(3);
        QCOMPARE(dates->topLevelItemCount(), 3);
        auto *seance = dialog.findChild<QComboBox *>(u"newSeanceCombo"_s);
        seance->setCurrentIndex(3); // the last one of its group
        QCOMPARE(dates->topLevelItemCount(), 1);
        QVERIFY(!times->isEnabled());
        seance->setCurrentIndex(0);
        QCOMPARE(times->value(), 4);
        QCOMPARE(dates->topLevelItemCount(), 4);
        QCOMPARE(troubledMnemonics(dialog), QStringList());
        QSignalSpy added(&dialog, &NewMeetingDialog::added);
        dialog.findChild<QPushButton *>(u"saveMeetingsButton"_s)->click();
        QCOMPARE(added.size(), 1);
        QCOMPARE(added.first().at(1).toString(), skipped->text());
        QCOMPARE(must(MeetingStore(workspace_->database()).meetings()).size(), 22);
        must(workspace_->history().undo());
        QCOMPARE(must(MeetingStore(workspace_->database()).meetings()).size(), 18);
    }

    void fieldsWithNothingWrongHaveNoColour()
    {
        makeCycleWithoutDates(u"2023 : Suite"_s);

        const NewMeetingDialog dialog(*workspace_, { 2022, 11, 8 }, nullptr);
        const auto *place = dialog.findChild<QLineEdit *>(u"newPlaceEdit"_s);
        const auto *speaker = dialog.findChild<QLineEdit *>(u"speakerEdit"_s);
        const QColor plain = QApplication::palette().color(QPalette::Base);
        QCOMPARE(place->palette().color(QPalette::Base), plain);
        QCOMPARE(speaker->palette().color(QPalette::Base), plain);
        QCOMPARE(dialog.findChild<FieldNote *>(u"newPlaceNote"_s)->tone(), FieldNote::Tone::Quiet);
    }

    void whatOthersPlanMeanwhileIsToldOfTheDateChosen()
    {
        makeCycleWithoutDates(u"2023 : Suite"_s);
        NewMeetingDialog dialog(*workspace_, { 2022, 11, 8 }, nullptr);
        dialog.show();
        auto *dates = dialog.findChild<QTreeWidget *>(u"newDatesList"_s);
        QVERIFY(!dates->topLevelItem(0)->text(2).contains(u"même jour"_s));
        const Meeting other = must(MeetingStore(workspace_->database()).meetings()).first();
        must(workspace_->planning().reviseMeeting(movedTo(other, { 2022, 11, 8 })));
        QTRY_VERIFY(dates->topLevelItem(0)->text(2).contains(u"même jour"_s));
    }

    void whatIsKnownOfASeriesIsGivenToAllOfIt()
    {
        makeCycleWithoutDates(u"2023 : Suite"_s);

        NewMeetingDialog dialog(*workspace_, { 2022, 11, 8 }, nullptr);
        dialog.show();
        // Of several cycles, which one is said.
        auto *seance = dialog.findChild<QComboBox *>(u"newSeanceCombo"_s);
        QVERIFY2(seance->itemText(0).contains(u"· 2023, "_s), qPrintable(seance->itemText(0)));
        dialog.findChild<QCheckBox *>(u"followingCheck"_s)->setChecked(true);
        dialog.findChild<QSpinBox *>(u"timesSpin"_s)->setValue(2);
        const auto type = [&](const QString &name, const QString &text) {
            auto *edit = dialog.findChild<QLineEdit *>(name);
            edit->clear();
            QTest::keyClicks(edit, text);
        };
        type(u"startEdit"_s, u"14h"_s);
        type(u"endEdit"_s, u"12h"_s);
        type(u"newPlaceEdit"_s, u"Salle bleue"_s);
        type(u"speakerEdit"_s, u"Claire Hondt"_s);
        QCOMPARE(troubledMnemonics(dialog), QStringList());
        auto *save = dialog.findChild<QPushButton *>(u"saveMeetingsButton"_s);
        save->click(); // it would end before it begins: said, and nothing is stored
        QVERIFY(dialog.isVisible());
        QCOMPARE(dialog.focusWidget(), dialog.findChild<QWidget *>(u"endEdit"_s)); // where it is put right
        QCOMPARE(must(MeetingStore(workspace_->database()).meetings()).size(), 18);
        type(u"endEdit"_s, u"17h"_s);
        auto *dates = dialog.findChild<QTreeWidget *>(u"newDatesList"_s);
        QVERIFY2(dates->topLevelItem(1)->text(1).endsWith(u"14\u00a0h\u00a0– 17\u00a0h"_s),
            qPrintable(dates->topLevelItem(1)->text(1)));
        QSignalSpy added(&dialog, &NewMeetingDialog::added);
        save->click();
        QCOMPARE(added.size(), 1);
        const auto made = added.first().first().value<QList<Meeting>>();
        QCOMPARE(made.size(), 2);
        for (const Meeting &each : made) {
            QCOMPARE(each.start(), QTime(14, 0));
            QCOMPARE(each.end(), QTime(17, 0));
            QCOMPARE(each.place, u"Salle bleue"_s);
            QCOMPARE(each.speakers, QStringList { u"Claire Hondt"_s });
        }
        must(workspace_->history().undo());
        QCOMPARE(must(MeetingStore(workspace_->database()).meetings()).size(), 18);
    }

    void whenEverySeanceHasItsDateTheDialogSaysSo()
    {
        const NewMeetingDialog dialog(*workspace_, { 2022, 11, 11 }, nullptr);
        QCOMPARE(dialog.findChild<QTreeWidget *>(u"newDatesList"_s)->topLevelItemCount(), 0);
        QVERIFY(!dialog.findChild<QPushButton *>(u"saveMeetingsButton"_s)->isEnabled());
        QCOMPARE(
            dialog.findChild<QLabel *>(u"emptyTitleLabel"_s)->text(), u"Toutes les séances ont leur date"_s);
        const auto *seance = dialog.findChild<QComboBox *>(u"newSeanceCombo"_s);
        QVERIFY(!seance->isEnabled());
        QCOMPARE(seance->placeholderText(), u"Aucune séance à dater"_s);
    }

    void withoutACycleTheDialogSaysSoAndWhatToDo()
    {
        TestDatabase empty(u"sqlite"_s);
        const auto workspace = empty.create(Content::Empty, clockAt({ 2022, 6, 1 }));
        const NewMeetingDialog dialog(*workspace, { 2022, 11, 11 }, nullptr);
        QCOMPARE(dialog.findChild<QLabel *>(u"emptyTitleLabel"_s)->text(), u"Aucun cycle dans cette base"_s);
        const QString guidance = dialog.findChild<QLabel *>(u"emptyGuidanceLabel"_s)->text();
        QVERIFY2(guidance.contains(u"Fichier > Programme du cycle"_s), qPrintable(guidance));
        QCOMPARE(dialog.findChild<QComboBox *>(u"newSeanceCombo"_s)->placeholderText(),
            u"Aucune séance à dater"_s);
    }
};

IREV_TEST(NextCycleDialogTest)
#include "nextcycledialogtest.moc"
