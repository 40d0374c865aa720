// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/databaseaddress.h"

#include <QDir>
#include <QFileInfo>
#include <QUrl>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

Result<DatabaseAddress> DatabaseAddress::parse(const QString &typed)
{
    DatabaseAddress address;
    const bool server = typed.startsWith("postgresql://"_L1) || typed.startsWith("postgres://"_L1);
    if (!server) {
        if (typed.trimmed().isEmpty()) {
            return failure(Error::Kind::Invalid, typed, u"empty address"_s);
        }
        address.path = QDir::cleanPath(QFileInfo(typed).absoluteFilePath());
        return address;
    }
    const QUrl url(typed, QUrl::StrictMode);
    if (!url.isValid()) {
        return failure(Error::Kind::Invalid, typed, url.errorString());
    }
    const QUrlQuery query(url);
    const auto parameter = [&query](const QString &name, const QString &otherwise) {
        return query.hasQueryItem(name) ? query.queryItemValue(name, QUrl::FullyDecoded) : otherwise;
    };
    address.engine = Engine::PostgreSql;
    address.host = parameter(u"host"_s, url.host(QUrl::FullyDecoded));
    address.database = url.path(QUrl::FullyDecoded).mid(1);
    address.user = parameter(u"user"_s, url.userName(QUrl::FullyDecoded));
    address.password = parameter(u"password"_s, url.password(QUrl::FullyDecoded));
    bool isNumber = true;
    address.port = parameter(u"port"_s, QString::number(url.port(5432))).toInt(&isNumber);
    if (address.database.isEmpty() || !isNumber || address.port < 1 || address.port > 65535) {
        return failure(
            Error::Kind::Invalid, url.toString(QUrl::RemovePassword), u"no database name, or a wrong port"_s);
    }
    return address;
}

QString DatabaseAddress::display() const
{
    if (engine == Engine::Sqlite) {
        return QDir::toNativeSeparators(path);
    }
    return database + u" sur "_s + (host.isEmpty() ? u"ce poste"_s : host);
}

QString DatabaseAddress::toText() const
{
    if (engine == Engine::Sqlite) {
        return path;
    }
    QUrl url;
    url.setScheme(u"postgresql"_s);
    url.setPath(u'/' + database);
    QUrlQuery query;
    query.addQueryItem(u"host"_s, QString::fromUtf8(QUrl::toPercentEncoding(host)));
    query.addQueryItem(u"port"_s, QString::number(port));
    query.addQueryItem(u"user"_s, QString::fromUtf8(QUrl::toPercentEncoding(user)));
    url.setQuery(query);
    return u"postgresql://"_s + url.toString(QUrl::FullyEncoded).mid(int(u"postgresql:"_s.size()));
}

bool DatabaseAddress::isFile(const QString &other) const
{
    return engine == Engine::Sqlite && QFileInfo(other) == QFileInfo(path);
}
