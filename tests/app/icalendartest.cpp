// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/icalendar.h"

#include "app/exchange/calendarimport.h"
#include "tests/app/calendarsamples.h"
#include "tests/support/testregistry.h"

#include <QStringConverter>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using calendarsamples::Agenda;
using calendarsamples::calendar;
using calendarsamples::reading;

/// Other programs' calendars, written and taken.
class ICalendarTest final : public QObject
{
    Q_OBJECT

private:
    static QByteArray event(const QByteArray &lines)
    {
        return calendarsamples::event(lines);
    } // QObject has one

private Q_SLOTS:
    void whatIsWrittenIsReadBackAtTheSameHours()
    {
        const CalendarEvent winter { .uid = u"a@x"_s,
            .sequence = 2,
            .summary = u"Séance 1 – « Évaluer ; pourquoi, pour qui ? »"_s,
            .description = u"IREV, Hauts-de-France"_s,
            .location = u"Amiens"_s,
            .first = { 2025, 1, 14 },
            .last = { 2025, 1, 14 },
            .start = QTime(17, 0),
            .end = QTime(19, 30) };
        CalendarEvent summer = winter;
        summer.uid = u"b@x"_s;
        summer.first = summer.last = { 2025, 7, 1 };
        CalendarEvent whole = winter;
        whole.uid = u"c@x"_s;
        whole.first = { 2025, 7, 2 };
        whole.last = { 2025, 7, 4 };
        whole.start = whole.end = std::nullopt;
        const QByteArray content = icalendar::write(
            { winter, summer, whole }, u"IREV"_s, QDateTime(QDate(2025, 1, 1), QTime(8, 0), Qt::UTC));
        QVERIFY(content.contains("BEGIN:VTIMEZONE\r\nTZID:Europe/Paris\r\n"));
        QVERIFY(content.contains("DTSTART;TZID=Europe/Paris:20250114T170000\r\n"));
        QVERIFY(content.contains("DTSTART;VALUE=DATE:20250702\r\n"));
        QVERIFY(content.contains("DTEND;VALUE=DATE:20250705\r\n")); // the day after
        QVERIFY(content.contains("DTSTAMP:20250101T080000Z\r\n"));
        for (const QByteArray &line : content.split('\n')) {
            QVERIFY2(line.size() <= 76, line.constData()); // RFC 5545, 3.1: 75 octets and CR
        }
        const auto back = must(icalendar::read(content, { 2025, 1, 1 }, { 2025, 12, 31 }));
        QCOMPARE(back.events.size(), 3);
        QCOMPARE(back.events.at(0), winter);
        QCOMPARE(back.events.at(1), summer);
        QCOMPARE(back.events.at(2), whole);
    }

    void hoursOfElsewhereBecomeThoseOfParis()
    {
        const auto found
            = reading(event("UID:1\r\nDTSTART:20240115T080000Z\r\nDTEND:20240115T093000Z\r\nSUMMARY:UTC")
                + event("UID:2\r\nDTSTART;TZID=Europe/London:20240715T100000\r\nDTEND;TZID=Europe/"
                        "London:20240715T110000"));
        QCOMPARE(found.events.size(), 2);
        QCOMPARE(found.events.at(0).start, QTime(9, 0));
        QCOMPARE(found.events.at(0).end, QTime(10, 30));
        QCOMPARE(found.events.at(1).start, QTime(11, 0));
    }

    void whatRepeatsForEverIsReadAsFarAsOneLooks()
    {
        const auto weekly = reading(event("UID:1\r\nDTSTART;VALUE=DATE:20200106\r\nRRULE:FREQ="
                                          "WEEKLY\r\nEXDATE;VALUE=DATE:20240108\r\nSUMMARY:Marché"),
            { 2024, 1, 1 }, { 2024, 1, 31 });
        QList<QDate> days;
        for (const CalendarEvent &each : weekly.events) {
            days.append(each.first);
        }
        QCOMPARE(days, QList<QDate>({ { 2024, 1, 1 }, { 2024, 1, 15 }, { 2024, 1, 22 }, { 2024, 1, 29 } }));
        const auto secondly
            = reading(event("UID:1\r\nDTSTART:20240101T000000Z\r\nRRULE:FREQ=SECONDLY\r\nSUMMARY:Sonde"));
        QVERIFY(secondly.events.isEmpty());
        QCOMPARE(secondly.refused.size(), 1);
        QCOMPARE(secondly.refused.first().reason, icalendar::Refused::Reason::TooFrequent);
    }

