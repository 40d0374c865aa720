// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/plaindocument.h"

#include "app/exchange/spreadsheetcells.h"

#include <QBuffer>
#include <QRegularExpression>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace
{

// OpenDocument 1.2, part 1
QString tableNames()
{
    return u"urn:oasis:names:tc:opendocument:xmlns:table:1.0"_s;
}
QString officeNames()
{
    return u"urn:oasis:names:tc:opendocument:xmlns:office:1.0"_s;
}
QString textNames()
{
    return u"urn:oasis:names:tc:opendocument:xmlns:text:1.0"_s;
}
constexpr auto drawingNames = "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"_L1;
constexpr auto calcNames = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"_L1;

/// What is shown in a cell, as its paragraphs come.
class CellText final
{
public:
    void startParagraph()
    {
        if (isStarted_) {
            add(u"\n"_s);
        }
        isStarted_ = true;
        isAfterSpace_ = true;
    }
    /// Spaces and ends of lines of the file are one space, none where a paragraph begins (part 1, 6.1.2).
    void addCharacters(QStringView characters)
    {
        for (const QChar c : characters) {
            const bool isSpace = c == u' ' || c == u'\t' || c == u'\n' || c == u'\r';
            if (!isSpace || !isAfterSpace_) {
                text_.append(isSpace ? u' ' : c);
            }
            isAfterSpace_ = isSpace;
        }
        limit();
    }
    /// As it is.
    void add(const QString &written)
    {
        text_.append(written);
        isAfterSpace_ = false;
        limit();
    }
    [[nodiscard]] const QString &text() const { return text_; }

private:
    void limit() const
    {
        if (text_.size() > Table::mostBytes / 16) {
            throw TooMuch("tooBig");
        }
    }

    QString text_;
    bool isStarted_ = false;
    bool isAfterSpace_ = true;
};

/// What stands in a cell or a paragraph and is not shown in it.
bool isApart(const QXmlStreamReader &xml)
{
    const auto name = xml.name();
    return xml.namespaceUri() == drawingNames || name == "annotation"_L1 || name == "note"_L1
        || name == "ruby-text"_L1;
}

void readMark(const QXmlStreamReader &xml, CellText &cell)
{
    constexpr int mostSpaces = 100; // nobody means more
    if (xml.name() == "line-break"_L1) {
        cell.add(u"\n"_s);
    } else if (xml.name() == "tab"_L1) {
        cell.add(u"\t"_s);
    } else if (xml.name() == "s"_L1) {
        const int spaces = xml.attributes().value(textNames(), u"c"_s).toInt();
        cell.add(QString(std::clamp(spaces, 1, mostSpaces), u' '));
    }
}

/// Of the cell that begins here, up to its end. Elements are counted, not entered: they may be a million
/// deep.
QString textOfCell(QXmlStreamReader &xml)
{
    CellText cell;
    int depth = 1;
    int paragraph = 0; // the depth of the one under way
    while (depth > 0 && !xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::StartElement && isApart(xml)) {
            xml.skipCurrentElement();
        } else if (token == QXmlStreamReader::StartElement) {
            ++depth;
            if (paragraph > 0) {
                readMark(xml, cell);
            } else if (xml.name() == "p"_L1 || xml.name() == "h"_L1) {
                paragraph = depth;
                cell.startParagraph();
            }
        } else if (token == QXmlStreamReader::EndElement) {
            paragraph = paragraph == depth ? 0 : paragraph;
            --depth;
        } else if (token == QXmlStreamReader::Characters && paragraph > 0) {
            cell.addCharacters(xml.text());
        }
    }
    return cell.text();
}

/// "PT09H05M00S" → "09:05"; empty for what is no such time.
QString clock(const QString &duration)
{
    static const QRegularExpression time(u"^PT(\\d{1,4})H(\\d{1,2})M(\\d{1,2})(?:[.,]\\d+)?S$"_s);
    const QRegularExpressionMatch match = time.match(duration);
    if (!match.hasMatch()) {
        return {};
    }
    const QString minutes
        = match.captured(1).rightJustified(2, u'0') + u':' + match.captured(2).rightJustified(2, u'0');
    return match.captured(3).toInt() == 0 ? minutes
                                          : minutes + u':' + match.captured(3).rightJustified(2, u'0');
}

