// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/calendarimport.h"
#include "app/exchange/meetingcalendar.h"
#include "app/overview/conflicts.h"
#include "app/programmes/programmestore.h"
#include "app/sessions/placestore.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testregistry.h"

#include <QFile>
#include <QStringConverter>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

/// Other programs' calendars, given and taken.
class ICalendarTest final : public QObject
{
    Q_OBJECT

private:
    static QByteArray calendar(const QByteArray &events)
    {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Test//FR\r\n" + events + "END:VCALENDAR\r\n";
    }
    static QByteArray event(const QByteArray &lines)
    {
        return "BEGIN:VEVENT\r\n" + lines + "\r\nEND:VEVENT\r\n";
    }
    static icalendar::Reading reading(
        const QByteArray &events, QDate from = { 2024, 1, 1 }, QDate to = { 2025, 12, 31 })
    {
        return must(icalendar::read(calendar(events), from, to));
    }
    static Meeting firstMeeting(Database &database)
    {
        return must(MeetingStore(database).meetings()).first();
    }

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
        QStringList days;
        for (const CalendarEvent &each : found.events) {
            days.append(
                each.first.toString(u"dd/MM "_s) + each.start.value().toString(u"HH "_s) + each.summary);
        }
        QCOMPARE(days,
            QStringList({ u"25/03 09 Cours"_s, u"01/04 09 Autre"_s, u"02/04 14 Cours déplacé"_s,
                u"15/04 09 Cours"_s }));
        const auto whole = reading(
            event("UID:d\r\nDTSTART;VALUE=DATE:20240101\r\nRRULE:FREQ=DAILY;COUNT=3\r\nSUMMARY:Jour")
            + event("UID:d\r\nRECURRENCE-ID;VALUE=DATE:20240102\r\nDTSTART;VALUE=DATE:20240102\r\n"
                    "STATUS:CANCELLED"));
        QCOMPARE(whole.events.size(), 2);
        QCOMPARE(whole.events.last().first, QDate(2024, 1, 3));
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
        QTest::newRow("windows-1252") << western;
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

    void aMeetingKeepsItsUidAndGrowsWithItsChanges_data() { TestDatabase::engines(); }
    void aMeetingKeepsItsUidAndGrowsWithItsChanges()
    {
        QFETCH(QString, engine);
        TestDatabase stored(engine);
        const auto workspace = stored.create(Content::Programme, clockAt({ 2021, 11, 1 }));
        Database &database = workspace->database();
        const auto before = must(meetingcalendar::events(database, {}));
        QCOMPARE(before.size(), 18);
        QVERIFY(!before.first().start); // not known on the page: the whole day
        Meeting meeting = firstMeeting(database);
        meeting.halfDays[0].start = QTime(9, 30);
        meeting.halfDays[0].end = QTime(12, 0);
        meeting.place = u"Maison des associations"_s;
        meeting.speakers = { u"Asdo Études"_s };
        must(workspace->planning().reviseMeeting(meeting));
        const auto after = must(meetingcalendar::events(database, {}));
        QCOMPARE(after.first().uid, before.first().uid);
        QCOMPARE(after.first().sequence, before.first().sequence + 1);
        QCOMPARE(after.first().start, QTime(9, 30));
        QCOMPARE(after.first().location, u"Maison des associations"_s);
        QVERIFY(after.first().description.contains(u"Avec Asdo Études"_s));
        meetingcalendar::Choice theirs;
        theirs.filter.speaker = u"asdo etudes"_s;
        QCOMPARE(must(meetingcalendar::events(database, theirs)).size(), 1);
        theirs.filter.speaker = u"Personne"_s;
        QTemporaryDir folder;
        const auto none
            = meetingcalendar::write(database, theirs, folder.filePath(u"x.ics"_s), workspace->clock()());
        QVERIFY(!none);
        QVERIFY(!QFile::exists(folder.filePath(u"x.ics"_s)));
    }

