// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/journal/act.h"

#include "app/base/clock.h"
#include "app/journal/imagedesk.h"
#include "app/journal/loginname.h"
#include "app/storage/bulkinsert.h"

#include <QObject>
#include <QSet>

class Act;
class Database;

/// What has been done, when and by whom, kept in the database beside what it changed.
class Journal final : public QObject
{
    Q_OBJECT

public:
    Journal(Database &database, Clock clock, QString who = loginName());

    /// What was done to an entity, the latest first; all that was done when none is given.
    struct Entry {
        ActRecord act;
        Difference difference;
    };
    [[nodiscard]] Result<QList<Entry>> of(const Entity &entity) const;
    /// The latest acts, the latest first.
    [[nodiscard]] Result<QList<ActRecord>> latest(int limit) const;
    /// What an act did, in the order it was done.
    [[nodiscard]] Result<QList<ActChange>> changes(ActId act) const;

Q_SIGNALS:
    /// After the commit. Acts that changed nothing are none.
    void acted(const ActRecord &act);

private:
    friend class Act;
    [[nodiscard]] Done begin(const ActRecord &act) const;
    [[nodiscard]] Done conclude(const ActRecord &act) const;

    Database &database_;
    Clock clock_;
    QString who_;
    Act *current_ = nullptr; ///< the innermost one under way
};

/// An act under way, inside a writing transaction: what is touched is read before, and again when it is
/// finished. An act begun inside another one is part of it.
class Act final
{
public:
    Act(Journal &journal, ActKind kind, ActStep step = ActStep::Made, ActId undoes = {});
    ~Act();
    Act(const Act &) = delete;
    Act &operator=(const Act &) = delete;

    /// To be called before the first write to the entity.
    [[nodiscard]] Done touch(const Entity &entity);
    /// An entity that is about to be made: there is nothing to read before.
    void adding(const Entity &entity);
    /// An entity just made, with the rows it now is as JSON: noted at once, neither kept nor read back. For
    /// imports, which make them by the hundred thousand.
    [[nodiscard]] Done made(const Entity &entity, const QString &rows);
    /// Notes what became of the entities touched so far, when all writes to them are done; touched again,
    /// they are noted again. For acts on thousands.
    [[nodiscard]] Done note();
    [[nodiscard]] ActKind kind() const { return record_.kind; }
    /// What it turns out to be, found out before anything it did was noted.
    void become(ActKind kind) { record_.kind = kind; }
    /// Reads and writes for this act.
    [[nodiscard]] ImageDesk &images() { return whole().images_; }
    /// Of a part, called when its writes are done: notes what they changed. The last one of the outer act
    /// says whom or what it was about; without `things`, the entities changed of the kind touched first are
    /// counted.
    [[nodiscard]] Done finish(const QString &subject, std::optional<int> things = std::nullopt);

private:
    [[nodiscard]] bool covers(const Entity &entity) const;
    [[nodiscard]] Done begin();
    [[nodiscard]] Done write(const Entity &entity, const QString &before, const QString &after);
    [[nodiscard]] Act &whole() { return outer_ ? outer_->whole() : *this; }

    Journal &journal_;
    ImageDesk images_;
    BulkInsert notes_; ///< of the whole act
    Act *outer_; ///< the act this one is part of
    ActRecord record_;
    bool begun_ = false;
    int position_ = 0;
    struct Touched {
        Entity entity;
        Image before;
    };
    QList<Touched> touched_;
    QSet<Entity> known_;
    int changed_ = 0;
    std::optional<EntityKind> main_;
};