    void whatIsOfOtherYearsIsLeftAsideByName()
    {
        using Reason = icalendar::LeftAside::Reason;
        const auto found = reading(event("UID:1\r\nDTSTART;VALUE=DATE:20190204\r\nSUMMARY:Vieux")
                + event("UID:2\r\nDTSTART:20240308T090000\r\nDTEND:20240308T123000\r\nSUMMARY:Congrès")
                + event("UID:3\r\nDTSTART;VALUE=DATE:20310204\r\nSUMMARY:Loin")
                + event("UID:4\r\nDTSTART;VALUE=DATE:20230102\r\nRRULE:FREQ=WEEKLY;COUNT=3\r\n"
                        "SUMMARY:Finie")
                // Still there: by its rule, and by the one day of it that was moved.
                + event("UID:5\r\nDTSTART;VALUE=DATE:20230105\r\nRRULE:FREQ=WEEKLY\r\nSUMMARY:Marché")
                + event("UID:6\r\nDTSTART;VALUE=DATE:20230601\r\nRRULE:FREQ=WEEKLY;COUNT=2\r\n"
                        "SUMMARY:Reportée")
                + event("UID:6\r\nRECURRENCE-ID;VALUE=DATE:20230608\r\nDTSTART;VALUE=DATE:20240605\r\n"
                        "SUMMARY:Reportée"),
            { 2024, 1, 1 }, { 2024, 12, 31 });
        QVERIFY(found.refused.isEmpty());
        QCOMPARE(found.leftAside,
            (QList<icalendar::LeftAside> { { u"Vieux"_s, { 2019, 2, 4 }, Reason::OutOfSpan },
                { u"Loin"_s, { 2031, 2, 4 }, Reason::OutOfSpan },
                { u"Finie"_s, { 2023, 1, 2 }, Reason::OutOfSpan } }));
    }

    void aBrokenEventIsRefusedAloneWithItsPlace()
    {
        const auto found = reading(event("UID:1\r\nDTSTART;VALUE=DATE:20240501\r\nSUMMARY:Un")
            + event("UID:2\r\nDTSTART:20240502T100000Z\r\nDTEND:20240502T090000Z\r\nSUMMARY:À l’envers")
            + event("UID:3\r\nSUMMARY:Sans date")
            + event("UID:4\r\nDTSTART:n'importe quoi\r\nSUMMARY:Illisible")
            + event("UID:5\r\nSTATUS:CANCELLED\r\nDTSTART;VALUE=DATE:20240503\r\nSUMMARY:Annulé"));
        QCOMPARE(found.events.size(), 1);
        QCOMPARE(found.refused.size(), 3);
        QCOMPARE(found.refused.at(0).number, 2);
        QCOMPARE(found.refused.at(0).reason, icalendar::Refused::Reason::EndBeforeStart);
        QCOMPARE(found.refused.at(1).summary, u"Sans date"_s);
        QCOMPARE(found.refused.at(2).number, 4);
    }

    void hoursOfNoZoneAreThoseOfParisInWinterAndSummer()
    {
        const auto found = reading(event("UID:1\r\nDTSTART:20240115T100000\r\nDTEND:20240115T110000")
            + event("UID:2\r\nDTSTART:20240710T230000\r\nDTEND:20240710T233000")
            + event("UID:3\r\nDTSTART:20240325T100000\r\nDURATION:PT1H\r\nRRULE:FREQ=WEEKLY;COUNT=2")
            + event("UID:4\r\nDTSTART:20240715T080000Z\r\nDTEND:20240715T090000Z"));
        QCOMPARE(found.events.size(), 5);
        QCOMPARE(found.events.at(0).start, QTime(10, 0));
        QCOMPARE(found.events.at(1).start, QTime(10, 0));
        QCOMPARE(found.events.at(2).start, QTime(10, 0)); // after the clocks went forward
        QCOMPARE(found.events.at(2).first, QDate(2024, 4, 1));
        QCOMPARE(found.events.at(3).first, QDate(2024, 7, 10));
        QCOMPARE(found.events.at(3).last, QDate(2024, 7, 10));
        QCOMPARE(found.events.at(3).start, QTime(23, 0));
        QCOMPARE(found.events.at(4).start, QTime(10, 0)); // universal time in summer
    }

