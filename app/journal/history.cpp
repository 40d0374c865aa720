// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/history.h"

#include "app/changes.h"
#include "app/journal/journal.h"
#include "app/storage/database.h"
#include "app/storage/statement.h"
#include "app/storage/transaction.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype fewChanges = 50; // below, things are read one by one
constexpr qsizetype readTogether = 2000;

/// No row passes from one thing to another (as forms do when people are merged): read before any of them was
/// written, each is as it will be when its turn comes.
bool standApart(const QList<ActChange> &changes)
{
    QHash<QString, Entity> owners;
    for (const ActChange &change : changes) {
        for (const Image &image : { change.difference.before, change.difference.after }) {
            for (auto table = image.begin(); table != image.end(); ++table) {
                const QJsonObject rows = table.value().toObject();
                for (auto row = rows.begin(); row != rows.end(); ++row) {
                    const QString name = table.key() + u'/' + row.key();
                    const auto owner = owners.constFind(name);
                    if (owner == owners.cend()) {
                        owners.insert(name, change.entity);
                    } else if (*owner != change.entity) {
                        return false;
                    }
                }
            }
        }
    }
    return true;
}

/// Acts on something else that bring along places and speakers nobody has named before.
bool namesNewcomers(ActKind kind)
{
    return kind == ActKind::AddCycle || kind == ActKind::ReviseCycle || kind == ActKind::AddMeetings
        || kind == ActKind::ReviseMeeting;
}

/// People and structures that came with a registration go with it, places and speakers that came with a cycle
/// or a meeting with that, unless others name them by now.
class Newcomers
{
public:
    Newcomers(Database &database, ActKind kind)
        : namesPlaces_(namesNewcomers(kind))
        , registered_(database, u"SELECT 1 FROM registration WHERE person_id = :id LIMIT 1"_s)
        , belonging_(database,
              u"SELECT 1 FROM person WHERE organisation_id = :id UNION ALL SELECT 1 FROM quota"
              " WHERE kind = 'organisation' AND subject = :subject LIMIT 1"_s)
        , held_(database,
              u"SELECT 1 FROM meeting WHERE place_id = :id"
              " UNION ALL SELECT 1 FROM busy_time WHERE place_id = :id LIMIT 1"_s)
        , speaking_(database,
              u"SELECT 1 FROM meeting_speaker WHERE speaker_id = :id"
              " UNION ALL SELECT 1 FROM module_speaker WHERE speaker_id = :id"
              " UNION ALL SELECT 1 FROM busy_time WHERE speaker_id = :id LIMIT 1"_s)
    {
    }

    Result<bool> areNeeded(const ActChange &change)
    {
        const EntityKind kind = change.entity.kind;
        if (!change.difference.hasAdded(kind)) {
            return false;
        }
        if (kind == EntityKind::Person) {
            return finds(registered_.bind(u":id"_s, QVariant(change.entity.id())));
        }
        if (kind == EntityKind::Organisation) {
            return finds(belonging_.bind(u":id"_s, QVariant(change.entity.id()))
                    .bind(u":subject"_s, change.entity.key));
        }
        if (namesPlaces_ && kind == EntityKind::Place) {
            return finds(held_.bind(u":id"_s, QVariant(change.entity.id())));
        }
        if (namesPlaces_ && kind == EntityKind::Speaker) {
            return finds(speaking_.bind(u":id"_s, QVariant(change.entity.id())));
        }
        return false;
    }

    /// Whether one that was corrected since stays as it is by now, and what it came with goes alone.
    [[nodiscard]] bool mayStay(const ActChange &change) const
    {
        return namesPlaces_ && change.difference.hasAdded(change.entity.kind)
            && (change.entity.kind == EntityKind::Place || change.entity.kind == EntityKind::Speaker);
    }

private:
    static Result<bool> finds(Statement &statement)
    {
        const auto found = statement.first([](const Row &) { return true; });
        return found ? Result<bool>(found->has_value()) : std::unexpected(found.error());
    }

    bool namesPlaces_;
    Statement registered_;
    Statement belonging_;
    Statement held_;
    Statement speaking_;
};

} // namespace

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

Result<ActRecord> History::step(QList<ActRecord> &from, ActStep step, const Progress &progress)
{
    if (from.isEmpty()) {
        return failure(Error::Kind::NotFound);
    }
    // Taken off first: what follows the commit sees the list as it will be.
    ActRecord record = from.takeLast();
    const Done done = writing(database_, [&] { return takeBack(record, step, progress); });
    if (done) {
        return record;
    }
    // It keeps its turn: a seat may become free again, what has changed since may be put back, and nothing
    // older is taken back in its stead.
    from.append(record);
    Q_EMIT changed();
    Error error = done.error();
    if (error.subject.isEmpty()) {
        error.subject = record.subject;
    }
    return std::unexpected(error);
}

