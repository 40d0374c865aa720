// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/datefield.h"
#include "tests/support/testregistry.h"

#include <QCalendarWidget>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

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
        QTest::newRow("a day that month never has") << u"31/02/2022"_s << QDate(2022, 2, 28);
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
        QCOMPARE(desk.field.date(), QDate(2021, 11, 10));
        QCOMPARE(desk.field.text(), u"10/11/2021"_s);
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
