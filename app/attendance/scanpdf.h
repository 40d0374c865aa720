// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

/// A PDF as scanners write them, without reading what its pages say.
namespace scanpdf
{

/// Whether its index is sound, what is packed as JPEG or with Flate unpacks, and what is packed as a fax or
/// as JBIG2 is as long as it is told. Nothing of an encrypted one is looked at.
[[nodiscard]] bool isSound(QByteArrayView content);

} // namespace scanpdf
