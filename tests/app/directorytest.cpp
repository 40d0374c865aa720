// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attendance/attendancestore.h"
#include "app/people/lookalikes.h"
#include "app/people/personstore.h"
#include "app/programmes/programmestore.h"
#include "app/registrations/registrationstore.h"
#include "app/sessions/meetingstore.h"
#include "app/storage/statement.h"
#include "app/territories/territorystore.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testregistry.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

/// People and structures changed, merged and told apart, and all of it taken back, on both engines.
class DirectoryTest final : public QObject
{
    Q_OBJECT

private:
    struct Desk {
        explicit Desk(const QString &engine)
            : stored(engine)
            , workspace(stored.create(Content::Programme, clockAt(QDate(2021, 10, 4))))
        {
            const auto cycles = must(ProgrammeStore(database()).cycles());
            track = cycles.first().trackFor(Audience::Professional)->id;
            for (const auto &session : must(MeetingStore(database()).sessions())) {
                sessions.append(session.id);
            }
        }
        Registration enrol(const QString &family, const QString &given, qsizetype session,
            const QString &email = {}, const QString &organisation = {})
        {
            RegistrationDraft draft;
            draft.person.civility = u"Madame"_s;
            draft.person.familyName = family;
            draft.person.givenName = given;
            draft.person.email = email;
            draft.person.organisationName = organisation;
            draft.session = sessions.at(session);
            draft.track = track;
            return must(workspace->enrolment().enrol(draft));
        }
        Registration registration(RegistrationId id)
        {
            return must(RegistrationStore(database()).registration(id));
        }
        Person person(PersonId id) { return must(PersonStore(database()).person(id)); }
        qsizetype people() { return must(PersonStore(database()).people()).size(); }
        qsizetype presences(RegistrationId id)
        {
            return must(AttendanceStore(database()).ofRegistration(id)).size();
        }
        /// Present at the first half-days of the session.
        void present(const Registration &registration, qsizetype from, qsizetype to)
        {
            MeetingFilter theirs;
            theirs.session = registration.session;
            theirs.track = registration.track;
            QList<HalfDayId> halfDays;
            for (const Meeting &meeting : must(MeetingStore(database()).meetings(theirs))) {
                for (const HalfDay &halfDay : meeting.halfDays) {
                    halfDays.append(halfDay.id);
                }
            }
            for (qsizetype i = from; i < to; ++i) {
                must(AttendanceStore(database())
                        .record({ registration.id, halfDays.at(i), AttendanceState::Present },
                            workspace->clock()()));
            }
        }
        Organisation organisation(const QString &name)
        {
            for (const Organisation &each : must(TerritoryStore(database()).organisations())) {
                if (each.name == name) {
                    return each;
                }
            }
            return {};
        }
        int toldApart()
        {
            return *must(
                Statement(database(), u"SELECT count(*) FROM person_told_apart"_s).first([](const Row &row) {
                    return row.number(0);
                }));
        }
        Database &database() { return workspace->database(); }
        Directory &directory() { return workspace->directory(); }
        History &history() { return workspace->history(); }

        TestDatabase stored;
        std::unique_ptr<Workspace> workspace;
        TrackId track;
        QList<SessionId> sessions;
    };

private Q_SLOTS:
    void aPersonIsRevisedAndTakenBack_data() { TestDatabase::engines(); }
    void aPersonIsRevisedAndTakenBack()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const Registration registration = desk.enrol(u"de la fontaine"_s, u"Zoé"_s, 0);
        const Person before = desk.person(registration.person.id);
        Person wanted = before;
        wanted.familyName = u"  de La  Fontaine "_s;
        wanted.sortName.clear();
        wanted.phone = u"0353010000"_s;
        wanted.organisationName = u"CAF du Nord"_s;
        wanted.territories = { must(TerritoryStore(desk.database()).territories()).first().id };
        QSignalSpy changed(&desk.workspace->changes(), &Changes::registrationsChanged);
        const Person after = must(desk.directory().revise(before, wanted));
        QCOMPARE(after.familyName, u"de La Fontaine"_s);
        QCOMPARE(after.sortName, u"La Fontaine (de)"_s);
        QCOMPARE(after.phone, u"03 53 01 00 00"_s);
        QCOMPARE(after.organisationName, u"CAF du Nord"_s);
        QCOMPARE(after.territories.size(), 1);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(desk.history().done().last().kind, ActKind::RevisePerson);

