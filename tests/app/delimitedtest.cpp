// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/delimited.h"

#include "tests/support/testregistry.h"

#include <QFile>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

class DelimitedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsRowsByColumnName();
    void readsQuotedCells();
    void readsEveryLineEnd_data();
    void readsEveryLineEnd();
    void aHeaderAloneHasNoRow();
    void refusesWhatDoesNotFollowTheFormat_data();
    void refusesWhatDoesNotFollowTheFormat();
    void aFileThatIsNotShippedIsAnError();
    void theShippedTerritoriesAreWhole();
    void theShippedKindsAreInOrder();
    void theShippedNeighbourhoodsPointToTerritories();
    void theSourcesAreShippedToo();
};

void DelimitedTest::readsRowsByColumnName()
{
    const auto rows = delimited::read("id;label;insee\n59-MEL;Métropole;59350\n02-LAON;Pays de Laon;02408\n");
    QVERIFY(rows);
    QCOMPARE(rows->size(), 2);
    QCOMPARE(rows->first().size(), 3);
    QCOMPARE(rows->first().value(u"label"_s), u"Métropole"_s);
    QCOMPARE(rows->last().value(u"insee"_s), u"02408"_s);
    QVERIFY(!rows->last().contains(u"other"_s));
}

void DelimitedTest::readsQuotedCells()
{
    const auto rows = delimited::read("\"a\";b;c;d\n"
                                      "\"x;y\";\"dit \"\"oui\"\"\";\"\";\"deux\nlignes\"\n"
                                      ";;\"\"\"\"; z \n");
    QVERIFY(rows);
    QCOMPARE(rows->size(), 2);
    QCOMPARE(rows->first().value(u"a"_s), u"x;y"_s);
    QCOMPARE(rows->first().value(u"b"_s), u"dit \"oui\""_s);
    QCOMPARE(rows->first().value(u"c"_s), QString());
    QCOMPARE(rows->first().value(u"d"_s), u"deux\nlignes"_s);
    QCOMPARE(rows->last().value(u"a"_s), QString());
    QCOMPARE(rows->last().value(u"c"_s), u"\""_s);
    QCOMPARE(rows->last().value(u"d"_s), u" z "_s);
}

void DelimitedTest::readsEveryLineEnd_data()
{
    QTest::addColumn<QByteArray>("file");

    QTest::newRow("Unix") << "a;b\n1;2\n3;4\n"_ba;
    QTest::newRow("Windows") << "a;b\r\n1;2\r\n3;4\r\n"_ba;
    QTest::newRow("no last line end") << "a;b\n1;2\n3;4"_ba;
    QTest::newRow("blank lines") << "\na;b\n\n1;2\r\n\r\n3;4\n\n"_ba;
    QTest::newRow("byte order mark") << "\xEF\xBB\xBF"
                                        "a;b\n1;2\n3;4\n"_ba;
    QTest::newRow("quoted") << "\"a\";\"b\"\r\n\"1\";\"2\"\r\n\"3\";\"4\""_ba;
}

void DelimitedTest::readsEveryLineEnd()
{
    QFETCH(QByteArray, file);
    const auto rows = delimited::read(file);
    QVERIFY(rows);
    const delimited::Record first { { u"a"_s, u"1"_s }, { u"b"_s, u"2"_s } };
    const delimited::Record second { { u"a"_s, u"3"_s }, { u"b"_s, u"4"_s } };
    QCOMPARE(*rows, (QList<delimited::Record> { first, second }));
}

void DelimitedTest::aHeaderAloneHasNoRow()
{
    const auto rows = delimited::read("a;b\n");
    QVERIFY(rows);
    QVERIFY(rows->isEmpty());
}

void DelimitedTest::refusesWhatDoesNotFollowTheFormat_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("line");

    QTest::newRow("nothing") << ""_ba << u"ligne 1"_s;
    QTest::newRow("only blank lines") << "\n\n"_ba << u"ligne 1"_s;
    QTest::newRow("a cell too few") << "a;b\n1;2\n3\n"_ba << u"ligne 3"_s;
    QTest::newRow("a cell too many") << "a;b\n1;2;3\n"_ba << u"ligne 2"_s;
    QTest::newRow("lines are those of the file") << "a;b\n\n\"1\n1\";2\n3\n"_ba << u"ligne 5"_s;
    QTest::newRow("a quote left open") << "a;b\n1;2\n\"3;4\n5;6\n"_ba << u"ligne 3"_s;
    QTest::newRow("text after a quote") << "a;b\n\"1\"x;2\n"_ba << u"ligne 2"_s;
    QTest::newRow("a quote inside") << "a;b\n1;2\"x\"\n"_ba << u"ligne 2"_s;
    QTest::newRow("a lone carriage return") << "a;b\n1;2\r3;4\n"_ba << u"ligne 2"_s;
    QTest::newRow("a name used twice") << "a;b;a\n1;2;3\n"_ba << u"ligne 1"_s;
    QTest::newRow("a column without a name") << "a;\n1;2\n"_ba << u"ligne 1"_s;
    QTest::newRow("Latin-1") << "a;b\n\xE9;2\n"_ba << u"ligne 1"_s;
}

