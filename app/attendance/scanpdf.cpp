// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attendance/scanpdf.h"

#include "app/attendance/pdfindex.h"
#include "app/attendance/scanjpeg.h"

#include <zlib.h>

#include <algorithm>
#include <array>

namespace
{

constexpr qsizetype mostDictionary = 4096; // bytes before the stream it speaks of
constexpr qint64 mostUnpacked = 1'000'000'000; // bytes: what unpacks to more is believed

/// False when it breaks its own rules or check sum. One that ends early is read all the same.
bool unpacks(QByteArrayView packed)
{
    z_stream stream {};
    if (inflateInit(&stream) != Z_OK) {
        return false;
    }
    // zlib's interface takes no const bytes; it only reads them.
    stream.next_in = const_cast<Bytef *>(reinterpret_cast<const Bytef *>(packed.data()));
    stream.avail_in = uInt(packed.size());
    std::array<Bytef, 64 * 1024> out {};
    int state = Z_OK;
    for (qint64 size = 0; state == Z_OK && size < mostUnpacked; size += qint64(out.size())) {
        stream.next_out = out.data();
        stream.avail_out = uInt(out.size());
        state = inflate(&stream, Z_NO_FLUSH);
    }
    inflateEnd(&stream);
    return state == Z_STREAM_END || state == Z_OK || state == Z_BUF_ERROR;
}

/// What stands in the stream of the dictionary at `place`; nothing when there is none.
QByteArrayView streamAfter(QByteArrayView content, qsizetype place)
{
    const QByteArrayView head = content.sliced(place).first(std::min(mostDictionary, content.size() - place));
    const qsizetype word = head.indexOf("stream");
    const qsizetype end = head.indexOf("endobj");
    if (word < 0 || (end >= 0 && end < word)) {
        return {};
    }
    qsizetype begin = place + word + 6;
    begin += content.sliced(begin).startsWith('\r') ? 1 : 0;
    begin += content.sliced(begin).startsWith('\n') ? 1 : 0;
    const qsizetype until = content.indexOf("endstream", begin);
    return content.sliced(begin, (until < 0 ? content.size() : until) - begin);
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
                && areStreamsSound(content, "/FlateDecode", "\x78", unpacks)));
}
