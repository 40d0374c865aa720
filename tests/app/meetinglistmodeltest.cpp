// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/registrations/meetinglistmodel.h"

#include "app/sessions/meetingstore.h"
#include "app/storage/statement.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testregistry.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

/// The programme of 2022 and its meetings of February, watched by Qt's model tester.
struct Desk {
    Desk()
        : test(u"sqlite"_s)
        , workspace(test.create(Content::Programme, clockAt({ 2022, 2, 10 })))
        , model(workspace->database(), workspace->changes())
        , tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest)
    {
        model.setSpan({ 2022, 2, 1 }, { 2022, 2, 28 });
    }

    QList<QDate> dates() const
    {
        QList<QDate> listed;
        for (int row = 0; row < model.rowCount(); ++row) {
            listed
                << model.index(row, MeetingListModel::DateColumn).data(MeetingListModel::SortRole).toDate();
        }
        return listed;
    }
    QVariant cell(int row, MeetingListModel::Column column) const { return model.index(row, column).data(); }
    Meeting revise(const Meeting &meeting) { return must(workspace->planning().reviseMeeting(meeting)); }
    RegistrationDraft draft(const Meeting &meeting, const QString &familyName) const
    {
        RegistrationDraft made;
        made.person.familyName = familyName;
        made.person.givenName = u"Maëlle"_s;
        made.session = meeting.session;
        made.track = meeting.track;
        return made;
    }

    TestDatabase test;
    std::unique_ptr<Workspace> workspace;
    MeetingListModel model;
    QAbstractItemModelTester tester;
};

} // namespace

class MeetingListModelTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void theMeetingsOfTheSpanStandInOrder()
    {
        const Desk desk;
        QCOMPARE(desk.dates(),
            QList<QDate>({ { 2022, 2, 2 }, { 2022, 2, 16 }, { 2022, 2, 23 }, { 2022, 2, 25 } }));
        QCOMPARE(desk.model.firstRowOn({ 2022, 2, 23 }), 2);
        QCOMPARE(desk.model.firstRowOn({ 2022, 2, 24 }), -1);
    }

    void columnsSayWhatIsKnownAndNothingElse()
    {
        const Desk desk;
        QCOMPARE(desk.cell(3, MeetingListModel::DateColumn).toString(), u"vendredi 25 février 2022"_s);
        QCOMPARE(desk.cell(3, MeetingListModel::HoursColumn).toString(), QString());
        QCOMPARE(desk.cell(2, MeetingListModel::HoursColumn).toString(), u"17\u00a0h\u00a0– 19\u00a0h"_s);
        QCOMPARE(desk.cell(3, MeetingListModel::ModuleColumn).toString(), u"3/4"_s);
        QCOMPARE(desk.cell(3, MeetingListModel::PlaceColumn).toString(), QString());
        QCOMPARE(desk.cell(3, MeetingListModel::RegisteredColumn).toInt(), 0);
        QVERIFY(!desk.cell(3, MeetingListModel::CapacityColumn).isValid());
    }

    void daysASpeakerIsAwayStandAmongTheMeetingsInDateOrder()
    {
        Desk desk;
        Meeting meeting = desk.model.meeting(1);
        meeting.speakers = { u"Asdo Études"_s };
        meeting = desk.revise(meeting);
        const QList<int> days { 28, 1, 2, 3, 16, 17, 18 };
        for (const int day : days) {
            BusyTime away;
            away.whose = BusyTime::Whose::Speaker;
            away.first = away.last = QDate(2022, 2, day);
            must(desk.workspace->planning().reviseBusyTime(
                BusyTime::Whose::Speaker, u"Asdo Études"_s, std::nullopt, away));
        }
        QCOMPARE(desk.model.rowCount(), 4); // not everybody's days at once
        MeetingFilter theirs;
        theirs.speaker = u"Asdo Études"_s;
        desk.model.setFilter(theirs);
        QList<int> listed;
        const auto dates = desk.dates();
        for (const QDate date : dates) {
            listed.append(date.day());
        }
        QCOMPARE(listed, QList<int>({ 1, 2, 3, 16, 16, 17, 18, 28 }));
        QCOMPARE(desk.model.meetingCount(), 1);
        const int row = desk.model.rowOf(meeting.id);
        QCOMPARE(row, 4);
        QCOMPARE(desk.model.firstRowOn({ 2022, 2, 16 }), row);
        QCOMPARE(desk.model.firstRowOn({ 2022, 2, 17 }), -1); // no meeting
        QCOMPARE(desk.model.rowOf(MeetingId {}), -1);
        QVERIFY(!desk.model.index(0, 0).flags().testFlag(Qt::ItemIsSelectable));
        QVERIFY(desk.model.index(row, 0).flags().testFlag(Qt::ItemIsSelectable));
        must(desk.workspace->history().undo());
        QCOMPARE(desk.model.rowCount(), 7);
    }

    void aRegistrationIsCountedAtOnceInItsRowsOnly()
    {
        Desk desk;
        const Meeting meeting = desk.model.meeting(3);
        QSignalSpy changed(&desk.model, &MeetingListModel::dataChanged);
        must(desk.workspace->enrolment().enrol(desk.draft(meeting, u"Éloy"_s)));
        QCOMPARE(desk.model.occupancy(3).registered, 1);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.first().first().toModelIndex().row(), 3);
        QCOMPARE(desk.model.occupancyOf(meeting.id).registered, 1);
    }

    void capacityIsTheGroups()
    {
        Desk desk;
        (void)must(Statement(desk.workspace->database(), u"UPDATE session_track SET capacity = :seats"_s)
                .bind(u":seats"_s, std::optional(1))
                .run());
        Q_EMIT desk.workspace->changes().programmeChanged();
        must(desk.workspace->enrolment().enrol(desk.draft(desk.model.meeting(3), u"Éloy"_s)));
        must(desk.workspace->enrolment().enrol(desk.draft(desk.model.meeting(3), u"Hondt"_s)));
        QCOMPARE(desk.cell(3, MeetingListModel::CapacityColumn).toInt(), 1);
        QVERIFY(desk.model.occupancy(3).isFull());
        QCOMPARE(desk.model.occupancy(3).waitlisted, 1);
    }

    void aMovedMeetingChangesRowAndKeepsItsPersistentIndex()
    {
        Desk desk;
        Meeting meeting = desk.model.meeting(3);
        const QPersistentModelIndex kept(desk.model.index(3, 0));
        QSignalSpy reset(&desk.model, &MeetingListModel::modelReset);
        meeting.date = QDate(2022, 2, 1);
        meeting.place = u"Amiens"_s;
        desk.revise(meeting);
        QCOMPARE(kept.row(), 0);
        QCOMPARE(desk.cell(0, MeetingListModel::PlaceColumn).toString(), u"Amiens"_s);
        QCOMPARE(reset.size(), 0);
    }

    void aMeetingLeavesTheSpanAndComesBack()
    {
        Desk desk;
        Meeting meeting = desk.model.meeting(1);
        meeting.date = QDate(2022, 3, 1);
        meeting = desk.revise(meeting);
        QCOMPARE(desk.model.rowCount(), 3);
        QCOMPARE(desk.model.rowOf(meeting.id), -1);
        meeting.date = QDate(2022, 2, 28);
        desk.revise(meeting);
        QCOMPARE(desk.model.rowOf(meeting.id), 3);
    }
};

IREV_TEST(MeetingListModelTest)

#include "meetinglistmodeltest.moc"
