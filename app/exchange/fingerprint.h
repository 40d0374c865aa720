// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

/// Short marks of texts, the same in every version and on every machine (qHash is not). Not against malice:
/// to see that a text has changed.
namespace fingerprint
{

/// FNV-1a, 64 bits.
[[nodiscard]] constexpr quint64 of(QByteArrayView text, quint64 start = 0xcbf29ce484222325)
{
    quint64 mark = start;
    for (const char c : text) {
        mark = (mark ^ quint64(static_cast<unsigned char>(c))) * 0x100000001b3;
    }
    return mark;
}

/// Four printable characters (24 bits) of a text.
void appendShort(QByteArray &marks, QByteArrayView text);

} // namespace fingerprint