        const auto late = desk.directory().revise(before, wanted);
        QVERIFY(!late);
        QCOMPARE(late.error().kind, Error::Kind::Stale);
        Person nameless = after;
        nameless.familyName = u" "_s;
        QCOMPARE(desk.directory().revise(after, nameless).error().kind, Error::Kind::Invalid);
        QCOMPARE(desk.person(after.id), after);

        must(desk.history().undo());
        QCOMPARE(desk.person(after.id), before);
        must(desk.history().redo());
        QCOMPARE(desk.person(after.id), after);
    }

    void mergedPeopleAreOneAndTakenBackTwo_data() { TestDatabase::engines(); }
    void mergedPeopleAreOneAndTakenBackTwo()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const Registration first = desk.enrol(u"Éloy"_s, u"Maëlle"_s, 0, u"m.eloy@mairie.example"_s);
        const Registration second
            = desk.enrol(u"Eloi"_s, u"Maelle"_s, 1, u"maelle@asso.example"_s, u"Asso"_s);
        const Registration third = desk.enrol(u"Eloi"_s, u"Marc"_s, 1);
        desk.present(second, 0, 2);
        must(desk.directory().tellApart(second.person.id, third.person.id));
        must(Statement(desk.database(),
            u"INSERT INTO submission (source, number, registration_id, fingerprint)"
            " VALUES ('formulaire', '12', :registration, 'x')"_s)
                .bind(u":registration"_s, second.id)
                .run());
        const Person kept = desk.person(first.person.id);
        const Person removed = desk.person(second.person.id);
        PeopleMerge merge {
            .kept = kept, .removed = removed.id, .keptRegistrations = {}, .reason = u"Doublon"_s, .known = {}
        };
        merge.kept.email = removed.email;
        merge.kept.organisationName = removed.organisationName;
        QVERIFY(must(desk.directory().collisions(kept.id, removed.id)).isEmpty());

        const Person one = must(desk.directory().merge(merge));
        QCOMPARE(one.id, kept.id);
        QCOMPARE(one.familyName, u"Éloy"_s);
        QCOMPARE(one.email, u"maelle@asso.example"_s);
        QCOMPARE(one.organisationName, u"Asso"_s);
        QCOMPARE(desk.people(), 2);
        QCOMPARE(desk.registration(second.id).person.id, kept.id);
        QCOMPARE(desk.registration(second.id).status, RegistrationStatus::Confirmed);
        QCOMPARE(desk.presences(second.id), 2);
        QCOMPARE(desk.toldApart(), 1); // now of the one who stays
        QVERIFY(
            !must(LookAlikeIndex::read(desk.database())).like(one).contains(LookAlike { third.person.id }));
        QCOMPARE(desk.history().done().last().kind, ActKind::MergePeople);
        QCOMPARE(desk.history().done().last().subject, u"Mme ÉLOY"_s);

        for (int round = 0; round < 2; ++round) {
            must(desk.history().undo());
            QCOMPARE(desk.people(), 3);
            QCOMPARE(desk.person(kept.id), kept);
            QCOMPARE(desk.person(removed.id), removed);
            QCOMPARE(desk.registration(second.id).person.id, removed.id);
            QCOMPARE(desk.presences(second.id), 2);
            QCOMPARE(desk.toldApart(), 1);
            must(desk.history().redo());
            QCOMPARE(desk.people(), 2);
            QCOMPARE(desk.person(kept.id), one);
            QCOMPARE(desk.registration(second.id).person.id, kept.id);
        }
    }

    void ofTwoRegistrationsInOneGroupOneIsCancelledAndNoPresenceLost_data() { TestDatabase::engines(); }
    void ofTwoRegistrationsInOneGroupOneIsCancelledAndNoPresenceLost()
    {
        QFETCH(QString, engine);
        for (const bool keepOurs : { true, false }) {
            Desk desk(engine);
            const Registration ours = desk.enrol(u"Éloy"_s, u"Maëlle"_s, 0);
            const Registration theirs = desk.enrol(u"Eloi"_s, u"Maelle"_s, 0);
            desk.present(ours, 0, 2);
            desk.present(theirs, 1, 4);
            const auto found = must(desk.directory().collisions(ours.person.id, theirs.person.id));
            QCOMPARE(found.size(), 1);
            QCOMPARE(found.first().proposed().id, ours.id);
            PeopleMerge merge { .kept = ours.person,
                .removed = theirs.person.id,
                .keptRegistrations = { keepOurs ? ours.id : theirs.id },
                .reason = u"Doublon réuni"_s,
                .known = {} };
            const RegistrationId stays = keepOurs ? ours.id : theirs.id;
            const RegistrationId other = keepOurs ? theirs.id : ours.id;
            must(desk.directory().merge(merge));
            QCOMPARE(desk.registration(stays).status, RegistrationStatus::Confirmed);
            QCOMPARE(desk.registration(stays).person.id, ours.person.id);
            QCOMPARE(desk.registration(other).status, RegistrationStatus::Cancelled);
            QCOMPARE(desk.registration(other).statusReason, u"Doublon réuni"_s);
            QCOMPARE(desk.registration(other).person.id, ours.person.id);
            QCOMPARE(desk.presences(stays), 4);
            QCOMPARE(desk.presences(other), 1); // where both were noted, each keeps its own

            must(desk.history().undo());
            QCOMPARE(desk.registration(ours.id).status, RegistrationStatus::Confirmed);
            QCOMPARE(desk.registration(theirs.id).status, RegistrationStatus::Confirmed);
            QCOMPARE(desk.registration(theirs.id).person.id, theirs.person.id);
            QCOMPARE(desk.presences(ours.id), 2);
            QCOMPARE(desk.presences(theirs.id), 3);
            must(desk.history().redo());
            QCOMPARE(desk.registration(other).status, RegistrationStatus::Cancelled);
            QCOMPARE(desk.presences(stays), 4);
        }
    }

    void twoPlacesInOneTrackAreForetold_data() { TestDatabase::engines(); }
    void twoPlacesInOneTrackAreForetold()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const Registration first = desk.enrol(u"Éloy"_s, u"Maëlle"_s, 0);
        const Registration same = desk.enrol(u"Eloi"_s, u"Maelle"_s, 0);
        const Registration other = desk.enrol(u"Éloi"_s, u"M."_s, 1);
        QVERIFY(must(desk.directory().doublePlaces(first.person.id, same.person.id)).isEmpty());
        const auto places = must(desk.directory().doublePlaces(first.person.id, other.person.id));
        QCOMPARE(places.size(), 1);
        QCOMPARE(places.first().trackLabel, u"Professionnel.le.s"_s);
        QCOMPARE(places.first().places.size(), 2);
        QCOMPARE(places.first().places.first().sessionNumber, 1);
        QCOMPARE(places.first().places.last().sessionNumber, 2);
        QVERIFY(places.first().isOpen());
        QCOMPARE(places.first().proposed().registration, first.id); // asked for first
    }

    void whetherSomebodyElseWaitsForAPlaceIsKnown_data() { TestDatabase::engines(); }
    void whetherSomebodyElseWaitsForAPlaceIsKnown()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const Registration first = desk.enrol(u"Éloy"_s, u"Maëlle"_s, 0);
        const Registration other = desk.enrol(u"Éloi"_s, u"M."_s, 1);
        const Registration third = desk.enrol(u"Noël"_s, u"Jean"_s, 1);
        const auto waitedFor = [&] {
            const auto places
                = must(desk.directory().doublePlaces(first.person.id, other.person.id)).first().places;
            return QList { places.first().isWaitedFor, places.last().isWaitedFor };
        };
        QCOMPARE(waitedFor(), (QList { false, false }));
        (void)must(
            desk.workspace->enrolment().changeStatus({ third.id }, RegistrationStatus::Waitlisted, {}));
        QCOMPARE(waitedFor(), (QList { false, true }));
    }

    void ofTwoPlacesInOneTrackTheOneChosenStays_data() { TestDatabase::engines(); }
    void ofTwoPlacesInOneTrackTheOneChosenStays()
    {
        QFETCH(QString, engine);
        for (const qsizetype chosen : { 0, 1 }) {
            Desk desk(engine);
            const QList<Registration> places { desk.enrol(u"Éloy"_s, u"Maëlle"_s, 0),
                desk.enrol(u"Eloi"_s, u"Maelle"_s, 1) };
            const Registration &stays = places.at(chosen);
            const Registration &goes = places.at(1 - chosen);
            PeopleMerge merge { .kept = places.first().person,
                .removed = places.last().person.id,
                .keptRegistrations = {},
                .reason = u"Doublon réuni"_s,
                .known = {},
                .keptPlaces = QHash<TrackId, SessionId>() };
            // Shown no choice, nobody has made one: no place is lost by it.
            QCOMPARE(desk.directory().merge(merge).error().kind, Error::Kind::Stale);
            QCOMPARE(desk.people(), 2);
            merge.keptPlaces->insert(desk.track, stays.session);
            must(desk.directory().merge(merge));
            for (int round = 0; round < 2; ++round) {
                QCOMPARE(desk.registration(stays.id).status, RegistrationStatus::Confirmed);
                QCOMPARE(desk.registration(goes.id).status, RegistrationStatus::Cancelled);
                QCOMPARE(desk.registration(goes.id).statusReason, u"Doublon réuni"_s);
                QCOMPARE(desk.registration(goes.id).person.id, places.first().person.id);
                must(desk.history().undo());
                QCOMPARE(desk.people(), 2);
                for (const Registration &each : places) {
                    QCOMPARE(desk.registration(each.id).status, RegistrationStatus::Confirmed);
                    QCOMPARE(desk.registration(each.id).person.id, each.person.id);
                }
                must(desk.history().redo());
            }
        }
    }

    void whatIsRecordedDecidesWhichPlacesStay_data() { TestDatabase::engines(); }
    void whatIsRecordedDecidesWhichPlacesStay()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const Registration one = desk.enrol(u"Éloy"_s, u"Maëlle"_s, 0);
        const Registration two = desk.enrol(u"Eloi"_s, u"Maelle"_s, 1);
        desk.present(two, 0, 1);
        const auto merged = [&] {
            return must(desk.directory().merge({ .kept = one.person,
                .removed = two.person.id,
                .keptRegistrations = {},
                .reason = u"Doublon réuni"_s,
                .known = {},
                .keptPlaces = QHash<TrackId, SessionId> { { desk.track, one.session } } }));
        };
        const DoublePlace asked = must(desk.directory().doublePlaces(one.person.id, two.person.id)).first();
        QVERIFY(!asked.isOpen());
        QCOMPARE(asked.proposed().registration, two.id);
        QCOMPARE(asked.givenUp(one.session).size(), 1);
        merged();
        QCOMPARE(desk.registration(one.id).status, RegistrationStatus::Cancelled);
        QCOMPARE(desk.registration(two.id).status, RegistrationStatus::Confirmed);
        must(desk.history().undo());
        // In both: both stay, and it is said of the one person.
        desk.present(one, 0, 1);
        const Person kept = merged();
        QCOMPARE(desk.registration(one.id).status, RegistrationStatus::Confirmed);
        QCOMPARE(desk.registration(two.id).status, RegistrationStatus::Confirmed);
        QCOMPARE(must(desk.directory().doublePlaces(kept.id, kept.id)).first().kept().size(), 2);
    }

    void aConfirmedSeatIsProposedBeforeAWaitingOne_data() { TestDatabase::engines(); }
    void aConfirmedSeatIsProposedBeforeAWaitingOne()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const Registration ours = desk.enrol(u"Éloy"_s, u"Maëlle"_s, 0);
        const Registration theirs = desk.enrol(u"Eloi"_s, u"Maelle"_s, 0);
        must(desk.workspace->enrolment().changeStatus({ ours.id }, RegistrationStatus::Waitlisted));
        QCOMPARE(must(desk.directory().collisions(ours.person.id, theirs.person.id)).first().proposed().id,
            theirs.id);
        must(desk.directory().merge({ .kept = ours.person,
            .removed = theirs.person.id,
            .keptRegistrations = {},
            .reason = u"Doublon"_s,
            .known = {} }));
        QCOMPARE(desk.registration(theirs.id).status, RegistrationStatus::Confirmed);
        QCOMPARE(desk.registration(ours.id).status, RegistrationStatus::Cancelled);
    }

    void presencesDoNotGoToARegistrationThatWaits_data() { TestDatabase::engines(); }
    void presencesDoNotGoToARegistrationThatWaits()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const Registration ours = desk.enrol(u"Éloy"_s, u"Maëlle"_s, 0);
        const Registration theirs = desk.enrol(u"Eloi"_s, u"Maelle"_s, 0);
        must(desk.workspace->enrolment().changeStatus({ ours.id }, RegistrationStatus::Waitlisted));
        const auto asked
            = [&] { return must(desk.directory().collisions(ours.person.id, theirs.person.id)).first(); };
        QVERIFY(asked().isOpen());
        desk.present(theirs, 0, 1);
        QVERIFY(!asked().isOpen());
        PeopleMerge merge { .kept = ours.person,
            .removed = theirs.person.id,
            .keptRegistrations = { ours.id },
            .reason = u"Doublon réuni"_s,
            .known = {} };
        const auto refused = desk.directory().merge(merge);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Invalid);
        QCOMPARE(refused.error().subject, u"presencesNeedPlace"_s);
        QCOMPARE(desk.people(), 2);
        merge.keptRegistrations = { theirs.id };
        must(desk.directory().merge(merge));
        QCOMPARE(desk.registration(theirs.id).status, RegistrationStatus::Confirmed);
        QCOMPARE(desk.presences(theirs.id), 1);
    }

    void aPlaceGivenUpForALineThatWaitsIsNoSecondPlace_data() { TestDatabase::engines(); }
    void aPlaceGivenUpForALineThatWaitsIsNoSecondPlace()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const Registration place = desk.enrol(u"Éloy"_s, u"Maëlle"_s, 1);
        RegistrationDraft wished;
        wished.person = place.person;
        wished.session = desk.sessions.at(2);
        wished.track = desk.track;
        wished.ifPlaced = RegistrationDraft::IfPlaced::Wish;
        const Registration wish = must(desk.workspace->enrolment().enrol(wished));
        QCOMPARE(wish.status, RegistrationStatus::Waitlisted);
        const Registration theirs = desk.enrol(u"Eloi"_s, u"Maelle"_s, 2);
        const auto doubles = [&](const QSet<RegistrationId> &dropped) {
            return must(desk.directory().doublePlaces(place.person.id, theirs.person.id, dropped));
        };
        QCOMPARE(doubles({ wish.id }).size(), 1);
        QVERIFY(doubles({ theirs.id }).isEmpty());
        // The one dropped for another place of the same session changes nothing.
        const Registration same = desk.enrol(u"Éloi"_s, u"M."_s, 1);
        const auto between
            = must(desk.directory().doublePlaces(same.person.id, place.person.id, { place.id }));
        QVERIFY(between.isEmpty());
    }

    void peopleToldApartAreMergedAfterAllAndTakenBack_data() { TestDatabase::engines(); }
    void peopleToldApartAreMergedAfterAllAndTakenBack()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const Registration one = desk.enrol(u"Éloy"_s, u"Maëlle"_s, 0);
        const Registration two = desk.enrol(u"Éloy"_s, u"Maëlle"_s, 1, u"autre@asso.example"_s);
        QCOMPARE(must(LookAlikeIndex::read(desk.database())).pairs(0, 2).size(), 1);
        must(desk.directory().tellApart(two.person.id, one.person.id));
        QCOMPARE(desk.history().done().last().subject, u"Mme ÉLOY et Mme ÉLOY"_s);
        QCOMPARE(must(LookAlikeIndex::read(desk.database())).pairs(0, 2).size(), 0);
        must(desk.history().undo());
        QCOMPARE(desk.toldApart(), 0);
        must(desk.history().redo());
        QCOMPARE(desk.toldApart(), 1);

        must(desk.directory().merge({ .kept = one.person,
            .removed = two.person.id,
            .keptRegistrations = {},
            .reason = {},
            .known = {} }));
        QCOMPARE(desk.toldApart(), 0);
        for (int round = 0; round < 2; ++round) {
            must(desk.history().undo());
            QCOMPARE(desk.toldApart(), 1);
            QCOMPARE(desk.people(), 2);
            must(desk.history().redo());
            QCOMPARE(desk.toldApart(), 0);
            QCOMPARE(desk.people(), 1);
        }
    }

    void aMergeOfNobodyIsRefused_data() { TestDatabase::engines(); }
    void aMergeOfNobodyIsRefused()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const Registration one = desk.enrol(u"Éloy"_s, u"Maëlle"_s, 0);
        const auto merge = [&](PersonId removed) {
            return desk.directory().merge({ .kept = one.person,
                .removed = removed,
                .keptRegistrations = {},
                .reason = {},
                .known = {} });
        };
        QCOMPARE(merge(one.person.id).error().kind, Error::Kind::Invalid);
        QCOMPARE(merge(PersonId { 12 }).error().kind, Error::Kind::NotFound);
        QCOMPARE(desk.directory().tellApart(one.person.id, one.person.id).error().kind, Error::Kind::Invalid);
        QCOMPARE(
            desk.directory().tellApart(one.person.id, PersonId { 12 }).error().kind, Error::Kind::NotFound);
        QCOMPARE(desk.history().done().size(), 1);
    }

    void onlySomebodyWithoutRegistrationsIsRemoved_data() { TestDatabase::engines(); }
    void onlySomebodyWithoutRegistrationsIsRemoved()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const Registration one = desk.enrol(u"Éloy"_s, u"Maëlle"_s, 0);
        const Done refused = desk.directory().remove(one.person.id);
        QVERIFY(!refused);
        QCOMPARE(refused.error().subject, u"registered"_s);
        Person alone;
        alone.id = newId<PersonId>();
        alone.familyName = u"Dupont"_s;
        alone.territories = { must(TerritoryStore(desk.database()).territories()).first().id };
        must(PersonStore(desk.database()).add(alone));
        const Person before = desk.person(alone.id);
        must(desk.directory().remove(alone.id));
        QCOMPARE(desk.people(), 1);
        must(desk.history().undo());
        QCOMPARE(desk.person(alone.id), before);
    }

    void structuresAreRevisedAndMergedAndTakenBack_data() { TestDatabase::engines(); }
    void structuresAreRevisedAndMergedAndTakenBack()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const Registration one = desk.enrol(u"Éloy"_s, u"Maëlle"_s, 0, {}, u"Ville de Roubaix"_s);
        const Registration two = desk.enrol(u"Dupont"_s, u"Aline"_s, 0, {}, u"Commune de Roubaix"_s);
        const Organisation town = desk.organisation(u"Ville de Roubaix"_s);
        const Organisation commune = desk.organisation(u"Commune de Roubaix"_s);
        Organisation wanted = town;
        wanted.name = u"COMMUNE de Roubaix"_s;
        const Done taken = desk.directory().reviseOrganisation(town, wanted);
        QVERIFY(!taken);
        QCOMPARE(taken.error().kind, Error::Kind::Duplicate);
        wanted.name = u"Mairie de Roubaix"_s;
        wanted.kind = u"commune"_s;
        must(desk.directory().reviseOrganisation(town, wanted));
        QCOMPARE(desk.person(one.person.id).organisationName, u"Mairie de Roubaix"_s);
        QCOMPARE(desk.directory().reviseOrganisation(town, wanted).error().kind, Error::Kind::Stale);

        must(Statement(desk.database(),
            u"INSERT INTO quota (session_id, track_id, kind, subject, seats)"
            " VALUES (:session, :track, 'organisation', :subject, 3)"_s)
                .bind(u":session"_s, desk.sessions.first())
                .bind(u":track"_s, desk.track)
                .bind(u":subject"_s, QString::number(commune.id.value))
                .run());
        const auto quotaOf = [&](OrganisationId id) {
            return *must(Statement(desk.database(), u"SELECT count(*) FROM quota WHERE subject = :subject"_s)
                    .bind(u":subject"_s, QString::number(id.value))
                    .first([](const Row &row) { return row.number(0); }));
        };
        // The name of the one that goes is the one chosen.
        const Organisation before = desk.organisation(u"Mairie de Roubaix"_s);
        QCOMPARE(desk.directory().removeOrganisation(before).error().subject, u"organisationUsed"_s);
        wanted.name = commune.name;
        QCOMPARE(desk.directory().mergeOrganisations(town, commune, wanted).error().kind, Error::Kind::Stale);
        must(desk.directory().mergeOrganisations(before, commune, wanted));
        for (int round = 0; round < 2; ++round) {
            QCOMPARE(must(TerritoryStore(desk.database()).organisations()).size(), 1);
            QCOMPARE(desk.person(one.person.id).organisationName, u"Commune de Roubaix"_s);
            QCOMPARE(desk.person(two.person.id).organisation, town.id);
            QCOMPARE(quotaOf(town.id), 1);
            QCOMPARE(quotaOf(commune.id), 0);
            must(desk.history().undo());
            QCOMPARE(must(TerritoryStore(desk.database()).organisations()).size(), 2);
            QCOMPARE(desk.person(one.person.id).organisationName, u"Mairie de Roubaix"_s);
            QCOMPARE(desk.person(two.person.id).organisationName, u"Commune de Roubaix"_s);
            QCOMPARE(quotaOf(commune.id), 1);
            must(desk.history().redo());
        }
    }

    void aStructureNobodyComesFromIsRemovedAndComesBack_data() { TestDatabase::engines(); }
    void aStructureNobodyComesFromIsRemovedAndComesBack()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const Registration one = desk.enrol(u"Éloy"_s, u"Maëlle"_s, 0, {}, u"Ville de Roubaix"_s);
        const Organisation town = desk.organisation(u"Ville de Roubaix"_s);
        QCOMPARE(desk.directory().removeOrganisation(town).error().subject, u"organisationUsed"_s);
        Person elsewhere = desk.person(one.person.id);
        elsewhere.organisationName.clear();
        must(desk.directory().revise(desk.person(one.person.id), elsewhere));
        must(desk.directory().removeOrganisation(town));
        QCOMPARE(must(TerritoryStore(desk.database()).organisations()).size(), 0);
        must(desk.history().undo());
        QCOMPARE(desk.organisation(u"Ville de Roubaix"_s), town);
    }
};

IREV_TEST(DirectoryTest)
#include "directorytest.moc"