void DelimitedTest::refusesWhatDoesNotFollowTheFormat()
{
    QFETCH(QByteArray, file);
    const auto rows = delimited::read(file);
    QVERIFY(!rows);
    QCOMPARE(rows.error().kind, Error::Kind::BadFile);
    QTEST(rows.error().subject, "line");
    QVERIFY(!rows.error().detail.isEmpty());
}

void DelimitedTest::aFileThatIsNotShippedIsAnError()
{
    const auto rows = delimited::readShipped(u"none.csv"_s);
    QVERIFY(!rows);
    QCOMPARE(rows.error().subject, u"none.csv"_s);
}

void DelimitedTest::theShippedTerritoriesAreWhole()
{
    const auto rows = delimited::readShipped(u"territories.csv"_s);
    QVERIFY(rows);
    QCOMPARE(rows->size(), 40);
    QSet<QString> ids;
    QSet<QString> sirens;
    QHash<QString, int> byDepartment;
    qint64 inNeighbourhoods = 0;
    for (const delimited::Record &row : *rows) {
        ids.insert(row.value(u"id"_s));
        sirens.insert(row.value(u"siren"_s));
        ++byDepartment[row.value(u"department"_s)];
        QCOMPARE(row.value(u"siren"_s).size(), 9);
        QCOMPARE(row.value(u"main_insee"_s).size(), 5);
        QVERIFY(row.value(u"id"_s).startsWith(row.value(u"department"_s) + u'-'));
        QVERIFY(row.value(u"main_insee"_s).startsWith(row.value(u"department"_s)));
        for (const QString &column : { u"label"_s, u"department_name"_s, u"epci"_s, u"sig_codes"_s,
                 u"main_municipality"_s, u"municipalities_with_qpv"_s }) {
            QVERIFY2(!row.value(column).isEmpty(), qPrintable(column));
            QVERIFY2(!row.value(column).contains(u'\''), qPrintable(row.value(column)));
        }
        for (const QString &column : { u"municipalities"_s, u"population"_s, u"qpv_population"_s }) {
            QVERIFY2(row.value(column).toInt() > 0, qPrintable(column));
        }
        inNeighbourhoods += row.value(u"qpv_population"_s).toInt();
        // Hauts-de-France, in degrees.
        for (const QString &point : { u"longitude"_s, u"main_longitude"_s }) {
            QVERIFY(row.value(point).toDouble() > 1.3 && row.value(point).toDouble() < 4.3);
        }
        for (const QString &point : { u"latitude"_s, u"main_latitude"_s }) {
            QVERIFY(row.value(point).toDouble() > 48.8 && row.value(point).toDouble() < 51.1);
        }
    }
    QCOMPARE(ids.size(), 40);
    QCOMPARE(sirens.size(), 40);
    const QHash<QString, int> expected { { u"02"_s, 7 }, { u"59"_s, 13 }, { u"60"_s, 9 }, { u"62"_s, 9 },
        { u"80"_s, 2 } };
    QCOMPARE(byDepartment, expected);
    QVERIFY(inNeighbourhoods > 600'000);
}

void DelimitedTest::theShippedKindsAreInOrder()
{
    const auto rows = delimited::readShipped(u"organisation-kinds.csv"_s);
    QVERIFY(rows);
    QStringList ids;
    for (const delimited::Record &row : *rows) {
        ids << row.value(u"id"_s);
        QVERIFY(!row.value(u"label"_s).isEmpty());
    }
    const QStringList expected { u"commune"_s, u"epci"_s, u"etat"_s, u"region"_s, u"departement"_s, u"caf"_s,
        u"bailleur"_s, u"association"_s, u"autre"_s };
    QCOMPARE(ids, expected);
}

void DelimitedTest::theShippedNeighbourhoodsPointToTerritories()
{
    const auto territories = delimited::readShipped(u"territories.csv"_s);
    const auto rows = delimited::readShipped(u"qpv.csv"_s);
    QVERIFY(territories);
    QVERIFY(rows);
    QCOMPARE(rows->size(), 43);
    QSet<QString> ids;
    for (const delimited::Record &row : *territories) {
        ids.insert(row.value(u"id"_s));
    }
    for (const delimited::Record &row : *rows) {
        QVERIFY2(ids.contains(row.value(u"territory"_s)), qPrintable(row.value(u"territory"_s)));
        QVERIFY(!row.value(u"name"_s).isEmpty());
        QVERIFY(!row.value(u"source"_s).isEmpty());
        const QString status = row.value(u"status"_s);
        QVERIFY(status == u"read" || status == u"municipality_to_confirm");
    }
}

void DelimitedTest::theSourcesAreShippedToo()
{
    QFile file(u":/irev/reference/ATTRIBUTION.md"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString sources = QString::fromUtf8(file.readAll());
    for (const QString &shipped : { u"territories.csv"_s, u"qpv.csv"_s, u"school-holidays-zone-b.csv"_s,
             u"organisation-kinds.csv"_s }) {
        QVERIFY2(sources.contains(shipped), qPrintable(shipped));
    }
    QVERIFY(sources.contains(u"Licence Ouverte"));
}

IREV_TEST(DelimitedTest)
#include "delimitedtest.moc"
