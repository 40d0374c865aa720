// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sessions/programmedesk.h"

#include "app/changes.h"
#include "app/journal/journal.h"
#include "app/programmes/programmefile.h"
#include "app/programmes/programmestore.h"
#include "app/sessions/newcomers.h"
#include "app/sessions/programmeinstaller.h"
#include "app/storage/database.h"
#include "app/storage/statement.h"
#include "app/storage/transaction.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

QList<Entity> groupsOf(const CyclePlan &plan)
{
    QList<Entity> groups;
    for (const SessionPlan &each : plan.sessions) {
        for (const TrackId track : each.tracks) {
            groups.append(Entity(each.session.id, track));
        }
    }
    return groups;
}

/// All there are.
Result<QList<Entity>> placesAndSpeakers(Database &database)
{
    const auto places = Statement(database, u"SELECT id FROM place ORDER BY id"_s).list([](const Row &row) {
        return Entity(row.id<PlaceId>(0));
    });
    const auto speakers
        = Statement(database, u"SELECT id FROM speaker ORDER BY id"_s).list([](const Row &row) {
              return Entity(row.id<SpeakerId>(0));
          });
    if (!places || !speakers) {
        return std::unexpected(places ? speakers.error() : places.error());
    }
    return *places + *speakers;
}

Done touchAll(Act &act, const QList<Entity> &entities)
{
    for (const Entity &each : entities) {
        if (const Done touched = act.touch(each); !touched) {
            return touched;
        }
    }
    return {};
}

} // namespace

Result<CyclePlan> ProgrammeDesk::plan(CycleId cycle) const
{
    const auto cycles = ProgrammeStore(database_).cycles();
    if (!cycles) {
        return std::unexpected(cycles.error());
    }
    const auto found = std::ranges::find(*cycles, cycle, &Cycle::id);
    if (found == cycles->end()) {
        return failure(Error::Kind::NotFound, {}, u"cycle %1"_s.arg(cycle.value));
    }
    auto sessions = SessionStore(database_).plans(cycle);
    if (!sessions) {
        return std::unexpected(sessions.error());
    }
    return CyclePlan { .cycle = *found, .sessions = *std::move(sessions) };
}

Result<QList<Entity>> ProgrammeDesk::parts(CycleId cycle) const
{
    const auto whole = plan(cycle);
    if (!whole) {
        return std::unexpected(whole.error());
    }
    QList<Entity> parts;
    for (const RegistrationForm &form : whole->cycle.forms) {
        parts.append(Entity(cycle, code(form.audience)));
    }
    parts += groupsOf(*whole);
    const auto meetings = Statement(database_,
        u"SELECT m.id FROM meeting m JOIN session s ON s.id = m.session_id WHERE s.cycle_id = :cycle"
        " ORDER BY m.date, m.id"_s)
                              .bind(u":cycle"_s, cycle)
                              .list([](const Row &row) { return Entity(row.id<MeetingId>(0)); });
    if (!meetings) {
        return std::unexpected(meetings.error());
    }
    return parts + *meetings;
}

void ProgrammeDesk::tell()
{
    database_.afterCommit(changes_, [this] { Q_EMIT changes_.everythingChanged(); });
}

Result<CycleId> ProgrammeDesk::add(const ProgrammeFile &programme)
{
    return writing(database_, [&]() -> Result<CycleId> {
        const auto cycles = ProgrammeStore(database_).cycles();
        if (!cycles) {
            return std::unexpected(cycles.error());
        }
        const auto taken = std::ranges::find(*cycles, programme.cycle.code, &Cycle::code);
        if (taken != cycles->end()) {
            return failure(Error::Kind::Duplicate, u"cycle:"_s + taken->code, taken->title);
        }
        Act act(journal_, ActKind::AddCycle);
        const auto before = placesAndSpeakers(database_);
        if (!before) {
            return std::unexpected(before.error());
        }
        const auto made = installProgramme(database_, programme);
        if (!made) {
            return made;
        }
        const auto made_ = parts(*made);
        const auto named = placesAndSpeakers(database_);
        if (!made_ || !named) {
            return std::unexpected(made_ ? named.error() : made_.error());
        }
        // Taken back from the last to the first: what hangs on the cycle goes before it, and the places and
        // speakers that came with it after it.
        for (const Entity &each : *named) {
            if (!before->contains(each)) {
                act.adding(each);
            }
        }
        act.adding(Entity(*made));
        for (const Entity &part : *made_) {
            act.adding(part);
        }
        if (const Done finished = act.finish(programme.cycle.title, 1); !finished) {
            return std::unexpected(finished.error());
        }
        tell();
        return made;
    });
}

