// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/calendarseries.h"

#include "tests/app/calendarsamples.h"
#include "tests/support/testregistry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using calendarsamples::reading;

/// Events that repeat, and what stands for some of their repetitions.
class CalendarSeriesTest final : public QObject
{
    Q_OBJECT

private:
    static QByteArray event(const QByteArray &lines)
    {
        return calendarsamples::event(lines);
    } // QObject has one
    /// "25/03 09 Cours"; without hours "25/03 Cours", "25/03-26/03 Cours".
    static QStringList instances(const icalendar::Reading &reading)
    {
        QStringList found;
        for (const CalendarEvent &each : reading.events) {
            const QString last = each.last == each.first ? QString() : each.last.toString(u"-dd/MM"_s);
            const QString hour = each.start ? each.start->toString(u"HH "_s) : QString();
            found.append(each.first.toString(u"dd/MM"_s) + last + u' ' + hour + each.summary);
        }
        return found;
    }
    /// Every Monday at 9 for an hour, five times from 18 March 2024: clocks go forward on the 31st.
    static QByteArray mondays(const QByteArray &zone = ";TZID=Europe/Paris:")
    {
        return event("UID:r\r\nDTSTART" + zone + "20240318T090000\r\nDTEND" + zone
            + "20240318T100000\r\nRRULE:FREQ=WEEKLY;COUNT=5\r\nSUMMARY:Cours");
    }
    static QByteArray days()
    {
        return event("UID:r\r\nDTSTART;VALUE=DATE:20240318\r\nRRULE:FREQ=WEEKLY;COUNT=4\r\nSUMMARY:Jour");
    }

private Q_SLOTS:
    void aRepetitionThatMovedOrWasCancelledLeavesItsPlace_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::newRow("no zone") << QByteArray(":");
        QTest::newRow("Paris") << QByteArray(";TZID=Europe/Paris:");
        QTest::newRow("Windows") << QByteArray(";TZID=Romance Standard Time:");
    }
    void aRepetitionThatMovedOrWasCancelledLeavesItsPlace()
    {
        QFETCH(const QByteArray, zone);
        const auto found = reading(event("UID:r\r\nDTSTART" + zone + "20240325T090000\r\nDTEND" + zone
                                       + "20240325T100000\r\nRRULE:FREQ=WEEKLY;COUNT=4\r\nSUMMARY:Cours")
            + event("UID:r\r\nRECURRENCE-ID" + zone + "20240401T090000\r\nDTSTART" + zone
                + "20240402T140000\r\nDTEND" + zone + "20240402T150000\r\nSUMMARY:Cours déplacé")
            + event("UID:r\r\nRECURRENCE-ID" + zone + "20240408T090000\r\nDTSTART" + zone
                + "20240408T090000\r\nSTATUS:CANCELLED\r\nSUMMARY:Cours")
            + event("UID:autre\r\nDTSTART" + zone + "20240401T090000\r\nSUMMARY:Autre"));
        QCOMPARE(instances(found),
            QStringList({ u"25/03 09 Cours"_s, u"01/04 09 Autre"_s, u"02/04 14 Cours déplacé"_s,
                u"15/04 09 Cours"_s }));
        const auto whole = reading(
            event("UID:d\r\nDTSTART;VALUE=DATE:20240101\r\nRRULE:FREQ=DAILY;COUNT=3\r\nSUMMARY:Jour")
            + event("UID:d\r\nRECURRENCE-ID;VALUE=DATE:20240102\r\nDTSTART;VALUE=DATE:20240102\r\n"
                    "STATUS:CANCELLED"));
        QCOMPARE(whole.events.size(), 2);
        QCOMPARE(whole.events.last().first, QDate(2024, 1, 3));
    }

    void fromOneOnAllAreMoved_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::newRow("no zone") << QByteArray(":");
        QTest::newRow("Paris") << QByteArray(";TZID=Europe/Paris:");
        QTest::newRow("Windows") << QByteArray(";TZID=Romance Standard Time:");
    }
    void fromOneOnAllAreMoved()
    {
        QFETCH(const QByteArray, zone);
        const auto found = reading(mondays(zone)
            + event("UID:r\r\nRECURRENCE-ID;RANGE=THISANDFUTURE" + zone + "20240325T090000\r\nDTSTART" + zone
                + "20240326T140000\r\nDTEND" + zone + "20240326T170000\r\nSUMMARY:Atelier"));
        QCOMPARE(instances(found),
            QStringList({ u"18/03 09 Cours"_s, u"26/03 14 Atelier"_s, u"02/04 14 Atelier"_s,
                u"09/04 14 Atelier"_s, u"16/04 14 Atelier"_s }));
        QCOMPARE(found.events.last().end, QTime(17, 0));
        QCOMPARE(found.events.first().end, QTime(10, 0));
    }

    void whatWasMovedAcrossTheChangeOfClocksKeepsItsHour_data()
    {
        QTest::addColumn<QByteArray>("start");
        QTest::newRow("the same zone") << QByteArray(";TZID=Europe/Paris:20240401T090000");
        QTest::newRow("universal time") << QByteArray(":20240401T070000Z");
        QTest::newRow("another zone") << QByteArray(";TZID=Europe/London:20240401T080000");
    }
    void whatWasMovedAcrossTheChangeOfClocksKeepsItsHour()
    {
        QFETCH(const QByteArray, start);
        const auto found = reading(mondays()
            + event("UID:r\r\nRECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Paris:20240325T090000\r\nDTSTART"
                + start + "\r\nDURATION:PT1H\r\nSUMMARY:Plus tard"));
        QCOMPARE(instances(found),
            QStringList({ u"18/03 09 Cours"_s, u"01/04 09 Plus tard"_s, u"08/04 09 Plus tard"_s,
                u"15/04 09 Plus tard"_s, u"22/04 09 Plus tard"_s }));
    }

    void oneAmongThoseMovedStandsForItselfAndTheNextTurnEndsTheFirst()
    {
        // Written before the series itself, and the later turn first.
        const auto found = reading(
            event("UID:r\r\nRECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Paris:20240408T090000\r\n"
                  "DTSTART;TZID=Europe/Paris:20240411T110000\r\nSUMMARY:Jeudi")
            + event("UID:r\r\nRECURRENCE-ID;RANGE=THISANDFUTURE:20240325T080000Z\r\n"
                    "DTSTART;TZID=Europe/Paris:20240326T140000\r\nSUMMARY:Mardi")
            + event("UID:r\r\nRECURRENCE-ID;TZID=Europe/Paris:20240401T090000\r\n"
                    "DTSTART;TZID=Europe/Paris:20240405T160000\r\nSUMMARY:Vendredi")
            + mondays()
            + event("UID:autre\r\nDTSTART;TZID=Europe/Paris:20240401T090000\r\nRRULE:FREQ=WEEKLY;COUNT=2\r\n"
                    "SUMMARY:Autre"));
        QCOMPARE(instances(found),
            QStringList({ u"18/03 09 Cours"_s, u"26/03 14 Mardi"_s, u"01/04 09 Autre"_s,
                u"05/04 16 Vendredi"_s, u"08/04 09 Autre"_s, u"11/04 11 Jeudi"_s, u"18/04 11 Jeudi"_s }));
    }

    void whatEndsFromOneOnIsNoMore()
    {
        const auto found = reading(mondays()
            + event("UID:r\r\nRECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Paris:20240401T090000\r\n"
                    "DTSTART;TZID=Europe/Paris:20240401T090000\r\nSTATUS:CANCELLED\r\nSUMMARY:Cours"));
        QCOMPARE(instances(found), QStringList({ u"18/03 09 Cours"_s, u"25/03 09 Cours"_s }));
        QCOMPARE(found.cancelled, 1);
        // Of a zone that nobody knows: where they went is not known either.
        const auto unknown = reading(mondays()
            + event("UID:r\r\nRECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Paris:20240401T090000\r\n"
                    "DTSTART;TZID=Mars/Phobos:20240401T090000\r\nSUMMARY:Cours"));
        QCOMPARE(instances(unknown), QStringList({ u"18/03 09 Cours"_s, u"25/03 09 Cours"_s }));
        QCOMPARE(unknown.refused.size(), 1);
    }

    void aRuleOfItsOwnTakesThePlaceOfTheFirst()
    {
        const auto found = reading(mondays()
            + event(
                "UID:r\r\nRECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Paris:20240401T090000\r\n"
                "DTSTART;TZID=Europe/Paris:20240404T090000\r\nRRULE:FREQ=DAILY;COUNT=2\r\nSUMMARY:Stage"));
        QCOMPARE(instances(found),
            QStringList(
                { u"18/03 09 Cours"_s, u"25/03 09 Cours"_s, u"04/04 09 Stage"_s, u"05/04 09 Stage"_s }));
    }

    void wholeDaysAreMovedAndGetHoursOrLoseThem()
    {
        const QByteArray from = "UID:r\r\nRECURRENCE-ID;RANGE=THISANDFUTURE;";
        QCOMPARE(instances(reading(days()
                     + event(from
                         + "VALUE=DATE:20240401\r\nDTSTART;VALUE=DATE:20240403\r\n"
                           "DTEND;VALUE=DATE:20240405\r\nSUMMARY:Deux"))),
            QStringList({ u"18/03 Jour"_s, u"25/03 Jour"_s, u"03/04-04/04 Deux"_s, u"10/04-11/04 Deux"_s }));
        QCOMPARE(instances(reading(days()
                     + event(from
                         + "VALUE=DATE:20240325\r\nDTSTART;TZID=Europe/Paris:20240326T140000\r\n"
                           "SUMMARY:Heure"))),
            QStringList({ u"18/03 Jour"_s, u"26/03 14 Heure"_s, u"02/04 14 Heure"_s, u"09/04 14 Heure"_s }));
        QCOMPARE(instances(reading(mondays()
                     + event(from
                         + "TZID=Europe/Paris:20240401T090000\r\nDTSTART;VALUE=DATE:20240402\r\n"
                           "SUMMARY:Journée"))),
            QStringList({ u"18/03 09 Cours"_s, u"25/03 09 Cours"_s, u"02/04 Journée"_s, u"09/04 Journée"_s,
                u"16/04 Journée"_s }));
    }

    void onlyTheDaysLookedAtAreReadHoweverFarTheyMoved()
    {
        const QByteArray moved = event("UID:r\r\nDTSTART:20240318T090000\r\nRRULE:FREQ=WEEKLY\r\nSUMMARY:a")
            + event("UID:r\r\nRECURRENCE-ID;RANGE=THISANDFUTURE:20240325T090000\r\n"
                    "DTSTART:20250325T090000\r\nSUMMARY:b"); // a year later, a day less
        QCOMPARE(instances(reading(moved, { 2024, 3, 1 }, { 2024, 12, 31 })), QStringList(u"18/03 09 a"_s));
        QCOMPARE(instances(reading(moved, { 2025, 3, 25 }, { 2025, 4, 8 })),
            QStringList({ u"25/03 09 b"_s, u"01/04 09 b"_s, u"08/04 09 b"_s }));
        const QByteArray back = event("UID:r\r\nDTSTART:20240318T090000\r\nRRULE:FREQ=WEEKLY\r\nSUMMARY:a")
            + event("UID:r\r\nRECURRENCE-ID;RANGE=THISANDFUTURE:20250324T090000\r\n"
                    "DTSTART:20240610T090000\r\nSUMMARY:b");
        QCOMPARE(instances(reading(back, { 2024, 6, 10 }, { 2024, 6, 17 })),
            QStringList({ u"10/06 09 a"_s, u"10/06 09 b"_s, u"17/06 09 a"_s, u"17/06 09 b"_s }));
    }

    void aDayAloneNamesTheRepetitionOfThatDay_data()
    {
        QTest::addColumn<QByteArray>("day");
        QTest::newRow("a date") << QByteArray(";VALUE=DATE:20240401");
        QTest::newRow("not said to be one") << QByteArray(":20240401");
        QTest::newRow("with a zone") << QByteArray(";TZID=Europe/Paris:20240401");
    }
    void aDayAloneNamesTheRepetitionOfThatDay()
    {
        QFETCH(const QByteArray, day);
        const QByteArray moved = "\r\nDTSTART;TZID=Europe/Paris:20240402T140000\r\nSUMMARY:Déplacé";
        QCOMPARE(instances(reading(mondays() + event("UID:r\r\nRECURRENCE-ID" + day + moved))),
            QStringList({ u"18/03 09 Cours"_s, u"25/03 09 Cours"_s, u"02/04 14 Déplacé"_s,
                u"08/04 09 Cours"_s, u"15/04 09 Cours"_s }));
        QCOMPARE(instances(reading(
                     mondays() + event("UID:r\r\nRECURRENCE-ID" + day + moved + "\r\nSTATUS:CANCELLED"))),
            QStringList(
                { u"18/03 09 Cours"_s, u"25/03 09 Cours"_s, u"08/04 09 Cours"_s, u"15/04 09 Cours"_s }));
        QCOMPARE(
            instances(reading(mondays() + event("UID:r\r\nRECURRENCE-ID;RANGE=THISANDFUTURE" + day + moved))),
            QStringList({ u"18/03 09 Cours"_s, u"25/03 09 Cours"_s, u"02/04 14 Déplacé"_s,
                u"09/04 14 Déplacé"_s, u"16/04 14 Déplacé"_s }));
    }

    void theDayIsThatOfTheZoneOfTheSeries()
    {
        // In New York it is still the 31st when it is the 1st in Paris.
        const auto found = reading(event("UID:r\r\nDTSTART;TZID=America/New_York:20240330T200000\r\n"
                                         "RRULE:FREQ=DAILY;COUNT=3\r\nSUMMARY:Appel")
            + event("UID:r\r\nRECURRENCE-ID;VALUE=DATE:20240331\r\nDTSTART:20240331T120000Z\r\n"
                    "SUMMARY:Plus tôt"));
        QCOMPARE(instances(found),
            QStringList({ u"31/03 01 Appel"_s, u"31/03 14 Plus tôt"_s, u"02/04 02 Appel"_s }));
        // Hours named of what has none.
        QCOMPARE(instances(reading(days()
                     + event("UID:r\r\nRECURRENCE-ID;TZID=Europe/Paris:20240325T000000\r\n"
                             "DTSTART;VALUE=DATE:20240326\r\nSUMMARY:Mardi"))),
            QStringList({ u"18/03 Jour"_s, u"26/03 Mardi"_s, u"01/04 Jour"_s, u"08/04 Jour"_s }));
    }
};

IREV_TEST(CalendarSeriesTest)
#include "calendarseriestest.moc"
