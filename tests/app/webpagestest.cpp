// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/formrecognition.h"
#include "app/exchange/tablereader.h"
#include "tests/app/importdesk.h"

#include <QBuffer>
#include <QStringEncoder>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace importing;

namespace
{

QString refusal(QByteArray bytes)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    const auto table = TableReader::read(buffer);
    return table ? u"read"_s : table.error().subject;
}

const QByteArray people = "<table><tr><th>Nom</th><th>Prénom</th><th>Session</th></tr>"
                          "<tr><td>Un</td><td>A</td><td>Session 1</td></tr>"
                          "<tr><td>Deux</td><td>B</td><td>Session 2</td></tr></table>";

} // namespace

/// The "Excel" export of many sites is a web page.
class WebPagesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itsTableIsRead_data()
    {
        QTest::addColumn<QByteArray>("page");
        QTest::addColumn<QString>("rows");
        const auto add = [](const char *name, const QByteArray &page, const QString &rows) {
            QTest::newRow(name) << page << rows;
        };
        add("alone", people, u"1 Nom|Prénom|Session / 2 Un|A|Session 1 / 3 Deux|B|Session 2"_s);
        add("in a page",
            "<!DOCTYPE html><html><head><title>x</title></head><body>" + people + "</body></html>",
            u"1 Nom|Prénom|Session / 2 Un|A|Session 1 / 3 Deux|B|Session 2"_s);
        add("behind what it names elsewhere",
            "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=utf-8\">"
            "<link rel=stylesheet href=\"http://192.0.2.1/a.css\"><img src=\"http://192.0.2.1/a.png\">"
                + people,
            u"1 Nom|Prénom|Session / 2 Un|A|Session 1 / 3 Deux|B|Session 2"_s);
        add("of Excel, without ends",
            "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><head><meta name=ProgId "
            "content=Excel.Sheet>"
            "<style>td {mso-number-format:\"\\@\";}</style></head><body><table x:str>"
            "<tr height=20><td>Nom<td "
            "class=xl65>Pr&eacute;nom<tr><td>&Eacute;loy<td>Ma&#235;lle</table></body></html>",
            u"1 Nom|Prénom / 2 Éloy|Maëlle"_s);
        add("in windows-1252, whatever it says",
            "<html><head><meta "
            "charset=\"utf-8\"></head><table><tr><td>Nom<td>Pr\xE9nom<tr><td>\xC9loy<td>Ma\xEBlle"
            "</table></html>",
            u"1 Nom|Prénom / 2 Éloy|Maëlle"_s);
        add("in UTF-8, whatever it says",
            "<html><head><meta "
            "charset=\"iso-8859-1\"></head><table><tr><td>Nom<td>Prénom<tr><td>Éloy<td>Maëlle"
            "</table></html>",
            u"1 Nom|Prénom / 2 Éloy|Maëlle"_s);
        add("with lines in a cell",
            "<table><tr><td>Nom<td>Attentes<tr><td> Éloy\n &nbsp; <td>un<br>deux\n  mots<p>trois</p></table>",
            u"1 Nom|Attentes / 2 Éloy|un\ndeux mots\ntrois"_s);
        add("with rows that are empty", "<table><tr><td>Nom<td>A<tr><td>&nbsp;<td> <tr><td>x<td>y</table>",
            u"1 Nom|A / 3 x|y"_s);
        add("with cells over several",
            "<table><tr><td colspan=2>Nom<td>A<tr><td rowspan=2>x<td>y<td>z<tr><td>t<td>u"
            "<tr><td>v<td>w</table>",
            u"1 Nom||A / 2 x|y|z / 3 |t|u / 4 v|w"_s);
        add("with what is not shown", "<table><tr><td>Nom<script>a<b</script><td>A<tr><td>x<td>y</table>",
            u"1 Nom|A / 2 x|y"_s);
        add("with a control character", "<table><tr><td>N\x01om&#31;<td>A<tr><td>x<td>y</table>",
            u"1 Nom|A / 2 x|y"_s);
    }
    void itsTableIsRead()
    {
        QFETCH(const QByteArray, page);
        QFETCH(const QString, rows);
        QCOMPARE(rowsOf(tableOf(page)), rows);
    }

    void aPageInUtf16IsRead()
    {
        QStringEncoder encoder(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
        const QByteArray page = encoder(QString::fromUtf8(people));
        QCOMPARE(tableOf(page).size(), 3);
        QCOMPARE(tableOf(page).cells(0).at(1), "Prénom"_ba);
    }

    /// Behind a menu, in the cell of a table that lays the page out, before a longer one of something else.
    void ofSeveralTablesTheOneWithPeopleIsRead()
    {
        const QByteArray menu = "<table><tr><td>Accueil<td>Aide<tr><td>Nous<td>Vous</table>";
        const QByteArray figures = "<table>" + QByteArray("<tr><td>1<td>2").repeated(20) + "</table>";
        const Table table
            = tableOf("<html><table><tr><td>" + menu + "<td>" + people + "</table>" + figures + "</html>");
        QCOMPARE(table.size(), 3);
        QCOMPARE(table.cells(1).first(), "Un"_ba);
        QCOMPARE(table.otherSheets(), (QStringList { u"Tableau 1"_s, u"Tableau 3"_s }));
        // Where no columns are recognised, the longest: they may be explained.
        QCOMPARE(tableOf(menu + figures).size(), 20);
    }

    void aPageThatEndsInARowSaysWhich()
    {
        QCOMPARE(tableOf(people).cutRow(), 0);
        QCOMPARE(tableOf(people.first(people.indexOf("Session 2"))).cutRow(), 3);
    }

    void pagesWithoutAListAreRefused_data()
    {
        QTest::addColumn<QByteArray>("page");
        QTest::addColumn<QString>("reason");
        const auto add = [](const char *name, const QByteArray &page, const QString &reason) {
            QTest::newRow(name) << page << u"import:"_s + reason;
        };
        add("no table", "<html><body><p>Connectez-vous.</p></body></html>", u"webPage"_s);
        add("nothing", "<html>", u"webPage"_s);
        add("a single cell", "<html><table><tr><td>Nom</td></tr></table></html>", u"webPage"_s);
        add("a single row", "<table><tr><td>Nom<td>A</table>", u"webPage"_s);
        add("data that is no page", "<?xml version=\"1.0\"?><a><b>Nom</b></a>", u"webPage"_s);
        add("10,000 columns", "<table><tr>" + QByteArray("<td>a").repeated(10'000) + "</table>",
            u"columns"_s);
        add("10,000 columns in a few cells",
            "<table><tr>" + QByteArray("<td colspan=500>a").repeated(20) + "</table>", u"columns"_s);
        add("cells over cells", "<table>" + QByteArray("<tr><td colspan=900>a<td>b").repeated(100'000),
            u"tooBig"_s);
        add("tables in tables", QByteArray("<table><tr><td>").repeated(1000), u"damaged"_s);
        add("elements in elements", "<table><tr><td>" + QByteArray("<b>").repeated(1'000'000), u"damaged"_s);
        add("too large", "<table>" + QByteArray("<tr><td>a").repeated(4'000'000), u"tooBig"_s);
    }
    void pagesWithoutAListAreRefused()
    {
        QFETCH(const QByteArray, page);
        QFETCH(const QString, reason);
        QCOMPARE(refusal(page), reason);
    }

    void itsRowsAreRegistered()
    {
        Desk desk(u"sqlite"_s);
        const ImportReport report = must(desk.import(people));
        QCOMPARE(report.added, 2);
        QCOMPARE(desk.registration(u"Deux"_s).sessionNumber, 2);
        QCOMPARE(must(desk.import(people)).unchanged, 2);
    }
};

IREV_TEST(WebPagesTest)
#include "webpagestest.moc"
