// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdatabase.h"

#include "app/storage/statement.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>

#include <utility>

using namespace Qt::StringLiterals;

namespace
{

DatabaseAddress server()
{
    const QString url = qEnvironmentVariable("IREV_TEST_POSTGRESQL");
    if (url.isEmpty()) {
        qFatal("IREV_TEST_POSTGRESQL is not set: run the tests by packaging/test, or by "
               "tests/support/with-postgresql");
    }
    return must(DatabaseAddress::parse(url));
}

/// One statement on the server's own database: CREATE and DROP DATABASE run outside any transaction of ours.
void onServer(const QString &sql)
{
    const QString name = u"test-server"_s;
    {
        QSqlDatabase connection = QSqlDatabase::addDatabase(u"QPSQL"_s, name);
        const DatabaseAddress address = server();
        Dialect::of(address.engine).configure(connection, address, false, std::chrono::seconds(5));
        if (!connection.open()) {
            qFatal("%s", qUtf8Printable(connection.lastError().text()));
        }
        QSqlQuery query(connection);
        if (!query.exec(sql)) {
            qFatal("%s: %s", qUtf8Printable(sql), qUtf8Printable(query.lastError().text()));
        }
    }
    QSqlDatabase::removeDatabase(name);
}

} // namespace

TestDatabase::TestDatabase(const QString &engine)
{
    if (engine == "sqlite"_L1) {
        address_.path = folder_.filePath(u"base d’essai.db"_s);
        return;
    }
    address_ = server();
    address_.database = u"irev_test_%1"_s.arg(newIdValue());
    onServer(u"CREATE DATABASE "_s + address_.database);
}

TestDatabase::~TestDatabase()
{
    if (address_.engine == DatabaseAddress::Engine::PostgreSql) {
        onServer(u"DROP DATABASE %1 WITH (FORCE)"_s.arg(address_.database));
        for (const QString &role : std::as_const(roles_)) {
            onServer(u"DROP ROLE "_s + role);
        }
    }
}

DatabaseAddress TestDatabase::forSomebodyWithPassword(const QString &password)
{
    DatabaseAddress theirs = address_;
    theirs.user = u"irev_test_guest_%1"_s.arg(newIdValue());
    theirs.password = password;
    // Of irev_with_password (tests/support/postgresql-server) the server asks for a password. No placeholder
    // stands in a statement of this kind.
    onServer(u"CREATE ROLE %1 LOGIN PASSWORD '%2' IN ROLE %3, irev_with_password"_s.arg(
        theirs.user, QString(password).replace(u'\'', u"''"_s), address_.user));
    roles_ << theirs.user;
    return theirs;
}

std::unique_ptr<Workspace> TestDatabase::create(Content content, Clock clock, const QString &programme)
{
    return must(Workspace::create(address_, content, programme, std::move(clock)));
}

std::unique_ptr<Workspace> TestDatabase::open(Clock clock)
{
    return must(Workspace::open(address_, std::move(clock)));
}

void TestDatabase::engines()
{
    QTest::addColumn<QString>("engine");
    QTest::newRow("sqlite") << u"sqlite"_s;
    QTest::newRow("postgresql") << u"postgresql"_s;
}

Clock clockAt(QDate day, QTime time)
{
    return [moment = QDateTime(day, time)] { return moment; };
}
