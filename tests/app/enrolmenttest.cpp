// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/registrations/enrolment.h"

#include "app/people/lookalikes.h"
#include "app/people/personstore.h"
#include "app/programmes/programmestore.h"
#include "app/registrations/occupancy.h"
#include "app/registrations/registrationstore.h"
#include "app/sessions/meetingstore.h"
#include "app/storage/statement.h"
#include "app/storage/transaction.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testregistry.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace
{

/// The published programme of 2022, and somebody to register in its first session.
struct Desk {
    explicit Desk(const QString &engine)
        : test(engine)
        , workspace(test.create(Content::Programme))
    {
        cycle = must(ProgrammeStore(workspace->database()).cycles()).first();
        sessions = must(MeetingStore(workspace->database()).sessions(cycle.id));
    }

    RegistrationDraft draft(const QString &familyName, Audience audience = Audience::Professional) const
    {
        RegistrationDraft made;
        made.person.familyName = familyName;
        made.person.givenName = u"Maëlle"_s;
        made.person.email = familyName.toLower().remove(u' ') + u"@structure.example"_s;
        made.session = sessions.first().id;
        made.track = cycle.trackFor(audience)->id;
        made.audience = audience;
        return made;
    }

    /// Requests to be confirmed, in this order.
    QList<RegistrationId> request(const QStringList &names)
    {
        QList<RegistrationId> asked;
        for (const QString &name : names) {
            RegistrationDraft wanted = draft(name);
            wanted.onlyRequested = true;
            asked << must(enrol(wanted)).id;
        }
        return asked;
    }
    void setSeats(int seats)
    {
        (void)must(Statement(workspace->database(), u"UPDATE session_track SET capacity = :seats"_s)
                .bind(u":seats"_s, std::optional(seats))
                .run());
    }

    Result<Registration> enrol(const RegistrationDraft &draft) { return workspace->enrolment().enrol(draft); }

    TestDatabase test;
    std::unique_ptr<Workspace> workspace;
    Cycle cycle;
    QList<Session> sessions;
};

} // namespace

class EnrolmentTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anUnknownCapacityIsNoLimit_data() { TestDatabase::engines(); }
    void anUnknownCapacityIsNoLimit()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        for (int i = 0; i < 5; ++i) {
            QCOMPARE(must(desk.enrol(desk.draft(u"Nom%1"_s.arg(i)))).status, RegistrationStatus::Confirmed);
        }
    }

    void aFullSessionPutsTheNextOnTheWaitingList_data() { TestDatabase::engines(); }
    void aFullSessionPutsTheNextOnTheWaitingList()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        desk.setSeats(1);
        QCOMPARE(must(desk.enrol(desk.draft(u"Éloy"_s))).status, RegistrationStatus::Confirmed);
        const Registration second = must(desk.enrol(desk.draft(u"Noël"_s)));
        QCOMPARE(second.status, RegistrationStatus::Waitlisted);
        QCOMPARE(second.waitlistRank, 1);
        QCOMPARE(must(desk.enrol(desk.draft(u"Tison"_s))).waitlistRank, 2);
    }

    void aFreedSeatIsNotForANewcomerWhileSomebodyWaits_data() { TestDatabase::engines(); }
    void aFreedSeatIsNotForANewcomerWhileSomebodyWaits()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        desk.setSeats(1);
        const Registration first = must(desk.enrol(desk.draft(u"Éloy"_s)));
        (void)must(desk.enrol(desk.draft(u"Noël"_s)));
        (void)must(desk.workspace->enrolment().changeStatus(
            { first.id }, RegistrationStatus::Cancelled, u"Empêchée"_s));
        QCOMPARE(must(desk.enrol(desk.draft(u"Tison"_s))).status, RegistrationStatus::Waitlisted);
        const Occupancy counted
            = must(occupancy::ofGroup(desk.workspace->database(), first.session, first.track));
        QCOMPARE(counted.free(), 1);
        QCOMPARE(counted.waitlisted, 2);
    }

    void whereNothingIsLimitedANewcomerIsConfirmedBesideWhoWaits_data() { TestDatabase::engines(); }
    void whereNothingIsLimitedANewcomerIsConfirmedBesideWhoWaits()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const Registration first = must(desk.enrol(desk.draft(u"Éloy"_s)));
        (void)must(desk.workspace->enrolment().changeStatus({ first.id }, RegistrationStatus::Waitlisted));
        QCOMPARE(must(desk.enrol(desk.draft(u"Noël"_s))).status, RegistrationStatus::Confirmed);
    }

    void seatsBesidesThoseOfTheWaitingGoToWhoAskedInTurn_data() { TestDatabase::engines(); }
    void seatsBesidesThoseOfTheWaitingGoToWhoAskedInTurn()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        desk.setSeats(0);
        (void)must(desk.enrol(desk.draft(u"Éloy"_s)));
        (void)must(desk.enrol(desk.draft(u"Noël"_s)));
        const QList<RegistrationId> asked = desk.request({ u"Abel"_s, u"Bon"_s, u"Cau"_s });
        desk.setSeats(3);
        const StatusOutcome outcome
            = must(desk.workspace->enrolment().changeStatus(asked, RegistrationStatus::Confirmed));
        QCOMPARE(outcome.changed, asked.first(1));
        QCOMPARE(outcome.skipped.size(), 2);
        QCOMPARE(outcome.skipped.first().reason.detail, u"reserved"_s);
    }

    void whoHasNoPlaceToTransferIsEnrolledAndSoNamed_data() { TestDatabase::engines(); }
    void whoHasNoPlaceToTransferIsEnrolledAndSoNamed()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        RegistrationDraft draft = desk.draft(u"Éloy"_s);
        draft.ifPlaced = RegistrationDraft::IfPlaced::Transfer;
        const RegistrationId first = must(desk.enrol(draft)).id;
        const History &history = desk.workspace->history();
        QCOMPARE(history.done().last().kind, ActKind::Enrol);
        draft.session = desk.sessions.at(1).id;
        QCOMPARE(must(desk.enrol(draft)).id, first);
        QCOMPARE(history.done().last().kind, ActKind::Transfer);
        const auto latest = must(desk.workspace->journal().latest(2));
        QCOMPARE(latest.first().kind, ActKind::Transfer);
        QCOMPARE(latest.last().kind, ActKind::Enrol);
    }

    void aRequestOnlyHoldsNoSeat_data() { TestDatabase::engines(); }
    void aRequestOnlyHoldsNoSeat()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        desk.setSeats(1);
        RegistrationDraft draft = desk.draft(u"Éloy"_s);
        draft.onlyRequested = true;
        QCOMPARE(must(desk.enrol(draft)).status, RegistrationStatus::Requested);
        QCOMPARE(must(desk.enrol(desk.draft(u"Noël"_s))).status, RegistrationStatus::Confirmed);
    }

    void theSamePersonIsRegisteredOnceInASession_data() { TestDatabase::engines(); }
    void theSamePersonIsRegisteredOnceInASession()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const Registration first = must(desk.enrol(desk.draft(u"de La Fontaine"_s)));
        RegistrationDraft again = desk.draft(u"DE LA FONTAINE"_s);
        again.person.email = again.person.email.toUpper();
        const auto refused = desk.enrol(again);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Duplicate);
        QVERIFY(refused.error().subject.contains(u"FONTAINE"_s));
        // in another session it is the same person
        again.session = desk.sessions.at(1).id;
        again.ifPlaced = RegistrationDraft::IfPlaced::Wish;
        QCOMPARE(must(desk.enrol(again)).person.id, first.person.id);
        // and once cancelled, the first session is open to them again
        (void)must(desk.workspace->enrolment().changeStatus({ first.id }, RegistrationStatus::Cancelled));
        again.session = desk.sessions.first().id;
        QVERIFY(desk.enrol(again));
    }

    void namesakesAreNeverMergedByThemselves_data() { TestDatabase::engines(); }
    void namesakesAreNeverMergedByThemselves()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const Registration one = must(desk.enrol(desk.draft(u"Éloy"_s)));
        RegistrationDraft namesake = desk.draft(u"Éloy"_s);
        namesake.person.email = u"autre@structure.example"_s;
        QVERIFY(must(desk.enrol(namesake)).person.id != one.person.id);

        // with nothing to tell them apart the desk asks, and takes the answer
        RegistrationDraft bare = desk.draft(u"Noël"_s);
        bare.person.email.clear();
        QVERIFY(desk.enrol(bare));
        QCOMPARE(desk.enrol(bare).error().kind, Error::Kind::Duplicate);
        bare.isSomebodyElse = true;
        QVERIFY(desk.enrol(bare));

        // councillors of two neighbourhoods, neither with an address, are told apart by these
        RegistrationDraft councillor = desk.draft(u"Hamon"_s);
        councillor.audience = Audience::Citizen;
        councillor.person.email.clear();
        councillor.person.council = u"Fives"_s;
        const PersonId first = must(desk.enrol(councillor)).person.id;
        QCOMPARE(desk.enrol(councillor).error().kind, Error::Kind::Duplicate);
        councillor.person.council = u"Étouvie"_s;
        QVERIFY(must(desk.enrol(councillor)).person.id != first);
    }

    void aNamesakeOfTheSameStructureOrTelephoneIsAskedAbout_data() { TestDatabase::engines(); }
    void aNamesakeOfTheSameStructureOrTelephoneIsAskedAbout()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        RegistrationDraft known = desk.draft(u"Éloy"_s);
        known.person.organisationName = u"Ville de Denain"_s;
        known.person.phone = u"06 39 98 00 12"_s;
        const PersonId person = must(desk.enrol(known)).person.id;

        const auto refused = [&](const RegistrationDraft &draft) {
            const auto enrolled = desk.enrol(draft);
            return enrolled ? QString()
                            : u"%1|%2"_s.arg(int(enrolled.error().kind)).arg(enrolled.error().detail);
        };
        const QString here = u"%1|"_s.arg(int(Error::Kind::Duplicate));
        RegistrationDraft structure = desk.draft(u"ELOY"_s);
        structure.person.email.clear();
        structure.person.organisationName = u"ville de DENAIN"_s;
        QCOMPARE(refused(structure), here);
        RegistrationDraft phone = desk.draft(u"eloy"_s);
        phone.person.email.clear();
        phone.person.phone = u"0639980012"_s;
        QCOMPARE(refused(phone), here);
        // A second place in the track is none of theirs either.
        phone.session = desk.sessions.at(1).id;
        QCOMPARE(refused(phone), here + u'1');

        // Two addresses make two people, and so does the coordinator.
        RegistrationDraft another = structure;
        another.person.email = u"autre@denain.example"_s;
        QVERIFY(must(desk.enrol(another)).person.id != person);
        phone.apartFrom = QList { person };
        QVERIFY(must(desk.enrol(phone)).person.id != person);
        structure.isSomebodyElse = true;
        QVERIFY(must(desk.enrol(structure)).person.id != person);
    }

    void aNameTypedAsItIsFiledIsKeptAsItIsBorne_data() { TestDatabase::engines(); }
    void aNameTypedAsItIsFiledIsKeptAsItIsBorne()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        for (const auto &[typed, borne, filed] :
            { std::tuple { u"La Fontaine (de)"_s, u"de La Fontaine"_s, u"La Fontaine (de)"_s },
                std::tuple { u"Aubigny (d’)"_s, u"d’Aubigny"_s, u"Aubigny (d’)"_s } }) {
            RegistrationDraft draft = desk.draft(typed);
            draft.person.email = u"m%1@structure.example"_s.arg(typed.size());
            const Registration registration = must(desk.enrol(draft));
            QCOMPARE(registration.person.familyName, borne);
            QCOMPARE(registration.person.sortName, filed);
            // by the form of this registration too, whose sort name follows what is typed
            RegistrationDraft again = draftOf(registration);
            again.person.familyName = again.person.sortName = typed;
            const Person revised = must(desk.workspace->enrolment().revise(registration, again)).person;
            QCOMPARE(revised.familyName, borne);
            QCOMPARE(revised.sortName, filed);
        }
    }

    void whatIsTypedIsTidiedAndKept_data() { TestDatabase::engines(); }
    void whatIsTypedIsTidiedAndKept()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        RegistrationDraft draft = desk.draft(u"  d’Aubigny "_s);
        draft.person.email = u"a@b.example"_s;
        draft.person.phone = u"+33 3 53 01 00 02"_s;
        draft.person.organisationName = u"Ville d'Étaples"_s;
        draft.person.territories = { u"59-MEL"_s, u"02-LAON"_s, u"59-MEL"_s };
        const Registration stored = must(desk.enrol(draft));
        QCOMPARE(stored.person.familyName, u"d’Aubigny"_s);
        QCOMPARE(stored.person.sortName, u"Aubigny (d’)"_s);
        QCOMPARE(stored.person.phone, u"03 53 01 00 02"_s);
        QCOMPARE(stored.person.territories, QStringList({ u"59-MEL"_s, u"02-LAON"_s }));
        // the same structure typed otherwise is the same structure
        RegistrationDraft other = desk.draft(u"Noël"_s);
        other.person.organisationName = u"VILLE D’ETAPLES"_s;
        QCOMPARE(must(desk.enrol(other)).person.organisation, stored.person.organisation);
    }

    void anyTextIsStoredAsTyped_data()
    {
        QTest::addColumn<QString>("engine");
        QTest::addColumn<QString>("name");
        const QStringList names { u"O'Neil; DROP TABLE person;--"_s, u"<b>Gras</b>"_s, u"100 % %1 %s"_s,
            u"مريم"_s, u"שרה"_s, u"Éloy 🎓"_s, u"\"Les\" \\ Deux"_s, QString(300, u'Ż') };
        for (const QString &engine : { u"sqlite"_s, u"postgresql"_s }) {
            for (const QString &name : names) {
                QTest::addRow("%s %s", qPrintable(engine), qPrintable(name.left(12))) << engine << name;
            }
        }
    }
    void anyTextIsStoredAsTyped()
    {
        QFETCH(QString, engine);
        QFETCH(QString, name);
        Desk desk(engine);
        RegistrationDraft draft = desk.draft(name);
        draft.person.email.clear();
        draft.person.organisationName = name;
        const Registration stored = must(desk.enrol(draft));
        const Registration read = must(RegistrationStore(desk.workspace->database()).registration(stored.id));
        QCOMPARE(read.person.familyName, name);
        QCOMPARE(read.person.organisationName, name);
    }

    void aDraftWithProblemsIsRefusedAndNothingIsWritten_data() { TestDatabase::engines(); }
    void aDraftWithProblemsIsRefusedAndNothingIsWritten()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        RegistrationDraft draft = desk.draft(u"Éloy"_s);
        draft.person.email = u"sans arobase"_s;
        QCOMPARE(desk.enrol(draft).error().kind, Error::Kind::Invalid);
        draft = desk.draft(u"Éloy"_s);
        draft.person.territories = { u"99-NULLE-PART"_s };
        QCOMPARE(desk.enrol(draft).error().kind, Error::Kind::NotFound);
        draft = desk.draft(u"Éloy"_s);
        draft.audience = Audience::Elected; // in the professionals' track
        QCOMPARE(desk.enrol(draft).error().kind, Error::Kind::Invalid);
        QVERIFY(must(PersonStore(desk.workspace->database()).people()).isEmpty());
    }

    void revisingNoticesSomebodyElsesChange_data() { TestDatabase::engines(); }
    void revisingNoticesSomebodyElsesChange()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const Registration stored = must(desk.enrol(desk.draft(u"Éloy"_s)));
        RegistrationDraft draft = desk.draft(u"Éloy-Noël"_s);
        draft.person.id = stored.person.id;
        const auto other = desk.test.open();
        QCOMPARE(must(other->enrolment().revise(stored, draft)).person.familyName, u"Éloy-Noël"_s);
        const auto stale = desk.workspace->enrolment().revise(stored, draft);
        QVERIFY(!stale);
        QCOMPARE(stale.error().kind, Error::Kind::Stale);
    }

    void revisingNoticesThePersonChangedThroughAnotherRegistration_data() { TestDatabase::engines(); }
    void revisingNoticesThePersonChangedThroughAnotherRegistration()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const Registration here = must(desk.enrol(desk.draft(u"Éloy"_s)));
        RegistrationDraft again = draftOf(here);
        again.session = desk.sessions.at(1).id;
        again.ifPlaced = RegistrationDraft::IfPlaced::Wish;
        const Registration there = must(desk.enrol(again));
        const Registration read = must(RegistrationStore(desk.workspace->database()).registration(here.id));
        RegistrationDraft theirs = draftOf(there);
        theirs.person.phone = u"06 39 98 00 44"_s;
        (void)must(desk.workspace->enrolment().revise(there, theirs));

        RegistrationDraft mine = draftOf(read);
        mine.person.function = u"directrice"_s;
        const auto stale = desk.workspace->enrolment().revise(read, mine);
        QVERIFY(!stale);
        QCOMPARE(stale.error().kind, Error::Kind::Stale);
        const Registration after = must(RegistrationStore(desk.workspace->database()).registration(here.id));
        QCOMPARE(after.person.phone, u"06 39 98 00 44"_s);
        QVERIFY(after.person.function != u"directrice"_s);
    }

    void aStatusWishThatCannotBeMetChangesNothing_data() { TestDatabase::engines(); }
    void aStatusWishThatCannotBeMetChangesNothing()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        desk.setSeats(1);
        (void)must(desk.enrol(desk.draft(u"Noël"_s)));
        const Registration waiting = must(desk.enrol(desk.draft(u"Éloy"_s)));
        RegistrationDraft draft = draftOf(waiting);
        draft.person.function = u"directrice"_s;
        const auto refused = desk.workspace->enrolment().revise(
            waiting, draft, StatusWish { RegistrationStatus::Confirmed, {} });
        QCOMPARE(refused.error().kind, Error::Kind::Full);
        const Registration after
            = must(RegistrationStore(desk.workspace->database()).registration(waiting.id));
        QCOMPARE(after.person, waiting.person);
        QCOMPARE(after.status, RegistrationStatus::Waitlisted);
        QCOMPARE(after.version, waiting.version);
    }

    void movingToAFullSessionWaitsThere_data() { TestDatabase::engines(); }
    void movingToAFullSessionWaitsThere()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        desk.setSeats(1);
        RegistrationDraft there = desk.draft(u"Noël"_s);
        there.session = desk.sessions.at(1).id;
        (void)must(desk.enrol(there));
        const Registration mine = must(desk.enrol(desk.draft(u"Éloy"_s)));
        RegistrationDraft moved = desk.draft(u"Éloy"_s);
        moved.session = desk.sessions.at(1).id;
        const Registration after = must(desk.workspace->enrolment().revise(mine, moved));
        QCOMPARE(after.status, RegistrationStatus::Waitlisted);
        QCOMPARE(after.sessionNumber, 2);
    }

    void confirmingSeveralStopsAtTheLastSeatAndSaysWhoIsLeft_data() { TestDatabase::engines(); }
    void confirmingSeveralStopsAtTheLastSeatAndSaysWhoIsLeft()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const QList<RegistrationId> ids = desk.request({ u"Éloy"_s, u"Noël"_s, u"Tison"_s });
        desk.setSeats(2);
        const StatusOutcome outcome
            = must(desk.workspace->enrolment().changeStatus(ids, RegistrationStatus::Confirmed));
        QCOMPARE(outcome.changed, ids.first(2));
        QCOMPARE(outcome.skipped.size(), 1);
        QCOMPARE(outcome.skipped.first().reason.kind, Error::Kind::Full);
        QCOMPARE(outcome.skipped.first().name, u"TISON Maëlle"_s);
    }

    void theLastSeatsGoInTurnAndNotInTheOrderOfTheList_data() { TestDatabase::engines(); }
    void theLastSeatsGoInTurnAndNotInTheOrderOfTheList()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        desk.setSeats(0);
        QHash<QString, RegistrationId> ids;
        const auto enrol = [&](const QString &name, bool onlyRequested) {
            RegistrationDraft draft = desk.draft(name);
            draft.onlyRequested = onlyRequested;
            draft.requestedAt = QDateTime(QDate(2021, 10, 4), QTime(9, 0)).addSecs(60 * ids.size());
            ids.insert(name, must(desk.enrol(draft)).id);
        };
        enrol(u"Bon"_s, true);
        enrol(u"Zola"_s, false);
        enrol(u"Tison"_s, false);
        enrol(u"Abel"_s, false);
        enrol(u"Cau"_s, false);
        must(desk.workspace->waitingDesk().prioritise(ids.value(u"Cau"_s), 2, u"Pilote du contrat"_s));
        GroupSeats seats
            = must(desk.workspace->seats().seats(desk.sessions.first().id, desk.draft({}).track));
        seats.capacity = 3;
        seats.lateCallsAllowed = true; // the programme is of 2022
        must(desk.workspace->seats().setSeats(seats));
        QList<RegistrationId> byName;
        for (const QString &name : { u"Abel"_s, u"Bon"_s, u"Cau"_s, u"Tison"_s, u"Zola"_s }) {
            byName.append(ids.value(name));
        }
        const StatusOutcome foreseen
            = must(desk.workspace->enrolment().foresee(byName, RegistrationStatus::Confirmed));
        const StatusOutcome outcome
            = must(desk.workspace->enrolment().changeStatus(byName, RegistrationStatus::Confirmed));
        QVERIFY(outcome.isAs(foreseen));
        // the priority, then the time of the request
        QCOMPARE(
            outcome.changed, (QList { ids.value(u"Cau"_s), ids.value(u"Zola"_s), ids.value(u"Tison"_s) }));
        QCOMPARE(outcome.skipped.size(), 2);
        QCOMPARE(outcome.skipped.first().id, ids.value(u"Abel"_s));
        QCOMPARE(outcome.skipped.last().id, ids.value(u"Bon"_s)); // asked first, and does not wait
        // A seat for each who waits, and who asked has what they leave.
        must(desk.workspace->history().undo());
        seats = must(desk.workspace->seats().seats(desk.sessions.first().id, desk.draft({}).track));
        seats.capacity = 5;
        must(desk.workspace->seats().setSeats(seats));
        QCOMPARE(must(desk.workspace->enrolment().changeStatus(byName, RegistrationStatus::Confirmed))
                     .changed.last(),
            ids.value(u"Bon"_s));
    }

    /// Asked one after the other, each with the plan read anew, and all at once: the same seats go to the
    /// same people.
    void manyAtOnceGetWhatTheyWouldGetOneByOne_data() { TestDatabase::engines(); }
    void manyAtOnceGetWhatTheyWouldGetOneByOne()
    {
        QFETCH(QString, engine);
        const auto prepared = [&](Desk &desk) {
            QList<RegistrationId> ids;
            desk.setSeats(3);
            for (const QString &name :
                { u"Abel"_s, u"Bon"_s, u"Cau"_s, u"Éloy"_s, u"Noël"_s, u"Tison"_s, u"Zola"_s }) {
                RegistrationDraft draft = desk.draft(name);
                draft.person.organisationName = ids.size() % 2 == 0 ? u"Ville de A"_s : u"Ville de B"_s;
                draft.onlyRequested = name == u"Abel"_s || name == u"Zola"_s;
                ids << must(desk.enrol(draft)).id;
            }
            GroupSeats seats
                = must(desk.workspace->seats().seats(desk.sessions.first().id, desk.draft({}).track));
            seats.capacity = 5;
            seats.lateCallsAllowed = true; // the programme is of 2022
            seats.quotas = { { Quota::Kind::Organisation, {}, 2 } };
            must(desk.workspace->seats().setSeats(seats));
            // the others first: whoever came first waits longest
            std::ranges::reverse(ids);
            return ids;
        };
        const auto statuses = [](Desk &desk, const QList<RegistrationId> &ids) {
            QStringList all;
            for (const RegistrationId id : ids) {
                all << code(must(RegistrationStore(desk.workspace->database()).registration(id)).status);
            }
            return all;
        };
        Desk one(engine);
        const QList<RegistrationId> oneByOne = prepared(one);
        for (const RegistrationId id : oneByOne) {
            (void)must(one.workspace->enrolment().changeStatus({ id }, RegistrationStatus::Confirmed));
        }
        Desk all(engine);
        const QList<RegistrationId> together = prepared(all);
        const StatusOutcome foreseen
            = must(all.workspace->enrolment().foresee(together, RegistrationStatus::Confirmed));
        QVERIFY(!foreseen.changed.isEmpty() && !foreseen.skipped.isEmpty());
        QVERIFY(all.workspace->history().done().last().kind != ActKind::Confirm); // nothing was done
        const StatusOutcome outcome = must(
            all.workspace->enrolment().changeAsForeseen(together, RegistrationStatus::Confirmed, foreseen));
        QVERIFY(outcome.isAs(foreseen));
        QCOMPARE(statuses(all, together), statuses(one, oneByOne));
    }

    void whatIsForeseenIsDoneOrNothing_data() { TestDatabase::engines(); }
    void whatIsForeseenIsDoneOrNothing()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const QList<RegistrationId> ids { must(desk.enrol(desk.draft(u"Éloy"_s))).id,
            must(desk.enrol(desk.draft(u"Noël"_s))).id };
        const StatusOutcome foreseen
            = must(desk.workspace->enrolment().foresee(ids, RegistrationStatus::Cancelled));
        QCOMPARE(foreseen.changed, ids);
        QCOMPARE(foreseen.names.value(ids.first()), u"ÉLOY Maëlle"_s);
        QCOMPARE(must(RegistrationStore(desk.workspace->database()).registration(ids.first())).status,
            RegistrationStatus::Confirmed);
        const auto other = desk.test.open();
        (void)must(other->enrolment().changeStatus({ ids.last() }, RegistrationStatus::Cancelled));
        const auto refused = desk.workspace->enrolment().changeAsForeseen(
            ids, RegistrationStatus::Cancelled, foreseen, u"Report"_s);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Stale);
        QCOMPARE(must(RegistrationStore(desk.workspace->database()).registration(ids.first())).status,
            RegistrationStatus::Confirmed);
    }

    void reactivatingBesideAnActiveTwinIsSkipped_data() { TestDatabase::engines(); }
    void reactivatingBesideAnActiveTwinIsSkipped()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const Registration first = must(desk.enrol(desk.draft(u"Éloy"_s)));
        (void)must(desk.workspace->enrolment().changeStatus(
            { first.id }, RegistrationStatus::Cancelled, u"Reportée"_s));
        QCOMPARE(must(RegistrationStore(desk.workspace->database()).registration(first.id)).statusReason,
            u"Reportée"_s);
        (void)must(desk.enrol(desk.draft(u"Éloy"_s)));
        const StatusOutcome outcome
            = must(desk.workspace->enrolment().changeStatus({ first.id }, RegistrationStatus::Confirmed));
        QVERIFY(outcome.changed.isEmpty());
        QCOMPARE(outcome.skipped.first().reason.kind, Error::Kind::Duplicate);
    }

    void changesAreToldOnceSaved_data() { TestDatabase::engines(); }
    void changesAreToldOnceSaved()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const QSignalSpy added(&desk.workspace->changes(), &Changes::registrationsAdded);
        const QSignalSpy changed(&desk.workspace->changes(), &Changes::registrationsChanged);
        const Registration stored = must(desk.enrol(desk.draft(u"Éloy"_s)));
        (void)must(desk.workspace->enrolment().changeStatus({ stored.id }, RegistrationStatus::Cancelled));
        RegistrationDraft wrong = desk.draft(u""_s);
        QVERIFY(!desk.enrol(wrong));
        QCOMPARE(added.size(), 1);
        QCOMPARE(changed.size(), 1);
    }

    void anotherWindowSeesTheChange_data() { TestDatabase::engines(); }
    void anotherWindowSeesTheChange()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const auto other = desk.test.open();
        const QSignalSpy everything(&other->changes(), &Changes::everythingChanged);
        QVERIFY(other->lookForOthersChanges());
        QCOMPARE(everything.size(), 0);
        (void)must(desk.enrol(desk.draft(u"Éloy"_s)));
        QVERIFY(other->lookForOthersChanges());
        QVERIFY(other->lookForOthersChanges());
        QCOMPARE(everything.size(), 1);
        QCOMPARE(must(RegistrationStore(other->database()).registrations()).size(), 1);
    }

    void aCitizenCountsAtTheSeancesOpenToThem_data() { TestDatabase::engines(); }
    void aCitizenCountsAtTheSeancesOpenToThem()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        (void)must(desk.enrol(desk.draft(u"Éloy"_s)));
        (void)must(desk.enrol(desk.draft(u"Noël"_s, Audience::Citizen)));
        const auto counted = must(occupancy::ofMeetings(desk.workspace->database()));
        const auto meetings = must(MeetingStore(desk.workspace->database()).meetings());
        for (const Meeting &meeting : meetings) {
            if (meeting.sessionNumber != 1 || meeting.trackCode != u"professionals") {
                continue;
            }
            const int expected = meeting.moduleNumber == 2 ? 2 : 1;
            QCOMPARE(counted.value(meeting.id).registered, expected);
            QCOMPARE(int(must(RegistrationStore(desk.workspace->database()).expectedAt(meeting.id)).size()),
                expected);
        }
    }

    void whoChoseSeancesCountsThereAndNowhereElse_data() { TestDatabase::engines(); }
    void whoChoseSeancesCountsThereAndNowhereElse()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const auto meetings = must(MeetingStore(desk.workspace->database()).meetings());
        (void)must(desk.enrol(desk.draft(u"Éloy"_s)));
        RegistrationDraft chosen = desk.draft(u"Noël"_s);
        chosen.modules = QList<ModuleId> {};
        for (const Meeting &meeting : meetings) {
            if (meeting.session == chosen.session && meeting.track == chosen.track
                && (meeting.moduleNumber == 1 || meeting.moduleNumber == 3)) {
                chosen.modules->append(meeting.module);
            }
        }
        QCOMPARE(chosen.modules->size(), 2);
        (void)must(desk.enrol(chosen));
        const auto counted = must(occupancy::ofMeetings(desk.workspace->database()));
        QCOMPARE(counted.size(), meetings.size());
        for (const Meeting &meeting : meetings) {
            const bool isTheirs = meeting.session == chosen.session && meeting.track == chosen.track;
            const int expected = !isTheirs ? 0 : chosen.modules->contains(meeting.module) ? 2 : 1;
            QCOMPARE(counted.value(meeting.id).registered, expected);
            QCOMPARE(int(must(RegistrationStore(desk.workspace->database()).expectedAt(meeting.id)).size()),
                expected);
        }
    }

    void chosenSeancesAndWishesAreThoseOfTheTrack_data() { TestDatabase::engines(); }
    void chosenSeancesAndWishesAreThoseOfTheTrack()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const Track &elected = *desk.cycle.trackFor(Audience::Elected);
        const Track &professionals = *desk.cycle.trackFor(Audience::Professional);
        RegistrationDraft draft = desk.draft(u"Éloy"_s);
        draft.modules = QList { elected.modules.first().id };
        QCOMPARE(desk.enrol(draft).error().subject, u"modules"_s);
        draft.modules = QList { professionals.modules.first().id, professionals.modules.first().id };
        QCOMPARE(desk.enrol(draft).error().subject, u"modules"_s);
        draft.modules = QList { professionals.modules.first().id };
        draft.wishes = QList { desk.sessions.first().id };
        QCOMPARE(desk.enrol(draft).error().subject, u"wishes"_s);
        draft.wishes = QList { desk.sessions.at(2).id, desk.sessions.at(2).id };
        QCOMPARE(desk.enrol(draft).error().subject, u"wishes"_s);
        QVERIFY(must(RegistrationStore(desk.workspace->database()).registrations()).isEmpty());
        draft.wishes = QList { desk.sessions.at(2).id, desk.sessions.at(1).id };
        const Registration made = must(desk.enrol(draft));
        QCOMPARE(made.modules, *draft.modules);
        QCOMPARE(made.wishes, *draft.wishes);

        // A wish that comes true is no wish any more.
        const Registration moved
            = must(desk.workspace->enrolment().transfer(made.id, desk.sessions.at(1).id));
        QCOMPARE(moved.wishes, QList { desk.sessions.at(2).id });
        RegistrationDraft other = draftOf(moved);
        other.audience = Audience::Elected;
        other.track = elected.id;
        other.modules.reset();
        other.wishes.reset();
        const Registration revised = must(desk.workspace->enrolment().revise(moved, other));
        QVERIFY(revised.modules.isEmpty());
        QVERIFY(revised.wishes.isEmpty());
    }

    void aNewcomerSaidToBeSomebodyElseIsRemembered_data() { TestDatabase::engines(); }
    void aNewcomerSaidToBeSomebodyElseIsRemembered()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        Database &database = desk.workspace->database();
        const PersonId known = must(desk.enrol(desk.draft(u"Éloy"_s))).person.id;
        RegistrationDraft draft = desk.draft(u"Eloi"_s);
        draft.apartFrom = QList { known };
        const PersonId newcomer = must(desk.enrol(draft)).person.id;
        QVERIFY(newcomer != known);
        QVERIFY(must(LookAlikeIndex::read(database)).pairs(0, 10).isEmpty());
        (void)must(desk.workspace->history().undo());
        (void)must(desk.enrol(desk.draft(u"Eloi"_s)));
        QCOMPARE(must(LookAlikeIndex::read(database)).pairs(0, 10).size(), 1);
    }

    void aLongDirectoryIsReadInPieces()
    {
        Desk desk(u"sqlite"_s);
        for (int i = 0; i < 7; ++i) {
            RegistrationDraft draft = desk.draft(u"Éloy"_s);
            draft.person.email = u"maelle%1@structure.example"_s.arg(i);
            (void)must(desk.enrol(draft));
        }
        const LookAlikeIndex whole = must(LookAlikeIndex::read(desk.workspace->database()));
        LookAlikeIndex pieces;
        int readings = 1;
        while (!must(pieces.readPiece(desk.workspace->database(), 3))) {
            ++readings;
        }
        QCOMPARE(readings, 3);
        QCOMPARE(pieces.size(), whole.size());
        QCOMPARE(pieces.pairs(0, 100).size(), whole.pairs(0, 100).size());
        QCOMPARE(whole.pairs(0, 100).size(), 21);
    }
};

IREV_TEST(EnrolmentTest)

#include "enrolmenttest.moc"
