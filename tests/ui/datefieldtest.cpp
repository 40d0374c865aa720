// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/datefield.h"
#include "tests/support/testregistry.h"

#include <QCalendarWidget>
#include <QLabel>
#include <QLineEdit>
#include <QShortcut>
#include <QSignalSpy>
#include <QTest>

#include <utility>

using namespace Qt::StringLiterals;

namespace
{

const QDate before(2021, 11, 30); // a month of thirty days, of a year without a 29 February

/// A date field in a window of its own, with the focus.
struct Desk {
    Desk()
    {
        field.setDate(before);
        field.show();
        [[maybe_unused]] const bool isActive = QTest::qWaitForWindowActive(&field);
        field.setFocus();
    }

    [[nodiscard]] QLineEdit &line() { return *field.findChild<QLineEdit *>(); }

    [[nodiscard]] QLabel &problem() { return *field.findChild<QLabel *>(u"dateProblem"_s); }

    void selectAll() { QTest::keyClick(&field, Qt::Key_A, Qt::ControlModifier); }
    /// In the text, before its character of this number.
    void click(int character)
    {
        const QString left = line().text().first(character);
        const int x = line().fontMetrics().horizontalAdvance(left) + 4;
        QTest::mouseClick(&line(), Qt::LeftButton, {}, QPoint(x, line().height() / 2));
        QVERIFY(!line().hasSelectedText());
    }

    DateField field;
};

} // namespace

class DateFieldTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDateIsTypedOverWhatIsAllSelected_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QDate>("date");
        QTest::newRow("figures alone") << u"16022022"_s << QDate(2022, 2, 16);
        QTest::newRow("with strokes") << u"16/02/2022"_s << QDate(2022, 2, 16);
        QTest::newRow("without zeros") << u"1/2/2022"_s << QDate(2022, 2, 1);
        QTest::newRow("a part that is full by itself") << u"4/2/2022"_s << QDate(2022, 2, 4);
        QTest::newRow("points") << u"4.11.2022"_s << QDate(2022, 11, 4);
        QTest::newRow("a day the month before lacks") << u"31/12/2022"_s << QDate(2022, 12, 31);
        QTest::newRow("a day the year before lacks") << u"29022024"_s << QDate(2024, 2, 29);
        QTest::newRow("a year as by hand") << u"16/2/22"_s << QDate(2022, 2, 16);
        QTest::newRow("the day alone") << u"16"_s << QDate(2021, 11, 16);
        QTest::newRow("a separator too many") << u"16.2.2022."_s << QDate(2022, 2, 16);
    }

    void aDateIsTypedOverWhatIsAllSelected()
    {
        QFETCH(const QString, typed);
        QFETCH(const QDate, date);
        Desk desk;
        desk.selectAll();
        QTest::keyClicks(&desk.field, typed);
        QTest::keyClick(&desk.field, Qt::Key_Return);
        QCOMPARE(desk.field.date(), date);
        QCOMPARE(desk.field.text(), date.toString(u"dd/MM/yyyy"_s));
    }

    void whatIsNoDateLeavesTheOneBeforeAndIsSaid_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("shown");
        QTest::addColumn<QString>("said");
        QTest::newRow("a day that year lacks")
            << u"29022022"_s << u"29/02/2022"_s << u"Le 29 février 2022 n’existe pas"_s;
        QTest::newRow("a day that month never has")
            << u"31022022"_s << u"31/02/2022"_s << u"Le 31 février 2022 n’existe pas"_s;
        QTest::newRow("a day no month has")
            << u"32/1/2022"_s << u"32/1/2022"_s << u"«\u00A032/1/2022\u00A0» n’est pas une date"_s;
        QTest::newRow("a month no year has")
            << u"1/13/2022"_s << u"1/13/2022"_s << u"«\u00A01/13/2022\u00A0» n’est pas une date"_s;
        QTest::newRow("no day") << u"0/2/2022"_s << u"0/2/2022"_s
                                << u"«\u00A00/2/2022\u00A0» n’est pas une date"_s;
        QTest::newRow("a year that lost a figure")
            << u"16/2/202"_s << u"16/02/202"_s << u"«\u00A016/02/202\u00A0» n’est pas une date"_s;
        QTest::newRow("a figure too many")
            << u"160220223"_s << u"160220223"_s << u"«\u00A0160220223\u00A0» n’est pas une date"_s;
    }

    void whatIsNoDateLeavesTheOneBeforeAndIsSaid()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, shown);
        QFETCH(const QString, said);
        for (const auto &[key, modifiers] : {
                 std::pair(Qt::Key_Tab, Qt::NoModifier),
                 std::pair(Qt::Key_Return, Qt::NoModifier),
                 std::pair(Qt::Key_E, Qt::AltModifier),
                 std::pair(Qt::Key_S, Qt::ControlModifier),
             }) {
            Desk desk;
            desk.selectAll();
            QTest::keyClicks(&desk.field, typed);
            QCOMPARE(desk.field.text(), shown);
            QVERIFY(desk.problem().isHidden());
            QTest::keyClick(&desk.field, key, modifiers);
            QCOMPARE(desk.field.date(), before);
            QCOMPARE(desk.field.text(), u"30/11/2021"_s);
            QVERIFY(desk.problem().isVisible());
            QCOMPARE(desk.problem().text(), said + u"\u00A0: la date reste le 30 novembre 2021."_s);
            QCOMPARE(desk.field.accessibleDescription(), desk.problem().text());
            QTest::keyClicks(&desk.field, u"1"_s);
            QVERIFY(desk.problem().isHidden());
        }
    }

    void aPartThatLeavesNoDateIsSaidToo()
    {
        Desk desk;
        desk.field.setDate({ 2022, 1, 31 });
        desk.click(4);
        QTest::keyClicks(&desk.field, u"02"_s);
        QCOMPARE(desk.field.text(), u"31/02/2022"_s);
        QTest::keyClick(&desk.field, Qt::Key_Return);
        QCOMPARE(desk.field.date(), QDate(2022, 1, 31));
        QCOMPARE(desk.problem().text(),
            u"Le 31 février 2022 n’existe pas\u00A0: la date reste le 31 janvier 2022."_s);
    }

    void whatIsNoDateHoldsASaveBackOnce()
    {
        Desk desk;
        QVERIFY(!desk.field.holdsBack());
        desk.selectAll();
        QTest::keyClicks(&desk.field, u"29022022"_s);
        QVERIFY(desk.field.holdsBack()); // as by a button that took no focus
        QCOMPARE(desk.field.date(), before);
        QVERIFY(!desk.field.holdsBack());
        desk.selectAll();
        QTest::keyClicks(&desk.field, u"16022022"_s);
        QVERIFY(!desk.field.holdsBack());
        QCOMPARE(desk.field.date(), QDate(2022, 2, 16));
    }

    void aShortcutAroundTheFieldWaitsForADate()
    {
        Desk desk;
        const QShortcut save(QKeySequence(u"Ctrl+S"_s), &desk.field);
        const QSignalSpy saved(&save, &QShortcut::activated);
        desk.selectAll();
        QTest::keyClicks(&desk.field, u"29022022"_s);
        QTest::keyClick(&desk.field, Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(saved.size(), 0);
        QTest::keyClick(&desk.field, Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(saved.size(), 1);
        QVERIFY(!desk.field.holdsBack()); // it was kept from saving once
        desk.selectAll();
        QTest::keyClicks(&desk.field, u"16/2/22"_s);
        QTest::keyClick(&desk.field, Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(saved.size(), 2);
        QCOMPARE(desk.field.date(), QDate(2022, 2, 16)); // there when it is stored
    }

    void shiftEndsNoTyping()
    {
        Desk desk;
        desk.selectAll();
        for (const QChar figure : u"31122022"_s) {
            QTest::keyClick(&desk.field, Qt::Key_Shift); // the figures of a French keyboard
            QTest::keyClick(&desk.field, figure.toLatin1(), Qt::ShiftModifier);
        }
        QTest::keyClick(&desk.field, Qt::Key_Return);
        QCOMPARE(desk.field.date(), QDate(2022, 12, 31));
    }

    void aDateIsTypedWhereverOneClicked()
    {
        for (const QString &typed : { u"16022022"_s, u"16/2/2022"_s }) {
            for (const int character : { 0, 1, 3, 4, 7, 10 }) {
                Desk desk;
                desk.click(character);
                QTest::keyClicks(&desk.field, typed);
                QTest::keyClick(&desk.field, Qt::Key_Return);
                QCOMPARE(desk.field.date(), QDate(2022, 2, 16));
            }
        }
    }

    void thePartThatWasClickedIsTypedOver()
    {
        Desk desk;
        desk.click(1);
        QTest::keyClicks(&desk.field, u"16"_s);
        desk.click(4);
        QTest::keyClicks(&desk.field, u"03"_s);
        desk.click(7);
        QTest::keyClicks(&desk.field, u"2023"_s);
        QTest::keyClick(&desk.field, Qt::Key_Return);
        QCOMPARE(desk.field.date(), QDate(2023, 3, 16));
    }

    void whatIsTypedIsShownAndTakenBackFigureByFigure()
    {
        Desk desk;
        desk.selectAll();
        QTest::keyClicks(&desk.field, u"1"_s);
        QCOMPARE(desk.field.text(), u"1/11/2021"_s);
        QTest::keyClicks(&desk.field, u"7"_s);
        QCOMPARE(desk.field.text(), u"17/11/2021"_s);
        QCOMPARE(desk.line().selectedText(), u"11"_s);
        QTest::keyClick(&desk.field, Qt::Key_Backspace);
        QTest::keyClicks(&desk.field, u"622"_s);
        QCOMPARE(desk.field.text(), u"16/02/2"_s);
        QCOMPARE(desk.field.date(), QDate(2021, 2, 16)); // a year begun is none
        QTest::keyClick(&desk.field, Qt::Key_Tab);
        QCOMPARE(desk.field.text(), u"16/02/2021"_s);
    }

    void arrowsStepThePartThatWasReached()
    {
        Desk desk;
        desk.selectAll();
        QTest::keyClicks(&desk.field, u"12"_s);
        QTest::keyClick(&desk.field, Qt::Key_Up);
        QCOMPARE(desk.field.date(), QDate(2021, 12, 12));
    }

    void theDateIsToldWhileItIsTyped()
    {
        Desk desk;
        const QSignalSpy told(&desk.field, &QDateEdit::dateChanged);
        desk.selectAll();
        QTest::keyClicks(&desk.field, u"16022022"_s);
        QVERIFY(!told.isEmpty());
        QCOMPARE(told.last().first().toDate(), QDate(2022, 2, 16));
    }

    void noDateBeforeTheFirstAllowed()
    {
        Desk desk;
        desk.field.setMinimumDate({ 2021, 11, 10 });
        desk.selectAll();
        QTest::keyClicks(&desk.field, u"1/1/2021"_s);
        QTest::keyClick(&desk.field, Qt::Key_Return);
        QCOMPARE(desk.field.date(), before);
        QCOMPARE(desk.field.text(), u"30/11/2021"_s);
        QCOMPARE(desk.problem().text(),
            u"Le 1er janvier 2021 vient avant le 10 novembre 2021, premier jour possible ici\u00A0: "
            "la date reste le 30 novembre 2021."_s);
    }

    void aClickOnTheFrameLeavesTheDay()
    {
        Desk desk;
        for (const int y : { 0, 1, 2, desk.field.height() - 1 }) {
            QTest::mouseClick(&desk.field, Qt::LeftButton, {}, QPoint(desk.field.width() / 3, y));
            QCOMPARE(desk.field.date(), before);
        }
    }

    void theCalendarIsFrenchAndOpensByMouseAndKeys()
    {
        Desk desk;
        QCOMPARE(desk.field.calendarWidget()->firstDayOfWeek(), Qt::Monday);
        QCOMPARE(desk.field.calendarWidget()->locale().language(), QLocale::French);
        QTest::mouseClick(
            &desk.field, Qt::LeftButton, {}, QPoint(desk.field.width() - 6, desk.field.height() / 2));
        QTRY_VERIFY(desk.field.calendarWidget()->isVisible());
        QTest::keyClick(desk.field.calendarWidget(), Qt::Key_Escape);
        QTRY_VERIFY(!desk.field.calendarWidget()->isVisible());
        QTest::keyClick(&desk.field, Qt::Key_F4);
        QTRY_VERIFY(desk.field.calendarWidget()->isVisible());
    }
};

IREV_TEST(DateFieldTest)

#include "datefieldtest.moc"
