// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

/// What comes from a scanner: PDF, PNG, JPEG or TIFF, told by its first bytes.
namespace scanfile
{

enum class State {
    Readable,
    Other, ///< a file of another kind
    Broken, ///< begins like a scan, and cannot be read from one end to the other
};

/// An image is decoded from one end to the other; of a PDF the objects are found and unpacked; of a TIFF all
/// pieces of all pages are found, and unpacked where something here can.
[[nodiscard]] State check(const QByteArray &content);
/// The endings a file with this content may have, the usual one first; none when it is no scan.
[[nodiscard]] QStringList endings(const QByteArray &content);

} // namespace scanfile
