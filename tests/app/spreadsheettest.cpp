// SPDX-License-Identifier: GPL-3.0-or-later
// Workbooks as other programs write them.
#include "app/exchange/tablereader.h"

#include "tests/app/packages.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testregistry.h"

#include <QBuffer>
#include <QTest>

#include <array>

using namespace Qt::StringLiterals;

namespace
{

Table read(QByteArray bytes)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    return must(TableReader::read(buffer));
}

QStringList row(const Table &table, qsizetype index)
{
    QStringList cells;
    for (const QByteArrayView cell : table.cells(index)) {
        cells << QString::fromUtf8(cell);
    }
    return cells;
}

QByteArray textCell(const QByteArray &text, const QByteArray &attributes = {})
{
    return "<table:table-cell office:value-type=\"string\"" + attributes + "><text:p>" + text
        + "</text:p></table:table-cell>";
}

QByteArray tableRow(const QByteArray &cells)
{
    return "<table:table-row>" + cells + "</table:table-row>";
}

/// Sheets of one text each, of a name and a state ("" for a sheet that shows).
QByteArray workbook(const QList<std::array<QByteArray, 3>> &sheets)
{
    QList<packages::Part> parts = packages::xlsxParts({});
    QByteArray named;
    QByteArray relations;
    for (qsizetype i = 0; i < sheets.size(); ++i) {
        const auto &[name, state, text] = sheets.at(i);
        const QByteArray number = QByteArray::number(i + 1);
        named += "<sheet name=\"" + name + "\" sheetId=\"" + number + "\" " + state + " r:id=\"rId" + number
            + "\"/>";
        relations += "<Relationship Id=\"rId" + number
            + "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" "
              "Target=\"worksheets/sheet"
            + number + ".xml\"/>";
        const QByteArray cells = text.isEmpty()
            ? text
            : "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>" + text + "</t></is></c></row>";
        const packages::Part sheet { "xl/worksheets/sheet" + number + ".xml",
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                + cells + "</sheetData></worksheet>" };
        if (i == 0) {
            parts.removeLast();
        }
        parts.append(sheet);
    }
    parts[2].content.replace("<sheet name=\"Export\" sheetId=\"1\" r:id=\"rId1\"/>", named);
    const QByteArray package = "http://schemas.openxmlformats.org/package/2006/relationships";
    parts[3].content = "<Relationships xmlns=\"" + package + "\">" + relations + "</Relationships>";
    parts[0].content.replace("<Override PartName=\"/xl/worksheets/sheet1.xml\"",
        "<Override PartName=\"/xl/worksheets/sheet2.xml\" ContentType=\"application/"
        "vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"
        "<Override PartName=\"/xl/worksheets/sheet1.xml\"");
    return packages::zip(parts);
}

} // namespace

class SpreadsheetTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWorkbookIsReadHoweverItNamesItsParts_data()
    {
        QTest::addColumn<QByteArrayList>("changes"); // what is written, and what instead
        QTest::newRow("as Excel") << QByteArrayList {};
        QTest::newRow("openpyxl") << QByteArrayList { "\"worksheets/", "\"/xl/worksheets/",
            "\"sharedStrings.xml", "\"/xl/sharedStrings.xml" };
        QTest::newRow("from the root") << QByteArrayList { "\"xl/workbook.xml", "\"/xl/workbook.xml" };
        QTest::newRow("both") << QByteArrayList { "\"xl/workbook.xml", "\"/xl/workbook.xml", "\"worksheets/",
            "\"/xl/worksheets/" };
        QTest::newRow("from here") << QByteArrayList { "\"worksheets/", "\"./worksheets/" };
        QTest::newRow("from here, the workbook") << QByteArrayList { "\"xl/workbook", "\"./xl/workbook" };
        QTest::newRow("Strict") << QByteArrayList {
            "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            "http://purl.oclc.org/ooxml/spreadsheetml/main",
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            "http://purl.oclc.org/ooxml/officeDocument/relationships"
        };
    }
    void aWorkbookIsReadHoweverItNamesItsParts()
    {
        QFETCH(QByteArrayList, changes);
        QList<packages::Part> parts = packages::xlsxParts(
            "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\"><v>44481.5</v></c>"
            "<c r=\"C1\" t=\"inlineStr\"><is><t>Éloy</t></is></c></row>",
            "<si><t>Session 2</t></si>");
        for (packages::Part &part : parts) {
            const bool isNamed = part.name.endsWith(".rels") || changes.value(0).startsWith("http");
            for (qsizetype i = 0; isNamed && i + 1 < changes.size(); i += 2) {
                part.content.replace(changes.at(i), changes.at(i + 1));
            }
        }
        QCOMPARE(
            row(read(packages::zip(parts)), 0), (QStringList { u"Session 2"_s, u"44481.5"_s, u"Éloy"_s }));
    }

    void whatIsWrittenInACellWithoutAFormulaIsRead()
    {
        const Table table = read(packages::xlsx(
            "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>Éloy</v></c>"
            "<c r=\"B1\" t=\"d\"><v>2021-10-12T09:05:00</v></c>"
            "<c r=\"C1\" t=\"str\"><f>CONCAT(A1)</f><v>calculé</v></c><c r=\"D1\"><v>2</v></c></row>"));
        QCOMPARE(row(table, 0), (QStringList { u"Éloy"_s, u"2021-10-12T09:05:00"_s, u"calculé"_s, u"2"_s }));
    }

    void lettersThatAWorkbookWritesAsNumbersAreRead_data()
    {
        QTest::addColumn<QByteArray>("written");
        QTest::addColumn<QString>("shown");
        const auto add = [](const char *name, const QByteArray &written, const QString &shown) {
            QTest::newRow(name) << written << shown;
        };
        add("end of a line", "un_x000D_&#10;deux", u"un\ndeux"_s);
        add("end of a line of its own", "un_x000d_deux_x000A_trois", u"un\ndeux\ntrois"_s);
        add("raw ends of lines", "un&#13;&#10;deux", u"un\ndeux"_s);
        add("several", "a_x0009__x0009_b_x00E9_", u"a\t\tbé"_s);
        add("a letter of two", "_xD83D__xDE00_ !", u"😀 !"_s);
        add("half a letter", "a_xD83D_b", u"a?b"_s);
        add("an underscore", "_x005F_x000D_", u"_x000D_"_s);
        add("an underscore behind", "a_x005F_", u"a_"_s);
        add("control characters", "a_x0000__x0001__x001F_b", u"ab"_s);
        add("no number", "champ_xyz _x00_ _x00G1_ _X000D_ _x000D",
            u"champ_xyz _x00_ _x00G1_ _X000D_ _x000D"_s);
    }
    void lettersThatAWorkbookWritesAsNumbersAreRead()
    {
        QFETCH(QByteArray, written);
        QFETCH(QString, shown);
        const Table table = read(packages::xlsx("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c>"
                                                "<c r=\"B1\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"
                + written + "</t></is></c><c r=\"C1\" t=\"str\"><f>A1</f><v>" + written
                + "</v></c><c r=\"D1\" t=\"str\"><v>" + written + "</v></c></row>",
            "<si><t xml:space=\"preserve\">" + written + "</t></si>"));
        QCOMPARE(row(table, 0), (QStringList { shown, shown, shown, shown }));
        // An OpenDocument has no such numbers.
        const QByteArray letters = written.split('&').first();
        QCOMPARE(row(read(packages::ods(tableRow(textCell("a " + letters + " b")))), 0),
            QStringList { u"a "_s + QString::fromUtf8(letters).simplified() + u" b"_s });
    }

    void cellsThatAMergedOneCoversKeepTheirPlace()
    {
        const QByteArray merged = textCell("CAF", " table:number-rows-spanned=\"2\"");
        const Table table = read(packages::ods(tableRow(textCell("Éloy") + merged + textCell("Session 2"))
            + tableRow(textCell("Noël") + "<table:covered-table-cell/>" + textCell("Session 3"))
            + tableRow(textCell("&lt;Titre&gt; &amp; suite", " table:number-columns-spanned=\"3\"")
                + "<table:covered-table-cell table:number-columns-repeated=\"2\"><text:p>caché</text:p>"
                  "</table:covered-table-cell>"
                + textCell("après"))));
        QCOMPARE(row(table, 0), (QStringList { u"Éloy"_s, u"CAF"_s, u"Session 2"_s }));
        QCOMPARE(row(table, 1), (QStringList { u"Noël"_s, {}, u"Session 3"_s }));
        QCOMPARE(row(table, 2), (QStringList { u"<Titre> & suite"_s, {}, {}, u"après"_s }));
    }

    void rowsHeldTogetherAreRead()
    {
        const Table table = read(packages::ods("<table:table-header-rows>" + tableRow(textCell("Nom"))
            + "</table:table-header-rows><table:table-rows>" + tableRow(textCell("Éloy"))
            + "</table:table-rows>"));
        QCOMPARE(table.size(), 2);
        QCOMPARE(row(table, 1), QStringList { u"Éloy"_s });
    }

    void aHiddenSheetIsReadWhereThereIsNoOther()
    {
        const QByteArray hidden = "state=\"hidden\"";
        const Table shown = read(workbook({ { "Listes", hidden, "Nom" }, { "Inscrits", "", "Prénom" } }));
        QCOMPARE(row(shown, 0), QStringList { u"Prénom"_s });
        QCOMPARE(shown.otherSheets(), QStringList());
        const Table alone = read(workbook({ { "Listes", "state=\"veryHidden\"", "Nom" }, { "B", "", "" } }));
        QCOMPARE(row(alone, 0), QStringList { u"Nom"_s });
        QCOMPARE(alone.otherSheets(), QStringList());
    }

    void sheetsThatAreNotReadAreNamed()
    {
        const Table table = read(workbook({ { "Groupe A", "", "Nom" }, { "Groupe B", "", "Nom" } }));
        QCOMPARE(table.otherSheets(), QStringList { u"Groupe B"_s });
        const Table second = read(workbook({ { "Lisez-moi", "", "Bonjour" }, { "Inscrits", "", "Nom" } }));
        QCOMPARE(row(second, 0), QStringList { u"Nom"_s });
        QCOMPARE(second.otherSheets(), QStringList { u"Lisez-moi"_s });
    }

    void aTableThatIsNotDisplayedIsHidden()
    {
        const QByteArray styles
            = "<office:automatic-styles><style:style style:name=\"ta1\" style:family=\"table\">"
              "<style:table-properties table:display=\"true\"/></style:style>"
              "<style:style style:name=\"ta2\" style:family=\"table\">"
              "<style:table-properties table:display=\"false\"/></style:style></office:automatic-styles>";
        const auto next = [](const QByteArray &name, const QByteArray &style) {
            return "</table:table><table:table table:name=\"" + name + "\" table:style-name=\"" + style
                + "\">";
        };
        const Table table
            = read(packages::ods(next("Listes", "ta2") + tableRow(textCell("Nom")) + next("Inscrits", "ta1")
                    + tableRow(textCell("Prénom")) + next("Suite", "ta1") + tableRow(textCell("Autre")),
                styles));
        QCOMPARE(row(table, 0), QStringList { u"Prénom"_s });
        QCOMPARE(table.otherSheets(), QStringList { u"Suite"_s });
    }
};

IREV_TEST(SpreadsheetTest)
#include "spreadsheettest.moc"
