// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sessions/busytimes.h"

#include "app/exchange/calendarimport.h"
#include "app/overview/conflicts.h"
#include "app/sessions/meetingstore.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testregistry.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace
{

const QString speaker = u"Asdo Études"_s;
const QDate start(2021, 1, 1);
const QDate end(2022, 12, 31);

BusyTime byHand(QDate first, QDate last, const QString &label = {})
{
    BusyTime time;
    time.whose = BusyTime::Whose::Speaker;
    time.name = speaker;
    time.label = label;
    time.first = first;
    time.last = last;
    time.source = BusyTime::Source::Hand;
    return time;
}

CalendarEvent allDay(QDate day, const QString &summary)
{
    CalendarEvent event;
    event.uid = summary;
    event.summary = summary;
    event.first = day;
    event.last = day;
    return event;
}

/// The programme of 2022 with a speaker and a place at its first meeting.
struct Desk {
    explicit Desk(const QString &engine)
        : stored(engine)
        , workspace(stored.create(Content::Programme, clockAt({ 2021, 11, 1 })))
    {
        meeting = must(MeetingStore(database()).meetings()).first();
        meeting.speakers = { speaker };
        meeting.place = u"Mairie"_s;
        meeting = must(workspace->planning().reviseMeeting(meeting));
    }
    Database &database() { return workspace->database(); }
    QList<BusyTime> known() { return must(BusyTimes(database()).of(BusyTime::Whose::Speaker, speaker)); }
    Done revise(const std::optional<BusyTime> &before, const std::optional<BusyTime> &after)
    {
        return workspace->planning().reviseBusyTime(BusyTime::Whose::Speaker, speaker, before, after);
    }
    calendarimport::Report take(const QList<CalendarEvent> &events)
    {
        icalendar::Reading reading;
        reading.events = events;
        return must(calendarimport::busy(
            database(), workspace->planning(), BusyTime::Whose::Speaker, speaker, start, end, reading));
    }

    TestDatabase stored;
    std::unique_ptr<Workspace> workspace;
    Meeting meeting;
};

} // namespace

