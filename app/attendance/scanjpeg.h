// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <optional>

/// A JPEG as scanners write them, by itself or in a PDF.
namespace scanjpeg
{

/// Whether all its rows are decoded and the decoder had nothing to make up for. One too large to be decoded
/// here at all counts as sound: it is a sheet in very fine dots.
[[nodiscard]] bool isSound(QByteArrayView content);
/// Where it ends, behind its end mark; none where that lacks. What phones put behind, as a film of the moment
/// before, is no part of it.
[[nodiscard]] std::optional<qsizetype> end(QByteArrayView content);
/// Whether it is of the kind every decoder takes: eight bits a colour, grey or in three colours, its lines
/// coded as usual. In a TIFF others are allowed.
[[nodiscard]] bool isUsual(QByteArrayView content);

} // namespace scanjpeg
