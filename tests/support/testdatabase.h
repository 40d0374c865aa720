// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace.h"

#include <QStringList>
#include <QTemporaryDir>

#include <memory>

/// A database of one engine for one test: a file in a temporary folder, or a database of its own on the
/// private server packaging/test starts (IREV_TEST_POSTGRESQL). Removed with the object.
class TestDatabase final
{
public:
    /// "sqlite" or "postgresql".
    explicit TestDatabase(const QString &engine);
    ~TestDatabase();
    TestDatabase(const TestDatabase &) = delete;
    TestDatabase &operator=(const TestDatabase &) = delete;

    [[nodiscard]] const DatabaseAddress &address() const { return address_; }
    /// What --database takes.
    [[nodiscard]] QString text() const { return address_.toText(); }

    /// Creates it with this content; a failure ends the test with its reason.
    [[nodiscard]] std::unique_ptr<Workspace> create(Content content = Content::Empty,
        Clock clock = systemClock(), const QString &programme = QStringLiteral("evaluation-2022"));
    /// Opens it once more, as another window would.
    [[nodiscard]] std::unique_ptr<Workspace> open(Clock clock = systemClock());

    /// PostgreSQL: somebody the server asks for this password, with the rights of who made the database. Gone
    /// with it.
    [[nodiscard]] DatabaseAddress forSomebodyWithPassword(const QString &password);

    /// The rows "sqlite" and "postgresql" of a data-driven test, with the column "engine".
    static void engines();

private:
    QTemporaryDir folder_;
    DatabaseAddress address_;
    QStringList roles_; ///< made for this database
};

/// A fixed day for tests: the clock of the demonstration's middle, 20 January 2022 at noon.
[[nodiscard]] Clock clockAt(QDate day, QTime time = QTime(12, 0));

/// The value of a Result, or the end of the test with the error's words.
template <class T> T must(std::expected<T, Error> result)
{
    if (!result) {
        qFatal("%s: %s", qUtf8Printable(result.error().subject), qUtf8Printable(result.error().detail));
    }
    if constexpr (!std::is_void_v<T>) {
        return *std::move(result);
    }
}
