// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tints.h"
#include "tests/support/testregistry.h"
#include "tests/ui/contrast.h"

#include <QTest>

#include <algorithm>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace
{

constexpr double asked = 4.5; // WCAG 2.1, level AA

const QList<tints::Meaning> everyMeaning { tints::Meaning::Neutral, tints::Meaning::Accent,
    tints::Meaning::Good, tints::Meaning::Caution, tints::Meaning::Trouble, tints::Meaning::SchoolHoliday,
    tints::Meaning::PublicHoliday, tints::Meaning::Busy };

QPalette palette(const QColor &window, const QColor &base, const QColor &text, const QColor &highlight)
{
    QPalette made(window);
    made.setColor(QPalette::Base, base);
    made.setColor(QPalette::AlternateBase, window);
    made.setColor(QPalette::Text, text);
    made.setColor(QPalette::WindowText, text);
    made.setColor(QPalette::Highlight, highlight);
    return made;
}

} // namespace

class TintsTest final : public QObject
{
    Q_OBJECT

    static void palettes()
    {
        QTest::addColumn<QPalette>("worn");
        QTest::newRow("light") << palette(u"#efefef"_s, Qt::white, Qt::black, u"#308cc6"_s);
        QTest::newRow("dark") << palette(u"#2d2d30"_s, u"#1e1e1e"_s, u"#e8e8e8"_s, u"#2a82da"_s);
        QTest::newRow("sepia") << palette(u"#eee8d5"_s, u"#fdf6e3"_s, u"#3b4a50"_s, u"#b58900"_s);
    }

private Q_SLOTS:
    void textOnATintIsLegible_data() { palettes(); }
    void textOnATintIsLegible()
    {
        QFETCH(const QPalette, worn);
        for (const tints::Meaning meaning : everyMeaning) {
            const QColor tint = tints::background(worn, meaning);
            QVERIFY(contrast(worn.color(QPalette::Text), tint) >= asked);
            QVERIFY(contrast(worn.color(QPalette::WindowText), tint) >= asked);
            QVERIFY(tint != worn.color(QPalette::Base));
        }
    }

    void inkIsLegibleOnBaseWindowAndItsTint_data() { palettes(); }
    void inkIsLegibleOnBaseWindowAndItsTint()
    {
        QFETCH(const QPalette, worn);
        for (const tints::Meaning meaning : everyMeaning) {
            const QColor ink = tints::ink(worn, meaning);
            QVERIFY(contrast(ink, worn.color(QPalette::Base)) >= asked);
            QVERIFY(contrast(ink, worn.color(QPalette::Window)) >= asked);
            QVERIFY(contrast(ink, tints::background(worn, meaning)) >= asked);
        }
    }

    void quietTextIsLegibleAndQuieterThanText_data() { palettes(); }
    void quietTextIsLegibleAndQuieterThanText()
    {
        QFETCH(const QPalette, worn);
        const QColor base = worn.color(QPalette::Base);
        const QColor quiet = tints::quiet(worn);
        QVERIFY(contrast(quiet, base) >= asked);
        QVERIFY(contrast(quiet, worn.color(QPalette::Window)) >= asked);
        QVERIFY(contrast(quiet, base) < contrast(worn.color(QPalette::Text), base));
    }

    void sessionsHaveDistinctLegibleColours_data() { palettes(); }
    void sessionsHaveDistinctLegibleColours()
    {
        QFETCH(const QPalette, worn);
        for (int one = 1; one <= 8; ++one) {
            QVERIFY(contrast(tints::session(worn, one), worn.color(QPalette::Base)) >= asked);
            for (int other = one + 1; other <= 8; ++other) {
                QVERIFY(tints::session(worn, one) != tints::session(worn, other));
            }
        }
        QCOMPARE(tints::session(worn, 9), tints::session(worn, 1));
    }

    void whatIsNotFreeHasNoSessionsColour_data() { palettes(); }
    void whatIsNotFreeHasNoSessionsColour()
    {
        QFETCH(const QPalette, worn);
        const QColor busy = tints::ink(worn, tints::Meaning::Busy);
        for (int number = 1; number <= 8; ++number) {
            const QColor session = tints::session(worn, number);
            const int apart = std::max({ std::abs(busy.red() - session.red()),
                std::abs(busy.green() - session.green()), std::abs(busy.blue() - session.blue()) });
            QVERIFY2(apart >= 40, qPrintable(u"session %1: %2"_s.arg(number).arg(apart)));
        }
    }

    void aDarkPaletteIsKnown()
    {
        QVERIFY(tints::isDark(palette(u"#2d2d30"_s, u"#1e1e1e"_s, u"#e8e8e8"_s, u"#2a82da"_s)));
        QVERIFY(!tints::isDark(palette(u"#efefef"_s, Qt::white, Qt::black, u"#308cc6"_s)));
    }
};

IREV_TEST(TintsTest)
#include "tintstest.moc"
