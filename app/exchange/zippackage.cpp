// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/zippackage.h"

#include <QString>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <zlib.h>

using namespace Qt::StringLiterals;

namespace
{

constexpr qint64 mostInflated = qint64(256) * 1024 * 1024;
constexpr qint64 suspicious = qint64(32) * 1024 * 1024; ///< below, any ratio will do
constexpr qint64 usualRatio = 200; ///< the XML of a long export shrinks ten to forty times
constexpr int mostEntries = 4096;

constexpr quint32 endSignature = 0x06054b50;
constexpr quint32 directorySignature = 0x02014b50;
constexpr quint32 localSignature = 0x04034b50;
constexpr qsizetype endSize = 22;
constexpr qsizetype directorySize = 46;
constexpr qsizetype localSize = 30;
constexpr qsizetype longestComment = 65'535;

std::unexpected<Error> refused(const QString &why, const QString &detail = {})
{
    return failure(Error::Kind::BadFile, u"import:"_s + why, detail);
}

/// Inflates and hands over what comes; the length, or -1 when it cannot be read. What goes beyond `most` is
/// not followed.
template <class Take> qint64 inflated(QByteArrayView packed, qint64 most, Take take)
{
    z_stream stream {};
    if (inflateInit2(&stream, -MAX_WBITS) != Z_OK) {
        return -1;
    }
    // zlib's interface takes no const bytes; it only reads them.
    stream.next_in = const_cast<Bytef *>(reinterpret_cast<const Bytef *>(packed.data()));
    stream.avail_in = uInt(packed.size());
    std::array<char, 64 * 1024> out {};
    qint64 size = 0;
    int state = Z_OK;
    while (state == Z_OK && size <= most) {
        stream.next_out = reinterpret_cast<Bytef *>(out.data());
        stream.avail_out = uInt(out.size());
        state = inflate(&stream, Z_NO_FLUSH);
        const qsizetype made = qsizetype(out.size()) - qsizetype(stream.avail_out);
        take(QByteArrayView(out.data(), made));
        size += made;
    }
    inflateEnd(&stream);
    return state == Z_STREAM_END || size > most ? size : -1;
}

/// As an entry holds it: qCompress() puts four bytes of length and a zlib header of two before it, and a
/// check of four behind.
QByteArray deflated(const QByteArray &content)
{
    const QByteArray packed = qCompress(content, 1);
    return packed.sliced(6, packed.size() - 10);
}

template <class Number> void appendNumber(QByteArray &bytes, Number value)
{
    const Number written = qToLittleEndian(value);
    bytes.append(reinterpret_cast<const char *>(&written), sizeof written);
}

} // namespace

Result<ZipPackage> ZipPackage::open(const QByteArray &zip)
{
    ZipPackage package(zip);
    if (const Done read = package.readDirectory(); !read) {
        return std::unexpected(read.error());
    }
    if (const Done checked = package.checkSizes(); !checked) {
        return std::unexpected(checked.error());
    }
    for (const Entry &entry : package.entries_) {
        if (const Done checked = package.check(entry); !checked) {
            return std::unexpected(checked.error());
        }
    }
    if (!package.find("xl/workbook.xml") && !package.find("content.xml")) {
        return refused(u"noSpreadsheet"_s);
    }
    return package;
}

ZipPackage::Kind ZipPackage::kind() const
{
    return find("xl/workbook.xml") ? Kind::Xlsx : Kind::Ods;
}

bool ZipPackage::holds(qsizetype at, qsizetype length) const
{
    return at >= 0 && length >= 0 && length <= zip_.size() && at <= zip_.size() - length;
}

quint16 ZipPackage::two(qsizetype at) const
{
    return holds(at, 2) ? qFromLittleEndian<quint16>(zip_.constData() + at) : quint16(0);
}

quint32 ZipPackage::four(qsizetype at) const
{
    return holds(at, 4) ? qFromLittleEndian<quint32>(zip_.constData() + at) : 0U;
}

const ZipPackage::Entry *ZipPackage::find(QByteArrayView name) const
{
    const auto found = std::ranges::find_if(entries_, [&](const Entry &entry) { return entry.name == name; });
    return found == entries_.end() ? nullptr : &*found;
}

