// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/tablereader.h"

#include "app/exchange/spreadsheetreader.h"
#include "app/exchange/textreader.h"

#include <QFile>
#include <QFileInfo>

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

Result<Table> readAny(QIODevice &device)
{
    const QByteArray head = device.peek(headSize);
    const Encoding encoding = encodingOf(head);
    switch (encoding) {
    case Encoding::Bytes:
    case Encoding::Utf16LittleEndian:
    case Encoding::Utf16BigEndian:
    case Encoding::Utf32LittleEndian:
    case Encoding::Utf32BigEndian:
        return device.size() > TableReader::largestText ? refused(u"tooBig"_s) : readText(device, encoding);
    case Encoding::Package:
        return readPackage(device);
    case Encoding::OldExcel:
        return refused(u"oldExcel"_s);
    case Encoding::WebPage:
        return refused(u"webPage"_s);
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
