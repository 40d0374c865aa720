// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/programmes/cyclenames.h"
#include "app/programmes/programmefile.h"
#include "app/programmes/programmestore.h"
#include "app/sessions/meetingstore.h"
#include "app/sessions/meetinguse.h"
#include "app/sessions/programmeinstaller.h"
#include "app/sessions/undatedseances.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testregistry.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

/// The next cycle: from a copy or a file, its séances dated, on both engines.
class NextCycleTest final : public QObject
{
    Q_OBJECT

private:
    static QList<Meeting> meetingsOf(Database &database, CycleId cycle)
    {
        MeetingFilter filter;
        filter.cycle = cycle;
        return must(MeetingStore(database).meetings(filter));
    }
    static CycleId firstCycle(Database &database)
    {
        return must(ProgrammeStore(database).cycles()).last().id;
    }

private Q_SLOTS:
    void aProgrammeWrittenAsAFileIsReadBackTheSame_data() { TestDatabase::engines(); }
    void aProgrammeWrittenAsAFileIsReadBackTheSame()
    {
        QFETCH(QString, engine);
        TestDatabase stored(engine);
        const auto workspace = stored.create(Content::Programme);
        const ProgrammeFile shipped = must(shippedProgramme(u"evaluation-2022"_s));
        const ProgrammeFile kept
            = must(programmeOf(workspace->database(), firstCycle(workspace->database())));
        const QByteArray file = writeProgramme(kept);
        const ProgrammeFile back = must(readProgramme(file));
        QCOMPARE(writeProgramme(back), file);
        // Its fields come as FORMAT.md explains them, each on a line of its own.
        qsizetype place = 0;
        for (const QByteArray &field :
            QByteArrayList { "format", "version", "code", "title", "subtitle", "presentation", "organiser",
                "partner", "source", "note", "audiences", "tracks", "sessions", "meetings" }) {
            const qsizetype found = file.indexOf("\n    \"" + field + "\": ");
            QVERIFY2(found > place || field == "format", field.constData());
            place = found;
        }
        QVERIFY(file.indexOf("\"number\": 1") < file.indexOf("\"description\": "));
        QCOMPARE(back.cycle.title, shipped.cycle.title);
        QVERIFY(!shipped.cycle.note.isEmpty());
        QCOMPARE(back.cycle.note, shipped.cycle.note);
        QCOMPARE(back.cycle.presentation, shipped.cycle.presentation);
        QCOMPARE(back.cycle.tracks.size(), shipped.cycle.tracks.size());
        QCOMPARE(back.cycle.tracks.first().modules.first().description,
            shipped.cycle.tracks.first().modules.first().description);
        QCOMPARE(back.sessions.size(), shipped.sessions.size());
        QCOMPARE(back.meetings.size(), shipped.meetings.size());
        QCOMPARE(back.meetings.first().date, shipped.meetings.first().date);
        QCOMPARE(back.meetings.first().halfDays, shipped.meetings.first().halfDays);
    }

    void aCycleIsNamedByWhatTellsItApart()
    {
        const auto marks = [](const QStringList &titles) {
            QList<CycleName> names;
            for (const QString &title : titles) {
                names.append({ .id = {}, .code = u"code-%1"_s.arg(names.size() + 1), .title = title });
            }
            cyclenames::mark(names);
            QStringList found;
            std::ranges::transform(names, std::back_inserter(found), &CycleName::mark);
            return found;
        };
        QCOMPARE(marks({ u"2022 : Évaluation"_s, u"Deuxième cycle"_s }),
            QStringList({ u"2022"_s, u"Deuxième"_s }));
        QCOMPARE(marks({ u"Cycle 2022"_s, u"cycle 2023 : suite"_s }), QStringList({ u"2022"_s, u"2023"_s }));
        QCOMPARE(marks({ u"2022 un"_s, u"2022 deux"_s, u"2023"_s }),
            QStringList({ u"2022 un"_s, u"2022 deux"_s, u"2023"_s }));
        // "Cycle" and small words tell nothing, whichever title they begin.
        QCOMPARE(marks({ u"2022 : Évaluation"_s, u"Cycle de qualification"_s }),
            QStringList({ u"2022"_s, u"qualification"_s }));
        QCOMPARE(marks({ u"2022 : Évaluation"_s, u"Cycle 2023-2024"_s, u"L’emploi"_s }),
            QStringList({ u"2022"_s, u"2023"_s, u"emploi"_s }));
        QCOMPARE(marks({ u"Évaluer en 2022"_s, u"Cycle"_s }), QStringList({ u"2022"_s, u"Cycle"_s }));
        QCOMPARE(marks({ u"2022 : Évaluation"_s, u"2022 : la formation"_s }),
            QStringList({ u"Évaluation"_s, u"formation"_s }));
        QCOMPARE(marks({ u"Le même"_s, u"Le même"_s }), QStringList({ u"code-1"_s, u"code-2"_s }));
        QCOMPARE(marks({ u"…"_s, u""_s }), QStringList({ u"code-1"_s, u"code-2"_s }));
    }

