// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/registrations/sharedpeople.h"

#include "app/people/sortname.h"
#include "app/storage/database.h"
#include "app/storage/statement.h"

using namespace Qt::StringLiterals;

// A registration without séances of its own is for all of them.
#define COMES_TO(registration, meeting)                                                                      \
    " AND (NOT EXISTS (SELECT 1 FROM registration_module c WHERE c.registration_id = " registration ".id)"   \
    " OR EXISTS (SELECT 1 FROM registration_module c WHERE c.registration_id = " registration ".id"          \
    " AND c.module_id = " meeting ".module_id))"

Result<QHash<MeetingId, SharedPeople>> registrations::sharedPeople(
    Database &database, MeetingId meeting, QDate day)
{
    QHash<MeetingId, SharedPeople> shared;
    const Done read = Statement(database,
        u"SELECT o.id, p.family_name, p.given_name FROM meeting m"
        " JOIN registration r ON r.session_id = m.session_id AND r.track_id = m.track_id"
        " AND r.status = 'confirmed'" COMES_TO(
            "r", "m") " JOIN registration also ON also.person_id = r.person_id AND also.id <> r.id"
                      " AND also.status = 'confirmed'"
                      " JOIN meeting o ON o.session_id = also.session_id AND o.track_id = also.track_id"
                      " AND o.id <> m.id AND o.date = :day" COMES_TO(
                          "also", "o") " JOIN person p ON p.id = r.person_id WHERE m.id = :meeting"
                                       " GROUP BY o.id, p.id ORDER BY o.id, p.sort_key, p.id"_s)
                          .bind(u":meeting"_s, meeting)
                          .bind(u":day"_s, day)
                          .each([&](const Row &row) {
                              SharedPeople &found = shared[row.id<MeetingId>(0)];
                              if (++found.count <= SharedPeople::mostNamed) {
                                  found.names.append(names::display(row.text(1), row.text(2)));
                              }
                          });
    if (!read) {
        return std::unexpected(read.error());
    }
    return shared;
}

Result<QHash<registrations::Seance, QHash<registrations::Seance, int>>> registrations::sharedByUndated(
    Database &database)
{
    QHash<Seance, QHash<Seance, int>> shared;
    const Done read = Statement(database,
        u"SELECT r.session_id, m.module_id, also.session_id, o.module_id, COUNT(DISTINCT r.person_id)"
        " FROM registration r JOIN (SELECT id AS module_id, track_id FROM module) m ON m.track_id = "
        "r.track_id"
        " JOIN registration also ON also.person_id = r.person_id AND also.id <> r.id"
        " AND also.status = 'confirmed'"
        " JOIN (SELECT id AS module_id, track_id FROM module) o ON o.track_id = also.track_id"
        " WHERE r.status = 'confirmed' AND NOT EXISTS (SELECT 1 FROM meeting d"
        " WHERE d.session_id = r.session_id AND d.module_id = m.module_id)" COMES_TO("r", "m")
            COMES_TO("also", "o") " GROUP BY r.session_id, m.module_id, also.session_id, o.module_id"_s)
                          .each([&](const Row &row) {
                              shared[{ row.id<SessionId>(0), row.id<ModuleId>(1) }].insert(
                                  { row.id<SessionId>(2), row.id<ModuleId>(3) }, row.number(4));
                          });
    return read ? Result<QHash<Seance, QHash<Seance, int>>>(shared) : std::unexpected(read.error());
}