    void aMeetingRemovedIsCancelledInOtherCalendarsAndComesBack_data() { TestDatabase::engines(); }
    void aMeetingRemovedIsCancelledInOtherCalendarsAndComesBack()
    {
        QFETCH(QString, engine);
        TestDatabase stored(engine);
        const auto workspace = stored.create(Content::Programme, clockAt({ 2021, 11, 1 }));
        Database &database = workspace->database();
        const CalendarEvent before = must(meetingcalendar::events(database, {})).first();
        const Meeting meeting = firstMeeting(database);
        must(workspace->planning().removeMeeting(meeting.id));
        const auto without = must(meetingcalendar::events(database, {}));
        QCOMPARE(without.size(), 18);
        const CalendarEvent &gone = without.last();
        QVERIFY(gone.isCancelled);
        QCOMPARE(gone.uid, before.uid);
        QCOMPARE(gone.summary, before.summary);
        QCOMPARE(gone.first, before.first);
        QVERIFY(gone.sequence > before.sequence);
        // Of another session nothing is said.
        meetingcalendar::Choice others;
        const auto sessions = must(MeetingStore(database).sessions());
        others.filter.session = sessions.last().id;
        const auto ofOthers = must(meetingcalendar::events(database, others));
        QVERIFY(std::ranges::none_of(ofOthers, &CalendarEvent::isCancelled));
        must(workspace->history().undo());
        const CalendarEvent back = must(meetingcalendar::events(database, {})).first();
        QVERIFY(!back.isCancelled);
        QCOMPARE(back.uid, before.uid);
        QVERIFY(back.sequence > gone.sequence);
    }

    void schoolHolidaysOfZoneBAreKeptAndBroughtUpToDate_data() { TestDatabase::engines(); }
    void schoolHolidaysOfZoneBAreKeptAndBroughtUpToDate()
    {
        QFETCH(QString, engine);
        TestDatabase stored(engine);
        const auto workspace = stored.create(Content::Empty);
        Database &database = workspace->database();
        const QByteArray autumn
            = event("UID:t@education\r\nDTSTART;VALUE=DATE:20301019\r\nDTEND;VALUE=DATE:20301104\r\n"
                    "SUMMARY:Vacances de la Toussaint - Zone B");
        const QByteArray others
            = event("UID:r@education\r\nDTSTART;VALUE=DATE:20300902\r\nSUMMARY:Rentrée scolaire des élèves")
            + event("UID:a@education\r\nDTSTART;VALUE=DATE:20300209\r\nDTEND;VALUE=DATE:20300225\r\n"
                    "SUMMARY:Vacances d'hiver\r\nLOCATION:Zones A et C");
        const auto kept = must(calendarimport::holidays(workspace->planning(), reading(autumn + others, { 2030, 1, 1 }, { 2031, 1, 1 })));
        QCOMPARE(kept.added, 1);
        QCOMPARE(kept.skipped, 2);
        const auto periods = must(holidays::schoolHolidays(database));
        const auto found = holidays::schoolHolidayOn(periods, { 2030, 11, 3 });
        QCOMPARE(found.label, u"Vacances de la Toussaint"_s);
        QVERIFY(holidays::schoolHolidayOn(periods, { 2030, 11, 4 }).label.isEmpty());
        QVERIFY(holidays::schoolHolidayOn(periods, { 2030, 2, 15 }).label.isEmpty());
        QVERIFY(!holidays::schoolHolidayOn(periods, { 2022, 2, 16 }).label.isEmpty()); // those shipped stay

        QByteArray moved = autumn;
        moved.replace("20301104", "20301106");
        const auto again = must(calendarimport::holidays(workspace->planning(), reading(moved, { 2030, 1, 1 }, { 2031, 1, 1 })));
        QCOMPARE(again.updated, 1);
        QCOMPARE(again.added, 0);
        const auto unchanged = must(calendarimport::holidays(workspace->planning(), reading(moved, { 2030, 1, 1 }, { 2031, 1, 1 })));
        QCOMPARE(unchanged.unchanged, 1);
        QVERIFY(!holidays::schoolHolidayOn(must(holidays::schoolHolidays(database)), { 2030, 11, 5 })
                .label.isEmpty());
        const auto none = calendarimport::holidays(workspace->planning(), reading({}));
        QVERIFY(!none);
        QCOMPARE(none.error().subject, u"icsHolidays"_s);
    }

