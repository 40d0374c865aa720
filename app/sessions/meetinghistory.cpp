// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sessions/meetinghistory.h"

#include "app/sessions/meetingstore.h"
#include "app/sessions/planning.h"

void MeetingHistory::record(const Meeting &before, const Meeting &after)
{
    done_.append({ before, after });
    undone_.clear();
}

Result<Meeting> MeetingHistory::undo()
{
    return step(done_, undone_, true);
}

Result<Meeting> MeetingHistory::redo()
{
    return step(undone_, done_, false);
}

Result<Meeting> MeetingHistory::step(QList<Revision> &from, QList<Revision> &to, bool isBackwards)
{
    if (from.isEmpty()) {
        return failure(Error::Kind::NotFound);
    }
    const Revision revision = from.constLast();
    const auto replaced
        = isBackwards ? replace(revision.after, revision.before) : replace(revision.before, revision.after);
    if (replaced) {
        to.append(from.takeLast());
    } else if (replaced.error().kind == Error::Kind::Stale
        || replaced.error().kind == Error::Kind::NotFound) {
        from.removeLast(); // it can never be undone: somebody else's change would be lost
    }
    return replaced;
}

Result<Meeting> MeetingHistory::replace(const Meeting &expected, Meeting wanted)
{
    const auto stored = MeetingStore(database_).meeting(expected.id);
    if (!stored) {
        return stored;
    }
    if (!stored->isPlannedAs(expected)) {
        return failure(Error::Kind::Stale, expected.title);
    }
    wanted.version = stored->version;
    return planning_.reviseMeeting(wanted);
}
