// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documents/attestedpresences.h"

#include "app/registrations/concerned.h"
#include "app/storage/database.h"
#include "app/storage/statement.h"

#include <algorithm>

using namespace Qt::StringLiterals;

// Of registration r and module m: a presence is recorded, wherever that was.
#define IREV_WAS_AT                                                                                          \
    "EXISTS (SELECT 1 FROM attendance p JOIN half_day h ON h.id = p.half_day_id"                             \
    " JOIN meeting w ON w.id = h.meeting_id WHERE p.registration_id = r.id AND w.module_id = m.id"           \
    " AND p.state = 'present')"

// Something is recorded of registration r at the half-day h: what was entered of others says nothing of them,
// a sheet may be entered only in part.
#define IREV_IS_ENTERED(r, h)                                                                                \
    "EXISTS (SELECT 1 FROM attendance e WHERE e.half_day_id = " h ".id AND e.registration_id = " r ".id)"

namespace
{

constexpr int secondsPerMinute = 60;

using SeancesOf = QHash<RegistrationId, QList<AttestedSeance>>;

/// Presences with their half-days, to be narrowed by `where`.
QString presencesWhere(const QString &where)
{
    return u"SELECT r.id, m.id, mo.number, mo.title, m.date, m.session_id, r.session_id, s.number,"
           " h.start_time, h.end_time,"
           " (SELECT count(*) FROM half_day x WHERE x.meeting_id = m.id AND NOT EXISTS (SELECT 1 FROM "
           "attendance n"
           " WHERE n.registration_id = r.id AND n.half_day_id = x.id AND n.state = 'not_concerned')),"
           " (SELECT count(*) FROM half_day x WHERE x.meeting_id = m.id AND NOT " IREV_IS_ENTERED(
               "r", "x") ")"
                         " FROM attendance a JOIN registration r ON r.id = a.registration_id"
                         " JOIN half_day h ON h.id = a.half_day_id JOIN meeting m ON m.id = h.meeting_id"
                         " JOIN module mo ON mo.id = m.module_id JOIN session s ON s.id = m.session_id"
                         " WHERE a.state = 'present' AND "_s
        + where + u" ORDER BY r.id, mo.number, m.date, m.id, h.position"_s;
}

Result<SeancesOf> seances(Statement &presences)
{
    SeancesOf found;
    const Done read = presences.each([&](const Row &row) {
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
        seance.toEnter = row.number(11);
        seance.missed = row.number(10) - seance.halfDays - seance.toEnter;
        const auto start = row.time(8);
        const auto end = row.time(9);
        if (start && end) {
            seance.minutes += start->secsTo(*end) / secondsPerMinute;
        } else {
            ++seance.withoutHours;
        }
    });
    return read ? Result<SeancesOf>(found) : std::unexpected(read.error());
}

/// The meeting where they followed all of that séance: in their own session, else the first one elsewhere.
/// Null while some of it is missing everywhere.
const AttestedSeance *followedAt(const QList<AttestedSeance> &all, int number)
{
    const auto isWhole
        = [number](const AttestedSeance &each) { return each.number == number && each.isWhole(); };
    const auto own = std::ranges::find_if(
        all, [&](const AttestedSeance &each) { return isWhole(each) && each.madeUpIn == 0; });
    const auto any = own == all.end() ? std::ranges::find_if(all, isWhole) : own;
    return any == all.end() ? nullptr : &*any;
}

/// Nothing was left to be made up there.
bool isRepeated(const AttestedSeance &seance, const QList<AttestedSeance> &all)
{
    const AttestedSeance *followed = followedAt(all, seance.number);
    return followed && followed->meeting != seance.meeting
        && (followed->madeUpIn == 0 || followed->date <= seance.date);
}

/// A title that was retouched takes nothing from what was attested under it.
bool isSameSeance(const AttestedSeance &one, const AttestedSeance &two)
{
    return one.meeting == two.meeting && one.number == two.number && one.date == two.date
        && one.madeUpIn == two.madeUpIn;
}

bool isSameTime(const AttestedSeance &one, const AttestedSeance &two)
{
    return one.halfDays == two.halfDays && one.withoutHours == two.withoutHours && one.minutes == two.minutes
        && one.missed == two.missed && one.toEnter == two.toEnter;
}

/// Where nothing was still to be entered, what is now may have been told as missed: certificates of before
/// the two were told apart did.
bool areMissedStillSo(const AttestedSeance &now, const AttestedSeance &said)
{
    return now.missed + (said.toEnter == 0 ? now.toEnter : 0) >= said.missed;
}

/// Half-days that were still to be entered may have become known either way, and so may hours.
bool isStillSo(const AttestedSeance &now, const AttestedSeance &said)
{
    const int timed = now.halfDays - now.withoutHours;
    const int saidTimed = said.halfDays - said.withoutHours;
    return isSameSeance(now, said) && now.halfDays >= said.halfDays && areMissedStillSo(now, said)
        && now.halfDays + now.missed + now.toEnter == said.halfDays + said.missed + said.toEnter
        && (timed == saidTimed ? now.minutes == said.minutes
                               : timed > saidTimed && now.minutes >= said.minutes);
}

} // namespace

