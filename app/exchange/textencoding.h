// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

/// What a file's first bytes tell of it.
enum class Encoding {
    Bytes, ///< UTF-8 or a byte a letter (WesternText): told apart row by row, mixed files keep their accents
    Utf16LittleEndian,
    Utf16BigEndian,
    Package, ///< a zip: XLSX, ODS
    OldExcel, ///< the binary .xls of before 2007, or a protected workbook
    WebPage, ///< HTML or XML under another name
    Binary,
};

/// With or without a byte order mark.
[[nodiscard]] Encoding encodingOf(QByteArrayView head);
