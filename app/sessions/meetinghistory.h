// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sessions/meeting.h"

#include "app/base/error.h"

#include <QList>

class Database;
class Planning;

/// The revisions made since the window was opened, to undo and redo them. Each is undone by the verb that
/// made it.
class MeetingHistory final
{
public:
    MeetingHistory(Database &database, Planning &planning)
        : database_(database)
        , planning_(planning)
    {
    }

    /// A revision just made; what had been undone cannot be redone any more.
    void record(const Meeting &before, const Meeting &after);

    [[nodiscard]] bool canUndo() const { return !done_.isEmpty(); }
    [[nodiscard]] bool canRedo() const { return !undone_.isEmpty(); }

    /// Brings the meeting back to what it was before the last revision, and answers it as stored. Stale when
    /// somebody changed it since: that revision is forgotten. Otherwise as Planning::reviseMeeting().
    [[nodiscard]] Result<Meeting> undo();
    [[nodiscard]] Result<Meeting> redo();

private:
    struct Revision {
        Meeting before;
        Meeting after;
    };
    [[nodiscard]] Result<Meeting> replace(const Meeting &expected, Meeting wanted);
    [[nodiscard]] Result<Meeting> step(QList<Revision> &from, QList<Revision> &to, bool isBackwards);

    Database &database_;
    Planning &planning_;
    QList<Revision> done_;
    QList<Revision> undone_;
};