bool isDate(const QString &value)
{
    static const QRegularExpression date(u"^\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d+)?Z?)?$"_s);
    return date.match(value).hasMatch();
}

bool isNumber(const QString &value)
{
    bool is = false;
    const double number = value.toDouble(&is);
    return is && std::isfinite(number);
}

/// What a cell says, without its formula.
struct Value {
    QString type; ///< "float" or "date", of `text`; else it is text
    QString text;
};

/// Of its attributes and of what it shows: the value when there is one, what it shows else.
Value valueOf(const QXmlStreamAttributes &attributes, const QString &shown)
{
    const auto value = [&](const QString &name) { return attributes.value(officeNames(), name).toString(); };
    const QString type = value(u"value-type"_s);
    const QString number = value(u"value"_s);
    if ((type == "float"_L1 || type == "percentage"_L1 || type == "currency"_L1) && isNumber(number)) {
        return { u"float"_s, number };
    }
    if (type == "date"_L1) {
        const QString date = value(u"date-value"_s);
        return isDate(date) ? Value { u"date"_s, date } : Value { {}, shown.isEmpty() ? date : shown };
    }
    if (type == "boolean"_L1) {
        // As those of XLSX.
        const QString boolean = value(u"boolean-value"_s);
        return { {}, boolean == "true"_L1 ? u"1"_s : boolean == "false"_L1 ? u"0"_s : shown };
    }
    if (type == "time"_L1) {
        const QString time = clock(value(u"time-value"_s));
        return { {}, time.isEmpty() ? shown : time };
    }
    // "#N/A" is no answer; as in XLSX.
    const bool isError = attributes.value(calcNames, "value-type"_L1) == "error"_L1;
    return { {}, isError ? QString() : shown.isEmpty() ? value(u"string-value"_s) : shown };
}

/// Of the cell, or several, that begins here.
void writeCell(QXmlStreamReader &xml, QXmlStreamWriter &writer)
{
    const QXmlStreamAttributes attributes = xml.attributes();
    const bool isCovered = xml.name() == "covered-table-cell"_L1;
    const QString shown = textOfCell(xml);
    const Value value = isCovered ? Value() : valueOf(attributes, shown);
    writer.writeStartElement(tableNames(), u"table-cell"_s);
    const QString repeated = attributes.value(tableNames(), u"number-columns-repeated"_s).toString();
    if (!repeated.isEmpty()) {
        writer.writeAttribute(tableNames(), u"number-columns-repeated"_s, repeated);
    }
    if (!value.type.isEmpty()) {
        writer.writeAttribute(officeNames(), u"value-type"_s, value.type);
        writer.writeAttribute(
            officeNames(), value.type == "date"_L1 ? u"date-value"_s : u"value"_s, value.text);
    } else if (!value.text.trimmed().isEmpty()) {
        writer.writeAttribute(officeNames(), u"value-type"_s, u"string"_s);
        writer.writeTextElement(textNames(), u"p"_s, value.text);
    }
    writer.writeEndElement();
}

} // namespace

QByteArray plainDocument(QByteArray content)
{
    QByteArray written;
    QXmlStreamWriter writer(&written);
    QBuffer buffer(&content); // read piece by piece: never all of it in letters of two bytes
    buffer.open(QIODevice::ReadOnly);
    QXmlStreamReader xml(&buffer);
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        const bool isTag = token == QXmlStreamReader::StartElement || token == QXmlStreamReader::EndElement;
        const auto name = isTag ? xml.name() : QStringView();
        if (written.size() > Table::mostBytes) {
            throw TooMuch("tooBig");
        }
        if (name == "table-cell"_L1 || name == "covered-table-cell"_L1) {
            writeCell(xml, writer);
        } else if (token != QXmlStreamReader::Invalid && name != "table-rows"_L1) {
            writer.writeCurrentToken(xml);
        }
    }
    return xml.hasError() ? QByteArray() : written;
}
