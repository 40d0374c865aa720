// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sessions/holidays.h"

#include "tests/support/testregistry.h"

#include <QTest>

#include <array>

using namespace Qt::StringLiterals;

class HolidaysTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void easterFallsOnThePublishedDates();
    void easterIsASundayBetween22MarchAnd25April();
    void noEasterOutsideTheGregorianYears();
    void namesPublicHolidays_data();
    void namesPublicHolidays();
    void aYearHasElevenPublicHolidays();
    void aBridgeStandsBetweenAHolidayAndAWeekend();
    void theShippedPeriodsFollowOneAnother();
    void findsTheSchoolHolidayOfADay_data();
    void findsTheSchoolHolidayOfADay();
    void onlyOneMeetingOf2022FallsInSchoolHolidays();
    void noPeriodHoldsNoDay();
};

void HolidaysTest::easterFallsOnThePublishedDates()
{
    struct Easter {
        int year;
        int month;
        int day;
    };
    // Ministère de la Culture and IMCCE tables; the extremes are 22 March (1818, 2285) and 25 April (1886,
    // 1943, 2038).
    constexpr std::array<Easter, 63> published { { { 1583, 4, 10 }, { 1818, 3, 22 }, { 1886, 4, 25 },
        { 1900, 4, 15 }, { 1943, 4, 25 }, { 1954, 4, 18 }, { 1981, 4, 19 }, { 1990, 4, 15 }, { 1991, 3, 31 },
        { 1992, 4, 19 }, { 1993, 4, 11 }, { 1994, 4, 3 }, { 1995, 4, 16 }, { 1996, 4, 7 }, { 1997, 3, 30 },
        { 1998, 4, 12 }, { 1999, 4, 4 }, { 2000, 4, 23 }, { 2001, 4, 15 }, { 2002, 3, 31 }, { 2003, 4, 20 },
        { 2004, 4, 11 }, { 2005, 3, 27 }, { 2006, 4, 16 }, { 2007, 4, 8 }, { 2008, 3, 23 }, { 2009, 4, 12 },
        { 2010, 4, 4 }, { 2011, 4, 24 }, { 2012, 4, 8 }, { 2013, 3, 31 }, { 2014, 4, 20 }, { 2015, 4, 5 },
        { 2016, 3, 27 }, { 2017, 4, 16 }, { 2018, 4, 1 }, { 2019, 4, 21 }, { 2020, 4, 12 }, { 2021, 4, 4 },
        { 2022, 4, 17 }, { 2023, 4, 9 }, { 2024, 3, 31 }, { 2025, 4, 20 }, { 2026, 4, 5 }, { 2027, 3, 28 },
        { 2028, 4, 16 }, { 2029, 4, 1 }, { 2030, 4, 21 }, { 2031, 4, 13 }, { 2032, 3, 28 }, { 2033, 4, 17 },
        { 2034, 4, 9 }, { 2035, 3, 25 }, { 2036, 4, 13 }, { 2037, 4, 5 }, { 2038, 4, 25 }, { 2039, 4, 10 },
        { 2040, 4, 1 }, { 2049, 4, 18 }, { 2076, 4, 19 }, { 2100, 3, 28 }, { 2285, 3, 22 },
        { 4099, 4, 19 } } };
    for (const Easter &easter : published) {
        QCOMPARE(holidays::easterSunday(easter.year), QDate(easter.year, easter.month, easter.day));
    }
}

void HolidaysTest::easterIsASundayBetween22MarchAnd25April()
{
    for (int year = 1583; year <= 9999; ++year) {
        const QDate easter = holidays::easterSunday(year);
        QCOMPARE(easter.dayOfWeek(), int(Qt::Sunday));
        QVERIFY(easter >= QDate(year, 3, 22) && easter <= QDate(year, 4, 25));
    }
}

void HolidaysTest::noEasterOutsideTheGregorianYears()
{
    for (const int year : { -4, 0, 1582, 10000 }) {
        QVERIFY(!holidays::easterSunday(year).isValid());
    }
}

void HolidaysTest::namesPublicHolidays_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QString>("name");

    const auto row = [](QDate day, const QString &name) {
        QTest::addRow("%s", qPrintable(day.toString(Qt::ISODate))) << day << name;
    };
    row({ 2022, 1, 1 }, u"Jour de l’an"_s);
    row({ 2022, 4, 18 }, u"Lundi de Pâques"_s);
    row({ 2022, 5, 1 }, u"Fête du Travail"_s);
    row({ 2022, 5, 8 }, u"Victoire de 1945"_s);
    row({ 2022, 5, 26 }, u"Ascension"_s);
    row({ 2022, 6, 6 }, u"Lundi de Pentecôte"_s);
    row({ 2022, 7, 14 }, u"Fête nationale"_s);
    row({ 2022, 8, 15 }, u"Assomption"_s);
    row({ 2022, 11, 1 }, u"Toussaint"_s);
    row({ 2022, 11, 11 }, u"Armistice de 1918"_s);
    row({ 2022, 12, 25 }, u"Noël"_s);
    row({ 2023, 4, 10 }, u"Lundi de Pâques"_s);
    row({ 2023, 5, 18 }, u"Ascension"_s);
    row({ 2023, 5, 29 }, u"Lundi de Pentecôte"_s);
    row({ 2024, 4, 1 }, u"Lundi de Pâques"_s);
    row({ 2024, 5, 9 }, u"Ascension"_s);
    row({ 2024, 5, 20 }, u"Lundi de Pentecôte"_s);
    row({ 2026, 5, 14 }, u"Ascension"_s);
    // Ascension Day of 2008 was 1 May: the fixed holiday gives its name.
    row({ 2008, 5, 1 }, u"Fête du Travail"_s);
    // Good Friday, Easter Sunday, 26 December: Alsace-Moselle, or no holiday of the law.
    row({ 2022, 4, 15 }, QString());
    row({ 2022, 4, 17 }, QString());
    row({ 2022, 12, 26 }, QString());
    row({ 2022, 2, 16 }, QString());
}

