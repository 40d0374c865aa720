// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/phonenumbers.h"

#include "app/base/french.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

qsizetype digitsIn(const QString &text)
{
    return std::ranges::count_if(text, [](QChar c) { return c.isDigit(); });
}

bool isNumber(const QString &text)
{
    constexpr qsizetype fewestDigits = 6;
    return digitsIn(text) >= fewestDigits;
}

/// As it is written where a part of it is no number: "03/53/01/00/01".
QStringList numbersIn(const QString &cell)
{
    static const QRegularExpression between(u"\\s*(?:[;,|/]|\\bou\\b|\\bet\\b)\\s*"_s);
    const QStringList parts = cell.split(between, Qt::SkipEmptyParts);
    if (!std::ranges::all_of(parts, isNumber)) {
        return { french::phone(cell) };
    }
    QStringList numbers;
    for (const QString &part : parts) {
        numbers << french::phone(part);
    }
    return numbers;
}

} // namespace

PhoneNumbers PhoneNumbers::of(const QStringList &cells)
{
    constexpr qsizetype most = 2;
    QStringList numbers;
    for (const QString &cell : cells) {
        numbers += numbersIn(cell);
    }
    numbers.removeDuplicates();
    // "néant" or "poste 12" is none of two numbers, but may stand alone.
    const auto others = std::ranges::stable_partition(numbers, isNumber);
    const qsizetype sure = others.begin() - numbers.begin();
    const qsizetype kept = std::min(numbers.size(), std::max(qsizetype(1), std::min(sure, most)));
    QStringList left = numbers.sliced(kept);
    left.removeIf([](const QString &each) { return digitsIn(each) == 0; });
    return { numbers.first(kept).join(u" / "_s), left.join(u" / "_s) };
}
