// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/textencoding.h"

#include "app/exchange/controlcharacters.h"

#include <algorithm>
#include <array>

namespace
{

/// UTF-16 without a mark: every other byte of a Latin text is 0.
Encoding utf16WithoutMark(QByteArrayView head)
{
    qsizetype even = 0;
    qsizetype odd = 0;
    for (qsizetype i = 0; i < head.size(); ++i) {
        if (head.at(i) == '\0') {
            ++(i % 2 == 0 ? even : odd);
        }
    }
    const qsizetype letters = head.size() / 2;
    if (letters > 0 && odd * 2 > letters && even * 10 < letters) {
        return Encoding::Utf16LittleEndian;
    }
    if (letters > 0 && even * 2 > letters && odd * 10 < letters) {
        return Encoding::Utf16BigEndian;
    }
    return Encoding::Bytes;
}

/// UTF-32 without a mark: of four bytes, two or three are 0, always the same ones. `zeros` is the first of
/// the two, `letter` where a Latin letter is.
bool isUtf32WithoutMark(QByteArrayView head, qsizetype zeros, qsizetype letter)
{
    constexpr qsizetype unit = 4;
    const qsizetype units = head.size() / unit;
    qsizetype plain = 0;
    for (qsizetype i = 0; i < units; ++i) {
        const QByteArrayView each = head.sliced(i * unit, unit);
        if (each.at(zeros) != '\0' || each.at(zeros + 1) != '\0') {
            return false;
        }
        plain += each.at(letter) != '\0' ? 1 : 0;
    }
    return units > 0 && plain * 10 > units * 9;
}

bool looksBinary(QByteArrayView head)
{
    if (head.startsWith("%PDF-")) {
        return true;
    }
    // One that slipped into a cell makes no picture of a list.
    constexpr qsizetype fewest = 4;
    const qsizetype controls = controlcharacters::count(head);
    return controls >= fewest && controls * 100 > head.size();
}

} // namespace

Encoding encodingOf(QByteArrayView head)
{
    if (head.startsWith("PK\x03\x04") || head.startsWith("PK\x05\x06")) {
        return Encoding::Package;
    }
    if (head.startsWith("\xD0\xCF\x11\xE0")) {
        return Encoding::OldExcel;
    }
    // Before UTF-16, whose mark it begins with: no text begins with a NUL.
    if (head.startsWith(QByteArrayView("\xFF\xFE\0\0", 4)) || isUtf32WithoutMark(head, 2, 0)) {
        return Encoding::Utf32LittleEndian;
    }
    if (head.startsWith(QByteArrayView("\0\0\xFE\xFF", 4)) || isUtf32WithoutMark(head, 0, 3)) {
        return Encoding::Utf32BigEndian;
    }
    if (head.startsWith("\xFF\xFE")) {
        return Encoding::Utf16LittleEndian;
    }
    if (head.startsWith("\xFE\xFF")) {
        return Encoding::Utf16BigEndian;
    }
    if (const Encoding wide = utf16WithoutMark(head); wide != Encoding::Bytes) {
        return wide;
    }
    if (looksBinary(head)) {
        return Encoding::Binary;
    }
    QByteArray start = head.first(std::min<qsizetype>(head.size(), 1024)).toByteArray().trimmed().toLower();
    if (start.startsWith("\xEF\xBB\xBF")) {
        start = start.sliced(3).trimmed();
    }
    constexpr std::array<QByteArrayView, 10> beginnings { "<?xml", "<!doctype", "<!--", "<html", "<head",
        "<meta", "<style", "<body", "<div", "<table" };
    const bool isMarkup
        = std::ranges::any_of(beginnings, [&](QByteArrayView each) { return start.startsWith(each); });
    // Excel calls its web pages "Excel.Sheet" too.
    const bool isWorkbook = isMarkup && !start.contains("<html")
        && (start.contains("urn:schemas-microsoft-com:office:spreadsheet") || start.contains("excel.sheet")
            || start.contains("opendocument.spreadsheet") || start.contains("<office:document"));
    return isWorkbook ? Encoding::XmlWorkbook : isMarkup ? Encoding::WebPage : Encoding::Bytes;
}

std::optional<QStringConverter::Encoding> wideEncoding(Encoding encoding)
{
    switch (encoding) {
    case Encoding::Utf16LittleEndian:
        return QStringConverter::Utf16LE;
    case Encoding::Utf16BigEndian:
        return QStringConverter::Utf16BE;
    case Encoding::Utf32LittleEndian:
        return QStringConverter::Utf32LE;
    case Encoding::Utf32BigEndian:
        return QStringConverter::Utf32BE;
    case Encoding::Bytes:
    case Encoding::Package:
    case Encoding::OldExcel:
    case Encoding::WebPage:
    case Encoding::XmlWorkbook:
    case Encoding::Binary:
        break;
    }
    return std::nullopt;
}
