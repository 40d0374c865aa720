// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStandardPaths>
#include <QString>

#include <functional>

/// Where a file dialog begins: always a folder that is there, as Qt takes the last part of a path that is not
/// for the name of a file.
namespace startfolder
{

/// The user's folder of this kind, else their home.
[[nodiscard]] QString usual(QStandardPaths::StandardLocation kind = QStandardPaths::DocumentsLocation);
/// The one remembered under this key of the settings, else the usual one.
[[nodiscard]] QString remembered(
    const QString &key, QStandardPaths::StandardLocation kind = QStandardPaths::DocumentsLocation);
/// Does what writes `path`, a file or those of a folder, and remembers the folder under this key once
/// something new is there: one that takes nothing is not proposed again.
void rememberIfWritten(const QString &key, const QString &path, const std::function<void()> &write);

} // namespace startfolder
