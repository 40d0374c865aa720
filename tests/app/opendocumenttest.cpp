// SPDX-License-Identifier: GPL-3.0-or-later
// What a cell of an OpenDocument workbook may hold, and what is read of it.
#include "app/exchange/plaindocument.h"
#include "app/exchange/spreadsheetcells.h"

#include "tests/app/importdesk.h"
#include "tests/app/packages.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testregistry.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using importing::Desk;
using importing::sample;
using importing::tableOf;

namespace
{

QStringList row(const Table &table, qsizetype index)
{
    QStringList cells;
    for (const QByteArrayView cell : table.cells(index)) {
        cells << QString::fromUtf8(cell);
    }
    return cells;
}

QByteArray cell(const QByteArray &attributes, const QByteArray &content)
{
    return "<table:table-cell " + attributes + ">" + content + "</table:table-cell>";
}

QByteArray textCell(const QByteArray &content)
{
    return cell("office:value-type=\"string\"", "<text:p>" + content + "</text:p>");
}

QByteArray tableRow(const QByteArray &cells)
{
    return "<table:table-row>" + cells + "</table:table-row>";
}

/// As a spreadsheet saves it: lines of a cell are paragraphs, or parted by breaks.
QByteArray resaved(const Table &table, const QByteArray &lineEnd)
{
    QByteArray rows;
    for (qsizetype i = 0; i < table.size(); ++i) {
        QByteArray cells;
        for (const QString &text : row(table, i)) {
            cells += text.isEmpty() ? QByteArray("<table:table-cell/>")
                                    : textCell(text.toHtmlEscaped().toUtf8().replace("\n", lineEnd));
        }
        rows += tableRow(cells);
    }
    return packages::ods(rows);
}

} // namespace

class OpenDocumentTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindOfCellIsRead_data()
    {
        QTest::addColumn<QByteArray>("attributes"); // after office:value-type
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("read");
        const auto add = [](const char *name, const QByteArray &attributes, const QByteArray &content,
                             const QString &read) { QTest::newRow(name) << attributes << content << read; };
        add("text", "string\"", "<text:p>Éloy</text:p>", u"Éloy"_s);
        add("text that looks like a number", "string\"", "<text:p>0353</text:p>", u"0353"_s);
        add("lines", "string\"",
            "<text:p>Ligne un</text:p><text:p>Ligne deux</text:p><text:p>Ligne trois</text:p>",
            u"Ligne un\nLigne deux\nLigne trois"_s);
        add("an empty line", "string\"", "<text:p>un</text:p><text:p/><text:p>deux</text:p>",
            u"un\n\ndeux"_s);
        add("a title", "string\"", "<text:h>Titre</text:h><text:p>suite</text:p>", u"Titre\nsuite"_s);
        add("a list", "string\"",
            "<text:list><text:list-item><text:p>un</text:p></text:list-item><text:list-item><text:p>deux"
            "</text:p></text:list-item></text:list>",
            u"un\ndeux"_s);
        add("a break", "string\"", "<text:p>un<text:line-break/>deux</text:p>", u"un\ndeux"_s);
        add("a tab", "string\"", "<text:p>a<text:tab/>b</text:p>", u"a\tb"_s);
        add("spaces", "string\"", "<text:p>a<text:s/>b<text:s text:c=\"3\"/>c</text:p>", u"a b   c"_s);
        add("a million spaces", "string\"", "<text:p>a<text:s text:c=\"1000000\"/>b</text:p>",
            u"a"_s + QString(100, u' ') + u'b');
        add("spaces of the file", "string\"", "<text:p>\n   a\n   b <text:span> c</text:span></text:p>",
            u"a b c"_s);
        add("parts", "string\"",
            "<text:p>gras <text:span>mi<text:span>lieu</text:span></text:span> fin</text:p>",
            u"gras milieu fin"_s);
        add("a link", "string\"", "<text:p><text:a>m@x.example</text:a></text:p>", u"m@x.example"_s);
        add("letters of XML", "string\"", "<text:p>A &amp; B &lt;c&gt;</text:p>", u"A & B <c>"_s);
        add("a comment", "string\"",
            "<office:annotation><text:p>un commentaire</text:p></office:annotation><text:p>Agent</text:p>",
            u"Agent"_s);
        add("a comment behind", "string\"",
            "<text:p>Agent</text:p><office:annotation><text:p>un commentaire</text:p></office:annotation>",
            u"Agent"_s);
        add("text of a formula", "string\" table:formula=\"of:=UPPER([.A9])\" office:string-value=\"ÉLOY\"",
            "<text:p>ÉLOY</text:p>", u"ÉLOY"_s);
        add("lines of a formula", "string\" table:formula=\"of:=[.A9]\"",
            "<text:p>un</text:p><text:p>deux</text:p>", u"un\ndeux"_s);
        add("text in an attribute", "string\" office:string-value=\"Éloy\"", "", u"Éloy"_s);
        add("number of a formula", "float\" table:formula=\"of:=1+1\" office:value=\"2\"",
            "<text:p>2</text:p>", u"2"_s);
        add("a number", "float\" office:value=\"4101.5\"", "<text:p>4 101,50</text:p>", u"4101.5"_s);
        add("no number", "float\" office:value=\"4101,5\"", "<text:p>4 101,50</text:p>", u"4 101,50"_s);
        add("true", "boolean\" office:boolean-value=\"true\"", "<text:p>VRAI</text:p>", u"1"_s);
        add("false", "boolean\" office:boolean-value=\"false\"", "<text:p>FAUX</text:p>", u"0"_s);
        add("true of a formula", "boolean\" table:formula=\"of:=1=1\" office:boolean-value=\"true\"",
            "<text:p>VRAI</text:p>", u"1"_s);
        add("a percentage", "percentage\" office:value=\"0.5\"", "<text:p>50 %</text:p>", u"0.5"_s);
        add("an amount", "currency\" office:currency=\"EUR\" office:value=\"5\"", "<text:p>5 €</text:p>",
            u"5"_s);
        add("a date", "date\" office:date-value=\"2021-10-12\"", "<text:p>12/10/21</text:p>",
            u"2021-10-12 00:00:00"_s);
        add("a date and time", "date\" office:date-value=\"2021-10-12T09:05:07\"",
            "<text:p>12/10/21 09:05</text:p>", u"2021-10-12 09:05:07"_s);
        add("a date of a formula", "date\" table:formula=\"of:=TODAY()\" office:date-value=\"2021-10-12\"",
            "<text:p>12/10/21</text:p>", u"2021-10-12 00:00:00"_s);
        add("no date", "date\" office:date-value=\"demain\"", "<text:p>demain matin</text:p>",
            u"demain matin"_s);
        add("a time", "time\" office:time-value=\"PT09H05M00S\"", "<text:p>09:05</text:p>", u"09:05"_s);
        add("a time to the second", "time\" office:time-value=\"PT14H05M07.25S\"", "<text:p>14:05</text:p>",
            u"14:05:07"_s);
        add("no time", "time\" office:time-value=\"9h\"", "<text:p>9 h 05</text:p>", u"9 h 05"_s);
        add("an error", "string\" office:string-value=\"\" calcext:value-type=\"error\"",
            "<text:p>#N/D</text:p>", u""_s);
        add("nothing", "string\"", "", u""_s);
    }
    void everyKindOfCellIsRead()
    {
        QFETCH(QByteArray, attributes);
        QFETCH(QByteArray, content);
        QFETCH(QString, read);
        const QByteArray calc
            = "xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0\" ";
        const Table table = tableOf(packages::ods(tableRow(textCell("avant")
            + cell(calc + "office:value-type=\"" + attributes, content) + textCell("après"))));
        QCOMPARE(row(table, 0), (QStringList { u"avant"_s, read, u"après"_s }));
    }

    void textOfNoSaidKindIsRead()
    {
        const Table table
            = tableOf(packages::ods(tableRow(cell("", "<text:p>Éloy</text:p>") + textCell("Maëlle"))));
        QCOMPARE(row(table, 0), (QStringList { u"Éloy"_s, u"Maëlle"_s }));
    }

    void cellsAndRowsThatStandForSeveralKeepTheirPlace()
    {
        const Table table = tableOf(
            packages::ods(tableRow(cell("office:value-type=\"string\" table:number-columns-repeated=\"2\"",
                                       "<text:p>Martin</text:p>")
                              + "<table:table-cell table:number-columns-repeated=\"3\"/>"
                              + cell("office:value-type=\"boolean\" office:boolean-value=\"true\" "
                                     "table:number-columns-repeated=\"2\"",
                                  "<text:p>VRAI</text:p>"))
                + "<table:table-row table:number-rows-repeated=\"4\"><table:table-cell/></table:table-row>"
                + tableRow(textCell("Éloy"))));
        QCOMPARE(row(table, 0), (QStringList { u"Martin"_s, u"Martin"_s, {}, {}, {}, u"1"_s, u"1"_s }));
        QCOMPARE(table.number(1), 6);
    }

    void partsFarInsideEachOtherAreNoHarm()
    {
        constexpr qsizetype deep = 100'000;
        const QByteArray nested
            = QByteArray("<text:span>").repeated(deep) + "fond" + QByteArray("</text:span>").repeated(deep);
        QBuffer buffer;
        buffer.setData(packages::ods(tableRow(textCell(nested))));
        QVERIFY(buffer.open(QIODevice::ReadOnly));
        // Read or refused: the stack bears it.
        const auto table = TableReader::read(buffer);
        QVERIFY(!table || row(*table, 0) == QStringList { u"fond"_s });
    }

    void aCellThatIsAllOfAFileIsRefused()
    {
        const QByteArray line = "<text:p>" + QByteArray("é").repeated(1'000'000) + "</text:p>";
        QByteArray cells = "<table:table-cell xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
                           " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\">"
            + line.repeated(20) + "</table:table-cell>";
        QVERIFY_THROWS_EXCEPTION(TooMuch, (void)plainDocument(cells));
    }

    void theSampleIsTheSameSavedAsOpenDocument_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("lineEnd");
        for (const QString &name : { u"d7_delimited_semicolon.csv"_s, u"d8_delimited_comma.csv"_s }) {
            QTest::addRow("paragraphs, %s", qPrintable(name)) << name << QByteArray("</text:p><text:p>");
            QTest::addRow("breaks, %s", qPrintable(name)) << name << QByteArray("<text:line-break/>");
        }
    }
    void theSampleIsTheSameSavedAsOpenDocument()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, lineEnd);
        const QByteArray file = sample(name);
        const QByteArray document = resaved(tableOf(file), lineEnd);
        Desk desk(u"sqlite"_s);
        QVERIFY(must(desk.import(file)).added > 0);
        const auto expectations = [&] {
            QStringList all;
            for (const Registration &each : desk.registrations()) {
                all << each.expectations;
            }
            return all;
        };
        const QStringList before = expectations();
        static const QRegularExpression lines(u"pas à pas »\\s*\\nOutils simples"_s);
        QCOMPARE(before.filter(lines).size(), 1);
        const ImportReport again = must(desk.import(document));
        QCOMPARE(again.added, 0);
        QCOMPARE(again.updated, 0);
        QVERIFY(again.unchanged > 0);
        QCOMPARE(expectations(), before);
        // As the first that is imported, it says no less.
        Desk other(u"sqlite"_s);
        (void)must(other.import(document));
        QStringList texts;
        for (const Registration &each : other.registrations()) {
            texts << each.expectations;
        }
        QCOMPARE(texts.filter(lines).size(), 1);
    }

    void aDraftThatABooleanMarksIsNotRegistered()
    {
        const auto person = [](const QByteArray &family, const QByteArray &isDraft) {
            return tableRow(textCell(family) + textCell("Maëlle") + textCell(family + "@x.example")
                + textCell("Session 1")
                + cell("office:value-type=\"boolean\" office:boolean-value=\"" + isDraft + "\"",
                    "<text:p>?</text:p>"));
        };
        Desk desk(u"sqlite"_s);
        const ImportReport report = must(
            desk.import(packages::ods(tableRow(textCell("Nom") + textCell("Prénom") + textCell("Courriel")
                                          + textCell("Session choisie") + textCell("Brouillon"))
                + person("un", "true") + person("deux", "false"))));
        QCOMPARE(report.added, 1);
        QCOMPARE(report.rejected.size(), 1);
        QCOMPARE(report.rejected.first().reason, RowReason::Draft);
        QCOMPARE(report.rejected.first().row, 2);
    }
};

IREV_TEST(OpenDocumentTest)
#include "opendocumenttest.moc"
