// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/registrations/rosterstore.h"

#include "app/base/listfilter.h"
#include "app/registrations/concerned.h"
#include "app/registrations/waitlistorder.h"
#include "app/storage/database.h"
#include "app/storage/statement.h"

using namespace Qt::StringLiterals;

namespace
{

// What both readers of entries select, in the order readEntry() reads. An entry whose person, session or
// track cannot be found in a damaged file comes without it: it is not to be left out in silence.
#define ROSTER_COLUMNS                                                                                       \
    "SELECT r.id, p.id, s.id, t.id, r.audience, r.status, r.requested_at, "                                  \
    "p.family_name,"                                                                                         \
    " p.given_name, p.sort_key, p.name_key, p.email, p.phone, p.function, o.name, p.council, s.label, "      \
    "s.number,"                                                                                              \
    " t.label, f.audience_label"                                                                             \
    " FROM registration r LEFT JOIN person p ON p.id = r.person_id LEFT JOIN session s ON s.id = "           \
    "r.session_id"                                                                                           \
    " LEFT JOIN track t ON t.id = r.track_id LEFT JOIN organisation o ON o.id = p.organisation_id"           \
    " LEFT JOIN registration_form f ON f.cycle_id = t.cycle_id AND f.audience = r.audience "

// Ids are positive: -1 stands for "any" on both engines without leaving a parameter's type open.
#define IN_SCOPE                                                                                             \
    "(r.session_id = :session OR CAST(:any_session AS BIGINT) < 0)"                                          \
    " AND (r.track_id = :track OR CAST(:any_track AS BIGINT) < 0) "

// Presences as readPresences() reads them, to be narrowed and grouped by registration and state.
#define PRESENCES                                                                                            \
    "SELECT a.registration_id, a.state, count(*) FROM attendance a JOIN registration r"                      \
    " ON r.id = a.registration_id WHERE a.state <> 'not_concerned' AND "
#define BY_STATE "GROUP BY a.registration_id, a.state"

// Half-days missed of a séance that was followed at another meeting, as readMadeUp() reads them. What they
// were present at is few rows, found by their registration: no reading of all meetings.
#define MADE_UP                                                                                              \
    "SELECT a.registration_id, count(*),"                                                                    \
    " count(DISTINCT CASE WHEN m.session_id = r.session_id THEN m.module_id END)"                            \
    " FROM attendance a JOIN registration r ON r.id = a.registration_id"                                     \
    " JOIN half_day d ON d.id = a.half_day_id JOIN meeting m ON m.id = d.meeting_id"                         \
    " WHERE a.state IN ('absent', 'excused') AND EXISTS (SELECT 1 FROM attendance other"                     \
    " JOIN half_day there ON there.id = other.half_day_id JOIN meeting done ON done.id = there.meeting_id"   \
    " WHERE other.registration_id = r.id AND other.state = 'present' AND done.module_id = m.module_id"       \
    " AND done.id <> m.id AND " IREV_FOLLOWED("r", "done") ") AND "
#define BY_REGISTRATION "GROUP BY a.registration_id"

/// What stands in other tables, gathered once for all rows.
struct Beside {
    QHash<PersonId, QString> territories;
    QHash<RegistrationId, Presences> presences;
    QHash<RegistrationId, int> ranks;
};

void bindScope(Statement &statement, const RosterScope &scope)
{
    const qint64 session = scope.session ? scope.session->value : -1;
    const qint64 track = scope.track ? scope.track->value : -1;
    statement.bind(u":session"_s, QVariant(session))
        .bind(u":any_session"_s, QVariant(session))
        .bind(u":track"_s, QVariant(track))
        .bind(u":any_track"_s, QVariant(track));
}

RosterEntry readEntry(const Row &row, const Beside &beside)
{
    const auto id = row.id<RegistrationId>(0);
    const auto audience = audienceFromCode(row.text(4)).value_or(Audience::Professional);
    const auto rank = beside.ranks.constFind(id);
    return RosterEntry { .id = id,
        .session = row.id<SessionId>(2),
        .track = row.id<TrackId>(3),
        .audience = audience,
        .status = statusFromCode(row.text(5)).value_or(RegistrationStatus::Requested),
        // In UTC: each local moment would cost a reading of the time zone, a third of opening a long list.
        .requestedAt = QDateTime::fromString(row.text(6), Qt::ISODateWithMs),
        .familyName = row.text(7),
        .givenName = row.text(8),
        .sortKey = row.text(9),
        .nameKey = row.text(10),
        .email = row.text(11),
        .phone = row.text(12),
        .function = row.text(13),
        .organisation = shownOrganisation(audience, row.text(14), row.text(15)),
        .territories = beside.territories.value(row.id<PersonId>(1)),
        .sessionLabel = row.text(16),
        .sessionNumber = row.number(17),
        .trackLabel = row.text(18),
        .audienceLabel = row.text(19),
        .waitlistRank = rank == beside.ranks.cend() ? std::nullopt : std::optional(*rank),
        .presences = beside.presences.value(id) };
}

/// Of an entry: who, in which session and track, were found.
bool isWhole(const Row &row)
{
    return !row.isNull(1) && !row.isNull(2) && !row.isNull(3);
}

Error lostPart(const Database &database)
{
    return { Error::Kind::Damaged, database.address().display(), u"registration:lostPart"_s };
}

Done readTerritories(Statement &statement, Beside &beside)
{
    return statement.each([&](const Row &row) {
        QString &labels = beside.territories[row.id<PersonId>(0)];
        labels += labels.isEmpty() ? row.text(1) : listSeparator + row.text(1);
    });
}

Done readPresences(Statement &statement, Beside &beside)
{
    return statement.each([&](const Row &row) {
        Presences &presences = beside.presences[row.id<RegistrationId>(0)];
        const int count = row.number(2);
        presences.recorded += count;
        presences.present += row.text(1) == "present"_L1 ? count : 0;
    });
}

/// After readPresences(), which has counted them as missed.
Done readMadeUp(Statement &statement, Beside &beside)
{
    return statement.each([&](const Row &row) {
        Presences &presences = beside.presences[row.id<RegistrationId>(0)];
        presences.recorded -= row.number(1);
        presences.madeUp = row.number(2);
    });
}

Done readPresencesOf(Database &database, RegistrationId id, Beside &beside)
{
    Statement presences(database, u"" PRESENCES "r.id = :id " BY_STATE ""_s);
    if (const Done read = readPresences(presences.bind(u":id"_s, id), beside); !read) {
        return read;
    }
    Statement madeUp(database, u"" MADE_UP "r.id = :id " BY_REGISTRATION ""_s);
    return readMadeUp(madeUp.bind(u":id"_s, id), beside);
}

} // namespace

