// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

/// A PDF as scanners write them, without reading what its pages say.
namespace scanpdf
{

/// Whether its index is sound, and what is packed as JPEG or with Flate unpacks. Nothing of an encrypted one
/// is unpacked.
[[nodiscard]] bool isSound(QByteArrayView content);

} // namespace scanpdf
