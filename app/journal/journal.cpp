// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/journal.h"

#include "app/journal/journalrows.h"
#include "app/storage/database.h"
#include "app/storage/statement.h"

using namespace Qt::StringLiterals;

Journal::Journal(Database &database, Clock clock, QString who)
    : database_(database)
    , clock_(std::move(clock))
    , who_(std::move(who))
{
}

Result<QList<Journal::Entry>> Journal::of(const Entity &entity) const
{
    return Statement(database_,
        u"SELECT a.id, a.at, a.who, a.kind, a.step, a.subject, a.things, a.undoes, c.before, c.after"
        " FROM act_change c JOIN act a ON a.id = c.act_id"
        " WHERE c.entity = :entity AND c.entity_key = :key ORDER BY a.id DESC, c.position DESC"_s)
        .bind(u":entity"_s, code(entity.kind))
        .bind(u":key"_s, entity.key)
        .list(
            [](const Row &row) { return Entry { journalrows::act(row), journalrows::difference(row, 8) }; });
}

Result<QList<ActRecord>> Journal::latest(int limit) const
{
    return Statement(database_,
        u"SELECT id, at, who, kind, step, subject, things, undoes FROM act ORDER BY id DESC LIMIT :limit"_s)
        .bind(u":limit"_s, QVariant(limit))
        .list(journalrows::act);
}

Result<QList<ActChange>> Journal::changes(ActId act) const
{
    return Statement(database_,
        u"SELECT entity, entity_key, before, after FROM act_change WHERE act_id = :act ORDER BY position"_s)
        .bind(u":act"_s, act)
        .list(journalrows::change);
}

Done Journal::begin(const ActRecord &act) const
{
    const auto written = Statement(database_,
        u"INSERT INTO act (id, at, who, kind, step, subject, things, undoes)"
        " VALUES (:id, :at, :who, :kind, :step, '', 0, :undoes)"_s)
                             .bind(u":id"_s, act.id)
                             .bind(u":at"_s, act.at)
                             .bind(u":who"_s, act.who)
                             .bind(u":kind"_s, code(act.kind))
                             .bind(u":step"_s, journalrows::code(act.step))
                             .bind(u":undoes"_s, act.undoes)
                             .run();
    return written ? Done {} : std::unexpected(written.error());
}

Done Journal::conclude(const ActRecord &act) const
{
    const auto written
        = Statement(database_, u"UPDATE act SET subject = :subject, things = :things WHERE id = :id"_s)
              .bind(u":subject"_s, act.subject.isNull() ? u""_s : act.subject)
              .bind(u":things"_s, QVariant(act.things))
              .bind(u":id"_s, act.id)
              .run();
    return written ? Done {} : std::unexpected(written.error());
}

Act::Act(Journal &journal, ActKind kind, ActStep step, ActId undoes)
    : journal_(journal)
    , images_(journal.database_)
    , notes_(journal.database_, u"act_change"_s,
          { u"act_id"_s, u"position"_s, u"entity"_s, u"entity_key"_s, u"before"_s, u"after"_s })
    , outer_(journal.current_)
    , record_ { .id = {},
        .at = {},
        .who = journal.who_,
        .kind = kind,
        .step = step,
        .subject = {},
        .things = 0,
        .undoes = undoes }
{
    journal.current_ = this;
}

Act::~Act()
{
    journal_.current_ = outer_;
}

/// This act or the one it is part of will note what becomes of the entity: noted twice, it could not be taken
/// back.
bool Act::covers(const Entity &entity) const
{
    return known_.contains(entity) || (outer_ && outer_->covers(entity));
}

Done Act::touch(const Entity &entity)
{
    if (covers(entity)) {
        return {};
    }
    auto before = images().read(entity);
    if (!before) {
        return std::unexpected(before.error());
    }
    known_.insert(entity);
    touched_.append({ entity, *std::move(before) });
    return {};
}

void Act::adding(const Entity &entity)
{
    if (!covers(entity)) {
        known_.insert(entity);
        touched_.append({ entity, {} });
    }
}

Done Act::begin()
{
    if (begun_) {
        return {};
    }
    // Inside the transaction: acts are numbered in the order in which they got the lock.
    record_.id = newId<ActId>();
    record_.at = journal_.clock_();
    const Done begun = journal_.begin(record_);
    begun_ = begun.has_value();
    return begun;
}

Done Act::made(const Entity &entity, const QString &rows)
{
    return whole().write(entity, u"{}"_s, rows);
}

/// Of the whole act.
Done Act::write(const Entity &entity, const QString &before, const QString &after)
{
    if (const Done begun = begin(); !begun) {
        return begun;
    }
    if (!main_) {
        main_ = entity.kind;
    }
    changed_ += entity.kind == *main_ ? 1 : 0;
    notes_.add(record_.id, position_++, code(entity.kind), entity.key, before, after);
    return notes_.waiting() < BulkInsert::rowsAtOnce ? Done {} : notes_.flush();
}

Done Act::note()
{
    for (const Touched &touched : std::as_const(touched_)) {
        const auto after = images().read(touched.entity);
        if (!after) {
            return std::unexpected(after.error());
        }
        const Difference difference = images::difference(touched.before, *after);
        if (difference.isEmpty()) {
            continue;
        }
        const Done written = whole().write(
            touched.entity, journalrows::json(difference.before), journalrows::json(difference.after));
        if (!written) {
            return written;
        }
    }
    touched_.clear();
    known_.clear();
    return {};
}

Done Act::finish(const QString &subject, std::optional<int> things)
{
    if (const Done noted = note(); !noted) {
        return noted;
    }
    if (outer_ || !begun_) {
        return {};
    }
    if (const Done flushed = notes_.flush(); !flushed) {
        return flushed;
    }
    record_.subject = subject;
    record_.things = things.value_or(changed_);
    if (const Done concluded = journal_.conclude(record_); !concluded) {
        return concluded;
    }
    journal_.database_.afterCommit(
        journal_, [&journal = journal_, record = record_] { Q_EMIT journal.acted(record); });
    return {};
}
