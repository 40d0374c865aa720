// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/meetingdialog.h"

#include "app/attendance/attendancestore.h"
#include "app/documents/sentletters.h"
#include "app/overview/overview.h"
#include "app/sessions/meetingstore.h"
#include "app/storage/transaction.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testregistry.h"
#include "tests/ui/mnemonics.h"
#include "ui/widgets/choicebar.h"
#include "ui/widgets/fieldnote.h"
#include "ui/words/actwords.h"
#include "ui/words/meetingrows.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

/// The meeting of 25 February (session 2, séance 3, hours and place unknown), open.
struct Desk {
    Desk()
        : test(u"sqlite"_s)
        , workspace(test.create(Content::Programme, clockAt({ 2022, 2, 10 })))
        , meeting(meetingOn({ 2022, 2, 25 }))
        , dialog(*workspace, meeting)
    {
        dialog.open();
        (void)QTest::qWaitForWindowExposed(&dialog);
    }

    Meeting meetingOn(QDate date) const
    {
        const auto all = must(MeetingStore(workspace->database()).meetings());
        return *std::ranges::find(all, date, &Meeting::date);
    }
    /// Another meeting is on its day, in its place; hours unknown: to be looked at.
    void sharePlace() const
    {
        Meeting other = meetingOn({ 2022, 3, 11 });
        other.date = meeting.date;
        other.place = u"Salle bleue"_s;
        must(workspace->planning().reviseMeeting(other));
        Meeting mine = meeting;
        mine.place = other.place;
        must(workspace->planning().reviseMeeting(mine));
    }
    Meeting stored() const { return must(MeetingStore(workspace->database()).meeting(meeting.id)); }
    /// ÉLOY Maëlle, in the group of the meeting.
    Registration enrolEloy()
    {
        RegistrationDraft draft;
        draft.person.familyName = u"Éloy"_s;
        draft.person.givenName = u"Maëlle"_s;
        draft.session = meeting.session;
        draft.track = meeting.track;
        return must(workspace->enrolment().enrol(draft));
    }

    template <class Widget> Widget &find(const QString &name) const
    {
        auto *found = dialog.findChild<Widget *>(name);
        if (!found) {
            qFatal("no %s in the dialog", qUtf8Printable(name));
        }
        return *found;
    }
    QWidget &row(int number) const { return find<QWidget>(u"halfDayRow%1"_s.arg(number)); }
    QLineEdit &hour(int number, const QString &name) const
    {
        return *row(number).findChild<QLineEdit *>(name);
    }
    QString note(const QString &name) const { return find<FieldNote>(name).text(); }
    void click(const QString &button) { QTest::mouseClick(&find<QPushButton>(button), Qt::LeftButton); }
    void type(QLineEdit &edit, const QString &text)
    {
        edit.setFocus();
        edit.selectAll();
        for (const QChar letter : text) { // keyClicks() knows ASCII only
            QTest::sendKeyEvent(QTest::Click, &edit, Qt::Key_unknown, QString(letter), Qt::NoModifier);
        }
    }
    void typePlace(const QString &text) { type(find<QLineEdit>(u"placeEdit"_s), text); }
    void chooseDate(QDate date) { find<QDateEdit>(u"dateEdit"_s).setDate(date); }
    void answer(const QString &button)
    {
        auto *question = dialog.findChild<QMessageBox *>(u"unsavedQuestion"_s);
        QVERIFY(question && question->isVisible());
        QTest::mouseClick(question->findChild<QPushButton *>(button), Qt::LeftButton);
    }

    TestDatabase test;
    std::unique_ptr<Workspace> workspace;
    Meeting meeting;
    MeetingDialog dialog;
};

} // namespace

class MeetingDialogTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tabGoesThroughTheHalfDaysAsTheyAreSeen()
    {
        Desk desk;
        desk.click(u"addHalfDayButton"_s);
        QTest::qWait(0); // the new row is shown
        QStringList order;
        QWidget *field = &desk.find<QDateEdit>(u"dateEdit"_s);
        const QWidget *end = &desk.find<QLineEdit>(u"placeEdit"_s);
        for (int i = 0; field != end && i < 100; ++i) {
            if (field->focusPolicy() & Qt::TabFocus && field->isVisibleTo(&desk.dialog)) {
                order.append(field->objectName());
            }
            field = field->nextInFocusChain();
        }
        order.removeAll(u"qt_spinbox_lineedit"_s);
        QCOMPARE(order,
            QStringList({ u"dateEdit"_s, u"periodBox"_s, u"startEdit"_s, u"endEdit"_s,
                u"removeHalfDayButton"_s, u"periodBox"_s, u"startEdit"_s, u"endEdit"_s,
                u"removeHalfDayButton"_s, u"addHalfDayButton"_s }));
    }

    void whatIsKnownIsShownAndWhatIsNotIsSaid()
    {
        const Desk desk;
        QCOMPARE(desk.find<QLabel>(u"titleLabel"_s).text(), desk.meeting.title);
        QCOMPARE(desk.find<QLabel>(u"groupLabel"_s).text(), u"Session 2 – Séance 3/4 · Professionnel.le.s"_s);
        QCOMPARE(desk.find<QLabel>(u"summaryLabel"_s).text(),
            u"vendredi 25 février 2022 · horaires à préciser · lieu à préciser"_s);
        QCOMPARE(desk.find<QLabel>(u"occupancyLabel"_s).text(), u"0\u00a0inscrit (places non précisées)"_s);
        QVERIFY(desk.find<QLabel>(u"sheetLabel"_s).text().contains(u"pas encore imprimée"_s));
    }

    void everythingTypedIsStored()
    {
        Desk desk;
        QSignalSpy saved(&desk.dialog, &MeetingDialog::saved);
        desk.chooseDate({ 2022, 2, 28 });
        desk.row(1).findChild<QComboBox *>(u"periodBox"_s)->setCurrentText(u"Matin"_s);
        desk.type(desk.hour(1, u"startEdit"_s), u"9h30"_s);
        desk.type(desk.hour(1, u"endEdit"_s), u"12"_s);
        desk.click(u"addHalfDayButton"_s);
        desk.row(2).findChild<QComboBox *>(u"periodBox"_s)->setCurrentText(u"Après-midi"_s);
        desk.typePlace(u"  Amiens,  salle d’Étouvie "_s);
        auto &speaker = desk.find<QLineEdit>(u"speakerEdit"_s);
        desk.type(speaker, u"Claire d’Hondt"_s);
        QTest::keyClick(&speaker, Qt::Key_Return);
        desk.type(speaker, u"Baptiste Éloy"_s); // left in the edit: it counts
        desk.click(u"saveButton"_s);
        QVERIFY(!desk.dialog.isVisible());
        QCOMPARE(saved.size(), 1);

        const Meeting stored = desk.stored();
        QCOMPARE(stored.date, QDate(2022, 2, 28));
        QCOMPARE(stored.place, u"Amiens, salle d’Étouvie"_s);
        QCOMPARE(stored.speakers, QStringList({ u"Claire d’Hondt"_s, u"Baptiste Éloy"_s }));
        QCOMPARE(stored.halfDays.size(), 2);
        QCOMPARE(stored.halfDays.at(0).id, desk.meeting.halfDays.at(0).id);
        QCOMPARE(stored.halfDays.at(0).period, HalfDayPeriod::Morning);
        QCOMPARE(stored.halfDays.at(0).start, QTime(9, 30));
        QCOMPARE(stored.halfDays.at(0).end, QTime(12, 0));
        QCOMPARE(stored.halfDays.at(1).period, HalfDayPeriod::Afternoon);
        QVERIFY(!stored.halfDays.at(1).start);
    }

    void choosingAPeriodInventsNoHours()
    {
        Desk desk;
        desk.row(1).findChild<QComboBox *>(u"periodBox"_s)->setCurrentText(u"Soirée"_s);
        desk.click(u"saveButton"_s);
        QCOMPARE(desk.stored().halfDays.first().period, HalfDayPeriod::Evening);
        QVERIFY(!desk.stored().halfDays.first().start);
    }

    void aHalfDayWithoutANameIsCalledAfterItsHoursUntilSomebodyNamesIt()
    {
        Desk desk;
        const auto *period = desk.row(1).findChild<QComboBox *>(u"periodBox"_s);
        QCOMPARE(period->currentText(), u"À préciser"_s);
        desk.type(desk.hour(1, u"startEdit"_s), u"9"_s);
        QCOMPARE(period->currentText(), u"Matin"_s);
        desk.type(desk.hour(1, u"startEdit"_s), u"18"_s);
        QCOMPARE(period->currentText(), u"Soirée"_s);
        desk.type(desk.hour(1, u"endEdit"_s), u"20"_s);
        desk.click(u"saveButton"_s);
        QCOMPARE(desk.stored().halfDays.first().period, HalfDayPeriod::Evening);

        Desk other;
        other.row(1).findChild<QComboBox *>(u"periodBox"_s)->setCurrentText(u"Après-midi"_s);
        other.type(other.hour(1, u"startEdit"_s), u"9"_s);
        QCOMPARE(other.row(1).findChild<QComboBox *>(u"periodBox"_s)->currentText(), u"Après-midi"_s);
    }

    void aHalfDayThatHasTheNameOfItsHoursFollowsThem()
    {
        Desk desk;
        Meeting morning = desk.meeting;
        morning.halfDays
            = { { morning.halfDays.first().id, HalfDayPeriod::Morning, QTime(9, 0), QTime(12, 0) } };
        must(desk.workspace->planning().reviseMeeting(morning));
        const auto *period = desk.row(1).findChild<QComboBox *>(u"periodBox"_s);
        QCOMPARE(period->currentText(), u"Matin"_s);
        desk.type(desk.hour(1, u"startEdit"_s), u"14"_s);
        QCOMPARE(period->currentText(), u"Après-midi"_s);
        desk.hour(1, u"startEdit"_s).selectAll();
        QTest::keyClick(&desk.hour(1, u"startEdit"_s), Qt::Key_Delete); // what was known stays
        QCOMPARE(period->currentText(), u"Matin"_s);
        desk.type(desk.hour(1, u"startEdit"_s), u"14"_s);
        desk.type(desk.hour(1, u"endEdit"_s), u"17"_s);
        desk.click(u"saveButton"_s);
        QCOMPARE(desk.stored().halfDays.first().period, HalfDayPeriod::Afternoon);

        // Named otherwise than by its hours, it was named by somebody.
        Desk other;
        Meeting named = other.meeting;
        named.halfDays
            = { { named.halfDays.first().id, HalfDayPeriod::Evening, QTime(16, 0), QTime(19, 0) } };
        must(other.workspace->planning().reviseMeeting(named));
        other.type(other.hour(1, u"startEdit"_s), u"9"_s);
        QCOMPARE(other.row(1).findChild<QComboBox *>(u"periodBox"_s)->currentText(), u"Soirée"_s);
    }

    void unreadableHoursAreSaidAndNotStored()
    {
        Desk desk;
        desk.type(desk.hour(1, u"startEdit"_s), u"midi"_s);
        auto *note = desk.row(1).findChild<FieldNote *>(u"halfDayNote"_s);
        QVERIFY(note->text().contains(u"illisible"_s));
        desk.click(u"saveButton"_s);
        QVERIFY(desk.dialog.isVisible());
        QVERIFY(desk.hour(1, u"startEdit"_s).hasFocus());
        QVERIFY(desk.stored() == desk.meeting);
        desk.type(desk.hour(1, u"startEdit"_s), u"12"_s);
        QVERIFY(note->text().isEmpty());
    }

    void savingLeadsToTheFirstThingThatCannotBeStored()
    {
        Desk desk;
        desk.type(desk.hour(1, u"startEdit"_s), u"14"_s);
        desk.type(desk.hour(1, u"endEdit"_s), u"12"_s);
        desk.typePlace(QString(301, u'w'));
        desk.click(u"saveButton"_s);
        QVERIFY(desk.dialog.isVisible());
        QVERIFY(desk.hour(1, u"endEdit"_s).hasFocus());
        desk.type(desk.hour(1, u"endEdit"_s), u"17"_s);
        desk.click(u"saveButton"_s);
        QVERIFY(desk.dialog.isVisible());
        QVERIFY(desk.find<QLineEdit>(u"placeEdit"_s).hasFocus());
        desk.typePlace(u"Salle bleue"_s);
        desk.type(desk.find<QLineEdit>(u"speakerEdit"_s), QString(301, u'w'));
        desk.click(u"saveButton"_s);
        QVERIFY(desk.dialog.isVisible());
        QVERIFY(desk.find<QLineEdit>(u"speakerEdit"_s).hasFocus());
        QVERIFY(desk.stored() == desk.meeting);
    }

    void aDateThatDoesNotExistIsSaidAndKeepsFromSaving()
    {
        Desk desk;
        auto &date = desk.find<QDateEdit>(u"dateEdit"_s);
        auto &said = desk.find<QLabel>(u"dateProblem"_s);
        const auto type = [&] {
            date.setFocus();
            QTest::keyClick(&date, Qt::Key_A, Qt::ControlModifier);
            QTest::keyClicks(&date, u"29022022"_s);
        };
        type();
        QTest::keyClick(&date, Qt::Key_E, Qt::AltModifier); // takes the focus from nobody
        QVERIFY(desk.dialog.isVisible());
        QVERIFY(said.isVisible());
        QCOMPARE(said.text(), u"Le 29 février 2022 n’existe pas\u00A0: la date reste le 25 février 2022."_s);
        QCOMPARE(date.date(), QDate(2022, 2, 25));

        type();
        desk.click(u"saveButton"_s);
        QVERIFY(desk.dialog.isVisible());
        QVERIFY(said.isVisible());
        QVERIFY(date.hasFocus());
        QVERIFY(desk.stored() == desk.meeting);
        desk.click(u"saveButton"_s); // the date that is shown is meant
        QVERIFY(!desk.dialog.isVisible());
        QVERIFY(desk.stored() == desk.meeting);
    }

    void problemsStandBesideTheirFieldWhileTyping()
    {
        Desk desk;
        desk.type(desk.hour(1, u"startEdit"_s), u"14"_s);
        desk.type(desk.hour(1, u"endEdit"_s), u"9"_s);
        auto *note = desk.row(1).findChild<FieldNote *>(u"halfDayNote"_s);
        QVERIFY(note->text().contains(u"la fin doit venir après le début"_s));
        const auto &heading = desk.find<QLabel>(u"summaryLabel"_s);
        QVERIFY2(heading.text().contains(u"· horaires à vérifier ·"_s), qPrintable(heading.text()));
        desk.type(desk.hour(1, u"endEdit"_s), u"15"_s);
        QVERIFY2(heading.text().contains(u"15"_s), qPrintable(heading.text()));
        desk.type(desk.hour(1, u"endEdit"_s), u"9"_s);
        desk.typePlace(QString(301, u'x'));
        QVERIFY(desk.note(u"placeNote"_s).contains(u"trop long"_s));
        desk.click(u"saveButton"_s);
        QVERIFY(desk.dialog.isVisible());
        QVERIFY(desk.stored() == desk.meeting);
    }

    void atMostFourHalfDays()
    {
        Desk desk;
        auto &add = desk.find<QPushButton>(u"addHalfDayButton"_s);
        for (int i = 0; i < 3; ++i) {
            QTest::mouseClick(&add, Qt::LeftButton);
        }
        QVERIFY(!add.isVisible());
        QTest::mouseClick(desk.row(2).findChild<QToolButton *>(u"removeHalfDayButton"_s), Qt::LeftButton);
        QVERIFY(add.isVisible());
        desk.click(u"saveButton"_s);
        QCOMPARE(desk.stored().halfDays.size(), 3);
    }

    void holidaysWarnAndForbidNothing()
    {
        Desk desk;
        QVERIFY(desk.note(u"dateNote"_s).isEmpty());
        desk.chooseDate({ 2022, 4, 18 });
        QVERIFY(desk.note(u"dateNote"_s).contains(u"Lundi de Pâques"_s));
        QVERIFY(desk.note(u"dateNote"_s).contains(u"Vacances de printemps (zone B)"_s));
        desk.click(u"saveButton"_s);
        QCOMPARE(desk.stored().date, QDate(2022, 4, 18));
    }

    void aNameWithoutSpacesDoesNotWidenTheWindow()
    {
        Desk desk;
        const int width = desk.dialog.width();
        desk.typePlace(QString(300, u'x'));
        QCoreApplication::processEvents();
        QCOMPARE(desk.dialog.width(), width);
        desk.click(u"saveButton"_s);
        QCOMPARE(desk.stored().place.size(), 300);
    }

    void anotherMeetingOfTheDayIsNamed()
    {
        Desk desk;
        desk.chooseDate({ 2022, 2, 23 });
        QVERIFY(desk.note(u"dateNote"_s).contains(u"Session 3 – Séance 1/2"_s));
    }

    void speakersAreMovedRenamedAndRemoved()
    {
        Desk desk;
        auto &edit = desk.find<QLineEdit>(u"speakerEdit"_s);
        auto &list = desk.find<QListWidget>(u"speakerList"_s);
        for (const QString &name : { u"Anne"_s, u"Bruno"_s, u"Chloé"_s, u"bruno"_s }) {
            desk.type(edit, name);
            QTest::keyClick(&edit, Qt::Key_Return);
        }
        QCOMPARE(list.count(), 3); // nobody twice
        QVERIFY(desk.dialog.isVisible()); // Enter added a name, and saved nothing
        list.setCurrentRow(2);
        QTest::keyClick(&list, Qt::Key_Up, Qt::AltModifier);
        list.setCurrentRow(0);
        QTest::keyClick(&list, Qt::Key_Delete);
        list.item(0)->setText(u"Chloé Éloy"_s);
        desk.click(u"saveButton"_s);
        QCOMPARE(desk.stored().speakers, QStringList({ u"Chloé Éloy"_s, u"Bruno"_s }));
    }

    void knownPlacesAreOfferedWhateverTheAccents()
    {
        Desk desk;
        Meeting other = desk.meetingOn({ 2022, 2, 23 });
        other.place = u"Étouvie"_s;
        must(desk.workspace->planning().reviseMeeting(other));
        desk.typePlace(u"etou"_s);
        auto *popup = qobject_cast<QAbstractItemView *>(QApplication::activePopupWidget());
        QVERIFY(popup);
        QCOMPARE(popup->model()->index(0, 0).data().toString(), u"Étouvie"_s);
        QTest::keyClick(popup, Qt::Key_Down);
        QTest::keyClick(popup, Qt::Key_Return);
        QCOMPARE(desk.find<QLineEdit>(u"placeEdit"_s).text(), u"Étouvie"_s);
    }

    void closingWithUnsavedInputAsks()
    {
        Desk desk;
        desk.typePlace(u"Lille"_s);
        desk.dialog.reject();
        QVERIFY(desk.dialog.isVisible());
        desk.answer(u"stayButton"_s);
        QVERIFY(desk.dialog.isVisible());
        QCOMPARE(desk.find<QLineEdit>(u"placeEdit"_s).text(), u"Lille"_s);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        desk.dialog.reject();
        desk.answer(u"discardAndLeaveButton"_s);
        QVERIFY(!desk.dialog.isVisible());
        QCOMPARE(desk.stored().place, QString());
    }

    void closingCanSaveFirst()
    {
        Desk desk;
        desk.typePlace(u"Lille"_s);
        desk.dialog.reject();
        desk.answer(u"saveAndLeaveButton"_s);
        QVERIFY(!desk.dialog.isVisible());
        QCOMPARE(desk.stored().place, u"Lille"_s);
    }

    void nothingTypedClosesAtOnce()
    {
        Desk desk;
        QTest::keyClick(&desk.dialog, Qt::Key_Escape);
        QVERIFY(!desk.dialog.isVisible());
    }

    void theRosterAndTheSheetAreAskedFor()
    {
        Desk desk;
        QSignalSpy roster(&desk.dialog, &MeetingDialog::rosterAsked);
        desk.click(u"rosterButton"_s);
        QCOMPARE(roster.size(), 1);
        QCOMPARE(roster.first().at(0).value<SessionId>(), desk.meeting.session);
        QCOMPARE(roster.first().at(1).value<TrackId>(), desk.meeting.track);
        QVERIFY(!desk.dialog.isVisible());

        Desk again;
        QSignalSpy sheets(&again.dialog, &MeetingDialog::sheetsAsked);
        again.typePlace(u"Lille"_s);
        again.click(u"sheetButton"_s);
        QCOMPARE(sheets.size(), 0); // asked first: the sheet says what is stored
        again.answer(u"saveAndLeaveButton"_s);
        QCOMPARE(sheets.size(), 1);
        QCOMPARE(sheets.first().first().value<QList<MeetingId>>(), QList<MeetingId> { again.meeting.id });
        QCOMPARE(again.stored().place, u"Lille"_s);
    }

    void itIsGivenToAnotherAgendaOnceSaved()
    {
        Desk desk;
        QSignalSpy agenda(&desk.dialog, &MeetingDialog::agendaAsked);
        desk.typePlace(u"Lille"_s);
        desk.click(u"agendaButton"_s);
        QCOMPARE(agenda.size(), 0); // the file says what is stored
        desk.answer(u"saveAndLeaveButton"_s);
        QCOMPARE(agenda.size(), 1);
        QCOMPARE(agenda.first().first().value<MeetingId>(), desk.meeting.id);
    }

    void anotherChangeWhileTypingOffersBoth()
    {
        Desk desk;
        desk.typePlace(u"Lille"_s);
        Meeting theirs = desk.meeting;
        theirs.date = QDate(2022, 3, 4);
        must(desk.workspace->planning().reviseMeeting(theirs));
        QVERIFY(desk.find<ChoiceBar>(u"choiceBar"_s).isVisible());
        QCOMPARE(desk.find<QLineEdit>(u"placeEdit"_s).text(), u"Lille"_s);
        desk.click(u"takeStoredButton"_s);
        QCOMPARE(desk.find<QDateEdit>(u"dateEdit"_s).date(), QDate(2022, 3, 4));
        QCOMPARE(desk.find<QLineEdit>(u"placeEdit"_s).text(), QString());
    }

    void aStaleSaveKeepsWhatWasTypedAndCanReplace()
    {
        Desk desk;
        const auto other = desk.test.open(); // another window: nothing is told here
        Meeting theirs = desk.meeting;
        theirs.place = u"Amiens"_s;
        must(other->planning().reviseMeeting(theirs));
        desk.typePlace(u"Lille"_s);
        desk.click(u"saveButton"_s);
        QVERIFY(desk.dialog.isVisible());
        QCOMPARE(desk.find<QLineEdit>(u"placeEdit"_s).text(), u"Lille"_s);
        QCOMPARE(desk.stored().place, u"Amiens"_s);
        const QString said = desk.find<ChoiceBar>(u"choiceBar"_s).message().sentence();
        QVERIFY2(said.contains(u"vient de modifier cette rencontre\u00a0: Amiens."_s), qPrintable(said));
        QVERIFY2(!said.contains(u"relisez"_s), qPrintable(said));
        for (const QString &button : { u"keepTypedButton"_s, u"takeStoredButton"_s }) { // as they are called
            QVERIFY2(said.contains(desk.find<QPushButton>(button).text().remove(u'&')), qPrintable(said));
        }
        desk.click(u"keepTypedButton"_s);
        desk.click(u"saveButton"_s);
        QCOMPARE(desk.stored().place, u"Lille"_s);
    }

    void keepingWhatWasTypedPutsNothingElseBack()
    {
        Desk desk;
        const auto other = desk.test.open();
        Meeting theirs = desk.meeting;
        theirs.date = QDate(2022, 3, 4);
        theirs.speakers = { u"Claire d’Hondt"_s };
        theirs.halfDays.first().period = HalfDayPeriod::Morning;
        theirs.place = u"Amiens"_s;
        must(other->planning().reviseMeeting(theirs));
        desk.typePlace(u"Lille"_s);
        desk.click(u"saveButton"_s);
        desk.click(u"keepTypedButton"_s);
        QCOMPARE(desk.find<QDateEdit>(u"dateEdit"_s).date(), theirs.date);
        desk.click(u"saveButton"_s);
        const Meeting stored = desk.stored();
        QCOMPARE(stored.place, u"Lille"_s);
        QCOMPARE(stored.date, theirs.date);
        QCOMPARE(stored.speakers, theirs.speakers);
        QCOMPARE(stored.halfDays.first().period, HalfDayPeriod::Morning);
    }

    void aMeetingRemovedElsewhereIsSaidToBeGone()
    {
        Desk desk;
        const auto other = desk.test.open();
        must(other->planning().removeMeeting(desk.meeting.id));
        desk.typePlace(u"Lille"_s);
        desk.click(u"saveButton"_s);
        QVERIFY(desk.dialog.isVisible());
        const QString said = desk.find<ChoiceBar>(u"choiceBar"_s).message().sentence();
        QVERIFY2(said.startsWith(u"Cette rencontre a été supprimée"_s), qPrintable(said));
    }

    void aSignedHalfDayIsKeptAndTheReasonSaid()
    {
        Desk desk;
        const Registration registration = desk.enrolEloy();
        must(writing(desk.workspace->database(), [&] {
            return AttendanceStore(desk.workspace->database())
                .record({ registration.id, desk.meeting.halfDays.first().id, AttendanceState::Present },
                    desk.workspace->clock()());
        }));
        QCOMPARE(desk.find<QLabel>(u"occupancyLabel"_s).text(),
            u"1\u00a0inscrit (places non précisées)"_s); // told by the enrolment

        desk.click(u"addHalfDayButton"_s);
        QTest::mouseClick(desk.row(1).findChild<QToolButton *>(u"removeHalfDayButton"_s), Qt::LeftButton);
        desk.typePlace(u"Lille"_s);
        desk.click(u"saveButton"_s);
        QVERIFY(desk.dialog.isVisible());
        QVERIFY(desk.find<ChoiceBar>(u"choiceBar"_s).message().sentence().contains(u"présences"_s));
        QCOMPARE(desk.find<QLineEdit>(u"placeEdit"_s).text(), u"Lille"_s);
        QVERIFY(desk.stored() == desk.meeting);
    }

    void aPrintedSheetIsToBePrintedAgain()
    {
        Desk desk;
        must(desk.workspace->sheets().issue(must(desk.workspace->sheets().prepare({ desk.meeting.id }))));
        QVERIFY(desk.find<QLabel>(u"sheetLabel"_s).text().startsWith(u"Feuille d’émargement imprimée"_s));
        QVERIFY(desk.note(u"printedNote"_s).isEmpty());
        desk.chooseDate({ 2022, 3, 4 });
        QVERIFY(desk.note(u"printedNote"_s).contains(u"Imprimez-la de nouveau"_s));
    }

    void whoWasToldOfTheOldDateIsSaid()
    {
        Desk desk;
        const auto registered = desk.enrolEloy();
        SentLetters sent(desk.workspace->database(), desk.workspace->changes(), desk.workspace->journal(),
            desk.workspace->clock());
        must(sent.keep({ { .registration = registered.id,
            .meeting = desk.meeting.id,
            .at = {},
            .by = {},
            .told = u"avant"_s,
            .words = u"Convocation"_s } }));
        QVERIFY(desk.note(u"printedNote"_s).isEmpty());
        desk.chooseDate({ 2022, 3, 4 });
        const QString said = desk.note(u"printedNote"_s);
        QVERIFY2(said.contains(u"1\u00A0convocation est déjà écrite (ÉLOY Maëlle, le 10 février 2022)"_s)
                && said.contains(u"à refaire après l’enregistrement"_s),
            qPrintable(said));
    }

    void aMeetingThatStaysSaysWhatHangsOnItAndNothingElse()
    {
        Desk desk;
        const auto registered = desk.enrolEloy();
        must(desk.workspace->sheets().issue(must(desk.workspace->sheets().prepare({ desk.meeting.id }))));
        desk.click(u"removeButton"_s);
        const auto &bar = desk.find<ChoiceBar>(u"choiceBar"_s).message();
        QCOMPARE(bar.sentence(),
            u"Cette rencontre reste\u00A0: feuille n°\u00A01 imprimée le 10 février 2022. Changez plutôt sa "
            u"date."_s);
        must(writing(desk.workspace->database(), [&] {
            return AttendanceStore(desk.workspace->database())
                .record({ registered.id, desk.meeting.halfDays.first().id, AttendanceState::Present },
                    desk.workspace->clock()());
        }));
        desk.click(u"removeButton"_s);
        QCOMPARE(bar.sentence(),
            u"Cette rencontre reste\u00A0: 1\u00A0présence saisie\u202F; feuille n°\u00A01 imprimée le 10 "
            u"février 2022. Changez plutôt sa date."_s);
        QVERIFY(desk.stored() == desk.meeting);
    }

    void aMeetingIsRemovedAndComesBack()
    {
        Desk desk;
        QSignalSpy removed(&desk.dialog, &MeetingDialog::removed);
        desk.click(u"removeButton"_s);
        QCOMPARE(removed.size(), 1);
        QVERIFY(!MeetingStore(desk.workspace->database()).meeting(desk.meeting.id));
        must(desk.workspace->history().undo());
        QVERIFY(MeetingStore(desk.workspace->database()).meeting(desk.meeting.id));
    }

    void aConflictIsAskedAboutWhenSavingAndKeptWithItsReason()
    {
        Desk desk;
        Meeting other = desk.meetingOn({ 2022, 3, 11 });
        other.date = desk.meeting.date;
        other.place = u"Salle bleue"_s;
        other.halfDays = { { other.halfDays.first().id, HalfDayPeriod::Morning, QTime(9, 0), QTime(12, 0) } };
        must(desk.workspace->planning().reviseMeeting(other));
        QVERIFY(!desk.find<QPushButton>(u"keepConflictButton"_s).isVisible());
        desk.typePlace(u"salle bleue"_s);
        desk.type(desk.hour(1, u"startEdit"_s), u"10h"_s);
        desk.type(desk.hour(1, u"endEdit"_s), u"11h"_s);
        desk.click(u"saveButton"_s);
        auto *question = desk.dialog.findChild<QDialog *>(u"conflictQuestion"_s);
        QVERIFY(question);
        QVERIFY(desk.stored().place.isEmpty()); // nothing is saved before it is answered
        auto *keep = question->findChild<QPushButton *>(u"keepConflictAnswer"_s);
        QVERIFY(!keep->isEnabled());
        question->reject();
        QVERIFY(desk.dialog.isVisible());
        QCOMPARE(desk.find<QLineEdit>(u"placeEdit"_s).text(), u"salle bleue"_s);

        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        desk.click(u"saveButton"_s);
        question = desk.dialog.findChild<QDialog *>(u"conflictQuestion"_s);
        QVERIFY(question);
        QTest::keyClicks(question->findChild<QLineEdit *>(u"conflictReasonEdit"_s), u"deux salles"_s);
        keep = question->findChild<QPushButton *>(u"keepConflictAnswer"_s);
        QTest::mouseClick(keep, Qt::LeftButton);
        QVERIFY(!desk.dialog.isVisible());
        QVERIFY(must(readOverview(desk.workspace->database(), { 2022, 2, 10 })).conflicts.isEmpty());

        History &history = desk.workspace->history();
        must(history.undo()); // what was typed and what was accepted, as one
        QVERIFY(desk.stored().place.isEmpty());
        QVERIFY(!desk.stored().hoursKnown());
        must(history.redo());
        QVERIFY(must(readOverview(desk.workspace->database(), { 2022, 2, 10 })).conflicts.isEmpty());

        MeetingDialog again(*desk.workspace, desk.stored());
        again.open();
        QVERIFY(again.findChild<FieldNote *>(u"dateNote"_s)->text().contains(u"deux salles"_s));
        QVERIFY(!again.findChild<QPushButton *>(u"keepConflictButton"_s)->isVisible());
        QTest::mouseClick(again.findChild<QPushButton *>(u"reopenConflictButton"_s), Qt::LeftButton);
        QVERIFY(again.findChild<QPushButton *>(u"keepConflictButton"_s)->isVisible());
        QCOMPARE(must(readOverview(desk.workspace->database(), { 2022, 2, 10 })).conflicts.size(), 1);
    }

    void whatOnlyUnknownHoursMakePossibleIsNotCalledAConflict()
    {
        Desk desk;
        Meeting other = desk.meetingOn({ 2022, 3, 11 });
        other.date = desk.meeting.date;
        other.place = u"Salle bleue"_s;
        must(desk.workspace->planning().reviseMeeting(other));
        desk.typePlace(u"salle bleue"_s);
        desk.click(u"saveButton"_s);
        MeetingDialog again(*desk.workspace, desk.stored());
        again.open();
        QVERIFY(again.findChild<FieldNote *>(u"dateNote"_s)->text().contains(u"horaires à vérifier"_s));
        auto *button = again.findChild<QPushButton *>(u"keepConflictButton"_s);
        QVERIFY(button->isVisible());
        QCOMPARE(button->text(), u"Garder &telle quelle…"_s);
        QVERIFY(!button->toolTip().contains(u"conflit"_s));
        QTest::mouseClick(button, Qt::LeftButton);
        auto *question = again.findChild<QDialog *>(u"conflictQuestion"_s);
        QVERIFY(question);
        QCOMPARE(question->windowTitle(), u"Garder tel quel, horaires à vérifier"_s);
        auto *keep = question->findChild<QPushButton *>(u"keepConflictAnswer"_s);
        QCOMPARE(keep->text(), u"&Garder telle quelle"_s);
        QTest::keyClicks(question->findChild<QLineEdit *>(u"conflictReasonEdit"_s), u"matin et soir"_s);
        QTest::mouseClick(keep, Qt::LeftButton);
        const ActRecord act = desk.workspace->history().done().last();
        QCOMPARE(act.kind, ActKind::KeepToVerify);
        QCOMPARE(actwords::name(act),
            u"date gardée telle quelle, horaires à vérifier «\u00a0Session 2 – Séance 3 · Professionnel.le.s\u00a0»"_s);
        QVERIFY(again.findChild<FieldNote *>(u"dateNote"_s)->text().contains(u"Gardé ainsi le"_s));
        QTest::mouseClick(again.findChild<QPushButton *>(u"reopenConflictButton"_s), Qt::LeftButton);
        QCOMPARE(desk.workspace->history().done().last().kind, ActKind::ReopenToVerify);
    }

    void aRoomTooSmallIsKeptAsItIsAndTheHistorySaysWhy()
    {
        Desk desk;
        (void)desk.enrolEloy();
        RegistrationDraft second;
        second.person.familyName = u"Noël"_s;
        second.person.givenName = u"Anne"_s;
        second.session = desk.meeting.session;
        second.track = desk.meeting.track;
        (void)must(desk.workspace->enrolment().enrol(second));
        Meeting mine = desk.meeting;
        mine.place = u"Bureau"_s;
        mine = must(desk.workspace->planning().reviseMeeting(mine));
        PlaceFacts place { .name = mine.place, .address = {}, .access = {}, .capacity = 1 };
        must(desk.workspace->planning().describePlace(place));
        MeetingDialog again(*desk.workspace, desk.stored());
        again.open();
        auto *button = again.findChild<QPushButton *>(u"keepConflictButton"_s);
        QVERIFY(button->isVisible());
        QCOMPARE(button->text(), u"Garder &telle quelle…"_s);
        QVERIFY(!button->toolTip().contains(u"horaires"_s)); // it is not about them
        QTest::mouseClick(button, Qt::LeftButton);
        auto *question = again.findChild<QDialog *>(u"conflictQuestion"_s);
        QVERIFY(question);
        QCOMPARE(question->windowTitle(), u"Garder telle quelle"_s);
        const auto *meaning = question->findChild<QLabel *>(u"conflictMeaningLabel"_s);
        QVERIFY2(meaning->text().contains(u"sans plus d’inscrits"_s), qPrintable(meaning->text()));
        QTest::keyClicks(question->findChild<QLineEdit *>(u"conflictReasonEdit"_s), u"chaises"_s);
        QTest::mouseClick(question->findChild<QPushButton *>(u"keepConflictAnswer"_s), Qt::LeftButton);
        QVERIFY(!button->isVisible());
        const QString note = again.findChild<FieldNote *>(u"dateNote"_s)->text();
        QVERIFY2(note.contains(u"Gardé ainsi le"_s) && note.contains(u"chaises"_s), qPrintable(note));
        QVERIFY(must(readOverview(desk.workspace->database(), { 2022, 2, 10 })).conflicts.isEmpty());
        const ActRecord act = desk.workspace->history().done().last();
        QCOMPARE(actwords::name(act),
            u"rencontre gardée telle quelle «\u00a0Session 2 – Séance 3 · Professionnel.le.s\u00a0»"_s);
        const QStringList told = meetingrows::sentences(u"kept_conflict"_s, {},
            { { u"7/place_too_small/2>1/bureau"_s, QJsonObject { { u"reason"_s, u"chaises"_s } } } }, {},
            false)
                                     .value();
        QCOMPARE(told, QStringList(u"Gardée telle quelle\u00a0: chaises"_s));
        QTest::mouseClick(again.findChild<QPushButton *>(u"reopenConflictButton"_s), Qt::LeftButton);
        QCOMPARE(must(readOverview(desk.workspace->database(), { 2022, 2, 10 })).conflicts.size(), 1);
    }

    void everyAltKeyLeadsToOneThing()
    {
        Desk desk;
        QCOMPARE(troubledMnemonics(desk.dialog), QStringList());
        desk.sharePlace();
        QVERIFY(desk.find<QPushButton>(u"keepConflictButton"_s).isVisible());
        QCOMPARE(troubledMnemonics(desk.dialog), QStringList());
        auto &reopen = desk.find<QPushButton>(u"reopenConflictButton"_s);
        reopen.setVisible(true);
        QCOMPARE(troubledMnemonics(desk.dialog), QStringList());
    }

    void noAltKeyIsSharedWithTheChoiceBetweenTwoVersions()
    {
        Desk desk;
        desk.sharePlace();
        auto &keep = desk.find<QPushButton>(u"keepConflictButton"_s);
        QCOMPARE(keep.text(), u"Garder &telle quelle…"_s);
        desk.typePlace(u"Salle verte"_s);
        Meeting theirs = desk.stored();
        theirs.place = u"Mairie"_s;
        must(desk.workspace->planning().reviseMeeting(theirs));
        QVERIFY(desk.find<QPushButton>(u"keepTypedButton"_s).isVisible());
        for (const QString &words : { u"Garder &telle quelle…"_s, u"A&ccepter le conflit…"_s }) {
            keep.setText(words);
            keep.setVisible(true);
            QCOMPARE(troubledMnemonics(desk.dialog), QStringList());
        }
    }

    void aConflictCanBeSavedUndecided()
    {
        Desk desk;
        Meeting other = desk.meetingOn({ 2022, 3, 11 });
        other.date = desk.meeting.date;
        other.speakers = { u"Claire d’Hondt"_s };
        other.halfDays = { { other.halfDays.first().id, HalfDayPeriod::Morning, QTime(9, 0), QTime(12, 0) } };
        must(desk.workspace->planning().reviseMeeting(other));
        Meeting mine = desk.meeting;
        mine.speakers = other.speakers;
        must(desk.workspace->planning().reviseMeeting(mine)); // hours unknown: to be looked at, no conflict
        desk.type(desk.hour(1, u"startEdit"_s), u"9h"_s);
        desk.type(desk.hour(1, u"endEdit"_s), u"12h"_s);
        desk.click(u"saveButton"_s);
        auto *question = desk.dialog.findChild<QDialog *>(u"conflictQuestion"_s);
        QVERIFY(question);
        QTest::mouseClick(question->findChild<QPushButton *>(u"leaveConflictAnswer"_s), Qt::LeftButton);
        QVERIFY(!desk.dialog.isVisible());
        QVERIFY(desk.stored().hoursKnown());
        QCOMPARE(must(readOverview(desk.workspace->database(), { 2022, 2, 10 })).conflicts.size(), 1);
    }
};

IREV_TEST(MeetingDialogTest)

#include "meetingdialogtest.moc"
