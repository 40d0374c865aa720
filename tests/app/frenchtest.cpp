// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/french.h"

#include "tests/support/testregistry.h"

#include <QDateTime>
#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;

class FrenchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesDates_data();
    void writesDates();
    void writesEveryMonthAndDay();
    void writesHours_data();
    void writesHours();
    void writesSpansOfHours();
    void writesMoments();
    void countsFromTwo_data();
    void countsFromTwo();
    void writesPhonesInPairs_data();
    void writesPhonesInPairs();
    void leavesOtherPhonesAsTyped_data();
    void leavesOtherPhonesAsTyped();
    void setsSentences_data();
    void setsSentences();
    void enumerates();
};

void FrenchTest::writesDates_data()
{
    QTest::addColumn<QDate>("date");
    QTest::addColumn<QString>("longDate");
    QTest::addColumn<QString>("plainDate");
    QTest::addColumn<QString>("shortDate");
    QTest::addColumn<QString>("month");

    QTest::newRow("first meeting") << QDate(2021, 11, 23) << u"mardi 23 novembre 2021"_s
                                   << u"23 novembre 2021"_s << u"23/11/2021"_s << u"novembre 2021"_s;
    QTest::newRow("first of the month") << QDate(2022, 1, 1) << u"samedi 1er janvier 2022"_s
                                        << u"1er janvier 2022"_s << u"01/01/2022"_s << u"janvier 2022"_s;
    QTest::newRow("second of the month") << QDate(2022, 2, 2) << u"mercredi 2 février 2022"_s
                                         << u"2 février 2022"_s << u"02/02/2022"_s << u"février 2022"_s;
    QTest::newRow("twenty-first") << QDate(2022, 8, 21) << u"dimanche 21 août 2022"_s << u"21 août 2022"_s
                                  << u"21/08/2022"_s << u"août 2022"_s;
    QTest::newRow("no date") << QDate() << QString() << QString() << QString() << QString();
}

void FrenchTest::writesDates()
{
    QFETCH(QDate, date);
    QTEST(french::longDate(date), "longDate");
    QTEST(french::date(date), "plainDate");
    QTEST(french::shortDate(date), "shortDate");
    QTEST(french::month(date), "month");
}

void FrenchTest::writesEveryMonthAndDay()
{
    const QStringList months { u"janvier"_s, u"février"_s, u"mars"_s, u"avril"_s, u"mai"_s, u"juin"_s,
        u"juillet"_s, u"août"_s, u"septembre"_s, u"octobre"_s, u"novembre"_s, u"décembre"_s };
    for (int month = 1; month <= 12; ++month) {
        QCOMPARE(french::month(QDate(2024, month, 29)), months.at(month - 1) + u" 2024"_s);
    }
    const QStringList days { u"lundi"_s, u"mardi"_s, u"mercredi"_s, u"jeudi"_s, u"vendredi"_s, u"samedi"_s,
        u"dimanche"_s };
    for (int day = 0; day < 7; ++day) {
        QVERIFY(french::longDate(QDate(2022, 1, 3 + day)).startsWith(days.at(day) + u' '));
    }
}

void FrenchTest::writesHours_data()
{
    QTest::addColumn<QTime>("time");
    QTest::addColumn<QString>("written");

    QTest::newRow("on the hour") << QTime(17, 0) << u"17\u00A0h"_s;
    QTest::newRow("half past") << QTime(17, 30) << u"17\u00A0h\u00A030"_s;
    QTest::newRow("five past") << QTime(9, 5) << u"9\u00A0h\u00A005"_s;
    QTest::newRow("midnight") << QTime(0, 0) << u"0\u00A0h"_s;
    QTest::newRow("seconds are left out") << QTime(14, 5, 59) << u"14\u00A0h\u00A005"_s;
    QTest::newRow("no time") << QTime() << QString();
}

void FrenchTest::writesHours()
{
    QFETCH(QTime, time);
    QTEST(french::hour(time), "written");
}

void FrenchTest::writesSpansOfHours()
{
    const QTime five(17, 0);
    const QTime seven(19, 0);
    QCOMPARE(french::hours(five, seven), u"17\u00A0h\u00A0– 19\u00A0h"_s);
    QCOMPARE(french::hours(QTime(9, 30), QTime(12, 15)), u"9\u00A0h\u00A030\u00A0– 12\u00A0h\u00A015"_s);
    QCOMPARE(french::hours(five, std::nullopt), u"à partir de 17\u00A0h"_s);
    QCOMPARE(french::hours(std::nullopt, seven), u"jusqu’à 19\u00A0h"_s);
    QCOMPARE(french::hours(std::nullopt, std::nullopt), QString());
    QCOMPARE(french::hours(QTime(), seven), u"jusqu’à 19\u00A0h"_s);
    QCOMPARE(french::hours(five, QTime()), u"à partir de 17\u00A0h"_s);
}