Done RosterStore::each(const RosterScope &scope, const std::function<void(const RosterEntry &)> &visit) const
{
    Beside beside;
    Statement territories(database_,
        u"SELECT pt.person_id, t.label FROM person_territory pt JOIN territory t ON t.id = pt.territory_id"
        " ORDER BY t.label_key, t.id"_s);
    if (const Done read = readTerritories(territories, beside); !read) {
        return read;
    }
    Statement presences(database_, u"" PRESENCES IN_SCOPE BY_STATE ""_s);
    bindScope(presences, scope);
    if (const Done read = readPresences(presences, beside); !read) {
        return read;
    }
    Statement madeUp(database_, u"" MADE_UP IN_SCOPE BY_REGISTRATION ""_s);
    bindScope(madeUp, scope);
    if (const Done read = readMadeUp(madeUp, beside); !read) {
        return read;
    }
    const auto waiting = ranks(scope);
    if (!waiting) {
        return std::unexpected(waiting.error());
    }
    beside.ranks = *waiting;
    Statement entries(database_, u"" ROSTER_COLUMNS "WHERE " IN_SCOPE ""_s);
    bindScope(entries, scope);
    Done whole;
    const Done read = entries.each([&](const Row &row) {
        if (isWhole(row)) {
            visit(readEntry(row, beside));
        } else {
            whole = std::unexpected(lostPart(database_));
        }
    });
    return read ? whole : read;
}

Result<std::optional<RosterEntry>> RosterStore::entry(RegistrationId id) const
{
    Beside beside;
    Statement territories(database_,
        u"SELECT pt.person_id, t.label FROM registration r JOIN person_territory pt ON pt.person_id = "
        u"r.person_id"
        " JOIN territory t ON t.id = pt.territory_id WHERE r.id = :id ORDER BY t.label_key, t.id"_s);
    if (const Done read = readTerritories(territories.bind(u":id"_s, id), beside); !read) {
        return std::unexpected(read.error());
    }
    if (const Done read = readPresencesOf(database_, id, beside); !read) {
        return std::unexpected(read.error());
    }
    Statement statement(database_, u"" ROSTER_COLUMNS "WHERE r.id = :id"_s);
    bool isLost = false;
    auto found = statement.bind(u":id"_s, id).first([&](const Row &row) {
        isLost = !isWhole(row);
        return readEntry(row, beside);
    });
    if (isLost) {
        return std::unexpected(lostPart(database_));
    }
    if (found && *found && (*found)->status == RegistrationStatus::Waitlisted) {
        const auto waiting = ranks({ .session = (*found)->session, .track = (*found)->track });
        if (!waiting) {
            return std::unexpected(waiting.error());
        }
        (*found)->waitlistRank = waiting->value(id);
    }
    return found;
}

Result<Presences> RosterStore::presences(RegistrationId id) const
{
    Beside beside;
    const Done read = readPresencesOf(database_, id, beside);
    return read ? Result<Presences>(beside.presences.value(id)) : std::unexpected(read.error());
}

Result<QHash<RegistrationId, int>> RosterStore::ranks(const RosterScope &scope) const
{
    return waitlist::ranks(database_, scope.session, scope.track);
}
