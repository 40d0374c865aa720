// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/registrations/leaving.h"

#include "app/people/sortname.h"
#include "app/registrations/registrationstore.h"
#include "app/storage/database.h"
#include "app/storage/statement.h"

using namespace Qt::StringLiterals;

// SQL: the registration `r` stands on a blank row of a sheet of the meeting `m`.
#define SIGNED_A_BLANK_ROW                                                                                   \
    "EXISTS (SELECT 1 FROM sheet_guest g JOIN sheet s ON s.number = g.sheet_number"                          \
    " WHERE g.registration_id = r.id AND s.meeting_id = m.id)"

// SQL: something is recorded of the registration `r` in its session and track that keeps it there.
#define IS_KEPT                                                                                              \
    "EXISTS (SELECT 1 FROM attendance a JOIN half_day h ON h.id = a.half_day_id"                             \
    " JOIN meeting m ON m.id = h.meeting_id WHERE a.registration_id = r.id"                                  \
    " AND m.session_id = r.session_id AND m.track_id = r.track_id AND a.state <> 'not_concerned'"            \
    " AND NOT (a.state = 'excused' AND m.date > :today)"                                                     \
    " AND (r.status = 'confirmed' OR NOT " SIGNED_A_BLANK_ROW "))"

Result<bool> leaving::isKept(Database &database, const Registration &registration, QDate today)
{
    const auto kept
        = Statement(database, u"SELECT count(*) FROM registration r WHERE r.id = :id AND " IS_KEPT ""_s)
              .bind(u":id"_s, registration.id)
              .bind(u":today"_s, today)
              .first([](const Row &row) { return row.integer(0); });
    return kept ? Result<bool>(kept->value_or(0) > 0) : std::unexpected(kept.error());
}

Done leaving::allowed(Database &database, const Registration &registration, QDate today)
{
    const auto kept = isKept(database, registration, today);
    if (!kept) {
        return std::unexpected(kept.error());
    }
    return !*kept ? Done {}
                  : failure(Error::Kind::Invalid, u"presencesRecorded"_s,
                        names::display(registration.person.familyName, registration.person.givenName));
}

Done leaving::mayGiveBack(Database &database, const occupancy::Place &place, QDate today)
{
    const auto held = RegistrationStore(database).registration(place.registration);
    return held ? allowed(database, *held, today) : std::unexpected(held.error());
}

Result<QSet<PersonId>> leaving::keptElsewhere(
    Database &database, SessionId session, TrackId track, QDate today)
{
    QSet<PersonId> kept;
    const Done read = Statement(database,
        u"SELECT r.person_id FROM registration r WHERE r.track_id = :track AND r.session_id <> :session"
        " AND r.status = 'confirmed' AND r.person_id IN (SELECT w.person_id FROM registration w"
        "  WHERE w.track_id = :track_too AND w.status = 'waitlisted') AND " IS_KEPT ""_s)
                          .bind(u":track"_s, track)
                          .bind(u":session"_s, session)
                          .bind(u":track_too"_s, track)
                          .bind(u":today"_s, today)
                          .each([&](const Row &row) { kept.insert(row.id<PersonId>(0)); });
    return read ? Result<QSet<PersonId>>(kept) : std::unexpected(read.error());
}

Done leaving::settle(Database &database, const Registration &registration, QDate today)
{
    if (const Done checked = allowed(database, registration, today); !checked) {
        return checked;
    }
    const auto erased = Statement(database,
        u"DELETE FROM attendance WHERE registration_id = :id AND state IN ('not_concerned', 'excused')"
        " AND half_day_id IN (SELECT h.id FROM half_day h JOIN meeting m ON m.id = h.meeting_id"
        " JOIN registration r ON r.id = attendance.registration_id"
        " WHERE m.session_id = r.session_id AND m.track_id = r.track_id AND NOT " SIGNED_A_BLANK_ROW ")"_s)
                            .bind(u":id"_s, registration.id)
                            .run();
    return erased ? Done {} : std::unexpected(erased.error());
}

Result<std::optional<QDate>> leaving::lastCame(Database &database, RegistrationId registration)
{
    const auto last = Statement(database,
        u"SELECT m.date FROM registration r JOIN attendance a ON a.registration_id = r.id"
        " JOIN half_day h ON h.id = a.half_day_id JOIN meeting m ON m.id = h.meeting_id"
        " WHERE r.id = :id AND a.state = 'present' AND NOT EXISTS (SELECT 1 FROM make_up u"
        "  WHERE u.registration_id = r.id AND u.meeting_id = m.id) AND NOT " SIGNED_A_BLANK_ROW
        " ORDER BY m.date DESC LIMIT 1"_s)
                          .bind(u":id"_s, registration)
                          .first([](const Row &row) { return row.date(0); });
    return last;
}

Done leaving::mayBecome(
    Database &database, const Registration &registration, RegistrationStatus status, QDate today)
{
    if (status == RegistrationStatus::Confirmed) {
        return {};
    }
    const auto last = lastCame(database, registration.id);
    if (!last) {
        return std::unexpected(last.error());
    }
    if (!*last || (!isActive(status) && **last <= today)) {
        return {};
    }
    const QString name = names::display(registration.person.familyName, registration.person.givenName);
    return failure(
        Error::Kind::Invalid, isActive(status) ? u"presencesNeedPlace"_s : u"presencesAhead"_s, name);
}

#undef IS_KEPT
#undef SIGNED_A_BLANK_ROW
