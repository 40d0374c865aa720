// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/inlinestrings.h"

#include "app/exchange/spreadsheetcells.h"
#include "app/exchange/zippackage.h"

#include <QDir>
#include <QHash>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace
{

/// Relation id → part, "rId1" → "xl/worksheets/sheet1.xml".
QHash<QString, QString> parts(const ZipPackage &package)
{
    QHash<QString, QString> found;
    QXmlStreamReader xml(package.content("xl/_rels/workbook.xml.rels"));
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == "Relationship"_L1) {
            const QString target = xml.attributes().value("Target"_L1).toString();
            found.insert(xml.attributes().value("Id"_L1).toString(), QDir::cleanPath(u"xl/"_s + target));
        }
    }
    return found;
}

/// "AB12" → column 27; -1 when it is none.
int columnOf(QStringView reference)
{
    constexpr int lettersInAlphabet = 26;
    int column = 0;
    for (const QChar c : reference) {
        if (c < u'A' || c > u'Z' || column > Table::mostColumns) {
            break;
        }
        column = column * lettersInAlphabet + (c.unicode() - u'A' + 1);
    }
    return column - 1;
}

/// The text inside <is>, runs of rich text put together, readings (phonetic) left out.
QString inlineText(QXmlStreamReader &xml)
{
    QString text;
    while (xml.readNextStartElement()) {
        if (xml.name() == "t"_L1) {
            text += xml.readElementText(QXmlStreamReader::IncludeChildElements);
        } else if (xml.name() == "r"_L1) {
            text += inlineText(xml);
        } else {
            xml.skipCurrentElement();
        }
    }
    return text;
}

void readSheet(const QByteArray &part, SpreadsheetCells &cells)
{
    QXmlStreamReader xml(part);
    int row = -1;
    int column = -1;
    bool isPassedOver = false; // the cell under way, in its plain value
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) {
            continue;
        }
        if (xml.name() == "row"_L1) {
            const int number = xml.attributes().value("r"_L1).toInt();
            row = number > 0 ? number - 1 : row + 1;
            column = -1;
        } else if (xml.name() == "c"_L1) {
            const int named = columnOf(xml.attributes().value("r"_L1));
            column = named >= 0 ? named : column + 1;
            const auto type = xml.attributes().value("t"_L1);
            isPassedOver = type == "str"_L1 || type == "d"_L1;
        } else if (xml.name() == "f"_L1) {
            isPassedOver = false;
        } else if (xml.name() == "v"_L1 && isPassedOver) {
            cells.put(row, column, xml.readElementText().toStdString());
        } else if (xml.name() == "is"_L1) {
            cells.put(row, column, inlineText(xml).toStdString());
        }
    }
}

} // namespace

void readInlineStrings(
    const ZipPackage &package, const std::function<SpreadsheetCells *(const QString &sheet)> &cellsOf)
{
    const auto partOf = parts(package);
    QXmlStreamReader xml(package.content("xl/workbook.xml"));
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement || xml.name() != "sheet"_L1) {
            continue;
        }
        SpreadsheetCells *cells = cellsOf(xml.attributes().value("name"_L1).toString());
        const QString id
            = xml.attributes()
                  .value("http://schemas.openxmlformats.org/officeDocument/2006/relationships"_L1, "id"_L1)
                  .toString();
        if (cells) {
            readSheet(package.content(partOf.value(id).toUtf8()), *cells);
        }
    }
}
