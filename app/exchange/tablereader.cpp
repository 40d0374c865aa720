// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/tablereader.h"

#include "app/exchange/spreadsheetreader.h"
#include "app/exchange/textreader.h"
#include "app/exchange/webpagereader.h"

#include <QFile>
#include <QFileInfo>
#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace
{

constexpr qint64 headSize = qint64(64) * 1024;

std::unexpected<Error> refused(const QString &why)
{
    return failure(Error::Kind::BadFile, u"import:"_s + why);
}

Result<Table> readPackage(QIODevice &device)
{
    if (device.size() > TableReader::largestPackage) {
        return refused(u"tooBig"_s);
    }
    const auto package = ZipPackage::open(device.readAll());
    return package ? readSpreadsheet(*package) : std::unexpected(package.error());
}

Result<Table> readPage(QIODevice &device)
{
    return device.size() > TableReader::largestPage ? refused(u"tooBig"_s) : readWebPage(device.readAll());
}

/// Of letters that have several bytes each.
Result<Table> readWide(QIODevice &device, Encoding encoding, QByteArrayView head)
{
    const auto wide = wideEncoding(encoding).value_or(QStringConverter::Utf16LE);
    const auto inUtf8 = [wide](QByteArrayView bytes) {
        QStringDecoder decoder(wide);
        const QString text = decoder(bytes);
        return text.toUtf8();
    };
    if (encodingOf(inUtf8(head)) != Encoding::WebPage) {
        return readText(device, encoding);
    }
    return device.size() > TableReader::largestPage ? refused(u"tooBig"_s)
                                                    : readWebPage(inUtf8(device.readAll()));
}

Result<Table> readAny(QIODevice &device)
{
    const QByteArray head = device.peek(headSize);
    const Encoding encoding = encodingOf(head);
    switch (encoding) {
    case Encoding::Bytes:
        return device.size() > TableReader::largestText ? refused(u"tooBig"_s) : readText(device, encoding);
    case Encoding::Utf16LittleEndian:
    case Encoding::Utf16BigEndian:
    case Encoding::Utf32LittleEndian:
    case Encoding::Utf32BigEndian:
        return device.size() > TableReader::largestText ? refused(u"tooBig"_s)
                                                        : readWide(device, encoding, head);
    case Encoding::Package:
        return readPackage(device);
    case Encoding::OldExcel:
        return refused(u"oldExcel"_s);
    case Encoding::WebPage:
        return readPage(device);
    case Encoding::XmlWorkbook:
        return refused(u"xmlWorkbook"_s);
    case Encoding::Binary:
        return refused(u"binary"_s);
    }
    Q_UNREACHABLE();
}

} // namespace

Result<Table> TableReader::read(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists()) {
        return failure(Error::Kind::CannotOpen, path, u"no such file"_s);
    }
    if (info.isDir()) {
        return failure(Error::Kind::CannotOpen, path, u"a folder"_s);
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(Error::Kind::CannotOpen, path, file.errorString());
    }
    return read(file);
}

Result<Table> TableReader::read(QIODevice &device)
{
    auto table = readAny(device);
    if (table && table->size() == 0) {
        return refused(u"empty"_s);
    }
    return table;
}
