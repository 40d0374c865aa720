// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/registrations/waitingdesk.h"

#include "app/base/textfold.h"
#include "app/changes.h"
#include "app/journal/journal.h"
#include "app/people/sortname.h"
#include "app/registrations/registrationstore.h"
#include "app/storage/database.h"
#include "app/storage/statement.h"
#include "app/storage/transaction.h"

#include <algorithm>

using namespace Qt::StringLiterals;

void WaitingDesk::tell(const QList<RegistrationId> &changed)
{
    database_.afterCommit(changes_, [this, changed] { Q_EMIT changes_.registrationsChanged(changed); });
}

Result<QList<Registration>> WaitingDesk::linkedWith(const Registration &registration) const
{
    if (!registration.companions.isValid()) {
        return QList { registration };
    }
    const auto ids
        = Statement(database_, u"SELECT id FROM registration WHERE companions_id = :id ORDER BY id"_s)
              .bind(u":id"_s, registration.companions)
              .list([](const Row &row) { return row.id<RegistrationId>(0); });
    if (!ids) {
        return std::unexpected(ids.error());
    }
    QList<Registration> linked { registration };
    for (const RegistrationId id : *ids) {
        if (id == registration.id) {
            continue;
        }
        const auto other = RegistrationStore(database_).registration(id);
        if (!other) {
            return std::unexpected(other.error());
        }
        linked.append(*other);
    }
    return linked;
}

Done WaitingDesk::prioritise(RegistrationId id, int priority, const QString &reason)
{
    if (priority != 0 && text::tidy(reason).isEmpty()) {
        return failure(Error::Kind::Invalid, u"priorityReason"_s);
    }
    return writing(database_, [&]() -> Done {
        RegistrationStore store(database_);
        auto registration = store.registration(id);
        if (!registration) {
            return std::unexpected(registration.error());
        }
        Act act(journal_, ActKind::Prioritise);
        if (const Done touched = act.touch(Entity(id)); !touched) {
            return touched;
        }
        registration->priority = priority;
        registration->priorityReason = priority == 0 ? QString() : text::tidy(reason);
        if (const Done updated = store.update(*registration); !updated) {
            return updated;
        }
        tell({ id });
        return act.finish(names::addressed(registration->person), 1);
    });
}

Done WaitingDesk::linkColleagues(const QList<RegistrationId> &ids)
{
    return writing(database_, [&]() -> Done {
        RegistrationStore store(database_);
        Act act(journal_, ActKind::LinkColleagues);
        const auto companions = newId<CompanionsId>();
        QList<Registration> linked;
        for (const RegistrationId id : ids) {
            const auto registration = store.registration(id);
            if (!registration) {
                return std::unexpected(registration.error());
            }
            const auto theirs = linkedWith(*registration);
            if (!theirs) {
                return std::unexpected(theirs.error());
            }
            for (const Registration &each : *theirs) {
                if (std::ranges::find(linked, each.id, &Registration::id) == linked.end()) {
                    linked.append(each);
                }
            }
        }
        if (linked.size() < 2 || std::ranges::any_of(linked, [&](const Registration &each) {
                return each.track != linked.first().track;
            })) {
            return failure(Error::Kind::Invalid, u"colleagues"_s);
        }
        QList<RegistrationId> changed;
        for (Registration &each : linked) {
            if (const Done touched = act.touch(Entity(each.id)); !touched) {
                return touched;
            }
            each.companions = companions;
            if (const Done updated = store.update(each); !updated) {
                return updated;
            }
            changed.append(each.id);
        }
        tell(changed);
        return act.finish(names::addressed(linked.first().person), int(linked.size()));
    });
}

Done WaitingDesk::unlinkColleague(RegistrationId id)
{
    return writing(database_, [&]() -> Done {
        RegistrationStore store(database_);
        const auto registration = store.registration(id);
        if (!registration) {
            return std::unexpected(registration.error());
        }
        auto linked = linkedWith(*registration);
        if (!linked) {
            return std::unexpected(linked.error());
        }
        Act act(journal_, ActKind::UnlinkColleagues);
        QList<RegistrationId> changed;
        for (Registration &each : *linked) {
            if (each.id != id && linked->size() > 2) {
                continue;
            }
            if (const Done touched = act.touch(Entity(each.id)); !touched) {
                return touched;
            }
            each.companions = {};
            if (const Done updated = store.update(each); !updated) {
                return updated;
            }
            changed.append(each.id);
        }
        tell(changed);
        return act.finish(names::addressed(registration->person), 1);
    });
}

Done WaitingDesk::setWishes(RegistrationId id, const QList<SessionId> &sessions)
{
    return writing(database_, [&]() -> Done {
        RegistrationStore store(database_);
        const auto registration = store.registration(id);
        if (!registration) {
            return std::unexpected(registration.error());
        }
        const auto open
            = Statement(database_, u"SELECT session_id FROM session_track WHERE track_id = :track"_s)
                  .bind(u":track"_s, registration->track)
                  .list([](const Row &row) { return row.id<SessionId>(0); });
        if (!open) {
            return std::unexpected(open.error());
        }
        for (const SessionId session : sessions) {
            if (session == registration->session || !open->contains(session) || sessions.count(session) > 1) {
                return failure(Error::Kind::Invalid, u"wishes"_s);
            }
        }
        Act act(journal_, ActKind::SetWishes);
        if (const Done touched = act.touch(Entity(id)); !touched) {
            return touched;
        }
        if (const Done set = store.setWishes(id, sessions); !set) {
            return set;
        }
        tell({ id });
        return act.finish(names::addressed(registration->person), 1);
    });
}
