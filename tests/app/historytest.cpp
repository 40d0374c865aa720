// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attendance/attendancestore.h"
#include "app/exchange/importer.h"
#include "app/exchange/tablereader.h"
#include "app/journal/journalpages.h"
#include "app/people/personstore.h"
#include "app/programmes/programmestore.h"
#include "app/registrations/registrationstore.h"
#include "app/sessions/meetingstore.h"
#include "app/storage/statement.h"
#include "app/territories/territorystore.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testregistry.h"

#include <QBuffer>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

RegistrationStatus statusOf(Workspace &workspace, RegistrationId id)
{
    return must(RegistrationStore(workspace.database()).registration(id)).status;
}

} // namespace

/// Acts are written down, taken back and done again, on both engines.
class HistoryTest final : public QObject
{
    Q_OBJECT

private:
    /// Session 1 of the published programme, with as many professionals' seats.
    struct Desk {
        explicit Desk(const QString &engine)
            : stored(engine)
            , workspace(stored.create(Content::Programme, clockAt(QDate(2021, 10, 4))))
        {
            const auto sessions = must(MeetingStore(workspace->database()).sessions());
            session = sessions.first().id;
            const auto cycles = must(ProgrammeStore(workspace->database()).cycles());
            track = cycles.first().trackFor(Audience::Professional)->id;
        }
        RegistrationId enrol(const QString &familyName, const QString &givenName)
        {
            RegistrationDraft draft;
            draft.person.familyName = familyName;
            draft.person.givenName = givenName;
            draft.person.civility = u"Madame"_s;
            draft.session = session;
            draft.track = track;
            return must(workspace->enrolment().enrol(draft)).id;
        }
        QList<Meeting> meetings()
        {
            MeetingFilter theirs;
            theirs.session = session;
            theirs.track = track;
            return must(MeetingStore(workspace->database()).meetings(theirs));
        }
        History &history() { return workspace->history(); }

        TestDatabase stored;
        std::unique_ptr<Workspace> workspace;
        SessionId session;
        TrackId track;
    };

    /// Mme ÉLOY, typed without her accents by whoever does not find her.
    static RegistrationId registerAgain(Workspace &workspace, SessionId session, TrackId track)
    {
        RegistrationDraft draft;
        draft.person.civility = u"Madame"_s;
        draft.person.familyName = u"Eloy"_s;
        draft.person.givenName = u"Maelle"_s;
        draft.session = session;
        draft.track = track;
        return must(workspace.enrolment().enrol(draft)).id;
    }

private Q_SLOTS:
    void aStructureGoesWithTheRegistrationItCameWith_data() { TestDatabase::engines(); }
    void aStructureGoesWithTheRegistrationItCameWith()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const auto structures = [&desk] {
            QStringList found;
            for (const Organisation &each :
                must(TerritoryStore(desk.workspace->database()).organisations())) {
                found.append(each.name + u'|' + each.kind);
            }
            return found;
        };
        const auto from = [&desk](const QString &familyName, const QString &structure, const QString &kind) {
            RegistrationDraft draft;
            draft.person.familyName = familyName;
            draft.person.givenName = u"Maëlle"_s;
            draft.person.civility = u"Madame"_s;
            draft.person.organisationName = structure;
            draft.organisationKind = kind;
            draft.session = desk.session;
            draft.track = desk.track;
            must(desk.workspace->enrolment().enrol(draft));
        };
        QCOMPARE(structures(), QStringList());

        from(u"Éloy"_s, u"Ville de Denain"_s, {});
        QCOMPARE(structures(), QStringList { u"Ville de Denain|"_s });
        must(desk.history().undo());
        QCOMPARE(structures(), QStringList());
        must(desk.history().redo());
        QCOMPARE(structures(), QStringList { u"Ville de Denain|"_s });

