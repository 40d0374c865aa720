// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/recentdatabases.h"

#include <QSettings>
#include <QStringList>

#include <optional>

using namespace Qt::StringLiterals;

namespace
{

const QString settingKey = u"database/recent"_s;
constexpr qsizetype most = 8;

/// "2022-01-20T11:00:00Z /home/marie/cycle.db"; the address alone when the moment is not known.
QString toText(const RecentDatabase &recent)
{
    const QString address = recent.address.toText();
    return recent.usedAt.isValid() ? recent.usedAt.toUTC().toString(Qt::ISODate) + u' ' + address : address;
}

std::optional<RecentDatabase> parse(const QString &text)
{
    const auto usedAt = QDateTime::fromString(text.section(u' ', 0, 0), Qt::ISODate);
    const auto address = DatabaseAddress::parse(usedAt.isValid() ? text.section(u' ', 1) : text);
    return address ? std::optional(RecentDatabase { .address = *address, .usedAt = usedAt }) : std::nullopt;
}

} // namespace

QList<RecentDatabase> recentdatabases::list()
{
    QList<RecentDatabase> known;
    const QStringList kept = QSettings().value(settingKey).toStringList();
    for (const QString &text : kept) {
        if (const auto recent = parse(text)) {
            known.append(*recent);
        }
    }
    return known;
}

void recentdatabases::add(const DatabaseAddress &address, const QDateTime &usedAt)
{
    QStringList kept { toText({ .address = address, .usedAt = usedAt }) };
    const QList<RecentDatabase> before = list();
    for (const RecentDatabase &each : before) {
        if (kept.size() < most && each.address.toText() != address.toText()) {
            kept.append(toText(each));
        }
    }
    QSettings().setValue(settingKey, kept);
}
