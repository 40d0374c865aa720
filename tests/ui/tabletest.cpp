// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commandline/table.h"
#include "tests/support/testregistry.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;

class TableTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void jsonReadsBackEqualWhateverTheTextHolds()
    {
        const QString odd = u"D'HONDT \"x\" \\ <b>50%</b>\n\t\u0001\u202e\u05d0 👩\u200d🏫 {é}"_s;
        const DataTable table { .keys = { u"name"_s, u"none"_s, u"codes"_s },
            .rows = { { odd, QString(), QStringList { u"59-MEL"_s, odd } } } };
        QJsonParseError error;
        const auto read = QJsonDocument::fromJson(table.toJson().toUtf8(), &error);
        QCOMPARE(error.error, QJsonParseError::NoError);
        const QJsonObject row = read.array().at(0).toObject();
        QCOMPARE(row[u"name"_s].toString(), odd);
        QVERIFY(row[u"none"_s].isNull());
        QCOMPARE(row[u"codes"_s].toArray().at(1).toString(), odd);
    }

    void anIdKeepsItsLastDigit()
    {
        QCOMPARE(Cell(Q_INT64_C(9223372036854775807)).toJson(), u"9223372036854775807"_s);
        QCOMPARE(Cell(Q_INT64_C(9223372036854775807)).toCsv(), u"9223372036854775807"_s);
    }

    void severalNumbersAreNumbers()
    {
        QCOMPARE(Cell(QList<qint64> { 8, 14 }).toJson(), u"[8, 14]"_s);
        QCOMPARE(Cell(QList<qint64> {}).toJson(), u"[]"_s);
        QCOMPARE(Cell(QList<qint64> { 8, 14 }).toCsv(), u"8|14"_s);
    }

    void noRowIsAnEmptyArrayOrAHeaderAlone()
    {
        const DataTable table { .keys = { u"id"_s, u"label"_s }, .rows = {} };
        QCOMPARE(table.toJson(), u"[]\n"_s);
        QCOMPARE(table.toCsv(), u"id,label\n"_s);
    }

    void csvQuotesWhatRfc4180AsksFor()
    {
        QCOMPARE(Cell(u"simple"_s).toCsv(), u"simple"_s);
        QCOMPARE(Cell(u"Ville, service"_s).toCsv(), u"\"Ville, service\""_s);
        QCOMPARE(Cell(u"dite \"la Ruche\""_s).toCsv(), u"\"dite \"\"la Ruche\"\"\""_s);
        QCOMPARE(Cell(u"deux\nlignes"_s).toCsv(), u"\"deux\nlignes\""_s);
        QCOMPARE(Cell().toCsv(), QString());
        QCOMPARE(Cell(QStringList { u"59-MEL"_s, u"02-CHAUNY"_s }).toCsv(), u"59-MEL|02-CHAUNY"_s);
    }

    void aFormulaIsMadeHarmlessInCsv()
    {
        QCOMPARE(Cell(u"=HYPERLINK(1)"_s).toCsv(), u"'=HYPERLINK(1)"_s);
        QCOMPARE(Cell(u"+33353010000"_s).toCsv(), u"'+33353010000"_s);
        QCOMPARE(Cell(u"-1+2"_s).toCsv(), u"'-1+2"_s);
        QCOMPARE(Cell(u"@SUM(A1)"_s).toCsv(), u"'@SUM(A1)"_s);
        QCOMPARE(Cell(u"=1,2"_s).toCsv(), u"\"'=1,2\""_s);
        QCOMPARE(Cell(-3).toCsv(), u"-3"_s);
    }

    void columnsOfTextAreAligned()
    {
        const TextTable table { .headings = { u"Nom"_s, u"Statut"_s },
            .rows = { { u"E\u0301LOY"_s, u"confirmée"_s }, { u"DE BACKER"_s, u"en attente"_s } } };
        QCOMPARE(table.toText(), u"Nom        Statut\nE\u0301LOY       confirmée\nDE BACKER  en attente\n"_s);
    }

    void aNameDoesNotDriveTheTerminal()
    {
        const TextTable table { .headings = { u"Nom"_s }, .rows = { { u"a\u001b[2Jb\nc"_s } } };
        QCOMPARE(table.toText(), u"Nom\na [2Jb c\n"_s);
    }
};

IREV_TEST(TableTest)
#include "tabletest.moc"
