// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attendance/attendancestore.h"

#include "app/storage/database.h"
#include "app/storage/statement.h"

using namespace Qt::StringLiterals;

Done AttendanceStore::record(const Attendance &attendance, const QDateTime &when)
{
    const auto written = Statement(database_,
        u"INSERT INTO attendance (registration_id, half_day_id, state, recorded_at)"
        " VALUES (:registration, :half_day, :state, :when)"
        " ON CONFLICT (registration_id, half_day_id) DO UPDATE"
        " SET state = excluded.state, recorded_at = excluded.recorded_at"_s)
                             .bind(u":registration"_s, attendance.registration)
                             .bind(u":half_day"_s, attendance.halfDay)
                             .bind(u":state"_s, code(attendance.state))
                             .bind(u":when"_s, when)
                             .run();
    return written ? Done {} : std::unexpected(written.error());
}

Done AttendanceStore::erase(RegistrationId registration, HalfDayId halfDay)
{
    const auto erased = Statement(database_,
        u"DELETE FROM attendance WHERE registration_id = :registration AND half_day_id = :half_day"_s)
                            .bind(u":registration"_s, registration)
                            .bind(u":half_day"_s, halfDay)
                            .run();
    return erased ? Done {} : std::unexpected(erased.error());
}

Result<std::optional<AttendanceState>> AttendanceStore::state(
    RegistrationId registration, HalfDayId halfDay) const
{
    const auto found = Statement(database_,
        u"SELECT state FROM attendance WHERE registration_id = :registration AND half_day_id = :half_day"_s)
                           .bind(u":registration"_s, registration)
                           .bind(u":half_day"_s, halfDay)
                           .first([](const Row &row) { return attendanceFromCode(row.text(0)); });
    if (!found) {
        return std::unexpected(found.error());
    }
    return found->value_or(std::nullopt);
}

Result<QList<Attendance>> AttendanceStore::ofMeeting(MeetingId meeting) const
{
    return Statement(database_,
        u"SELECT a.registration_id, a.half_day_id, a.state FROM attendance a JOIN half_day h ON h.id = "
        u"a.half_day_id"
        " WHERE h.meeting_id = :meeting ORDER BY h.position, a.registration_id"_s)
        .bind(u":meeting"_s, meeting)
        .list([](const Row &row) {
            return Attendance { row.id<RegistrationId>(0), row.id<HalfDayId>(1),
                attendanceFromCode(row.text(2)).value_or(AttendanceState::NotConcerned) };
        });
}

Result<QList<Attendance>> AttendanceStore::ofRegistration(RegistrationId registration) const
{
    return Statement(database_,
        u"SELECT registration_id, half_day_id, state FROM attendance WHERE registration_id = :registration"_s)
        .bind(u":registration"_s, registration)
        .list([](const Row &row) {
            return Attendance { row.id<RegistrationId>(0), row.id<HalfDayId>(1),
                attendanceFromCode(row.text(2)).value_or(AttendanceState::NotConcerned) };
        });
}

Result<QSet<MeetingId>> AttendanceStore::enteredMeetings() const
{
    QSet<MeetingId> entered;
    const Done read = Statement(database_,
        u"SELECT DISTINCT h.meeting_id FROM half_day h JOIN attendance a ON a.half_day_id = h.id"_s)
                          .each([&](const Row &row) { entered.insert(row.id<MeetingId>(0)); });
    if (!read) {
        return std::unexpected(read.error());
    }
    return entered;
}
