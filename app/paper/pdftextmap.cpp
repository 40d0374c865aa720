// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paper/pdftextmap.h"

#include <QGlyphRun>
#include <QMap>
#include <QRawFont>
#include <QTextLayout>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace
{

constexpr char32_t firstBeyondBasicPlane = 0x10000;
constexpr qsizetype mostEntriesPerSection = 100; // a rule of the map's format
constexpr qsizetype crossReferenceEntry = 20;
constexpr qsizetype offsetDigits = 10;

QByteArray nameInDocument(const QRawFont &font)
{
    QString name = font.familyName().remove(u' ');
    if (font.styleName().contains(u"Bold")) {
        name += u"-Bold";
    }
    return name.toLatin1();
}

QString basicPlane()
{
    QString all;
    all.reserve(0x10000);
    for (char32_t c = 1; c < firstBeyondBasicPlane; ++c) {
        if (!QChar::isSurrogate(c)) {
            all.append(QChar(char16_t(c)));
        }
    }
    return all;
}

/// What the text says rather than how it is shaped.
QString asTyped(char16_t character)
{
    if (character == u'\t') {
        return u" "_s;
    }
    const bool shaped = (character >= 0xFB00 && character <= 0xFB06) // ligatures of Latin letters
        || (character >= 0xFB50 && character <= 0xFDCF)
        || (character >= 0xFE70 && character <= 0xFEFC); // Arabic
    const QString written { QChar(character) };
    const QString plain = shaped ? written.normalized(QString::NormalizationForm_KC) : written;
    // Readers disagree on the order of two right-to-left letters joined in one glyph (lam alef): it keeps its
    // own form.
    return plain.size() > 1 && plain.front().direction() != QChar::DirL ? written : plain;
}

/// The text between `before` and `after`, searched from `from`.
QByteArray between(
    const QByteArray &text, const QByteArray &before, const QByteArray &after, qsizetype from = 0)
{
    const qsizetype start = text.indexOf(before, from);
    const qsizetype end = start < 0 ? -1 : text.indexOf(after, start + before.size());
    return end < 0 ? QByteArray() : text.sliced(start + before.size(), end - start - before.size());
}

/// Index in the embedded font → character, as the writer's map has it: "<first> <last> [<c> <c> …]" or
/// "<first> <last> <character of the first>".
QMap<int, char16_t> entries(const QByteArray &map)
{
    QMap<int, char16_t> result;
    const QByteArray ranges = between(map, "beginbfrange\n", "endbfrange");
    for (const QByteArray &line : ranges.split('\n')) {
        QList<int> numbers;
        for (qsizetype at = line.indexOf('<'); at >= 0; at = line.indexOf('<', at + 1)) {
            numbers.append(line.mid(at + 1, line.indexOf('>', at) - at - 1).toInt(nullptr, 16));
        }
        if (numbers.size() < 3) {
            continue;
        }
        const bool listed = line.contains('[');
        for (int index = numbers.at(0); index <= numbers.at(1); ++index) {
            const int step = index - numbers.at(0);
            result.insert(index, char16_t(listed ? numbers.value(2 + step) : numbers.at(2) + step));
        }
    }
    result.remove(0); // the glyph that stands for nothing
    return result;
}

QByteArray hexadecimal(const QString &text)
{
    QByteArray result;
    for (const QChar c : text) {
        result += QByteArray::number(c.unicode(), 16).rightJustified(4, '0').toUpper();
    }
    return '<' + result + '>';
}

/// The cross-reference table and start with all offsets moved past the growths; nothing when it is not one.
std::optional<QByteArray> moved(QByteArray end, const QList<PdfGrowth> &growths)
{
    const auto move = [&growths](qint64 offset) {
        qint64 after = offset;
        for (const PdfGrowth &growth : growths) {
            after += offset > growth.at ? growth.bytes : 0;
        }
        return after;
    };
    const qsizetype firstEntry = end.indexOf('\n', end.indexOf("xref\n0 ") + 5) + 1;
    const qsizetype trailer = end.indexOf("trailer", firstEntry);
    const qsizetype start = end.indexOf("startxref\n", trailer);
    if (firstEntry <= 0 || trailer < 0 || start < 0 || (trailer - firstEntry) % crossReferenceEntry != 0) {
        return std::nullopt;
    }
    for (qsizetype at = firstEntry; at < trailer; at += crossReferenceEntry) {
        const qint64 offset = end.mid(at, offsetDigits).toLongLong();
        end.replace(at, offsetDigits, QByteArray::number(move(offset)).rightJustified(offsetDigits, '0'));
    }
    const QByteArray table = between(end, "startxref\n", "%%EOF");
    end.replace(start, end.size() - start,
        "startxref\n" + QByteArray::number(move(table.trimmed().toLongLong())) + "\n%%EOF\n");
    return end;
}

} // namespace

