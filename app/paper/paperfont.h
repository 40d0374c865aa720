// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"

#include <QFont>
#include <QImage>
#include <QList>
#include <QRectF>
#include <QSizeF>
#include <QStringList>

class QPainter;

/// What letters, labels and certificates are set in. They are laid out in hundredths of a millimetre: whole
/// numbers, the same on every device.
namespace paperfont
{

constexpr double units = 100; ///< in a millimetre
constexpr double unitsInPoint = 35.278;
constexpr double lineSpacing = 1.25; ///< of the font's size

/// CannotWrite (detail "no font") on a machine without any: pages would come out empty, and look printed.
[[nodiscard]] Done available();
/// A font of `points`, its pixels being hundredths of a millimetre.
[[nodiscard]] QFont font(double points, bool isBold);
/// A text broken into lines no wider than `width`; line ends in it begin new ones. It breaks between words:
/// after a hyphen only in a word wider than that. A hyphen at the end of a line is taken for one of
/// hyphenation, by pdftotext too, which reads "AnneMarie".
struct Broken {
    QStringList lines;
    QList<double> widths;
    bool isWordParted = false; ///< some word with a hyphen is wider than a line
};
enum class WiderWord {
    Kept, ///< on a line too wide: the text is to be set smaller
    Parted, ///< between letters, where it has no hyphen: nothing runs off the paper
};
[[nodiscard]] Broken broken(
    const QString &text, const QFont &font, double width, WiderWord wider = WiderWord::Kept);
/// A picture on white: transparency has no place in an archived document (ISO 19005-1). Null when it is none.
/// It is to stand within `room` mm: a drawing (SVG) has the dots a printer of 600 to the inch has there,
/// whatever the size it names; a photo never more. The documents of a job share the same picture.
[[nodiscard]] QImage picture(const QByteArray &bytes, QSizeF room);
/// Paints the picture into the area, without loss. On a screen as few dots as are there are averaged from its
/// many: a painter takes some and leaves others out, and edges come out jagged. Paper keeps all of them.
void paint(QPainter &painter, const QRectF &area, const QImage &picture);

} // namespace paperfont
