// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/attendance/sheetpages.h"

#include <QString>

#include <optional>

struct AttendanceSheet;

/// The code printed on each page of a sheet: which sheet it is, of which database, and which page. A hand
/// scanner types it.
namespace sheetcode
{

/// What a code says.
struct Content {
    QString series; ///< of the database it was printed from
    qint64 number = 0; ///< of the sheet
    int page = 0; ///< from 1

    bool operator==(const Content &) const = default;
};

/// "IREV:4F7A2C1B:12:1": capitals and digits only, which make the smallest code. Empty in a preview, and for
/// sheets printed before there was a code.
[[nodiscard]] QString text(const AttendanceSheet &sheet, qsizetype page);
/// None when it is no such text.
[[nodiscard]] std::optional<Content> read(QStringView text);

/// A QR code (ISO/IEC 18004) of this text that fills the square `area`, in mm. What stands around it leaves
/// its quiet zone white.
[[nodiscard]] SheetCode code(const QString &text, const QRectF &area);

} // namespace sheetcode