    void zonesThatWindowsNamesAreKnownAndOthersRefused_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QTime>("winter"); // of 10:00 there, in Paris
        QTest::addColumn<QTime>("summer");
        QTest::newRow("Paris, no VTIMEZONE") << QByteArray("Europe/Paris") << QTime(10, 0) << QTime(10, 0);
        QTest::newRow("Windows") << QByteArray("Romance Standard Time") << QTime(10, 0) << QTime(10, 0);
        QTest::newRow("Windows, New York")
            << QByteArray("Eastern Standard Time") << QTime(16, 0) << QTime(16, 0);
        QTest::newRow("Tokyo") << QByteArray("Asia/Tokyo") << QTime(2, 0) << QTime(3, 0);
        QTest::newRow("universal") << QByteArray("Etc/UTC") << QTime(11, 0) << QTime(12, 0);
        QTest::newRow("unique in the world")
            << QByteArray("/mozilla.org/20050126_1/Europe/London") << QTime(11, 0) << QTime(11, 0);
        QTest::newRow("empty") << QByteArray() << QTime(10, 0) << QTime(10, 0);
        QTest::newRow("nowhere") << QByteArray("Mars/Phobos") << QTime() << QTime();
        QTest::newRow("words") << QByteArray("\"(UTC+01:00) Bruxelles, Paris\"") << QTime() << QTime();
    }
    void zonesThatWindowsNamesAreKnownAndOthersRefused()
    {
        QFETCH(const QByteArray, zone);
        QFETCH(const QTime, winter);
        QFETCH(const QTime, summer);
        const auto found
            = reading(event("UID:1\r\nDTSTART;TZID=" + zone + ":20240115T100000\r\nSUMMARY:Hiver")
                + event("UID:2\r\nDTSTART;TZID=" + zone + ":20240715T100000\r\nSUMMARY:Été")
                + event("UID:3\r\nDTSTART:20240801T100000Z\r\nSUMMARY:Ailleurs"));
        if (winter.isValid()) {
            QVERIFY(found.refused.isEmpty());
            QCOMPARE(found.events.at(0).start, winter);
            QCOMPARE(found.events.at(1).start, summer);
        } else {
            QCOMPARE(found.refused.size(), 2);
            QCOMPARE(found.refused.first().reason, icalendar::Refused::Reason::UnknownZone);
            QCOMPARE(found.refused.first().zone, QString::fromUtf8(zone).remove(u'"'));
            QCOMPARE(found.refused.last().summary, u"Été"_s);
        }
        QCOMPARE(found.events.last().start, QTime(12, 0)); // those of other zones stay
    }

    void aZoneOfTheFileItselfIsTakenUnlessItSaysNothing()
    {
        const QByteArray own = "BEGIN:VTIMEZONE\r\nTZID:Chez nous\r\nBEGIN:STANDARD\r\n"
                               "DTSTART:19700101T000000\r\nTZOFFSETFROM:+0300\r\nTZOFFSETTO:+0300\r\n"
                               "END:STANDARD\r\nEND:VTIMEZONE\r\n";
        const QByteArray empty = "BEGIN:VTIMEZONE\r\nTZID:Vide\r\nEND:VTIMEZONE\r\n";
        const auto found
            = reading(own + empty + event("UID:1\r\nDTSTART;TZID=Chez nous:20240115T100000\r\nSUMMARY:a")
                + event("UID:2\r\nDTSTART;TZID=Vide:20240115T100000\r\nSUMMARY:b")
                + event("UID:3\r\nDTSTART;TZID=Europe/London:20240501T100000\r\n"
                        "RDATE;TZID=Europe/London:20240701T100000"));
        QCOMPARE(found.refused.size(), 1);
        QCOMPARE(found.refused.first().zone, u"Vide"_s);
        QCOMPARE(found.events.size(), 3);
        QCOMPARE(found.events.at(0).start, QTime(8, 0));
        QCOMPARE(found.events.at(1).start, QTime(11, 0));
        QCOMPARE(found.events.at(2).start, QTime(11, 0));
    }

    void severalTimesADayIsRefusedAtOnce()
    {
        QByteArray seconds = "0";
        for (int second = 1; second < 60; ++second) {
            seconds += ',' + QByteArray::number(second);
        }
        const auto found = reading(event("UID:1\r\nDTSTART:19700101T090000Z\r\nRRULE:FREQ=DAILY;BYHOUR=9,14")
            + event("UID:2\r\nDTSTART:19700101T090000Z\r\nRRULE:FREQ=DAILY;BYMINUTE=" + seconds
                + ";BYSECOND=" + seconds)
            + event("UID:3\r\nDTSTART:20240101T090000Z\r\nRRULE:FREQ=DAILY;BYHOUR=9;BYMINUTE=0;COUNT=2"));
        QCOMPARE(found.refused.size(), 2);
        QCOMPARE(found.refused.first().reason, icalendar::Refused::Reason::TooFrequent);
        QCOMPARE(found.events.size(), 2);
    }

    void aRuleThatCannotBeReadIsRefusedAndNotTakenForOneDay_data()
    {
        QTest::addColumn<QByteArray>("rule");
        QTest::newRow("no such frequency") << QByteArray("RRULE:FREQ=SOMETIMES");
        QTest::newRow("no such day") << QByteArray("RRULE:FREQ=WEEKLY;BYDAY=XX");
        QTest::newRow("empty") << QByteArray("RRULE:");
        QTest::newRow("dates") << QByteArray("RDATE:bientôt");
    }
    void aRuleThatCannotBeReadIsRefusedAndNotTakenForOneDay()
    {
        QFETCH(const QByteArray, rule);
        const auto found = reading(event("UID:1\r\nDTSTART:20240115T080000Z\r\nSUMMARY:Cours\r\n" + rule)
            + event("UID:2\r\nDTSTART:20240116T080000Z\r\nSUMMARY:Autre"));
        QCOMPARE(found.events.size(), 1);
        QCOMPARE(found.events.first().summary, u"Autre"_s);
        QCOMPARE(found.refused.size(), 1);
        QCOMPARE(found.refused.first().number, 1);
        QCOMPARE(found.refused.first().reason, icalendar::Refused::Reason::UnreadableRule);
    }

    void ofEventsUnderOneUidTheLatestIsRead()
    {
        const auto titles = [](const QByteArray &events) {
            QStringList found;
            for (const CalendarEvent &each : reading(events).events) {
                found.append(each.summary);
            }
            return found;
        };
        const auto version = [](const QByteArray &title, const QByteArray &lines) {
            return event("UID:1\r\nDTSTART:20240115T080000Z\r\n" + lines + "SUMMARY:" + title);
        };
        QCOMPARE(titles(version("un", {}) + version("deux", {})), QStringList { u"deux"_s });
        QCOMPARE(titles(version("un", "DTSTAMP:20240102T000000Z\r\n")
                     + version("deux", "DTSTAMP:20240101T000000Z\r\n")),
            QStringList { u"un"_s });
        QCOMPARE(titles(version("un", "SEQUENCE:2\r\nDTSTAMP:20240101T000000Z\r\n")
                     + version("deux", "SEQUENCE:1\r\nDTSTAMP:20240102T000000Z\r\n")),
            QStringList { u"un"_s });
        const auto takenBack
            = reading(version("un", {}) + version("un", "SEQUENCE:1\r\nSTATUS:CANCELLED\r\n"));
        QVERIFY(takenBack.events.isEmpty());
        QCOMPARE(takenBack.cancelled, 1);
        // Without one they are strangers.
        const QByteArray nameless = event("DTSTART:20240115T080000Z\r\nSUMMARY:sans");
        QCOMPARE(titles(nameless + nameless).size(), 2);
    }

    void whatHoursAreTakenIsReadWhereThereIsNoEvent()
    {
        const QByteArray taken
            = "BEGIN:VFREEBUSY\r\nUID:z\r\nDTSTART:20240101T000000Z\r\nDTEND:20240201T000000Z"
              "\r\nFREEBUSY:20240114T080000Z/20240114T110000Z"
              "\r\nFREEBUSY;FBTYPE=FREE:20240115T080000Z/PT3H"
              "\r\nFREEBUSY;FBTYPE=BUSY-TENTATIVE:20240116T080000Z/PT3H,20240117T080000Z/PT1H"
              "\r\nFREEBUSY;FBTYPE=BUSY-UNAVAILABLE:20240119T230000Z/20240121T230000Z"
              "\r\nEND:VFREEBUSY\r\n";
        const auto found = reading(taken);
        QCOMPARE(found.events.size(), 4);
        QCOMPARE(found.events.at(0).first, QDate(2024, 1, 14));
        QCOMPARE(found.events.at(0).start, QTime(9, 0));
        QCOMPARE(found.events.at(0).end, QTime(12, 0));
        QCOMPARE(found.events.at(1).first, QDate(2024, 1, 16));
        QCOMPARE(found.events.at(1).end, QTime(12, 0));
        QCOMPARE(found.events.at(2).end, QTime(10, 0));
        QCOMPARE(found.events.at(3).first, QDate(2024, 1, 20)); // whole days in Paris
        QCOMPARE(found.events.at(3).last, QDate(2024, 1, 21));
        QVERIFY(!found.events.at(3).start);
        QVERIFY(std::ranges::none_of(found.events, &CalendarEvent::isTransparent));
        const auto broken = reading("BEGIN:VFREEBUSY\r\nFREEBUSY:bientôt\r\n"
                                    "FREEBUSY:20240114T080000Z/20240114T110000Z\r\nEND:VFREEBUSY\r\n");
        QCOMPARE(broken.events.size(), 1);
        QCOMPARE(broken.refused.size(), 1);
        // Events say the same hours, and why.
        const auto both = reading(taken + event("UID:1\r\nDTSTART:20240114T080000Z\r\nSUMMARY:Cours"));
        QCOMPARE(both.events.size(), 1);
        QCOMPARE(both.leftAside.size(), 1); // told, not passed over
        QCOMPARE(both.leftAside.first().reason, icalendar::LeftAside::Reason::HoursTaken);
    }

    void aTitleIsNoLongerThanANameMayBe()
    {
        const QByteArray endless = QByteArrayLiteral("é").repeated(100'000);
        const auto found = reading(event("UID:1\r\nDTSTART;VALUE=DATE:20240115\r\nSUMMARY:" + endless)
            + event("UID:2\r\nSUMMARY:" + endless));
        QCOMPARE(found.events.first().summary.size(), 300);
        QVERIFY(found.events.first().summary.endsWith(u'…'));
        QCOMPARE(found.refused.first().summary.size(), 300);
        const QByteArray whole = QByteArrayLiteral("é").repeated(300);
        QCOMPARE(
            reading(event("UID:1\r\nDTSTART;VALUE=DATE:20240115\r\nSUMMARY:" + whole)).events.first().summary,
            QString::fromUtf8(whole));
    }

    void midnightEndsTheDayBefore()
    {
        const auto found = reading(event("UID:1\r\nDTSTART:20240110T180000\r\nDTEND:20240111T000000")
            + event("UID:2\r\nDTSTART:20240119T230000Z\r\nDTEND:20240121T230000Z") // whole days in Paris
            + event("UID:3\r\nDTSTART:20240125T220000\r\nDTEND:20240126T010000"));
        QCOMPARE(found.events.at(0).last, QDate(2024, 1, 10));
        QCOMPARE(found.events.at(0).end, QTime(23, 59));
        QCOMPARE(found.events.at(1).first, QDate(2024, 1, 20));
        QCOMPARE(found.events.at(1).last, QDate(2024, 1, 21));
        QVERIFY(!found.events.at(1).start && !found.events.at(1).end);
        QCOMPARE(found.events.at(2).last, QDate(2024, 1, 26));
    }

    void everyUsualEncodingIsRead_data()
    {
        QTest::addColumn<QByteArray>("content");
        const QString text = QString::fromUtf8(
            calendar(event("UID:1\r\nDTSTART;VALUE=DATE:20240501\r\nSUMMARY:Congé d’été")));
        const auto encoded = [&](QStringConverter::Encoding encoding) {
            QStringEncoder encoder(encoding, QStringConverter::Flag::WriteBom);
            return QByteArray(encoder(text));
        };
        QByteArray western = text.toUtf8();
        western.replace("é", "\xE9").replace("’", "\x92");
        QByteArray zero = text.toUtf8();
        zero.replace("Congé", QByteArray("Con\0gé", 7));
        QTest::newRow("UTF-8") << text.toUtf8();
        QTest::newRow("UTF-8 with mark") << encoded(QStringConverter::Utf8);
        QTest::newRow("UTF-16, little") << encoded(QStringConverter::Utf16LE);
        QTest::newRow("UTF-16, big") << encoded(QStringConverter::Utf16BE);
        QTest::newRow("UTF-32, little") << encoded(QStringConverter::Utf32LE);
        QTest::newRow("UTF-32, big") << encoded(QStringConverter::Utf32BE);
        QByteArray macintosh = text.toUtf8();
        macintosh.replace("é", "\x8E").replace("’", "\xD5");
        QTest::newRow("windows-1252") << western;
        QTest::newRow("Mac Roman") << macintosh;
        QTest::newRow("Mac Roman, lines ended by CR") << macintosh.replace("\r\n", "\r");
        QTest::newRow("a zero inside") << zero;
    }
    void everyUsualEncodingIsRead()
    {
        QFETCH(const QByteArray, content);
        const auto found = must(icalendar::read(content, { 2024, 1, 1 }, { 2025, 1, 1 }));
        QCOMPARE(found.events.size(), 1);
        QCOMPARE(found.events.first().summary, u"Congé d’été"_s);
    }

    void whatIsNoCalendarIsRefused_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("subject");
        QTest::newRow("empty") << QByteArray() << u"ics"_s;
        QTest::newRow("another file") << QByteArray("%PDF-1.4 ...") << u"ics"_s;
        QTest::newRow("cut at once") << QByteArray("BEGIN:VCALEN") << u"ics"_s;
        QTest::newRow("cut within an event")
            << QByteArray("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMM") << u"icsCut:5"_s;
        QTest::newRow("cut after a folded line of windows-1252")
            << QByteArray("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Cong\xE9\r\n d'\xE9t\xE9\r\nUID:1\r\n")
            << u"icsCut:5"_s;
        QTest::newRow("the second calendar cut") << calendar({}) + "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"
                                                 << u"icsCut:6"_s;
        QTest::newRow("huge") << QByteArray(icalendar::largest + 1, ' ') << u"icsSize"_s;
    }
    void whatIsNoCalendarIsRefused()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, subject);
        const auto refused = icalendar::read(content, { 2024, 1, 1 }, { 2025, 1, 1 });
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::BadFile);
        QCOMPARE(refused.error().subject, subject);
    }

    void schoolHolidaysOfZoneBAreKeptAndBroughtUpToDate_data() { TestDatabase::engines(); }
    void schoolHolidaysOfZoneBAreKeptAndBroughtUpToDate()
    {
        Agenda agenda(Content::Empty);
        const QByteArray autumn
            = event("UID:t@education\r\nDTSTART;VALUE=DATE:20301019\r\nDTEND;VALUE=DATE:20301104\r\n"
                    "SUMMARY:Vacances de la Toussaint - Zone B");
        const QByteArray others
            = event("UID:r@education\r\nDTSTART;VALUE=DATE:20300902\r\nSUMMARY:Rentrée scolaire des élèves")
            + event("UID:a@education\r\nDTSTART;VALUE=DATE:20300209\r\nDTEND;VALUE=DATE:20300225\r\n"
                    "SUMMARY:Vacances d'hiver\r\nLOCATION:Zones A et C");
        const auto take = [&](const QByteArray &events) {
            return must(
                calendarimport::holidays(agenda.planning(), reading(events, { 2030, 1, 1 }, { 2031, 1, 1 })));
        };
        const auto kept = take(autumn + others);
        QCOMPARE(kept.added, 1);
        using Reason = icalendar::LeftAside::Reason;
        QCOMPARE(kept.leftAside,
            (QList<icalendar::LeftAside> { { u"Vacances d'hiver"_s, { 2030, 2, 9 }, Reason::OtherZone },
                { u"Rentrée scolaire des élèves"_s, { 2030, 9, 2 }, Reason::NoHoliday } }));
        const auto periods = agenda.schoolHolidays();
        const auto found = holidays::schoolHolidayOn(periods, { 2030, 11, 3 });
        QCOMPARE(found.label, u"Vacances de la Toussaint"_s);
        QVERIFY(holidays::schoolHolidayOn(periods, { 2030, 11, 4 }).label.isEmpty());
        QVERIFY(holidays::schoolHolidayOn(periods, { 2030, 2, 15 }).label.isEmpty());
        QVERIFY(!holidays::schoolHolidayOn(periods, { 2022, 2, 16 }).label.isEmpty()); // those shipped stay

        QByteArray moved = autumn;
        moved.replace("20301104", "20301106");
        const auto again = take(moved);
        QCOMPARE(again.updated, 1);
        QCOMPARE(again.added, 0);
        // Cancelled, replaced and doubled ones are named, too.
        const auto others2 = take(moved
            + event("UID:c@education\r\nDTSTART;VALUE=DATE:20300401\r\nSTATUS:CANCELLED\r\n"
                    "SUMMARY:Vacances de printemps - Zone B")
            + event("UID:d@education\r\nSEQUENCE:0\r\nDTSTART;VALUE=DATE:20300402\r\n"
                    "SUMMARY:Ancien jour")
            + event("UID:d@education\r\nSEQUENCE:1\r\nDTSTART;VALUE=DATE:20300403\r\n"
                    "SUMMARY:Nouveau jour")
            + event("DTSTART;VALUE=DATE:20300514\r\nSUMMARY:Pont de mai")
            + event("DTSTART;VALUE=DATE:20300514\r\nSUMMARY:Pont de mai"));
        QCOMPARE(others2.leftAside,
            (QList<icalendar::LeftAside> {
                { u"Vacances de printemps - Zone B"_s, { 2030, 4, 1 }, Reason::Cancelled },
                { u"Ancien jour"_s, { 2030, 4, 2 }, Reason::Replaced },
                { u"Nouveau jour"_s, { 2030, 4, 3 }, Reason::NoHoliday },
                { u"Pont de mai"_s, { 2030, 5, 14 }, Reason::Repeated } }));
        QCOMPARE(others2.added, 1);
        const auto unchanged = take(moved);
        QCOMPARE(unchanged.unchanged, 1);
        QVERIFY(!holidays::schoolHolidayOn(agenda.schoolHolidays(), { 2030, 11, 5 }).label.isEmpty());
        const auto none = calendarimport::holidays(agenda.planning(), reading({}));
        QVERIFY(!none);
        QCOMPARE(none.error().subject, u"icsHolidays"_s);
    }

    void aBusySpeakerIsAConflictUntilTheirCalendarSaysOtherwise_data() { TestDatabase::engines(); }
    void aBusySpeakerIsAConflictUntilTheirCalendarSaysOtherwise()
    {
        Agenda agenda;
        Meeting meeting = agenda.firstMeeting();
        meeting.speakers = { u"Asdo Études"_s };
        agenda.revise(meeting);
        const QDate from(2021, 1, 1);
        const QDate to(2022, 12, 31);
        const auto take = [&](const QByteArray &events) {
            return must(calendarimport::busy(agenda.database(), agenda.planning(), BusyTime::Whose::Speaker,
                u"asdo études"_s, from, to, reading(events, from, to)));
        };
        const QByteArray day = meeting.date.toString(u"yyyyMMdd"_s).toLatin1();
        QCOMPARE(take(event("UID:1\r\nDTSTART:" + day + "T090000Z\r\nDTEND:" + day
                          + "T110000Z\r\nSUMMARY:Congrès"))
                     .added,
            1);
        auto found = agenda.conflicts();
        QCOMPARE(found.size(), 1);
        // Our hours are not known: to be verified, not a conflict.
        QCOMPARE(found.first().caution.kind, DateCaution::Kind::PerhapsSpeakerAway);
        QCOMPARE(found.first().caution.label, u"Congrès"_s);
        QCOMPARE(take(event("UID:1\r\nDTSTART;VALUE=DATE:" + day + "\r\nSUMMARY:Congrès")).updated, 1);
        found = agenda.conflicts();
        QCOMPARE(found.first().caution.kind, DateCaution::Kind::SpeakerAway);
        const QByteArray elsewhere = event("UID:2\r\nDTSTART;VALUE=DATE:20220101\r\nSUMMARY:Nouvel an");
        const auto dropped
            = take(elsewhere + event("UID:3\r\nDTSTART;VALUE=DATE:20220101\r\nSUMMARY:Nouvel an"));
        QCOMPARE(dropped.added, 1);
        QCOMPARE(dropped.updated, 1);
        QVERIFY(agenda.conflicts().isEmpty());
        const auto nobody = calendarimport::busy(
            agenda.database(), agenda.planning(), BusyTime::Whose::Place, u"Nulle part"_s, from, to, {});
        QVERIFY(!nobody);
        QCOMPARE(nobody.error().kind, Error::Kind::NotFound);
    }

    void ourMeetingsThatComeBackAreNotInTheirOwnWay_data() { TestDatabase::engines(); }
    void ourMeetingsThatComeBackAreNotInTheirOwnWay()
    {
        Agenda agenda;
        Meeting meeting = agenda.firstMeeting();
        meeting.speakers = { u"Asdo Études"_s };
        meeting = agenda.revise(meeting);
        const QDate from(2021, 1, 1);
        const QDate to(2022, 12, 31);
        const auto take = [&](const QByteArray &content) {
            return must(calendarimport::busy(agenda.database(), agenda.planning(), BusyTime::Whose::Speaker,
                u"Asdo Études"_s, from, to, must(icalendar::read(content, from, to))));
        };
        const auto own = icalendar::write({ agenda.eventOf(meeting.id) }, u"IREV Cycles"_s, agenda.now());
        const auto alone = take(own);
        QCOMPARE(alone.added, 0);
        QCOMPARE(alone.leftAside.size(), 1);
        QCOMPARE(alone.leftAside.first().reason, icalendar::LeftAside::Reason::OwnMeeting);
        QCOMPARE(alone.leftAside.first().first, meeting.date);
        QVERIFY(agenda.conflicts().isEmpty());
        // Theirs beside it is taken, and follows their calendar; one of a meeting nobody knows here is
        // theirs.
        const QByteArray theirs = event("UID:1\r\nDTSTART;VALUE=DATE:20220301\r\nSUMMARY:Congrès")
            + event("UID:meeting-99999@irev-cycles\r\nDTSTART;VALUE=DATE:20220302\r\nSUMMARY:Ailleurs");
        QCOMPARE(take(calendar(theirs)).added, 2);
        QCOMPARE(take(QByteArray(own).replace("END:VCALENDAR", theirs + "END:VCALENDAR")).unchanged, 2);
        // Ours is no calendar of theirs: the wrong file takes nothing away.
        const auto wrong = calendarimport::busy(agenda.database(), agenda.planning(),
            BusyTime::Whose::Speaker, u"Asdo Études"_s, from, to, must(icalendar::read(own, from, to)));
        QVERIFY(!wrong);
        QCOMPARE(wrong.error().subject, u"icsOwn"_s);
        const auto known = [&] { return must(BusyTimes(agenda.database()).between(from, to)).size(); };
        QCOMPARE(known(), 2);
        // Theirs, from which all but ours is gone.
        const auto left
            = take(QByteArray(own).replace("PRODID:-//IREV//IREV Cycles//FR", "PRODID:-//Theirs//FR"));
        QCOMPARE(left.removed, 2);
        QCOMPARE(left.before, 2);
        QCOMPARE(left.after, 0);
        QCOMPARE(known(), 0);
        must(agenda.history().undo()); // one step
        QCOMPARE(known(), 2);
    }

    void whatTheirCalendarNoLongerSaysIsRemovedButNotByAFileWithoutEvents_data() { TestDatabase::engines(); }
    void whatTheirCalendarNoLongerSaysIsRemovedButNotByAFileWithoutEvents()
    {
        Agenda agenda;
        Meeting meeting = agenda.firstMeeting();
        meeting.place = u"Maison des associations"_s;
        meeting.speakers = { u"Asdo Études"_s };
        agenda.revise(meeting);
        const QDate from(2021, 1, 1);
        const QDate to(2022, 12, 31);
        const auto take = [&](const QByteArray &events) {
            return calendarimport::busy(agenda.database(), agenda.planning(), BusyTime::Whose::Place,
                u"maison des associations"_s, from, to, reading(events, from, to));
        };
        const auto known = [&] { return must(BusyTimes(agenda.database()).between(from, to)).size(); };
        const QByteArray one = event("UID:1\r\nDTSTART;VALUE=DATE:20220301\r\nSUMMARY:Foire");
        const QByteArray two = event("UID:2\r\nDTSTART;VALUE=DATE:20220302\r\nSUMMARY:Salon");
        const QByteArray three = event("UID:3\r\nDTSTART;VALUE=DATE:20220303\r\nSUMMARY:Vœux");
        QCOMPARE(must(take(one + two + three)).added, 3);
        for (const QByteArray &nothing : { QByteArray(), event("UID:4\r\nSUMMARY:Sans date"),
                 event("UID:5\r\nDTSTART;TZID=Mars/Phobos:20220301T100000") }) {
            const auto refused = take(nothing);
            QVERIFY(!refused);
            QCOMPARE(refused.error().subject, u"icsNothing"_s);
            QCOMPARE(known(), 3);
        }
        // Legible, and of days that are not read: not the same thing to say.
        const auto old = take(event("UID:6\r\nDTSTART;VALUE=DATE:20150301"));
        QVERIFY(!old);
        QCOMPARE(old.error().kind, Error::Kind::BadFile);
        QCOMPARE(old.error().subject, u"icsOtherDays"_s);
        QCOMPARE(known(), 3);
        // A birthday takes no time, nor does a reminder at an hour.
        const auto again = must(
            take(one + event("UID:7\r\nDTSTART;VALUE=DATE:20220401\r\nTRANSP:TRANSPARENT\r\nSUMMARY:Fête")
                + event("UID:8\r\nDTSTART:20220404T100000\r\nSUMMARY:Rappeler la mairie")));
        QCOMPARE(again.unchanged, 1);
        QCOMPARE(again.removed, 2);
        QCOMPARE(again.added + again.updated, 0);
        QCOMPARE(again.leftAside.size(), 2);
        QCOMPARE(again.leftAside.first().summary, u"Fête"_s);
        QCOMPARE(again.leftAside.first().reason, icalendar::LeftAside::Reason::TakesNoTime);
        QCOMPARE(known(), 1);
        // All of it was taken back by its owner.
        const auto cancelled = must(take(event("UID:1\r\nDTSTART;VALUE=DATE:20220301\r\nSTATUS:CANCELLED")));
        QCOMPARE(cancelled.removed, 1);
        QCOMPARE(known(), 0);

        QCOMPARE(must(take(one + two)).added, 2);
        must(calendarimport::busy(agenda.database(), agenda.planning(), BusyTime::Whose::Speaker,
            u"Asdo Études"_s, from, to, reading(three, from, to)));
        QCOMPARE(must(calendarimport::forgetBusy(agenda.database(), agenda.planning(), BusyTime::Whose::Place,
                     u"maison des associations"_s)),
            2);
        QCOMPARE(known(), 1); // the speaker's stays
        QVERIFY(!calendarimport::forgetBusy(
            agenda.database(), agenda.planning(), BusyTime::Whose::Place, u"Nulle part"_s));
    }

    void holidaysOfEveryYearUnderOneUidAreAllKeptAndCanBeForgotten_data() { TestDatabase::engines(); }
    void holidaysOfEveryYearUnderOneUidAreAllKeptAndCanBeForgotten()
    {
        Agenda agenda(Content::Empty);
        const auto shipped = agenda.schoolHolidays().size();
        const auto take = [&] {
            return must(calendarimport::holidays(agenda.planning(),
                reading(event("UID:v1\r\nDTSTART;VALUE=DATE:20300710\r\nDTEND;VALUE=DATE:20300720\r\n"
                              "RRULE:FREQ=YEARLY;COUNT=3\r\nTRANSP:TRANSPARENT\r\nSUMMARY:Vacances d’été"),
                    { 2030, 1, 1 }, { 2033, 1, 1 })));
        };
        QCOMPARE(take().added, 3);
        QCOMPARE(take().unchanged, 3);
        const auto periods = agenda.schoolHolidays();
        QCOMPARE(periods.size(), shipped + 3);
        QVERIFY(!holidays::schoolHolidayOn(periods, { 2031, 7, 12 }).label.isEmpty());
        QCOMPARE(must(agenda.planning().forgetSchoolHolidays()), 3);
        QCOMPARE(agenda.schoolHolidays().size(), shipped);
        QCOMPARE(must(agenda.planning().forgetSchoolHolidays()), 0);
    }

    void theLastSummerThatHasNoEndYetIsReckonedWithAndSaid_data() { TestDatabase::engines(); }
    void theLastSummerThatHasNoEndYetIsReckonedWithAndSaid()
    {
        Agenda agenda(Content::Empty);
        const auto take = [&](const QByteArray &events) {
            return must(
                calendarimport::holidays(agenda.planning(), reading(events, { 2030, 1, 1 }, { 2031, 1, 1 })));
        };
        const auto labelOn
            = [&](QDate day) { return holidays::schoolHolidayOn(agenda.schoolHolidays(), day).label; };
        // As the ministry writes it: the day school ends, and nothing of the day it begins again.
        const QByteArray opened = "UID:e@education\r\nDTSTART;VALUE=DATE:20300706\r\n";
        const auto report = take(event(opened + "SUMMARY:Début des Vacances d'Été - Zone B"));
        QCOMPARE(report.added, 1);
        QCOMPARE(report.openEnds,
            (QList<calendarimport::OpenEnd> {
                { u"Début des Vacances d'Été - Zone B"_s, { 2030, 7, 6 }, { 2030, 8, 31 } } }));
        QCOMPARE(labelOn({ 2030, 8, 20 }), u"Vacances d'Été (fin à préciser)"_s);
        QVERIFY(labelOn({ 2030, 9, 1 }).isEmpty());
        // Once its end is known, that is what counts.
        const auto later = take(event(opened + "DTEND;VALUE=DATE:20300902\r\nSUMMARY:Vacances d'Été"));
        QCOMPARE(later.updated, 1);
        QVERIFY(later.openEnds.isEmpty());
        QCOMPARE(labelOn({ 2030, 9, 1 }), u"Vacances d'Été"_s);
        // Of others nobody knows where they might end: the day that is said alone.
        const auto others
            = take(event("UID:p\r\nDTSTART;VALUE=DATE:20300413\r\nSUMMARY:Vacances de printemps")
                + event("UID:q\r\nDTSTART;VALUE=DATE:20300531\r\nSUMMARY:Pont de l’Ascension"));
        QCOMPARE(others.openEnds.size(), 1);
        QCOMPARE(others.openEnds.first().last, QDate(2030, 4, 13));
        QCOMPARE(labelOn({ 2030, 5, 31 }), u"Pont de l’Ascension"_s);
    }

    void aSeriesWithoutAnEndSaysHowFarItWasFollowed()
    {
        const QDate last(2025, 12, 31);
        const QByteArray start
            = "UID:s\r\nDTSTART;VALUE=DATE:20240105\r\nSUMMARY:Marché\r\nRRULE:FREQ=WEEKLY";
        QCOMPARE(reading(event(start)).followedTo, last);
        QCOMPARE(reading(event(start + ";UNTIL=20270101")).followedTo, last);
        QVERIFY(!reading(event(start + ";UNTIL=20250101")).followedTo.isValid());
        QVERIFY(!reading(event(start + ";COUNT=3")).followedTo.isValid());
        QVERIFY(!reading(event(start + ";COUNT=104")).followedTo.isValid()); // 26 December is the last
        QCOMPARE(reading(event(start + ";COUNT=105")).followedTo, last);
        QVERIFY(!reading(event("UID:1\r\nDTSTART;VALUE=DATE:20240105")).followedTo.isValid());
    }

    void peopleRegisteredForBothAreToldOnce_data() { TestDatabase::engines(); }
    void peopleRegisteredForBothAreToldOnce()
    {
        Agenda agenda;
        const auto meetings = agenda.meetings();
        const Meeting &professionals = meetings.first();
        const auto elected = std::ranges::find_if(
            meetings, [&](const Meeting &each) { return each.track != professionals.track; });
        QVERIFY(elected != meetings.end());
        Meeting moved = *elected;
        moved.date = professionals.date;
        moved = agenda.revise(moved);
        RegistrationDraft draft;
        draft.person.familyName = u"Éloy"_s;
        draft.person.givenName = u"Maëlle"_s;
        draft.session = professionals.session;
        draft.track = professionals.track;
        const auto registered = must(agenda.enrolment().enrol(draft));
        draft.person.id = registered.person.id;
        draft.session = moved.session;
        draft.track = moved.track;
        draft.audience = Audience::Elected;
        must(agenda.enrolment().enrol(draft));
        const auto found = agenda.conflicts();
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().caution.kind, DateCaution::Kind::PerhapsSamePeople);
        QCOMPARE(found.first().caution.people, 1);
        QCOMPARE(found.first().caution.names, QStringList { u"ÉLOY Maëlle"_s });
    }
};

IREV_TEST(ICalendarTest)
#include "icalendartest.moc"
