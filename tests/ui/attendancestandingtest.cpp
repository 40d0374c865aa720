// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attendance/sheetstore.h"
#include "app/base/french.h"
#include "tests/support/testregistry.h"
#include "tests/ui/attendancesamples.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace
{

QString standing(SheetOnScreen &desk)
{
    return desk.text(u"sheetStandingLabel"_s);
}

QPushButton *newerSheet(SheetOnScreen &desk)
{
    return desk.page->findChild<QPushButton *>(u"newerSheetButton"_s);
}

/// What has changed has been read.
void settle(SheetOnScreen &desk)
{
    QTRY_VERIFY(!desk.page->findChild<QTimer *>(u"readingTimer"_s)->isActive());
}

void openByNumber(SheetOnScreen &desk, qint64 number)
{
    auto *field = desk.page->findChild<QLineEdit *>(u"sheetNumberEdit"_s);
    QTest::keyClicks(field, QString::number(number));
    QTest::keyClick(field, Qt::Key_Return);
}

QString isPrinted(qint64 number)
{
    return u"la feuille n°\u00A0%1, plus récente, est imprimée"_s.arg(number);
}

} // namespace

/// What has become of a sheet's meeting since it was printed.
class AttendanceStandingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QSettings().clear(); }

    void aNewSheetTakesThePlaceOfTheOneNothingIsEnteredOn_data()
    {
        QTest::addColumn<QString>("engine");
        QTest::addColumn<bool>("isByNumber");
        for (const QString &engine : { u"sqlite"_s, u"postgresql"_s }) {
            QTest::newRow(qPrintable(engine)) << engine << false;
            QTest::newRow(qPrintable(engine + u" by number"_s)) << engine << true;
        }
    }
    void aNewSheetTakesThePlaceOfTheOneNothingIsEnteredOn()
    {
        QFETCH(const QString, engine);
        QFETCH(const bool, isByNumber);
        SheetOnScreen desk(3, engine);
        if (isByNumber) {
            openByNumber(desk, desk.sheet);
        }
        (void)desk.enrol(u"Zola"_s);
        const QSignalSpy said(desk.page.get(), &AttendancePage::said);
        desk.print();
        settle(desk);
        QCOMPARE(desk.view->model()->rowCount(), 4);
        QVERIFY2(standing(desk).contains(u"feuille n°\u00A0%1, imprimée"_s.arg(desk.sheet)),
            qPrintable(standing(desk)));
        QVERIFY(said.last().first().toString().contains(u"vient d’être imprimée"_s));
        QVERIFY(newerSheet(desk)->isHidden());
        QCOMPARE(desk.current(), 1);
    }

    void aSheetBeingEnteredStaysAndTellsOfTheNewerOne_data() { TestDatabase::engines(); }
    void aSheetBeingEnteredStaysAndTellsOfTheNewerOne()
    {
        QFETCH(const QString, engine);
        SheetOnScreen desk(3, engine);
        const qint64 older = desk.sheet;
        desk.type(u"2+"_s);
        (void)desk.enrol(u"Alba"_s); // row 1 of the new one
        desk.print();
        settle(desk);
        QCOMPARE(desk.view->model()->rowCount(), 3);
        QCOMPARE(desk.current(), 3);
        QVERIFY2(standing(desk).contains(u"feuille n°\u00A0%1, imprimée"_s.arg(older))
                && standing(desk).endsWith(isPrinted(desk.sheet)),
            qPrintable(standing(desk)));
        desk.type(u"3+"_s); // and so on
        QCOMPARE(desk.cell(3), u"présent"_s);
        QVERIFY(newerSheet(desk)->isVisible());
        newerSheet(desk)->click();
        QCOMPARE(desk.view->model()->rowCount(), 4);
        QCOMPARE(desk.current(), 1); // whose row is empty
        QVERIFY(newerSheet(desk)->isHidden());
        QVERIFY2(!standing(desk).contains(u"plus récente"_s), qPrintable(standing(desk)));
    }

    void anOlderSheetOpenedByItsNumberStaysAndTellsOfTheNewerOne()
    {
        SheetOnScreen desk(3);
        const qint64 older = desk.sheet;
        (void)desk.enrol(u"Zola"_s);
        desk.print();
        openByNumber(desk, older);
        Q_EMIT desk.workspace->changes().everythingChanged();
        settle(desk);
        QCOMPARE(desk.view->model()->rowCount(), 3);
        QVERIFY2(standing(desk).endsWith(isPrinted(desk.sheet)), qPrintable(standing(desk)));
        QVERIFY(newerSheet(desk)->isVisible());
        desk.page->showMeeting(desk.meeting.id);
        QCOMPARE(desk.view->model()->rowCount(), 4);
        QVERIFY(newerSheet(desk)->isHidden());
    }

    void whatIsNewerIsAWholeSheet_data() { TestDatabase::engines(); }
    void whatIsNewerIsAWholeSheet()
    {
        QFETCH(const QString, engine);
        SheetOnScreen desk(2, engine);
        const SheetStore store(desk.workspace->database());
        const qint64 first = desk.sheet;
        QCOMPARE(must(store.newerWhole(desk.meeting.id, first)), 0);
        (void)desk.enrol(u"Zola"_s);
        const auto additions = must(desk.workspace->sheets().prepareAdditions(desk.meeting.id));
        const qint64 added = must(desk.workspace->sheets().issue({ *additions })).first().number;
        QCOMPARE(must(store.newerWhole(desk.meeting.id, first)), 0);
        QCOMPARE(must(store.newerWhole(desk.meeting.id, added)), 0);
        desk.print();
        QCOMPARE(must(store.newerWhole(desk.meeting.id, first)), desk.sheet);
        QCOMPARE(must(store.newerWhole(desk.meeting.id, added)), desk.sheet); // what it completes is older
        QCOMPARE(must(store.newerWhole(desk.meeting.id, desk.sheet)), 0);
    }

    void aSheetPrintedWithoutNamesSaysWhereWhoCameIsAdded()
    {
        SheetOnScreen desk(0);
        const auto guidance = [&] { return desk.text(u"emptyGuidanceLabel"_s); };
        QVERIFY2(guidance().endsWith(u"sur une de ses lignes vierges s’ajoute avec Inser."_s),
            qPrintable(guidance()));
        desk.type(u"2"_s);
        QVERIFY2(
            desk.text(u"goingLabel"_s).contains(u"ligne vierge"_s), qPrintable(desk.text(u"goingLabel"_s)));
        desk.print(0);
        desk.page->showMeeting(desk.meeting.id);
        QVERIFY2(guidance().contains(u"ni ligne vierge"_s), qPrintable(guidance()));
    }

    void aMeetingMovedSinceItsSheetWasPrintedIsToldWithItsNewDate()
    {
        SheetOnScreen desk(2);
        QVERIFY2(!standing(desk).contains(u"déplacée"_s), qPrintable(standing(desk)));
        Meeting moved = desk.meeting;
        moved.date = moved.date.addDays(-1);
        (void)must(desk.workspace->planning().reviseMeeting(moved));
        settle(desk);
        QVERIFY2(standing(desk).contains(
                     u"rencontre déplacée au %1 depuis l’impression"_s.arg(french::longDate(moved.date))),
            qPrintable(standing(desk)));
    }
};

IREV_TEST(AttendanceStandingTest)

#include "attendancestandingtest.moc"
