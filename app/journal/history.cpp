// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/history.h"

#include "app/changes.h"
#include "app/journal/journal.h"
#include "app/storage/database.h"
#include "app/storage/statement.h"
#include "app/storage/transaction.h"

#include <algorithm>
#include <ranges>

using namespace Qt::StringLiterals;

History::History(Database &database, Journal &journal, Changes &changes)
    : database_(database)
    , journal_(journal)
    , changes_(changes)
{
    connect(&journal, &Journal::acted, this, &History::remember);
}

void History::remember(const ActRecord &act)
{
    switch (act.step) {
    case ActStep::Made:
        undone_.clear();
        [[fallthrough]];
    case ActStep::Redone:
        done_.append(act);
        done_.remove(0, std::max<qsizetype>(0, done_.size() - longest));
        break;
    case ActStep::Undone:
        undone_.append(act);
        break;
    }
    Q_EMIT changed();
}

Result<ActRecord> History::step(QList<ActRecord> &from, ActStep step)
{
    if (from.isEmpty()) {
        return failure(Error::Kind::NotFound);
    }
    // Taken off first: what follows the commit sees the list as it will be.
    const ActRecord record = from.takeLast();
    const Done done = writing(database_, [&] { return takeBack(record, step); });
    if (done) {
        return record;
    }
    // A seat may become free again; what has changed since never is as it was.
    if (done.error().kind != Error::Kind::Stale) {
        from.append(record);
    }
    Q_EMIT changed();
    Error error = done.error();
    if (error.subject.isEmpty()) {
        error.subject = record.subject;
    }
    return std::unexpected(error);
}

Done History::takeBack(const ActRecord &record, ActStep step)
{
    const auto changes = journal_.changes(record.id);
    if (!changes) {
        return std::unexpected(changes.error());
    }
    Act act(journal_, record.kind, step, record.id);
    for (const ActChange &change : *changes | std::views::reverse) {
        if (const Done taken = takeBack(act, change); !taken) {
            return taken;
        }
    }
    if (guard_) {
        if (const Done holds = guard_(*changes); !holds) {
            return holds;
        }
    }
    if (const Done finished = act.finish(record.subject, record.things); !finished) {
        return finished;
    }
    return tell(*changes);
}

Done History::takeBack(Act &act, const ActChange &change)
{
    const auto used = isStillUsed(change);
    if (!used) {
        return std::unexpected(used.error());
    }
    if (*used) {
        return {};
    }
    if (const Done touched = act.touch(change.entity); !touched) {
        return touched;
    }
    const auto now = images::read(database_, change.entity);
    if (!now) {
        return std::unexpected(now.error());
    }
    const auto wanted = images::takenBack(change.entity, *now, change.difference);
    if (!wanted) {
        return std::unexpected(wanted.error());
    }
    Done written = images::write(database_, change.entity, *now, *wanted);
    if (!written && written.error().kind == Error::Kind::Invalid) {
        // Something that came since refers to it.
        written.error().kind = Error::Kind::Stale;
    }
    return written;
}

/// A person who came with a registration goes with it, unless another registration names them by now.
Result<bool> History::isStillUsed(const ActChange &change)
{
    if (change.entity.kind != EntityKind::Person || !change.difference.hasAdded(EntityKind::Person)) {
        return false;
    }
    const auto used = Statement(database_, u"SELECT count(*) FROM registration WHERE person_id = :person"_s)
                          .bind(u":person"_s, QVariant(change.entity.id()))
                          .first([](const Row &row) { return row.integer(0); });
    return used ? Result<bool>(used->value_or(0) > 0) : std::unexpected(used.error());
}

Done History::tell(const QList<ActChange> &changes)
{
    constexpr qsizetype many = 200; // then one fresh look is quicker than row by row
    if (changes.size() > many) {
        database_.afterCommit(changes_, [this] { Q_EMIT changes_.everythingChanged(); });
        return {};
    }
    QList<RegistrationId> added;
    QList<RegistrationId> changed;
    QList<RegistrationId> removed;
    QList<MeetingId> meetings;
    bool directory = false;
    bool programme = false;
    for (const ActChange &change : changes) {
        const RegistrationId registration { change.entity.id() };
        switch (change.entity.kind) {
        case EntityKind::Registration:
            // Backwards: what the act had added is gone.
            (change.difference.hasAdded(EntityKind::Registration)            ? removed
                    : change.difference.hasRemoved(EntityKind::Registration) ? added
                                                                             : changed)
                .append(registration);
            break;
        case EntityKind::Person: {
            directory = true;
            const auto theirs
                = Statement(database_, u"SELECT id FROM registration WHERE person_id = :person"_s)
                      .bind(u":person"_s, QVariant(change.entity.id()))
                      .list([](const Row &row) { return row.id<RegistrationId>(0); });
            if (!theirs) {
                return std::unexpected(theirs.error());
            }
            changed.append(*theirs);
            break;
        }
        case EntityKind::Meeting:
            meetings.append(MeetingId { change.entity.id() });
            directory = true;
            break;
        case EntityKind::Organisation:
        case EntityKind::Group:
        case EntityKind::Form:
            programme = true;
            break;
        }
    }
    changed.removeIf([&](RegistrationId id) { return added.contains(id) || removed.contains(id); });
    database_.afterCommit(changes_, [=, this] {
        if (!removed.isEmpty()) {
            Q_EMIT changes_.registrationsRemoved(removed);
        }
        if (!added.isEmpty()) {
            Q_EMIT changes_.registrationsAdded(added);
        }
        if (!changed.isEmpty()) {
            Q_EMIT changes_.registrationsChanged(changed);
        }
        if (!meetings.isEmpty()) {
            Q_EMIT changes_.meetingsChanged(meetings);
        }
        if (directory) {
            Q_EMIT changes_.directoryChanged();
        }
        if (programme) {
            Q_EMIT changes_.programmeChanged();
        }
    });
    return {};
}
