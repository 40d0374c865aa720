// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paper/labelpages.h"
#include "app/paper/paperdocuments.h"
#include "app/paper/paperfont.h"
#include "tests/support/pdftext.h"
#include "tests/support/testregistry.h"

#include <QFile>
#include <QFontMetricsF>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <memory>
#include <utility>

using namespace Qt::StringLiterals;

/// A reader of a PDF takes a hyphen at the end of a line for one of hyphenation, and drops it: names stay
/// whole.
class LabelPagesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLineEndsBetweenWordsRatherThanAfterAHyphen()
    {
        const QFont font = paperfont::font(11, false);
        const QFontMetricsF metrics(font);
        const QString words = u"Marie Anne-Marie Jean-Pierre"_s;
        // "Marie Anne-" would fit in a line.
        const double width = metrics.horizontalAdvance(u"Marie Anne-Ma"_s);
        auto broken = paperfont::broken(words, font, width);
        QCOMPARE(broken.lines, (QStringList { u"Marie"_s, u"Anne-Marie"_s, u"Jean-Pierre"_s }));
        QVERIFY(!broken.isWordParted);
        for (qsizetype i = 0; i < broken.lines.size(); ++i) {
            QVERIFY(std::abs(broken.widths.at(i) - metrics.horizontalAdvance(broken.lines.at(i))) < 1);
        }
        // Only where the word is wider than the line.
        broken = paperfont::broken(u"Anne-Marie"_s, font, metrics.horizontalAdvance(u"Anne-Mar"_s));
        QCOMPARE(broken.lines, (QStringList { u"Anne-"_s, u"Marie"_s }));
        QVERIFY(broken.isWordParted);
    }

    void aCompoundNameIsSetSmallerRatherThanParted_data()
    {
        QTest::addColumn<LabelFormat>("format");
        for (const LabelFormat &each : labelformats::badges() + labelformats::nameCards()) {
            QTest::newRow(qPrintable(each.code)) << each;
        }
    }
    void aCompoundNameIsSetSmallerRatherThanParted()
    {
        QFETCH(const LabelFormat, format);
        const QString given = u"Marie-Bénédicte Anne-Sophie"_s;
        const QString family = u"VANDERBECKEN-DELATTRE"_s;
        const Label label { .lines = { { given, 3, true, 2, true }, { family, 2.4, true, 2, true },
                                { u"Ville de Denain"_s, 1.6, false, 2 } } };
        const LabelPages pages(format, { label });
        for (const LabelPages::Line &line : pages.lines(0)) {
            QVERIFY2(!line.text.endsWith(u'-'), qPrintable(line.text));
            QVERIFY2(line.label.contains(line.area), qPrintable(line.text));
        }
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"badge.pdf"_s);
        PaperDocuments documents;
        documents.push_back(std::make_unique<LabelPages>(format, QList<Label> { label }));
        QVERIFY(paperdocuments::toPdf(path, u"Badges"_s, documents));
        const QString text = runningTextOfPdf(path).simplified();
        for (const QString &name : { u"Marie-Bénédicte"_s, u"Anne-Sophie"_s, family }) {
            QVERIFY2(text.contains(name), qPrintable(text));
        }
    }

    void eachLabelOfASheetIsReadAsAWhole_data() { aCompoundNameIsSetSmallerRatherThanParted_data(); }
    /// Without options, a program looks for columns and tables in a page: it took them across the labels.
    void eachLabelOfASheetIsReadAsAWhole()
    {
        QFETCH(const LabelFormat, format);
        const QStringList givenNames { u"Li"_s, u"Marie-Bénédicte Anne-Sophie"_s, u"Karim"_s, u"Zoé"_s,
            u"Maximilienne-Alexandrine"_s, u"😀 Ana"_s, u"Ґанна"_s };
        const QStringList familyNames { u"ÉLOY"_s, u"VANDERBECKEN-DELATTRE"_s, u"D’HONDT"_s,
            u"CASTELBAJAC-MONTESQUIOU-ROCHECHOUART"_s, u"LI"_s };
        const QStringList structures { u"Ville de Denain"_s, u"CAF"_s, QString(),
            u"Centre intercommunal d’action sociale de la Haute-Vallée et des Pays réunis"_s };
        QList<Label> labels;
        QStringList wholes;
        for (int i = 0; i < 2 * format.perPage() + 1; ++i) {
            const QString number = u" n"_s + QString::number(i); // no two are alike
            const QStringList lines { givenNames.at(i % givenNames.size()) + number,
                familyNames.at(i % familyNames.size()), structures.at(i % structures.size()) };
            labels.append({ .lines = { { lines.at(0), 3, true, 2, true }, { lines.at(1), 2.4, true, 2, true },
                                { lines.at(2), 1.6, false, 2 } } });
            wholes.append(lines.join(u'\n').trimmed() + u'\n');
        }
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"badges.pdf"_s);
        PaperDocuments documents;
        documents.push_back(std::make_unique<LabelPages>(format, labels));
        documents.push_back(std::make_unique<LabelPages>(format, labels.first(1)));
        QVERIFY(paperdocuments::toPdf(path, u"Badges"_s, documents));

        QString read = runningTextOfPdf(path);
        QCOMPARE(read.count(wholes.first()), 2);
        qsizetype last = -1;
        for (const QString &whole : std::as_const(wholes)) { // row after row
            const qsizetype at = read.indexOf(whole);
            QVERIFY2(at > last, qPrintable(whole + u" in\n"_s + read));
            last = at;
        }
        for (const QString &whole : std::as_const(wholes)) {
            QVERIFY2(read.contains(whole), qPrintable(whole + u" in\n"_s + read));
            read.remove(whole);
        }
        QVERIFY2(read.trimmed().isEmpty(), qPrintable(read)); // nothing twice, nothing else
    }

    /// The marks are put into a file whose every offset is told at its end.
    void aFileOfLabelsIsWhole()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"badges.pdf"_s);
        const LabelFormat &format = labelformats::badges().first();
        const QList<Label> labels(3 * format.perPage(), { .lines = { { u"Zoé"_s, 3, true, 2, true } } });
        PaperDocuments documents;
        documents.push_back(std::make_unique<LabelPages>(format, labels));
        QVERIFY(paperdocuments::toPdf(path, u"Badges"_s, documents));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray pdf = file.readAll();
        const qsizetype table = pdf.lastIndexOf("startxref\n");
        const qsizetype start = pdf.sliced(table).split('\n').at(1).toLongLong();
        QVERIFY(pdf.sliced(start).startsWith("xref\n0 "));
        int number = 0;
        for (const QByteArray &entry : pdf.sliced(start, table - start).split('\n').sliced(2)) {
            if (!entry.contains(' ') || entry.startsWith("trailer")) {
                break;
            }
            if (number > 0) {
                const QByteArray head = QByteArray::number(number) + " 0 obj";
                QCOMPARE(pdf.sliced(entry.first(10).toLongLong()).first(head.size()), head);
            }
            ++number;
        }
        QVERIFY(number > 10);
        QCOMPARE(pdf.count("/Type /Page\n"), 3);
    }

    void aFamilyNameIsNeverSetSmallerThanTheGivenName_data()
    {
        aCompoundNameIsSetSmallerRatherThanParted_data();
    }
    void aFamilyNameIsNeverSetSmallerThanTheGivenName()
    {
        QFETCH(const LabelFormat, format);
        for (const QString &family : { u"LI"_s, u"VANDERBECKEN"_s, u"VANDERBECKEN-DELATTRE"_s,
                 u"CASTELBAJAC-MONTESQUIOU-ROCHECHOUART"_s }) {
            for (const QString &given : { u"Zoé"_s, u"Marie-Bénédicte Anne-Sophie"_s }) {
                const LabelPages pages(format,
                    { { .lines = { { given, 3, true, 2, true }, { family, 2.4, true, 2, true },
                            { u"CAF"_s, 1.6, false, 2 } } } });
                int ofGiven = 0;
                int ofFamily = 0;
                int ofStructure = 0;
                for (const LabelPages::Line &line : pages.lines(0)) {
                    if (line.font.bold()) {
                        (family.contains(line.text) ? ofFamily : ofGiven) = line.font.pixelSize();
                    } else {
                        ofStructure = line.font.pixelSize();
                    }
                }
                QVERIFY(ofGiven > 0);
                QVERIFY2(ofFamily >= ofGiven, qPrintable(given + u' ' + family));
                const int leastSize = paperfont::font(LabelPages::smallest, false).pixelSize();
                QVERIFY2(ofStructure <= std::max(std::min(ofFamily, ofGiven), leastSize),
                    qPrintable(given + u' ' + family));
            }
        }
    }

    /// A name in five parts on one line could not be read across a table.
    void aNameThatWouldBeTinyInOnePieceIsParted()
    {
        const QString family = u"CASTELBAJAC-MONTESQUIOU-ROCHECHOUART-VANDENBROUCKE-DELATTRE"_s;
        const LabelPages pages(labelformats::badges().first(),
            { { .lines = { { u"Marie"_s, 3, true, 2, true }, { family, 2.4, true, 2, true } } } });
        const auto lines = pages.lines(0);
        QCOMPARE(lines.size(), 3);
        QVERIFY(lines.at(1).text.endsWith(u'-'));
        QCOMPARE(lines.at(1).text + lines.at(2).text, family);
    }
};

IREV_TEST(LabelPagesTest)
#include "labelpagestest.moc"
