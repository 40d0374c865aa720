// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

/// The index at the end of a PDF, which says where its objects stand.
namespace pdfindex
{

/// Whether each object stands where the index says, in each version the file was written in. Of an index that
/// is itself a packed stream only the place is looked at.
[[nodiscard]] bool isSound(QByteArrayView content);

} // namespace pdfindex
