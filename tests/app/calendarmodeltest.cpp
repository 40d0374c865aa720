// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sessions/calendarmodel.h"

#include "app/sessions/meetingstore.h"
#include "tests/support/hiddentable.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testregistry.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

/// The programme of 2022 and its calendar, watched by Qt's model tester.
struct Desk {
    explicit Desk(const Clock &clock = clockAt({ 2022, 2, 10 }))
        : test(u"sqlite"_s)
        , workspace(test.create(Content::Programme, clock))
        , model(workspace->database(), workspace->changes(), workspace->clock())
        , tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest)
    {
        model.reload();
    }

    QVariant at(QDate date, int role) const { return model.indexOf(date).data(role); }
    QList<Meeting> meetingsOn(QDate date) const { return model.day(model.indexOf(date)).meetings; }
    Meeting move(QDate from, QDate to)
    {
        const auto meetings = must(MeetingStore(workspace->database()).meetings());
        Meeting moved = *std::ranges::find(meetings, from, &Meeting::date);
        moved.date = to;
        return must(workspace->planning().reviseMeeting(moved));
    }

    TestDatabase test;
    std::unique_ptr<Workspace> workspace;
    CalendarModel model;
    QAbstractItemModelTester tester;
};

} // namespace

class CalendarModelTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void weeksStartOnMondayAndCarryIsoNumbers()
    {
        const Desk desk;
        QCOMPARE(desk.model.rowCount(), 6);
        QCOMPARE(desk.model.columnCount(), 7);
        QCOMPARE(desk.model.index(0, 0).data(CalendarModel::DateRole).toDate(), QDate(2022, 1, 31));
        QCOMPARE(desk.model.index(5, 6).data(CalendarModel::DateRole).toDate(), QDate(2022, 3, 13));
        QCOMPARE(desk.model.headerData(0, Qt::Horizontal).toString(), u"lundi"_s);
        QCOMPARE(desk.model.headerData(6, Qt::Horizontal).toString(), u"dimanche"_s);
        QCOMPARE(desk.model.headerData(0, Qt::Vertical).toInt(), 5);
        QCOMPARE(desk.model.index(0, 0).data(Qt::AccessibleTextRole).toString(), u"lundi 31 janvier 2022"_s);
    }

    void aMonthThatBeginsOnMondayBeginsOnTheFirstSquare()
    {
        Desk desk;
        desk.model.setMonth({ 2021, 11, 17 });
        QCOMPARE(desk.model.month(), QDate(2021, 11, 1));
        QCOMPARE(desk.model.index(0, 0).data(CalendarModel::DateRole).toDate(), QDate(2021, 11, 1));
        QVERIFY(!desk.model.indexOf({ 2021, 10, 31 }).isValid());
        QVERIFY(!desk.model.indexOf({}).isValid());
    }

    void daysKnowTheirMonthAndToday()
    {
        const Desk desk;
        QCOMPARE(desk.at({ 2022, 1, 31 }, CalendarModel::InMonthRole).toBool(), false);
        QCOMPARE(desk.at({ 2022, 2, 1 }, CalendarModel::InMonthRole).toBool(), true);
        QCOMPARE(desk.at({ 2022, 2, 10 }, CalendarModel::TodayRole).toBool(), true);
        QCOMPARE(desk.at({ 2022, 2, 9 }, CalendarModel::TodayRole).toBool(), false);
    }

    void todayMovesWhenTheClockPassesMidnight()
    {
        QDate day(2022, 2, 10);
        Desk desk([&day] { return QDateTime(day, QTime(9, 0)); });
        day = QDate(2022, 2, 11);
        QSignalSpy changed(&desk.model, &CalendarModel::dataChanged);
        desk.model.refreshToday();
        QCOMPARE(changed.size(), 2);
        QCOMPARE(desk.at({ 2022, 2, 10 }, CalendarModel::TodayRole).toBool(), false);
        QCOMPARE(desk.at({ 2022, 2, 11 }, CalendarModel::TodayRole).toBool(), true);
    }

    void holidaysAreNamed()
    {
        Desk desk;
        QCOMPARE(desk.at({ 2022, 2, 4 }, CalendarModel::SchoolHolidayRole).toString(), QString());
        QCOMPARE(desk.at({ 2022, 2, 5 }, CalendarModel::SchoolHolidayRole).toString(), u"Vacances d’hiver"_s);
        QCOMPARE(
            desk.at({ 2022, 2, 20 }, CalendarModel::SchoolHolidayRole).toString(), u"Vacances d’hiver"_s);
        QCOMPARE(desk.at({ 2022, 2, 21 }, CalendarModel::SchoolHolidayRole).toString(), QString());
        desk.model.setMonth({ 2022, 4, 1 });
        QCOMPARE(desk.at({ 2022, 4, 18 }, CalendarModel::PublicHolidayRole).toString(), u"Lundi de Pâques"_s);
        QCOMPARE(desk.at({ 2022, 4, 18 }, CalendarModel::SchoolHolidayRole).toString(),
            u"Vacances de printemps"_s);
    }

    void meetingsStandOnTheirDaysThoseOfOtherMonthsToo()
    {
        const Desk desk;
        QCOMPARE(desk.meetingsOn({ 2022, 2, 25 }).size(), 1);
        const Meeting meeting = desk.meetingsOn({ 2022, 2, 25 }).first();
        QCOMPARE(meeting.sessionNumber, 2);
        QCOMPARE(meeting.moduleNumber, 3);
        QCOMPARE(meeting.trackCode, u"professionals"_s);
        QCOMPARE(desk.meetingsOn({ 2022, 3, 11 }).size(), 1);
        QVERIFY(desk.meetingsOn({ 2022, 2, 24 }).isEmpty());
    }

    void aMovedMeetingTouchesItsTwoDaysOnly()
    {
        Desk desk;
        QSignalSpy changed(&desk.model, &CalendarModel::dataChanged);
        QSignalSpy reset(&desk.model, &CalendarModel::modelReset);
        desk.move({ 2022, 2, 25 }, { 2022, 2, 24 });
        QCOMPARE(changed.size(), 2);
        QCOMPARE(reset.size(), 0);
        QVERIFY(desk.meetingsOn({ 2022, 2, 25 }).isEmpty());
        QCOMPARE(desk.meetingsOn({ 2022, 2, 24 }).size(), 1);
    }

    void aMeetingMovedOutOfTheWeeksShownLeavesThem()
    {
        Desk desk;
        const Meeting moved = desk.move({ 2022, 2, 25 }, { 2022, 6, 10 });
        QVERIFY(desk.meetingsOn({ 2022, 2, 25 }).isEmpty());
        desk.model.setMonth({ 2022, 6, 1 });
        QCOMPARE(desk.meetingsOn({ 2022, 6, 10 }).value(0).id, moved.id);
    }

    void severalMeetingsOfOneDayStandByTheirStart()
    {
        Desk desk;
        desk.move({ 2022, 2, 25 }, { 2022, 2, 23 });
        const auto meetings = desk.meetingsOn({ 2022, 2, 23 });
        QCOMPARE(meetings.size(), 2);
        QCOMPARE(meetings.at(0).trackCode, u"professionals"_s); // hours not known: first
        QCOMPARE(meetings.at(1).start(), QTime(17, 0));
    }

    void anotherWindowsChangeIsReadWhenNoticed()
    {
        Desk desk;
        const auto other = desk.test.open();
        const auto meetings = must(MeetingStore(other->database()).meetings());
        Meeting moved = *std::ranges::find(meetings, QDate(2022, 2, 25), &Meeting::date);
        moved.date = QDate(2022, 2, 28);
        must(other->planning().reviseMeeting(moved));
        must(desk.workspace->lookForOthersChanges());
        QVERIFY(desk.meetingsOn({ 2022, 2, 25 }).isEmpty());
        QCOMPARE(desk.meetingsOn({ 2022, 2, 28 }).size(), 1);
    }

    void squaresTellNothingOfAMonthOrAFilterThatCouldNotBeRead()
    {
        Desk desk;
        const QSignalSpy failed(&desk.model, &CalendarModel::readingFailed);
        HiddenTable hidden(desk.workspace->database(), u"meeting"_s);
        desk.model.reload();
        QCOMPARE(failed.size(), 1);
        QCOMPARE(desk.meetingsOn({ 2022, 2, 25 }).size(), 1); // as they were read last
        QVERIFY(desk.model.isKnown());
        QVERIFY(desk.model.isKnown({ 2022, 2, 21 }, { 2022, 2, 27 }));
        QVERIFY(!desk.model.isKnown({ 2022, 2, 26 }, { 2022, 2, 27 })); // somebody may have planned there
        MeetingFilter elsewhere;
        elsewhere.place = u"Salle bleue"_s;
        const QSignalSpy repainted(&desk.model, &CalendarModel::dataChanged);
        desk.model.setFilter(elsewhere);
        QCOMPARE(failed.size(), 2);
        QVERIFY(desk.meetingsOn({ 2022, 2, 25 }).isEmpty()); // not those another filter left
        QCOMPARE(repainted.size(), 1);
        QVERIFY(!desk.model.isKnown());
        desk.model.setFilter({});
        desk.model.setMonth({ 2022, 3, 1 });
        QVERIFY(!desk.model.isKnown());
        hidden.giveBack();
        desk.model.setMonth({ 2022, 2, 1 });
        QVERIFY(desk.model.isKnown());
        QVERIFY(desk.model.isKnown({ 2022, 2, 26 }, { 2022, 2, 27 })); // read: there is none
        QCOMPARE(desk.meetingsOn({ 2022, 2, 25 }).size(), 1);
    }
};

IREV_TEST(CalendarModelTest)

#include "calendarmodeltest.moc"
