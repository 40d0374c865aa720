// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspection/findings.h"
#include "app/people/sortname.h"
#include "app/registrations/concerned.h"
#include "app/registrations/occupancy.h"
#include "app/registrations/registration.h"

#include <QHash>

#include <utility>

using namespace Qt::StringLiterals;

namespace
{

using Rule = Finding::Rule;

void inspectSeats(Findings &findings)
{
    QHash<SessionId, QString> sessions;
    findings.read(u"session"_s, u"SELECT id, label FROM session"_s,
        [&](const Row &row) { sessions.insert(row.id<SessionId>(0), row.text(1)); });
    QHash<TrackId, QString> tracks;
    findings.read(u"track"_s, u"SELECT id, label FROM track"_s,
        [&](const Row &row) { tracks.insert(row.id<TrackId>(0), row.text(1)); });
    findings.use(u"registration"_s, occupancy::ofGroups(findings.database()),
        [&](const QList<GroupOccupancy> &groups) {
            for (const GroupOccupancy &group : groups) {
                const Occupancy &counted = group.occupancy;
                if (counted.capacity && counted.taken() > *counted.capacity) {
                    findings.add(Rule::OverCapacity,
                        u"%1 – %2"_s.arg(sessions.value(group.session), tracks.value(group.track)),
                        u"%1/%2"_s.arg(counted.taken()).arg(*counted.capacity));
                }
            }
        });
}

/// One confirmed place a track. What keeps somebody at a place is told here from any presence or absence
/// recorded there.
void inspectPlaces(Findings &findings)
{
    struct Places {
        PersonId person;
        TrackId track;
        QString name;
        QStringList sessions;
        bool areAllKept = true;
    };
    QList<Places> held;
    findings.read(u"registration"_s,
        u"SELECT r.person_id, r.track_id, p.family_name, p.given_name, s.number,"
        " CASE WHEN EXISTS (SELECT 1 FROM attendance a WHERE a.registration_id = r.id"
        "  AND a.state <> 'not_concerned') THEN 1 ELSE 0 END"
        " FROM registration r JOIN person p ON p.id = r.person_id JOIN session s ON s.id = r.session_id"
        " WHERE r.status = 'confirmed' AND EXISTS (SELECT 1 FROM registration o"
        "  WHERE o.person_id = r.person_id AND o.track_id = r.track_id AND o.session_id <> r.session_id"
        "  AND o.status = 'confirmed') ORDER BY p.sort_key, r.person_id, r.track_id, s.number"_s,
        [&](const Row &row) {
            const auto person = row.id<PersonId>(0);
            const auto track = row.id<TrackId>(1);
            if (held.isEmpty() || held.last().person != person || held.last().track != track) {
                held.append({ .person = person,
                    .track = track,
                    .name = names::display(row.text(2), row.text(3)),
                    .sessions = {},
                    .areAllKept = true });
            }
            held.last().sessions.append(row.text(4));
            held.last().areAllKept = held.last().areAllKept && row.flag(5);
        });
    for (const Places &each : std::as_const(held)) {
        findings.add(
            each.areAllKept ? Rule::CameTwice : Rule::PlacedTwice, each.name, each.sessions.join(u", "_s));
    }
}

/// Who has followed it in between is expected at neither.
void inspectMakeUps(Findings &findings)
{
    findings.read(u"make_up"_s,
        u"SELECT p.family_name, p.given_name, d.number FROM registration r JOIN person p ON p.id = "
        u"r.person_id"
        " JOIN make_up x ON x.registration_id = r.id JOIN meeting m ON m.id = x.meeting_id"
        " JOIN module d ON d.id = m.module_id WHERE " IREV_MAKES_UP("r",
            "m") " AND NOT EXISTS (SELECT 1 FROM half_day h JOIN attendance a ON a.half_day_id = h.id"
                 "  WHERE h.meeting_id = m.id AND a.registration_id = r.id)"
                 " GROUP BY r.id, d.id, p.family_name, p.given_name, p.sort_key, d.number HAVING count(*) > 1"
                 " ORDER BY p.sort_key, d.number"_s,
        [&](const Row &row) {
            findings.add(
                Rule::MadeUpTwice, names::display(row.text(0), row.text(1)), QString::number(row.number(2)));
        });
}

} // namespace

void inspection::inspectRegistrations(Findings &findings)
{
    findings.read(u"registration"_s,
        u"SELECT p.family_name, p.given_name, r.status_since, r.requested_at,"
        " CASE WHEN EXISTS (SELECT 1 FROM track_audience a WHERE a.track_id = r.track_id AND a.audience = "
        "r.audience)"
        " THEN 1 ELSE 0 END"
        " FROM registration r JOIN person p ON p.id = r.person_id ORDER BY p.sort_key, r.id"_s,
        [&](const Row &row) {
            const QString name = names::display(row.text(0), row.text(1));
            for (const int column : { 2, 3 }) {
                findings.expect(isMoment(row.text(column)), Rule::BadDate, name, row.text(column));
            }
            findings.expect(row.flag(4), Rule::AudienceNotTaken, name);
        });
    findings.read(u"registration"_s,
        u"SELECT p.family_name, p.given_name FROM registration r JOIN person p ON p.id = r.person_id"
        " WHERE r.status IN ('requested', 'confirmed', 'waitlisted')"
        " GROUP BY r.person_id, r.session_id, r.track_id, p.family_name, p.given_name HAVING count(*) > 1"_s,
        [&](const Row &row) {
            findings.add(Rule::RegisteredTwice, names::display(row.text(0), row.text(1)));
        });
    inspectPlaces(findings);
    inspectSeats(findings);
}

void inspection::inspectAttendance(Findings &findings)
{
    findings.read(u"attendance"_s,
        u"SELECT p.family_name, p.given_name, r.status, r.status_since, m.date, a.recorded_at,"
        " CASE WHEN r.session_id = m.session_id AND r.track_id = m.track_id THEN 1 ELSE 0 END, a.state,"
        " CASE WHEN EXISTS (SELECT 1 FROM make_up u WHERE u.registration_id = r.id AND u.meeting_id = m.id)"
        " OR EXISTS (SELECT 1 FROM sheet_guest g JOIN sheet s ON s.number = g.sheet_number"
        "  WHERE g.registration_id = r.id AND s.meeting_id = m.id) THEN 1 ELSE 0 END"
        " FROM attendance a JOIN registration r ON r.id = a.registration_id JOIN person p ON p.id = "
        "r.person_id"
        " JOIN half_day h ON h.id = a.half_day_id JOIN meeting m ON m.id = h.meeting_id"
        " ORDER BY p.sort_key, a.registration_id, m.date, h.position"_s,
        [&](const Row &row) {
            const QString name = names::display(row.text(0), row.text(1));
            findings.expect(isMoment(row.text(5)), Rule::BadDate, name, row.text(5));
            // Who makes up for a séance, or signed on a printed sheet, was there whatever their own group.
            const bool isKnownToCome = row.flag(8);
            findings.expect(isKnownToCome || row.flag(6), Rule::PresenceElsewhere, name);
            const auto status = statusFromCode(row.text(2)).value_or(RegistrationStatus::Requested);
            // Who came and gave up afterwards did come: what was recorded before that stays true.
            const bool hadSeat = isKnownToCome || row.text(7) != "present"_L1
                || status == RegistrationStatus::Confirmed
                || (!isActive(status) && row.moment(3).date() >= row.date(4));
            findings.expect(hadSeat, Rule::PresenceUnconfirmed, name, row.text(4));
        });
    inspectMakeUps(findings);
}
