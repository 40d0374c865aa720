// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"

#include <QHash>
#include <QList>
#include <QString>

/// The CSV files we ship: UTF-8, ";", quotes doubled inside quotes, one header row. What people send is read
/// elsewhere.
namespace delimited
{

using Record = QHash<QString, QString>; ///< cell by column name

/// BadFile with the line as subject when a row has not the header's number of cells or a quote is left open.
[[nodiscard]] Result<QList<Record>> read(const QByteArray &utf8);

/// Reads a shipped file, ":/irev/reference/<name>".
[[nodiscard]] Result<QList<Record>> readShipped(const QString &name);

} // namespace delimited
