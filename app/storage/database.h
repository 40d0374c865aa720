// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/storage/databaseaddress.h"
#include "app/storage/dialect.h"

#include <QPointer>
#include <QSqlDatabase>

#include <chrono>
#include <functional>
#include <memory>
#include <vector>

/// An open database: one connection, set up and at the current schema. Owned by Workspace; used from one
/// thread.
class Database final
{
public:
    /// How long a statement waits for another program's lock before it answers Busy: commands that work on
    /// the same file wait for each other in turn, and nobody looks on.
    static constexpr std::chrono::milliseconds usualPatience { 10'000 };

    using Fill = std::function<Done(Database &)>;

    /// Makes a new database and fills it; all or nothing. AlreadyExists when there is a file (or, on
    /// PostgreSQL, our tables) already; CannotOpen, ReadOnly, DiskFull, Disconnected, what a server
    /// refuses (UnknownBase, NotAdmitted, NotReadable, NotAllowed), or what `fill` answers.
    [[nodiscard]] static Result<std::unique_ptr<Database>> create(
        const DatabaseAddress &address, const Fill &fill, std::chrono::milliseconds patience = usualPatience);

    /// Opens an existing one, after migrating it (a copy of the file is kept beside it first). A file that
    /// cannot be written is opened for reading. CannotOpen, NotADatabase, Damaged, NewerVersion, Busy,
    /// Disconnected, UnknownBase, NotAdmitted, NotReadable.
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(
        const DatabaseAddress &address, std::chrono::milliseconds patience = usualPatience);

    /// What stands at an address, without changing anything: the version of our tables, 0 when there are
    /// none. Errors as open().
    [[nodiscard]] static Result<int> versionAt(
        const DatabaseAddress &address, std::chrono::milliseconds patience = usualPatience);

    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;
    ~Database();

    [[nodiscard]] const DatabaseAddress &address() const { return address_; }
    [[nodiscard]] bool isReadOnly() const { return readOnly_; }
    [[nodiscard]] const Dialect &dialect() const { return dialect_; }
    [[nodiscard]] QSqlDatabase connection() const { return QSqlDatabase::database(name_, false); }

    /// Grows with every writing transaction of any program: when it is not the last one known, somebody else
    /// wrote.
    [[nodiscard]] Result<qint64> revision();
    /// The revision left by this connection's last commit (or seen at opening).
    [[nodiscard]] qint64 knownRevision() const { return knownRevision_; }
    void acknowledgeRevision(qint64 revision) { knownRevision_ = revision; }

    /// Runs once the transaction under way has committed (at once when there is none); forgotten on rollback,
    /// and when `context` is gone by then.
    void afterCommit(const QObject &context, std::function<void()> action);

    /// Writes the whole file as it stands to another path; an existing one is replaced once the copy is
    /// whole. CannotWrite, DiskFull; Invalid on PostgreSQL, which has its own means.
    [[nodiscard]] Done copyTo(const QString &path);

    /// The driver's error as ours; notes a lost server so that the next act reconnects.
    [[nodiscard]] Error translate(const QSqlError &error);
    /// Connects again after the server was lost. Not inside a transaction.
    [[nodiscard]] Done reviveIfLost();

    /// Whether something was answered Busy since this was asked last, in no hurry: what was to be shown then
    /// is read anew.
    [[nodiscard]] bool wasKeptWaiting();

    /// While it lives, what is read while another program holds the file answers Busy at once: for what
    /// nobody waits for.
    class Hurry;

private:
    friend class Transaction;

    Database(DatabaseAddress address, bool readOnly, std::chrono::milliseconds patience);
    [[nodiscard]] Done connect();
    [[nodiscard]] Done setPatience(std::chrono::milliseconds patience);
    [[nodiscard]] std::chrono::milliseconds patienceNow() const;
    /// Damaged when a page of the file is, whether or not it would be met.
    [[nodiscard]] Done proveSound();
    [[nodiscard]] Done settle(bool isNew, const Fill &fill);
    [[nodiscard]] static Result<std::unique_ptr<Database>> createFile(
        const DatabaseAddress &address, const Fill &fill, std::chrono::milliseconds patience);

    DatabaseAddress address_;
    const Dialect &dialect_;
    QString name_;
    std::chrono::milliseconds patience_;
    bool readOnly_ = false;
    bool lost_ = false;
    bool keptWaiting_ = false; ///< something was answered Busy
    bool isHurried_ = false; ///< while a Hurry lives
    bool isSound_ = false; ///< the whole file was looked at, and no page is damaged
    int depth_ = 0; ///< of nested transactions: only the outermost commits
    bool doomed_ = false; ///< an inner one was rolled back
    qint64 knownRevision_ = 0;
    struct Action {
        QPointer<const QObject> context;
        std::function<void()> act;
    };
    std::vector<Action> afterCommit_;
};

class Database::Hurry final
{
public:
    explicit Hurry(Database &database);
    ~Hurry();
    Hurry(const Hurry &) = delete;
    Hurry &operator=(const Hurry &) = delete;

private:
    Database &database_;
};
