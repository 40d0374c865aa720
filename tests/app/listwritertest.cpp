// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/listwriter.h"

#include "app/exchange/tablereader.h"
#include "app/exchange/zippackage.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testregistry.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace
{

ListTable sample()
{
    return {
        .title = u"Session 1 : élus [COMPLET]/suite, au titre bien trop long"_s,
        .headings = { u"NOM"_s, u"Code"_s, u"Demande du"_s, u"Le"_s, u"Rang"_s },
        .rows = { { u"D'HONDT \"x\"; <b>"_s, u"0059"_s, QDateTime(QDate(2022, 1, 20), QTime(9, 5)),
                      QDate(2022, 3, 4), 2 },
            { u"=HYPERLINK(\"http://irev.example\")"_s, u"+33353010000"_s, QVariant(), QVariant(),
                QVariant() },
            { u"עברית 👩‍🏫"_s, u"deux\nlignes"_s, QVariant(), QDate(1850, 1, 1), Q_INT64_C(7) } }
    };
}

QList<QStringList> readBack(const QString &path)
{
    QList<QStringList> rows;
    const auto table = TableReader::read(path);
    for (qsizetype row = 0; table && row < table->size(); ++row) {
        QStringList cells;
        for (const QByteArrayView cell : table->cells(row)) {
            cells << QString::fromUtf8(cell);
        }
        rows << cells;
    }
    return rows;
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// One part of the XLSX package.
QString part(const QString &path, QByteArrayView name)
{
    const auto package = ZipPackage::open(bytesOf(path));
    return package ? QString::fromUtf8(package->content(name)) : QString();
}

} // namespace

class ListWriterTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void csvIsWhatAFrenchSpreadsheetOpens()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"liste.csv"_s);
        QVERIFY(listwriter::write(path, sample()));
        QCOMPARE(bytesOf(path),
            QByteArray("\xEF\xBB\xBF"
                       "NOM;Code;Demande du;Le;Rang\r\n"
                       "\"D'HONDT \"\"x\"\"; <b>\";0059;20/01/2022 09:05;04/03/2022;2\r\n"
                       "\"'=HYPERLINK(\"\"http://irev.example\"\")\";'+33353010000;;;\r\n"
                       "עברית 👩‍🏫;\"deux\nlignes\";;01/01/1850;7\r\n"));
    }

    void xlsxKeepsTextsAsTextsAndDatesAsDates()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"liste.XLSX"_s);
        QVERIFY(listwriter::write(path, sample()));
        const QList<QStringList> rows = readBack(path);
        QCOMPARE(rows.size(), 4);
        QCOMPARE(rows.at(0), sample().headings);
        QCOMPARE(rows.at(1).at(0), u"D'HONDT \"x\"; <b>"_s);
        QCOMPARE(rows.at(1).at(1), u"0059"_s);
        QCOMPARE(rows.at(1).at(4), u"2"_s);
        QCOMPARE(rows.at(2).at(0), u"=HYPERLINK(\"http://irev.example\")"_s);
        QCOMPARE(rows.at(2).at(1), u"+33353010000"_s);
        QCOMPARE(rows.at(3).at(0), u"עברית 👩‍🏫"_s);
        const QString sheet = part(path, "xl/worksheets/sheet1.xml");
        QVERIFY2(!sheet.contains(u"<f>"), "a formula");
        QVERIFY2(!sheet.contains(u"<hyperlink"), "a link");
        // 4 March 2022 is day 44624 of the 1900 calendar, 20 January 44581; five past nine the rest of it.
        QVERIFY(sheet.contains(u"<v>44624</v>"));
        QVERIFY(sheet.contains(QRegularExpression(u"<v>44581\\.3784722"_s)));
        QVERIFY(part(path, "xl/styles.xml").contains(u"formatCode=\"dd/mm/yyyy hh:mm\""));
        QVERIFY(part(path, "xl/workbook.xml").contains(u"sheet name=\"Session 1   élus  COMPLET  suit"));
    }

    void anEmptyListIsItsHeadings()
    {
        const QTemporaryDir folder;
        ListTable list = sample();
        list.rows.clear();
        for (const QString &name : { u"vide.csv"_s, u"vide.xlsx"_s }) {
            QVERIFY(listwriter::write(folder.filePath(name), list));
            QCOMPARE(readBack(folder.filePath(name)), QList<QStringList> { list.headings });
        }
    }

    void aTextLongerThanACellIsCutBetweenLetters()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"long.xlsx"_s);
        ListTable list { .title = {}, .headings = { u"Attentes"_s }, .rows = {} };
        list.rows.append({ QString(32'765, u'é') + u"👩👩👩"_s });
        QVERIFY(listwriter::write(path, list));
        QCOMPARE(readBack(path).at(1).at(0), QString(32'765, u'é') + u'…');
    }

    void anotherEndingOrAPlaceThatCannotBeWrittenIsRefusedAndLosesNothing()
    {
        const QTemporaryDir folder;
        QCOMPARE(
            listwriter::write(folder.filePath(u"liste.ods"_s), sample()).error().kind, Error::Kind::Invalid);
        QVERIFY(!QFile::exists(folder.filePath(u"liste.ods"_s)));
        for (const QString &name : { u"absent/liste.csv"_s, u"absent/liste.xlsx"_s }) {
            QCOMPARE(
                listwriter::write(folder.filePath(name), sample()).error().kind, Error::Kind::CannotWrite);
        }
        // A folder of that name stays one.
        QVERIFY(QDir(folder.path()).mkdir(u"dossier.csv"_s));
        QCOMPARE(listwriter::write(folder.filePath(u"dossier.csv"_s), sample()).error().kind,
            Error::Kind::CannotWrite);
        QVERIFY(QFileInfo(folder.filePath(u"dossier.csv"_s)).isDir());
    }
};

IREV_TEST(ListWriterTest)
#include "listwritertest.moc"
