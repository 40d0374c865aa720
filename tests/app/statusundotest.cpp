// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/journalpages.h"
#include "app/programmes/programmestore.h"
#include "app/registrations/registrationstore.h"
#include "app/sessions/meetingstore.h"
#include "app/storage/statement.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testregistry.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace
{

/// One seat, Abel on it, Bernard and Caron waiting.
struct Desk {
    explicit Desk(const QString &engine)
        : test(engine)
        , workspace(test.create(Content::Programme, clockAt(QDate(2021, 11, 2))))
    {
        const Cycle cycle = must(ProgrammeStore(workspace->database()).cycles()).first();
        const auto session = must(MeetingStore(workspace->database()).sessions(cycle.id)).first();
        setSeats(1);
        for (const auto &name : { u"Abel"_s, u"Bernard"_s, u"Caron"_s }) {
            RegistrationDraft draft;
            draft.person.familyName = name;
            draft.person.givenName = u"Maëlle"_s;
            draft.session = session.id;
            draft.track = cycle.trackFor(Audience::Professional)->id;
            draft.requestedAt = QDateTime(QDate(2021, 10, 4), QTime(9, int(ids.size())));
            ids << must(workspace->enrolment().enrol(draft)).id;
        }
    }

    History &history() { return workspace->history(); }
    Result<StatusOutcome> change(
        const QList<RegistrationId> &which, RegistrationStatus status, const QString &reason = {})
    {
        return workspace->enrolment().changeStatus(which, status, reason);
    }

    void setSeats(int seats)
    {
        (void)must(Statement(workspace->database(), u"UPDATE session_track SET capacity = :seats"_s)
                .bind(u":seats"_s, std::optional(seats))
                .run());
    }
    Registration stored(int i) const
    {
        return must(RegistrationStore(workspace->database()).registration(ids.at(i)));
    }
    QList<RegistrationStatus> statuses() const
    {
        return { stored(0).status, stored(1).status, stored(2).status };
    }

    TestDatabase test;
    std::unique_ptr<Workspace> workspace;
    QList<RegistrationId> ids;
};

using enum RegistrationStatus;

} // namespace

class StatusUndoTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLastChangeIsTakenBackWithItsDateAndReason_data() { TestDatabase::engines(); }
    void theLastChangeIsTakenBackWithItsDateAndReason()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        (void)must(desk.change({ desk.ids.at(2) }, Refused, u"hors département"_s));
        const Registration before = desk.stored(2);
        const auto outcome = must(desk.change({ desk.ids.at(0), desk.ids.at(2) }, Cancelled, u"départ"_s));
        QCOMPARE(outcome.changed.size(), 2);
        QCOMPARE(desk.history().done().last().things, 2);
        (void)must(desk.history().undo());
        QCOMPARE(desk.statuses(), (QList { Confirmed, Waitlisted, Refused }));
        QCOMPARE(desk.stored(2).statusReason, u"hors département"_s);
        QCOMPARE(desk.stored(2).statusSince, before.statusSince);
        // And the one before it.
        (void)must(desk.history().undo());
        QCOMPARE(desk.statuses(), (QList { Confirmed, Waitlisted, Waitlisted }));
        QCOMPARE(desk.stored(1).waitlistRank, 1);
        QCOMPARE(desk.history().done().size(), 3);
    }

    void rowsThatWereSkippedAreNotTakenBack()
    {
        Desk desk(u"sqlite"_s);
        const auto outcome = must(desk.change({ desk.ids.at(0), desk.ids.at(1) }, Confirmed));
        QCOMPARE(outcome.skipped.size(), 1);
        QCOMPARE(desk.history().done().size(), 3);
    }

    void whatHasChangedSinceIsNotTakenBack_data() { TestDatabase::engines(); }
    void whatHasChangedSinceIsNotTakenBack()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        (void)must(desk.change({ desk.ids.at(1), desk.ids.at(2) }, Refused));
        const auto other = must(Workspace::open(desk.test.address()));
        (void)must(other->enrolment().changeStatus({ desk.ids.at(2) }, Waitlisted));
        const ActId act = desk.history().done().last().id;
        const auto undone = desk.history().undo();
        QVERIFY(!undone);
        QCOMPARE(undone.error().kind, Error::Kind::Stale);
        const auto since = must(journalpages::since(desk.workspace->database(), act));
        QVERIFY(since);
        QCOMPARE(since->kind, ActKind::Waitlist);
        QCOMPARE(desk.statuses(), (QList { Confirmed, Refused, Waitlisted }));
        QCOMPARE(desk.history().done().size(), 4); // nothing older is taken back in its stead
    }

    void whoLeftASessionWithMorePeopleThanSeatsComesBack_data() { TestDatabase::engines(); }
    void whoLeftASessionWithMorePeopleThanSeatsComesBack()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        desk.setSeats(3);
        (void)must(desk.change({ desk.ids.at(1), desk.ids.at(2) }, Confirmed));
        desk.setSeats(1); // fewer than sit there
        (void)must(desk.change({ desk.ids.at(0) }, Cancelled));
        (void)must(desk.history().undo());
        QCOMPARE(desk.statuses(), (QList { Confirmed, Confirmed, Confirmed }));
        (void)must(desk.change({ desk.ids.at(0), desk.ids.at(1) }, Cancelled));
        (void)must(desk.history().undo()); // two at once: with one left every seat was taken
        QCOMPARE(desk.statuses(), (QList { Confirmed, Confirmed, Confirmed }));
        // Seats that were made fewer since are no longer those of then.
        desk.setSeats(2);
        (void)must(desk.change({ desk.ids.at(0) }, Cancelled));
        const auto other = desk.test.open(clockAt(QDate(2021, 11, 2)));
        GroupSeats fewer = must(other->seats().seats(desk.stored(0).session, desk.stored(0).track));
        fewer.capacity = 1;
        must(other->seats().setSeats(fewer));
        const auto undone = desk.history().undo();
        QVERIFY(!undone);
        QCOMPARE(undone.error().kind, Error::Kind::Full);
        QCOMPARE(desk.statuses(), (QList { Cancelled, Confirmed, Confirmed }));
    }

    void aSeatTakenSinceIsNotTakenBackFromItsHolder_data() { TestDatabase::engines(); }
    void aSeatTakenSinceIsNotTakenBackFromItsHolder()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        (void)must(desk.change({ desk.ids.at(0) }, Cancelled));
        const auto other = desk.test.open(clockAt(QDate(2021, 11, 2)));
        (void)must(other->enrolment().changeStatus({ desk.ids.at(1) }, Confirmed));
        const auto undone = desk.history().undo();
        QVERIFY(!undone);
        QCOMPARE(undone.error().kind, Error::Kind::Full);
        QCOMPARE(desk.statuses(), (QList { Cancelled, Confirmed, Waitlisted }));
        // It may be tried again once a seat is free.
        desk.setSeats(2);
        (void)must(desk.history().undo());
        QCOMPARE(desk.statuses(), (QList { Confirmed, Confirmed, Waitlisted }));
    }
};

IREV_TEST(StatusUndoTest)
#include "statusundotest.moc"
