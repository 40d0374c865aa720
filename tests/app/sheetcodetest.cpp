// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attendance/sheetcode.h"
#include "app/attendance/sheetlayout.h"
#include "app/attendance/sheetpainter.h"
#include "tests/app/sheetsamples.h"
#include "tests/support/testregistry.h"

#define ZX_USE_UTF8 // its texts as std::string
#include <ZXing/ReadBarcode.h>

#include <QImage>
#include <QPainter>
#include <QTest>

using namespace Qt::StringLiterals;

namespace
{

/// What a reader finds on a page as an office printer prints it.
QString scanned(const SheetPages &pages, qsizetype page, int dotsPerInch)
{
    const double dots = dotsPerInch / 25.4;
    QImage image((pages.paper.extent() * dots).toSize(), QImage::Format_Grayscale8);
    image.fill(Qt::white);
    QPainter painter(&image);
    SheetPainter().paint(painter, pages, page, dots);
    painter.end();
    const ZXing::ImageView view(
        image.constBits(), image.width(), image.height(), ZXing::ImageFormat::Lum, int(image.bytesPerLine()));
    const auto found
        = ZXing::ReadBarcode(view, ZXing::DecodeHints().setFormats(ZXing::BarcodeFormat::QRCode));
    return QString::fromStdString(found.text());
}

} // namespace

/// The code on each page of a sheet, from the paper back to the sheet.
class SheetCodeTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachPageIsReadBackFromThePaper()
    {
        AttendanceSheet sheet = sheetsamples::sheet({ 40, 2, 6, 2 });
        sheet.series = u"4F7A2C1B"_s;
        sheet.number = 123456;
        const PrintedFontMeasure measure;
        const SheetPages pages = layOut(sheet, {}, measure);
        QVERIFY(pages.pages.size() > 1);
        for (const int dotsPerInch : { 150, 300, 600 }) {
            for (qsizetype page = 0; page < pages.pages.size(); ++page) {
                const QString text = scanned(pages, page, dotsPerInch);
                QCOMPARE(text, u"IREV:4F7A2C1B:123456:%1"_s.arg(page + 1));
                QCOMPARE(
                    sheetcode::read(text), (sheetcode::Content { u"4F7A2C1B"_s, 123456, int(page) + 1 }));
            }
        }
    }

    void aPreviewAndAnOldSheetHaveNone()
    {
        AttendanceSheet sheet = sheetsamples::sheet({ 3, 1, 0, 1 });
        QVERIFY(sheetcode::text(sheet, 1).isEmpty()); // printed before there was a code
        sheet.series = u"4F7A2C1B"_s;
        QCOMPARE(sheetcode::text(sheet, 2), u"IREV:4F7A2C1B:12:2"_s);
        sheet.number = 0;
        QVERIFY(sheetcode::text(sheet, 1).isEmpty());
    }

    void whatIsNoCodeIsNotTakenForOne()
    {
        // A scanner set to another keyboard, or to capitals, types it otherwise.
        QCOMPARE(sheetcode::read(u" irev:4f7a2c1b:12:1\n"), (sheetcode::Content { u"4F7A2C1B"_s, 12, 1 }));
        for (const QString &text : { u""_s, u"12"_s, u"IREV"_s, u"IREV:4F7A2C1B:12"_s, u"IREV:4F7A2C1:12:1"_s,
                 u"IREV:4F7A2C1G:12:1"_s, u"IREV:4F7A2C1B:0:1"_s, u"IREV:4F7A2C1B:12:0"_s,
                 u"IREV:4F7A2C1B:12:1:1"_s, u"IREV:4F7A2C1B:-3:1"_s,
                 u"IREV:4F7A2C1B:99999999999999999999:1"_s, u"https://irev.example/"_s }) {
            QVERIFY2(!sheetcode::read(text), qPrintable(text));
        }
    }
};

IREV_TEST(SheetCodeTest)
#include "sheetcodetest.moc"
