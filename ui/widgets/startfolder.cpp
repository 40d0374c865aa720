// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/startfolder.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>

QString startfolder::usual(QStandardPaths::StandardLocation kind)
{
    const QString folder = QStandardPaths::writableLocation(kind);
    return QFileInfo(folder).isDir() ? folder : QDir::homePath();
}

QString startfolder::remembered(const QString &key, QStandardPaths::StandardLocation kind)
{
    const QString folder = QSettings().value(key).toString();
    return QFileInfo(folder).isDir() ? folder : usual(kind); // a memory stick may be gone
}
