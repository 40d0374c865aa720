// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/hiddensheets.h"

#include "app/exchange/zippackage.h"

#include <QBuffer>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace
{

QStringList ofWorkbook(const ZipPackage &package)
{
    QStringList hidden;
    QXmlStreamReader xml(package.content("xl/workbook.xml"));
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement || xml.name() != "sheet"_L1) {
            continue;
        }
        const auto state = xml.attributes().value("state"_L1);
        if (state == "hidden"_L1 || state == "veryHidden"_L1) {
            hidden << xml.attributes().value("name"_L1).toString();
        }
    }
    return hidden;
}

/// Its styles of tables, which stand before them, say which are shown.
QStringList ofDocument(const ZipPackage &package)
{
    QByteArray content = package.content("content.xml");
    if (!content.contains("display=\"false\"")) {
        return {};
    }
    const QString tableNames = u"urn:oasis:names:tc:opendocument:xmlns:table:1.0"_s;
    QStringList hidden;
    QStringList hidingStyles;
    QString style;
    QBuffer buffer(&content);
    buffer.open(QIODevice::ReadOnly);
    QXmlStreamReader xml(&buffer);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) {
            continue;
        }
        const QXmlStreamAttributes attributes = xml.attributes();
        if (xml.name() == "style"_L1) {
            style = attributes.value(u"urn:oasis:names:tc:opendocument:xmlns:style:1.0"_s, u"name"_s)
                        .toString();
        } else if (xml.name() == "table-properties"_L1) {
            if (attributes.value(tableNames, u"display"_s) == "false"_L1) {
                hidingStyles << style;
            }
        } else if (xml.name() == "table"_L1) {
            if (hidingStyles.contains(attributes.value(tableNames, u"style-name"_s))) {
                hidden << attributes.value(tableNames, u"name"_s).toString();
            }
            xml.skipCurrentElement();
        }
    }
    return hidden;
}

} // namespace

QStringList hiddenSheets(const ZipPackage &package)
{
    return package.kind() == ZipPackage::Kind::Xlsx ? ofWorkbook(package) : ofDocument(package);
}
