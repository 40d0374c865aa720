// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sessions/planning.h"

#include "app/changes.h"
#include "app/journal/journal.h"
#include "app/sessions/meetingstore.h"
#include "app/storage/database.h"
#include "app/storage/transaction.h"

using namespace Qt::StringLiterals;

namespace
{
constexpr int maxHalfDays = 4; // columns that still leave room to sign on paper
constexpr int maxNameLength = 300;
} // namespace

QList<MeetingProblem> problems(const Meeting &meeting)
{
    using Field = MeetingProblem::Field;
    using Reason = MeetingProblem::Reason;
    QList<MeetingProblem> found;
    if (!meeting.date.isValid()) {
        found.append({ Field::Date, Reason::Missing });
    }
    if (meeting.halfDays.isEmpty()) {
        found.append({ Field::HalfDays, Reason::Missing });
    }
    if (meeting.halfDays.size() > maxHalfDays) {
        found.append({ Field::HalfDays, Reason::TooMany });
    }
    std::optional<QTime> last;
    for (int i = 0; i < int(meeting.halfDays.size()); ++i) {
        const HalfDay &halfDay = meeting.halfDays.at(i);
        if (halfDay.start && halfDay.end && *halfDay.end <= *halfDay.start) {
            found.append({ Field::HalfDays, Reason::EndBeforeStart, i });
        }
        if (last && halfDay.start && *halfDay.start < *last) {
            found.append({ Field::HalfDays, Reason::Overlap, i });
        }
        if (halfDay.end) {
            last = halfDay.end;
        }
    }
    if (meeting.place.size() > maxNameLength) {
        found.append({ Field::Place, Reason::TooLong });
    }
    for (int i = 0; i < int(meeting.speakers.size()); ++i) {
        if (meeting.speakers.at(i).size() > maxNameLength) {
            found.append({ Field::Speakers, Reason::TooLong, i });
        }
    }
    return found;
}

Result<Meeting> Planning::reviseMeeting(const Meeting &meeting)
{
    if (!problems(meeting).isEmpty()) {
        return failure(Error::Kind::Invalid, meeting.title, u"the meeting has problems"_s);
    }
    return writing(database_, [&]() -> Result<Meeting> {
        MeetingStore store(database_);
        Act act(journal_, ActKind::ReviseMeeting);
        if (const Done touched = act.touch(Entity(meeting.id)); !touched) {
            return std::unexpected(touched.error());
        }
        if (const Done updated = store.update(meeting); !updated) {
            return std::unexpected(updated.error());
        }
        // "Session 2 – Séance 3": never one word for the other.
        const Done finished = act.finish(
            u"%1 – Séance %2"_s.arg(meeting.sessionLabel, QString::number(meeting.moduleNumber)), 1);
        if (!finished) {
            return std::unexpected(finished.error());
        }
        database_.afterCommit(changes_, [this, id = meeting.id] {
            Q_EMIT changes_.meetingsChanged({ id });
            Q_EMIT changes_.directoryChanged(); // a new place or speaker may have come in
        });
        return store.meeting(meeting.id);
    });
}
