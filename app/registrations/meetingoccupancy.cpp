// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/registrations/occupancy.h"

#include "app/registrations/concerned.h"
#include "app/storage/database.h"
#include "app/storage/statement.h"

using namespace Qt::StringLiterals;

namespace
{

/// Who comes to which séance of which session. Registrations alike are counted together: a few rows whatever
/// their number. Rule of concern, the same in RegistrationStore::expectedAt: the séances chosen for the
/// person when there are some, else those open to the audience.
class SeanceCounts final
{
public:
    [[nodiscard]] Done read(Database &database);
    [[nodiscard]] Occupancy of(SessionId session, ModuleId module) const
    {
        return counts_.value({ session, module });
    }

private:
    [[nodiscard]] Done readAudiences(Database &database);
    [[nodiscard]] Done countAlike(Database &database);
    [[nodiscard]] Done recountChosen(Database &database);
    [[nodiscard]] Done countOffers(Database &database);
    [[nodiscard]] QList<ModuleId> openTo(TrackId track, const QString &audience) const
    {
        return open_.value({ track, audience });
    }

    QHash<std::pair<TrackId, QString>, QList<ModuleId>> open_; ///< to an audience, by its code
    QHash<std::pair<SessionId, ModuleId>, Occupancy> counts_;
};

Done SeanceCounts::read(Database &database)
{
    for (const auto part : { &SeanceCounts::readAudiences, &SeanceCounts::countAlike,
             &SeanceCounts::recountChosen, &SeanceCounts::countOffers }) {
        if (const Done read = (this->*part)(database); !read) {
            return read;
        }
    }
    return {};
}

Done SeanceCounts::readAudiences(Database &database)
{
    return Statement(database,
        u"SELECT m.track_id, a.audience, m.id FROM module m JOIN module_audience a ON a.module_id = m.id"_s)
        .each(
            [&](const Row &row) { open_[{ row.id<TrackId>(0), row.text(1) }].append(row.id<ModuleId>(2)); });
}

Done SeanceCounts::countAlike(Database &database)
{
    return Statement(database,
        u"SELECT session_id, track_id, audience, status, count(*) FROM registration"
        " WHERE status IN ('requested', 'confirmed', 'waitlisted')"
        " GROUP BY session_id, track_id, status, audience"_s)
        .each([&](const Row &row) {
            for (const ModuleId module : openTo(row.id<TrackId>(1), row.text(2))) {
                occupancy::count(counts_[{ row.id<SessionId>(0), module }], row.text(3), row.number(4));
            }
        });
}

Done SeanceCounts::recountChosen(Database &database)
{
    RegistrationId last;
    return Statement(database,
        u"SELECT r.id, r.session_id, r.track_id, r.audience, r.status, c.module_id FROM registration_module c"
        " JOIN registration r ON r.id = c.registration_id"
        " WHERE r.status IN ('requested', 'confirmed', 'waitlisted') ORDER BY r.id"_s)
        .each([&](const Row &row) {
            const auto session = row.id<SessionId>(1);
            if (const auto id = row.id<RegistrationId>(0); id != last) {
                last = id;
                for (const ModuleId module : openTo(row.id<TrackId>(2), row.text(3))) {
                    occupancy::count(counts_[{ session, module }], row.text(4), -1);
                }
            }
            occupancy::count(counts_[{ session, row.id<ModuleId>(5) }], row.text(4), 1);
        });
}

Done SeanceCounts::countOffers(Database &database)
{
    return Statement(database,
        u"SELECT f.session_id, r.track_id, r.audience, c.module_id FROM offer f"
        " JOIN registration r ON r.id = f.registration_id"
        " LEFT JOIN registration_module c ON c.registration_id = r.id"
        " WHERE f.state = 'proposed' AND r.status = 'waitlisted'"_s)
        .each([&](const Row &row) {
            const QList<ModuleId> modules = row.isNull(3) ? openTo(row.id<TrackId>(1), row.text(2))
                                                          : QList<ModuleId> { row.id<ModuleId>(3) };
            for (const ModuleId module : modules) {
                ++counts_[{ row.id<SessionId>(0), module }].offered;
            }
        });
}

} // namespace

Result<QHash<MeetingId, Occupancy>> occupancy::ofMeetings(Database &database)
{
    SeanceCounts counts;
    if (const Done read = counts.read(database); !read) {
        return std::unexpected(read.error());
    }
    QHash<MeetingId, Occupancy> meetings;
    const Done read = Statement(database,
        u"SELECT m.id, m.session_id, m.module_id, st.capacity, st.full_by_hand FROM meeting m"
        " LEFT JOIN session_track st ON st.session_id = m.session_id AND st.track_id = m.track_id"_s)
                          .each([&](const Row &row) {
                              Occupancy counted = counts.of(row.id<SessionId>(1), row.id<ModuleId>(2));
                              counted.capacity = row.optionalNumber(3);
                              counted.fullByHand = row.flag(4);
                              meetings.insert(row.id<MeetingId>(0), counted);
                          });
    if (!read) {
        return std::unexpected(read.error());
    }
    return meetings;
}

Result<int> occupancy::confirmedAt(Database &database, const Meeting &meeting)
{
    const auto counted = Statement(database,
        u"SELECT COUNT(*) FROM registration r JOIN (SELECT id FROM module WHERE id = :module) m ON 1 = 1"
        " WHERE r.session_id = :session AND r.track_id = :track AND r.status = 'confirmed'"
        " AND " IREV_IS_FOR_MODULE("r", "m.id") ""_s)
                             .bind(u":module"_s, meeting.module)
                             .bind(u":session"_s, meeting.session)
                             .bind(u":track"_s, meeting.track)
                             .first([](const Row &row) { return row.number(0); });
    return counted ? Result<int>(counted->value_or(0)) : std::unexpected(counted.error());
}
