// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attendance/pdfindex.h"

#include <QSet>

#include <algorithm>
#include <optional>

namespace
{

bool isSpace(char each)
{
    return each == ' ' || each == '\n' || each == '\r' || each == '\t' || each == '\f' || each == '\0';
}

/// Words and numbers one after another from a place on.
class Words final
{
public:
    Words(QByteArrayView content, qsizetype place)
        : content_(content)
        , place_(std::clamp<qsizetype>(place, 0, content.size()))
    {
    }

    std::optional<qint64> number()
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

    bool takes(QByteArrayView word)
    {
        skipSpaces();
        const bool isNext = content_.sliced(place_).startsWith(word);
        place_ += isNext ? word.size() : 0;
        return isNext;
    }

    [[nodiscard]] qsizetype place() const { return place_; }

private:
    void skipSpaces()
    {
        while (place_ < content_.size() && isSpace(content_.at(place_))) {
            ++place_;
        }
    }

    QByteArrayView content_;
    qsizetype place_;
};

/// "12 0 obj".
bool isObjectAt(QByteArrayView content, qint64 place)
{
    if (place <= 0 || place >= content.size()) {
        return false;
    }
    Words words(content, place);
    return words.number() && words.number() && words.takes("obj");
}

/// The entries of an index in words, up to its "trailer". Unused ones point nowhere.
bool pointsToObjects(QByteArrayView content, Words &index)
{
    while (!index.takes("trailer")) {
        const auto first = index.number();
        const auto count = index.number();
        if (!first || !count) {
            return false;
        }
        for (qint64 i = 0; i < *count; ++i) {
            const auto place = index.number();
            const auto generation = index.number();
            const bool isUsed = index.takes("n");
            if (!place || !generation || (!isUsed && !index.takes("f"))
                || (isUsed && *place > 0 && !isObjectAt(content, *place))) {
                return false;
            }
        }
    }
    return true;
}

/// The index at `place` and those of the versions before it.
bool areObjectsFound(QByteArrayView content, qint64 place)
{
    QSet<qint64> seen;
    while (!seen.contains(place)) {
        seen.insert(place);
        Words index(content, place);
        if (!index.takes("xref")) {
            return isObjectAt(content, place); // a packed one
        }
        if (!pointsToObjects(content, index)) {
            return false;
        }
        const qsizetype end = content.indexOf("startxref", index.place());
        const QByteArrayView trailer
            = content.sliced(index.place()).first(std::max<qsizetype>(end - index.place(), 0));
        const qsizetype before = trailer.indexOf("/Prev");
        if (before < 0) {
            return true;
        }
        place = Words(trailer, before + 5).number().value_or(0);
    }
    return true;
}

} // namespace

bool pdfindex::isSound(QByteArrayView content)
{
    const qsizetype last = content.lastIndexOf("startxref");
    if (last < 0 || content.indexOf("%%EOF", last) < 0) {
        return false;
    }
    const auto place = Words(content, last + 9).number();
    return place && areObjectsFound(content, *place);
}
