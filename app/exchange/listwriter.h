// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/base/listtable.h"

enum class ListFormat { Xlsx, Csv };

namespace listwriter
{

/// By the end of the name, whatever its case; none for another end.
[[nodiscard]] std::optional<ListFormat> formatOf(const QString &path);

/// Writes the list whole or leaves what stood there; replaces a file of this name. CannotWrite, and Invalid
/// for a name that ends in neither .xlsx nor .csv.
///   XLSX: texts stay texts, codes with leading zeros and formulas too; dates are dates.
///   CSV: UTF-8 with its mark, ";", lines ended by CR LF (RFC 4180); dates as day/month/year; a text that a
///   spreadsheet would run as a formula gets an apostrophe before it.
[[nodiscard]] Done write(const QString &path, const ListTable &list);

} // namespace listwriter
