// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sessions/programmeinstaller.h"

#include "app/base/textfold.h"
#include "app/programmes/programmefile.h"
#include "app/programmes/programmestore.h"
#include "app/sessions/meetingstore.h"
#include "app/sessions/meetinguse.h"
#include "app/storage/database.h"
#include "app/storage/statement.h"
#include "app/storage/transaction.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

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

namespace
{

struct GroupRow {
    SessionId session;
    TrackId track;
    std::optional<int> capacity;
};

Result<QList<GroupRow>> groupsOf(Database &database, CycleId cycle)
{
    return Statement(database,
        u"SELECT g.session_id, g.track_id, g.capacity FROM session_track g JOIN session s ON s.id = "
        u"g.session_id"
        " JOIN track t ON t.id = g.track_id WHERE s.cycle_id = :cycle ORDER BY s.number, t.position"_s)
        .bind(u":cycle"_s, cycle)
        .list([](const Row &row) {
            return GroupRow { row.id<SessionId>(0), row.id<TrackId>(1), row.optionalNumber(2) };
        });
}

/// One no cycle has.
Result<QString> freeCode(Database &database, const QString &title)
{
    const auto taken
        = Statement(database, u"SELECT code FROM cycle"_s).list([](const Row &row) { return row.text(0); });
    return taken ? Result<QString>(freeCodeAmong(*taken, title, u"cycle"_s)) : std::unexpected(taken.error());
}

} // namespace

QString freeCodeAmong(const QStringList &taken, const QString &title, const QString &otherwise)
{
    QString code;
    for (const QChar letter : text::fold(title)) {
        if ((letter >= u'a' && letter <= u'z') || letter.isDigit()) {
            code += letter;
        } else if (!code.isEmpty() && !code.endsWith(u'-')) {
            code += u'-';
        }
    }
    constexpr qsizetype longest = 40;
    code = code.left(longest);
    while (code.endsWith(u'-')) {
        code.chop(1);
    }
    if (code.isEmpty()) {
        code = otherwise;
    }
    QString free = code;
    for (int number = 2; taken.contains(free); ++number) {
        free = u"%1-%2"_s.arg(code, QString::number(number));
    }
    return free;
}

Result<ProgrammeFile> emptyProgramme(Database &database, const QString &title, const QString &organiser)
{
    const auto code = freeCode(database, title);
    if (!code) {
        return std::unexpected(code.error());
    }
    ProgrammeFile programme;
    programme.cycle.code = *code;
    programme.cycle.title = text::tidyTitle(title);
    programme.cycle.organiser = organiser;
    return programme;
}

Result<ProgrammeFile> programmeOf(Database &database, CycleId id)
{
    const auto cycles = ProgrammeStore(database).cycles();
    const auto sessions = MeetingStore(database).sessions(id);
    const auto groups = groupsOf(database, id);
    MeetingFilter ofCycle;
    ofCycle.cycle = id;
    const auto meetings = MeetingStore(database).meetings(ofCycle);
    for (const auto *error : { cycles ? nullptr : &cycles.error(), sessions ? nullptr : &sessions.error(),
             groups ? nullptr : &groups.error(), meetings ? nullptr : &meetings.error() }) {
        if (error) {
            return std::unexpected(*error);
        }
    }
    const auto cycle = std::ranges::find(*cycles, id, &Cycle::id);
    if (cycle == cycles->end()) {
        return failure(Error::Kind::NotFound, {}, u"cycle %1"_s.arg(id.value));
    }
    QHash<TrackId, QString> codes;
    for (const Track &track : cycle->tracks) {
        codes.insert(track.id, track.code);
    }
    ProgrammeFile programme { .cycle = *cycle, .sessions = {}, .meetings = {} };
    for (const Session &each : *sessions) {
        ProgrammeFile::Session session { each.number, each.label, {} };
        for (const GroupRow &group : *groups) {
            if (group.session == each.id) {
                session.groups.append({ codes.value(group.track), group.capacity });
            }
        }
        programme.sessions.append(session);
    }
    for (const Meeting &each : *meetings) {
        ProgrammeFile::Meeting meeting { .session = each.sessionNumber,
            .track = each.trackCode,
            .module = each.moduleNumber,
            .date = each.date,
            .halfDays = {},
            .place = each.place,
            .speakers = each.speakers };
        for (const HalfDay &halfDay : each.halfDays) {
            meeting.halfDays.append({ halfDay.period, halfDay.start, halfDay.end });
        }
        programme.meetings.append(meeting);
    }
    return programme;
}

Result<ProgrammeFile> copyOf(Database &database, CycleId cycle, const CycleCopy &copy)
{
    auto programme = programmeOf(database, cycle);
    if (!programme) {
        return programme;
    }
    const auto code = freeCode(database, copy.title);
    if (!code) {
        return std::unexpected(code.error());
    }
    programme->cycle.code = *code;
    programme->cycle.title = text::tidyTitle(copy.title);
    // Where and how the old one was read says nothing of the new one.
    programme->cycle.source = u""_s;
    programme->cycle.note = u""_s;
    for (RegistrationForm &form : programme->cycle.forms) {
        form.state = FormState::NotOpen;
    }
    if (!copy.hasDates || programme->meetings.isEmpty()) {
        programme->meetings.clear();
        return programme;
    }
    const QDate first = std::ranges::min(programme->meetings, {}, &ProgrammeFile::Meeting::date).date;
    const qint64 days = first.daysTo(copy.first);
    for (ProgrammeFile::Meeting &meeting : programme->meetings) {
        meeting.date = meeting.date.addDays(days);
        meeting.place.clear();
        meeting.speakers.clear();
    }
    return programme;
}

Done removeProgramme(Database &database, CycleId cycle)
{
    return writing(database, [&]() -> Done {
        const auto used = meetinguse::of(database, cycle);
        if (!used) {
            return std::unexpected(used.error());
        }
        if (!used->isNone()) {
            return failure(Error::Kind::Invalid, u"cycleUsed"_s);
        }
        // Meetings go with their sessions; they hold on to modules, which go with the cycle.
        const auto sessions = Statement(database, u"DELETE FROM session WHERE cycle_id = :cycle"_s)
                                  .bind(u":cycle"_s, cycle)
                                  .run();
        if (!sessions) {
            return std::unexpected(sessions.error());
        }
        const auto gone
            = Statement(database, u"DELETE FROM cycle WHERE id = :cycle"_s).bind(u":cycle"_s, cycle).run();
        if (!gone) {
            return std::unexpected(gone.error());
        }
        return *gone == 1 ? Done {} : failure(Error::Kind::NotFound);
    });
}