void HolidaysTest::namesPublicHolidays()
{
    QFETCH(QDate, day);
    QTEST(holidays::publicHoliday(day), "name");
}

void HolidaysTest::aYearHasElevenPublicHolidays()
{
    for (int year = 2009; year <= 2150; ++year) {
        int found = 0;
        for (QDate day(year, 1, 1); day.year() == year; day = day.addDays(1)) {
            found += holidays::publicHoliday(day).isEmpty() ? 0 : 1;
        }
        // One fewer when the movable ones fall on 1 or 8 May.
        const QDate ascension = holidays::easterSunday(year).addDays(39);
        const bool shared = ascension == QDate(year, 5, 1) || ascension == QDate(year, 5, 8);
        QCOMPARE(found, shared ? 10 : 11);
    }
    QVERIFY(holidays::publicHoliday(QDate()).isEmpty());
}

void HolidaysTest::aBridgeStandsBetweenAHolidayAndAWeekend()
{
    QCOMPARE(holidays::bridgedHoliday({ 2021, 11, 12 }), u"Armistice de 1918"_s); // after a Thursday
    QCOMPARE(holidays::bridgedHoliday({ 2023, 8, 14 }), u"Assomption"_s); // before a Tuesday
    QCOMPARE(holidays::bridgedHoliday({ 2021, 11, 10 }), QString());
    QCOMPARE(holidays::bridgedHoliday({ 2021, 11, 11 }), QString());
    QCOMPARE(holidays::bridgedHoliday({}), QString());
}

void HolidaysTest::theShippedPeriodsFollowOneAnother()
{
    const auto periods = holidays::schoolHolidays();
    QVERIFY(periods);
    QCOMPARE(periods->size(), 31);
    QCOMPARE(periods->first().first, QDate(2021, 10, 23));
    QCOMPARE(periods->last().last, QDate(2027, 8, 31));
    QDate last;
    for (const holidays::Period &period : *periods) {
        QVERIFY(!period.label.isEmpty());
        QVERIFY(!period.label.contains(u'\''));
        QVERIFY(period.first <= period.last);
        QVERIFY(!last.isValid() || last < period.first);
        last = period.last;
    }
}

void HolidaysTest::findsTheSchoolHolidayOfADay_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QString>("label");

    QTest::newRow("the meeting of 16 February 2022") << QDate(2022, 2, 16) << u"Vacances d’hiver"_s;
    QTest::newRow("the day before") << QDate(2022, 2, 4) << QString();
    QTest::newRow("the first day") << QDate(2022, 2, 5) << u"Vacances d’hiver"_s;
    QTest::newRow("the last day") << QDate(2022, 2, 20) << u"Vacances d’hiver"_s;
    QTest::newRow("the day after") << QDate(2022, 2, 21) << QString();
    QTest::newRow("over the new year") << QDate(2022, 1, 1) << u"Vacances de Noël"_s;
    QTest::newRow("a long week-end") << QDate(2022, 5, 27) << u"Pont de l’Ascension"_s;
    QTest::newRow("before what is known") << QDate(2021, 8, 1) << QString();
    QTest::newRow("after what is known") << QDate(2028, 8, 1) << QString();
    QTest::newRow("no day") << QDate() << QString();
}

void HolidaysTest::findsTheSchoolHolidayOfADay()
{
    QFETCH(QDate, day);
    const auto periods = holidays::schoolHolidays();
    QVERIFY(periods);
    const holidays::Period found = holidays::schoolHolidayOn(*periods, day);
    QTEST(found.label, "label");
    QCOMPARE(found.first.isValid(), !found.label.isEmpty());
}

void HolidaysTest::onlyOneMeetingOf2022FallsInSchoolHolidays()
{
    const auto periods = holidays::schoolHolidays();
    QVERIFY(periods);
    const QList<QDate> others { { 2021, 11, 23 }, { 2021, 12, 10 }, { 2021, 12, 15 }, { 2022, 1, 5 },
        { 2022, 1, 7 }, { 2022, 1, 14 }, { 2022, 1, 19 }, { 2022, 1, 21 }, { 2022, 1, 26 }, { 2022, 1, 28 },
        { 2022, 2, 2 }, { 2022, 2, 23 }, { 2022, 2, 25 }, { 2022, 3, 2 }, { 2022, 3, 9 }, { 2022, 3, 11 },
        { 2022, 3, 16 } };
    for (const QDate day : others) {
        QVERIFY(holidays::schoolHolidayOn(*periods, day).label.isEmpty());
        QVERIFY(holidays::publicHoliday(day).isEmpty());
    }
}

void HolidaysTest::noPeriodHoldsNoDay()
{
    QVERIFY(holidays::schoolHolidayOn({}, QDate(2022, 2, 16)).label.isEmpty());
}

IREV_TEST(HolidaysTest)
#include "holidaystest.moc"
