// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attendance/scanpdf.h"

#include "app/attendance/pdfindex.h"
#include "app/attendance/pdfwords.h"
#include "app/attendance/scanflate.h"
#include "app/attendance/scanjpeg.h"

#include <QByteArray>

#include <algorithm>
#include <array>
#include <optional>

namespace
{

constexpr qsizetype mostDictionary = 4096; // bytes before the stream it speaks of

/// Where the stream of the dictionary at `place` begins; none when there is no stream.
std::optional<qsizetype> streamStart(QByteArrayView content, qsizetype place)
{
    const QByteArrayView head = content.sliced(place).first(std::min(mostDictionary, content.size() - place));
    const qsizetype word = head.indexOf("stream");
    const qsizetype end = head.indexOf("endobj");
    const bool isEnd = word >= 3 && head.sliced(word - 3).startsWith("endstream"); // within a page's words
    if (word < 0 || isEnd || (end >= 0 && end < word)) {
        return std::nullopt;
    }
    qsizetype begin = place + word + 6;
    begin += content.sliced(begin).startsWith('\r') ? 1 : 0;
    begin += content.sliced(begin).startsWith('\n') ? 1 : 0;
    return begin;
}

/// What stands in the stream of the dictionary at `place`; nothing when there is none.
QByteArrayView streamAfter(QByteArrayView content, qsizetype place)
{
    const auto begin = streamStart(content, place);
    if (!begin) {
        return {};
    }
    const qsizetype until = content.indexOf("endstream", *begin);
    return content.sliced(*begin, (until < 0 ? content.size() : until) - *begin);
}

/// The number that is the object "12 0 obj"; none where it is packed with others.
std::optional<qint64> numberOf(QByteArrayView content, qint64 object, qint64 generation)
{
    const QByteArray name = QByteArray::number(object) + ' ' + QByteArray::number(generation) + " obj";
    qsizetype at = content.lastIndexOf(name); // the latest version
    while (at > 0 && content.at(at - 1) >= '0' && content.at(at - 1) <= '9') {
        at = content.lastIndexOf(name, at - 1); // "112 0 obj" is another
    }
    return at > 0 ? PdfWords(content, at + name.size()).number() : std::nullopt;
}

/// What the dictionary around `place` says its stream is long; none when that cannot be told.
std::optional<qint64> toldLength(QByteArrayView content, qsizetype place, qsizetype stream)
{
    const qsizetype object = content.first(place).lastIndexOf("obj");
    if (object < 0 || place - object > mostDictionary) {
        return std::nullopt;
    }
    const QByteArrayView dictionary = content.sliced(object, stream - object);
    const qsizetype key = dictionary.indexOf("/Length ");
    if (key < 0 || dictionary.first(place - object).contains("stream")) {
        return std::nullopt;
    }
    PdfWords words(dictionary, key + 8);
    const auto length = words.number();
    const auto generation = words.number();
    return length && generation && words.takes("R") ? numberOf(content, *length, *generation) : length;
}

/// Nothing here unpacks what faxes and JBIG2 pack: each such stream is as long as it is told.
bool areStreamsWhole(QByteArrayView content, QByteArrayView filter)
{
    for (qsizetype at = content.indexOf(filter); at >= 0; at = content.indexOf(filter, at)) {
        const auto begin = streamStart(content, at);
        const auto length = begin ? toldLength(content, at, *begin) : std::nullopt;
        if (length
            && (*length > content.size() - *begin
                || !PdfWords(content, *begin + *length).takes("endstream"))) {
            return false;
        }
        at += filter.size();
    }
    return true;
}

/// Each stream packed by `filter` that begins as such: others are packed twice, or encrypted.
template <class IsSound>
bool areStreamsSound(QByteArrayView content, QByteArrayView filter, QByteArrayView beginning, IsSound isSound)
{
    for (qsizetype at = content.indexOf(filter); at >= 0; at = content.indexOf(filter, at)) {
        at += filter.size();
        const QByteArrayView stream = streamAfter(content, at);
        if (stream.startsWith(beginning)) {
            if (!isSound(stream)) {
                return false;
            }
            at = stream.data() + stream.size() - content.data();
        }
    }
    return true;
}

} // namespace

bool scanpdf::isSound(QByteArrayView content)
{
    return pdfindex::isSound(content)
        && (content.contains("/Encrypt")
            || (areStreamsSound(content, "/DCTDecode", "\xff\xd8", scanjpeg::isSound)
                && areStreamsSound(content, "/FlateDecode", "\x78", scanflate::isSound)
                && areStreamsWhole(content, "/CCITTFaxDecode") && areStreamsWhole(content, "/JBIG2Decode")));
}
