// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/textencoding.h"

#include "app/exchange/controlcharacters.h"

#include <algorithm>

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
        start = start.sliced(3);
    }
    const bool isMarkup = start.startsWith("<?xml") || start.startsWith("<!doctype")
        || start.startsWith("<html") || start.startsWith("<table") || start.startsWith("<head");
    return isMarkup ? Encoding::WebPage : Encoding::Bytes;
}