        // What a later registration filled in goes with that one; the structure stays.
        const QString kind = must(TerritoryStore(desk.workspace->database()).organisationKinds()).first().id;
        from(u"Maës"_s, u"ville de DENAIN"_s, kind);
        QCOMPARE(structures(), QStringList { u"Ville de Denain|"_s + kind });
        must(desk.history().undo());
        QCOMPARE(structures(), QStringList { u"Ville de Denain|"_s });
    }

    void aStructureOthersNameOrCorrectedStays_data() { TestDatabase::engines(); }
    void aStructureOthersNameOrCorrectedStays()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        RegistrationDraft draft;
        draft.person.familyName = u"Éloy"_s;
        draft.person.givenName = u"Maëlle"_s;
        draft.person.civility = u"Madame"_s;
        draft.person.organisationName = u"Ville de Denain"_s;
        draft.session = desk.session;
        draft.track = desk.track;
        must(desk.workspace->enrolment().enrol(draft));
        const auto other = desk.stored.open(); // another desk, whose acts are not in this history
        draft.person.familyName = u"Maës"_s;
        const Registration second = must(other->enrolment().enrol(draft));
        must(desk.history().undo());
        QCOMPARE(must(TerritoryStore(desk.workspace->database()).organisations()).size(), 1);
        QCOMPARE(second.person.organisationName, u"Ville de Denain"_s);

        draft.person.familyName = u"Brûlé"_s;
        draft.person.organisationName = u"Ville de Lens"_s;
        const Registration third = must(desk.workspace->enrolment().enrol(draft));
        const auto all = must(TerritoryStore(desk.workspace->database()).organisations());
        const auto lens = std::ranges::find(all, third.person.organisation, &Organisation::id);
        QVERIFY(lens != all.end());
        Organisation renamed = *lens;
        renamed.name = u"Mairie de Lens"_s;
        must(other->directory().reviseOrganisation(*lens, renamed));
        must(desk.history().undo());
        QCOMPARE(must(TerritoryStore(desk.workspace->database()).organisations()).size(), 2);
    }

    void anEnrolmentIsTakenBackWithItsPersonAndDoneAgain_data() { TestDatabase::engines(); }
    void anEnrolmentIsTakenBackWithItsPersonAndDoneAgain()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const RegistrationId id = desk.enrol(u"Éloy"_s, u"Maëlle"_s);
        const auto before = must(RegistrationStore(desk.workspace->database()).registration(id));
        QCOMPARE(desk.history().done().size(), 1);
        QCOMPARE(desk.history().done().last().subject, u"Mme ÉLOY"_s);
        QCOMPARE(desk.history().done().last().kind, ActKind::Enrol);

        QSignalSpy removed(&desk.workspace->changes(), &Changes::registrationsRemoved);
        must(desk.history().undo());
        QCOMPARE(removed.size(), 1);
        QVERIFY(!RegistrationStore(desk.workspace->database()).registration(id));
        QVERIFY(must(PersonStore(desk.workspace->database()).people()).isEmpty());
        QVERIFY(desk.history().done().isEmpty());

        must(desk.history().redo());
        auto after = must(RegistrationStore(desk.workspace->database()).registration(id));
        after.version = before.version;
        QCOMPARE(after.person, before.person);
        QCOMPARE(after.requestedAt, before.requestedAt);
        QCOMPARE(after.status, before.status);
        QCOMPARE(desk.history().done().size(), 1);
    }

    void severalActsAreTakenBackInOrder_data() { TestDatabase::engines(); }
    void severalActsAreTakenBackInOrder()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const RegistrationId one = desk.enrol(u"Éloy"_s, u"Maëlle"_s);
        const RegistrationId two = desk.enrol(u"Dupont"_s, u"Aline"_s);
        must(desk.workspace->enrolment().changeStatus(
            { one, two }, RegistrationStatus::Cancelled, u"Empêchement"_s));
        must(desk.workspace->enrolment().changeStatus({ one }, RegistrationStatus::Waitlisted));
        QCOMPARE(desk.history().done().size(), 4);
        QCOMPARE(desk.history().done().at(2).things, 2);

        must(desk.history().undo());
        QCOMPARE(statusOf(*desk.workspace, one), RegistrationStatus::Cancelled);
        QCOMPARE(must(RegistrationStore(desk.workspace->database()).registration(one)).statusReason,
            u"Empêchement"_s);
        must(desk.history().undo());
        QCOMPARE(statusOf(*desk.workspace, one), RegistrationStatus::Confirmed);
        QCOMPARE(statusOf(*desk.workspace, two), RegistrationStatus::Confirmed);
        must(desk.history().redo());
        must(desk.history().redo());
        QCOMPARE(statusOf(*desk.workspace, one), RegistrationStatus::Waitlisted);
        QCOMPARE(statusOf(*desk.workspace, two), RegistrationStatus::Cancelled);
    }

    void aNewActForgetsWhatWasUndone_data() { TestDatabase::engines(); }
    void aNewActForgetsWhatWasUndone()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const RegistrationId one = desk.enrol(u"Éloy"_s, u"Maëlle"_s);
        must(desk.workspace->enrolment().changeStatus({ one }, RegistrationStatus::Waitlisted));
        must(desk.history().undo());
        QCOMPARE(desk.history().undone().size(), 1);
        desk.enrol(u"Dupont"_s, u"Aline"_s);
        QVERIFY(desk.history().undone().isEmpty());
        QCOMPARE(desk.history().redo().error().kind, Error::Kind::NotFound);
    }

    void whatSomebodyElseChangedSinceIsNotTakenBack_data() { TestDatabase::engines(); }
    void whatSomebodyElseChangedSinceIsNotTakenBack()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const RegistrationId one = desk.enrol(u"Éloy"_s, u"Maëlle"_s);
        must(desk.workspace->enrolment().changeStatus({ one }, RegistrationStatus::Waitlisted));
        const auto other = desk.stored.open();
        must(other->enrolment().changeStatus({ one }, RegistrationStatus::Refused, u"Hors public"_s));

        const auto refused = desk.history().undo();
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Stale);
        QCOMPARE(refused.error().subject, u"Mme ÉLOY"_s);
        QCOMPARE(statusOf(*desk.workspace, one), RegistrationStatus::Refused);
        // Asked again, nothing older is taken back in its stead.
        QCOMPARE(desk.history().undo().error().kind, Error::Kind::Stale);
        QCOMPARE(desk.history().done().size(), 2);
        QCOMPARE(statusOf(*desk.workspace, one), RegistrationStatus::Refused);
        // Once everything is as the act had left it, it is taken back, and done again.
        must(other->history().undo());
        must(desk.history().undo());
        QCOMPARE(statusOf(*desk.workspace, one), RegistrationStatus::Confirmed);
        must(desk.history().redo());
        QCOMPARE(statusOf(*desk.workspace, one), RegistrationStatus::Waitlisted);
    }

    void whatIsRefusedCanBeLeftForTheOneBeforeIt_data() { TestDatabase::engines(); }
    void whatIsRefusedCanBeLeftForTheOneBeforeIt()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const RegistrationId one = desk.enrol(u"Éloy"_s, u"Maëlle"_s);
        const RegistrationId two = desk.enrol(u"Dupont"_s, u"Aline"_s);
        must(desk.workspace->enrolment().changeStatus({ one }, RegistrationStatus::Waitlisted));
        const auto other = desk.stored.open();
        must(other->enrolment().changeStatus({ one }, RegistrationStatus::Refused, u"Hors public"_s));
        QCOMPARE(desk.history().undo().error().kind, Error::Kind::Stale);
        desk.history().leave(ActStep::Undone);
        QCOMPARE(statusOf(*desk.workspace, one), RegistrationStatus::Refused); // as it was
        must(desk.history().undo());
        QCOMPARE(must(RegistrationStore(desk.workspace->database()).registrations()).size(), 1);
        QVERIFY(!RegistrationStore(desk.workspace->database()).registration(two));
    }

    void whatCannotBeDoneAgainKeepsItsTurn_data() { TestDatabase::engines(); }
    void whatCannotBeDoneAgainKeepsItsTurn()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const RegistrationId one = desk.enrol(u"Éloy"_s, u"Maëlle"_s);
        must(desk.workspace->enrolment().changeStatus({ one }, RegistrationStatus::Waitlisted));
        must(desk.history().undo());
        const auto other = desk.stored.open();
        must(other->enrolment().changeStatus({ one }, RegistrationStatus::Refused, u"Hors public"_s));
        QCOMPARE(desk.history().redo().error().kind, Error::Kind::Stale);
        QCOMPARE(desk.history().undone().size(), 1);
        must(other->history().undo());
        must(desk.history().redo());
        QCOMPARE(statusOf(*desk.workspace, one), RegistrationStatus::Waitlisted);
    }

    void aRevisionWithItsStatusIsOneAct_data() { TestDatabase::engines(); }
    void aRevisionWithItsStatusIsOneAct()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const RegistrationId one = desk.enrol(u"Éloy"_s, u"Maëlle"_s);
        const auto before = must(RegistrationStore(desk.workspace->database()).registration(one));
        auto draft = draftOf(before);
        draft.person.function = u"directrice"_s;
        const auto after = must(desk.workspace->enrolment().revise(
            before, draft, StatusWish { RegistrationStatus::Cancelled, u"changement de poste"_s }));
        QCOMPARE(after.person.function, u"directrice"_s);
        QCOMPARE(after.status, RegistrationStatus::Cancelled);
        QCOMPARE(after.statusReason, u"changement de poste"_s);

        must(desk.history().undo());
        const auto back = must(RegistrationStore(desk.workspace->database()).registration(one));
        QCOMPARE(back.person, before.person);
        QCOMPARE(back.status, RegistrationStatus::Confirmed);
    }

    void anotherFieldChangedSinceDoesNotStandInTheWay_data() { TestDatabase::engines(); }
    void anotherFieldChangedSinceDoesNotStandInTheWay()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const RegistrationId one = desk.enrol(u"Éloy"_s, u"Maëlle"_s);
        must(desk.workspace->enrolment().changeStatus({ one }, RegistrationStatus::Waitlisted));
        const auto other = desk.stored.open();
        auto stored = must(RegistrationStore(other->database()).registration(one));
        auto draft = draftOf(stored);
        draft.expectations = u"Comprendre les indicateurs"_s;
        must(other->enrolment().revise(stored, draft));

        must(desk.history().undo());
        stored = must(RegistrationStore(desk.workspace->database()).registration(one));
        QCOMPARE(stored.status, RegistrationStatus::Confirmed);
        QCOMPARE(stored.expectations, u"Comprendre les indicateurs"_s);
    }

    void anEnrolmentWithPresencesSinceIsNotTakenBack_data() { TestDatabase::engines(); }
    void anEnrolmentWithPresencesSinceIsNotTakenBack()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const RegistrationId one = desk.enrol(u"Éloy"_s, u"Maëlle"_s);
        const auto meetings = desk.meetings();
        AttendanceStore presences(desk.workspace->database());
        must(presences.record({ one, meetings.first().halfDays.first().id, AttendanceState::Present },
            QDateTime(QDate(2021, 11, 24), QTime(9, 0))));

        const auto refused = desk.history().undo();
        QCOMPARE(refused.error().kind, Error::Kind::Stale);
        QCOMPARE(refused.error().detail, u"added registration:%1 attendance"_s.arg(one.value));
        QCOMPARE(must(presences.ofRegistration(one)).size(), 1);
    }

    void aSeatTakenSinceIsNotGivenTwice_data() { TestDatabase::engines(); }
    void aSeatTakenSinceIsNotGivenTwice()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const RegistrationId one = desk.enrol(u"Éloy"_s, u"Maëlle"_s);
        must(Statement(desk.workspace->database(), u"UPDATE session_track SET capacity = 1"_s).run());
        must(desk.workspace->enrolment().changeStatus({ one }, RegistrationStatus::Cancelled));
        const auto other = desk.stored.open();
        RegistrationDraft draft = draftOf(must(RegistrationStore(other->database()).registration(one)));
        draft.person = {};
        draft.person.familyName = u"Dupont"_s;
        draft.person.givenName = u"Aline"_s;
        draft.isSomebodyElse = true;
        must(other->enrolment().enrol(draft));

        const auto refused = desk.history().undo();
        QCOMPARE(refused.error().kind, Error::Kind::Full);
        QCOMPARE(refused.error().subject, u"Mme ÉLOY"_s);
        QCOMPARE(statusOf(*desk.workspace, one), RegistrationStatus::Cancelled);
        // Once the seat is free again, it can be taken back after all.
        must(Statement(desk.workspace->database(), u"UPDATE session_track SET capacity = 2"_s).run());
        must(desk.history().undo());
        QCOMPARE(statusOf(*desk.workspace, one), RegistrationStatus::Confirmed);
    }

    void whoWasRegisteredAnewMeanwhileIsNotBroughtBack_data() { TestDatabase::engines(); }
    void whoWasRegisteredAnewMeanwhileIsNotBroughtBack()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const RegistrationId one = desk.enrol(u"Éloy"_s, u"Maëlle"_s);
        must(desk.history().undo());
        const auto other = desk.stored.open();
        const RegistrationId anew = registerAgain(*other, desk.session, desk.track);
        const auto refused = desk.history().redo();
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Stale);
        QCOMPARE(refused.error().detail.trimmed(), u"again registration:%1"_s.arg(anew.value));
        QCOMPARE(must(RegistrationStore(desk.workspace->database()).registrations()).size(), 1);
        // Once they have given up, it can be done again after all.
        must(other->enrolment().changeStatus({ anew }, RegistrationStatus::Cancelled));
        must(desk.history().redo());
        QCOMPARE(statusOf(*desk.workspace, one), RegistrationStatus::Confirmed);
    }

    void whoGotAPlaceInAnotherSessionMeanwhileIsNotBroughtBack_data() { TestDatabase::engines(); }
    void whoGotAPlaceInAnotherSessionMeanwhileIsNotBroughtBack()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const RegistrationId one = desk.enrol(u"Éloy"_s, u"Maëlle"_s);
        must(desk.history().undo());
        const auto elsewhere = must(Statement(desk.workspace->database(),
            u"SELECT session_id FROM session_track WHERE track_id = :track AND session_id <> :session"_s)
                .bind(u":track"_s, desk.track)
                .bind(u":session"_s, desk.session)
                .first([](const Row &row) { return row.id<SessionId>(0); }));
        const auto other = desk.stored.open();
        const RegistrationId anew = registerAgain(*other, elsewhere.value(), desk.track);
        const auto refused = desk.history().redo();
        QVERIFY(!refused); // one place a track
        QCOMPARE(refused.error().detail.trimmed(), u"again registration:%1"_s.arg(anew.value));
        // On a waiting list there, they may have the place here.
        must(other->enrolment().changeStatus({ anew }, RegistrationStatus::Waitlisted));
        must(desk.history().redo());
        QCOMPARE(statusOf(*desk.workspace, one), RegistrationStatus::Confirmed);
    }

    void aNamesakeOfAnotherStructureDoesNotKeepSomebodyFromComingBack_data() { TestDatabase::engines(); }
    void aNamesakeOfAnotherStructureDoesNotKeepSomebodyFromComingBack()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        (void)desk.enrol(u"Éloy"_s, u"Maëlle"_s);
        must(desk.history().undo());
        const auto other = desk.stored.open();
        RegistrationDraft draft;
        draft.person.familyName = u"Éloy"_s;
        draft.person.givenName = u"Maëlle"_s;
        draft.person.organisationName = u"Ville de Denain"_s;
        draft.session = desk.session;
        draft.track = desk.track;
        must(other->enrolment().enrol(draft));
        must(desk.history().redo());
        QCOMPARE(must(RegistrationStore(desk.workspace->database()).registrations()).size(), 2);
    }

    void aBulkActIsTakenBackInOneStepAndToldOnce_data() { TestDatabase::engines(); }
    void aBulkActIsTakenBackInOneStepAndToldOnce()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        QList<RegistrationId> ids;
        for (int i = 0; i < 250; ++i) {
            ids << desk.enrol(u"Nom"_s + QString::number(i), u"Maëlle"_s);
        }
        (void)must(desk.workspace->enrolment().changeStatus(ids, RegistrationStatus::Cancelled, u"Report"_s));
        QCOMPARE(desk.history().done().last().things, 250);
        QSignalSpy everything(&desk.workspace->changes(), &Changes::everythingChanged);
        QSignalSpy changed(&desk.workspace->changes(), &Changes::registrationsChanged);
        must(desk.history().undo());
        QCOMPARE(everything.size(), 1);
        QCOMPARE(changed.size(), 0);
        for (const RegistrationId id : ids) {
            QVERIFY(statusOf(*desk.workspace, id) != RegistrationStatus::Cancelled);
        }
    }

    /// Of an import and of a change of status; the numbers are smaller where each row costs a round trip.
    void anActOnThousandsIsTakenBackAndDoneAgainExactly_data()
    {
        QTest::addColumn<QString>("engine");
        QTest::addColumn<int>("number");
        QTest::newRow("sqlite") << u"sqlite"_s << 5000;
        QTest::newRow("postgresql") << u"postgresql"_s << 300;
    }
    void anActOnThousandsIsTakenBackAndDoneAgainExactly()
    {
        QFETCH(QString, engine);
        QFETCH(int, number);
        Desk desk(engine);
        Database &database = desk.workspace->database();
        const auto content = [&] {
            QStringList rows;
            for (const QString &sql :
                { u"SELECT id, name_key, email, organisation_id FROM person ORDER BY id"_s,
                    u"SELECT id, person_id, status, status_since FROM registration ORDER BY id"_s,
                    u"SELECT id, name, kind, territory_id FROM organisation ORDER BY id"_s,
                    u"SELECT person_id, territory_id, '', '' FROM person_territory ORDER BY 1, 2"_s,
                    u"SELECT source, number, registration_id, fingerprint FROM submission ORDER BY 1, 2"_s }) {
                must(Statement(database, sql).each([&](const Row &row) {
                    rows << row.text(0) + u'|' + row.text(1) + u'|' + row.text(2) + u'|' + row.text(3);
                }));
            }
            return rows;
        };
        const QStringList empty = content();
        QByteArray file
            = "SID;Nom;Prénom;Adresse mail;Structure;Territoire (contrat de ville);Session choisie\n";
        constexpr int structures = 7;
        for (int i = 1; i <= number; ++i) {
            file
                += u"%1;Nom%1;Maëlle;nom%1@a.example;Structure %3;Métropole européenne de Lille;%2\n"_s.arg(i)
                       .arg(i % 3 + 1)
                       .arg(i % structures)
                       .toUtf8();
        }
        QBuffer buffer(&file);
        QVERIFY(buffer.open(QIODevice::ReadOnly));
        const Table table = must(TableReader::read(buffer));
        Importer importer(
            database, desk.workspace->changes(), desk.workspace->journal(), desk.workspace->clock());
        QCOMPARE(must(importer.run(table, must(importer.recognise(table)), {})).added, number);
        const QStringList imported = content();

        QSignalSpy everything(&desk.workspace->changes(), &Changes::everythingChanged);
        qsizetype told = 0;
        qsizetype total = 0;
        must(desk.history().undo([&](qsizetype done, qsizetype of) {
            told = done;
            total = of;
        }));
        QCOMPARE(content(), empty);
        QCOMPARE(everything.size(), 1);
        QCOMPARE(told, qsizetype(number) * 2 + structures);
        QCOMPARE(total, qsizetype(number) * 2 + structures);
        must(desk.history().redo());
        QCOMPARE(content(), imported);
        QCOMPARE(desk.history().done().last().things, number);

        // One row changed since stands in the way of all of it, and nothing is done by halves.
        const auto all = must(RegistrationStore(database).registrations());
        const auto first = *std::ranges::max_element(all, {}, &Registration::id);
        const auto other = desk.stored.open();
        (void)must(other->enrolment().changeStatus({ first.id }, RegistrationStatus::Cancelled));
        const QStringList changed = content();
        const auto refused = desk.history().undo();
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Stale);
        QVERIFY2(refused.error().detail.startsWith(
                     u"changed registration:%1 registration.status"_s.arg(first.id.value)),
            qPrintable(refused.error().detail));
        QCOMPARE(content(), changed);
    }

    void theJournalIsReadInPiecesTheNewestFirst_data() { TestDatabase::engines(); }
    void theJournalIsReadInPiecesTheNewestFirst()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        for (const QString &name : { u"Un"_s, u"Deux"_s, u"Trois"_s }) {
            (void)desk.enrol(name, u"Maëlle"_s);
        }
        const auto first = must(journalpages::before(desk.workspace->database(), {}, 2));
        QCOMPARE(first.size(), 2);
        QCOMPARE(first.first().subject, u"Mme TROIS"_s);
        const auto rest = must(journalpages::before(desk.workspace->database(), first.last().id, 2));
        QCOMPARE(rest.size(), 1);
        QCOMPARE(rest.first().subject, u"Mme UN"_s);
    }

    void aMeetingMovedIsMovedBackWithItsHalfDays_data() { TestDatabase::engines(); }
    void aMeetingMovedIsMovedBackWithItsHalfDays()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const MeetingStore store(desk.workspace->database());
        const Meeting before = desk.meetings().first();
        Meeting moved = before;
        moved.date = moved.date.addDays(1);
        moved.place = u"Maison des associations"_s;
        moved.speakers = { u"Camille Leroy"_s };
        moved.halfDays.prepend(
            { .id = {}, .period = HalfDayPeriod::Morning, .start = QTime(9, 0), .end = QTime(12, 0) });
        const Meeting after = must(desk.workspace->planning().reviseMeeting(moved));
        QCOMPARE(desk.history().done().last().subject, u"Session 1 – Séance 1 · Professionnel.le.s"_s);

        must(desk.history().undo());
        QVERIFY(must(store.meeting(before.id)).isPlannedAs(before));
        must(desk.history().redo());
        QVERIFY(must(store.meeting(before.id)).isPlannedAs(after));
    }

    void theJournalTellsWhoChangedWhatAndWhen_data() { TestDatabase::engines(); }
    void theJournalTellsWhoChangedWhatAndWhen()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const RegistrationId one = desk.enrol(u"Éloy"_s, u"Maëlle"_s);
        must(desk.workspace->enrolment().changeStatus({ one }, RegistrationStatus::Cancelled, u"Malade"_s));
        must(desk.history().undo());
        const auto entries = must(desk.workspace->journal().of(Entity(one)));
        QCOMPARE(entries.size(), 3);
        QCOMPARE(entries.at(0).act.step, ActStep::Undone);
        const Journal::Entry &cancelled = entries.at(1);
        QCOMPARE(cancelled.act.kind, ActKind::Cancel);
        QCOMPARE(cancelled.act.who, loginName());
        QCOMPARE(cancelled.act.at.date(), QDate(2021, 10, 4));
        QCOMPARE(cancelled.difference.was(EntityKind::Registration, u"status"_s).toString(), u"confirmed"_s);
        QCOMPARE(
            cancelled.difference.became(EntityKind::Registration, u"status"_s).toString(), u"cancelled"_s);
        QVERIFY(cancelled.difference.was(EntityKind::Registration, u"person_id"_s).isUndefined());
    }

    void onlyTheLastHundredActsAreKept()
    {
        Desk desk(u"sqlite"_s);
        const RegistrationId one = desk.enrol(u"Éloy"_s, u"Maëlle"_s);
        for (int i = 0; i < 120; ++i) {
            must(desk.workspace->enrolment().changeStatus(
                { one }, i % 2 ? RegistrationStatus::Confirmed : RegistrationStatus::Waitlisted));
        }
        QCOMPARE(desk.history().done().size(), 100);
        for (int i = 0; i < 100; ++i) {
            must(desk.history().undo());
        }
        QCOMPARE(desk.history().undo().error().kind, Error::Kind::NotFound);
        QCOMPARE(desk.history().undone().size(), 100);
    }

    void whatChangedNothingIsNoAct()
    {
        Desk desk(u"sqlite"_s);
        const RegistrationId one = desk.enrol(u"Éloy"_s, u"Maëlle"_s);
        must(desk.workspace->enrolment().changeStatus({ one }, RegistrationStatus::Confirmed));
        QCOMPARE(desk.history().done().size(), 1);
    }
};

IREV_TEST(HistoryTest)
#include "historytest.moc"
