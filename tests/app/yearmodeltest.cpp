// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sessions/yearmodel.h"

#include "app/sessions/meetingstore.h"
#include "tests/support/hiddentable.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testregistry.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

/// A school year at a glance.
class YearModelTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachGroupHasItsLineAndEachMonthItsDays_data() { TestDatabase::engines(); }
    void eachGroupHasItsLineAndEachMonthItsDays()
    {
        QFETCH(QString, engine);
        TestDatabase stored(engine);
        const auto workspace = stored.create(Content::Programme);
        YearModel model(workspace->database(), workspace->changes());
        const QAbstractItemModelTester tester(&model);
        model.setYear({ 2022, 3, 1 });
        QCOMPARE(model.year(), QDate(2021, 9, 1));
        QCOMPARE(model.rowCount(), 6);
        const int line = 0;
        QCOMPARE(model.headerData(line, Qt::Vertical).toString(), u"Session 1 – Professionnel.le.s"_s);
        QCOMPARE(model.headerData(2, Qt::Horizontal).toString(), u"nov.\n2021"_s);
        QCOMPARE(model.index(line, 2).data().toString(), u"23"_s);
        QCOMPARE(model.index(line, 3).data().toString(), u"10"_s);
        QCOMPARE(model.index(line, 4).data().toString(), u"7 · 21"_s);
        QCOMPARE(model.index(line, 0).data().toString(), QString());
        QCOMPARE(model.index(line, 4).data(YearModel::MonthRole).toDate(), QDate(2022, 1, 1));
    }

    void aMovedMeetingMovesInTheYear()
    {
        TestDatabase stored(u"sqlite"_s);
        const auto workspace = stored.create(Content::Programme);
        YearModel model(workspace->database(), workspace->changes());
        model.setYear({ 2021, 9, 1 });
        Meeting meeting = must(MeetingStore(workspace->database()).meetings()).first();
        meeting.date = { 2022, 8, 31 };
        must(workspace->planning().reviseMeeting(meeting));
        QCOMPARE(model.index(0, 2).data().toString(), QString());
        QCOMPARE(model.index(0, 11).data().toString(), u"31"_s);
        model.setYear({ 2022, 9, 1 });
        QCOMPARE(model.rowCount(), 0);
    }

    void linesOfAnotherYearAreForgottenWhenItCannotBeRead_data() { TestDatabase::engines(); }
    void linesOfAnotherYearAreForgottenWhenItCannotBeRead()
    {
        QFETCH(QString, engine);
        TestDatabase stored(engine);
        const auto workspace = stored.create(Content::Programme);
        YearModel model(workspace->database(), workspace->changes());
        model.setYear({ 2021, 9, 1 });
        const QSignalSpy failed(&model, &YearModel::readingFailed);
        const QSignalSpy read(&model, &YearModel::wasRead);
        HiddenTable hidden(workspace->database(), u"meeting"_s);
        model.reload();
        QCOMPARE(failed.size(), 1);
        QCOMPARE(model.rowCount(), 6); // as they were read last
        QVERIFY(model.isKnown());
        model.setYear({ 2022, 9, 1 });
        QCOMPARE(failed.size(), 2);
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(!model.isKnown());
        hidden.giveBack();
        model.setYear({ 2021, 9, 1 });
        QCOMPARE(read.size(), 1);
        QCOMPARE(model.rowCount(), 6);
        QVERIFY(model.isKnown());
    }
};

IREV_TEST(YearModelTest)
#include "yearmodeltest.moc"
