// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"

#include <QHash>
#include <QList>
#include <QString>

/// The CSV files we ship: UTF-8, ";", quotes doubled inside quotes, one header row of distinct names. Read
/// strictly, for they are ours; what people send is read elsewhere.
namespace delimited
{

using Record = QHash<QString, QString>; ///< cell by column name

/// The rows under the header, in order; blank lines and a byte order mark are passed over. BadFile with the
/// line as subject ("ligne 3") when a row has not the header's number of cells, a quote is misplaced or left
/// open, a column has no name or that of another, or the text is not UTF-8.
[[nodiscard]] Result<QList<Record>> read(const QByteArray &utf8);

/// Reads a shipped file, ":/irev/reference/<name>".
[[nodiscard]] Result<QList<Record>> readShipped(const QString &name);

} // namespace delimited
