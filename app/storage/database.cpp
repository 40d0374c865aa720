// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/database.h"

#include "app/storage/migrator.h"
#include "app/storage/statement.h"
#include "app/storage/transaction.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QSqlError>

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <utility>

using namespace Qt::StringLiterals;

namespace
{

Q_LOGGING_CATEGORY(log, "irev.storage")

using Engine = DatabaseAddress::Engine;

QString nextConnectionName()
{
    static std::atomic<int> number = 0;
    return u"irev-%1"_s.arg(++number);
}

/// Looks at the file without SQLite, which would take an empty file for a new database.
Done looksLikeSqlite(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists()) {
        return failure(Error::Kind::CannotOpen, path, u"no such file"_s);
    }
    QFile file(path);
    if (info.isDir() || !file.open(QIODevice::ReadOnly)) {
        return failure(Error::Kind::CannotOpen, path, info.isDir() ? u"a folder"_s : file.errorString());
    }
    if (file.read(16) != QByteArrayView("SQLite format 3\0", 16)) {
        return failure(Error::Kind::NotADatabase, path, u"no SQLite header"_s);
    }
    return {};
}

/// SQLite writes its journal beside the file: both must allow it.
bool isWritable(const QString &path)
{
    const QFileInfo info(path);
    return info.isWritable() && QFileInfo(info.absolutePath()).isWritable();
}

/// Keeps the file as it was before a migration changes it. Never in place of another copy: two windows may
/// meet the same old file at once.
Done keepCopy(Database &database, int version)
{
    const QString draft = u"%1.en-cours-%2"_s.arg(database.address().path, QString::number(newIdValue()));
    const auto copied = Statement(database, u"VACUUM INTO :path"_s).bind(u":path"_s, draft).run();
    if (!copied) {
        QFile::remove(draft);
        return std::unexpected(copied.error());
    }
    const QString name
        = u"%1.avant-version-%2-%3"_s.arg(database.address().path, QString::number(migrator::latestVersion()),
            QDateTime::currentDateTime().toString(u"yyyyMMdd-HHmmss"_s));
    QString copy = name;
    for (int number = 2; QFileInfo::exists(copy) || !QFile::rename(draft, copy); ++number) {
        if (number > 99) {
            QFile::remove(draft);
            return failure(Error::Kind::CannotWrite, name);
        }
        copy = u"%1-%2"_s.arg(name, QString::number(number));
    }
    qCInfo(log) << "schema" << version << "is migrated; copy kept as" << copy;
    return {};
}

} // namespace

Database::Database(DatabaseAddress address, bool readOnly, std::chrono::milliseconds patience)
    : address_(std::move(address))
    , dialect_(Dialect::of(address_.engine))
    , name_(nextConnectionName())
    , patience_(patience)
    , readOnly_(readOnly)
{
    QSqlDatabase connection = QSqlDatabase::addDatabase(dialect_.driver(), name_);
    dialect_.configure(connection, address_, readOnly_, patience_);
}

Database::~Database()
{
    QSqlDatabase::database(name_, false).close();
    QSqlDatabase::removeDatabase(name_);
}

Result<std::unique_ptr<Database>> Database::create(
    const DatabaseAddress &address, const Fill &fill, std::chrono::milliseconds patience)
{
    if (address.engine == Engine::Sqlite) {
        return createFile(address, fill, patience);
    }
    std::unique_ptr<Database> database(new Database(address, false, patience));
    if (const Done connected = database->connect(); !connected) {
        return std::unexpected(connected.error());
    }
    const auto version = migrator::version(*database);
    if (!version) {
        return std::unexpected(version.error());
    }
    if (*version > 0) {
        return failure(Error::Kind::AlreadyExists, address.display());
    }
    if (const Done settled = database->settle(true, fill); !settled) {
        return std::unexpected(settled.error());
    }
    return database;
}

