// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/exchange/table.h"

class QIODevice;

/// Reads whatever a web form's export comes as: CSV or tabbed text of any usual encoding, also when it is
/// named .xls, XLSX, ODS, the table of a web page under any of these names. What the name says is not looked
/// at. Memory is bounded whatever the file holds. CannotOpen; BadFile with "import:" and a reason as subject
/// (see words::sentence), among them "empty", "cut", "binary", "oldExcel", "webPage", "xmlWorkbook", "bomb",
/// "columns", "tooBig".
class TableReader final
{
public:
    static constexpr qint64 largestText = qint64(200) * 1024 * 1024;
    static constexpr qint64 largestPackage = qint64(64) * 1024 * 1024;
    static constexpr qint64 largestPage = qint64(32) * 1024 * 1024; ///< as HTML

    [[nodiscard]] static Result<Table> read(const QString &path);
    [[nodiscard]] static Result<Table> read(QIODevice &device);
};