void History::leave(ActStep step)
{
    QList<ActRecord> &from = step == ActStep::Undone ? done_ : undone_;
    if (!from.isEmpty()) {
        from.removeLast();
        Q_EMIT changed();
    }
}

Done History::takeBack(const ActRecord &record, ActStep step, const Progress &progress)
{
    const auto changes = journal_.changes(record.id);
    if (!changes) {
        return std::unexpected(changes.error());
    }
    Act act(journal_, record.kind, step, record.id);
    // Many things are read together and noted together, before the next ones: few statements, little memory.
    const bool isBulk = changes->size() > fewChanges && standApart(*changes);
    const qsizetype piece = isBulk ? readTogether : changes->size();
    for (qsizetype to = changes->size(); to > 0; to -= piece) {
        const qsizetype from = std::max<qsizetype>(0, to - piece);
        const auto readAhead = [&]() -> Done {
            return isBulk ? act.images().readAhead(record.id, int(from), int(to - 1)) : Done {};
        };
        if (const Done read = readAhead(); !read) {
            return read;
        }
        if (const Done taken = takeBack(act, *changes, from, to); !taken) {
            return taken;
        }
        if (const Done read = readAhead(); !read) {
            return read;
        }
        if (const Done noted = act.note(); !noted) {
            return noted;
        }
        if (progress) {
            progress(changes->size() - from, changes->size());
        }
    }
    if (guard_) {
        if (const Done holds = guard_(record.id, *changes); !holds) {
            return holds;
        }
    }
    if (const Done finished = act.finish(record.subject, record.things); !finished) {
        return finished;
    }
    return tell(*changes);
}

Done History::takeBack(Act &act, const QList<ActChange> &changes, qsizetype from, qsizetype to)
{
    Newcomers newcomers(database_, act.kind());
    const bool isAboutOrganisations = act.kind() == ActKind::ReviseOrganisation
        || act.kind() == ActKind::MergeOrganisations || act.kind() == ActKind::RemoveOrganisation;
    for (qsizetype i = to - 1; i >= from; --i) {
        const ActChange &change = changes.at(i);
        const auto stays = newcomers.areNeeded(change);
        if (!stays) {
            return std::unexpected(stays.error());
        }
        if (*stays) {
            continue;
        }
        const Done taken = takeBack(act, change);
        if (!taken && taken.error().kind == Error::Kind::Stale
            && change.entity.kind == EntityKind::Organisation && !isAboutOrganisations) {
            continue; // a structure that came with a registration and was corrected since: that holds
        }
        if (!taken && taken.error().kind == Error::Kind::Stale && newcomers.mayStay(change)) {
            continue;
        }
        if (!taken) {
            return taken;
        }
    }
    return {};
}

Done History::takeBack(Act &act, const ActChange &change)
{
    if (const Done touched = act.touch(change.entity); !touched) {
        return touched;
    }
    const auto now = act.images().read(change.entity);
    if (!now) {
        return std::unexpected(now.error());
    }
    const auto wanted = images::takenBack(change.entity, *now, change.difference);
    if (!wanted) {
        return std::unexpected(wanted.error());
    }
    Done written = act.images().write(change.entity, *now, *wanted);
    if (!written && written.error().kind == Error::Kind::Invalid) {
        // Something that came since refers to it.
        written.error().kind = Error::Kind::Stale;
        written.error().subject.clear();
        written.error().detail = images::obstacle(change.entity, u"used"_s, written.error().detail);
    }
    return written;
}

Done History::tell(const QList<ActChange> &changes)
{
    constexpr qsizetype many = 200; // then one fresh look is quicker than row by row
    const bool isWide = changes.size() > many || std::ranges::any_of(changes, [](const ActChange &change) {
        const EntityKind kind = change.entity.kind;
        // Named wherever a meeting is shown; one that came or went with its meetings is told with them.
        const bool isNamed = (kind == EntityKind::Place || kind == EntityKind::Speaker)
            && !change.difference.hasAdded(kind) && !change.difference.hasRemoved(kind);
        return isNamed || kind == EntityKind::Cycle || kind == EntityKind::SchoolHoliday;
    });
    if (isWide) {
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
            directory = true;
            programme = true; // quotas are named after it
            break;
        case EntityKind::Group:
        case EntityKind::Form:
            programme = true;
            break;
        case EntityKind::Place:
        case EntityKind::Speaker:
            directory = true;
            break;
        case EntityKind::Cycle:
        case EntityKind::Letter:
        case EntityKind::View:
        case EntityKind::SchoolHoliday:
            break; // all is read anew; the words of a letter and a view when they are asked for
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
