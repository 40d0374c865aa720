// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attendance/scanfile.h"
#include "tests/support/scansamples.h"
#include "tests/support/testregistry.h"

#include <QBuffer>
#include <QHash>
#include <QImage>
#include <QImageReader>
#include <QPainter>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QTest>
#include <QtEndian>

#include <utility>

using namespace Qt::StringLiterals;
using scanfile::State;

namespace
{

/// A sheet with something on each square centimetre.
QByteArray picture(const char *format, const QSize &size = { 400, 600 })
{
    QImage image(size, QImage::Format_Grayscale8);
    for (int y = 0; y < size.height(); ++y) {
        uchar *line = image.scanLine(y);
        for (int x = 0; x < size.width(); ++x) {
            line[x] = uchar((x / 7) * (y / 5) * 31 + x);
        }
    }
    QByteArray content;
    QBuffer buffer(&content);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return content;
}

/// 400 bytes in the middle of `part` written over.
QByteArray damaged(QByteArray content, const QByteArray &part = {})
{
    const qsizetype begin = part.isEmpty() ? 0 : content.indexOf(part);
    const qsizetype middle = begin + (part.isEmpty() ? content : part).size() / 2;
    return content.replace(middle, 400, QByteArray(400, '\x5a'));
}

QByteArray packed(const QByteArray &text)
{
    return qCompress(text).mid(4); // without the length Qt puts before it
}

/// As TIFF 6.0 packs it.
QByteArray packedWithLzw(const QByteArray &text)
{
    QByteArray bytes;
    quint64 waiting = 0;
    int held = 0;
    int bits = 9;
    const auto put = [&](int code) {
        waiting = (waiting << bits) | quint64(code);
        for (held += bits; held >= 8; held -= 8) {
            bytes += char(waiting >> (held - 8));
        }
        waiting &= (1ULL << held) - 1;
    };
    QHash<QByteArray, int> known;
    const auto clear = [&] {
        put(256);
        bits = 9;
        known.clear();
        for (int each = 0; each < 256; ++each) {
            known.insert(QByteArray(1, char(each)), each);
        }
    };
    clear();
    int next = 258;
    QByteArray word;
    for (const char each : text) {
        if (known.contains(word + each)) {
            word += each;
            continue;
        }
        put(known.value(word));
        known.insert(word + each, next++);
        word = QByteArray(1, each);
        if (next == 4094) {
            put(known.value(word));
            word.clear();
            clear();
            next = 258;
        } else if (next >= 1 << bits) {
            ++bits;
        }
    }
    if (!word.isEmpty()) {
        put(known.value(word));
    }
    put(257);
    bytes += char(waiting << (8 - held));
    return bytes;
}

/// A JPEG as a TIFF holds it: its tables for the page, and the rest.
std::pair<QByteArray, QByteArray> withoutTables(const QByteArray &jpeg)
{
    QByteArray tables = jpeg.first(2);
    QByteArray rest = tables;
    qsizetype at = 2;
    while (jpeg.at(at + 1) != '\xda') {
        const auto length = 2 + qFromBigEndian<quint16>(jpeg.constData() + at + 2);
        const bool isTable = jpeg.at(at + 1) == '\xdb' || jpeg.at(at + 1) == '\xc4';
        (isTable ? tables : rest) += jpeg.mid(at, length);
        at += length;
    }
    return { tables + "\xff\xd9", rest + jpeg.sliced(at) };
}

QByteArray written()
{
    QByteArray content;
    QBuffer buffer(&content);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    QPainter painter(&writer);
    painter.drawText(1000, 1000, u"Feuille signée"_s);
    painter.drawImage(QRect(1000, 2000, 4000, 6000), QImage::fromData(picture("jpg")));
    painter.end();
    return content;
}

} // namespace

