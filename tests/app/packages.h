// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <utility>
#include <zlib.h>

/// Zip packages made on the spot, right and wrong ones.
namespace packages
{

struct Part {
    QByteArray name;
    QByteArray content;
    qint64 saidSize = -1; ///< what the directory claims; -1: the truth
};

inline QByteArray number(quint32 value, int bytes)
{
    QByteArray written;
    for (int i = 0; i < bytes; ++i) {
        written.append(char(value >> unsigned(8 * i) & 0xFFU));
    }
    return written;
}

inline QByteArray deflated(const QByteArray &content)
{
    QByteArray packed
        = qCompress(content, 9); // four bytes of length, the zlib header of two, a check of four
    return packed.sliced(6, packed.size() - 10);
}

inline QByteArray zip(const QList<Part> &parts)
{
    QByteArray file;
    QByteArray directory;
    for (const Part &part : parts) {
        const QByteArray packed = deflated(part.content);
        const auto check = quint32(
            crc32(0, reinterpret_cast<const Bytef *>(part.content.constData()), uInt(part.content.size())));
        const auto size = quint32(part.saidSize < 0 ? part.content.size() : part.saidSize);
        const QByteArray common = number(20, 2) + number(0, 2) + number(8, 2) + number(0, 4)
            + number(check, 4) + number(quint32(packed.size()), 4) + number(size, 4)
            + number(quint32(part.name.size()), 2) + number(0, 2);
        directory += "PK\x01\x02" + number(20, 2) + common + number(0, 2) + number(0, 2) + number(0, 2)
            + number(0, 4) + number(quint32(file.size()), 4) + part.name;
        file += "PK\x03\x04" + common + part.name + packed;
    }
    const auto count = quint32(parts.size());
    return file + directory + "PK\x05\x06" + number(0, 4) + number(count, 2) + number(count, 2)
        + number(quint32(directory.size()), 4) + number(quint32(file.size()), 4) + number(0, 2);
}

/// Of a workbook of one sheet, "Export".
inline QList<Part> xlsxParts(const QByteArray &sheetData, const QByteArray &sharedStrings = {},
    bool from1904 = false, qint64 saidSize = -1)
{
    const QByteArray main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const QByteArray office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const QByteArray package = "http://schemas.openxmlformats.org/package/2006/";
    const QByteArray kinds = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    return {
        { "[Content_Types].xml",
            "<Types xmlns=\"" + package
                + "content-types\"><Default Extension=\"rels\" "
                  "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                  "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                  "<Override PartName=\"/xl/workbook.xml\" ContentType=\""
                + kinds + "sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\""
                + kinds + "worksheet+xml\"/><Override PartName=\"/xl/sharedStrings.xml\" ContentType=\""
                + kinds + "sharedStrings+xml\"/></Types>" },
        { "_rels/.rels",
            "<Relationships xmlns=\"" + package + "relationships\"><Relationship Id=\"rId1\" Type=\"" + office
                + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>" },
        { "xl/workbook.xml",
            "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + office + "\">"
                + (from1904 ? "<workbookPr date1904=\"1\"/>" : "")
                + "<sheets><sheet name=\"Export\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>" },
        { "xl/_rels/workbook.xml.rels",
            "<Relationships xmlns=\"" + package + "relationships\"><Relationship Id=\"rId1\" Type=\"" + office
                + "/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"" + office
                + "/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>" },
        { "xl/sharedStrings.xml", "<sst xmlns=\"" + main + "\">" + sharedStrings + "</sst>" },
        { "xl/worksheets/sheet1.xml",
            "<worksheet xmlns=\"" + main + "\"><sheetData>" + sheetData + "</sheetData></worksheet>",
            saidSize },
    };
}

inline QByteArray xlsx(const QByteArray &sheetData, const QByteArray &sharedStrings = {},
    bool from1904 = false, qint64 saidSize = -1)
{
    return zip(xlsxParts(sheetData, sharedStrings, from1904, saidSize));
}

/// A document of one table.
inline QByteArray ods(const QByteArray &rows, const QByteArray &styles = {})
{
    const QByteArray office = "urn:oasis:names:tc:opendocument:xmlns:";
    return zip({
        { "mimetype", "application/vnd.oasis.opendocument.spreadsheet" },
        { "content.xml",
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content xmlns:office=\"" + office
                + "office:1.0\" xmlns:table=\"" + office + "table:1.0\" xmlns:text=\"" + office
                + "text:1.0\" xmlns:style=\"" + office + "style:1.0\" office:version=\"1.2\">" + styles
                + "<office:body><office:spreadsheet>"
                  "<table:table table:name=\"Export\">"
                + rows + "</table:table></office:spreadsheet></office:body></office:document-content>" },
        { "META-INF/manifest.xml",
            "<manifest:manifest xmlns:manifest=\"" + office
                + "manifest:1.0\"><manifest:file-entry manifest:full-path=\"/\" "
                  "manifest:media-type=\"application/vnd.oasis.opendocument.spreadsheet\"/>"
                  "</manifest:manifest>" },
    });
}

} // namespace packages
