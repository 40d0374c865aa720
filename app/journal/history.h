// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/journal/act.h"

#include <QObject>

#include <functional>

class Act;
class Changes;
class Database;
class Journal;

/// The acts of this session of work, to be taken back and done again one after the other. Taking back is an
/// act of its own in the journal.
class History final : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype longest = 100;

    /// What must hold once an act has been taken back, asked inside its transaction.
    using Guard = std::function<Done(ActId act, const QList<ActChange> &changes)>;

    History(Database &database, Journal &journal, Changes &changes);
    void setGuard(Guard guard) { guard_ = std::move(guard); }

    /// The last one last.
    [[nodiscard]] const QList<ActRecord> &done() const { return done_; }
    [[nodiscard]] const QList<ActRecord> &undone() const { return undone_; }

    /// Told now and then how many of an act's changes have been taken back.
    using Progress = std::function<void(qsizetype done, qsizetype total)>;

    /// Puts everything the last act touched back as it was, or nothing; answers that act. Stale with its
    /// subject when what it changed has changed since. What the guard answers (Full…), Duplicate when the
    /// schema forbids it. NotFound when there is nothing to take back. A refused act stays the last one.
    [[nodiscard]] Result<ActRecord> undo(const Progress &progress = {})
    {
        return step(done_, ActStep::Undone, progress);
    }
    [[nodiscard]] Result<ActRecord> redo(const Progress &progress = {})
    {
        return step(undone_, ActStep::Redone, progress);
    }

    /// Gives up taking back (ActStep::Undone) or doing again (ActStep::Redone) the last act: what it did
    /// stays as it is, and the one before it is the last. Nothing when there is none.
    void leave(ActStep step);

Q_SIGNALS:
    void changed();

private:
    void remember(const ActRecord &act);
    [[nodiscard]] Result<ActRecord> step(QList<ActRecord> &from, ActStep step, const Progress &progress);
    [[nodiscard]] Done takeBack(const ActRecord &record, ActStep step, const Progress &progress);
    /// Those from one position to another, the last one first.
    [[nodiscard]] Done takeBack(Act &act, const QList<ActChange> &changes, qsizetype from, qsizetype to);
    [[nodiscard]] Done takeBack(Act &act, const ActChange &change);
    [[nodiscard]] Done tell(const QList<ActChange> &changes);

    Database &database_;
    Journal &journal_;
    Changes &changes_;
    Guard guard_;
    QList<ActRecord> done_;
    QList<ActRecord> undone_;
};
