// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attendance/sheetpdf.h"
#include "app/attendance/sheetlayout.h"
#include "app/attendance/sheetpainter.h"
#include "tests/app/sheetsamples.h"
#include "tests/support/pdftext.h"
#include "tests/support/smalldisk.h"
#include "tests/support/testregistry.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace
{

QString output(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished() || process.exitCode() != 0) {
        return u"failed: "_s + program + QString::fromUtf8(process.readAllStandardError());
    }
    return QString::fromUtf8(process.readAllStandardOutput());
}

/// As pdftotext reads it; a no-break space and a space are the same mark on paper.
QString textIn(const QString &path, const QString &order = u"-raw"_s)
{
    QString text = textOfPdf(path, order);
    for (const QChar direction : { QChar(0x202a), QChar(0x202b), QChar(0x202c) }) {
        text.remove(direction);
    }
    return text.replace(u'\u00A0', u' ').replace(u'\u202F', u' ');
}

int pagesIn(const QString &path)
{
    for (const QString &line : output(u"pdfinfo"_s, { path }).split(u'\n')) {
        if (line.startsWith(u"Pages:")) {
            return line.section(u':', 1).trimmed().toInt();
        }
    }
    return -1;
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

/// A device that takes `room` bytes and then refuses.
class SmallDevice final : public QIODevice
{
public:
    explicit SmallDevice(qint64 room)
        : room_(room)
    {
        open(QIODevice::WriteOnly | QIODevice::Unbuffered);
    }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64 length) override
    {
        room_ -= length;
        return room_ < 0 ? -1 : length;
    }

private:
    qint64 room_;
};

} // namespace

class SheetPdfTest final : public QObject
{
    Q_OBJECT

    [[nodiscard]] QString path(const QString &name = u"feuille.pdf"_s) const
    {
        return folder_->filePath(name);
    }
    [[nodiscard]] QStringList files() const
    {
        return QDir(folder_->path()).entryList(QDir::Files | QDir::Hidden);
    }

    std::unique_ptr<QTemporaryDir> folder_;

private Q_SLOTS:
    void init();
    void everythingOnTheSheetIsReadBack();
    void rowsAreReadInOrder();
    void unusualNamesAreReadBackAsTyped_data();
    void unusualNamesAreReadBackAsTyped();
    void unusualNamesTogetherBreakNoPage();
    void pagesAreThoseOfTheLayout();
    void severalSheetsMakeOneDocument();
    void portraitAndLandscapeMix();
    void crossReferencesPointAtTheirObjects();
    void copiedTextHasSpacesBetweenWords();
    void documentSaysWhatItIs();
    void fontsAreEmbedded();
    void anExistingFileIsReplacedOnlyWhenAllIsWritten();
    void aFullDiskLeavesTheOldFile();
    void aFullDeviceIsSaid();
    void aPathThatCannotBeWrittenIsSaid();
    void aDeviceThatRefusesIsSaid();
    void aJobCanBeStopped();
    void aSourceThatFailsStopsTheJob();
    void noSheetIsRefused();
    void progressIsTold();
    void theSamePagesAreDrawnOnAnyDevice();
    void onAScreenTheDotsOfTheLogoAreAveraged();
};

void SheetPdfTest::init()
{
    folder_ = std::make_unique<QTemporaryDir>();
    QVERIFY(folder_->isValid());
}

void SheetPdfTest::everythingOnTheSheetIsReadBack()
{
    QVERIFY(sheetpdf::write(path(), { sheetsamples::sheet({ 12, 2, 6, 2 }) }));
    const QString text = textIn(path());
    for (const QString &expected : { u"IREV – Centre de ressources politique de la ville Hauts-de-France"_s,
             u"en collaboration avec Asdo Études"_s, u"Feuille d’émargement"_s, u"n° 12"_s,
             u"Vers une évaluation concertée et utile des contrats de ville"_s,
             u"Session 2 – Professionnel.le.s"_s, u"Séance 3/4 – Quelles méthodes employer pour évaluer ?"_s,
             u"vendredi 25 février 2022"_s, u"horaires à préciser"_s, u"lieu à préciser"_s, u"NOM Prénom"_s,
             u"Fonction"_s, u"Structure"_s, u"Matin"_s, u"Après-midi"_s, u"9 h 30 – 12 h 30"_s,
             u"ÉLOY Prénom-1"_s, u"Inscrits 12 12"_s, u"Présents"_s, u"Excusés"_s, u"Absents"_s,
             u"Hélène MARTIN-2"_s, u"conservées trois ans"_s, u"page 1/2"_s, u"page 2/2"_s,
             u"imprimée le lundi 21 février 2022 à 14 h 05"_s }) {
        QVERIFY2(text.contains(expected), qPrintable(expected + u" not in\n"_s + text));
    }
}

