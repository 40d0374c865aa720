// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paper/pdfspans.h"

#include <QtEndian>

using namespace Qt::StringLiterals;

namespace
{

constexpr int firstWidth = 1000; // of a pen, in the painter's units: no line of a paper is as wide

/// Where a piece of a file stands.
struct Piece {
    qsizetype start = 0;
    qsizetype end = 0;
};

/// The text between `before` and `after`, searched from `from`.
std::optional<Piece> between(
    const QByteArray &text, const QByteArray &before, const QByteArray &after, qsizetype from = 0)
{
    const qsizetype start = text.indexOf(before, from);
    const qsizetype end = start < 0 ? -1 : text.indexOf(after, start + before.size());
    return end < 0 ? std::nullopt : std::optional(Piece { start + before.size(), end });
}

QByteArray cut(const QByteArray &text, const Piece &piece)
{
    return text.sliced(piece.start, piece.end - piece.start);
}

/// Qt's own packing says the size before the stream a PDF has.
constexpr qsizetype packedHead = 4;
constexpr quint32 usualSize = 1 << 16; // a first guess: it is no limit

QByteArray unpacked(const QByteArray &stream)
{
    QByteArray whole(packedHead, '\0');
    qToBigEndian(usualSize, whole.data());
    return qUncompress(whole + stream);
}

/// One text read as a whole, each of its lines on its own.
QByteArray begin(const QString &text)
{
    QByteArray hexadecimal = "FEFF"_ba;
    for (const QChar c : text) {
        hexadecimal += QByteArray::number(c.unicode(), 16).rightJustified(4, '0').toUpper();
    }
    return "/Span <</ActualText <" + hexadecimal + ">>> BDC\n";
}

/// The part whose pen a line of the page's drawing takes up ("1003 w 2 J …"); nothing when it takes up none.
std::optional<qsizetype> penOf(QByteArrayView line)
{
    const qsizetype end = line.indexOf(" w ");
    bool isWidth = false;
    const double width = end > 0 ? line.first(end).toDouble(&isWidth) : 0;
    return isWidth ? std::optional(qsizetype(width) - firstWidth) : std::nullopt;
}

/// The drawing of a page with its parts marked; nothing when they are not the ones that were told.
std::optional<QByteArray> markedDrawing(const QByteArray &drawing, const QStringList &parts)
{
    QByteArray result;
    qsizetype pen = -1;
    qsizetype open = -1;
    qsizetype lastEnd = -1; // of a text of the open part
    for (qsizetype at = 0; at < drawing.size();) {
        const qsizetype newline = drawing.indexOf('\n', at);
        const qsizetype next = newline < 0 ? drawing.size() : newline + 1;
        const QByteArrayView line(drawing.constData() + at, next - at);
        at = next;
        pen = penOf(line).value_or(pen);
        if (line == "BT\n" && pen != open) {
            if (lastEnd >= 0) {
                result.insert(lastEnd, "EMC\n");
            }
            if (pen != open + 1 || pen >= parts.size()) {
                return std::nullopt;
            }
            open = pen;
            result += begin(parts.at(open));
        }
        result += line;
        lastEnd = line == "ET\n" ? result.size() : lastEnd;
    }
    if (open + 1 != parts.size()) {
        return std::nullopt;
    }
    return lastEnd < 0 ? result : result.insert(lastEnd, "EMC\n");
}

} // namespace

QPen pdfspans::pen(qsizetype number)
{
    return { Qt::black, double(firstWidth + number) };
}

std::optional<pdfspans::Marked> pdfspans::marked(const QByteArray &written, const QStringList &parts)
{
    // "/Contents 13 0 R" of the page, "13 0 obj << /Length 14 0 R … stream … endstream", "14 0 obj 1475".
    const auto contents = between(written, "/Contents ", " 0 R");
    const auto head
        = contents ? between(written, '\n' + cut(written, *contents) + " 0 obj\n", "stream\n") : contents;
    const auto length = head ? between(written, "/Length ", " 0 R", head->start) : head;
    if (!length || length->end > head->end || !cut(written, *head).contains("/FlateDecode")) {
        return std::nullopt;
    }
    const qsizetype start = head->end + qsizetype(sizeof "stream\n") - 1;
    const auto told = between(written, '\n' + cut(written, *length) + " 0 obj\n", "\nendobj\n", start);
    const qsizetype size = told ? cut(written, *told).toLongLong() : 0;
    if (size <= 0
        || written.sliced(start + size).first(qsizetype(sizeof "\nendstream") - 1) != "\nendstream") {
        return std::nullopt;
    }
    const auto drawing = markedDrawing(unpacked(written.sliced(start, size)), parts);
    if (!drawing) {
        return std::nullopt;
    }
    const QByteArray stream = qCompress(*drawing).sliced(packedHead);
    const QByteArray streamSize = QByteArray::number(stream.size());
    Marked result;
    result.taken = told->end;
    result.bytes = written.first(start) + stream + written.sliced(start + size, told->start - start - size)
        + streamSize;
    result.growths
        = { { start, stream.size() - size }, { told->start, streamSize.size() - (told->end - told->start) } };
    return result;
}