    void aBusySpeakerIsAConflictUntilTheirCalendarSaysOtherwise_data() { TestDatabase::engines(); }
    void aBusySpeakerIsAConflictUntilTheirCalendarSaysOtherwise()
    {
        QFETCH(QString, engine);
        TestDatabase stored(engine);
        const auto workspace = stored.create(Content::Programme, clockAt({ 2021, 11, 1 }));
        Database &database = workspace->database();
        Meeting meeting = firstMeeting(database);
        meeting.speakers = { u"Asdo Études"_s };
        must(workspace->planning().reviseMeeting(meeting));
        const QDate from(2021, 1, 1);
        const QDate to(2022, 12, 31);
        const auto take = [&](const QByteArray &events) {
            return must(calendarimport::busy(database, workspace->planning(), BusyTime::Whose::Speaker,
                u"asdo études"_s, from, to, reading(events, from, to)));
        };
        const QByteArray day = meeting.date.toString(u"yyyyMMdd"_s).toLatin1();
        QCOMPARE(take(event("UID:1\r\nDTSTART:" + day + "T090000Z\r\nDTEND:" + day
                          + "T110000Z\r\nSUMMARY:Congrès"))
                     .added,
            1);
        auto found = must(conflicts::from(database, { 2021, 11, 1 }));
        QCOMPARE(found.size(), 1);
        // Our hours are not known: to be verified, not a conflict.
        QCOMPARE(found.first().caution.kind, DateCaution::Kind::PerhapsSpeakerAway);
        QCOMPARE(found.first().caution.label, u"Congrès"_s);
        QCOMPARE(take(event("UID:1\r\nDTSTART;VALUE=DATE:" + day + "\r\nSUMMARY:Congrès")).updated, 1);
        found = must(conflicts::from(database, { 2021, 11, 1 }));
        QCOMPARE(found.first().caution.kind, DateCaution::Kind::SpeakerAway);
        const QByteArray elsewhere = event("UID:2\r\nDTSTART;VALUE=DATE:20220101\r\nSUMMARY:Nouvel an");
        const auto dropped = take(elsewhere + elsewhere);
        QCOMPARE(dropped.added, 1);
        QCOMPARE(dropped.updated, 1);
        QVERIFY(must(conflicts::from(database, { 2021, 11, 1 })).isEmpty());
        const auto nobody = calendarimport::busy(
            database, workspace->planning(), BusyTime::Whose::Place, u"Nulle part"_s, from, to, {});
        QVERIFY(!nobody);
        QCOMPARE(nobody.error().kind, Error::Kind::NotFound);
    }

    void whatTheirCalendarNoLongerSaysIsRemovedButNotByAFileWithoutEvents_data() { TestDatabase::engines(); }
    void whatTheirCalendarNoLongerSaysIsRemovedButNotByAFileWithoutEvents()
    {
        QFETCH(const QString, engine);
        TestDatabase stored(engine);
        const auto workspace = stored.create(Content::Programme, clockAt({ 2021, 11, 1 }));
        Database &database = workspace->database();
        Meeting meeting = firstMeeting(database);
        meeting.place = u"Maison des associations"_s;
        meeting.speakers = { u"Asdo Études"_s };
        must(workspace->planning().reviseMeeting(meeting));
        const QDate from(2021, 1, 1);
        const QDate to(2022, 12, 31);
        const auto take = [&](const QByteArray &events) {
            return calendarimport::busy(database, workspace->planning(), BusyTime::Whose::Place,
                u"maison des associations"_s, from, to, reading(events, from, to));
        };
        const auto known = [&] { return must(BusyTimes(database).between(from, to)).size(); };
        const QByteArray one = event("UID:1\r\nDTSTART;VALUE=DATE:20220301\r\nSUMMARY:Foire");
        const QByteArray two = event("UID:2\r\nDTSTART;VALUE=DATE:20220302\r\nSUMMARY:Salon");
        const QByteArray three = event("UID:3\r\nDTSTART;VALUE=DATE:20220303\r\nSUMMARY:Vœux");
        QCOMPARE(must(take(one + two + three)).added, 3);
        for (const QByteArray &nothing : { QByteArray(), event("UID:4\r\nSUMMARY:Sans date"),
                 event("UID:5\r\nDTSTART;TZID=Mars/Phobos:20220301T100000"),
                 event("UID:6\r\nDTSTART;VALUE=DATE:20150301") }) {
            const auto refused = take(nothing);
            QVERIFY(!refused);
            QCOMPARE(refused.error().subject, u"icsNothing"_s);
            QCOMPARE(known(), 3);
        }
        // A birthday takes no time.
        const auto again = must(
            take(one + event("UID:7\r\nDTSTART;VALUE=DATE:20220401\r\nTRANSP:TRANSPARENT\r\nSUMMARY:Fête")));
        QCOMPARE(again.unchanged, 1);
        QCOMPARE(again.removed, 2);
        QCOMPARE(again.added + again.updated, 0);
        QCOMPARE(again.skipped, 1);
        QCOMPARE(known(), 1);
        // All of it was taken back by its owner.
        const auto cancelled = must(take(event("UID:1\r\nDTSTART;VALUE=DATE:20220301\r\nSTATUS:CANCELLED")));
        QCOMPARE(cancelled.removed, 1);
        QCOMPARE(known(), 0);

        QCOMPARE(must(take(one + two)).added, 2);
        must(calendarimport::busy(database, workspace->planning(), BusyTime::Whose::Speaker, u"Asdo Études"_s,
            from, to, reading(three, from, to)));
        QCOMPARE(must(calendarimport::forgetBusy(
                     database, workspace->planning(), BusyTime::Whose::Place, u"maison des associations"_s)),
            2);
        QCOMPARE(known(), 1); // the speaker's stays
        QVERIFY(!calendarimport::forgetBusy(
            database, workspace->planning(), BusyTime::Whose::Place, u"Nulle part"_s));
    }