Result<SeancesOf> attestedpresences::read(Database &database, const AttestationScope &scope)
{
    const bool isMeeting = scope.kind == AttestationKind::Meeting;
    // Of a meeting the same séance wherever they were at it: it may have been followed before.
    Statement presences(database,
        presencesWhere(isMeeting
                ? u"m.module_id = (SELECT module_id FROM meeting WHERE id = :meeting) AND EXISTS (SELECT 1"
                  " FROM attendance p JOIN half_day q ON q.id = p.half_day_id"
                  " WHERE p.registration_id = r.id AND q.meeting_id = :meeting AND p.state = 'present')"_s
                : u"r.session_id = :session AND r.track_id = :track"_s));
    if (isMeeting) {
        presences.bind(u":meeting"_s, scope.meeting);
    } else {
        presences.bind(u":session"_s, scope.session).bind(u":track"_s, scope.track);
    }
    return seances(presences);
}

Result<QList<AttestedSeance>> attestedpresences::of(Database &database, RegistrationId registration)
{
    Statement presences(database, presencesWhere(u"r.id = :registration"_s));
    const auto found = seances(presences.bind(u":registration"_s, registration));
    return found ? Result<QList<AttestedSeance>>(found->value(registration)) : std::unexpected(found.error());
}

QList<AttestedSeance> attestedpresences::ofPath(const QList<AttestedSeance> &all)
{
    QList<AttestedSeance> once = all;
    once.removeIf([&](const AttestedSeance &each) { return isRepeated(each, all); });
    return once;
}

QList<AttestedSeance> attestedpresences::atMeeting(const QList<AttestedSeance> &all, MeetingId meeting)
{
    QList<AttestedSeance> there;
    for (const AttestedSeance &each : all) {
        if (each.meeting == meeting) {
            there.append(each);
            there.last().madeUpIn = isRepeated(each, all) ? 0 : each.madeUpIn;
        }
    }
    return there;
}

bool attestedpresences::sayTheSame(const QList<AttestedSeance> &one, const QList<AttestedSeance> &two)
{
    return std::ranges::equal(one, two, [](const AttestedSeance &first, const AttestedSeance &second) {
        return isSameSeance(first, second) && isSameTime(first, second);
    });
}

bool attestedpresences::bearOut(const QList<AttestedSeance> &all, const Attestation &attestation)
{
    const QList<AttestedSeance> &said = attestation.seances;
    QList<AttestedSeance> then = all;
    then.removeIf([&](const AttestedSeance &each) {
        const bool isSaid = std::ranges::find(said, each.meeting, &AttestedSeance::meeting) != said.end();
        const bool isLater = attestation.heldBy.isValid() && each.date > attestation.heldBy;
        return !isSaid && (isLater || attestation.toEnter.contains(each.number));
    });
    const QList<AttestedSeance> now
        = attestation.kind == AttestationKind::Meeting ? atMeeting(then, attestation.meeting) : ofPath(then);
    return std::ranges::equal(now, said, isStillSo);
}

Result<QHash<RegistrationId, attestedpresences::PathLength>> attestedpresences::expected(
    Database &database, TrackId track, QDate day)
{
    QHash<RegistrationId, PathLength> lengths;
    // A séance that did not concern them is not one they missed: they joined after it, or it was entered so.
    // One without a date in their session is still to come. What was arranged to make up for one may have
    // been followed as long as its sheet is not entered.
    const Done read = Statement(database,
        u"SELECT r.id, m.number,"
        " CASE WHEN NOT EXISTS (SELECT 1 FROM meeting c WHERE c.module_id = m.id"
        "  AND c.session_id = r.session_id AND c.date <= :day) AND NOT " IREV_WAS_AT " THEN 1 ELSE 0 END,"
        " CASE WHEN EXISTS (SELECT 1 FROM meeting c WHERE c.module_id = m.id AND c.date <= :day"
        "  AND (c.session_id = r.session_id OR EXISTS (SELECT 1 FROM make_up u"
        "   WHERE u.registration_id = r.id AND u.meeting_id = c.id))"
        "  AND EXISTS (SELECT 1 FROM half_day k WHERE k.meeting_id = c.id"
        "   AND NOT " IREV_IS_ENTERED(
            "r", "k") ")) AND NOT " IREV_WAS_AT " THEN 1 ELSE 0 END"
                      " FROM registration r JOIN module m ON m.track_id = r.track_id"
                      " WHERE r.track_id = :track AND " IREV_IS_FOR_MODULE("r",
                          "m.id") " AND (" IREV_WAS_AT " OR NOT EXISTS (SELECT 1 FROM meeting d WHERE "
                                  "d.module_id = m.id AND d.session_id = "
                                  "r.session_id"
                                  "  AND (EXISTS (SELECT 1 FROM attendance n JOIN half_day h ON h.id = "
                                  "n.half_day_id"
                                  "    WHERE n.registration_id = r.id AND h.meeting_id = d.id AND n.state = "
                                  "'not_concerned')"
                                  "   OR " IREV_JOINED_AFTER(
                                      "r", "d") " AND NOT EXISTS (SELECT 1 FROM attendance n"
                                                "    JOIN half_day h ON h.id = n.half_day_id WHERE "
                                                "n.registration_id = r.id"
                                                "    AND h.meeting_id = d.id)))) ORDER BY r.id, m.number"_s)
                          .bind(u":track"_s, track)
                          .bind(u":day"_s, day)
                          .each([&](const Row &row) {
                              PathLength &length = lengths[row.id<RegistrationId>(0)];
                              ++length.seances;
                              length.toCome += row.number(2);
                              if (row.flag(3)) {
                                  length.toEnter.append(row.number(1));
                              }
                          });
    if (!read) {
        return std::unexpected(read.error());
    }
    return lengths;
}
