// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attendance/makeupdesk.h"

#include "app/attendance/attendancegrid.h"
#include "app/attendance/attendancestore.h"
#include "app/attendance/sheetadditions.h"
#include "app/changes.h"
#include "app/programmes/programmestore.h"
#include "app/registrations/registrationstore.h"
#include "app/sessions/meetingstore.h"
#include "app/storage/statement.h"
#include "app/storage/transaction.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testregistry.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

/// Somebody of session 1 who missed its first séance, on the eve of the same one in session 2; it is to come
/// in session 3 too.
struct Desk {
    explicit Desk(const QString &engine)
        : test(engine)
        , workspace(test.create(Content::Programme, clockAt({ 2022, 1, 13 })))
        , makeUps(workspace->database(), workspace->changes(), workspace->journal(), clockAt({ 2022, 1, 13 }))
    {
        const Cycle cycle = must(ProgrammeStore(workspace->database()).cycles()).first();
        RegistrationDraft draft;
        draft.person.familyName = u"Éloy"_s;
        draft.person.givenName = u"Maëlle"_s;
        draft.session = must(MeetingStore(workspace->database()).sessions(cycle.id)).first().id;
        draft.track = cycle.trackFor(Audience::Professional)->id;
        draft.audience = Audience::Professional;
        absent = must(workspace->enrolment().enrol(draft)).id;
        MeetingFilter seance;
        seance.track = draft.track;
        seance.moduleNumber = 1;
        const auto meetings = must(MeetingStore(workspace->database()).meetings(seance)); // by date
        missed = meetings.at(0);
        second = meetings.at(1);
        third = meetings.at(2);
    }

    void record(const Meeting &meeting, AttendanceState state)
    {
        must(writing(workspace->database(), [&]() -> Done {
            for (const HalfDay &each : meeting.halfDays) {
                must(AttendanceStore(workspace->database())
                        .record({ absent, each.id, state }, QDateTime(meeting.date, QTime(9, 0))));
            }
            return {};
        }));
    }
    /// As before one took the place of the other.
    void arrangeAtBoth()
    {
        for (const MeetingId id : { second.id, third.id }) {
            (void)must(Statement(workspace->database(),
                u"INSERT INTO make_up (registration_id, meeting_id, arranged_at)"
                " VALUES (:registration, :meeting, '2022-01-10T08:00:00.000Z')"_s)
                    .bind(u":registration"_s, absent)
                    .bind(u":meeting"_s, id)
                    .run());
        }
    }
    QList<MeetingId> arranged()
    {
        QList<MeetingId> found;
        for (const MakeUpOffer &each : must(makeUps.offers(absent, missed.id))) {
            if (each.isArranged) {
                found.append(each.meeting.id);
            }
        }
        return found;
    }
    bool isExpectedAt(const Meeting &meeting)
    {
        const AttendanceSheet sheet = must(workspace->sheets().prepare({ meeting.id })).first();
        return std::ranges::find(sheet.rows, absent, &SheetRow::registration) != sheet.rows.end();
    }

    TestDatabase test;
    std::unique_ptr<Workspace> workspace;
    MakeUpDesk makeUps;
    RegistrationId absent;
    Meeting missed;
    Meeting second;
    Meeting third;
};

} // namespace

class MakeUpTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anotherSessionTakesThePlaceOfTheFirstInOneAct_data() { TestDatabase::engines(); }
    void anotherSessionTakesThePlaceOfTheFirstInOneAct()
    {
        QFETCH(const QString, engine);
        Desk desk(engine);
        QVERIFY(must(desk.makeUps.arrange(desk.absent, desk.second.id)).isEmpty());
        const qsizetype acts = desk.workspace->history().done().size();
        QSignalSpy told(&desk.workspace->changes(), &Changes::meetingsChanged);
        const auto replaced = must(desk.makeUps.arrange(desk.absent, desk.third.id));
        QCOMPARE(replaced.size(), 1);
        QCOMPARE(replaced.first().id, desk.second.id);
        QCOMPARE(told.last().first().value<QList<MeetingId>>(),
            (QList<MeetingId> { desk.third.id, desk.second.id }));
        QCOMPARE(desk.arranged(), QList<MeetingId> { desk.third.id });
        QVERIFY(!desk.isExpectedAt(desk.second));
        QVERIFY(desk.isExpectedAt(desk.third));
        QCOMPARE(desk.workspace->history().done().size(), acts + 1);
        must(desk.workspace->history().undo());
        QCOMPARE(desk.arranged(), QList<MeetingId> { desk.second.id });
        QVERIFY(desk.isExpectedAt(desk.second));
        QVERIFY(!desk.isExpectedAt(desk.third));
        must(desk.workspace->history().redo());
        QCOMPARE(desk.arranged(), QList<MeetingId> { desk.third.id });
    }

    void whereTheMakeUpWasMissedTooItStaysBesideTheNextOne_data() { TestDatabase::engines(); }
    void whereTheMakeUpWasMissedTooItStaysBesideTheNextOne()
    {
        QFETCH(const QString, engine);
        Desk desk(engine);
        (void)must(desk.makeUps.arrange(desk.absent, desk.second.id));
        const auto isUnderWay
            = [&] { return must(desk.makeUps.outlook(desk.missed.id)).arranged.contains(desk.absent); };
        QVERIFY(isUnderWay());
        desk.record(desk.second, AttendanceState::Absent);
        QVERIFY(!isUnderWay());
        const auto offers = must(desk.makeUps.offers(desk.absent, desk.missed.id));
        QCOMPARE(offers.size(), 2);
        QVERIFY(offers.first().isArranged && offers.first().isMissed);
        QVERIFY(!offers.last().isArranged && !offers.last().isMissed);
        QVERIFY(must(desk.makeUps.arrange(desk.absent, desk.third.id)).isEmpty());
        QCOMPARE(desk.arranged(), (QList<MeetingId> { desk.second.id, desk.third.id }));
        QVERIFY(isUnderWay());
        QVERIFY(desk.isExpectedAt(desk.third));
    }

    void whoHasFollowedTheSeanceIsExpectedNowhereElse_data() { TestDatabase::engines(); }
    void whoHasFollowedTheSeanceIsExpectedNowhereElse()
    {
        QFETCH(const QString, engine);
        Desk desk(engine);
        Database &database = desk.workspace->database();
        desk.arrangeAtBoth();
        QVERIFY(desk.isExpectedAt(desk.third));
        const qint64 printed
            = must(desk.workspace->sheets().issue(must(desk.workspace->sheets().prepare({ desk.third.id }))))
                  .first()
                  .number;
        desk.record(desk.second, AttendanceState::Present);
        QVERIFY(must(desk.makeUps.outlook(desk.missed.id)).madeUp.contains(desk.absent));
        QVERIFY(desk.isExpectedAt(desk.second));
        QVERIFY(!desk.isExpectedAt(desk.third));
        // What was printed stays as it was.
        const AttendanceGrid grid = must(AttendanceGrid::ofSheet(database, printed));
        QCOMPARE(grid.rows.size(), 1);
        QCOMPARE(grid.rows.first().registration, desk.absent);
        QCOMPARE(desk.makeUps.arrange(desk.absent, desk.third.id).error().subject, u"makeUpFollowed"_s);
        // Taken back, it is to be made up again.
        desk.record(desk.second, AttendanceState::Absent);
        QVERIFY(desk.isExpectedAt(desk.third));
        // Who signed at both was at both.
        desk.record(desk.third, AttendanceState::Present);
        desk.record(desk.second, AttendanceState::Present);
        QVERIFY(desk.isExpectedAt(desk.third));
    }

    void whoFollowedItInTheirOwnSessionAfterAllIsExpectedThereOnly_data() { TestDatabase::engines(); }
    void whoFollowedItInTheirOwnSessionAfterAllIsExpectedThereOnly()
    {
        QFETCH(const QString, engine);
        Desk desk(engine);
        desk.record(desk.missed, AttendanceState::Absent);
        (void)must(desk.makeUps.arrange(desk.absent, desk.second.id));
        QVERIFY(desk.isExpectedAt(desk.second));
        desk.record(desk.missed, AttendanceState::Present); // the absence was a slip
        QVERIFY(!desk.isExpectedAt(desk.second));
        QVERIFY(desk.isExpectedAt(desk.missed));
    }
};

IREV_TEST(MakeUpTest)

#include "makeuptest.moc"