Result<std::unique_ptr<Database>> Database::createFile(
    const DatabaseAddress &address, const Fill &fill, std::chrono::milliseconds patience)
{
    const QFileInfo target(address.path);
    if (target.exists() || target.isSymLink()) {
        return failure(Error::Kind::AlreadyExists, address.path);
    }
    if (!QFileInfo(target.absolutePath()).isDir()) {
        return failure(Error::Kind::CannotOpen, address.path, u"no such folder"_s);
    }
    // Made beside its place and renamed once whole: a cut in between leaves no half file under the asked
    // name.
    DatabaseAddress draft = address;
    draft.path += u".en-cours-%1-%2"_s.arg(QCoreApplication::applicationPid()).arg(newIdValue());
    Done made;
    {
        std::unique_ptr<Database> database(new Database(draft, false, patience));
        made = database->connect();
        if (made) {
            made = database->settle(true, fill);
        }
    }
    if (made && !QFile::rename(draft.path, address.path)) {
        made = QFileInfo::exists(address.path) ? failure(Error::Kind::AlreadyExists, address.path)
                                               : failure(Error::Kind::CannotOpen, address.path);
    }
    if (!made) {
        QFile::remove(draft.path);
        QFile::remove(draft.path + u"-journal"_s);
        Error error = made.error();
        if (error.subject == draft.path) {
            error.subject = address.path;
        }
        return std::unexpected(error);
    }
    return open(address, patience);
}

Result<std::unique_ptr<Database>> Database::open(
    const DatabaseAddress &address, std::chrono::milliseconds patience)
{
    bool readOnly = false;
    if (address.engine == Engine::Sqlite) {
        if (const Done looks = looksLikeSqlite(address.path); !looks) {
            return std::unexpected(looks.error());
        }
        readOnly = !isWritable(address.path);
    }
    std::unique_ptr<Database> database(new Database(address, readOnly, patience));
    if (const Done connected = database->connect(); !connected) {
        return std::unexpected(connected.error());
    }
    if (const Done settled = database->settle(false, {}); !settled) {
        return std::unexpected(settled.error());
    }
    return database;
}

Result<int> Database::versionAt(const DatabaseAddress &address, std::chrono::milliseconds patience)
{
    if (address.engine == Engine::Sqlite) {
        if (const Done looks = looksLikeSqlite(address.path); !looks) {
            return std::unexpected(looks.error());
        }
    }
    std::unique_ptr<Database> database(new Database(address, true, patience));
    if (const Done connected = database->connect(); !connected) {
        return std::unexpected(connected.error());
    }
    return migrator::version(*database);
}

Done Database::connect()
{
    QSqlDatabase connection = this->connection();
    if (!connection.open()) {
        Error error = translate(connection.lastError());
        if (error.kind == Error::Kind::Internal) {
            error.kind
                = address_.engine == Engine::Sqlite ? Error::Kind::CannotOpen : Error::Kind::Disconnected;
        }
        return std::unexpected(error);
    }
    lost_ = false;
    const QStringList statements = dialect_.setUp(readOnly_, patience_);
    for (const QString &statement : statements) {
        if (const auto ran = Statement(*this, statement).run(); !ran) {
            return std::unexpected(ran.error());
        }
    }
    return {};
}

Done Database::settle(bool isNew, const Fill &fill)
{
    const auto version = migrator::version(*this);
    if (!version) {
        return std::unexpected(version.error());
    }
    if (*version > migrator::latestVersion()) {
        return failure(Error::Kind::NewerVersion, address_.display());
    }
    if (!isNew && *version == 0) {
        // An empty file of ours cannot be: create() makes it whole or not at all. A server's base is made
        // by whoever keeps the server, and empty until somebody fills it.
        return failure(Error::Kind::NotADatabase, address_.display(),
            address_.engine == Engine::Sqlite ? u"holds none of our tables"_s : u"an empty base"_s);
    }
    if (*version < migrator::latestVersion()) {
        if (const Done sound = isNew || readOnly_ ? Done {} : proveSound(); !sound) {
            return sound;
        }
        if (readOnly_) {
            return failure(Error::Kind::ReadOnly, address_.display(), u"an older schema must be migrated"_s);
        }
        if (!isNew && address_.engine == Engine::Sqlite) {
            if (const Done copied = keepCopy(*this, *version); !copied) {
                return copied;
            }
        }
        if (const Done migrated = migrator::migrate(*this, *version); !migrated) {
            return migrated;
        }
    }
    if (isNew && fill) {
        if (const Done filled = writing(*this, [&] { return fill(*this); }); !filled) {
            return filled;
        }
    }
    const auto seen = revision();
    if (!seen) {
        Error error = seen.error();
        if (error.kind == Error::Kind::NotAllowed) { // not even to read
            error.kind = Error::Kind::NotReadable;
        }
        return std::unexpected(error);
    }
    knownRevision_ = *seen;
    return {};
}

