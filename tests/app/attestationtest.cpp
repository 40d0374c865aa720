// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attendance/attendancestore.h"
#include "app/attendance/recordedpresences.h"
#include "app/base/outputfile.h"
#include "app/documents/attestationdesk.h"
#include "app/documents/attestationjson.h"
#include "app/documents/attestationletter.h"
#include "app/documents/attestationmail.h"
#include "app/documents/attestedpresences.h"
#include "app/documents/issuedattestations.h"
#include "app/programmes/programmestore.h"
#include "app/sessions/meetingstore.h"
#include "app/storage/numberedpapers.h"
#include "app/storage/statement.h"
#include "app/storage/transaction.h"
#include "tests/app/attestationsamples.h"
#include "tests/support/pdftext.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testregistry.h"

#include <QBuffer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

/// From recorded presences to certificates, on both engines.
class AttestationTest final : public QObject
{
    Q_OBJECT

private:
    using Desk = AttestationBench;

private Q_SLOTS:
    void onlyARecordedPresenceIsAttested_data() { TestDatabase::engines(); }
    void onlyARecordedPresenceIsAttested()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const RegistrationId eloy = desk.enrol(u"Éloy"_s, desk.scope.session);
        const RegistrationId absent = desk.enrol(u"Maës"_s, desk.scope.session);
        const auto meetings = desk.meetings(desk.scope.session);
        desk.note(eloy, meetings.at(0), AttendanceState::Present);
        desk.note(eloy, meetings.at(1), AttendanceState::Excused);
        for (const qsizetype i : { 2, 3 }) {
            desk.note(eloy, meetings.at(i), AttendanceState::Absent);
            desk.note(absent, meetings.at(i), AttendanceState::Absent);
        }
        const auto issued = must(desk.desk.issue(desk.scope, { eloy, absent }));
        QCOMPARE(issued.attestations.size(), 1);
        const Attestation &one = issued.attestations.first();
        QCOMPARE(one.number, 1);
        QCOMPARE(one.seances.size(), 1);
        QCOMPARE(one.expected, 4);
        QCOMPARE(desk.caseOf(absent).seances.size(), 0);
        const QString text = textOf(attestationletter::letter(one));
        Attestation odd = one;
        odd.name = u"DU%1 %2 Jo"_s;
        odd.number = 12;
        QVERIFY2(attestationletter::fileName(odd).startsWith(u"DU%1 %2 Jo – attestation n"_s)
                && attestationletter::fileName(odd).endsWith(u"12"_s),
            qPrintable(attestationletter::fileName(odd)));
        QVERIFY2(text.contains(u"Madame ÉLOY Maëlle"_s), qPrintable(text));
        QVERIFY2(text.contains(u"a suivi 1\u00A0séance sur 4"_s), qPrintable(text));
        QVERIFY2(text.contains(u"Cheffe de projet, Ville de Denain"_s), qPrintable(text));
        QVERIFY2(text.contains(u"Fait le 14 mars 2022"_s), qPrintable(text));
    }

    /// "2 séances sur 4" would say that they missed two.
    void aSeanceThatDidNotConcernThemIsNotOneTheyMissed()
    {
        Desk desk(u"sqlite"_s);
        const RegistrationId eloy = desk.enrol(u"Éloy"_s, desk.scope.session);
        (void)must(Statement(desk.workspace->database(),
            u"UPDATE registration SET requested_at = '2021-10-04T08:00:00.000Z'"_s)
                .run());
        const RegistrationId late = desk.enrol(u"Maës"_s, desk.scope.session);
        const auto meetings = desk.meetings(desk.scope.session);
        (void)must(Statement(
            desk.workspace->database(), u"UPDATE registration SET requested_at = :at WHERE id = :id"_s)
                .bind(u":at"_s, QDateTime(meetings.at(1).date.addDays(1), QTime(9, 0)))
                .bind(u":id"_s, late)
                .run());
        desk.note(eloy, meetings.at(2), AttendanceState::Present);
        desk.note(late, meetings.at(2), AttendanceState::Present);
        const auto expected = [&](RegistrationId who) {
            return must(
                attestedpresences::expected(desk.workspace->database(), desk.scope.track, QDate(2022, 3, 14)))
                .value(who)
                .seances;
        };
        QCOMPARE(expected(eloy), 4);
        QCOMPARE(expected(late), 2);
        desk.note(eloy, meetings.at(0), AttendanceState::NotConcerned);
        QCOMPARE(expected(eloy), 3);
        desk.note(late, meetings.at(0), AttendanceState::Present); // was there all the same
        QCOMPARE(expected(late), 3);
    }

    void hoursAreSummedAndUnknownOnesSaid()
    {
        Desk desk;
        const RegistrationId eloy = desk.enrol(u"Éloy"_s, desk.scope.session);
        const auto meetings = desk.meetings(desk.scope.session);
        desk.note(eloy, desk.withHours(meetings.at(0)), AttendanceState::Present);
        desk.note(eloy, desk.withHours(meetings.at(1)), AttendanceState::Present);
        AttestedTime time = attestedTime(desk.caseOf(eloy).seances);
        QCOMPARE(time.minutes, 360);
        QCOMPARE(attestationletter::duration(time), u"6\u00A0h"_s);
        desk.note(eloy, meetings.at(2), AttendanceState::Present); // hours not known
        const auto prepared = must(desk.desk.prepare(desk.scope, { eloy }));
        time = attestedTime(prepared.first().seances);
        QCOMPARE(
            attestationletter::duration(time), u"6\u00A0h, et 1\u00A0demi-journée sans horaires connus"_s);
        const QString text = textOf(attestationletter::letter(prepared.first()));
        QVERIFY2(text.contains(u"horaires d’une demi-journée ne sont pas connus"_s), qPrintable(text));
        QVERIFY2(text.contains(u"elle est comptée en demi-journée"_s), qPrintable(text));
        QCOMPARE(attestationletter::duration({ 390, 2, 0 }), u"6\u00A0h\u00A030"_s);
        QCOMPARE(attestationletter::duration({ 0, 2, 2 }), u"2\u00A0demi-journées"_s);
    }

    void aHalfDayMissedIsNotTheWholePath()
    {
        Desk desk;
        const RegistrationId eloy = desk.enrol(u"Éloy"_s, desk.scope.session);
        Meeting first = desk.meetings(desk.scope.session).first();
        first.halfDays = { { {}, HalfDayPeriod::Morning, QTime(9, 0), QTime(12, 0) },
            { {}, HalfDayPeriod::Afternoon, QTime(14, 0), QTime(16, 0) } };
        first = must(desk.workspace->planning().reviseMeeting(first));
        for (const Meeting &meeting : desk.meetings(desk.scope.session)) {
            desk.note(eloy, meeting, AttendanceState::Present);
        }
        QString text
            = textOf(attestationletter::letter(must(desk.desk.prepare(desk.scope, { eloy })).first()));
        QVERIFY2(text.contains(u"l’ensemble de son parcours, soit 4\u00A0séances"_s), qPrintable(text));
        must(writing(desk.database(), [&]() -> Done {
            return AttendanceStore(desk.database())
                .record({ eloy, first.halfDays.last().id, AttendanceState::Absent },
                    QDateTime(QDate(2022, 3, 12), QTime(9, 0)));
        }));
        text = textOf(attestationletter::letter(must(desk.desk.prepare(desk.scope, { eloy })).first()));
        QVERIFY2(
            text.contains(u"a suivi 4\u00A0séances sur 4, dont 1 en partie, du cycle"_s), qPrintable(text));
        QVERIFY2(text.contains(u"(1\u00A0demi-journée sur 2)"_s), qPrintable(text));
        QVERIFY2(!text.contains(u"l’ensemble"_s), qPrintable(text));
        for (const Meeting &meeting : desk.meetings(desk.scope.session)) {
            if (meeting.id != first.id) {
                desk.note(eloy, meeting, AttendanceState::Absent);
            }
        }
        text = textOf(attestationletter::letter(must(desk.desk.prepare(desk.scope, { eloy })).first()));
        QVERIFY2(text.contains(u"a suivi en partie 1\u00A0séance sur 4 du cycle"_s), qPrintable(text));
    }

    void aSeanceMadeUpElsewhereCounts()
    {
        Desk desk;
        const RegistrationId eloy = desk.enrol(u"Éloy"_s, desk.scope.session);
        for (const Meeting &meeting : desk.meetings(desk.scope.session)) {
            desk.note(eloy, meeting,
                meeting.moduleNumber == 2 ? AttendanceState::Absent : AttendanceState::Present);
        }
        QCOMPARE(seanceCount(desk.caseOf(eloy).seances), 3);
        const auto elsewhere = desk.meetings(desk.other);
        const auto second = std::ranges::find(elsewhere, 2, &Meeting::moduleNumber);
        desk.note(eloy, *second, AttendanceState::Present);
        const auto prepared = must(desk.desk.prepare(desk.scope, { eloy }));
        QCOMPARE(seanceCount(prepared.first().seances), 4);
        const QString text = textOf(attestationletter::letter(prepared.first()));
        QVERIFY2(text.contains(u"l’ensemble de son parcours, soit 4\u00A0séances"_s), qPrintable(text));
        QVERIFY2(text.contains(u"rattrapée en session 2"_s), qPrintable(text));
        // And at that meeting, whoever made it up is attested like those of its session.
        const AttestationScope meeting { AttestationKind::Meeting, desk.other, desk.track, second->id };
        QCOMPARE(must(desk.desk.prepare(meeting, { eloy })).first().seances.size(), 1);
    }

    void aSeanceFollowedTwiceCountsOnceAndIsNotCalledMadeUp_data() { TestDatabase::engines(); }
    void aSeanceFollowedTwiceCountsOnceAndIsNotCalledMadeUp()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const RegistrationId eloy = desk.enrol(u"Éloy"_s, desk.scope.session);
        const auto own = desk.meetings(desk.scope.session);
        const auto elsewhere = desk.meetings(desk.other);
        desk.note(eloy, own.at(0), AttendanceState::Present);
        desk.note(eloy, own.at(1), AttendanceState::Present);
        const auto issued = must(desk.desk.issue(desk.scope, { eloy }));
        desk.note(eloy, elsewhere.at(0), AttendanceState::Present);
        QCOMPARE(elsewhere.at(0).moduleNumber, own.at(0).moduleNumber);
        AttestationCase now = desk.caseOf(eloy);
        QCOMPARE(now.seances.size(), 2);
        QCOMPARE(attestedTime(now.seances).halfDays, 2);
        QVERIFY(!now.isCorrected); // what was attested is true as it was
        const auto standing = must(issuedattestations::ofPeopleAt(desk.database(), own.at(0).id));
        QCOMPARE(standing.size(), 1);
        QCOMPARE(standing.first().number, issued.fresh.first());
        QVERIFY(standing.first().holds);
        // They signed there: that is attested, as being there and no more.
        const AttestationScope again { AttestationKind::Meeting, desk.other, desk.track, elsewhere.at(0).id };
        const auto there = must(desk.desk.issue(again, { eloy }));
        QCOMPARE(there.attestations.size(), 1);
        const QString text = textOf(attestationletter::letter(there.attestations.first()));
        QVERIFY2(!text.contains(u"rattrapée"_s), qPrintable(text));
        const auto both = must(issuedattestations::ofPeopleAt(desk.database(), own.at(0).id));
        QCOMPARE(both.size(), 2);
        QVERIFY(std::ranges::all_of(both, &IssuedAttestation::holds));
        // Nor do lists of presences call it made up.
        const auto madeUp = [&] {
            const CycleId cycle = must(ProgrammeStore(desk.database()).cycles()).first().id;
            const auto recorded = must(recordedPresences(desk.database(), cycle));
            return std::ranges::count_if(recorded, &RecordedPresence::isMakeUp);
        };
        QCOMPARE(madeUp(), 0);
        // Not followed in their own session after all, it was made up there.
        desk.note(eloy, own.at(0), AttendanceState::Absent);
        QCOMPARE(madeUp(), 1);
        now = desk.caseOf(eloy);
        QCOMPARE(now.seances.size(), 2);
        QCOMPARE(now.seances.first().madeUpIn, 2);
    }

    void whatCompletesASeanceFollowedInPartCounts()
    {
        Desk desk;
        const RegistrationId eloy = desk.enrol(u"Éloy"_s, desk.scope.session);
        Meeting first = desk.meetings(desk.scope.session).first();
        first.halfDays = { { {}, HalfDayPeriod::Morning, QTime(9, 0), QTime(12, 0) },
            { {}, HalfDayPeriod::Afternoon, QTime(14, 0), QTime(16, 0) } };
        first = must(desk.workspace->planning().reviseMeeting(first));
        desk.note(eloy, first, AttendanceState::Present);
        must(writing(desk.database(), [&]() -> Done {
            return AttendanceStore(desk.database())
                .record({ eloy, first.halfDays.last().id, AttendanceState::Absent },
                    QDateTime(QDate(2022, 3, 12), QTime(9, 0)));
        }));
        desk.note(eloy, desk.meetings(desk.other).first(), AttendanceState::Present);
        const AttestationCase now = desk.caseOf(eloy);
        QCOMPARE(now.seances.size(), 2);
        QCOMPARE(seanceCount(now.seances), 1);
        QCOMPARE(now.seances.last().madeUpIn, 2);
    }

    void aSessionThatStillRunsIsCountedUpToToday_data() { TestDatabase::engines(); }
    void aSessionThatStillRunsIsCountedUpToToday()
    {
        QFETCH(QString, engine);
        Desk desk(engine); // on 14 March 2022, two days before the last séance of session 3
        const auto sessions = must(MeetingStore(desk.database()).sessions());
        desk.scope.session = sessions.at(2).id;
        const RegistrationId eloy = desk.enrol(u"Éloy"_s, desk.scope.session);
        const RegistrationId once = desk.enrol(u"Maës"_s, desk.scope.session);
        const auto meetings = desk.meetings(desk.scope.session);
        for (qsizetype i = 0; i < 3; ++i) {
            desk.note(eloy, meetings.at(i), AttendanceState::Present);
        }
        desk.note(once, meetings.at(0), AttendanceState::Absent);
        desk.note(once, meetings.at(1), AttendanceState::Present);
        desk.note(once, meetings.at(2), AttendanceState::Absent);
        QCOMPARE(desk.caseOf(eloy).toCome, 1);
        QCOMPARE(desk.caseOf(eloy).expected, 4);
        const auto issued = must(desk.desk.issue(desk.scope, { eloy, once }));
        QString text = textOf(attestationletter::letter(issued.attestations.first()));
        const QString all = u"a suivi 3 des 3 séances tenues au 14 mars 2022 (4 au programme)"_s;
        QVERIFY2(text.contains(all), qPrintable(text));
        text = textOf(attestationletter::letter(issued.attestations.last()));
        QVERIFY2(text.contains(u"a suivi 1 des 3 séances tenues au 14 mars 2022"_s), qPrintable(text));

        // Once the session is over it is true of its day, and nothing was corrected: there is more to say as
        // soon as the last séance is entered.
        AttestationDesk later(desk.database(), clockAt(QDate(2022, 4, 1)));
        auto cases = must(later.cases(desk.scope));
        QCOMPARE(cases.size(), 2);
        QVERIFY(std::ranges::none_of(cases, &AttestationCase::isCorrected));
        QVERIFY(std::ranges::none_of(cases, &AttestationCase::isOutdated));
        QVERIFY(std::ranges::all_of(cases, [](const AttestationCase &each) { return each.toCome == 0; }));
        text = textOf(attestationletter::letter(must(desk.desk.attestation(issued.fresh.first()))));
        QVERIFY2(text.contains(all), qPrintable(text)); // kept as it was
        // Entered since, the last séance cancels neither.
        desk.note(once, meetings.at(3), AttendanceState::Present);
        desk.note(eloy, meetings.at(3), AttendanceState::Absent);
        const auto standing = must(issuedattestations::ofPeopleAt(desk.database(), meetings.at(3).id));
        QCOMPARE(standing.size(), 2);
        QVERIFY(std::ranges::all_of(standing, &IssuedAttestation::holds));
        cases = must(later.cases(desk.scope));
        QVERIFY(std::ranges::none_of(cases, &AttestationCase::isCorrected));
        QVERIFY(std::ranges::all_of(cases, &AttestationCase::isOutdated));
        const auto final = must(later.issue(desk.scope, { eloy, once }));
        QCOMPARE(final.fresh.size(), 2);
        text = textOf(attestationletter::letter(final.attestations.first()));
        QVERIFY2(text.contains(u"a suivi 3\u00A0séances sur 4 du cycle"_s), qPrintable(text));
        text = textOf(attestationletter::letter(final.attestations.last()));
        QVERIFY2(text.contains(u"a suivi 2\u00A0séances sur 4 du cycle"_s), qPrintable(text));
        cases = must(later.cases(desk.scope));
        QVERIFY(std::ranges::none_of(cases, &AttestationCase::isToWrite));
        // A presence corrected of before its day does cancel one.
        desk.note(once, meetings.at(1), AttendanceState::Absent);
        QVERIFY(desk.caseOf(once).isCorrected);
        QVERIFY(!desk.caseOf(eloy).isCorrected);

        // The séance to come followed before it in another session, nothing is to come for them.
        desk.note(eloy, desk.meetings(desk.other).at(3), AttendanceState::Present);
        QCOMPARE(desk.caseOf(eloy).toCome, 0);
        text = textOf(attestationletter::letter(must(desk.desk.prepare(desk.scope, { eloy })).first()));
        QVERIFY2(text.contains(u"l’ensemble de son parcours, soit 4\u00A0séances"_s), qPrintable(text));
    }

    void anIssuedOneIsKeptAndCancelledByACorrection_data() { TestDatabase::engines(); }
    void anIssuedOneIsKeptAndCancelledByACorrection()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        OrganiserProfile profile;
        profile.name = u"IREV"_s;
        profile.signatory = u"Hélène MARTIN"_s;
        profile.logo = "<svg xmlns='http://www.w3.org/2000/svg' width='10' height='5'><rect width='10' "
                       "height='5'/></svg>";
        must(organiserprofile::write(desk.database(), profile));
        const RegistrationId eloy = desk.enrol(u"Éloy"_s, desk.scope.session);
        const auto meetings = desk.meetings(desk.scope.session);
        for (const Meeting &meeting : meetings) {
            desk.note(eloy, meeting,
                meeting.moduleNumber == 1 ? AttendanceState::Present : AttendanceState::Absent);
        }
        const auto first = must(desk.desk.issue(desk.scope, { eloy }));
        QCOMPARE(first.fresh, QList<qint64> { 1 });

        // Printed again as it was, whatever the profile says by now.
        OrganiserProfile later = profile;
        later.signatory = u"Paul DURAND"_s;
        later.logo.clear();
        must(organiserprofile::write(desk.database(), later));
        const auto again = must(desk.desk.issue(desk.scope, { eloy }));
        QVERIFY(again.fresh.isEmpty());
        QCOMPARE(again.attestations.first().number, 1);
        QCOMPARE(again.attestations.first().organiser.signatory, profile.signatory);
        QCOMPARE(again.attestations.first().organiser.logo, profile.logo);
        QCOMPARE(textOf(attestationletter::letter(again.attestations.first())),
            textOf(attestationletter::letter(first.attestations.first())));

        desk.note(eloy, meetings.at(1), AttendanceState::Present);
        AttestationCase now = desk.caseOf(eloy);
        QVERIFY(now.isCorrected);
        QCOMPARE(now.number, 1);
        const auto second = must(desk.desk.issue(desk.scope, { eloy }));
        QCOMPARE(second.fresh, QList<qint64> { 2 });
        QCOMPARE(second.attestations.first().organiser.signatory, later.signatory);
        QVERIFY(!desk.caseOf(eloy).isCorrected);
        QCOMPARE(must(desk.desk.attestation(1)).seances.size(), 1); // kept as it was

        // A number that may stand on some paper is not given again.
        desk.note(eloy, meetings.at(2), AttendanceState::Present);
        must(desk.desk.withdraw(must(desk.desk.issue(desk.scope, { eloy })).fresh));
        QCOMPARE(must(desk.desk.issue(desk.scope, { eloy })).fresh, QList<qint64> { 4 });
        QCOMPARE(desk.desk.attestation(3).error().kind, Error::Kind::NotFound);
    }

    void numbersOfAFileThatWasNotWrittenAreGivenAgain_data() { TestDatabase::engines(); }
    void numbersOfAFileThatWasNotWrittenAreGivenAgain()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        using Paper = AttestationDesk::Paper;
        QList<RegistrationId> three;
        const Meeting first = desk.meetings(desk.scope.session).first();
        for (const QString &name : { u"Éloy"_s, u"Maës"_s, u"Zola"_s }) {
            three.append(desk.enrol(name, desk.scope.session));
            desk.note(three.last(), first, AttendanceState::Present);
        }
        // A whole batch, of which one holds already.
        (void)must(desk.desk.issue(desk.scope, { three.first() }));
        const auto batch = must(desk.desk.issue(desk.scope, three));
        QCOMPARE(batch.fresh, (QList<qint64> { 2, 3 }));
        must(desk.desk.withdraw(batch.fresh, Paper::None));
        QCOMPARE(must(desk.desk.issue(desk.scope, { three.at(1) })).fresh, QList<qint64> { 2 });
        QVERIFY(desk.desk.attestation(1)); // that one stays
        // What somebody else has been given meanwhile keeps its number.
        const auto mine = must(desk.desk.issue(desk.scope, { three.at(2) }));
        const AttestationScope seance { AttestationKind::Meeting, desk.scope.session, desk.track, first.id };
        const auto theirs = must(desk.desk.issue(seance, { three.at(0) }));
        must(desk.desk.withdraw(mine.fresh, Paper::None));
        QCOMPARE(theirs.fresh, QList<qint64> { 4 });
        QCOMPARE(must(desk.desk.issue(desk.scope, { three.at(2) })).fresh, QList<qint64> { 5 });
    }

    void aCertificateIsIssuedWithItsFileOrNotAtAll_data() { TestDatabase::engines(); }
    void aCertificateIsIssuedWithItsFileOrNotAtAll()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const Meeting first = desk.meetings(desk.scope.session).first();
        const RegistrationId eloy = desk.enrol(u"Éloy"_s, desk.scope.session);
        const RegistrationId maes = desk.enrol(u"Maës"_s, desk.scope.session);
        desk.note(eloy, first, AttendanceState::Present);
        desk.note(maes, first, AttendanceState::Present);
        using Issued = AttestationDesk::Issued;
        using numberedpapers::Leaving;
        const AttestationScope seance { AttestationKind::Meeting, desk.scope.session, desk.track, first.id };
        const QList<AttestationDesk::Wanted> wanted { { desk.scope, { eloy } }, { seance, { eloy } } };
        const auto refused = desk.desk.issue(
            wanted, Leaving::File, [](const Issued &) { return failure(Error::Kind::DiskFull); });
        QCOMPARE(refused.error().kind, Error::Kind::DiskFull);
        const auto unplaced = desk.desk.issue(wanted, Leaving::File, [](const Issued &) {
            return Result<outputfile::Placing>([] { return Done(failure(Error::Kind::CannotWrite)); });
        });
        QCOMPARE(unplaced.error().kind, Error::Kind::CannotWrite);
        // Two scopes in one job, and another desk that is given the first number meanwhile.
        QList<QList<qint64>> made;
        const auto issued = must(desk.desk.issue(wanted, Leaving::File, [&](const Issued &numbered) {
            made.append(numbered.fresh);
            if (made.size() == 1) {
                (void)must(desk.desk.issue(desk.scope, { maes }));
            }
            return outputfile::placed({});
        }));
        QCOMPARE(made, (QList<QList<qint64>> { { 1, 2 }, { 2, 3 } }));
        QCOMPARE(issued.attestations.size(), 2);
        QCOMPARE(must(desk.desk.attestation(3)).kind, AttestationKind::Meeting);
        // Those that hold already keep their numbers.
        const auto again = must(
            desk.desk.issue(wanted, Leaving::Paper, [](const Issued &) { return outputfile::placed({}); }));
        QVERIFY(again.fresh.isEmpty());
        QCOMPARE(again.attestations.first().number, 2);
    }

    void aCorrectionTellsWhichOnesItCancelsAndWhichHoldAgain_data() { TestDatabase::engines(); }
    void aCorrectionTellsWhichOnesItCancelsAndWhichHoldAgain()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const RegistrationId eloy = desk.enrol(u"Éloy"_s, desk.scope.session);
        const RegistrationId maes = desk.enrol(u"Maës"_s, desk.scope.session);
        const auto meetings = desk.meetings(desk.scope.session);
        desk.note(eloy, meetings.at(0), AttendanceState::Present);
        desk.note(eloy, meetings.at(1), AttendanceState::Absent);
        desk.note(maes, meetings.at(0), AttendanceState::Present);
        const AttestationScope first { AttestationKind::Meeting, desk.scope.session, desk.track,
            meetings.at(0).id };
        (void)must(desk.desk.issue(desk.scope, { eloy }));
        const auto ofSeance = must(desk.desk.issue(first, { eloy, maes }));
        SentLetters sent(
            desk.database(), desk.workspace->changes(), desk.workspace->journal(), desk.workspace->clock());
        must(sent.keep({ attestationmail::record(
            ofSeance.attestations.first(), SentMeans::Draft, u"m.eloy@exemple.fr"_s) }));
        // From whatever meeting of the group: each of them stands on its presences.
        const auto read
            = [&] { return must(issuedattestations::ofPeopleAt(desk.database(), meetings.at(1).id)); };
        const auto issued = read();
        QCOMPARE(issued.size(), 3);
        QVERIFY(std::ranges::all_of(issued, &IssuedAttestation::holds));
        QVERIFY(!issued.at(0).isSent);
        QVERIFY(issued.at(1).isSent);
        QVERIFY(!issued.at(2).isSent);

        desk.note(eloy, meetings.at(1), AttendanceState::Present);
        const auto more = read();
        auto cancelled = issuedattestations::cancelled(issued, more);
        QCOMPARE(cancelled.size(), 1);
        QCOMPARE(cancelled.first().number, 1);
        QCOMPARE(cancelled.first().kind, AttestationKind::Session);
        QVERIFY(cancelled.first().canBeRedone);

        desk.note(eloy, meetings.at(0), AttendanceState::Absent);
        const auto corrected = read();
        cancelled = issuedattestations::cancelled(more, corrected);
        QCOMPARE(cancelled.size(), 1); // the first one did not hold already
        QCOMPARE(cancelled.first().number, 2);
        QCOMPARE(cancelled.first().name, u"ÉLOY Maëlle"_s);
        QCOMPARE(cancelled.first().date, meetings.at(0).date);
        QVERIFY(!cancelled.first().canBeRedone);

        desk.note(eloy, meetings.at(0), AttendanceState::Present);
        const auto restored = issuedattestations::restored(corrected, read());
        QCOMPARE(restored.size(), 1);
        QCOMPARE(restored.first().number, 2);
        QVERIFY(issuedattestations::cancelled(corrected, read()).isEmpty());
    }

    void aLogoThatIsNoPictureIsRefused()
    {
        Desk desk;
        OrganiserProfile profile;
        profile.name = u"IREV"_s;
        profile.logo = "not a picture";
        QCOMPARE(organiserprofile::write(desk.database(), profile).error().subject, u"logo"_s);
        profile.logo = QByteArray(organiserprofile::largestLogo + 1, 'x');
        QCOMPARE(organiserprofile::write(desk.database(), profile).error().subject, u"logoSize"_s);
        QVERIFY(must(organiserprofile::read(desk.database())).name.isEmpty());
    }

    /// « … votre contrat de ville ?, mercredi » is no French.
    void aTitleThatAsksIsQuoted()
    {
        Attestation attestation;
        attestation.seances = { { .meeting = {},
            .number = 1,
            .title = u"Pourquoi évaluer\u202F?"_s,
            .date = QDate(2022, 1, 26),
            .halfDays = 1,
            .minutes = 120 } };
        const QString now
            = u"Séance 1, «\u00A0Pourquoi évaluer\u202F?\u00A0», mercredi 26 janvier 2022\u00A0: 2\u00A0h"_s;
        QVERIFY(textOf(attestationletter::letter(attestation)).contains(now));
        const auto stored = must(attestationFromJson(toJson(attestation, {}))).attestation;
        QVERIFY(textOf(attestationletter::letter(stored)).contains(now));

        // What was issued before says again what it said.
        QJsonObject before = QJsonDocument::fromJson(toJson(attestation, {})).object();
        before.remove("edition"_L1);
        const auto issued = must(attestationFromJson(QJsonDocument(before).toJson())).attestation;
        const QString text = textOf(attestationletter::letter(issued));
        QVERIFY2(
            text.contains(u"Séance 1 – Pourquoi évaluer\u202F?, mercredi 26 janvier 2022\u00A0: 2\u00A0h"_s),
            qPrintable(text));
        QCOMPARE(toJson(must(attestationFromJson(toJson(issued, {}))).attestation, {}), toJson(issued, {}));
    }

    void theLetterIsReadBackFromItsPdf()
    {
        Attestation attestation;
        attestation.number = 12;
        attestation.issuedAt = QDateTime(QDate(2022, 3, 14), QTime(9, 0));
        attestation.organiser.name = u"IREV <b>Hauts-de-France</b> & Cie"_s;
        attestation.organiser.legalLines = u"SIRET 000 000 000 00000"_s;
        attestation.civility = u"Madame"_s;
        attestation.name = u"ÉLOY Maëlle"_s;
        attestation.cycle = u"Vers une évaluation concertée"_s;
        attestation.session = u"Session 2 – Professionnel.le.s"_s;
        attestation.expected = 40;
        for (int i = 1; i <= 40; ++i) { // more than a page holds
            attestation.seances.append({ .meeting = {},
                .number = i,
                .title = u"Quelles méthodes employer pour évaluer les contrats de ville\u202F?"_s,
                .date = QDate(2022, 2, 25),
                .halfDays = 1,
                .minutes = 180 });
        }
        const LetterPages pages(attestationletter::letter(attestation));
        QVERIFY(pages.count() > 1);
        QTemporaryDir folder;
        const QString path = folder.filePath(u"a.pdf"_s);
        must(outputfile::write(path, [&](QIODevice &device) -> Done {
            PdfWriting pdf(device);
            pdf.setTitle(u"Attestation"_s);
            return pages.write(pdf) && pdf.finish() ? Done {}
                                                    : std::unexpected(outputfile::refused(device, path));
        }));
        const QString text = runningTextOfPdf(path).simplified();
        for (const QString &expected : { u"IREV <b>Hauts-de-France</b> & Cie"_s, u"ATTESTATION D’ASSIDUITÉ"_s,
                 u"n° 12"_s, u"Madame ÉLOY Maëlle"_s, u"Durée suivie : 120 h"_s, u"Fait le 14 mars 2022"_s,
                 u"SIRET 000 000 000 00000"_s, u"Séance 40, «"_s, u"2/%1"_s.arg(pages.count()) }) {
            QVERIFY2(QString(text).replace(u'\u00A0', u' ').contains(expected),
                qPrintable(expected + u" in "_s + text));
        }
    }
};

IREV_TEST(AttestationTest)
#include "attestationtest.moc"
