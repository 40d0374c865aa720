// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sessions/planning.h"

#include "app/attendance/attendancestore.h"
#include "app/overview/conflicts.h"
#include "app/overview/overview.h"
#include "app/registrations/enrolment.h"
#include "app/sessions/meetingstore.h"
#include "app/storage/transaction.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testregistry.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

/// The programme of 2022, and the meeting of 25 February: session 2, séance 3, hours and place unknown.
struct Desk {
    explicit Desk(const QString &engine = u"sqlite"_s)
        : test(engine)
        , workspace(test.create(Content::Programme, clockAt({ 2022, 1, 20 })))
    {
        const auto meetings = must(MeetingStore(workspace->database()).meetings());
        meeting = *std::ranges::find(meetings, QDate(2022, 2, 25), &Meeting::date);
    }

    Result<Meeting> revise(const Meeting &wanted) { return workspace->planning().reviseMeeting(wanted); }
    Meeting stored() const { return must(MeetingStore(workspace->database()).meeting(meeting.id)); }

    /// Somebody was there at this half-day.
    void sign(HalfDayId halfDay)
    {
        RegistrationDraft draft;
        draft.person.familyName = u"Éloy"_s;
        draft.person.givenName = u"Maëlle"_s;
        draft.session = meeting.session;
        draft.track = meeting.track;
        const Registration registration = must(workspace->enrolment().enrol(draft));
        must(writing(workspace->database(), [&] {
            return AttendanceStore(workspace->database())
                .record({ registration.id, halfDay, AttendanceState::Present }, workspace->clock()());
        }));
    }

    TestDatabase test;
    std::unique_ptr<Workspace> workspace;
    Meeting meeting;
};

Meeting planned(Meeting meeting)
{
    meeting.date = QDate(2022, 2, 28);
    meeting.place = u"Amiens, salle d’Étouvie"_s;
    meeting.speakers = { u"Claire d’Hondt"_s, u"Baptiste Éloy"_s };
    meeting.halfDays = { { meeting.halfDays.first().id, HalfDayPeriod::Morning, QTime(9, 30), QTime(12, 0) },
        { {}, HalfDayPeriod::Afternoon, QTime(13, 30), std::nullopt } };
    return meeting;
}

} // namespace

class PlanningTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aRevisionIsStoredWholeAndToldOnce_data() { TestDatabase::engines(); }
    void aRevisionIsStoredWholeAndToldOnce()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        QSignalSpy told(&desk.workspace->changes(), &Changes::meetingsChanged);
        const Meeting wanted = planned(desk.meeting);
        const Meeting saved = must(desk.revise(wanted));
        QCOMPARE(told.size(), 1);
        QCOMPARE(saved.date, wanted.date);
        QCOMPARE(saved.place, wanted.place);
        QCOMPARE(saved.speakers, wanted.speakers);
        QCOMPARE(saved.halfDays.size(), 2);
        QCOMPARE(saved.halfDays.at(0), wanted.halfDays.at(0));
        QCOMPARE(saved.halfDays.at(1).start, QTime(13, 30));
        QVERIFY(!saved.halfDays.at(1).end);
        QVERIFY(!saved.hoursKnown());
        QCOMPARE(saved.version, desk.meeting.version + 1);
        QVERIFY(saved == desk.stored());
    }

    void unknownHoursAndPlaceAreLegal()
    {
        Desk desk;
        Meeting bare = desk.meeting;
        bare.halfDays = { HalfDay {} };
        bare.place.clear();
        bare.speakers.clear();
        QVERIFY(problems(bare).isEmpty());
        QVERIFY(desk.revise(bare).has_value());
    }

    void knownPlacesAndSpeakersAreNotDoubledByAccents_data() { TestDatabase::engines(); }
    void knownPlacesAndSpeakersAreNotDoubledByAccents()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        Meeting again = must(desk.revise(planned(desk.meeting)));
        again.place = u"AMIENS, Salle d'Etouvie"_s;
        again.speakers = { u"baptiste eloy"_s };
        const Meeting saved = must(desk.revise(again));
        QCOMPARE(saved.place, u"Amiens, salle d’Étouvie"_s);
        QCOMPARE(saved.speakers, QStringList { u"Baptiste Éloy"_s });
        QCOMPARE(must(MeetingStore(desk.workspace->database()).placeNames()).size(), 1);
    }

    void aStaleMeetingIsRefusedAndNothingChanges_data() { TestDatabase::engines(); }
    void aStaleMeetingIsRefusedAndNothingChanges()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const Meeting saved = must(desk.revise(planned(desk.meeting)));
        Meeting late = desk.meeting;
        late.date = QDate(2022, 3, 1);
        const auto refused = desk.revise(late);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Stale);
        QVERIFY(desk.stored() == saved);
    }

    void aMeetingRemovedMeanwhileIsNotThere_data() { TestDatabase::engines(); }
    void aMeetingRemovedMeanwhileIsNotThere()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        must(desk.workspace->planning().removeMeeting(desk.meeting.id));
        const auto refused = desk.revise(planned(desk.meeting));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::NotFound);
        QCOMPARE(refused.error().subject, u"meeting"_s);
    }

    void problemsAreNamedByFieldAndHalfDay()
    {
        const Desk desk;
        using Reason = MeetingProblem::Reason;
        Meeting wrong = planned(desk.meeting);
        wrong.halfDays[0].end = QTime(9, 0);
        QCOMPARE(problems(wrong).size(), 1);
        QCOMPARE(problems(wrong).first().reason, Reason::EndBeforeStart);
        QCOMPARE(problems(wrong).first().position, 0);
        wrong.halfDays[0].end = QTime(14, 0);
        QCOMPARE(problems(wrong).first().reason, Reason::Overlap);
        QCOMPARE(problems(wrong).first().position, 1);
        wrong.halfDays = QList<HalfDay>(5);
        QCOMPARE(problems(wrong).first().reason, Reason::TooMany);
        wrong.halfDays.clear();
        wrong.date = QDate();
        QCOMPARE(problems(wrong).size(), 2);
        wrong = planned(desk.meeting);
        wrong.place = QString(301, u'x');
        wrong.speakers << QString(301, u'x');
        QCOMPARE(problems(wrong).size(), 2);
        QCOMPARE(problems(wrong).last().position, 2);
    }

    void aMeetingWithProblemsIsNotStored()
    {
        Desk desk;
        Meeting wrong = desk.meeting;
        wrong.halfDays.clear();
        const auto refused = desk.revise(wrong);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Invalid);
        QVERIFY(desk.stored() == desk.meeting);
    }

    void aSignedHalfDayIsNotRemoved_data() { TestDatabase::engines(); }
    void aSignedHalfDayIsNotRemoved()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const Meeting saved = must(desk.revise(planned(desk.meeting)));
        desk.sign(saved.halfDays.first().id);
        Meeting shorter = saved;
        shorter.halfDays.removeFirst();
        const auto refused = desk.revise(shorter);
        QVERIFY(!refused);
        QCOMPARE(refused.error().subject, u"halfDayWithPresences"_s);
        QVERIFY(desk.stored() == saved);

        // the one nobody signed may go, and the presences stay with theirs
        shorter = saved;
        shorter.halfDays.removeLast();
        must(desk.revise(shorter));
        QCOMPARE(must(AttendanceStore(desk.workspace->database()).ofMeeting(saved.id)).first().halfDay,
            saved.halfDays.first().id);
    }

    void halfDaysThatChangePlacesKeepTheirPresences_data() { TestDatabase::engines(); }
    void halfDaysThatChangePlacesKeepTheirPresences()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        Meeting saved = must(desk.revise(planned(desk.meeting)));
        desk.sign(saved.halfDays.last().id);
        for (HalfDay &each : saved.halfDays) {
            each.start = each.end = std::nullopt;
        }
        saved.halfDays.swapItemsAt(0, 1);
        const Meeting swapped = must(desk.revise(saved));
        QCOMPARE(swapped.halfDays.first().period, HalfDayPeriod::Afternoon);
        QCOMPARE(must(AttendanceStore(desk.workspace->database()).ofMeeting(saved.id)).first().halfDay,
            swapped.halfDays.first().id);
    }

    void aRevisionIsUndoneAndRedone_data() { TestDatabase::engines(); }
    void aRevisionIsUndoneAndRedone()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        History &history = desk.workspace->history();
        QVERIFY(history.done().isEmpty());
        const Meeting after = must(desk.revise(planned(desk.meeting)));

        (void)must(history.undo());
        const Meeting undone = desk.stored();
        QCOMPARE(undone.date, desk.meeting.date);
        QCOMPARE(undone.place, desk.meeting.place);
        QCOMPARE(undone.speakers, desk.meeting.speakers);
        QCOMPARE(undone.halfDays, desk.meeting.halfDays);
        QVERIFY(history.done().isEmpty());

        (void)must(history.redo());
        const Meeting redone = desk.stored();
        QCOMPARE(redone.date, after.date);
        QCOMPARE(redone.halfDays, after.halfDays);
        QCOMPARE(history.done().size(), 1);
        QVERIFY(history.undone().isEmpty());
    }

    void whatSomebodyElseChangedSinceIsNotUndone()
    {
        Desk desk;
        History &history = desk.workspace->history();
        Meeting theirs = must(desk.revise(planned(desk.meeting)));
        theirs.place = u"Lille"_s;
        const auto other = must(Workspace::open(desk.test.address()));
        (void)must(other->planning().reviseMeeting(theirs));
        const auto refused = history.undo();
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Stale);
        QCOMPARE(desk.stored().place, u"Lille"_s);
        QCOMPARE(history.done().size(), 1); // it keeps its turn
    }

    void theNearestDaysWithMeetingsAreFound_data() { TestDatabase::engines(); }
    void theNearestDaysWithMeetingsAreFound()
    {
        QFETCH(QString, engine);
        const Desk desk(engine);
        const MeetingStore store(desk.workspace->database());
        QCOMPARE(must(store.firstDateAfter({ 2021, 1, 1 })), QDate(2021, 11, 23));
        QCOMPARE(must(store.lastDateBefore({ 2024, 1, 1 })), QDate(2022, 3, 16));
        QCOMPARE(must(store.lastDateBefore({ 2022, 2, 25 })), QDate(2022, 2, 23));
        QVERIFY(!must(store.firstDateAfter({ 2022, 3, 16 })).isValid());
        QVERIFY(!must(store.lastDateBefore({ 2021, 11, 23 })).isValid());
        MeetingFilter elsewhere;
        elsewhere.place = u"Nulle part"_s;
        QVERIFY(!must(store.lastDateBefore({ 2024, 1, 1 }, elsewhere)).isValid());
        QVERIFY(!must(store.firstDateAfter({ 2021, 1, 1 }, elsewhere)).isValid());
    }

    void theNearestDaysAreThoseOfTheFilter_data() { TestDatabase::engines(); }
    void theNearestDaysAreThoseOfTheFilter()
    {
        QFETCH(const QString, engine);
        Desk desk(engine);
        const MeetingStore store(desk.workspace->database());
        Meeting meeting = desk.meeting;
        meeting.place = u"Maison des Associations"_s;
        meeting.speakers = { u"Asdo Études"_s, u"Maëlle Éloy"_s };
        meeting = must(desk.revise(meeting));
        QList<MeetingFilter> filters(7);
        filters[0].place = u"maison des associations"_s;
        filters[1].speaker = u"maelle eloy"_s;
        filters[2].cycle = meeting.cycle;
        filters[3].session = meeting.session;
        filters[4].track = meeting.track;
        filters[5].moduleNumber = meeting.moduleNumber;
        filters[6] = { .cycle = meeting.cycle,
            .session = meeting.session,
            .track = meeting.track,
            .moduleNumber = meeting.moduleNumber,
            .from = { 2020, 1, 1 },
            .to = { 2020, 1, 2 }, // its own days are not looked at
            .place = meeting.place,
            .speaker = u"Asdo Études"_s };
        for (MeetingFilter filter : filters) {
            const QDate before = must(store.lastDateBefore(meeting.date.addDays(1), filter));
            const QDate after = must(store.firstDateAfter(meeting.date, filter));
            QCOMPARE(before, meeting.date);
            // As all of them read would have it.
            filter.to = {};
            filter.from = meeting.date.addDays(1);
            const auto later = must(store.meetings(filter));
            QCOMPARE(after, later.isEmpty() ? QDate() : later.first().date);
            filter.from = {};
            filter.to = meeting.date.addDays(-1);
            const auto earlier = must(store.meetings(filter));
            QCOMPARE(must(store.lastDateBefore(meeting.date, filter)),
                earlier.isEmpty() ? QDate() : earlier.last().date);
        }
        MeetingFilter none;
        none.cycle = CycleId {};
        QVERIFY(!must(store.lastDateBefore({ 2024, 1, 1 }, none)).isValid());
    }

    void aConflictIsLivedWithForAReasonAndToldAgain_data() { TestDatabase::engines(); }
    void aConflictIsLivedWithForAReasonAndToldAgain()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        Database &database = desk.workspace->database();
        const QDate day(2022, 2, 28);
        const auto meetings = must(MeetingStore(database).meetings());
        Meeting one = planned(desk.meeting);
        Meeting two = *std::ranges::find(meetings, QDate(2022, 3, 11), &Meeting::date);
        one.halfDays = { { one.halfDays.first().id, HalfDayPeriod::Morning, QTime(9, 0), QTime(12, 0) } };
        two.halfDays = { { two.halfDays.first().id, HalfDayPeriod::Morning, QTime(10, 0), QTime(11, 0) } };
        two.date = day;
        two.place = one.place;
        one = must(desk.revise(one));
        two = must(desk.revise(two));
        const auto conflictsOf = [&](const Meeting &meeting) {
            QList<DateCaution> found = cautions(meeting, must(conflicts::factsOf(database, meeting)));
            found.removeIf([](const DateCaution &each) { return !isConflict(each.kind); });
            return found;
        };
        const auto waiting = [&] { return must(readOverview(database, { 2022, 1, 20 })).conflicts.size(); };
        QCOMPARE(waiting(), 1);
        Planning &planning = desk.workspace->planning();
        QCOMPARE(planning.keepConflicts(two, conflictsOf(two), u"  "_s).error().subject, u"conflictReason"_s);
        must(planning.keepConflicts(two, conflictsOf(two), u"deux salles, l’une \"bleue\""_s));
        QCOMPARE(waiting(), 0);
        // Seen from both meetings, whichever it was decided at.
        for (const Meeting &each : { one, two }) {
            const QList<DateCaution> found = conflictsOf(each);
            QCOMPARE(found.size(), 1);
            QVERIFY(found.first().kept.has_value());
            QCOMPARE(found.first().kept->reason, u"deux salles, l’une \"bleue\""_s);
            QCOMPARE(found.first().kept->at.date(), QDate(2022, 1, 20));
        }
        must(desk.workspace->history().undo());
        QCOMPARE(waiting(), 1);
        must(desk.workspace->history().redo());
        QCOMPARE(waiting(), 0);
        // It was decided for that day only.
        one.date = two.date = day.addDays(1);
        one = must(desk.revise(one));
        two = must(desk.revise(two));
        QCOMPARE(waiting(), 1);
        two.date = day;
        one.date = day;
        one = must(desk.revise(one));
        two = must(desk.revise(two));
        QCOMPARE(waiting(), 0);
        must(planning.reopenConflicts(one, { *conflictsOf(one).first().kept }));
        QCOMPARE(waiting(), 1);
    }

    void aMeetingSavedWithItsConflictAcceptedIsOneAct_data() { TestDatabase::engines(); }
    void aMeetingSavedWithItsConflictAcceptedIsOneAct()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        Database &database = desk.workspace->database();
        const auto meetings = must(MeetingStore(database).meetings());
        Meeting one = planned(desk.meeting);
        Meeting two = *std::ranges::find(meetings, QDate(2022, 3, 11), &Meeting::date);
        one.halfDays = { { one.halfDays.first().id, HalfDayPeriod::Morning, QTime(9, 0), QTime(12, 0) } };
        one = must(desk.revise(one));
        const Meeting before = two;
        two.halfDays = { { two.halfDays.first().id, HalfDayPeriod::Morning, QTime(10, 0), QTime(11, 0) } };
        two.date = one.date;
        two.place = one.place;
        QList<DateCaution> found = cautions(two, must(conflicts::factsOf(database, two)));
        found.removeIf([](const DateCaution &each) { return !isConflict(each.kind); });
        QCOMPARE(found.size(), 1);
        const auto waiting = [&] { return must(readOverview(database, { 2022, 1, 20 })).conflicts.size(); };
        Planning &planning = desk.workspace->planning();
        History &history = desk.workspace->history();
        const qsizetype acts = history.done().size();
        QCOMPARE(planning.reviseMeeting(two, found, u"  "_s).error().subject, u"conflictReason"_s);
        QVERIFY(must(MeetingStore(database).meeting(two.id)).isPlannedAs(before)); // all of it or nothing
        two = must(planning.reviseMeeting(two, found, u"deux salles"_s));
        QCOMPARE(history.done().size(), acts + 1);
        QCOMPARE(history.done().last().kind, ActKind::ReviseMeeting);
        QCOMPARE(waiting(), 0);
        must(history.undo());
        QVERIFY(must(MeetingStore(database).meeting(two.id)).isPlannedAs(before));
        must(history.redo());
        QVERIFY(must(MeetingStore(database).meeting(two.id)).isPlannedAs(two));
        QCOMPARE(waiting(), 0);
    }

    void whoSpeaksIsRenamedEverywhereAndPutBack_data() { TestDatabase::engines(); }
    void whoSpeaksIsRenamedEverywhereAndPutBack()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        Database &database = desk.workspace->database();
        Planning &planning = desk.workspace->planning();
        must(desk.revise(planned(desk.meeting)));
        auto speakers = must(SpeakerStore(database).speakers());
        QCOMPARE(speakers.size(), 2);
        QCOMPARE(speakers.first().name, u"Baptiste Éloy"_s);
        QCOMPARE(speakers.first().meetings, 1);
        SpeakerFacts wanted = speakers.first();
        wanted.name = u"  Baptiste   ÉLOY-PETIT "_s;
        wanted.organisation = u"Labo ville"_s;
        must(planning.describeSpeaker(wanted));
        QCOMPARE(desk.stored().speakers, QStringList({ u"Claire d’Hondt"_s, u"Baptiste ÉLOY-PETIT"_s }));
        QCOMPARE(must(SpeakerStore(database).speakers()).first().organisation, u"Labo ville"_s);
        wanted.name = u"claire d’hondt"_s;
        const Done refused = planning.describeSpeaker(wanted);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Duplicate);
        QCOMPARE(planning.removeSpeaker(wanted).error().subject, u"speakerUsed"_s);
        must(desk.workspace->history().undo());
        QCOMPARE(desk.stored().speakers, QStringList({ u"Claire d’Hondt"_s, u"Baptiste Éloy"_s }));
    }

    void whatNothingNamesIsTakenAwayAndPutBack_data() { TestDatabase::engines(); }
    void whatNothingNamesIsTakenAwayAndPutBack()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        Database &database = desk.workspace->database();
        Planning &planning = desk.workspace->planning();
        Meeting meeting = must(desk.revise(planned(desk.meeting)));
        const QString place = meeting.place;
        const SpeakerFacts speaker = must(SpeakerStore(database).speakers()).first();
        QCOMPARE(planning.removePlace(place).error().subject, u"placeUsed"_s);
        must(planning.describePlace({ place, u"1 rue d’Exemple"_s, {}, 40 }, u"Salle bleue"_s));
        QCOMPARE(desk.stored().place, u"Salle bleue"_s);
        meeting = desk.stored();
        meeting.place.clear();
        meeting.speakers.clear();
        must(desk.revise(meeting));
        must(planning.removePlace(u"salle BLEUE"_s));
        must(planning.removeSpeaker(speaker));
        QVERIFY(must(PlaceStore(database).places()).isEmpty());
        QCOMPARE(must(SpeakerStore(database).speakers()).size(), 1);
        must(desk.workspace->history().undo());
        must(desk.workspace->history().undo());
        QCOMPARE(must(PlaceStore(database).places()).first().capacity, 40);
        QCOMPARE(must(SpeakerStore(database).speakers()).size(), 2);
        QCOMPARE(planning.removePlace(u"ailleurs"_s).error().kind, Error::Kind::NotFound);
    }
};

IREV_TEST(PlanningTest)

#include "planningtest.moc"