void FrenchTest::writesMoments()
{
    QCOMPARE(french::dateTime(QDateTime(QDate(2021, 11, 23), QTime(14, 5))),
        u"mardi 23 novembre 2021 à 14\u00A0h\u00A005"_s);
    QCOMPARE(french::dateTime(QDateTime()), QString());
}

void FrenchTest::countsFromTwo_data()
{
    QTest::addColumn<qint64>("number");
    QTest::addColumn<QString>("counted");

    QTest::newRow("none") << qint64(0) << u"0\u00A0inscrit"_s;
    QTest::newRow("one") << qint64(1) << u"1\u00A0inscrit"_s;
    QTest::newRow("two") << qint64(2) << u"2\u00A0inscrits"_s;
    QTest::newRow("three digits") << qint64(999) << u"999\u00A0inscrits"_s;
    QTest::newRow("thousand") << qint64(1000) << u"1\u202F000\u00A0inscrits"_s;
    QTest::newRow("five digits") << qint64(54593) << u"54\u202F593\u00A0inscrits"_s;
    QTest::newRow("million") << qint64(1174273) << u"1\u202F174\u202F273\u00A0inscrits"_s;
    QTest::newRow("minus one") << qint64(-1) << u"-1\u00A0inscrit"_s;
    QTest::newRow("minus two") << qint64(-2) << u"-2\u00A0inscrits"_s;
    QTest::newRow("minus hundreds") << qint64(-100) << u"-100\u00A0inscrits"_s;
    QTest::newRow("minus thousands") << qint64(-1000) << u"-1\u202F000\u00A0inscrits"_s;
    QTest::newRow("the least") << std::numeric_limits<qint64>::min()
                               << u"-9\u202F223\u202F372\u202F036\u202F854\u202F775\u202F808\u00A0inscrits"_s;
}

void FrenchTest::countsFromTwo()
{
    QFETCH(qint64, number);
    QFETCH(QString, counted);
    const QString one = u"inscrit"_s;
    const QString many = u"inscrits"_s;
    QCOMPARE(french::count(number, one, many), counted);
    QVERIFY(counted.startsWith(french::number(number) + u'\u00a0'));
    QCOMPARE(french::plural(number, one, many), counted.section(QChar(u'\u00A0'), 1));
}

void FrenchTest::writesPhonesInPairs_data()
{
    QTest::addColumn<QString>("typed");

    for (const QString &typed : {
             u"03 53 01 00 00"_s, u"0353010000"_s, u"03.53.01.00.00"_s, u"03-53-01-00-00"_s,
             u"03‑53‑01‑00‑00"_s, u"03/53/01/00/00"_s, u"03 53.01-00/00"_s, u"  03  53 01 00 00\t"_s,
             u"03\u00A053\u00A001\u00A000\u00A000"_s, u"03\u202F53\u202F01\u202F00\u202F00"_s,
             u"035 301 0000"_s, u"(03) 53 01 00 00"_s, u"+33353010000"_s, u"+33 3 53 01 00 00"_s,
             u"+33 (0)3 53 01 00 00"_s, u"+33 (0) 3 53 01 00 00"_s, u"+33 0353010000"_s,
             u"+33.3.53.01.00.00"_s, u"(+33) 3 53 01 00 00"_s, u"0033353010000"_s, u"0033 3 53 01 00 00"_s,
             u"0033 (0)3 53 01 00 00"_s,
             u"33353010000"_s, // a spreadsheet took "+33…" for a number
             u"353010000"_s, // and "03…"
         }) {
        QTest::addRow("%s", qPrintable(typed)) << typed;
    }
}

void FrenchTest::writesPhonesInPairs()
{
    QFETCH(QString, typed);
    QCOMPARE(french::phone(typed), u"03 53 01 00 00"_s);
}

void FrenchTest::leavesOtherPhonesAsTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("kept");

    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("only signs") << u" - "_s << u"-"_s;
    QTest::newRow("Belgian") << u" +32  2 555 12 12"_s << u"+32 2 555 12 12"_s;
    QTest::newRow("Belgian with zeros") << u"0032 2 555 12 12"_s << u"0032 2 555 12 12"_s;
    QTest::newRow("overseas") << u"+262 262 00 00 00"_s << u"+262 262 00 00 00"_s;
    QTest::newRow("too short") << u"03 53 01 00"_s << u"03 53 01 00"_s;
    QTest::newRow("too long") << u"03 53 01 00 00 0"_s << u"03 53 01 00 00 0"_s;
    QTest::newRow("+33 too short") << u"+33 3 53 01 00"_s << u"+33 3 53 01 00"_s;
    QTest::newRow("two zeros") << u"0053010000"_s << u"0053010000"_s;
    QTest::newRow("short number") << u"3949"_s << u"3949"_s;
    QTest::newRow("an extension") << u"03 53 01 00 00 poste 12"_s << u"03 53 01 00 00 poste 12"_s;
    QTest::newRow("two numbers") << u"03 53 01 00 00 / 06 39 98 00 00"_s
                                 << u"03 53 01 00 00 / 06 39 98 00 00"_s;
    QTest::newRow("a plus in the middle") << u"03 53 01 +00 00"_s << u"03 53 01 +00 00"_s;
    QTest::newRow("words") << u"à  demander\u00A0"_s << u"à demander"_s;
}

void FrenchTest::leavesOtherPhonesAsTyped()
{
    QFETCH(QString, typed);
    QTEST(french::phone(typed), "kept");
}

void FrenchTest::setsSentences_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("set");

    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("apostrophe") << u"l'évaluation d'aujourd'hui"_s << u"l’évaluation d’aujourd’hui"_s;
    QTest::newRow("question") << u"Pourquoi évaluer et pour qui ?"_s
                              << u"Pourquoi évaluer et pour qui\u202F?"_s;
    QTest::newRow("question without a space") << u"Pourquoi?"_s << u"Pourquoi\u202F?"_s;
    QTest::newRow("exclamation, semicolon") << u"Oui ! a ; b"_s << u"Oui\u202F! a\u202F; b"_s;
    QTest::newRow("several signs") << u"Quoi ?! Vraiment !!!"_s << u"Quoi\u202F?! Vraiment\u202F!!!"_s;
    QTest::newRow("colon") << u"2022 : bilan"_s << u"2022\u00A0: bilan"_s;
    QTest::newRow("colon without a space") << u"Note: bilan"_s << u"Note\u00A0: bilan"_s;
    QTest::newRow("colon at the end") << u"Date:"_s << u"Date\u00A0:"_s;
    QTest::newRow("hours in grids") << u"17:00"_s << u"17:00"_s;
    QTest::newRow("address") << u"https://irev.example/page?a=1;b=2!x"_s
                             << u"https://irev.example/page?a=1;b=2!x"_s;
    QTest::newRow("rate") << u"50 % et 20%"_s << u"50\u00A0% et 20\u00A0%"_s;
    QTest::newRow("placeholder") << u"à %1 : %2"_s << u"à %1\u00A0: %2"_s;
    QTest::newRow("guillemets") << u"dit « oui » ici"_s << u"dit «\u00A0oui\u00A0» ici"_s;
    QTest::newRow("guillemets without spaces") << u"«oui»"_s << u"«\u00A0oui\u00A0»"_s;
    QTest::newRow("question in guillemets") << u"« Et après ? »"_s << u"«\u00A0Et après\u202F?\u00A0»"_s;
    QTest::newRow("wrong spaces are put right")
        << u"a\u00A0? b\u202F: c  ;"_s << u"a\u202F? b\u00A0: c\u202F;"_s;
    QTest::newRow("a sign alone") << u"? : !"_s << u"?\u00A0:\u202F!"_s;
    QTest::newRow("a sign beginning a line") << u"a\n: b"_s << u"a\n: b"_s;
    QTest::newRow("parenthesis") << u"(oui) ?"_s << u"(oui)\u202F?"_s;
    QTest::newRow("other spaces stay") << u"a  b 17\u00A0h"_s << u"a  b 17\u00A0h"_s;
}

void FrenchTest::setsSentences()
{
    QFETCH(QString, typed);
    QFETCH(QString, set);
    QCOMPARE(french::typography(typed), set);
    QCOMPARE(french::typography(set), set);
}

void FrenchTest::enumerates()
{
    QCOMPARE(french::enumeration({}), QString());
    QCOMPARE(french::enumeration({ u"Lens"_s }), u"Lens"_s);
    QCOMPARE(french::enumeration({ u"Lens"_s, u"Arras"_s }), u"Lens et Arras"_s);
    QCOMPARE(french::enumeration({ u"Lens"_s, u"Arras"_s, u"Laon"_s }), u"Lens, Arras et Laon"_s);
}

IREV_TEST(FrenchTest)
#include "frenchtest.moc"
