// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace.h"

#include "app/attendance/attendancestore.h"
#include "app/attendance/sheetjson.h"
#include "app/base/outputfile.h"
#include "app/base/textfold.h"
#include "app/programmes/programmestore.h"
#include "app/registrations/occupancy.h"
#include "app/registrations/registrationstore.h"
#include "app/registrations/rosterstore.h"
#include "app/sessions/meetingstore.h"
#include "app/storage/numberedpapers.h"
#include "app/storage/statement.h"
#include "app/territories/territorystore.h"
#include "tests/support/hiddentable.h"
#include "tests/support/lostrows.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testregistry.h"

#include <QDir>
#include <QFile>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <ctime>
#include <optional>
#include <set>

using namespace Qt::StringLiterals;

namespace
{

/// One line per registration, without ids and moments of writing: two demonstrations compare equal.
QStringList portrait(Workspace &workspace)
{
    QStringList lines;
    const auto registrations = must(RegistrationStore(workspace.database()).registrations());
    for (const Registration &each : registrations) {
        lines << QStringList { each.person.familyName, each.person.givenName, each.person.sortName,
            each.person.email, each.person.phone, each.person.function, each.person.organisationName,
            each.person.territories.join(u'|'), each.trackCode, QString::number(each.sessionNumber),
            code(each.audience), code(each.status), each.requestedAt.toUTC().toString(Qt::ISODate),
            QString::number(each.waitlistRank.value_or(0)) }
                     .join(u';');
    }
    return lines;
}

} // namespace

class WorkspaceTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewDatabaseKnowsTheFortyTerritories_data() { TestDatabase::engines(); }
    void aNewDatabaseKnowsTheFortyTerritories()
    {
        QFETCH(QString, engine);
        TestDatabase test(engine);
        const auto workspace = test.create(Content::Empty);
        TerritoryStore store(workspace->database());
        const auto territories = must(store.territories());
        QCOMPARE(territories.size(), 40);
        QCOMPARE(territories.first().label, u"Amiens Métropole"_s);
        const auto laon = std::ranges::find(territories, u"02-LAON"_s, &Territory::id);
        QVERIFY(laon != territories.end());
        QCOMPARE(laon->department, u"02"_s);
        QCOMPARE(laon->mainInsee, u"02408"_s);
        QCOMPARE(must(store.organisationKinds()).size(), 9);
        QVERIFY(must(ProgrammeStore(workspace->database()).cycles()).isEmpty());
    }

    void theProgrammeOf2022IsThereAsPublished_data() { TestDatabase::engines(); }
    void theProgrammeOf2022IsThereAsPublished()
    {
        QFETCH(QString, engine);
        TestDatabase test(engine);
        const auto workspace = test.create(Content::Programme);
        const auto cycles = must(ProgrammeStore(workspace->database()).cycles());
        QCOMPARE(cycles.size(), 1);
        const Cycle &cycle = cycles.first();
        QCOMPARE(cycle.tracks.size(), 2);
        QCOMPARE(cycle.tracks.first().modules.size(), 4);
        QCOMPARE(cycle.tracks.last().modules.size(), 2);
        QCOMPARE(cycle.forms.size(), 3);
        QCOMPARE(cycle.forms.first().state, FormState::Full);
        QCOMPARE(cycle.trackFor(Audience::Citizen)->code, u"professionals"_s);
        const auto meetings = must(MeetingStore(workspace->database()).meetings());
        QCOMPARE(meetings.size(), 18);
        QCOMPARE(meetings.first().date, QDate(2021, 11, 23));
        for (const Meeting &meeting : meetings) {
            QCOMPARE(meeting.hoursKnown(), meeting.trackCode == u"elected");
            QCOMPARE(meeting.halfDays.size(), 1);
            QVERIFY(meeting.place.isEmpty());
        }
        QVERIFY(must(RegistrationStore(workspace->database()).registrations()).isEmpty());
    }

    void theDemonstrationIsTheSameEveryTimeAndOnBothEngines()
    {
        TestDatabase one(u"sqlite"_s);
        TestDatabase two(u"sqlite"_s);
        TestDatabase three(u"postgresql"_s);
        const QStringList expected = portrait(*one.create(Content::Demonstration));
        QCOMPARE(portrait(*two.create(Content::Demonstration)), expected);
        QCOMPARE(portrait(*three.create(Content::Demonstration)), expected);
    }

    void theDemonstrationIsTheSameInEveryTimeZone()
    {
        const QByteArray own = qgetenv("TZ");
        const auto restore = qScopeGuard([&own] {
            own.isNull() ? qunsetenv("TZ") : qputenv("TZ", own);
            tzset();
        });
        QList<QStringList> portraits;
        for (const char *zone : { "UTC", "Europe/Paris", "America/New_York" }) {
            qputenv("TZ", zone);
            tzset();
            TestDatabase database(u"sqlite"_s);
            const auto workspace = database.create(Content::Demonstration);
            portraits.append(portrait(*workspace));
            const auto first = must(Statement(workspace->database(),
                u"SELECT min(requested_at), (SELECT min(recorded_at) FROM attendance) FROM registration"_s)
                    .first([](const Row &row) { return row.text(0) + u' ' + row.text(1); }));
            // Nine o'clock five and half past nine in Lille.
            QCOMPARE(first.value_or(QString()), u"2021-10-14T07:05:00.000Z 2021-11-24T08:30:00.000Z"_s);
        }
        QCOMPARE(portraits.at(1), portraits.at(0));
        QCOMPARE(portraits.at(2), portraits.at(0));
    }

    void theDemonstrationShowsEveryState()
    {
        TestDatabase test(u"sqlite"_s);
        const auto workspace = test.create(Content::Demonstration);
        const auto registrations = must(RegistrationStore(workspace->database()).registrations());
        QVERIFY(registrations.size() >= 95 && registrations.size() <= 110);
        std::set<RegistrationStatus> statuses;
        std::set<std::pair<int, Audience>> groups;
        std::set<std::pair<QString, QString>> names;
        for (const Registration &each : registrations) {
            statuses.insert(each.status);
            groups.insert({ each.sessionNumber, each.audience });
            names.insert({ each.person.familyName, each.person.givenName });
            QVERIFY(each.person.email.isEmpty() || each.person.email.endsWith(u".example"));
            QVERIFY(each.person.phone.isEmpty() || each.person.phone.startsWith(u"06 39 98 "));
        }
        QCOMPARE(statuses.size(), 5U);
        QVERIFY(groups.size() >= 8);
        QCOMPARE(names.size(), size_t(registrations.size())); // nobody twice
        const auto full = must(occupancy::ofGroups(workspace->database())).first().occupancy;
        QVERIFY(full.isFull());
        QCOMPARE(full.registered, 24);
        QCOMPARE(full.waitlisted, 5);
        QVERIFY(!must(AttendanceStore(workspace->database()).enteredMeetings()).isEmpty());
    }

    void anUnknownProgrammeMakesNoDatabase()
    {
        TestDatabase test(u"sqlite"_s);
        const auto made = Workspace::create(test.address(), Content::Programme, u"evaluation-1815"_s);
        QVERIFY(!made);
        QCOMPARE(made.error().kind, Error::Kind::NotFound);
        QVERIFY(!QFile::exists(test.address().path));
    }

    void aSheetNamesTheConfirmedOnlyAndNothingPrivate_data() { TestDatabase::engines(); }
    void aSheetNamesTheConfirmedOnlyAndNothingPrivate()
    {
        QFETCH(QString, engine);
        TestDatabase test(engine);
        const auto workspace = test.create(Content::Demonstration);
        const auto meetings = must(MeetingStore(workspace->database()).meetings());
        const auto sheet = must(workspace->sheets().prepare({ meetings.first().id })).first();
        QCOMPARE(sheet.rows.size(), 24);
        QCOMPARE(sheet.number, 0);
        QCOMPARE(sheet.hours, u"horaires à préciser"_s);
        QCOMPARE(sheet.place, u"lieu à préciser"_s);
        QCOMPARE(sheet.sessionTitle, u"Session 1 – Professionnel.le.s"_s);
        QCOMPARE(sheet.moduleNumber, 1);
        QCOMPARE(sheet.moduleCount, 4);
        const QByteArray json = toJson(sheet);
        QVERIFY(!json.contains(".example"));
        QVERIFY(!json.contains("06 39"));
        QVERIFY(std::ranges::is_sorted(
            sheet.rows, {}, [](const SheetRow &row) { return text::fold(row.sortKey); }));
    }

    void anIssuedSheetIsNumberedOnceAndFrozen_data() { TestDatabase::engines(); }
    void anIssuedSheetIsNumberedOnceAndFrozen()
    {
        QFETCH(QString, engine);
        TestDatabase test(engine);
        const auto workspace = test.create(Content::Demonstration, clockAt({ 2022, 1, 13 }));
        const auto meetings = must(MeetingStore(workspace->database()).meetings());
        SheetDesk &desk = workspace->sheets();
        const auto first = must(desk.issue(must(desk.prepare({ meetings.at(0).id, meetings.at(1).id }))));
        QCOMPARE(first.at(0).number, 1);
        QCOMPARE(first.at(1).number, 2);
        QCOMPARE(first.at(0).printedAt, QDateTime(QDate(2022, 1, 13), QTime(12, 0)));
        QVERIFY(must(desk.printedMeetings()).contains(meetings.at(0).id));
        const auto kept
            = must(Statement(workspace->database(), u"SELECT content FROM sheet WHERE number = 1"_s)
                    .first([](const Row &row) { return row.text(0); }));
        QCOMPARE(toJson(must(sheetFromJson(kept.value_or(QString()).toUtf8()))), toJson(first.at(0)));
        // a number that may stand on a paper is never given twice
        QVERIFY(desk.withdraw(first));
        QVERIFY(must(desk.printedMeetings()).isEmpty());
        const auto next = [&] { return must(desk.issue(must(desk.prepare({ meetings.at(0).id })))); };
        const auto third = next();
        QCOMPARE(third.first().number, 3);
        // but where there is no paper, the next sheet gets it
        must(desk.withdraw(third, SheetDesk::Paper::None));
        const auto again = next();
        QCOMPARE(again.first().number, 3);
        // unless another sheet has been issued since
        QCOMPARE(next().first().number, 4);
        must(desk.withdraw(again, SheetDesk::Paper::None));
        QCOMPARE(next().first().number, 5);
    }

    void whatLeadsToALostRowIsNotLeftOutInSilence_data() { TestDatabase::engines(); }
    void whatLeadsToALostRowIsNotLeftOutInSilence()
    {
        QFETCH(QString, engine);
        TestDatabase test(engine);
        const auto workspace = test.create(Content::Demonstration, clockAt({ 2022, 1, 13 }));
        Database &database = workspace->database();
        const auto some = must(RegistrationStore(database).registrations({})).first();
        loseRows(database, u"DELETE FROM session"_s);
        QCOMPARE(MeetingStore(database).meetings().error().kind, Error::Kind::Damaged);
        const RosterStore roster(database);
        QCOMPARE(roster.each({}, [](const RosterEntry &) { }).error().kind, Error::Kind::Damaged);
        QCOMPARE(roster.entry(some.id).error().kind, Error::Kind::Damaged);
    }

    void aSheetIsIssuedWithItsFileOrNotAtAll_data() { TestDatabase::engines(); }
    void aSheetIsIssuedWithItsFileOrNotAtAll()
    {
        QFETCH(QString, engine);
        TestDatabase test(engine);
        const auto workspace = test.create(Content::Demonstration, clockAt({ 2022, 1, 13 }));
        const auto meetings = must(MeetingStore(workspace->database()).meetings());
        SheetDesk &desk = workspace->sheets();
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"feuilles.pdf"_s);
        const auto sheets = must(desk.prepare({ meetings.at(0).id, meetings.at(1).id }));
        using numberedpapers::Leaving;
        using Sheets = QList<AttendanceSheet>;
        const auto staged = [&](const Sheets &numbered) {
            return outputfile::stage(path, [&](QIODevice &device) -> Done {
                device.write(QByteArray::number(numbered.first().number));
                return {};
            });
        };
        const auto files = [&] { return QDir(folder.path()).entryList(QDir::Files | QDir::Hidden); };

        // A file that cannot be written: nothing was given, and nothing has to be taken back.
        const auto revision = must(workspace->database().revision());
        const auto unwritten = desk.issue(
            sheets, Leaving::File, [](const Sheets &) { return failure(Error::Kind::DiskFull); });
        QCOMPARE(unwritten.error().kind, Error::Kind::DiskFull);
        QCOMPARE(must(workspace->database().revision()), revision);

        // One that cannot be put in its place: the numbers come next again.
        const auto unplaced = desk.issue(sheets, Leaving::File, [](const Sheets &) {
            return Result<outputfile::Placing>([] { return Done(failure(Error::Kind::CannotWrite)); });
        });
        QCOMPARE(unplaced.error().kind, Error::Kind::CannotWrite);
        QVERIFY(must(desk.printedMeetings()).isEmpty());

        // Another desk is given the number while the file is written: it is written again.
        const auto other = test.open(clockAt({ 2022, 1, 13 }));
        int written = 0;
        const auto second = must(desk.issue(sheets, Leaving::File, [&](const Sheets &numbered) {
            if (++written == 1) {
                (void)must(other->sheets().issue(must(other->sheets().prepare({ meetings.at(2).id }))));
            }
            return staged(numbered);
        }));
        QCOMPARE(written, 2);
        QCOMPARE(second.first().number, 2);
        QCOMPARE(second.last().number, 3);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("2"));
        QCOMPARE(files(), QStringList { u"feuilles.pdf"_s });
        file.remove();

        // Neither can be written any more: which numbers have stayed is told.
        std::optional<HiddenTable> hidden;
        const auto lost = desk.issue(sheets, Leaving::File, [&](const Sheets &) {
            return Result<outputfile::Placing>([&] {
                hidden.emplace(workspace->database(), u"sheet"_s);
                return Done(failure(Error::Kind::CannotWrite));
            });
        });
        QCOMPARE(lost.error().subject, u"stays:sheet:4-5"_s);
        // A database that keeps nothing leaves no file either.
        QVERIFY(!desk.issue(sheets, Leaving::File, staged));
        QCOMPARE(files(), QStringList());
    }
};

IREV_TEST(WorkspaceTest)

#include "workspacetest.moc"
