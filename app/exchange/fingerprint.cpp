// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/fingerprint.h"

void fingerprint::appendShort(QByteArray &marks, QByteArrayView text)
{
    constexpr QByteArrayView letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    constexpr int bits = 6;
    constexpr quint64 lowest = 63;
    quint64 mark = of(text);
    mark ^= mark >> 24U ^ mark >> 48U;
    for (int i = 0; i < 4; ++i) {
        marks.append(letters.at(qsizetype(mark & lowest)));
        mark >>= unsigned(bits);
    }
}
