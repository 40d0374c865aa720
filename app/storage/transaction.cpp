// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/transaction.h"

#include "app/storage/database.h"
#include "app/storage/statement.h"

#include <utility>

using namespace Qt::StringLiterals;

Result<Transaction> Transaction::begin(Database &database)
{
    if (database.depth_ > 0) {
        ++database.depth_;
        return Transaction(database);
    }
    if (database.readOnly_) {
        return failure(Error::Kind::ReadOnly, database.address().display());
    }
    if (const Done alive = database.reviveIfLost(); !alive) {
        return std::unexpected(alive.error());
    }
    // What is to be saved waits its whole turn, whatever else has been kept waiting.
    if (const Done waits = database.keptWaiting_ ? database.setPatience(database.patience_) : Done {};
        !waits) {
        return std::unexpected(waits.error());
    }
    // Before the lock: where many scans are kept it takes a while, and others may write meanwhile.
    if (const Done sound = database.proveSound(); !sound) {
        return std::unexpected(sound.error());
    }
    if (const auto begun = Statement(database, database.dialect().beginWriting()).run(); !begun) {
        return std::unexpected(begun.error());
    }
    database.depth_ = 1;
    database.doomed_ = false;
    Transaction transaction(database);
    // First of all, on PostgreSQL: this row is the lock two desks wait for.
    if (const auto locked = Statement(database, u"UPDATE database_revision SET value = value + 1"_s).run();
        !locked) {
        return std::unexpected(locked.error());
    }
    return transaction;
}

Transaction::Transaction(Transaction &&other) noexcept
    : database_(std::exchange(other.database_, nullptr))
{
}

Transaction::~Transaction()
{
    if (database_) {
        rollBack();
    }
}

Done Transaction::commit()
{
    Database &database = *database_;
    if (database.depth_ > 1) {
        --database.depth_;
        database_ = nullptr;
        return {};
    }
    if (database.doomed_) {
        return failure(Error::Kind::Internal, {}, u"an inner act was rolled back"_s);
    }
    const auto revision = database.revision();
    if (!revision) {
        return std::unexpected(revision.error());
    }
    if (const auto committed = Statement(database, u"COMMIT"_s).run(); !committed) {
        return std::unexpected(committed.error());
    }
    database.depth_ = 0;
    database_ = nullptr;
    database.knownRevision_ = *revision;
    const auto actions = std::exchange(database.afterCommit_, {});
    for (const auto &[context, act] : actions) {
        if (context) {
            act();
        }
    }
    return {};
}

void Transaction::rollBack()
{
    Database &database = *std::exchange(database_, nullptr);
    if (database.depth_ > 1) {
        --database.depth_;
        database.doomed_ = true;
        return;
    }
    database.depth_ = 0;
    database.afterCommit_.clear();
    // A statement that fails here fails because the engine has already rolled back or is gone.
    (void)Statement(database, u"ROLLBACK"_s).run();
}