    void holidaysOfEveryYearUnderOneUidAreAllKeptAndCanBeForgotten_data() { TestDatabase::engines(); }
    void holidaysOfEveryYearUnderOneUidAreAllKeptAndCanBeForgotten()
    {
        QFETCH(const QString, engine);
        TestDatabase stored(engine);
        const auto workspace = stored.create(Content::Empty);
        Database &database = workspace->database();
        const auto shipped = must(holidays::schoolHolidays(database)).size();
        const auto take = [&] {
            return must(calendarimport::holidays(workspace->planning(),
                reading(event("UID:v1\r\nDTSTART;VALUE=DATE:20300710\r\nDTEND;VALUE=DATE:20300720\r\n"
                              "RRULE:FREQ=YEARLY;COUNT=3\r\nTRANSP:TRANSPARENT\r\nSUMMARY:Vacances d’été"),
                    { 2030, 1, 1 }, { 2033, 1, 1 })));
        };
        QCOMPARE(take().added, 3);
        QCOMPARE(take().unchanged, 3);
        const auto periods = must(holidays::schoolHolidays(database));
        QCOMPARE(periods.size(), shipped + 3);
        QVERIFY(!holidays::schoolHolidayOn(periods, { 2031, 7, 12 }).label.isEmpty());
        QCOMPARE(must(workspace->planning().forgetSchoolHolidays()), 3);
        QCOMPARE(must(holidays::schoolHolidays(database)).size(), shipped);
        QCOMPARE(must(workspace->planning().forgetSchoolHolidays()), 0);
    }

    void theCalendarOfASpeakerLosesTheMeetingToo_data() { TestDatabase::engines(); }
    void theCalendarOfASpeakerLosesTheMeetingToo()
    {
        QFETCH(const QString, engine);
        TestDatabase stored(engine);
        const auto workspace = stored.create(Content::Programme, clockAt({ 2021, 11, 1 }));
        Database &database = workspace->database();
        Meeting meeting = firstMeeting(database);
        meeting.place = u"Maison des associations"_s;
        meeting.speakers = { u"Asdo Études"_s, u"Maëlle Éloy"_s };
        meeting = must(workspace->planning().reviseMeeting(meeting));
        meetingcalendar::Choice theirs;
        theirs.filter.speaker = u"maelle eloy"_s;
        const auto before = must(meetingcalendar::events(database, theirs));
        QCOMPARE(before.size(), 1);
        must(workspace->planning().removeMeeting(meeting.id));
        const auto after = must(meetingcalendar::events(database, theirs));
        QCOMPARE(after.size(), 1);
        QVERIFY(after.first().isCancelled);
        QCOMPARE(after.first().uid, before.first().uid);
        QCOMPARE(after.first().location, u"Maison des associations"_s);
        QVERIFY(after.first().sequence > before.first().sequence);
        meetingcalendar::Choice there;
        there.filter.place = u"maison des associations"_s;
        QCOMPARE(must(meetingcalendar::events(database, there)).size(), 1);
        meetingcalendar::Choice others;
        others.filter.speaker = u"Personne"_s;
        QVERIFY(must(meetingcalendar::events(database, others)).isEmpty());
        meetingcalendar::Choice numbered;
        numbered.filter.session = meeting.session;
        numbered.filter.track = meeting.track;
        numbered.filter.moduleNumber = meeting.moduleNumber;
        QCOMPARE(must(meetingcalendar::events(database, numbered)).size(), 1);
    }

