// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attendance/scantiff.h"

#include "app/attendance/scanflate.h"
#include "app/attendance/scanjpeg.h"
#include "app/attendance/scanlzw.h"

#include <QByteArray>
#include <QList>
#include <QSet>
#include <QtEndian>

#include <algorithm>
#include <optional>

namespace
{

constexpr qint64 headerSize = 8;
constexpr qint64 entrySize = 12;

// Numbers of the format (TIFF 6.0, and its supplements on Flate and JPEG).
enum Tag {
    ImageWidth = 256,
    ImageLength = 257,
    BitsPerSample = 258,
    Compression = 259,
    PhotometricInterpretation = 262,
    FillOrder = 266,
    StripOffsets = 273,
    SamplesPerPixel = 277,
    RowsPerStrip = 278,
    StripByteCounts = 279,
    PlanarConfiguration = 284,
    TileOffsets = 324,
    TileByteCounts = 325,
    JpegTables = 347,
};
enum Packing { Lzw = 5, Jpeg = 7, Flate = 8, OldFlate = 32946 };

/// Numbers in the order of bytes the file says.
class Numbers final
{
public:
    explicit Numbers(QByteArrayView content)
        : content_(content)
        , isLittle_(content.startsWith('I'))
    {
    }

    [[nodiscard]] QByteArrayView content() const { return content_; }
    [[nodiscard]] bool holds(qint64 place, qint64 size) const
    {
        return place >= 0 && size >= 0 && place <= content_.size() && size <= content_.size() - place;
    }
    /// Two bytes, within the file.
    [[nodiscard]] quint32 two(qint64 place) const
    {
        const char *bytes = content_.data() + place;
        return isLittle_ ? qFromLittleEndian<quint16>(bytes) : qFromBigEndian<quint16>(bytes);
    }
    /// Four bytes, within the file.
    [[nodiscard]] quint32 four(qint64 place) const
    {
        const char *bytes = content_.data() + place;
        return isLittle_ ? qFromLittleEndian<quint32>(bytes) : qFromBigEndian<quint32>(bytes);
    }

private:
    QByteArrayView content_;
    bool isLittle_;
};

/// The directory of a page.
class Directory final
{
public:
    /// Of one that lies within the file.
    Directory(const Numbers &file, qint64 place, qint64 entries)
        : file_(file)
        , place_(place)
        , entries_(entries)
    {
    }

    /// What stands under a tag; empty where there is none, nothing where it lies outside the file.
    [[nodiscard]] std::optional<QByteArrayView> bytes(Tag tag) const
    {
        const qint64 entry = entryOf(tag);
        if (entry < 0) {
            return QByteArrayView();
        }
        constexpr qint64 inEntry = 4; // what takes no more stands in the entry itself
        const qint64 size = sizeOf(file_.two(entry + 2)) * qint64(file_.four(entry + 4));
        const qint64 value = size <= inEntry ? entry + 8 : qint64(file_.four(entry + 8));
        return file_.holds(value, size) ? std::optional(file_.content().sliced(value, size)) : std::nullopt;
    }
    /// The same as numbers of two or four bytes.
    [[nodiscard]] std::optional<QList<qint64>> numbers(Tag tag) const
    {
        const auto found = bytes(tag);
        if (!found) {
            return std::nullopt;
        }
        QList<qint64> numbers;
        if (!found->isEmpty()) {
            const qint64 size = sizeOf(file_.two(entryOf(tag) + 2));
            const qint64 begin = found->data() - file_.content().data();
            for (qint64 at = begin; size >= 2 && at + size <= begin + found->size(); at += size) {
                numbers.append(numberAt(at, size));
            }
        }
        return numbers;
    }
    /// The first of them alone: a page of many pieces asks for each.
    [[nodiscard]] qint64 number(Tag tag, qint64 usual) const
    {
        const auto found = bytes(tag);
        if (!found || found->isEmpty()) {
            return usual;
        }
        const qint64 size = sizeOf(file_.two(entryOf(tag) + 2));
        return size >= 2 ? numberAt(found->data() - file_.content().data(), size) : usual;
    }

private:
    /// In bytes, of those types that are asked for; 0: another.
    [[nodiscard]] static qint64 sizeOf(quint32 type)
    {
        constexpr quint32 byte = 1;
        constexpr quint32 undefined = 7;
        return type == byte || type == undefined ? 1 : type == 3 ? 2 : type == 4 ? 4 : 0;
    }
    [[nodiscard]] qint64 numberAt(qint64 place, qint64 size) const
    {
        return size == 2 ? file_.two(place) : file_.four(place);
    }
    [[nodiscard]] qint64 entryOf(Tag tag) const
    {
        for (qint64 i = 0; i < entries_; ++i) {
            const qint64 entry = place_ + 2 + i * entrySize;
            if (file_.two(entry) == quint32(tag)) {
                return entry;
            }
        }
        return -1;
    }