Done ZipPackage::readDirectory()
{
    qsizetype end = zip_.size() - endSize;
    const qsizetype first = std::max<qsizetype>(0, end - longestComment);
    while (end >= first && four(end) != endSignature) {
        --end;
    }
    if (end < first) {
        return refused(u"cut"_s, u"no end of directory"_s);
    }
    const int count = two(end + 10);
    if (count > mostEntries) {
        return refused(u"bomb"_s, u"%1 entries"_s.arg(count));
    }
    qsizetype at = four(end + 16);
    for (int i = 0; i < count; ++i) {
        const int nameSize = two(at + 28);
        if (!holds(at, directorySize + nameSize) || four(at) != directorySignature) {
            return refused(u"cut"_s, u"directory entry %1"_s.arg(i));
        }
        entries_.append({ .name = zip_.sliced(at + directorySize, nameSize),
            .flags = two(at + 8),
            .method = two(at + 10),
            .check = four(at + 16),
            .packed = four(at + 20),
            .size = four(at + 24),
            .offset = four(at + 42) });
        at += directorySize + nameSize + two(at + 30) + two(at + 32);
    }
    return {};
}

Done ZipPackage::checkSizes() const
{
    qint64 packed = 0;
    qint64 size = 0;
    for (const Entry &entry : entries_) {
        packed += entry.packed;
        size += entry.size;
    }
    if (size > mostInflated || (size > suspicious && size > packed * usualRatio)) {
        return refused(u"bomb"_s, u"%1 bytes in %2"_s.arg(size).arg(packed));
    }
    return {};
}

qsizetype ZipPackage::dataOf(const Entry &entry) const
{
    const auto local = qsizetype(entry.offset);
    return local + localSize + two(local + 26) + two(local + 28);
}

Done ZipPackage::check(const Entry &entry) const
{
    const QString name = QString::fromUtf8(entry.name);
    if ((entry.flags & 1) != 0) {
        return refused(u"protected"_s);
    }
    const qsizetype data = dataOf(entry);
    if (four(entry.offset) != localSignature || !holds(data, entry.packed)) {
        return refused(u"cut"_s, name);
    }
    qint64 size = entry.packed;
    if (entry.method == Z_DEFLATED) {
        size = inflated(QByteArrayView(zip_).sliced(data, entry.packed), entry.size, [](QByteArrayView) { });
    } else if (entry.method != 0) {
        return refused(u"noSpreadsheet"_s, u"compression %1"_s.arg(entry.method));
    }
    if (size > qint64(entry.size)) {
        return refused(u"bomb"_s, u"%1 is longer than it says"_s.arg(name));
    }
    return size == qint64(entry.size) ? Done {} : refused(u"cut"_s, name);
}

QByteArray ZipPackage::content(QByteArrayView name) const
{
    const Entry *entry = find(name);
    if (!entry) {
        return {};
    }
    const QByteArrayView packed = QByteArrayView(zip_).sliced(dataOf(*entry), entry->packed);
    if (entry->method == 0) {
        return packed.toByteArray();
    }
    QByteArray found;
    found.reserve(entry->size);
    (void)inflated(packed, entry->size, [&found](QByteArrayView piece) { found.append(piece); });
    return found;
}

ZipPackage ZipPackage::with(const QHash<QByteArray, QByteArray> &contents) const
{
    constexpr quint16 version = 20; // deflated entries
    constexpr quint16 namesAreUtf8 = 0x0800;
    QByteArray zip;
    QByteArray directory;
    QList<Entry> entries;
    for (Entry entry : entries_) {
        QByteArray packed = QByteArrayView(zip_).sliced(dataOf(entry), entry.packed).toByteArray();
        if (const auto other = contents.constFind(entry.name); other != contents.cend()) {
            packed = deflated(*other);
            entry.method = Z_DEFLATED;
            entry.check = quint32(
                crc32_z(0, reinterpret_cast<const Bytef *>(other->constData()), size_t(other->size())));
            entry.packed = quint32(packed.size());
            entry.size = quint32(other->size());
        }
        entry.flags &= namesAreUtf8; // lengths stand before the content, whatever they did
        entry.offset = quint32(zip.size());
        QByteArray common;
        for (const quint16 each : { version, entry.flags, entry.method, quint16(0), quint16(0) }) {
            appendNumber(common, each);
        }
        for (const quint32 each : { entry.check, entry.packed, entry.size }) {
            appendNumber(common, each);
        }
        appendNumber(common, quint16(entry.name.size()));
        appendNumber(common, quint16(0));
        appendNumber(zip, localSignature);
        zip += common + entry.name + packed;
        appendNumber(directory, directorySignature);
        appendNumber(directory, version);
        directory += common + QByteArray(10, '\0'); // no comment, one disk, no attributes
        appendNumber(directory, entry.offset);
        directory += entry.name;
        entries.append(entry);
    }
    const auto start = quint32(zip.size());
    zip += directory;
    appendNumber(zip, endSignature);
    appendNumber(zip, quint32(0));
    appendNumber(zip, quint16(entries.size()));
    appendNumber(zip, quint16(entries.size()));
    appendNumber(zip, quint32(directory.size()));
    appendNumber(zip, start);
    appendNumber(zip, quint16(0));
    ZipPackage made(zip);
    made.entries_ = entries;
    return made;
}
