// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/startdatabase.h"

#include <QSettings>

using namespace Qt::StringLiterals;

namespace
{

const QString settingKey = u"database/atStart"_s;

} // namespace

std::optional<DatabaseAddress> startdatabase::chosen()
{
    const auto address = DatabaseAddress::parse(QSettings().value(settingKey).toString());
    return address ? std::optional(*address) : std::nullopt;
}

bool startdatabase::isChosen(const DatabaseAddress &address)
{
    const auto kept = chosen();
    // By another way to the same file, it is the same; a password is part of no address that is kept.
    return kept && kept->engine == address.engine
        && (kept->isFile(address.path) || kept->toText() == address.toText());
}

void startdatabase::choose(const DatabaseAddress &address)
{
    QSettings().setValue(settingKey, address.toText());
}

void startdatabase::forget()
{
    QSettings().remove(settingKey);
}