Result<CycleId> ProgrammeDesk::addAnew(CyclePlan edited)
{
    settle(edited);
    if (!problems(edited).isEmpty()) {
        return failure(Error::Kind::Invalid, u"programme"_s);
    }
    const auto cycles = ProgrammeStore(database_).cycles();
    if (!cycles) {
        return std::unexpected(cycles.error());
    }
    QStringList taken;
    std::ranges::transform(*cycles, std::back_inserter(taken), &Cycle::code);
    ProgrammeFile programme { .cycle = edited.cycle, .sessions = {}, .meetings = {} };
    programme.cycle.code = freeCodeAmong(taken, edited.cycle.title, u"cycle"_s);
    for (const SessionPlan &each : std::as_const(edited.sessions)) {
        ProgrammeFile::Session session { each.session.number, each.session.label, {} };
        for (const TrackId id : each.tracks) {
            if (const Track *track = edited.cycle.track(id)) {
                session.groups.append({ track->code, {} });
            }
        }
        programme.sessions.append(session);
    }
    return add(programme);
}

Done ProgrammeDesk::remove(CycleId cycle)
{
    return writing(database_, [&]() -> Done {
        const auto whole = plan(cycle);
        const auto gone = parts(cycle);
        if (!whole || !gone) {
            return std::unexpected(whole ? gone.error() : whole.error());
        }
        Act act(journal_, ActKind::RemoveCycle);
        // Made again from the last to the first: the cycle before what hangs on it.
        QList<Entity> backwards(gone->rbegin(), gone->rend());
        backwards.append(Entity(cycle));
        if (const Done touched = touchAll(act, backwards); !touched) {
            return touched;
        }
        if (const Done removed = removeProgramme(database_, cycle); !removed) {
            return removed;
        }
        tell();
        return act.finish(whole->cycle.title, 1);
    });
}

Done ProgrammeDesk::write(const CyclePlan &before, const CyclePlan &edited)
{
    Done written = ProgrammeStore(database_).update(before.cycle, edited.cycle);
    return written ? SessionStore(database_).update(edited.cycle.id, before.sessions, edited.sessions)
                   : written;
}

Result<CyclePlan> ProgrammeDesk::revise(const CyclePlan &before, CyclePlan edited)
{
    settle(edited);
    if (!problems(edited).isEmpty()) {
        return failure(Error::Kind::Invalid, u"programme"_s);
    }
    if (edited == before) {
        return before;
    }
    return writing(database_, [&]() -> Result<CyclePlan> {
        const auto stored = plan(before.cycle.id);
        if (!stored) {
            return stored;
        }
        if (*stored != before) {
            return failure(Error::Kind::Stale, before.cycle.title, u"the cycle was edited elsewhere"_s);
        }
        if (const Done free = mayGo(before, edited); !free) {
            return std::unexpected(free.error());
        }
        Act act(journal_, ActKind::ReviseCycle);
        for (const Track &track : std::as_const(edited.cycle.tracks)) {
            for (const Module &module : track.modules) {
                if (const Done came = newcomers::bringIn(database_, act, module.speakers); !came) {
                    return std::unexpected(came.error());
                }
            }
        }
        // An act is taken back from its last thing to its first: a group that goes is made again after its
        // session and track, one that comes goes before them.
        const QList<Entity> were = groupsOf(before);
        const QList<Entity> are = groupsOf(edited);
        QList<Entity> touched;
        std::ranges::copy_if(
            were, std::back_inserter(touched), [&](const Entity &each) { return !are.contains(each); });
        for (const RegistrationForm &form : before.cycle.forms) {
            touched.append(Entity(before.cycle.id, code(form.audience)));
        }
        touched.append(Entity(before.cycle.id));
        for (const RegistrationForm &form : std::as_const(edited.cycle.forms)) {
            if (const Entity each(before.cycle.id, code(form.audience)); !touched.contains(each)) {
                touched.append(each);
            }
        }
        std::ranges::copy_if(
            are, std::back_inserter(touched), [&](const Entity &each) { return !were.contains(each); });
        Done done = touchAll(act, touched);
        if (done) {
            done = write(before, edited);
        }
        if (done) {
            done = act.finish(edited.cycle.title, 1);
        }
        if (!done) {
            return std::unexpected(done.error());
        }
        tell();
        return plan(before.cycle.id);
    });
}
