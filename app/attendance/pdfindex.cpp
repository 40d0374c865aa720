// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attendance/pdfindex.h"

#include "app/attendance/pdfwords.h"

#include <QSet>

#include <algorithm>

namespace
{

/// "12 0 obj".
bool isObjectAt(QByteArrayView content, qint64 place)
{
    if (place <= 0 || place >= content.size()) {
        return false;
    }
    PdfWords words(content, place);
    return words.number() && words.number() && words.takes("obj");
}

/// The entries of an index in words, up to its "trailer". Unused ones point nowhere.
bool pointsToObjects(QByteArrayView content, PdfWords &index)
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
        PdfWords index(content, place);
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
        place = PdfWords(trailer, before + 5).number().value_or(0);
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
    const auto place = PdfWords(content, last + 9).number();
    return place && areObjectsFound(content, *place);
}
