// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attendance/pdfwords.h"

#include <algorithm>

namespace
{

bool isSpace(char each)
{
    return each == ' ' || each == '\n' || each == '\r' || each == '\t' || each == '\f' || each == '\0';
}

} // namespace

PdfWords::PdfWords(QByteArrayView content, qsizetype place)
    : content_(content)
    , place_(std::clamp<qsizetype>(place, 0, content.size()))
{
}

std::optional<qint64> PdfWords::number()
{
    skipSpaces();
    const qsizetype begin = place_;
    while (place_ < content_.size() && content_.at(place_) >= '0' && content_.at(place_) <= '9') {
        ++place_;
    }
    bool isNumber = false;
    const qint64 value = content_.sliced(begin, place_ - begin).toLongLong(&isNumber);
    return isNumber ? std::optional(value) : std::nullopt;
}

bool PdfWords::takes(QByteArrayView word)
{
    skipSpaces();
    const bool isNext = content_.sliced(place_).startsWith(word);
    place_ += isNext ? word.size() : 0;
    return isNext;
}

void PdfWords::skipSpaces()
{
    while (place_ < content_.size() && isSpace(content_.at(place_))) {
        ++place_;
    }
}
