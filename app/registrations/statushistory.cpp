// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/registrations/statushistory.h"

#include "app/people/sortname.h"
#include "app/registrations/registrationstore.h"
#include "app/storage/database.h"
#include "app/storage/transaction.h"

#include <algorithm>

Result<StatusOutcome> StatusHistory::change(
    const QList<RegistrationId> &ids, RegistrationStatus status, const QString &reason)
{
    StatusChange change { .rows = {}, .after = status };
    auto outcome = writing(database_, [&]() -> Result<StatusOutcome> {
        const RegistrationStore store(database_);
        for (const RegistrationId id : ids) {
            const auto before = store.registration(id);
            if (!before) {
                return std::unexpected(before.error());
            }
            change.rows.append({ .id = id,
                .name = names::display(before->person.familyName, before->person.givenName),
                .status = before->status,
                .reason = before->statusReason,
                .since = before->statusSince,
                .versionAfter = before->version });
        }
        auto changed = enrolment_.changeStatus(ids, status, reason);
        if (!changed) {
            return changed;
        }
        change.rows.removeIf(
            [&](const StatusChange::Before &row) { return !changed->changed.contains(row.id); });
        for (StatusChange::Before &row : change.rows) {
            const auto after = store.registration(row.id);
            if (!after) {
                return std::unexpected(after.error());
            }
            row.versionAfter = after->version;
        }
        return changed;
    });
    if (outcome && !change.rows.isEmpty()) {
        changes_.append(change);
        changes_.remove(0, std::max<qsizetype>(0, changes_.size() - longest));
    }
    return outcome;
}

Result<StatusChange> StatusHistory::undo()
{
    StatusChange change = changes_.last();
    const Done done = writing(database_, [&] { return putBack(change); });
    if (!done) {
        // Full may be cured by freeing a seat; what has changed since is never as it was again.
        if (done.error().kind == Error::Kind::Stale || done.error().kind == Error::Kind::NotFound) {
            changes_.removeLast();
        }
        return std::unexpected(done.error());
    }
    changes_.removeLast();
    // The changes before this one hold for the rows as they are now.
    for (const StatusChange::Before &row : change.rows) {
        const auto now = RegistrationStore(database_).registration(row.id);
        for (auto earlier = changes_.rbegin(); now && earlier != changes_.rend(); ++earlier) {
            const auto same = std::ranges::find(earlier->rows, row.id, &StatusChange::Before::id);
            if (same != earlier->rows.end()) {
                same->versionAfter
                    = same->versionAfter + 1 == row.versionAfter ? now->version : same->versionAfter;
                break;
            }
        }
    }
    return change;
}

Done StatusHistory::putBack(const StatusChange &change)
{
    RegistrationStore store(database_);
    for (const StatusChange::Before &row : change.rows) {
        const auto now = store.registration(row.id);
        if (!now) {
            return failure(now.error().kind, row.name, now.error().detail);
        }
        if (now->version != row.versionAfter) {
            return failure(Error::Kind::Stale, row.name);
        }
    }
    // Those who give a seat back first: others of the same change may need it.
    for (const auto status : { RegistrationStatus::Requested, RegistrationStatus::Waitlisted,
             RegistrationStatus::Cancelled, RegistrationStatus::Refused, RegistrationStatus::Confirmed }) {
        QList<RegistrationId> ids;
        for (const StatusChange::Before &row : change.rows) {
            if (row.status == status) {
                ids.append(row.id);
            }
        }
        if (ids.isEmpty()) {
            continue;
        }
        const auto outcome = enrolment_.changeStatus(ids, status, {}, Enrolment::Passing::Back);
        if (!outcome) {
            return std::unexpected(outcome.error());
        }
        if (!outcome->skipped.isEmpty()) {
            return std::unexpected(outcome->skipped.first().reason);
        }
    }
    for (const StatusChange::Before &row : change.rows) {
        auto registration = store.registration(row.id);
        if (!registration) {
            return std::unexpected(registration.error());
        }
        registration->statusSince = row.since;
        registration->statusReason = row.reason;
        if (const Done written = store.update(*registration); !written) {
            return written;
        }
    }
    return {};
}
