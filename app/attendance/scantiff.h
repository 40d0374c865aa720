// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

/// A TIFF as scanners write them, a picture a page.
namespace scantiff
{

/// Whether the directory of each page and all strips or tiles of its picture lie within the file, and those
/// packed as JPEG, with Flate or LZW unpack. Nothing here unpacks faxes: of these the places are looked at.
[[nodiscard]] bool isSound(QByteArrayView content);

} // namespace scantiff