void PdfTextMap::painted(const QString &text, const QFont &font)
{
    const bool plain = std::ranges::none_of(
        text, [](QChar c) { return c >= QChar(0x0300) && (c < QChar(0x2000) || c >= QChar(0x2100)); });
    if (plain) {
        return;
    }
    QTextLayout layout(text, font);
    layout.beginLayout();
    layout.createLine();
    layout.endLayout();
    static const QString basic = basicPlane();
    for (const QGlyphRun &run : layout.glyphRuns()) {
        const QRawFont raw = run.rawFont();
        if (!raw.isValid() || raw.fontTable("cmap").isEmpty()) { // a machine without any font draws boxes
            continue;
        }
        Face &face = faces_[nameInDocument(raw)];
        if (face.named.isEmpty()) {
            const QList<quint32> glyphs = raw.glyphIndexesForString(basic);
            face.named = QSet<quint32>(glyphs.cbegin(), glyphs.cend());
            face.named.insert(0);
        }
        QHash<quint32, QString> typed;
        for (const char32_t character : text.toUcs4()) {
            if (character >= firstBeyondBasicPlane) {
                const QString alone = QString::fromUcs4(&character, 1);
                typed.insert(raw.glyphIndexesForString(alone).value(0), alone);
            }
        }
        for (const quint32 glyph : run.glyphIndexes()) {
            if (!face.named.contains(glyph) && !face.texts.contains(glyph)) {
                face.unnamed.append(glyph);
                face.texts.insert(glyph, typed.value(glyph));
            }
        }
    }
}

QByteArray PdfTextMap::correctedMap(const QByteArray &map, const QByteArray &fontName) const
{
    const QMap<int, char16_t> written = entries(map);
    QMap<int, QString> texts;
    for (const auto &[index, character] : written.asKeyValueRange()) {
        texts.insert(index, asTyped(character));
    }
    const Face face = faces_.value(fontName);
    int index = 0;
    for (const quint32 glyph : face.unnamed) {
        do {
            ++index;
        } while (written.contains(index));
        if (const QString text = face.texts.value(glyph); !text.isEmpty()) {
            texts.insert(index, text);
        }
    }

    QByteArray sections;
    auto entry = texts.cbegin();
    for (qsizetype left = texts.size(); left > 0;) {
        const qsizetype count = std::min(left, mostEntriesPerSection);
        sections += QByteArray::number(count) + " beginbfchar\n";
        for (qsizetype i = 0; i < count; ++i, ++entry) {
            sections += '<' + QByteArray::number(entry.key(), 16).rightJustified(4, '0').toUpper() + "> "
                + hexadecimal(entry.value()) + '\n';
        }
        sections += "endbfchar\n";
        left -= count;
    }
    const QByteArray spaceEnd = "endcodespacerange\n";
    const qsizetype start = map.indexOf(spaceEnd) + spaceEnd.size();
    const qsizetype end = map.lastIndexOf("endcmap");
    return map.first(start) + sections + map.sliced(end);
}

QByteArray PdfTextMap::corrected(const QByteArray &tail, qint64 offset, const QList<PdfGrowth> &added) const
{
    // The font that uses each map, by the map's object: "/BaseFont /Name … /ToUnicode 29 0 R".
    QHash<QByteArray, QByteArray> fonts;
    for (qsizetype at = tail.indexOf("/ToUnicode "); at >= 0; at = tail.indexOf("/ToUnicode ", at + 1)) {
        const qsizetype name = tail.lastIndexOf("/BaseFont /", at);
        fonts.insert(between(tail, "/ToUnicode ", " ", at), between(tail, "/BaseFont /", "\n", name));
    }
    const qsizetype table = tail.lastIndexOf("xref\n0 ");
    QByteArray result;
    QList<PdfGrowth> growths = added;
    qsizetype kept = 0;
    for (qsizetype map = tail.indexOf("stream\n/CIDInit"); map >= 0;
        map = tail.indexOf("stream\n/CIDInit", map + 1)) {
        const qsizetype start = map + qsizetype(sizeof "stream\n") - 1;
        const qsizetype end = tail.indexOf("\nendstream", start);
        const qsizetype object = tail.lastIndexOf(" 0 obj\n", map);
        const qsizetype number = tail.lastIndexOf('\n', object) + 1;
        const QByteArray font = fonts.value(tail.mid(number, object - number));
        if (end < 0 || object < 0 || font.isEmpty()
            || !tail.sliced(object, start - object).contains("/Length ")) {
            return tail;
        }
        const QByteArray better = correctedMap(tail.sliced(start, end - start), font);
        const QByteArray head = " 0 obj\n<< /Length " + QByteArray::number(better.size()) + " >>\nstream\n";
        result += tail.sliced(kept, object - kept) + head + better;
        growths.append({ offset + object, head.size() + better.size() - (end - object) });
        kept = end;
    }
    if (table < kept) {
        return tail;
    }
    const std::optional<QByteArray> end = moved(tail.sliced(table), growths);
    return end ? result + tail.sliced(kept, table - kept) + *end : tail;
}
