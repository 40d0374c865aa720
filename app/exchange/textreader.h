// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/exchange/table.h"
#include "app/exchange/textencoding.h"

class QIODevice;

/// Rows of a delimited text: ";", "," or a tab, told from the first rows; cells with quotes, and line breaks
/// inside them; rows ended by LF, CRLF or CR. Read piece by piece. A quote that is left open spoils its own
/// row alone (Table::openQuoteOf), as does too long a one under the first (Table::isLongRow). BadFile with
/// "import:binary", "import:columns", "import:rows", "import:longRow" or "import:tooBig" as subject and the
/// row as detail.
[[nodiscard]] Result<Table> readText(QIODevice &device, Encoding encoding);

/// The character that parts cells, by how evenly it parts the first rows.
[[nodiscard]] char separatorOf(QByteArrayView head);
