// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attendance/attendancepage.h"

#include "app/attendance/attendancestore.h"
#include "app/attendance/sheetcode.h"
#include "app/attendance/sheetstore.h"
#include "app/documents/attestationdesk.h"
#include "app/programmes/programmestore.h"
#include "app/registrations/registrationstore.h"
#include "app/sessions/meetingstore.h"
#include "app/storage/transaction.h"
#include "tests/support/hiddentable.h"
#include "tests/support/lostrows.h"
#include "tests/support/scansamples.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testregistry.h"
#include "tests/ui/attendancesamples.h"
#include "tests/ui/mnemonics.h"
#include "ui/attendance/attendancemodel.h"
#include "ui/attendance/attendanceview.h"
#include "ui/widgets/messagebar.h"

#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace
{

using Desk = SheetOnScreen;

} // namespace

class AttendancePageTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatCouldNotBeReadIsNotCalledEmpty()
    {
        Desk desk(3);
        desk.page.reset();
        HiddenTable hidden(desk.workspace->database(), u"meeting"_s);
        desk.open();
        const auto *bar = desk.page->findChild<MessageBar *>();
        QTRY_VERIFY2(bar->sentence().contains(u"abîmé"_s), qPrintable(bar->sentence()));
        QCOMPARE(desk.text(u"emptyTitleLabel"_s), u"Les feuilles n’ont pas pu être lues."_s);
        for (const QString &name : { u"allPresentButton"_s, u"guestButton"_s, u"printSheetButton"_s }) {
            QVERIFY2(!desk.page->findChild<QPushButton *>(name)->isEnabled(), qPrintable(name));
        }
        hidden.giveBack();
        Q_EMIT desk.workspace->changes().everythingChanged();
        QTRY_VERIFY(desk.view->model()->rowCount() > 0);
        QVERIFY(bar->isHidden()); // what it said is so no more
    }

    void meetingsOfALostSessionAreNotLeftOutInSilence()
    {
        Desk desk(3);
        desk.page.reset();
        loseRows(desk.workspace->database(), u"DELETE FROM session"_s);
        desk.open();
        const auto *bar = desk.page->findChild<MessageBar *>();
        QTRY_VERIFY2(bar->sentence().contains(u"abîmé"_s), qPrintable(bar->sentence()));
        QCOMPARE(desk.text(u"emptyTitleLabel"_s), u"Les feuilles n’ont pas pu être lues."_s);
    }

    void theMessageOfAReadingThatFailedGoesWithTheNextGoodOne()
    {
        Desk desk(3);
        const int rows = desk.view->model()->rowCount();
        const auto *bar = desk.page->findChild<MessageBar *>();
        QVERIFY(rows > 0 && bar->isHidden());
        HiddenTable hidden(desk.workspace->database(), u"meeting"_s);
        Q_EMIT desk.workspace->changes().everythingChanged();
        QTRY_VERIFY(!bar->isHidden());
        QCOMPARE(desk.view->model()->rowCount(), rows);
        hidden.giveBack();
        Q_EMIT desk.workspace->changes().everythingChanged();
        QTRY_VERIFY(bar->isHidden());
    }

    void aDayToComeTakesExcusesOnly()
    {
        Desk desk(3);
        const auto later = desk.test.open(clockAt(desk.meeting.date.addDays(-1)));
        AttendancePage page(*later);
        page.show();
        page.showMeeting(desk.meeting.id);
        auto *view = page.findChild<AttendanceView *>(u"attendanceView"_s);
        view->setFocus();
        QTest::keyClick(view, Qt::Key_F8);
        QVERIFY(page.findChild<MessageBar *>()->sentence().contains(u"aura lieu"_s));
        QTest::keyClicks(view, u"+"_s);
        QCOMPARE(desk.grid().emptyCells(), 3);
        QTest::keyClicks(view, u"*"_s);
        QCOMPARE(desk.grid().emptyCells(), 2);
        QCOMPARE(desk.grid().count(0, AttendanceState::Excused), 1);
    }

    void init() { QSettings().clear(); }

    void thirtyNamesWithTwoAbsencesTakeAtMostEightKeys_data() { TestDatabase::engines(); }
    void thirtyNamesWithTwoAbsencesTakeAtMostEightKeys()
    {
        QFETCH(QString, engine);
        Desk desk(30, engine);
        int keys = 0;
        desk.press(Qt::Key_F8);
        ++keys;
        for (const QString &typed : { u"12-"_s, u"27-"_s }) {
            desk.type(typed);
            keys += int(typed.size());
        }
        QVERIFY2(keys <= 8, qPrintable(QString::number(keys)));
        const AttendanceGrid grid = desk.grid();
        QVERIFY(grid.isEntered());
        QCOMPARE(grid.count(0, AttendanceState::Present), 28);
        QCOMPARE(grid.count(0, AttendanceState::Absent), 2);
        QCOMPARE(grid.rows.at(11).states.first(), AttendanceState::Absent);
        QCOMPARE(grid.rows.at(26).states.first(), AttendanceState::Absent);
    }

    void eachStateHasItsKeyAndTheNextRowFollows()
    {
        Desk desk(5);
        QCOMPARE(desk.current(), 1);
        desk.type(u"+-*/"_s);
        QCOMPARE(desk.cell(1), u"présent"_s);
        QCOMPARE(desk.cell(2), u"absent"_s);
        QCOMPARE(desk.cell(3), u"excusé"_s);
        QCOMPARE(desk.cell(4), u"non concerné"_s);
        QCOMPARE(desk.current(), 5);
        desk.type(u"2"_s);
        QCOMPARE(desk.current(), 2);
        desk.press(Qt::Key_Delete);
        QCOMPARE(desk.cell(2), QString());
        must(desk.workspace->history().undo());
        QTRY_COMPARE(desk.cell(2), u"absent"_s);
    }

    /// At 1280 pixels, beside the navigation: what is cut is the track, which the title says too.
    void whatIsToBeEnteredIsNotCutFromTheMeetingsName()
    {
        Desk desk(2);
        desk.page->resize(1084, 700);
        const auto *combo = desk.page->findChild<QComboBox *>(u"meetingCombo"_s);
        const QStringList parts = combo->currentText().split(u" · "_s);
        QCOMPARE(parts.size(), 4);
        QCOMPARE(parts.at(2), u"feuille n°\u00a01 à saisir"_s);
        constexpr int arrowAndFrame = 40;
        const QString seen = parts.first(3).join(u" · "_s) + u" · …"_s;
        QVERIFY(combo->fontMetrics().horizontalAdvance(seen) <= combo->width() - arrowAndFrame);
    }

    void lettersGoToANameAndANumberThatIsNotThereChangesNothing()
    {
        Desk desk(3);
        (void)desk.enrol(u"Zola"_s);
        desk.print();
        desk.page->showMeeting(desk.meeting.id);
        desk.type(u"zo"_s);
        QCOMPARE(desk.current(), 4);
        desk.type(u"1"_s);
        desk.type(u"9-"_s); // there is no row 19
        QVERIFY2(desk.text(u"goingLabel"_s).contains(u"19"_s), qPrintable(desk.text(u"goingLabel"_s)));
        QCOMPARE(desk.grid().emptyCells(), 4);
        desk.press(Qt::Key_Escape);
        QCOMPARE(desk.text(u"goingLabel"_s), QString());
    }

    void allPresentLeavesTheExcusedOfBefore()
    {
        Desk desk(3);
        desk.type(u"2*"_s);
        desk.press(Qt::Key_F8);
        QCOMPARE(desk.cell(1), u"présent"_s);
        QCOMPARE(desk.cell(2), u"excusé"_s);
        QCOMPARE(desk.cell(3), u"présent"_s);
    }

    void signaturesCountedOnThePaperSayWhetherTheyAgree()
    {
        Desk desk(3);
        desk.press(Qt::Key_F8);
        auto *spin = desk.page->findChild<QSpinBox *>(u"signatures0Spin"_s);
        spin->setValue(2);
        QVERIFY2(desk.text(u"verdict0Label"_s).startsWith(u"1 de moins"_s),
            qPrintable(desk.text(u"verdict0Label"_s)));
        spin->setValue(3);
        QVERIFY(desk.text(u"verdict0Label"_s).startsWith(u"C’est le même nombre"_s));
        desk.open(); // kept with the sheet
        desk.page->showMeeting(desk.meeting.id);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // fields of the meeting before
        spin = desk.page->findChild<QSpinBox *>(u"signatures0Spin"_s);
        QCOMPARE(spin->value(), 3);
        // Taken back one after the other, and not the presences instead.
        must(desk.workspace->history().undo());
        QTRY_COMPARE(spin->value(), 2);
        must(desk.workspace->history().undo());
        QTRY_COMPARE(spin->text(), u"–"_s);
        QCOMPARE(desk.cell(1), u"présent"_s);
    }

    void aCorrectionThatCancelsAnAttestationSaysSoUntilItIsTakenBack_data() { TestDatabase::engines(); }
    void aCorrectionThatCancelsAnAttestationSaysSoUntilItIsTakenBack()
    {
        QFETCH(QString, engine);
        Desk desk(2, engine);
        desk.press(Qt::Key_F8);
        QCOMPARE(desk.message(), QString());
        AttestationDesk attestations(desk.workspace->database(), desk.workspace->clock());
        const AttestationScope scope {
            .kind = AttestationKind::Session, .session = desk.session, .track = desk.track, .meeting = {}
        };
        (void)must(attestations.issue(scope, { desk.grid().rows.first().registration }));
        desk.type(u"2-"_s); // nothing was attested to them
        QCOMPARE(desk.message(), QString());
        desk.type(u"1-"_s);
        const QString told = desk.message();
        QVERIFY2(told.startsWith(u"L’attestation n°\u00A01 de PERSONNE01 Maëlle (assiduité) est annulée"_s),
            qPrintable(told));
        QVERIFY2(told.contains(u"Plus aucune présence n’est à attester"_s), qPrintable(told));
        desk.type(u"2+"_s); // stays while the rest is entered
        QCOMPARE(desk.message(), told);
        must(desk.workspace->history().undo());
        must(desk.workspace->history().undo());
        QTRY_VERIFY2(desk.message().contains(u"est de nouveau valable"_s), qPrintable(desk.message()));
        desk.type(u"2+"_s);
        QCOMPARE(desk.message(), QString());
    }

    void somebodyElseAtTheSameSheetIsSaidAndNothingOverwritten_data() { TestDatabase::engines(); }
    void somebodyElseAtTheSameSheetIsSaidAndNothingOverwritten()
    {
        QFETCH(QString, engine);
        Desk desk(3, engine);
        const auto other = desk.test.open(clockAt({ 2022, 1, 20 }));
        const AttendanceGrid seen = desk.grid();
        must(other->attendance().record(seen,
            { { seen.rows.first().registration, seen.columns.first().halfDay, AttendanceState::Excused,
                {} } }));
        desk.type(u"+"_s);
        QVERIFY2(desk.message().contains(u"PERSONNE01"_s) && desk.message().contains(u"excusé"_s),
            qPrintable(desk.message()));
        QCOMPARE(desk.cell(1), u"excusé"_s);
    }

    void keysTypedOverSomebodyElsesEntriesGoOnAndOverwriteNone_data() { TestDatabase::engines(); }
    void keysTypedOverSomebodyElsesEntriesGoOnAndOverwriteNone()
    {
        QFETCH(QString, engine);
        Desk desk(6, engine);
        const auto other = desk.test.open(clockAt({ 2022, 1, 20 }));
        const AttendanceGrid seen = desk.grid();
        for (const int row : { 2, 3 }) {
            must(other->attendance().record(seen,
                { { seen.rows.at(row).registration, seen.columns.first().halfDay, AttendanceState::Absent,
                    {} } }));
        }
        desk.type(u"3++"_s);
        QCOMPARE(desk.current(), 5);
        QCOMPARE(desk.cell(3), u"absent"_s);
        QCOMPARE(desk.cell(4), u"absent"_s);
        const auto isTold
            = [&](int row) { return desk.message().contains(u"ligne %1, PERSONNE0%1"_s.arg(row)); };
        QVERIFY2(isTold(3) && isTold(4), qPrintable(desk.message()));
        desk.type(u"+"_s); // another row: the message stays
        QCOMPARE(desk.cell(5), u"présent"_s);
        QVERIFY2(isTold(3) && isTold(4), qPrintable(desk.message()));
        desk.type(u"3+"_s); // come back to it, knowingly
        QCOMPARE(desk.cell(3), u"présent"_s);
        QVERIFY2(!isTold(3) && isTold(4), qPrintable(desk.message()));
        desk.type(u"4-"_s);
        QCOMPARE(desk.message(), QString());
    }

    /// A list that is not printed yet loses somebody, or is printed, at another post meanwhile.
    void whatIsRefusedIsToldOfWhomItWasMeantForWhateverBecameOfTheList_data()
    {
        QTest::addColumn<int>("leaving");
        QTest::addColumn<bool>("isPrinted");
        QTest::addColumn<QString>("told");
        QTest::addColumn<int>("current");
        QTest::newRow("the row moved up")
            << 1 << false << u"ligne 1, PERSONNE02 Maëlle (non concerné)"_s << 2;
        QTest::newRow("the row is gone")
            << 2 << false << u"ligne 2, PERSONNE02 Maëlle (n’est plus sur la feuille)"_s << 2;
        QTest::newRow("printed") << 0 << true << u"ligne 2, PERSONNE02 Maëlle (non concerné)"_s << 1;
    }
    void whatIsRefusedIsToldOfWhomItWasMeantForWhateverBecameOfTheList()
    {
        QFETCH(int, leaving);
        QFETCH(bool, isPrinted);
        QFETCH(QString, told);
        QFETCH(int, current);
        Desk desk(4);
        const MeetingId later = must(MeetingStore(desk.workspace->database())
                                         .meetings({ .cycle = {},
                                             .session = desk.session,
                                             .track = desk.track,
                                             .moduleNumber = {},
                                             .from = {},
                                             .to = {} }))
                                    .last()
                                    .id;
        desk.page->showMeeting(later); // to come: excuses are taken already
        const auto other = desk.test.open(clockAt({ 2022, 1, 20 }));
        const AttendanceGrid seen = must(AttendanceGrid::ofMeeting(other->database(), later));
        QCOMPARE(seen.sheetNumber, 0);
        QCOMPARE(seen.rows.size(), 4);
        must(other->attendance().record(seen,
            { { seen.rows.at(1).registration, seen.columns.first().halfDay, AttendanceState::NotConcerned,
                {} } }));
        if (leaving > 0) {
            (void)must(other->enrolment().changeStatus(
                { seen.rows.at(leaving - 1).registration }, RegistrationStatus::Cancelled, u"Empêchée"_s));
        }
        if (isPrinted) {
            (void)must(other->sheets().issue(must(other->sheets().prepare({ later }))));
        }
        desk.type(u"2*"_s);
        QVERIFY2(desk.message().contains(told), qPrintable(desk.message()));
        QCOMPARE(desk.current(), current);
    }

    void whatWasRefusedAndClosedIsNotToldAgain()
    {
        Desk desk(6);
        const auto other = desk.test.open(clockAt({ 2022, 1, 20 }));
        const AttendanceGrid seen = desk.grid();
        const auto note = [&](int row) {
            must(other->attendance().record(seen,
                { { seen.rows.at(row).registration, seen.columns.first().halfDay, AttendanceState::Absent,
                    {} } }));
        };
        note(0);
        desk.type(u"+"_s);
        QVERIFY2(desk.message().contains(u"ligne 1,"_s), qPrintable(desk.message()));
        desk.page->findChild<MessageBar *>()->clear();
        note(1);
        desk.type(u"+"_s);
        QVERIFY2(desk.message().contains(u"ligne 2,"_s) && !desk.message().contains(u"ligne 1,"_s),
            qPrintable(desk.message()));
    }

    void somebodyWhoTurnedUpIsChosenAmongTheKnownOrRegisteredOnTheSpot()
    {
        Desk desk(3);
        (void)desk.enrol(u"Zola"_s); // after printing
        desk.press(Qt::Key_Insert);
        auto *dialog = desk.page->findChild<QDialog *>();
        QVERIFY(dialog);
        QCOMPARE(troubledMnemonics(*dialog), QStringList());
        auto *name = dialog->findChild<QLineEdit *>(u"guestFamilyNameEdit"_s);
        auto *list = dialog->findChild<QListWidget *>(u"guestList"_s);
        QCOMPARE(list->count(), 1); // the only one of the track who is not on the sheet
        QTest::keyClicks(name, u"zo"_s);
        QCOMPARE(list->count(), 1);
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(desk.cell(4), u"présent"_s);
        QCOMPARE(desk.grid().rows.last().name, u"ZOLA Maëlle"_s);

        desk.press(Qt::Key_Insert);
        const auto dialogs = desk.page->findChildren<QDialog *>();
        dialog = *std::ranges::find_if(dialogs, &QWidget::isVisible);
        QTest::keyClicks(dialog->findChild<QLineEdit *>(u"guestFamilyNameEdit"_s), u"Aubert"_s);
        QTest::keyClicks(dialog->findChild<QLineEdit *>(u"guestGivenNameEdit"_s), u"Lucie"_s);
        dialog->findChild<QPushButton *>(u"createGuestButton"_s)->click();
        QCOMPARE(desk.grid().rows.last().name, u"AUBERT Lucie"_s);
        QCOMPARE(desk.grid().rows.last().number, 5);
        QCOMPARE(desk.cell(5), u"présent"_s);
        // one act: registered and present, or neither
        must(desk.workspace->history().undo());
        QCOMPARE(desk.grid().rows.size(), 4);
        QCOMPARE(must(RegistrationStore(desk.workspace->database()).registrations()).size(), 4);
    }

    void whoStandsOnTheSheetAlreadyIsShownThere()
    {
        Desk desk(3);
        desk.press(Qt::Key_Insert);
        auto *dialog = desk.page->findChild<QDialog *>();
        QVERIFY(dialog);
        const QSignalSpy said(desk.page.get(), &AttendancePage::said);
        QTest::keyClicks(dialog->findChild<QLineEdit *>(u"guestFamilyNameEdit"_s), u"personne02"_s);
        QTest::keyClicks(dialog->findChild<QLineEdit *>(u"guestGivenNameEdit"_s), u"maelle"_s);
        dialog->findChild<QPushButton *>(u"createGuestButton"_s)->click();
        QVERIFY(!dialog->isVisible());
        QCOMPARE(desk.current(), 2);
        QCOMPARE(desk.grid().rows.size(), 3);
        QVERIFY2(said.last().first().toString().contains(u"déjà sur la feuille, ligne 2"_s),
            qPrintable(said.last().first().toString()));
    }

    void theFigureOnThePaperSaysWhichRowsToCompare()
    {
        Desk desk(6);
        auto *spin = desk.page->findChild<QSpinBox *>(u"signatures0Spin"_s);
        const auto verdict = [&] { return desk.text(u"verdict0Label"_s); };
        desk.type(u"1+"_s);
        desk.type(u"2+"_s);
        desk.type(u"3+"_s);
        // Fewer on the paper: somebody was recorded who did not sign; no empty cell explains that.
        spin->setValue(2);
        QVERIFY2(verdict().endsWith(u"Lignes saisies présentes, à comparer au papier\u00a0: 1 à 3."_s),
            qPrintable(verdict()));
        // More on the paper: whoever signed stands in a row that is empty.
        spin->setValue(5);
        QVERIFY2(verdict().endsWith(u"Lignes encore vides\u00a0: 4 à 6."_s), qPrintable(verdict()));
        desk.type(u"4*"_s);
        desk.type(u"5+"_s);
        // One empty row does not explain two signatures more.
        spin->setValue(6);
        QVERIFY2(verdict().contains(u"Ligne encore vide\u00a0: 6."_s)
                && verdict().endsWith(
                    u"Ligne saisie autrement que présente, à comparer au papier\u00a0: 4."_s),
            qPrintable(verdict()));
        spin->setValue(5);
        QVERIFY2(verdict().endsWith(u"Ligne encore vide\u00a0: 6."_s), qPrintable(verdict()));
        desk.type(u"6+"_s);
        spin->setValue(6);
        QVERIFY2(verdict().endsWith(u"Ligne saisie autrement que présente, à comparer au papier\u00a0: 4."_s),
            qPrintable(verdict()));
        desk.type(u"4+"_s);
        spin->setValue(7);
        QVERIFY2(verdict().contains(u"ligne vierge"_s), qPrintable(verdict()));
    }

    void aGuestTakenBackMakesTheirAttestationHoldAgain_data() { TestDatabase::engines(); }
    void aGuestTakenBackMakesTheirAttestationHoldAgain()
    {
        QFETCH(QString, engine);
        Desk desk(2, engine);
        const SessionId other = must(MeetingStore(desk.workspace->database()).sessions()).at(1).id;
        const SessionId own = std::exchange(desk.session, other);
        const RegistrationId zola = desk.enrol(u"Zola"_s);
        desk.session = own;
        const auto record = [&](int module, AttendanceState state) {
            MeetingFilter theirs;
            theirs.session = other;
            theirs.track = desk.track;
            theirs.moduleNumber = module;
            const auto meetings = must(MeetingStore(desk.workspace->database()).meetings(theirs));
            must(writing(desk.workspace->database(), [&]() -> Done {
                return AttendanceStore(desk.workspace->database())
                    .record({ zola, meetings.first().halfDays.first().id, state },
                        QDateTime(QDate(2022, 1, 19), QTime(9, 0)));
            }));
        };
        record(desk.meeting.moduleNumber, AttendanceState::Absent); // which the guest's presence makes up for
        record(2, AttendanceState::Present);
        AttestationDesk attestations(desk.workspace->database(), desk.workspace->clock());
        const AttestationScope scope {
            .kind = AttestationKind::Session, .session = other, .track = desk.track, .meeting = {}
        };
        QCOMPARE(must(attestations.issue(scope, { zola })).fresh.size(), 1);
        desk.press(Qt::Key_Insert);
        auto *name = desk.page->findChild<QDialog *>()->findChild<QLineEdit *>(u"guestFamilyNameEdit"_s);
        QTest::keyClicks(name, u"zola"_s);
        QTest::keyClick(name, Qt::Key_Return);
        QVERIFY2(
            desk.message().contains(u"de ZOLA Maëlle (assiduité) est annulée"_s), qPrintable(desk.message()));
        must(desk.workspace->history().undo());
        QTRY_VERIFY2(desk.message().contains(u"est de nouveau valable"_s), qPrintable(desk.message()));
        QCOMPARE(desk.grid().rows.size(), 2);
    }

    void whoFollowedTheSeanceAlreadyIsAddedAndThePageSaysSo_data() { TestDatabase::engines(); }
    void whoFollowedTheSeanceAlreadyIsAddedAndThePageSaysSo()
    {
        QFETCH(QString, engine);
        Desk desk(2, engine);
        const auto sheetOf = [&](SessionId session) {
            MeetingFilter filter;
            filter.session = session;
            filter.track = desk.track;
            filter.moduleNumber = desk.meeting.moduleNumber;
            return must(MeetingStore(desk.workspace->database()).meetings(filter)).first();
        };
        const auto other = must(MeetingStore(desk.workspace->database()).sessions()).at(1).id;
        const Meeting elsewhere = sheetOf(other);
        const SessionId own = std::exchange(desk.session, other);
        const RegistrationId zola = desk.enrol(u"Zola"_s);
        desk.session = own;
        must(writing(desk.workspace->database(), [&]() -> Done {
            for (const HalfDay &each : elsewhere.halfDays) {
                must(AttendanceStore(desk.workspace->database())
                        .record({ zola, each.id, AttendanceState::Present },
                            QDateTime(QDate(2022, 1, 19), QTime(9, 0))));
            }
            return {};
        }));
        QSignalSpy said(desk.page.get(), &AttendancePage::said);
        desk.press(Qt::Key_Insert);
        auto *dialog = desk.page->findChild<QDialog *>();
        auto *name = dialog->findChild<QLineEdit *>(u"guestFamilyNameEdit"_s);
        QTest::keyClicks(name, u"zola"_s);
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(desk.grid().rows.last().registration, zola);
        QCOMPARE(desk.cell(3), u"présent"_s);
        QCOMPARE(said.last().first().toString(), u"Ligne 3\u00a0: ZOLA Maëlle, présence saisie."_s);
        QVERIFY2(desk.message().contains(u"a déjà suivi cette séance (Session 2, "_s)
                && desk.message().contains(u"n’est comptée qu’une fois"_s),
            qPrintable(desk.message()));
    }

    void aScannedCodeOpensItsSheetAndThatOfAnotherDatabaseIsRefused()
    {
        Desk desk(40);
        auto *number = desk.page->findChild<QLineEdit *>(u"sheetNumberEdit"_s);
        const AttendanceSheet printed = must(SheetStore(desk.workspace->database()).sheet(desk.sheet));
        const QString code = sheetcode::text(printed, 2);
        QTest::keyClicks(number, code);
        QCOMPARE(number->text(), code);
        QTest::keyClick(number, Qt::Key_Return);
        QCOMPARE(desk.message(), QString());
        const int row = desk.view->currentIndex().row();
        QVERIFY2(row > 10, qPrintable(QString::number(row))); // the second page's first name
        QString other = code;
        other.replace(printed.series, printed.series == u"00000000"_s ? u"11111111"_s : u"00000000"_s);
        QTest::keyClicks(number, other);
        QTest::keyClick(number, Qt::Key_Return);
        QVERIFY2(desk.message().contains(u"la base d’où elle vient"_s), qPrintable(desk.message()));
        QCOMPARE(desk.view->currentIndex().row(), row);
        number->clear();
        QTest::keyClicks(number, code.left(7));
        QTest::keyClick(number, Qt::Key_Return);
        QVERIFY2(!desk.message().contains(u"sous le code"_s)
                && desk.message().contains(u"au pied de chaque page"_s),
            qPrintable(desk.message()));
    }

    void aSheetIsOpenedByItsNumberAndAForeignNumberIsRefused()
    {
        Desk desk(2);
        auto *number = desk.page->findChild<QLineEdit *>(u"sheetNumberEdit"_s);
        QTest::keyClicks(number, u"4711"_s);
        QTest::keyClick(number, Qt::Key_Return);
        QVERIFY2(desk.message().contains(u"4711"_s), qPrintable(desk.message()));
        QCOMPARE(desk.view->model()->rowCount(), 2);
        (void)desk.enrol(u"Zola"_s);
        const auto additions = must(desk.workspace->sheets().prepareAdditions(desk.meeting.id));
        const qint64 added = must(desk.workspace->sheets().issue({ *additions })).first().number;
        number->clear();
        QTest::keyClicks(number, QString::number(added));
        QTest::keyClick(number, Qt::Key_Return);
        QCOMPARE(desk.view->model()->rowCount(), 1);
        QCOMPARE(desk.message(), QString());
    }

    void whoCameAfterPrintingIsSaidWithWhatToDoAndThenWhereTheyStand_data() { TestDatabase::engines(); }
    void whoCameAfterPrintingIsSaidWithWhatToDoAndThenWhereTheyStand()
    {
        QFETCH(const QString, engine);
        Desk desk(2, engine);
        const auto standing = [&] {
            desk.page->showMeeting(desk.meeting.id);
            return desk.text(u"sheetStandingLabel"_s);
        };
        QVERIFY2(!standing().contains(u"depuis l’impression"_s), qPrintable(standing()));
        (void)desk.enrol(u"Yver"_s);
        (void)desk.enrol(u"Zola"_s);
        QVERIFY2(standing().endsWith(
                     u"2\u00A0inscrits depuis l’impression\u00A0: imprimez une feuille complémentaire"_s),
            qPrintable(standing()));
        const auto additions = must(desk.workspace->sheets().prepareAdditions(desk.meeting.id));
        const qint64 added = must(desk.workspace->sheets().issue({ *additions })).first().number;
        QVERIFY2(standing().endsWith(
                     u"2\u00A0inscrits depuis l’impression, sur la feuille complémentaire n°\u00A0%1"_s.arg(
                         added)),
            qPrintable(standing()));
        (void)desk.enrol(u"Aubert"_s);
        QVERIFY2(standing().endsWith(u"· 1\u00A0autre depuis\u00A0: imprimez une feuille complémentaire"_s),
            qPrintable(standing()));
        auto *number = desk.page->findChild<QLineEdit *>(u"sheetNumberEdit"_s);
        QTest::keyClicks(number, QString::number(added));
        QTest::keyClick(number, Qt::Key_Return);
        const QString opened = desk.text(u"sheetStandingLabel"_s);
        QVERIFY2(opened.contains(u", complète la n°\u00A0%1"_s.arg(desk.sheet)), qPrintable(opened));
    }

    void excusesAreAskedForBeforeTheDayOnly()
    {
        Desk desk(2); // on 20 January 2022
        const auto standing = [&](int module) {
            MeetingFilter filter;
            filter.session = desk.session;
            filter.track = desk.track;
            filter.moduleNumber = module;
            const auto found = must(MeetingStore(desk.workspace->database()).meetings(filter));
            desk.page->showMeeting(found.first().id);
            return desk.text(u"sheetStandingLabel"_s);
        };
        const QString past = standing(2);
        QVERIFY2(
            past.contains(u"pas encore imprimée"_s) && !past.contains(u"à l’avance"_s), qPrintable(past));
        const QString coming = standing(4);
        QVERIFY2(coming.contains(u"pas encore imprimée"_s) && coming.contains(u"à l’avance"_s),
            qPrintable(coming));
    }

    void anExcuseIsEnteredBeforeTheSheetIsPrinted()
    {
        Desk desk(2);
        const auto meetings = must(MeetingStore(desk.workspace->database())
                .meetings({ .cycle = {},
                    .session = desk.session,
                    .track = desk.track,
                    .moduleNumber = 2,
                    .from = {},
                    .to = {} }));
        desk.page->showMeeting(meetings.first().id);
        QVERIFY(desk.text(u"sheetStandingLabel"_s).contains(u"pas encore imprimée"_s));
        desk.type(u"*"_s);
        QCOMPARE(desk.cell(1), u"excusé"_s);
        const auto printed = must(
            desk.workspace->sheets().issue(must(desk.workspace->sheets().prepare({ meetings.first().id }))));
        QCOMPARE(must(AttendanceGrid::ofSheet(desk.workspace->database(), printed.first().number))
                     .rows.first()
                     .states.first(),
            AttendanceState::Excused);
    }

    void aMissedSeanceIsOfferedInTheOtherSessions()
    {
        Desk desk(3);
        desk.view->setCurrentIndex(desk.view->model()->index(1, AttendanceModel::FirstHalfDay));
        const auto *button = desk.page->findChild<QPushButton *>(u"makeUpButton"_s);
        QVERIFY(button->minimumWidth() > button->sizeHint().width()); // white between its words and its arrow
        QVERIFY(!desk.makeUps().isEmpty());
        QSignalSpy said(desk.page.get(), &AttendancePage::said);
        desk.makeUps().first()->trigger();
        QCOMPARE(said.size(), 1);
        QVERIFY(desk.makeUps().first()->isChecked());
        desk.makeUps().first()->trigger();
        QVERIFY(!desk.makeUps().first()->isChecked());
        must(desk.workspace->history().undo());
        QVERIFY(desk.makeUps().first()->isChecked());
    }

    void oneSessionIsChosenForAMissedSeanceAndNoneOnceItIsFollowed()
    {
        Desk desk(3);
        MeetingFilter second;
        second.track = desk.track;
        second.moduleNumber = 2; // in session 1 it is past, in two others to come
        const auto meetings = must(MeetingStore(desk.workspace->database()).meetings(second));
        desk.page->showMeeting(meetings.first().id);
        desk.view->setCurrentIndex(desk.view->model()->index(1, AttendanceModel::FirstHalfDay));
        QCOMPARE(desk.makeUps().size(), 2);
        QSignalSpy said(desk.page.get(), &AttendancePage::said);
        desk.makeUps().first()->trigger();
        QVERIFY2(
            said.last().first().toString().contains(u"La personne est sur la feuille de cette rencontre."_s),
            qPrintable(said.last().first().toString()));
        // What is printed already does not bear the name.
        const auto sheets = must(
            desk.workspace->sheets().issue(must(desk.workspace->sheets().prepare({ meetings.last().id }))));
        desk.makeUps().last()->trigger();
        QVERIFY2(said.last().first().toString().endsWith(
                     u"La feuille n°\u00a0%1 de cette rencontre est déjà imprimée\u00a0: imprimez une "
                     u"feuille complémentaire."_s.arg(sheets.first().number)),
            qPrintable(said.last().first().toString()));
        QVERIFY(!desk.makeUps().first()->isChecked());
        QVERIFY(desk.makeUps().last()->isChecked());
        const QString told = said.last().first().toString();
        QVERIFY2(told.contains(u"à la place de Session 2"_s), qPrintable(told));
        // Missed there too, another one may be chosen; followed, nothing is left to be made up.
        const RegistrationId absent
            = must(AttendanceGrid::ofMeeting(desk.workspace->database(), meetings.first().id))
                  .rows.at(1)
                  .registration;
        const auto record = [&](AttendanceState state) {
            must(writing(desk.workspace->database(), [&]() -> Done {
                for (const HalfDay &each : meetings.last().halfDays) {
                    must(AttendanceStore(desk.workspace->database())
                            .record({ absent, each.id, state }, QDateTime(QDate(2022, 2, 16), QTime(9, 0))));
                }
                return {};
            }));
        };
        record(AttendanceState::Absent);
        QCOMPARE(desk.makeUps().size(), 1);
        QVERIFY(!desk.makeUps().first()->isChecked());
        record(AttendanceState::Present);
        QVERIFY(desk.makeUps().isEmpty());
        const QString why
            = desk.page->findChild<QPushButton *>(u"makeUpButton"_s)->menu()->actions().first()->text();
        QVERIFY2(why.contains(u"a suivi cette séance (Session 3"_s), qPrintable(why));
    }

    void aScanIsJoinedAndOpenedWithOneClick()
    {
        Desk desk(2);
        const QTemporaryDir folder;
        const auto write = [&folder](const QString &name, const QByteArray &content) {
            QFile file(folder.filePath(name));
            return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? file.fileName()
                                                                                            : QString();
        };
        const QByteArray sheet = scannedPdf("signed");
        const QStringList paths { write(u"feuille & co.pdf"_s, sheet), write(u"notes.txt"_s, "text") };
        QString opened;
        bool isAsked = false;
        ScanSeams seams;
        seams.chooseScans
            = [&](QWidget *, const std::function<void(const QStringList &)> &chosen) { chosen(paths); };
        seams.openFile = [&](const QString &path) {
            opened = path;
            return true;
        };
        seams.confirmRemoval = [&](QWidget *, const QString &, const std::function<void()> &accepted) {
            isAsked = true;
            accepted();
        };
        AttendancePage page(*desk.workspace, nullptr, seams);
        page.show();
        auto *button = page.findChild<QPushButton *>(u"scansButton"_s);
        QMenu *menu = button->menu();
        const auto actions = [menu] {
            Q_EMIT menu->aboutToShow();
            return menu->actions();
        };
        actions().first()->trigger();
        // One is kept, the other is refused with its reason.
        QVERIFY2(page.findChild<MessageBar *>()->sentence().contains(u"notes.txt"_s),
            qPrintable(page.findChild<MessageBar *>()->sentence()));
        QTRY_VERIFY2(button->text().contains(u"(1)"_s), qPrintable(button->text()));
        QVERIFY(button->minimumWidth() > button->sizeHint().width()); // white on both sides of its words
        actions().at(3)->trigger();
        QFile file(opened);
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(opened));
        QCOMPARE(file.readAll(), sheet);
        QVERIFY(opened.endsWith(u"feuille & co.pdf"_s));
        actions().last()->menu()->actions().first()->trigger();
        QVERIFY(isAsked);
        QTRY_VERIFY(!button->text().contains(u'('));
    }
};

IREV_TEST(AttendancePageTest)

#include "attendancepagetest.moc"
