// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

/// What zlib packed, in a PDF or a TIFF.
namespace scanflate
{

/// False when it breaks its own rules or check sum. One that ends early is read all the same.
[[nodiscard]] bool isSound(QByteArrayView packed);

} // namespace scanflate