void SheetPdfTest::rowsAreReadInOrder()
{
    AttendanceSheet sheet = sheetsamples::sheet({ 40, 1, 0, 1 });
    for (SheetRow &row : sheet.rows) {
        row.function.clear();
        row.organisation = u"CAF"_s;
    }
    QVERIFY(sheetpdf::write(path(), { sheet }));
    const QString text = textIn(path());
    qsizetype from = 0;
    for (int i = 0; i < sheet.rows.size(); ++i) {
        const QString line
            = QString::number(i + 1) + u' ' + sheet.rows.at(i).name + u" … CAF "_s + QString::number(i + 1);
        from = text.indexOf(line, from);
        QVERIFY2(from > 0, qPrintable(line));
    }
}

void SheetPdfTest::unusualNamesAreReadBackAsTyped_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("accents") << u"ŒUVRÉ-ÇÀ Noëlle ÿ"_s;
    QTest::newRow("apostrophes") << u"D’HONDT O'Brien"_s;
    QTest::newRow("letters some fonts join") << u"OFFICIEL fluffy"_s;
    QTest::newRow("quotes") << u"“A” \"B\" 'C' `D`"_s;
    QTest::newRow("markup") << u"<b>x</b> &amp; <i>"_s;
    QTest::newRow("percent signs") << u"%1 %n 100% %%s"_s;
    QTest::newRow("backslashes and brackets") << u"(a) \\n [b] {c}"_s;
    QTest::newRow("Polish, Turkish, Vietnamese") << u"ŁUKASZ İĞŞ Nguyễn"_s;
    QTest::newRow("Greek, Cyrillic") << u"Ωμέγα Юлия"_s;
    QTest::newRow("Arabic") << u"كمال بن علي"_s;
    QTest::newRow("Arabic with a joined lam alef") << u"سلام العالم"_s;
    QTest::newRow("Hebrew") << u"שלום כהן"_s;
    QTest::newRow("emoji") << u"Zoé 😀 🎉"_s;
    QTest::newRow("old symbols") << u"Ana ☺ ✓"_s;
}

void SheetPdfTest::unusualNamesAreReadBackAsTyped()
{
    QFETCH(QString, name);
    AttendanceSheet sheet = sheetsamples::sheet({ 3, 1, 0, 0 });
    sheet.rows[1].name = name;
    QVERIFY(sheetpdf::write(path(), { sheet }));
    const QString text = textIn(path(), u"-layout"_s); // which knows of right-to-left lines
    // Lam and alef joined in one letter are written as that letter.
    QVERIFY2(text.contains(name) || text.normalized(QString::NormalizationForm_KC).contains(name),
        qPrintable(text));
    QCOMPARE(pagesIn(path()), 1);
}

void SheetPdfTest::unusualNamesTogetherBreakNoPage()
{
    AttendanceSheet sheet = sheetsamples::sheet({ 12, 2, 0, 2 });
    sheet.rows[0].name = QString(300, u'x');
    sheet.rows[1].name = u"Z"_s + u"\u0300\u0301\u0302"_s.repeated(60) + u"ALGO"_s;
    sheet.rows[2].name = u"👩‍👩‍👧‍👦🏳️‍🌈"_s.repeated(10);
    sheet.rows[3].name = u"\u202Eabc\u202C\u0000\n\t"_s;
    sheet.rows[4].name = QString();
    sheet.rows[5].name = u"﷽﷽﷽"_s;
    sheet.rows[6].name = QString(QChar(0xd800)) + u"half a pair"_s;
    QVERIFY(sheetpdf::write(path(), { sheet }));
    const QString text = textIn(path());
    QVERIFY(text.contains(u"half a pair"));
    QVERIFY(text.contains(u"page 1/2"));
    static const QRegularExpression longName(uR"(\bx+\b)"_s);
    qsizetype characters = 0;
    for (const QRegularExpressionMatch &match : longName.globalMatch(text)) {
        characters += match.capturedLength();
    }
    QCOMPARE(characters, 300);
    QVERIFY(output(u"pdftoppm"_s, { u"-r"_s, u"20"_s, u"-png"_s, path(), path(u"image"_s) }).isEmpty());
}

void SheetPdfTest::pagesAreThoseOfTheLayout()
{
    const PrintedFontMeasure measure;
    for (const int names : { 0, 1, 12, 13, 40, 100 }) {
        const AttendanceSheet sheet = sheetsamples::sheet({ names, 2, 6, 1 });
        QVERIFY(sheetpdf::write(path(), { sheet }));
        QCOMPARE(pagesIn(path()), int(layOut(sheet, {}, measure).pages.size()));
    }
}

