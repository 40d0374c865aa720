// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documents/attestedpresences.h"

#include "app/storage/database.h"
#include "app/storage/statement.h"

using namespace Qt::StringLiterals;

namespace
{

constexpr int secondsPerMinute = 60;

} // namespace

Result<QHash<RegistrationId, QList<AttestedSeance>>> attestedpresences::read(
    Database &database, const AttestationScope &scope)
{
    QHash<RegistrationId, QList<AttestedSeance>> found;
    const bool isMeeting = scope.kind == AttestationKind::Meeting;
    Statement statement(database,
        u"SELECT r.id, m.id, mo.number, mo.title, m.date, m.session_id, r.session_id, s.number,"
        " h.start_time, h.end_time"
        " FROM attendance a JOIN registration r ON r.id = a.registration_id"
        " JOIN half_day h ON h.id = a.half_day_id JOIN meeting m ON m.id = h.meeting_id"
        " JOIN module mo ON mo.id = m.module_id JOIN session s ON s.id = m.session_id"
        " WHERE a.state = 'present' AND "_s
            + (isMeeting ? u"m.id = :meeting"_s : u"r.session_id = :session AND r.track_id = :track"_s)
            + u" ORDER BY r.id, mo.number, m.date, m.id, h.position"_s);
    if (isMeeting) {
        statement.bind(u":meeting"_s, scope.meeting);
    } else {
        statement.bind(u":session"_s, scope.session).bind(u":track"_s, scope.track);
    }
    const Done read = statement.each([&](const Row &row) {
        QList<AttestedSeance> &seances = found[row.id<RegistrationId>(0)];
        const auto meeting = row.id<MeetingId>(1);
        if (seances.isEmpty() || seances.last().meeting != meeting) {
            const bool isElsewhere = row.id<SessionId>(5) != row.id<SessionId>(6);
            seances.append({ .meeting = meeting,
                .number = row.number(2),
                .title = row.text(3),
                .date = row.date(4),
                .madeUpIn = isElsewhere ? row.number(7) : 0 });
        }
        AttestedSeance &seance = seances.last();
        ++seance.halfDays;
        const auto start = row.time(8);
        const auto end = row.time(9);
        if (start && end) {
            seance.minutes += start->secsTo(*end) / secondsPerMinute;
        } else {
            ++seance.withoutHours;
        }
    });
    if (!read) {
        return std::unexpected(read.error());
    }
    return found;
}

Result<QHash<RegistrationId, int>> attestedpresences::expected(Database &database, TrackId track)
{
    QHash<RegistrationId, int> counts;
    const Done read = Statement(database,
        u"SELECT r.id, (SELECT count(*) FROM registration_module c WHERE c.registration_id = r.id),"
        " (SELECT count(*) FROM module m JOIN module_audience a ON a.module_id = m.id"
        "  WHERE m.track_id = r.track_id AND a.audience = r.audience)"
        " FROM registration r WHERE r.track_id = :track"_s)
                          .bind(u":track"_s, track)
                          .each([&](const Row &row) {
                              const int chosen = row.number(1);
                              counts.insert(row.id<RegistrationId>(0), chosen > 0 ? chosen : row.number(2));
                          });
    if (!read) {
        return std::unexpected(read.error());
    }
    return counts;
}