// A file with a few damaged pages opens, and what is written over it is written to a file that must be given
// up. So the file is read from end to end before the first thing this connection writes, and not when it is
// opened: a window is there at once, and who only reads waits for nothing. A base of 10,000 registrations (24
// MB) takes 45 ms. Asked again until it is sound: a file put right meanwhile may be written to. No rule of
// ours is asked about: a value that breaks one is a finding of the inspection, and is put right by writing.
Done Database::proveSound()
{
    if (isSound_ || address_.engine != Engine::Sqlite) {
        return {}; // a server looks after its pages itself
    }
    (void)Statement(*this, u"PRAGMA shrink_memory"_s)
        .run(); // the file itself, not what was read of it before
    (void)Statement(*this, u"PRAGMA ignore_check_constraints = ON"_s).run();
    const auto said
        = Statement(*this, u"PRAGMA quick_check(1)"_s).first([](const Row &row) { return row.text(0); });
    (void)Statement(*this, u"PRAGMA ignore_check_constraints = OFF"_s).run();
    if (!said) {
        return std::unexpected(said.error());
    }
    if (said->value_or(QString()) != "ok"_L1) {
        return failure(Error::Kind::Damaged, address_.display(), said->value_or(QString()));
    }
    isSound_ = true;
    return {};
}

Result<qint64> Database::revision()
{
    const auto found = Statement(*this, u"SELECT value FROM database_revision"_s).first([](const Row &row) {
        return row.integer(0);
    });
    if (!found) {
        return std::unexpected(found.error());
    }
    if (!*found) {
        return failure(Error::Kind::Damaged, address_.display(), u"no revision"_s);
    }
    return **found;
}

void Database::afterCommit(const QObject &context, std::function<void()> action)
{
    if (depth_ > 0) {
        afterCommit_.push_back({ &context, std::move(action) });
    } else {
        action();
    }
}

Done Database::copyTo(const QString &path)
{
    if (address_.engine != Engine::Sqlite) {
        return failure(Error::Kind::Invalid, address_.display(), u"not a file"_s);
    }
    if (QFileInfo(path).absoluteFilePath() == QFileInfo(address_.path).absoluteFilePath()) {
        return failure(Error::Kind::CannotWrite, path, u"the database itself"_s);
    }
    const QString draft = path + u".en-cours-%1"_s.arg(newIdValue());
    const auto copied = Statement(*this, u"VACUUM INTO :path"_s).bind(u":path"_s, draft).run();
    if (!copied) {
        QFile::remove(draft);
        const Error::Kind kind
            = copied.error().kind == Error::Kind::DiskFull ? Error::Kind::DiskFull : Error::Kind::CannotWrite;
        return failure(kind, path, copied.error().detail);
    }
    // Unlike QFile's, this rename replaces an older copy in one step.
    std::error_code refused;
    std::filesystem::rename(draft.toStdU16String(), path.toStdU16String(), refused);
    if (refused) {
        QFile::remove(draft);
        return failure(Error::Kind::CannotWrite, path, QString::fromStdString(refused.message()));
    }
    return {};
}

Error Database::translate(const QSqlError &error)
{
    const Error translated = dialect_.translate(error, address_.display());
    if (translated.kind == Error::Kind::Disconnected) {
        lost_ = true;
    }
    if (translated.kind == Error::Kind::Busy && !isHurried_) { // nobody waited for what is in a hurry
        keptWaiting_ = true;
        (void)setPatience(patienceNow());
    }
    qCDebug(log) << error.text();
    return translated;
}

Done Database::reviveIfLost()
{
    if (!lost_ || depth_ > 0) {
        return {};
    }
    connection().close();
    return connect();
}

Done Database::setPatience(std::chrono::milliseconds patience)
{
    const QString statement = dialect_.setPatience(patience);
    return statement.isEmpty() ? Done {} : done(Statement(*this, statement).run());
}

// A page reads many things: once one of them has waited in vain the others do not wait as long, one after the
// other, in a window that answers nobody meanwhile.
std::chrono::milliseconds Database::patienceNow() const
{
    constexpr std::chrono::milliseconds onceRefused { 100 };
    return keptWaiting_ ? std::min(patience_, onceRefused) : patience_;
}

bool Database::wasKeptWaiting()
{
    if (!std::exchange(keptWaiting_, false)) {
        return false;
    }
    (void)setPatience(patience_);
    return true;
}

Database::Hurry::Hurry(Database &database)
    : database_(database)
{
    database_.isHurried_ = true;
    // Where it cannot be set, reading waits as it does everywhere.
    (void)database_.setPatience(std::chrono::milliseconds(0));
}

Database::Hurry::~Hurry()
{
    database_.isHurried_ = false;
    (void)database_.setPatience(database_.patienceNow());
}
