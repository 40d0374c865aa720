// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attendance/sheetdesk.h"
#include "tests/support/testregistry.h"
#include "tests/ui/attendancesamples.h"
#include "ui/attendance/attendancemodel.h"

#include <QComboBox>
#include <QDialog>
#include <QFont>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

/// As the row shows it, with the note on it.
QString name(SheetOnScreen &desk, int number)
{
    return desk.view->model()->index(number - 1, AttendanceModel::Name).data().toString();
}

} // namespace

/// What is done to a sheet besides entering it row by row.
class AttendanceActsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QSettings().clear(); }

    void aSheetWithoutABlankRowSaysWhatToDoForWhoCame_data() { TestDatabase::engines(); }
    void aSheetWithoutABlankRowSaysWhatToDoForWhoCame()
    {
        QFETCH(const QString, engine);
        SheetOnScreen desk(2, engine);
        desk.print(1);
        desk.page->showMeeting(desk.meeting.id);
        (void)desk.enrol(u"Zola"_s);
        desk.press(Qt::Key_Insert);
        auto *dialog = desk.page->findChild<QDialog *>();
        QVERIFY(dialog);
        auto *name = dialog->findChild<QLineEdit *>(u"guestFamilyNameEdit"_s);
        QTest::keyClicks(name, u"zola"_s);
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(desk.cell(3), u"présent"_s);
        const auto told = [&] {
            desk.press(Qt::Key_Insert);
            const auto dialogs = desk.page->findChildren<QDialog *>();
            return std::ranges::any_of(dialogs, &QWidget::isVisible) ? u"a dialog"_s : desk.message();
        };
        const QString full = u"La feuille n°\u00A0%1 n’a plus de ligne vierge. "_s.arg(desk.sheet);
        QVERIFY2(told().startsWith(full + u"Imprimez de nouveau la feuille"_s), qPrintable(told()));
        (void)desk.enrol(u"Yver"_s);
        QVERIFY2(told().startsWith(full + u"Imprimez une feuille complémentaire"_s), qPrintable(told()));
        const auto additions
            = must(desk.workspace->sheets().prepareAdditions(desk.meeting.id, { .blankRows = 1 }));
        const qint64 added = must(desk.workspace->sheets().issue({ *additions })).first().number;
        QVERIFY2(
            told().startsWith(full + u"La feuille n°\u00A0%1 de cette rencontre en a encore"_s.arg(added)),
            qPrintable(told()));
        QCOMPARE(desk.grid().rows.size(), 3);
    }

    void allPresentLeavesARegistrationCancelledSinceAndSaysSo_data() { TestDatabase::engines(); }
    void allPresentLeavesARegistrationCancelledSinceAndSaysSo()
    {
        QFETCH(const QString, engine);
        SheetOnScreen desk(3, engine);
        const RegistrationId second = desk.grid().rows.at(1).registration;
        (void)must(
            desk.workspace->enrolment().changeStatus({ second }, RegistrationStatus::Cancelled, u"malade"_s));
        const QString cancelled = u"PERSONNE02 Maëlle (inscription annulée depuis l’impression)"_s;
        QTRY_COMPARE(name(desk, 2), cancelled);
        const QSignalSpy said(desk.page.get(), &AttendancePage::said);
        desk.press(Qt::Key_F8);
        QCOMPARE(desk.cell(1), u"présent"_s);
        QCOMPARE(desk.cell(2), QString());
        QCOMPARE(desk.cell(3), u"présent"_s);
        const QString told = said.last().first().toString();
        QVERIFY2(told.startsWith(u"2\u00A0cases vides remplies"_s), qPrintable(told));
        QVERIFY2(desk.message().endsWith(u"à saisir d’après le papier\u00A0: ligne 2, "_s + cancelled + u'.'),
            qPrintable(desk.message()));
        desk.press(Qt::Key_F8);
        QVERIFY2(desk.message().contains(u"Aucune case vide à remplir"_s)
                && desk.message().contains(u"ligne 2, "_s),
            qPrintable(desk.message()));
        QCOMPARE(desk.cell(2), QString());
        desk.type(u"2+"_s); // they had signed
        QCOMPARE(desk.cell(2), u"présent"_s);
        QTRY_COMPARE(name(desk, 2), cancelled); // on the row that bears their name
    }

    void allPresentNamesEachRowAnotherPostHasFilledAndFillsTheOthers_data() { TestDatabase::engines(); }
    void allPresentNamesEachRowAnotherPostHasFilledAndFillsTheOthers()
    {
        QFETCH(const QString, engine);
        SheetOnScreen desk(6, engine);
        const auto other = desk.test.open(clockAt({ 2022, 1, 20 }));
        const AttendanceGrid seen = desk.grid();
        const auto note = [&](int row, AttendanceState state) {
            must(other->attendance().record(
                seen, { { seen.rows.at(row - 1).registration, seen.columns.first().halfDay, state, {} } }));
        };
        note(2, AttendanceState::Absent);
        note(4, AttendanceState::Excused);
        note(5, AttendanceState::Present);
        const QSignalSpy said(desk.page.get(), &AttendancePage::said);
        desk.press(Qt::Key_F8);
        const AttendanceGrid grid = desk.grid();
        QCOMPARE(grid.count(0, AttendanceState::Present), 4);
        QCOMPARE(desk.cell(2), u"absent"_s);
        QCOMPARE(desk.cell(4), u"excusé"_s);
        QVERIFY2(desk.message().contains(u"ligne 2, PERSONNE02 Maëlle (absent)"_s)
                && desk.message().contains(u"ligne 4, PERSONNE04 Maëlle (excusé)"_s)
                && !desk.message().contains(u"ligne 5"_s),
            qPrintable(desk.message()));
        const QString told = said.last().first().toString();
        QVERIFY2(told.startsWith(u'3'), qPrintable(told));
        desk.type(u"2-"_s); // looked up on the paper
        QVERIFY2(!desk.message().contains(u"ligne 2,"_s) && desk.message().contains(u"ligne 4,"_s),
            qPrintable(desk.message()));
        must(desk.workspace->history().undo());
        QCOMPARE(desk.grid().emptyCells(), 3);
    }

    void whoWasThereAfterAllHasNothingLeftToMakeUp()
    {
        SheetOnScreen desk(3);
        desk.type(u"2-"_s);
        QCOMPARE(name(desk, 2), u"PERSONNE02 Maëlle (peut rattraper)"_s);
        desk.type(u"2"_s);
        desk.press(Qt::Key_Escape);
        const QSignalSpy said(desk.page.get(), &AttendancePage::said);
        desk.makeUps().first()->trigger();
        QTRY_COMPARE(name(desk, 2), u"PERSONNE02 Maëlle (rattrapage prévu)"_s);
        QVERIFY(said.last().first().toString().startsWith(u"Rattrapage prévu"_s));
        desk.type(u"2+"_s);
        QCOMPARE(said.last().first().toString(), QString()); // what was said holds no more
        QCOMPARE(name(desk, 2), u"PERSONNE02 Maëlle"_s);
        desk.type(u"2-"_s);
        QCOMPARE(name(desk, 2), u"PERSONNE02 Maëlle (rattrapage prévu)"_s);
    }

    void enterWithNobodyOfThatNameSaysWhatToDoAndThenRegisters()
    {
        SheetOnScreen desk(2);
        desk.press(Qt::Key_Insert);
        auto *dialog = desk.page->findChild<QDialog *>();
        QVERIFY(dialog);
        auto *family = dialog->findChild<QLineEdit *>(u"guestFamilyNameEdit"_s);
        auto *given = dialog->findChild<QLineEdit *>(u"guestGivenNameEdit"_s);
        auto *bar = dialog->findChild<MessageBar *>();
        QTest::keyClick(family, Qt::Key_Return);
        QVERIFY2(bar->sentence().startsWith(u"Tapez le nom"_s), qPrintable(bar->sentence()));
        QTest::keyClicks(family, u"Quesnel"_s);
        QTest::keyClick(family, Qt::Key_Return);
        QVERIFY2(bar->sentence().endsWith(u"tapez aussi le prénom."_s), qPrintable(bar->sentence()));
        QCOMPARE(dialog->focusWidget(), given);
        QTest::keyClicks(given, u"Ida"_s);
        QTest::keyClick(given, Qt::Key_Return);
        QCOMPARE(desk.grid().rows.size(), 2);
        QVERIFY2(bar->sentence().contains(u"encore Entrée"_s), qPrintable(bar->sentence()));
        auto *create = dialog->findChild<QPushButton *>(u"createGuestButton"_s);
        QTRY_COMPARE(dialog->focusWidget(), create);
        QTest::keyClick(create, Qt::Key_Return);
        QVERIFY(!dialog->isVisible());
        QCOMPARE(desk.grid().rows.last().name, u"QUESNEL Ida"_s);
        QCOMPARE(desk.cell(3), u"présent"_s);
    }

    void aGuestTakenBackOrAddedAgainLeavesTheRowOneStandsOn()
    {
        SheetOnScreen desk(6);
        (void)desk.enrol(u"Zola"_s);
        desk.press(Qt::Key_Insert);
        auto *dialog = desk.page->findChild<QDialog *>();
        QVERIFY(dialog);
        auto *family = dialog->findChild<QLineEdit *>(u"guestFamilyNameEdit"_s);
        QTest::keyClicks(family, u"zola"_s);
        QTest::keyClick(family, Qt::Key_Return);
        QCOMPARE(desk.current(), 7);
        must(desk.workspace->history().undo());
        QTRY_COMPARE(desk.view->model()->rowCount(), 6);
        QCOMPARE(desk.current(), 6); // the nearest
        desk.type(u"3"_s);
        desk.press(Qt::Key_Escape);
        must(desk.workspace->history().redo());
        QTRY_COMPARE(desk.view->model()->rowCount(), 7);
        QCOMPARE(desk.current(), 3);
        const auto font = desk.view->model()->index(2, AttendanceModel::Name).data(Qt::FontRole);
        QVERIFY(font.value<QFont>().bold());
        // A number that is nowhere leads back there, and not to where its first digit did.
        desk.type(u"64"_s);
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.current(), 3);
    }

    void whoSignedABlankRowIsAddedOnTheRowWhoseNumberIsTyped_data() { TestDatabase::engines(); }
    void whoSignedABlankRowIsAddedOnTheRowWhoseNumberIsTyped()
    {
        QFETCH(const QString, engine);
        SheetOnScreen desk(3, engine); // 4 to 9 are blank
        (void)desk.enrol(u"Aubert"_s);
        (void)desk.enrol(u"Zola"_s);
        const QString blank = u"Ligne 6\u00A0: ligne vierge. Inser y ajoute la personne qui a signé."_s;
        desk.type(u"6"_s);
        QCOMPARE(desk.text(u"goingLabel"_s), blank);
        desk.type(u"+"_s); // of nobody
        QCOMPARE(desk.text(u"goingLabel"_s), blank);
        QCOMPARE(desk.grid().emptyCells(), 3);
        const auto openDialog = [&] {
            desk.press(Qt::Key_Insert);
            const auto dialogs = desk.page->findChildren<QDialog *>();
            return *std::ranges::find_if(dialogs, &QWidget::isVisible);
        };
        const auto add = [](QDialog *dialog, const QString &typed) {
            auto *family = dialog->findChild<QLineEdit *>(u"guestFamilyNameEdit"_s);
            QTest::keyClicks(family, typed);
            QTest::keyClick(family, Qt::Key_Return);
        };
        QDialog *dialog = openDialog();
        QCOMPARE(dialog->findChild<QComboBox *>(u"guestRowCombo"_s)->currentText(), u"6"_s);
        QVERIFY2(dialog->windowTitle().endsWith(u"ligne 6"_s), qPrintable(dialog->windowTitle()));
        add(dialog, u"zola"_s);
        QCOMPARE(desk.grid().rows.last().name, u"ZOLA Maëlle"_s);
        QCOMPARE(desk.grid().rows.last().number, 6);
        QCOMPARE(desk.current(), 6);
        // Without a number the first free one is offered, and another may be chosen.
        dialog = openDialog();
        auto *row = dialog->findChild<QComboBox *>(u"guestRowCombo"_s);
        QCOMPARE(row->count(), 5);
        QCOMPARE(row->currentText(), u"4"_s);
        row->setCurrentIndex(row->findText(u"5"_s));
        QVERIFY2(dialog->windowTitle().endsWith(u"ligne 5"_s), qPrintable(dialog->windowTitle()));
        add(dialog, u"aubert"_s);
        QCOMPARE(desk.grid().rows.at(3).number, 5);
        QCOMPARE(desk.grid().rows.at(3).name, u"AUBERT Maëlle"_s);
        must(desk.workspace->history().undo());
        must(desk.workspace->history().undo());
        QCOMPARE(desk.grid().freeNumbers().size(), 6);
    }

    void tabReachesWhoMayBeKnownBeforeTheButtonsOfTheDialog()
    {
        SheetOnScreen desk(2);
        (void)desk.enrol(u"Quesnel"_s); // Maëlle
        desk.press(Qt::Key_Insert);
        auto *dialog = desk.page->findChild<QDialog *>();
        QVERIFY(dialog);
        QTest::keyClicks(dialog->findChild<QLineEdit *>(u"guestFamilyNameEdit"_s), u"Quesnell"_s);
        QTest::keyClicks(dialog->findChild<QLineEdit *>(u"guestGivenNameEdit"_s), u"Maelle"_s);
        QTRY_VERIFY(dialog->findChild<QPushButton *>(u"samePersonButton"_s));
        QStringList reached;
        auto *start = dialog->findChild<QLineEdit *>(u"guestFamilyNameEdit"_s);
        for (const QWidget *each = start->nextInFocusChain(); each != start;
            each = each->nextInFocusChain()) {
            reached.append(each->objectName());
        }
        const auto isAfter = [&](const QString &later, const QString &earlier) {
            return reached.contains(earlier) && reached.indexOf(later) > reached.indexOf(earlier);
        };
        QVERIFY2(isAfter(u"samePersonButton"_s, u"guestRowCombo"_s), qPrintable(reached.join(u' ')));
        QVERIFY2(isAfter(u"otherPersonButton"_s, u"samePersonButton"_s), qPrintable(reached.join(u' ')));
        QVERIFY2(isAfter(u"guestList"_s, u"otherPersonButton"_s), qPrintable(reached.join(u' ')));
        QVERIFY2(isAfter(u"createGuestButton"_s, u"guestList"_s), qPrintable(reached.join(u' ')));
    }

    void aNamesakeOfAnotherSessionIsAskedAboutBeforeANewcomerIsAdded()
    {
        SheetOnScreen desk(2);
        RegistrationDraft elsewhere;
        elsewhere.person.familyName = u"Quesnel"_s;
        elsewhere.person.givenName = u"Ida"_s;
        elsewhere.person.organisationName = u"Ville de Denain"_s;
        elsewhere.session = must(MeetingStore(desk.workspace->database()).sessions()).at(1).id;
        elsewhere.track = desk.track;
        (void)must(desk.workspace->enrolment().enrol(elsewhere));
        desk.press(Qt::Key_Insert);
        auto *dialog = desk.page->findChild<QDialog *>();
        QVERIFY(dialog);
        QTest::keyClicks(dialog->findChild<QLineEdit *>(u"guestFamilyNameEdit"_s), u"Quesnel"_s);
        QTest::keyClicks(dialog->findChild<QLineEdit *>(u"guestGivenNameEdit"_s), u"Ida"_s);
        dialog->findChild<QLineEdit *>(u"guestOrganisationEdit"_s)->setText(u"Ville de Denain"_s);
        auto *create = dialog->findChild<QPushButton *>(u"createGuestButton"_s);
        create->click();
        const QString asked = dialog->findChild<MessageBar *>()->sentence();
        QVERIFY2(asked.contains(u"déjà inscrit.e en session 2"_s), qPrintable(asked));
        QCOMPARE(desk.grid().rows.size(), 2);
        create->click(); // it is somebody else
        QVERIFY(!dialog->isVisible());
        QCOMPARE(desk.grid().rows.last().name, u"QUESNEL Ida"_s);
    }

    void whichHalfDaysAGuestIsPresentAtIsSaid()
    {
        SheetOnScreen desk(2);
        Meeting whole = desk.meeting;
        whole.halfDays = { { whole.halfDays.first().id, HalfDayPeriod::Morning, QTime(9, 30), QTime(12, 0) },
            { {}, HalfDayPeriod::Afternoon, QTime(14, 0), QTime(17, 0) } };
        (void)must(desk.workspace->planning().reviseMeeting(whole));
        desk.print();
        desk.page->showMeeting(desk.meeting.id);
        (void)desk.enrol(u"Zola"_s);
        const QSignalSpy said(desk.page.get(), &AttendancePage::said);
        desk.press(Qt::Key_Insert);
        auto *dialog = desk.page->findChild<QDialog *>();
        QVERIFY(dialog);
        const auto labels = dialog->findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) {
            return label->text().contains(u"Sa présence est saisie pour Matin et Après-midi"_s);
        }));
        auto *family = dialog->findChild<QLineEdit *>(u"guestFamilyNameEdit"_s);
        QTest::keyClicks(family, u"zola"_s);
        QTest::keyClick(family, Qt::Key_Return);
        QCOMPARE(said.last().first().toString(),
            u"Ligne 3\u00a0: ZOLA Maëlle, présence saisie pour Matin et Après-midi."_s);
    }
};

IREV_TEST(AttendanceActsTest)

#include "attendanceactstest.moc"
