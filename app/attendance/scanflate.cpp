// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attendance/scanflate.h"

#include <zlib.h>

#include <array>

namespace
{

constexpr qint64 mostUnpacked = 1'000'000'000; // bytes: what unpacks to more is believed

} // namespace

bool scanflate::isSound(QByteArrayView packed)
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
