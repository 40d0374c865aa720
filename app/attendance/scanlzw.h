// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <optional>

/// What TIFF 6.0 packs with LZW.
namespace scanlzw
{

/// The way of before TIFF 6.0, with its bits the other way round.
[[nodiscard]] bool isOldWay(QByteArrayView packed);
/// How many bytes it unpacks to; none when a code stands for nothing the codes before it made.
[[nodiscard]] std::optional<qint64> unpackedSize(QByteArrayView packed);

} // namespace scanlzw
