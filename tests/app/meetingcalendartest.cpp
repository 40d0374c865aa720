// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/meetingcalendar.h"

#include "app/programmes/programmestore.h"
#include "app/sessions/placestore.h"
#include "app/storage/statement.h"
#include "tests/app/calendarsamples.h"
#include "tests/support/testregistry.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using calendarsamples::Agenda;

/// Our meetings in other programs' calendars: what they are, and that the latest is known as the latest.
class MeetingCalendarTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMeetingKeepsItsUidAndGrowsWithItsChanges_data() { TestDatabase::engines(); }
    void aMeetingKeepsItsUidAndGrowsWithItsChanges()
    {
        Agenda agenda;
        const auto before = agenda.events();
        QCOMPARE(before.size(), 18);
        QVERIFY(!before.first().start); // not known on the page: the whole day
        Meeting meeting = agenda.firstMeeting();
        meeting.halfDays[0].start = QTime(9, 30);
        meeting.halfDays[0].end = QTime(12, 0);
        meeting.place = u"Maison des associations"_s;
        meeting.speakers = { u"Asdo Études"_s };
        agenda.revise(meeting);
        const auto after = agenda.events();
        QCOMPARE(after.first().uid, before.first().uid);
        QCOMPARE(after.first().sequence, before.first().sequence + 1);
        QCOMPARE(after.first().start, QTime(9, 30));
        QCOMPARE(after.first().location, u"Maison des associations"_s);
        QVERIFY(after.first().description.contains(u"Avec Asdo Études"_s));
        meetingcalendar::Choice theirs;
        theirs.filter.speaker = u"asdo etudes"_s;
        QCOMPARE(agenda.events(theirs).size(), 1);
        theirs.filter.speaker = u"Personne"_s;
        QTemporaryDir folder;
        const auto none
            = meetingcalendar::write(agenda.database(), theirs, folder.filePath(u"x.ics"_s), agenda.now());
        QVERIFY(!none);
        QVERIFY(!QFile::exists(folder.filePath(u"x.ics"_s)));
    }

    void aMeetingRemovedIsCancelledInOtherCalendarsAndComesBack_data() { TestDatabase::engines(); }
    void aMeetingRemovedIsCancelledInOtherCalendarsAndComesBack()
    {
        Agenda agenda;
        const CalendarEvent before = agenda.events().first();
        const Meeting meeting = agenda.firstMeeting();
        agenda.remove(meeting.id);
        const auto without = agenda.events();
        QCOMPARE(without.size(), 18);
        const CalendarEvent &gone = without.last();
        QVERIFY(gone.isCancelled);
        QCOMPARE(gone.uid, before.uid);
        QCOMPARE(gone.summary, before.summary);
        QCOMPARE(gone.first, before.first);
        QVERIFY(gone.sequence > before.sequence);
        // Of another session nothing is said.
        meetingcalendar::Choice others;
        const auto sessions = must(MeetingStore(agenda.database()).sessions());
        others.filter.session = sessions.last().id;
        const auto ofOthers = agenda.events(others);
        QVERIFY(std::ranges::none_of(ofOthers, &CalendarEvent::isCancelled));
        must(agenda.history().undo());
        const CalendarEvent back = agenda.events().first();
        QVERIFY(!back.isCancelled);
        QCOMPARE(back.uid, before.uid);
        QVERIFY(back.sequence > gone.sequence);
    }

    void theCalendarOfASpeakerLosesTheMeetingToo_data() { TestDatabase::engines(); }
    void theCalendarOfASpeakerLosesTheMeetingToo()
    {
        Agenda agenda;
        Meeting meeting = agenda.firstMeeting();
        meeting.place = u"Maison des associations"_s;
        meeting.speakers = { u"Asdo Études"_s, u"Maëlle Éloy"_s };
        meeting = agenda.revise(meeting);
        meetingcalendar::Choice theirs;
        theirs.filter.speaker = u"maelle eloy"_s;
        const auto before = agenda.events(theirs);
        QCOMPARE(before.size(), 1);
        agenda.remove(meeting.id);
        const auto after = agenda.events(theirs);
        QCOMPARE(after.size(), 1);
        QVERIFY(after.first().isCancelled);
        QCOMPARE(after.first().uid, before.first().uid);
        QCOMPARE(after.first().location, u"Maison des associations"_s);
        QVERIFY(after.first().sequence > before.first().sequence);
        meetingcalendar::Choice there;
        there.filter.place = u"maison des associations"_s;
        QCOMPARE(agenda.events(there).size(), 1);
        meetingcalendar::Choice others;
        others.filter.speaker = u"Personne"_s;
        QVERIFY(agenda.events(others).isEmpty());
        meetingcalendar::Choice numbered;
        numbered.filter.session = meeting.session;
        numbered.filter.track = meeting.track;
        numbered.filter.moduleNumber = meeting.moduleNumber;
        QCOMPARE(agenda.events(numbered).size(), 1);
    }

    void aMeetingThatGoesOnWithoutASpeakerOrElsewhereIsCancelledInTheirCalendar_data()
    {
        TestDatabase::engines();
    }
    void aMeetingThatGoesOnWithoutASpeakerOrElsewhereIsCancelledInTheirCalendar()
    {
        Agenda agenda;
        Meeting meeting = agenda.firstMeeting();
        meeting.place = u"Mairie"_s;
        meeting.speakers = { u"Asdo Études"_s, u"Maëlle Éloy"_s };
        meeting = agenda.revise(meeting);
        meetingcalendar::Choice theirs;
        theirs.filter.speaker = u"maelle eloy"_s;
        meetingcalendar::Choice there;
        there.filter.place = u"mairie"_s;
        const int sequence = agenda.events(theirs).first().sequence;
        QVERIFY(!agenda.events(there).first().isCancelled);
        meeting.speakers = { u"Asdo Études"_s };
        meeting.place = u"Salle neuve"_s;
        meeting = agenda.revise(meeting);
        for (const meetingcalendar::Choice &choice : { theirs, there }) {
            const auto events = agenda.events(choice);
            QCOMPARE(events.size(), 1);
            QVERIFY(events.first().isCancelled);
            QCOMPARE(events.first().sequence, sequence + 1);
        }
        QVERIFY(!agenda.eventOf(meeting.id).isCancelled); // it is held
        meetingcalendar::Choice stays;
        stays.filter.speaker = u"asdo etudes"_s;
        QCOMPARE(agenda.events(stays).size(), 1);
        QVERIFY(!agenda.events(stays).first().isCancelled);
        // Back with them, it is in their calendar again.
        must(agenda.history().undo());
        const auto back = agenda.events(theirs);
        QCOMPARE(back.size(), 1);
        QVERIFY(!back.first().isCancelled);
        QVERIFY(back.first().sequence > sequence + 1);
        // A speaker whom undo took along is known to the journal still.
        must(agenda.history().undo());
        QVERIFY(agenda.events(theirs).first().isCancelled);
    }

    void theMeetingsOfACycleThatIsNoMoreAreCancelled_data() { TestDatabase::engines(); }
    void theMeetingsOfACycleThatIsNoMoreAreCancelled()
    {
        Agenda agenda;
        const auto before = agenda.events();
        const auto cycles = must(ProgrammeStore(agenda.database()).cycles());
        must(agenda.programmes().remove(cycles.first().id));
        const auto after = agenda.events();
        QCOMPARE(after.size(), before.size());
        QVERIFY(std::ranges::all_of(after, &CalendarEvent::isCancelled));
        const auto same = std::ranges::find(after, before.first().uid, &CalendarEvent::uid);
        QVERIFY(same != after.end());
        QCOMPARE(same->summary, before.first().summary);
        QCOMPARE(same->first, before.first().first);
        QVERIFY(same->sequence > before.first().sequence);
        must(agenda.history().undo());
        QVERIFY(std::ranges::none_of(agenda.events(), &CalendarEvent::isCancelled));
    }

    void aPlaceOrASpeakerRenamedIsANewerMeeting_data() { TestDatabase::engines(); }
    void aPlaceOrASpeakerRenamedIsANewerMeeting()
    {
        Agenda agenda;
        Meeting meeting = agenda.firstMeeting();
        meeting.place = u"Maison des associations"_s;
        meeting = agenda.revise(meeting);
        const auto first = [&] { return agenda.events().first(); };
        const auto last = [&] { return agenda.events().last(); };
        const CalendarEvent before = first();
        const int other = last().sequence;
        PlaceFacts place = must(PlaceStore(agenda.database()).place(u"Maison des associations"_s));
        must(agenda.planning().describePlace(place, u"Maison de quartier"_s));
        const CalendarEvent renamed = first();
        QCOMPARE(renamed.location, u"Maison de quartier"_s);
        QVERIFY(renamed.sequence > before.sequence);
        QCOMPARE(last().sequence, other); // not held there
        place = must(PlaceStore(agenda.database()).place(u"Maison de quartier"_s));
        place.address = u"1 rue de la Paix"_s;
        must(agenda.planning().describePlace(place));
        const CalendarEvent addressed = first();
        QVERIFY(addressed.sequence > renamed.sequence);
        // Held elsewhere, it does not become older.
        meeting.place = u"Mairie"_s;
        meeting = agenda.revise(meeting);
        QVERIFY(first().sequence > addressed.sequence);
    }

    void aSeanceSessionTrackOrCycleRenamedIsANewerMeeting_data() { TestDatabase::engines(); }
    void aSeanceSessionTrackOrCycleRenamedIsANewerMeeting()
    {
        Agenda agenda;
        const Meeting meeting = agenda.firstMeeting();
        const auto meetings = agenda.meetings();
        const auto other = std::ranges::find_if(meetings, [&](const Meeting &each) {
            return each.session != meeting.session && each.track != meeting.track;
        });
        QVERIFY(other != meetings.end());
        CyclePlan plan = agenda.plan(meeting.cycle);
        const auto rename = [&](const auto &change) {
            const CyclePlan was = plan;
            change(plan);
            plan = must(agenda.programmes().revise(was, plan));
            return agenda.eventOf(meeting.id);
        };
        // The first edit tidies the spaces of what was shipped.
        const CalendarEvent before
            = rename([](CyclePlan &edited) { edited.cycle.presentation = u"Un mot"_s; });
        const int untouched = agenda.eventOf(other->id).sequence;
        const auto trackOf = [&](CyclePlan &whose) -> Track & {
            return *std::ranges::find(whose.cycle.tracks, meeting.track, &Track::id);
        };

        const CalendarEvent retitled = rename([&](CyclePlan &edited) {
            std::ranges::find(trackOf(edited).modules, meeting.module, &Module::id)->title = u"Tout autre"_s;
        });
        QVERIFY(retitled.summary.contains(u"Tout autre"_s));
        QCOMPARE(retitled.uid, before.uid);
        QCOMPARE(retitled.sequence, before.sequence + 1);
        QCOMPARE(agenda.eventOf(other->id).sequence, untouched); // another séance
        const CalendarEvent inSession = rename([&](CyclePlan &edited) {
            std::ranges::find(
                edited.sessions, meeting.session, [](const SessionPlan &each) { return each.session.id; })
                ->session.label
                = u"Session d’automne"_s;
        });
        QVERIFY(inSession.summary.contains(u"Session d’automne"_s));
        QCOMPARE(inSession.sequence, retitled.sequence + 1);
        const CalendarEvent inTrack
            = rename([&](CyclePlan &edited) { trackOf(edited).label = u"Tout le monde"_s; });
        QVERIFY(inTrack.summary.contains(u"Tout le monde"_s));
        QCOMPARE(inTrack.sequence, inSession.sequence + 1);
        QCOMPARE(agenda.eventOf(other->id).sequence, untouched);
        const CalendarEvent inCycle = rename([](CyclePlan &edited) { edited.cycle.title = u"Évaluer"_s; });
        QVERIFY(inCycle.description.startsWith(u"Évaluer"_s));
        QCOMPARE(inCycle.sequence, inTrack.sequence + 1);
        QCOMPARE(agenda.eventOf(other->id).sequence, untouched + 1); // of the same cycle
        // What an event does not show does not make it newer.
        const CalendarEvent same
            = rename([](CyclePlan &edited) { edited.cycle.presentation = u"Deux mots"_s; });
        QCOMPARE(same, inCycle);

        // Taken back, words change once more.
        must(agenda.history().undo());
        must(agenda.history().undo());
        const CalendarEvent back = agenda.eventOf(meeting.id);
        QCOMPARE(back.description, inTrack.description);
        QCOMPARE(back.sequence, inCycle.sequence + 1);
        must(agenda.history().redo());
        QCOMPARE(agenda.eventOf(meeting.id).sequence, back.sequence + 1);

        // Nor does it become older when it is removed, with its cycle too, or comes back.
        const int last = agenda.eventOf(meeting.id).sequence;
        agenda.remove(meeting.id);
        const CalendarEvent gone = agenda.eventOf(meeting.id);
        QVERIFY(gone.isCancelled);
        QCOMPARE(gone.sequence, last + 1);
        must(agenda.history().undo());
        QCOMPARE(agenda.eventOf(meeting.id).sequence, last + 2);
        must(agenda.programmes().remove(meeting.cycle));
        const CalendarEvent withCycle = agenda.eventOf(meeting.id);
        QVERIFY(withCycle.isCancelled);
        QCOMPARE(withCycle.sequence, last + 3);
    }

    void aMeetingOlderThanTheJournalIsNewerToo_data() { TestDatabase::engines(); }
    void aMeetingOlderThanTheJournalIsNewerToo()
    {
        Agenda agenda;
        must(Statement(agenda.database(), u"UPDATE meeting SET version = 6"_s).run());
        const Meeting meeting = agenda.firstMeeting();
        QCOMPARE(agenda.eventOf(meeting.id).sequence, 5);
        const CyclePlan plan = agenda.plan(meeting.cycle);
        CyclePlan edited = plan;
        edited.cycle.title = u"Évaluer"_s;
        must(agenda.programmes().revise(plan, edited));
        QVERIFY(agenda.eventOf(meeting.id).sequence > 5);
    }
};

IREV_TEST(MeetingCalendarTest)
#include "meetingcalendartest.moc"
