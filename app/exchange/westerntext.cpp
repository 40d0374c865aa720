// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/westerntext.h"

#include <QChar>
#include <QString>
#include <QStringView>

#include <unicode/ucnv.h>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace
{

/// The letters of the bytes from 0x80 on.
using Page = std::array<char16_t, 128>;
using Pages = std::array<Page, WesternText::pageCount>;

Page page(const char *name)
{
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open(name, &error), ucnv_close);
    Page letters {};
    for (size_t i = 0; i < letters.size(); ++i) {
        const char byte = char(0x80 + i);
        UErrorCode one = error;
        if (U_FAILURE(one) || ucnv_toUChars(converter.get(), &letters.at(i), 1, &byte, 1, &one) != 1) {
            letters.at(i) = char16_t(0x80 + i); // as in Latin-1
        }
    }
    return letters;
}

/// The more usual first: it is taken when nothing speaks for another.
const Pages &pages()
{
    static const Pages known { page("windows-1252"), page("ISO-8859-15"), page("macintosh"),
        page("ibm-850") };
    return known;
}

char16_t letterOf(const Page &page, char byte)
{
    const auto code = uchar(byte);
    return code < 0x80 ? char16_t(code) : page.at(code - 0x80);
}

bool isAscii(char byte)
{
    return uchar(byte) < 0x80;
}

bool isLetter(char16_t c)
{
    const bool isPlain = (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
    const bool isAccented = c >= u'À' && c <= u'ÿ' && c != u'×' && c != u'÷';
    return isPlain || isAccented || QStringView(u"ŒœŠšŽžŸ").contains(c);
}

bool isLower(char16_t c)
{
    return isLetter(c) && QChar::isLower(c);
}

bool isUpper(char16_t c)
{
    return isLetter(c) && QChar::isUpper(c);
}

int sizeInWord(char16_t before, char16_t letter, char16_t after)
{
    const bool isFrench = QStringView(u"àâçéèêëîïôùûüœæÀÂÇÉÈÊËÎÏÔÙÛÜŒÆ").contains(letter);
    if (isLower(letter)) {
        if (letter == u'œ' && !isLetter(before) && !QStringView(u"cdinstu").contains(after)) {
            return -2; // œuvre, œil, œnologie
        }
        if (isUpper(before) && isUpper(after)) {
            return -1;
        }
        if (isLower(before) || isLower(after)) {
            return isFrench ? 3 : 2;
        }
        return isLetter(before) || letter == u'à' ? 1 : -2;
    }
    if (isLower(before)) {
        return -3; // capitals stand at the start, or among others
    }
    if (isUpper(before)) {
        return isLower(after) ? -1 : 2;
    }
    return isLetter(after) ? 2 : letter == u'À' ? 1 : letter == u'É' ? 0 : -2;
}

int sense(char16_t before, char16_t c, char16_t after)
{
    if (isLetter(c)) {
        return sizeInWord(before, c, after);
    }
    const bool follows = isLetter(before);
    const bool isInside = follows && isLetter(after);
    switch (c) {
    case u'’':
        return isInside ? 3 : -1;
    case u'·': // professionnel·le·s
        return isInside ? 2 : -2;
    case u'–':
    case u'—':
        return isInside ? -1 : 1;
    case u'\u00A0':
        return QStringView(u"«»:;!?%€").contains(before) || QStringView(u"«»:;!?%€").contains(after) ? 2 : 1;
    case u'«':
    case u'»':
    case u'…':
    case u'€':
        return isInside ? -3 : 2;
    case u'°':
        return QStringView(u"nN0123456789").contains(before) ? 2 : -1;
    case u'½':
    case u'¼':
    case u'¾': // œ, Œ and Ÿ where they are not
        return follows || QStringView(u"uU").contains(after) ? -3 : 2;
    case u'“':
    case u'”':
    case u'‘':
    case u'§':
    case u'²':
    case u'³':
        return isInside ? -3 : 1;
    case u'•':
    case u'™':
    case u'©':
    case u'®':
    case u'£':
    case u'×':
        return isInside ? -3 : 0;
    case u'¤': // € where it is not
        return -4;
    default:
        return QChar::category(c) == QChar::Other_Control ? -4 : isInside ? -3 : -2;
    }
}

WesternText::Weights weightsOf(QByteArrayView row)
{
    WesternText::Weights weights {};
    for (qsizetype i = 0; i < row.size(); ++i) {
        if (isAscii(row.at(i))) {
            continue;
        }
        const char before = i > 0 ? row.at(i - 1) : ' ';
        const char after = i + 1 < row.size() ? row.at(i + 1) : ' ';
        for (size_t each = 0; each < weights.size(); ++each) {
            const Page &letters = pages().at(each);
            weights.at(each)
                += sense(letterOf(letters, before), letterOf(letters, row.at(i)), letterOf(letters, after));
        }
    }
    return weights;
}

void add(WesternText::Weights &sum, const WesternText::Weights &weights)
{
    for (size_t i = 0; i < sum.size(); ++i) {
        sum.at(i) += weights.at(i);
    }
}

size_t heaviest(const WesternText::Weights &weights)
{
    return size_t(std::ranges::max_element(weights) - weights.begin()); // the first of several
}

} // namespace

void WesternText::weigh(QByteArrayView rows)
{
    const auto isEnd = [](char c) { return c == '\n' || c == '\r'; };
    for (auto at = rows.begin(); at != rows.end();) {
        const auto end = std::find_if(at, rows.end(), isEnd);
        if (const QByteArrayView row(at, end); !row.isValidUtf8()) {
            add(seen_, weightsOf(row));
        }
        at = std::find_if_not(end, rows.end(), isEnd);
    }
}

QByteArray WesternText::toUtf8(QByteArrayView row)
{
    // More than a word or two must speak against what the other rows are.
    constexpr qint64 headStart = 4;
    const size_t usual = heaviest(seen_);
    Weights weights = weightsOf(row);
    add(seen_, weights);
    weights.at(usual) += headStart;
    const Page &letters = pages().at(heaviest(weights));
    QString text(row.size(), Qt::Uninitialized);
    std::ranges::transform(row, text.begin(), [&](char byte) { return QChar(letterOf(letters, byte)); });
    return text.toUtf8();
}