void SheetPdfTest::severalSheetsMakeOneDocument()
{
    AttendanceSheet other = sheetsamples::sheet({ 2, 1, 0, 1 });
    other.moduleTitle = u"Pourquoi évaluer et pour qui"_s;
    QVERIFY(sheetpdf::write(path(), { sheetsamples::sheet({ 2, 1, 0, 1 }), other }));
    QCOMPARE(pagesIn(path()), 2);
    const QString text = textIn(path());
    QVERIFY(text.contains(u"Quelles méthodes") && text.contains(u"Pourquoi évaluer et pour qui"));
    QCOMPARE(text.count(u"page 1/1"), 2);
}

void SheetPdfTest::portraitAndLandscapeMix()
{
    QVERIFY(sheetpdf::write(path(),
        { sheetsamples::sheet({ 2, 1, 0, 1 }), sheetsamples::sheet({ 2, 4, 0, 1 }),
            sheetsamples::sheet({ 2, 2, 0, 1 }) }));
    const QString info = output(u"pdfinfo"_s, { u"-l"_s, u"3"_s, path() }).simplified();
    QVERIFY2(info.contains(u"Page 1 size: 595 x 842"), qPrintable(info));
    QVERIFY2(info.contains(u"Page 2 size: 842 x 595"), qPrintable(info));
    QVERIFY2(info.contains(u"Page 3 size: 595 x 842"), qPrintable(info));
}

void SheetPdfTest::crossReferencesPointAtTheirObjects()
{
    AttendanceSheet sheet = sheetsamples::sheet({ 20, 1, 6, 1 });
    sheet.rows[3].name = u"Zoé 😀 كمال"_s;
    QVERIFY(sheetpdf::write(path(), { sheet }));
    const QByteArray pdf = contents(path());
    const qsizetype start = pdf.lastIndexOf("startxref\n") + 10;
    const qsizetype table = pdf.mid(start, pdf.indexOf('%', start) - start).trimmed().toLongLong();
    QVERIFY(pdf.sliced(table).startsWith("xref\n0 "));
    const QList<QByteArray> lines = pdf.sliced(table).split('\n');
    const int objects = lines.at(1).split(' ').at(1).toInt();
    QVERIFY(objects > 10);
    for (int object = 1; object < objects; ++object) {
        const qsizetype offset = lines.at(2 + object).first(10).toLongLong();
        QVERIFY2(pdf.sliced(offset).startsWith(QByteArray::number(object) + " 0 obj"),
            qPrintable(QString::number(object)));
    }
}

void SheetPdfTest::copiedTextHasSpacesBetweenWords()
{
    QVERIFY(sheetpdf::write(path(), { sheetsamples::sheet({ 2, 1, 0, 1 }) }));
    const QByteArray pdf = contents(path());
    QVERIFY(pdf.contains("<0020>"));
    QVERIFY(!pdf.contains("> <0009>"));
}

void SheetPdfTest::documentSaysWhatItIs()
{
    QVERIFY(sheetpdf::write(path(), { sheetsamples::sheet({ 2, 1, 0, 1 }) }));
    QString info = output(u"pdfinfo"_s, { path() });
    QVERIFY2(info.contains(u"Feuille d’émargement – Session 2 – Professionnel.le.s"), qPrintable(info));
    QVERIFY2(info.contains(u"IREV Cycles"), qPrintable(info));

    sheetpdf::Job job;
    job.title = u"Session 2, toutes les séances"_s;
    QVERIFY(sheetpdf::write(path(), { sheetsamples::sheet({ 2, 1, 0, 1 }) }, job));
    info = output(u"pdfinfo"_s, { path() });
    QVERIFY2(info.contains(job.title), qPrintable(info));
    // For the archives, and for a voice that reads it aloud.
    const QString metadata = output(u"pdfinfo"_s, { u"-meta"_s, path() });
    QVERIFY2(metadata.contains(uR"(pdfaid:part="1" pdfaid:conformance="B")"), qPrintable(metadata));
    QVERIFY2(metadata.contains(job.title), qPrintable(metadata));
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray pdf = file.readAll();
    QCOMPARE(pdf.count("/Lang (fr-FR)"), 1);
    QVERIFY(pdf.contains("/GTS_PDFA1"));
    QVERIFY(pdf.contains("/ID ["));
}

