// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sessions/programmedesk.h"
#include "app/programmes/programmefile.h"
#include "app/programmes/programmestore.h"
#include "app/programmes/speakerstore.h"
#include "app/sessions/meetingstore.h"
#include "app/sessions/placestore.h"
#include "app/sessions/programmeinstaller.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testregistry.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// A programme is edited as a whole; every edit is one act, on both engines.
class ProgrammeDeskTest final : public QObject
{
    Q_OBJECT

private:
    static CyclePlan planOf(Workspace &workspace)
    {
        const auto cycles = must(ProgrammeStore(workspace.database()).cycles());
        return must(workspace.programmes().plan(cycles.first().id));
    }

    static Module moduleCalled(const QString &title, const Track &track)
    {
        Module module;
        module.id = newId<ModuleId>();
        module.track = track.id;
        module.title = title;
        module.audiences = track.audiences;
        return module;
    }

    static QStringList titles(const Track &track)
    {
        QStringList titles;
        for (const Module &module : track.modules) {
            titles << u"%1 %2"_s.arg(module.number).arg(module.title.left(8));
        }
        return titles;
    }

    static QList<Meeting> meetingsOf(Workspace &workspace, CycleId cycle)
    {
        MeetingFilter filter;
        filter.cycle = cycle;
        return must(MeetingStore(workspace.database()).meetings(filter));
    }

    static void enrolIn(Workspace &workspace, const Meeting &meeting, const QList<SessionId> &wishes = {})
    {
        RegistrationDraft draft;
        draft.person.familyName = u"Éloy"_s;
        draft.person.givenName = u"Maëlle"_s;
        draft.session = meeting.session;
        draft.track = meeting.track;
        draft.wishes = wishes;
        must(workspace.enrolment().enrol(draft));
    }

private Q_SLOTS:
    void seancesAreAddedRenamedAndReorderedAsOneAct_data() { TestDatabase::engines(); }
    void seancesAreAddedRenamedAndReorderedAsOneAct()
    {
        QFETCH(QString, engine);
        TestDatabase stored(engine);
        const auto workspace = stored.create(Content::Programme);
        const CyclePlan before = planOf(*workspace);
        CyclePlan edited = before;
        edited.cycle.title = u"  Évaluer,   encore "_s;
        Track &track = edited.cycle.tracks.first();
        track.label = u"Agents « <b>& cie</b> »"_s;
        Module added = moduleCalled(u"Accueil du groupe"_s, track);
        added.minutes = 90;
        added.speakers = { u"Camille Leroy"_s, u" camille  leroy "_s, u"D’Hondt Zoé"_s };
        track.modules.prepend(added);
        track.modules.move(1, 2);
        const CyclePlan saved = must(workspace->programmes().revise(before, edited));
        QCOMPARE(saved.cycle.title, u"Évaluer, encore"_s);
        const Track &now = saved.cycle.tracks.first();
        QCOMPARE(now.modules.first().title, u"Accueil du groupe"_s);
        QCOMPARE(now.modules.first().minutes, 90);
        QCOMPARE(now.modules.at(1).id, before.cycle.tracks.first().modules.at(1).id);
        QCOMPARE(now.modules.at(2).id, before.cycle.tracks.first().modules.at(0).id);
        for (int i = 0; i < now.modules.size(); ++i) {
            QCOMPARE(now.modules.at(i).number, i + 1);
        }
        QCOMPARE(planOf(*workspace), saved);
        // Meetings follow their séance, whatever its number now.
        for (const Meeting &meeting : meetingsOf(*workspace, saved.cycle.id)) {
            const Track *of = saved.cycle.track(meeting.track);
            const auto module = std::ranges::find(of->modules, meeting.module, &Module::id);
            QCOMPARE(meeting.moduleNumber, module->number);
        }
        must(workspace->history().undo());
        QCOMPARE(planOf(*workspace), before);
        must(workspace->history().redo());
        QCOMPARE(planOf(*workspace), saved);
    }

