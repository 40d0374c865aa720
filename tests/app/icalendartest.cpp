// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/calendarimport.h"
#include "app/exchange/meetingcalendar.h"
#include "app/overview/conflicts.h"
#include "app/programmes/programmestore.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testregistry.h"

#include <QFile>
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

    void whatIsNoCalendarIsRefused_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("subject");
        QTest::newRow("empty") << QByteArray() << u"ics"_s;
        QTest::newRow("another file") << QByteArray("%PDF-1.4 ...") << u"ics"_s;
        QTest::newRow("cut at once") << QByteArray("BEGIN:VCALEN") << u"ics"_s;
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
        const auto kept = must(calendarimport::holidays(
            database, workspace->changes(), reading(autumn + others, { 2030, 1, 1 }, { 2031, 1, 1 })));
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
        const auto again = must(calendarimport::holidays(
            database, workspace->changes(), reading(moved, { 2030, 1, 1 }, { 2031, 1, 1 })));
        QCOMPARE(again.updated, 1);
        QCOMPARE(again.added, 0);
        const auto unchanged = must(calendarimport::holidays(
            database, workspace->changes(), reading(moved, { 2030, 1, 1 }, { 2031, 1, 1 })));
        QCOMPARE(unchanged.unchanged, 1);
        QVERIFY(!holidays::schoolHolidayOn(must(holidays::schoolHolidays(database)), { 2030, 11, 5 })
                .label.isEmpty());
        const auto none = calendarimport::holidays(database, workspace->changes(), reading({}));
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
            return must(calendarimport::busy(database, workspace->changes(), BusyTime::Whose::Speaker,
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
        (void)take({});
        QVERIFY(must(conflicts::from(database, { 2021, 11, 1 })).isEmpty());
        const auto nobody = calendarimport::busy(
            database, workspace->changes(), BusyTime::Whose::Place, u"Nulle part"_s, from, to, {});
        QVERIFY(!nobody);
        QCOMPARE(nobody.error().kind, Error::Kind::NotFound);
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