    void meetingsNameTheirCycleWhereThereAreSeveral_data() { TestDatabase::engines(); }
    void meetingsNameTheirCycleWhereThereAreSeveral()
    {
        QFETCH(QString, engine);
        TestDatabase stored(engine);
        const auto workspace = stored.create(Content::Programme);
        Database &database = workspace->database();
        const CycleId first = firstCycle(database);
        QCOMPARE(meetingsOf(database, first).first().cycleMark, QString());
        const CycleId second = must(workspace->programmes().add(
            must(copyOf(database, first, { u"2023 : suite"_s, true, { 2022, 11, 22 } }))));
        QCOMPARE(meetingsOf(database, first).first().cycleMark, u"2022"_s);
        QCOMPARE(meetingsOf(database, second).first().cycleMark, u"2023"_s);
        QCOMPARE(meetingsOf(database, second).first().cycleTitle, u"2023 : suite"_s);
        // What is taken back is named with it, too.
        Meeting moved = meetingsOf(database, second).first();
        moved.date = moved.date.addDays(1);
        (void)must(workspace->planning().reviseMeeting(moved));
        const QString subject = workspace->history().done().last().subject;
        QVERIFY2(subject.endsWith(u" · %1 · 2023"_s.arg(moved.trackLabel)), qPrintable(subject));
    }

    void aCodeAlreadyTakenNamesTheCycleThatHasIt_data() { TestDatabase::engines(); }
    void aCodeAlreadyTakenNamesTheCycleThatHasIt()
    {
        QFETCH(QString, engine);
        TestDatabase stored(engine);
        const auto workspace = stored.create(Content::Programme);
        const ProgrammeFile shipped = must(shippedProgramme(u"evaluation-2022"_s));
        const auto again = workspace->programmes().add(shipped);
        QVERIFY(!again);
        QCOMPARE(again.error().kind, Error::Kind::Duplicate);
        QCOMPARE(again.error().subject, u"cycle:evaluation-2022"_s);
        QCOMPARE(again.error().detail, shipped.cycle.title);
        QCOMPARE(must(ProgrammeStore(workspace->database()).cycles()).size(), 1);
    }

    void aCopyHasItsOwnCodeAndItsDatesMoved_data() { TestDatabase::engines(); }
    void aCopyHasItsOwnCodeAndItsDatesMoved()
    {
        QFETCH(QString, engine);
        TestDatabase stored(engine);
        const auto workspace = stored.create(Content::Programme);
        Database &database = workspace->database();
        const CycleId old = firstCycle(database);
        Meeting first = meetingsOf(database, old).first();
        first.place = u"Amiens"_s;
        must(workspace->planning().reviseMeeting(first));
        const CycleCopy wanted { u" 2024 : Évaluer, encore ? "_s, true, QDate(2024, 11, 19) };
        const ProgrammeFile copy = must(copyOf(database, old, wanted));
        QCOMPARE(copy.cycle.code, u"2024-evaluer-encore"_s);
        const CycleId made = must(installProgramme(database, copy));
        const auto before = meetingsOf(database, old);
        const auto after = meetingsOf(database, made);
        QCOMPARE(after.size(), before.size());
        QCOMPARE(after.first().date, QDate(2024, 11, 19));
        const qint64 days = before.first().date.daysTo(after.first().date);
        for (qsizetype i = 0; i < after.size(); ++i) {
            QCOMPARE(before.at(i).date.daysTo(after.at(i).date), days);
            QCOMPARE(after.at(i).halfDays.size(), before.at(i).halfDays.size());
            QVERIFY(after.at(i).place.isEmpty());
        }
        // A second one of the same title finds another code; what is there stays.
        QCOMPARE(must(copyOf(database, old, wanted)).cycle.code, u"2024-evaluer-encore-2"_s);
        QCOMPARE(meetingsOf(database, old).size(), before.size());
        const auto cycles = must(ProgrammeStore(database).cycles());
        for (const RegistrationForm &form : cycles.first().forms) {
            QCOMPARE(form.state, FormState::NotOpen);
        }
    }

    void aCycleSomebodyRegisteredForStays_data() { TestDatabase::engines(); }
    void aCycleSomebodyRegisteredForStays()
    {
        QFETCH(QString, engine);
        TestDatabase stored(engine);
        const auto workspace = stored.create(Content::Programme);
        Database &database = workspace->database();
        const CycleId old = firstCycle(database);
        const CycleId made = must(
            installProgramme(database, must(copyOf(database, old, { u"Suivant"_s, true, { 2024, 1, 9 } }))));
        const Meeting meeting = meetingsOf(database, old).first();
        RegistrationDraft draft;
        draft.person.familyName = u"Éloy"_s;
        draft.person.givenName = u"Maëlle"_s;
        draft.session = meeting.session;
        draft.track = meeting.track;
        must(workspace->enrolment().enrol(draft));
        const Done refused = removeProgramme(database, old);
        QVERIFY(!refused);
        QCOMPARE(refused.error().subject, u"cycleUsed"_s);
        must(removeProgramme(database, made));
        QCOMPARE(must(ProgrammeStore(database).cycles()).size(), 1);
        QCOMPARE(meetingsOf(database, old).size(), 18);
        QCOMPARE(must(MeetingStore(database).meetings()).size(), 18);
        const Done again = removeProgramme(database, made);
        QCOMPARE(again.error().kind, Error::Kind::NotFound);
    }

