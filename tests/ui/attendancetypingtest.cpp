// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testregistry.h"
#include "tests/ui/attendancesamples.h"
#include "ui/attendance/attendancemodel.h"

#include <QSettings>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace
{

/// As somebody does who looks at the paper before the next key.
void pause(SheetOnScreen &desk)
{
    auto *timer = desk.view->findChild<QTimer *>(u"typingTimer"_s);
    timer->start(0);
    QTRY_VERIFY(!timer->isActive());
}

QString going(SheetOnScreen &desk)
{
    return desk.text(u"goingLabel"_s);
}

} // namespace

/// Row numbers and letters typed on a sheet, and what becomes of the state typed after them.
class AttendanceTypingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QSettings().clear(); }

    void anApostropheIsPartOfTheName_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("straight") << u"d'hon-"_s;
        QTest::newRow("curved") << u"d’hon-"_s;
    }
    void anApostropheIsPartOfTheName()
    {
        QFETCH(const QString, typed);
        SheetOnScreen desk(3);
        (void)desk.enrol(u"Dhaille"_s);
        (void)desk.enrol(u"D’Halluin"_s);
        (void)desk.enrol(u"D'Hondt"_s);
        desk.print();
        desk.page->showMeeting(desk.meeting.id);
        for (const QChar key : typed) { // keyClicks() knows Latin-1 alone
            const bool isCurved = key == u'’';
            QTest::sendKeyEvent(QTest::Click, desk.view,
                isCurved ? Qt::Key_unknown : QTest::asciiToKey(key.toLatin1()), QString(key), Qt::NoModifier);
        }
        const AttendanceGrid grid = desk.grid();
        QCOMPARE(grid.count(0, AttendanceState::Absent), 1);
        const qsizetype row = grid.find(u"d hondt"_s, 0);
        QVERIFY(row >= 0);
        QCOMPARE(grid.rows.at(row).states.first(), AttendanceState::Absent);
    }

    /// Keys typed on after a wrong number were meant for the rows after it.
    void afterANumberThatIsNotThereNoStateIsTakenUntilARowIsChosen()
    {
        SheetOnScreen desk(3);
        desk.print();
        desk.page->showMeeting(desk.meeting.id);
        desk.type(u"999-"_s);
        desk.type(u"+-"_s);
        QCOMPARE(desk.grid().emptyCells(), 3);
        QVERIFY2(going(desk).contains(u"999"_s), qPrintable(going(desk))); // it stays told
        desk.press(Qt::Key_Escape);
        QCOMPARE(going(desk), QString());
        desk.type(u"+"_s);
        QCOMPARE(desk.grid().emptyCells(), 2);
        desk.type(u"999-3-"_s);
        QCOMPARE(desk.grid().rows.at(2).states.first(), AttendanceState::Absent);
        QCOMPARE(desk.grid().emptyCells(), 1);
    }

    void aHyphenIsPartOfTheNameWhereTheSheetHasOne()
    {
        SheetOnScreen desk(3);
        (void)desk.enrol(u"Delattre"_s);
        (void)desk.enrol(u"Delattre-Dubois"_s);
        (void)desk.enrol(u"Delattre-Lefèvre"_s);
        desk.print();
        desk.page->showMeeting(desk.meeting.id);
        const auto stateOf = [&](const QString &name) {
            const AttendanceGrid grid = desk.grid();
            return grid.rows.at(grid.find(name, 0)).states.first();
        };
        desk.type(u"delattre-"_s);
        QCOMPARE(desk.grid().emptyCells(), 6);
        QVERIFY2(going(desk).contains(u"delattre-"_s), qPrintable(going(desk)));
        desk.type(u"lef-"_s);
        QCOMPARE(stateOf(u"delattre lefevre"_s), AttendanceState::Absent);
        QCOMPARE(desk.grid().emptyCells(), 5);
        // A second one is the state, and so is one where no name has a hyphen.
        desk.type(u"delattre--"_s);
        QCOMPARE(stateOf(u"delattre dubois"_s), AttendanceState::Absent);
        desk.type(u"delattre m-"_s);
        QCOMPARE(stateOf(u"delattre maelle"_s), AttendanceState::Absent);
        QCOMPARE(desk.grid().emptyCells(), 3);
    }

    void theMinusOfTheNumericPadIsAlwaysTheState()
    {
        SheetOnScreen desk(3);
        (void)desk.enrol(u"Delattre-Dubois"_s);
        desk.print();
        desk.page->showMeeting(desk.meeting.id);
        desk.type(u"delattre"_s);
        QTest::sendKeyEvent(QTest::Click, desk.view, Qt::Key_Minus, u"-"_s, Qt::KeypadModifier);
        QCOMPARE(desk.grid().emptyCells(), 3);
        QCOMPARE(desk.grid().count(0, AttendanceState::Absent), 1);
        QCOMPARE(going(desk), QString());
    }

    void aRowNumberThatWasRefusedIsNotGluedToTheNext()
    {
        SheetOnScreen desk(12);
        desk.type(u"31-"_s);
        QCOMPARE(desk.grid().emptyCells(), 12);
        QVERIFY2(going(desk).contains(u"31"_s), qPrintable(going(desk)));
        desk.type(u"12-"_s);
        QCOMPARE(desk.cell(12), u"absent"_s);
        QCOMPARE(desk.grid().emptyCells(), 11);
        QCOMPARE(going(desk), QString());
    }

    void aStateAfterLettersThatMatchNothingIsRefused_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("isPaused");
        for (const bool isPaused : { false, true }) {
            const QString when = isPaused ? u" and a pause"_s : QString();
            QTest::newRow(qPrintable(u"letters"_s + when)) << u"qqq"_s << isPaused;
            QTest::newRow(qPrintable(u"a number"_s + when)) << u"31"_s << isPaused;
            QTest::newRow(qPrintable(u"more letters than the name has"_s + when))
                << u"quesnelle"_s << isPaused;
        }
    }
    void aStateAfterLettersThatMatchNothingIsRefused()
    {
        QFETCH(const QString, typed);
        QFETCH(const bool, isPaused);
        SheetOnScreen desk(5);
        (void)desk.enrol(u"Quesnel"_s);
        desk.print();
        desk.page->showMeeting(desk.meeting.id);
        desk.press(Qt::Key_Down);
        QCOMPARE(desk.current(), 2);
        desk.type(typed);
        QCOMPARE(desk.current(), 2); // though the first letter or digit led somewhere
        if (isPaused) {
            pause(desk);
            QVERIFY2(going(desk).contains(typed), qPrintable(going(desk)));
        }
        desk.type(u"-"_s);
        QCOMPARE(desk.grid().emptyCells(), 6);
        QCOMPARE(desk.current(), 2);
        QVERIFY2(going(desk).contains(typed), qPrintable(going(desk)));
        // What follows is meant for where one stands, or goes elsewhere.
        pause(desk);
        desk.type(u"-"_s);
        QCOMPARE(desk.cell(2), u"absent"_s);
        QCOMPARE(desk.grid().emptyCells(), 5);
        QCOMPARE(going(desk), QString());
    }

    void neitherDeleteNorEnterActsAfterWhatLeadsNowhere()
    {
        SheetOnScreen desk(5);
        desk.type(u"1-"_s);
        desk.type(u"1"_s);
        pause(desk);
        desk.type(u"zz"_s);
        desk.press(Qt::Key_Delete);
        QCOMPARE(desk.cell(1), u"absent"_s);
        desk.type(u"zz"_s);
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.current(), 1);
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.current(), 2);
    }

    void aNumberThatIsNowhereChoosesNobodyWhereNobodyWasChosen()
    {
        SheetOnScreen desk(5);
        desk.view->setCurrentIndex({});
        desk.type(u"26-"_s); // row 2 is there
        desk.press(Qt::Key_Return);
        desk.type(u"-"_s);
        QCOMPARE(desk.grid().emptyCells(), 5);
        QVERIFY(!desk.view->currentIndex().isValid());
        QVERIFY2(desk.message().startsWith(u"Aucune ligne n’est choisie"_s), qPrintable(desk.message()));
        desk.type(u"2-"_s);
        QCOMPARE(desk.cell(2), u"absent"_s);
        QCOMPARE(desk.message(), QString());
    }

    void lettersTypedAfterAPauseBeginAnew()
    {
        SheetOnScreen desk(5);
        (void)desk.enrol(u"Zola"_s);
        desk.print();
        desk.page->showMeeting(desk.meeting.id);
        desk.type(u"qq"_s);
        pause(desk);
        desk.type(u"zo-"_s);
        QCOMPARE(desk.cell(6), u"absent"_s);
        QCOMPARE(desk.grid().emptyCells(), 5);
    }

    void whatLeadsNowhereIsForgottenWhenOneGoesOnOtherwise()
    {
        SheetOnScreen desk(5);
        desk.type(u"qq"_s);
        desk.press(Qt::Key_Down);
        QCOMPARE(going(desk), QString());
        desk.type(u"-"_s);
        QCOMPARE(desk.cell(2), u"absent"_s);
        desk.type(u"qq"_s);
        const QRect cell = desk.view->visualRect(desk.view->model()->index(3, AttendanceModel::FirstHalfDay));
        QTest::mouseClick(desk.view->viewport(), Qt::LeftButton, {}, cell.center());
        desk.type(u"-"_s);
        QCOMPARE(desk.cell(4), u"absent"_s);
    }
};

IREV_TEST(AttendanceTypingTest)

#include "attendancetypingtest.moc"
