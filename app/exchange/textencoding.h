// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QStringConverter>

#include <optional>

/// What a file's first bytes tell of it.
enum class Encoding {
    Bytes, ///< UTF-8 or a byte a letter (WesternText): told apart row by row, mixed files keep their accents
    Utf16LittleEndian,
    Utf16BigEndian,
    Utf32LittleEndian,
    Utf32BigEndian,
    Package, ///< a zip: XLSX, ODS
    OldExcel, ///< the binary .xls of before 2007, or a protected workbook
    WebPage, ///< HTML or XML under another name
    XmlWorkbook, ///< of Excel 2002 and 2003, or an OpenDocument in one file: no package
    Binary,
};

/// With or without a byte order mark.
[[nodiscard]] Encoding encodingOf(QByteArrayView head);
/// How the letters of a text are decoded that have several bytes each; nullopt for any other.
[[nodiscard]] std::optional<QStringConverter::Encoding> wideEncoding(Encoding encoding);