/// Damage anywhere in what comes from a scanner is seen before it is kept.
class ScanFileTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // What a decoder complains of is ours to tell.
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void damageInTheMiddleIsSeen_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<bool>("isReadable");
        const QByteArray jpeg = picture("jpg");
        const QByteArray end("\xff\xd9");
        QTest::newRow("jpeg") << jpeg << true;
        QTest::newRow("jpeg written over") << damaged(jpeg) << false;
        QTest::newRow("jpeg without a piece") << QByteArray(jpeg).remove(jpeg.size() / 2, 400) << false;
        QTest::newRow("jpeg filled up before its end mark")
            << jpeg.chopped(2) + QByteArray(40, '\0') + end << true;
        QTest::newRow("jpeg with a film behind it") << jpeg + "film \xff\xd9 of it \xff\xda, on" << true;
        QTest::newRow("jpeg cut off, with a film behind it")
            << jpeg.chopped(300) + "film \xff\xda of it \xff\xd9, on" << false;
        const QByteArray fine = picture("jpg", { 5000, 7200 }); // more than Qt decodes at full size
        QTest::newRow("jpeg in fine dots") << fine << true;
        QTest::newRow("jpeg in fine dots written over") << damaged(fine) << false;

        const QByteArray png = picture("png");
        QByteArray changed = png;
        changed[changed.size() / 2] = char(changed.at(changed.size() / 2) ^ 1);
        QTest::newRow("png") << png << true;
        QTest::newRow("png with one bit changed") << changed << false;
        QTest::newRow("png without a piece") << QByteArray(png).remove(png.size() / 2, 400) << false;

        QByteArray text;
        for (int i = 0; i < 5000; ++i) {
            text += QByteArray::number(i * i) + ' ';
        }
        const QByteArray pdf = scannedPdf(jpeg, "DCTDecode");
        const QByteArray flate = scannedPdf(packed(text), "FlateDecode");
        QTest::newRow("pdf of a picture") << pdf << true;
        QTest::newRow("pdf of a damaged picture") << damaged(pdf, jpeg) << false;
        QTest::newRow("pdf of packed lines") << flate << true;
        QTest::newRow("pdf of damaged packed lines") << damaged(flate, packed(text)) << false;
        QTest::newRow("pdf written by Qt") << written() << true;
        QTest::newRow("pdf without one byte") << QByteArray(pdf).remove(20, 1) << false;
        QTest::newRow("pdf whose objects stand elsewhere")
            << QByteArray(pdf).replace("2 0 obj", "2 0 xyz") << false;
        QTest::newRow("pdf whose index stands elsewhere")
            << QByteArray(pdf).replace("startxref\n", "startxref\n1") << false;
        QTest::newRow("pdf with a letter in its index") << QByteArray(pdf).replace("00 n", "0x n") << false;

        const QByteArray place = QByteArray::number(pdf.lastIndexOf("xref\n0 "));
        const QByteArray later = "xref\n0 0\ntrailer\n<< /Size 4 /Root 1 0 R /Prev " + place
            + " >>\nstartxref\n" + QByteArray::number(pdf.size()) + "\n%%EOF\n";
        QTest::newRow("pdf written on") << pdf + later << true;
        QTest::newRow("damaged pdf written on")
            << QByteArray(pdf).replace("2 0 obj", "2 0 xyz") + later << false;

        QByteArray secret = scannedPdf("\x78\x9c nobody reads this", "FlateDecode");
        QTest::newRow("pdf of what does not unpack") << secret << false;
        QTest::newRow("encrypted pdf") << secret.replace("/Root", "/Encrypt 9 0 R /Root") << true;
    }
    void damageInTheMiddleIsSeen()
    {
        QFETCH(const QByteArray, content);
        QFETCH(const bool, isReadable);
        QCOMPARE(int(scanfile::check(content)), int(isReadable ? State::Readable : State::Broken));
    }

    void damageInATiffIsSeen_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<bool>("isReadable");
        constexpr quint16 fax = 4;
        constexpr quint16 lzw = 5;
        constexpr quint16 jpeg = 7;
        constexpr quint16 flate = 8;
        const QByteArray dots(900, '\x42');
        const QByteArray tiff = scannedTiff({ dots, dots }, fax);
        QTest::newRow("fax") << tiff << true;
        QTest::newRow("fax in one piece, big-endian") << scannedTiff({ dots }, fax, {}, false) << true;
        QTest::newRow("fax, without a part") << QByteArray(tiff).remove(400, 300) << false;
        QTest::newRow("fax, the directory alone") << scannedTiff({ dots }, fax).remove(8, 900) << false;
        QTest::newRow("a page that lacks") << scannedTiff({ dots }, fax, {}, true, 100'000) << false;
        QTest::newRow("a page that is the first again")
            << scannedTiff({ dots }, fax, {}, true, 8 + 900 + 8) << true;

        QByteArray text;
        for (int i = 0; i < 5000; ++i) {
            text += QByteArray::number(i * i) + ' ';
        }
        for (const bool isLittle : { true, false }) {
            const QByteArray squeezed = packedWithLzw(text.first(600 * 50)); // all lines of the picture
            QTest::addRow("lzw %d", isLittle)
                << scannedTiff({ squeezed, squeezed }, lzw, {}, isLittle) << true;
            for (const char each : { '\0', '\xff' }) { // what a disk gives for what it lost
                const QByteArray lost
                    = QByteArray(squeezed).replace(squeezed.size() / 2, 400, QByteArray(400, each));
                QTest::addRow("damaged lzw %d %d", isLittle, each)
                    << scannedTiff({ lost, squeezed }, lzw, {}, isLittle) << false;
            }
        }
        QTest::newRow("lzw of before TIFF 6.0")
            << scannedTiff({ QByteArray("\0\x01\xff\xff\xff\xff", 6) }, lzw) << true;
        QTest::newRow("flate") << scannedTiff({ packed(text) }, flate) << true;
        QTest::newRow("damaged flate") << scannedTiff({ damaged(packed(text)) }, flate) << false;
        const auto [tables, rest] = withoutTables(picture("jpg"));
        QTest::newRow("jpeg") << scannedTiff({ rest, rest }, jpeg, tables) << true;
        QTest::newRow("jpeg with its own tables") << scannedTiff({ picture("jpg") }, jpeg) << true;
        QTest::newRow("jpeg without its end mark") << scannedTiff({ rest.chopped(2) }, jpeg, tables) << true;
        QTest::newRow("damaged jpeg") << scannedTiff({ rest, damaged(rest) }, jpeg, tables) << false;
        QByteArray twelve = rest; // bits a colour
        const qsizetype frame = twelve.indexOf("\xff\xc0");
        QVERIFY(frame > 0);
        twelve[frame + 4] = 12;
        QTest::newRow("jpeg of another kind") << scannedTiff({ twelve }, jpeg, tables) << true;
    }
    void damageInATiffIsSeen()
    {
        if (QImageReader::supportedImageFormats().contains("tiff")) {
            QSKIP("these pictures are no pictures, and something here decodes them");
        }
        damageInTheMiddleIsSeen();
    }

    /// Nothing here unpacks them: what lacks is seen by the length.
    void whatFaxesAndJbig2PackIsAsLongAsItIsTold_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<bool>("isReadable");
        const QByteArray dots(900, '\x42');
        const QByteArray shorter = dots.chopped(200);
        for (const QByteArray &filter : { QByteArray("CCITTFaxDecode"), QByteArray("JBIG2Decode") }) {
            const QByteArray length = "\n5 0 obj\n900\nendobj\n";
            QTest::addRow("%s, whole", filter.constData()) << scannedPdfTelling(dots, filter, "900") << true;
            QTest::addRow("%s, with its line end", filter.constData())
                << scannedPdfTelling(dots, filter, "901") << true;
            QTest::addRow("%s, told elsewhere", filter.constData())
                << scannedPdfTelling(dots, filter, "5 0 R", length) << true;
            QTest::addRow("%s, told nowhere", filter.constData())
                << scannedPdfTelling(dots, filter, "5 0 R") << true;
            QTest::addRow("%s, without a part", filter.constData())
                << scannedPdfTelling(shorter, filter, "900") << false;
            QTest::addRow("%s, without a part, told elsewhere", filter.constData())
                << scannedPdfTelling(shorter, filter, "5 0 R", length) << false;
            QTest::addRow("%s, without a part, told before another number ends the same", filter.constData())
                << scannedPdfTelling(shorter, filter, "5 0 R", length + "15 0 obj\n700\nendobj\n") << false;
            QTest::addRow("%s, longer than the file", filter.constData())
                << scannedPdfTelling(dots, filter, "90000") << false;
        }
        // A small picture among the words of a page is no stream of its own.
        const QByteArray page = "q BI /F /CCITTFaxDecode /Length 7 ID " + dots + " EI Q";
        QTest::newRow("inline") << scannedPdf(page) << true;
    }
    void whatFaxesAndJbig2PackIsAsLongAsItIsTold() { damageInTheMiddleIsSeen(); }

    void anIndexThatPointsBackToItselfIsReadOnce()
    {
        const QByteArray pdf = scannedPdf("signed");
        const QByteArray place = QByteArray::number(pdf.lastIndexOf("xref\n0 "));
        QByteArray turning = pdf;
        turning.replace("/Root", "/Prev " + place + " /Root");
        QCOMPARE(int(scanfile::check(turning)), int(State::Readable));
    }
};

IREV_TEST(ScanFileTest)
#include "scanfiletest.moc"
