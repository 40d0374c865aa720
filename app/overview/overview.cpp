// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/overview/overview.h"

#include "app/attendance/sheetadditions.h"
#include "app/base/textfold.h"
#include "app/programmes/cyclenames.h"
#include "app/programmes/programmestore.h"
#include "app/registrations/occupancy.h"
#include "app/registrations/offers.h"
#include "app/registrations/waitinglist.h"
#include "app/registrations/waitlistorder.h"
#include "app/sessions/keptconflicts.h"
#include "app/sessions/meetingstore.h"
#include "app/sessions/placestore.h"

#include <algorithm>
#include <iterator>

namespace
{

/// Cycles with their sessions and meetings.
Result<QList<Overview::Programme>> readProgrammes(Database &database)
{
    const auto cycles = ProgrammeStore(database).cycles();
    if (!cycles) {
        return std::unexpected(cycles.error());
    }
    const auto sessions = MeetingStore(database).sessions();
    if (!sessions) {
        return std::unexpected(sessions.error());
    }
    const auto meetings = MeetingStore(database).meetings();
    if (!meetings) {
        return std::unexpected(meetings.error());
    }
    const auto occupancies = occupancy::ofMeetings(database);
    if (!occupancies) {
        return std::unexpected(occupancies.error());
    }
    QList<Overview::Programme> programmes;
    for (const Cycle &cycle : *cycles) {
        Overview::Programme programme { cycle, {}, {} };
        std::ranges::copy_if(*sessions, std::back_inserter(programme.sessions),
            [&cycle](const Session &session) { return session.cycle == cycle.id; });
        for (const Meeting &meeting : *meetings) {
            if (meeting.cycle == cycle.id) {
                programme.meetings.append({ meeting, occupancies->value(meeting.id), {} });
            }
        }
        programmes.append(std::move(programme));
    }
    return programmes;
}

/// Splits the meetings of every cycle at today.
Done sortMeetings(Database &database, Overview &overview)
{
    const auto progress = sheetProgress(database);
    const auto additions = sheetadditions::counts(database);
    if (!progress || !additions) {
        return std::unexpected(!progress ? progress.error() : additions.error());
    }
    for (const Overview::Programme &programme : std::as_const(overview.programmes)) {
        for (const Overview::DatedMeeting &dated : programme.meetings) {
            const Overview::DatedMeeting now { dated.meeting, dated.occupancy,
                progress->value(dated.meeting.id), additions->value(dated.meeting.id) };
            if (now.meeting.date >= overview.today) {
                overview.next.append(now);
                // Once it is past, nobody signs any more: no paper is asked for.
                if (now.addedSince > 0) {
                    overview.additionsToPrint.append(now);
                }
            } else if (now.occupancy.registered > 0 && !now.sheet.isEntered()) {
                overview.sheetsToEnter.append(now);
            }
        }
    }
    const auto date = [](const Overview::DatedMeeting &dated) { return dated.meeting.date; };
    std::ranges::stable_sort(overview.next, {}, date);
    std::ranges::stable_sort(overview.sheetsToEnter, {}, date);
    std::ranges::stable_sort(overview.additionsToPrint, {}, date);
    return {};
}

Done findWaitingGroups(Database &database, Overview &overview)
{
    const auto groups = occupancy::ofGroups(database);
    if (!groups) {
        return std::unexpected(groups.error());
    }
    for (Overview::Programme &programme : overview.programmes) {
        occupancy::closeFullForms(programme.cycle, *groups);
    }
    const auto overdue = overdueOffers(database, overview.today);
    const auto names = cyclenames::read(database);
    if (!overdue || !names) {
        return std::unexpected(!overdue ? overdue.error() : names.error());
    }
    const auto wished = waitlist::wishedGroups(database);
    if (!wished) {
        return std::unexpected(wished.error());
    }
    for (const GroupOccupancy &counted : *groups) {
        Overview::Group group { .session = counted.session,
            .sessionLabel = {},
            .track = counted.track,
            .trackLabel = {},
            .cycleMark = {},
            .occupancy = counted.occupancy };
        for (const Overview::Programme &programme : std::as_const(overview.programmes)) {
            const auto session = std::ranges::find(programme.sessions, counted.session, &Session::id);
            const Track *track = programme.cycle.track(counted.track);
            if (session != programme.sessions.end() && track) {
                group.sessionLabel = session->label;
                group.trackLabel = track->label;
                group.cycleMark = names->value(programme.cycle.id).mark;
            }
        }
        const auto late = std::ranges::find_if(*overdue, [&](const OverdueOffers &each) {
            return each.session == counted.session && each.track == counted.track;
        });
        if (late != overdue->end()) {
            overview.overdueOffers.append({ .group = group, .number = late->number, .since = late->since });
        }
        if (group.occupancy.requested > 0) {
            overview.requests.append(group);
        }
        // Without a known capacity nothing keeps anybody waiting.
        const bool isFree = group.occupancy.free().value_or(1) > 0;
        if (isFree && wished->contains({ group.session, group.track })) {
            const auto list = WaitingList::read(database, group.session, group.track, overview.today);
            if (!list) {
                return std::unexpected(list.error());
            }
            group.byWish = int(list->callableByWish().size());
        }
        if (isFree && group.occupancy.waitlisted + group.byWish > 0) {
            overview.freeSeats.append(group);
        }
    }
    return {};
}

/// What is no conflict of two things, and is to be settled all the same.
Done findMisplaced(Database &database, Overview &overview)
{
    if (overview.next.isEmpty()) {
        return {};
    }
    const auto seats = PlaceStore(database).seats();
    const auto kept = KeptConflicts(database).between(
        overview.next.first().meeting.date, overview.next.last().meeting.date);
    if (!seats || !kept) {
        return std::unexpected(!seats ? seats.error() : kept.error());
    }
    const auto tell = [&](const Meeting &meeting, DateCaution caution) {
        findKept(caution, meeting, *kept);
        if (!caution.kept) {
            overview.conflicts.append({ meeting, std::move(caution) });
        }
    };
    for (const Overview::DatedMeeting &each : std::as_const(overview.next)) {
        const auto known = seats->constFind(text::fold(each.meeting.place));
        const auto small = known == seats->constEnd()
            ? std::nullopt
            : tooSmall(each.meeting.place, *known, each.occupancy.registered);
        if (small) {
            tell(each.meeting, *small);
        }
    }
    for (const Overview::Programme &programme : std::as_const(overview.programmes)) {
        QList<Meeting> ofCycle;
        std::ranges::transform(
            programme.meetings, std::back_inserter(ofCycle), &Overview::DatedMeeting::meeting);
        for (const auto &[meeting, caution] : farFromOthers(ofCycle)) {
            if (meeting.date >= overview.today) {
                tell(meeting, caution);
            }
        }
    }
    std::ranges::stable_sort(
        overview.conflicts, {}, [](const conflicts::Conflict &each) { return each.meeting.date; });
    return {};
}

} // namespace

