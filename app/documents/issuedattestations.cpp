// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documents/issuedattestations.h"

#include "app/documents/attestationjson.h"
#include "app/documents/attestedpresences.h"
#include "app/storage/database.h"
#include "app/storage/statement.h"

#include <QMap>
#include <QSet>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace
{

struct Stored {
    Attestation attestation;
    bool isSent = false;
};

/// By whom and for what: a later one stands for those before it.
using Latest = QMap<std::pair<qint64, qint64>, Stored>;

/// Those narrowed by `where`.
QString latestWhere(const QString &where)
{
    return u"SELECT a.registration_id, a.meeting_id, a.content,"
           " EXISTS (SELECT 1 FROM sent_letter l WHERE l.registration_id = a.registration_id"
           "  AND l.document = 'attestation' AND l.means = 'draft' AND l.sent_at >= a.issued_at"
           "  AND coalesce(l.meeting_id, 0) = coalesce(a.meeting_id, 0))"
           " FROM attestation a WHERE "_s
        + where + u" ORDER BY a.number"_s;
}

Done readLatest(Statement &statement, Latest &latest)
{
    Done parsed;
    const Done read = statement.each([&](const Row &row) {
        auto stored = attestationFromJson(row.text(2).toUtf8());
        if (!stored) {
            parsed = std::unexpected(stored.error());
            return;
        }
        latest.insert({ row.integer(0), row.integer(1) }, { std::move(stored->attestation), row.flag(3) });
    });
    return read ? parsed : read;
}

Result<Latest> latestOfPeopleAt(Database &database, MeetingId meeting, const QList<RegistrationId> &also)
{
    Latest latest;
    Statement atMeeting(database,
        latestWhere(u"a.registration_id IN ("
                    " SELECT r.id FROM registration r JOIN meeting m ON m.session_id = r.session_id"
                    "  AND m.track_id = r.track_id WHERE m.id = :meeting"
                    " UNION SELECT u.registration_id FROM make_up u WHERE u.meeting_id = :meeting"
                    " UNION SELECT g.registration_id FROM sheet_guest g JOIN sheet s ON s.number ="
                    " g.sheet_number WHERE s.meeting_id = :meeting)"_s));
    Done read = readLatest(atMeeting.bind(u":meeting"_s, meeting), latest);
    QSet<RegistrationId> known;
    for (const Stored &each : std::as_const(latest)) {
        known.insert(each.attestation.registration);
    }
    Statement ofOne(database, latestWhere(u"a.registration_id = :registration"_s));
    for (const RegistrationId each : also) {
        if (read && !known.contains(each)) {
            known.insert(each);
            read = readLatest(ofOne.bind(u":registration"_s, each), latest);
        }
    }
    return read ? Result<Latest>(latest) : std::unexpected(read.error());
}

/// `all` they were at.
IssuedAttestation standing(const Stored &stored, const QList<AttestedSeance> &all)
{
    const Attestation &attestation = stored.attestation;
    const bool isMeeting = attestation.kind == AttestationKind::Meeting;
    const QList<AttestedSeance> recorded
        = isMeeting ? attestedpresences::atMeeting(all, attestation.meeting) : attestedpresences::ofPath(all);
    return { .number = attestation.number,
        .kind = attestation.kind,
        .registration = attestation.registration,
        .name = attestation.name,
        .date = isMeeting && !attestation.seances.isEmpty() ? attestation.seances.first().date : QDate(),
        .isSent = stored.isSent,
        .holds = attestedpresences::bearOut(all, attestation),
        .canBeRedone = !recorded.isEmpty() };
}

QList<IssuedAttestation> changed(
    const QList<IssuedAttestation> &before, const QList<IssuedAttestation> &after, bool nowHolds)
{
    QList<IssuedAttestation> found;
    std::ranges::copy_if(after, std::back_inserter(found), [&](const IssuedAttestation &each) {
        const auto known = std::ranges::find(before, each.number, &IssuedAttestation::number);
        const bool held = known == before.end() || known->holds;
        return each.holds == nowHolds && held != nowHolds;
    });
    return found;
}

} // namespace

Result<QList<IssuedAttestation>> issuedattestations::ofPeopleAt(
    Database &database, MeetingId meeting, const QList<RegistrationId> &also)
{
    const auto latest = latestOfPeopleAt(database, meeting, also);
    if (!latest) {
        return std::unexpected(latest.error());
    }
    QList<IssuedAttestation> found;
    QHash<RegistrationId, QList<AttestedSeance>> recorded;
    for (const Stored &each : *latest) {
        const RegistrationId registration = each.attestation.registration;
        if (!recorded.contains(registration)) {
            const auto seances = attestedpresences::of(database, registration);
            if (!seances) {
                return std::unexpected(seances.error());
            }
            recorded.insert(registration, *seances);
        }
        found.append(standing(each, recorded.value(registration)));
    }
    std::ranges::sort(found, {}, &IssuedAttestation::number);
    return found;
}

QList<IssuedAttestation> issuedattestations::cancelled(
    const QList<IssuedAttestation> &before, const QList<IssuedAttestation> &after)
{
    return changed(before, after, false);
}

QList<IssuedAttestation> issuedattestations::restored(
    const QList<IssuedAttestation> &before, const QList<IssuedAttestation> &after)
{
    return changed(before, after, true);
}