    void theMeetingsOfACycleThatIsNoMoreAreCancelled_data() { TestDatabase::engines(); }
    void theMeetingsOfACycleThatIsNoMoreAreCancelled()
    {
        QFETCH(const QString, engine);
        TestDatabase stored(engine);
        const auto workspace = stored.create(Content::Programme, clockAt({ 2021, 11, 1 }));
        Database &database = workspace->database();
        const auto before = must(meetingcalendar::events(database, {}));
        const auto cycles = must(ProgrammeStore(database).cycles());
        must(workspace->programmes().remove(cycles.first().id));
        const auto after = must(meetingcalendar::events(database, {}));
        QCOMPARE(after.size(), before.size());
        QVERIFY(std::ranges::all_of(after, &CalendarEvent::isCancelled));
        const auto same = std::ranges::find(after, before.first().uid, &CalendarEvent::uid);
        QVERIFY(same != after.end());
        QCOMPARE(same->summary, before.first().summary);
        QCOMPARE(same->first, before.first().first);
        QVERIFY(same->sequence > before.first().sequence);
        must(workspace->history().undo());
        QVERIFY(
            std::ranges::none_of(must(meetingcalendar::events(database, {})), &CalendarEvent::isCancelled));
    }

    void aPlaceOrASpeakerRenamedIsANewerMeeting_data() { TestDatabase::engines(); }
    void aPlaceOrASpeakerRenamedIsANewerMeeting()
    {
        QFETCH(const QString, engine);
        TestDatabase stored(engine);
        const auto workspace = stored.create(Content::Programme, clockAt({ 2021, 11, 1 }));
        Database &database = workspace->database();
        Meeting meeting = firstMeeting(database);
        meeting.place = u"Maison des associations"_s;
        meeting = must(workspace->planning().reviseMeeting(meeting));
        const auto first = [&] { return must(meetingcalendar::events(database, {})).first(); };
        const auto last = [&] { return must(meetingcalendar::events(database, {})).last(); };
        const CalendarEvent before = first();
        const int other = last().sequence;
        PlaceFacts place = must(PlaceStore(database).place(u"Maison des associations"_s));
        must(workspace->planning().describePlace(place, u"Maison de quartier"_s));
        const CalendarEvent renamed = first();
        QCOMPARE(renamed.location, u"Maison de quartier"_s);
        QVERIFY(renamed.sequence > before.sequence);
        QCOMPARE(last().sequence, other); // not held there
        place = must(PlaceStore(database).place(u"Maison de quartier"_s));
        place.address = u"1 rue de la Paix"_s;
        must(workspace->planning().describePlace(place));
        const CalendarEvent addressed = first();
        QVERIFY(addressed.sequence > renamed.sequence);
        // Held elsewhere, it does not become older.
        meeting.place = u"Mairie"_s;
        meeting = must(workspace->planning().reviseMeeting(meeting));
        QVERIFY(first().sequence > addressed.sequence);
    }

    void peopleRegisteredForBothAreToldOnce_data() { TestDatabase::engines(); }
    void peopleRegisteredForBothAreToldOnce()
    {
        QFETCH(QString, engine);
        TestDatabase stored(engine);
        const auto workspace = stored.create(Content::Programme, clockAt({ 2021, 11, 1 }));
        Database &database = workspace->database();
        auto meetings = must(MeetingStore(database).meetings());
        const Meeting professionals = meetings.first();
        const auto elected = std::ranges::find_if(
            meetings, [&](const Meeting &each) { return each.track != professionals.track; });
        QVERIFY(elected != meetings.end());
        Meeting moved = *elected;
        moved.date = professionals.date;
        moved = must(workspace->planning().reviseMeeting(moved));
        RegistrationDraft draft;
        draft.person.familyName = u"Éloy"_s;
        draft.person.givenName = u"Maëlle"_s;
        draft.session = professionals.session;
        draft.track = professionals.track;
        const auto registered = must(workspace->enrolment().enrol(draft));
        draft.person.id = registered.person.id;
        draft.session = moved.session;
        draft.track = moved.track;
        draft.audience = Audience::Elected;
        must(workspace->enrolment().enrol(draft));
        const auto found = must(conflicts::from(database, { 2021, 11, 1 }));
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().caution.kind, DateCaution::Kind::PerhapsSamePeople);
        QCOMPARE(found.first().caution.people, 1);
    }
};

IREV_TEST(ICalendarTest)
#include "icalendartest.moc"