/// When speakers are away and places taken: written down by hand or taken from their calendars.
class BusyTimesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsNotedByHandWarnsAndIsTakenBack_data() { TestDatabase::engines(); }
    void whatIsNotedByHandWarnsAndIsTakenBack()
    {
        QFETCH(const QString, engine);
        Desk desk(engine);
        const auto conflicts = [&] { return must(conflicts::from(desk.database(), { 2021, 11, 1 })); };
        QVERIFY(conflicts().isEmpty());
        const BusyTime leave = byHand(desk.meeting.date.addDays(-2), desk.meeting.date, u"congés"_s);
        must(desk.revise(std::nullopt, leave));
        QCOMPARE(desk.known(), QList { leave });
        QCOMPARE(conflicts().size(), 1);
        QCOMPARE(conflicts().first().caution.kind, DateCaution::Kind::SpeakerAway);
        QCOMPARE(conflicts().first().caution.label, u"congés"_s);

        const BusyTime shorter = byHand(leave.first, desk.meeting.date.addDays(-1), u"congés"_s);
        must(desk.revise(leave, shorter));
        QVERIFY(conflicts().isEmpty());
        must(desk.workspace->history().undo());
        QCOMPARE(desk.known(), QList { leave });
        must(desk.workspace->history().redo());
        QCOMPARE(desk.known(), QList { shorter });
        must(desk.revise(shorter, std::nullopt));
        QVERIFY(desk.known().isEmpty());
        must(desk.workspace->history().undo());
        QCOMPARE(desk.known(), QList { shorter });
    }

    void anActNamesWhoseDaysItChangedAndWhich_data() { TestDatabase::engines(); }
    void anActNamesWhoseDaysItChangedAndWhich()
    {
        QFETCH(const QString, engine);
        Desk desk(engine);
        const auto latest = [&] { return desk.workspace->history().done().last().subject; };
        const BusyTime day = byHand({ 2021, 12, 1 }, { 2021, 12, 1 });
        must(desk.revise(std::nullopt, day));
        QCOMPARE(latest(), u"Asdo Études, mercredi 1er décembre 2021"_s);
        const BusyTime longer = byHand(day.first, { 2021, 12, 3 });
        must(desk.revise(day, longer));
        QCOMPARE(latest(), u"Asdo Études, du mercredi 1er décembre 2021 au vendredi 3 décembre 2021"_s);
        must(desk.revise(longer, std::nullopt));
        QCOMPARE(latest(), u"Asdo Études, du mercredi 1er décembre 2021 au vendredi 3 décembre 2021"_s);
        (void)desk.take({ allDay({ 2022, 3, 2 }, u"Foire"_s), allDay({ 2022, 3, 9 }, u"Salon"_s) });
        QCOMPARE(latest(), u"Asdo Études, 2\u00A0périodes"_s);
    }

    void whatMakesNoSenseIsRefusedAndChangesNothing_data() { TestDatabase::engines(); }
    void whatMakesNoSenseIsRefusedAndChangesNothing()
    {
        QFETCH(const QString, engine);
        Desk desk(engine);
        const BusyTime day = byHand({ 2021, 12, 1 }, { 2021, 12, 1 }, u"congés"_s);
        must(desk.revise(std::nullopt, day));
        const auto subject = [&](const std::optional<BusyTime> &before, const BusyTime &after) {
            const Done refused = desk.revise(before, after);
            return refused ? QString() : refused.error().subject;
        };
        QCOMPARE(subject({}, byHand({ 2021, 12, 2 }, { 2021, 12, 1 })), u"busyEnd"_s);
        BusyTime hours = day;
        hours.start = QTime(14, 0);
        hours.end = QTime(14, 0);
        QCOMPARE(subject({}, hours), u"busyEnd"_s);
        QCOMPARE(subject({}, byHand(day.first, day.last, QString(301, u'x'))), u"busyLabel"_s);
        QCOMPARE(subject({}, day), u"busyKnown"_s);
        const Done stale = desk.revise(hours, day);
        QVERIFY(!stale);
        QCOMPARE(stale.error().kind, Error::Kind::Stale);
        const Done unknown = desk.workspace->planning().reviseBusyTime(
            BusyTime::Whose::Place, u"Nulle part"_s, std::nullopt, day);
        QVERIFY(!unknown);
        QCOMPARE(unknown.error().kind, Error::Kind::NotFound);
        QCOMPARE(desk.known(), QList { day });
        // From one evening to the next morning, the later day ends at an earlier hour.
        hours.last = day.last.addDays(1);
        hours.end = QTime(9, 0);
        must(desk.revise(std::nullopt, hours));
        QCOMPARE(desk.known().size(), 2);
    }

    void anAgendaReadAgainLeavesWhatWasNotedByHand_data() { TestDatabase::engines(); }
    void anAgendaReadAgainLeavesWhatWasNotedByHand()
    {
        QFETCH(const QString, engine);
        Desk desk(engine);
        const BusyTime leave = byHand({ 2022, 3, 1 }, { 2022, 3, 4 }, u"congés"_s);
        must(desk.revise(std::nullopt, leave));
        const CalendarEvent fair = allDay({ 2022, 3, 2 }, u"Foire"_s);
        const CalendarEvent show = allDay({ 2022, 3, 9 }, u"Salon"_s);
        QCOMPARE(desk.take({ fair, show }).added, 2);
        QCOMPARE(desk.known().size(), 3);
        const auto acts = desk.workspace->history().done().size();
        QCOMPARE(desk.take({ fair, show }).unchanged, 2);
        QCOMPARE(desk.workspace->history().done().size(), acts); // nothing was done
        QCOMPARE(desk.take({ show }).removed, 1);
        QCOMPARE(desk.known().size(), 2);
        must(desk.workspace->history().undo());
        QCOMPARE(desk.known().size(), 3);

        QCOMPARE(must(calendarimport::forgetBusy(desk.database(), desk.workspace->planning(),
                     BusyTime::Whose::Speaker, u"asdo etudes"_s)),
            2);
        QCOMPARE(desk.known(), QList { leave });
        must(desk.workspace->history().undo());
        QCOMPARE(desk.known().size(), 3);
    }

    void aPlaceGoesWithTheDaysItIsTakenAndComesBackWithThem_data() { TestDatabase::engines(); }
    void aPlaceGoesWithTheDaysItIsTakenAndComesBackWithThem()
    {
        QFETCH(const QString, engine);
        Desk desk(engine);
        BusyTime works = byHand({ 2022, 1, 3 }, { 2022, 1, 7 }, u"travaux"_s);
        works.whose = BusyTime::Whose::Place;
        works.name = u"Mairie"_s;
        Planning &planning = desk.workspace->planning();
        must(planning.reviseBusyTime(BusyTime::Whose::Place, u"Mairie"_s, std::nullopt, works));
        const Done used = planning.removePlace(u"Mairie"_s);
        QVERIFY(!used);
        QCOMPARE(used.error().subject, u"placeUsed"_s);
        desk.meeting.place.clear();
        must(planning.reviseMeeting(desk.meeting));
        must(planning.removePlace(u"Mairie"_s));
        QVERIFY(must(BusyTimes(desk.database()).between(start, end)).isEmpty());
        must(desk.workspace->history().undo());
        QCOMPARE(must(BusyTimes(desk.database()).of(BusyTime::Whose::Place, u"Mairie"_s)), QList { works });
    }

    void schoolHolidaysErasedComeBack_data() { TestDatabase::engines(); }
    void schoolHolidaysErasedComeBack()
    {
        QFETCH(const QString, engine);
        Desk desk(engine);
        Planning &planning = desk.workspace->planning();
        const QDate day(2030, 10, 25);
        const auto label = [&] {
            return holidays::schoolHolidayOn(must(holidays::schoolHolidays(desk.database())), day).label;
        };
        // A UID may hold what other keys are cut at.
        const holidays::ImportedPeriod autumn { u"zone/b//2030"_s,
            { u"Toussaint"_s, { 2030, 10, 19 }, { 2030, 11, 3 } } };
        QCOMPARE(must(planning.keepSchoolHolidays({ autumn })).added, 1);
        QCOMPARE(label(), u"Toussaint"_s);
        // What was taken over says how far holidays are known.
        QCOMPARE(holidays::knownUntil(must(holidays::schoolHolidays(desk.database()))), QDate(2030, 11, 3));
        QCOMPARE(must(planning.forgetSchoolHolidays()), 1);
        QCOMPARE(holidays::knownUntil(must(holidays::schoolHolidays(desk.database()))),
            holidays::knownUntil(must(holidays::schoolHolidays())));
        QCOMPARE(label(), QString());
        must(desk.workspace->history().undo());
        QCOMPARE(label(), u"Toussaint"_s);
        must(desk.workspace->history().undo());
        QCOMPARE(label(), QString());
        must(desk.workspace->history().redo());
        QCOMPARE(label(), u"Toussaint"_s);
    }

    void onlyThoseOfThePlaceAndSpeakerLookedAtAreShown_data() { TestDatabase::engines(); }
    void onlyThoseOfThePlaceAndSpeakerLookedAtAreShown()
    {
        QFETCH(const QString, engine);
        Desk desk(engine);
        const BusyTime leave = byHand({ 2022, 3, 1 }, { 2022, 3, 4 });
        must(desk.revise(std::nullopt, leave));
        MeetingFilter filter;
        filter.from = QDate(2022, 3, 4);
        filter.to = QDate(2022, 3, 31);
        QVERIFY(must(BusyTimes(desk.database()).matching(filter)).isEmpty());
        filter.speaker = u"asdo etudes"_s;
        QCOMPARE(must(BusyTimes(desk.database()).matching(filter)), QList { leave });
        filter.from = QDate(2022, 3, 5);
        QVERIFY(must(BusyTimes(desk.database()).matching(filter)).isEmpty());
        filter.from = QDate(2022, 3, 1);
        filter.speaker.clear();
        filter.place = u"Asdo Études"_s; // a place of that name is somebody else
        QVERIFY(must(BusyTimes(desk.database()).matching(filter)).isEmpty());
    }
};

IREV_TEST(BusyTimesTest)

#include "busytimestest.moc"
