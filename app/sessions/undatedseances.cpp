// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sessions/undatedseances.h"

#include "app/programmes/cyclenames.h"
#include "app/storage/database.h"
#include "app/storage/statement.h"

#include <QHash>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace
{

constexpr int daysInWeek = 7;
constexpr int mostDelays = 20; ///< no holidays last longer

/// None on a day that is no holiday.
std::optional<undatedseances::SkippedDay> holidayOn(QDate date, const QList<holidays::Period> &schoolHolidays)
{
    const undatedseances::SkippedDay day { date, holidays::publicHoliday(date),
        holidays::schoolHolidayOn(schoolHolidays, date).label };
    return day.publicHoliday.isEmpty() && day.schoolHoliday.isEmpty() ? std::nullopt : std::optional(day);
}

} // namespace

Result<QList<Meeting>> undatedseances::read(Database &database)
{
    // Those who speak at a séance wherever it is held.
    QHash<ModuleId, QStringList> speakers;
    const Done named = Statement(database,
        u"SELECT ms.module_id, s.name FROM module_speaker ms JOIN speaker s ON s.id = ms.speaker_id"
        " ORDER BY ms.module_id, ms.position"_s)
                           .each([&](const Row &row) { speakers[row.id<ModuleId>(0)].append(row.text(1)); });
    if (!named) {
        return std::unexpected(named.error());
    }
    const auto cycles = cyclenames::read(database);
    if (!cycles) {
        return std::unexpected(cycles.error());
    }
    return Statement(database,
        u"SELECT s.cycle_id, s.id, s.number, s.label, t.id, t.code, t.label, mo.id, mo.number, mo.title,"
        " (SELECT COUNT(*) FROM module c WHERE c.track_id = t.id)"
        " FROM session s JOIN session_track g ON g.session_id = s.id JOIN track t ON t.id = g.track_id"
        " JOIN module mo ON mo.track_id = t.id"
        " WHERE NOT EXISTS (SELECT 1 FROM meeting m WHERE m.session_id = s.id AND m.module_id = mo.id)"
        " ORDER BY s.cycle_id DESC, s.number, t.position, mo.number"_s)
        .list([&](const Row &row) {
            Meeting meeting;
            meeting.cycle = row.id<CycleId>(0);
            meeting.session = row.id<SessionId>(1);
            meeting.sessionNumber = row.number(2);
            meeting.sessionLabel = row.text(3);
            meeting.track = row.id<TrackId>(4);
            meeting.trackCode = row.text(5);
            meeting.trackLabel = row.text(6);
            meeting.module = row.id<ModuleId>(7);
            meeting.moduleNumber = row.number(8);
            meeting.title = row.text(9);
            meeting.moduleCount = row.number(10);
            meeting.halfDays = { HalfDay {} };
            meeting.speakers = speakers.value(meeting.module);
            const CycleName name = cycles->value(meeting.cycle);
            meeting.cycleTitle = name.title;
            meeting.cycleMark = name.mark;
            return meeting;
        });
}

undatedseances::Series undatedseances::dated(
    QList<Meeting> seances, const Rhythm &rhythm, const QList<holidays::Period> &schoolHolidays)
{
    Series series { std::move(seances), {} };
    QDate day = rhythm.first;
    for (Meeting &each : series.meetings) {
        for (int delay = 0; rhythm.avoidsHolidays && delay < mostDelays; ++delay) {
            const auto holiday = holidayOn(day, schoolHolidays);
            if (!holiday) {
                break;
            }
            series.skipped.append(*holiday);
            day = day.addDays(daysInWeek);
        }
        each.date = day;
        day = day.addDays(qint64(daysInWeek) * std::clamp(rhythm.weeks, 1, Rhythm::mostWeeks));
    }
    return series;
}
