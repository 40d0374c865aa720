// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attendance/attendancestore.h"
#include "app/attendance/makeupdesk.h"
#include "app/documents/attestationjson.h"
#include "app/documents/attestationletter.h"
#include "app/documents/attestedpresences.h"
#include "app/documents/issuedattestations.h"
#include "app/storage/statement.h"
#include "app/storage/transaction.h"
#include "tests/app/attestationsamples.h"
#include "tests/support/testregistry.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

/// What is not entered yet is not known: no certificate holds it against anybody. On both engines.
class AttestationToEnterTest final : public QObject
{
    Q_OBJECT

private:
    using Desk = AttestationBench; // on 14 March 2022, session 1 is over

    static QString wordsFor(Desk &desk, RegistrationId registration)
    {
        return textOf(
            attestationletter::letter(must(desk.desk.prepare(desk.scope, { registration })).first()));
    }

    struct Entered {
        RegistrationId eloy;
        RegistrationId maes;
        QList<Meeting> meetings;
    };

    /// Éloy is present at the first three of four séances; nothing is recorded of Maës.
    static Entered firstOnesEntered(Desk &desk)
    {
        Entered entered { .eloy = desk.enrol(u"Éloy"_s, desk.scope.session),
            .maes = desk.enrol(u"Maës"_s, desk.scope.session),
            .meetings = desk.meetings(desk.scope.session) };
        for (const Meeting &meeting : entered.meetings.first(3)) {
            desk.note(entered.eloy, meeting, AttendanceState::Present);
        }
        return entered;
    }

private Q_SLOTS:
    void aSeanceNothingIsRecordedOfIsNotMissed_data() { TestDatabase::engines(); }
    void aSeanceNothingIsRecordedOfIsNotMissed()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const auto [eloy, maes, meetings] = firstOnesEntered(desk);
        const auto issued = must(desk.desk.issue(desk.scope, { eloy }));
        QCOMPARE(desk.caseOf(eloy).toEnter, QList<int> { 4 });
        QString text = textOf(attestationletter::letter(issued.attestations.first()));
        QVERIFY2(
            text.contains(u"a suivi 3 des 3 séances dont les présences sont saisies au 14 mars 2022 (4 au "
                          u"programme)"_s),
            qPrintable(text));
        QVERIFY2(text.contains(
                     u"Présences encore à saisir au 14 mars 2022\u00A0: séance 4. Elles ne sont comptées ni "
                     u"comme suivies, ni comme manquées."_s),
            qPrintable(text));
        // Read again it says the same.
        QCOMPARE(textOf(attestationletter::letter(must(desk.desk.attestation(issued.fresh.first())))), text);

