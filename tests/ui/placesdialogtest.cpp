// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planning/placesdialog.h"

#include "app/sessions/meetingstore.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testregistry.h"
#include "tests/ui/mnemonics.h"
#include "ui/planning/busytimedialog.h"
#include "ui/planning/busytimesdialog.h"
#include "ui/widgets/messagebar.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabWidget>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

/// "Lieux et intervenants".
class PlacesDialogTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        test_ = std::make_unique<TestDatabase>(u"sqlite"_s);
        workspace_ = test_->create(Content::Programme, clockAt({ 2022, 2, 10 }));
        Meeting meeting = must(MeetingStore(workspace_->database()).meetings()).first();
        meeting.place = u"Salle <b>bleue</b>"_s;
        meeting.speakers = { u"Claire d’Hondt"_s };
        meeting_ = must(workspace_->planning().reviseMeeting(meeting));
        dialog_ = std::make_unique<PlacesDialog>(*workspace_, nullptr);
        dialog_->open();
    }
    void cleanup()
    {
        dialog_.reset();
        workspace_.reset();
        test_.reset();
    }

    void whatIsKnownIsListedAndWhatIsNotIsSaid()
    {
        const QTreeWidgetItem *place = list(u"placesList"_s).topLevelItem(0);
        QCOMPARE(place->text(0), u"Salle <b>bleue</b>"_s);
        QCOMPARE(place->text(1), u"à préciser"_s);
        QCOMPARE(place->text(2), u"à préciser"_s);
        QCOMPARE(place->text(3), u"1"_s);
        QVERIFY(!button(u"removePlaceButton"_s).isEnabled());
    }

    void aPlaceIsRenamedAndDescribed()
    {
        click(u"revisePlaceButton"_s);
        auto *form = dialog_->findChild<QDialog *>(QString(), Qt::FindDirectChildrenOnly);
        QVERIFY(form);
        form->findChild<QLineEdit *>(u"placeNameEdit"_s)->setText(u"Salle verte"_s);
        form->findChild<QSpinBox *>(u"placeCapacitySpin"_s)->setValue(30);
        form->accept();
        const QTreeWidgetItem *place = list(u"placesList"_s).topLevelItem(0);
        QCOMPARE(place->text(0), u"Salle verte"_s);
        QCOMPARE(place->text(2), u"30"_s);
        QCOMPARE(must(MeetingStore(workspace_->database()).meeting(meeting_.id)).place, u"Salle verte"_s);
    }

    void aSpeakerGetsAStructureAndAnEmptyNameIsRefused()
    {
        dialog_->findChild<QTabWidget *>(u"placesTabs"_s)->setCurrentIndex(1);
        click(u"revisePlaceButton"_s);
        auto *form = dialog_->findChild<QDialog *>(QString(), Qt::FindDirectChildrenOnly);
        QVERIFY(form);
        auto *name = form->findChild<QLineEdit *>(u"speakerNameEdit"_s);
        name->setText(u"  "_s);
        form->findChild<QLineEdit *>(u"speakerOrganisationEdit"_s)->setText(u"Labo ville"_s);
        form->accept();
        QVERIFY(form->isVisible());
        name->setText(u"Claire d’Hondt"_s);
        form->accept();
        QCOMPARE(list(u"speakersList"_s).topLevelItem(0)->text(1), u"Labo ville"_s);
    }

    void enterOpensTheRowAndSavesNothing()
    {
        for (int tab = 0; tab < 2; ++tab) {
            dialog_->findChild<QTabWidget *>(u"placesTabs"_s)->setCurrentIndex(tab);
            QTreeWidget &rows = list(tab == 0 ? u"placesList"_s : u"speakersList"_s);
            rows.setFocus();
            QTest::keyClick(&rows, Qt::Key_Return);
            QTRY_VERIFY(dialog_->findChild<QDialog *>(QString(), Qt::FindDirectChildrenOnly));
            auto *form = dialog_->findChild<QDialog *>(QString(), Qt::FindDirectChildrenOnly);
            QVERIFY(form->isVisible());
            QVERIFY(workspace_->history().done().size() == 1); // the meeting's of init()
            delete form;
        }
    }

    void whatNothingNamesIsRemoved()
    {
        meeting_.place.clear();
        meeting_ = must(workspace_->planning().reviseMeeting(meeting_));
        QVERIFY(button(u"removePlaceButton"_s).isEnabled());
        click(u"removePlaceButton"_s);
        QCOMPARE(list(u"placesList"_s).topLevelItemCount(), 0);
        must(workspace_->history().undo());
        QCOMPARE(list(u"placesList"_s).topLevelItemCount(), 1);
    }

    void whatNoMeetingNamesYetIsAddedAndTakenBack()
    {
        click(u"addPlaceButton"_s);
        auto *form = dialog_->findChild<QDialog *>(QString(), Qt::FindDirectChildrenOnly);
        QVERIFY(form);
        auto *name = form->findChild<QLineEdit *>(u"placeNameEdit"_s);
        form->accept();
        QVERIFY(form->isVisible()); // a place has a name
        name->setText(u"salle <B>bleue</B>"_s);
        form->accept();
        QVERIFY(form->isVisible()); // there is one already
        name->setText(u"Halle"_s);
        form->findChild<QSpinBox *>(u"placeCapacitySpin"_s)->setValue(80);
        form->accept();
        QCOMPARE(list(u"placesList"_s).topLevelItemCount(), 2);
        QCOMPARE(list(u"placesList"_s).topLevelItem(0)->text(2), u"80"_s);
        delete form;
        dialog_->findChild<QTabWidget *>(u"placesTabs"_s)->setCurrentIndex(1);
        click(u"addPlaceButton"_s);
        form = dialog_->findChild<QDialog *>(QString(), Qt::FindDirectChildrenOnly);
        QVERIFY(form);
        form->findChild<QLineEdit *>(u"speakerNameEdit"_s)->setText(u"Zoé Arnaud"_s);
        form->accept();
        QCOMPARE(list(u"speakersList"_s).topLevelItemCount(), 2);
        must(workspace_->history().undo());
        QCOMPARE(list(u"speakersList"_s).topLevelItemCount(), 1);
        must(workspace_->history().undo());
        QCOMPARE(list(u"placesList"_s).topLevelItemCount(), 1);
    }

    void daysNotFreeAreNotedChangedAndTakenBack()
    {
        dialog_->findChild<QTabWidget *>(u"placesTabs"_s)->setCurrentIndex(1);
        click(u"busyTimesButton"_s);
        auto *days = dialog_->findChild<BusyTimesDialog *>();
        QVERIFY(days);
        QCOMPARE(troubledMnemonics(*days), QStringList());
        auto &rows = *days->findChild<QTreeWidget *>(u"busyTimesList"_s);
        QCOMPARE(rows.topLevelItemCount(), 0);
        QVERIFY(!days->findChild<QPushButton *>(u"removeBusyTimeButton"_s)->isEnabled());
        const auto form = [&](const QString &opened) {
            QTest::mouseClick(days->findChild<QPushButton *>(opened), Qt::LeftButton);
            return days->findChild<BusyTimeDialog *>(QString(), Qt::FindDirectChildrenOnly);
        };
        auto *day = form(u"addBusyTimeButton"_s);
        QVERIFY(day);
        QCOMPARE(troubledMnemonics(*day), QStringList());
        auto *first = day->findChild<QDateEdit *>(u"busyFirstEdit"_s);
        auto *last = day->findChild<QDateEdit *>(u"busyLastEdit"_s);
        first->setDate({ 2022, 3, 7 });
        QCOMPARE(last->date(), QDate(2022, 3, 7)); // never before the first one
        last->setDate({ 2022, 3, 4 });
        day->accept();
        QVERIFY(day->isVisible());
        QVERIFY(day->findChild<MessageBar *>()->sentence().contains(u"La fin doit venir après le début"_s));
        last->setDate({ 2022, 3, 9 });
        day->findChild<QCheckBox *>(u"busyAllDayCheck"_s)->setChecked(false);
        const auto *note = day->findChild<QLabel *>(u"busyHoursNote"_s);
        QVERIFY2(
            note->text().contains(u"Sans interruption du lundi 7 mars 2022 à 9"_s), qPrintable(note->text()));
        QTRY_VERIFY(note->height() >= note->heightForWidth(note->width())); // no line is cut in half
        last->setDate({ 2022, 3, 7 });
        QVERIFY(note->text().isEmpty());
        day->findChild<QLineEdit *>(u"busyLabelEdit"_s)->setText(u"cours <b>"_s);
        // Hours as the meeting's own form takes them; what cannot be read is said, and not saved.
        auto *end = day->findChild<QLineEdit *>(u"busyEndEdit"_s);
        for (const QString &wrong : { u"midi"_s, u""_s, u"8h"_s }) {
            end->setText(wrong);
            QVERIFY2(!note->text().isEmpty(), qPrintable(wrong));
            day->accept();
            QVERIFY(day->isVisible());
            QVERIFY(day->findChild<MessageBar *>()->isHidden()); // the note says it
        }
        // Two that cannot be read are no whole day.
        auto *start = day->findChild<QLineEdit *>(u"busyStartEdit"_s);
        const QString nine = start->text();
        start->setText(u"25h"_s);
        end->setText(u"26h"_s);
        day->accept();
        QVERIFY(day->isVisible());
        QCOMPARE(rows.topLevelItemCount(), 0);
        start->setText(nine);
        QTest::keyClick(end, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(end, u"22:00"_s);
        QVERIFY2(note->text().isEmpty(), qPrintable(note->text()));
        QTest::keyClick(end, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(end, u"12h"_s);
        day->accept();
        QCOMPARE(rows.topLevelItemCount(), 1);
        QCOMPARE(rows.topLevelItem(0)->text(0), u"lundi 7 mars 2022, 9\u00A0h\u00A0– 12\u00A0h"_s);
        QCOMPARE(rows.topLevelItem(0)->text(1), u"cours <b>"_s);
        QVERIFY(rows.topLevelItem(0)->toolTip(1).contains(u"&lt;b&gt;"_s));
        delete day;

        day = form(u"reviseBusyTimeButton"_s);
        QVERIFY(day);
        QVERIFY(!day->findChild<QCheckBox *>(u"busyAllDayCheck"_s)->isChecked());
        day->findChild<QCheckBox *>(u"busyAllDayCheck"_s)->setChecked(true);
        day->accept();
        QCOMPARE(rows.topLevelItem(0)->text(0), u"lundi 7 mars 2022"_s);
        days->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(days));
        rows.setFocus();
        QTest::keyClick(&rows, Qt::Key_Delete);
        QCOMPARE(rows.topLevelItemCount(), 0);
        // A modal dialog keeps the window's keys: it has its own.
        QTest::keyClick(days, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(rows.topLevelItemCount(), 1);
        QTest::keyClick(days, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(rows.topLevelItem(0)->text(0), u"lundi 7 mars 2022, 9\u00A0h\u00A0– 12\u00A0h"_s);
        // Both keys of the window's « Rétablir ».
        QTest::keyClick(days, Qt::Key_Y, Qt::ControlModifier);
        QCOMPARE(rows.topLevelItem(0)->text(0), u"lundi 7 mars 2022"_s);
        QTest::keyClick(days, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(rows.topLevelItemCount(), 0);
    }

    void whatIsAddedOrRenamedStaysChosen()
    {
        const auto save = [this](const QString &opener, const QString &field, const QString &name) {
            click(opener);
            auto *form = dialog_->findChild<QDialog *>(QString(), Qt::FindDirectChildrenOnly);
            form->findChild<QLineEdit *>(field)->setText(name);
            form->accept();
            delete form;
        };
        const QTreeWidget &places = list(u"placesList"_s);
        save(u"addPlaceButton"_s, u"placeNameEdit"_s, u"Zénith"_s);
        QCOMPARE(places.currentItem()->text(0), u"Zénith"_s);
        save(u"addPlaceButton"_s, u"placeNameEdit"_s, u"Halle"_s);
        QCOMPARE(places.currentItem()->text(0), u"Halle"_s);
        save(u"revisePlaceButton"_s, u"placeNameEdit"_s, u"Théâtre"_s);
        QCOMPARE(places.currentItem()->text(0), u"Théâtre"_s);
        // So it does as what it was called before, and back.
        dialog_->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(dialog_.get()));
        QTest::keyClick(dialog_.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(places.currentItem()->text(0), u"Halle"_s);
        QTest::keyClick(dialog_.get(), Qt::Key_Y, Qt::ControlModifier);
        QCOMPARE(places.currentItem()->text(0), u"Théâtre"_s);
        click(u"removePlaceButton"_s); // what was renamed, and nothing else
        QVERIFY(places.findItems(u"Théâtre"_s, Qt::MatchExactly).isEmpty());
        QCOMPARE(places.topLevelItemCount(), 2);

        dialog_->findChild<QTabWidget *>(u"placesTabs"_s)->setCurrentIndex(1);
        save(u"addPlaceButton"_s, u"speakerNameEdit"_s, u"Zoé Arnaud"_s);
        save(u"revisePlaceButton"_s, u"speakerNameEdit"_s, u"Alix Arnaud"_s);
        QCOMPARE(list(u"speakersList"_s).currentItem()->text(0), u"Alix Arnaud"_s);
    }

    void eachHasItsCalendar()
    {
        QSignalSpy asked(dialog_.get(), &PlacesDialog::calendarAsked);
        click(u"placeCalendarButton"_s);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().at(0).toString(), u"Salle <b>bleue</b>"_s);
        QCOMPARE(asked.first().at(1).toString(), QString());
    }

private:
    QTreeWidget &list(const QString &name) const { return *dialog_->findChild<QTreeWidget *>(name); }
    QPushButton &button(const QString &name) const { return *dialog_->findChild<QPushButton *>(name); }
    void click(const QString &name) const { QTest::mouseClick(&button(name), Qt::LeftButton); }

    std::unique_ptr<TestDatabase> test_;
    std::unique_ptr<Workspace> workspace_;
    std::unique_ptr<PlacesDialog> dialog_;
    Meeting meeting_;
};

IREV_TEST(PlacesDialogTest)
#include "placesdialogtest.moc"