    const Numbers &file_;
    qint64 place_;
    qint64 entries_;
};

/// A piece begins like a JPEG and leaves its tables to the page. Not judged where it is of a kind decoders of
/// pictures refuse, as 12 bits a colour.
bool isJpegSound(QByteArrayView piece, QByteArrayView tables)
{
    constexpr qsizetype mark = 2;
    if (!scanjpeg::isUsual(piece)) {
        return true;
    }
    QByteArray whole = piece.first(mark).toByteArray();
    if (tables.size() > 2 * mark) {
        whole += tables.sliced(mark).chopped(mark); // between their own marks of begin and end
    }
    whole += piece.sliced(mark);
    return scanjpeg::isSound(scanjpeg::end(whole) ? whole : whole + "\xff\xd9"); // some leave the mark out
}

/// How many bytes the strip of this number has at least, unpacked; 0 where that is not told by its lines
/// alone.
qint64 leastSize(const Directory &page, qint64 strip)
{
    constexpr qint64 inByte = 8;
    constexpr qint64 lessColour = 6; // fewer dots of colour than of light
    const auto bits = page.numbers(BitsPerSample);
    if (page.number(StripOffsets, 0) == 0 || page.number(PlanarConfiguration, 1) != 1
        || page.number(PhotometricInterpretation, 0) == lessColour || !bits) {
        return 0;
    }
    const qint64 rows = page.number(ImageLength, 0);
    const qint64 inStrip = page.number(RowsPerStrip, rows);
    const qint64 inSample = bits->isEmpty() ? 1 : *std::ranges::min_element(*bits);
    const qint64 width = page.number(ImageWidth, 0);
    const qint64 samples = page.number(SamplesPerPixel, 1);
    constexpr qint64 widest = 1'000'000; // beyond these the directory is not one of a scanner
    constexpr qint64 most = 64;
    if (width > widest || samples > most || inSample > most) {
        return 0;
    }
    const qint64 line = width * samples * inSample / inByte;
    return line * std::clamp<qint64>(rows - strip * std::min(inStrip, rows), 0, std::min(inStrip, rows));
}

bool isLzwSound(const Directory &page, QByteArrayView piece, qint64 number)
{
    if (scanlzw::isOldWay(piece)) {
        return true;
    }
    const auto size = scanlzw::unpackedSize(piece);
    return size && *size >= leastSize(page, number);
}

bool isPieceSound(const Directory &page, QByteArrayView piece, qint64 number, QByteArrayView tables)
{
    constexpr qint64 unpacked = 1;
    const bool isInOrder = page.number(FillOrder, 1) == 1; // of bits; the other way round is rare
    switch (page.number(Compression, unpacked)) {
    case Jpeg:
        return isJpegSound(piece, tables);
    case Flate:
    case OldFlate:
        return !isInOrder || scanflate::isSound(piece);
    case Lzw:
        return !isInOrder || isLzwSound(page, piece, number);
    default:
        return true;
    }
}

/// Each piece of the picture; where lengths are left out, as old programs do, its beginning.
bool arePiecesSound(const Numbers &file, const Directory &page, Tag offsetsTag, Tag countsTag)
{
    const auto offsets = page.numbers(offsetsTag);
    const auto counts = page.numbers(countsTag);
    const auto tables = page.bytes(JpegTables);
    if (!offsets || !counts || !tables) {
        return false;
    }
    for (qsizetype i = 0; i < offsets->size(); ++i) {
        const qint64 size = i < counts->size() ? counts->at(i) : 0;
        if (!file.holds(offsets->at(i), size)
            || (size > 0 && !isPieceSound(page, file.content().sliced(offsets->at(i), size), i, *tables))) {
            return false;
        }
    }
    return true;
}

} // namespace

bool scantiff::isSound(QByteArrayView content)
{
    const Numbers file(content);
    if (!file.holds(0, headerSize)) {
        return false;
    }
    QSet<qint64> seen; // a directory that names itself the next is read once
    for (qint64 place = file.four(4); place != 0 || seen.isEmpty();) {
        if (seen.contains(place)) {
            return true;
        }
        seen.insert(place);
        if (place < headerSize || !file.holds(place, 2)) {
            return false;
        }
        const qint64 entries = file.two(place);
        if (entries == 0 || !file.holds(place + 2, entries * entrySize)) {
            return false;
        }
        const Directory page(file, place, entries);
        if (!arePiecesSound(file, page, StripOffsets, StripByteCounts)
            || !arePiecesSound(file, page, TileOffsets, TileByteCounts)) {
            return false;
        }
        const qint64 next = place + 2 + entries * entrySize;
        place = file.holds(next, 4) ? file.four(next) : 0;
    }
    return true;
}
