// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sessions/programmeinstaller.h"

#include "app/programmes/programmefile.h"
#include "app/programmes/programmestore.h"
#include "app/sessions/meetingstore.h"
#include "app/storage/database.h"
#include "app/storage/transaction.h"

#include <algorithm>

namespace
{

/// The file's cycle with ids given to everything in it.
Cycle withIds(Cycle cycle)
{
    cycle.id = newId<CycleId>();
    for (Track &track : cycle.tracks) {
        track.id = newId<TrackId>();
        track.cycle = cycle.id;
        for (Module &module : track.modules) {
            module.id = newId<ModuleId>();
            module.track = track.id;
        }
    }
    return cycle;
}

const Track *trackOf(const Cycle &cycle, const QString &code)
{
    const auto found = std::ranges::find(cycle.tracks, code, &Track::code);
    return found == cycle.tracks.end() ? nullptr : &*found;
}

Done addSessions(
    MeetingStore &store, const Cycle &cycle, const ProgrammeFile &programme, QList<Session> &sessions)
{
    for (const ProgrammeFile::Session &each : programme.sessions) {
        const Session session { newId<SessionId>(), cycle.id, each.number, each.label };
        if (const Done added = store.add(session); !added) {
            return added;
        }
        for (const ProgrammeFile::Group &group : each.groups) {
            const Track *track = trackOf(cycle, group.track);
            if (!track) {
                return failure(Error::Kind::BadFile, group.track);
            }
            if (const Done added = store.addSessionTrack(session.id, track->id, group.capacity); !added) {
                return added;
            }
        }
        sessions.append(session);
    }
    return {};
}

Done addMeetings(
    MeetingStore &store, const Cycle &cycle, const ProgrammeFile &programme, const QList<Session> &sessions)
{
    for (const ProgrammeFile::Meeting &each : programme.meetings) {
        const Track *track = trackOf(cycle, each.track);
        const auto session = std::ranges::find(sessions, each.session, &Session::number);
        if (!track || session == sessions.end()) {
            return failure(Error::Kind::BadFile, each.track);
        }
        const auto module = std::ranges::find(track->modules, each.module, &Module::number);
        if (module == track->modules.end()) {
            return failure(Error::Kind::BadFile, each.track);
        }
        Meeting meeting;
        meeting.id = newId<MeetingId>();
        meeting.session = session->id;
        meeting.track = track->id;
        meeting.module = module->id;
        meeting.date = each.date;
        meeting.place = each.place;
        meeting.speakers = each.speakers;
        for (const ProgrammeFile::HalfDay &halfDay : each.halfDays) {
            meeting.halfDays.append({ newId<HalfDayId>(), halfDay.period, halfDay.start, halfDay.end });
        }
        if (const Done added = store.add(meeting); !added) {
            return added;
        }
    }
    return {};
}

} // namespace

Result<CycleId> installProgramme(Database &database, const ProgrammeFile &programme)
{
    return writing(database, [&]() -> Result<CycleId> {
        const Cycle cycle = withIds(programme.cycle);
        if (const Done added = ProgrammeStore(database).add(cycle); !added) {
            return std::unexpected(added.error());
        }
        MeetingStore store(database);
        QList<Session> sessions;
        Done done = addSessions(store, cycle, programme, sessions);
        if (done) {
            done = addMeetings(store, cycle, programme, sessions);
        }
        return done ? Result<CycleId>(cycle.id) : std::unexpected(done.error());
    });
}
