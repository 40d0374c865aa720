// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"

#include <type_traits>

class Database;

/// A writing transaction: takes the lock when it begins, and is rolled back when it was not committed. Verbs
/// may call verbs: an inner transaction joins the outer one.
class Transaction final
{
public:
    [[nodiscard]] static Result<Transaction> begin(Database &database);

    Transaction(Transaction &&other) noexcept;
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    Transaction &operator=(Transaction &&) = delete;
    ~Transaction();

    [[nodiscard]] Done commit();

private:
    explicit Transaction(Database &database)
        : database_(&database)
    {
    }
    void rollBack();

    Database *database_ = nullptr;
};

/// Runs `body` (answering a Result) inside a transaction, and commits when it succeeds.
template <class Body> [[nodiscard]] auto writing(Database &database, Body body) -> std::invoke_result_t<Body>
{
    auto transaction = Transaction::begin(database);
    if (!transaction) {
        return std::unexpected(transaction.error());
    }
    auto result = body();
    if (!result) {
        return result;
    }
    if (const Done committed = transaction->commit(); !committed) {
        return std::unexpected(committed.error());
    }
    return result;
}