void SheetPdfTest::fontsAreEmbedded()
{
    QVERIFY(sheetpdf::write(path(), { sheetsamples::sheet({ 2, 1, 0, 1 }) }));
    const QStringList fonts = output(u"pdffonts"_s, { path() }).split(u'\n', Qt::SkipEmptyParts).mid(2);
    QVERIFY(!fonts.isEmpty());
    for (const QString &font : fonts) {
        QVERIFY2(font.contains(u" yes "), qPrintable(font));
    }
}

void SheetPdfTest::anExistingFileIsReplacedOnlyWhenAllIsWritten()
{
    put(path(), "old");
    sheetpdf::Job job;
    QByteArray meanwhile;
    job.progress = [&](qsizetype, qsizetype) {
        meanwhile = contents(path());
        return true;
    };
    QVERIFY(sheetpdf::write(path(), { sheetsamples::sheet({ 2, 1, 0, 1 }) }, job));
    QCOMPARE(meanwhile, QByteArray("old"));
    QVERIFY(contents(path()).startsWith("%PDF-"));
    QCOMPARE(files(), QStringList(u"feuille.pdf"_s));
}

void SheetPdfTest::aFullDiskLeavesTheOldFile()
{
    put(path(), "old");
    for (const rlim_t room : { rlim_t(0), rlim_t(3000), rlim_t(20000) }) {
        const SmallDisk disk(room);
        const Done done = sheetpdf::write(path(), { sheetsamples::sheet({ 100, 2, 6, 1 }) });
        QVERIFY(!done);
        QVERIFY(done.error().kind == Error::Kind::CannotWrite || done.error().kind == Error::Kind::DiskFull);
        QCOMPARE(done.error().subject, path());
        QVERIFY(!done.error().detail.isEmpty());
    }
    QCOMPARE(contents(path()), QByteArray("old"));
    QCOMPARE(files(), QStringList(u"feuille.pdf"_s));
}

void SheetPdfTest::aFullDeviceIsSaid()
{
    const QString device = u"/dev/full"_s;
    const Done done = sheetpdf::write(device, { sheetsamples::sheet({ 2, 1, 0, 1 }) });
    QVERIFY(!done);
    QCOMPARE(done.error().kind, Error::Kind::DiskFull);
    QCOMPARE(done.error().subject, device);
    QVERIFY(!QFileInfo(device).isFile());
}

void SheetPdfTest::aPathThatCannotBeWrittenIsSaid()
{
    const QList<AttendanceSheet> sheets { sheetsamples::sheet({ 2, 1, 0, 1 }) };
    put(path(), "old");
    for (const QString &target : { folder_->path(), path(u"missing/feuille.pdf"_s),
             path() + u"/feuille.pdf"_s, u"/proc/feuille.pdf"_s, QString() }) {
        const Done done = sheetpdf::write(target, sheets);
        QVERIFY2(!done, qPrintable(target));
        QCOMPARE(done.error().kind, Error::Kind::CannotWrite);
        QCOMPARE(done.error().subject, target);
    }
    QCOMPARE(contents(path()), QByteArray("old"));
    QCOMPARE(files(), QStringList(u"feuille.pdf"_s));
}

void SheetPdfTest::aDeviceThatRefusesIsSaid()
{
    QBuffer whole;
    QVERIFY(whole.open(QIODevice::WriteOnly));
    const QList<AttendanceSheet> sheets { sheetsamples::sheet({ 30, 1, 0, 1 }) };
    QVERIFY(sheetpdf::write(whole, sheets));
    QVERIFY(whole.isOpen());
    for (const qint64 room : { qint64(0), qint64(1000), whole.size() / 2, whole.size() - 1 }) {
        SmallDevice device(room);
        const Done done = sheetpdf::write(device, sheets);
        QVERIFY(!done);
        QCOMPARE(done.error().kind, Error::Kind::CannotWrite);
    }
    SmallDevice device(2 * whole.size());
    QVERIFY(sheetpdf::write(device, sheets));
}

void SheetPdfTest::aJobCanBeStopped()
{
    put(path(), "old");
    sheetpdf::Job job;
    qsizetype written = 0;
    job.progress = [&](qsizetype done, qsizetype) {
        written = done;
        return done < 3;
    };
    const Done done
        = sheetpdf::write(path(), QList<AttendanceSheet>(10, sheetsamples::sheet({ 2, 1, 0, 1 })), job);
    QVERIFY(!done);
    QCOMPARE(done.error().kind, Error::Kind::Cancelled);
    QCOMPARE(written, 3);
    QCOMPARE(contents(path()), QByteArray("old"));
    QCOMPARE(files(), QStringList(u"feuille.pdf"_s));
}