QDate Overview::Programme::first() const
{
    return meetings.isEmpty() ? QDate() : meetings.first().meeting.date;
}

QDate Overview::Programme::last() const
{
    return meetings.isEmpty() ? QDate() : meetings.last().meeting.date;
}

const Overview::DatedMeeting *Overview::Programme::meeting(SessionId session, ModuleId module) const
{
    const auto found = std::ranges::find_if(meetings, [&](const DatedMeeting &dated) {
        return dated.meeting.session == session && dated.meeting.module == module;
    });
    return found == meetings.end() ? nullptr : &*found;
}

Result<Overview> readOverview(Database &database, QDate today)
{
    auto programmes = readProgrammes(database);
    if (!programmes) {
        return std::unexpected(programmes.error());
    }
    Overview overview { .today = today,
        .next = {},
        .requests = {},
        .freeSeats = {},
        .overdueOffers = {},
        .sheetsToEnter = {},
        .additionsToPrint = {},
        .conflicts = {},
        .programmes = *std::move(programmes) };
    if (const Done sorted = sortMeetings(database, overview); !sorted) {
        return std::unexpected(sorted.error());
    }
    if (const Done found = findWaitingGroups(database, overview); !found) {
        return std::unexpected(found.error());
    }
    QList<Meeting> coming;
    std::ranges::transform(overview.next, std::back_inserter(coming), &Overview::DatedMeeting::meeting);
    auto clashes = conflicts::among(database, coming);
    if (!clashes) {
        return std::unexpected(clashes.error());
    }
    // What the coordinator decided to live with no longer waits.
    clashes->removeIf([](const conflicts::Conflict &each) { return each.caution.kept.has_value(); });
    overview.conflicts = *std::move(clashes);
    if (const Done found = findMisplaced(database, overview); !found) {
        return std::unexpected(found.error());
    }
    return overview;
}
