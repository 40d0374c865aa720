// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/plainpackage.h"

#include "app/exchange/plaindocument.h"

#include <QDir>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace
{

using Contents = QHash<QByteArray, QByteArray>;

/// Strict and usual (ISO/IEC 29500, "Strict" and "Transitional").
constexpr std::pair<QByteArrayView, QByteArrayView> namesOfStrict[] {
    { "http://purl.oclc.org/ooxml/officeDocument/relationships",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships" },
    { "http://purl.oclc.org/ooxml/spreadsheetml/main",
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main" },
};

/// Names stand where the first element begins.
QByteArray usualNames(const QByteArray &xml)
{
    constexpr qsizetype headSize = qsizetype(16) * 1024;
    QByteArray head = xml.first(std::min(headSize, xml.size()));
    for (const auto &[strict, usual] : namesOfStrict) {
        head.replace(strict, usual);
    }
    return head + xml.sliced(std::min(headSize, xml.size()));
}

/// The relations of a part in `folder` ("" or "xl/"), each target as seen from there; the parts they name,
/// from the root, are added to `named`.
QByteArray plainRelations(const QByteArray &relations, const QString &folder, QList<QByteArray> &named)
{
    QByteArray written;
    QXmlStreamReader xml(relations);
    QXmlStreamWriter writer(&written);
    writer.writeStartDocument();
    writer.writeStartElement(u"Relationships"_s);
    writer.writeDefaultNamespace(u"http://schemas.openxmlformats.org/package/2006/relationships"_s);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement || xml.name() != "Relationship"_L1) {
            continue;
        }
        const QXmlStreamAttributes attributes = xml.attributes();
        QString target = attributes.value("Target"_L1).toString();
        const auto mode = attributes.value("TargetMode"_L1);
        if (mode != "External"_L1) {
            const bool fromRoot = target.startsWith(u'/');
            const QString part = QDir::cleanPath(fromRoot ? target.sliced(1) : folder + target);
            named.append(part.toUtf8());
            target = part.startsWith(folder) ? part.sliced(folder.size()) : u"../"_s + part;
        }
        writer.writeEmptyElement(u"Relationship"_s);
        writer.writeAttribute(u"Id"_s, attributes.value("Id"_L1).toString());
        writer.writeAttribute(u"Type"_s, QString::fromUtf8(usualNames(attributes.value("Type"_L1).toUtf8())));
        writer.writeAttribute(u"Target"_s, target);
        if (!mode.isEmpty()) {
            writer.writeAttribute(u"TargetMode"_s, mode.toString());
        }
    }
    writer.writeEndDocument();
    return xml.hasError() ? relations : written;
}

Contents plainWorkbook(const ZipPackage &package)
{
    constexpr auto ofPackage = "_rels/.rels";
    constexpr auto ofWorkbook = "xl/_rels/workbook.xml.rels";
    const QByteArray relations = package.content(ofPackage) + package.content(ofWorkbook);
    const bool isStrict = relations.contains("http://purl.oclc.org/ooxml/");
    const auto holds = [&](QByteArrayView text) { return relations.contains(text); };
    const bool isRelative
        = !holds("=\"/") && !holds("='/") && !holds("=\"./") && !holds("='./") && !holds("/./");
    if (isRelative && !isStrict) {
        return {};
    }
    Contents plain;
    QList<QByteArray> named;
    for (const auto &[part, folder] : { std::pair(ofPackage, u""_s), std::pair(ofWorkbook, u"xl/"_s) }) {
        if (const QByteArray content = package.content(part); !content.isEmpty()) {
            plain.insert(part, plainRelations(content, folder, named));
        }
    }
    for (const QByteArray &part : std::as_const(named)) {
        const QByteArray content = isStrict && part.endsWith(".xml") ? package.content(part) : QByteArray();
        if (!content.isEmpty() && !plain.contains(part)) {
            plain.insert(part, usualNames(content));
        }
    }
    return plain;
}

/// Of nearly any document something would be passed over: each is written anew.
Contents plainContent(const ZipPackage &package)
{
    constexpr auto part = "content.xml";
    const QByteArray plain = plainDocument(package.content(part));
    return plain.isEmpty() ? Contents() : Contents { { part, plain } };
}

} // namespace

ZipPackage plainPackage(const ZipPackage &package)
{
    const Contents plain
        = package.kind() == ZipPackage::Kind::Xlsx ? plainWorkbook(package) : plainContent(package);
    return plain.isEmpty() ? package : package.with(plain);
}