void SheetPdfTest::aSourceThatFailsStopsTheJob()
{
    put(path(), "old");
    const Done done = sheetpdf::write(path(), 3, [](qsizetype index) -> Result<AttendanceSheet> {
        if (index == 2) {
            return failure(Error::Kind::Disconnected, u"serveur"_s);
        }
        return sheetsamples::sheet({ 2, 1, 0, 1 });
    });
    QVERIFY(!done);
    QCOMPARE(done.error().kind, Error::Kind::Disconnected);
    QCOMPARE(done.error().subject, u"serveur"_s);
    QCOMPARE(contents(path()), QByteArray("old"));
}

void SheetPdfTest::noSheetIsRefused()
{
    const Done done = sheetpdf::write(path(), QList<AttendanceSheet>());
    QVERIFY(!done);
    QCOMPARE(done.error().kind, Error::Kind::Invalid);
    QVERIFY(files().isEmpty());
}

void SheetPdfTest::progressIsTold()
{
    QList<qsizetype> told;
    sheetpdf::Job job;
    job.progress = [&](qsizetype done, qsizetype total) {
        told.append({ done, total });
        return true;
    };
    QVERIFY(sheetpdf::write(path(), QList<AttendanceSheet>(2, sheetsamples::sheet({ 2, 1, 0, 1 })), job));
    QCOMPARE(told, QList<qsizetype>({ 1, 2, 2, 2 }));
}

void SheetPdfTest::theSamePagesAreDrawnOnAnyDevice()
{
    const SheetPages pages = layOut(sheetsamples::sheet({ 5, 2, 0, 1 }), {}, PrintedFontMeasure());
    const SheetPainter painter;
    for (const double dotsPerMillimetre : { 2.0, 6.0 }) {
        const QSize size = (pages.paper.extent() * dotsPerMillimetre).toSize();
        QImage image(size, QImage::Format_Grayscale8);
        image.fill(Qt::white);
        QPainter onImage(&image);
        painter.paint(onImage, pages, 0, dotsPerMillimetre);
        onImage.end();
        // Ink under the margins' corner, none in the margins.
        const int margin = int(9 * dotsPerMillimetre);
        bool inked = false;
        for (int y = 0; y < size.height(); ++y) {
            for (int x = 0; x < size.width(); ++x) {
                if (image.pixelColor(x, y).lightness() < 250) {
                    QVERIFY(
                        x > margin && y > margin && x < size.width() - margin && y < size.height() - margin);
                    inked = true;
                }
            }
        }
        QVERIFY(inked);
    }
}

/// Of a fine pattern nothing but grey is left; dots taken here and there would be black or white.
void SheetPdfTest::onAScreenTheDotsOfTheLogoAreAveraged()
{
    QImage fine(900, 270, QImage::Format_RGB32); // what 40 mm by 12 have at 600 dots to the inch
    for (int y = 0; y < fine.height(); ++y) {
        for (int x = 0; x < fine.width(); ++x) {
            fine.setPixel(x, y, (x + y) % 2 == 0 ? qRgb(0, 0, 0) : qRgb(255, 255, 255));
        }
    }
    AttendanceSheet sheet = sheetsamples::sheet({ 5, 2, 0, 1 });
    QBuffer logo(&sheet.logo);
    QVERIFY(logo.open(QIODevice::WriteOnly) && fine.save(&logo, "PNG"));
    logo.close();
    const SheetPages pages = layOut(sheet, {}, PrintedFontMeasure());
    QCOMPARE(pages.pages.first().pictures.size(), 1);
    const double dotsPerMillimetre = 2.5; // a ninth
    QImage screen((pages.paper.extent() * dotsPerMillimetre).toSize(), QImage::Format_RGB32);
    screen.fill(Qt::white);
    QPainter painter(&screen);
    SheetPainter().paint(painter, pages, 0, dotsPerMillimetre);
    painter.end();
    const QRectF area = pages.pages.first().pictures.first().area;
    const QRect inside = QRectF(area.topLeft() * dotsPerMillimetre, area.size() * dotsPerMillimetre)
                             .toAlignedRect()
                             .adjusted(3, 3, -3, -3);
    QVERIFY(inside.width() > 50);
    for (int y = inside.top(); y <= inside.bottom(); ++y) {
        for (int x = inside.left(); x <= inside.right(); ++x) {
            const int level = qGray(screen.pixel(x, y));
            QVERIFY2(level > 80 && level < 175, qPrintable(QString::number(level)));
        }
    }
}

IREV_TEST(SheetPdfTest)
#include "sheetpdftest.moc"