        // A sheet entered in part says nothing of whoever is not entered on it.
        desk.note(maes, meetings.at(3), AttendanceState::Present);
        AttestationCase now = desk.caseOf(eloy);
        QCOMPARE(now.toEnter, QList<int> { 4 });
        QVERIFY(!now.isOutdated && !now.isCorrected);
        QVERIFY2(
            wordsFor(desk, eloy).contains(u"Présences encore à saisir au 14 mars 2022\u00A0: séance 4."_s),
            qPrintable(wordsFor(desk, eloy)));
        // Entered, there is more to say, and what was said is still true.
        desk.note(eloy, meetings.at(3), AttendanceState::Absent);
        now = desk.caseOf(eloy);
        QCOMPARE(now.toEnter, QList<int>());
        QVERIFY(now.isOutdated && !now.isCorrected);
        QVERIFY2(wordsFor(desk, eloy).contains(u"a suivi 3\u00A0séances sur 4 du cycle"_s),
            qPrintable(wordsFor(desk, eloy)));
        desk.note(eloy, meetings.at(3), AttendanceState::Present);
        now = desk.caseOf(eloy);
        QVERIFY(now.isOutdated && !now.isCorrected);
        QVERIFY(must(issuedattestations::ofPeopleAt(desk.database(), meetings.at(3).id)).first().holds);
        QVERIFY2(
            wordsFor(desk, eloy).contains(u"l’ensemble de son parcours"_s), qPrintable(wordsFor(desk, eloy)));
        // What it did say, corrected, cancels it all the same.
        desk.note(eloy, meetings.at(0), AttendanceState::Absent);
        QVERIFY(desk.caseOf(eloy).isCorrected);
    }

    void anExcuseGivenBeforehandIsNoSheetEntered_data() { TestDatabase::engines(); }
    void anExcuseGivenBeforehandIsNoSheetEntered()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const auto [eloy, maes, meetings] = firstOnesEntered(desk);
        desk.note(maes, meetings.at(3), AttendanceState::Excused);
        QCOMPARE(desk.caseOf(eloy).toEnter, QList<int> { 4 });
        // What is recorded of themselves stands; what is of others says nothing of them.
        QCOMPARE(desk.caseOf(maes).toEnter, (QList<int> { 1, 2, 3 }));
    }

    void aHalfDayStillToBeEnteredIsNotMissed_data() { TestDatabase::engines(); }
    void aHalfDayStillToBeEnteredIsNotMissed()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const RegistrationId eloy = desk.enrol(u"Éloy"_s, desk.scope.session);
        Meeting first = desk.meetings(desk.scope.session).first();
        first.halfDays = { { {}, HalfDayPeriod::Morning, QTime(9, 0), QTime(12, 0) },
            { {}, HalfDayPeriod::Afternoon, QTime(14, 0), QTime(16, 0) } };
        first = must(desk.workspace->planning().reviseMeeting(first));
        const auto record = [&](const HalfDay &halfDay, AttendanceState state) {
            must(writing(desk.database(), [&]() -> Done {
                return AttendanceStore(desk.database())
                    .record({ eloy, halfDay.id, state }, QDateTime(QDate(2022, 3, 12), QTime(9, 0)));
            }));
        };
        record(first.halfDays.first(), AttendanceState::Present);
        for (const Meeting &meeting : desk.meetings(desk.scope.session)) {
            if (meeting.id != first.id) {
                desk.note(eloy, meeting, AttendanceState::Present);
            }
        }
        const auto issued = must(desk.desk.issue(desk.scope, { eloy }));
        const AttestedSeance said = issued.attestations.first().seances.first();
        QCOMPARE(said.missed, 0);
        QCOMPARE(said.toEnter, 1);
        QString text = textOf(attestationletter::letter(issued.attestations.first()));
        QVERIFY2(text.contains(u"(1\u00A0demi-journée sur 2, 1 encore à saisir)"_s), qPrintable(text));
        QVERIFY2(!text.contains(u"en partie"_s) && !text.contains(u"l’ensemble"_s), qPrintable(text));
        QVERIFY2(
            text.contains(u"Présences encore à saisir au 14 mars 2022\u00A0: séance 1."_s), qPrintable(text));

        // Entered of somebody else, it is still not known of them.
        const RegistrationId maes = desk.enrol(u"Maës"_s, desk.scope.session);
        desk.note(maes, first, AttendanceState::Present);
        QCOMPARE(desk.caseOf(eloy).toEnter, QList<int> { 1 });
        QCOMPARE(desk.caseOf(eloy).seances.first().missed, 0);

        // Entered either way, it holds, and there is more to say.
        for (const auto state : { AttendanceState::Absent, AttendanceState::Present }) {
            record(first.halfDays.last(), state);
            const AttestationCase now = desk.caseOf(eloy);
            QVERIFY(now.isOutdated && !now.isCorrected);
            QVERIFY(now.toEnter.isEmpty());
            QVERIFY(must(issuedattestations::ofPeopleAt(desk.database(), first.id)).first().holds);
        }
        text = wordsFor(desk, eloy);
        QVERIFY2(text.contains(u"l’ensemble de son parcours, soit 4\u00A0séances"_s), qPrintable(text));
        record(first.halfDays.first(), AttendanceState::Absent);
        QVERIFY(desk.caseOf(eloy).isCorrected);
    }

    void aMakeUpWhoseSheetIsNotEnteredMayHaveBeenFollowed_data() { TestDatabase::engines(); }
    void aMakeUpWhoseSheetIsNotEnteredMayHaveBeenFollowed()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const RegistrationId eloy = desk.enrol(u"Éloy"_s, desk.scope.session);
        const RegistrationId other = desk.enrol(u"Maës"_s, desk.other);
        for (const Meeting &meeting : desk.meetings(desk.scope.session)) {
            desk.note(eloy, meeting,
                meeting.moduleNumber == 2 ? AttendanceState::Absent : AttendanceState::Present);
        }
        QCOMPARE(desk.caseOf(eloy).toEnter, QList<int>());
        const auto elsewhere = desk.meetings(desk.other);
        const auto second = std::ranges::find(elsewhere, 2, &Meeting::moduleNumber);
        MakeUpDesk makeUps(
            desk.database(), desk.workspace->changes(), desk.workspace->journal(), desk.workspace->clock());
        (void)must(makeUps.arrange(eloy, second->id));
        QCOMPARE(desk.caseOf(eloy).toEnter, QList<int> { 2 });
        desk.note(other, *second, AttendanceState::Present); // entered in part
        QCOMPARE(desk.caseOf(eloy).toEnter, QList<int> { 2 });
        desk.note(eloy, *second, AttendanceState::Absent);
        QCOMPARE(desk.caseOf(eloy).toEnter, QList<int>());
    }

    void aSeanceWithoutADateIsToCome_data() { TestDatabase::engines(); }
    void aSeanceWithoutADateIsToCome()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const RegistrationId eloy = desk.enrol(u"Éloy"_s, desk.scope.session);
        const auto meetings = desk.meetings(desk.scope.session);
        for (qsizetype i = 0; i < 3; ++i) {
            desk.note(eloy, meetings.at(i), AttendanceState::Present);
        }
        for (const QString &sql : { u"DELETE FROM half_day WHERE meeting_id = :meeting"_s,
                 u"DELETE FROM meeting_speaker WHERE meeting_id = :meeting"_s,
                 u"DELETE FROM meeting WHERE id = :meeting"_s }) {
            (void)must(Statement(desk.database(), sql).bind(u":meeting"_s, meetings.at(3).id).run());
        }
        QCOMPARE(desk.caseOf(eloy).toCome, 1);
        QVERIFY2(wordsFor(desk, eloy)
                     .contains(u"a suivi 3 des 3 séances tenues au 14 mars 2022 (4 au programme)"_s),
            qPrintable(wordsFor(desk, eloy)));
    }

    void aSignatoryWithoutAFunctionTakesNoComma()
    {
        Attestation attestation;
        attestation.organiser.signatory = u"Jeanne Durand"_s;
        const auto told = [&] { return textOf(attestationletter::letter(attestation)); };
        QVERIFY2(told().contains(u"Jeanne Durand atteste que"_s), qPrintable(told()));
        attestation.organiser.signatoryRole = u"directrice"_s;
        QVERIFY2(told().contains(u"Jeanne Durand, directrice, atteste que"_s), qPrintable(told()));
    }

    void hoursThatBecomeKnownCancelNothing_data() { TestDatabase::engines(); }
    void hoursThatBecomeKnownCancelNothing()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const RegistrationId eloy = desk.enrol(u"Éloy"_s, desk.scope.session);
        for (const Meeting &meeting : desk.meetings(desk.scope.session)) {
            desk.note(eloy, meeting, AttendanceState::Present);
        }
        const Attestation issued = must(desk.desk.issue(desk.scope, { eloy })).attestations.first();
        QVERIFY(!desk.caseOf(eloy).isToWrite());
        // A title that is retouched asks for no other, and what was issued is printed again as it was.
        (void)must(Statement(desk.database(), u"UPDATE module SET title = title || '.'"_s).run());
        QVERIFY(!desk.caseOf(eloy).isToWrite());
        const Attestation again = must(desk.desk.issue(desk.scope, { eloy })).attestations.first();
        QCOMPARE(again.number, issued.number);
        QCOMPARE(toJson(again, {}), toJson(issued, {}));

        Meeting first = desk.withHours(desk.meetings(desk.scope.session).first());
        AttestationCase now = desk.caseOf(eloy);
        QVERIFY(now.isOutdated && !now.isCorrected);
        QVERIFY(must(issuedattestations::ofPeopleAt(desk.database(), first.id)).first().holds);
        (void)must(desk.desk.issue(desk.scope, { eloy }));
        QVERIFY(!desk.caseOf(eloy).isToWrite());
        // Hours that were told and are others make what was told untrue.
        first.halfDays[0].end = QTime(11, 30);
        (void)must(desk.workspace->planning().reviseMeeting(first));
        now = desk.caseOf(eloy);
        QVERIFY(now.isCorrected && !now.isOutdated);
    }

    void whatWasMissedBeforeItWasToEnterStillHolds()
    {
        AttestedSeance said;
        said.meeting = MeetingId { 7 };
        said.number = 1;
        said.halfDays = 1;
        said.withoutHours = 1;
        said.missed = 1; // nothing was recorded of it
        Attestation issued;
        issued.seances = { said };
        AttestedSeance now = said;
        QVERIFY(attestedpresences::bearOut({ now }, issued));
        now.missed = 0;
        now.toEnter = 1;
        QVERIFY(attestedpresences::bearOut({ now }, issued));
        QVERIFY(!attestedpresences::sayTheSame({ now }, issued.seances)); // there is more to say
        // Attended after all, it was not missed.
        now.toEnter = 0;
        now.halfDays = 2;
        now.withoutHours = 2;
        QVERIFY(!attestedpresences::bearOut({ now }, issued));
        // Where both were told, one is not the other.
        issued.seances.first().toEnter = 1;
        now.toEnter = 1;
        QVERIFY(!attestedpresences::bearOut({ now }, issued));
    }

    /// Begun here, all of it followed there: nothing of it was missed.
    void aSeanceMadeUpAsAWholeIsNotOneInPart()
    {
        AttestedSeance part;
        part.number = 1;
        part.halfDays = 1;
        part.missed = 1;
        AttestedSeance other = part;
        other.madeUpIn = 2;
        AttestedSeance whole = other;
        whole.halfDays = 2;
        whole.missed = 0;
        QCOMPARE(seancesInPart({ part }), 1);
        QCOMPARE(seancesInPart({ part, other }), 1); // one séance, however often
        QCOMPARE(seancesInPart({ part, whole }), 0);
    }
};

IREV_TEST(AttestationToEnterTest)
#include "attestationtoentertest.moc"
