// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attendance/scanfile.h"

#include "app/attendance/scanjpeg.h"
#include "app/attendance/scanpdf.h"
#include "app/attendance/scantiff.h"

#include <QBuffer>
#include <QImageReader>
#include <QtEndian>

#include <zlib.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

constexpr qint64 bytesPerPixel = 4;
constexpr qint64 bytesPerMegabyte = 1024 * 1024;

/// Larger ones than a program decodes by itself are scans too, of a sheet in very fine dots.
bool isDecoded(const QByteArray &content, const QByteArray &format)
{
    QBuffer buffer;
    buffer.setData(content);
    QImageReader reader(&buffer, format);
    const QSize size = reader.size();
    if (size.isEmpty()) {
        return false;
    }
    const qint64 needed = qint64(size.width()) * size.height() * bytesPerPixel;
    return needed > reader.allocationLimit() * bytesPerMegabyte || !reader.read().isNull();
}

/// A decoder makes up for what lacks at the end: the end mark has to follow the last piece of the picture.
bool isWholeJpeg(const QByteArray &content)
{
    const auto end = scanjpeg::end(content);
    return end && scanjpeg::isSound(QByteArrayView(content).first(*end));
}

/// Each piece of a PNG carries its length before and its check sum behind; the last one is IEND.
bool isWholePng(const QByteArray &content)
{
    constexpr qsizetype signature = 8;
    constexpr qsizetype word = 4;
    for (qsizetype at = signature; content.size() - at >= 3 * word;) {
        const qsizetype length = qFromBigEndian<quint32>(content.constData() + at);
        const QByteArrayView named = QByteArrayView(content).sliced(at + word);
        if (length + 2 * word > named.size()) {
            return false;
        }
        const auto *bytes = reinterpret_cast<const Bytef *>(named.data());
        const auto told = qFromBigEndian<quint32>(named.data() + word + length);
        if (crc32(0, bytes, uInt(word + length)) != told) {
            return false;
        }
        if (named.startsWith("IEND")) {
            return isDecoded(content, "png");
        }
        at += length + 3 * word;
    }
    return false;
}

bool isWholePdf(const QByteArray &content)
{
    return scanpdf::isSound(content);
}

bool isWholeTiff(const QByteArray &content)
{
    return scantiff::isSound(content)
        && (!QImageReader::supportedImageFormats().contains("tiff") || isDecoded(content, "tiff"));
}

struct Kind {
    QByteArray beginning;
    bool (*isWhole)(const QByteArray &content);
    QStringList endings;
};

/// None when it begins like no scan.
const Kind *kindOf(const QByteArray &content)
{
    static const QStringList tiff { u"tif"_s, u"tiff"_s };
    static const QList<Kind> kinds { { "%PDF-", isWholePdf, { u"pdf"_s } },
        { "\x89PNG\r\n\x1a\n", isWholePng, { u"png"_s } },
        { "\xff\xd8\xff", isWholeJpeg, { u"jpg"_s, u"jpeg"_s } },
        { QByteArray("II*\0", 4), isWholeTiff, tiff }, { QByteArray("MM\0*", 4), isWholeTiff, tiff } };
    const auto found
        = std::ranges::find_if(kinds, [&](const Kind &kind) { return content.startsWith(kind.beginning); });
    return found == kinds.end() ? nullptr : &*found;
}

} // namespace

scanfile::State scanfile::check(const QByteArray &content)
{
    const Kind *kind = kindOf(content);
    return !kind ? State::Other : kind->isWhole(content) ? State::Readable : State::Broken;
}

QStringList scanfile::endings(const QByteArray &content)
{
    const Kind *kind = kindOf(content);
    return kind ? kind->endings : QStringList();
}
