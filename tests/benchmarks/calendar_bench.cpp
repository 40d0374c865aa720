// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/meetingcalendar.h"
#include "app/overview/conflicts.h"
#include "app/sessions/calendarmodel.h"
#include "app/storage/statement.h"
#include "app/workspace.h"
#include "tests/benchmarks/manyregistrations.h"
#include "ui/calendar/calendarpage.h"
#include "ui/calendar/calendarview.h"

#include <QAction>
#include <QApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <libical/ical.h>

#include <cstdio>

/// Ten thousand meetings: turning the month beside the bare query and the paint of an empty grid, judging one
/// move beside the same among a thousand, and writing them for other calendars beside libical's own writing.

using namespace Qt::StringLiterals;
using namespace benchmark;

namespace
{

constexpr int rounds = 25;

template <class Act> double milliseconds(Act act)
{
    QElapsedTimer timer;
    timer.start();
    act();
    return double(timer.nsecsElapsed()) / 1e6;
}

/// Sessions of the programme of 2022, one after the other: about thirty meetings a month, with hours.
void plan(Database &database, int count)
{
    const Cycle cycle = must(ProgrammeStore(database).cycles()).first();
    must(writing(database, [&]() -> Done {
        MeetingStore store(database);
        QDate date(2020, 1, 6);
        for (int made = 0, number = 100; made < count; ++number) {
            const Session session { newId<SessionId>(), cycle.id, number, u"Session %1"_s.arg(number) };
            must(store.add(session));
            for (const Track &track : cycle.tracks) {
                must(store.addSessionTrack(session.id, track.id, {}));
                for (const Module &module : track.modules) {
                    Meeting meeting;
                    meeting.id = newId<MeetingId>();
                    meeting.session = session.id;
                    meeting.track = track.id;
                    meeting.module = module.id;
                    meeting.date = date;
                    meeting.place = u"Salle %1"_s.arg(made % 7);
                    meeting.speakers = { u"Intervenante %1"_s.arg(made % 11) };
                    meeting.halfDays
                        = { { newId<HalfDayId>(), HalfDayPeriod::Morning, QTime(9, 30), QTime(12, 30) } };
                    must(store.add(meeting));
                    date = date.addDays(++made % 3 == 0 ? 3 : 0);
                }
            }
        }
        return {};
    }));
}

std::unique_ptr<Workspace> workspaceWith(const QString &path, int meetings)
{
    DatabaseAddress address;
    address.path = path;
    auto workspace = must(Workspace::create(address, Content::Programme, u"evaluation-2022"_s));
    plan(workspace->database(), meetings);
    return workspace;
}

/// What a month shows, by bare SQL as texts.
void readBare(Database &database, QDate from, QDate to)
{
    qsizetype letters = 0;
    const auto read = [&](const QString &sql, int columns) {
        must(Statement(database, sql).bind(u":from"_s, from).bind(u":to"_s, to).each([&](const Row &row) {
            for (int column = 0; column < columns; ++column) {
                letters += row.text(column).size();
            }
        }));
    };
    read(u"SELECT m.id, m.date, s.number, s.label, t.label, mo.number, mo.title, p.name FROM meeting m"
         " JOIN session s ON s.id = m.session_id JOIN track t ON t.id = m.track_id"
         " JOIN module mo ON mo.id = m.module_id LEFT JOIN place p ON p.id = m.place_id"
         " WHERE m.date BETWEEN :from AND :to ORDER BY m.date"_s,
        8);
    read(u"SELECT h.meeting_id, h.period, h.start_time, h.end_time FROM half_day h JOIN meeting m"
         " ON m.id = h.meeting_id WHERE m.date BETWEEN :from AND :to"_s,
        4);
    read(u"SELECT ms.meeting_id, s.name FROM meeting_speaker ms JOIN speaker s ON s.id = ms.speaker_id"
         " JOIN meeting m ON m.id = ms.meeting_id WHERE m.date BETWEEN :from AND :to"_s,
        2);
}

void measureMonths(Workspace &workspace)
{
    CalendarModel model(workspace.database(), workspace.changes(), workspace.clock());
    CalendarView view;
    view.setCalendar(&model);
    view.resize(760, 710);
    view.show();
    QCoreApplication::processEvents();
    std::vector<double> bare;
    std::vector<double> empty;
    std::vector<double> ours;
    for (int round = 0; round < rounds; ++round) {
        const QDate month = QDate(2021, 1, 1).addMonths(round);
        const QDate first = month.addDays(1 - month.dayOfWeek());
        bare.push_back(milliseconds([&] { readBare(workspace.database(), first, first.addDays(41)); }));
        model.setMonth(QDate(1990, 1, 1).addMonths(round));
        empty.push_back(milliseconds([&] { (void)view.grab(); }));
        ours.push_back(milliseconds([&] {
            model.setMonth(month);
            (void)view.grab();
        }));
    }
    const double least = median(bare) + median(empty);
    std::printf(
        "month: bare query %.1f ms, empty grid painted %.1f ms, month turned and painted %.1f ms, ratio "
        "%.2f (target: at most 2)\n",
        median(bare), median(empty), median(ours), median(ours) / least);
    CalendarPage page(workspace);
    page.resize(1110, 740);
    page.show();
    std::vector<double> whole;
    whole.reserve(rounds);
    for (int round = 0; round < rounds; ++round) {
        whole.push_back(milliseconds([&] {
            page.showDate(QDate(2021, 1, 1).addMonths(round));
            (void)page.grab();
        }));
    }
    std::printf(
        "       the whole page, with its list and how full each meeting is: %.1f ms\n", median(whole));
}

double judge(Workspace &workspace)
{
    Meeting meeting = must(MeetingStore(workspace.database()).meetings()).at(500);
    std::vector<double> each;
    each.reserve(rounds);
    for (int round = 0; round < rounds; ++round) {
        meeting.date = meeting.date.addDays(3);
        each.push_back(milliseconds(
            [&] { (void)cautions(meeting, must(conflicts::factsOf(workspace.database(), meeting))); }));
    }
    return median(each);
}

void measureExport(Database &database)
{
    const auto events = must(meetingcalendar::events(database, {}));
    const QDateTime now(QDate(2022, 1, 1), QTime(8, 0));
    const QByteArray content = icalendar::write(events, u"IREV Cycles"_s, now);
    icalcomponent *calendar = icalparser_parse_string(content.constData());
    std::vector<double> bare;
    std::vector<double> ours;
    std::vector<double> whole;
    for (int round = 0; round < 7; ++round) {
        bare.push_back(
            milliseconds([&] { icalmemory_free_buffer(icalcomponent_as_ical_string_r(calendar)); }));
        ours.push_back(milliseconds([&] { (void)icalendar::write(events, u"IREV Cycles"_s, now); }));
        whole.push_back(milliseconds([&] {
            (void)icalendar::write(must(meetingcalendar::events(database, {})), u"IREV Cycles"_s, now);
        }));
    }
    icalcomponent_free(calendar);
    std::printf(
        "iCalendar: %d events, libical writes %.0f ms, ours built and written %.0f ms, ratio %.2f (target: "
        "at most 2); with the reading of the database %.0f ms\n",
        int(events.size()), median(bare), median(ours), median(ours) / median(bare), median(whole));
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    const QTemporaryDir folder;
    const auto few = workspaceWith(folder.filePath(u"few.db"_s), 1'000);
    const auto many = workspaceWith(folder.filePath(u"many.db"_s), 10'000);
    measureMonths(*many);
    const double among = judge(*few);
    const double amongMany = judge(*many);
    std::printf(
        "one move judged: %.2f ms among 1,000 meetings, %.2f ms among 10,000, ratio %.2f (three a day in "
        "both)\n",
        among, amongMany, amongMany / among);
    measureExport(many->database());
    return 0;
}
