// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/recentdatabases.h"

#include <QSettings>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace
{

const QString settingKey = u"database/recent"_s;
constexpr qsizetype most = 8;

QStringList texts()
{
    return QSettings().value(settingKey).toStringList();
}

} // namespace

QList<DatabaseAddress> recentdatabases::list()
{
    QList<DatabaseAddress> addresses;
    const QStringList kept = texts();
    for (const QString &text : kept) {
        if (const auto address = DatabaseAddress::parse(text)) {
            addresses.append(*address);
        }
    }
    return addresses;
}

void recentdatabases::add(const DatabaseAddress &address)
{
    QStringList kept = texts();
    kept.removeAll(address.toText());
    kept.prepend(address.toText());
    QSettings().setValue(settingKey, QStringList(kept.first(std::min(most, kept.size()))));
}

void recentdatabases::forget(const DatabaseAddress &address)
{
    QStringList kept = texts();
    kept.removeAll(address.toText());
    QSettings().setValue(settingKey, kept);
}