    void seancesWithoutDatesAreDatedAtARhythmAsOneAct_data() { TestDatabase::engines(); }
    void seancesWithoutDatesAreDatedAtARhythmAsOneAct()
    {
        QFETCH(QString, engine);
        TestDatabase stored(engine);
        const auto workspace = stored.create(Content::Programme);
        Database &database = workspace->database();
        QVERIFY(must(undatedseances::read(database)).isEmpty());
        const CycleId made = must(installProgramme(
            database, must(copyOf(database, firstCycle(database), { u"Suivant"_s, false, {} }))));
        QVERIFY(meetingsOf(database, made).isEmpty());
        auto undated = must(undatedseances::read(database));
        QCOMPARE(undated.size(), 18);
        undated.removeIf([&](const Meeting &each) {
            return each.session != undated.first().session || each.track != undated.first().track;
        });
        QCOMPARE(undated.size(), 4);
        // Every two weeks from 21 January 2022 on: the winter holidays of zone B are stepped over.
        const auto [dated, skipped] = undatedseances::dated(
            undated, { .first = { 2022, 1, 21 }, .weeks = 2 }, must(holidays::schoolHolidays(database)));
        QList<QDate> dates;
        for (const Meeting &each : dated) {
            dates.append(each.date);
        }
        QCOMPARE(dates, QList<QDate>({ { 2022, 1, 21 }, { 2022, 2, 4 }, { 2022, 2, 25 }, { 2022, 3, 11 } }));
        QCOMPARE(skipped.size(), 1);
        QCOMPARE(skipped.first().date, QDate(2022, 2, 18));
        QCOMPARE(skipped.first().schoolHoliday, u"Vacances d’hiver"_s);
        QVERIFY(skipped.first().publicHoliday.isEmpty());
        const auto stored4 = must(workspace->planning().addMeetings(dated));
        QCOMPARE(stored4.size(), 4);
        QCOMPARE(stored4.first().moduleNumber, 1);
        QCOMPARE(must(undatedseances::read(database)).size(), 14);
        // Twice in one session it is not held.
        const auto twice = workspace->planning().addMeetings({ dated.first() });
        QVERIFY(!twice);
        QCOMPARE(twice.error().kind, Error::Kind::Duplicate);
        must(workspace->history().undo());
        QVERIFY(meetingsOf(database, made).isEmpty());
        must(workspace->history().redo());
        QCOMPARE(meetingsOf(database, made).size(), 4);
    }

    void aMeetingGoesAndComesBackUnlessSomethingHangsOnIt_data() { TestDatabase::engines(); }
    void aMeetingGoesAndComesBackUnlessSomethingHangsOnIt()
    {
        QFETCH(QString, engine);
        TestDatabase stored(engine);
        const auto workspace = stored.create(Content::Programme);
        Database &database = workspace->database();
        Meeting meeting = meetingsOf(database, firstCycle(database)).first();
        meeting.place = u"Amiens"_s;
        meeting.speakers = { u"Asdo Études"_s };
        meeting = must(workspace->planning().reviseMeeting(meeting));
        must(workspace->planning().removeMeeting(meeting.id));
        QVERIFY(!MeetingStore(database).meeting(meeting.id));
        QCOMPARE(must(undatedseances::read(database)).size(), 1);
        must(workspace->history().undo());
        const Meeting back = must(MeetingStore(database).meeting(meeting.id));
        QVERIFY(back.isPlannedAs(meeting));
        QCOMPARE(back.halfDays, meeting.halfDays);
        QVERIFY(must(meetinguse::of(database, meeting.id)).isNone());
        const auto issued
            = must(workspace->sheets().issue(must(workspace->sheets().prepare({ meeting.id }))));
        const Done refused = workspace->planning().removeMeeting(meeting.id);
        QVERIFY(!refused);
        const MeetingUse use = must(meetinguse::of(database, meeting.id));
        QCOMPARE(use.sheets.size(), 1);
        QCOMPARE(use.sheets.first().number, issued.first().number);
        QCOMPARE(use.presences + use.scans + use.makeUps + use.letters + use.attestations, 0);
        QCOMPARE(refused.error().subject, u"meetingUsed"_s);
        QVERIFY(MeetingStore(database).meeting(meeting.id));
    }
};

IREV_TEST(NextCycleTest)
#include "nextcycletest.moc"