    void whatIsNotEditedKeepsItsNoBreakSpaces_data() { TestDatabase::engines(); }
    void whatIsNotEditedKeepsItsNoBreakSpaces()
    {
        QFETCH(const QString, engine);
        TestDatabase stored(engine);
        const auto workspace = stored.create(Content::Programme);
        const CyclePlan before = planOf(*workspace);
        CyclePlan edited = before;
        edited.cycle.tracks.first().modules.first().title = u"Autrement"_s;
        const CyclePlan saved = must(workspace->programmes().revise(before, edited));
        QCOMPARE(saved.cycle.title, before.cycle.title);
        int kept = 0;
        for (qsizetype track = 0; track < before.cycle.tracks.size(); ++track) {
            const auto &modules = before.cycle.tracks.at(track).modules;
            for (qsizetype i = track == 0 ? 1 : 0; i < modules.size(); ++i) {
                QCOMPARE(saved.cycle.tracks.at(track).modules.at(i).title, modules.at(i).title);
                kept += modules.at(i).title.contains(u'\u202F') ? 1 : 0;
            }
        }
        QVERIFY(kept > 0); // "… évaluer ?"
    }

    void whatWasEditedOfACycleThatIsGoneBecomesOneOfItsOwn_data() { TestDatabase::engines(); }
    void whatWasEditedOfACycleThatIsGoneBecomesOneOfItsOwn()
    {
        QFETCH(QString, engine);
        TestDatabase stored(engine);
        const auto workspace = stored.create(Content::Programme);
        ProgrammeDesk &desk = workspace->programmes();
        const CycleId id = must(ProgrammeStore(workspace->database()).cycles()).first().id;
        CyclePlan edited = must(desk.plan(id));
        edited.cycle.title = u"Évaluer autrement"_s;
        must(desk.remove(id));
        const auto refused = desk.revise(edited, [&] {
            CyclePlan other = edited;
            other.cycle.subtitle = u"encore"_s;
            return other;
        }());
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::NotFound);
        const CyclePlan anew = must(desk.plan(must(desk.addAnew(edited))));
        QCOMPARE(anew.cycle.title, u"Évaluer autrement"_s);
        QCOMPARE(anew.cycle.tracks.size(), edited.cycle.tracks.size());
        QCOMPARE(anew.cycle.tracks.first().modules.size(), edited.cycle.tracks.first().modules.size());
        QCOMPARE(anew.sessions.size(), edited.sessions.size());
        QCOMPARE(anew.sessions.first().tracks.size(), edited.sessions.first().tracks.size());
        must(workspace->history().undo());
        QVERIFY(must(ProgrammeStore(workspace->database()).cycles()).isEmpty());
    }

    void tracksAndSessionsComeAndGoWithTheirGroups_data() { TestDatabase::engines(); }
    void tracksAndSessionsComeAndGoWithTheirGroups()
    {
        QFETCH(QString, engine);
        TestDatabase stored(engine);
        const auto workspace = stored.create(Content::Empty);
        ProgrammeDesk &desk = workspace->programmes();
        const CycleId id
            = must(desk.add(must(emptyProgramme(workspace->database(), u"Cycle d’essai"_s, u"IREV"_s))));
        const CyclePlan empty = must(desk.plan(id));
        QVERIFY(empty.cycle.tracks.isEmpty());
        CyclePlan edited = empty;
        for (const Audience audience : { Audience::Professional, Audience::Elected }) {
            Track track;
            track.id = newId<TrackId>();
            track.label = u"Parcours des agents"_s; // the same twice: codes are told apart
            track.audiences = { audience };
            track.modules = { moduleCalled(u"Un"_s, track), moduleCalled(u"Deux"_s, track) };
            edited.cycle.tracks.append(track);
            edited.cycle.forms.append({ audience, u"Public"_s, u"Formulaire"_s, FormState::NotOpen });
        }
        for (const QString &label : { u"Session 1"_s, u"Session 2"_s }) {
            SessionPlan session;
            session.session.id = newId<SessionId>();
            session.session.label = label;
            session.tracks = { edited.cycle.tracks.at(1).id, edited.cycle.tracks.at(0).id };
            edited.sessions.append(session);
        }
        const CyclePlan full = must(desk.revise(empty, edited));
        QCOMPARE(full.cycle.tracks.at(0).code, u"parcours-des-agents"_s);
        QCOMPARE(full.cycle.tracks.at(1).code, u"parcours-des-agents-2"_s);
        QCOMPARE(full.sessions.at(1).session.number, 2);
        QCOMPARE(
            full.sessions.at(1).tracks, (QList { full.cycle.tracks.at(0).id, full.cycle.tracks.at(1).id }));

        CyclePlan less = full;
        less.cycle.tracks.removeFirst();
        less.sessions.removeFirst();
        less.sessions.first().tracks.removeFirst();
        less.sessions.first().session.label = u"La seule"_s;
        const CyclePlan fewer = must(desk.revise(full, less));
        QCOMPARE(fewer.sessions.size(), 1);
        QCOMPARE(fewer.sessions.first().session.number, 1);
        QCOMPARE(fewer.cycle.forms.size(), 1); // the form goes with its public
        for (const CyclePlan &wanted : { full, empty }) {
            must(workspace->history().undo());
            QCOMPARE(must(desk.plan(id)), wanted);
        }
        must(workspace->history().undo());
        QCOMPARE(desk.plan(id).error().kind, Error::Kind::NotFound);
        must(workspace->history().redo());
        for (const CyclePlan &wanted : { full, fewer }) {
            must(workspace->history().redo());
            QCOMPARE(must(desk.plan(id)), wanted);
        }
    }

    void whatSomethingHangsOnStays_data() { TestDatabase::engines(); }
    void whatSomethingHangsOnStays()
    {
        QFETCH(QString, engine);
        TestDatabase stored(engine);
        const auto workspace = stored.create(Content::Programme);
        const CyclePlan before = planOf(*workspace);
        enrolIn(*workspace, meetingsOf(*workspace, before.cycle.id).first());
        const auto refusal = [&](const auto &change) {
            CyclePlan edited = before;
            change(edited);
            const auto revised = workspace->programmes().revise(before, edited);
            return revised ? u"saved"_s : revised.error().subject;
        };
        QCOMPARE(refusal([](CyclePlan &plan) { plan.cycle.tracks.first().modules.removeLast(); }),
            u"moduleUsed"_s);
        QCOMPARE(refusal([](CyclePlan &plan) { plan.sessions.removeLast(); }), u"sessionDated"_s);
        QCOMPARE(refusal([](CyclePlan &plan) { plan.sessions.removeFirst(); }), u"sessionRegistered"_s);
        QCOMPARE(
            refusal([](CyclePlan &plan) { plan.sessions.first().tracks.removeFirst(); }), u"groupUsed"_s);
        QCOMPARE(refusal([](CyclePlan &plan) {
            const TrackId gone = plan.cycle.tracks.takeFirst().id;
            for (SessionPlan &each : plan.sessions) {
                each.tracks.removeAll(gone);
            }
        }),
            u"trackUsed"_s);
        QCOMPARE(refusal([](CyclePlan &plan) {
            Track &track = plan.cycle.tracks.first();
            track.audiences.removeAll(Audience::Professional);
            for (Module &module : track.modules) {
                module.audiences = track.audiences;
            }
        }),
            u"audienceUsed"_s);
        QCOMPARE(planOf(*workspace), before);
    }

    void aSessionThatSomebodyWishesStaysUntilNobodyDoes_data() { TestDatabase::engines(); }
    void aSessionThatSomebodyWishesStaysUntilNobodyDoes()
    {
        QFETCH(QString, engine);
        TestDatabase stored(engine);
        const auto workspace = stored.create(Content::Programme);
        const CyclePlan before = planOf(*workspace);
        const QList<Meeting> meetings = meetingsOf(*workspace, before.cycle.id);
        const SessionId wished = before.sessions.at(1).session.id;
        const SessionId free = before.sessions.at(2).session.id;
        const auto ofFirst
            = std::ranges::find(meetings, before.sessions.first().session.id, &Meeting::session);
        enrolIn(*workspace, *ofFirst, { wished });
        for (const Meeting &each : meetings) {
            if (each.session == wished || each.session == free) {
                must(workspace->planning().removeMeeting(each.id));
            }
        }
        CyclePlan edited = before;
        edited.sessions.removeAt(1);
        const auto refused = workspace->programmes().revise(before, edited);
        QVERIFY(!refused);
        QCOMPARE(refused.error().subject, u"sessionWished"_s);
        QCOMPARE(refused.error().detail, before.sessions.at(1).session.label);
        edited = before;
        edited.sessions.removeAt(2);
        QCOMPARE(must(workspace->programmes().revise(before, edited)).sessions.size(), 2);
    }

    void anEditMadeElsewhereIsNotWrittenOver_data() { TestDatabase::engines(); }
    void anEditMadeElsewhereIsNotWrittenOver()
    {
        QFETCH(QString, engine);
        TestDatabase stored(engine);
        const auto workspace = stored.create(Content::Programme);
        const CyclePlan before = planOf(*workspace);
        CyclePlan theirs = before;
        theirs.cycle.subtitle = u"autre"_s;
        const CyclePlan stands = must(workspace->programmes().revise(before, theirs));
        CyclePlan ours = before;
        ours.cycle.title = u"Le nôtre"_s;
        QCOMPARE(workspace->programmes().revise(before, ours).error().kind, Error::Kind::Stale);
        QCOMPARE(planOf(*workspace), stands);
    }

    void aCycleMadeOrRemovedIsTakenBackWhole_data() { TestDatabase::engines(); }
    void aCycleMadeOrRemovedIsTakenBackWhole()
    {
        QFETCH(QString, engine);
        TestDatabase stored(engine);
        const auto workspace = stored.create(Content::Programme);
        Database &database = workspace->database();
        const CycleId old = planOf(*workspace).cycle.id;
        const CycleId id = must(workspace->programmes().add(
            must(copyOf(database, old, { u"Suivant"_s, true, QDate(2024, 1, 9) }))));
        const CyclePlan plan = must(workspace->programmes().plan(id));
        const QByteArray whole = writeProgramme(must(programmeOf(database, id)));
        must(workspace->history().undo());
        QCOMPARE(must(ProgrammeStore(database).cycles()).size(), 1);
        QCOMPARE(must(MeetingStore(database).meetings()).size(), 18);
        must(workspace->history().redo());
        QCOMPARE(must(workspace->programmes().plan(id)), plan);
        QCOMPARE(writeProgramme(must(programmeOf(database, id))), whole);
        must(workspace->programmes().remove(id));
        QCOMPARE(workspace->programmes().plan(id).error().kind, Error::Kind::NotFound);
        must(workspace->history().undo());
        QCOMPARE(writeProgramme(must(programmeOf(database, id))), whole);
        // Once somebody is in it, it is not taken back with them.
        enrolIn(*workspace, meetingsOf(*workspace, id).first());
        QCOMPARE(workspace->programmes().remove(id).error().subject, u"cycleUsed"_s);
        QCOMPARE(writeProgramme(must(programmeOf(database, id))), whole);
    }

    void placesAndSpeakersThatCameWithACycleGoWithItUnlessTheyAreNeeded_data() { TestDatabase::engines(); }
    void placesAndSpeakersThatCameWithACycleGoWithItUnlessTheyAreNeeded()
    {
        QFETCH(QString, engine);
        TestDatabase stored(engine);
        const auto workspace = stored.create(Content::Programme);
        Database &database = workspace->database();
        Meeting held = meetingsOf(*workspace, planOf(*workspace).cycle.id).first();
        held.place = u"Mairie"_s;
        held = must(workspace->planning().reviseMeeting(held));
        ProgrammeFile file
            = must(copyOf(database, planOf(*workspace).cycle.id, { u"Suivant"_s, true, QDate(2024, 1, 9) }));
        file.meetings[0].place = u"Mairie"_s;
        file.meetings[1].place = u"Salle neuve"_s;
        file.meetings[2].place = u"Salle décrite"_s;
        file.meetings[3].place = u"Salle prise"_s;
        file.meetings[1].speakers = { u"Zoé Neuve"_s };
        file.cycle.tracks.first().modules.first().speakers = { u"Anne Module"_s };
        const auto places = [&] {
            QStringList names;
            for (const PlaceFacts &each : must(PlaceStore(database).places())) {
                names.append(each.name);
            }
            names.sort();
            return names;
        };
        const auto speakers = [&] {
            QStringList names;
            for (const SpeakerFacts &each : must(SpeakerStore(database).speakers())) {
                names.append(each.name);
            }
            names.sort();
            return names;
        };
        const QStringList placesBefore = places();
        const QStringList speakersBefore = speakers();
        (void)must(workspace->programmes().add(file));
        const QStringList allPlaces = places();
        const QStringList allSpeakers = speakers();
        QVERIFY(allSpeakers.contains(u"Zoé Neuve"_s) && allSpeakers.contains(u"Anne Module"_s));
        must(workspace->history().undo());
        QCOMPARE(places(), placesBefore);
        QCOMPARE(speakers(), speakersBefore);
        must(workspace->history().redo());
        QCOMPARE(places(), allPlaces);
        QCOMPARE(speakers(), allSpeakers);
        // What another desk has made use of or written about meanwhile stays.
        const auto elsewhere = stored.open();
        held.place = u"Salle prise"_s;
        (void)must(elsewhere->planning().reviseMeeting(held));
        PlaceFacts described = must(PlaceStore(database).place(u"Salle décrite"_s));
        described.access = u"Sonner à la grille"_s;
        must(elsewhere->planning().describePlace(described));
        must(workspace->history().undo());
        QCOMPARE(must(ProgrammeStore(database).cycles()).size(), 1);
        QCOMPARE(places(),
            (QStringList { u"Mairie"_s, u"Salle décrite"_s, u"Salle prise"_s }) + placesBefore.mid(1));
        QCOMPARE(speakers(), speakersBefore);
    }

    void whatIsMissingIsSaidWhereItIs()
    {
        CyclePlan plan;
        Track track;
        track.audiences = { Audience::Elected };
        track.modules = { Module() };
        plan.cycle.tracks = { track, track };
        plan.sessions = { SessionPlan() };
        using Field = ProgrammeProblem::Field;
        QStringList found;
        for (const ProgrammeProblem &each : problems(plan)) {
            found << u"%1:%2,%3,%4"_s.arg(int(each.field)).arg(each.track).arg(each.module).arg(each.session);
        }
        const auto has = [&](Field field, int inTrack, int inModule, int session) {
            return found.contains(u"%1:%2,%3,%4"_s.arg(int(field)).arg(inTrack).arg(inModule).arg(session));
        };
        QVERIFY(has(Field::Title, -1, -1, -1));
        QVERIFY(has(Field::Organiser, -1, -1, -1));
        QVERIFY(has(Field::TrackLabel, 0, -1, -1));
        QVERIFY(has(Field::AudienceLabel, 1, -1, -1));
        QVERIFY(has(Field::TrackAudiences, 1, -1, -1)); // the élus follow the first one already
        QVERIFY(!has(Field::TrackAudiences, 0, -1, -1));
        QVERIFY(has(Field::ModuleTitle, 0, 0, -1));
        QVERIFY(has(Field::ModuleAudiences, 1, 0, -1));
        QVERIFY(has(Field::SessionLabel, -1, -1, 0));
    }

    void aPlaceIsDescribedAndTakenBack_data() { TestDatabase::engines(); }
    void aPlaceIsDescribedAndTakenBack()
    {
        QFETCH(QString, engine);
        TestDatabase stored(engine);
        const auto workspace = stored.create(Content::Programme);
        Meeting meeting = meetingsOf(*workspace, planOf(*workspace).cycle.id).first();
        meeting.place = u"Maison des associations"_s;
        must(workspace->planning().reviseMeeting(meeting));
        const PlaceFacts facts { u"maison des associations"_s, u"1 rue d’Exemple"_s, u"bus 3"_s, 40 };
        must(workspace->planning().describePlace(facts));
        PlaceFacts known = must(PlaceStore(workspace->database()).place(u"Maison des associations"_s));
        QCOMPARE(known.capacity, 40);
        QCOMPARE(known.address, u"1 rue d’Exemple"_s);
        must(workspace->history().undo());
        known = must(PlaceStore(workspace->database()).place(u"Maison des associations"_s));
        QVERIFY(!known.capacity && known.address.isEmpty() && known.access.isEmpty());
        QCOMPARE(workspace->planning().describePlace({ u"ailleurs"_s, {}, {}, {} }).error().kind,
            Error::Kind::NotFound);
    }
};

IREV_TEST(ProgrammeDeskTest)
#include "programmedesktest.moc"
