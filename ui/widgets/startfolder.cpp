// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/startfolder.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QList>
#include <QSettings>

#include <utility>

namespace
{

using Written = QList<std::pair<QString, QDateTime>>;

/// The file, or all of the folder, and when each was written.
Written writtenAt(const QString &path)
{
    Written found;
    const QFileInfo told(path);
    if (!told.isDir()) {
        return told.exists() ? Written { { told.fileName(), told.lastModified() } } : Written {};
    }
    for (const QFileInfo &file : QDir(path).entryInfoList(QDir::Files, QDir::Name)) {
        found.append({ file.fileName(), file.lastModified() });
    }
    return found;
}

} // namespace

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

void startfolder::rememberIfWritten(
    const QString &key, const QString &path, const std::function<void()> &write)
{
    const QString folder = QFileInfo(path).isDir() ? path : QFileInfo(path).absolutePath();
    const Written before = writtenAt(path);
    write();
    if (writtenAt(path) != before) {
        QSettings().setValue(key, folder);
    }
}
