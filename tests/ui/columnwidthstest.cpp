// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lists/columnwidths.h"
#include "tests/support/testregistry.h"

#include <QTest>

#include <numeric>

namespace
{

constexpr int ordinary = 190;

int sum(const QList<int> &widths)
{
    return std::accumulate(widths.begin(), widths.end(), 0);
}

ColumnWish longText(int whole)
{
    return { whole, whole - 8, true, true };
}

ColumnWish name(int whole)
{
    return { whole, whole - 8, false, true };
}

/// As a count under a heading that keeps room for an arrow.
ColumnWish fact(int whole, int least)
{
    return { whole, least, false, false };
}

} // namespace

class ColumnWidthsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsToSpareGoesToTheLongTexts()
    {
        QCOMPARE(shareRoom({ name(100), longText(200), longText(150), fact(80, 60) }, 630, ordinary),
            (QList<int> { 100, 250, 200, 80 }));
    }

    void longTextsGiveWayFirst()
    {
        QCOMPARE(shareRoom({ name(150), longText(300), longText(160), fact(80, 60) }, 560, ordinary),
            (QList<int> { 150, 170, 160, 80 }));
    }

    void airGoesBeforeAnythingElseIsCut()
    {
        QCOMPARE(
            shareRoom({ name(150), longText(340), fact(110, 75), fact(90, 70) }, 140 + 150 + 145, ordinary),
            (QList<int> { 150, 140, 75, 70 }));
    }

    void anOrdinaryNameIsWholeAndWhatIsOutOfTheOrdinaryIsNot()
    {
        const QList<int> widths
            = shareRoom({ name(340), name(120), longText(340), longText(340), fact(110, 75) }, 645, ordinary);
        QCOMPARE(sum(widths), 645);
        QVERIFY(widths.at(0) >= ordinary);
        QCOMPARE(widths.at(1), 112);
        QVERIFY(widths.at(2) <= 140 && widths.at(3) <= 140);
        QCOMPARE(widths.at(4), 75);
    }

    void wordsAreCutWhenNothingElseBringsEveryColumnInSight()
    {
        const QList<int> widths
            = shareRoom({ name(340), name(180), longText(340), fact(110, 75) }, 415, ordinary);
        QCOMPARE(sum(widths), 415);
        QCOMPARE(widths.at(3), 75);
        QVERIFY(widths.at(0) >= 90 && widths.at(1) >= 90);
    }

    void whereNoCutIsEnoughNamesStayWhole()
    {
        const QList<int> widths = shareRoom({ name(180), name(180), longText(340) }, 100, ordinary);
        QCOMPARE(widths, (QList<int> { 180, 180, 140 }));
    }

    void aHiddenColumnStaysHidden()
    {
        QCOMPARE(shareRoom({ name(100), {}, longText(200) }, 320, ordinary), (QList<int> { 100, 0, 220 }));
    }
};

IREV_TEST(ColumnWidthsTest)

#include "columnwidthstest.moc"
