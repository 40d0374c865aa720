// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/rejectsfile.h"
#include "tests/app/importdesk.h"

#include <QBuffer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace importing;

namespace
{

const QByteArray head = "Nom;Prénom;Structure;Session;Vos attentes\n";
const QByteArray before = "Un;A;CAF;Session 1;\n";
const QByteArray after = "Trois;C;Ville;Session 1;\nQuatre;D;Ville;Session 9;\n";
constexpr qsizetype megabyte = qsizetype(1024) * 1024;

} // namespace

/// A row longer than any may be is refused alone, and none but its beginning is kept.
class LongRowsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theRowIsRefusedAloneAndThoseBelowAreRead_data()
    {
        QTest::addColumn<QByteArray>("line");
        const QByteArray text = QByteArray("é").repeated(megabyte * 5 / 2);
        QTest::newRow("of words") << "Deux;B;CAF;Session 1;" + text + '\n';
        QTest::newRow("ended as on Windows") << "Deux;B;CAF;Session 1;" + text + "\r\n";
        QTest::newRow("as on a Macintosh") << "Deux;B;CAF;Session 1;" + text + '\r';
        QTest::newRow("in its midst") << "Deux;B;" + text + ";Session 1;\n";
        QTest::newRow("in quotes") << "Deux;B;CAF;Session 1;\"" + text + "\"\n";
        QTest::newRow("in quotes, in its midst") << "Deux;B;\"" + text + "\";\"Session 1\";\"\"\n";
        QTest::newRow("with a quote left open") << "Deux;B;CAF;Session 1;\"" + text + '\n';
        QTest::newRow("with a quote left open before") << "Deux;B;\"CAF;Session 1;" + text + '\n';
        QTest::newRow("with quotes opened in what is not kept")
            << "Deux;B;" + text + ";\"Session 1;\"\"x\ny\n";
        QTest::newRow("written in windows-1252")
            << "Deux;B;CAF;Session 1;" + QByteArray("\xE9").repeated(megabyte * 5) + '\n';
    }
    void theRowIsRefusedAloneAndThoseBelowAreRead()
    {
        QFETCH(const QByteArray, line);
        Desk desk(u"sqlite"_s);
        const bool hasMore = line.endsWith("y\n"); // of the row: refused besides
        const ImportReport report = desk.plan(head + before + line + after);
        QCOMPARE(report.added, 2);
        QCOMPARE(report.rejected.size(), hasMore ? 3 : 2);
        QCOMPARE(report.rejected.first().row, 3);
        QCOMPARE(report.rejected.first().reason, RowReason::TooLong);
        QVERIFY(report.rejected.first().others.isEmpty() && report.rejected.first().problems.isEmpty());
        QCOMPARE(report.rejected.last().row, hasMore ? 6 : 5);
        QCOMPARE(report.rejected.last().reason, RowReason::UnknownSession);
        if (hasMore) {
            QCOMPARE(report.rejected.at(1).row, 4);
            QCOMPARE(report.rejected.at(1).reason, RowReason::AfterOpenQuote);
        }
    }

    void itsBeginningIsInTheFileOfRefusedRows()
    {
        Desk desk(u"sqlite"_s);
        const Table table = tableOf(
            head + before + "Deux;B;CAF;Session 1;" + QByteArray("é").repeated(megabyte * 3) + '\n' + after);
        const RecognisedForm form = must(desk.importer().recognise(table));
        const ImportReport report = must(desk.importer().run(table, form, {}));
        QCOMPARE(report.added, 2);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"refus.csv"_s);
        must(writeRejects(path, table, form, report.rejected, u"Motif du refus"_s,
            [](const RowNote &note) { return QString::number(note.row); }));
        QFile written(path);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QByteArray rejects = written.readAll();
        QVERIFY(rejects.size() < 2000);
        QVERIFY2(rejects.contains("\"Deux\";\"B\";\"CAF\";\"Session 1\";\"" + QByteArray("é").repeated(100)
                     + "[...]\";\"3\""),
            rejects.constData());
    }

    /// Five megabytes each.
    void ofManyLongRowsLittleIsKept()
    {
        QByteArray line = "Deux;B;" + QByteArray(5 * megabyte, 'a') + ";Session 1;\n";
        const Table table = tableOf(head + before + line.repeated(8) + after);
        QCOMPARE(table.size(), 12);
        for (qsizetype row = 0; row < table.size(); ++row) {
            QCOMPARE(table.isLongRow(table.number(row)), row >= 2 && row < 10);
            QCOMPARE(table.number(row), int(row) + 1);
        }
        QCOMPARE(table.cells(2).last().size(), 205);
        QCOMPARE(table.cells(10).first(), "Trois"_ba);
    }

    /// As of a file that has no line ends: nothing in it is told from anything else.
    void aFirstRowThatIsTooLongIsNoTable()
    {
        QByteArray bytes = QByteArray("Nom;Prénom;").append(5 * megabyte, 'a') + '\n' + before;
        QBuffer buffer(&bytes);
        QVERIFY(buffer.open(QIODevice::ReadOnly));
        QCOMPARE(TableReader::read(buffer).error().subject, u"import:longRow"_s);
    }
};

IREV_TEST(LongRowsTest)
#include "longrowstest.moc"
