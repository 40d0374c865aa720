// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

/// What a file's first bytes tell of it.
enum class Encoding {
    Bytes, ///< UTF-8 or windows-1252: told apart row by row, so that a mixed file keeps its accents
    Utf16LittleEndian,
    Utf16BigEndian,
    Package, ///< a zip: XLSX, ODS
    OldExcel, ///< the binary .xls of before 2007, or a protected workbook
    WebPage, ///< HTML or XML under another name
    Binary,
};

/// With or without a byte order mark.
[[nodiscard]] Encoding encodingOf(QByteArrayView head);

/// UTF-8 of a text that is not, read as windows-1252 (Western European, as Excel saves it).
[[nodiscard]] QByteArray fromWindows1252(QByteArrayView text);
