// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/rejectsfile.h"
#include "tests/app/importdesk.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace importing;

namespace
{

/// "2:3-4": the row, the column, and the last row that may be more of the cell where there is one.
QString quotesOf(const Table &table)
{
    QStringList told;
    for (qsizetype row = 0; row < table.size(); ++row) {
        const auto *quote = table.openQuoteOf(table.number(row));
        if (quote && quote->row == table.number(row)) {
            told << u"%1:%2"_s.arg(quote->row).arg(quote->column);
        } else if (quote) {
            told.last() += u"-%1"_s.arg(table.number(row));
        }
    }
    return told.join(u' ');
}

const QByteArray head = "Nom;Prénom;Structure;Session;Vos attentes\n";

} // namespace

/// A quote that is opened and never closed spoils its own row, and none of those it would run over.
class OpenQuotesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLinesAnOpenQuoteWouldRunOverAreRows_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("rows");
        QTest::addColumn<QString>("quotes");
        const auto add = [](const char *name, const QByteArray &text, const QString &rows,
                             const QString &quotes) { QTest::newRow(name) << text << rows << quotes; };
        add("to the end of the file", "N;P\n\"Un;A\nDeux;B\n", u"1 N|P / 2 Un|A / 3 Deux|B"_s, u"2:0"_s);
        add("in the last line", "N;P\nUn;\"A", u"1 N|P / 2 Un|A"_s, u"2:1"_s);
        add("over quotes in pairs", "N;P\nUn;\"A\nDeux;\"\"\nTrois;\"\"\n",
            u"1 N|P / 2 Un|A / 3 Deux| / 4 Trois|"_s, u"2:1"_s);
        add("over line ends of Windows", "N;P\r\nUn;\"A\r\n\r\nDeux;B\r\n", u"1 N|P / 2 Un|A / 4 Deux|B"_s,
            u"2:1"_s);
        add("in the headers", "N;\"P\nUn;A\n", u"1 N|P / 2 Un|A"_s, u"1:1"_s);
        add("after an answer of two lines", "N;P;Q\n\"U\nn\";\"A;x\nDeux;B;\n",
            u"1 N|P|Q / 2 U\nn|A|x / 3 Deux|B|"_s, u"2:1"_s);
        add("with a quote in its cell", "N;P\nUn;\"A \"\"a\"\"\nDeux;B\n",
            u"1 N|P / 2 Un|A \"a\" / 3 Deux|B"_s, u"2:1"_s);
        add("up to a quote that opens a cell", "N;P\nUn;\"A\nDeux;\"B;b\"\nTrois;C\n",
            u"1 N|P / 2 Un|A / 3 Deux|B;b / 4 Trois|C"_s, u"2:1"_s);
        add("where every cell has quotes", "\"N\";\"P\"\n\"Un\";\"A\n\"Deux\";\"B\"\n",
            u"1 N|P / 2 Un|A / 3 Deux|B"_s, u"2:1"_s);
        add("up to one in the same row", "N;P;Q\nUn;\"A;\"a\"\nDeux;B;\n",
            u"1 N|P|Q / 2 Un|A|a / 3 Deux|B|"_s, u"2:1"_s);
        add("twice", "N;P\nUn;\"A\nDeux;\"B\nTrois;C\n", u"1 N|P / 2 Un|A / 3 Deux|B / 4 Trois|C"_s,
            u"2:1 3:1"_s);
        add("over more of its answer", "N;P;Q\nUn;A;\"a\nb\nc;d\nDeux;B;\n",
            u"1 N|P|Q / 2 Un|A|a / 3 b / 4 c|d / 5 Deux|B|"_s, u"2:2-3-4"_s);
        add("with commas, from the headers on", "\"N,P\nUn,A\n", u"1 N|P / 2 Un|A"_s, u"1:0"_s);
        add("never: closed, and a word behind", "N;P\nUn;\"A\nB\"b\nDeux;\"\"B\n",
            u"1 N|P / 2 Un|A\nBb / 3 Deux|B"_s, {});
        add("never: around a name in quotes", "N;P\n\"Les \"Lilas\";A\n\"Les \"Lilas\"\";\"B\"\n",
            u"1 N|P / 2 Les \"Lilas\"|A / 3 Les \"Lilas\"|B"_s, {});
        add("never: around a name in quotes and more", "N;P\nUn;\"Les \"Lilas\", Lille\"\nDeux;\"A\"a\n",
            u"1 N|P / 2 Un|Les \"Lilas\", Lille / 3 Deux|Aa"_s, {});
        add("never: closed behind a separator", "N;P\n\"Un;\";A\n\"Deux\n\" ;B\n",
            u"1 N|P / 2 Un;|A / 3 Deux\n |B"_s, {});
    }
    void theLinesAnOpenQuoteWouldRunOverAreRows()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QString, rows);
        QFETCH(const QString, quotes);
        const Table table = tableOf(text);
        QCOMPARE(rowsOf(table), rows);
        QCOMPARE(quotesOf(table), quotes);
    }

    /// Read anew from each of them to the end, this would take an hour.
    void aQuoteOpenedOnEveryLineCostsNoMoreThanTheLines_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<bool>("isOpen");
        QTest::newRow("the first cell") << QByteArray("\"Un;A\n") << true;
        QTest::newRow("the last cell") << QByteArray("Un;\"A\n") << true;
        QTest::newRow("and closed at once") << QByteArray("Un;\"\"\n") << false;
    }
    void aQuoteOpenedOnEveryLineCostsNoMoreThanTheLines()
    {
        QFETCH(const QByteArray, line);
        QFETCH(const bool, isOpen);
        constexpr int lines = 100'000;
        const Table table = tableOf("Nom;Prénom\n\"Zéro;Z\n" + line.repeated(lines));
        QCOMPARE(table.size(), lines + 2);
        QVERIFY(table.openQuoteOf(2));
        QCOMPARE(bool(table.openQuoteOf(3)), isOpen);
        QCOMPARE(bool(table.openQuoteOf(lines + 2)), isOpen);
        QCOMPARE(table.cells(lines + 1).first(), "Un"_ba);
    }

    /// More is never held, wherever the quote that would close it stands.
    void noAnswerIsLongerThanFourMegabytes()
    {
        constexpr int lines = 60'000;
        const QByteArray line = "Un;" + QByteArray(97, 'a') + '\n';
        const Table table = tableOf("Nom;Prénom\n\"Zéro;Z\n" + line.repeated(lines) + "Deux;B\"\nTrois;C\n");
        QCOMPARE(table.size(), lines + 4);
        QVERIFY(table.openQuoteOf(2));
        QVERIFY(!table.openQuoteOf(3) && !table.openQuoteOf(lines + 4));
        QCOMPARE(table.cells(lines + 3).first(), "Trois"_ba);
    }

    void theRowIsRefusedAloneAndCorrectedInTheFileOfRefusedRows()
    {
        Desk desk(u"sqlite"_s);
        const Table table = tableOf(head
            + "Un;A;CAF;Session 1;\nDeux;B;\"Rives;Session 1;\nTrois;C;Ville;Session 9;\n"
              "Quatre;D;Ville;Session 2;\"apprendre\nà évaluer ; bien\nCinq;E;Ville;Session 1;\n");
        const RecognisedForm form = must(desk.importer().recognise(table));
        const ImportReport report = must(desk.importer().run(table, form, {}));
        QCOMPARE(report.rows, 6);
        QCOMPARE(report.added, 2);
        QStringList told;
        for (const RowNote &note : report.rejected) {
            told << u"%1 %2 %3"_s.arg(note.row).arg(int(note.reason)).arg(note.detail);
            QVERIFY(note.others.isEmpty() && note.problems.isEmpty());
        }
        const auto line = [](int row, RowReason reason, const QString &detail) {
            return u"%1 %2 %3"_s.arg(row).arg(int(reason)).arg(detail);
        };
        QCOMPARE(told,
            (QStringList { line(3, RowReason::OpenQuote, u"organisation"_s),
                line(4, RowReason::UnknownSession, u"Session 9"_s),
                line(5, RowReason::OpenQuote, u"expectations"_s),
                line(6, RowReason::AfterOpenQuote, u"5"_s) }));
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"refus.csv"_s);
        must(writeRejects(path, table, form, report.rejected, u"Motif du refus"_s,
            [](const RowNote &note) { return QString::number(note.row); }));
        QFile written(path);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QByteArray rejects = written.readAll();
        QVERIFY2(
            rejects.contains("\"Deux\";\"B\";\"Rives\";\"Session 1\";\"\";\"3\"\r\n"), rejects.constData());
        QVERIFY2(rejects.contains("\"à évaluer \";\" bien\""), rejects.constData());
        const ImportReport again = must(desk.import(rejects));
        QCOMPARE(again.added, 2);
        QCOMPARE(desk.registration(u"Deux"_s).person.organisationName, u"Rives"_s);
    }

    void whatIsWrongBesidesIsToldToo()
    {
        Desk desk(u"sqlite"_s);
        const ImportReport report = desk.plan(head + "Deux;;\"Rives;Session 9;\nTrois;C;Ville;Session 1;\n");
        QCOMPARE(report.added, 1);
        QCOMPARE(report.rejected.size(), 1);
        QCOMPARE(report.rejected.first().reason, RowReason::OpenQuote);
        QCOMPARE(report.rejected.first().others.size(), 1);
        QCOMPARE(report.rejected.first().others.first().reason, RowReason::UnknownSession);
        QCOMPARE(report.rejected.first().problems.size(), 1);
    }
};

IREV_TEST(OpenQuotesTest)
#include "openquotestest.moc"
