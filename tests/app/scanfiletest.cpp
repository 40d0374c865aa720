// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attendance/scanfile.h"
#include "tests/support/scansamples.h"
#include "tests/support/testregistry.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QTest>

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
