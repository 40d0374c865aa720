// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/people/jarowinkler.h"

#include "tests/support/testregistry.h"

#include <QRandomGenerator>
#include <QTest>

#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

/// Against the values of Winkler (1990, 1994) and of the texts that quote them, to three decimals.
class JaroWinklerTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void publishedValuesAreFound_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::addColumn<int>("jaro"); // thousandths
        QTest::addColumn<int>("winkler");
        const auto row = [](const char16_t *one, const char16_t *other, int jaro, int winkler) {
            const QString left = QString::fromUtf16(one);
            const QString right = QString::fromUtf16(other);
            QTest::addRow("%s/%s", qUtf8Printable(left), qUtf8Printable(right))
                << left << right << jaro << winkler;
        };
        row(u"MARTHA", u"MARHTA", 944, 961);
        row(u"DWAYNE", u"DUANE", 822, 840);
        row(u"DIXON", u"DICKSONX", 767, 813);
        row(u"JELLYFISH", u"SMELLYFISH", 896, 896);
        row(u"CRATE", u"TRACE", 733, 733);
        row(u"SHACKLEFORD", u"SHACKELFORD", 970, 982);
        row(u"DUNNINGHAM", u"CUNNIGHAM", 896, 896);
        row(u"NICHLESON", u"NICHULSON", 926, 956);
        row(u"JONES", u"JOHNSON", 790, 832);
        row(u"MASSEY", u"MASSIE", 889, 933);
        row(u"ABROMS", u"ABRAMS", 889, 922);
        row(u"HARDIN", u"MARTINEZ", 722, 722);
        row(u"ITMAN", u"SMITH", 467, 467);
        row(u"JERALDINE", u"GERALDINE", 926, 926);
        row(u"MICHELLE", u"MICHAEL", 869, 921);
        row(u"JULIES", u"JULIUS", 889, 933);
        row(u"TANYA", u"TONYA", 867, 880);
        row(u"SEAN", u"SUSAN", 783, 805);
        row(u"JON", u"JOHN", 917, 933);
        row(u"JON", u"JAN", 778, 800);
    }
    void publishedValuesAreFound()
    {
        QFETCH(QString, one);
        QFETCH(QString, other);
        QFETCH(int, jaro);
        QFETCH(int, winkler);
        QCOMPARE(int(std::lround(likeness::jaro(one, other) * 1000)), jaro);
        QCOMPARE(int(std::lround(likeness::jaro(other, one) * 1000)), jaro);
        QCOMPARE(int(std::lround(likeness::jaroWinkler(one, other) * 1000)), winkler);
    }

    void anEmptyNameIsLikeNoOther()
    {
        QCOMPARE(likeness::jaroWinkler({}, {}), 1.0);
        QCOMPARE(likeness::jaroWinkler(u"eloy", {}), 0.0);
        QCOMPARE(likeness::jaroWinkler({}, u"eloy"), 0.0);
    }

    void oneLetterIsItselfAndNothingElse()
    {
        QCOMPARE(likeness::jaroWinkler(u"a", u"a"), 1.0);
        QCOMPARE(likeness::jaroWinkler(u"a", u"b"), 0.0);
        QVERIFY(likeness::jaroWinkler(u"a", u"ab") > 0.8);
    }

    void lettersAloneNeverPromiseTooLittle()
    {
        QRandomGenerator chance(1990);
        const auto madeUp = [&] {
            // Few letters, so that many are there twice and more; some fall into the same kind.
            static const QString letters = u"aaaeeeilnorstuyzz \u00e6\u0153\u0142"_s;
            QString name;
            for (int left = chance.bounded(14); left > 0; --left) {
                name += letters.at(chance.bounded(int(letters.size())));
            }
            return name;
        };
        constexpr int pairs = 50'000;
        for (int i = 0; i < pairs; ++i) {
            const QString one = madeUp();
            QString other = madeUp();
            if (i % 2 == 0) { // nearly the same
                other = one;
                other.insert(chance.bounded(int(one.size()) + 1), u'e');
                std::swap(other[0], other[chance.bounded(int(other.size()))]);
            }
            const double most
                = likeness::jaroWinklerAtMost(likeness::Letters::of(one), likeness::Letters::of(other));
            const double is = likeness::jaroWinkler(one, other);
            QVERIFY2(most >= is && most < 1.001, qUtf8Printable(one + u'/' + other));
        }
        QVERIFY(likeness::jaroWinklerAtMost(
                    likeness::Letters::of(u"delannoy marie"), likeness::Letters::of(u"desbuquoit marie"))
            < 0.92);
    }

    void aVeryLongNameIsComparedToo()
    {
        const QString name(500, u'a');
        QCOMPARE(likeness::jaroWinkler(name, name), 1.0);
        QVERIFY(likeness::jaroWinkler(name, name + u'b') > 0.99);
    }
};

IREV_TEST(JaroWinklerTest)
#include "jarowinklertest.moc"
